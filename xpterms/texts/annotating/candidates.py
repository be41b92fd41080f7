"""Terms of the glossaries that a draft uses, and of several definitions the one that each gets.

The draft's own annex comes first, then a glossary of its place, then the latest.
"""

from __future__ import annotations

from bisect import bisect_right

from xpterms.annex.members import aliases
from xpterms.annex.pages import without_page
from xpterms.index.standing import finder
from xpterms.texts.annotating.noted import Noted, Notice
from xpterms.texts.choosing import rank, same_place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Entry, Source, Span
    from xpterms.texts.annotating.chosen import Choice

    Found = tuple[Entry, Source]


class Candidates:
    """The notes that glossaries have for what a draft uses."""

    def __init__(self, index: Index, place: str | None, choices: Mapping[str, Choice]) -> None:
        """Ask an index for a draft of a place; ``choices`` are what the user has settled."""
        self._index = index
        self._place = place
        self._choices = choices
        self._finder = finder(index)
        self._firsts = [source.first for source in index.sources]
        self.notices: list[Notice] = []

    def notes(
        self,
        text: str,
        own: Sequence[Span],
        known: Callable[[str], bool],
        key: Callable[[str], str],
    ) -> list[Noted]:
        """Return a note for each term that the text uses.

        Where an own note's term stands (``own``, ascending), a term counts only if
        it is longer; ``known`` tells whether the own annex explains a form.
        """
        used: dict[str, list[tuple[str, list[int]]]] = {}
        owners: dict[Span, list[int]] = {}
        for begin, end, owner in self._finder.find(text):
            if not _covered(own, begin, end):
                owners.setdefault((begin, end), []).append(owner)
        for (begin, end), some in owners.items():
            form = text[begin:end]
            concept = self._concept(some, key(form), key)
            used.setdefault(concept, []).append((form, some))
        found = []
        for concept, uses in used.items():
            note = self._note(concept, uses, known, key)
            if note is not None:
                found.append(note)
        return found

    def _concept(self, owners: Sequence[int], form: str, key: Callable[[str], str]) -> str:
        """Return the key of the term that a form stands for: the term of that name, or the best."""
        entries = [self._entry(owner) for owner in owners]
        named = [one for one in entries if key(one[0].term) == form]
        return key(self._best(named or entries)[0].term)

    def _entry(self, number: int) -> Found:
        place = bisect_right(self._firsts, number) - 1
        return self._index.entry(number), self._index.sources[place]

    def _best(self, found: Sequence[Found]) -> Found:
        return min(found, key=self._rank)

    def _rank(self, found: Found) -> tuple[bool, int]:
        return rank(found[1], self._place)

    def _note(
        self,
        concept: str,
        uses: Sequence[tuple[str, Sequence[int]]],
        known: Callable[[str], bool],
        key: Callable[[str], str],
    ) -> Noted | None:
        numbers = dict.fromkeys(owner for _, some in uses for owner in some)
        entries = [one for one in map(self._entry, numbers) if key(one[0].term) == concept]
        best = self._best(entries)
        term = best[0].term
        choice = self._choices.get(concept)
        if choice is None:
            forms = {key(form) for form, _ in uses}
            choice = next((self._choices[form] for form in forms if form in self._choices), None)
        if choice is not None and choice.none:
            return None
        if known(concept) or all(known(key(form)) for form, _ in uses):
            return None
        if choice is not None and choice.definition:
            return Noted(term, choice.definition, aliases=aliases(term, choice.definition))
        if choice is not None:
            fitting = [one for one in entries if choice.fits(one[1])]
            best = self._best(fitting) if fitting else best
        else:
            self._tell(best, entries, key)
        return self._written(best, uses, key)

    def _written(
        self, best: Found, uses: Sequence[tuple[str, object]], key: Callable[[str], str]
    ) -> Noted:
        """Return the note, with the form that the draft uses where a reader of the annex could not tell it."""
        entry, source = best
        read = aliases(entry.term, entry.definition)
        forms = {key(form) for form in (entry.term, *read)}
        note = Noted(entry.term, without_page(entry.definition), source.title, None, read)
        if any(key(form) in forms for form, _ in uses):
            return note
        form = uses[0][0]
        stated = next((one for one in entry.aliases if key(one) == key(form)), "")
        headed: Noted = note.replace(form=stated)
        return headed

    def _tell(self, best: Found, entries: Sequence[Found], key: Callable[[str], str]) -> None:
        """Say where the note comes from, if from another place, and what else there was."""
        entry, source = best
        several = len({one.place for one in self._index.sources} - {None}) > 1
        foreign = (self._place or several) and not same_place(source.place, self._place)
        fields: dict[str, object] = {"term": entry.term, "glossary": source.title}
        if source.place and foreign:
            self.notices.append(Notice("annotate.elsewhere", {**fields, "place": source.place}))
        others = [one for one in entries if one is not best and one[1] is not source]
        said = key(without_page(entry.definition))
        other = [one for one in others if key(without_page(one[0].definition)) != said]
        if other:
            titles = [one[1].title for one in sorted(other, key=self._rank)]
            self.notices.append(Notice("annotate.others", {**fields, "others": titles}))


def _covered(own: Sequence[Span], begin: int, end: int) -> bool:
    """Tell whether a use overlaps one of an own note that is at least as long."""
    at = bisect_right(own, (begin, begin))
    for first, last in own[max(at - 1, 0) : at + 2]:
        if first < end and begin < last and last - first >= end - begin:
            return True
    return False
