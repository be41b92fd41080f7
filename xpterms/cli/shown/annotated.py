"""A text with its terms marked and numbered, and their notes beneath the paragraph that first uses them."""

from __future__ import annotations

from xpterms.cli.environment import said
from xpterms.cli.shown.linebreak import break_lines
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from xpterms.model import Span, Used

MARGIN = 4
WIDEST = 100
"""Columns: beyond, lines of Chinese are hard to follow."""
_KNOWN, _UNKNOWN, _PLAIN = "\x1b[1;4m", "\x1b[4m", "\x1b[0m"


def annotated(found: Sequence[Used], lines: Sequence[str], width: int | None = None) -> str:
    """Return the text; with ``width`` for a terminal of so many columns, else plain, a line a line.

    In plain text a number in brackets follows each use.
    """
    numbers = {id(used): number for number, used in enumerate(found, 1)}
    uses: dict[int, list[tuple[Span, Used]]] = {}
    notes: dict[int, list[Used]] = {}
    for used in found:
        for use in used.uses:
            uses.setdefault(use.line, []).append((use.span, used))
        if used.uses:
            notes.setdefault(used.uses[0].line, []).append(used)
    shown: list[str] = []
    for number, line in enumerate(lines, 1):
        here = sorted(uses.get(number, ()), key=lambda one: one[0])
        marks = [(span, numbers[id(used)], used.known) for span, used in here]
        shown += _coloured(line, marks, width) if width else [_plain(line, marks)]
        for used in sorted(notes.get(number, ()), key=lambda used: numbers[id(used)]):
            shown += _note(used, numbers[id(used)], width)
    return "".join(f"{line}\n" for line in shown)


Mark = tuple["Span", int, bool]


def _plain(line: str, marks: Iterable[Mark]) -> str:
    pieces: list[str] = []
    place = 0
    for (_, end), number, _ in marks:
        pieces += (line[place:end], f"［{number}］")
        place = max(end, place)
    return printable("".join((*pieces, line[place:])))


def _coloured(line: str, marks: Sequence[Mark], width: int) -> Iterator[str]:
    """Yield a line's rows on a terminal: uses underlined, each followed by its number."""
    text, styled = "", []
    place = 0
    for (begin, end), number, known in marks:
        text += line[place:begin]
        at = len(text)
        text += line[begin:end] + f"［{number}］"
        styled.append((at, at + end - begin, len(text), known))
        place = end
    text += line[place:]
    for begin, end in break_lines(text, min(width, WIDEST)) or [(0, 0)]:
        row, done = "", begin
        for start, stop, after, known in styled:
            for left, right, style in (
                (start, stop, _KNOWN if known else _UNKNOWN),
                (stop, after, _PLAIN),
            ):
                left, right = max(left, done), min(right, end)  # noqa: PLW2901 - cut to the row
                if left < right:
                    row += printable(text[done:left]) + style + printable(text[left:right]) + _PLAIN
                    done = right
        yield row + printable(text[done:end])


def _note(used: Used, number: int, width: int | None) -> Iterator[str]:
    if used.entry:
        told = used.entry.definition
    elif used.members:
        told = said("scan.members", members=list(used.members))
    else:
        told = said("scan.unexplained")
    text = printable(f"［{number}］{used.term}：{told}")
    if not width:
        yield " " * MARGIN + text
        return
    for begin, end in break_lines(text, min(width, WIDEST) - MARGIN):
        yield f"{' ' * MARGIN}{text[begin:end]}"
