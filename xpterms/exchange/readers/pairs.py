"""Glossaries without headings: a term, its translation, a comment, as OmegaT has them."""

from __future__ import annotations

from xpterms.chinese.script import is_han
from xpterms.errors import DocumentError
from xpterms.exchange.columns import UNDETERMINED
from xpterms.exchange.drafts import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.documents.tables import Row, Table
    from xpterms.exchange.drafts import Drafts

COLUMNS = 3
_SAMPLE = 200
"""Rows by which languages are told apart."""


def is_pairs(table: Table) -> bool:
    """Tell whether a table can be read as pairs: two columns or three, one of them Chinese."""
    rows = _rows(table)[:_SAMPLE]
    widths = {len(row.cells) for row in rows}
    return bool(rows) and max(widths) <= COLUMNS and _terms_at(rows) is not None


def read_pairs(table: Table, source: str, drafts: Drafts, language: str | None) -> None:
    """Add a note for each row: source, target, comment; lines that begin with # are OmegaT's own.

    The Chinese column is the term's. A second one in Chinese is the definition.
    """
    rows = _rows(table)
    at = _terms_at(rows[:_SAMPLE])
    if at is None:
        raise DocumentError("exchange.no-chinese", source=source)
    other = 1 - at
    explained = _share(rows[:_SAMPLE], other) > 0.5
    tag = language or _guessed(rows[:_SAMPLE], other)
    if not explained and language is None and any(_cell(row, other) for row in rows):
        drafts.doubt("language-guessed", None, language=tag)
    for row in rows:
        word, comment = _cell(row, other), _cell(row, 2)
        if explained:
            comment, word = "\n".join(filter(None, (word, comment))), ""
        drafts.add(
            Draft(
                row=row.number,
                term=_cell(row, at),
                definition=comment,
                translations=((tag, (word,)),) if word else (),
                whole=True,
            )
        )


def _rows(table: Table) -> Sequence[Row]:
    return [row for row in table.rows if not row.cells[0].lstrip().startswith("#")]


def _terms_at(rows: Sequence[Row]) -> int | None:
    """Return the column of the terms: the first where it is Chinese, else the second where that is."""
    for place in (0, 1):
        if _share(rows, place) > 0.5:
            return place
    return None


def _share(rows: Sequence[Row], place: int) -> float:
    """Return the share of the filled cells of a column that hold a Han character."""
    cells = [cell for row in rows if (cell := _cell(row, place))]
    return sum(any(map(is_han, cell)) for cell in cells) / len(cells) if cells else 0.0


def _guessed(rows: Sequence[Row], place: int) -> str:
    """Return ``en`` for words in ASCII letters, else the tag of a language that nobody says."""
    text = "".join(_cell(row, place) for row in rows)
    return "en" if text and text.isascii() else UNDETERMINED


def _cell(row: Row, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
