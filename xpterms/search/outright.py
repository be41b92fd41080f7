"""Letters laid against a form without a search for the cheapest way, where there is one way only.

Letters at a unit are its reading or short for it; both fit only where a letter inside the syllable begins the
next one too, as in 万安, whose wan is w·an as well. There, and where another unit may begin a cheaper way,
nothing is told, and a search must tell.
"""

from __future__ import annotations

from bisect import bisect_left

from xpterms.search.letters import short
from xpterms.search.scale import COST, uncovered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.forms import Form
    from xpterms.search.align import Laid

    Outright = tuple[list[Laid], float, int, int]
    """Edges, what they cost, and the units that they span, half open."""


def outright(form: Form, atoms: str, *, sounds: bool) -> Outright | None:
    """Return how letters that nothing parts are laid, ``None`` where a search must tell.

    They may be short for a syllable, and have no tones; with ``sounds`` they may be of one that is confused.
    """
    at, size = form.letters.find(atoms), len(form.begins)
    if at < 0:
        laid, start, end = _mixed(form, atoms), 0, size
    else:
        start = bisect_left(form.begins, at)
        end = bisect_left(form.begins, at + len(atoms))
        laid = _spelled(form, atoms, at, range(start, end))
    if not laid:
        return None
    edges, cost = laid
    if end - start == size and cost <= uncovered(size - 1, size):  # to leave a unit out costs more
        return None if sounds and cost >= COST["sound"] else (edges, cost, start, end)
    return None if sounds or _begins_elsewhere(form, atoms, start) else (edges, cost, start, end)


def _spelled(form: Form, atoms: str, at: int, units: range) -> tuple[list[Laid], float] | None:
    """Return the edges of letters of the reading from a place on, and what they cost: of units, the last of which may be unfinished."""
    begins = form.begins
    if not units or begins[units.start] != at:
        return None
    for _, loose, _, _ in form.syllables[units.start : units.stop]:
        if loose:
            return None
    edges: list[Laid] = [(0.0, "full", begins[unit] - at, unit) for unit in units]
    place, last, cost = edges[-1][2], units.stop - 1, 0.0
    if len(atoms) - place < len(form.syllables[last][0]):
        cost, code = short(atoms[place:])
        edges[-1] = cost, code, place, last
    return edges, cost


def _mixed(form: Form, atoms: str) -> tuple[list[Laid], float] | None:
    """Return the edges of letters that are for each unit its reading or short for it, and what they cost."""
    edges: list[Laid] = []
    place, cost, last = 0, 0.0, len(form.begins) - 1
    for unit, (said, loose, others, aitch) in enumerate(form.syllables):
        if atoms.startswith(said, place):
            if loose:
                return None
            edges.append((0.0, "full", place, unit))
            place += len(said)
            continue
        typed = atoms[place:]
        if unit < last:
            typed = typed[:1]
            if others and atoms.startswith(others, place):
                return None
            if aitch and atoms.startswith("h", place + 1):
                typed = "" if "h" in form.initials[unit + 1] else atoms[place : place + 2]
        if not typed or not said.startswith(typed):
            return None
        more, code = short(typed)
        edges.append((more, code, place, unit))
        cost += more
        place += len(typed)
    return (edges, cost) if place == len(atoms) else None


def _begins_elsewhere(form: Form, atoms: str, start: int) -> bool:
    """Tell whether letters may go on from another unit than the one where they are known to begin."""
    initials, one, two = form.initials, atoms[0], atoms[:2]
    for unit, first in enumerate(initials):
        if one in first and unit != start:
            following = initials[unit + 1] if unit + 1 < len(initials) else ""
            if two[1:] in following:  # nothing is in any
                return True
            for said in form.readings[unit]:
                if said.startswith(two):
                    return True
    return False
