"""Tells what a large glossary loses on the way: misses that a small glossary would have answered.

Every query that is answered wrongly is asked again of a glossary that holds only
the right terms and the terms that were answered in their stead. What is right
now was not outranked but never fetched: a defect of retrieval.
"""

from __future__ import annotations

from cedict import Word, write_glossary
from contest import OURS, ask, places
from kinds import Query
from places import DATA


def is_hit(query: Query, answer: list[str]) -> bool:
    return places(answer)[:1] != [] and places(answer)[0] in query.expected


def lost(
    words: list[Word], queries: list[Query], answers: list[list[str]]
) -> list[tuple[Query, list[str]]]:
    """Return the queries that only the large glossary fails, with what it answered."""
    misses = [
        (query, answer)
        for query, answer in zip(queries, answers, strict=True)
        if not is_hit(query, answer)
    ]
    if not misses:
        return []
    wanted = {term for query, answer in misses for term in (*query.expected, *answer)}
    small = DATA / "misses.toml"
    write_glossary([word for word in words if word.term in wanted], small, "misses")
    again = ask(OURS, sorted(wanted), [query for query, _ in misses], small, 600)["answers"]
    pairs = zip(misses, again, strict=True)
    return [(query, answer) for (query, answer), small in pairs if is_hit(query, small)]
