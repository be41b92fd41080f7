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
from xpterms.kept import Kept, Remembered
from xpterms.search.scale import STEPS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from xpterms.index.keysearch import KeySearch, Ranges
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

    Token = tuple[str, bool]
    """What a unit's reading must begin with, or be where ``True``; an empty one is a character, judged elsewhere."""
    Tokens: TypeAlias = "tuple[Tokens, Token] | None"
    """The tokens of a way, the last one outside."""
    Ways = tuple[tuple[int, Token, str], ...]
    """How many atoms may stand for a symbol, the token, and the symbol that comes next, empty where it is open; the
    likeliest last."""
    Options = tuple[tuple[str, Ways], ...]
    """Symbols in a key, and the ways to each; in no lists, as ``index.keysearch`` has it of its ranges."""

_INSIDE = frozenset("iuv")
"""Letters with which no syllable begins: where one follows, a syllable does not end."""
_AHEAD = LONGEST + 1
"""Letters that tell which syllables begin there, and what follows the longest."""
_PARTED = " "
"""Behind letters that do not go on to the query's end."""
_CHAR: Ways = ((1, ("", False), ""),)


def walk(keys: KeySearch, index: Index, query: Query) -> Iterator[tuple[str, Tokens, Ranges]]:
    """Yield every path of initials that the query can mean: path, a token for each, where keys hold it."""
    atoms, count = query.atoms, len(query.atoms)
    if query.unparted:
        options = [_shortened(atoms[at : at + _AHEAD]) for at in range(count)]
        return _walk(keys, count, options.__getitem__)
    asked: Remembered[int, Options] = Remembered(lambda at: _initials(index, query, at))
    return _walk(keys, count, asked.__getitem__)


def walk_sounds(
    keys: KeySearch, index: Index, query: Query, *, sounds: bool
) -> Iterator[tuple[str, Tokens, Ranges]]:
    """Yield every path of sounds that the query can mean, confusable ones being one."""
    last = query.atoms[-1:]
    if "a" <= last <= "z" and last not in ENDS:
        return iter(())  # as of initials: no way leads to the end
    atoms, count = query.atoms, len(query.atoms)
    if query.unparted:
        options = [_sounding((atoms[at : at + LONGEST], sounds)) for at in range(count)]
        return _walk(keys, count, options.__getitem__)
    asked: Remembered[int, Options] = Remembered(
        lambda at: _sounds(index, query, at, sounds=sounds)
    )
    return _walk(keys, count, asked.__getitem__)


def begun_sounds(
    keys: KeySearch, index: Index, query: Query, begin: int
) -> Iterator[tuple[int, str]]:
    """Yield what atoms from one on sound like that some key begins with: the atom behind, and the sounds."""
    waiting: list[tuple[int, str, Ranges | None]] = [(begin, "", None)]
    met: set[tuple[int, str]] = set()
    while waiting and len(met) < STEPS:
        place, path, ranges = waiting.pop()
        options = _sounds(index, query, place, sounds=True) if place < len(query.atoms) else []
        for symbol, ways in options:
            further = path + symbol
            inner = keys.narrow(further, ranges)
            for size, _, _ in ways if inner else ():
                if (place + size, further) not in met:
                    met.add((place + size, further))
                    waiting.append((place + size, further, inner))
                    yield place + size, further


def _walk(
    keys: KeySearch, count: int, options: Callable[[int], Options]
) -> Iterator[tuple[str, Tokens, Ranges]]:
    """Yield the ways from the first atom to the last that some key has; ``options`` has the likeliest last."""
    waiting: list[tuple[int, str, Tokens, Ranges | None]] = [(0, "", None, None)]
    steps = 0
    narrowed = keys.narrowed
    while waiting:
        atom, path, tokens, ranges = waiting.pop()
        if atom == count:
            yield path, tokens, ranges or ()
            continue
        for symbol, ways in options(atom):
            further = path + symbol
            inner = narrowed(further)
            if inner is None:
                inner = keys.narrow(further, ranges)
            if inner:
                steps += 1
                if steps >= STEPS:
                    return
                for size, token, following in ways:
                    if narrowed(further + following) != ():  # known to lead nowhere
                        waiting.append((atom + size, further, (tokens, token), inner))


def _initials(index: Index, query: Query, atom: int) -> Options:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        readings = index.han.readings(char) or DIGIT_READINGS.get(char, ())
        found = dict.fromkeys([r[0] for r in readings] + ([char] if char.isascii() else []))
        return tuple([(first, _CHAR) for first in reversed(found)])
    rest = query.rest(atom)
    ends = atom + len(rest) == len(query.atoms)
    return _shortened((rest if ends else rest + _PARTED)[:_AHEAD])


def _shortened_of(typed: str) -> Options:
    """Return the syllables that letters can begin with, by their initial: whole, unfinished at the query's end, or short.

    The letters are ``_AHEAD``, or all to the query's end, or to ``_PARTED``.
    """
    rest = typed.removesuffix(_PARTED)
    first = rest[0]
    said = [(size, (rest[:size], True)) for size in reversed(begun_by(rest[:LONGEST])) if size > 1]
    if len(typed) <= LONGEST and rest == typed and rest not in IS_SYLLABLE and _begins(rest):
        said.append((len(rest), (rest, False)))
    if rest[1:2] == "h" and first in "zcs":
        said.append((2, (first, False)))
    if first not in _INSIDE:
        said.append((1, (first, False)))
    ways = [
        (size, token, rest[size : size + 1])
        for size, token in reversed(said)
        if rest[size : size + 1] not in _INSIDE
    ]
    return ((first, tuple(ways)),)


_shortened = Kept(_shortened_of).of


def _sounds(index: Index, query: Query, atom: int, *, sounds: bool) -> Options:
    char = query.atoms[atom]
    if not "a" <= char <= "z":
        symbol = symbols()
        readings = index.han.readings(char) or ((char,) if char.isdigit() else ())
        found = dict.fromkeys(symbol.get(plain(reading), OTHER) for reading in readings)
        return tuple([(one, _CHAR) for one in reversed(found)])
    return _sounding((query.rest(atom)[:LONGEST], sounds))


def _sounding_of(typed: tuple[str, bool]) -> Options:
    """Return the syllables that letters can begin with, those that may be meant for others too, the longest last."""
    rest, sounds = typed
    symbol, spelled = symbols(), variants() if sounds else {}
    begun = (rest[:size] for size in range(1, len(rest) + 1))
    found = [
        (symbol[said], ((len(said), (said, False), ""),))
        for said in begun
        if rest[len(said) : len(said) + 1] not in _INSIDE
        and (said in IS_SYLLABLE or said in spelled)
    ]
    return tuple(found)


_sounding = Kept(_sounding_of).of


def _begins(letters: str) -> bool:
    place = bisect_left(SYLLABLES, letters)
    return place < len(SYLLABLES) and SYLLABLES[place].startswith(letters)
