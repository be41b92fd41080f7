"""The choice among several notes for one term: one of the text's own place first, then the latest."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Entry, Source


class Choice:
    """One number, and one note, for all forms and all notes of a term."""

    def __init__(self, index: Index, place: Callable[[], str | None]) -> None:
        """Choose among an index's terms; ``place`` is asked only where that decides."""
        self._index = index
        self._key = index.folding.key
        self._place = place
        self._alone = index.glossaries == 1  # one glossary has one note a term
        self._known: dict[int, tuple[Sequence[int], int]] = {}
        self._names: dict[str, int] = {}
        self._best: dict[int, int] = {}
        self._entries: dict[int, Entry] = {}

    def number(self, owners: Sequence[int], text: str) -> int:
        """Return the number under which the owners of a form are told.

        ``owners`` is known by its identity: the finder gives the same sequence for the same form.
        """
        known = self._known.get(id(owners))
        if known is None:
            known = self._known[id(owners)] = (owners, self._choose(owners, text))
        return known[1]

    def entry(self, number: int) -> Entry:
        """Return the entry that is told for a number that ``number`` returned."""
        found = self._entries.get(number)
        if found is None:
            found = self._entries[number] = self._index.entry(self._best.get(number, number))
        return found

    def note(self, number: int) -> tuple[str, str]:
        """Return the term and the definition of that entry: for who tells no more, at less cost."""
        return self._index.note(self._best.get(number, number))

    def _choose(self, owners: Sequence[int], text: str) -> int:
        index = self._index
        term = owners[0]
        if len(owners) > 1:
            form = self._key(text)
            named = [owner for owner in owners if self._key(index.note(owner)[0]) == form]
            term = min(named or owners, key=self._rank)
        if self._alone:
            return term
        number = self._names.setdefault(self._key(index.note(term)[0]), term)
        others = self._best.setdefault(number, term)
        if self._rank(term) < self._rank(others) and self._title(term) != self._title(others):
            self._best[number] = term
            self._entries.pop(number, None)
        return number

    def _title(self, term: int) -> str:
        return self._index.source(self._index.source_of(term)).title

    def _rank(self, term: int) -> tuple[bool, int]:
        source = self._index.source(self._index.source_of(term))
        return rank(source, self._place() if source.place else None)


def rank(source: Source, place: str | None) -> tuple[bool, int]:
    """Return a key that sorts glossaries for a text of a place: those of the place first, then the latest."""
    date = (source.date or "0").replace("-", "")
    return not same_place(source.place, place), -int(date)


def same_place(one: str | None, other: str | None) -> bool:
    """Tell whether two names are of one place: 驻马店市西平县 is 西平县."""
    return bool(one and other) and (str(one).endswith(str(other)) or str(other).endswith(str(one)))
