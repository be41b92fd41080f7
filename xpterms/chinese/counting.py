"""Numerals of running text: which number one writes, what it counts, how a number is said."""

from __future__ import annotations

NUMERALS = "一二两兩双雙三四五六七八九十"
"""What counts the members of a formula: 四个意识, 双碳."""
_HAN = "零一二三四五六七八九"
_VALUES = {char: value for value, char in enumerate(_HAN + "十")}
_VALUES |= {"〇": 0, "两": 2, "兩": 2, "双": 2, "雙": 2}
_PLACES = {"十": 10, "百": 100}


def value_of(text: str) -> int:
    """Return the number that a run of numerals writes. Raises ``KeyError`` where another character stands in it.

    >>> [value_of(text) for text in ("12", "一百二十", "二〇", "十")]
    [12, 120, 20, 10]
    """
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for char in text:
        if char in _PLACES:
            total += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            digit = digit * 10 + _VALUES[char]
    return total + digit


def count(numeral: str) -> int | None:
    """Return the count that a numeral tells, 0 to 99; ``None`` for anything else.

    >>> [count(text) for text in ("四", "十二", "二十", "两", "18", "百")]
    [4, 12, 20, 2, 18, None]
    """
    if numeral.isdecimal():
        return int(numeral) if len(numeral) < 3 else None
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return _VALUES.get(numeral)
    if len(tens) > 1 or len(ones) > 1 or not all(char in _VALUES for char in tens + ones):
        return None
    return _VALUES.get(tens, 1) * 10 + _VALUES.get(ones, 0)


def said(value: int) -> str:
    """Return a number below a thousand as it is said.

    >>> [said(value) for value in (0, 10, 11, 20, 101, 110, 999)]
    ['零', '十', '十一', '二十', '一百零一', '一百一十', '九百九十九']
    """
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += f"{'' if tens == 1 and not hundreds else _HAN[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_HAN[ones] if ones or not text else "")
