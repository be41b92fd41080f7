"""The beginnings of the notes of a list: those of the lines' leading numbers that form one running sequence.

A number says little by itself: `8.6个重大科技专项` is note 8, `2.5微克` is the end of a broken line.
What decides is the sequence, found by a longest path over all readings of all lines.
"""

from __future__ import annotations

from bisect import bisect_left

from xpterms.chinese.counting import value_of
from xpterms.kept import once_a_line
from xpterms.model import Record
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

CIRCLED = {chr(0x2460 + n): n + 1 for n in range(20)}
CIRCLED |= {chr(0x2776 + n): n + 1 for n in range(10)} | {chr(0x2780 + n): n + 1 for n in range(10)}
CIRCLED |= {chr(0x3251 + n): n + 21 for n in range(15)} | {
    chr(0x32B1 + n): n + 36 for n in range(15)
}
CIRCLED |= {chr(0x2474 + n): n + 1 for n in range(20)} | {chr(0x2488 + n): n + 1 for n in range(20)}
CIRCLED |= {chr(0x3220 + n): n + 1 for n in range(10)}
_HAN = "〇一二三四五六七八九十百"
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGITS = "[0-9０-９]{1,3}"
_LIST = pattern(r"(?:[-*+·]\s+|[•●■◆▪★☆◇○◎►▶→※√✓❖]\s*|#{1,6}\s+){1,4}")
_CIRCLED = "[" + "".join(CIRCLED) + "]"
_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_STYLES = (
    ("circled", pattern("([" + "".join(CIRCLED) + r"])\s*[.．、:：]?\s*")),
    (
        "note",
        pattern(
            rf"[\[［【〔（(]?\s*注\s*释?\s*({_DIGITS}|[{_HAN}]{{1,3}}|{_CIRCLED})\s*[\]］】〕）)]?\s*[.．、:：]?\s*"
        ),
    ),
    ("up", pattern(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*")),
    ("square", pattern(rf"[\[［【〔]\s*({_DIGITS})\s*[\]］】〕]\s*[.．、:：]?\s*")),
    ("round", pattern(rf"[（(]\s*({_DIGITS})\s*[）)]\s*[.．、:：]?\s*")),
    ("half", pattern(rf"({_DIGITS})\s*[）)]\s*[.．、]?\s*")),
    ("point", pattern(rf"({_DIGITS})\s*(?:\\?[.．]|[、,，。:：])\s*")),
    ("han round", pattern(rf"[（(]\s*([{_HAN}]{{1,4}})\s*[）)]\s*[.．、]?\s*")),
    ("han", pattern(rf"([{_HAN}]{{1,4}})\s*[、.．]\s*")),
    ("space", pattern(rf"({_DIGITS})[\s\u3000]+")),
)
_BARE = pattern(r"[0-9]{1,5}")
_YEAR = pattern(r"(?:19|20)\d\d(?:\s?[年/.—–-]|\s?[—–-])|\d{4}[-/.]\d{1,2}[-/.]\d")
"""A date at a line's head is no number of a note."""
_COUNTS = frozenset("年月日号时点分秒%％‰亿万千百个项家人户元亩公米次条所座类种期届岁倍位名吨度里")
"""Behind a bare figure they make an amount of it: 3个中心."""


_FIRST = frozenset("0123456789０１２３４５６７８９⁰¹²³⁴⁵⁶⁷⁸⁹[［【〔（(注" + _HAN) | frozenset(
    CIRCLED
)
"""What a number, with what stands around it, begins with."""


class Opening(Record):
    """One reading of a line's leading number."""

    value: int
    style: str
    end: int
    """Where the text after it begins."""


def unlisted(line: str) -> int:
    """Return the offset of a line's text behind a Markdown or bullet sign, 0 without one."""
    found = _LIST.match(line)
    end = found.end() if found else 0
    for sign in ("**", "__"):
        if line.startswith(sign, end) and _numbered(line[end + 2 :]):
            return end + 2
    return end


@once_a_line
def openings(line: str) -> Sequence[Opening]:
    """Return all readings of a line's leading number, the plainest first; none for no number."""
    begin = unlisted(line)
    found: list[Opening] = []
    if line[begin : begin + 1] not in _FIRST or _YEAR.match(line, begin):
        return found
    for style, way in _STYLES:
        match = way.match(line, begin)
        if match and match.end() < len(line):
            found.append(Opening(_value(match[1]), style, match.end()))
            break
    bare = _BARE.match(line, begin)
    if bare and not any(one.style != "space" for one in found):
        for size in range(1, min(3, len(bare[0])) + 1):
            end = begin + size
            if end < len(line) and bare[0][0] != "0" and line[end] not in _COUNTS:
                found.append(Opening(int(bare[0][:size]), "bare", end))
    return [one for one in found if one.value > 0]


def _numbered(text: str) -> bool:
    return any(way.match(text) for _, way in _STYLES)


def _value(text: str) -> int:
    if text in CIRCLED:
        return CIRCLED[text]
    return value_of(text.translate(_WIDE).translate(_UP))


class Candidate(Record):
    """A line that may open a note, with how much it looks like one (0 to about 3)."""

    line: int
    opening: Opening
    weight: float


_BACK = 60
"""How many candidates a number may stand behind the one before it."""
_ANEW = 1.2
"""What it costs that numbers begin anew: on a page, or in a part of the annex."""
_LIKE_ONE = 1.5
"""Weight of a line that may begin anew; a list inside a definition has less."""


def sequence(candidates: list[Candidate]) -> list[Candidate]:
    """Return the heaviest run of numbers, in line order: ascending, or begun anew in the same style.

    Each number left out costs, and so does each change of style: both occur; a
    list inside a definition (1. … 2. …) never pays.
    """
    best: list[float] = []
    before: list[int] = []
    values = [one.opening.value for one in candidates]
    for place, one in enumerate(candidates):
        score = one.weight - min(1.5, 0.5 * (one.opening.value - 1))
        came = -1
        for other in range(place - 1, max(0, place - _BACK) - 1, -1):
            most = best[other] + one.weight  # a step costs nothing at best
            if most < score or (came < 0 and most == score):
                continue
            if one.opening.value <= values[other] and one.opening.value != 1:
                continue  # numbers ascend, or begin anew
            cost = _step(candidates[other], one)
            if cost is None:
                continue
            reached = most - cost
            if reached > score or (came >= 0 and reached == score):  # of two, the earlier
                score, came = reached, other
        best.append(score)
        before.append(came)
    chain: list[Candidate] = []
    place = max(range(len(best)), key=best.__getitem__, default=-1)
    while place >= 0:
        chain.append(candidates[place])
        place = before[place]
    return chain[::-1]


def misnumbered(chain: list[Candidate], candidates: list[Candidate]) -> list[Candidate]:
    """Return the lines between those of a sequence that look as much like notes, but for their number.

    A number is written twice, or wrong: …, 5, 5, 7, ….
    """
    taken = {one.line for one in chain}
    found: list[Candidate] = []
    others = [one for one in candidates if one.weight >= _LIKE_ONE and one.line not in taken]
    for one in others:
        place = bisect_left(chain, one.line, key=lambda known: known.line)
        beside = chain[max(0, place - 1) : place + 1]
        styles = {known.opening.style for known in beside}
        value = one.opening.value
        if len(beside) == 2 and styles == {one.opening.style} and value > 1:
            found.append(one)
    return list({one.line: one for one in found}.values())


def _step(last: Candidate, one: Candidate) -> float | None:
    """Return the cost of ``one`` after ``last``, a lower number or any before a 1; ``None`` where it cannot follow."""
    if last.line == one.line:
        return None
    gap = one.opening.value - last.opening.value
    other = last.opening.style != one.opening.style
    if gap >= 1:
        return (gap > 1) * 0.8 + min(3.0, 0.35 * (gap - 1)) + 0.6 * other
    return _ANEW if not other and min(one.weight, last.weight) >= _LIKE_ONE else None
