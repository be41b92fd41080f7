"""Findings in order: the best of each term, exact text first, then what costs least, then the glossary's order."""

from __future__ import annotations

from math import exp

import pytest

from tests.conftest import Made
from xpterms.model import Term
from xpterms.search.finding import Finding, Found, once, ranked
from xpterms.search.scale import COST


def found(term: int, kind: str, cost: float) -> Finding:
    return Finding(term, kind, cost, ())


def test_the_best_finding_of_each_term_counts() -> None:
    first, best, other = found(1, "infix", 0.9), found(1, "prefix", 0.4), found(2, "infix", 0.5)
    assert ranked([first, best, other]) == [best, other]
    assert ranked([best, first, other]) == [best, other]


def test_exact_text_comes_before_what_costs_as_little() -> None:
    said, alias, exact = found(1, "pinyin", 0.0), found(3, "alias", 0.0), found(4, "exact", 0.0)
    assert ranked([said, exact, alias]) == [alias, exact, said]


def test_an_exact_name_inside_a_longer_query_is_ranked_by_its_cost() -> None:
    inside, near = found(1, "exact", 0.5), found(2, "sound", 0.3)
    assert ranked([inside, near]) == [near, inside]


def test_equal_costs_keep_the_order_of_the_glossary() -> None:
    second, first = found(5, "infix", 0.3), found(4, "infix", 0.3 + 1e-9)
    assert ranked([second, first]) == [first, second]


def test_the_first_finding_of_each_term_counts_where_the_order_is_the_querys() -> None:
    one, again, other = found(2, "exact", 0.5), found(2, "exact", 0.0), found(1, "exact", 0.0)
    assert once([one, again, other]) == [one, other]


def test_what_is_forgiven_is_told_and_costs() -> None:
    one = found(1, "exact", 0.1).forgive("beside", "机制").forgive("order", "四化四优")
    assert one.cost == pytest.approx(0.1 + COST["beside"] + COST["order"])
    assert one.forgiven == [("beside", "机制"), ("order", "四化四优")]
    assert one.score == pytest.approx(exp(-one.cost), abs=1e-4)


def test_a_score_is_one_where_nothing_is_forgiven_and_has_four_decimals() -> None:
    assert found(1, "exact", 0.0).score == 1.0
    assert found(1, "infix", 0.5).score == 0.6065


@pytest.mark.parametrize("kind", ["exact", "alias", "number", "pinyin"])
def test_a_term_named_in_full_is_whole(kind: str) -> None:
    assert found(1, kind, 0.0).named
    assert found(1, kind, 0.0).whole
    assert not found(1, "prefix", 0.0).whole


def test_an_alias_stands_for_the_whole_term_or_for_nothing(glossary_of: Made) -> None:
    made = glossary_of(Term("四个意识", "释义。", aliases=("四大意识",)))
    for typed, spans in (("sidayishi", ((0, 4),)), ("sidayi", ()), ("sigeyi", ((0, 3),))):
        (match,) = made.lookup(typed).matches
        assert match.spans == spans


def test_costs_are_equal_up_to_six_places() -> None:
    second, first = found(5, "infix", 0.3), found(4, "infix", 0.3 + 3e-7)
    assert ranked([second, first]) == [first, second]
    second, first = found(5, "infix", 0.3), found(4, "infix", 0.3 + 2e-6)
    assert ranked([first, second]) == [second, first]


def test_of_two_that_rank_alike_the_first_found_counts() -> None:
    first, again, other = found(1, "infix", 0.3), found(1, "prefix", 0.3), found(2, "infix", 0.1)
    assert ranked([first, again, other]) == [other, first]


def test_what_was_found_is_nothing_unless_it_is_told() -> None:
    assert (Found().answers, Found().near, Found().missing, Found().in_order) == ([], [], (), False)
    assert Finding(1, "infix", 0.3, ((0, 2),), words="四早").words == "四早"
    assert Finding(1, "exact", 0.0).spans("四早") == ((0, 2),)
    assert Finding(1, "prefix", 0.3).spans("四早") == ()
