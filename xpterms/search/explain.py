"""The steps of an explanation: what a match had to be forgiven, as codes and fields."""

from __future__ import annotations

from xpterms.chinese.syllables import marked
from xpterms.model import Step
from xpterms.search.scale import EXTRA, ROWS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.search.align import Alignment
    from xpterms.search.finding import Finding


def steps(finding: Finding) -> tuple[Step, ...]:
    """Return what was forgiven, in the order of the query; nothing for what was met as typed."""
    whole = [
        Step("explain." + ROWS[code].told, ROWS[code].cost, typed=typed)
        for code, typed in finding.forgiven
    ]
    rest = round(finding.cost - sum(step.cost for step in whole), 3)
    if finding.alignment:
        return (*_steps(finding.alignment), *whole)
    if rest > 0:
        return (Step("explain.part", rest, typed=finding.words), *whole)
    return tuple(whole)


def _steps(alignment: Alignment) -> tuple[Step, ...]:
    found = []
    edges, atoms = alignment.edges, alignment.atoms
    for place, (cost, code, atom, _) in enumerate(edges):
        after = edges[place + 1][2] if place + 1 < len(edges) else len(atoms)
        told = ROWS[code].told
        if told:
            typed = atoms[atom:after]
            own, said = ("", "") if code in EXTRA else _own(alignment, place)
            found.append(Step("explain." + told, round(cost, 3), typed=typed, own=own, said=said))
    rest = round(alignment.cost - sum(step.cost for step in found), 3)
    if rest > 0:
        met = alignment.end - alignment.start
        found.append(Step("explain.uncovered", rest, met=met, size=alignment.size))
    return tuple(found)


def _own(alignment: Alignment, place: int) -> tuple[str, str]:
    """Return what an edge was laid against as the term writes it, and its reading."""
    form, taken = alignment.form, alignment.units(place)
    met = form.units[taken[0]], form.units[taken[-1]]
    said = " ".join(marked(form.readings[unit][0]) for unit in taken)
    return form.text[met[0].start : met[1].end], said
