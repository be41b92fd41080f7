"""Printing that the commands share: the form that is asked for, columns, lines."""

from __future__ import annotations

from xpterms.cli.environment import current, write_out
from xpterms.errors import FOUND, NONE, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def style(color: str, *, json: bool = False, tsv: bool = False, md: bool = False) -> str:
    """Return the one style asked for: ``json tsv md``, else ``card`` or ``plain``."""
    named = [name for name, wanted in (("json", json), ("tsv", tsv), ("md", md)) if wanted]
    if len(named) > 1:
        raise UsageError("usage.exclude", one=f"--{named[0]}", other=f"--{named[1]}")
    return named[0] if named else "card" if color_wanted(color) else "plain"


def color_wanted(when: str = "auto") -> bool:
    """Tell whether stdout gets a card: NO_COLOR, FORCE_COLOR and TERM=dumb count (no-color.org)."""
    if when != "auto":
        return when == "always"
    here = current()
    if here.variables.get("NO_COLOR") or here.variables.get("TERM") == "dumb":
        return False
    return bool(here.variables.get("FORCE_COLOR")) or here.is_terminal(here.stdout)


_NARROWEST = 8
"""Columns that a cell keeps where a table is wider than the terminal."""
_HEAD, _PLAIN = "\x1b[4m", "\x1b[0m"


def columns(
    rows: Sequence[list[str]],
    right: Collection[int] = (),
    head: Sequence[str] = (),
    paths: Collection[int] = (),
) -> list[str]:
    """Return rows with their cells under one another, some columns to the right, within the terminal's width.

    The widest columns give way first; of ``paths`` the end stays. ``head`` is underlined.
    """
    from xpterms.cli.shown.linebreak import padded, tail, text_width

    every = [list(head), *rows] if head else list(rows)
    widths = [max(map(text_width, column)) for column in zip(*every, strict=True)]
    room = current().columns() - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    lines = []
    for row in every:
        cells = [
            padded(tail(cell, width) if place in paths else cell, width, right=place in right)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    if head:
        lines[0] = _HEAD + lines[0] + _PLAIN
    return lines


def print_lines(lines: Sequence[str]) -> int:
    """Print lines and return the exit code: ``NONE`` where there are none."""
    if lines:
        write_out("\n".join(lines) + "\n")
    return FOUND if lines else NONE
