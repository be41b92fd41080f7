"""Sentences that can hold a text at all: a filter of single characters before the finder of ``standing``.

Nothing that uses a text is left out: of its characters only those count whose
folding hangs on no neighbour. Numerals stand in most sentences, and tens fold with what is
beside them: they are left to the finder, numerals only where a text has characters or letters.
"""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS, SIGNS, TENS, is_han, narrow, places

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.chinese.han import HanTable

LOOKED_FOR = 12
"""Characters of a text that are looked for."""
SELDOM = 6
"""Lines to one character from which on each of its places is looked up: before, each line is looked at."""
_DIGITS = frozenset(NUMERALS.values())
_KELVIN = "\u212a"
"""The sign of Kelvin, the one other character whose lower case is a letter of ASCII."""


def written(text: str, han: HanTable) -> list[frozenset[str]]:
    """Return for each of the first characters of a text in which ways it may be written."""
    found: dict[str, frozenset[str]] = {}
    chars = list(map(han.simplified, narrow(text)))
    for char in chars:
        if len(found) == LOOKED_FOR:
            break
        if char in found or char in NUMERALS or char in TENS:
            continue
        if is_han(char):
            found[char] = frozenset(han.variants(char))
        elif "a" <= char.lower() <= "z":
            found[char] = _cases(char.lower())
        elif char in SIGNS:
            found[char] = frozenset((char, _wide(char)))
    if SIGNS.issuperset(found):
        digits = {NUMERALS.get(char, char) for char in chars}
        found |= {digit: _numerals(digit, han) for digit in sorted(digits & _DIGITS)}
    return list(found.values())


def _wide(char: str) -> str:
    """Return a character of ASCII in full width."""
    return chr(ord(char) + 0xFEE0)


def _cases(letter: str) -> frozenset[str]:
    """Return a letter of ASCII in both cases and widths."""
    both = (letter, letter.upper())
    return frozenset((*both, *map(_wide, both), *(_KELVIN if letter == "k" else "")))


def _numerals(digit: str, han: HanTable) -> frozenset[str]:
    """Return what is folded to a digit, or may be beside another."""
    said = (numeral for numeral, value in NUMERALS.items() if value == digit)
    ways = {digit, _wide(digit), *(way for one in said for way in han.variants(one))}
    return frozenset(ways.union(TENS) if digit in "01" else ways)


def holding(report: str, ways: Sequence[frozenset[str]]) -> list[tuple[int, str]]:
    """Return the lines of a report, with their numbers, that hold each of some characters in any way."""
    if not all(any(way in report for way in one) for one in ways):
        return []
    counts = [sum(map(report.count, one)) for one in ways]
    fewest = min(counts, default=len(report))
    if fewest * SELDOM > report.count("\n"):
        lines = list(enumerate(report.split("\n")[:-1]))
    else:
        lines = _lines(report, ways[counts.index(fewest)])
    for first, *others in ways:
        lines = [
            line
            for line in lines
            if first in line[1] or (others and any(way in line[1] for way in others))
        ]
    return lines


def _lines(report: str, ways: frozenset[str]) -> list[tuple[int, str]]:
    """Return the lines of a report, with their numbers, that hold any of some characters."""
    found: list[tuple[int, str]] = []
    number = last = 0
    end = -1
    for place in sorted(place for way in ways for place in places(report, way)):
        if place < end:
            continue
        begin, end = report.rfind("\n", 0, place) + 1, report.find("\n", place)
        if end < 0:
            break
        number += report.count("\n", last, begin)
        last = begin
        found.append((number, report[begin:end]))
    return found
