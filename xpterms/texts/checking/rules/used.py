"""``note-unused`` and ``term-varies``: notes whose term the body never uses, or writes otherwise only."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding

_SOME = 5
"""Notes from which on half of them unused tell that the report is not there."""


def unused(draft: Draft) -> Iterator[Finding]:
    """Yield the notes that the body uses in no form; none where the text is but an annex, or parts of a report."""
    lacking = draft.first.count(None)
    notes = sum(len(note.term) + len(note.definition) for note in draft.notes)
    if _mostly(draft, lacking) and len(draft.body.folded) < notes:
        return
    for note, use in zip(draft.notes, draft.first, strict=True):
        if use is None and draft.body.folding.key(note.term):
            yield draft.at_note("note-unused", note, "check.note-unused", term=note.term)


def _mostly(draft: Draft, lacking: int) -> bool:
    """Tell whether as many notes are unused as no report's would be."""
    size = len(draft.notes)
    return lacking == size or (size >= _SOME and 2 * lacking >= size)


def varies(draft: Draft) -> Iterator[Finding]:
    """Yield the places that write a note's term otherwise, where none writes it as the note does."""
    for note, use in zip(draft.notes, draft.first, strict=True):
        if use is not None and use.how == "otherwise":
            span = (use.begin, use.end)
            yield draft.in_body(
                "term-varies",
                span,
                note.term,
                "check.term-varies",
                [note.place],
                term=note.term,
                written=draft.body.raw[use.begin : use.end],
            )
