"""The score of one reading of a document, a sum of named scores; the best reading is taken if it is good enough.

Each score is a share between 0 and 1 of what makes notes credible: a heading,
numbers in sequence, terms that look like terms and stand in the report, in the
order of first use, definitions that define, marks that answer; ``unlike`` is the
share of what lists have that are no notes.
"""

from __future__ import annotations

from bisect import bisect_left
from math import log2

from xpterms.annex.chrome import is_label
from xpterms.annex.footnotes import Mark
from xpterms.annex.layout import OPENING, Line
from xpterms.annex.letters import core
from xpterms.annex.notes import Ways, explains
from xpterms.annex.region import Note, Region
from xpterms.model import Record
from xpterms.patterns import pattern

WEIGHTS = {
    "heading": 1.5, "sequence": 0.8, "terms": 0.8, "signs": 0.4, "defines": 1.2, "body": 1.0, "order": 0.4,
    "marks": 1.0, "unlike": -4.0,
}  # fmt: skip
"""What each score counts for. A heading counts most, for it is said; what is unlike notes undoes it."""
ENOUGH = 2.9
"""A heading with numbers and terms, or terms that are defined and stand in the report."""
FEWEST = 3
"""Notes that neither a heading nor marks announce."""
_ALL = 0.9
_HALF, _THIRD = 0.5, 0.3
"""Share of notes that must say 指 or 即 where nothing announces them: a report has lists of its own."""
_NO_BODY = 300
"""Compared characters of a report: with fewer the annex stands alone, and no term can stand in it."""
_NEUTRAL = 0.6
_CITED = pattern(
    r"《[^》]{1,60}》[^。]{0,60}(?:第\s?\d+(?:\s?[-—–]\s?\d+)?\s?页|出版社|日报|\d年版)|^(?:参见|详见|引自|转引)|出版社"
)
_FIGURES = pattern(
    r"本公报|本报告中|初步(?:统计|核算)|现价|不变价|可比价|口径|四舍五入|数据(?:来源|均|为|不|由)|统计年鉴|快报数|预计数|计量单位|上年同期"
)
_COMMUNIQUE = pattern(r".{0,12}(?:\d{4}|[〇零一二三四五六七八九]{4})年.{0,20}统计公报.{0,12}")
_ASKS = pattern(r".*[？?]|(?:问|答|记者|网友)$|(?:什么是|如何|为什么|怎样|怎么|哪些).*")
_TASK = pattern(
    r"(?:总|计划|完成)?投资|投入资金|年底前|牵头|责任单位|责任部门|建设规模|竣工|开工|(?:建成|新建|改造).{0,12}(?:公里|平方米|万元|户|所|个)"
)
_MOST_MARKS = 400
"""Of one number that are looked at: a report has as many as it has notes of that number."""
_SHORTEST = 4
"""Compared characters of a definition."""
_ORDERED = pattern(
    r"第?[一二三四五六七八九十]{1,3}(?:是|要|条|章|节|部分)|(?:首先|其次|再次|最后)|各位代表"
)
_QUOTED = pattern(r"[“「‘]([^“”「」‘’]{2,24})[”」’]")
_SHORTHAND = pattern(r"[“「《\"\[]|[一二三四五六七八九十两双\d]|[A-Za-z]")
_NUMERAL = pattern(r"[一二三四五六七八九十两双百千万\d]")
_CLAUSE = pattern(
    r"[，。；！？,;!?]|[要将会可能应须]|^(?:坚持|加强|推进|完善|强化|深化|优化|落实|确保|提升|实施|加快|开展|做好|抓好)"
)


class Verdict(Record):
    """A reading with its scores."""

    region: Region
    scores: dict[str, float]
    total: float

    @property
    def accepted(self) -> bool:
        """Whether the reading is good enough to be believed."""
        announced = self.scores["heading"] or self.scores["marks"] >= _ALL
        few = 1 if self.scores["heading"] >= 1 else 2 if announced else FEWEST
        said = self.scores["defines"] >= _HALF or self.scores["sequence"] >= 1
        if len(self.region.notes) < FEWEST and not said:
            return False
        if not self.scores["heading"] and self.scores["marks"] < _HALF:
            means = sum(explains(note.definition) for note in self.region.notes)
            if means < _THIRD * len(self.region.notes):
                return False
        return self.total >= ENOUGH and len(self.region.notes) >= few

    @property
    def rank(self) -> float:
        """How it compares with other readings: credible first, and more notes where credible."""
        return self.total * (1 + 0.15 * log2(len(self.region.notes)))


