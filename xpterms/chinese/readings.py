"""Readings of Chinese, by pypinyin's dictionaries and OpenCC's table; build time only.

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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

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
    return {
        char: forms[0]
        for char, forms in _rows("TSCharacters")
        if len(forms[0]) == 1 and forms[0] < "\U00010000"
    }


def _rows(name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows of one of OpenCC's tables: a text and what it may become."""
    spec = find_spec("opencc")
    folder = os.path.dirname(spec.origin) if spec and spec.origin else ""
    with open(os.path.join(folder, "dictionary", f"{name}.txt"), encoding="utf-8") as lines:
        for line in lines:
            text, *forms = line.split() or ("#",)
            if forms and not text.startswith("#"):
                yield text, forms


@cache
def _staying() -> frozenset[str]:
    """Return the characters that simplified writing has too, for another word: 乾 in 乾坤, where 乾燥 is 干燥."""
    return frozenset(
        char for char, forms in _rows("TSCharacters") if char in forms and forms[0] != char
    )


def may_stay(text: str) -> bool:
    """Tell whether a text has a character that is read by how it is written there (``read``)."""
    return not _staying().isdisjoint(text)


@cache
def _kept() -> dict[str, tuple[str, ...]]:
    """Return for each such character OpenCC's words in which it stays as it is."""
    found: dict[str, tuple[str, ...]] = {}
    for text, forms in _rows("TSPhrases"):
        for char in _staying().intersection(text).intersection(forms[0]):
            found[char] = (*found.get(char, ()), text)
    return found


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


def word(han: str, written: str = "") -> list[str]:
    """Return the reading of a run of simplified Han characters, one syllable a character (``si4``).

    A character without any known reading gives ``?``. Heteronyms of formulas
    are read by ``xpterms.chinese.formulas``. ``written`` is the run as its text has it: of what may
    stay as it is there (乾) that is read in a word in which it does, and outside a known word of a
    text that is simplified.
    """
    found = _phrase(han)
    if not found:
        for piece in seg.cut(han):
            found += _phrase(piece) or map(_first, piece)
    if written and written != han:
        for place in _as_written(han, written):
            found[place] = _first(written[place])
    return corrected(han, found)


def _as_written(han: str, written: str) -> Iterator[int]:
    """Yield the places of characters that are read as they are written, not as they are simplified."""
    places = [place for place, char in enumerate(written) if char in _staying()]
    plainly = all(
        one == other
        for place, (one, other) in enumerate(zip(han, written, strict=True))
        if place not in places
    )
    known = _known(han)
    for place in places:
        words = _kept().get(written[place], ())
        if any(_covers(written, one, place) for one in words) or (plainly and not known[place]):
            yield place


def _known(han: str) -> list[bool]:
    """Tell of each character whether it stands in a known word."""
    pieces = (
        (len(piece), len(piece) > 1 and bool(_phrase(piece)))
        for piece in ([han] if _phrase(han) else seg.cut(han))
    )
    return [known for size, known in pieces for _ in range(size)]


def _covers(text: str, sought: str, place: int) -> bool:
    """Tell whether a word stands in a text over a place."""
    return sought in text[max(place - len(sought) + 1, 0) : place + len(sought)]


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


def read(units: list[str], written: list[str] | None = None) -> list[str]:
    """Return the main reading of each unit of a term; what is not Han reads as itself.

    ``written`` are the units as the term writes them, where that is not as they are simplified.
    """
    as_written = units if written is None else written
    if all(map(is_han, units)):
        return word("".join(units), "".join(as_written))
    found: list[str] = []
    begin = 0
    for end, unit in enumerate([*units, ""]):
        if unit and is_han(unit):
            continue
        if begin < end:
            found += word("".join(units[begin:end]), "".join(as_written[begin:end]))
        if unit:
            found.append(unit)
        begin = end + 1
    return found
