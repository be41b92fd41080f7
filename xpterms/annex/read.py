"""Find the annex of notes in a report's text and read its notes; the rest is the report.

An annex is known by its heading, by marks in the body that its footnotes answer,
or by a run of lines that all explain a term; what only counts (livelihood
tasks, measures, the report's own sections) is none.
"""

from __future__ import annotations

import re

from xpterms.annex.footnotes import find_footnotes
from xpterms.annex.heading import FOLD, is_heading
from xpterms.annex.headline import Headline, read_headline
from xpterms.annex.layout import Line, is_clutter, paragraphs, read_lines
from xpterms.annex.marks import Marks, with_marks
from xpterms.annex.notes import explains
from xpterms.annex.region import Note, Region, read_region
from xpterms.chinese.script import core
from xpterms.model import Record

_TITLE = re.compile(r"[《（(]?.{0,14}政府工作[报報]告[》）)]?.{0,6}(?<![。；])")
_ANNEX = re.compile(r"附\s*[件录錄注表]?\s*[\d一二三四五六七八九十]{0,2}\s*[：:、.]?")
_OTHER = re.compile(
    r"附\s*[件表录錄]\s*[\d一二三四五六七八九十]{0,2}(?:\s*[：:、.\s]\s*\S.{0,40})?|附[：:]\S.{0,40}"
)
_MOST_HEADINGS = 12
"""From the end: a text with more of them has some other use for the word."""
_LEAD = re.compile(r"(?:新词|热词|名词|词汇|新提法|新名词|关键词|术语|新语)")
_TELLS = re.compile(
    r"(?:含义|解读|解释|释义|梳理|一睹|一起来|什么意思|带你|读懂|注释|来看|盘点|名词卡)"
)


class Annex(Record):
    """What was read: the notes, the report's paragraphs without them, and what to check."""

    notes: tuple[Note, ...]
    body: tuple[str, ...]
    head: Headline
    doubts: tuple[tuple[int, str], ...] = ()
    """(line of the document, what is unsure), in the document's order."""
    printed: tuple[Note, ...] = ()
    """The notes as they stand: one that is explained twice stands twice."""
    lines: frozenset[int] = frozenset()
    """Lines of the document that the annex takes: heading, notes, what is left of a foot."""
    heading: tuple[int, int] | None = None
    """First and last line of the heading; ``None`` where nothing announces the notes."""

    @property
    def numbering(self) -> str:
        """How the first note's number is written, ``［1］`` or ``1.``; empty where none is."""
        return next((note.printed for note in self.notes if note.printed), "")


def read_annex(text: str) -> Annex:
    """Return the notes of a report's text, in its order; none where it has no annex."""
    lines = read_lines(text)
    region = _headed(lines) or _led(lines) or find_footnotes(lines) or _plain(lines)
    head = read_headline([line.text for line in lines])
    if region is None:
        return Annex((), tuple(paragraphs(lines)), head)
    used = region.lines
    notes = _once(region)
    first = min(used, default=0)
    used |= _tail(lines, region)
    kept = [
        line
        for place, line in enumerate(lines)
        if place not in used and not (place > first and is_clutter(line.text))
    ]
    marks = Marks(notes)
    body = [marks.remove(paragraph) for paragraph in paragraphs(kept)]
    taken = _taken(lines, used, region)
    notes = with_marks(notes, text.split("\n"), taken)
    return Annex(
        tuple(notes),
        tuple(filter(None, body)),
        head,
        tuple(sorted(region.doubts)),
        printed=tuple(with_marks(region.notes, text.split("\n"), taken)),
        lines=taken,
        heading=region.heading,
    )


def _taken(lines: list[Line], used: frozenset[int], region: Region) -> frozenset[int]:
    """Return the document's lines that the annex takes, page furniture inside a note too."""
    taken = {lines[place].number for place in used}
    for note in region.notes:
        taken.update(range(note.line, note.last + 1))
    if region.heading:
        taken.update(range(region.heading[0], region.heading[1] + 1))
    return frozenset(taken)


def _tail(lines: list[Line], region: Region) -> frozenset[int]:
    """Return the lines after the last note where they are but scraps: a term without definition, a page's foot."""
    after = range(max(region.lines) + 1, len(lines))
    texts = [lines[place].text for place in after]
    if not all(
        is_clutter(text) or (len(text) <= 30 and text[-1] not in "。！？；") for text in texts
    ):
        return frozenset()
    for place in after:
        if not is_clutter(lines[place].text):
            region.doubts.append(
                (lines[place].number, f"{lines[place].text}: no definition, left out")
            )
    return frozenset(after)


