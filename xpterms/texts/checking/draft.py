"""The draft that all rules see: its body folded into one string, its notes, and the way back to the lines.

Folded is what the contract calls the same text: width, script, case, numerals;
punctuation and marks of notes are left out. Parts of sentences are parted by
walls, so that nothing is found across one.
"""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.folding import Folding
from xpterms.chinese.standing import PARTED
from xpterms.glossary.lines import may_go_on
from xpterms.model import Record, Span
from xpterms.texts.checking.finding import Finding, Related
from xpterms.texts.checking.marked import Mark, body_marks, by_number
from xpterms.texts.checking.members import Listed, listed
from xpterms.texts.checking.once import once
from xpterms.texts.checking.use import Use, exact_uses, first_uses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence, Set

    from xpterms.glossary.report import Paragraph as Outlined

_OPEN = " \n"
"""Instead of ``PARTED`` where a use may go on from one paragraph into the other: no wall, and in no line either."""


class Held(Record):
    """A note as the rules see it."""

    term: str
    definition: str
    file: str
    """Where the note stands: the text itself, or the glossary file."""
    line: int
    span: Span
    """Of the term, in that line."""
    number: int | None = None
    mark: int | None = None
    """The number that its mark in the body has; ``None`` where notes have no numbers."""
    aliases: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """Stated by a glossary; empty in an annex, whose members are read from the definition."""

    @property
    def place(self) -> Related:
        """The note as a place that a finding of the body speaks of."""
        return Related(self.file, self.line, self.term, annex=True)


class Paragraph(Record):
    """A paragraph of the body: the pieces of lines it is made of, and its section."""

    pieces: tuple[tuple[int, int, str], ...]
    """(line, column where the piece begins, text)."""
    sections: tuple[tuple[int, tuple[str, ...]], ...] = ((0, ()),)
    """From which place of it on which path of headings holds."""
    open: bool = False
    """Whether a use may go on from the paragraph before into this one."""


def laid_out(
    lines: Sequence[str], outlined: Iterable[Outlined], apart: Set[int] = frozenset()
) -> list[Paragraph]:
    """Return the paragraphs of ``outline(lines)`` with the text of their lines, and whether a use may go on into each.

    No use goes on into or out of the lines whose numbers are ``apart``.
    """
    found: list[Paragraph] = []
    last = 0
    for paragraph in outlined:
        first = paragraph.lines[0][1]
        follows = (
            last > 0
            and not {last, first} & apart
            and may_go_on(lines[last - 1], lines[first - 1], gap=first > last + 1)
        )
        last = paragraph.lines[-1][1]
        pieces = tuple(
            (line, column, lines[line - 1][column:].rstrip()) for _, line, column in paragraph.lines
        )
        sections = tuple((begin, section) for (begin, _), section in paragraph.sentences)
        found.append(Paragraph(pieces, sections, follows))
    return found


class Known(Record):
    """A term as another glossary explains it."""

    term: str
    definition: str
    glossary: str
    """Its title."""
    place: Callable[[], tuple[str, int]]
    """Gives its file, and its line there: to find that takes reading the file, and few are asked for theirs."""


