"""Tab-separated values, a line a note: for spreadsheets and for pipes."""

from __future__ import annotations

from xpterms.exchange.cells import cells, guarded, headings
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".tsv",)


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the file; no cell holds a tab or a line feed, so none is quoted."""
    return encoded(".tsv", _lines(notes, about))


def _lines(notes: Iterable[Note], about: About) -> Iterator[str]:
    yield _line(headings(about.languages))
    for note in notes:
        yield _line(cells(note, about.languages))


def _line(row: list[str]) -> str:
    return "\t".join([guarded(" ".join(cell.split())) for cell in row]) + "\n"
