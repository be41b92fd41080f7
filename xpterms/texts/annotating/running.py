"""The running text of a draft: its body's lines joined, and the way between its places and the lines."""

from __future__ import annotations

from bisect import bisect_right

from xpterms.glossary.report import outline
from xpterms.texts.checking.draft import Body, laid_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from xpterms.chinese.folding import Folding
    from xpterms.documents.changes import DraftLine

_BESIDE = frozenset(("heading", "table", "box"))
_SILENT = frozenset(("code", "foot"))
_LEAD = 30
"""Characters of a first sentence that still is a heading of its paragraph."""


class Running:
    """The body of a draft."""

    def __init__(
        self, lines: Sequence[DraftLine], taken: Collection[int], folding: Folding
    ) -> None:
        """Join the lines that no annex takes; code, footnotes and addresses of links are no text."""
        self._lines = lines
        texts = [
            "" if number in taken or line.kind in _SILENT else line.blanked(" ")
            for number, line in enumerate(lines, 1)
        ]
        outlined = list(outline(texts))
        beside = {number for number, line in enumerate(lines, 1) if line.kind in _BESIDE}
        self.body = Body(laid_out(texts, outlined, beside), folding)
        self._at = self.body.offsets()
        self._headings: list[tuple[int, int]] = []
        for paragraph, begin in zip(outlined, self.body.begins, strict=True):
            if paragraph.level:
                first = paragraph.sentences[0][0][1]
                alone = len(paragraph.sentences) == 1
                whole = alone or (first <= _LEAD and "，" not in paragraph.text[:first])
                self._headings += [(begin, begin + first)] * whole

    def offset(self, line: int, column: int) -> int:
        """Return the offset in the joined text of a line's column; -1 where the line is no part of it."""
        start, cut = self._at.get(line, (-1, 0))
        return start + column - cut if start >= 0 else -1

    def is_beside(self, begin: int, end: int) -> bool:
        """Tell whether a range stands in a heading, a table or a text box."""
        line, _ = self.body.place(end)
        if self._lines[line - 1].kind in _BESIDE:
            return True
        at = bisect_right(self._headings, (begin, len(self.body.raw))) - 1
        return at >= 0 and end <= self._headings[at][1]

    def mark_place(self, end: int) -> tuple[int, int] | None:
        """Return line and column for a mark behind a use: there, or behind the link or field that holds its end."""
        line, column = self.body.place(end)
        found = self._lines[line - 1]
        for first, last in found.fixed:
            if first < column < last:
                return (line, last) if last <= len(found.text) else None
        return line, column
