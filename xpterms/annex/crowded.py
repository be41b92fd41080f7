"""The most notes a document of a size may have: reports have some dozens, of a hundred bytes and more each."""

from __future__ import annotations

from xpterms.annex.inline import pieces
from xpterms.annex.notes import explains
from xpterms.annex.numbering import openings
from xpterms.annex.zones import may_explain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.annex.layout import Line

_AMOUNTS = frozenset(("bare", "space"))
"""Styles of numbers that are mostly none of a note."""
MOST_NOTES = 1_000
"""Notes that any document may have; each costs about a millisecond."""
BYTES_A_NOTE = 64
"""Bytes of a document for each of which it may have one more: a longer text may have more notes, not a dense one."""


def most_notes(text: str, added: int = 0) -> int:
    """Return how many notes a text, with so many bytes more, may have."""
    return max(MOST_NOTES, (len(text.encode("utf-8", "replace")) + added) // BYTES_A_NOTE)


def _may_be(text: str) -> bool:
    """Tell whether a text may be a note: by its number, by a sign in it, or by what it says."""
    numbered = any(one.style not in _AMOUNTS for one in openings(text))
    return numbered or may_explain(text) or explains(text)


def crowded(lines: Sequence[Line], text: str) -> int:
    """Return how many notes a text may have where more of its lines than that look like notes; else 0."""
    if len(text) <= MOST_NOTES:
        return 0
    most = most_notes(text)
    like = 0
    for line in lines:
        like += sum(map(_may_be, pieces(line.text)))
        if like > most:
            return most
    return 0
