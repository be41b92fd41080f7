"""The uncertain ways: which forms are near enough to be judged one by one.

Nets are cast one after another: what sounds alike (look-ups), then in a small
glossary all forms; in a large one what is one edit away, then two, in letters
and in characters (of every key of about that length, so that no near key is lost).
"""

from __future__ import annotations

from xpterms.chinese.script import TENS, is_han, text_key
from xpterms.chinese.sounds import OTHER, symbols
from xpterms.chinese.syllables import DIGIT_READINGS, plain
from xpterms.index.keysearch import shortest_first
from xpterms.search import scale
from xpterms.search.scale import ALIGNED, GUESSED, LONGEST_GUESS, MOST, MOST_WALKED
from xpterms.search.walk import walk_sounds

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.index.keysearch import Hit, Ranges
    from xpterms.index.reader import Index
    from xpterms.search.query import Query


FEW = 8000
"""Characters of keys that are compared before RapidFuzz would be loaded."""
SPENT = 2 * FEW
"""Characters of keys that are compared by a process before RapidFuzz would be loaded: as long as that takes."""


def nets(index: Index, query: Query, *, sounds: bool) -> Iterator[list[int]]:
    """Yield, nearest first, the forms that each net catches; a net is cast only when it is asked for."""
    if not 2 <= len(query.atoms) <= LONGEST_GUESS:  # one character is near to everything
        return
    yield alike(index, query, sounds=sounds)
    if index.forms <= scale.small:
        yield _resembling(index, query)
        return
    letters = index.han.spelled(query.atoms)
    path = "" if query.letters else _sounded(index, query)
    spelled = (
        _scan(index, "letters", letters, 2 if len(letters) > 6 else 1) if query.spelled else {}
    )
    sounding = _scan(index, "sounds", path, 2 if len(path) > 3 else 1) if path else {}
    for edits in (1, 2):
        found = [form for form, (distance, _) in spelled.items() if distance == edits][:GUESSED]
        near = {form: key for form, (distance, key) in sounding.items() if distance == edits}
        found += _sharing(index, query, near)
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
    if not hits:
        return []
    hits.sort(key=shortest_first)
    return [hit.form for hit in hits[:ALIGNED]]


_SWAPPED = 5
"""Pairs of letters from which on half of them, rounded down, are what a swap leaves; of fewer, one pair tells nothing."""


def _resembling(index: Index, query: Query) -> list[int]:
    """Return the forms of a small glossary that share half of the query at the least, most first.

    Of letters their pairs are shared, of characters what they sound like, so that no edit that
    could be forgiven is lost on the way: two letters swapped take three pairs, of the five in six letters.
    """
    kind = "letters" if query.letters else "sounds"
    if query.letters:
        pieces = {query.atoms[at : at + 2] for at in range(len(query.atoms) - 1)}
    else:
        pieces = set(_sounded(index, query))
    fewest = max(len(pieces) / 2, 1)
    if query.letters and len(pieces) >= _SWAPPED:
        fewest = len(pieces) // 2
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
            path += symbol.get(index.han.spelled(atom), OTHER)
        place += max(size, 1)
    return path


def _scan(index: Index, kind: str, sought: str, edits: int) -> dict[int, tuple[int, str]]:
    """Return the forms whose key is at most so many edits away, nearest first, with how many they are and the key."""
    fewest = max(len(sought) // 2 + 1, 2)  # more than half of the query must fit, and two units
    shortest, longest = max(len(sought) - edits, fewest), len(sought) + edits
    found: list[tuple[int, int, int, str]] = []
    caught = list(index.keys(kind).near(sought, edits, shortest, longest))
    characters = sum(len(key) for keys, _ in caught for key in keys)
    few = characters <= FEW and _Compared.characters <= SPENT
    _Compared.characters += characters if few else 0
    for keys, forms in caught:
        near = _within(sought, keys, edits, few=few)
        places = [place for place, _ in near]
        for (place, distance), own in zip(near, forms(places), strict=True):
            if own is not None:
                found.append((distance, len(keys[place]), own, keys[place]))
    nearest: dict[int, tuple[int, str]] = {}
    for distance, _, own, key in sorted(found):
        nearest.setdefault(own, (max(distance, 1), key))
    return nearest


class _Compared:
    """How much this process compared without RapidFuzz: who asks on and on has it loaded, who asks once has not."""

    characters = 0


def _within(sought: str, keys: list[str], edits: int, *, few: bool) -> list[tuple[int, int]]:
    """Return the places of the keys that are at most so many edits away, ascending, and how many."""
    if not few:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        near = extract_iter(sought, keys, scorer=OSA.distance, score_cutoff=edits)
        return [(place, int(distance)) for _, distance, place in near]
    from xpterms.index.edits import distances

    return [
        (place, distance)
        for place, distance in enumerate(distances(sought, keys))
        if distance <= edits
    ]


def _sharing(index: Index, query: Query, near: dict[int, str]) -> list[int]:
    """Return the forms that share most characters with the query, as many as are looked at, most first.

    A character that is shared sounds alike in the form's key, so a form is only read where its key can
    share as much as those that were read; and of rare characters the forms that have one are known.
    """
    if len(near) <= GUESSED:
        return list(near)
    typed = set(query.atoms)
    sounds = _sounds_of(index, typed)
    holding = _holding(index, typed, len(near) // _DEARER)
    most: dict[int, list[tuple[int, int]]] = {}
    for place, (form, sound) in enumerate(near.items()):
        bound = sum(map(sounds.__contains__, sound)) if sounds else len(typed)
        if holding is not None and form not in holding:
            bound = 0
        most.setdefault(bound, []).append((place, form))
    best: list[tuple[int, int, int]] = []
    for bound in sorted(most, reverse=True):
        for place, form in most[bound]:
            if len(best) == GUESSED and best[-1][:2] < (-bound, place):
                break
            shared = len(typed.intersection(index.text_of(form))) if bound else 0
            best = sorted([*best, (-shared, place, form)])[:GUESSED]
    return [form for _, _, form in best]


_DEARER = 4
"""Places of a character that take as long to look up as a form takes to read, and some to spare."""


def _holding(index: Index, chars: Iterable[str], most: int) -> set[int] | None:
    """Return the forms that have one of some characters, ``None`` where that is not told by at most so many places."""
    keys = index.keys("text")
    found: list[tuple[str, Ranges]] = []
    for char in chars:
        if not is_han(char) or char in TENS:
            return None
        sought = text_key(char, index.han.simplified)
        ranges = keys.narrow(sought)
        most -= sum([high - low for _, low, high in ranges])
        if most < 0:
            return None
        found.append((sought, ranges))
    return {hit.form for sought, ranges in found for hit in keys.hits(sought, ranges, MOST)}


def _sounds_of(index: Index, atoms: Iterable[str]) -> set[str]:
    """Return the symbols of all readings of characters and digits; none where there are letters, of which one stands for several."""
    symbol = symbols()
    found: set[str] = set()
    for atom in atoms:
        if "a" <= atom <= "z":
            return set()
        readings = (atom, *DIGIT_READINGS.get(atom, ()), *index.han.readings(atom))
        found.update(symbol.get(plain(reading), OTHER) for reading in readings)
    return found
