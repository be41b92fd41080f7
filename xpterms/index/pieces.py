"""The keys of which a text may be a slip: those that hold a piece of it that no edit touched.

Of a text cut into one piece more than there are edits one piece stays as it is (the pigeonhole
principle, as in agrep), unless two neighbours changed places across a cut; so the text is looked for
with those changed as well, and one edit fewer is left. Nothing within the edits is missed.
"""

from __future__ import annotations

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

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
