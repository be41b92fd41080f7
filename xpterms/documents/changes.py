"""Changes to a document, told by the lines of its text: edits in lines, and how its annex's lines are arranged.

Numbers of lines are 1-based and those of ``DraftLine``; offsets are code
points. Each format carries them out in its own way.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class DraftLine(NamedTuple):
    """One line of a document's text, and what may be done to it."""

    text: str
    kind: str = "text"
    """``text``, ``heading``, ``table``, ``box`` (a text box), ``code`` or ``foot`` (a footnote)."""
    fixed: tuple[tuple[int, int], ...] = ()
    """Half-open ranges that nothing is written into: links, code, fields. Their ends are free."""
    mute: tuple[tuple[int, int], ...] = ()
    """Half-open ranges that are no running text: code, addresses of links, comments."""
    unit: int = 0
    """The first line of the paragraph or row that it stands in: lines of one unit move together."""
    group: int = 0
    """Lines of one group can be put in another order."""

    def blanked(self, filler: str) -> str:
        """Return the text with a filler for each character that is no running text.

        >>> DraftLine("落实四早", mute=((0, 2),)).blanked(" ")
        '  四早'
        """
        if not self.mute:
            return self.text
        chars = list(self.text)
        for first, last in self.mute:
            chars[first:last] = filler * (last - first)
        return "".join(chars)


class Edit(NamedTuple):
    """Put ``text`` in place of a range of a line; an empty range is a place between characters."""

    line: int
    start: int
    end: int
    text: str
    raised: bool = False
    """Written as superscript, where the format knows it."""


class Kept(NamedTuple):
    """Lines that stay as they are, perhaps in another place."""

    first: int
    last: int


class New(NamedTuple):
    """A paragraph to write."""

    text: str
    kind: str
    """``heading``, ``note`` or, in text formats, ``blank``."""
    like: int = 0
    """The line whose format it takes; 0 leaves that to the format."""
    head: int = 0
    """Code points of number, term and sign."""


class Part(NamedTuple):
    """Lines ``first`` to ``last`` become ``items``; ``last`` before ``first`` only adds."""

    first: int
    last: int
    items: tuple[New | Kept, ...] = ()


class Changes(NamedTuple):
    """All that is to be done to a document; its parts are disjoint and ascend."""

    edits: tuple[Edit, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is to be done."""
        return not self.edits and not self.parts


def dumped(changes: Changes) -> str:
    """Return changes as JSON, for a process apart."""
    return json.dumps(changes)


def loaded(text: str) -> Changes:
    """Return the changes that ``dumped`` wrote."""
    edits, parts = json.loads(text)
    read = [Part(first, last, tuple(map(_item, items))) for first, last, items in parts]
    return Changes(tuple(Edit(*edit) for edit in edits), tuple(read))


def _item(read: list[Any]) -> New | Kept:
    return Kept(*read) if len(read) == 2 else New(*read)
