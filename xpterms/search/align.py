"""The scoring rule: align a query with a written form and add up what has to be forgiven.

Each atom of the query is laid against the units of the form, left to right; the
cheapest way through wins. A cost is a negative logarithm of sorts: the score of
a match is ``exp(-cost)``. Every candidate of every way of searching is judged
here and nowhere else, so that any score can be explained.
"""

from __future__ import annotations

from math import exp, log

from xpterms.chinese.script import NUMERALS, is_han, spans
from xpterms.chinese.slips import SWAPPED, slip
from xpterms.chinese.sounds import confused
from xpterms.chinese.syllables import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Form
    from xpterms.model import Span
    from xpterms.search.query import Query

    Edge = tuple[float, str, int, int]

COSTS = {
    "char": 0.0,
    "full": 0.0,
    "reading": 0.06,
    "initial": 0.10,
    "vowel": 0.30,
    "unfinished": 0.12,
    "tone": 0.35,
    "sound": 0.28,
    "homophone": 0.30,
    "missing": 0.55,
    "extra": 0.55,
    "wrong": 1.40,
    "number": 2.20,
}
"""What one forgiven thing costs. The order follows RIME's ladder: full spelling, then initials and
confused sounds, then what is unfinished, then corrections."""

INFIX = 0.05
"""Prefix comes before infix where the same share of the term is covered."""

CERTAIN = frozenset({"char", "full", "reading", "initial", "vowel", "unfinished"})
WORST = 4.0


class Alignment:
    """How a query fits a form: cost, what was forgiven, which units were met."""

    __slots__ = ("cost", "edges", "end", "form", "size", "start")

    def __init__(self, form: Form, cost: float, edges: list[Edge], start: int, end: int) -> None:
        self.form = form
        self.cost = cost
        self.edges = edges
        """``(cost, code, atom, unit)`` in order; an edge's atoms end where the next one's begin."""
        self.start = start
        self.end = end
        """The units that the query spans, half open."""
        self.size = len(form.units)

    @property
    def score(self) -> float:
        """1 where nothing was forgiven, towards 0."""
        return round(exp(-self.cost), 4)

    @property
    def uncovered(self) -> float:
        """The share of the cost that stands for what of the form the query leaves out."""
        left = -2 * log((self.end - self.start) / self.size)
        return left + INFIX if self.start else left

    @property
    def codes(self) -> frozenset[str]:
        """What the edges are."""
        return frozenset(code for _, code, _, _ in self.edges)

    @property
    def certain(self) -> bool:
        """Whether nothing of it is a guess."""
        return self.codes <= CERTAIN

    @property
    def whole(self) -> bool:
        """Whether the query spans the whole form."""
        return self.start == 0 and self.end == self.size

    @property
    def spans(self) -> tuple[Span, ...]:
        """The units met, as ranges of the form's text; what stands between two of them belongs to both."""
        met = [u for _, code, _, u in self.edges if code not in ("missing", "extra")]
        for cost, code, _, unit in self.edges:
            if code == "crossed" and cost:
                met.append(unit + 1)
        met.sort()
        pieces: list[Span] = []
        for unit in met:
            start = self.form.units[unit].start
            if pieces and unit - 1 in met:
                start = pieces[-1][1]
            pieces.append((start, self.form.units[unit].end))
        return spans(pieces)

    @property
    def kind(self) -> str:
        """The kind of the match, after the dearest thing forgiven."""
        codes = self.codes
        if any(code.startswith(("slip", "crossed")) for code in codes):
            return "typo"
        if codes & {"missing", "extra", "wrong", "number"}:
            return "characters"
        for code in ("homophone", "sound"):
            if code in codes:
                return code
        if not self.whole:
            return "prefix" if self.start == 0 else "infix"
        if codes <= {"char"}:
            return "alias" if self.form.alias else "exact"
        if codes <= {"full", "reading", "tone", "unfinished"}:
            return "pinyin"
        return "initials" if codes <= {"initial", "vowel"} else "mixed"


_sounds: dict[str, dict[str, int]] = {}


def _confused(syllable: str) -> dict[str, int]:
    if syllable not in _sounds:
        _sounds[syllable] = confused(syllable)
    return _sounds[syllable]


