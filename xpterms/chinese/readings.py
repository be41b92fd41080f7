"""How Chinese is read, by pypinyin's dictionaries and OpenCC's table; build time only.

A word's reading comes from pypinyin's phrases first, longest match by its own
segmenter, then from the first reading of each character. pypinyin's front
functions do the same and more (styles, tone sandhi) at ten times the cost.
"""

from __future__ import annotations

import os
from array import array
from functools import cache
from importlib.util import find_spec

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.seg.mmseg import seg

from xpterms.chinese.formulas import corrected
from xpterms.chinese.han import FIELDS, FIRST, LAST
from xpterms.chinese.script import is_han
from xpterms.chinese.syllables import SYLLABLES, plain
from xpterms.chinese.syllables import toned as _toned

toned = cache(_toned)

_NUMBER = {syllable: number for number, syllable in enumerate(SYLLABLES)}


@cache
def table() -> bytes:
    """Return the table that ``xpterms.chinese.han`` reads."""
    numbers = array("H")
    simple = simplified()
    for code in range(FIRST, LAST + 1):
        char = chr(code)
        meant = simple.get(char, char)
        numbers.append(ord(meant))
        packed = [
            _NUMBER[plain(reading)] * 8 + (int(reading[-1]) if reading[-1].isdigit() else 0) + 1
            for reading in character(meant)[: FIELDS - 1]
        ]
        numbers.extend(packed + [0] * (FIELDS - 1 - len(packed)))
    return numbers.tobytes()


def simplified() -> dict[str, str]:
    """Return OpenCC's TSCharacters table: the first simplified form of each traditional one."""
    spec = find_spec("opencc")
    folder = os.path.dirname(spec.origin) if spec and spec.origin else ""
    with open(os.path.join(folder, "dictionary", "TSCharacters.txt"), encoding="utf-8") as lines:
        pairs = (line.split() for line in lines if not line.startswith("#"))
        return {
            pair[0]: pair[1]
            for pair in pairs
            if len(pair) > 1 and len(pair[1]) == 1 and pair[1] < "\U00010000"
        }


@cache
def character(char: str) -> tuple[str, ...]:
    """Return the readings of one character, commonest first, each syllable-and-tone once.

    Beside the first, a reading must be attested: in two of pypinyin's phrases at
    the least, and in a twentieth of those with this character. Most characters
    have readings that only dictionaries know, and those find junk.
    """
    readings = (toned(reading) for reading in PINYIN_DICT.get(ord(char), "").split(","))
    known = dict.fromkeys(r for r in readings if plain(r or "-") in _NUMBER)
    seen = _attested().get(char, {})
    enough = max(2, sum(seen.values()) / 20)
    first, *others = known or {"": None}
    common = [reading for reading in others if seen.get(reading, 0) >= enough]
    common.sort(key=lambda reading: -seen[reading])
    return (first, *common) if first else ()


@cache
def _attested() -> dict[str, dict[str, int]]:
    """Return how many phrases have each character in each of its readings."""
    found: dict[str, dict[str, int]] = {}
    for phrase, syllables in PHRASES_DICT.items():
        for char, readings in zip(phrase, syllables, strict=False):
            counts = found.setdefault(char, {})
            reading = readings[0]
            counts[reading] = counts.get(reading, 0) + 1
    return {
        char: {toned(reading): count for reading, count in counts.items()}
        for char, counts in found.items()
    }


def word(han: str) -> list[str]:
    """Return the reading of a run of Han characters, one syllable a character (``si4``).

    A character without any known reading gives ``?``. Heteronyms of formulas
    are read by ``xpterms.chinese.formulas``.
    """
    found = _phrase(han)
    if not found:
        for piece in seg.cut(han):
            found += _phrase(piece) or map(_first, piece)
    return corrected(han, found)


@cache
def _first(char: str) -> str:
    return (*character(char), "?")[0]


def _phrase(han: str) -> list[str]:
    """Return the reading of one of pypinyin's phrases, nothing for what is none."""
    phrase = PHRASES_DICT.get(han)
    if not phrase:
        return []
    found = [_syllable(readings[0]) for readings in phrase]
    return found if len(found) == len(han) and "" not in found else []


@cache
def _syllable(marked: str) -> str:
    """Return ``sì`` as ``si4``, nothing for what is no syllable."""
    syllable = toned(marked)
    return syllable if plain(syllable) in _NUMBER else ""


def read(units: list[str]) -> list[str]:
    """Return the main reading of each unit of a term; what is not Han reads as itself."""
    if all(map(is_han, units)):
        return word("".join(units))
    found: list[str] = []
    run: list[str] = []
    for unit in [*units, ""]:
        if unit and is_han(unit):
            run.append(unit)
            continue
        if run:
            found += word("".join(run))
            run = []
        if unit:
            found.append(unit)
    return found
