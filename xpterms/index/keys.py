"""Under which keys a written form is found: its text, its letters, its initials, its sounds.

A form has one text key. Readings never multiply: beside the main reading stands
one key for each other common reading of one character, and one with its digits
said aloud; whatever needs two of these at once is left to the scan.
"""

from __future__ import annotations

from functools import cache

from xpterms.chinese import readings
from xpterms.chinese.han import HanTable
from xpterms.chinese.script import Unit, is_han, key, units
from xpterms.chinese.sounds import OTHER, symbols
from xpterms.chinese.syllables import DIGIT_READINGS, IS_SYLLABLE
from xpterms.chinese.syllables import plain as _plain

plain = cache(_plain)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Key = tuple[bytes, int, Sequence[int]]


class _Remembered(dict[str, "Any"]):
    """What a function returned for each character, asked once: ``__getitem__`` is a plain look-up."""

    def __init__(self, function: Callable[[str], object]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, char: str) -> object:
        self[char] = found = self._function(char)
        return found


class Keys:
    """Collect the keys of all forms, each with its form's number as owner."""

    def __init__(self, han: HanTable) -> None:
        self.simplified = _Remembered(han.simplified).__getitem__
        self._known = _Remembered(
            lambda char: tuple(dict.fromkeys(map(plain, han.readings(char))))
        ).__getitem__
        self._symbols = symbols()
        self._main_initials = ""
        self._main_sounds = ""
        self.text: list[Key] = []
        self.letters: list[Key] = []
        self.initials: list[Key] = []
        self.sounds: list[Key] = []

    def add(self, form: int, text: str, given: str | None) -> tuple[list[Unit], list[str]]:
        """File one form under its keys; return its units and the main reading of each, as ``si4``."""
        written, _ = key(text, self.simplified)
        self.text.append(
            (written.encode("utf-16-be", "replace"), form * 2, range(0, 2 * len(written), 2))
        )
        parts = units(text, self.simplified)
        pieces = [unit.text for unit in parts]
        main = (given and spread(given, pieces)) or readings.read(pieces)
        said = [plain(reading) for reading in main]
        self._file(form, said, 0, None)
        if any(piece in DIGIT_READINGS for piece in said):
            aloud = [plain(DIGIT_READINGS.get(one, (one,))[0]) for one in said]
            self._file(form, aloud, 1, None)
        for place, piece in enumerate(pieces):
            own = said[place]
            others = self._known(piece) if is_han(piece) else ()
            for other in others:
                if other != own:
                    self._file(form, [*said[:place], other, *said[place + 1 :]], 1, place)
            if own[1:2] == "v" and own in IS_SYLLABLE:
                typed = own.replace("v", "u")
                self._file(form, [*said[:place], typed, *said[place + 1 :]], 1, place)
        return parts, main

    def _file(self, form: int, said: list[str], other: int, changed: int | None) -> None:
        owner = form * 2 + other
        begins, place = [], 0
        for reading in said if changed is None else said[: changed + 1]:
            begins.append(place)
            place += len(reading)
        self.letters.append(("".join(said).encode("ascii", "replace"), owner, begins))
        numbers = range(len(begins))
        if changed is None or said[changed][0] != self._main_initials[changed]:
            initials = "".join([reading[0] for reading in said])
            if changed is None:
                self._main_initials = initials
            self.initials.append((initials.encode("ascii", "replace"), owner, numbers))
        sounds = "".join([self._symbols.get(reading, OTHER) for reading in said])
        if changed is None or sounds[changed] != self._main_sounds[changed]:
            if changed is None:
                self._main_sounds = sounds
            self.sounds.append((sounds.encode("utf-16-be"), owner, range(0, 2 * len(numbers), 2)))


def spread(given: str, pieces: list[str]) -> list[str] | None:
    """Return a given reading unit by unit, or ``None`` where it does not fit the units.

    Syllables are parted by spaces, apostrophes or hyphens; words may be written
    together as long as their tone marks tell the syllables (``sìgè yìshí``).
    """
    from xpterms.chinese.syllables import toned

    for mark in "'’-·":
        given = given.replace(mark, " ")
    found: list[str] = []
    rest = list(pieces)
    for token in given.lower().split():
        reading = toned(token)
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
    from xpterms.chinese.syllables import LONGEST, toned

    if not token:
        return []
    if not most:
        return None
    for size in range(min(LONGEST, len(token)), 0, -1):
        reading = toned(token[:size])
        if plain(reading) in IS_SYLLABLE and sum(toned(c)[-1].isdigit() for c in token[:size]) < 2:
            rest = _part(token[size:], most - 1)
            if rest is not None:
                return [reading, *rest]
    return None
