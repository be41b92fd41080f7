"""Numerals in shorthand: what a formula counts, and how many members it must have."""

from __future__ import annotations

from xpterms.chinese.counting import NUMERALS, count
from xpterms.patterns import pattern

_ONES = pattern(r"(?<=个)一|统一|一体化?|一致|唯一|(?<=第)一")
"""Ones that count nothing: five of 五个一, five and one of 五统一、一开放."""
_RUN = pattern(rf"\d+|[{NUMERALS}]+")


def counts(shorthand: str) -> set[int]:
    """Return how many members a formula may have: what its one numeral says, or the sum of several.

    >>> sorted(counts("五大工程")), sorted(counts("两筛两癌")), sorted(counts("放管服"))
    ([5], [4], [])
    """
    found = [count(run) for run in _RUN.findall(_ONES.sub("", shorthand))]
    if not found or None in found:
        return set()
    numbers = [number for number in found if number is not None]
    if len(numbers) > 1 and set(numbers) == {1}:
        return set()  # 一人一档: each one, not two
    return {sum(numbers)}
