"""Numerals in shorthand: what a formula counts, and how many members it must have."""

from __future__ import annotations

from xpterms.patterns import pattern

VALUES = {char: value for value, char in enumerate("零一二三四五六七八九十")}
VALUES |= {"两": 2, "兩": 2, "双": 2, "雙": 2, "〇": 0}
NUMERAL = "一二两兩双雙三四五六七八九十"
_ONES = pattern(r"(?<=个)一|统一|一体化?|一致|唯一|(?<=第)一")
"""Ones that count nothing: five of 五个一, five and one of 五统一、一开放."""
_RUN = pattern(rf"\d+|[{NUMERAL}]+")


def value(numeral: str) -> int | None:
    """Return what a numeral counts, 0 to 99; ``None`` for anything else.

    >>> [value(text) for text in ("四", "十二", "二十", "两", "18", "百")]
    [4, 12, 20, 2, 18, None]
    """
    if numeral.isdigit() and numeral.isascii():
        return int(numeral) if len(numeral) < 3 else None
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return VALUES.get(numeral)
    if len(tens) > 1 or len(ones) > 1 or not all(char in VALUES for char in tens + ones):
        return None
    return VALUES.get(tens, 1) * 10 + VALUES.get(ones, 0)


def counts(shorthand: str) -> set[int]:
    """Return how many members a formula may have: what its one numeral says, or the sum of several.

    >>> sorted(counts("五大工程")), sorted(counts("两筛两癌")), sorted(counts("放管服"))
    ([5], [4], [])
    """
    found = [value(run) for run in _RUN.findall(_ONES.sub("", shorthand))]
    if not found or None in found:
        return set()
    numbers = [number for number in found if number is not None]
    if len(numbers) > 1 and set(numbers) == {1}:
        return set()  # 一人一档: each one, not two
    return {sum(numbers)}
