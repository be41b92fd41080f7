"""Where what was typed is said in a text: which lines and spans, which texts, and what is not said there."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.search.query import Query
from xpterms.search.spoken import FEWEST_INITIALS, LONGEST_SPOKEN, texts, within

REPORT = """\
西安市在先行先试中推进。
落实“四早”，四早；再落实四早。
“三公”经费和三公
经费不同，三供经费也不同。
高質量發展，高质量发展。
建设5G基站和十个基地，投资2亿元。
绿色发展，女性就业，银行与引航。"""
LINES = REPORT.split("\n")


@pytest.fixture(scope="module")
def index(glossary_of: Made):
    return glossary_of("四早", report=REPORT + "\n")._index


def said(index, typed: str) -> list[tuple[int, str]]:
    found = within(index, Query(typed, index.han.simplified), REPORT)
    return [(number, LINES[number][begin:end]) for number, (begin, end) in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sizao", [(1, "四早")] * 3),
        ("si zao", [(1, "四早")] * 3),
        ("siz ao", []),
        ("四zao", [(1, "四早")] * 3),
        ("4zao", [(1, "四早")] * 3),
        ("五zao", []),
        ("xianshi", [(0, "西安市"), (0, "先试")]),
        ("xi'anshi", [(0, "西安市")]),
        ("xianxing", [(0, "先行")]),
        ("sangongjingfei", [(2, "三公”经费"), (3, "三供经费")]),
        ("gaozhiliangfazhan", [(4, "高質量發展"), (4, "高质量发展")]),
        ("gzlf", [(4, "高質量發"), (4, "高质量发")]),
        ("gzl", []),
        ("s公jf", []),
        ("三gjf", [(2, "三公”经费"), (3, "三供经费")]),
        ("lvse", [(6, "绿色")]),
        ("yinhang", [(6, "银行"), (6, "引航")]),
        ("wujizhan", []),
        ("5gjizhan", []),
        ("jizhan", [(5, "基站")]),
        ("10geji", []),
        ("四早", []),
        ("s", []),
        ("si", []),
        ("zuizhong", []),
        ("sizaosizao", [(1, "四早”，四早")]),
        ("sizaozai", []),
    ],
)
def test_the_places_that_are_read_as_typed(index, typed: str, found: list) -> None:
    assert said(index, typed) == found


def test_the_texts_are_told_commonest_first_and_counted_by_sentence(index) -> None:
    query = Query("gaozhiliangfazhan", index.han.simplified)
    assert texts(index, query) == [("高質量發展", 1), ("高质量发展", 1)]
    assert texts(index, query, 1) == [("高質量發展", 1)]
    assert texts(index, Query("sizao", index.han.simplified)) == [("四早", 1)]
    assert texts(index, Query("qiqi", index.han.simplified)) == []


def test_fewer_initials_stand_anywhere_and_more_are_not_read_aloud(index) -> None:
    assert FEWEST_INITIALS == 4
    assert said(index, "z" * (LONGEST_SPOKEN + 1)) == []


def test_two_atoms_are_enough_where_one_is_said(index) -> None:
    for typed, found in (("大e", [(0, (0, 2))]), ("e大", []), ("e", []), ("大", [])):
        assert list(within(index, Query(typed, index.han.simplified), "大额。")) == found
