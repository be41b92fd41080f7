"""The verdict on an alignment: answer, or suggestion at the most.

It is the same for the command line, for completion and for the library.
"""

from __future__ import annotations

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS, SPELLED, says_another
from xpterms.chinese.syllables import ENDS, LONGEST, begun_by
from xpterms.search.scale import (
    ACCENTED,
    AS_TYPED,
    BUDGET,
    EVERY_HOMOPHONE,
    HEARD_PART,
    HOMOPHONE,
    LATIN,
    LEAD,
    LONE,
    LONG,
    MISSING,
    NEAR,
    RIVAL,
    ROWS,
    SHAPE,
    SHORT,
    UNCOVERED,
)

NEVER = frozenset({"wrong", "number", "number dropped"})
"""Codes of no answer: a character that is neither read nor drawn alike, another number, one left out
behind a number typed."""
OWN = frozenset({"char", "full", "reading", "tone", "numeral"})
"""Codes of what was typed as the term has it."""
HEARD = frozenset({"char", "full", "reading", "sound", "homophone"})
"""Codes of what may be heard and said with an accent, and of nothing else that is forgiven."""
DRAWN = frozenset({"shape", "split"})
"""Codes of a character that was seen rather than heard."""
COUNTED = frozenset({"classifier", "classifier added"})
"""Codes of a classifier that is not the term's."""
NOT_ALL = SHORT | {"unfinished"}
"""Codes of letters that are not all of a syllable."""
SLIPS = frozenset(code for code in ROWS if code.startswith("slip "))
"""Codes of letters that are all of a syllable or a Latin word, with a slip in it."""
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
    said = met + _latin(alignment)
    if codes & NEVER or said < 2:  # one unit is no evidence
        return False
    own = sum(code in OWN for _, code, _, _ in alignment.edges)
    cost = alignment.cost - alignment.uncovered
    if "homophone" in codes and not own:
        return alignment.whole and met >= EVERY_HOMOPHONE and codes == {"homophone"}
    if "homophone" in codes and met == 2 and cost > HOMOPHONE:
        return False
    if _misses(alignment, met, own) or _slips(alignment, query, met):
        return False
    if alignment.kind == "typo" and query.letters and met in parses(query):
        cost += AS_TYPED[min(met, len(AS_TYPED) - 1)]
    row = min(said, len(BUDGET) - 1)
    most = BUDGET[row]
    if alignment.whole and codes <= HEARD:
        most = max(most, met * ACCENTED)
    return cost <= most and alignment.uncovered <= UNCOVERED[row]


