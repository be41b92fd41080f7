"""The terms of a text as a table for a terminal: term, uses, first line, where it is explained, definition."""

from __future__ import annotations

from xpterms.cli.environment import current, said
from xpterms.cli.shown.linebreak import cut, padded, text_width
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.scanned import reasons

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Used

_BOLD, _HEAD, _PLAIN = "\x1b[1m", "\x1b[4m", "\x1b[0m"
_TERM, _WHERE = 24, 20
"""Columns that a term and its glossary take at the most; the glossary gives way to the definition."""
_SHORTEST, _NARROWEST = 20, 6
"""Columns that a definition and a glossary have at the least, where the terminal has them."""


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
    room = width - sum(widths) - 2 * len(widths)
    widths[3] -= max(min(_SHORTEST - room, widths[3] - _NARROWEST), 0)
    head = _line([*heads, said("scan.definition")], widths, width)
    lines = [printable(found[0].file), f"{_HEAD}{head}{_PLAIN}"]
    for used, row in zip(found, rows, strict=True):
        line = _line(row, widths, width)
        term = len(padded(row[0], widths[0]))
        lines.append(f"{_BOLD}{line[:term]}{_PLAIN}{line[term:]}" if used.known else line)
        if explain and used.reasons:
            lines.append(f"  {printable(reasons(used))}")
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


def _line(cells: Sequence[str], widths: Sequence[int], width: int) -> str:
    """Return cells side by side; the last has what the others leave, at the most they take."""
    shown = "".join(padded(cell, one) + "  " for cell, one in zip(cells, widths, strict=False))
    return (shown + cut(cells[-1], max(width - text_width(shown), 2))).rstrip()
