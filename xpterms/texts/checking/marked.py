"""The marks of notes in the body: which kind the text uses, and behind which terms they stand.

A text has marks where one kind of them (［3］, ③, raised figures …) stands right
behind the terms of half of its notes. Marks of other kinds are the text's own
business, and so are a list's circles and figures: those count only right behind
a note's term.
"""

from __future__ import annotations

from xpterms.annex.marks import MARK, mark_number
from xpterms.model import Record
from xpterms.patterns import pattern
from xpterms.texts.checking.use import keys_of, parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Span
    from xpterms.texts.checking.draft import Body, Held

_MAY = pattern(r"[\[［〔【⁰¹²³⁴-⁹①-⑳❶-❿]|[（(]注|[”』」]\s?[（(]?\d")
"""What a text with marks has somewhere."""
_SURE = frozenset({"square", "caret", "up", "note"})
"""Kinds that have no other use in a report."""
_AWAY = 20
"""Folded characters before a mark in which its term may stand."""
_SPELLED = 60
"""Characters of ``raw`` before a mark that are looked at."""


class Mark(Record):
    """A mark of the kind that the text uses."""

    span: Span
    number: int
    owner: int | None
    """The note whose term stands right before it."""
    before: str
    """Folded, what stands before it in the same sentence."""


def by_number(notes: Sequence[Held]) -> dict[int, int]:
    """Return the note that each number leads to, the first where two have it."""
    found: dict[int, int] = {}
    for place, note in enumerate(notes):
        if note.mark is not None:
            found.setdefault(note.mark, place)
    return found


def body_marks(body: Body, notes: Sequence[Held]) -> list[Mark]:
    """Return the marks of the kind that stands behind most notes' terms, none where it does behind less than half.

    Of kinds with other uses only marks that lead to the right note count.
    """
    numbered = by_number(notes)
    kinds: dict[str, list[Mark]] = {}
    keys = {key: at for at, note in enumerate(notes) for key in keys_of(body, note)}
    if len(numbered) < 2 or not _MAY.search(body.raw):
        return []
    for match in MARK.finditer(body.raw):
        number, kind = mark_number(match)
        kind = "note" if match["note"] else kind
        mark = _mark(body, keys, match.start(), match.end(), number)
        note = numbered.get(number)
        if mark.owner is None and note is not None and _ends(body, notes[note], mark.before):
            mark = mark.replace(owner=note)
        if kind == "bare":
            mark = _bare(body, notes, mark)
        if kind in _SURE or mark.owner is not None:
            kinds.setdefault(kind, []).append(mark)
    best: list[Mark] = []
    most = 0
    for kind, marks in kinds.items():
        answers = (
            len({one.owner for one in marks} - {None})
            if kind in _SURE
            else _answered(marks, numbered)
        )
        if answers > most:
            best, most = marks, answers
    return best if 2 * most >= len(numbered) else []


def _ends(body: Body, note: Held, before: str) -> bool:
    """Tell whether a text ends in a part of a note's term: “七个一”［13］ for “七个一”工程."""
    quoted, pieces = parts(note.term)
    keys = map(body.folding.key, (*quoted, *pieces))
    return before.endswith(tuple(key for key in keys if len(key) > 1) or ("\0",))


def _bare(body: Body, notes: Sequence[Held], mark: Mark) -> Mark:
    """Return a plain figure as the mark that it begins with: “一减四增”165万亩 is mark 16 and 5."""
    owner = notes[mark.owner].mark if mark.owner is not None else None
    begin, end = mark.span
    figures = body.raw[begin:end].strip()
    if owner is not None and figures.startswith(str(owner)):
        return Mark((begin, begin + len(str(owner))), owner, mark.owner, mark.before)
    quoted = body.raw[begin - 1 : begin] in ("”", "』", "」")
    return mark if quoted else Mark(mark.span, mark.number, None, mark.before)


def _answered(marks: Sequence[Mark], numbered: dict[int, int]) -> int:
    return len(
        {
            one.number
            for one in marks
            if one.owner is not None and numbered.get(one.number) == one.owner
        }
    )


def _mark(body: Body, keys: dict[str, int], begin: int, end: int, number: int) -> Mark:
    raw, folding = body.raw, body.folding
    text = folding.fold(raw[max(0, begin - _SPELLED) : begin])[0].rpartition("\0")[2]
    owner = None
    for size in range(len(text), 1, -1):
        owner = keys.get(text[-size:])
        if owner is not None:
            break
    return Mark((begin, end), number, owner, text[-_AWAY:])
