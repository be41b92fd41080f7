"""What changed between two glossaries: terms gained, lost and redefined."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from xpterms.chinese.script import core
from xpterms.model import Record

if TYPE_CHECKING:
    from xpterms.model import Glossary, Term

Piece = tuple[str, str, str]
"""How (``equal delete insert replace``), what stood, what stands."""


class Change(Record):
    """One term that is not the same in both."""

    kind: str
    """``gained``, ``lost`` or ``redefined``."""
    term: str
    old: str | None
    """The definition that was, ``None`` for a term gained."""
    new: str | None
    pieces: tuple[Piece, ...] = ()
    """How the old definition became the new one."""


def compare(old: Glossary, new: Glossary) -> list[Change]:
    """Return the changes in the order of the new glossary, what was lost at the end.

    Terms are the same whatever punctuation, width and case they are written in;
    numbers do not count.
    """
    before = {core(term.term): term for term in old.terms}
    after = {core(term.term) for term in new.terms}
    changes = []
    for term in new.terms:
        known = before.get(core(term.term))
        if known is None:
            changes.append(Change("gained", term.term, None, term.definition))
        elif core(known.definition) != core(term.definition):
            pieces = _pieces(known.definition, term.definition)
            changes.append(
                Change("redefined", term.term, known.definition, term.definition, pieces)
            )
    return changes + [_lost(term) for term in old.terms if core(term.term) not in after]


def _lost(term: Term) -> Change:
    return Change("lost", term.term, term.definition, None)


def _pieces(old: str, new: str) -> tuple[Piece, ...]:
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple((tag, old[a:b], new[c:d]) for tag, a, b, c, d in steps)
