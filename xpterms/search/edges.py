"""What may be laid against a unit of a form next, as the scale says what it costs.

One edge is a character or some letters of the query against one unit (two where
letters cross their border), or an atom or a unit left over.
"""

from __future__ import annotations

from xpterms.chinese.numerals import (
    CLASSIFIERS,
    NUMBERS,
    SPELLED,
    folded,
    run,
    value,
)
from xpterms.chinese.script import is_han
from xpterms.chinese.syllables import LONGEST, plain
from xpterms.kept import Kept
from xpterms.search.letters import confusions, spelled
from xpterms.search.letters import run as letters_run
from xpterms.search.scale import COST, LONGEST_RUN, NUMERAL_EXTRA, OTHER_TONE, WORST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.index.forms import Form
    from xpterms.search.letters import Edge, Run
    from xpterms.search.query import Query


def _symbol_of(reading: str) -> str:
    from xpterms.chinese.sounds import symbols

    spelling = plain(reading)
    return symbols().get(spelling, spelling)


_symbol = Kept(_symbol_of).of
"""The class of sounds of a reading, the same for all that may be confused."""

_LONGER = 2
"""Letters that a syllable may be typed with too many, whatever is forgiven: huang for fan."""


def _stands(form: Form, word: str, unit: int) -> bool:
    """Tell whether a form has a word from a unit on."""
    units = form.units[unit : unit + len(word)]
    return len(units) == len(word) and all(
        one.text == char for one, char in zip(units, word, strict=True)
    )


