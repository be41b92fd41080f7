"""The uncertain ways: which forms are near enough to be judged one by one.

In a small glossary all are. In a large one three nets are cast: what sounds
alike (look-ups), what is few letters away and what is few characters away
(RapidFuzz over every key of about that length, so that no near key is lost).
"""

from __future__ import annotations

from xpterms.chinese.script import is_han
from xpterms.chinese.sounds import OTHER, symbols
from xpterms.chinese.syllables import plain
from xpterms.search.walk import walk_sounds
from xpterms.search.ways import ALIGNED, MOST

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

SMALL = 256
"""Up to this many forms all are judged: cheaper than importing RapidFuzz."""

LONGEST = 64
"""Atoms: nobody mistypes a term of this length, and judging one takes time."""


def near(index: Index, query: Query, *, sounds: bool) -> list[int]:
    """Return the numbers of the forms that the query may be a slip for, nearest first."""
    if not 2 <= len(query.atoms) <= LONGEST:  # noqa: PLR2004 - one character is near to everything
        return []
    if index.forms <= SMALL:
        return list(range(index.forms))
    found = dict.fromkeys(_alike(index, query, sounds=sounds))
    if query.letters or any("a" <= atom <= "z" for atom in query.atoms):
        found.update(dict.fromkeys(_few_letters(index, query)))
    if not query.letters:
        found.update(dict.fromkeys(_few_characters(index, query)))
    return list(found)


def _alike(index: Index, query: Query, *, sounds: bool) -> list[int]:
    array = index.array("sounds")
    hits = []
    for path, _, low, high in walk_sounds(array, index, query, sounds=sounds):
        if len(path) > 2:  # noqa: PLR2004 - one syllable begins too many terms
            hits += list(array.hits(path, low, high, MOST // 5))
    hits.sort(key=lambda hit: (hit.size, hit.begin > 0, hit.owner))
    return [hit.owner >> 1 for hit in hits[: ALIGNED * 2]]


def _few_letters(index: Index, query: Query) -> list[int]:
    letters = "".join(_spelled(index, atom) for atom in query.atoms)
    most = 1 if len(letters) < 7 else 2  # noqa: PLR2004
    return _scan(index, "letters", letters, most, 1, "ascii")


def _few_characters(index: Index, query: Query) -> list[int]:
    symbol = symbols()
    path, place = "", 0
    while place < len(query.atoms):
        atom = query.atoms[place]
        place += 1
        if is_han(atom) or atom.isdigit():
            readings = index.han.readings(atom)
            path += symbol.get(plain(readings[0]) if readings else atom, OTHER)
            continue
        size = next(
            (n for n in range(6, 0, -1) if query.atoms[place - 1 : place - 1 + n] in symbol), 0
        )
        path += symbol[query.atoms[place - 1 : place - 1 + size]] if size else OTHER
        place += max(size - 1, 0)
    return _scan(index, "sounds", path, 1 if len(path) < 4 else 2, 2, "utf-16-be")  # noqa: PLR2004


def _spelled(index: Index, atom: str) -> str:
    readings = index.han.readings(atom) if is_han(atom) else ()
    return plain(readings[0]) if readings else atom


def _scan(index: Index, name: str, sought: str, most: int, width: int, encoding: str) -> list[int]:
    """Return the forms whose key is at most ``most`` edits away, nearest first, then in order."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    array = index.array(name)
    found: list[int] = []
    for edits in range(1, most + 1):
        keys, first = array.stretch(
            width * max(len(sought) - edits, 1), width * (len(sought) + edits), encoding
        )
        near = extract(sought, keys, scorer=OSA.distance, score_cutoff=edits, limit=ALIGNED * 2)
        found = [array.owner(first + place) >> 1 for _, _, place in near]
        if len(found) > ALIGNED // 2:
            break
    return found
