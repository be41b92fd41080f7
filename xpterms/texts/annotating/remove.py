"""The changes that take a draft's annex away, and the marks that answer it."""

from __future__ import annotations

from xpterms.documents.changes import Changes, Edit, Part
from xpterms.texts.annotating.noted import Noted
from xpterms.texts.annotating.own import Own
from xpterms.texts.annotating.places import Uses
from xpterms.texts.annotating.running import Running

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.chinese.han import HanTable
    from xpterms.documents.draft import Draft
    from xpterms.model import Span


def without_annex(draft: Draft, han: HanTable) -> Changes:
    """Return the changes that take the annex away, whoever wrote it; none where there is no annex.

    Marks in brackets that lead to a note count wherever they stand if half of the
    notes have some; else, and others always, only right behind their term.
    """
    from xpterms.chinese.folding import Folding

    own = Own(draft)
    if not own.notes:
        return Changes()
    taken = own.annex.lines
    running = Running(draft.lines, taken, Folding(han.simplified))
    notes = [Noted(one.term, one.definition, own=one, aliases=one.aliases) for one in own.notes]
    uses = Uses(running, notes, han.readings)
    places = uses.places(marks=False, everywhere=False)
    marked = 2 * sum(bool(place.marks) for place in places) >= len(places)
    cuts: set[tuple[int, Span]] = set()
    for place, spans in zip(places, uses.exact, strict=True):
        behind = (
            set() if marked or not place.marks else {running.mark_place(end) for _, end in spans}
        )
        cuts.update(one for one in place.marks if marked or (one[0], one[1][0]) in behind)
    edits = [Edit(line, start, end, "") for line, (start, end) in sorted(cuts)]
    return Changes(tuple(edits), tuple(_parts(draft, sorted(taken))))


def _parts(draft: Draft, taken: Sequence[int]) -> list[Part]:
    """Return the lines to take out, blank ones between them and one before them included."""
    lines = draft.lines
    plain = draft.kind in ("text", "markdown")
    found: list[Part] = []
    for number in taken:
        last = found[-1].last if found else -1
        if found and all(not lines[at - 1].text.strip() for at in range(last + 1, number)):
            found[-1] = Part(found[-1].first, number)
            continue
        blank = plain and number > 1 and not lines[number - 2].text.strip()
        found.append(Part(number - blank, number))
    return found
