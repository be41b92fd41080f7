"""The words of other languages that notes give for their terms: whole, begun, or inside; slips suggest only."""

from __future__ import annotations

from itertools import islice

from xpterms.chinese.foreign import words_key
from xpterms.search.finding import Finding
from xpterms.search.scale import (
    ALIGNED,
    INFIX,
    LONGEST_GUESS,
    MOST,
    TRANSLATION_BEGUN,
    TRANSLATION_EDIT,
    TRANSLATION_TWO,
    uncovered,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from xpterms.index.keysearch import Hit
    from xpterms.index.reader import Index
    from xpterms.search.query import Query


def whole(index: Index, query: Query) -> list[Finding]:
    """Return the terms of which the query is a translation."""
    if not index.translated:
        return []
    key = words_key(query.typed)
    return _findings(index, index.keys("translations").whole(key, MOST), key) if key else []


def part(index: Index, query: Query) -> list[Finding]:
    """Return the terms of which a translation begins as typed, or has a word that does."""
    key = words_key(query.typed) if index.translated else ""
    if len(key) < (TRANSLATION_BEGUN if key.isascii() else 2):
        return []
    keys = index.keys("translations")
    return _findings(index, islice(keys.shortest(key, keys.narrow(key), MOST), ALIGNED * 2), key)


def near(index: Index, query: Query) -> list[Finding]:
    """Return the terms of which a translation is a slip or two away: never an answer."""
    key = words_key(query.typed) if index.translated else ""
    edits = 1 if len(key) < TRANSLATION_TWO else 2
    if not TRANSLATION_BEGUN < len(key) <= LONGEST_GUESS * 2:
        return []
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found: dict[int, int] = {}
    for listed, form in index.keys("translations").stretch(len(key) - edits, len(key) + edits):
        for _, distance, place in extract(
            key, listed, scorer=OSA.distance, score_cutoff=edits, limit=ALIGNED
        ):
            own = form(place)
            if own is not None:
                found[own] = min(found.get(own, edits), int(distance))
    return [
        Finding(index.term_of(form)[0], "translation", TRANSLATION_EDIT * distance, (), None, key)
        for form, distance in found.items()
    ]


def _findings(index: Index, hits: Iterable[Hit], key: str) -> list[Finding]:
    found = []
    for hit in hits:
        cost = uncovered(len(key), hit.size) + (INFIX if hit.begin else 0.0)
        term = index.term_of(hit.form)[0]
        found.append(Finding(term, "translation", cost, (), None, key))
    return found
