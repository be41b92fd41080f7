"""Put segments together into one without compiling anything: rows are copied, keys merged.

Rows count from the beginning of their own glossary, so none is read; only where
records begin, and the owners of keys, are numbered anew. Sections are told one
after another and piece by piece: what is put together need not fit into memory.
"""

from __future__ import annotations

from array import array
from itertools import accumulate

from xpterms.index.grams import LEAST, ROWS, bits_of, joined
from xpterms.index.merge_keys import merged_keys
from xpterms.index.schema import COLUMNS, FIRSTS, KEYS, NUMBERS, RECORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xpterms.index.layout import Buffer, Readable
    from xpterms.index.segment import Part, Segment

    Chosen = Sequence[tuple[Segment, Sequence[int]]]
    """Segments, each with the glossaries of it to take, ascending."""

_COUNTED = {"mentions": "terms", "forms.terms": "forms", "forms.marks": "forms"}
"""What is counted with what; a column is counted with its records."""
_PIECE = 1 << 22
"""Bytes that are copied at a time."""


def merge(chosen: Chosen) -> Iterator[tuple[str, Iterable[Buffer]]]:
    """Yield the sections, in pieces, of one segment that holds these glossaries, in this order."""
    yield "han", [chosen[0][0].part("han")[0 : 1 << 30]]
    for kind in FIRSTS:
        sizes = (
            column[number + 1] - column[number]
            for segment, numbers in chosen
            for column in (segment.firsts(kind),)
            for number in numbers
        )
        yield "sources." + kind, [array(NUMBERS, accumulate(sizes, initial=0)).tobytes()]
    for name in COLUMNS:
        yield name, _column(chosen, name)
    for name in RECORDS:
        at = array(NUMBERS, [0])
        yield name, _records(chosen, name, at)
        yield name + ".at", [at.tobytes()]
    yield "words", _words(chosen)
    for kind in KEYS:
        ranges = [runs(segment, numbers, _counted(kind)) for segment, numbers in chosen]
        yield from merged_keys(kind, [segment for segment, _ in chosen], ranges)
    for name in ROWS:
        yield name, _grams(chosen, name)


def runs(segment: Segment, numbers: Sequence[int], name: str) -> list[tuple[int, int]]:
    """Return the ranges of records that belong to some glossaries; neighbours are one range."""
    kind = _COUNTED.get(name, name)
    found: list[tuple[int, int]] = []
    column = range(segment.size("sources") + 1) if kind == "sources" else segment.firsts(kind)[:]
    for number in numbers:
        first, after = column[number], column[number + 1]
        if found and found[-1][1] == first:
            found[-1] = (found[-1][0], after)
        else:
            found.append((first, after))
    return [(first, after) for first, after in found if first < after]


def _counted(kind: str) -> str:
    """Return whose numbers own the keys of a kind."""
    return "terms" if kind == "numbers" else "forms"


def _column(chosen: Chosen, name: str) -> Iterator[bytes]:
    for segment, numbers in chosen:
        column = segment.column(name)
        for first, after in runs(segment, numbers, name.partition(".")[0]):
            yield column[first:after].tobytes()


def _records(chosen: Chosen, name: str, at: array[int]) -> Iterator[bytes]:
    """Yield the rows, and note in ``at`` where each begins."""
    for segment, numbers in chosen:
        part, column = segment.part(name), segment.column(name + ".at")
        for first, after in runs(segment, numbers, name):
            begins = column[first : after + 1]
            at.extend(map((at[-1] - begins[0]).__add__, begins[1:]))
            yield from _copied(part, begins[0], begins[-1])


def _copied(part: Part, begin: int, end: int) -> Iterator[bytes]:
    for place in range(begin, end, _PIECE):
        yield part[place : min(place + _PIECE, end)]


def _words(chosen: Chosen) -> Iterator[bytes]:
    """Yield the simplified copy of the terms, which lies as they do; nothing where no segment has one."""
    if not any(len(segment.part("words")) for segment, _ in chosen):
        return
    for segment, numbers in chosen:
        part = segment.part("words") if len(segment.part("words")) else segment.part("terms")
        at = segment.column("terms.at")
        for first, after in runs(segment, numbers, "terms"):
            yield from _copied(part, at[first], at[after])


def _grams(chosen: Chosen, name: str) -> Iterator[bytes]:
    """Yield rows of bits; those of a segment of few, which has none, are made from its texts."""
    kind = "sources" if name == "grams" else "stretches"
    taken = [runs(segment, numbers, kind) for segment, numbers in chosen]
    if sum(after - first for some in taken for first, after in some) < LEAST:
        return
    parts: list[tuple[Readable, int, Sequence[tuple[int, int]]]] = []
    for (segment, _), own in zip(chosen, taken, strict=True):
        bits: Readable = segment.part(name)
        if len(bits):
            count = segment.size("sources") if name == "grams" else segment.firsts(kind)[-1]
            parts.append((bits, count, own))
            continue
        text = segment.report if name == "grams" else segment.words
        texts = [text(number) for first, after in own for number in range(first, after)]
        bits = bits_of(name, texts, segment.han.simplified)
        parts.append((bits, len(texts), [(0, len(texts))]))
    yield from joined(name, parts)
