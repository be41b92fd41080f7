"""The scoring rule: align a query with a written form and add up what has to be forgiven.

Each atom of the query is laid against the units of the form, left to right; the
cheapest way through wins. A cost is a negative logarithm of sorts: the score of
a match is ``exp(-cost)``. Every candidate of every way of searching is judged
here and nowhere else, so that any score can be explained.
"""

from __future__ import annotations

from xpterms.chinese.script import spans
from xpterms.kept import Kept
from xpterms.search.edges import Edges
from xpterms.search.outright import outright
from xpterms.search.scale import (
    CERTAIN,
    COST,
    EXTRA,
    FARTHEST,
    INFIX,
    MISSING,
    NEAR,
    NEARLY,
    PART,
    WORST,
    certain_kind,
    kind,
    score,
    uncovered,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from xpterms.index.forms import Form
    from xpterms.model import Span
    from xpterms.search.letters import Edge
    from xpterms.search.query import Query

    Laid = tuple[float, str, int, int]
    """Cost, code, and the atom and unit where an edge begins."""
    State = tuple[float, int, int, str, int]
    """Cost, with what it costs at the least that the query begins so late in the form; the atom, the unit and the edge's code that led here; the unit where it began."""


class Alignment:
    """How a query fits a form: cost, what was forgiven, which units were met."""

    __slots__ = ("atoms", "codes", "cost", "edges", "end", "form", "size", "start")

    def __init__(
        self, atoms: str, form: Form, cost: float, edges: list[Laid], start: int, end: int
    ) -> None:
        self.atoms = atoms
        """Of the query, or of the part of one that was laid."""
        self.form = form
        self.cost = cost
        self.edges = edges
        """In order; an edge's atoms end where the next one's begin."""
        self.start = start
        self.end = end
        """The units that the query spans, half open."""
        self.size = len(form.units)
        self.codes = _codes(tuple([edge[1] for edge in edges]))
        """What the edges are."""

    @property
    def score(self) -> float:
        """1 where nothing was forgiven, towards 0."""
        return score(self.cost)

    @property
    def uncovered(self) -> float:
        """The share of the cost that stands for what of the form the query leaves out."""
        left = uncovered(self.end - self.start, self.size)
        left += PART if self.form.part else 0.0
        return left + INFIX if self.start else left

    @property
    def certain(self) -> bool:
        """Whether nothing of it is a guess."""
        return self.codes <= CERTAIN

    @property
    def whole(self) -> bool:
        """Whether the query spans the whole form."""
        return self.start == 0 and self.end == self.size

    def units(self, place: int) -> range:
        """Return the units that an edge takes, by its place among the edges."""
        edges = self.edges
        after = edges[place + 1][3] if place + 1 < len(edges) else self.end
        return range(edges[place][3], after)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The units met, as ranges of the form's text; what stands between two of them belongs to both."""
        offset = self.form.offset
        if self.codes.isdisjoint(MISSING):
            units = self.form.units
            return ((units[self.start].start + offset, units[self.end - 1].end + offset),)
        met = [
            unit
            for place, (_, code, _, _) in enumerate(self.edges)
            if code not in MISSING
            for unit in self.units(place)
        ]
        pieces: list[Span] = []
        for unit in met:
            start = self.form.units[unit].start
            if pieces and unit - 1 in met:
                start = pieces[-1][1]
            pieces.append((start, self.form.units[unit].end))
        return spans([(begin + offset, end + offset) for begin, end in pieces])

    @property
    def kind(self) -> str:
        """The kind of the match, after the dearest thing forgiven."""
        forgiven = kind(self.codes)
        if forgiven:
            return forgiven
        if not self.whole or self.form.part:
            begins = self.start == 0 and self.form.offset <= 1
            return "prefix" if begins else "infix"
        made = certain_kind(self.codes)
        return "alias" if made == "exact" and self.form.alias else made


class Aligner:
    """Align one query with any number of forms."""

    def __init__(
        self,
        query: Query,
        readings: dict[str, tuple[str, ...]],
        *,
        sounds: bool,
        short: bool = True,
    ) -> None:
        self._atoms = query.atoms
        self._count = len(query.atoms)
        self._plain = short and query.unparted and not query.tones
        """Whether letters are all that was typed, and each may be short for a syllable (``outright``)."""
        self._sounds = sounds
        self._asked = query, readings, short

    def __getattr__(self, name: str) -> Edges:
        """Fill in what may be laid: most queries that are answered are told outright."""
        if name != "_edges":
            raise AttributeError(name)
        query, readings, short = self._asked
        self._edges = Edges(query, readings, sounds=self._sounds, short=short)
        return self._edges

    def align(self, form: Form, *, slips: bool = True) -> Alignment | None:
        """Return the cheapest alignment, or ``None`` when there is none worth a thought.

        Without ``slips`` only what is certain or sounds alike is tried.
        """
        size = min(len(form.units), len(form.readings))
        if not self._count:
            return None
        if not slips:
            told = outright(form, self._atoms, sounds=self._sounds) if self._plain else None
            if told:
                return self._told(form, size, *told)
            return self._finish(form, self._laid_as_typed(form, size), size)
        found = self._finish(form, self._laid(form, size, NEARLY), size, NEARLY)
        return found or self._finish(form, self._laid(form, size, WORST), size)

    def hopeless(self, form: Form) -> bool:
        """Tell whether a form is certainly neither an answer nor near, whatever is forgiven."""
        return self._edges.hopeless(form)

    def _told(
        self, form: Form, size: int, edges: list[Laid], cost: float, start: int, end: int
    ) -> Alignment | None:
        """Return the alignment of edges that need no search."""
        if start:
            cost += INFIX
        if end - start < size:
            cost += uncovered(end - start, size)
        if cost >= WORST:
            return None
        return Alignment(self._atoms, form, cost + (PART if form.part else 0.0), edges, start, end)

    def _laid_as_typed(self, form: Form, size: int) -> dict[int, dict[int, State]]:
        """Return what ``_laid`` does where nothing may be missing, too much or a slip; rows that nothing reaches are left out."""
        edges, readings, initials = self._edges, form.readings, form.initials
        late, strict, runs = _late(size), edges.strict, edges.runs
        best: dict[int, dict[int, State]] = {
            0: {
                unit: (late[unit] + (INFIX if unit else 0.0), -1, -1, "", unit)
                for unit in range(size)
                if strict[0] in initials[unit]  # any is, where that is empty
            }
        }
        for atom, letter in enumerate(strict):
            row = best.get(atom)
            if row is None:
                continue
            run = runs[atom]
            for unit in sorted(row) if len(row) > 1 else row:
                if unit >= size or letter not in initials[unit]:
                    continue
                cost, _, _, _, start = row[unit]
                if cost > WORST:
                    continue
                if run is None and "a" <= self._atoms[atom] <= "z":
                    run = edges.run(atom)
                there: Sequence[Edge]
                if run is not None:
                    there = run[readings[unit]]
                else:
                    there = edges.character(form, atom, unit, slips=False)
                for more, code, typed, used in there:
                    total = cost + more
                    after = best.setdefault(atom + typed, {})
                    known = after.get(unit + used)
                    if known is None or total < known[0]:
                        after[unit + used] = (total, atom, unit, code, start)
        return best

    def _laid(self, form: Form, size: int, most: float) -> dict[int, dict[int, State]]:
        """Return for each number of atoms laid, and of units behind, the cheapest way there up to a cost."""
        late = _late(size)
        best: dict[int, dict[int, State]] = {atom: {} for atom in range(self._count + 1)}
        for unit in range(size):
            cost = late[unit] + (INFIX if unit else 0.0)
            if cost <= most:
                best[0][unit] = (cost, -1, -1, "", unit)
        for atom in range(self._count):
            row = best[atom]
            for unit in range(size + 1) if row else ():  # the row grows on the way
                state = row.get(unit)
                if state and state[0] <= FARTHEST and state[0] - late[state[4]] <= NEAR:
                    if atom and state[3] not in EXTRA:
                        self._leave_out(form, row, (atom, unit), most)
                    self._go_on(form, best, (atom, unit), most)
        return best

    def _go_on(
        self, form: Form, best: dict[int, dict[int, State]], at: tuple[int, int], most: float
    ) -> None:
        """Lay what may stand for the next unit, or for none."""
        atom, unit = at
        cost, _, _, before, start = best[atom][unit]
        for more, code, typed, used in self._edges.at(form, atom, unit):
            total = cost + more
            if code == "extra":
                if before in MISSING:
                    continue  # one wrong character, not one too few and one too many
                if unit and not atom:
                    total += COST["wrong"] - COST["extra"]
            if total <= most:
                after = best[atom + typed]
                known = after.get(unit + used)
                if known is None or total < known[0]:
                    after[unit + used] = (total, atom, unit, code, start)

    def _leave_out(
        self, form: Form, row: dict[int, State], at: tuple[int, int], most: float
    ) -> None:
        """Add to a row that the query lacks the unit at a place."""
        atom, unit = at
        if unit < len(form.readings):
            code = self._edges.missing(form, atom, unit)
            total = row[unit][0] + COST[code]
            known = row.get(unit + 1)
            if total <= most and (known is None or total < known[0]):
                row[unit + 1] = (total, atom, unit, code, row[unit][4])

    def _finish(
        self, form: Form, best: Mapping[int, dict[int, State]], size: int, worst: float = WORST
    ) -> Alignment | None:
        """Return the cheapest of the ways through, if any costs less than the worst."""
        least, end = worst, -1
        late, last = _late(size), best.get(self._count, {})
        for unit, (cost, _, _, code, start) in last.items():
            if unit > start:
                total = cost - late[start] + uncovered(unit - start, size)
                if unit < size and code == "extra":
                    total += COST["wrong"] - COST["extra"]
                if total < least:
                    least, end = total, unit
        if end < 0:
            return None
        edges: list[Laid] = []
        cost, atom, unit, code, start = last[end]
        while atom >= 0:
            before = best[atom][unit]
            edges.append((cost - before[0], code, atom, unit))
            cost, atom, unit, code, _ = before
        edges.reverse()
        part = PART if form.part else 0.0
        return Alignment(self._atoms, form, least + part, edges, start, end)


def _codes_of(codes: tuple[str, ...]) -> frozenset[str]:
    return frozenset(codes)


_codes = Kept(_codes_of).of
"""What some edges are, in their order, as a set: most alignments have one of few."""


def _late_of(size: int) -> list[float]:
    return [uncovered(size - unit, size) for unit in range(size)]


_late = Kept(_late_of).of
"""For each unit of a form of a size what it costs at the least that a query begins there.

It is compared on the way already: 乐黎族自治县 leaves 东 out of 乐东黎族自治县, and does not begin with it.
"""
