"""The glossaries that are asked, of which segments and in which order, and the numbers that follow from it.

Terms, forms and sentences are numbered through all glossaries that are asked, in their order, so
that an answer does not hang on how they are spread over segments. What follows for a library is worked
out once and kept in its manifest (``columns``).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Protocol, TypeAlias

    from xpterms.index.segment import Column, Segment

    Numbers: TypeAlias = Sequence[int] | Column

    class Spots(Protocol):
        """Segment and number there of each glossary that is asked."""

        def __len__(self) -> int: ...
        def __getitem__(self, at: int, /) -> tuple[int, int]: ...
        def __iter__(self) -> Iterator[tuple[int, int]]: ...


class _Whole:
    """The glossaries of one segment, all of them in their order."""

    __slots__ = ("_size",)

    def __init__(self, size: int) -> None:
        self._size = size

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, at: int) -> tuple[int, int]:
        if not 0 <= at < self._size:
            raise IndexError(at)
        return 0, at

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return ((0, at) for at in range(self._size))


NOT_ASKED = (1 << 32) - 1
_KINDS = ("terms", "forms", "sentences")


class Plan:
    """The glossaries that are asked: for each its segment and its number there."""

    __slots__ = ("_after", "_asked", "_begins", "_firsts", "_numbers", "_plain", "_segments")

    def __init__(
        self,
        segments: Sequence[Segment],
        asked: Spots | None = None,
        columns: Mapping[str, Numbers] | None = None,
    ) -> None:
        """Ask all glossaries of all segments, or those of ``asked``: segment and number of each, in order.

        ``columns`` are what ``columns`` returned for the same.
        """
        self._segments = segments
        self._plain = len(segments) == 1 and asked is None
        if asked is None and self._plain:
            asked = _Whole(segments[0].size("sources"))
        if asked is None:
            asked = [
                (place, number)
                for place, segment in enumerate(segments)
                for number in range(segment.size("sources"))
            ]
        self._asked = asked
        self._after: Callable[[Numbers, int], int] = _alone
        """Finds among first numbers where one would go."""
        if len(asked) > 1 or not self._plain:
            from bisect import bisect_right

            self._after = bisect_right
        self._begins: list[int] = []
        """Where the glossaries of each segment begin in ``_numbers``."""
        self._firsts: dict[str, Numbers] = {}
        self._numbers: Numbers = ()
        """For each glossary of each segment its place among those asked, or ``NOT_ASKED``."""
        if columns:
            self._firsts = {kind: columns[kind] for kind in _KINDS}
            self._numbers = columns["places"]

    @property
    def plain(self) -> bool:
        """Whether there is nothing to work out: one segment, and all of it is asked as it lies."""
        return self._plain

    def columns(self) -> dict[str, bytes]:
        """Return what is worked out, as columns of numbers: first numbers of each kind, and places."""
        from array import array

        found = {kind: array("I", self.firsts(kind)[:]).tobytes() for kind in _KINDS}
        self._number()
        return found | {"places": array("I", self._numbers[:]).tobytes()}

    def __len__(self) -> int:
        return len(self._asked)

    def spot(self, source: int) -> tuple[int, int]:
        """Return the segment of a glossary that is asked, and its number there."""
        return self._asked[source]

    def asked(self, segment: int, own: int) -> int | None:
        """Return the place, among those asked, of a segment's glossary; ``None`` where it is not asked."""
        if self._plain:
            return own
        if not self._begins:
            self._number()
        source = self._numbers[self._begins[segment] + own]
        return None if source == NOT_ASKED else source

    def firsts(self, kind: str) -> Numbers:
        """Return the first number of a kind of each glossary that is asked, and the number after the last."""
        found = self._firsts.get(kind)
        if found is None and self._plain:
            found = self._firsts[kind] = self._segments[0].firsts(kind)
        if found is None:
            columns = [segment.firsts(kind) for segment in self._segments]
            worked_out = [0]
            total = 0
            for segment, number in self._asked:
                column = columns[segment]
                total += column[number + 1] - column[number]
                worked_out.append(total)
            self._firsts[kind] = found = worked_out
        return found

    def size(self, kind: str) -> int:
        """Return how many terms, forms or sentences there are."""
        return self._segments[0].size(kind) if self._plain else self.firsts(kind)[-1]

    def source_of(self, kind: str, number: int) -> int:
        """Return the place, among those asked, of the glossary that holds a number."""
        if self._plain:
            return self._after(self._segments[0].firsts(kind), number) - 1
        return self._after(self.firsts(kind), number) - 1

    def inner(self, kind: str, number: int) -> tuple[Segment, int, int]:
        """Return the segment that holds a number, the number there, and the glossary's number there."""
        source = self.source_of(kind, number)
        segment, own = self._asked[source]
        if self._plain:
            return self._segments[0], number, own
        found = self._segments[segment]
        return found, number - self.firsts(kind)[source] + found.firsts(kind)[own], own

    def outer(self, kind: str, segment: int, number: int) -> int | None:
        """Return a segment's number as one of the whole index; ``None`` where its glossary is not asked."""
        if self._plain:
            return number
        column = self._segments[segment].firsts(kind)
        own = self._after(column, number) - 1
        source = self.asked(segment, own)
        return None if source is None else self.firsts(kind)[source] + number - column[own]

    def outers(self, kind: str, segment: int, numbers: Iterable[int]) -> Iterator[int | None]:
        """Yield what ``outer`` returns of many numbers; of rising ones at less cost."""
        if self._plain:
            yield from numbers
            return
        column = self._segments[segment].firsts(kind)
        low = high = 0
        outer: int | None = None
        for number in numbers:
            if not low <= number < high:
                own = self._after(column, number) - 1
                low, high, source = column[own], column[own + 1], self.asked(segment, own)
                outer = None if source is None else self.firsts(kind)[source]
            yield None if outer is None else outer + number - low

    def _number(self) -> None:
        total = 0
        for one in self._segments:
            self._begins.append(total)
            total += one.size("sources")
        if not len(self._numbers):
            numbers = [NOT_ASKED] * total
            for source, (segment, own) in enumerate(self._asked):
                numbers[self._begins[segment] + own] = source
            self._numbers = numbers


def _alone(_firsts: Numbers, _number: int) -> int:
    """Return where a number stands among the first numbers of one glossary: behind its first."""
    return 1
