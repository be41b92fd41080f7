"""One kind of key over all segments: where a text begins, which keys are about as long.

What is found is told by form numbers of the whole index; forms of glossaries that
are not asked are left out.
"""

from __future__ import annotations

from xpterms.index.schema import KEYS, encode_key, read_key_owner, width
from xpterms.index.suffixes import SORTED, read_keys
from xpterms.kept import keep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from xpterms.index.suffixes import SuffixArray

    Place = Callable[[int, int], int | None]
    """The number in the whole index of a segment and a number in it; ``None`` where it is not asked."""

    Places = Callable[[int, Iterable[int]], Iterator[int | None]]
    """The same of many numbers."""

    Row = tuple[int, bool, int, bool, int]
    """A hit as ``shortest_first`` orders it, and where it begins: objects are made only of what is taken."""
    Ranges = tuple[tuple[int, int, int], ...]
    """Segment and half-open range; empty where nothing fits. Kept by the thousand, and a list would be gone over by
    Python's garbage collector each time."""


KEPT = 1 << 14
"""Beginnings that are kept once they are looked up: a bound on memory, no more."""


OFTEN = 64
"""Whole keys that are asked for from which on all are held, for a bisection takes ten times as long."""
FEW = 1 << 14
"""Places in keys up to which they are."""
FEW_PLACES = 1 << 12
"""Places in keys up to which all are held in their order, once ``OFTEN`` were asked what begins at some."""
SORTED_AT_ONCE = 16
"""Places that are sorted without a look at how many are taken."""
LONGEST = 1 << 20
"""Bytes; no key is longer."""


class Hit:
    """A place in a key where the text sought begins."""

    __slots__ = ("begin", "form", "other", "size")

    def __init__(self, form: int, begin: int, size: int, *, other: bool) -> None:
        self.form = form
        """The number of the form whose key it is."""
        self.other = other
        """Whether the key is another reading than the form's main one."""
        self.begin = begin
        """In characters from the beginning of the key."""
        self.size = size
        """Of the whole key, in characters."""


class Run:
    """The keys of one length in one segment."""

    __slots__ = ("_array", "_encoding", "_first", "segment", "size")

    def __init__(self, array: SuffixArray, encoding: str, keys: range, segment: int) -> None:
        self._array = array
        self._encoding = encoding
        self._first = keys.start
        self.segment = segment
        self.size = len(keys)
        """How many keys there are."""

    def keys(self) -> list[str]:
        """Return the keys."""
        return self._array.keys(self._first, self._first + self.size, self._encoding)

    def content(self) -> bytes:
        """Return the keys as they are written, each with its line feed."""
        return self._array.content(self._first, self._first + self.size)

    def forms(self, keys: Iterable[int]) -> Iterator[int]:
        """Yield the form, as the segment numbers it, of each of some keys, by their places among these."""
        owner, first = self._array.owner, self._first
        return (read_key_owner(owner(first + key))[0] for key in keys)


def shortest_first(hit: Hit) -> tuple[int, bool, int, bool]:
    """Order hits by the size of their key, then those that begin it, then by form."""
    return hit.size, hit.begin > 0, hit.form, hit.other


def _in_order(rows: Iterator[Row]) -> Iterator[Row]:
    """Yield rows that come by the size of their keys sorted."""
    same: list[Row] = []
    for row in rows:
        if same and same[0][0] != row[0]:
            same.sort()
            yield from same
            same = []
        same.append(row)
    same.sort()
    yield from same


