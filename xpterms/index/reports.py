"""The reports of an index: their sentences, and which of them may use a text."""

from __future__ import annotations

from xpterms.kept import keep
from xpterms.model import Sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.chinese.folding import Folding
    from xpterms.index.plan import Plan
    from xpterms.index.segment import Segment
    from xpterms.model import Source

_KEPT = 1 << 21
"""Characters of reports that are kept once they are read; what is read when they are full is not."""
_OFTEN = 4
"""Questions to a report from which on it is held folded."""


class Reports:
    """Reports by the place of their glossary among those asked; their sentences are numbered through."""

    def __init__(
        self,
        segments: Sequence[Segment],
        plan: Plan,
        source: Callable[[int], Source],
        folding: Folding,
    ) -> None:
        self._segments = segments
        self._plan = plan
        self._source = source
        self._folding = folding
        self._texts: dict[int, str] = {}
        self._room = _KEPT
        self._folded: dict[int, str] = {}
        """Reports as they are compared."""
        self._asked: dict[int, int] = {}
        """How often it was asked what a report lacks."""
        self._counted: dict[str, int] = {}

    def exists(self, source: int) -> bool:
        """Tell whether a glossary has a report."""
        segment, own = self._plan.spot(source)
        firsts = self._segments[segment].firsts("sentences")
        return firsts[own] < firsts[own + 1]

    def using(self, text: str) -> list[int]:
        """Return the glossaries whose report may use a text; none whose report does is left out."""
        rows: list[int] = []
        if any(len(segment.part("grams")) for segment in self._segments):
            from xpterms.index.grams import rows_of

            rows = rows_of("grams", text, self._segments[0].han.simplified)
        found = (
            self._plan.asked(place, own)
            for place, segment in enumerate(self._segments)
            for own in segment.reports_with(rows)
        )
        return sorted(source for source in found if source is not None)

    def text(self, source: int) -> str:
        """Return a report's sentences, one a line."""
        known = self._texts.get(source)
        if known is None:
            segment, own = self._plan.spot(source)
            known = self._segments[segment].report(own)
            if len(known) <= self._room:
                self._room -= len(known)
                self._texts[source] = known
        return known

    def first(self, source: int) -> int:
        """Return the number of a report's first sentence."""
        return self._plan.firsts("sentences")[source] if source else 0

    def characters(self, source: int) -> int:
        """Return how many letters, digits and Han characters a report has."""
        segment, own = self._plan.spot(source)
        return self._segments[segment].source(own)[4]

    def sentence(self, number: int) -> tuple[Sentence, Source]:
        """Return a sentence of any report by its number, and the glossary whose report it is."""
        segment, inner, source = self._plan.inner("sentences", number)
        text, line, path = segment.sentence(inner, source)
        asked = self._plan.source_of("sentences", number)
        return Sentence(text, line, path), self._source(asked)

    def lacks(self, source: int, key: str) -> bool:
        """Tell whether it is known already that a text, by its key, stands nowhere in a report.

        Known of a report that is kept, once it was asked ``_OFTEN``: to fold it takes longer than to look through it.
        """
        folded = self._folded.get(source)
        if folded is None:
            asked = self._asked[source] = self._asked.get(source, 0) + 1
            if asked < _OFTEN or source not in self._texts:
                return False
            lines = self._texts[source].replace("\n", "。\n")  # no mark of a note goes over lines
            folded = self._folded[source] = self._folding.chars(lines)
        return key not in folded

    def count(self, key: str) -> int | None:
        """Return how many sentences use a text, by its key, where that was counted: each report that may is read for it."""
        return self._counted.get(key)

    def keep_count(self, key: str, sentences: int) -> None:
        """Keep how many sentences use a text."""
        keep(self._counted, key, sentences)

    def clear(self) -> None:
        """Forget what was read."""
        self._texts.clear()
        self._folded.clear()
        self._asked.clear()
        self._counted.clear()
