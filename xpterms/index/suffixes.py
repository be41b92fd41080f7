"""Find where a text begins in a great many keys: a suffix array in a file.

All keys stand in one blob, each ended by a line feed. ``order`` lists, sorted by
what follows, the places where a search may begin: a whole key, its beginning
and its inner parts are all found by bisection, and nothing is decoded.

Keys are sorted by length, so that all keys of some lengths are one stretch of
the blob, which a scan can read at once.
"""

from __future__ import annotations

from codecs import utf_16_be_decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.index.storage import HeldPart, Numbers, PagedPart


SORTED = 48
"""How many bytes of a suffix are sorted; what shares more is left to whoever reads it."""


def build(
    keys: Iterable[tuple[bytes, int, Iterable[int]]], feed: bytes = b"\n"
) -> dict[str, bytes]:
    """Return the sections ``blob``, ``starts``, ``owners`` and ``order`` of a suffix array.

    Each key comes with its owner's number and the places in it, in bytes, where
    a search may begin; keys come in the order of their owners.
    """
    from array import array
    from itertools import accumulate

    ranked = sorted(keys, key=lambda key: len(key[0]))
    blob = feed.join([key for key, _, _ in ranked] + [b""])
    sizes = [len(key) + len(feed) for key, _, _ in ranked]
    starts = array("I", accumulate(sizes, initial=0))
    owners = array("I", [owner for _, owner, _ in ranked])
    places = [
        start + begin
        for start, (_, _, begins) in zip(starts, ranked, strict=False)
        for begin in begins
    ]
    return {
        "blob": blob,
        "starts": starts.tobytes(),
        "owners": owners.tobytes(),
        "order": array("I", in_order(blob, places)).tobytes(),
    }


def in_order(blob: bytes, places: Iterable[int]) -> list[int]:
    """Return places of a blob sorted by what follows them; what is sorted in runs costs little."""
    text = blob.decode("latin-1")  # sorts as bytes do, and three times as fast
    return sorted(places, key=lambda place: text[place : place + SORTED])


PIECE = 2048
"""Keys that are held at a time by who scans a stretch once."""

MANY = 128
"""Hits from which on the sections that tell their keys are read whole."""

OFTEN = 200
"""Look-ups from which on the sections are held in memory: each then takes a fifth of the time, and to read
three megabytes takes as long as two hundred."""
HELD = 1 << 22
"""Bytes of a section that is so held at the most."""


