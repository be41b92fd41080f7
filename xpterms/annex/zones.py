"""Zones for notes: below a heading, below a news text's lead, or where lines explain terms one after another."""

from __future__ import annotations

from xpterms.annex.chrome import is_clutter
from xpterms.annex.footnotes import Marks
from xpterms.annex.heading import FOLD, is_heading, strength
from xpterms.annex.layout import Line
from xpterms.annex.notes import Ways, explains
from xpterms.annex.numbering import openings, unlisted
from xpterms.model import Record
from xpterms.patterns import pattern

_TITLE = pattern(r"[《（(]?.{0,14}政府工作[报報]告[》）)]?.{0,6}(?<![。；])")
_ANNEX = pattern(r"附\s?[件录錄注表]?\s?[\d一二三四五六七八九十]{0,2}\s?[：:、.]?")
_OTHER = pattern(
    r"附\s?[件表录錄]\s?[\d一二三四五六七八九十]{0,2}(?:\s?[：:、.\s]\s?\S.{0,40})?|附[：:]\S.{0,40}"
)
_REPORT = pattern(r"(?!.*(?:名词|注释|解释|词语|用语|术语))[^，。：；《]{0,24}政府工作[报報]告")
_MOST_HEADINGS = 12
"""From the end: a text with more of them has some other use for the word."""
_LEAD = pattern(r"(?:新词|热词|名词|词汇|新提法|新名词|关键词|术语|新语)")
_TELLS = pattern(
    r"(?:含义|解读|解释|释义|梳理|一睹|一起来|什么意思|带你|读懂|注释|来看|盘点|名词卡)"
)
_LEADS = 25
"""First lines of a text, among which a news text's lead stands."""
LEAD = 0.8
"""How surely a lead announces notes."""
_FEWEST = 3
_MOST_ZONES = 12
"""The fullest ones: each is read to the text's end, so a hundred would be read a hundred times."""
_MOST_LINES = 20_000
"""Of all zones together, each read in each way: reports have a thousand, and the zones of one overlap."""
_APART = 4
"""Lines between two that explain, at most."""


class Zone(Record):
    """A range of lines that may hold notes."""

    begin: int
    end: int
    heading: float
    """How surely the lines above announce notes."""
    first: int
    """Where the heading begins; ``begin`` without one."""


def headed(lines: list[Line], end: int) -> list[Zone]:
    """Return the zones below headings, the last one first."""
    found: list[Zone] = []
    for place in range(end - 1, -1, -1):
        text = lines[place].text
        sure, begin = strength(text), place + 1
        if not sure and len(text) < 24 and place + 1 < end:
            below = lines[place + 1].text
            joined = text + below
            if len(joined) < 40 and not is_heading(below):
                sure, begin = strength(joined), place + 2
        if not sure:
            continue
        first = _heading_begin(lines, place)
        if any(_ANNEX.match(lines[at].text) for at in range(first, place)):
            sure = min(1.0, sure + 0.3)
        found.append(Zone(begin, end_of(lines, begin, end), sure, first))
        if len(found) >= _MOST_HEADINGS:
            break
    return found


def _heading_begin(lines: list[Line], place: int) -> int:
    """Return where a heading of several lines begins: 附件2 ⏎ 《政府工作报告》 ⏎ 名词解释."""
    begin = place
    while begin > 1 and is_heading(lines[begin - 1].text):
        begin -= 1
    title = begin > 8 and _TITLE.fullmatch(lines[begin - 1].text)
    for above in (2, 1) if title else (1,):
        if begin >= above and _ANNEX.fullmatch(lines[begin - above].text.strip("（）() ")):
            return begin - above
    return begin - 1 if title and lines[begin - 1].begins else begin


def end_of(lines: list[Line], begin: int, end: int) -> int:
    """Return the last end that a zone may have: another annex, the report, or the page's foot."""
    for place in range(begin, end):
        text = lines[place].text
        if place == begin:
            continue
        if text.rstrip("：:！!，,、 ") in ("各位代表", "各位代表、同志们") or _OTHER.fullmatch(
            text
        ):
            return place
        if _REPORT.fullmatch(text) and not strength(text):
            return place
    return end


def led(lines: list[Line], end: int) -> list[Zone]:
    """Return the zone of a list that a news text introduces: “…出现了许多新名词……一起来看看。”."""
    for place, line in enumerate(lines[:_LEADS]):
        plain = line.text.translate(FOLD)
        if strength(line.text):
            continue
        if len(plain) <= 300 and _LEAD.search(plain) and _TELLS.search(plain):
            return [Zone(place + 1, end_of(lines, place + 1, end), LEAD, place + 1)]
    return []


def unannounced(lines: list[Line], end: int, marks: Marks, ways: Ways) -> list[Zone]:
    """Return the zones where lines that explain a term stand close together."""
    strong = [place for place in range(end) if _is_strong(lines[place], marks, ways)]
    found: list[tuple[int, int, int]] = []
    begin = 0
    while begin < len(strong):
        last = begin
        while last + 1 < len(strong) and strong[last + 1] - strong[last] <= _APART:
            last += 1
        if last - begin + 1 >= _FEWEST:
            first = strong[begin]
            while first > max(0, strong[begin] - 3) and openings(lines[first - 1].text):
                first -= 1
            found.append((last - begin, first, strong[last]))
        begin = last + 1
    fullest = sorted(found, key=lambda one: -one[0])[:_MOST_ZONES]
    zones = fitting(
        [Zone(first, end_of(lines, last, end), 0.0, first) for _, first, last in fullest]
    )
    return sorted(zones, key=lambda zone: zone.begin)


def fitting(zones: list[Zone]) -> list[Zone]:
    """Return the first of some zones, and as many more as may be read."""
    found: list[Zone] = []
    room = _MOST_LINES
    for zone in zones:
        room -= zone.end - zone.begin
        if found and room < 0:
            break
        found.append(zone)
    return found


_MAYBE = pattern(r".{0,3}[“「\[［【〔]|.{1,40}?(?:[：:]|——|[”」]\s?是?[指即]|是指|系指)")


def may_explain(text: str) -> bool:
    """Tell whether a line may hold a note's term and what parts it from its definition."""
    return bool(_MAYBE.match(text, _begin(text)))


def _begin(text: str) -> int:
    """Return where a line begins behind its number."""
    numbers = openings(text)
    return numbers[0].end if numbers and numbers[0].style != "bare" else unlisted(text)


def _is_strong(line: Line, marks: Marks, ways: Ways) -> bool:
    """Tell whether a line by itself reads as a note: a term at its head that it explains."""
    text = line.text
    if len(text) < 8 or not may_explain(text) or is_clutter(text):
        return False
    at, numbers = _begin(text), openings(text)
    split = ways.split([text[at:]])
    if split is None or split.score < 2.4 or split.sign in ("none", "is", "again", "space"):
        return False
    if explains(split.definition):
        return split.sign != "zhi" or split.term[-1] in "”」』》" or bool(at)
    answered = bool(numbers) and any(mark.sure for mark in marks.get(numbers[0].value, ()))
    return split.sign in ("colon", "bracket") and (answered or split.term[:1] in "“「")
