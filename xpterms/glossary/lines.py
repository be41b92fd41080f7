"""The opening of a report's line, and whether the next goes on with it; no patterns, so that it loads at once."""

from __future__ import annotations

NUMERALS = frozenset("一二三四五六七八九十百")
FINAL = frozenset("。！？：；…!?:;”’）》】」』)")
"""What ends a line of prose."""
LONGEST_HEADING = 60
SHORTEST_WRAPPED = 25
"""Characters of a line that a page broke without a comma at its end."""
_SPACES = " \t\u3000"


def level_of(line: str) -> int:
    """Return how deep the numbered heading is that a line begins with, 0 for none.

    >>> [level_of(line) for line in ("一、回顾", "（二）工业", "3.水", "(4)路", "附件1", "四早")]
    [1, 2, 3, 4, 1, 0]
    """
    first = line[:1]
    if first in "（(" and first:
        return _bracketed(line)
    if first.isdecimal():
        size = 2 if line[1:2].isdecimal() else 1
        return (
            3
            if line[size : size + 1] in tuple(".．、") and not line[size + 1 :][:1].isdecimal()
            else 0
        )
    if line.startswith("附件"):
        rest = line[2:].strip()
        return 1 if all(char.isdecimal() or char in NUMERALS for char in rest) else 0
    begin = 1 if first == "第" else 0
    end = begin
    while end < begin + 3 and line[end : end + 1] in NUMERALS:
        end += 1
    return 1 if end > begin and line.startswith(("、", "部分", "章"), end) else 0


def _bracketed(line: str) -> int:
    inside, closed, _ = line[1:5].replace(")", "）").partition("）")
    if not (inside and closed):
        return 0
    if all(char in NUMERALS for char in inside):
        return 2
    return 4 if len(inside) <= 2 and inside.isdecimal() else 0


def opens(line: str) -> bool:
    """Tell whether a line begins as a numbered heading or a point does."""
    return line.startswith("——") or level_of(line) > 0


def goes_on(line: str, following: str) -> bool:
    """Tell whether a line was broken off: long, unfinished, no heading, and no heading after it."""
    heading = opens(line) and len(line) < LONGEST_HEADING and "。" not in line
    if line[-1] in FINAL or (heading and line[-1] not in "，、"):
        return False
    if line[-1] not in "，、" and len(line) < SHORTEST_WRAPPED:
        return False
    return not opens(following)
