"""Remove the marks that lead from a report's body to its notes, and nothing else."""

from __future__ import annotations

from xpterms.annex.letters import core
from xpterms.annex.numbering import CIRCLED
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

    from xpterms.annex.region import Note
    from xpterms.model import Span

_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹０１２３４５６７８９", "01234567890123456789")
_CIRCLES = "".join(CIRCLED)
MARK = pattern(
    rf"(?P<square>\s?[\[［〔【]\s*(?:注\s*)?(?P<s>[0-9０-９]{{1,3}})\s*[\]］〕】])|(?P<up>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?P<circle>[{_CIRCLES}])"
    r"|(?P<round>[（(]\s*(?P<note>注\s*释?\s*)?(?P<r>\d{1,3})\s*[）)])|(?P<caret>\[\^(?P<c>\d{1,3})\])|(?P<bare>(?<![\d.+·])\d{1,3}(?![\d.%％+]))"
)


_SURE = pattern(MARK.pattern.rpartition("|")[0])
_SIGNS = frozenset("[［〔【（(⁰¹²³⁴⁵⁶⁷⁸⁹" + _CIRCLES)
"""One of which each such mark has."""


def without_marks(text: str) -> str:
    """Return a text without anything that could be a mark, plain figures aside."""
    return text if _SIGNS.isdisjoint(text) else _SURE.sub("", text)


class Marks:
    """Know the marks of these notes in the body.

    A mark in square brackets needs a note of its number; every other one must
    also stand right behind that note's term, for `（1）`, ① and figures have
    other uses.
    """

    def __init__(self, notes: Sequence[Note]) -> None:
        forms: dict[int, dict[str, None]] = {}
        self._count = len(notes)
        for note in notes:
            number = note.mark if note.mark is not None else note.number
            if number is not None:
                own = filter(None, map(core, (note.term, *note.aliases)))
                forms.setdefault(number, {}).update(dict.fromkeys(own))
        self._forms = {number: tuple(own) for number, own in forms.items()}
        anyway = () if forms else map(core, [note.term for note in notes])
        self._anyway = tuple(dict.fromkeys(filter(None, anyway)))

    def find(self, text: str, above: str = "") -> list[tuple[int, int, int]]:
        """Return begin, end and number of the marks in a text that goes on from ``above``."""
        if not self._count:
            return []
        found = []
        for match in MARK.finditer(text):
            before = text[max(0, match.start() - 80) : match.start()]
            if match.start() < 80:
                before = above[match.start() - 80 :] + before
            if self._is_mark(match, before, text[match.end() : match.end() + 1]):
                found.append((match.start(), match.end(), mark_number(match)[0]))
        return found

    def remove(self, text: str) -> str:
        """Return a text without the marks in it."""
        for begin, end, _ in reversed(self.find(text)):
            text = text[:begin] + text[end:]
        return text.strip()

    def _is_mark(self, match: Match[str], before: str, after: str) -> bool:
        number, kind = mark_number(match)
        own = self._forms.get(number, self._anyway)
        if kind in ("square", "caret") or match["note"]:
            known = number in self._forms or (not self._forms and number <= self._count)
            return known and bool(before.strip())
        if kind == "bare":
            stands = core(before).endswith(own)
            return stands and (not after or not after.isalnum() or before[-1] in "”』」")
        letters = core(without_marks(before))
        if letters.endswith(own):
            return True
        return (
            kind in ("up", "circle") and number in self._forms and before[-1:] in ("”", "』", "」")
        )


def with_marks(notes: Sequence[Note], lines: Sequence[str], taken: frozenset[int]) -> list[Note]:
    """Return the notes with the places of their marks in a document's lines outside those taken.

    Where numbers begin anew, a mark belongs to the first note of its number
    below it.
    """
    marks = Marks(notes)
    numbered: dict[int, list[int]] = {}
    for place, note in enumerate(notes):
        number = note.mark if note.mark is not None else note.number
        if number is not None:
            numbered.setdefault(number, []).append(place)
    found: dict[int, list[tuple[int, Span]]] = {}
    above = ""
    for number, line in enumerate(lines, 1):
        if number in taken:
            continue
        for begin, end, value in marks.find(line, above):
            owners = numbered.get(value, ())
            below = (place for place in owners if notes[place].line > number)
            place = next(below, owners[-1] if owners else -1)
            if place >= 0:
                found.setdefault(place, []).append((number, (begin, end)))
        above = (above + line)[-80:]
    return [note.replace(marks=tuple(found.get(place, ()))) for place, note in enumerate(notes)]


def mark_number(match: Match[str]) -> tuple[int, str]:
    """Return the number of a mark and its kind."""
    kind = match.lastgroup or ""
    if kind == "circle":
        return CIRCLED[match["circle"]], kind
    digits = {"square": "s", "caret": "c", "round": "r"}.get(kind, kind)
    return int(match[digits].translate(_UP)), kind
