"""The first use of each note's term, the place of its mark, and the order that follows."""

from __future__ import annotations

from bisect import bisect_right

from xpterms.annex.marks import MARK, mark_number
from xpterms.model import Record
from xpterms.texts.checking.draft import Held
from xpterms.texts.checking.once import once
from xpterms.texts.checking.use import Use, exact_uses, first_uses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.model import Span
    from xpterms.texts.annotating.noted import Noted
    from xpterms.texts.annotating.running import Running

    Marks = list[tuple[int, Span]]


class Place(Record):
    """The place of a note in the annex, and of its marks."""

    at: int = -1
    """Place in the joined text that orders the notes; -1 where the body does not use the term."""
    used: bool = False
    marks: tuple[tuple[int, Span], ...] = ()
    """Marks that lead to it already: line and span."""
    new: tuple[int, int] | None = None
    """Line and column where a mark is to be written."""


class Uses:
    """The uses of some notes in the body."""

    def __init__(
        self, running: Running, notes: Sequence[Noted], readings: Callable[[str], tuple[str, ...]]
    ) -> None:
        """Find them by the contract's rule."""
        self.running = running
        self.notes = notes
        self._readings = readings
        self._held = [
            Held(one.term, one.definition, "", 1, (0, 0), None, None, one.aliases) for one in notes
        ]
        self.exact = exact_uses(running.body, self._held)

    @once
    def first(self) -> tuple[Use | None, ...]:
        """Return the first use of each note, in parts or otherwise written where the rule finds none."""
        return first_uses(self.running.body, self._held, self.exact, self._readings)

    def places(self, *, marks: bool, everywhere: bool) -> list[Place]:
        """Return a place for each note; ``everywhere`` counts headings and tables as running text."""
        known = self._marks()
        return [self._place(at, known[at], marks, everywhere) for at in range(len(self.notes))]

    def _place(self, number: int, known: Marks, marks: bool, everywhere: bool) -> Place:
        use = self.first[number]
        spans = self.exact[number] or ([(use.begin, use.end)] if use else [])
        if known:
            stands = [self.running.offset(line, span[0]) for line, span in known]
            ends = sorted(end for _, end in spans)
            answering = [at for at in stands if _is_behind(at, ends)]
            found = min(answering or [at for at in stands if at >= 0], default=-1)
            return Place(found, bool(use), tuple(known))
        if not spans:
            return Place()
        if marks:
            chosen = self._chosen(spans, everywhere)
            if chosen is not None:
                return Place(chosen[0], True, (), chosen[1])
        return Place(self._whole(number, spans), True)

    def _chosen(
        self, spans: Sequence[Span], everywhere: bool
    ) -> tuple[int, tuple[int, int]] | None:
        """Return the use that is marked, and where: the first outside headings and tables, if there is one."""
        running = self.running
        written = [
            (begin, end, place)
            for begin, end in spans
            if (place := running.mark_place(end)) is not None
        ]
        plain = [one for one in written if not running.is_beside(one[0], one[1])]
        for begin, _, place in (written if everywhere else [*plain, *written])[:1]:
            return begin, place
        return None

    def _whole(self, number: int, spans: Sequence[Span]) -> int:
        """Return the first use: of several terms explained together, where they stand together if they do."""
        if self.notes[number].aliases:
            body = self.running.body
            at = body.folded.find(body.folding.key(self.notes[number].term))
            if at >= 0:
                return body.where[at]
        return spans[0][0]

    def _marks(self) -> list[Marks]:
        """Return the marks that lead to each note: those of the annex's reader, and any right behind its term."""
        found: list[Marks] = []
        numbers: dict[int, int] = {}
        for place, note in enumerate(self.notes):
            own = note.own
            found.append(list(own.marks) if own is not None else [])
            number = (own.mark if own.mark is not None else own.number) if own else None
            if number is not None:
                numbers.setdefault(number, place)
        ends = {end: at for at, spans in enumerate(self.exact) for _, end in spans}
        for match in MARK.finditer(self.running.body.raw):
            number, kind = mark_number(match)
            owner = ends.get(match.start())
            if kind != "bare" and owner is not None and numbers.get(number) == owner:
                line, column = self.running.body.place(match.end())
                span = (column - (match.end() - match.start()), column)
                if span[0] >= 0 and (line, span) not in found[owner]:
                    found[owner].append((line, span))
        return [sorted(marks) for marks in found]


def _is_behind(at: int, ends: Sequence[int]) -> bool:
    """Tell whether a place stands right behind one of some ends, which ascend."""
    place = bisect_right(ends, at)
    return place > 0 and at - ends[place - 1] <= 4


def ordered(notes: Sequence[Noted], places: Sequence[Place]) -> list[int]:
    """Return the numbers of notes in the order of their places; own ones that are not used stay behind those before them."""
    keys: list[tuple[int, int, int]] = []
    last = -1
    for number, (note, place) in enumerate(zip(notes, places, strict=True)):
        if note.own is not None and place.at < 0:
            keys.append((last, 1, number))
            continue
        if note.own is not None:
            last = place.at
        keys.append((place.at, 0, number))
    return sorted(range(len(notes)), key=keys.__getitem__)


def spans_of(uses: Sequence[Sequence[Span]]) -> list[Span]:
    """Return all uses, ascending."""
    return sorted(span for spans in uses for span in spans)
