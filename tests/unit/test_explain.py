"""Explanations: every step has a code of the catalogue, and their costs add up to the match's."""

from __future__ import annotations

from math import exp

import pytest

from xpterms.library import Terms


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("四枣", ["homophone"]),
        ("四项意识", ["classifier"]),
        ("三公消费", ["synonym"]),
        ("一岗两责", ["numeral"]),
        ("放菅服效", ["shape"]),
        ("五大工禾呈", ["split"]),
        ("四化四优", ["order"]),
        ("四早机制", ["part"]),
        ("17110要求", ["part", "beside"]),
        ("l7ll0", ["part", "scanned"]),
        ("个意识", ["part"]),
        ("geyishi", ["uncovered"]),
    ],
)
def test_each_thing_forgiven_is_told(built_in: Terms, typed: str, codes: list[str]) -> None:
    match = built_in.lookup(typed, explain=True).matches[0]
    told = [step.code.removeprefix("explain.") for step in match.steps]
    assert told == codes or told == codes[1:]
    assert match.score == pytest.approx(exp(-sum(step.cost for step in match.steps)), abs=2e-3)
    assert all(step.worded("zh") != step.worded("en") for step in match.steps)
