"""Changes that annotating would make, a line each: + a note or mark, - one that goes, > one with another number."""

from __future__ import annotations

from xpterms.cli.environment import said
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.documents.changes import Changes, Edit
    from xpterms.documents.draft import Draft
    from xpterms.texts.annotating.annotate import Annotated


def changed(draft: Draft, made: Annotated) -> Iterator[str]:
    """Yield the lines for a draft that is annotated; one that says so where nothing changes."""
    if made.changes.empty:
        yield said("annotate.unchanged") + "\n"
        return
    for number, note in enumerate(made.notes, 1):
        if note.own is None or note.rewritten:
            yield f"+ {number}. {printable(note.term)}：{printable(note.definition)}\n"
        elif note.own.number is not None and note.own.number != number:
            yield f"> {note.own.number} → {number}. {printable(note.term)}\n"
    for note in made.gone:
        known = f"{note.own.number}. " if note.own is not None and note.own.number else ""
        yield f"- {known}{printable(note.term)}\n"
    yield from _edits(draft, made.changes)


def removed(draft: Draft, changes: Changes) -> Iterator[str]:
    """Yield the lines for a draft whose annex is taken away."""
    for part in changes.parts:
        for line in draft.lines[part.first - 1 : part.last]:
            if line.text.strip():
                yield f"- {printable(line.text)}\n"
    yield from _edits(draft, changes)


def _edits(draft: Draft, changes: Changes) -> Iterator[str]:
    gone = {line for part in changes.parts for line in range(part.first, part.last + 1)}
    for edit in changes.edits:
        if edit.line not in gone:
            yield _edit(draft, edit)


def _edit(draft: Draft, edit: Edit) -> str:
    text = draft.lines[edit.line - 1].text
    old = text[edit.start : edit.end].strip()
    before = text[max(edit.start - 12, 0) : edit.start].lstrip()
    sign = "+" if not old else ">" if edit.text else "-"
    shown = edit.text if not old else f"{old} → {edit.text}" if edit.text else old
    return f"{sign} {edit.line}:{edit.start + 1}: …{printable(before)}{printable(shown)}\n"
