"""The words of other languages that stand for a term in a text of that language: whole words, whatever case.

Scripts that write no spaces between words are left to the forms of the terms.
"""

from __future__ import annotations

from itertools import pairwise

from xpterms.chinese.folding import WALLS
from xpterms.chinese.foreign import words, words_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.index.reader import Index

    Owned = tuple[int, int, Sequence[int]]
    """Start, end, and the numbers of the terms."""

LETTERS = 2
"""A word of one letter stands for too much."""
_STOP = ". "


class Translations:
    """Find the translations of an index in texts."""

    def __init__(self, index: Index) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], list[int]]]] = {}
        owners: dict[tuple[str, ...], list[int]] = {}
        for number in range(index.terms) if index.translated else ():
            for _, listed in index.entry(number).translations:
                for word in listed:
                    key = words_key(word)
                    if len(key) >= LETTERS:
                        terms = owners.setdefault(tuple(key.split(" ")), [])
                        if number not in terms:
                            terms.append(number)
        for key_words, terms in owners.items():
            self._by_first.setdefault(key_words[0], []).append((key_words, terms))
        for found in self._by_first.values():
            found.sort(key=lambda each: -len(each[0]))

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def find(self, text: str) -> Iterator[Owned]:
        """Yield the places of translations, longest first where they begin alike, none over another."""
        found = words(text)
        place = 0
        while place < len(found):
            size = 1
            for key_words, owners in self._by_first.get(found[place][0], ()):
                after = place + len(key_words)
                if self._stands(text, found[place:after], key_words):
                    yield found[place][1], found[after - 1][2], owners
                    size = len(key_words)
                    break
            place += size

    @staticmethod
    def _stands(
        text: str, found: Sequence[tuple[str, int, int]], key_words: tuple[str, ...]
    ) -> bool:
        if tuple(word for word, _, _ in found) != key_words:
            return False
        between = [text[one[2] : other[1]] for one, other in pairwise(found)]
        return not any(gap.startswith(_STOP) or not WALLS.isdisjoint(gap) for gap in between)


def merged(uses: Iterator[Owned], others: Iterator[Owned]) -> list[Owned]:
    """Return uses of forms and those of translations that touch none of them, by place."""
    found = list(uses)
    taken = sorted((begin, end) for begin, end, _ in found)
    at = 0
    for begin, end, owners in others:
        while at < len(taken) and taken[at][1] <= begin:
            at += 1
        if at == len(taken) or taken[at][0] >= end:
            found.append((begin, end, owners))
    return sorted(found, key=lambda use: use[:2])
