"""``mark``: marks in the body and notes that do not answer one another, or stand out of order.

A mark that stands behind something like its term, and marks of later uses, are
none of this rule's business.
"""

from __future__ import annotations

from xpterms.texts.checking.marked import by_number
from xpterms.texts.checking.rules.order import out_of_order
from xpterms.texts.checking.use import forms, parts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding
    from xpterms.texts.checking.marked import Mark


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the faults of the marks, in the order of the text."""
    numbered = by_number(draft.notes)
    findings = [*_wrong(draft, draft.marks, numbered), *_lacking(draft, draft.marks, numbered)]
    yield from sorted(findings, key=lambda finding: (finding.line, finding.span))


def _wrong(draft: Draft, marks: Sequence[Mark], numbered: dict[int, int]) -> Iterator[Finding]:
    """Yield marks without a note, behind another note's term, away from their own, or out of order."""
    seen: set[int] = set()
    placed: list[Mark] = []
    for mark in marks:
        note = numbered.get(mark.number)
        written = draft.body.raw[slice(*mark.span)].strip()
        if note is None:
            term = draft.notes[mark.owner].term if mark.owner is not None else written
            yield draft.in_body(
                "mark", mark.span, term, "check.mark-no-note", mark=written, number=mark.number
            )
        elif mark.owner not in (None, note) and not _beside(draft, note, mark):
            owner = draft.notes[mark.owner]
            yield draft.in_body(
                "mark",
                mark.span,
                owner.term,
                "check.mark-other",
                [owner.place],
                mark=written,
                term=owner.term,
                number=owner.mark,
                other=draft.notes[note].term,
            )
        elif mark.owner is None and draft.exact[note] and not _beside(draft, note, mark):
            yield draft.in_body(
                "mark",
                mark.span,
                draft.notes[note].term,
                "check.mark-away",
                [draft.notes[note].place],
                mark=written,
                term=draft.notes[note].term,
            )
        elif mark.number not in seen:
            seen.add(mark.number)
            placed.append(mark)
    for place in out_of_order([mark.number for mark in placed]):
        mark = placed[place]
        note = numbered[mark.number]
        yield draft.in_body(
            "mark",
            mark.span,
            draft.notes[note].term,
            "check.mark-order",
            [draft.notes[note].place],
            mark=draft.body.raw[slice(*mark.span)].strip(),
            term=draft.notes[note].term,
        )


def _beside(draft: Draft, number: int, mark: Mark) -> bool:
    """Tell whether a note's term, or a part of it, stands a little before its mark."""
    note = draft.notes[number]
    key = draft.body.folding.key
    quoted, pieces = parts(note.term)
    return any(
        len(one) > 1 and one in mark.before for one in map(key, (*forms(note), *quoted, *pieces))
    )


def _lacking(draft: Draft, marks: Sequence[Mark], numbered: dict[int, int]) -> Iterator[Finding]:
    """Yield the first uses of notes that no mark stands for."""
    if not marks:
        return
    have = {mark.number for mark in marks} | {
        note.mark for mark in marks if mark.owner is not None and (note := draft.notes[mark.owner])
    }
    for number, place in numbered.items():
        use, note = draft.first[place], draft.notes[place]
        if number not in have and use is not None:
            yield draft.in_body(
                "mark",
                (use.begin, use.end),
                note.term,
                "check.mark-lacking",
                [note.place],
                term=note.term,
                number=number,
            )
