"""``order``: notes that stand out of the order in which the body first uses their terms.

The smallest set of notes to move, of equally small ones the later notes: all
notes but a longest ascending run of first uses, the run that begins earliest.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding

MOST = 2
"""An annex of which more than one note in so many would have to move follows another order."""


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the notes to move, each with the note that it belongs behind or before."""
    earliest = _earliest(draft)
    placed = [
        (_place(draft, number, use.begin), number)
        for number, use in enumerate(draft.first)
        if use is not None and use.how != "apart" and number in earliest
    ]
    moved = out_of_order([begin for begin, _ in placed])
    if len(moved) * MOST > len(placed):
        return
    going = set(moved)
    kept = [one for place, one in enumerate(placed) if place not in going]
    for place in moved:
        begin, number = placed[place]
        note = draft.notes[number]
        at = bisect_left(kept, (begin, number))
        beside = draft.notes[kept[at - 1][1] if at else kept[at][1]]
        code = "check.order" if at else "check.order-first"
        yield draft.at_note("order", note, code, [beside.place], term=note.term, beside=beside.term)


def _place(draft: Draft, number: int, first: int) -> int:
    """Return where a note's first use counts: at its mark, where all that it explains stands together, or else first."""
    marked = draft.marked.get(number)
    if marked is not None:
        return marked
    key = draft.body.folding.key(draft.notes[number].term)
    whole = draft.body.folded.find(key) if draft.notes[number].aliases else -1
    return draft.body.where[whole] if whole >= 0 else first


def _earliest(draft: Draft) -> set[int]:
    """Return the notes without those that an earlier one has the term of: these are reported as repeated."""
    keys: dict[str, int] = {}
    for number, note in enumerate(draft.notes):
        keys.setdefault(draft.body.folding.key(note.term), number)
    return set(keys.values())


def out_of_order(places: Sequence[int]) -> list[int]:
    """Return the fewest indexes without which the places ascend, the latest where there is a choice.

    >>> out_of_order([10, 30, 20, 40])
    [2]
    >>> out_of_order([40, 10, 20, 30])
    [0]
    """
    size = len(places)
    longest = [1] * size
    """Of the runs that begin at each place."""
    ends: list[int] = []
    for one in range(size - 1, -1, -1):
        at = bisect_right(ends, -places[one])
        ends[at : at + 1] = [-places[one]]
        longest[one] = at + 1
    kept: list[int] = []
    wanted = max(longest, default=0)
    for place in range(size):
        ascends = not kept or places[place] >= places[kept[-1]]
        if wanted and longest[place] == wanted and ascends:
            kept.append(place)
            wanted -= 1
    return sorted({*range(size)}.difference(kept))
