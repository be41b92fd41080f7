"""Changes between two glossaries: terms gained, lost, redefined and renamed."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from xpterms.chinese.script import core
from xpterms.glossary.renaming import renamed, steps
from xpterms.model import Record

if TYPE_CHECKING:
    from xpterms.model import Glossary

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


_MOST = 500_000
"""Pairs of equal characters in two definitions up to which they are compared piece by piece; in those of two glossaries so
many again for each character that ``_EACH`` says. Definitions of prose have some six."""
_EACH = 20


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
    known_as = renamed(gone, come)
    compared = Pieces(sum(len(term.definition) for term in new.terms))
    changes = []
    for term in new.terms:
        known = before.get(core(term.term)) or known_as.get(term.term)
        if known is None:
            changes.append(Change("gained", term.term, None, term.definition))
            continue
        pieces: tuple[Piece, ...] = ()
        if not same(known.definition, term.definition):
            pieces = compared.of(known.definition, term.definition)
        if term.term in known_as:
            changes.append(
                Change("renamed", term.term, known.definition, term.definition, pieces, known.term)
            )
        elif pieces:
            changes.append(
                Change("redefined", term.term, known.definition, term.definition, pieces)
            )
    kept = {term.term for term in known_as.values()}
    return changes + [
        Change("lost", term.term, term.definition, None) for term in gone if term.term not in kept
    ]


def same(one: str, other: str) -> bool:
    """Tell whether two definitions are the same, punctuation, width and case aside."""
    return core(one) == core(other)


class Pieces:
    """How texts became others, piece by piece, within a bound of steps for all of them.

    Of texts that would take too long so, as where one character fills thousands of places, one piece
    is all between what both begin with and what both end with.
    """

    def __init__(self, characters: int = 0) -> None:
        """Compare texts of so many characters in all."""
        self._left = _MOST + _EACH * characters

    def of(self, old: str, new: str) -> tuple[Piece, ...]:
        """Return how one text became another."""
        taken = steps(old, new)
        if taken > self._left:
            return _ends(old, new)
        self._left -= taken
        codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        return tuple((tag, old[a:b], new[c:d]) for tag, a, b, c, d in codes)


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """Return how a text became another, piece by piece, as ``Pieces`` does."""
    return Pieces().of(old, new)


def _ends(old: str, new: str) -> tuple[Piece, ...]:
    begin = _alike(old, new)
    end = _alike(old[begin:][::-1], new[begin:][::-1])
    lost, gained = old[begin : len(old) - end], new[begin : len(new) - end]
    tag = "replace" if lost and gained else "delete" if lost else "insert"
    pieces = (
        ("equal", old[:begin], new[:begin]),
        (tag, lost, gained),
        ("equal", old[len(old) - end :], new[len(new) - end :]),
    )
    return tuple(piece for piece in pieces if piece[1] or piece[2])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
