"""The uncertain ways: which forms are near enough to be judged one by one.

Nets are cast one after another: what sounds alike (look-ups), then in a small
glossary all forms; in a large one what is one edit away, then two, in letters
and in characters (RapidFuzz over every key of about that length, so that no
near key is lost).
"""

from __future__ import annotations

from xpterms.chinese.script import is_han
from xpterms.chinese.sounds import OTHER, symbols
from xpterms.chinese.syllables import plain
from xpterms.index.keysearch import shortest_first
from xpterms.search import scale
from xpterms.search.scale import ALIGNED, GUESSED, LONGEST_GUESS, MOST_WALKED
from xpterms.search.walk import walk_sounds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from xpterms.index.keysearch import Hit
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

    Piece = tuple[list[str], Callable[[int], int | None]]
    """Keys, and what returns the form of one by its place."""


FEW = 8000
"""Keys that are looked at, and characters of keys that are compared, before RapidFuzz would be loaded."""
MANY = 32_000
"""Keys from which on it is given them as they lie: to make a set of them takes as long as to compare each."""


def nets(index: Index, query: Query, *, sounds: bool) -> Iterator[list[int]]:
    """Yield, nearest first, the forms that each net catches; a net is cast only when it is asked for."""
    if not 2 <= len(query.atoms) <= LONGEST_GUESS:  # one character is near to everything
        return
    yield alike(index, query, sounds=sounds)
    if index.forms <= scale.small:
        yield _resembling(index, query)
        return
    letters = "".join(_spelled(index, atom) for atom in query.atoms)
    path = "" if query.letters else _sounded(index, query)
    typed = any("a" <= atom <= "z" for atom in query.atoms)
    spelled = _scan(index, "letters", letters, 2 if len(letters) > 6 else 1) if typed else {}
    sounding = _scan(index, "sounds", path, 2 if len(path) > 3 else 1) if path else {}
    for edits in (1, 2):
        found = [form for form, distance in spelled.items() if distance == edits][:GUESSED]
        near = [form for form, distance in sounding.items() if distance == edits]
        found += _sharing(index, query, near)[:GUESSED]
        yield list(dict.fromkeys(found))


def alike(index: Index, query: Query, *, sounds: bool, inner: bool = True) -> list[int]:
    """Return the forms that sound like the query, confused sounds being one: the shortest first.

    Without ``inner`` only those that do so from their first unit to their last.
    """
    keys = index.keys("sounds")
    hits: list[Hit] = []
    for path, _, ranges in walk_sounds(keys, index, query, sounds=sounds):
        if len(path) > 1:  # one syllable begins too many terms
            found = keys.hits(path, ranges, MOST_WALKED)
            hits += [hit for hit in found if inner or (not hit.begin and hit.size == len(path))]
    hits.sort(key=shortest_first)
    return [hit.form for hit in hits[:ALIGNED]]


def _resembling(index: Index, query: Query) -> list[int]:
    """Return the forms of a small glossary that share half of the query at the least, most first.

    Of letters their pairs are shared, of characters what they sound like, so that no edit that
    could be forgiven is lost on the way.
    """
    kind = "letters" if query.letters else "sounds"
    if query.letters:
        pieces = {query.atoms[at : at + 2] for at in range(len(query.atoms) - 1)}
    else:
        pieces = set(_sounded(index, query))
    fewest = max(len(pieces) / 2, 1)
    nearest: dict[int, tuple[int, int]] = {}
    for own, shared, size in index.keys(kind).sharing(pieces, fewest):
        better = (-shared, size)
        if better < nearest.get(own, (0, 0)):
            nearest[own] = better
    return sorted(nearest, key=lambda own: (nearest[own], own))[:GUESSED]


def _sounded(index: Index, query: Query) -> str:
    """Return the query as symbols of sounds, its letters split greedily."""
    symbol = symbols()
    path, place = "", 0
    while place < len(query.atoms):
        atom, size = query.atoms[place], 1
        if "a" <= atom <= "z":
            rest = query.atoms[place : place + 6]
            size = next((n for n in range(len(rest), 0, -1) if rest[:n] in symbol), 0)
            path += symbol[rest[:size]] if size else OTHER
        else:
            path += symbol.get(_spelled(index, atom), OTHER)
        place += max(size, 1)
    return path


def _spelled(index: Index, atom: str) -> str:
    readings = index.han.readings(atom) if is_han(atom) else ()
    return plain(readings[0]) if readings else atom


def _scan(index: Index, kind: str, sought: str, edits: int) -> dict[int, int]:
    """Return the forms whose key is at most so many edits away, nearest first, with how many they are."""
    fewest = max(len(sought) // 2 + 1, 2)  # more than half of the query must fit, and two units
    shortest, longest = max(len(sought) - edits, fewest), len(sought) + edits
    some = list(index.keys(kind).near(sought, edits, shortest, longest))
    if sum(len(keys) for keys, _ in some) > MANY:
        return _nearest(_near_each(sought, some, edits))
    left = {key for keys, _ in some for key in keys}
    if len(left) <= FEW:  # an edit takes one character away, at most
        shared = set(sought)
        least = len(shared) - edits
        left = {key for key in left if len(shared.intersection(key)) >= least}
    near = _within(sought, left, edits)
    found = []
    for keys, form in some:
        for place in [place for place, key in enumerate(keys) if key in near]:
            own = form(place)
            if own is not None:
                found.append((near[keys[place]], len(keys[place]), own))
    return _nearest(found)


def _near_each(sought: str, some: Iterable[Piece], edits: int) -> Iterator[tuple[int, int, int]]:
    """Yield distance, size and form of the keys within so many edits, piece by piece as they lie: no set of them is made."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    for keys, form in some:
        for key, distance, place in extract(
            sought, keys, scorer=OSA.distance, score_cutoff=edits, limit=None
        ):
            own = form(place)
            if own is not None:
                yield int(distance), len(key), own


def _nearest(found: Iterable[tuple[int, int, int]]) -> dict[int, int]:
    """Return forms, nearest first, each with its distance, by distance, size and form of their keys."""
    nearest: dict[int, int] = {}
    for distance, _, own in sorted(found):
        nearest.setdefault(own, max(distance, 1))
    return nearest


def _within(sought: str, keys: set[str], edits: int) -> dict[str, int]:
    """Return the keys that are at most so many edits away, each with how many; of few without RapidFuzz."""
    if sum(map(len, keys)) > FEW:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        near = extract(sought, list(keys), scorer=OSA.distance, score_cutoff=edits, limit=None)
        return {key: int(distance) for key, distance, _ in near}
    from xpterms.index.pieces import distances

    return {
        key: distance
        for key, distance in zip(keys, distances(sought, keys), strict=True)
        if distance <= edits
    }


def _sharing(index: Index, query: Query, forms: list[int]) -> list[int]:
    """Return the forms that share most characters with the query first, where there are too many."""
    if len(forms) <= GUESSED:
        return forms
    typed = set(query.atoms)
    return sorted(forms, key=lambda form: -len(typed.intersection(index.text_of(form))))
