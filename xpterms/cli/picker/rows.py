"""The rows of the picker: which terms fit what is typed, and which of them is selected.

Knows no terminal. The order is TAB's; where nothing is typed, the glossary's.
"""

from __future__ import annotations

from importlib import import_module

from xpterms.kept import keep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.library import Terms
    from xpterms.model import Answer, Candidate

MOST = 100
"""Rows at most: nobody pages further than to type one letter more."""
_FIRST = ("四", *"zscabdefghjklmnopqrtwxy", "zh", "sh", "ch")
"""What is found beforehand: a character, which has its column read, and what a syllable begins with. Most terms begin so,
and to tell the first hundred of them takes longer than for any text after."""
_KEPT = 512
"""Texts whose rows are kept once they are found ahead: a bound on memory, no more."""
_LATER = (
    "chinese.holding",
    "chinese.questions",
    "chinese.shapes",
    "index.reports",
    "search.accents",
    "search.apart",
    "search.concordance",
    "search.forgive",
    "search.inside",
    "search.joined",
    "search.pieces",
    "search.remembered",
    "search.spoken",
    "search.translated",
    "search.walk",
)
"""What the search loads for a text that nothing begins with."""


class Rows:
    """Candidates for the text typed so far, one of them selected where there are any."""

    def __init__(self, terms: Terms, text: str = "") -> None:
        self._terms = terms
        self._cards: dict[str, Answer] = {}
        self._known: dict[str, list[Candidate]] = {}
        self.found: list[Candidate] = []
        """Best first."""
        self.selected = 0
        self.type(text)

    def type(self, text: str) -> None:
        """Take all that is typed now; the best row is selected."""
        self._text = text
        known = self._known.get(text)
        self.found = self._terms.complete(text, MOST) if known is None else known
        self.selected = 0

    def prepare(self) -> Iterator[None]:
        """Do now, a little at a time, what the first keys would wait for; what is found stays."""
        for name in _LATER:
            import_module(f"xpterms.{name}")
            yield
        yield from self._ahead(_FIRST)

    def ahead(self) -> Iterator[None]:
        """Do now, a little at a time, what the next key would wait for, the likeliest first."""
        texts = self._terms.likely(self._text)
        yield from self._ahead(text for text in texts if text not in self._known)

    def _ahead(self, texts: Iterable[str]) -> Iterator[None]:
        for found in self._terms.ahead(texts, MOST):
            if found is not None:
                keep(self._known, *found, _KEPT)
            yield

    def move(self, rows: int) -> None:
        """Select the row so many further down, the first or last where there are not so many."""
        self.selected = max(0, min(self.selected + rows, len(self.found) - 1))

    @property
    def chosen(self) -> Candidate | None:
        """The selected row, ``None`` where nothing fits."""
        return self.found[self.selected] if self.found else None

    def answer(self) -> Answer | None:
        """Return the answer for the selected term, ``None`` where nothing fits."""
        if self.chosen is None:
            return None
        term = self.chosen.term
        if term not in self._cards:
            self._cards[term] = self._terms.lookup(term, exact=True, limit=1)
        return self._cards[term]

    def window(self, height: int) -> range:
        """Return the range of rows that a list of some lines shows: the selected one is always among them.

        >>> from xpterms import open_glossary
        >>> with open_glossary(cache=False) as terms:
        ...     rows = Rows(terms)
        ...     rows.move(9)
        ...     rows.window(5)
        range(5, 10)
        """
        first = self.selected - self.selected % height if height > 0 else 0
        return range(first, min(first + height, len(self.found)))
