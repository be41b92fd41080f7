"""``definition-conflicts``: another glossary at hand explains a term otherwise, punctuation and width aside."""

from __future__ import annotations

from xpterms.chinese.script import core
from xpterms.texts.checking.finding import Related

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding


_LONGEST = 4000
"""Characters of definitions that are compared character by character: that takes time by their square."""


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the notes that a glossary at hand contradicts, once a note, with all that do."""
    explained = draft.known([note.term for note in draft.notes])
    for note, known in zip(draft.notes, explained, strict=True):
        ours = core(note.definition)
        others = [one for one in known if core(one.definition) != ours]
        if others:
            related = [Related(*one.place(), one.definition) for one in others]
            yield draft.at_note(
                "definition-conflicts",
                note,
                "check.definition-conflicts",
                related,
                term=note.term,
                glossary=others[0].glossary,
                changes=marked(note.definition, others[0].definition),
            )


def marked(ours: str, theirs: str) -> str:
    """Return our definition with what another says instead: ``[-ours-]{+theirs+}``."""
    from difflib import SequenceMatcher

    if max(len(ours), len(theirs)) > _LONGEST:
        return theirs[:_LONGEST]
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(ours[a:b])
            continue
        parts.append(f"[-{ours[a:b]}-]" if a < b else "")
        parts.append(f"{{+{theirs[c:d]}+}}" if c < d else "")
    return "".join(parts)
