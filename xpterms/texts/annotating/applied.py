"""The lines that a document will have: changes carried out on its lines alone, to look at before anything is written."""

from __future__ import annotations

from xpterms.documents.changes import Changes, Kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def applied(lines: Sequence[str], changes: Changes) -> list[str]:
    """Return lines with changes.

    >>> from xpterms.documents.changes import Edit, New, Part
    >>> applied(["落实四早", "尾"], Changes((Edit(1, 4, 4, "［1］"),), (Part(3, 2, (New("注", "note"),)),)))
    ['落实四早［1］', '尾', '注']
    """
    edited = list(lines)
    for edit in sorted(changes.edits, reverse=True):
        line = edited[edit.line - 1]
        text = f"［{edit.text.strip('[]')}］" if edit.raised else edit.text  # as it is read back
        edited[edit.line - 1] = line[: edit.start] + text + line[edit.end :]
    found: list[str] = []
    done = 0
    for part in changes.parts:
        found += edited[done : part.first - 1]
        for item in part.items:
            found += edited[item.first - 1 : item.last] if isinstance(item, Kept) else [item.text]
        done = max(part.last, part.first - 1)
    return found + edited[done:]