class Edges:
    """What may be laid for one query."""

    def __init__(
        self,
        query: Query,
        readings: dict[str, tuple[str, ...]],
        *,
        sounds: bool,
        short: bool = True,
    ) -> None:
        self._query = query
        self._readings = readings
        """Of the Han atoms of the query."""
        self._sounds = sounds
        self._short_too = short
        """Whether letters may stand for a syllable by its beginning."""
        self.runs: list[Run | None] = [None] * len(query.atoms)
        """For each atom that is a letter what was asked for of those from there on (``run``)."""
        self.strict: Sequence[str] = query.atoms
        """The letters with which the reading of a unit must begin that they are laid against; empty where it may not."""
        if sounds or not query.letters:
            self.strict = [
                atom if not sounds and "a" <= atom <= "z" else "" for atom in query.atoms
            ]
        self._classes: dict[str, frozenset[str]] = {}
        self._made: dict[int, str] = {}
        self._meant: dict[int, list[tuple[int, frozenset[str]]]] = {}

    def hopeless(self, form: Form) -> bool:
        """Tell whether a form is certainly too far: of less than half of the atoms any may be laid against it fitting.

        ``verdict`` asks of what is near that more fits than does not, and so does whatever it calls an
        answer; of letters none may be left over, so there must be room for all.
        """
        atoms, units = self._query.atoms, form.units
        if self._query.letters:
            room = sum([max(map(len, said)) + _LONGER for said in form.readings])
            return len(atoms) > room
        own = {unit.text for unit in units}
        classes = {_symbol(reading) for readings in form.readings for reading in readings}
        odd = 0
        for atom, char in enumerate(atoms):
            if "a" <= char <= "z" or char in own or char in CLASSIFIERS:
                continue
            if char in NUMBERS and not own.isdisjoint(NUMBERS):
                continue
            if classes.isdisjoint(self._symbols(char)) and not self._stands_for(form, atom, own):
                odd += 1
                if odd * 2 >= len(atoms):
                    return True
        return False

    def _stands_for(self, form: Form, atom: int, own: set[str]) -> bool:
        """Tell whether an atom may be drawn like a unit of a form, be half of it, or of a word that means the same."""
        from xpterms.chinese.shapes import alike_in_shape
        from xpterms.chinese.words import LONGEST_WORD

        char = self._query.atoms[atom]
        if any(alike_in_shape(char, text) for text in own):
            return True
        halves = self._halves(atom) + (self._halves(atom - 1) if atom else "")
        if not own.isdisjoint(halves):
            return True
        begins = range(max(atom - LONGEST_WORD + 1, 0), atom + 1)
        words = [
            others for begin in begins for size, others in self._words(begin) if begin + size > atom
        ]
        text = "".join([unit.text for unit in form.units]) if words else ""
        return any(other in text for others in words for other in others)

    def at(self, form: Form, atom: int, unit: int) -> Sequence[Edge]:
        """Return what may be laid next, slips too: cost, code, and how many atoms and units it takes."""
        if not "a" <= self._query.atoms[atom] <= "z":
            return self.character(form, atom, unit, slips=True)
        return self._letters(form, atom, unit) if unit < len(form.readings) else []

    def character(self, form: Form, atom: int, unit: int, *, slips: bool) -> list[Edge]:
        """Return what may be laid next where no letter was typed, what is certain or sounds alike without ``slips``."""
        char = self._query.atoms[atom]
        found: list[Edge] = []
        if slips:
            found.append(self._extra(form, char, atom, unit))
        if unit >= len(form.readings):
            return found
        own = form.units[unit].text
        if char in NUMBERS and own in NUMBERS:
            return found + self._number(form, atom, unit, slips=slips)
        if char == own:
            met: Edge = (0.0, "char", 1, 1)
            if not slips or self._meant.get(atom) == []:
                return [met]  # most begin no word that has others of its meaning
            return [met, *self._synonyms(form, atom, unit)]
        cost, code = self._alike(char, form.readings[unit])
        if code:
            found.append((cost, code, 1, 1))
        elif slips:
            found += self._unlike(form, char, atom, unit)
        return found

    def _extra(self, form: Form, char: str, atom: int, unit: int) -> Edge:
        """Return the edge for a character that the term lacks."""
        if char in CLASSIFIERS and self._counted(form, atom, unit):
            return COST["classifier added"], "classifier added", 1, 0
        times = NUMERAL_EXTRA if char in NUMBERS else 1
        return COST["extra"] * times, "extra", 1, 0

    def missing(self, form: Form, atom: int, unit: int) -> str:
        """Return the code for a unit that the query lacks before an atom."""
        own = form.units[unit].text
        if own in CLASSIFIERS and self._counted(form, atom, unit):
            return "classifier dropped"
        if own in NUMBERS and self._numbered(form, atom, unit):
            return "number dropped"
        return "missing"

    def _numbered(self, form: Form, atom: int, unit: int) -> bool:
        """Tell whether a number was typed right before an atom, and the form has one before a unit."""
        before = self._query.atoms[max(atom - LONGEST, 0) : atom]
        typed = before[-1:] in NUMBERS or any(
            before[at:] in SPELLED for at in range(len(before) - 1)
        )
        return typed and any(one.text in NUMBERS for one in form.units[:unit])

    def _counted(self, form: Form, atom: int, unit: int) -> bool:
        """Tell whether a number stands before both places."""
        typed = self._query.atoms[atom - 1 : atom]
        return typed in NUMBERS and unit > 0 and form.units[unit - 1].text in NUMBERS

    def _number(self, form: Form, atom: int, unit: int, *, slips: bool) -> list[Edge]:
        """Return the edge for two numbers, each taken whole: the same one, or another."""
        atoms = self._query.atoms
        after, end = run(atoms, atom), unit
        while end < len(form.readings) and form.units[end].text in NUMBERS:
            end += 1
        if "a" <= atoms[after : after + 1] <= "z":  # the rest of the number is spelled: 5 san
            end = min(end, unit + after - atom)
        typed, own = atoms[atom:after], "".join(one.text for one in form.units[unit:end])
        before = atoms[max(atom - 1, 0) : atom]
        inner = unit > 0 and form.units[unit - 1].text in NUMBERS
        follows = before in NUMBERS
        if follows and unit and not inner and self._alike(before, form.readings[unit - 1])[1]:
            follows = False  # 亿 of 四亿两公开 stands for 议
        if "a" <= before <= "z" or follows == inner:
            if typed == own or folded(typed) == folded(own):
                return [(COST["char"], "char", after - atom, end - unit)]
            if value(typed) == value(own):
                return [(COST["numeral"], "numeral", after - atom, end - unit)]
        heard = self._heard(form, typed, own, end) if not inner else 0
        met: list[Edge] = [(COST["char"], "char", heard, end - unit)] if heard else []
        return [*met, (COST["number"], "number", after - atom, end - unit)] if slips else met

    def _heard(self, form: Form, typed: str, own: str, end: int) -> int:
        """Return how many typed numerals are a form's number, where the next sounds like what stands behind it: 四亿两公开.

        0 where the number ends otherwise.
        """
        size = len(own)
        if len(typed) <= size or end >= len(form.readings) or folded(typed[:size]) != folded(own):
            return 0
        return size if self._alike(typed[size], form.readings[end])[1] else 0

    def _unlike(self, form: Form, char: str, atom: int, unit: int) -> list[Edge]:
        """Return how a character may stand for one that is read otherwise."""
        from xpterms.chinese.shapes import alike_in_shape

        own = form.units[unit].text
        found: list[Edge] = []
        if char in CLASSIFIERS and own in CLASSIFIERS and self._counted(form, atom, unit):
            found.append((COST["classifier"], "classifier", 1, 1))
        elif alike_in_shape(char, own):
            found.append((COST["shape"], "shape", 1, 1))
        else:
            found.append((COST["wrong"], "wrong", 1, 1))
        if own in self._halves(atom):
            found.append((COST["split"], "split", 2, 1))
        return found + self._synonyms(form, atom, unit)

    def _synonyms(self, form: Form, atom: int, unit: int) -> list[Edge]:
        """Return what a word from an atom on means as well, where a form has that from a unit on."""
        return [
            (COST["synonym"], "synonym", size, len(other))
            for size, others in self._words(atom)
            for other in others
            if _stands(form, other, unit)
        ]

    def _halves(self, atom: int) -> str:
        """Return the characters that fall apart into the two of the query from an atom on."""
        if atom not in self._made:
            from xpterms.chinese.shapes import made_of

            two = self._query.atoms[atom : atom + 2]
            self._made[atom] = made_of(two) if len(two) == 2 and is_han(two[1]) else ""
        return self._made[atom]

    def _words(self, atom: int) -> list[tuple[int, frozenset[str]]]:
        """Return the words of the query from an atom on that have others of the same meaning."""
        if atom not in self._meant:
            from xpterms.chinese.words import LONGEST_WORD, same

            atoms = self._query.atoms
            ends = range(atom + 1, min(atom + LONGEST_WORD, len(atoms)) + 1)
            words = [(end - atom, same(atoms[atom:end])) for end in ends]
            self._meant[atom] = [(size, others) for size, others in words if others]
        return self._meant[atom]

    def _symbols(self, char: str) -> frozenset[str]:
        """Return the classes of sounds that a character of the query may be read in."""
        known = self._classes.get(char)
        if known is None:
            said = self._readings.get(char, ()) if is_han(char) else ()
            known = self._classes[char] = frozenset(map(_symbol, said))
        return known

    def _alike(self, char: str, readings: tuple[str, ...]) -> tuple[float, str]:
        """Return what it costs that a Han character is read like another, and the code, or ``""``."""
        best, code = WORST, ""
        if self._symbols(char).isdisjoint(map(_symbol, readings)):
            return best, code  # most are: no sounds that anybody confuses
        for place, mine in enumerate(self._readings.get(char, ())):
            for other, theirs in enumerate(readings):
                cost = COST["homophone"] + COST["reading"] * (bool(place) + bool(other))
                if mine == theirs:
                    name = "homophone"
                elif plain(mine) == plain(theirs):
                    name = "homophone"
                    cost += OTHER_TONE
                elif self._sounds and plain(mine) in confusions(plain(theirs)):
                    name = "homophone"
                    cost += COST["sound"] * confusions(plain(theirs))[plain(mine)]
                else:
                    continue
                if cost < best:
                    best, code = cost, name
        return best, code

    def _letters(self, form: Form, atom: int, unit: int) -> Sequence[Edge]:
        own, readings = form.units[unit].text, form.readings[unit]
        known = self.run(atom).slipped(readings, own if own in NUMBERS else "")
        if unit + 1 == len(form.readings):
            return known
        crossed = [
            edge
            for reading in readings
            if self._may_cross(reading, atom)
            for edge in self._crossed(spelled(reading), spelled(form.readings[unit + 1][0]), atom)
        ]
        return (*known, *crossed) if crossed else known

    def run(self, atom: int) -> Run:
        """Return the letters from an atom on that nothing typed parts, and what else is asked of them."""
        known = self.runs[atom]
        if known is not None:
            return known
        query = self._query
        letters = query.rest(atom)[:LONGEST_RUN]
        after = atom + len(letters)
        tones: tuple[tuple[int, int], ...] = ()
        if query.tones:
            tones = tuple(
                [
                    (place - atom, query.tones[place])
                    for place in range(atom, after)
                    if place in query.tones
                ]
            )
        ends = after == len(query.atoms)
        known = self.runs[atom] = letters_run((letters, ends, tones, self._sounds, self._short_too))
        return known

    def _may_cross(self, reading: str, atom: int) -> bool:
        """Tell whether a unit's letters but the last can stand at an atom."""
        return len(reading) < 3 or reading[0] == self._query.atoms[atom]

    def _crossed(self, spelling: str, following: str, atom: int) -> list[Edge]:
        """Return the edge for letters swapped across the border of two units."""
        typed = spelling[:-1] + following[0] + spelling[-1] + following[1:]
        if typed == spelling + following or not self.run(atom).letters.startswith(typed):
            return []
        return [(COST["crossed"], "crossed", len(typed), 2)]
