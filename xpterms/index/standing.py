"""The terms of an index that stand in a text: its forms, given to the finder of ``xpterms.chinese.standing``.

The owners of the places are numbers of terms. Parts of terms do not count.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, count

from xpterms.chinese.folding import WALL, Folding
from xpterms.chinese.standing import Finder, Keys, packed, standing

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence, Set
    from typing import Any

    from xpterms.chinese.standing import Standing
    from xpterms.index.keysearch import KeySearch, Run
    from xpterms.index.reader import Index

SHORT = 400
"""Characters of a text up to which its pieces are looked up one by one."""
LONGEST = 64
"""Key characters of the longest form that is looked for in a short text."""
OFTEN = 4
"""Texts from which on a table of all keys costs less than a pass over them for each."""
MOST = 1000
"""Owners of one key that are told."""
KEPT = 1 << 18
"""Forms up to which what finds them in long texts is kept: a bound on memory, some 100 bytes a form."""


_NOTHING = Finder({}, Folding(str))
"""What finds no form."""


def finder(
    index: Index, text: str | None = None, *, apart: bool = True, shortest: int = 1
) -> Finder:
    """Return a finder of all forms of an index, or, at less cost, of those that a short text can hold.

    Forms of fewer compared characters than ``shortest`` are left out. The index keeps what finds the
    forms in a long text.
    """
    if text is not None and len(text) <= SHORT:
        folding = index.folding
        held = list(_held(index, folding.chars(text), shortest))
        if not held:  # as in most queries
            return _NOTHING
        return Finder.of_keys(held, folding, apart=apart)
    asked = apart, shortest
    if text is not None and asked in index.finders:
        return index.finders[asked]
    runs = index.keys("text").runs()
    keys = {size: _Keys(index, size, some) for size, some in runs.items() if size >= shortest}
    found = Finder(keys, Folding(index.han.simplified, index.han.forms()), apart=apart)
    if text is not None and index.forms <= KEPT:
        index.finders[asked] = found
    return found


def _held(index: Index, chars: str, shortest: int) -> Iterator[tuple[str, int]]:
    """Yield the keys of the index that stand in a folded text, each with a term of which it is a form."""
    keys = index.keys("text")
    sought = keys.standing(chars, LONGEST)
    for key in _begun(keys, chars) if sought is None else sought:
        for hit in keys.whole(key, MOST) if len(key) >= shortest else ():
            term, _, part = index.term_of(hit.form)
            if not part:
                yield key, term


def _begun(keys: KeySearch, chars: str) -> dict[str, None]:
    """Return what stands in a folded text and begins a key."""
    sought: dict[str, None] = {}
    for place in range(len(chars)):
        ranges = None
        for end in range(place + 1, min(len(chars), place + LONGEST) + 1):
            if chars[end - 1] == WALL:
                break
            ranges = keys.narrow(chars[place:end], ranges)
            if not ranges:
                break
            sought[chars[place:end]] = None
    return sought


class _Keys(Keys):
    """The keys of one length in an index, as texts or packed, with the terms that own them."""

    __slots__ = ("_numbers", "_runs", "_size", "_texts")

    def __init__(self, index: Index, size: int, runs: Sequence[Run]) -> None:
        self._size = size
        self._runs = runs
        self._texts: _Owned = _Owned(index, runs, self._read)
        self._numbers: _Owned = _Owned(index, runs, self._pack)

    def __len__(self) -> int:
        return sum(run.size for run in self._runs)

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts.keys())

    def among(self, pieces: Sequence[str]) -> Standing:
        """Yield where among some pieces of a text forms of terms stand, ascending, with these."""
        return self._texts.among(pieces)

    def among_packed(self, pieces: Sequence[int]) -> Standing:
        """Yield the same of packed pieces."""
        return self._numbers.among(pieces)

    def _read(self) -> Sequence[str]:
        return [key for run in self._runs for key in run.keys()]  # noqa: SIM118 - no mapping

    def _pack(self) -> Sequence[int]:
        content = b"".join([run.content() for run in self._runs])
        return packed(content, self._size, self._size + 1)


class _Owned:
    """Keys, texts or numbers, with the terms that own them.

    Of the first texts the pieces are looked up in one pass over the keys; who asks ``OFTEN`` pays
    once for a table of all keys.
    """

    __slots__ = ("_asked", "_index", "_keys", "_known", "_read", "_runs", "_several", "_table")

    def __init__(
        self, index: Index, runs: Sequence[Run], read: Callable[[], Sequence[Any]]
    ) -> None:
        self._index = index
        self._runs = runs
        self._read = read
        self._keys: Sequence[Any] = ()
        self._known: dict[Any, Sequence[int]] = {}
        self._asked = 0
        self._table: dict[Any, int] = {}
        self._several: dict[Any, list[int]] = {}

    def keys(self) -> Sequence[Any]:
        """Return the keys, read once."""
        if not self._keys:
            self._keys = self._read()
        return self._keys

    def among(self, pieces: Sequence[Any]) -> Standing:
        """Yield where among some pieces keys that have owners stand, ascending, each with these."""
        self._asked += 1
        keys = self.keys()
        if self._asked > OFTEN:
            there = list(map(self._by_key().__contains__, pieces))
            found = list(compress(pieces, there))
            self._learn(self._numbered(set(found) - self._known.keys()))
            each: Standing = zip(
                compress(count(), there), map(self._known.__getitem__, found), strict=True
            )
        else:
            new = set(pieces) - self._known.keys()
            self._learn(list(compress(count(), map(new.__contains__, keys))))
            each = standing(pieces, self._known)
        return ((at, owners) for at, owners in each if owners)

    def _learn(self, numbers: Sequence[int]) -> None:
        """Look up the owners of some keys, by their numbers, ascending; none where only parts have a key."""
        known: dict[Any, list[int]] = {}
        for number, term in zip(numbers, self._terms(numbers), strict=True):
            some = known.setdefault(self._keys[number], [])
            if term is not None and term not in some:
                some.append(term)
        for some in known.values():
            some.sort()
        self._known |= known

    def _by_key(self) -> dict[Any, int]:
        """Return a table of all keys with the number of each, of equal ones the last."""
        keys = self._keys
        if not self._table:
            self._table = last = dict(zip(keys, count(), strict=False))
            if len(last) < len(keys):
                for number, key in enumerate(keys):
                    if last[key] != number:
                        self._several.setdefault(key, []).append(number)
        return self._table

    def _numbered(self, some: Set[Any]) -> list[int]:
        """Return the numbers of some keys, ascending."""
        table, several = self._table, self._several
        return sorted(
            [number for key in some for number in (table[key], *several.get(key, ()))]
            if several
            else map(table.__getitem__, some)
        )

    def _terms(self, numbers: Sequence[int]) -> Iterator[int | None]:
        """Yield the terms of keys, ascending; ``None`` for a part of a term, or one that is not asked."""
        first = at = 0
        for run in self._runs:
            after = bisect_left(numbers, first + run.size, at)
            forms = run.forms([number - first for number in numbers[at:after]])
            yield from self._index.owners(run.segment, forms)
            first, at = first + run.size, after