def _latin(alignment: Alignment) -> int:
    """Return how many units more the Latin words met count for: the letters of a long one say as much as some syllables."""
    units = alignment.form.units[alignment.start : alignment.end]
    return sum([len(unit.text) // LATIN - 1 for unit in units if len(unit.text) >= 2 * LATIN])


def is_short(alignment: Alignment) -> bool:
    """Tell whether an alignment has an initial beside a slip: a dearer one of full syllables may be an answer."""
    return alignment.kind == "typo" and bool(alignment.codes & SHORT)


def _misses(alignment: Alignment, met: int, own: int) -> bool:
    """Tell whether the characters that differ leave too few to tell which term is meant."""
    codes = alignment.codes
    if codes & DRAWN and (met < SHAPE or own < met - 1):
        return True
    if codes & {"missing", "extra"} and (own < 3 or (alignment.uncovered and met < LONG)):
        return True
    if "classifier dropped" in codes and alignment.uncovered and own < 3:
        return True
    missed = sum(code == "missing" for _, code, _, _ in alignment.edges)
    return own < 2 * missed or bool(codes & COUNTED and not _names(alignment))


def _slips(alignment: Alignment, query: Query, met: int) -> bool:
    """Tell whether the letters typed say something else than a term with a slip in it."""
    whole = parses(query) if query.letters else frozenset()
    weak = alignment.kind == "typo" and (met < 4 or bool(whole))
    if alignment.codes & SHORT and (alignment.uncovered or weak):
        return True
    return met in whole and _bends_number(alignment, query)


def _names(alignment: Alignment) -> bool:
    """Tell whether anything but numbers and classifiers was typed as the term has it: 三重一大 is not 三个一批.

    What stands behind no number counts nothing: 根 and 本 of 五个根本.
    """
    units = alignment.form.units
    for unit in [unit for _, code, _, unit in alignment.edges if code in OWN]:
        text = units[unit].text
        counts = text in CLASSIFIERS and unit > 0 and units[unit - 1].text in NUMBERS
        if text not in NUMBERS and not counts:
            return True
    return False


def _bends_number(alignment: Alignment, query: Query) -> bool:
    """Tell whether a number of the term was typed otherwise than as a syllable of its own.

    shi gong, typed for 三公, is no slip: where every letter typed makes a syllable,
    the one in the number's place says another number. In a term that has a number, one
    that says a number is no slip for a word either: ba ge yi pi is not 八个西平.
    """
    edges = alignment.edges
    counts = any(unit.text in NUMBERS for unit in alignment.form.units)
    for place, (_, code, atom, unit) in enumerate(edges):
        after = edges[place + 1][2] if place + 1 < len(edges) else len(query.atoms)
        said = code in OWN or code == "sound"
        own = alignment.form.units[unit].text
        if own not in NUMBERS:
            if counts and code.startswith("slip") and query.atoms[atom:after] in SPELLED:
                return True
            continue
        places = ((atom, after + 1), (atom, after), (max(atom - 1, 0), after))
        if any(says_another(query.atoms[a:b], own) for a, b in places[: 1 if said else 3]):
            return True
    return False


def is_heard(alignment: Alignment, query: Query) -> bool:
    """Tell whether some units of a term, in a row, sound like all of the query: it is near, however long the term is."""
    met = alignment.end - alignment.start
    own = sum(code in OWN for _, code, _, _ in alignment.edges)
    cost = alignment.cost - alignment.uncovered
    if met < HEARD_PART or not own or not alignment.codes <= HEARD:
        return False
    return cost <= BUDGET[min(met, len(BUDGET) - 1)] and not _bends_number(alignment, query)


def is_lone(alignment: Alignment) -> bool:
    """Tell whether an alignment makes an answer only where no other term fits as well."""
    return bool(alignment.codes & LONE) or alignment.codes == {"homophone"}


def is_near(alignment: Alignment) -> bool:
    """Tell whether an alignment is worth a suggestion: more of it fits than does not, and two units at least.

    A classifier left out neither fits nor does not: 三农 has no more of 三个一批 than its number.
    """
    fit = misfit = 0
    for _, code, _, _ in alignment.edges:
        if code in MISFIT or code.startswith("slip"):
            misfit += 1
        elif code not in SHORT and code not in MISSING:
            fit += 1
    if misfit and alignment.codes <= OWN | SLIPS:
        fit += _latin(alignment)
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
    short = codes & NOT_ALL
    said = sum([code == "full" for _, code, _, _ in alignment.edges])
    inner = short and said and any(code in SHORT for _, code, _, _ in alignment.edges[:-1])
    if inner and parses(query):
        return False  # sangyi is sang yi rather than the beginning of san g(e) yi p(i)
    if alignment.start == 0:
        return said > 0 or len(query.atoms) > 1
    if short:
        return said > 1 or (not said and met > 2)
    return said > 1 or met * 2 >= alignment.size


def parses(query: Query) -> frozenset[int]:
    """Return in how many whole syllables all letters typed can be split, within what binds them."""
    if query.parsed is None:
        query.parsed = _parsed(query)
    return query.parsed


def _parsed(query: Query) -> frozenset[int]:
    atoms, count = query.atoms, len(query.atoms)
    if count and atoms[-1] not in ENDS:
        return frozenset()
    reached = [1] + [0] * count  # a bit for each number of syllables
    furthest = 0
    for place in range(count):
        if place > furthest:
            return frozenset()
        if not reached[place]:
            continue
        for size in begun_by(atoms[place : place + LONGEST]):
            end = place + size
            if not (query.breaks and query.bound(place, end)):
                reached[end] |= reached[place] << 1
                furthest = max(furthest, end)
    bits = reached[count]
    return frozenset([n for n in range(bits.bit_length()) if bits >> n & 1])
