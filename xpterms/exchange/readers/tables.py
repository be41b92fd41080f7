"""Tables whose columns have headings: sheets, separated values, tables of a document."""

from __future__ import annotations

from xpterms.errors import DocumentError
from xpterms.exchange.cells import FIELDS, MEMBERS, PLACED, parted, unguarded
from xpterms.exchange.columns import UNDETERMINED, columns
from xpterms.exchange.drafts import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.documents.tables import Row, Table
    from xpterms.exchange.columns import Columns
    from xpterms.exchange.drafts import Drafts

_UNHELD = frozenset({"context", "section", "source"})
"""Columns that a glossary has no place for: its sentences come from its report."""


def read_tables(
    tables: Sequence[Table],
    source: str,
    drafts: Drafts,
    chosen: dict[str, str],
    language: str | None,
    *,
    typed: bool = False,
) -> None:
    """Add the notes of every table that has a column of terms.

    ``language`` is that of translations whose heading names none; in ``typed`` files a
    text that began like a formula stands behind an apostrophe. Raises ``DocumentError``
    where no table has a column of terms.
    """
    found = [(table, columns(table.rows, chosen)) for table in tables]
    known = [(table, named) for table, named in found if named]
    if not known:
        raise _without_terms(tables, source)
    for table, named in found:
        drafts.begin(table.name if len(tables) > 1 else "")
        if named is None:
            if table.rows:
                drafts.doubt("table-left")
            continue
        _check(named, drafts, language)
        for row in table.rows[named.first :]:
            _add(row, named, drafts, language, typed=typed)
    drafts.begin("")


def _without_terms(tables: Sequence[Table], source: str) -> DocumentError:
    filled = (
        next((cells for row in table.rows if (cells := [c for c in row.cells if c.strip()])), [])
        for table in tables
    )
    heads = [cell for cells in filled for cell in cells][:12]
    if not heads:
        return DocumentError("exchange.no-rows", source=source)
    shown = [" ".join(cell.split())[:20] for cell in heads]
    return DocumentError("exchange.no-term-column", source=source, heads=shown, first=shown[0])


def _check(named: Columns, drafts: Drafts, language: str | None) -> None:
    """Say which columns nothing is taken from, and which language nobody says."""
    left = [*named.left]
    left += [
        name for field, name in zip(named.fields, named.names, strict=True) if field in _UNHELD
    ]
    if left:
        drafts.doubt("columns-left", None, names=left)
    unsaid = [
        name for field, name in zip(named.fields, named.names, strict=True) if field == UNDETERMINED
    ]
    if unsaid and language is None:
        drafts.doubt("language-unsaid", None, name=unsaid[0])


def _add(row: Row, named: Columns, drafts: Drafts, language: str | None, *, typed: bool) -> None:
    cells = [unguarded(cell) if typed else cell for cell in row.cells]
    filled = {" ".join(cell.split()) for cell in cells if cell.strip()}
    taken = [place for place, field in enumerate(named.fields) if field]
    if len(filled) == 1 and len(taken) > 1 and _is_banner(row, named):
        drafts.doubt("banner", row.number, text=next(iter(filled))[:30])
        return
    _say_formulas(row, named, drafts)
    by_field: dict[str, list[str]] = {}
    for place, field in enumerate(named.fields[: len(cells)]):
        if field and cells[place].strip():
            by_field.setdefault(field, []).append(cells[place])

    def one(field: str) -> str:
        return next(iter(by_field.get(field, ())), "")

    translations = []
    for field in dict.fromkeys(named.fields):
        words = by_field.get(field or "", [])
        if field and words and field not in _NOT_LANGUAGES:
            tag = (language or UNDETERMINED) if field == UNDETERMINED else field
            translations.append((tag, tuple(word for cell in words for word in parted(cell))))
    drafts.add(
        Draft(
            row=row.number,
            term=one("term"),
            definition=one("definition"),
            number=one("number"),
            pinyin=one("pinyin"),
            aliases=tuple(word for cell in by_field.get("aliases", ()) for word in parted(cell)),
            items=tuple(w for cell in by_field.get("items", ()) for w in parted(cell, MEMBERS)),
            translations=tuple(translations),
            origin=(one("title"), one("place"), one("date")),
            whole=_is_ours(named),
        )
    )


def _is_banner(row: Row, named: Columns) -> bool:
    """Tell whether a row is one text over several columns, or beside the terms, as a heading inside a table is."""
    filled = [place for place, cell in enumerate(row.cells) if cell.strip()]
    if len(filled) > 1:
        return all(place in row.merged for place in filled[1:])
    return filled[0] >= len(named.fields) or named.fields[filled[0]] not in ("term", "definition")


def _is_ours(named: Columns) -> bool:
    """Tell whether a table has the headings that ``export`` writes: its terms hold whatever signs they hold."""
    own = tuple(FIELDS.values())
    return named.names[: len(own)] == own and PLACED["title"] in named.names


def _say_formulas(row: Row, named: Columns, drafts: Drafts) -> None:
    for place in row.formulas:
        if place < len(named.fields) and named.fields[place]:
            empty = place >= len(row.cells) or not row.cells[place]
            name = named.names[place]
            drafts.doubt("formula-empty" if empty else "formula", row.number, name=name)


_NOT_LANGUAGES = frozenset(
    ("term definition number pinyin aliases items title place date context section source").split()
)
