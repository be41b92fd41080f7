"""Word documents as Hypothesis draws them: what may stand around a run, and where a paragraph may stand."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.words import (
    bookmarked,
    box,
    commented,
    field,
    inserted,
    link,
    paragraph,
    run,
    simple_field,
    table,
)

WRAPS = (link, inserted, commented, bookmarked, field, simple_field)
"""What Word puts around runs; each takes one or more."""


def blocks(paragraphs: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return drawn paragraphs as they are, in the cells of a table, and in a text box."""
    return st.one_of(
        paragraphs,
        st.tuples(paragraphs, paragraphs).map(lambda row: table(row, row)),
        paragraphs.map(lambda inner: paragraph(run("框"), box(inner))),
    )
