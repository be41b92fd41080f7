"""Explanations: every step has a code of the catalogue, and their costs add up to the match's."""

from __future__ import annotations

from math import exp

import pytest

from xpterms.library import Terms
from xpterms.model import Step


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
        ("siza0", ["misread"]),
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


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("六文六宝", [("六稳", "文", "稳"), ("六保", "宝", "保")]),
        ("四早 三工经费", [("四早", "", ""), ("三公经费", "工", "公")]),
        ("四早、两筛两挨", [("四早", "", ""), ("两筛两癌", "挨", "癌")]),
        ("什么是两筛两挨", [("两筛两癌", "挨", "癌")]),
    ],
)
def test_of_several_terms_each_tells_what_was_typed_for_it(
    built_in: Terms, typed: str, told: list[tuple[str, str, str]]
) -> None:
    matches = built_in.lookup(typed, explain=True).matches
    steps = [(match.entry.term, *_typed_and_own(match.steps)) for match in matches]
    assert steps == told


def _typed_and_own(steps: tuple[Step, ...]) -> tuple[str, str]:
    return (steps[0].typed, steps[0].own) if steps else ("", "")
