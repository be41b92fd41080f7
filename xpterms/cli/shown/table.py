"""The terms of a text as a table for a terminal: term, uses, first line, where it is explained, definition."""

from __future__ import annotations

from xpterms.cli.environment import current, said
from xpterms.cli.shown.linebreak import cut, text_width
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.scanned import reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Used

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_TERM, _WHERE = 24, 20
"""Columns that a term and its glossary take at the most."""
_SHORTEST = 20
"""Columns that a definition has at the least."""


def table(found: Sequence[Used], *, explain: bool = False) -> str:
    """Return the table of one text, known terms first, with ANSI styles."""
    width = current().columns()
    rows = [_cells(used) for used in found]
    heads = [said(f"scan.{name}") for name in ("term", "uses", "first", "where")]
    most = (_TERM, 6, 7, _WHERE)
    widths = [
        min(max(text_width(row[place]) for row in [heads, *rows]), most[place])
        for place in range(4)
    ]
    room = max(width - sum(widths) - 2 * len(widths), _SHORTEST)
    lines = [
        printable(found[0].file),
        _DIM + _line([*heads, said("scan.definition")], widths, room) + _PLAIN,
    ]
    for used, row in zip(found, rows, strict=True):
        term = _padded(row[0], widths[0])
        rest = _line(row[1:], widths[1:], room)
        lines.append(f"{_BOLD if used.known else ''}{term}{_PLAIN}  {rest}")
        if explain and used.reasons:
            lines.append(f"  {_DIM}{printable(reasons(used))}{_PLAIN}")
    return "\n".join(lines) + "\n"


def _cells(used: Used) -> list[str]:
    entry = used.entry
    first = str(used.uses[0].line) if used.uses else ""
    cells = [used.term, str(len(used.uses)), first]
    if entry:
        where = entry.glossary
        if entry.number is not None:
            where = said("scan.note", number=entry.number) + " " + where
        told = entry.definition
    else:
        where = f"{said('scan.unexplained')} {used.score}"
        told = said("scan.members", members=list(used.members)) if used.members else ""
    return [printable(cell) for cell in (*cells, where, told)]


def _line(cells: Sequence[str], widths: Sequence[int], room: int) -> str:
    shown = [_padded(cell, width) for cell, width in zip(cells, widths, strict=False)]
    return "  ".join([*shown, cut(cells[-1], room)]).rstrip()


def _padded(text: str, width: int) -> str:
    text = cut(text, width)
    return text + " " * (width - text_width(text))
