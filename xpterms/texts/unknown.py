"""The shorthand of a text that neither a glossary nor the text's own annex explains."""

from __future__ import annotations

from bisect import bisect_left

from xpterms.chinese.script import core
from xpterms.chinese.standing import Finder
from xpterms.model import Use, Used
from xpterms.texts.members import members
from xpterms.texts.running import joined
from xpterms.texts.shorthand import Candidate, candidates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from xpterms.model import Span
    from xpterms.texts.outline import Outline
    from xpterms.texts.reading import Text

    Taken = dict[int, list[Span]]
    """By line, what known terms take, in order."""


def unknown(
    text: Text, known: Iterable[Used], simplified: Callable[[str], str], outline: Outline
) -> list[Used]:
    """Return the unexplained shorthand of a text by falling score."""
    taken: Taken = {}
    for used in known:
        for use in used.uses:
            taken.setdefault(use.line, []).append(use.span)
    for spans in taken.values():
        spans.sort()
    explained, annexed = _annex(text)
    body = ((number, line) for number, line in enumerate(text.lines, 1) if number not in annexed)
    found = [
        one
        for one in candidates(body)
        if not _explains(explained, one.text) and _is_free(one, taken)
    ]
    uses = _uses(found, text.lines, taken, simplified, outline)
    return [
        Used(
            text.file,
            one.text,
            tuple(uses[place]),
            None,
            _members(one, text.lines),
            one.score,
            tuple((f"unknown.{name}", weight) for name, weight in one.reasons.items()),
        )
        for place, one in enumerate(found)
        if uses[place]
    ]


def _annex(text: Text) -> tuple[list[str], set[int]]:
    """Return the forms that the text's own annex explains, folded, and the lines that it takes."""
    annex = text.annex()
    forms = [core(form) for note in annex.notes for form in (note.term, *note.aliases)]
    return forms, {text.line_of(line) for line in annex.lines}


def _explains(forms: Iterable[str], shorthand: str) -> bool:
    """Tell whether one of the forms is the shorthand, holds it, or is most of it."""
    letters = core(shorthand)
    return any(
        letters in form or (form in letters and 2 * len(form) >= len(letters)) for form in forms
    )


def _is_free(one: Candidate, taken: Taken) -> bool:
    """Tell whether some place of a candidate is not mostly a known term."""
    return any(not _covered(line, span, taken) for line, span in one.places)


def _covered(line: int, span: Span, taken: Taken) -> bool:
    """Tell whether a known term takes half of a span; those of a line stand in order and apart."""
    begin, end = span
    spans = taken.get(line, ())
    place = bisect_left(spans, (end, 0))
    while place:
        place -= 1
        start, stop = spans[place]
        if stop <= begin:
            return False
        if 2 * (min(end, stop) - max(begin, start)) >= end - begin:
            return True
    return False


def _uses(
    found: Sequence[Candidate],
    lines: Sequence[str],
    taken: Taken,
    simplified: Callable[[str], str],
    outline: Outline,
) -> list[list[Use]]:
    """Return every use of each candidate, quoted or not, by the one rule; none within a known term."""
    finder = Finder.of(((one.text, place) for place, one in enumerate(found)), simplified)
    uses: list[list[Use]] = [[] for _ in found]
    for piece in joined([lines]):
        for begin, end, place in finder.find(piece.text):
            line, start, stop, whole = piece.place(begin, end)
            if not _covered(line, (start, stop), taken):
                section = outline.section(line, start)
                uses[place].append(Use(line, (start, stop), whole, section))
    return uses


def _members(one: Candidate, lines: Sequence[str]) -> tuple[str, ...]:
    for line, (begin, end) in one.places:
        listed = members(lines[line - 1], begin, end)
        if listed:
            return listed
    return ()
