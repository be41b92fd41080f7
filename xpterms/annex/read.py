"""Find the annex of notes in a report's text and read its notes; the rest is the report.

One judgement of the whole document: each zone that may hold notes is read in
each way that notes are laid out, each reading is scored, and the best one is
taken if it is good enough.
"""

from __future__ import annotations

from xpterms.annex.chrome import is_clutter, tail
from xpterms.annex.crowded import crowded
from xpterms.annex.footnotes import Marks as Found
from xpterms.annex.footnotes import find_footnotes, find_marks
from xpterms.annex.judge import Verdict, judge
from xpterms.annex.layout import OPENING, Line, paragraphs, read_lines
from xpterms.annex.leftovers import doubts, scraps
from xpterms.annex.letters import core
from xpterms.annex.marks import Marks, with_marks
from xpterms.annex.notes import Ways
from xpterms.annex.region import Doubt, Note, Region, readings
from xpterms.annex.zones import Zone, fitting, headed, led, unannounced
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.annex.headline import Headline

_NEARLY = 0.85
_SAME = 0.7
"""Share of the terms that two annexes of a document share that holds the same text twice."""


class Tried(Record):
    """A reading of the document that was tried, and how credible it is."""

    kind: str
    lines: tuple[int, int]
    """First and last line of the document."""
    notes: int
    scores: dict[str, float]
    """By name; see ``xpterms.annex.judge``."""
    total: float
    taken: bool


class Annex(Record):
    """A document, read: its notes, the report's paragraphs without them, the doubts to check."""

    notes: tuple[Note, ...]
    body: tuple[str, ...]
    opening: tuple[str, ...]
    """The document's first lines, which state where and when it was given."""
    doubts: tuple[Doubt, ...] = ()
    """In the document's order."""
    printed: tuple[Note, ...] = ()
    """The notes as they stand: one that is explained twice stands twice."""
    lines: frozenset[int] = frozenset()
    """Lines of the document that the annex takes: heading, notes, what is left of a foot."""
    heading: tuple[int, int] | None = None
    """First and last line of the heading; ``None`` where nothing announces the notes."""
    tried: tuple[Tried, ...] = ()
    """The readings that were tried, the best one first."""
    crowded: int = 0
    """How many notes the text may have, where more lines look like some: none is read then."""

    @property
    def head(self) -> Headline:
        """Title, place and date, read now."""
        from xpterms.annex.headline import read_headline

        return read_headline(self.opening)

    @property
    def numbering(self) -> str:
        """How the first note's number is written, ``［1］`` or ``1.``; empty where none is."""
        return next((note.printed for note in self.notes if note.printed), "")


class Notes(Record):
    """The notes of a document and the lines they take; nothing is worked out of the report around them."""

    printed: tuple[Note, ...] = ()
    """The notes as they stand, without the places of their marks."""
    lines: frozenset[int] = frozenset()
    """As in ``Annex``."""
    crowded: int = 0
    """As in ``Annex``."""

    @property
    def notes(self) -> list[Note]:
        """The notes with each term once."""
        return _once(self.printed)[0]


def read_notes(text: str, known: list[Line] | None = None) -> Notes:
    """Return the notes of a report's text, as ``read_annex`` reads them, without the report.

    ``known`` are its lines as ``read_lines`` returns them, where they are at hand.
    """
    lines = read_lines(text) if known is None else known
    most = crowded(lines, text)
    if most:
        return Notes(crowded=most)
    foot = tail([line.text for line in lines])
    verdicts = _verdicts(lines, foot)
    if not (verdicts and verdicts[0].accepted):
        return Notes()
    region, used = _joined(verdicts[0], verdicts[1:])
    return Notes(region.notes, _taken(lines, used | scraps(lines, used, foot), region.notes))


def read_annex(text: str) -> Annex:
    """Return the notes of a report's text, in its order; none where it has no annex."""
    lines = read_lines(text)
    texts = [line.text for line in lines]
    foot = tail(texts)
    most = crowded(lines, text)
    verdicts = [] if most else _verdicts(lines, foot)
    best = verdicts[0] if verdicts and verdicts[0].accepted else None
    opening = tuple(texts[:OPENING])
    tried = tuple(_tried(verdict, lines, verdict is best) for verdict in verdicts)
    if best is None:
        return Annex((), tuple(paragraphs(lines[:foot])), opening, tried=tried, crowded=most)
    region, used = _joined(best, verdicts[1:])
    notes, repeated = _once(region.notes)
    left = scraps(lines, used, foot)
    used |= left
    kept = [
        line
        for place, line in enumerate(lines[:foot])
        if place not in used and not (place > min(region.lines) and is_clutter(line.text))
    ]
    marks = Marks(notes)
    body = [marks.remove(paragraph) for paragraph in paragraphs(kept)]
    taken = _taken(lines, used, region.notes)
    document = text.split("\n")
    return Annex(
        tuple(with_marks(notes, document, taken)),
        tuple(filter(None, body)),
        opening,
        doubts(lines, region, repeated, left, foot),
        printed=tuple(with_marks(region.notes, document, taken)),
        lines=taken,
        heading=region.heading,
        tried=tried,
    )


