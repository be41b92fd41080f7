"""A term found for a query, whatever way it was found, ready to be ranked against others."""

from __future__ import annotations

from xpterms.search.scale import COST, score

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.model import Span
    from xpterms.search.align import Alignment


class Finding:
    """One term, how it was met and what that costs."""

    __slots__ = ("_spans", "alignment", "cost", "forgiven", "kind", "term", "words")

    def __init__(
        self,
        term: int,
        kind: str,
        cost: float,
        spans: tuple[Span, ...] | None = None,
        alignment: Alignment | None = None,
        words: str = "",
    ) -> None:
        """Take a term; where ``spans`` are not told, the alignment tells them, or they are the whole term."""
        self.term = term
        """The term's number in the index."""
        self.kind = kind
        self.cost = cost
        self._spans = spans
        self.alignment = alignment
        self.words = words
        """What was met where no alignment tells it: a part of the term, a word of the definition."""
        self.forgiven: list[tuple[str, str]] = []
        """What the query as a whole was forgiven: codes of the scale, each with what was typed."""

    def forgive(self, code: str, typed: str) -> Finding:
        """Add to the cost that the query has something that was taken away before it was searched."""
        self.cost += COST[code]
        self.forgiven.append((code, typed))
        return self

    def spans(self, term: str) -> tuple[Span, ...]:
        """Return what of the term's own text was met; an alias stands for all of it or for nothing."""
        if self._spans is not None:
            return self._spans
        if self.alignment and not self.alignment.form.alias:
            return self.alignment.spans
        return ((0, len(term)),) if self.whole else ()

    @property
    def score(self) -> float:
        """1 where nothing was forgiven, towards 0."""
        if not self.cost:
            return 1.0
        return score(self.cost)

    @property
    def named(self) -> bool:
        """Whether the query names the term in full: its text, an alias, its number or its reading."""
        return self.kind in ("exact", "alias", "number", "pinyin")

    @property
    def whole(self) -> bool:
        """Whether the query spans the whole term, exactly or with something forgiven."""
        return self.alignment.whole if self.alignment else self.named


class Found:
    """What a query was answered with: its terms, what is merely near, which of its parts have no answer."""

    __slots__ = ("answers", "in_order", "missing", "near")

    def __init__(
        self,
        answers: list[Finding] | None = None,
        near: list[Finding] | None = None,
        missing: tuple[str, ...] = (),
        *,
        in_order: bool = False,
    ) -> None:
        self.answers = answers or []
        self.near = near or []
        self.missing = missing
        """Parts of the query, as typed, that name something else than any term."""
        self.in_order = in_order
        """Whether the answers stand in the order in which the query names them, not by their cost."""


def ranked(findings: list[Finding]) -> list[Finding]:
    """Return the best finding of each term: exact text first, then by cost, then in glossary order."""
    if len(findings) < 2:
        return findings
    best: dict[int, tuple[tuple[bool, float, int], Finding]] = {}
    for finding in findings:
        rank = _rank(finding)
        known = best.get(finding.term)
        if known is None or rank < known[0]:
            best[finding.term] = rank, finding
    return [finding for _, finding in sorted(best.values(), key=_by_rank)]


def _by_rank(ranked: tuple[tuple[bool, float, int], Finding]) -> tuple[bool, float, int]:
    return ranked[0]


def once(findings: list[Finding]) -> list[Finding]:
    """Return the first finding of each term, in the order given."""
    first: dict[int, Finding] = {}
    for finding in findings:
        first.setdefault(finding.term, finding)
    return list(first.values())


def _rank(finding: Finding) -> tuple[bool, float, int]:
    return (
        bool(finding.cost) or finding.kind not in ("exact", "alias"),
        round(finding.cost, 6),
        finding.term,
    )