def _headed(lines: list[Line]) -> Region | None:
    best: Region | None = None
    tried = 0
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        joined = line.text + (lines[place + 1].text if place + 1 < len(lines) else "")
        if is_heading(line.text):
            begin = place + 1
        elif (
            len(line.text) < 24
            and len(joined) < 40
            and is_heading(joined)
            and not is_heading(lines[place + 1].text)
        ):
            begin = place + 2
        else:
            continue
        tried += 1
        if tried > _MOST_HEADINGS:
            break
        end = _end(lines, begin)
        region = read_region(lines, begin, end, _body(lines, place, end), headed=True)
        if region and (best is None or region.score > best.score):
            first = _heading_begin(lines, place)
            heading = range(first, begin + _columns(lines, region, begin))
            best = region.replace(
                lines=region.lines | frozenset(heading),
                heading=(lines[first].number, lines[heading[-1]].number),
            )
    return best


def _columns(lines: list[Line], region: Region, begin: int) -> int:
    """Return how many lines between a heading and the first note only introduce them: 序号 名词 解释."""
    between = lines[begin : min(region.lines)]
    short = all(len(line.text) <= 30 and line.text[-1] not in "。！？；" for line in between)
    return len(between) if short and len(between) <= 3 else 0


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


def _end(lines: list[Line], begin: int) -> int:
    """Return where the region after a heading ends at the latest: at another annex or the report."""
    for place in range(begin, len(lines)):
        text = lines[place].text
        if place > begin and (_OTHER.fullmatch(text) or text.rstrip("：:！!，,") == "各位代表"):
            return place
    return len(lines)


def _body(lines: list[Line], begin: int, end: int) -> str:
    return core("".join(line.text for place, line in enumerate(lines) if not begin <= place < end))


def _led(lines: list[Line]) -> Region | None:
    """Read a list that a news text introduces: “…出现了许多新名词……一起来看看。”."""
    for place, line in enumerate(lines[:25]):
        plain = line.text.translate(FOLD)
        if not (_LEAD.search(plain) and _TELLS.search(plain)) or len(plain) > 300:
            continue
        region = read_region(lines, place + 1, _end(lines, place + 1), "", headed=True)
        rest = len(lines) - place - 1
        if region and len(region.notes) >= 3 and len(region.lines) >= 0.7 * rest:
            return region
    return None


def _plain(lines: list[Line]) -> Region | None:
    """Read notes that no heading announces: a run of lines of which most explain their term."""
    strong = [place for place, line in enumerate(lines) if _is_strong(line.text)]
    best: Region | None = None
    begin = 0
    while begin < len(strong):
        end = begin
        while end + 1 < len(strong) and strong[end + 1] - strong[end] <= 4:
            end += 1
        if end - begin >= 2:
            first, last = strong[begin], strong[end]
            before = first
            while (
                before
                and before > first - 3
                and re.match(r"[\[［【（(]?\d|[①-⑳]", lines[before - 1].text)
            ):
                before -= 1
            region = read_region(
                lines, before, _end(lines, last), _body(lines, before, len(lines)), headed=False
            )
            if region and len(region.notes) >= 3:
                good = sum(explains(note.definition) for note in region.notes)
                if good >= 0.6 * len(region.notes) and (best is None or region.score > best.score):
                    best = region
        begin = end + 1
    return best


_STRONG = re.compile(
    r"(?:[\[［【〔（(]?\s*(?:注\s*)?[\d一二三四五六七八九十]{1,3}\s*[\]］】〕）)]?\s*[.．、]?|[①-⑳])?\s*[^，。；：:]{2,40}?\s*(?:[：:]|——|\s)?\s*(?:是指|系指|指的是|指(?![数标南挥导])|即)"
)


def _is_strong(text: str) -> bool:
    """Tell whether a line by itself reads as a note: a short term at its head, then 指… after it."""
    found = _STRONG.match(text)
    if not found or len(text) < 8:
        return False
    head = found[0]
    return bool(
        re.search(
            r"[：:]|——|[”』」》]\s*(?:是指|系指|指|即)|^.{0,6}[“「]|^.{2,16}(?:是指|系指)", head
        )
        or re.match(r"[\[［【（(]?\d", head)
    )


def _once(region: Region) -> list[Note]:
    """Return the notes with each term and each number once, as a glossary needs them."""
    notes: list[Note] = []
    seen: dict[str, int] = {}
    for note in region.notes:
        letters = core(note.term)
        if letters in seen:
            place = seen[letters]
            first = notes[place]
            region.doubts.append(
                (note.line, f"{note.term}: explained twice, joined with line {first.line}")
            )
            if core(note.definition) not in core(first.definition):
                notes[place] = first.replace(definition=first.definition + note.definition)
            continue
        seen[letters] = len(notes)
        notes.append(note)
    numbers = [note.number for note in notes if note.number is not None]
    if len(set(numbers)) < len(numbers):
        region.doubts.append((notes[0].line, "the numbers begin anew on each page: left out"))
        notes = [note.replace(number=None, mark=note.number) for note in notes]
    return notes
