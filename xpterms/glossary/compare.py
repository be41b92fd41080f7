"""Changes between two glossaries: terms gained, lost, redefined and renamed."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from xpterms.chinese.script import NUMERALS, core
from xpterms.model import Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Glossary, Term

Piece = tuple[str, str, str]
"""How (``equal delete insert replace``), what stood, what stands."""


class Change(Record):
    """One term that is not the same in both."""

    kind: str
    """``gained``, ``lost``, ``redefined`` or ``renamed``."""
    term: str
    """As the new glossary writes it; of one lost, as the old did."""
    old: str | None
    """The definition that was, ``None`` for a term gained."""
    new: str | None
    pieces: tuple[Piece, ...] = ()
    """How the old definition became the new one; nothing where it stayed."""
    old_term: str | None = None
    """What a renamed term was called."""


NEAR = 0.6
"""Share of a definition that a renamed term keeps at the least."""
CLOSE = 0.5
"""Share of its characters that its name keeps."""


def compare(old: Glossary, new: Glossary) -> list[Change]:
    """Return the changes in the order of the new glossary, what was lost at the end.

    Terms are the same whatever punctuation, width and case they are written in;
    numbers do not count. A term that has another name now is renamed: where one
    names the other as its alias, or where name and definition are nearly the
    same and no number in the name differs (五个保障, 五项保障).
    """
    before = {core(term.term): term for term in old.terms}
    after = {core(term.term) for term in new.terms}
    gone = [term for term in old.terms if core(term.term) not in after]
    come = [term for term in new.terms if core(term.term) not in before]
    renamed = _renamed(gone, come)
    changes = []
    for term in new.terms:
        known = before.get(core(term.term)) or renamed.get(term.term)
        if known is None:
            changes.append(Change("gained", term.term, None, term.definition))
            continue
        pieces = (
            ()
            if same(known.definition, term.definition)
            else pieces_of(known.definition, term.definition)
        )
        if term.term in renamed:
            changes.append(
                Change("renamed", term.term, known.definition, term.definition, pieces, known.term)
            )
        elif pieces:
            changes.append(
                Change("redefined", term.term, known.definition, term.definition, pieces)
            )
    kept = {term.term for term in renamed.values()}
    return changes + [
        Change("lost", term.term, term.definition, None) for term in gone if term.term not in kept
    ]


def same(one: str, other: str) -> bool:
    """Tell whether two definitions are the same, punctuation, width and case aside."""
    return core(one) == core(other)


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """Return how a text became another, piece by piece."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple((tag, old[a:b], new[c:d]) for tag, a, b, c, d in steps)


def _renamed(gone: Sequence[Term], come: Sequence[Term]) -> dict[str, Term]:
    """Return the old terms by the new names that they have; each once, the likeliest pairs first."""
    likely = [
        (-score, place, other)
        for place, new in enumerate(come)
        for other, old in enumerate(gone)
        if (score := _likeness(old, new))
    ]
    found: dict[str, Term] = {}
    taken: set[int] = set()
    for _, place, other in sorted(likely):
        if come[place].term not in found and other not in taken:
            found[come[place].term] = gone[other]
            taken.add(other)
    return found


def _likeness(old: Term, new: Term) -> float:
    """Return how likely a term is another's new name; 0 where it is not."""
    names = [{core(term.term), *map(core, term.aliases)} for term in (old, new)]
    if names[0] & names[1]:
        return 3.0
    if same(old.definition, new.definition):
        return 2.0
    if _numbers(old.term) != _numbers(new.term):
        return 0.0
    name = SequenceMatcher(None, core(old.term), core(new.term), autojunk=False)
    if name.quick_ratio() < CLOSE or name.ratio() < CLOSE:
        return 0.0
    text = SequenceMatcher(None, core(old.definition), core(new.definition), autojunk=False)
    if text.quick_ratio() < NEAR:
        return 0.0
    ratio = text.ratio()
    return ratio if ratio >= NEAR else 0.0


def _numbers(term: str) -> list[str]:
    """Return the numerals of a name: another number is another term."""
    return [NUMERALS.get(char, char) for char in core(term) if char.isdigit() or char in NUMERALS]