class Body:
    """The body's text, raw and folded, with the place of each character in its line."""

    def __init__(self, paragraphs: Sequence[Paragraph], folding: Folding) -> None:
        self.paragraphs = tuple(paragraphs)
        self.folding = folding
        self._pieces: list[tuple[int, int, int]] = []
        self._starts: list[int] = []
        self.begins: list[int] = []
        """Where in ``raw`` each paragraph begins."""
        parts: list[str] = []
        size = 0
        for paragraph in self.paragraphs:
            if parts:
                parts.append(_OPEN if paragraph.open else PARTED)
                size += len(parts[-1])
            self.begins.append(size)
            for line, column, text in paragraph.pieces:
                self._starts.append(size)
                parts.append(text)
                size += len(text)
                self._pieces.append((line, column, size))
        parts.append(PARTED)
        self.raw = "".join(parts)
        """The paragraphs, a wall between two unless a use may go on, and one behind the last."""
        self.folded, self.where = folding.fold(self.raw)
        """What of ``raw`` is compared, and where each character of it stands in ``raw``."""

    def span(self, begin: int, end: int) -> tuple[int, Span, str]:
        """Return line and span of a range of ``raw``, the span cut at the line's end, and its whole text."""
        piece = bisect_right(self._starts, begin) - 1
        line, column, last = self._pieces[piece]
        column += begin - self._starts[piece]
        text = self.raw[begin:end].replace(_OPEN, "")
        return line, (column, column + min(end, last) - begin), text

    def place(self, end: int) -> tuple[int, int]:
        """Return line and column of the place behind the character before ``end``."""
        piece = bisect_right(self._starts, end - 1) - 1
        line, column, _ = self._pieces[piece]
        return line, column + end - self._starts[piece]

    def offsets(self) -> dict[int, tuple[int, int]]:
        """Return for each line where its piece begins in ``raw``, and at which column of the line."""
        pieces = zip(self._starts, self._pieces, strict=True)
        return {line: (start, column) for start, (line, column, _) in pieces}

    def pieces(self) -> list[tuple[int, str]]:
        """Return the offset of each line's piece in ``raw``, and its text."""
        texts = (text for paragraph in self.paragraphs for _, _, text in paragraph.pieces)
        return list(zip(self._starts, texts, strict=True))

    def section(self, at: int) -> tuple[str, ...]:
        """Return the path of headings above a place in ``raw``."""
        number = bisect_right(self.begins, at) - 1
        inside = at - self.begins[number]
        found: tuple[str, ...] = ()
        for place, (begin, section) in enumerate(self.paragraphs[number].sections):
            if place and begin > inside:
                break
            found = section
        return found

    def unfolded(self, begin: int, end: int) -> Span:
        """Return the range of ``raw`` that a range of ``folded`` takes."""
        return self.where[begin], self.where[end - 1] + 1


class Draft:
    """A text with its notes: what every rule is given."""

    def __init__(
        self,
        file: str,
        body: Body,
        notes: Sequence[Held],
        readings: Callable[[str], tuple[str, ...]],
        *,
        annex: Body | None,
        known: Callable[[Sequence[str]], Sequence[Sequence[Known]]],
    ) -> None:
        self.file = file
        self.body = body
        self.texts = (body, annex) if annex else (body,)
        """The body, and the annex where the text has one."""
        self.notes = tuple(notes)
        self.readings = readings
        """Of a character, commonest first, as ``("ge4", "ge3")``."""
        self.known = known
        """How the glossaries at hand explain each of some terms."""

    @once
    def exact(self) -> list[list[Span]]:
        """For each note where the body uses it as written, in ``body.raw``."""
        return exact_uses(self.body, self.notes)

    @once
    def first(self) -> tuple[Use | None, ...]:
        """For each note its first use in the body, however written."""
        return first_uses(self.body, self.notes, self.exact, self.readings)

    @once
    def lists(self) -> list[tuple[Listed, ...]]:
        """For each note the members that it lists, where they are certain."""
        return [listed(note.term, note.definition, note.items) for note in self.notes]

    @once
    def marks(self) -> list[Mark]:
        """Return the marks of notes in the body, as ``body_marks`` finds them."""
        return body_marks(self.body, self.notes)

    @once
    def marked(self) -> dict[int, int]:
        """For a note the first offset in ``body.raw`` of a mark right behind its term."""
        numbers = by_number(self.notes)
        found: dict[int, int] = {}
        for mark in self.marks:
            if mark.owner is not None and numbers.get(mark.number) == mark.owner:
                found.setdefault(mark.owner, mark.span[0])
        return found

    def in_body(
        self,
        rule: str,
        span: Span,
        term: str,
        code: str,
        related: Sequence[Related] = (),
        /,
        **fields: object,
    ) -> Finding:
        """Return a finding at a range of the body's raw text."""
        return self.in_text(self.body, rule, span, term, code, related, **fields)

    def in_text(
        self,
        where: Body,
        rule: str,
        span: Span,
        term: str,
        code: str,
        related: Sequence[Related] = (),
        /,
        **fields: object,
    ) -> Finding:
        """Return a finding at a range of one of ``texts``."""
        line, columns, text = where.span(*span)
        return Finding(
            rule,
            self.file,
            line,
            columns,
            text,
            term,
            code,
            fields,
            where.section(span[0]),
            tuple(related),
        )

    def at_note(
        self, rule: str, note: Held, code: str, related: Sequence[Related] = (), /, **fields: object
    ) -> Finding:
        """Return a finding at a note."""
        return Finding(
            rule,
            note.file,
            note.line,
            note.span,
            note.term,
            note.term,
            code,
            fields,
            (),
            tuple(related),
        )
