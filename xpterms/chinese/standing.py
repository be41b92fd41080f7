"""Places of written forms in running text: the contract's rule “Using a term”.

A form stands in a text whatever punctuation, quotes, spaces, width or marks of
notes lie between its characters; sentence ends and semicolons are never
bridged. Traditional characters and numerals fold as in the key of a query:
``folding`` does that, ``borders`` keeps numbers and words whole. This module
knows forms and the numbers of their owners, nothing of glossaries.
"""

from __future__ import annotations

from bisect import bisect_right
from codecs import utf_16_be_encode
from itertools import compress, count

from xpterms.chinese.borders import PLACES
from xpterms.chinese.borders import span as span_of
from xpterms.chinese.folding import WALL, Folding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeVar

    Place = tuple[int, int, int]
    """Start and end, half-open code points of the text, and the owner's number."""

    Piece = TypeVar("Piece", str, int)
    Standing = Iterator[tuple[int, Sequence[int]]]
    Owned = tuple[int, int, Sequence[int]]
    """The same with the numbers of all owners."""

FEW = 120
"""Keys of one length up to which each is searched by itself; beyond, all slices of that length are
looked up at once, at the cost of some 120 searches."""
LONG = 4
"""Characters of a key; of many longer ones only those are looked up whose beginning stands there."""
PIECE = 1 << 16
"""Characters of a text that are folded at a time: a bound on memory."""

_LATIN = "\u2e80"
"""Letters, digits and numerals are folded to what comes before it."""
PARTED = "。\n"
"""Between texts that are searched as one: a wall, and in no line of a text."""


class Keys:
    """The keys of one length, each with the numbers of its owners."""

    __slots__ = ("_owners", "_packed")

    def __init__(self, owners: Mapping[str, Sequence[int]]) -> None:
        self._owners = owners
        self._packed: dict[int, Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self._owners)

    def __iter__(self) -> Iterator[str]:
        return iter(self._owners)

    def among(self, pieces: Sequence[str]) -> Standing:
        """Yield the places of owned keys among some pieces of a text, ascending, with the owners.

        The owners of a key are the same object whenever it is asked for.
        """
        return standing(pieces, self._owners)

    def among_packed(self, pieces: Sequence[int]) -> Standing:
        """Yield the same of pieces as ``packed`` has them, for keys of at most ``LONG`` characters."""
        if not self._packed:
            size = len(next(iter(self._owners)))
            text = "\n".join(self._owners)
            numbers = packed(encoded(text), size, size + 1)
            self._packed = dict(zip(numbers, self._owners.values(), strict=True))
        return standing(pieces, self._packed)


def standing(pieces: Sequence[Piece], known: Mapping[Piece, Sequence[int]]) -> Standing:
    """Yield the places of known pieces among others, ascending, with their owners."""
    there = list(map(known.__contains__, pieces))
    owners = map(known.__getitem__, compress(pieces, there))
    return zip(compress(count(), there), owners, strict=False)


def encoded(chars: str) -> bytes:
    """Return folded characters for ``packed``."""
    return utf_16_be_encode(chars, "surrogatepass")[0]