class SuffixArray:
    """Read a suffix array from its sections."""

    __slots__ = ("_asked", "_blob", "_feed", "_kept", "_lengths", "_order", "_owners", "_starts")

    def __init__(
        self,
        blob: HeldPart | PagedPart,
        starts: memoryview | Numbers,
        owners: memoryview | Numbers,
        order: memoryview | Numbers,
        feed: bytes = b"\n",
    ) -> None:
        self._blob: HeldPart | PagedPart | bytes = blob
        self._starts = starts
        self._owners = owners
        self._order = order
        self._feed = feed
        self._asked = 0
        """How often a beginning was looked up."""
        self._kept: dict[tuple[int, int], tuple[list[str], int] | None] = {}
        """Stretches asked for, by the lengths of their keys; ``None`` where that was once."""
        self._lengths: dict[int, range] = {}
        """The keys of each length that was asked for."""

    def __len__(self) -> int:
        return len(self._order)

    def narrow(self, prefix: bytes, low: int = 0, high: int | None = None) -> tuple[int, int]:
        """Return the range of ``order`` whose suffixes begin with ``prefix``, within a known range."""
        # By hand: to import bisect, and to call back a key, takes longer than the whole look-up.
        self._asked += 1
        if self._asked == OFTEN:
            self._hold()
        prefix = prefix[:SORTED]
        blob, order, size = self._blob, self._order, len(prefix)
        after = high = len(order) if high is None else high
        while low < high:
            middle = (low + high) // 2
            offset = order[middle]
            suffix = blob[offset : offset + size]
            if suffix < prefix:
                low = middle + 1
            else:
                high = middle
                if suffix > prefix:
                    after = middle
        end = low
        while end < after:
            middle = (end + after) // 2
            offset = order[middle]
            if blob[offset : offset + size] == prefix:
                end = middle + 1
            else:
                after = middle
        return low, end

    def _hold(self) -> None:
        """Read the sections into memory, where they are not too large for that."""
        blob, order = self._blob, self._order
        if len(blob) <= HELD and 4 * len(order) <= HELD:
            self._blob, self._order = blob[0 : len(blob)], order[:]
            self._starts, self._owners = self._starts[:], self._owners[:]

    def hits(
        self,
        prefix: bytes,
        low: int,
        high: int,
        most: int,
        *,
        by_size: bool = False,
        begun: bool = False,
    ) -> Iterator[tuple[int, int, int]]:
        """Yield owner, place in the key and size of the key for the places of a range, at most ``most``.

        Place and size in bytes; in the order of what follows, or of the size of their keys; with
        ``begun`` only the places where a key begins.
        """
        starts, feed, key_at = self._starts, len(self._feed), _place
        offsets = self._order[low : min(high, low + most)]
        for number, offset in enumerate(_rising(offsets) if by_size else offsets):
            if number == MANY:  # each hit looks its key up: read what that takes at once
                from bisect import bisect_right as key_at  # type: ignore[assignment]

                self._starts, self._owners = self._starts[:], self._owners[:]
                starts = self._starts
            if len(prefix) <= SORTED or self._matches(offset, prefix):
                key = key_at(starts, offset) - 1
                start = starts[key]
                if start == offset or not begun:
                    yield self._owners[key], offset - start, starts[key + 1] - start - feed

    def whole(self, key: bytes, most: int, low: int = 0, high: int | None = None) -> list[int]:
        """Return the owners of the keys that equal ``key``, in their order, within a known range."""
        sought = key + self._feed
        low, high = self.narrow(sought, low, high)
        if high - low < _FEW_ENDINGS:
            hits = self.hits(sought, low, high, most)
            return sorted(owner for owner, begin, _ in hits if begin == 0)
        # Many keys end so: those that are so have one length, and lie in one stretch of the blob.
        keys = self.of_length(len(key))
        first, after = keys.start, keys.stop
        begin, end, step = self._starts[first], self._starts[after], len(sought)
        return sorted(
            self._owners[first + (offset - begin) // step]
            for offset in self._order[low : min(high, low + most)]
            if begin <= offset < end and (step <= SORTED or self._matches(offset, sought))
        )

    def of_length(self, size: int) -> range:
        """Return the numbers of the keys of a length in bytes."""
        known = self._lengths.get(size)
        if known is None:
            known = self._lengths[size] = self._between(size, size)
        return known

    def _between(self, shortest: int, longest: int) -> range:
        """Return the numbers of the keys of these lengths in bytes."""
        from bisect import bisect_left, bisect_right

        numbers = range(len(self._owners))
        first = bisect_left(numbers, shortest, key=self._size)
        return range(first, bisect_right(numbers, longest, first, key=self._size))

    def _matches(self, offset: int, text: bytes) -> bool:
        return self._blob[offset : offset + len(text)] == text

    def stretch(
        self, shortest: int, longest: int, encoding: str
    ) -> Iterator[tuple[list[str], int]]:
        """Yield all keys of these lengths in bytes, in pieces, each with the number of its first key.

        Who asks once never holds them all; from the second time on they are kept, in one piece.
        """
        asked = (shortest, longest)
        kept = self._kept.get(asked)
        if kept:
            yield kept
            return
        numbers = self._between(shortest, longest)
        first, after = numbers.start, numbers.stop
        if asked in self._kept:
            self._kept[asked] = kept = (self.keys(first, after, encoding), first)
            yield kept
            return
        self._kept[asked] = None
        for begin in range(first, after, PIECE):
            yield self.keys(begin, min(begin + PIECE, after), encoding), begin

    def sized(self) -> Iterator[tuple[int, range]]:
        """Yield each length of keys, in bytes, with the numbers of the keys that are so long."""
        from bisect import bisect_right

        first, numbers = 0, range(len(self._owners))
        while first < len(numbers):
            size = self._size(first)
            after = bisect_right(numbers, size, first, key=self._size)
            yield size, range(first, after)
            first = after

    def _size(self, key: int) -> int:
        return self._starts[key + 1] - self._starts[key] - len(self._feed)

    def keys(self, first: int, after: int, encoding: str) -> list[str]:
        """Return some keys that follow one another, by their numbers."""
        return read_keys(self.content(first, after), encoding)

    def content(self, first: int, after: int) -> bytes:
        """Return some keys that follow one another as they are written, each with what ends it."""
        return self._blob[self._starts[first] : self._starts[after]]

    def owner(self, key: int) -> int:
        """Return the owner of a key by the key's number."""
        return int(self._owners[key])


def read_keys(content: bytes, encoding: str) -> list[str]:
    """Return keys that are written one after another, each with what ends it."""
    if encoding == "utf-16-be":  # bytes.decode would load the module of the encoding
        return utf_16_be_decode(content)[0].split("\n")[:-1]
    return content.decode(encoding).split("\n")[:-1]


_FEW_ENDINGS = 4
"""Places of a key up to which each is looked up by itself."""
_SORTED_AT_ONCE = 2048
_PROBED = 64
_SHARE = 16


def _rising(numbers: memoryview[int]) -> Iterator[int]:
    """Yield numbers in rising order: of many about a sixteenth first, for who takes few, then the rest."""
    every = numbers.tolist()
    if len(every) > _SORTED_AT_ONCE:
        probes = sorted(every[::_PROBED])
        bound = probes[len(probes) // _SHARE]
        yield from sorted([number for number in every if number <= bound])
        every = [number for number in every if number > bound]
    yield from sorted(every)


def _place(numbers: memoryview[int] | Numbers, sought: int) -> int:
    """Return where a number would go among rising ones, behind its equals: bisect's, for a few."""
    low, high = 0, len(numbers)
    while low < high:
        middle = (low + high) // 2
        if numbers[middle] > sought:
            high = middle
        else:
            low = middle + 1
    return low
