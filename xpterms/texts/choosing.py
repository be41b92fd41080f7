"""Which of several notes is told for a term: one of the text's own place first, then the latest."""

from __future__ import annotations

from xpterms.chinese.script import core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Entry


class Choice:
    """One number, and one entry, for all forms and all notes of a term."""

    def __init__(self, index: Index, place: Callable[[], str | None]) -> None:
        """Choose among an index's entries; ``place`` is asked only where that decides."""
        self._index = index
        self._place = place
        self._known: dict[int, tuple[Sequence[int], int]] = {}
        self._names: dict[str, int] = {}
        self.chosen: dict[int, Entry] = {}
        """The entry told for each number that ``number`` returned."""

    def number(self, owners: Sequence[int], text: str) -> int:
        """Return the number under which the owners of a form are told.

        ``owners`` is known by its identity: the finder gives the same sequence for the same form.
        """
        known = self._known.get(id(owners))
        if known is None:
            known = self._known[id(owners)] = (owners, self._choose(owners, text))
        return known[1]

    def _choose(self, owners: Sequence[int], text: str) -> int:
        if len(owners) > 1:
            form = core(text)
            named = [term for term in owners if core(self._index.entry(term).term) == form]
            best = self._best(named or owners)
        else:
            best = owners[0]
        entry = self._index.entry(best)
        number = self._names.setdefault(core(entry.term), best)
        others = self.chosen.get(number)
        if others is None or (
            entry.glossary != others.glossary and self._rank(entry) < self._rank(others)
        ):
            self.chosen[number] = entry
        return number

    def _best(self, terms: Sequence[int]) -> int:
        if len(terms) == 1:
            return terms[0]
        return min(terms, key=lambda term: self._rank(self._index.entry(term)))

    def _rank(self, entry: Entry) -> tuple[bool, int]:
        date = (entry.date or "0").replace("-", "")
        return entry.place is None or entry.place != self._place(), -int(date)