def _verdicts(lines: list[Line], foot: int) -> list[Verdict]:
    """Return all readings with their scores, the one to take first."""
    marks = find_marks(lines)
    found = []
    ways = Ways()
    sure: list[Zone] = []
    for zone in fitting(headed(lines, foot) + led(lines, foot)):
        read = _read(zone, lines, marks, ways)
        sure += [zone] * any(verdict.accepted for verdict in read)
        found += read
    for zone in unannounced(lines, foot, marks, ways):
        if not any(one.first <= zone.begin and zone.end <= one.end for one in sure):
            found += _read(zone, lines, marks, ways)
    feet = find_footnotes(lines[:foot], marks, ways)
    if feet is not None:
        found.append(judge(feet, 0.0, lines, marks, ways))
    found.sort(key=lambda one: (not one.accepted, -one.rank, min(one.region.lines)))
    fuller = next((at for at, one in enumerate(found) if at and _is_fuller(one, found[0])), 0)
    return [*found[fuller : fuller + 1], *found[:fuller], *found[fuller + 1 :]]


def _is_fuller(one: Verdict, best: Verdict) -> bool:
    """Tell whether a reading takes the same lines and more notes, and is nearly as credible."""
    within = best.region.lines <= one.region.lines
    more = len(one.region.notes) > len(best.region.notes)
    counted = one.scores["sequence"] >= _NEARLY * best.scores["sequence"]
    return one.accepted and within and more and counted and one.total >= _NEARLY * best.total


def _read(zone: Zone, lines: list[Line], marks: Found, ways: Ways) -> list[Verdict]:
    body = ways.core(
        line.text for place, line in enumerate(lines) if not zone.first <= place < zone.end
    )
    found = []
    for region in readings(lines, zone.begin, zone.end, ways.beside(body)):
        whole = region
        if zone.first < zone.begin:
            last = zone.begin + _columns(lines, region.lines, zone.begin) - 1
            whole = region.replace(
                lines=region.lines | frozenset(range(zone.first, last + 1)),
                heading=(lines[zone.first].number, lines[last].number),
            )
        found.append(judge(whole, zone.heading, lines, marks, ways))
    return found


def _columns(lines: list[Line], used: frozenset[int], begin: int) -> int:
    """Return how many lines between a heading and the first note only introduce them: 序号 名词 解释."""
    between = lines[begin : min(used)]
    short = all(len(line.text) <= 30 and line.text[-1] not in "。！？；" for line in between)
    return len(between) if short and len(between) <= 3 else 0


def _tried(verdict: Verdict, lines: list[Line], taken: bool) -> Tried:
    places = verdict.region.lines
    first, last = lines[min(places)].number, lines[max(places)].number
    count = len(verdict.region.notes)
    return Tried(verdict.region.kind, (first, last), count, verdict.scores, verdict.total, taken)


def _joined(best: Verdict, others: list[Verdict]) -> tuple[Region, frozenset[int]]:
    """Return the best reading with the annexes that stand beside it, and the lines that all of them take.

    A copy, where a document holds its text twice, only takes lines; an annex
    in parts, each below a sure heading, is one.
    """
    used = best.region.lines
    parts = [best.region]
    for one in others:
        if not one.accepted or one.region.lines & used:
            continue
        copy = _is_copy(one, best)
        if copy or one.scores["heading"] >= 1:
            used |= one.region.lines
            parts += [] if copy else [one.region]
    parts.sort(key=lambda part: min(part.lines))
    joined = best.region.replace(
        notes=tuple(note for part in parts for note in part.notes),
        lines=frozenset().union(*(part.lines for part in parts)),
        doubts=tuple(doubt for part in parts for doubt in part.doubts),
    )
    return joined, used


def _is_copy(one: Verdict, best: Verdict) -> bool:
    """Tell whether a reading is the same annex again."""
    terms = {core(note.term) for note in best.region.notes}
    same = sum(core(note.term) in terms for note in one.region.notes)
    return same >= _SAME * len(one.region.notes)


def _taken(lines: list[Line], used: frozenset[int], notes: tuple[Note, ...]) -> frozenset[int]:
    """Return the document's lines that the annex takes, page furniture inside a note too."""
    taken = {lines[place].number for place in used}
    for note in notes:
        taken.update(range(note.line, note.last + 1))
    return frozenset(taken)


def _once(printed: tuple[Note, ...]) -> tuple[list[Note], list[Doubt]]:
    """Return the notes with each term and each number once, as a glossary needs them."""
    notes: list[Note] = []
    seen: dict[str, int] = {}
    said: set[tuple[int, str]] = set()
    found: list[Doubt] = []
    for note in printed:
        letters = core(note.term)
        definition = core(note.definition)
        place = seen.setdefault(letters, len(notes))
        if place == len(notes):
            notes.append(note)
        else:
            first = notes[place]
            fields: dict[str, object] = {"term": note.term, "first": first.line}
            found.append(Doubt(note.line, "annex.twice", fields))
            if (place, definition) not in said:
                notes[place] = first.replace(definition=first.definition + note.definition)
        said.add((place, definition))
    numbers = [note.number for note in notes if note.number is not None]
    if len(set(numbers)) < len(numbers):
        found.append(Doubt(notes[0].line, "annex.anew", {}))
        notes = [note.replace(number=None, mark=note.number) for note in notes]
    return notes, found
