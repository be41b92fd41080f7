"""The schema: what is encoded is decoded, and nothing is lost for lack of room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.index import schema
from xpterms.index.schema import IndexOverflowError
from xpterms.model import Term

CLEAN = st.text(max_size=9).map(schema.clean)
NUMBER = st.integers(0, (1 << 31) - 1)


def test_a_term_with_very_many_aliases_loses_none(glossary_of) -> None:
    aliases = tuple(f"别名{number}" for number in range(1, 300))
    terms = glossary_of(Term("四早", "释义。", aliases=aliases), "四早工作法")
    for alias in (aliases[46], aliases[47], aliases[-1]):
        (match,) = terms.lookup(alias, exact=True).matches
        assert (match.entry.term, match.kind) == ("四早", "alias")
    assert terms.lookup("四早工作法", exact=True).matches[0].entry.term == "四早工作法"


@given(NUMBER, st.booleans())
def test_form_marks_and_key_owners_are_read_as_written(number: int, flag: bool) -> None:
    assert schema.read_form_mark(schema.form_mark(number, part=flag)) == (number, flag)
    assert schema.read_key_owner(schema.key_owner(number, other=flag)) == (number, flag)


def test_a_form_number_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(IndexOverflowError):
        schema.key_owner(schema.MOST_FORMS)


@given(
    CLEAN,
    st.none() | NUMBER,
    st.lists(CLEAN.filter(bool), max_size=3),
    st.lists(st.tuples(CLEAN.filter(bool), st.lists(CLEAN, min_size=1).map(tuple)), max_size=2),
)
def test_a_term_is_read_as_written(text, number, some, translations) -> None:
    row = (text, number, text, tuple(some), tuple(some), 3, tuple(translations), text)
    assert schema.read_term_row(schema.term_row(*row)) == row


@given(CLEAN, st.none() | CLEAN.filter(bool), st.none() | CLEAN.filter(bool))
def test_a_glossary_is_read_as_written(title, place, report) -> None:
    row = (title, place, "2022-04-20", report, 7)
    assert schema.read_source_row(schema.source_row(*row)) == row


@given(
    st.lists(st.tuples(NUMBER, st.lists(st.tuples(NUMBER, NUMBER), max_size=3).map(tuple))),
    st.integers(0, 4),
)
def test_mentions_are_read_as_written(uses, most) -> None:
    row = schema.mention_row(uses)
    assert schema.read_mention_row(row) == uses
    assert schema.read_mention_row(row, most) == uses[:most]


@given(st.lists(CLEAN.filter(bool)).map(tuple))
def test_a_path_of_headings_is_read_as_written(path) -> None:
    assert schema.read_head_row(schema.head_row(path)) == path


@given(st.text(max_size=9), st.sampled_from(sorted(schema.KEYS)))
def test_every_text_has_a_key_of_its_width(text: str, kind: str) -> None:
    key = schema.encode_key(kind, text.replace("\U0001f600", ""))
    assert len(key) % schema.width(kind) == 0
    assert schema.feed(kind).decode(schema.KEYS[kind]) == "\n"
