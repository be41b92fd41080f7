"""Letters laid against a form without a search for the cheapest way, where there is one way only.

Letters at a unit are its reading or short for it; both fit only where a letter inside the syllable begins the
next one too, as in 万安, whose wan is w·an as well. There, and where another unit may begin a cheaper way,
nothing is told, and a search must tell.
"""

from __future__ import annotations

from bisect import bisect_left

from xpterms.search.letters import short, spelled
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
        edges, start, end = _mixed(form, atoms), 0, size
    else:
        start = bisect_left(form.begins, at)
        end = bisect_left(form.begins, at + len(atoms))
        edges = _spelled(form, atoms, at, range(start, end))
    if not edges:
        return None
    cost = 0.0
    for edge in edges:
        cost += edge[0]
    if end - start == size and cost <= uncovered(size - 1, size):  # to leave a unit out costs more
        return None if sounds and cost >= COST["sound"] else (edges, cost, start, end)
    return None if sounds or _begins_elsewhere(form, atoms, start) else (edges, cost, start, end)


def _spelled(form: Form, atoms: str, at: int, units: range) -> list[Laid] | None:
    """Return the edges of letters of the reading from a place on: of units, the last of which may be unfinished."""
    begins = form.begins
    if not units or begins[units.start] != at or True in form.loose[units.start : units.stop]:
        return None
    edges: list[Laid] = [(0.0, "full", begins[unit] - at, unit) for unit in units]
    place, last = edges[-1][2], units.stop - 1
    if len(atoms) - place < len(form.syllables[last]):
        cost, code = short(atoms[place:])
        edges[-1] = cost, code, place, last
    return edges


def _mixed(form: Form, atoms: str) -> list[Laid] | None:
    """Return the edges of letters that are for each unit its reading or short for it."""
    edges: list[Laid] = []
    place, last, loose = 0, len(form.begins) - 1, form.loose
    for unit, said in enumerate(form.syllables):
        if atoms.startswith(said, place):
            if loose[unit]:
                return None
            typed, cost, code = said, 0.0, "full"
        else:
            typed = _initial(form, atoms, place, unit) if unit < last else atoms[place:]
            if not typed or not said.startswith(typed):
                return None
            cost, code = short(typed)
        edges.append((cost, code, place, unit))
        place += len(typed)
    return edges if place == len(atoms) else None


def _initial(form: Form, atoms: str, place: int, unit: int) -> str:
    """Return the letters at a place that are an initial, if they are no other reading of a unit."""
    for other in form.readings[unit][1:]:
        if atoms.startswith(spelled(other), place):
            return ""
    if form.syllables[unit][1:2] == "h" and atoms.startswith("h", place + 1):
        return "" if "h" in form.initials[unit + 1] else atoms[place : place + 2]
    return atoms[place : place + 1]


def _begins_elsewhere(form: Form, atoms: str, start: int) -> bool:
    """Tell whether letters may go on from another unit than the one where they are known to begin."""
    initials, two = form.initials, atoms[:2]
    for unit, first in enumerate(initials):
        if two[0] in first and unit != start:
            following = initials[unit + 1] if unit + 1 < len(initials) else ""
            if two[1:] in following:  # nothing is in any
                return True
            for said in form.readings[unit]:
                if said.startswith(two):
                    return True
    return False
