"""Comma-separated values (RFC 4180) with a byte order mark, for spreadsheets."""

from __future__ import annotations

from xpterms.exchange.cells import cells, guarded, headings
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".csv",)


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the file: without its mark Excel reads UTF-8 as the system's own charset."""
    return encoded(".csv", _lines(notes, about))


def _lines(notes: Iterable[Note], about: About) -> Iterator[str]:
    yield "\ufeff" + _line(headings(about.languages))
    for note in notes:
        yield _line(cells(note, about.languages))


def _line(row: list[str]) -> str:
    return ",".join([_cell(guarded(cell)) for cell in row]) + "\r\n"


def _cell(text: str) -> str:
    if text.isalnum() or not ("," in text or '"' in text or "\n" in text or "\r" in text):
        return text
    return '"' + text.replace('"', '""') + '"'
