"""Keyword in context: each use of a text on a line, the uses under one another.

Windows end at clauses, so that a line reads; columns are those of most
terminals, which show “ and … in one.
"""

from __future__ import annotations

from xpterms.cli.shown.linebreak import shown_width
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.model import Concordance

CLAUSE = frozenset("，。；：！？、,;:!?")
SHARE = 0.45
"""Of a line that each window may take."""

LONGEST, AROUND = 2_000, 100
"""Characters of a sentence that is shown whole at each use, and on each side of the text in a longer one: reports have up to 500."""


def shown_once(lines: Sequence[Concordance]) -> list[Concordance]:
    """Return the lines with a sentence without end whole where it comes first, then with what stands around the text.

    Whole at each use, a file of 64 kB in one sentence would be a gigabyte.
    """
    return [clipped(line) if again else line for line, again in _told(lines)]


def unrepeated(lines: Sequence[Concordance]) -> list[Concordance]:
    """Return the lines without those that say a sentence without end again."""
    return [line for line, again in _told(lines) if not again]


def _told(lines: Sequence[Concordance]) -> Iterator[tuple[Concordance, bool]]:
    """Yield the lines, each with whether it says a sentence without end again."""
    told: set[tuple[str, int, str]] = set()
    for line in lines:
        sentence = line.sentence
        place = (line.source, sentence.line, sentence.text)
        yield line, len(sentence.text) > LONGEST and place in told
        told.add(place)


def clipped(line: Concordance) -> Concordance:
    """Return a line of a sentence without end with what stands around the text, any other as it is."""
    text, (begin, end) = line.sentence.text, line.span
    if len(text) <= LONGEST:
        return line
    first = max(0, begin - AROUND)
    sentence = line.sentence.replace(text=text[first : end + AROUND])
    around: Concordance = line.replace(sentence=sentence, span=(begin - first, end - first))
    return around


def ordered(lines: Sequence[Concordance], order: str) -> list[Concordance]:
    """Return the lines by their place in the report, or by what stands left or right of the text: ``LONGEST`` characters."""
    if order == "left":
        return sorted(lines, key=_left)
    if order == "right":
        return sorted(
            lines, key=lambda line: line.sentence.text[line.span[1] : line.span[1] + LONGEST]
        )
    return list(lines)


def _left(line: Concordance) -> str:
    begin = line.span[0]
    return line.sentence.text[max(0, begin - LONGEST) : begin][::-1]


def aligned(lines: Sequence[Concordance], width: int) -> list[tuple[str, str, str]]:
    """Return left window, text and right window of each line; the left ones padded to one width."""
    room = max(int((width - 4) * SHARE), 8)
    cut = []
    for line in map(clipped, lines):
        text, (begin, end) = line.sentence.text, line.span
        left = _window(printable(text[:begin])[::-1], room)[::-1]
        cut.append((left, printable(text[begin:end]), _window(printable(text[end:]), room)))
    widest = max((shown_width(left) for left, _, _ in cut), default=0)
    return [(" " * (widest - shown_width(left)) + left, met, right) for left, met, right in cut]


def _window(text: str, room: int) -> str:
    """Return the beginning of a text that fits, cut after its last whole clause where that is not too short."""
    kept, used = 0, 0
    for char in text:
        used += shown_width(char)
        if used > room - 1:
            break
        kept += 1
    if kept == len(text):
        return text
    for place in range(kept, kept // 4, -1):
        if text[place] in CLAUSE:
            return text[:place]
    return text[:kept] + "…"
