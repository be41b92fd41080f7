"""The scale: every code is told, and the rows stand in the order that their reasons give."""

from __future__ import annotations

import math

import pytest

from xpterms.messages import explain
from xpterms.model import KINDS
from xpterms.search import scale
from xpterms.search.scale import COST, GRAVEST, ROWS


@pytest.mark.parametrize("code", ROWS)
def test_a_code_makes_a_kind_of_the_contract_and_is_told_where_it_costs(code: str) -> None:
    row = ROWS[code]
    assert row.kind in KINDS
    assert bool(row.told) == bool(row.cost)
    assert not row.told or row.told in explain.TEXTS


def test_what_forgives_names_the_match_and_what_is_certain_does_not() -> None:
    for code, row in ROWS.items():
        assert (row.kind in GRAVEST) != row.certain or code == "tone"
        assert scale.kind(frozenset({code})) == (row.kind if row.kind in GRAVEST else None)


def test_the_gravest_kind_names_a_mixture() -> None:
    assert scale.kind(frozenset({"char", "sound", "homophone"})) == "homophone"
    assert scale.kind(frozenset({"char", "extra", "homophone"})) == "characters"
    assert scale.kind(frozenset({"extra", "slip doubled"})) == "typo"


def test_certain_codes_of_two_kinds_are_a_mixture() -> None:
    assert scale.certain_kind(frozenset({"full", "reading"})) == "pinyin"
    assert scale.certain_kind(frozenset({"initial", "vowel"})) == "initials"
    assert scale.certain_kind(frozenset({"char", "full"})) == "mixed"


def test_the_ladder_of_costs() -> None:
    """Typed in full, by initials, by a confused sound, by a slip, by a wrong character."""
    ladder = ["full", "initial", "sound", "slip usual", "missing", "wrong"]
    assert [COST[code] for code in ladder] == sorted(COST[code] for code in ladder)
    assert COST["wrong"] > COST["missing"] + COST["extra"]


def test_a_row_is_what_it_was_made_of() -> None:
    def told(row: scale.Row) -> list[object]:
        return [row.cost, row.kind, row.told, row.certain, row.short, row.lone]

    assert told(scale.Row(0.5, "typo", "slip")) == [0.5, "typo", "slip", False, False, False]
    every = scale.Row(0.5, "typo", "slip", certain=True, short=True, lone=True)
    assert told(every) == [0.5, "typo", "slip", True, True, True]


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1_000, 100_003])
def test_what_is_left_out_costs_twice_the_logarithm_of_the_share(size: int) -> None:
    for met in {1, size // 3 or 1, size - 1 or 1, size}:
        expected = -scale.COVERAGE * math.log(met / size)
        assert scale.uncovered(met, size) == pytest.approx(expected, abs=1e-12)
    assert scale.uncovered(size, size) == 0


def test_equal_shares_cost_the_same_and_smaller_ones_more() -> None:
    assert scale.uncovered(2, 4) == scale.uncovered(3, 6) == scale.uncovered(50, 100)
    costs = [scale.uncovered(met, 200) for met in range(200, 0, -1)]
    assert costs == sorted(set(costs))


@pytest.mark.parametrize("cost", [0.0, 0.15, 0.7, 3.2, 900.0, float("inf")])
def test_a_score_halves_at_each_seven_tenths(cost: float) -> None:
    assert scale.score(cost) == round(math.exp(-cost), 4)
