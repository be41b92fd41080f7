"""What the commands share in printing: the form that is asked for, columns, lines."""

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


def columns(rows: Sequence[list[str]], right: Collection[int] = ()) -> list[str]:
    """Return rows with their cells under one another, some columns to the right."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
            padding = " " * (width - cell_len(cell))
            cells.append(padding + cell if place in right else cell + padding)
        lines.append("  ".join(cells).rstrip())
    return lines


def print_lines(lines: Sequence[str]) -> int:
    """Print lines and return the exit code: ``NONE`` where there are none."""
    if lines:
        write_out("\n".join(lines) + "\n")
    return FOUND if lines else NONE
