"""A segment: some glossaries with their reports, compiled into one file; reading it by its own numbers.

Knows nothing of the order in which glossaries are asked, nor which of its own are.
"""

from __future__ import annotations

from xpterms.chinese.han import HanTable
from xpterms.gathered import Later
from xpterms.index.schema import (
    KEY_PARTS,
    LINE,
    STRETCH,
    feed,
    read_head_row,
    read_source_row,
    term_words,
)
from xpterms.index.suffixes import HELD, SuffixArray

TYPE_CHECKING = False
if TYPE_CHECKING:
    import bisect
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeAlias

    from xpterms.index import grams
    from xpterms.index.storage import Held, HeldPart, Loose, Numbers, Paged, PagedPart

    Storage: TypeAlias = Held | Loose | Paged
    Part: TypeAlias = HeldPart | PagedPart
    Column: TypeAlias = memoryview[int] | Numbers
if not TYPE_CHECKING:
    bisect, grams = Later("bisect"), Later("xpterms.index.grams")

_PIECE = 1 << 20
_OFTEN = 500
"""Rows of a kind from which on they are held in memory: to read some megabytes takes as long as to read so many rows."""
_HELD = ("forms.terms", "forms.marks", "terms.at", "sources.terms", "sources.forms", "text.owners")


def _as_it_is(char: str) -> str:
    return char


