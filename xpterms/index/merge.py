"""Put segments together into one without compiling anything: rows are copied, keys merged.

Rows count from the beginning of their own glossary, so none is read; only where
records begin, and the owners of keys, are numbered anew.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

from xpterms.index.grams import grams_of
from xpterms.index.schema import (
    COLUMNS,
    FIRSTS,
    KEYS,
    NUMBERS,
    RECORDS,
    key_owner,
    read_key_owner,
)
from xpterms.index.suffixes import in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.index.segment import Segment

    Chosen = Sequence[tuple[Segment, Sequence[int]]]
    """Segments, each with the glossaries of it to take, ascending."""

_COUNTED = {"mentions": "terms", "forms.terms": "forms", "forms.marks": "forms"}
"""What is counted with what; a column is counted with its records."""


def merge(chosen: Chosen) -> dict[str, bytes]:
    """Return the sections of one segment that holds these glossaries, in this order."""
    found: dict[str, bytes] = {"han": chosen[0][0].part("han")[0 : 1 << 30]}
    for kind in FIRSTS:
        sizes = (
            column[number + 1] - column[number]
            for segment, numbers in chosen
            for column in (segment.firsts(kind),)
            for number in numbers
        )
        found["sources." + kind] = array(NUMBERS, accumulate(sizes, initial=0)).tobytes()
    for name in COLUMNS:
        column = array(NUMBERS)
        for segment, numbers in chosen:
            for first, after in _runs(segment, numbers, name.partition(".")[0]):
                column.extend(segment.column(name)[first:after])
        found[name] = column.tobytes()
    for name in RECORDS:
        found |= _records(chosen, name)
    found["words"] = _words(chosen)
    for kind in KEYS:
        for part, content in _keys(chosen, kind).items():
            found[f"{kind}.{part}"] = content
    simplified = chosen[0][0].han.simplified
    every = [(segment, number) for segment, numbers in chosen for number in numbers]
    reports = [segment.report(number) for segment, number in every]
    found |= grams_of("grams", reports, simplified)
    words = [segment.words(number) for segment, number in every]
    return found | grams_of("words.grams", words, simplified)


def _runs(segment: Segment, numbers: Sequence[int], name: str) -> list[tuple[int, int]]:
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


def _records(chosen: Chosen, name: str) -> dict[str, bytes]:
    pieces: list[bytes] = []
    at = array(NUMBERS, [0])
    for segment, numbers in chosen:
        part, column = segment.part(name), segment.column(name + ".at")
        for first, after in _runs(segment, numbers, name):
            begins = column[first : after + 1]
            pieces.append(part[begins[0] : begins[-1]])
            at.extend(map((at[-1] - begins[0]).__add__, begins[1:]))
    return {name: b"".join(pieces), name + ".at": at.tobytes()}


def _words(chosen: Chosen) -> bytes:
    """Return the simplified copy of the terms, which lies as they do; nothing where no segment has one."""
    if not any(len(segment.part("words")) for segment, _ in chosen):
        return b""
    pieces = []
    for segment, numbers in chosen:
        part = segment.part("words") if len(segment.part("words")) else segment.part("terms")
        at = segment.column("terms.at")
        pieces += [part[at[a] : at[b]] for a, b in _runs(segment, numbers, "terms")]
    return b"".join(pieces)


def _keys(chosen: Chosen, kind: str) -> dict[str, bytes]:
    ranked: list[tuple[int, int, int, int]] = []
    blobs, starts = [], []
    total, counted = 0, "terms" if kind == "numbers" else "forms"
    for place, (segment, numbers) in enumerate(chosen):
        begins = segment.column(f"{kind}.starts")[:]
        owners = segment.column(f"{kind}.owners")[:]
        runs = _runs(segment, numbers, counted)
        shifts = _shifts(runs, total)
        total += sum(after - first for first, after in runs)
        for key, owner in enumerate(owners):
            number, other = (owner, False) if kind == "numbers" else read_key_owner(owner)
            run = bisect_right(runs, (number, 1 << 32)) - 1
            if run >= 0 and number < runs[run][1]:
                number += shifts[run]
                new = number if kind == "numbers" else key_owner(number, other=other)
                ranked.append((begins[key + 1] - begins[key], new, place, key))
        blobs.append(segment.part(f"{kind}.blob")[0 : 1 << 40])
        starts.append(begins)
    ranked.sort()
    moved: list[dict[int, int]] = [{} for _ in chosen]
    pieces, offset = [], 0
    for size, _, place, key in ranked:
        begin = starts[place][key]
        pieces.append(blobs[place][begin : begin + size])
        moved[place][key] = offset - begin
        offset += size
    blob = b"".join(pieces)
    return {
        "blob": blob,
        "starts": array(NUMBERS, accumulate((one[0] for one in ranked), initial=0)).tobytes(),
        "owners": array(NUMBERS, [one[1] for one in ranked]).tobytes(),
        "order": array(NUMBERS, in_order(blob, _places(chosen, kind, starts, moved))).tobytes(),
    }


def _shifts(runs: list[tuple[int, int]], total: int) -> list[int]:
    """Return by how much the numbers of each run move, when so many stand before the first."""
    found = []
    for first, after in runs:
        found.append(total - first)
        total += after - first
    return found


def _places(
    chosen: Chosen, kind: str, starts: list[memoryview[int]], moved: list[dict[int, int]]
) -> list[int]:
    """Return the places of the merged blob where a search may begin; each segment's in their order."""
    found: list[int] = []
    for place, (segment, _) in enumerate(chosen):
        begins, shifts = list(starts[place]), moved[place]
        for at in segment.column(f"{kind}.order")[:]:
            shift = shifts.get(bisect_right(begins, at) - 1)
            if shift is not None:
                found.append(at + shift)
    return found
