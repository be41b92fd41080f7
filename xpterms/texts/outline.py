"""The section path at each place of a text, as its lines come."""

from __future__ import annotations

from xpterms.glossary.report import outline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Path = tuple[str, ...]
    Before = list[tuple[int, str]]


class Outline:
    """The sections of a text by line and column."""

    def __init__(self, lines: Iterable[str], first: int = 1, before: Before | None = None) -> None:
        """Take lines numbered from ``first``; ``before`` is the path before them, and at once that after them.

        Without it they are read when a section is first asked for: many a text is scanned that uses nothing.
        """
        self._waiting: Iterable[str] | None = lines
        self._first = first
        self._lines: dict[int, list[tuple[int, Path]]] = {}
        if before is not None:
            self._read(before)

    def _read(self, before: Before | None = None) -> None:
        lines, self._waiting = self._waiting, None
        for paragraph in outline(lines or (), self._first, before):
            marks: list[tuple[int, Path]] = []
            for (begin, _), section in paragraph.sentences:
                if not marks or marks[-1][1] != section:
                    marks.append((begin, section))
            for place, (begin, line, column) in enumerate(paragraph.lines):
                end = (
                    paragraph.lines[place + 1][0]
                    if place + 1 < len(paragraph.lines)
                    else len(paragraph.text)
                )
                self._lines[line] = [
                    (max(at - begin, 0) + column, section)
                    for number, (at, section) in enumerate(marks)
                    if at < end and (number + 1 == len(marks) or marks[number + 1][0] > begin)
                ]

    def section(self, line: int, column: int = 0) -> Path:
        """Return the path of headings at a place, outermost first; none for an empty line."""
        if self._waiting is not None:
            self._read()
        found: Path = ()
        for place, (begin, section) in enumerate(self._lines.get(line, ())):
            if begin > column and place:
                break
            found = section
        return found
