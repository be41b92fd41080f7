"""The verdict on an alignment: answer, or suggestion at the most.

It is the same for the command line, for completion and for the library.
"""

from __future__ import annotations

from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST
from xpterms.search.scale import AS_TYPED, BUDGET, HOMOPHONE, SHORT, UNCOVERED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.search.align import Alignment
    from xpterms.search.query import Query


def is_answer(alignment: Alignment, query: Query) -> bool:
    """Tell whether an alignment says what the query means."""
    met = alignment.end - alignment.start
    codes = alignment.codes
    if alignment.certain:
        return _is_certain(alignment, query, met)
    if codes & {"wrong", "number"} or met < 2:  # one unit is no evidence
        return False
    cost = alignment.cost - alignment.uncovered
    own = sum(code in ("char", "full", "reading", "tone") for _, code, _, _ in alignment.edges)
    if "homophone" in codes and (not own or (met == 2 and cost > HOMOPHONE)):
        return False
    weak = alignment.kind == "typo" and (met < 4 or parses(query))
    if codes & SHORT and (alignment.uncovered or weak):
        return False
    if alignment.kind == "characters" and own < 3:
        return False
    if alignment.kind == "typo" and query.letters and met in parses(query):
        cost += AS_TYPED[min(met, len(AS_TYPED) - 1)]
    row = min(met, len(BUDGET) - 1)
    return cost <= BUDGET[row] and alignment.uncovered <= UNCOVERED[row]


def _is_certain(alignment: Alignment, query: Query, met: int) -> bool:
    codes = alignment.codes
    if alignment.whole or "char" in codes:
        return True
    short = codes & (SHORT | {"unfinished"})
    said = sum(code == "full" for _, code, _, _ in alignment.edges)
    inner = {code for _, code, _, _ in alignment.edges[:-1]}
    if said and inner & SHORT and parses(query):
        return False  # sangyi is sang yi rather than the beginning of san g(e) yi p(i)
    if alignment.start == 0:
        return said > 0 or len(query.atoms) > 1
    if short:
        return said > 1 or (not said and met > 2)
    return said > 1 or met * 2 >= alignment.size


def parses(query: Query) -> set[int]:
    """Return in how many whole syllables all letters typed can be split, within what binds them."""
    atoms, count = query.atoms, len(query.atoms)
    reached: list[set[int]] = [{0}, *(set() for _ in range(count))]
    for place in range(count):
        for size in range(1, min(LONGEST, count - place) + 1):
            if atoms[place : place + size] in IS_SYLLABLE and not query.bound(place, place + size):
                reached[place + size] |= {syllables + 1 for syllables in reached[place]}
    return reached[count]
