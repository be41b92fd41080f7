"""A term found for a query, whatever way it was found, ready to be ranked against others."""

from __future__ import annotations

from math import exp

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.model import Span
    from xpterms.search.align import Alignment


class Finding:
    """One term, how it was met and what that costs."""

    __slots__ = ("alignment", "cost", "kind", "spans", "term", "words")

    def __init__(
        self,
        term: int,
        kind: str,
        cost: float,
        spans: tuple[Span, ...],
        alignment: Alignment | None = None,
        words: str = "",
    ) -> None:
        self.term = term
        """The term's number in the index."""
        self.kind = kind
        self.cost = cost
        self.spans = spans
        """Of the term's own text."""
        self.alignment = alignment
        self.words = words
        """What was met where no alignment tells it: a part of the term, a word of the definition."""

    @property
    def score(self) -> float:
        """1 where nothing was forgiven, towards 0."""
        return round(exp(-self.cost), 4)


def ranked(findings: list[Finding]) -> list[Finding]:
    """Return the best finding of each term: exact text first, then by cost, then in glossary order."""
    best: dict[int, Finding] = {}
    for finding in findings:
        known = best.get(finding.term)
        if known is None or _rank(finding) < _rank(known):
            best[finding.term] = finding
    return sorted(best.values(), key=_rank)


def _rank(finding: Finding) -> tuple[bool, float, int]:
    return (
        bool(finding.cost) or finding.kind not in ("exact", "alias"),
        round(finding.cost, 6),
        finding.term,
    )