def judge(
    region: Region, heading: float, lines: list[Line], marks: dict[int, list[Mark]], ways: Ways
) -> Verdict:
    """Return the scores of one reading; ``heading`` is how surely one announces it."""
    notes = region.notes
    count = max(region.tried, len(notes))
    body = ways.core(line.text for at, line in enumerate(lines) if at not in region.lines)
    places = [_first_use(note, body) for note in notes]
    used = [place for place in places if place >= 0]
    alone = len(body) < _NO_BODY
    answering = _outside(region, marks)
    scores = {
        "heading": heading,
        "sequence": _sequence(notes),
        "terms": sum(map(_likeness, notes)) / count,
        "signs": region.signs * len(notes) / count,
        "defines": sum(_defines(note) for note in notes) / count,
        "body": max(_NEUTRAL * alone, len(used) / count),
        "order": _ascending(used) / len(used) if len(used) > 1 else 0.0,
        "marks": sum(_answered(note, answering) for note in notes) / count,
        "unlike": max(_figures(notes, lines), sum(map(_unlike, notes)) / len(notes)),
    }
    total = sum(WEIGHTS[name] * score for name, score in scores.items())
    return Verdict(region, scores, total)


def _sequence(notes: tuple[Note, ...]) -> float:
    """Return the share of numbers that are one more than the last, or begin at one."""
    numbers = [note.number for note in notes]
    steps = zip([0, *numbers], numbers, strict=False)
    good = sum(
        one is not None and (one == 1 or (last is not None and one == last + 1))
        for last, one in steps
    )
    return good / len(numbers)


def _likeness(note: Note) -> float:
    """Return how much a term looks like one: shorthand most, a clause not at all."""
    size = len(core(note.term))
    if size > 34 or _CLAUSE.search(_QUOTED.sub("", note.term)) or _ORDERED.match(note.term):
        return 0.2 if note.term[:1] in "“「" and size <= 34 else 0.0
    if _SHORTHAND.search(note.term):
        return 1.0
    return 0.7 if size <= 12 else 0.4


def _defines(note: Note) -> float:
    if explains(note.definition):
        return 1.0
    if note.items or (note.term[:1] in "“「" and len(note.definition) > 8):
        return 0.5
    lists = sum(note.definition.count(sign) for sign in "、；;") > 1
    return 0.4 if lists and _NUMERAL.search(note.term) else 0.0


def _first_use(note: Note, body: str) -> int:
    """Return where the report first uses a term, or what is quoted in it; -1 for nowhere."""
    forms = [note.term, *note.aliases, *_QUOTED.findall(note.term)]
    letters = [form for form in map(core, forms) if len(form) > 1]
    places = [place for place in map(body.find, letters) if place >= 0]
    return min(places, default=-1)


def _ascending(places: list[int]) -> int:
    """Return how many places stand in ascending order, the most that do."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)


def _outside(region: Region, marks: dict[int, list[Mark]]) -> dict[int, list[str]]:
    """Return by number what stands before the marks of a report's text, the first of each number."""
    return {
        number: [mark.core for mark in marks.get(number, ()) if mark.place not in region.lines][
            :_MOST_MARKS
        ]
        for number in {note.number for note in region.notes if note.number is not None}
    }


def _answered(note: Note, answering: dict[int, list[str]]) -> bool:
    """Tell whether the report refers to a note by its number, right behind the term."""
    before = answering[note.number] if note.number is not None else []
    if not before:
        return False
    forms = [core(form) for form in (note.term, *note.aliases, *_QUOTED.findall(note.term))]
    ends = tuple(form[-40:] for form in forms if form)
    return any(one.endswith(ends) for one in before)


def _figures(notes: tuple[Note, ...], lines: list[Line]) -> float:
    """Tell of a statistical communiqué, whose notes explain its figures: 1 where this is one."""
    if any("本公报" in note.term or "本公报" in note.definition for note in notes):
        return 1.0
    titled = any(_COMMUNIQUE.fullmatch(line.text) for line in lines[:OPENING])
    return float(titled and not any(line.text.startswith("各位代表") for line in lines))


def _unlike(note: Note) -> float:
    """Return how much a note is like those of lists that are none: citations, figures, questions, tasks, labels."""
    term, definition = note.term, note.definition[:200]
    plain = term.strip("“”‘’[]［］【】 ")
    if _ASKS.fullmatch(plain) or is_label(plain) or _CITED.search(term + definition):
        return 1.0
    if _FIGURES.search(term) or (_FIGURES.search(definition) and not explains(definition)):
        return 1.0
    short = len(core(definition)) < _SHORTEST and not explains(definition)
    if short or _ORDERED.match(plain):
        return 1.0
    return 0.6 if _TASK.search(definition) and not explains(definition) else 0.0
