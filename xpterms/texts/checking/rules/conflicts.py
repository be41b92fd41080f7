"""``definition-conflicts``: another glossary at hand explains a term otherwise, punctuation and width aside."""

from __future__ import annotations

from xpterms.annex.pages import without_page
from xpterms.chinese.script import core
from xpterms.texts.checking.finding import Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.glossary.compare import Pieces
    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding

_LONGEST = 4000
"""Characters of definitions that are compared character by character."""


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the notes that a glossary at hand contradicts, once a note, with all that do."""
    pieces: Pieces | None = None
    explained = draft.known([note.term for note in draft.notes])
    for note, known in zip(draft.notes, explained, strict=True):
        ours = core(without_page(note.definition))
        others = [one for one in known if core(without_page(one.definition)) != ours]
        if others:
            pieces = pieces or _within(draft)
            related = [Related(*one.place(), one.definition) for one in others]
            yield draft.at_note(
                "definition-conflicts",
                note,
                "check.definition-conflicts",
                related,
                term=note.term,
                glossary=others[0].glossary,
                changes=marked(
                    without_page(note.definition), without_page(others[0].definition), pieces
                ),
            )


def _within(draft: Draft) -> Pieces:
    """Return what compares the definitions of a draft's notes within a bound."""
    from xpterms.glossary.compare import Pieces

    return Pieces(sum(len(note.definition) for note in draft.notes))


def marked(ours: str, theirs: str, pieces: Pieces) -> str:
    """Return our definition with what another says instead: ``[-ours-]{+theirs+}``."""
    if max(len(ours), len(theirs)) > _LONGEST:
        return theirs[:_LONGEST]
    parts = []
    for tag, lost, gained in pieces.of(ours, theirs):
        if tag == "equal":
            parts.append(lost)
            continue
        parts.append(f"[-{lost}-]" if lost else "")
        parts.append(f"{{+{gained}+}}" if gained else "")
    return "".join(parts)
