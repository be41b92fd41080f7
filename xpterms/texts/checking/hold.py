"""Hold a text against its notes: build the draft from its lines and its annex, or from a glossary."""

from __future__ import annotations

from xpterms.chinese.folding import Folding
from xpterms.errors import DocumentError
from xpterms.texts.checking.draft import Body, Draft, Held, Known, Paragraph, laid_out

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from xpterms.annex.read import Notes
    from xpterms.annex.region import Note
    from xpterms.chinese.han import HanTable
    from xpterms.model import Span
    from xpterms.texts.reading import Text


def hold(
    text: Text,
    han: HanTable,
    against: str | None,
    known: Callable[[Sequence[str]], Sequence[Sequence[Known]]],
) -> Draft:
    """Return the draft of a text with an annex, or of one held against the glossary file ``against``.

    ``known`` tells how the glossaries at hand explain terms. Raises
    ``DocumentError`` where there are no notes, ``GlossaryError`` for the file.
    """
    annex = text.annex()
    folding = Folding(han.simplified)
    taken = {number for line in annex.lines if (number := text.line_of(line))}
    if annex.printed:
        notes = _printed(text, annex)
    elif against is not None:
        notes = _stated(against)
    else:
        if annex.crowded:
            raise DocumentError("annex.crowded", path=text.file, most=annex.crowded)
        raise DocumentError("check.no-notes", path=text.file)
    return Draft(
        text.file,
        Body(_paragraphs(text.lines, taken), folding),
        notes,
        han.readings,
        annex=Body(_rows(text.lines, taken), folding) if taken else None,
        known=known,
    )


def _printed(text: Text, annex: Notes) -> list[Held]:
    """Return the notes of an annex as they stand; where numbers begin anew, on each page, a mark leads to no one note."""
    anew = [note.number for note in annex.printed].count(1) > 1
    return [
        Held(
            note.term,
            note.definition,
            text.file,
            text.line_of(note.line),
            _found(text.lines, text.line_of(note.line), note),
            note.number,
            None if anew else note.number,
            note.aliases,
        )
        for note in annex.printed
    ]


def _found(lines: Sequence[str], line: int, note: Note) -> Span:
    """Return the span of a note's term in its line; where it is written otherwise there, of the line."""
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    at = written.find(note.term)
    if at >= 0:
        return at, at + len(note.term)
    begin = len(written) - len(written.lstrip())
    return begin, max(begin, len(written.rstrip()))


def _stated(path: str) -> list[Held]:
    """Return the notes of a glossary file, with the lines of their terms."""
    from xpterms.glossary.read import entry_lines, read_glossary

    terms = read_glossary(path).terms
    with open(path, encoding="utf-8-sig") as file:
        lines = file.read().split("\n")
    found = []
    for term, number in zip(terms, entry_lines(path, len(terms)), strict=True):
        at = max(0, lines[number - 1].find(term.term))
        span = (at, at + len(term.term))
        found.append(
            Held(
                term.term,
                term.definition,
                path,
                number,
                span,
                term.number,
                term.number,
                term.aliases,
                term.items,
            )
        )
    return found


def _paragraphs(lines: Sequence[str], taken: Collection[int]) -> list[Paragraph]:
    """Return the paragraphs of the lines that no annex takes, hard wraps and page breaks mended."""
    from xpterms.glossary.report import outline

    body = ["" if number in taken else line for number, line in enumerate(lines, 1)]
    return laid_out(body, outline(body))


def _rows(lines: Sequence[str], taken: Collection[int]) -> list[Paragraph]:
    """Return the lines of an annex, each by itself."""
    return [
        Paragraph(((number, 0, lines[number - 1]),))
        for number in sorted(taken)
        if lines[number - 1].strip()
    ]
