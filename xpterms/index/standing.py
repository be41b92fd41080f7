"""The terms of an index that stand in a text: its forms, given to the finder of ``xpterms.chinese.standing``.

The owners of the places are numbers of terms. Parts of terms do not count.
"""

from __future__ import annotations

from xpterms.chinese.standing import WALL, Finder, Folding
from xpterms.index.reader import PARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from xpterms.index.reader import Index

SHORT = 400
"""Characters of a text up to which its pieces are looked up one by one."""
LONGEST = 64
"""Key characters of the longest form that is looked for in a short text."""
MOST = 1000
"""Owners of one key that are told."""


def finder(index: Index, text: str | None = None, *, apart: bool = True) -> Finder:
    """Return a finder of all forms of an index, or, at less cost, of those that a short text can hold."""
    folding = Folding(index.han.simplified)
    if text is not None and len(text) <= SHORT:
        return Finder(_held(index, folding.fold(text)[0]), _Whole(index), folding, apart=apart)
    every = _Every(index)
    return Finder(every.keys, every, folding, apart=apart)


def _held(index: Index, chars: str) -> dict[int, Collection[str]]:
    """Return the pieces of a folded text that begin a key of the index, by length."""
    array = index.array("text")
    found: dict[int, set[str]] = {}
    for place in range(len(chars)):
        low, high = 0, len(array)
        for end in range(place + 1, min(len(chars), place + LONGEST) + 1):
            if chars[end - 1] == WALL:
                break
            low, high = array.narrow(chars[place:end].encode("utf-16-be", "replace"), low, high)
            if low == high:
                break
            found.setdefault(end - place, set()).add(chars[place:end])
    return dict(found)


def _terms(index: Index, forms: Sequence[int]) -> list[int]:
    """Return the terms of forms, each once, without those of which a form is but a part."""
    found: dict[int, None] = {}
    for form in forms:
        term, alias = index.term_of(form)
        if alias < PARTS:
            found[term] = None
    return list(found)


class _Whole:
    """The owners of a key, looked up in the index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __call__(self, key: str) -> list[int]:
        owners = self._index.array("text").whole(key.encode("utf-16-be", "replace"), MOST)
        return _terms(self._index, [owner >> 1 for owner in owners])


class _Every:
    """All keys of an index in memory, by length, each with its number."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._array = index.array("text")
        lists: dict[int, list[str]] = {}
        firsts: dict[int, int] = {}
        for keys, first in self._array.stretch(2, 1 << 20, "utf-16-be"):
            begin = 0
            while begin < len(keys):  # keys are sorted by length
                size, end = len(keys[begin]), len(keys)
                if len(keys[-1]) != size:
                    end = next(at for at in range(begin, end) if len(keys[at]) != size)
                firsts.setdefault(size, first + begin)
                lists.setdefault(size, []).extend(keys[begin:end])
                begin = end
        self._lists, self._firsts = lists, firsts
        self._several: dict[int, dict[str, list[int]]] = {}
        self.keys: dict[int, dict[str, int]] = {
            size: dict(zip(some, range(firsts[size], firsts[size] + len(some)), strict=True))
            for size, some in lists.items()
        }

    def __call__(self, key: str) -> list[int]:
        size = len(key)
        numbers = [self.keys[size][key]]
        if len(self.keys[size]) < len(self._lists[size]):
            numbers = self._doubled(size).get(key, numbers)
        return _terms(self._index, [self._array.owner(number) >> 1 for number in numbers])

    def _doubled(self, size: int) -> dict[str, list[int]]:
        """Return all numbers of the keys of a length."""
        if size not in self._several:
            several: dict[str, list[int]] = {}
            for number, key in enumerate(self._lists[size], self._firsts[size]):
                several.setdefault(key, []).append(number)
            self._several[size] = several
        return self._several[size]
