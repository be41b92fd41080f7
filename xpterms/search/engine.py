"""From a typed query to findings: the cheap certain ways first, the uncertain ones only without them."""

from __future__ import annotations

from xpterms.search.finding import Finding, ranked
from xpterms.search.query import Query
from xpterms.search.ways import whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index

SUGGESTED = 3
"""How many near terms are offered where nothing matched."""


def find(
    index: Index, query: Query, *, exact: bool, sounds: bool, others: bool = False
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that answer a query, best first, and those that are merely near.

    ``exact`` allows the term, an alias, its full reading or its number only;
    ``sounds`` allows confused sounds; ``others`` goes on to near terms though
    something answers.
    """
    if not query.text:
        return [], []
    answers = whole(index, query)
    near: list[Finding] = []
    if not exact:
        if not answers:
            answers, near = _further(index, query, sounds=sounds)
        elif others:
            more, near = _further(index, query, sounds=sounds)
            near = [*more, *near]
    answers = ranked(answers)
    known = {finding.term for finding in answers}
    return answers, [finding for finding in ranked(near) if finding.term not in known][:SUGGESTED]


def _further(
    index: Index, query: Query, *, sounds: bool
) -> tuple[list[Finding], list[Finding]]:
    from xpterms.search import inside, ways
    from xpterms.search.align import Aligner
    from xpterms.search.forgive import near
    from xpterms.search.verdict import is_answer

    found = inside.several(index, query) or ways.part(index, query)
    if found:
        return found, []
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    strict = Aligner(query, readings, sounds=False)
    if query.atoms.isascii() and not query.atoms.isdigit():
        found = ways.letters(index, query, strict)
    if not found:
        found = ways.mixed(index, query, strict)
    answers = [f for f in found if f.alignment is None or is_answer(f.alignment, query)]
    if answers and min(f.cost for f in answers) <= SURE:
        return answers, []
    inner = inside.asked(index, query)
    if inner:
        answers, weak = find(index, inner, exact=False, sounds=sounds)
        if answers:
            return answers, weak
    answers += inside.contained(index, query) or inside.defined(index, query)
    if any(f.alignment is None for f in answers):
        return answers, []
    aligner = Aligner(query, readings, sounds=sounds)
    judged = ways.aligned(index, aligner, near(index, query, sounds=sounds), slips=True)
    weak = [f for f in found if f not in answers]
    for finding in judged:
        if finding.alignment and is_answer(finding.alignment, query):
            answers.append(finding)
        elif finding.cost <= NEAR:
            weak.append(finding)
    return answers, weak


SURE = 1.5
"""What was found for certain at this cost or less needs no comparison with guesses."""
NEAR = 2.6
"""What costs more is not even suggested."""
