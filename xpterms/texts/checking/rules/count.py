"""``count-differs``: a term counts more or fewer members than its note lists."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the notes with a certain list that has another number of members than the term says."""
    for note, lists in zip(draft.notes, draft.lists, strict=True):
        for one in lists:
            if not one.fits:
                yield draft.at_note(
                    "count-differs",
                    note,
                    "check.count-differs",
                    term=note.term,
                    text=one.text,
                    want=one.want,
                    have=len(one.members),
                    members="、".join(one.members),
                )
                break
