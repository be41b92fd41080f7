"""Borders of a form in a text: it may not end within a number or a Latin word that goes on beside it."""

from __future__ import annotations

from xpterms.chinese.script import HUNDREDS, MYRIADS, NUMERALS, TENS, narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

PLACES = frozenset((*HUNDREDS, *MYRIADS))
"""Numerals that are compared as they are, not as digits, and may go on a number all the same."""
_BEFORE_ONES = frozenset((*TENS, *HUNDREDS))


def span(text: str, places: Sequence[int], begin: int, end: int) -> tuple[int, int] | None:
    """Return the span of a match; ``None`` where it cuts a number or a Latin word in two."""
    start, last = places[begin], places[end - 1]
    if (begin and places[begin - 1] == start) or (end < len(places) and places[end] == last):
        return None  # half of a ten
    own = text[start : last + 1]
    signed = "+" in own or "＋" in own
    if start and _joined_before(text, start, signed=signed):
        return None
    said = narrow(text[last])
    if said.isascii() or said in NUMERALS:
        after = narrow(text[last + 1 : last + 4])
        if after and _joined(said, after, signed=signed):
            return None
    return start, last + 1


def _joined_before(text: str, start: int, *, signed: bool) -> bool:
    """Tell whether a form's first character goes on with what stands before it."""
    first, before = narrow(text[start]), narrow(text[start - 1])
    if first in NUMERALS:
        if before in _BEFORE_ONES:  # 二十四 is not 四; 老百姓 and 百 are no numbers
            return before in TENS or narrow(text[max(start - 2, 0) : start - 1]) in NUMERALS
        return before == "第" and first == "二"  # 第二会议室 is not 两会
    if first in TENS:
        return before in NUMERALS
    if first in PLACES:  # 百千万工程 and 三千万工程 are not 千万工程
        return before in NUMERALS or before in TENS or before in PLACES or before in "0123456789"
    if not first.isascii():
        return False
    if before in ".," and first.isdigit() and start > 1:
        return _decimal(text, start, before)
    return _joined(before, first, signed=signed)


def _decimal(text: str, start: int, sign: str) -> bool:
    """Tell whether digits go on a number before a point or comma; ``12.17110工作制度`` is a list's number."""
    if text[start - 1] != sign or not (text[start - 2].isascii() and text[start - 2].isdigit()):
        return False
    if sign == ",":
        return text[start : start + 3].isdigit() and not text[start + 3 : start + 4].isdigit()
    begin = start - 2
    while begin and text[begin - 1].isascii() and text[begin - 1].isdigit():
        begin -= 1
    return bool(text[text.rfind("\n", 0, begin) + 1 : begin].strip())


def _joined(left: str, right: str, *, signed: bool) -> bool:
    """Tell whether neighbours belong together: digits with digits and signs, letters with letters."""
    right, rest = right[0], right[1:]
    if left in NUMERALS and right in TENS:
        return True
    if not (left + right).isascii():
        return False
    if left.isdigit() and right.isdigit():
        return True
    if left.isalpha() and right.isalpha():
        return True
    if left.isdigit() and right == "." and rest[:1].isascii() and rest[:1].isdigit():
        return True
    return (left == "+" and right.isalnum() and (signed or right.isdigit())) or (
        left.isalnum() and right == "+" and (signed or left.isdigit())
    )
