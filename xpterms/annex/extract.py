"""A glossary out of a document's text: its notes as terms, its title, place and date, the report beside it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from xpterms.annex.read import Annex, read_annex
from xpterms.errors import DocumentError
from xpterms.glossary import dates
from xpterms.glossary.controls import without_controls
from xpterms.model import Glossary, Record, Term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xpterms.annex.region import Note

NOTES = "词语注释"
"""What a glossary's title adds to its report's."""


class Extracted(Record):
    """A document, read."""

    glossary: Glossary
    """Without terms where the document has no annex, or the report alone was asked for."""
    report: str
    """The report's text, a paragraph a line."""
    annex: Annex


def named(path: str) -> str:
    """Return the name of a document whose text states no title: its file's, as GB 18030 where it is no UTF-8."""
    if path == "-":
        return "standard input"
    stem = os.path.splitext(os.path.basename(path))[0]
    try:
        stem.encode()
    except UnicodeEncodeError:
        stem = os.fsencode(stem).decode("gb18030", "replace")
    return without_controls(stem).strip()


def extract_text(
    text: str,
    path: str,
    *,
    name: str,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
    notes: bool = True,
) -> Extracted:
    """Return a document's glossary, report and annex.

    ``name`` stands for the title where the text states none; ``title``, ``place``
    and ``date`` (ISO 8601) win over what it states. Without ``notes`` the
    glossary has no terms; with them, a text that has more than a report ever has
    raises ``DocumentError``; what is no date ``UsageError``.
    """
    dates.checked(date)
    annex = read_annex(text)
    if annex.crowded and notes:
        raise DocumentError("annex.crowded", path=path, most=annex.crowded)
    terms = tuple(_terms(annex.notes)) if notes else ()
    stated = annex.head.title or name
    glossary = Glossary(
        title or (stated + NOTES if terms else stated),
        terms,
        path,
        None,
        place or annex.head.place,
        date or annex.head.date,
    )
    return Extracted(glossary, "".join(f"{paragraph}\n" for paragraph in annex.body), annex)


def _terms(notes: Iterable[Note]) -> Iterable[Term]:
    for note in notes:
        yield Term(note.term, note.definition, note.number, None, note.aliases, note.items)
