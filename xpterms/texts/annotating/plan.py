"""The changes that give a draft its annex: a new one behind its text, or the one it has, revised."""

from __future__ import annotations

from collections import Counter

from xpterms.annex.chrome import tail
from xpterms.annex.layout import read_lines
from xpterms.annex.marks import MARK, mark_number
from xpterms.documents.changes import Changes, Edit, Kept, New, Part
from xpterms.texts.annotating.writing import HEADING, Style, mark, renumbered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.documents.draft import Draft
    from xpterms.texts.annotating.noted import Noted
    from xpterms.texts.annotating.own import Own
    from xpterms.texts.annotating.places import Place

_RAISES = frozenset(("word", "page"))
"""Formats that know superscript."""


class Writer:
    """Write notes, in their order, into a draft."""

    def __init__(
        self,
        draft: Draft,
        own: Own,
        notes: Sequence[tuple[Noted, Place]],
        gone: Sequence[tuple[Noted, Place]],
        *,
        style: str,
        sign: str = "",
        marks: bool,
    ) -> None:
        """Write ``notes``; ``gone`` are own ones that go, with their marks. ``sign`` replaces the usual one."""
        self._draft = draft
        self._own = own
        self._notes = notes
        self._gone = gone
        self._mark_style = style
        self._marks = marks
        self._crowded = Counter(place.new for _, place in notes)
        usual: Style = own.style
        if marks and not usual.number and not usual.automatic:
            usual = usual.replace(number="1. ")
        self._style: Style = usual.replace(sign=sign) if sign else usual

    def changes(self) -> Changes:
        """Return all that is to be done."""
        edits = [
            edit for number, one in self._numbered() for edit in self._mark_edits(number, one[1])
        ]
        edits += [
            Edit(line, start, end, "")
            for _, place in self._gone
            for line, (start, end) in place.marks
        ]
        if not self._own.notes and not self._notes:
            return Changes()
        if not self._own.notes:
            return Changes(tuple(sorted(edits)), self._fresh())
        blocks = self._own.blocks()
        if blocks is None:
            return Changes(tuple(sorted(edits)), self._rebuilt())
        edits += [
            edit for number, one in self._numbered() for edit in self._number_edits(number, one[0])
        ]
        return Changes(tuple(sorted(edits)), self._revised(blocks))

    def _numbered(self) -> list[tuple[int, tuple[Noted, Place]]]:
        return list(enumerate(self._notes, 1))

    def _mark_edits(self, number: int, place: Place) -> list[Edit]:
        """Return what renumbers the marks of a note, or writes its first one."""
        found = []
        for line, (start, end) in place.marks:
            old = self._draft.lines[line - 1].text[start:end]
            read = MARK.search(old)
            same = read is not None and mark_number(read)[0] == number
            new = old if same else renumbered(old, number)
            if new != old:
                found.append(Edit(line, start, end, new))
        if self._marks and not place.marks and place.new is not None:
            line, column = place.new
            after = self._draft.lines[line - 1].text[column - 1 : column]
            if self._crowded[place.new] > 1:  # figures beside figures would be one number
                after = "1"
            raises = self._draft.kind in _RAISES
            text, raised = mark(self._mark_style, number, raises=raises, after=after)
            found.append(Edit(line, column, column, text, raised))
        return found

    def _number_edits(self, number: int, note: Noted) -> list[Edit]:
        """Return what gives an own note its number."""
        own = note.own
        if own is None or note.rewritten or self._own.automatic(own):
            return []
        at, printed = self._own.number_at(own)
        if not printed:
            line = self._draft.lines[own.line - 1].text
            at = len(line) - len(line.lstrip())
            shown = renumbered(self._style.number, number) if self._style.number else ""
            return [Edit(own.line, at, at, shown)] if shown else []
        known = own.mark if own.mark is not None else own.number
        new = printed if known == number else renumbered(printed, number)
        return [Edit(own.line, at, at + len(printed), new)] if new != printed else []

    def _fresh(self) -> tuple[Part, ...]:
        """Return a new annex behind the last line of the text, before what a page has at its foot."""
        after = self._end()
        items: list[New] = []
        if self._draft.kind in ("text", "markdown"):
            items.append(New("", "blank"))
        level = self._level()
        items.append(New(level + HEADING, "heading"))
        if level:
            items.append(New("", "blank"))
        items += [
            item for number, (note, _) in self._numbered() for item in self._new(number, note, 0)
        ]
        return (Part(after + 1, after, tuple(items)),)

    def _end(self) -> int:
        read = read_lines(self._draft.text)
        foot = tail([line.text for line in read])
        last = read[foot - 1].number if 0 < foot < len(read) else 0
        if last and not any(line.kind == "foot" for line in self._draft.lines):
            return last
        lines = self._draft.lines
        return next(
            number
            for number in range(len(lines), 0, -1)
            if lines[number - 1].text.strip() and lines[number - 1].kind != "foot"
        )

    def _level(self) -> str:
        """Return the signs of a Markdown heading of the sections' level; empty elsewhere."""
        if self._draft.kind != "markdown":
            return ""
        levels = Counter(
            len(line.text.lstrip()) - len(line.text.lstrip().lstrip("#"))
            for line in self._draft.lines
            if line.kind == "heading" and line.text.lstrip().startswith("#")
        )
        sections = sorted(level for level, count in levels.items() if count > 1 or level > 1)
        return "#" * (sections[0] if sections else 2) + " "

    def _new(self, number: int, note: Noted, like: int) -> list[New]:
        return [
            New(text, "note", like, head)
            for text, head in self._style.note(number, note.term, note.definition)
        ]

    def _rebuilt(self) -> tuple[Part, ...]:
        """Return the annex written anew, where its notes share lines or paragraphs."""
        notes = self._own.notes
        first, last = min(note.line for note in notes), max(note.last for note in notes)
        same = self._order() == list(range(len(notes)))
        numbers = [note.number for note in notes]
        if same and numbers in ([*range(1, len(notes) + 1)], [None] * len(notes)):
            return ()
        items = [
            item
            for number, (note, _) in self._numbered()
            for item in self._new(number, note, first)
        ]
        return (Part(first, last, tuple(items)),)

    def _revised(self, blocks: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
        """Return the annex with notes moved, put in and left out; none where all stay in their places."""
        order = self._order()
        if order == list(range(len(blocks))):
            return ()
        first, last = blocks[0][0], blocks[-1][1]
        if not order:
            heading = self._own.annex.heading
            return (Part(heading[0] if heading else first, last),)
        gaps = [tuple(range(blocks[at][1] + 1, blocks[at + 1][0])) for at in range(len(blocks) - 1)]
        usual = Counter(map(len, gaps)).most_common(1)[0][0] if gaps else 0
        items: list[New | Kept] = []
        for number, ((note, _), at) in enumerate(zip(self._notes, order, strict=True), 1):
            if at >= 0:
                items.append(Kept(*blocks[at]))
            else:
                items += self._new(number, note, blocks[self._beside(order, number, note)][0])
            if number < len(order) and self._draft.kind in ("text", "markdown"):
                items += [New("", "blank")] * usual
        return (Part(first, last, tuple(items)),)

    def _order(self) -> list[int]:
        """Return for each note where it stands in the annex that is there; -1 for one to write."""
        places = {note.line: at for at, note in reversed(list(enumerate(self._own.notes)))}
        return [
            -1 if note.own is None or note.rewritten else places[note.own.line]
            for note, _ in self._notes
        ]

    def _beside(self, order: Sequence[int], number: int, note: Noted) -> int:
        """Return which own note a new one is written like: the one whose place it takes, or the next to it."""
        if note.own is not None:
            return next(at for at, one in enumerate(self._own.notes) if one.line == note.own.line)
        return next((at for at in (*order[number:], *order[::-1]) if at >= 0), 0)
