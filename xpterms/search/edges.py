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
    says_another,
    value,
)
from xpterms.chinese.script import is_han
from xpterms.chinese.syllables import LONGEST, plain
from xpterms.kept import Kept
from xpterms.search.scale import COST, LONGEST_RUN, NUMERAL_EXTRA, OTHER_TONE, WORST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.forms import Form
    from xpterms.search.query import Query

    Edge = tuple[float, str, int, int]
    """Cost, code, the atom after it, how many units it takes."""


_plain = Kept(plain).of


def _confused_of(syllable: str) -> dict[str, int]:
    from xpterms.chinese.sounds import confused

    return confused(syllable)


_confused = Kept(_confused_of).of


def _variants_of(syllable: str) -> tuple[str, ...]:
    return tuple(_confused(syllable))


_variants = Kept(_variants_of).of
"""The spellings that a syllable may be confused with."""


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
        self._runs: dict[int, str] = {}
        self._said: dict[tuple[int, tuple[str, ...], str], list[Edge]] = {}
        """What letters from an atom on may be of readings: forms share their syllables."""
        self._typed: dict[tuple[int, tuple[str, ...]], list[Edge]] = {}
        """The same of letters in which nothing is a slip."""
        self.strict = [atom if not sounds and "a" <= atom <= "z" else "" for atom in query.atoms]
        """The letters with which the reading of a unit must begin that they are laid against; empty where it may not."""
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

    def at(self, form: Form, atom: int, unit: int) -> list[Edge]:
        """Return what may be laid next, slips too: cost, code, the atom after it, and how many units it takes."""
        if not "a" <= self._query.atoms[atom] <= "z":
            return self._character(form, atom, unit, slips=True)
        return self._letters(form, atom, unit) if unit < len(form.readings) else []

    def _character(self, form: Form, atom: int, unit: int, *, slips: bool) -> list[Edge]:
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
            met: Edge = (0.0, "char", atom + 1, 1)
            if not slips or self._meant.get(atom) == []:
                return [met]  # most begin no word that has others of its meaning
            return [met, *self._synonyms(form, atom, unit)]
        cost, code = self._alike(char, form.readings[unit])
        if code:
            found.append((cost, code, atom + 1, 1))
        elif slips:
            found += self._unlike(form, char, atom, unit)
        return found

    def as_typed(self, form: Form, atom: int, unit: int) -> list[Edge]:
        """Return what ``at`` does without slips."""
        first = self._query.atoms[atom]
        if not "a" <= first <= "z":
            return self._character(form, atom, unit, slips=False)
        if unit >= len(form.readings):
            return []
        readings = form.readings[unit]
        known = self._typed.get((atom, readings))
        if known is None:
            known = self._typed[atom, readings] = []
            for place, reading in enumerate(readings):
                if self._sounds or reading[0] == first:
                    other = COST["reading"] if place else 0.0
                    known += self._reading(atom, reading, other, slips=False, number="")
        return known

    def _extra(self, form: Form, char: str, atom: int, unit: int) -> Edge:
        """Return the edge for a character that the term lacks."""
        if char in CLASSIFIERS and self._counted(form, atom, unit):
            return COST["classifier added"], "classifier added", atom + 1, 0
        times = NUMERAL_EXTRA if char in NUMBERS else 1
        return COST["extra"] * times, "extra", atom + 1, 0

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
        follows = before != "" and before in NUMBERS
        if follows and unit and not inner and self._alike(before, form.readings[unit - 1])[1]:
            follows = False  # 亿 of 四亿两公开 stands for 议
        if "a" <= before <= "z" or follows == inner:
            if typed == own or folded(typed) == folded(own):
                return [(COST["char"], "char", after, end - unit)]
            if value(typed) == value(own):
                return [(COST["numeral"], "numeral", after, end - unit)]
        heard = self._heard(form, typed, own, end) if not inner else 0
        met: list[Edge] = [(COST["char"], "char", atom + heard, end - unit)] if heard else []
        return [*met, (COST["number"], "number", after, end - unit)] if slips else met

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
            found.append((COST["classifier"], "classifier", atom + 1, 1))
        elif alike_in_shape(char, own):
            found.append((COST["shape"], "shape", atom + 1, 1))
        else:
            found.append((COST["wrong"], "wrong", atom + 1, 1))
        if own in self._halves(atom):
            found.append((COST["split"], "split", atom + 2, 1))
        return found + self._synonyms(form, atom, unit)

    def _synonyms(self, form: Form, atom: int, unit: int) -> list[Edge]:
        """Return what a word from an atom on means as well, where a form has that from a unit on."""
        return [
            (COST["synonym"], "synonym", atom + size, len(other))
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
                elif self._sounds and plain(mine) in _confused(plain(theirs)):
                    name = "homophone"
                    cost += COST["sound"] * _confused(plain(theirs))[plain(mine)]
                else:
                    continue
                if cost < best:
                    best, code = cost, name
        return best, code

    def _letters(self, form: Form, atom: int, unit: int) -> list[Edge]:
        own, readings = form.units[unit].text, form.readings[unit]
        number = own if own in NUMBERS else ""
        asked = (atom, readings, number)
        known = self._said.get(asked)
        if known is None:
            known = self._said[asked] = []
            for place, reading in enumerate(readings):
                other = COST["reading"] if place else 0.0
                known += self._reading(atom, reading, other, slips=True, number=number)
        if unit + 1 == len(form.readings):
            return known
        crossed = [
            edge
            for reading in readings
            if self._may_cross(reading, atom)
            for edge in self._crossed(_plain(reading), _plain(form.readings[unit + 1][0]), atom)
        ]
        return known + crossed if crossed else known

    def _reading(
        self, atom: int, reading: str, other: float, *, slips: bool, number: str
    ) -> list[Edge]:
        """Return what letters may be of one reading of a unit."""
        rest = self._runs.get(atom) or self._run(atom)
        spelling = _plain(reading)
        found: list[Edge] = []
        if rest[0] == spelling[0]:
            if rest.startswith(spelling):
                after = atom + len(spelling)
                tone = self._tone(atom, after, reading) if self._query.tones else 0.0
                code = "tone" if tone else "reading" if other else "full"
                found.append((other + tone, code, after, 1))
            if "v" in spelling and rest.startswith(spelling.replace("v", "u")):
                found.append((COST["reading"], "reading", atom + len(spelling), 1))
            if self._short_too and len(spelling) > 1:
                self._short(found, spelling, rest, atom, other=other)
        if self._sounds and rest.startswith(_variants(spelling)):
            found += self._confusions(reading, rest, atom, other)
        if slips:
            found += self._slips(spelling, rest, atom, other, number=number)
        return found

    def _run(self, atom: int) -> str:
        """Return the letters from an atom on that nothing typed parts."""
        known = self._runs.get(atom)
        if known is None:
            query = self._query
            rest = query.atoms[atom:] if query.unparted else query.rest(atom)
            known = self._runs[atom] = rest[:LONGEST_RUN]
        return known

    def _confusions(self, reading: str, rest: str, atom: int, other: float) -> list[Edge]:
        found = []
        for variant, times in _confused(plain(reading)).items():
            if rest.startswith(variant):
                after = atom + len(variant)
                cost = other + self._tone(atom, after, reading) + COST["sound"] * times
                found.append((cost, "sound", after, 1))
        return found

    def _short(
        self, found: list[Edge], spelling: str, rest: str, atom: int, *, other: float
    ) -> None:
        """Add how letters may stand for a syllable by its beginning, the first of them."""
        code = "vowel" if rest[0] in "aeo" else "initial"
        found.append((COST[code] + other, code, atom + 1, 1))
        if rest[1:2] == "h" and rest[0] in "zcs":
            strict = spelling[1] == "h"
            if strict:
                found.append((COST["initial"] + other, "initial", atom + 2, 1))
            elif self._sounds:
                found.append((COST["initial"] + COST["sound"], "sound", atom + 2, 1))
        if (
            1 < len(rest) < len(spelling)
            and spelling.startswith(rest)
            and atom + len(rest) == len(self._query.atoms)
        ):
            found.append((COST["unfinished"] + other, "unfinished", atom + len(rest), 1))

    def _slips(
        self, spelling: str, rest: str, atom: int, other: float, *, number: str
    ) -> list[Edge]:
        from xpterms.chinese.slips import slips

        found = []
        for size, known in slips(rest, spelling):
            if number and says_another(rest[:size], number):
                found.append((COST["number"], "number", atom + size, 1))
            else:
                code = "slip " + known
                found.append((COST[code] + other, code, atom + size, 1))
        return found

    def _may_cross(self, reading: str, atom: int) -> bool:
        """Tell whether a unit's letters but the last can stand at an atom."""
        return len(reading) < 3 or reading[0] == self._query.atoms[atom]

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
