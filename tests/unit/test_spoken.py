"""Where what was typed is said in a text: which lines and spans, which texts, and what is not said there."""

from __future__ import annotations

import pytest

from tests.conftest import Made, in_memory
from xpterms.glossary.report import parse_report
from xpterms.index.memory import index_of
from xpterms.model import Glossary, Term
from xpterms.search import spoken
from xpterms.search.query import Query
from xpterms.search.spoken import FEWEST_INITIALS, LONGEST_SPOKEN, places, texts, within

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


@pytest.mark.parametrize(
    ("report", "typed", "found"),
    [
        ("四早\n\n四“早”四早。", "sizao", [(0, 0, 2), (2, 0, 3), (2, 4, 6)]),
        ("\n好四早", "sizao", [(1, 1, 3)]),
        ("四、“早", "sizao", [(0, 0, 4)]),
        ("四　早", "sizao", [(0, 0, 3)]),
        ("四", "sizao", []),
        ("“早", "sizao", []),
        ("四。早四！早四？早四；早四!早四?早四;早四\n早四_早四+早四%早四&早", "sizao", []),
        ("四5早", "sizao", []),
        ("高“质”量发", "gzlf", []),  # initials bridge nothing
        ("高质量发高质量发", "gzlf", [(0, 0, 4), (0, 4, 8)]),
        ("西安市先锋", "xi'an", [(0, 0, 2)]),
        ("西安市先锋", "xian", [(0, 0, 2)]),  # one syllable is none
        ("四早四早四早", "sizaosizao", [(0, 0, 4)]),  # no two places share a character
        ("四早四早四早四早", "sizaosizao", [(0, 0, 4), (0, 4, 8)]),
        ("两早贰早二早", "2zao", [(0, 0, 2), (0, 2, 4), (0, 4, 6)]),
        ("两早贰早", "二zao", [(0, 0, 2), (0, 2, 4)]),
        ("四早肆早", "四zao", [(0, 0, 2), (0, 2, 4)]),
        ("A早a早", "azao", []),
        ("不" * 24, "b" * 24, [(0, 0, 24)]),
        ("不" * 25, "b" * 25, []),
        ("装" * 24, "zhuang" * 24, [(0, 0, 24)]),
        ("装" * 24 + "啊", "zhuang" * 24 + "a", []),
        ("早四早", "四早zao", []),
        ("四早早", "四zaozao", [(0, 0, 3)]),
        ("早早四四四", "zaosi", [(0, 1, 3)]),
        ("四早四", "sizao", [(0, 0, 2)]),
        ("安全生产", "aqsc", [(0, 0, 4)]),
        ("作安全生", "zaqs", [(0, 0, 4)]),
    ],
)
def test_where_a_line_is_read_as_typed(
    report: str, typed: str, found: list[tuple[int, int, int]]
) -> None:
    index = in_memory([Term("四早", "早。")])._index
    met = within(index, Query(typed, index.han.simplified), report)
    assert [(line, *span) for line, span in met] == found


def test_of_many_ways_to_part_letters_the_first_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    index = in_memory([Term("四早", "早。")])._index
    query = Query("xianxian", index.han.simplified)
    for most, report, found in (
        (8, "西安西安", [(0, (0, 4))]),
        (8, "先先", [(0, (0, 2))]),
        (1, "先先", [(0, (0, 2))]),
        (1, "西安西安", []),
        (3, "西安先", [(0, (0, 3))]),
        (3, "西安西安", []),
    ):
        monkeypatch.setattr(spoken, "MOST_PARSES", most)
        assert list(within(index, query, report)) == found


@pytest.fixture(scope="module")
def several():
    made = [
        (Glossary(f"题{n}", (Term("六稳", "稳。"),), f"/{n}.toml"), parse_report(text, f"{n}.txt"))
        for n, text in enumerate(("没有。\n四早。四枣。", "四枣、四造。\n四造。好四造，四造。"))
    ]
    return index_of(*made)


def test_sentences_are_numbered_through_all_reports(several) -> None:
    query = Query("sizao", several.han.simplified)
    assert list(places(several, query)) == [
        *[(1, (0, 2)), (2, (0, 2)), (3, (0, 2)), (3, (3, 5))],
        *[(4, (0, 2)), (5, (1, 3)), (5, (4, 6))],
    ]
    assert texts(several, query) == [("四造", 3), ("四枣", 2), ("四早", 1)]
    assert texts(several, query, 2) == [("四造", 3), ("四枣", 2)]
    assert list(places(several, Query("四早", several.han.simplified))) == []


def test_texts_are_told_of_few_reports_only(several, monkeypatch: pytest.MonkeyPatch) -> None:
    query = Query("sizao", several.han.simplified)
    for most, told in ((2, 3), (1, 0)):
        monkeypatch.setattr(spoken, "MOST_REPORTS", most)
        assert len(texts(several, query)) == told


def test_no_report_is_left_out_by_the_characters_that_it_holds(
    several, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several.reports, "using", lambda text: [] if text else [0, 1])
    assert len(list(places(several, Query("sizao", several.han.simplified)))) == 7
