"""Terms that have another name in a newer glossary: which old term each new name stands for."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher

from xpterms.chinese.script import NUMERALS, core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xpterms.model import Term

NEAR = 0.6
"""Share of a definition that a renamed term keeps at the least."""
CLOSE = 0.5
"""Share of its characters that its name keeps."""
_MOST = 2_000_000
"""Steps that comparing names and definitions may take, in all: two glossaries of a hundred terms take less than a hundredth."""
_PAIR = 500
"""What to compare two texts costs beside its steps."""


class _Shown:
    """A term as it is compared."""

    __slots__ = ("definition", "name", "names", "numbers")

    def __init__(self, term: Term) -> None:
        self.name = core(term.term)
        self.names = dict.fromkeys((self.name, *map(core, term.aliases)))
        self.definition = core(term.definition)
        self.numbers = tuple(
            NUMERALS.get(char, char) for char in self.name if char.isdigit() or char in NUMERALS
        )
        """Another number is another term."""


def renamed(gone: Sequence[Term], come: Sequence[Term]) -> dict[str, Term]:
    """Return the old terms by the new names that they have; each once, the likeliest pairs first.

    Surest is a name in common, then an equal definition, then a name and a definition that are
    nearly the same; of equally sure pairs the first in the order of the glossaries. The nearly same are looked for
    within a bound of work.
    """
    old, new = list(map(_Shown, gone)), list(map(_Shown, come))
    pairs = _Pairs([term.term for term in come])
    pairs.join([one.names for one in old], [one.names for one in new])
    pairs.join([(one.definition,) for one in old], [(one.definition,) for one in new])
    free = [other for other in range(len(old)) if other not in pairs.taken]
    left = [place for place in range(len(new)) if pairs.is_free(place)]
    for _, place, other in sorted(_nearly(old, new, free, left)):
        pairs.take(place, other)
    return {name: gone[other] for name, other in pairs.found.items()}


class _Pairs:
    """New names and the places of the old terms that they stand for, each taken once."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self.found: dict[str, int] = {}
        self.taken: set[int] = set()

    def is_free(self, place: int) -> bool:
        return self._names[place] not in self.found

    def take(self, place: int, other: int) -> None:
        """Take a pair of which neither is taken."""
        if self.is_free(place) and other not in self.taken:
            self.found[self._names[place]] = other
            self.taken.add(other)

    def join(self, old: Sequence[Iterable[str]], new: Sequence[Iterable[str]]) -> None:
        """Take for each new term the first old one with a text in common."""
        waiting: dict[str, list[int]] = {}
        for other in range(len(old) - 1, -1, -1):
            for text in old[other]:
                waiting.setdefault(text, []).append(other)
        for place, texts in enumerate(new):
            firsts = []
            for text in texts:
                some = waiting.get(text, [])
                while some and some[-1] in self.taken:
                    some.pop()
                firsts += some[-1:]
            if firsts:
                self.take(place, min(firsts))


def _nearly(
    old: Sequence[_Shown], new: Sequence[_Shown], free: Iterable[int], left: Iterable[int]
) -> Iterator[tuple[float, int, int]]:
    """Yield pairs that are nearly the same, until the work is done or is too much: how near (negative), new, old."""
    by_numbers: dict[tuple[str, ...], dict[int, str]] = {}
    for other in free:
        by_numbers.setdefault(old[other].numbers, {})[other] = old[other].name
    room = _MOST
    for place in left:
        one = new[place]
        for other in _close(one.name, by_numbers.get(one.numbers, {})):
            before = old[other]
            room -= steps(before.name, one.name) + _PAIR
            if room < 0:
                return
            if not _ratio(before.name, one.name, CLOSE):
                continue
            room -= steps(before.definition, one.definition) + _PAIR
            if room < 0:
                return
            score = _ratio(before.definition, one.definition, NEAR)
            if score:
                yield -score, place, other


def _close(name: str, names: dict[int, str]) -> Iterator[int]:
    """Yield the names that may be close: no matching blocks are longer than the longest common subsequence."""
    if names:
        from rapidfuzz.distance import Indel
        from rapidfuzz.process import extract_iter

        least = CLOSE - 1e-9
        for _, _, other in extract_iter(
            name, names, scorer=Indel.normalized_similarity, score_cutoff=least
        ):
            yield other


def _ratio(old: str, new: str, least: float) -> float:
    """Return the share of two texts that is the same, 0 where it is less."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0


def steps(old: str, new: str) -> int:
    """Return how many pairs of equal characters two texts have: what their longest match takes to find."""
    counts = Counter(new)
    return sum(count * counts[char] for char, count in Counter(old).items())