def packed(content: bytes, size: int, step: int = 1) -> memoryview[int]:
    """Return pieces of ``size`` characters of a text in UTF-16, at most ``LONG``, each as one number.

    One begins every ``step`` characters: with 1 at each, with ``size`` + 1 they are the lines of keys of that
    length. Numbers take a tenth of the time of texts to make, and half to look up.
    """
    wide, kind = (4, "I") if size <= 2 else (8, "Q")
    count = max(0, (len(content) // 2 - size) // step + 1)
    found = bytearray(wide * count)
    for at in range(2 * size):
        found[at::wide] = content[at :: 2 * step][:count]
    return memoryview(found).cast(kind)  # type: ignore[call-overload, no-any-return]


class Finder:
    """Find many forms in many texts.

    >>> finder = Finder.of([("三公经费", 0), ("四早", 1)], str)
    >>> finder.find("压减“三公”经费，落实四早。")
    [(3, 8, 0), (11, 13, 1)]
    """

    def __init__(self, keys: Mapping[int, Keys], folding: Folding, *, apart: bool = True) -> None:
        """Search for ``keys``, given by their length.

        With ``apart`` no two places overlap: the longer counts, of equally long
        ones the earlier. Without, only what lies inside a longer one is left out.
        """
        self._keys = dict(keys)
        self._sizes = sorted(self._keys, reverse=True)
        long = [some for size, some in self._keys.items() if size > LONG]
        many = sum(map(len, long)) > FEW
        heads = {key[:LONG] for some in long for key in some} if many else set()
        self._heads = set(packed(encoded("\n".join(heads)), LONG, LONG + 1)) if heads else set()
        self._folding = folding
        self._apart = apart

    @classmethod
    def of(
        cls,
        forms: Iterable[tuple[str, int]],
        simplified: Callable[[str], str] | Folding,
        *,
        apart: bool = True,
    ) -> Finder:
        """Return a finder of forms, each with its owner's number; a form may have several owners.

        Who has many finders gives them one ``Folding``, which remembers characters.
        """
        folding = simplified if isinstance(simplified, Folding) else Folding(simplified)
        return cls.of_keys(
            ((folding.key(form), owner) for form, owner in forms), folding, apart=apart
        )

    @classmethod
    def of_keys(
        cls, keys: Iterable[tuple[str, int]], folding: Folding, *, apart: bool = True
    ) -> Finder:
        """Return a finder of keys, as ``folding`` makes them of forms, each with its owner's number."""
        owners: dict[int, dict[str, list[int]]] = {}
        for key, owner in keys:
            known = owners.setdefault(len(key), {}).setdefault(key, [])
            if owner not in known:
                known.append(owner)
        owners.pop(0, None)
        return cls({size: Keys(some) for size, some in owners.items()}, folding, apart=apart)

    def find(self, text: str) -> list[Place]:
        """Return the places of forms in a text, left to right, one for each owner of a form."""
        return [
            (begin, end, owner) for begin, end, owners in self.find_owned(text) for owner in owners
        ]

    def find_owned(self, text: str) -> list[Owned]:
        """Return the places of forms in a text, left to right, each with all its owners."""
        found: list[Owned] = []
        if not self._keys:
            return found
        for begin, end in _pieces(text):
            found += self._find(text[begin:end] if (begin, end) != (0, len(text)) else text, begin)
        return found

    def find_each(self, texts: Iterable[str]) -> Iterator[list[Place]]:
        """Yield for each text what ``find`` returns; short texts are searched many at a time."""
        batch: list[str] = []
        size = 0
        for text in texts:
            batch.append(text)
            size += len(text) + 1
            if size >= PIECE:
                yield from self._find_batch(batch)
                batch, size = [], 0
        yield from self._find_batch(batch)

    def begins(self, text: str) -> bool:
        """Tell whether a form may begin at the end of a text and go on behind it."""
        longest = max(self._keys, default=0)
        chars = self._folding.fold(text[-4 * longest - 40 :])[0]
        tails = [chars[-size:] for size in range(1, min(longest, len(chars) + 1))]
        tails = [tail for tail in tails if WALL not in tail]
        return any(
            key.startswith(tail)
            for size, keys in self._keys.items()
            for tail in tails
            if len(tail) < size
            for key in keys
        )

    def _find_batch(self, texts: list[str]) -> Iterator[list[Place]]:
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + len(PARTED))
        found: list[list[Place]] = [[] for _ in texts]
        for begin, end, owner in self.find(PARTED.join(texts)):
            number = bisect_right(starts, begin) - 1
            found[number].append((begin - starts[number], end - starts[number], owner))
        return iter(found)

    def _find(self, text: str, offset: int) -> list[Owned]:
        chars, places = self._folding.fold(text)
        starts = self._starts(chars)
        found: list[Owned] = []
        for size in self._sizes:  # longest first
            taken: list[int] = []
            reach = 0
            for begin, owners in self._standing(chars, size, starts):
                if begin < reach:
                    continue
                end = begin + size
                if (
                    chars[begin] > _LATIN and chars[end - 1] > _LATIN and chars[begin] not in PLACES
                ):  # no number or Latin word to be cut in two
                    found.append((places[begin] + offset, places[end - 1] + 1 + offset, owners))
                else:
                    span = span_of(text, places, begin, end)
                    if span is None:
                        continue
                    found.append((span[0] + offset, span[1] + offset, owners))
                if self._apart:
                    taken.append(begin)
                    reach = end
            if taken:
                chars = _walled(chars, taken, size)
        found.sort()
        return found if self._apart else _outermost(found)

    def _starts(self, chars: str) -> Sequence[int]:
        """Return where one of the many long keys may begin."""
        if not self._heads:
            return ()
        numbers = packed(encoded(chars[:-1]), LONG)
        return list(compress(range(len(numbers)), map(self._heads.__contains__, numbers)))

    def _standing(self, chars: str, size: int, starts: Sequence[int]) -> Standing:
        """Return where keys of one length stand, ascending, with their owners."""
        keys = self._keys[size]
        if size > LONG and self._heads:
            pieces = [chars[at : at + size] for at in starts]
            return ((starts[at], owners) for at, owners in keys.among(pieces))
        if size <= LONG and len(keys) > FEW:
            return keys.among_packed(packed(encoded(chars), size).tolist())
        return self._each(chars, keys)

    @staticmethod
    def _each(chars: str, keys: Keys) -> Standing:
        """Yield where keys of one length stand, ascending, each searched by itself."""
        found: list[tuple[int, str]] = []
        for key in keys:
            at = chars.find(key)
            while at >= 0:
                found.append((at, key))
                at = chars.find(key, at + 1)
        if found:
            found.sort()
            for at, owners in keys.among([key for _, key in found]):
                yield found[at][0], owners


def _walled(chars: str, taken: Sequence[int], size: int) -> str:
    """Return characters with walls for the pieces of one size that are taken, so that nothing else is."""
    pieces: list[str] = []
    reach = 0
    for begin in taken:
        pieces += (chars[reach:begin], WALL * size)
        reach = begin + size
    return "".join((*pieces, chars[reach:]))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a long text where nothing is bridged, or else at ``PIECE`` characters."""
    begin = 0
    while len(text) - begin > PIECE:
        end = max(text.rfind(wall, begin, begin + PIECE) for wall in "。；！？\n") + 1
        if end <= begin:
            end = begin + PIECE
        yield begin, end
        begin = end
    yield begin, len(text)


def _outermost(found: list[Owned]) -> list[Owned]:
    """Leave out what lies inside a longer one."""
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[Owned] = []
    reach = -1
    for one in found:
        if one[1] > reach:
            kept.append(one)
            reach = one[1]
    return kept
