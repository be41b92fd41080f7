"""From a typed query to findings: the cheap certain ways first, the uncertain ones only without them."""

from __future__ import annotations

from xpterms.search.finding import Finding, ranked
from xpterms.search.query import Query
from xpterms.search.scale import CLEAR, NEAR, SENTENCE, SUGGESTED, SURE
from xpterms.search.verdict import is_answer, parses
from xpterms.search.ways import whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index


def find(
    index: Index,
    query: Query,
    *,
    exact: bool,
    sounds: bool,
    others: bool = False,
    unfinished: bool = False,
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings that answer a query, best first, and those that are merely near.

    ``exact`` allows the term, an alias, its full reading or its number only;
    ``sounds`` allows confused sounds; ``others`` goes on to near terms though
    something answers; ``unfinished`` is content with what the letters begin.
    """
    if not query.text:
        return [], []
    allowed = {"exact": exact, "sounds": sounds, "others": others, "unfinished": unfinished}
    answers, near = _find(index, query, **allowed)
    if query.digits and not any(_agrees(finding) for finding in answers):
        numbers = Query(query.typed, index.han.simplified, tones=False)
        found = _find(index, numbers, **allowed)
        if found[0] and (not answers or found[0][0].cost < answers[0].cost):
            return found
    return answers, near


def _agrees(finding: Finding) -> bool:
    """Tell whether the digits typed fit as tones."""
    return finding.alignment is None or "tone" not in finding.alignment.codes


def _find(
    index: Index, query: Query, *, exact: bool, sounds: bool, others: bool, unfinished: bool
) -> tuple[list[Finding], list[Finding]]:
    answers = whole(index, query)
    near: list[Finding] = []
    if not answers and not exact:
        answers, near = _further(index, query, sounds=sounds, unfinished=unfinished)
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

    aligner = Aligner(query, _readings(index, query), sounds=sounds)
    found = ways.part(index, query)
    for forms in nets(index, query, sounds=sounds):
        found += ways.aligned(index, aligner, forms, slips=True)
    return found


def _further(
    index: Index, query: Query, *, sounds: bool, unfinished: bool
) -> tuple[list[Finding], list[Finding]]:
    """Return answers and near terms of a query that names no term in full."""
    from xpterms.search import inside, ways

    found = inside.several(index, query) or ways.part(index, query)
    if found:
        return found, []
    answers, weak, sure = _spelled(index, query)
    if sure or (unfinished and answers):
        return answers, []
    inner = inside.asked(index, query)
    if inner:
        asked = find(index, inner, exact=False, sounds=sounds)
        if asked[0] or not parses(query):
            return asked
    held, doubtful = inside.contained(index, query)
    if not held:
        held, common = inside.defined(index, query)
        doubtful += common
    answers, weak = answers + held, doubtful + weak
    if any(f.kind == "definition" for f in held) or is_sentence(query):
        return answers, weak
    guessed, near = _guessed(index, query, sounds=sounds)
    return answers + guessed, weak + near


def _spelled(index: Index, query: Query) -> tuple[list[Finding], list[Finding], bool]:
    """Return what letters, initials and mixtures of them spell, what is too weak, and whether it is sure."""
    from xpterms.search import ways
    from xpterms.search.align import Aligner

    found: list[Finding] = []
    strict = Aligner(query, _readings(index, query), sounds=False)
    if query.atoms.isascii() and not query.atoms.isdigit():
        found = ways.letters(index, query, strict)
    sure = bool(found)
    if not found:
        found = ways.mixed(index, query, strict)
        sure = not (query.letters and parses(query))
    answers = [f for f in found if f.alignment is None or is_answer(f.alignment, query)]
    sure = sure and bool(answers) and min(f.cost for f in answers) <= SURE
    return answers, [f for f in found if f not in answers], sure


def _guessed(index: Index, query: Query, *, sounds: bool) -> tuple[list[Finding], list[Finding]]:
    """Return what the query may be a slip for, from the nearest net that catches something clear."""
    from xpterms.search.align import Aligner
    from xpterms.search.forgive import nets
    from xpterms.search.ways import aligned

    aligner = Aligner(query, _readings(index, query), sounds=sounds)
    answers: list[Finding] = []
    weak: list[Finding] = []
    for forms in nets(index, query, sounds=sounds):
        judged = aligned(index, aligner, forms, slips=True)
        good = [f for f in judged if f.alignment and is_answer(f.alignment, query)]
        weak += [f for f in judged if f.cost <= NEAR and f not in good]
        answers += good
        if good and min(f.cost for f in good) <= CLEAR:
            break
    return answers, weak


def _readings(index: Index, query: Query) -> dict[str, tuple[str, ...]]:
    return {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}


def is_sentence(query: Query) -> bool:
    """Tell whether a query is too long to be a term with slips in it."""
    return sum(not atom.isascii() for atom in query.atoms) > SENTENCE
