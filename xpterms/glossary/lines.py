"""The opening of a report's line, and whether the next goes on with it; no patterns, so that it loads at once.

Two questions have two answers. Sentences and headings are made of lines that
clearly go on (``goes_on``): a heading of a few characters that was joined to
its paragraph would be lost. A use of a term crosses a line's end wherever a line
may go on (``may_go_on``): a wrong join costs nothing unless it makes a term, and
a draft of narrow lines would else use little.
"""

from __future__ import annotations

NUMERALS = frozenset("一二三四五六七八九十百")
FINAL = frozenset("。！？：；…!?:;”’）》】」』)")
"""What ends a line of prose."""
LONGEST_HEADING = 60
SHORTEST_WRAPPED = 25
"""Characters of a line that a page broke without a comma at its end."""
_INDENTS = ("\u3000", "\t", "    ")
_SIGNS = "#|>*-•·"
"""What a heading, a row, a quotation or a point of Markdown begins with."""
_WHOLE = "#|"
"""Of these what ends with its line: a heading, a row."""


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
    """Tell whether a line was broken off, and no heading follows it."""
    return is_broken(line, heading=opens(line)) and not opens(following)


def is_broken(line: str, *, heading: bool) -> bool:
    """Tell whether a line ends unfinished: after a comma, or long and no heading; ``heading`` says that it begins as one."""
    if line[-1] in "，、":
        return True
    short = heading and len(line) < LONGEST_HEADING and "。" not in line
    return line[-1] not in FINAL and not short and len(line) >= SHORTEST_WRAPPED


def may_go_on(line: str, following: str, *, gap: bool) -> bool:
    """Tell whether a use may begin in a line and end in ``following``, the next that is not empty.

    Lines next to each other go on unless one ends or the other begins something;
    across empty lines (``gap``) only what a page clearly broke does.
    """
    text, after = line.strip(), following.strip()
    if not text or text[-1] in FINAL or following.startswith(_INDENTS):
        return False
    if gap:
        return goes_on(text, after)
    if opens(after) or after[0] in _SIGNS or text[0] in _WHOLE:
        return False
    heading = opens(text) and "。" not in text and text[-1] not in "，、"
    return not heading
