"""Bars of block characters that fit the width of a terminal."""

from __future__ import annotations

from xpterms.cli.shown.linebreak import shown_width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(value: float, most: float, columns: int) -> str:
    """Return a bar for a value of at most ``most``, in eighths of a column.

    >>> bar(1, 2, 5)
    '██▌'
    """
    if most <= 0 or value <= 0:
        return ""
    eighths = max(round(value / most * columns * 8), 1)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def barred(rows: Sequence[Sequence[str]], values: Sequence[float], width: int) -> list[str]:
    """Return rows with their cells under one another, the first to the left, each with its bar at the end.

    A terminal that has no room for bars gets none.
    """
    widths = [max(map(shown_width, column)) for column in zip(*rows, strict=True)]
    room = max(width - sum(widths) - 2 * len(widths) - 1, 0)
    lines = []
    for row, value in zip(rows, values, strict=True):
        cells = []
        for place, (cell, wide) in enumerate(zip(row, widths, strict=True)):
            padding = " " * (wide - shown_width(cell))
            cells.append(
                padding + cell if cell.replace(".", "").isdigit() and place else cell + padding
            )
        lines.append("  ".join([*cells, bar(value, max(values), room)]).rstrip())
    return lines
