"""Terms inside a query, and words of a definition."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search import inside
from xpterms.search.engine import Search
from xpterms.search.finding import Found
from xpterms.search.query import Query
from xpterms.search.scale import (
    COMMON,
    DEFINITION,
    LONGEST_TYPED,
    MEMBER,
    MEMBERS,
    WITHIN_MEMBER,
)


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("四早机制", True),
        ("疫情四早", True),
        ("四专业", False),
        ("落实四早的要求", True),
        ("一乱六清", False),
    ],
)
def test_a_term_of_two_characters_has_to_be_parted(built_in: Terms, typed: str, sure: bool) -> None:
    index = built_in._index
    found, doubtful = inside.contained(index, Query(typed, index.han.simplified))
    assert (bool(found), bool(doubtful)) == (sure, not sure)


@pytest.mark.parametrize(
    ("typed", "answered", "near"),
    [
        ("稳外资稳投资", True, False),
        ("出国费", True, False),
        ("新生儿筛查", True, False),
        ("公车购置", False, True),
        ("天气预报", False, False),
    ],
)
def test_members_joined_and_left_apart(
    built_in: Terms, typed: str, answered: bool, near: bool
) -> None:
    index = built_in._index
    found, apart = inside.listed(index, Query(typed, index.han.simplified))
    assert (bool(found), bool(apart)) == (answered, near)


def test_an_alias_is_told_from_the_term_inside_a_text(glossary_of: Made) -> None:
    terms = glossary_of(Term("四个意识", "指…", aliases=("四意识",)), Term("三公经费", "指…"))
    index = terms._index
    typed = "增强4个意识，树牢四意识，压减“三公”经费"
    found, _ = inside.contained(index, Query(typed, index.han.simplified))
    assert [(one.term, one.kind, one.words) for one in found] == [
        (0, "exact", "4个意识"),
        (0, "alias", "四意识"),
        (1, "exact", "三公”经费"),
    ]


def test_a_text_is_asked_only_for_what_stands_in_it(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(Search, "_further", lambda _, query: asked.append(query.text) or Found())
    text = "落实四早机制。" + "统筹推进各项工作" * (LONGEST_TYPED // 8)
    matches = built_in.lookup(text).matches
    assert [match.entry.term for match in matches] == ["四早"]
    assert not asked
    built_in.lookup(text[:LONGEST_TYPED])
    assert asked


def test_a_member_goes_before_a_word_of_a_definition(glossary_of: Made) -> None:
    index = glossary_of(
        Term("甲事", "优质小麦。"), Term("乙事", "指它。", items=("优质小麦",))
    )._index
    found, _ = inside.defined(index, Query("优质小麦", index.han.simplified))
    assert [index.entry(finding.term).term for finding in found] == ["乙事", "甲事"]


@pytest.mark.parametrize(("typed", "inner"), [("什么是四早", "四早"), ("查岗", None)])
def test_what_is_asked(built_in: Terms, typed: str, inner: str | None) -> None:
    index = built_in._index
    asked = inside.asked(index, Query(typed, index.han.simplified))
    assert (asked.typed if asked else None) == inner


TERMS = (
    Term("四早", "要早排查、早发现。", items=("早排查", "早发现")),
    Term("四专", "设专柜（专区）、专台。"),
    Term("六稳", "指稳就业、稳金融。", items=("稳就业", "稳金融", "稳外资", "稳投资")),
    Term("三公经费", "指因公出国（境）费、公务用车购置费。"),
    Term("两筛", "新生儿疾病筛查、优质小麦。"),
    Term("ERP", "管理系统。"),
    Term("5G", "第五代移动通信ABCD。"),
    Term("四个意识", "指多种意识。"),
    Term("搞建设", "指建设。", items=("建设",)),
)
REPORT = "落实四早。建设。\n建设。\n建设。\n优质。\n优质。\n"


@pytest.fixture(scope="module")
def some(glossary_of: Made):
    return glossary_of(*TERMS, report=REPORT)._index


def terms(index, found) -> list[str]:
    return [index.entry(one.term).term for one in found]


@pytest.mark.parametrize(
    ("typed", "sure", "doubtful"),
    [
        ("四早机制", ["四早"], []),
        ("疫情四早", ["四早"], []),
        ("四早四专", ["四早", "四专"], []),
        ("四专，四早", ["四专", "四早"], []),
        ("四早5G", ["四早", "5G"], []),
        ("我四早", ["四早"], []),
        ("的四早", ["四早"], []),
        ("坚持四早要求", ["四早"], []),
        ("四早工作", ["四早"], []),
        ("四早（试行）", ["四早"], []),
        ("好四个意识好", ["四个意识"], []),
        ("四早在", [], ["四早"]),
        ("不四早不", [], ["四早"]),
        ("百四早在", [], ["四早"]),
        ("四专业", [], ["四专"]),
        ("好5G好", [], ["5G"]),
        ("ERP系统", [], ["ERP"]),
        ("十四早", [], []),
        ("没有的", [], []),
        ("三天地人你我四早", [], ["四早"]),
        ("三天地人你我他四早", ["四早"], []),
        ("四早责任制好", ["四早"], []),
        ("四早工作好", ["四早"], []),
        ("四早制好", [], ["四早"]),
        ("四早制", ["四早"], []),
        ("四早的主要内容好", ["四早"], []),
        ("好四早四专好", ["四早"], ["四专"]),
        ("四早内部", [], ["四早"]),
        ("四早〇", [], ["四早"]),
        ("四早+", ["四早"], []),
        ("x ERP y", ["ERP"], []),
        ("xERPy", [], []),
    ],
)
def test_what_parts_a_term_from_its_neighbours(some, typed, sure, doubtful) -> None:
    found, doubt = inside.contained(some, Query(typed, some.han.simplified))
    assert (terms(some, found), terms(some, doubt)) == (sure, doubtful)


def test_a_term_inside_a_query_costs_what_stands_around_it(some) -> None:
    (found,), _ = inside.contained(some, Query("落实四早的要求", some.han.simplified))
    assert (found.kind, found.words, found.spans("四早")) == ("exact", "四早", ((0, 2),))
    assert found.cost == pytest.approx(log(7 / 2))


@pytest.mark.parametrize(
    ("typed", "found", "common"),
    [
        ("早排查", ["四早"], []),
        ("排查", ["四早"], []),
        ("稳金", ["六稳"], []),
        ("優質小麥", ["两筛"], []),
        ("移动通信？", ["5G"], []),
        ("ABCD", ["5G"], []),
        ("abcd", [], []),
        ("ABC", [], []),
        ("车", [], []),
        ("购置", ["三公经费"], []),
        ("优质", ["两筛"], []),
        ("建设", ["搞建设"], []),
        ("没有", [], []),
    ],
)
def test_words_of_a_member_or_a_definition(some, typed, found, common) -> None:
    answers, often = inside.defined(some, Query(typed, some.han.simplified))
    assert (terms(some, answers), terms(some, often)) == (found, common)
    assert all(one.kind == "definition" for one in answers)


def test_a_word_that_is_common_in_the_reports_asks_for_no_term(glossary_of: Made) -> None:
    for times, answered in ((COMMON - 1, True), (COMMON, False)):
        index = glossary_of(Term("甲事", "指建设。"), report="建设。\n" * times)._index
        answers, often = inside.defined(index, Query("建设", index.han.simplified))
        assert (bool(answers), bool(often)) == (answered, not answered)


def test_a_member_costs_least_and_a_word_the_more_the_later_it_stands(some) -> None:
    costs = {}
    for typed in ("早排查", "排查", "新生儿疾病", "优质小麦"):
        ((found,), _) = inside.defined(some, Query(typed, some.han.simplified))
        costs[typed] = found.cost
    assert costs["早排查"] == MEMBER
    assert costs["排查"] == WITHIN_MEMBER
    assert costs["新生儿疾病"] == DEFINITION
    assert costs["优质小麦"] == pytest.approx(DEFINITION + 8 / (2 * 13))


@pytest.mark.parametrize(
    ("typed", "found", "near"),
    [
        ("稳外资稳投资", ["六稳"], []),
        ("稳就业稳金融稳外资", ["六稳"], []),
        ("就业稳金融", ["六稳"], []),
        ("出国费", ["三公经费"], []),
        ("因公出国费", ["三公经费"], []),
        ("新生儿筛查", ["两筛"], []),
        ("公务购置费", [], ["三公经费"]),
        ("小麦优质", [], []),
        ("新筛查", [], []),
        ("稳外", [], []),
        ("稳外资5G", [], []),
        ("稳就业稳金融稳外资稳投资稳", [], []),
        ("稳就业稳金融稳外资稳投资", ["六稳"], []),
        ("金融稳外资", ["六稳"], []),
        ("金融稳就业", ["六稳"], []),
        (" 稳外资稳投资 ", ["六稳"], []),
    ],
)
def test_members_joined_or_with_words_between(some, typed, found, near) -> None:
    answers, left = inside.listed(some, Query(typed, some.han.simplified))
    assert (terms(some, answers), terms(some, left)) == (found, near)
    assert all(one.cost == MEMBERS and one.words == typed.strip() for one in answers)
    assert all(one.cost > MEMBERS for one in left)


@pytest.mark.parametrize(
    ("typed", "inner"),
    [
        ("四早是什么", "四早"),
        ("shenmeshisizao", "sizao"),
        ("请问30是什么", "30"),
        ("什么是早", None),
        ("什么", None),
        ("四早？", None),
        ("自定义", None),
    ],
)
def test_what_is_left_of_a_question(some, typed: str, inner: str | None) -> None:
    asked = inside.asked(some, Query(typed, some.han.simplified))
    assert (asked.typed if asked else None) == inner


def test_the_uses_of_a_term_in_a_text_share_one_finding(some) -> None:
    index = some
    found, _ = inside.contained(index, Query("四个意识，" * 3, index.han.simplified))
    assert len(found) == 3
    assert len(set(map(id, found))) == 1


COPIED = (
    Term("两色", "绿色低碳循环发展道路。"),
    Term("四通", "赣企、赣政通，赣服通、赣码通。"),
    Term("双改", "改水厕所。", items=("改厨房", "改水电管")),
    Term("三改", "指外观。", items=("改灶房", "水电表")),
    Term("双源", "指它们。", items=("水", "煤气田")),
    Term("双乱", "乱搭、乱盖。", items=("乱搭", "乱盖")),
)


@pytest.mark.parametrize(
    ("typed", "found", "near"),
    [
        ("氯色低碳循环", [], {"两色": 0.6}),  # long words copied with one character wrong
        ("绿色低炭循环", [], {"两色": 0.6}),
        ("绿色低碳循还", [], {"两色": 0.6}),
        ("碳循环发展到路", [], {"两色": 0.6}),
        ("绿色低炭循", [], {}),  # five are not long
        ("绿色低炭循还", [], {}),
        ("赣服通赣政通", ["四通"], {}),  # between commas of a definition
        ("赣服通赣企", [], {}),
        ("煤气田水", [], {"双源": 0.6}),  # one character is no member
        ("房水外观", [], {}),  # over the border of two members
        ("搭盖乱搭", [], {"双乱": 0.6}),
        ("所改房水电", [], {"双改": 0.6}),
        ("厨房改水电", ["双改"], {}),
        ("改厨改水", [], {"双改": 0.3}),
        ("改水所房", [], {"双改": 0.6}),
        ("所改房水", [], {}),
        ("改水电官", [], {"双改": 0.6}),
        ("改厨方", [], {"双改": 0.6}),
        ("改厨具", [], {}),
        ("绿色低展", [], {}),
        ("绿色循环", [], {"两色": 0.3}),
        ("绿色低循环", ["两色"], {}),
        ("绿色低发展", ["两色"], {}),
        ("绿色低路", [], {}),
    ],
)
def test_what_is_copied_out_of_a_definition(glossary_of: Made, typed: str, found, near) -> None:
    index = glossary_of(*COPIED)._index
    answers, left = inside.listed(index, Query(typed, index.han.simplified))
    assert terms(index, answers) == found
    assert dict(zip(terms(index, left), [one.cost for one in left], strict=True)) == {
        term: MEMBERS + more for term, more in near.items()
    }


def test_definitions_are_read_through_of_few_terms_only(
    some, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = Query("稳外资稳投资", some.han.simplified)
    for most, answered in ((len(TERMS), True), (len(TERMS) - 1, False)):
        monkeypatch.setattr(inside, "READ_THROUGH", most)
        assert bool(inside.listed(some, query)[0]) is answered


def test_of_many_definitions_that_hold_a_word_the_first_are_read(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = glossary_of(Term("甲", "稳外汇。"), Term("乙", "稳外资、稳投资。"))._index
    query = Query("稳外资投资", index.han.simplified)
    for most, answered in ((2, ["乙"]), (1, [])):
        monkeypatch.setattr(inside, "MOST_DEFINED", most)
        monkeypatch.setattr(index, "defined_with", lambda piece: [0, 1] if piece == "稳外" else [])
        assert terms(index, inside.listed(index, query)[0]) == answered


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("sigeyishishishenme", "四个意识"),  # its last syllable is 是 as well
        ("si ge yi shi shi shen me", "四个意识"),
        ("qingwensizaodehexinshishenme", "四早"),
        ("shenmejiaozuosizao", "四早"),
        ("sizaobaokuonaxiefangmian", "四早"),
        ("sizaoyongyingyuzenmeshuo", "四早"),
        ("sizaoshishuitichude", "四早"),
        ("sizaoshinaxq", ""),  # what is left is no syllables
        ("sizaodou", ""),  # one syllable asks nothing
    ],
)
def test_a_question_in_letters_asks_for_the_term_that_they_spell(
    glossary_of: Made, typed: str, term: str
) -> None:
    found = glossary_of("四个意识", "四早", "四个").lookup(typed).matches
    assert "".join(match.entry.term for match in found if match.kind == "pinyin") == term
