"""The scale: every code is told, and the rows stand in the order that their reasons give."""

from __future__ import annotations

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
