"""Walk a query through a suffix array, branching where its letters can be split in several ways.

At each step the range of the array that still fits is narrowed; a way that fits
nothing is given up at once, so that ambiguity never multiplies.
"""

from __future__ import annotations

from bisect import bisect_left

from xpterms.chinese.sounds import OTHER, symbols, variants
from xpterms.chinese.syllables import (
    DIGIT_READINGS,
    ENDS,
    IS_SYLLABLE,
    LONGEST,
    SYLLABLES,
    begun_by,
    plain,
)
from xpterms.kept import Kept
from xpterms.search.scale import STEPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.index.keysearch import KeySearch, Ranges
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

    Token = tuple[str, bool]
    Option = tuple[int, str, Token]
    """How many atoms, the symbol in a key that they stand for, and the token."""
else:
    Token = tuple

_INSIDE = frozenset("iuv")
"""Letters with which no syllable begins: where one follows, a syllable does not end."""


def walk(keys: KeySearch, index: Index, query: Query) -> Iterator[tuple[str, list[Token], Ranges]]:
    """Yield every path of initials that the query can mean: path, tokens, where keys hold it.

    A token is what a unit's reading must begin with, or be where ``full``; an
    empty one is a character, judged elsewhere.
    """
    atoms, count = query.atoms, len(query.atoms)
    if query.unparted:
        options = [
            _shortened((atoms[at : at + LONGEST + 1], count - at <= LONGEST)) for at in range(count)
        ]
        return _walk(keys, count, options.__getitem__)
    return _walk(keys, count, lambda atom: _initials(index, query, atom))


def walk_sounds(
    keys: KeySearch, index: Index, query: Query, *, sounds: bool
) -> Iterator[tuple[str, list[Token], Ranges]]:
    """Yield every path of sounds that the query can mean, confusable ones being one."""
    symbol = symbols()
    last = query.atoms[-1:]
    if "a" <= last <= "z" and last not in ENDS:
        return iter(())  # as of initials: no way leads to the end
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
    narrowed = keys.narrowed
    while waiting and steps < STEPS:
        atom, path, tokens, ranges = waiting.pop()
        if atom == count:
            yield path, tokens, ranges or []
            continue
        there = known.get(atom)
        if there is None:
            there = known[atom] = options(atom)
        for size, symbol, token in reversed(there):
            steps += 1
            further = path + symbol
            inner = narrowed(further)
            if inner is None:
                inner = keys.narrow(further, ranges)
            if inner:
                waiting.append((atom + size, further, [*tokens, token], inner))


def _initials(index: Index, query: Query, atom: int) -> list[Option]:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        readings = index.han.readings(char) or DIGIT_READINGS.get(char, ())
        found = dict.fromkeys([r[0] for r in readings] + ([char] if char.isascii() else []))
        return [(1, first, ("", False)) for first in found]
    rest = query.rest(atom)
    ends = len(rest) <= LONGEST and atom + len(rest) == len(query.atoms)
    return _shortened((rest[: LONGEST + 1], ends))


def _shortened_of(typed: tuple[str, bool]) -> list[Option]:
    """Return the syllables that letters can begin with, each by its initial: whole, unfinished at the query's end, or short."""
    rest, ends = typed
    first = rest[0]
    options: list[Option] = [
        (size, first, (rest[:size], True))
        for size in reversed(begun_by(rest[:LONGEST]))
        if size > 1
    ]
    if ends and rest not in IS_SYLLABLE and _begins(rest):
        options.append((len(rest), first, (rest, False)))
    if rest[1:2] == "h" and first in "zcs":
        options.append((2, first, (first, False)))
    if first not in _INSIDE:
        options.append((1, first, (first, False)))
    return [option for option in options if rest[option[0] : option[0] + 1] not in _INSIDE]


_shortened = Kept(_shortened_of).of


def _sounds(
    index: Index, query: Query, atom: int, symbol: dict[str, str], *, sounds: bool
) -> list[Option]:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        readings = index.han.readings(char) or ((char,) if char.isdigit() else ())
        found = dict.fromkeys(symbol.get(plain(reading), OTHER) for reading in readings)
        return [(1, one, ("", False)) for one in found]
    return _sounding((query.rest(atom)[:LONGEST], sounds))


def _sounding_of(typed: tuple[str, bool]) -> list[Option]:
    """Return the syllables that letters can begin with, those that may be meant for others too, the longest first."""
    rest, sounds = typed
    symbol, spelled = symbols(), variants() if sounds else {}
    begun = (rest[:size] for size in range(len(rest), 0, -1))
    return [
        (len(said), symbol[said], (said, False))
        for said in begun
        if rest[len(said) : len(said) + 1] not in _INSIDE
        and (said in IS_SYLLABLE or said in spelled)
    ]


_sounding = Kept(_sounding_of).of


def _begins(letters: str) -> bool:
    place = bisect_left(SYLLABLES, letters)
    return place < len(SYLLABLES) and SYLLABLES[place].startswith(letters)
