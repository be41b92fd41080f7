"""Put the keys of one kind of several segments together: one blob, one order of all places in it.

Each segment's keys are sorted by length and its places by what follows, so both are merged rather
than sorted. What is held in memory is a few numbers a key and a place.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

from xpterms.index.schema import NUMBERS, key_owner, read_key_owner
from xpterms.index.suffixes import in_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.index.segment import Segment

    Runs = Sequence[tuple[int, int]]

_NUMBER, _PLACE = 32, 16
"""Bits of a number and of a segment's place, where they are packed into one number that is sorted."""
_GONE = -(1 << 62)
"""How far a key moves that is not taken."""


def merged_keys(
    kind: str, segments: Sequence[Segment], taken: Sequence[Runs]
) -> Iterator[tuple[str, list[bytes]]]:
    """Yield the sections of the keys whose owners are in ``taken``, ranges of numbers of each segment."""
    starts = [segment.column(f"{kind}.starts")[:] for segment in segments]
    ranked = _ranked(kind, segments, taken, starts)
    moved = [array("q", [_GONE]) * (len(begins) - 1) for begins in starts]
    blobs = [segment.part(f"{kind}.blob")[0 : 1 << 40] for segment in segments]
    pieces: list[bytes] = []
    sizes, owners = array(NUMBERS), array(NUMBERS)
    offset = 0
    for packed in ranked:
        key, place = packed & (1 << _NUMBER) - 1, packed >> _NUMBER & (1 << _PLACE) - 1
        begin, end = starts[place][key], starts[place][key + 1]
        pieces.append(blobs[place][begin:end])
        owners.append(packed >> _NUMBER + _PLACE & (1 << _NUMBER) - 1)
        sizes.append(end - begin)
        moved[place][key] = offset - begin
        offset += end - begin
    del ranked, blobs
    blob = b"".join(pieces)
    del pieces
    yield f"{kind}.blob", [blob]
    yield f"{kind}.starts", [array(NUMBERS, accumulate(sizes, initial=0)).tobytes()]
    yield f"{kind}.owners", [owners.tobytes()]
    yield f"{kind}.order", _order(blob, _places(kind, segments, starts, moved))


def _ranked(
    kind: str, segments: Sequence[Segment], taken: Sequence[Runs], starts: Sequence[memoryview[int]]
) -> list[int]:
    """Return the keys in their new order: size, new owner, segment and number there, packed."""
    found: list[int] = []
    total = 0
    for place, segment in enumerate(segments):
        runs, begins = taken[place], starts[place]
        shifts = _shifts(runs, total)
        total += sum(after - first for first, after in runs)
        firsts = [first for first, _ in runs]
        for key, owner in enumerate(segment.column(f"{kind}.owners")[:]):
            number, other = (owner, False) if kind == "numbers" else read_key_owner(owner)
            run = bisect_right(firsts, number) - 1
            if run >= 0 and number < runs[run][1]:
                number += shifts[run]
                new = number if kind == "numbers" else key_owner(number, other=other)
                size = begins[key + 1] - begins[key]
                found.append(
                    ((size << _NUMBER | new) << _PLACE | place) << _NUMBER | key,
                )
    found.sort()
    return found


def _shifts(runs: Runs, total: int) -> list[int]:
    """Return by how much the numbers of each run move, when so many stand before the first."""
    found = []
    for first, after in runs:
        found.append(total - first)
        total += after - first
    return found


def _places(
    kind: str,
    segments: Sequence[Segment],
    starts: Sequence[memoryview[int]],
    moved: Sequence[array[int]],
) -> Iterator[int]:
    """Yield the places of the merged blob where a search may begin; each segment's in their order."""
    for place, segment in enumerate(segments):
        begins, shifts = starts[place], moved[place]
        for at in segment.column(f"{kind}.order")[:]:
            shift = shifts[bisect_right(begins, at) - 1]
            if shift != _GONE:
                yield at + shift


def _order(blob: bytes, places: Iterator[int]) -> list[bytes]:
    """Return places sorted by what follows, a first byte at a time: the keys of a sort take memory."""
    found: dict[int, array[int]] = {}
    for place in places:
        found.setdefault(blob[place], array(NUMBERS)).append(place)
    return [array(NUMBERS, in_order(blob, found[first])).tobytes() for first in sorted(found)]
