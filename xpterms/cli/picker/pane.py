"""A part of the screen that is made of whole lines: each run of one style is one cell.

prompt_toolkit's own windows lay out a cell for each character, remember where each
came from, and compare them one by one at each key. Of runs there are a few a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.layout.containers import Container
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.layout.screen import Char
from prompt_toolkit.utils import get_cwidth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from prompt_toolkit.layout.mouse_handlers import MouseHandlers
    from prompt_toolkit.layout.screen import Screen, WritePosition

    Run = tuple[str, str]
    """A style, and a text without a line feed."""


class Pane(Container):
    """Draws the lines that it is given for its width and height, each filled up to the width."""

    def __init__(self, lines: Callable[[int, int], Sequence[Sequence[Char]]]) -> None:
        """Take what returns the lines, as ``cells`` makes them; missing ones are empty."""
        self._lines = lines

    def reset(self) -> None:
        """Do nothing: what is drawn hangs on no state of the pane."""

    def preferred_width(self, max_available_width: int) -> Dimension:
        """Return that any width will do."""
        return Dimension()

    def preferred_height(self, width: int, max_available_height: int) -> Dimension:
        """Return that any height will do."""
        return Dimension()

    def get_children(self) -> list[Container]:
        """Return none."""
        return []

    def write_to_screen(
        self,
        screen: Screen,
        mouse_handlers: MouseHandlers,
        write_position: WritePosition,
        parent_style: str,
        erase_bg: bool,
        z_index: int | None,
    ) -> None:
        """Write the lines: every column of the area, so that nothing stays of what stood there."""
        width, height = write_position.width, write_position.height
        lines = self._lines(width, height)[:height]
        for number, line in enumerate([*lines, *[cells((), width)] * (height - len(lines))]):
            row, column = screen.data_buffer[write_position.ypos + number], write_position.xpos
            for cell in line:
                row[column] = cell
                column += cell.width
        screen.height = max(screen.height, write_position.ypos + height)


def cells(runs: Iterable[Run], width: int) -> list[Char]:
    """Return runs as cells that take just so many columns: cut or filled up with spaces.

    >>> [cell.char for cell in cells([("bold", "四早 "), ("", "sì zǎo")], 8)]
    ['四早 ', 'sì ']
    >>> [cell.char for cell in cells([("bold", "四早")], 3)]
    ['四', ' ']
    """
    found: list[Char] = []
    left = width
    for style, text in runs:
        cell = Char(text, style)
        if cell.width > left:
            cell = Char(_beginning(text, left), style)
        if cell.width:
            found.append(cell)
            left -= cell.width
    if left:
        found.append(Char(" " * left))
    return found


def _beginning(text: str, width: int) -> str:
    """Return what of a text fits into columns."""
    used = 0
    for place, char in enumerate(text):
        used += get_cwidth(char)
        if used > width:
            return text[:place]
    return text