class Aligner:
    """Align one query with any number of forms."""

    def __init__(self, query: Query, readings: dict[str, tuple[str, ...]], *, sounds: bool) -> None:
        self._query = query
        self._readings = readings
        """Of the Han atoms of the query."""
        self._sounds = sounds

    def align(self, form: Form, *, slips: bool = True) -> Alignment | None:
        """Return the cheapest alignment, or ``None`` when there is none worth a thought.

        Without ``slips`` only what is certain or sounds alike is tried.
        """
        atoms, units = self._query.atoms, form.units
        count, size = len(atoms), min(len(units), len(form.readings))
        if not count or not size:
            return None
        # best[i][j]: cheapest way to have laid i atoms with j units behind, and the edge that led there.
        best: list[dict[int, tuple[float, int, int, str, int]]] = [{} for _ in range(count + 1)]
        for unit in range(size):
            best[0][unit] = (INFIX if unit else 0.0, -1, -1, "", unit)
        for atom in range(count):
            row = best[atom]
            for unit in sorted(row):
                cost, _, _, _, start = row[unit]
                if cost >= WORST:
                    continue
                before = row[unit][3]
                if slips and atom and unit < size and before != "extra":
                    self._keep(
                        row, unit + 1, (cost + COSTS["missing"], atom, unit, "missing", start)
                    )
                for more, code, after, units_used in self._edges(form, atom, unit, slips=slips):
                    if code == "extra":
                        if before == "missing":
                            continue  # one wrong character, not one too few and one too many
                        if unit and not atom:
                            more += COSTS["wrong"] - COSTS["extra"]
                    self._keep(
                        best[after], unit + units_used, (cost + more, atom, unit, code, start)
                    )
        return self._finish(form, best, size)

    @staticmethod
    def _keep(
        row: dict[int, tuple[float, int, int, str, int]],
        unit: int,
        state: tuple[float, int, int, str, int],
    ) -> None:
        known = row.get(unit)
        if known is None or state[0] < known[0]:
            row[unit] = state

    def _finish(
        self, form: Form, best: list[dict[int, tuple[float, int, int, str, int]]], size: int
    ) -> Alignment | None:
        found: tuple[float, int] | None = None
        for unit, (cost, _, _, _, start) in best[-1].items():
            if unit > start:
                total = cost - 2 * log((unit - start) / size)
                if unit < size and best[-1][unit][3] == "extra":
                    total += COSTS["wrong"] - COSTS["extra"]
                if found is None or total < found[0]:
                    found = (total, unit)
        if found is None or found[0] >= WORST:
            return None
        edges: list[Edge] = []
        atom, unit = len(best) - 1, found[1]
        start = best[atom][unit][4]
        while True:
            cost, before, unit_before, code, _ = best[atom][unit]
            if before < 0:
                break
            edges.append((cost - best[before][unit_before][0], code, before, unit_before))
            atom, unit = before, unit_before
        edges.reverse()
        return Alignment(form, found[0], edges, start, found[1])

    def _edges(
        self, form: Form, atom: int, unit: int, *, slips: bool
    ) -> list[tuple[float, str, int, int]]:
        """Return what may be laid next: cost, code, the atom after it, and how many units it takes."""
        char = self._query.atoms[atom]
        if "a" <= char <= "z":
            return self._letters(form, atom, unit, slips=slips) if unit < len(form.readings) else []
        found: list[tuple[float, str, int, int]] = []
        numeral = char.isdigit() or char in NUMERALS
        if slips:
            found.append((COSTS["extra"] * (2 if numeral else 1), "extra", atom + 1, 0))
        if unit >= len(form.readings):
            return found
        own = form.units[unit].text
        if char == own or NUMERALS.get(char, char) == NUMERALS.get(own, own):
            return [(0.0, "char", atom + 1, 1)]
        cost, code = self._alike(char, form.readings[unit])
        if code:
            found.append((cost, code, atom + 1, 1))
        elif slips:
            number = numeral or own.isdigit() or own in NUMERALS
            code = "number" if number else "wrong"
            found.append((COSTS[code], code, atom + 1, 1))
        return found

    def _alike(self, char: str, readings: tuple[str, ...]) -> tuple[float, str]:
        """Return what it costs that a Han character is read like another, and the code, or ``""``."""
        best, code = WORST, ""
        for place, mine in enumerate(self._readings.get(char, ()) if is_han(char) else ()):
            for other, theirs in enumerate(readings):
                cost = COSTS["homophone"] + COSTS["reading"] * (bool(place) + bool(other))
                if mine == theirs:
                    name = "homophone"
                elif plain(mine) == plain(theirs):
                    name = "homophone"
                    cost += 0.04
                elif self._sounds and plain(mine) in _confused(plain(theirs)):
                    name = "homophone"
                    cost += COSTS["sound"] * _confused(plain(theirs))[plain(mine)]
                else:
                    continue
                if cost < best:
                    best, code = cost, name
        return best, code

    def _letters(
        self, form: Form, atom: int, unit: int, *, slips: bool
    ) -> list[tuple[float, str, int, int]]:
        query, atoms = self._query, self._query.atoms
        count = len(atoms)
        run = atom
        while run < count and "a" <= atoms[run] <= "z" and run - atom < 24:
            run += 1
        for place in range(atom + 1, run):
            if place in query.breaks:
                run = place
                break
        rest = atoms[atom:run]
        found: list[tuple[float, str, int, int]] = []
        for place, reading in enumerate(form.readings[unit]):
            spelling = plain(reading)
            other = COSTS["reading"] if place else 0.0
            if rest.startswith(spelling):
                tone = self._tone(atom, atom + len(spelling), reading)
                code = "tone" if tone else "reading" if place else "full"
                found.append((other + tone, code, atom + len(spelling), 1))
            if "v" in spelling and rest.startswith(spelling.replace("v", "u")):
                found.append((COSTS["reading"], "reading", atom + len(spelling), 1))
            found += self._short(spelling, rest, atom, last=run == count, other=other)
            if self._sounds:
                for variant, times in _confused(spelling).items():
                    if rest.startswith(variant):
                        tone = self._tone(atom, atom + len(variant), reading)
                        cost = other + tone + COSTS["sound"] * times
                        found.append((cost, "sound", atom + len(variant), 1))
            if slips:
                found += self._slips(form, spelling, rest, atom, unit, other)
        return found

    def _short(
        self, spelling: str, rest: str, atom: int, *, last: bool, other: float
    ) -> list[tuple[float, str, int, int]]:
        """Return how letters may stand for a syllable by its beginning."""
        found: list[tuple[float, str, int, int]] = []
        if len(spelling) == 1 or rest[0] != spelling[0]:
            return found
        code = "vowel" if rest[0] in "aeo" else "initial"
        found.append((COSTS[code] + other, code, atom + 1, 1))
        if rest[1:2] == "h" and rest[0] in "zcs":
            strict = spelling[1] == "h"
            if strict:
                found.append((COSTS["initial"] + other, "initial", atom + 2, 1))
            elif self._sounds:
                found.append((COSTS["initial"] + COSTS["sound"], "sound", atom + 2, 1))
        if last and 1 < len(rest) < len(spelling) and spelling.startswith(rest):
            found.append((COSTS["unfinished"] + other, "unfinished", atom + len(rest), 1))
        return found

    def _slips(
        self, form: Form, spelling: str, rest: str, atom: int, unit: int, other: float
    ) -> list[tuple[float, str, int, int]]:
        found = []
        for size in range(max(len(spelling) - 1, 1), min(len(spelling) + 2, len(rest)) + 1):
            known = slip(rest[:size], spelling)
            if known:
                found.append((known[0] + other, "slip " + known[1], atom + size, 1))
        if unit + 1 < len(form.readings):
            following = plain(form.readings[unit + 1][0])
            crossed = spelling[:-1] + following[0] + spelling[-1] + following[1:]
            if crossed != spelling + following and rest.startswith(crossed):
                found.append((SWAPPED + other, "crossed", atom + len(crossed), 2))
        return found

    def _tone(self, begin: int, end: int, reading: str) -> float:
        if not self._query.tones:
            return 0.0
        typed = self._query.tone(begin, end)
        own = int(reading[-1]) if reading[-1].isdigit() and len(reading) > 1 else 0
        return 0.0 if typed is None or typed == own else COSTS["tone"]
