"""The matching on labelled queries: a score that must not fall.

``queries.tsv``: what people may type for the terms of the built-in glossary, by
kind, and what must stay unanswered.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from xpterms.library import Terms
from xpterms.model import Answer

FLOOR = 0.98
KIND_FLOOR = 0.93


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        found = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in found if row["glossary"] == "base"]


def bare(term: str) -> str:
    return "".join(char for char in term if char.isalnum() or char == "+")


def right(row: dict[str, str], answer: Answer) -> bool:
    found = [bare(match.entry.term) for match in answer.matches]
    expected = [bare(term) for term in row["expected"].split("|")]
    if row["expected"] == "-":
        return not found
    if row["kind"] == "two_terms":
        return set(found[: len(expected)]) == set(expected)
    if row["kind"] == "wrong_hanzi" and not found:
        found = [bare(suggestion.term) for suggestion in answer.suggestions[:1]]
    return bool(found) and found[0] in expected


OWN = Path(__file__).with_name("queries.tsv")
SHARED = Path(__file__).parents[3] / "shared" / "eval" / "queries.tsv"


@pytest.mark.parametrize("path", [OWN, SHARED], ids=["own", "shared"])
def test_the_score_by_kind_stays_above_the_floor(built_in: Terms, path: Path) -> None:
    if not path.exists():
        pytest.skip("the shared queries are not beside this checkout")
    by_kind: dict[str, list[bool]] = defaultdict(list)
    wrong = []
    for row in rows(path):
        fine = right(row, built_in.lookup(row["query"]))
        by_kind[row["kind"]].append(fine)
        if not fine:
            wrong.append(f"{row['kind']}: {row['query']}")
    counted = [fine for kind in by_kind.values() for fine in kind]
    assert sum(counted) / len(counted) >= FLOOR, wrong
    for kind, fine in by_kind.items():
        if len(fine) >= 10:
            assert sum(fine) / len(fine) >= KIND_FLOOR, (kind, wrong)


@pytest.mark.parametrize("path", [OWN, SHARED], ids=["own", "shared"])
def test_not_one_negative_is_answered(built_in: Terms, path: Path) -> None:
    if not path.exists():
        pytest.skip("the shared queries are not beside this checkout")
    answered = [
        row["query"]
        for row in rows(path)
        if row["expected"] == "-" and built_in.lookup(row["query"]).matches
    ]
    assert answered == []
