"""The sheets of a workbook (.xlsx) as rows of text; runs in a process of its own.

openpyxl reads the cells a row at a time; which are merged it tells only when it
reads a sheet whole, at fifty times the memory, so that is taken from the sheet's
own text.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from xpterms.documents.tables import LARGEST, MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    Stored = list[Any]
    """A sheet's name and its rows: number, cells, formulas, merged."""

_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell[^>]{1,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"'
)
_ROOT = re.compile(rb"<[A-Za-z_]")
_HEAD = 1 << 16
"""Bytes in which a part's root element must begin."""
_MOST_MERGED = 100_000
_OVERLAP = 400
"""Bytes that two pieces of a sheet share, so that no range is cut in two."""


def sheets(content: bytes) -> list[Stored]:
    """Return the visible sheets of a workbook. Raises what zipfile, openpyxl or the XML parser raise.

    A ``ValueError`` of our own is the name of a cause in ``messages.document``.
    """
    import os
    import warnings

    # openpyxl reads through defusedxml where that is installed, in pure Python, many times slower: what that
    # refuses is refused below.
    os.environ["OPENPYXL_DEFUSEDXML"] = "False"
    from openpyxl import load_workbook

    _refuse_entities(content)

    warnings.simplefilter("ignore")  # about styles and extensions that no cell's text needs
    book = load_workbook(BytesIO(content), read_only=True, data_only=False)
    values: Any = None
    found: list[Stored] = []
    size = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheet.reset_dimensions()  # what a file says of its own size may be wrong
        rows: list[Any] = []
        for number, (cells, formulas) in enumerate(_rows(sheet), 1):
            if number > MOST_ROWS:
                raise ValueError("rows")
            if any(cells) or formulas:
                size += sum(map(len, cells))
                rows.append([number, cells, formulas, []])
            if size > LARGEST:
                raise ValueError("much")
        if any(row[2] for row in rows):
            values = values or load_workbook(BytesIO(content), read_only=True, data_only=True)
            _calculated(rows, values[sheet.title])
        _unmerge(rows, content, sheet)
        found.append([sheet.title, [row for row in rows if any(row[1]) or row[2]]])
    return found


def _refuse_entities(content: bytes) -> None:
    """Raise ``ValueError`` where a part begins with a document type, which alone can declare entities."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                with package.open(name) as part:
                    head = part.read(_HEAD).replace(b"\0", b"")
                if b"<!DOCTYPE" in head or b"<!ENTITY" in head or not _ROOT.search(head):
                    raise ValueError("entities")


def _rows(sheet: Any) -> Iterator[tuple[list[str], list[int]]]:
    for row in sheet.iter_rows(max_col=MOST_COLUMNS):
        formulas = [place for place, cell in enumerate(row) if cell.data_type == "f"]
        cells = [_text(cell.value) for cell in row]  # a formula's value is put in afterwards
        while cells and not cells[-1] and len(cells) - 1 not in formulas:
            cells.pop()
        yield cells, formulas


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, bool):
        return str(value).upper()
    return str(value)


def _calculated(rows: list[Any], sheet: Any) -> None:
    """Put the last values of formulas into their cells."""
    sheet.reset_dimensions()
    wanted = {row[0]: row for row in rows if row[2]}
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if number in wanted:
            cells, formulas = wanted[number][1:3]
            for place in formulas:
                cells[place] = _text(row[place])


def _unmerge(rows: list[Any], content: bytes, sheet: Any) -> None:
    """Give each cell of a merged range the text of its first one."""
    known = {row[0]: row for row in rows}
    for left, top, right, bottom in _ranges(content, sheet):
        first = known.get(top)
        text = first[1][left] if first and left < len(first[1]) else ""
        if not text:
            continue
        for number in range(top, bottom + 1):
            row = known.get(number)
            if row is None:
                continue
            for place in range(left, min(right + 1, MOST_COLUMNS)):
                if (number, place) == (top, left):
                    continue
                row[1].extend([""] * (place + 1 - len(row[1])))
                row[1][place] = text
                row[3].append(place)


def _ranges(content: bytes, sheet: Any) -> Iterator[tuple[int, int, int, int]]:
    """Yield merged ranges: 0-based first and last column, 1-based first and last row."""
    path = sheet._worksheet_path.lstrip("/")  # noqa: SLF001 - the one place that tells which part a sheet is
    before, count = b"", 0
    with zipfile.ZipFile(BytesIO(content)) as package, package.open(path) as part:
        while piece := part.read(1 << 20):
            text = before + piece
            end = 0
            for match in _MERGED.finditer(text):
                end = match.end()
                left, top, right, bottom = match.groups()
                yield _column(left), int(top), _column(right), int(bottom)
                count += 1
                if count > _MOST_MERGED:
                    raise ValueError("merged")
            before = text[max(end, len(text) - _OVERLAP) :]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
