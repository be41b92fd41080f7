"""The annex that a draft has already: its notes, how it writes them, and which of its lines can be put in another order."""

from __future__ import annotations

from collections import Counter

from xpterms.annex.crowded import most_notes
from xpterms.annex.numbering import openings
from xpterms.annex.read import read_annex
from xpterms.documents.changes import DraftLine
from xpterms.errors import DocumentError
from xpterms.texts.annotating.writing import Style

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.annex.read import Annex
    from xpterms.annex.region import Note
    from xpterms.documents.draft import Draft

_GAP = "\u3000"
_LONG = 30
"""Characters of a line that is no heading within an annex."""


def bounded(draft: Draft, notes: int, added: int = 0) -> None:
    """Raise ``DocumentError`` where a draft has more notes than are taken on, or would have with so many bytes more."""
    most = most_notes(draft.text, added)
    if notes > most:
        raise DocumentError("annotate.too-many", path=draft.source, most=most)


class Own:
    """A draft's annex; ``notes`` is empty where it has none."""

    def __init__(self, draft: Draft) -> None:
        """Read the annex of a draft.

        Raises ``DocumentError`` where its notes stand at the feet of pages, or are too many.
        """
        self.lines: Sequence[DraftLine] = draft.lines
        self.annex: Annex = read_annex(annex_text(draft))
        self.notes: tuple[Note, ...] = self.annex.printed
        if self.annex.crowded:
            raise DocumentError("annotate.too-many", path=draft.source, most=self.annex.crowded)
        bounded(draft, len(self.notes))
        if self.notes and self._scattered():
            raise DocumentError("annotate.scattered", path=draft.source)
        self.style = self._style() if self.notes else Style()

    def _scattered(self) -> bool:
        """Tell whether text stands between the notes."""
        taken = self.annex.lines
        between = range(min(note.line for note in self.notes), max(n.last for n in self.notes))
        return any(
            number not in taken and len(self.lines[number - 1].text.strip()) > _LONG
            for number in between
        )

    def blocks(self) -> list[tuple[int, int]] | None:
        """Return first and last line of each note, what follows it included; ``None`` where notes share lines."""
        begins = [note.line for note in self.notes]
        if begins != sorted(set(begins)):
            return None
        found = []
        for note, following in zip(self.notes, [*begins[1:], 0], strict=True):
            last = following - 1 if following else note.last
            while last > note.last and not self.lines[last - 1].text.strip():
                last -= 1
            found.append((note.line, last))
        return found if self._movable(found) else None

    def _movable(self, blocks: Sequence[tuple[int, int]]) -> bool:
        """Tell whether no two notes share a paragraph, and all stand side by side."""
        units = [
            {self.lines[number - 1].unit for number in range(first, last + 1)}
            for first, last in blocks
        ]
        groups = {self.lines[first - 1].group for first, _ in blocks}
        outside = {
            line.unit
            for number, line in enumerate(self.lines, 1)
            if not blocks[0][0] <= number <= blocks[-1][1]
        }
        every = [unit for some in units for unit in some]
        return len(groups) == 1 and len(every) == len(set(every)) and not outside & set(every)

    def number_at(self, note: Note) -> tuple[int, str]:
        """Return the column of a note's number in its line, and the number as written; 0 and empty where none is."""
        line = self.lines[note.line - 1]
        if self.automatic(note) or (note.number is None and not note.printed):
            return 0, ""
        at = line.text.find(note.printed) if note.printed else -1
        if 0 <= at <= len(line.text) - len(line.text.lstrip()) + 12:
            return at, note.printed
        for opening in openings(line.text.lstrip()):
            if opening.value in (note.number, note.mark):
                cut = len(line.text) - len(line.text.lstrip())
                return cut, line.text[cut : cut + opening.end].rstrip()
        return 0, ""

    def automatic(self, note: Note) -> bool:
        """Tell whether a note's number is counted by the format."""
        fixed = self.lines[note.line - 1].fixed
        return bool(fixed) and fixed[0][0] == 0 and note.number is not None and note.line > 0

    def _style(self) -> Style:
        first = self.notes[0]
        line = self.lines[first.line - 1]
        at, printed = self.number_at(first)
        after = line.text[at + len(printed) :]
        number = printed + after[: len(after) - len(after.lstrip())] if printed else ""
        if line.kind == "table" and _GAP in line.text:
            return Style(number, cells=line.text.count(_GAP) + 1)
        if line.text.strip().startswith("|"):
            return Style(number, cells=len(line.text.strip().strip("|").split("|")), rows=True)
        if self.automatic(first):
            return Style("", self._sign(), automatic=True)
        return Style(number, self._sign(), turns=self._in_turn())

    def _in_turn(self) -> bool:
        """Tell whether terms and definitions stand in lines of their own, in turn."""
        parted = [
            note.last > note.line
            and not self.lines[note.line - 1].text.rstrip().endswith(("。", "；"))
            and note.definition[:4] not in self.lines[note.line - 1].text
            for note in self.notes
        ]
        return 2 * sum(parted) > len(parted)

    def _sign(self) -> str:
        """Return what parts term and definition in most notes."""
        counted: Counter[str] = Counter()
        for note in self.notes:
            text = self.lines[note.line - 1].text
            end = text.find(note.term) + len(note.term)
            begin = text.find(note.definition[:6], end)
            if 0 <= begin - end <= 4:
                counted[text[end:begin]] += 1
        counted.pop("", None)
        return counted.most_common(1)[0][0] if counted else "："


def annex_text(draft: Draft) -> str:
    """Return the text in which a draft's annex is looked for: without a Word document's own footnotes."""
    if draft.kind != "word":
        return draft.text
    return "\n".join("" if line.kind == "foot" else line.blanked(_GAP) for line in draft.lines)
