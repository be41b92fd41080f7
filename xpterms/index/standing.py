"""The terms of an index that stand in a text: its forms, given to the finder of ``xpterms.chinese.standing``.

The owners of the places are numbers of terms. Parts of terms do not count.
"""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.standing import WALL, Finder, Folding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from xpterms.index.reader import Index

SHORT = 400
"""Characters of a text up to which its pieces are looked up one by one."""
LONGEST = 64
"""Key characters of the longest form that is looked for in a short text."""
_ANY = 1 << 20
"""Characters: no key is longer."""
MOST = 1000
"""Owners of one key that are told."""


def finder(index: Index, text: str | None = None, *, apart: bool = True) -> Finder:
    """Return a finder of all forms of an index, or, at less cost, of those that a short text can hold."""
    if text is not None and len(text) <= SHORT:
        folding = Folding(index.han.simplified)
        return Finder(_held(index, folding.fold(text)[0]), _Whole(index), folding, apart=apart)
    folding = Folding(index.han.held().simplified)
    every = _Every(index)
    return Finder(every.keys, every, folding, apart=apart)


def _held(index: Index, chars: str) -> dict[int, Collection[str]]:
    """Return the pieces of a folded text that begin a key of the index, by length."""
    keys = index.keys("text")
    found: dict[int, set[str]] = {}
    for place in range(len(chars)):
        ranges = None
        for end in range(place + 1, min(len(chars), place + LONGEST) + 1):
            if chars[end - 1] == WALL:
                break
            ranges = keys.narrow(chars[place:end], ranges)
            if not ranges:
                break
            found.setdefault(end - place, set()).add(chars[place:end])
    return dict(found)


def _terms(index: Index, forms: Sequence[int]) -> list[int]:
    """Return the terms of forms, each once, without those of which a form is but a part."""
    found: dict[int, None] = {}
    for form in forms:
        term, _, part = index.term_of(form)
        if not part:
            found[term] = None
    return list(found)


class _Whole:
    """The owners of a key, looked up in the index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __call__(self, key: str) -> list[int]:
        hits = self._index.keys("text").whole(key, MOST)
        return _terms(self._index, [hit.form for hit in hits])


class _Every:
    """All keys of an index in memory, by length, each with its number among them."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._begins: list[int] = []
        self._forms: list[Callable[[int], int | None]] = []
        self._lists: dict[int, list[str]] = {}
        self._numbers: dict[int, list[int]] = {}
        count = 0
        for keys, form in index.keys("text").stretch(1, _ANY):
            self._begins.append(count)
            self._forms.append(form)
            begin = 0
            while begin < len(keys):  # the keys of a piece are sorted by length
                size, end = len(keys[begin]), len(keys)
                if len(keys[-1]) != size:
                    end = next(at for at in range(begin, end) if len(keys[at]) != size)
                self._lists.setdefault(size, []).extend(keys[begin:end])
                self._numbers.setdefault(size, []).extend(range(count + begin, count + end))
                begin = end
            count += len(keys)
        self._several: dict[int, dict[str, list[int]]] = {}
        self.keys: dict[int, dict[str, int]] = {
            size: dict(zip(some, self._numbers[size], strict=True))
            for size, some in self._lists.items()
        }

    def __call__(self, key: str) -> list[int]:
        size = len(key)
        numbers = [self.keys[size][key]]
        if len(self.keys[size]) < len(self._lists[size]):
            numbers = self._doubled(size).get(key, numbers)
        forms = (self._form(number) for number in numbers)
        return _terms(self._index, sorted(form for form in forms if form is not None))

    def _form(self, number: int) -> int | None:
        piece = bisect_right(self._begins, number) - 1
        return self._forms[piece](number - self._begins[piece])

    def _doubled(self, size: int) -> dict[str, list[int]]:
        """Return all numbers of the keys of a length."""
        if size not in self._several:
            last = self.keys[size]
            pairs = list(zip(self._lists[size], self._numbers[size], strict=True))
            several: dict[str, list[int]] = {}
            for key, number in [pair for pair in pairs if last[pair[0]] != pair[1]]:
                several.setdefault(key, []).append(number)
            for key, numbers in several.items():
                numbers.append(last[key])
            self._several[size] = several
        return self._several[size]
