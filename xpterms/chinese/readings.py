"""Readings of Chinese, by pypinyin's dictionaries and OpenCC's table; build time only.

A word's reading comes from pypinyin's phrases first, longest match, then from the first reading of
each character. pypinyin's front functions do the same and more (styles, tone sandhi) at ten times the cost.
"""

from __future__ import annotations

from array import array
from collections import Counter
from functools import cache
from itertools import chain

from xpterms.chinese.dictionaries import converted, cut, listed, phrases
from xpterms.chinese.formulas import corrected
from xpterms.chinese.han import FIELDS, FIRST, LAST, SIZE
from xpterms.chinese.script import is_han
from xpterms.chinese.syllables import SYLLABLES, plain
from xpterms.chinese.syllables import toned as _toned

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.chinese.script import Unit

toned = cache(_toned)

_NUMBER = {syllable: number for number, syllable in enumerate(SYLLABLES)}


@cache
def table() -> bytes:
    """Return the table that ``xpterms.chinese.han`` reads."""
    numbers = array("H", forms())
    for place in range(0, len(numbers), FIELDS):
        for field, reading in enumerate(character(chr(numbers[place]))[: FIELDS - 1], place + 1):
            numbers[field] = _packed(reading)
    return numbers.tobytes()


@cache
def forms() -> bytes:
    """Return that table without readings, for who only simplifies: a tenth of the work."""
    numbers = array("H", bytes(SIZE))
    simple = {ord(char): ord(form) for char, form in simplified().items()}
    numbers[::FIELDS] = array("H", [simple.get(code, code) for code in range(FIRST, LAST + 1)])
    return numbers.tobytes()


@cache
def _packed(reading: str) -> int:
    tone = int(reading[-1]) if reading[-1].isdigit() else 0
    return _NUMBER[plain(reading)] * 8 + tone + 1


def simplified() -> dict[str, str]:
    """Return OpenCC's TSCharacters table: the first simplified form of each traditional one."""
    return {
        char: forms[0]
        for char, forms in converted("TSCharacters")
        if len(forms[0]) == 1 and forms[0] < "\U00010000"
    }


@cache
def _staying() -> frozenset[str]:
    """Return the characters that simplified writing has too, for another word: 乾 in 乾坤, where 乾燥 is 干燥."""
    return frozenset(
        char for char, forms in converted("TSCharacters") if char in forms and forms[0] != char
    )


def may_stay(text: str) -> bool:
    """Tell whether a text has a character that is read by how it is written there (``read``)."""
    return not _staying().isdisjoint(text)


@cache
def _kept() -> dict[str, tuple[str, ...]]:
    """Return for each such character OpenCC's words in which it stays as it is."""
    found: dict[str, tuple[str, ...]] = {}
    for text, forms in converted("TSPhrases"):
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
    known = _known_readings(char)
    if len(known) < 2:
        return known
    seen = _attested().get(char)
    if not seen:
        return known[:1]
    enough = max(2, sum(seen.values()) / 20)
    first, *others = known
    common = [reading for reading in others if seen.get(reading, 0) >= enough]
    common.sort(key=lambda reading: -seen[reading])
    return (first, *common)


def _known_readings(char: str) -> tuple[str, ...]:
    """Return all readings that the dictionary has of a character, commonest first."""
    return _parted(listed(char))


@cache
def _parted(some: str) -> tuple[str, ...]:
    """Return listed readings as syllables; twenty thousand characters share some five thousand lists."""
    return tuple(dict.fromkeys(filter(None, map(_syllable, some.split(",")))))


@cache
def _attested() -> dict[str, dict[str, int]]:
    """Return how many phrases have each character in each of its readings."""
    known = phrases()
    pairs = chain.from_iterable(map(zip, known, known.values()))
    counted = Counter([char + readings[0] for char, readings in pairs])
    found: dict[str, dict[str, int]] = {}
    for pair, count in counted.items():
        found.setdefault(pair[0], {})[toned(pair[1:])] = count
    return found


def word(han: str, written: str = "") -> list[str]:
    """Return the reading of a run of simplified Han characters, one syllable a character (``si4``).

    A character without any known reading gives ``?``. Heteronyms of formulas
    are read by ``xpterms.chinese.formulas``. ``written`` is the run as its text has it: of what may
    stay as it is there (乾) that is read in a word in which it does, and outside a known word of a
    text that is simplified.
    """
    found = _phrase(han)
    if not found:
        for piece in cut(han):
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
        for piece in ([han] if _phrase(han) else cut(han))
    )
    return [known for size, known in pieces for _ in range(size)]


def _covers(text: str, sought: str, place: int) -> bool:
    """Tell whether a word stands in a text over a place."""
    return sought in text[max(place - len(sought) + 1, 0) : place + len(sought)]


@cache
def _first(char: str) -> str:
    return (*_known_readings(char), "?")[0]


def _phrase(han: str) -> list[str]:
    """Return the reading of one of pypinyin's phrases, nothing for what is none."""
    phrase = phrases().get(han)
    if not phrase:
        return []
    found = [_syllable(readings[0]) for readings in phrase]
    return found if len(found) == len(han) and "" not in found else []


@cache
def _syllable(marked: str) -> str:
    """Return ``sì`` as ``si4``, nothing for what is no syllable."""
    syllable = toned(marked)
    return syllable if syllable and plain(syllable) in _NUMBER else ""


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


def main_reading(text: str, units: Sequence[Unit]) -> list[str]:
    """Return the main reading of each unit of a text (``xpterms.chinese.script.units``)."""
    written = [text[unit.start : unit.end] for unit in units] if may_stay(text) else None
    return read([unit.text for unit in units], written)
