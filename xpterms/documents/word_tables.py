"""The tables of a Word document as rows of text, merged cells filled; runs in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xpterms.documents.tables import LARGEST, MOST_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    Stored = list[Any]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tables(root: Any) -> list[Stored]:
    """Return the tables in a document's tree, outermost first: name, and rows of number, cells, formulas, merged."""
    found: list[Stored] = []
    size = 0
    for place, table in enumerate(root.iter(_W + "tbl"), 1):
        rows = list(_rows(table))
        size += sum(len(cell) for row in rows for cell in row[1])
        if size > LARGEST:
            raise ValueError("much")
        found.append([str(place), [row for row in rows if any(row[1])]])
    return found


def _rows(table: Any) -> Iterator[list[Any]]:
    above: list[str] = []
    for number, row in enumerate(_inside(table, "tr"), 1):
        cells: list[str] = []
        merged: list[int] = []
        for cell in _inside(row, "tc"):
            properties = cell.find(_W + "tcPr")
            goes_on = _goes_on(properties)
            place = len(cells)
            text = above[place] if goes_on and place < len(above) else _text(cell)
            if goes_on:
                merged.append(place)
            cells.append(text)
            for _ in range(min(_span(properties) - 1, MOST_COLUMNS - len(cells))):
                merged.append(len(cells))
                cells.append(text)
        above = cells
        yield [number, cells[:MOST_COLUMNS], [], merged]


def _inside(parent: Any, name: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, those of tables inside it left out."""
    waiting = list(reversed(parent))
    while waiting:
        node = waiting.pop()
        if node.tag == _W + name:
            yield node
        elif node.tag in (_W + "sdt", _W + "sdtContent", _W + "ins", _W + "customXml"):
            waiting += reversed(node)


def _goes_on(properties: Any) -> bool:
    """Tell whether a cell continues the one above it."""
    node = properties.find(_W + "vMerge") if properties is not None else None
    return node is not None and node.get(_W + "val", "continue") == "continue"


def _span(properties: Any) -> int:
    node = properties.find(_W + "gridSpan") if properties is not None else None
    text = node.get(_W + "val", "1") if node is not None else "1"
    return int(text) if text.isdecimal() and len(text) < 5 else 1


def _text(cell: Any) -> str:
    """Return a cell's paragraphs, a line each; what is deleted or inside a table of its own does not count."""
    lines: list[str] = []
    pieces: list[str] = []
    waiting = list(reversed(cell))
    while waiting:
        node = waiting.pop()
        if node is _END:
            lines.append("".join(pieces))
            pieces = []
        elif node.tag == _W + "p":
            waiting.append(_END)
            waiting += reversed(node)
        elif node.tag == _W + "t":
            pieces.append(node.text or "")
        elif node.tag in (_W + "br", _W + "cr"):
            pieces.append("\n")
        elif node.tag == _W + "tab":
            pieces.append("\t")
        elif node.tag not in (_W + "tbl", _W + "del", _W + "moveFrom", _W + "pPr", _W + "rPr"):
            waiting += reversed(node)
    return "\n".join(line.strip() for line in lines if line.strip())


_END: Any = object()
