"""Line ends in Chinese text, and how wide a line is at the most.

After the prohibitions of GB/T 15834 and JIS X 4051 (kinsoku): no closing mark
begins a line, no opening mark ends one, and Latin words, numbers and a number
with its unit stay whole. Characters of ambiguous width (“ ” … — ①) count two
columns: many Chinese terminals show them so, and a line must not overflow there.
"""

from __future__ import annotations

from unicodedata import combining, east_asian_width

NEVER_FIRST = frozenset("，。、；：！？”’）》】〕」』…—·%％,.;:!?)]}℃")
NEVER_LAST = frozenset("“‘（《【〔「『([{")
_UNITS = frozenset(
    "个万亿千百年月日时分秒元吨亩户人次条项家所公里米套座部章期届处只头辆件%％℃倍级位名场"
)
_HANGING = 6
"""Characters that a line may give to the next one to keep the rules; beyond, the rules give way."""


def char_width(char: str) -> int:
    """Return how many columns a character takes at the most."""
    if combining(char):
        return 0
    return 2 if east_asian_width(char) in "WFA" else 1


def text_width(text: str) -> int:
    """Return how many columns a text takes at the most."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def shown_width(text: str) -> int:
    """Return how many columns a text takes on most terminals, which show “ and … in one: for what is padded."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return a text cut to columns and filled up to them, ``right`` with what is shown at their end."""
    shown = cut(text, width)
    room = " " * (width - shown_width(shown))
    return room + shown if right else shown + room


def cut(text: str, width: int) -> str:
    """Return the beginning of a text that fits into columns, with an ellipsis where it is cut."""
    if text_width(text) <= width:
        return text
    used = 0
    for place, char in enumerate(text):
        used += char_width(char)
        if used > width - 2:
            return text[:place] + "…"
    return text


def tail(text: str, width: int) -> str:
    """Return the end of a text that fits into columns, after an ellipsis where it is cut.

    >>> tail("/home/li/terms.toml", 12)
    '…terms.toml'
    """
    return text if text_width(text) <= width else cut(text[::-1], width)[::-1]


def break_lines(text: str, width: int) -> list[tuple[int, int]]:
    """Return the half-open ranges of the lines of a text, none wider than ``width`` columns.

    Spaces at a break belong to no line.
    """
    lines: list[tuple[int, int]] = []
    begin, size = 0, len(text)
    while begin < size:
        end, used = begin, 0
        while end < size and used + char_width(text[end]) <= width:
            used += char_width(text[end])
            end += 1
        end = max(end, begin + 1)
        if end < size:
            end = _good_break(text, begin, end)
        last = end
        while last > begin + 1 and text[last - 1] == " ":
            last -= 1
        lines.append((begin, last))
        begin = end
        while begin < size and text[begin] == " ":
            begin += 1
    return lines


def _good_break(text: str, begin: int, end: int) -> int:
    """Return the last place up to ``end`` where a line may end."""
    for place in range(end, max(begin, end - 4 * _HANGING), -1):
        if may_break(text, place):
            return place
    return end


def may_break(text: str, place: int) -> bool:
    """Tell whether a line may end before ``place``."""
    before, after = text[place - 1], text[place]
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    if before == " " or after == " ":
        number = text[:place].rstrip(" ")[-1:].isdigit()
        return not (number and text[place:].lstrip(" ")[:1] in _UNITS)
    if before.isascii() and after.isascii():
        return not (before.isalnum() or before in ".+-/%") or not (
            after.isalnum() or after in ".+-/%"
        )
    scaled = before in "百千万亿" and text[:place].rstrip("百千万亿").rstrip(" ")[-1:].isdigit()
    return not ((before.isdigit() or scaled) and after in _UNITS)
