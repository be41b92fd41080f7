"""The writing of numbers, marks and notes: as the draft's own annex does, else as most reports do."""

from __future__ import annotations

from xpterms.annex.numbering import CIRCLED
from xpterms.chinese.counting import said
from xpterms.model import Record
from xpterms.patterns import pattern

HEADING = "名词解释"
GAP = "\u3000"
"""Between the cells of a row."""
STUB = "（待释）"
STYLES = ("full", "square", "superscript")
"""Of marks: ［1］, [1], ¹."""
_UP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGITS = pattern(r"[0-9]+|[０-９]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[〇一二三四五六七八九十百]+")
_CIRCLES: dict[str, int] = {
    char: value for char, value in CIRCLED.items() if 0x2460 <= ord(char) <= 0x2473 or char > "㈩"
}


class Style(Record):
    """How an annex writes its notes."""

    number: str = "1. "
    """The first note's number as printed, with the spaces behind it; empty without numbers."""
    sign: str = "："
    automatic: bool = False
    """Whether the format counts by itself, so that no number is written."""
    cells: int = 0
    """Cells of a row, where notes stand in a table."""
    rows: bool = False
    """Whether the table is one of Markdown."""
    turns: bool = False
    """Whether term and definition stand in lines of their own."""

    def note(self, number: int, term: str, definition: str) -> list[tuple[str, int]]:
        """Return the lines of a note, each with how much of it is number, term and sign."""
        shown = "" if self.automatic or not self.number else renumbered(self.number, number)
        if self.cells > 1:
            cells = (
                [shown.strip(), term, definition] if self.cells > 2 else [shown + term, definition]
            )
            return [("| " + " | ".join(cells) + " |" if self.rows else GAP.join(cells), 0)]
        if self.turns:
            return [(shown + term, len(shown + term)), (definition, 0)]
        head = f"{shown}{term}{self.sign}"
        return [(head + definition, len(head))]


def renumbered(printed: str, number: int) -> str:
    """Return a printed number or mark with another number in it, written the same way.

    >>> renumbered("［3］", 12), renumbered("三、", 12), renumbered("①", 3), renumbered("³", 12)
    ('［12］', '十二、', '③', '¹²')
    """
    for place, char in enumerate(printed):
        if char in CIRCLED:
            return printed[:place] + _circled(char, number) + printed[place + 1 :]
    found = _DIGITS.search(printed)
    if found is None:
        return printed
    old = found[0]
    new = str(number)
    if old[0] in _UP:
        new = "".join(_UP[int(digit)] for digit in new)
    elif not old.isascii() and old.isdecimal():
        new = new.translate(_FULL)
    elif not old.isdecimal():
        new = said(number)
    return printed[: found.start()] + new + printed[found.end() :]


def _circled(like: str, number: int) -> str:
    kind = ord(like) - CIRCLED[like]
    same = chr(kind + number)
    if CIRCLED.get(same) == number:
        return same
    return next((char for char, value in _CIRCLES.items() if value == number), f"({number})")


def mark(style: str, number: int, *, raises: bool, after: str) -> tuple[str, bool]:
    """Return a mark and whether it is raised; ``style`` is one of ``STYLES``, or a mark to write it like.

    ``raises`` tells that the format raises plain figures itself. Behind a Latin letter
    or a digit raised figures would be a power, so they stand in brackets.
    """
    if style == "full":
        return f"［{number}］", False
    if style == "square":
        return f"[{number}]", False
    if style != "superscript":
        return renumbered(style, number), False
    if raises:
        power = after.isascii() and after.isalnum()
        return f"[{number}]" if power else str(number), True
    return renumbered("¹", number), False
