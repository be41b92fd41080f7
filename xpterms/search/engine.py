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
    answers, near = _find(index, query, exact=exact, sounds=sounds, others=others)
    if query.digits and not any(_agrees(finding) for finding in answers):
        numbers = Query(query.typed, index.han.simplified, tones=False)
        found = _find(index, numbers, exact=exact, sounds=sounds, others=others)
        if found[0] and (not answers or found[0][0].cost < answers[0].cost):
            return found
    return answers, near


def _agrees(finding: Finding) -> bool:
    """Tell whether the digits typed fit as tones."""
    return finding.alignment is None or "tone" not in finding.alignment.codes


def _find(
    index: Index, query: Query, *, exact: bool, sounds: bool, others: bool
) -> tuple[list[Finding], list[Finding]]:
    answers = whole(index, query)
    near: list[Finding] = []
    if not answers and not exact:
        answers, near = _further(index, query, sounds=sounds)
    if others:
        near += _neighbours(index, query, sounds=sounds)
    answers = ranked(answers)
    known = {finding.term for finding in answers}
    return answers, [finding for finding in ranked(near) if finding.term not in known][:SUGGESTED]


def _neighbours(index: Index, query: Query, *, sounds: bool) -> list[Finding]:
    """Return the terms that the query resembles, whatever else answers it."""
    from xpterms.search import ways
    from xpterms.search.align import Aligner
    from xpterms.search.forgive import nets

    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    aligner = Aligner(query, readings, sounds=sounds)
    found = ways.part(index, query)
    for forms in nets(index, query, sounds=sounds):
        found += ways.aligned(index, aligner, forms, slips=True)
    return found


def _further(index: Index, query: Query, *, sounds: bool) -> tuple[list[Finding], list[Finding]]:
    from xpterms.search import inside, ways
    from xpterms.search.align import Aligner
    from xpterms.search.forgive import nets
    from xpterms.search.verdict import is_answer, parses

    found = inside.several(index, query) or ways.part(index, query)
    if found:
        return found, []
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    strict = Aligner(query, readings, sounds=False)
    if query.atoms.isascii() and not query.atoms.isdigit():
        found = ways.letters(index, query, strict)
    sure = bool(found)
    if not found:
        found = ways.mixed(index, query, strict)
        sure = not (query.letters and parses(query))
    answers = [f for f in found if f.alignment is None or is_answer(f.alignment, query)]
    if sure and answers and min(f.cost for f in answers) <= SURE:
        return answers, []
    inner = inside.asked(index, query)
    if inner:
        asked = find(index, inner, exact=False, sounds=sounds)
        if asked[0] or not parses(query):
            return asked
    held, weak = inside.contained(index, query)
    if not held:
        held, common = inside.defined(index, query)
        weak += common
    if any(f.kind == "definition" for f in held) or is_sentence(query):
        return answers + held, weak
    answers += held
    weak += [f for f in found if f not in answers]
    aligner = Aligner(query, readings, sounds=sounds)
    for forms in nets(index, query, sounds=sounds):
        judged = ways.aligned(index, aligner, forms, slips=True)
        good = [f for f in judged if f.alignment and is_answer(f.alignment, query)]
        weak += [f for f in judged if f.cost <= NEAR and f not in good]
        answers += good
        if good and min(f.cost for f in good) <= CLEAR:
            break
    return answers, weak


CLEAR = 0.7
"""A guess at this cost or less is not beaten by one from a wider net."""
LONG = 24
"""Characters: a longer text is a sentence, which is asked for the terms that stand in it."""


def is_sentence(query: Query) -> bool:
    """Tell whether a query is too long to be a term with slips in it."""
    return sum(not atom.isascii() for atom in query.atoms) > LONG


SURE = 1.5
"""What was found for certain at this cost or less needs no comparison with guesses."""
NEAR = 2.6
"""What costs more is not even suggested."""
