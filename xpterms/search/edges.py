"""What may be laid against a unit of a form next, as the scale says what it costs.

One edge is a character or some letters of the query against one unit (two where
letters cross their border), or an atom or a unit left over.
"""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS, is_han
from xpterms.chinese.slips import slip
from xpterms.chinese.sounds import confused
from xpterms.chinese.syllables import plain
from xpterms.search.scale import COST, LONGEST_RUN, NUMERAL_EXTRA, OTHER_TONE, WORST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Form
    from xpterms.search.query import Query

    Edge = tuple[float, str, int, int]
    """Cost, code, the atom after it, how many units it takes."""

_sounds: dict[str, dict[str, int]] = {}


def _confused(syllable: str) -> dict[str, int]:
    if syllable not in _sounds:
        _sounds[syllable] = confused(syllable)
    return _sounds[syllable]


class Edges:
    """What may be laid for one query."""

    def __init__(self, query: Query, readings: dict[str, tuple[str, ...]], *, sounds: bool) -> None:
        self._query = query
        self._readings = readings
        """Of the Han atoms of the query."""
        self._sounds = sounds
        self._runs: dict[int, str] = {}
        self._said: dict[tuple[int, str, float, bool], list[Edge]] = {}
        """What letters from an atom on may be of a reading: forms share their syllables."""

    def at(self, form: Form, atom: int, unit: int, *, slips: bool) -> list[Edge]:
        """Return what may be laid next: cost, code, the atom after it, and how many units it takes."""
        char = self._query.atoms[atom]
        if "a" <= char <= "z":
            return self._letters(form, atom, unit, slips=slips) if unit < len(form.readings) else []
        found: list[Edge] = []
        numeral = char.isdigit() or char in NUMERALS
        if slips:
            found.append((COST["extra"] * (NUMERAL_EXTRA if numeral else 1), "extra", atom + 1, 0))
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
            found.append((COST[code], code, atom + 1, 1))
        return found

    def _alike(self, char: str, readings: tuple[str, ...]) -> tuple[float, str]:
        """Return what it costs that a Han character is read like another, and the code, or ``""``."""
        best, code = WORST, ""
        for place, mine in enumerate(self._readings.get(char, ()) if is_han(char) else ()):
            for other, theirs in enumerate(readings):
                cost = COST["homophone"] + COST["reading"] * (bool(place) + bool(other))
                if mine == theirs:
                    name = "homophone"
                elif plain(mine) == plain(theirs):
                    name = "homophone"
                    cost += OTHER_TONE
                elif self._sounds and plain(mine) in _confused(plain(theirs)):
                    name = "homophone"
                    cost += COST["sound"] * _confused(plain(theirs))[plain(mine)]
                else:
                    continue
                if cost < best:
                    best, code = cost, name
        return best, code

    def _letters(self, form: Form, atom: int, unit: int, *, slips: bool) -> list[Edge]:
        found: list[Edge] = []
        for place, reading in enumerate(form.readings[unit]):
            other = COST["reading"] if place else 0.0
            asked = (atom, reading, other, slips)
            known = self._said.get(asked)
            if known is None:
                known = self._said[asked] = self._reading(atom, reading, other, slips=slips)
            found += known
            if slips and unit + 1 < len(form.readings):
                found += self._crossed(plain(reading), plain(form.readings[unit + 1][0]), atom)
        return found

    def _reading(self, atom: int, reading: str, other: float, *, slips: bool) -> list[Edge]:
        """Return what letters may be of one reading of a unit, by itself."""
        rest = self._run(atom)
        last = atom + len(rest) == len(self._query.atoms)
        found: list[Edge] = []
        spelling = plain(reading)
        if rest.startswith(spelling):
            tone = self._tone(atom, atom + len(spelling), reading)
            code = "tone" if tone else "reading" if other else "full"
            found.append((other + tone, code, atom + len(spelling), 1))
        if "v" in spelling and rest.startswith(spelling.replace("v", "u")):
            found.append((COST["reading"], "reading", atom + len(spelling), 1))
        found += self._short(spelling, rest, atom, last=last, other=other)
        if self._sounds:
            found += self._confusions(reading, rest, atom, other)
        if slips:
            found += self._slips(spelling, rest, atom, other)
        return found

    def _run(self, atom: int) -> str:
        """Return the letters from an atom on that nothing typed parts."""
        if atom in self._runs:
            return self._runs[atom]
        query, end = self._query, atom
        while end < len(query.atoms) and "a" <= query.atoms[end] <= "z":
            end += 1
            if end in query.breaks or end - atom == LONGEST_RUN:
                break
        self._runs[atom] = query.atoms[atom:end]
        return self._runs[atom]

    def _confusions(self, reading: str, rest: str, atom: int, other: float) -> list[Edge]:
        found = []
        for variant, times in _confused(plain(reading)).items():
            if rest.startswith(variant):
                after = atom + len(variant)
                cost = other + self._tone(atom, after, reading) + COST["sound"] * times
                found.append((cost, "sound", after, 1))
        return found

    def _short(
        self, spelling: str, rest: str, atom: int, *, last: bool, other: float
    ) -> list[Edge]:
        """Return how letters may stand for a syllable by its beginning."""
        found: list[Edge] = []
        if len(spelling) == 1 or rest[0] != spelling[0]:
            return found
        code = "vowel" if rest[0] in "aeo" else "initial"
        found.append((COST[code] + other, code, atom + 1, 1))
        if rest[1:2] == "h" and rest[0] in "zcs":
            strict = spelling[1] == "h"
            if strict:
                found.append((COST["initial"] + other, "initial", atom + 2, 1))
            elif self._sounds:
                found.append((COST["initial"] + COST["sound"], "sound", atom + 2, 1))
        if last and 1 < len(rest) < len(spelling) and spelling.startswith(rest):
            found.append((COST["unfinished"] + other, "unfinished", atom + len(rest), 1))
        return found

    def _slips(self, spelling: str, rest: str, atom: int, other: float) -> list[Edge]:
        found = []
        for size in range(max(len(spelling) - 1, 1), min(len(spelling) + 2, len(rest)) + 1):
            known = slip(rest[:size], spelling)
            if known:
                code = "slip " + known
                found.append((COST[code] + other, code, atom + size, 1))
        return found

    def _crossed(self, spelling: str, following: str, atom: int) -> list[Edge]:
        """Return the edge for letters swapped across the border of two units."""
        typed = spelling[:-1] + following[0] + spelling[-1] + following[1:]
        if typed == spelling + following or not self._run(atom).startswith(typed):
            return []
        return [(COST["crossed"], "crossed", atom + len(typed), 2)]

    def _tone(self, begin: int, end: int, reading: str) -> float:
        if not self._query.tones:
            return 0.0
        typed = self._query.tone(begin, end)
        own = int(reading[-1]) if reading[-1].isdigit() and len(reading) > 1 else 0
        return 0.0 if typed is None or typed == own else COST["tone"]