class KeySearch:
    """The keys of one kind: ``text letters initials sounds``."""

    __slots__ = (
        "_arrays",
        "_asked",
        "_begun",
        "_every",
        "_held",
        "_hits",
        "_kind",
        "_narrowed",
        "_pieces",
        "_place",
        "_places",
        "_ranks",
        "_read",
        "_whole",
        "_width",
        "narrowed",
    )

    def __init__(
        self, kind: str, arrays: Sequence[SuffixArray], place: Place, places: Places
    ) -> None:
        self._kind = kind
        self._width = width(kind)
        self._arrays = arrays
        self._place = place
        self._places = places
        self._narrowed: dict[str, Ranges] = {}
        """Where what was asked for begins: one question asks for the same beginnings again and again."""
        self.narrowed: Callable[[str], Ranges | None] = self._narrowed.get
        """Returns what ``narrow`` did for a prefix, ``None`` where it was not asked."""
        self._every: tuple[list[str], list[int]] = ([], [])
        """All keys, and the form of each, once they were asked for."""
        self._pieces: dict[str, list[int]] = {}
        """Which of them hold a piece that was asked for."""
        self._asked = 0
        """How often a whole key was asked for."""
        self._whole: dict[str, list[Hit]] = {}
        """Of few keys that were asked for often all, by what they are."""
        self._begun: dict[str, list[str]] = {}
        """The same keys by their first character."""
        self._read = 0
        """How often it was asked what stands at places."""
        self._ranks: list[list[int]] = []
        """Of few places that were asked for often all: for each its hit's place in ``_hits``, -1 where it is not asked."""
        self._hits: list[Hit] = []
        """Hits as ``shortest_first`` orders them."""
        self._held: dict[tuple[str, int, bool], list[Hit]] = {}
        """What ``shortest`` found of these: each place stands in one list for each length of a prefix."""

    def narrow(self, prefix: str, within: Ranges | None = None) -> Ranges:
        """Return where keys, or what follows inside them, begin with ``prefix``.

        ``within`` is what a beginning of the prefix was narrowed to. Falsy where nothing begins so.
        """
        known = self._narrowed.get(prefix)
        if known is not None:
            return known
        sought = encode_key(self._kind, prefix)
        if within is None:
            within = tuple([(number, 0, len(array)) for number, array in enumerate(self._arrays)])
        found: list[tuple[int, int, int]] = []
        for number, low, high in within:
            begin, end = self._arrays[number].narrow(sought, low, high)
            if begin < end:
                found.append((number, begin, end))
        return keep(self._narrowed, prefix, tuple(found), KEPT)

    def hits(self, prefix: str, within: Ranges, most: int) -> Iterator[Hit]:
        """Yield the places that ``narrow`` found, at most ``most`` of each segment."""
        if self._holds_places(prefix):
            return map(self._hits.__getitem__, self._ranked(within, most))
        return self._read_hits(prefix, within, most)

    def _read_hits(self, prefix: str, within: Ranges, most: int) -> Iterator[Hit]:
        sought = encode_key(self._kind, prefix)
        wide, place = self._width, self._place
        for number, low, high in within:
            for owner, begin, size in self._arrays[number].hits(sought, low, high, most):
                own, other = read_key_owner(owner)
                form = place(number, own)
                if form is not None:
                    yield Hit(form, begin // wide, size // wide, other=other)

    def shortest(
        self, prefix: str, within: Ranges, most: int, *, begun: bool = False
    ) -> Iterator[Hit]:
        """Yield what ``hits`` does: of the shortest keys first, then where a key begins so.

        Only as many are looked at as are taken, and those of the same size: of one letter there are thousands.
        With ``begun`` what stands inside a key is left out.
        """
        asked = prefix, most, begun
        known = self._held.get(asked)
        if known is not None:
            return iter(known)
        if not within:
            return iter(())
        if self._holds_places(prefix):
            found = [self._hits[rank] for rank in sorted(self._ranked(within, most))]
            if begun:
                found = [hit for hit in found if not hit.begin]
            keep(self._held, asked, found, KEPT)
            return iter(found)
        return self._shortest(prefix, within, most, begun=begun)

    def _shortest(self, prefix: str, within: Ranges, most: int, *, begun: bool) -> Iterator[Hit]:
        rows: Iterable[Row]
        runs = [self._by_size(prefix, one, most, begun=begun) for one in within]
        if len(runs) == 1 and within[0][2] - within[0][1] <= SORTED_AT_ONCE:
            rows = sorted(runs[0])
        elif len(runs) == 1:
            rows = _in_order(runs[0])
        else:
            from heapq import merge

            rows = merge(*map(_in_order, runs))
        wide = self._width
        for size, _, form, other, begin in rows:
            yield Hit(form, begin // wide, size // wide, other=other)

    def _ranked(self, within: Ranges, most: int) -> list[int]:
        """Return which of the hits that are held stand in ranges, in the order of these."""
        found: list[int] = []
        for number, low, high in within:
            found += self._ranks[number][low : min(high, low + most)]
        return [rank for rank in found if rank >= 0] if -1 in found else found

    def _holds_places(self, prefix: str) -> bool:
        """Tell whether what begins so is held; of few places all are once ``OFTEN`` were asked for."""
        if not self._ranks:
            self._read += 1
            if self._read != OFTEN or sum(map(len, self._arrays)) > FEW_PLACES:
                return False
            self._hold_places()
        return len(prefix) * self._width <= SORTED

    def _hold_places(self) -> None:
        wide = self._width
        places: list[tuple[Hit, int, int]] = []
        for number, array in enumerate(self._arrays):
            self._ranks.append([-1] * len(array))
            for at, (owner, begin, size) in enumerate(array.hits(b"", 0, len(array), len(array))):
                own, other = read_key_owner(owner)
                form = self._place(number, own)
                if form is not None:
                    hit = Hit(form, begin // wide, size // wide, other=other)
                    places.append((hit, number, at))
        places.sort(key=lambda place: (shortest_first(place[0]), place[0].begin))
        for rank, (hit, number, at) in enumerate(places):
            self._hits.append(hit)
            self._ranks[number][at] = rank

    def _by_size(
        self, prefix: str, within: tuple[int, int, int], most: int, *, begun: bool
    ) -> Iterator[Row]:
        sought = encode_key(self._kind, prefix)
        number, low, high = within
        place = self._place
        found = self._arrays[number].hits(sought, low, high, most, by_size=True, begun=begun)
        for owner, begin, size in found:
            own, other = read_key_owner(owner)
            form = place(number, own)
            if form is not None:
                yield size, begin > 0, form, other, begin

    def whole(self, key: str, most: int) -> list[Hit]:
        """Return the keys that equal ``key``, by form, main readings first."""
        if self._whole or self._are_held():
            known = self._whole.get(key, [])
            if len(known) <= most:
                return known
        sought = encode_key(self._kind, key)
        found = []
        for number, low, high in self.narrow(key):
            for owner in self._arrays[number].whole(sought, most, low, high):
                own, other = read_key_owner(owner)
                form = self._place(number, own)
                if form is not None:
                    found.append(Hit(form, 0, len(key), other=other))
        found.sort(key=lambda hit: (hit.form, hit.other))
        return found

    def standing(self, text: str, longest: int) -> dict[str, None] | None:
        """Return the keys that stand in a text, of so many characters at the most; ``None`` where keys are not held."""
        if not self._whole:
            return None
        return {
            key: None
            for at, char in enumerate(text)
            for key in self._begun.get(char, ())
            if text.startswith(key, at) and len(key) <= longest
        }

    def _are_held(self) -> bool:
        """Tell whether whole keys are held; of few keys they are once ``OFTEN`` were asked for."""
        self._asked += 1
        if self._asked != OFTEN or sum(map(len, self._arrays)) > FEW:
            return False
        for number, array in enumerate(self._arrays):
            for keys, first in array.stretch(1, LONGEST, KEYS[self._kind]):
                for at, key in enumerate(keys, first):
                    own, other = read_key_owner(array.owner(at))
                    form = self._place(number, own)
                    if form is not None:
                        hit = Hit(form, 0, len(key), other=other)
                        same = self._whole.setdefault(key, [])
                        if not same:
                            self._begun.setdefault(key[0], []).append(key)
                        same.append(hit)
        for hits in self._whole.values():
            hits.sort(key=lambda hit: (hit.form, hit.other))
        return bool(self._whole)

    def stretch(
        self, shortest: int, longest: int
    ) -> Iterator[tuple[list[str], Callable[[int], int | None]]]:
        """Yield all keys of these lengths in characters, in pieces.

        Each piece comes with what returns a key's form by the key's place in the piece, ``None`` for a
        key of a glossary that is not asked.
        """
        wide, encoding = self._width, KEYS[self._kind]
        for number, array in enumerate(self._arrays):
            for keys, first in array.stretch(shortest * wide, longest * wide, encoding):
                yield keys, self._owning(number, first)

    def sharing(self, pieces: Iterable[str], fewest: float) -> Iterator[tuple[int, int, int]]:
        """Yield for keys that hold at least so many of some pieces: form, pieces held, size in characters.

        All keys are kept, and which of them hold a piece: for few keys.
        """
        keys, forms = self._every
        if not keys:
            for some, form in self.stretch(1, LONGEST):
                for place, key in enumerate(some):
                    own = form(place)
                    if own is not None:
                        keys.append(key)
                        forms.append(own)
        counts: dict[int, int] = {}
        for piece in pieces:
            known = self._pieces.get(piece)
            if known is None:
                known = self._pieces[piece] = [at for at, key in enumerate(keys) if piece in key]
            for at in known:
                counts[at] = counts.get(at, 0) + 1
        for at, shared in counts.items():
            if shared >= fewest:
                yield forms[at], shared, len(keys[at])

    def near(
        self, text: str, edits: int, shortest: int, longest: int
    ) -> Iterator[tuple[list[str], Callable[[Iterable[int]], Iterator[int | None]]]]:
        """Yield keys of these lengths, in pieces: all that are so many edits away, and some others.

        Each piece comes with what yields the forms of some of its keys, by their places, ascending;
        ``None`` for one of a glossary that is not asked.
        """
        from xpterms.index.edits import maybe_near

        wide, sought = self._width, encode_key(self._kind, text)
        for number, array in enumerate(self._arrays):
            for length in range(shortest, longest + 1):
                numbers = array.of_length(length * wide)
                content = array.content(numbers.start, numbers.stop)
                places = maybe_near(content, length, wide, sought, edits)
                if places:
                    step = (length + 1) * wide
                    some = b"".join([content[at * step : (at + 1) * step] for at in places])
                    keys = [numbers.start + at for at in places]
                    yield read_keys(some, KEYS[self._kind]), self._owning_some(number, keys)

    def _owning_some(
        self, number: int, keys: Sequence[int]
    ) -> Callable[[Iterable[int]], Iterator[int | None]]:
        owner = self._arrays[number].owner

        def forms(places: Iterable[int]) -> Iterator[int | None]:
            owners = [owner(keys[place]) for place in places]
            return self._places(number, (read_key_owner(one)[0] for one in owners))

        return forms

    def runs(self) -> dict[int, list[Run]]:
        """Return all keys, unread, by their length in characters: one run a segment that has some."""
        found: dict[int, list[Run]] = {}
        for number, array in enumerate(self._arrays):
            for size, keys in array.sized():
                run = Run(array, KEYS[self._kind], keys, number)
                found.setdefault(size // self._width, []).append(run)
        return found

    def _owning(self, number: int, first: int) -> Callable[[int], int | None]:
        array = self._arrays[number]

        def form(key: int) -> int | None:
            return self._place(number, read_key_owner(array.owner(first + key))[0])

        return form
