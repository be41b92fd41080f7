"""Under which keys a written form is found: its text, its letters, its initials, its sounds.

A form has one text key. Readings never multiply: beside the main reading stands
one key for each other common reading of one character, and one with its digits
said aloud; whatever needs two of these at once is left to the scan. Of a form's other readings the first ``MOST_OTHERS`` have keys.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import NamedTuple

from xpterms.chinese import readings
from xpterms.chinese.foreign import begins, words_key
from xpterms.chinese.han import HanTable
from xpterms.chinese.script import TENS, Unit, is_han, key, units
from xpterms.chinese.sounds import OTHER, symbols
from xpterms.chinese.syllables import DIGIT_READINGS, IS_SYLLABLE, LONGEST, SYLLABLES
from xpterms.chinese.syllables import plain as _plain
from xpterms.index.schema import encode_key, key_owner, width
from xpterms.kept import Remembered

plain = cache(_plain)

_DIGITS = frozenset(DIGIT_READINGS)
MOST_OTHERS = 32
"""Other readings of one form that are filed; terms of two hundred notes of reports have four at the most. Of a sentence in which
each character has some, they would be as many keys as it has characters, each as long."""
_TYPED = {one.encode(): one.replace("v", "u") for one in SYLLABLES if one[1:2] == "v"}
"""Syllables with ü, as many people type them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Key = tuple[bytes, int, Sequence[int]]


class Said(NamedTuple):
    """What one unit adds to each key of a reading."""

    letters: bytes
    initial: bytes
    sound: bytes


class Keys:
    """Collect the keys of all forms, each with its form's number as owner."""

    def __init__(self, han: HanTable) -> None:
        symbol = symbols()

        def said(reading: str) -> Said:
            letters = plain(reading)
            return Said(
                encode_key("letters", letters),
                encode_key("initials", letters[0]),
                encode_key("sounds", symbol.get(letters, OTHER)),
            )

        def others(piece: str) -> tuple[Said, ...]:
            readings = han.readings(piece) if is_han(piece) else ()
            return tuple(dict.fromkeys(map(self._said, readings)))

        def folded(char: str) -> str:
            return key(char, self.simplified)[0] if is_han(char) and char not in TENS else ""

        self.simplified = Remembered(han.simplified).__getitem__
        self._folded = Remembered(folded).__getitem__
        self._said = Remembered(said).__getitem__
        self._others = Remembered(others).__getitem__
        self._main: list[Said] = []
        self.kinds: dict[str, list[Key]] = {
            "text": [],
            "letters": [],
            "initials": [],
            "sounds": [],
            "translations": [],
        }

    def add(self, form: int, text: str, given: str | None) -> tuple[list[Unit], list[str]]:
        """File one form under its keys; return its units and the main reading of each, as ``si4``."""
        written = "".join(map(self._folded, text))
        if len(written) == len(text):  # Han characters and nothing else, as most terms
            simple = map(self.simplified, text)
            parts = [Unit(char, place, place + 1) for place, char in enumerate(simple)]
        else:
            written = key(text, self.simplified)[0]
            parts = units(text, self.simplified)
        text_key = encode_key("text", written)
        self.kinds["text"].append((text_key, key_owner(form), _begins("text", len(written))))
        pieces = [unit.text for unit in parts]
        main = (given and spread(given, pieces)) or readings.main_reading(text, parts)
        said = self._main = [self._said(reading) for reading in main]
        self._file(form, said, None)
        if not _DIGITS.isdisjoint(main):
            aloud = [self._said(DIGIT_READINGS.get(one, (one,))[0]) for one in main]
            self._file(form, aloud, None, other=True)
        left = MOST_OTHERS
        for place, others in enumerate(map(self._others, pieces)):
            own = said[place]
            typed = _TYPED.get(own.letters)
            for other in (*others, self._said(typed)) if typed else others:
                if other != own and left:
                    left -= 1
                    changed = [*said[:place], other, *said[place + 1 :]]
                    self._file(form, changed, place, other=True)
        return parts, main

    def translate(self, form: int, word: str) -> None:
        """File a word of another language under the form that is the term itself."""
        written = words_key(word)
        wide = width("translations")
        places = [place * wide for place in begins(written)]
        if written:
            encoded = encode_key("translations", written)
            self.kinds["translations"].append((encoded, key_owner(form), places))

    def _file(
        self, form: int, said: list[Said], changed: int | None, *, other: bool = False
    ) -> None:
        """File one reading of a form: the main one, or another, whole or in one place."""
        owner = key_owner(form, other=other)
        kinds = self.kinds
        letters, initials, sounds = zip(*said, strict=True)
        before = letters[:-1] if changed is None else letters[:changed]
        begins = list(accumulate(map(len, before), initial=0))
        kinds["letters"].append((b"".join(letters), owner, begins))
        count = len(begins)
        if changed is None or initials[changed] != self._main[changed].initial:
            kinds["initials"].append((b"".join(initials), owner, _begins("initials", count)))
        if changed is None or sounds[changed] != self._main[changed].sound:
            kinds["sounds"].append((b"".join(sounds), owner, _begins("sounds", count)))


def _begins(kind: str, count: int) -> range:
    """Return the places of the first so many characters of a key."""
    wide = width(kind)
    return range(0, wide * count, wide)


def spread(given: str, pieces: list[str]) -> list[str] | None:
    """Return a given reading unit by unit, or ``None`` where it does not fit the units.

    Syllables are parted by spaces, apostrophes or hyphens; words may be written
    together as long as their tone marks tell the syllables (``sìgè yìshí``).
    """
    for mark in "'’-·":
        given = given.replace(mark, " ")
    found: list[str] = []
    rest = list(pieces)
    for token in given.lower().split():
        reading = readings.toned(token)
        if rest and (plain(reading) in IS_SYLLABLE or reading == rest[0]):
            found.append(reading)
            rest.pop(0)
            continue
        word = token
        while word and rest and word.startswith(rest[0]):
            word = word.removeprefix(rest[0])
            found.append(rest.pop(0))
        if word:
            parted = _part(word, len(rest))
            if parted is None:
                return None
            found += parted
            del rest[: len(parted)]
    return found if not rest else None


def _part(token: str, most: int) -> list[str] | None:
    """Part a word of marked syllables, longest first, into at most ``most``."""
    if not token:
        return []
    if not most:
        return None
    for size in range(min(LONGEST, len(token)), 0, -1):
        reading = readings.toned(token[:size])
        if plain(reading) in IS_SYLLABLE and _tones(token[:size]) < 2:
            rest = _part(token[size:], most - 1)
            if rest is not None:
                return [reading, *rest]
    return None


def _tones(text: str) -> int:
    return sum(readings.toned(char)[-1].isdigit() for char in text)
