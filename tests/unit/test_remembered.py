"""Names half remembered as a whole."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.remembered import (
    are_one,
    begun,
    explained,
    jumbled,
    parts,
    renamed,
    says_something,
    turned,
    without_beside,
    without_leading,
)
from xpterms.search.scale import COST, COVERAGE, FEW, PART


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("四早机制", ("四早", "机制")),
        ("枫桥式法庭", ("枫桥", "式法庭")),
        ("六稳工作", ("六稳", "工作")),
        ("工作", None),
        ("四工作", None),
        ("式法庭", None),
        ("枫式", None),
        ("枫桥式", ("枫桥", "式")),
        ("枫桥式法庭建设的好", None),
        ("四早防治工作", ("四早防治", "工作")),
        ("四早", None),
    ],
)
def test_a_generic_word_behind_a_name(typed: str, parted: tuple[str, str] | None) -> None:
    assert without_beside(typed) == parted


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("推进智改数转", ("智改数转", "推进")),
        ("落实四早", ("四早", "落实")),
        ("落实四", None),
        ("四早落实", None),
        ("三公经费", None),
    ],
)
def test_a_verb_before_a_name(typed: str, parted: tuple[str, str] | None) -> None:
    assert without_leading(typed) == parted


@pytest.mark.parametrize(
    ("name", "cost"),
    [("放管服", 0.0), ("放管服效", -COVERAGE * log(3 / 4)), ("放管服改革", -COVERAGE * log(3 / 5))],
)
def test_what_is_jumbled_begins_the_name_and_is_more_than_half_of_it(
    glossary_of: Made, name: str, cost: float
) -> None:
    index = glossary_of(name, f"{name}三三三", "改放管服革")._index
    found = jumbled(index, Query("服管放", index.han.simplified), range(index.forms))
    assert [index.entry(one.term).term for one in found] == [name]
    assert found[0].cost == pytest.approx(cost + COST["jumbled"])


def test_parts_in_the_other_order(glossary_of: Made) -> None:
    index = glossary_of("一渠两园三河五湖", "四早")._index
    found = turned(index, Query("两园一渠", index.han.simplified))
    assert [finding.forgiven for finding in found] == [[("order", "两园一渠")]]
    assert turned(index, Query("三河四湖", index.han.simplified)) == []


def test_a_number_and_its_classifier_say_nothing() -> None:
    assert says_something("17110")
    assert not says_something("四个")


def test_a_part_of_the_name_and_a_word_of_the_definition(glossary_of: Made) -> None:
    index = glossary_of(Term("两筛两癌", "乳腺癌、宫颈癌筛查。"))._index
    assert explained(index, Query("两癌筛查", index.han.simplified))[0]
    assert explained(index, Query("两癌防治", index.han.simplified)) == ([], [])


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("两园一渠", ()),
        ("三河五湖一渠两园", ((0, 8),)),
        ("五湖一渠两园三河", ((0, 8),)),
        ("一渠两园三河五湖", None),
        ("两园一", None),
        ("三河五湖一渠两园在河南省", None),
    ],
)
def test_how_much_of_the_name_is_turned(glossary_of: Made, typed: str, spans) -> None:
    index = glossary_of("一渠两园三河五湖", "四优四化", "推进三河五湖一渠")._index
    found = turned(index, Query(typed, index.han.simplified))
    assert [finding.spans("一渠两园三河五湖") for finding in found] == (
        [] if spans is None else [spans]
    )
    for finding in found:
        left = -COVERAGE * log(len(typed) / 8)
        assert (finding.kind, finding.words) == ("characters", typed)
        assert finding.cost == pytest.approx(left + COST["order"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sihuasiyou", True),
        ("siyousihua", False),
        ("sihuas iyou", False),
        ("sihua", False),
        ("四huasiyou", False),
    ],
)
def test_a_reading_in_the_other_order(glossary_of: Made, typed: str, found: bool) -> None:
    index = glossary_of("四优四化", "四化")._index
    met = turned(index, Query(typed, index.han.simplified))
    assert bool(met) is found
    assert all(one.spans("四优四化") == ((0, 4),) for one in met)
    assert all(one.forgiven == [("order", typed)] for one in met)


@pytest.mark.parametrize(
    ("typed", "part", "rest"),
    [
        ("两癌筛查", "两癌", "筛查"),
        ("筛查两癌", "两癌", "筛查"),
        ("两筛宫颈", "两筛", "宫颈"),
        ("两筛宫頸", "两筛", "宫颈"),
        ("两癌癌", None, None),
        ("两个筛查", None, None),
        ("两癌，筛查", "两癌", "筛查"),
        ("两癌筛查X", None, None),
        ("两癌早诊早治", None, None),
        ("两筛两查", None, None),
        ("两癌5G", None, None),
        ("两筛上下左右东西南北中间", "两筛", "上下左右东西南北中间"),
        ("两筛上下左右东西南北中间外", None, None),
    ],
)
def test_which_part_of_the_name_and_which_word_of_the_definition(
    glossary_of: Made, typed: str, part: str | None, rest: str | None
) -> None:
    index = glossary_of(
        Term("两筛两癌", "乳腺癌、宫颈癌筛查。上下左右东西南北中间外，5G。"),
        Term("两个不愁", "筛查。"),
    )._index
    found, _ = explained(index, Query(typed, index.han.simplified))
    assert [(one.kind, one.words, one.forgiven) for one in found] == (
        [("infix", part, [("beside", rest)])] if part else []
    )


@pytest.mark.parametrize(
    ("typed", "answered", "near"),
    [
        ("三站巡检", True, False),  # a part with a number
        ("沿河巡检", False, True),  # little of a long name
        ("沿河三站两闸一库巡检", True, False),
        ("管护巡检", False, True),
        ("水闸巡检", True, False),  # half of it
        ("三站五大", False, False),  # a number and its classifier say nothing of a definition
        ("机制巡检", False, False),  # nor a generic noun of a name
    ],
)
def test_how_much_of_a_name_a_word_of_its_definition_stands_beside(
    glossary_of: Made, typed: str, answered: bool, near: bool
) -> None:
    terms = glossary_of(
        Term("沿河三站两闸一库联合管护机制", "每月巡检，五大举措。"), Term("水闸站点", "每周巡检。")
    )
    found, doubtful = explained(terms._index, Query(typed, terms._index.han.simplified))
    assert (bool(found), bool(doubtful)) == (answered, near)


def asked(terms: Terms, typed: str) -> tuple[list[str], list[str]]:
    """Return the terms that answer a query, and those that are merely near."""
    answer = terms.lookup(typed, context=0)
    return (
        [match.entry.term for match in answer.matches],
        [one.term for one in answer.suggestions],
    )


def test_a_term_that_has_more_of_what_was_typed_stands_before_a_word_beside_another(
    glossary_of: Made,
) -> None:
    terms = glossary_of("四张清单", "四方责任")
    assert asked(terms, "四张责任清单")[0][:1] == ["四张清单"]
    assert asked(terms, "四项责任清单")[0][:1] == ["四方责任"]


def test_a_name_within_another_does_not_rival_it(glossary_of: Made) -> None:
    terms = glossary_of("枫桥经验", "新时代“枫桥经验”", "四早")
    assert asked(terms, "枫桥模式")[0] == ["枫桥经验", "新时代“枫桥经验”"]
    apart = glossary_of("枫桥经验", "枫桥做法")
    assert asked(apart, "枫桥模式")[0] == []


@pytest.mark.parametrize(
    ("typed", "answers", "near"),
    [
        ("塑料十大行动", ["塑料污染防治“十大行动”"], []),
        ("塑料九大行动", [], []),  # its number is another
        ("禁渔十年", ["长江十年禁渔"], []),
        ("长江禁渔十年", ["长江十年禁渔"], []),
        ("ESG贷款", [], ["绿色建筑与ESG挂钩贷款"]),
        ("供给侧改革", ["供给侧结构性改革"], []),
        ("改革供给侧", [], ["供给侧结构性改革"]),
        ("塑料渔业", [], []),
    ],
)
def test_a_name_by_two_pieces(
    glossary_of: Made, typed: str, answers: list[str], near: list[str]
) -> None:
    terms = glossary_of(
        "塑料污染防治“十大行动”",
        "碳达峰十大行动",
        "长江十年禁渔",
        "绿色建筑与ESG挂钩贷款",
        "供给侧结构性改革",
    )
    found = asked(terms, typed)
    assert found[0] == answers
    assert found[1][:1] == near


def test_digits_and_letters_in_the_other_order(glossary_of: Made) -> None:
    terms = glossary_of("17110工作制度", "四优四化")
    assert asked(terms, "gongzuozhidu17110")[0] == ["17110工作制度"]
    assert asked(terms, "sihua siyou")[0] == ["四优四化"]
    assert asked(terms, "gongzuozhidu17111")[0] == []


def test_characters_in_another_order_are_near(glossary_of: Made) -> None:
    terms = glossary_of("专精特新", "四早")
    assert asked(terms, "专新特精") == ([], ["专精特新"])
    assert asked(terms, "专新特特") == ([], [])


def test_a_beginning_with_another_noun_is_near_where_one_term_has_it(glossary_of: Made) -> None:
    terms = glossary_of("“两高”项目", "三公经费", "雪亮工程", "四个意识", "四个自信")
    assert asked(terms, "两高企业") == ([], ["“两高”项目"])
    assert asked(terms, "三公预算") == ([], ["三公经费"])
    assert asked(terms, "雪亮计划") == ([], ["雪亮工程"])
    assert asked(terms, "雪亮眼睛") == ([], [])
    assert asked(terms, "四个企业")[0] == []


def test_words_of_one_meaning_in_a_name(glossary_of: Made) -> None:
    terms = glossary_of("枫桥经验", "两山理论", "五大发展理念")
    assert asked(terms, "枫桥方法")[0] == ["枫桥经验"]
    assert asked(terms, "两山理念")[0] == ["两山理论"]
    assert asked(terms, "五大发展理论")[0] == ["五大发展理念"]


def test_a_numeral_behind_the_number_may_be_a_homophone(glossary_of: Made) -> None:
    terms = glossary_of("四议两公开", "四个意识", "一网通办")
    assert asked(terms, "四亿两公开")[0] == ["四议两公开"]
    assert asked(terms, "五亿两公开")[0] == []
    assert asked(terms, "四万两公开")[0] == []


def test_names_that_a_word_joins(glossary_of: Made) -> None:
    terms = glossary_of("“一单制”“一箱制”", "一网统管改革", "四早")
    assert asked(terms, "一箱制和一单制有什么区别")[0] == ["“一单制”“一箱制”"]
    assert asked(terms, "一网统管与一箱制")[0] == ["一网统管改革", "“一单制”“一箱制”"]
    assert asked(terms, "一网统管与海绵城市")[0] == []


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("早排察", ["四早"]),
        ("早排除", []),
        ("重度残疾人护理补帖", ["两项补贴"]),
        ("乱搭乱盖", ["六乱"]),
    ],
)
def test_a_copied_member_with_one_character_wrong(
    glossary_of: Made, typed: str, near: list[str]
) -> None:
    terms = glossary_of(
        Term("四早", "早排查、早发现。", items=("早排查", "早发现")),
        Term("两项补贴", "困难残疾人生活补贴和重度残疾人护理补贴。"),
        Term("六乱", "乱搭乱建、乱堆乱放。", items=("乱搭乱建", "乱堆乱放")),
    )
    assert asked(terms, typed) == ([], near)


def test_a_classifier_of_another_kind(glossary_of: Made) -> None:
    terms = glossary_of("三道红线", "最多跑一次", "四早")
    assert asked(terms, "三根红线")[0] == ["三道红线"]
    assert asked(terms, "最多跑一趟")[0] == ["最多跑一次"]


def test_a_part_that_a_term_lists_with_a_generic_noun(glossary_of: Made) -> None:
    terms = glossary_of("人人持证、技能河南", "“健康管家”工作法", "“房票”安置")
    assert asked(terms, "人人持证工程")[0] == ["人人持证、技能河南"]
    assert asked(terms, "技能河南建设")[0] == ["人人持证、技能河南"]
    assert asked(terms, "健康管家服务")[0] == ["“健康管家”工作法"]
    assert asked(terms, "房票制度") == ([], ["“房票”安置"])


def test_members_joined_that_no_item_holds(glossary_of: Made) -> None:
    terms = glossary_of(Term("三通一码", "赣服通、赣政通、赣企通、赣通码。"))
    assert asked(terms, "赣企通赣政通")[0] == ["三通一码"]


def told(made: Terms, found: list[Finding]) -> list[tuple]:
    """Return of findings the term, what was met and forgiven, and what it costs that some of the name is left."""
    index = made._index
    assert {one.kind for one in found} <= {"characters"}
    return [
        (
            index.entry(one.term).term,
            one.words,
            one.forgiven,
            pytest.approx(one.cost - sum(COST[code] for code, _ in one.forgiven)),
            one.spans(index.entry(one.term).term),
        )
        for one in found
    ]


def left(met: int, size: int) -> float:
    return -COVERAGE * log(met / size)


def query(made: Terms, typed: str) -> Query:
    return Query(typed, made._index.han.simplified)


@pytest.mark.parametrize(
    ("typed", "term", "more"),
    [
        ("四化四优", "四优四化", 0.0),
        ("化四优四", None, 0.0),
        ("化四优", None, 0.0),
        (" 四化四优 ", "四优四化", 0.0),
        ("持证人人", "人人持证、技能河南", PART),
        ("五湖三河", None, 0.0),
        ("乙丙甲乙丙甲", None, 0.0),
        ("甲乙丙甲乙丙", "乙丙甲乙丙甲", 0.0),
        ("庚辛壬癸子丑甲乙丙丁戊己", "甲乙丙丁戊己庚辛壬癸子丑", 0.0),
        ("庚辛壬癸子丑寅甲乙丙丁戊己", None, 0.0),
    ],
)
def test_what_turned_parts_cost(
    glossary_of: Made, typed: str, term: str | None, more: float
) -> None:
    made = glossary_of(
        *("四优四化", "人人持证、技能河南", "推进三河五湖", "乙丙甲乙丙甲"),
        *("甲乙丙丁戊己庚辛壬癸子丑", "甲乙丙丁戊己庚辛壬癸子丑寅"),
    )
    whole = [one for one in told(made, turned(made._index, query(made, typed))) if one[4]]
    size = len(term or "")
    assert whole == (
        [(term, typed.strip(), [("order", typed.strip())], more, ((0, size),))] if term else []
    )


def test_a_name_begins_with_the_turned_parts_whoever_else_has_them(glossary_of: Made) -> None:
    made = glossary_of("推进三河五湖", "三河五湖工程", "共建三河五湖区")
    found = told(made, turned(made._index, query(made, "五湖三河")))
    assert found == [
        ("三河五湖工程", "五湖三河", [("order", "五湖三河")], left(4, 6), ()),
    ]


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("kuaisiyousi", "四优四快"),
        ("huasiyousi", None),
        ("zousifangkuai", "快走四方"),
        ("zousifanghua", None),
        ("hua siyousi", "四优四花"),
        ("tianxiaxian", "西安天下"),
        ("er" * 3 + "aaer", "啊啊" + "二" * 4),
        ("siwuwuyi", "五一四五"),
        ("sia wuyi", None),  # seven letters
        ("zhuang" * 4 + "chuang" * 4, "窗" * 4 + "装" * 4),
        ("zhuang" * 2 + "a" + "zhuang" * 6, None),  # 49
        ("56781234", None),  # nothing is spelled
    ],
)
def test_letters_in_two_parts_of_four_at_the_least(
    glossary_of: Made, typed: str, term: str | None
) -> None:
    made = glossary_of(
        *("四优四快", "快走四方", "四优四花", "花走四方", "先天下", "西安天下", "啊啊二二二二"),
        *("五一四五", "五一四啊", "窗" * 4 + "装" * 4, "装" * 8 + "啊", "12345678"),
    )
    found = told(made, turned(made._index, query(made, typed)))
    size = len(term or "")
    assert found == ([(term, "", [("order", typed)], 0.0, ((0, size),))] if term else [])


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("专新特精", ["专精特新"]),
        ("專新特精", ["专精特新"]),
        ("支出三公经费", ["三公经费"]),  # an alias of it
        ("专新特特", []),
        ("四早早", []),
    ],
)
def test_which_names_have_the_same_characters(
    glossary_of: Made, typed: str, terms: list[str]
) -> None:
    made = glossary_of("专精特新", "四早", Term("三公经费", "指…", aliases=("“三公”经费支出",)))
    found = jumbled(made._index, query(made, typed), range(made._index.forms))
    assert told(made, found) == [(term, "", [("jumbled", typed)], 0.0, ()) for term in terms]


@pytest.mark.parametrize(
    ("typed", "term", "name", "rest"),
    [
        ("雪亮计划", "雪亮工程", "雪亮", "计划"),
        (" 雪亮计划 ", "雪亮工程", "雪亮", "计划"),
        ("雪亮工作法", "雪亮工程", "雪亮", "工作法"),
        ("雪亮制", "雪亮工程", "雪亮", "制"),
        ("三公里程做法", "三公里程做事", "三公里程", "做法"),
        ("雪亮眼睛", None, "", ""),
        ("雪亮", None, "", ""),
        ("亮制", None, "", ""),
        ("十二时间", "十二时辰", "十二时", "间"),
        ("十二时刻表", "十二时辰", "十二时", "刻表"),
        ("十二时刻表格", "十二时辰", "十二时", "刻表格"),
        ("十二时刻表格外", None, "", ""),
        ("五公预算", "五公经费", "五公", "预算"),
        ("五公经", "五公经费", "五公", "经"),
        ("五公A", None, "", ""),
        ("六公预算", None, "", ""),
        ("四个企业", None, "", ""),
        ("三河五湖计划", None, "", ""),  # it does not begin so
        ("十二时刻工程", "十二时辰", "十二时", "刻工程"),
        ("两高计划", None, "", ""),  # two begin so
        ("一二三四五六七八九天计划", "一二三四五六七八九天地", "一二三四五六七八九天", "计划"),
        ("一二三四五六七八九天的计划", None, "", ""),
    ],
)
def test_a_name_that_begins_as_the_query_does(
    glossary_of: Made, typed: str, term: str | None, name: str, rest: str
) -> None:
    made = glossary_of(
        *("雪亮工程", "十二时辰", "五公经费", "四个意识", "推进三河五湖"),
        *("两高企业", "两高项目", "三公里程做事", "一二三四五六七八九天地"),
    )
    found = told(made, begun(made._index, query(made, typed)))
    cost = left(len(name), len(term)) if term else 0.0
    assert found == ([(term, name, [("beside", rest)], cost, ())] if term else [])


def test_names_of_which_each_is_within_the_first_do_not_rival(glossary_of: Made) -> None:
    made = glossary_of("枫桥经验", "枫桥经验做法", "枫桥")
    found = told(made, begun(made._index, query(made, "枫桥建设")))
    assert [one[0] for one in found] == ["枫桥", "枫桥经验", "枫桥经验做法"]


@pytest.mark.parametrize(
    ("typed", "places", "names"),
    [
        ("五公预算", FEW, ["五公"]),
        ("五公预算", FEW + 1, []),
        ("五公经费", FEW + 1, ["五公经"]),
    ],
)
def test_a_beginning_in_many_places_says_little(
    glossary_of: Made, typed: str, places: int, names: list[str]
) -> None:
    made = glossary_of("五公经开", "推进" + "五公" * (places - 1))
    assert [one.words for one in begun(made._index, query(made, typed))] == names


@pytest.mark.parametrize(
    ("typed", "places", "met"),
    [
        ("五公筛查", FEW, {"五公"}),
        ("五公筛查", FEW + 1, set()),
        ("五公抽检", FEW + 1, {"抽检"}),
        ("两个抽检", FEW, set()),  # so does a number and its classifier
    ],
)
def test_a_part_of_a_name_in_many_places_says_little(
    glossary_of: Made, typed: str, places: int, met: set[str]
) -> None:
    index = glossary_of(Term("五公" * places, "筛查。"), Term("抽检法", "五公两个。"))._index
    found, near = explained(index, query(Terms(index), typed))
    assert {one.words for one in found + near} == met


@pytest.mark.parametrize(
    ("names", "one"),
    [
        (["枫桥经验", "枫桥经验做法", "枫桥经验模式"], True),
        (["枫桥经验做法", "枫桥经验", "桥经验做"], True),
        (["枫桥经验做法", "枫桥经验", "新枫桥经验"], False),
        (["“枫桥”经验", "枫桥经验做法"], True),
        (["枫桥经验"], True),
    ],
)
def test_a_rival_neither_holds_the_first_name_nor_stands_in_it(
    glossary_of: Made, names: list[str], one: bool
) -> None:
    assert are_one(glossary_of(*names)._index, list(range(len(names)))) is one


def test_the_parts_of_a_name_have_four_characters(glossary_of: Made) -> None:
    index = glossary_of("人人持证、技能河南", "人人持证", "“三公”经费")._index
    assert [parts(index, name) for name in ("人人持证", "技能河南", "技能河", "三公")] == [
        {0},
        {0},
        set(),
        set(),
    ]


def test_a_name_says_something_by_three_characters_with_a_number() -> None:
    names = ("四个早", "四早机", "个四早机", "早中晚", "二十四", "17110")
    assert [says_something(name) for name in names] == [False, True, True, False, True, True]


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("双千工程", "双千行动"),
        ("双千计划", "双千行动"),
        ("双千行动", "双千行动"),
        ("清风制度", "清风行动"),
        ("双千会战", None),  # no generic noun
        ("双万工程", None),  # 双万夜校 has none
        ("三大计划", None),  # a number and its classifier
        ("明月工程", None),  # two begin so
        ("双工程", None),
        ("前双千工程", None),
    ],
)
def test_another_generic_noun_behind_a_beginning_that_one_name_has(
    glossary_of: Made, typed: str, term: str | None
) -> None:
    made = glossary_of("双千行动", "清风行动", "双万夜校", "三大工程", "明月计划", "明月行动")
    found = renamed(made._index, query(made, typed))
    noun = typed[-2:]
    assert told(made, found) == ([(term, typed[:-2], [("noun", noun)], 0.0, ())] if term else [])


def test_another_generic_noun_is_suggested_first_and_answers_nothing(glossary_of: Made) -> None:
    terms = glossary_of("双千行动", "三大工程", "万里工程")
    answers, near = asked(terms, "双千工程")
    assert (answers, near[0]) == ([], "双千行动")
