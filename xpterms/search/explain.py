"""The steps of an explanation: what a match had to be forgiven, as codes and fields."""

from __future__ import annotations

from xpterms.chinese.syllables import marked
from xpterms.model import Step
from xpterms.search.scale import ROWS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.search.align import Alignment
    from xpterms.search.finding import Finding
    from xpterms.search.query import Query


def steps(finding: Finding, query: Query) -> tuple[Step, ...]:
    """Return what was forgiven, in the order of the query; nothing for what was met as typed."""
    if finding.alignment:
        return _steps(finding.alignment, query)
    if finding.cost:
        return (Step("explain.part", round(finding.cost, 3), typed=finding.words),)
    return ()


def _steps(alignment: Alignment, query: Query) -> tuple[Step, ...]:
    found = []
    edges = alignment.edges
    for place, (cost, code, atom, unit) in enumerate(edges):
        after = edges[place + 1][2] if place + 1 < len(edges) else len(query.atoms)
        told = ROWS[code].told
        if told:
            typed = query.atoms[atom:after]
            own, said = _own(alignment, unit) if code != "extra" else ("", "")
            found.append(Step("explain." + told, round(cost, 3), typed=typed, own=own, said=said))
    rest = round(alignment.cost - sum(step.cost for step in found), 3)
    if rest > 0:
        met = alignment.end - alignment.start
        found.append(Step("explain.uncovered", rest, met=met, size=alignment.size))
    return tuple(found)


def _own(alignment: Alignment, unit: int) -> tuple[str, str]:
    """Return a unit as the term writes it, and its reading."""
    met = alignment.form.units[unit]
    return alignment.form.text[met.start : met.end], marked(alignment.form.readings[unit][0])
