"""Which sentences can hold a text at all: a filter of single characters before the finder of ``standing``.

Nothing that uses a text is left out: of its characters only those count whose
folding hangs on no neighbour. Numerals and tens are left to the finder.
"""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS, TENS, is_han, narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.chinese.han import HanTable

LOOKED_FOR = 12
"""Characters of a text that are looked for."""
_KELVIN = "\u212a"
"""The sign of Kelvin, the one other character whose lower case is a letter of ASCII."""


def written(text: str, han: HanTable) -> list[frozenset[str]]:
    """Return for each of the first characters of a text in which ways it may be written."""
    found: dict[str, frozenset[str]] = {}
    for char in narrow(text):
        if len(found) == LOOKED_FOR:
            break
        if char in found or char in NUMERALS or char in TENS:
            continue
        if is_han(char):
            found[char] = frozenset(han.variants(char))
        elif "a" <= char.lower() <= "z":
            found[char] = _cases(char.lower())
    return list(found.values())


def _cases(letter: str) -> frozenset[str]:
    """Return a letter of ASCII in both cases and widths."""
    both = (letter, letter.upper())
    wide = (chr(ord(char) + 0xFEE0) for char in both)
    return frozenset((*both, *wide, *(_KELVIN if letter == "k" else "")))


def holding(report: str, ways: Sequence[frozenset[str]]) -> list[tuple[int, str]]:
    """Return the lines of a report, with their numbers, that hold each of some characters in any way."""
    if not all(any(way in report for way in one) for one in ways):
        return []
    lines = list(enumerate(report.split("\n")[:-1]))
    for first, *others in ways:
        lines = [
            line
            for line in lines
            if first in line[1] or (others and any(way in line[1] for way in others))
        ]
    return lines
