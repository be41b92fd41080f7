"""Names half remembered as a whole."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search.query import Query
from xpterms.search.remembered import explained, says_something, turned, without_beside
from xpterms.search.scale import COST, COVERAGE


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
    assert explained(index, Query("两癌筛查", index.han.simplified))
    assert not explained(index, Query("两癌防治", index.han.simplified))


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
    ],
)
def test_which_part_of_the_name_and_which_word_of_the_definition(
    glossary_of: Made, typed: str, part: str | None, rest: str | None
) -> None:
    index = glossary_of(Term("两筛两癌", "乳腺癌、宫颈癌筛查。"), Term("两个不愁", "筛查。"))._index
    found = explained(index, Query(typed, index.han.simplified))
    assert [(one.kind, one.words, one.forgiven) for one in found] == (
        [("infix", part, [("beside", rest)])] if part else []
    )


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
        ("禁渔十年", [], ["长江十年禁渔"]),
        ("长江禁渔十年", [], ["长江十年禁渔"]),
        ("ESG贷款", [], ["绿色建筑与ESG挂钩贷款"]),
        ("供给侧改革", [], ["供给侧结构性改革"]),
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
