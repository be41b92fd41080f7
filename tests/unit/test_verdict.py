"""The verdict: which alignment is an answer, which is worth a suggestion."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.search.align import Aligner, Alignment
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.scale import LEAD, RIVAL
from xpterms.search.verdict import is_answer, is_lone, is_near, parses, stands_out


@pytest.fixture
def judged(glossary_of: Made):
    def judge(typed: str, term: str) -> tuple[Alignment | None, Query]:
        index = glossary_of(term)._index
        query = Query(typed, index.han.simplified)
        readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
        return Aligner(query, readings, sounds=True).align(index.form(0)), query

    return judge


@pytest.mark.parametrize(
    ("typed", "term", "answer"),
    [
        ("四枣", "四早", True),
        ("四旱", "四早", False),
        ("放菅服效", "放管服效", True),
        ("放管服务", "放管服效", False),
        ("四项意识", "四个意识", True),
        ("十大活动", "四大活动", False),
        ("是大活动", "四大活动", True),
        ("思哥一十", "四个意识", True),
        ("思枣", "四早", False),
        ("sangyi", "三个一批", False),
        ("sagongjingfei", "三公经费", True),
        ("shigongjingfei", "三公经费", False),
        ("长江禁渔", "长江十年禁渔", True),
        ("zensenzuanxiangxindong", "振升专项行动", True),
        ("zensenzuanxanxindong", "振升专项行动", False),
        ("zensenzuanxiangxindonn", "振升专项行动", False),  # a slip besides
        ("zensenzuanxiangxindon", "振升专项行动工程", False),  # not the whole name
        ("welcome to hanan", "Welcome Hainan", False),
        ("welcome hanan", "Welcome Hainan", True),
        ("wlecome hainan", "Welcome Hainan", True),
        ("wlecome hanan", "Welcome Hainan", True),
        ("wlecmoe hanan", "Welcome Hainan", False),
        ("opencloud", "OpenClaud", True),
        ("oepnclod", "OpenCloud", False),
        ("gpz", "GPT", False),
        ("gird", "Grid", False),  # what is as short as a syllable tells as little
    ],
)
def test_what_is_an_answer(judged, typed: str, term: str, answer: bool) -> None:
    alignment, query = judged(typed, term)
    assert (alignment is not None and is_answer(alignment, query)) is answer


@pytest.mark.parametrize(
    ("typed", "term", "near"),
    [
        ("放管服务", "放管服效", True),
        ("十个意识", "四个意识", True),
        ("王建国", "“三大工程”建设", False),
        ("李明", "EFlops", False),
        ("welcome hanan", "Welcome Hainan", True),
        ("wlcome to", "Welcome Hainan", False),
        ("wlecome china", "Welcome Hainan", False),
    ],
)
def test_what_is_near(judged, typed: str, term: str, near: bool) -> None:
    alignment, _ = judged(typed, term)
    assert (alignment is not None and is_near(alignment)) is near


def test_what_is_remembered_wrongly_needs_to_be_alone(judged) -> None:
    assert is_lone(judged("四项意识", "四个意识")[0])
    assert is_lone(judged("思哥一十", "四个意识")[0])
    assert not is_lone(judged("四枣", "四早")[0])


def test_a_wrong_tone_in_a_confused_sound_costs(judged) -> None:
    assert judged("shi2zao3", "四早")[0].cost > judged("shi4zao3", "四早")[0].cost


def test_letters_parse_within_what_binds_them(judged) -> None:
    assert parses(judged("fangan", "反感")[1]) == {2}
    assert parses(judged("sgys", "四个意识")[1]) == set()


ANSWERS = """
三共经费 三公经费|sgeyishi 四个意识|shgeyishi 四个意识|四意识 四个意识|四个识 四个意识|个意识 四个意识|意识 四个意识
四个大意识 四个意识|放管效 放管服效|放管服 放管服效|放管服务效 放管服效|放管服务效改革 放管服效改革
放管服务效改 放管服效改革|四枣 四早|思早 四早|四造 四早|思个意识 四个意识|思个一识 四个意识|思歌意 四个意识
放菅服效 放管服效|五大工禾呈 五大工程|sizoa 四早|sizoageyishi 四早个意识|sigeyihsi 四个意识|sigeysihi 四个意识
sgeyihsi 四个意识|geyihsi 四个意识|sgiezixin 四个自信|fangan 反感|sg 四个意识|sgy 四个意识|gys 四个意识
yishi 四个意识|sige 四个意识|sgyi 四个意识|sgyp 三个一批|jineng 人人持证、技能河南|zjn 人人持证、技能河南
"""
NONE = """
四意 四个意识|四识 四个意识|四个大 四个意识|个大意识 四个意识|放效 放管服效|管服务效 放管服效改革|四照 四早
放菅服 放管服|放菅服郊 放管服效|放菅服效革 放管服效改革|五大禾呈 五大程|三项一批 三个一批|三项批 三个一批
三项 三个一批|四项 四个意识|szoa 四早|fagan 反感|fangna 反感|ys 四个意识|yis 四个意识|geys 四个意识|gyi 四个意识
s 四个意识|yi 四个意识|yish 四个意识|sanyp 三个一批|jinh 人人持证、技能河南|shigongjingfei 三公经费
"""


def pairs(text: str) -> list[list[str]]:
    return [pair.split(" ") for pair in text.strip().replace("\n", "|").split("|")]


@pytest.mark.parametrize(("typed", "term"), pairs(ANSWERS))
def test_what_tells_which_term_is_meant_is_an_answer(judged, typed: str, term: str) -> None:
    assert is_answer(*judged(typed, term))


@pytest.mark.parametrize(("typed", "term"), pairs(NONE))
def test_what_leaves_it_open_is_none(judged, typed: str, term: str) -> None:
    assert not is_answer(*judged(typed, term))


@pytest.mark.parametrize(
    ("typed", "term", "near"),
    [
        ("四识", "四个意识", True),
        ("四照", "四早", True),
        ("放菅服郊", "放管服效", True),
        ("fagan", "反感", False),
        ("放效", "放管服效", False),
        ("三项批", "三个一批", True),
        ("ys", "四个意识", False),
        ("yishi", "四个意识", True),
    ],
)
def test_two_that_fit_against_what_does_not_are_near(judged, typed, term, near) -> None:
    assert is_near(judged(typed, term)[0]) is near


def near_one(term: int, cost: float) -> Finding:
    return Finding(term, "typo", cost, ())


def test_one_suggestion_stands_out_where_no_other_term_is_as_near() -> None:
    assert stands_out([near_one(1, LEAD)], ["甲"])
    assert not stands_out([near_one(1, LEAD + 0.01)], ["甲"])
    assert not stands_out([], [])
    assert stands_out([near_one(1, 0.5), near_one(2, 0.5 + RIVAL)], ["甲", "乙"])
    assert not stands_out([near_one(1, 0.5), near_one(2, 0.49 + RIVAL)], ["甲", "乙"])
    assert stands_out([near_one(1, 0.5), near_one(2, 0.5)], ["甲", "甲"])


@pytest.mark.parametrize(
    ("typed", "syllables"),
    [
        ("xian", {1, 2}),
        ("xi an", {2}),
        ("sige", {2}),
        ("sg", set()),
        ("", {0}),
        ("fang an", {2}),
        ("xiong", {1}),
    ],
)
def test_in_how_many_syllables_letters_part(typed: str, syllables: set[int]) -> None:
    assert parses(Query(typed, str)) == syllables


def test_a_classifier_left_out_makes_nothing_near(judged) -> None:
    alignment, _ = judged("三农", "三个一批")
    assert "classifier dropped" in alignment.codes
    assert not is_near(alignment)
