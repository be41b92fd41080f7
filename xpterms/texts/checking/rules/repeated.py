"""``note-repeated``: two notes for one term, punctuation, width, script and numerals aside."""

from __future__ import annotations

from xpterms.chinese.script import core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding


def find(draft: Draft) -> Iterator[Finding]:
    """Yield every note whose term an earlier one explains."""
    folding = draft.body.folding
    seen: dict[str, int] = {}
    for number, note in enumerate(draft.notes):
        key = folding.key(note.term)
        if not key:
            continue
        first = draft.notes[seen.setdefault(key, number)]
        if first is not note:
            same = core(first.definition) == core(note.definition)
            code = "check.note-repeated" if same else "check.note-repeated-otherwise"
            yield draft.at_note("note-repeated", note, code, [first.place], term=note.term)
