"""The farther ring: sounds that few speakers confuse, and erhua, where nothing nearer is found."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Made
from xpterms.chinese.sounds import FAR, confused, far
from xpterms.chinese.syllables import IS_SYLLABLE
from xpterms.library import Terms
from xpterms.search import guesser
from xpterms.search.accents import accented
from xpterms.search.query import Query
from xpterms.search.scale import COST, FAR_STEPS


def found(made, typed: str) -> list[str]:
    return [match.entry.term for match in made.lookup(typed).matches]


@pytest.mark.parametrize(("one", "other"), FAR)
def test_a_far_sound_is_a_syllable_and_no_near_one(one: str, other: str) -> None:
    assert {one, other} <= IS_SYLLABLE
    assert other in far(one)
    assert one in far(other)
    assert other not in confused(one)


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("zichusheshi", "基础设施"),
        ("jidaochanquan", "知道产权"),
        ("huangluoanquan", "网络安全"),
        ("yinliziyuan", "人力资源"),
        ("rulejiankang", "娱乐健康"),
        ("xiaonianhuodongr", "小年活动"),
        ("xiaonianr", "小年"),
        ("xiaowanyir", "小玩意儿"),
        ("小年儿", "小年"),
    ],
)
def test_an_accent_finds_the_term(glossary_of: Made, typed: str, term: str) -> None:
    made = glossary_of(
        *("基础设施", "知道产权", "网络安全", "人力资源", "娱乐健康", "小年活动", "小年"),
        "小玩意儿",
    )
    assert found(made, typed) == [term]


def test_a_part_of_four_syllables_is_found_by_an_accent(glossary_of: Made) -> None:
    made = glossary_of("人力资源、娱乐健康", "“网络安全”行动", "“小年活”计划")
    match = made.lookup("yinliziyuan").matches[0]
    assert (match.entry.term, match.spans) == ("人力资源、娱乐健康", ((0, 4),))
    match = made.lookup("huangluoanquan").matches[0]
    assert (match.entry.term, match.spans) == ("“网络安全”行动", ((1, 5),))
    assert match.score < made.lookup("wangluoanquan").matches[0].score
    assert found(made, "xiaonianwo") == []


def test_a_nearer_term_is_not_followed_by_a_farther(glossary_of: Made, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        guesser.accents, "accented", lambda _, query: (asked.append(query.text), ([], []))[1]
    )
    made = glossary_of("基础设施", "四早")
    for typed in ("jichusheshi", "jichuseshi", "基础", "sizoa", "jichusheshhi"):
        made.lookup(typed)
    assert asked == []
    made.lookup("zichusheshi")
    assert asked == ["zichusheshi"]


@pytest.mark.parametrize(
    ("term", "typed", "answers", "near"),
    [
        ("网络安全", "huangluoanquan", 1, 0),
        ("网络", "huangluo", 0, 1),  # two syllables are near only
        ("四早工作", "xizaogongzuo", 0, 1),  # a number is never what an accent meant
        ("基期系统", "zicixitong", 1, 0),
        ("基期系统", "zicisitong", 0, 0),  # three sounds of four are no accent
        ("推进“网络安全”", "huangluoanquan", 1, 0),  # a part that a term quotes
        ("推进“小网络”", "xiaohuangluo", 0, 0),  # a short one
        ("网络安全", "huangluo anquan", 1, 0),
        ("网络安全", "hu angluoanquan", 0, 0),
        ("网络安全", "huang3luoanquan", 0, 0),
        ("恶意网络", "eyihuangluo", 1, 0),
        ("小年活动", "xiaonianhuodongr", 1, 0),
        ("小年活动", "xiaonianhuodongx", 0, 0),  # no letter but r is dropped
        ("小年活动", "xiaoniannhuodong", 0, 0),
        ("小年", "小年儿", 1, 0),
        ("小", "小儿", 0, 0),
    ],
)
def test_what_an_accent_may_mean(
    glossary_of: Made, term: str, typed: str, answers: int, near: int
) -> None:
    index = glossary_of(term, "三公")._index
    asked = accented(index, Query(typed, index.han.simplified))
    assert (len(asked[0]), len(asked[1])) == (answers, near)


def test_a_number_typed_is_no_accent_of_another_word(glossary_of: Made) -> None:
    made = glossary_of("四个日程", "日程管理")
    assert found(made, "sigeyicheng") == []
    assert found(made, "yichengguanli") == ["日程管理"]


def test_a_number_that_was_heard_otherwise_is_near_where_the_term_is_long(
    glossary_of: Made,
) -> None:
    made = glossary_of("三区三线", "四早")
    asked = made.lookup("sanquxianxian")
    assert ([one.term for one in asked.suggestions], asked.matches) == (["三区三线"], ())
    assert made.lookup("xizao").suggestions == ()


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("chuanmiantuijin", "全面推进"),
        ("suanchuanhuodong", "宣传活动"),
        ("sanzhuanggaibian", "现状改变"),
        ("tandahong", "碳达峰"),
    ],
)
def test_sibilants_are_one_row_before_every_glide_and_feng_may_be_hong(
    glossary_of: Made, typed: str, term: str
) -> None:
    assert found(glossary_of(term, "四早"), typed) == [term]


def test_two_readings_that_an_accent_may_mean_are_no_answer(glossary_of: Made) -> None:
    made = glossary_of("去年雨", "取年玉", "出年如")
    assert found(made, "chunianyu") == []
    assert found(glossary_of("去年雨", "取年玉"), "chunianyu") == ["去年雨", "取年玉"]


def test_one_term_with_an_accent_comes_before_two_by_chance(glossary_of: Made) -> None:
    assert found(glossary_of("夕阳西下", "熙攘", "栖霞"), "xirangxixia") == ["夕阳西下"]
    assert found(glossary_of("熙攘", "栖霞"), "xirangqixia") == ["熙攘", "栖霞"]


def test_all_terms_of_one_erhua_are_answered(glossary_of: Made) -> None:
    assert found(glossary_of("口实", "口试"), "koushir") == ["口实", "口试"]


def test_the_ring_is_bounded(built_in: Terms, monkeypatch: pytest.MonkeyPatch) -> None:
    index = built_in._index
    asked = 0

    class Endless:
        def narrow(self, _: str, __: object) -> bool:
            nonlocal asked
            asked += 1
            return True

        def whole(self, _: str, __: int) -> list[int]:
            return []

    monkeypatch.setattr(index, "keys", lambda _: Endless())
    assert accented(index, Query("jiziqicixisi" * 10, index.han.simplified)) == ([], [])
    assert FAR_STEPS <= asked < FAR_STEPS + 20


def test_a_part_that_is_read_alike_hides_no_term_behind_it(glossary_of: Made) -> None:
    assert found(glossary_of("推进“网络安全”", "网络安全"), "huangluoanquan") == ["网络安全"]


@pytest.mark.parametrize(
    ("term", "typed", "answers", "forgiven"),
    [
        ("网络安全", "huangluoanquan", True, "far sound:huang"),
        ("网络", "huangluo", False, "far sound:huang"),
        ("基期系统", "zicixitong", True, "far sound:zi far sound:ci"),
        ("小年活动", "xiaonianhuodongr", True, "erhua:r"),
        ("小年活动", "xiaonianrhuodong", True, "erhua:r"),
        ("小年活动", "xiaonianerhuodong", True, "erhua:er"),
        ("小年", "xiaonianr", True, "erhua:r"),
        ("小年", "xiaonianer", True, "erhua:er"),
        ("小", "xiaor", False, "erhua:r"),
        ("小", "xiaoer", False, "erhua:er"),
        ("小玩意儿", "xiaowanyir", True, "erhua:r"),
        ("小年网络活动", "xiaonianrhuangluohuodong", True, "erhua:r far sound:huang"),
        ("小年网络活动", "xiaonianrhuangluohuodongr", False, ""),
        ("小年阿姨", "xiaonianrayi", False, ""),  # an r before a vowel begins a syllable
        ("小年热闹", "xiaonianrnao", False, ""),
        ("小年", "小年儿", True, "erhua:儿"),
        ("小年活动", "小年儿活动", True, "erhua:儿"),
        ("小年活动", "小年儿活动儿", False, ""),
        ("小年活动", "儿小年活动", False, ""),
        ("小儿年", "小儿年儿", True, "erhua:儿"),
        ("小儿年", "小年儿", False, ""),
        ("小", "小儿", False, ""),
        ("小年", "儿小年", False, ""),
        ("日程管理", "yichengguanli", True, "far sound:yi"),
        (
            "四个日程",
            "sigeyicheng",
            False,
            "far sound:yi",
        ),  # yi says a number, and the term has another
        ("日程入口", "richengrukou", False, ""),
        ("日程入口", "richengyukou", True, "far sound:yu"),
        ("四日入口", "siriyukou", True, "far sound:yu"),
        ("儿", "er", False, ""),
        ("年", "ernian", False, ""),
    ],
)
def test_what_is_forgiven_and_what_it_costs(
    glossary_of: Made, term: str, typed: str, answers: bool, forgiven: str
) -> None:
    index = glossary_of(term, "三公")._index
    found, near = accented(index, Query(typed, index.han.simplified))
    told = [
        (one.kind, index.entry(one.term).term, one.spans(term), one.forgiven, one.cost)
        for one in found + near
    ]
    changes = re.findall(r"(far sound|erhua):(\S+)", forgiven)
    cost = pytest.approx(sum(COST[code] for code, _ in changes))
    assert bool(found) is answers
    assert told == ([("sound", term, ((0, len(term)),), changes, cost)] if forgiven else [])


@pytest.mark.parametrize(
    ("terms", "typed", "answers", "near"),
    [
        (["字期", "制期"], "jiqi", [], ["字期", "制期"]),
        (["网先", "网西安"], "huangxian", ["网西安"], ["网先"]),
    ],
)
def test_short_readings_are_near_beside_whatever_else_is_found(
    glossary_of: Made, terms: list[str], typed: str, answers: list[str], near: list[str]
) -> None:
    index = glossary_of(*terms)._index
    found = accented(index, Query(typed, index.han.simplified))
    told = [sorted(one.term for one in some) for some in found]
    assert told == [sorted(map(terms.index, some)) for some in (answers, near)]
