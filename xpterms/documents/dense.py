"""The most a packed document may hold for its size: text written to cost time packs into next to nothing.

Each bound is what a file of any size may hold, and how much more for each of its bytes.
"""

from __future__ import annotations

Bound = tuple[int, float]

PARAGRAPHS: Bound = (10_000, 1 / 8)
"""Of a Word document, empty ones too: of a page of empty cells each takes ten bytes."""
LINES: Bound = (5_000, 1 / 12)
"""That hold text: one of a report takes fifty bytes and more."""
CHARACTERS: Bound = (100_000, 4.0)
"""Of a Word document: a written one takes a byte of the file and more."""
CONTENT: Bound = (500_000, 8.0)
"""Bytes of what a PDF draws, unpacked: that of a report is a fraction of its file, which holds fonts."""

SHOWN: Bound = (10_000, 1 / 6)
"""Texts and forms that a PDF shows: one that places each character by itself takes seven bytes of its file for one."""
PAGES: Bound = (300, 1 / 128)
"""Of a PDF: each takes a millisecond to read, and a name of six bytes where it is named once more."""


class DenseError(Exception):
    """A document holds far more than a file of its size does."""


def allowed(bound: Bound, size: int) -> int:
    """Return how much a file of so many bytes may hold.

    >>> allowed(LINES, 5_000), allowed(LINES, 1_200_000)
    (5000, 100000)
    """
    least, each = bound
    return max(least, int(each * size))