class Segment:
    """The sections of a segment by name, each opened when it is first asked for."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._parts: dict[str, Part] = {}
        self._columns: dict[str, Column] = {}
        self._firsts: dict[str, memoryview[int]] = {}
        self._arrays: dict[str, SuffixArray] = {}
        self._paths: dict[int, tuple[str, ...]] = {}
        """Headings that were read: many sentences stand under one."""
        self._han: HanTable | None = None
        self._asked: dict[str, int] = {}
        """How many rows of a kind were read."""

    def part(self, name: str) -> Part:
        """Return a section."""
        found = self._parts.get(name)
        if found is None:
            found = self._parts[name] = self._storage.part(name)
        return found

    def column(self, name: str) -> Column:
        """Return a section of numbers."""
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = self.part(name).numbers()
        return found

    def hold(self) -> None:
        """Read the terms, and the columns that lead from a key to them, into memory: for who looks up thousands."""
        from xpterms.index.storage import HeldPart

        for name in _HELD:
            self._columns[name] = self.column(name)[:]
        self._parts["terms"] = HeldPart(self.part("terms")[0 : len(self.part("terms"))])
        self._arrays.pop("text", None)

    @property
    def bytes(self) -> int:
        """How large the file is."""
        return len(self._storage)

    @property
    def han(self) -> HanTable:
        """The table of Han characters; every segment has the same."""
        if self._han is None:
            self._han = HanTable(self.part("han").numbers("H"))
        return self._han

    def size(self, kind: str) -> int:
        """Return how many ``sources``, ``terms``, ``forms``, ``sentences`` or ``heads`` there are."""
        return len(self.column(kind + ".at")) - 1

    def record(self, name: str, number: int) -> str:
        """Return a row by its number."""
        asked = self._asked[name] = self._asked.get(name, 0) + 1
        if asked == _OFTEN and len(self.part(name)) <= HELD:
            from xpterms.index.storage import HeldPart

            self._columns[name + ".at"] = self.column(name + ".at")[:]
            self._parts[name] = HeldPart(self.part(name)[0 : len(self.part(name))])
        at = self.column(name + ".at")
        return self.part(name)[at[number] : at[number + 1]].decode("utf-8", "surrogateescape")

    def firsts(self, kind: str) -> memoryview[int]:
        """Return the first number of each glossary of a kind, and the number after the last."""
        found = self._firsts.get(kind)
        if found is None:  # in memory, for every number that is told is looked up there
            found = self._firsts[kind] = self.column("sources." + kind)[:]
        return found

    def source(self, number: int) -> tuple[str, str | None, str | None, str | None, int]:
        """Return title, place, date, the report's name and its characters of a glossary."""
        return read_source_row(self.record("sources", number))

    def array(self, kind: str) -> SuffixArray:
        """Return the keys of a kind."""
        found = self._arrays.get(kind)
        if found is None:
            _, starts, owners, order = (f"{kind}.{part}" for part in KEY_PARTS)
            found = self._arrays[kind] = SuffixArray(
                self.part(kind + ".blob"),
                self.column(starts),
                self.column(owners),
                self.column(order),
                feed(kind),
            )
        return found

    def sentence(self, number: int, source: int) -> tuple[str, int, tuple[str, ...]]:
        """Return a sentence of a glossary's report: its text, its line and its headings."""
        head = self.firsts("heads")[source] + self.column("sentences.heads")[number]
        path = self._paths.get(head)
        if path is None:
            path = self._paths[head] = read_head_row(self.record("heads", head))
        text = self.record("sentences", number).removesuffix(LINE)
        return text, self.column("sentences.lines")[number], path

    def report(self, source: int) -> str:
        """Return all sentences of a glossary's report, one a line."""
        firsts, at = self.firsts("sentences"), self.column("sentences.at")
        begin, end = at[firsts[source]], at[firsts[source + 1]]
        return self.part("sentences")[begin:end].decode("utf-8", "surrogateescape")

    def reports_with(self, rows: Sequence[int]) -> Iterator[int]:
        """Yield the glossaries that have a report, and that in all of some rows of ``grams``."""
        firsts = self.firsts("sentences")
        numbers = self._holding("grams", rows, len(firsts) - 1)
        return (number for number in numbers if firsts[number] < firsts[number + 1])

    def _holding(self, name: str, rows: Sequence[int], count: int) -> Iterable[int]:
        """Return which of so many reports or stretches have a bit in all of some rows; all where there are no rows."""
        bits = self.part(name) if rows else b""
        if not len(bits):
            return range(count)
        wide = -(-count // 8)
        return grams.holding([bits[row * wide : (row + 1) * wide] for row in rows])

    def defined_with(self, text: str) -> Iterator[int]:
        """Yield, in order, the terms in whose members or definition a simplified, lower-case text stands."""
        # A half of a surrogate pair is in no text: the bytes of one are found nowhere.
        sought = text.encode("utf-8", "surrogatepass")
        part, at, stretches = self._notes(), self.column("terms.at"), self.firsts("stretches")
        rows = []
        if len(self.part("words.grams")):
            rows = grams.rows_of("words.grams", text, _as_it_is)
        for stretch in self._holding("words.grams", rows, stretches[-1]):
            first, after = self._stretch(stretch)
            begins = at[first : after + 1]
            last = -1
            for place in part.places(sought, begins[0], begins[-1]):
                number = bisect.bisect_right(begins, place) - 1
                if number != last:
                    last = number
                    row = part[begins[number] : begins[number + 1]].decode(
                        "utf-8", "surrogateescape"
                    )
                    if any(text in field for field in term_words(row)):
                        yield first + number

    def _stretch(self, number: int) -> tuple[int, int]:
        """Return the range of terms of a stretch."""
        from bisect import bisect_right

        firsts, stretches = self.firsts("terms"), self.firsts("stretches")
        source = bisect_right(stretches, number) - 1
        first = firsts[source] + (number - stretches[source]) * STRETCH
        return first, min(first + STRETCH, firsts[source + 1])

    def _notes(self) -> Part:
        """Return the terms, simplified and in small letters where any is not."""
        return self.part("words") if len(self.part("words")) else self.part("terms")

    def words(self, stretch: int) -> str:
        """Return the members and definitions of a stretch."""
        from itertools import pairwise

        first, after = self._stretch(stretch)
        at, part = self.column("terms.at"), self._notes()
        begins = at[first : after + 1]
        rows = (part[a:b].decode("utf-8", "surrogateescape") for a, b in pairwise(begins))
        return "\n".join(text for row in rows for text in term_words(row))

    def check(self) -> None:
        """Read every byte. Raises ``DamageError``."""
        for name in self._storage.names():
            part = self._storage.part(name)
            for begin in range(0, len(part), _PIECE):
                part[begin : begin + _PIECE]

    def close(self) -> None:
        """Let go of the file; the segment must not be asked afterwards."""
        self._arrays.clear()
        self._columns.clear()
        self._firsts.clear()
        self._parts.clear()
        self._paths.clear()
        self._han = None
        self._storage.close()
