"""Walk a query through a suffix array, branching where its letters can be split in several ways.

At each step the range of the array that still fits is narrowed; a way that fits
nothing is given up at once, so that ambiguity never multiplies.
"""

from __future__ import annotations

from bisect import bisect_left

from xpterms.chinese.sounds import OTHER, symbols, variants
from xpterms.chinese.syllables import DIGIT_READINGS, IS_SYLLABLE, LONGEST, SYLLABLES, plain
from xpterms.search.scale import STEPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.index.keysearch import KeySearch, Ranges
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

    Token = tuple[str, bool]
    Option = tuple[int, str, Token]
else:
    Token = tuple


def walk(keys: KeySearch, index: Index, query: Query) -> Iterator[tuple[str, list[Token], Ranges]]:
    """Yield every path of initials that the query can mean: path, tokens, where keys hold it.

    A token is what a unit's reading must begin with, or be where ``full``; an
    empty one is a character, judged elsewhere.
    """
    return _walk(keys, len(query.atoms), lambda atom: _initials(index, query, atom))


def walk_sounds(
    keys: KeySearch, index: Index, query: Query, *, sounds: bool
) -> Iterator[tuple[str, list[Token], Ranges]]:
    """Yield every path of sounds that the query can mean, confusable ones being one."""
    symbol = symbols()
    return _walk(
        keys,
        len(query.atoms),
        lambda atom: _sounds(index, query, atom, symbol, sounds=sounds),
    )


def _walk(
    keys: KeySearch, count: int, options: Callable[[int], list[Option]]
) -> Iterator[tuple[str, list[Token], Ranges]]:
    waiting: list[tuple[int, str, list[Token], Ranges | None]] = [(0, "", [], None)]
    known: dict[int, list[Option]] = {}
    steps = 0
    while waiting and steps < STEPS:
        atom, path, tokens, ranges = waiting.pop()
        if atom == count:
            yield path, tokens, ranges or []
            continue
        if atom not in known:
            known[atom] = options(atom)
        for after, symbol, token in reversed(known[atom]):
            steps += 1
            inner = keys.narrow(path + symbol, ranges)
            if inner:
                waiting.append((after, path + symbol, [*tokens, token], inner))


def _initials(index: Index, query: Query, atom: int) -> list[Option]:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        readings = index.han.readings(char) or DIGIT_READINGS.get(char, ())
        found = dict.fromkeys([r[0] for r in readings] + ([char] if char.isascii() else []))
        return [(atom + 1, first, ("", False)) for first in found]
    rest = query.rest(atom)
    options: list[Option] = [
        (atom + size, char, (rest[:size], True))
        for size in range(min(LONGEST, len(rest)), 1, -1)
        if rest[:size] in IS_SYLLABLE
    ]
    if (
        len(rest) <= LONGEST
        and atom + len(rest) == len(query.atoms)
        and rest not in IS_SYLLABLE
        and _begins(rest)
    ):
        options.append((atom + len(rest), char, (rest, False)))
    if rest[1:2] == "h" and char in "zcs":
        options.append((atom + 2, char, (char, False)))
    if char not in "iuv":
        options.append((atom + 1, char, (char, False)))
    return options


def _sounds(
    index: Index, query: Query, atom: int, symbol: dict[str, str], *, sounds: bool
) -> list[Option]:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        readings = index.han.readings(char) or ((char,) if char.isdigit() else ())
        found = dict.fromkeys(symbol.get(plain(reading), OTHER) for reading in readings)
        return [(atom + 1, one, ("", False)) for one in found]
    options: list[Option] = []
    rest = query.rest(atom)
    spelled = variants() if sounds else {}
    for size in range(min(LONGEST, len(rest)), 0, -1):
        token = rest[:size]
        if token in IS_SYLLABLE or token in spelled:
            options.append((atom + size, symbol[token], (token, False)))
    return options


def _begins(letters: str) -> bool:
    place = bisect_left(SYLLABLES, letters)
    return place < len(SYLLABLES) and SYLLABLES[place].startswith(letters)
