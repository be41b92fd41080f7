"""The keys of which a text may be a slip: those that hold a piece of it that no edit touched.

Of a text cut into one piece more than there are edits one piece stays as it is (the pigeonhole
principle, as in agrep), unless two neighbours changed places across a cut; so the text is looked for
with those changed as well, and one edit fewer is left. Nothing within the edits is missed.
"""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MANY = 4
"""What share of the keys is so many."""


def pieces(text: str, edits: int) -> list[str]:
    """Return texts of which one at the least stands in whatever is so many edits away (OSA), shortest first.

    An empty one where the text is too short to tell anything.
    """
    found: list[str] = []
    for piece in sorted(_pieces(text, edits), key=lambda piece: (len(piece), piece)):
        if not any(shorter in piece for shorter in found):
            found.append(piece)
    return found


def _pieces(text: str, edits: int) -> set[str]:
    cuts = [len(text) * number // (edits + 1) for number in range(edits + 2)]
    found = {text[begin:end] for begin, end in pairwise(cuts)}
    for cut in cuts[1:-1]:
        if 0 < cut < len(text):
            found |= _pieces(
                text[: cut - 1] + text[cut] + text[cut - 1] + text[cut + 1 :], edits - 1
            )
    return found


def holding(keys: str, size: int, sought: Sequence[str]) -> Sequence[int]:
    """Return which of many keys, each ``size`` characters with what ends it, hold one of some pieces, ascending.

    All of them where those are so many that it costs less to look at each.
    """
    found: set[int] = set()
    count = len(keys) // size
    for piece in sought:
        at = keys.find(piece)
        while at >= 0:
            place = at // size
            found.add(place)
            at = keys.find(piece, (place + 1) * size)
        if len(found) * _MANY > count:
            return range(count)
    return sorted(found)


def distances(text: str, others: Iterable[str]) -> Iterator[int]:
    """Yield the edit distance of each of some texts, neighbours swapped counting one.

    A column of the table is two numbers whose bits tell where it rises and falls (Hyyrö 2003).
    """
    if not text:
        yield from map(len, others)
        return
    stands: dict[str, int] = {}
    for place, char in enumerate(text):
        stands[char] = stands.get(char, 0) | 1 << place
    every, last = (1 << len(text)) - 1, len(text) - 1
    for other in others:
        rises, falls, same, before, distance = every, 0, 0, 0, len(text)
        for char in other:
            here = stands.get(char, 0)
            swapped = ((~same & here) << 1) & before
            same = (((here & rises) + rises) ^ rises | here | falls | swapped) & every
            up, down = falls | every & ~(same | rises), same & rises
            distance += (up >> last) - (down >> last)
            up = up << 1 | 1
            rises, falls = (down << 1 | ~(same | up)) & every, up & same
            before = here
        yield distance
