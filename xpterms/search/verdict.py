"""The verdict on an alignment: answer, or suggestion at the most.

It is the same for the command line, for completion and for the library.
"""

from __future__ import annotations

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS, SPELLED
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST
from xpterms.search.scale import (
    AS_TYPED,
    BUDGET,
    EVERY_HOMOPHONE,
    HOMOPHONE,
    LEAD,
    LONE,
    LONG,
    NEAR,
    RIVAL,
    SHAPE,
    SHORT,
    UNCOVERED,
)

NEVER = frozenset({"wrong", "number"})
"""Codes of no answer: a character that is neither read nor drawn alike, and another number."""
OWN = frozenset({"char", "full", "reading", "tone", "numeral"})
"""Codes of what was typed as the term has it."""
DRAWN = frozenset({"shape", "split"})
"""Codes of a character that was seen rather than heard."""
COUNTED = frozenset({"classifier", "classifier added"})
"""Codes of a classifier that is not the term's."""
MISFIT = NEVER | {"missing", "extra"}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.search.align import Alignment
    from xpterms.search.finding import Finding
    from xpterms.search.query import Query


def is_answer(alignment: Alignment, query: Query) -> bool:
    """Tell whether an alignment says what the query means."""
    met = alignment.end - alignment.start
    codes = alignment.codes
    if alignment.certain:
        return _is_certain(alignment, query, met)
    if codes & NEVER or met < 2:  # one unit is no evidence
        return False
    cost = alignment.cost - alignment.uncovered
    own = sum(code in OWN for _, code, _, _ in alignment.edges)
    if "homophone" in codes and not own:
        return alignment.whole and met >= EVERY_HOMOPHONE and codes == {"homophone"}
    if "homophone" in codes and met == 2 and cost > HOMOPHONE:
        return False
    if codes & DRAWN and (met < SHAPE or own < met - 1):
        return False
    missed = sum(code == "missing" for _, code, _, _ in alignment.edges)
    if own < 2 * missed:
        return False
    if codes & COUNTED and not _names(alignment):
        return False
    if "classifier dropped" in codes and alignment.uncovered and own < 3:
        return False
    if query.letters and met in parses(query) and _bends_number(alignment, query):
        return False
    weak = alignment.kind == "typo" and (met < 4 or parses(query))
    if codes & SHORT and (alignment.uncovered or weak):
        return False
    if codes & {"missing", "extra"} and (own < 3 or (alignment.uncovered and met < LONG)):
        return False
    if alignment.kind == "typo" and query.letters and met in parses(query):
        cost += AS_TYPED[min(met, len(AS_TYPED) - 1)]
    row = min(met, len(BUDGET) - 1)
    return cost <= BUDGET[row] and alignment.uncovered <= UNCOVERED[row]


def _names(alignment: Alignment) -> bool:
    """Tell whether anything but numbers and classifiers was typed as the term has it: 三重一大 is not 三个一批."""
    met = (alignment.form.units[unit].text for _, code, _, unit in alignment.edges if code in OWN)
    return any(text not in NUMBERS and text not in CLASSIFIERS for text in met)


def _bends_number(alignment: Alignment, query: Query) -> bool:
    """Tell whether a number of the term was typed otherwise than as a syllable of its own.

    shi gong, typed for 三公, is no slip: where every letter typed makes a syllable,
    the one in the number's place says another number.
    """
    edges = alignment.edges
    for place, (_, code, atom, unit) in enumerate(edges):
        after = edges[place + 1][2] if place + 1 < len(edges) else len(query.atoms)
        said = code in OWN or (
            code == "sound" and query.atoms[atom:after] not in ("zh", "ch", "sh")
        )
        if alignment.form.units[unit].text not in NUMBERS:
            continue
        longer = query.atoms[atom : after + 1]
        if not said or (code == "full" and longer in SPELLED and len(longer) > after - atom):
            return True
    return False


def is_lone(alignment: Alignment) -> bool:
    """Tell whether an alignment makes an answer only where no other term fits as well."""
    return bool(alignment.codes & LONE) or alignment.codes == {"homophone"}


def is_near(alignment: Alignment) -> bool:
    """Tell whether an alignment is worth a suggestion: more of it fits than does not, and two units at least."""
    fit = misfit = 0
    for _, code, _, _ in alignment.edges:
        if code in MISFIT or code.startswith("slip"):
            misfit += 1
        elif code not in SHORT:
            fit += 1
    return alignment.cost <= NEAR and fit >= 2 and fit > misfit


def stands_out(near: list[Finding], names: list[str]) -> bool:
    """Tell whether the first of some near findings, whose terms are named so, is clearly nearest."""
    if not near or near[0].cost > LEAD:
        return False
    others = (f.cost for f, name in zip(near, names, strict=True) if name != names[0])
    return all(cost >= near[0].cost + RIVAL for cost in others)


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
