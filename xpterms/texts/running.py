"""Lines of running text, joined where one goes on in the next, and the places of forms mapped back to lines."""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.standing import PARTED, PIECE
from xpterms.glossary.lines import FINAL, may_go_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xpterms.chinese.standing import Finder

_JOINED = "\n"


class Joined:
    """Some lines as one text."""

    def __init__(self, lines: Sequence[tuple[int, str]]) -> None:
        """Join numbered lines."""
        self.lines = lines
        self.starts: list[int] = []
        pieces: list[str] = []
        size = 0
        open_line: str | None = None
        gap = False
        for _, line in lines:
            if not line.strip():
                gap = True
            elif open_line is not None:
                sign = _JOINED if may_go_on(open_line, line, gap=gap) else PARTED
                size += len(sign)
                pieces.append(sign)
            if line.strip():
                open_line, gap = line, False
            self.starts.append(size)
            pieces.append(line)
            size += len(line)
        self.text = "".join(pieces)

    def places(
        self, ranges: Iterable[tuple[int, int, Sequence[int]]]
    ) -> Iterator[tuple[int, int, int, str, Sequence[int]]]:
        """Yield for each range with its owners what ``place`` returns, and the owners."""
        starts, lines = self.starts, self.lines
        for begin, end, owners in ranges:
            at = bisect_right(starts, begin) - 1
            number, line = lines[at]
            start, stop = begin - starts[at], end - starts[at]
            if stop <= len(line):
                yield number, start, stop, line[start:stop], owners
            else:
                yield (*self.place(begin, end), owners)

    def place(self, begin: int, end: int) -> tuple[int, int, int, str]:
        """Return line, span and whole text of a range; the span ends with the line."""
        at = bisect_right(self.starts, begin) - 1
        number, line = self.lines[at]
        start, stop = begin - self.starts[at], end - self.starts[at]
        if stop <= len(line):
            return number, start, stop, line[start:stop]
        pieces = [line[start:].rstrip()]
        for further in range(at + 1, bisect_right(self.starts, end - 1)):
            own = self.lines[further][1]
            pieces.append(own[: end - self.starts[further]].strip())
        return number, start, len(line), "".join(pieces)


def joined(batches: Iterable[Sequence[str]], finder: Finder | None = None) -> Iterator[Joined]:
    """Yield the lines of a text in joined pieces of bounded size, none cut where a line goes on.

    Lines come in batches; what a batch leaves open, so that a form of ``finder``
    may go on in the next one, is kept back.
    """
    held: list[tuple[int, str]] = []
    size = number = 0
    for batch in batches:
        for line in batch:
            number += 1
            full = size >= PIECE // 2
            if full and line.strip() and (len(held) > PIECE or not _open(held, line)):
                yield Joined(held)
                held, size = [], 0
            held.append((number, line))
            size += len(line) + 1
        if finder is None or not held:
            continue
        open_line = next((line for _, line in reversed(held) if line.strip()), "")
        if not open_line or open_line.rstrip()[-1] in FINAL or not finder.begins(open_line):
            yield Joined(held)
            held, size = [], 0
    if held:
        yield Joined(held)


def _open(held: list[tuple[int, str]], line: str) -> bool:
    gap = False
    for _, before in reversed(held):
        if before.strip():
            return may_go_on(before, line, gap=gap)
        gap = True
    return False
