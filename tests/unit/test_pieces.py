"""A long name by pieces of it."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.search import scale
from xpterms.search.finding import Finding
from xpterms.search.pieces import pieces, reworded
from xpterms.search.query import Query
from xpterms.search.scale import COST, COVERAGE, FEW, LONGEST_PIECED


def query(made: Terms, typed: str) -> Query:
    return Query(typed, made._index.han.simplified)


def named(made: Terms, found: list[Finding]) -> list[str]:
    return [made._index.entry(one.term).term for one in found]


def asked(made: Terms, typed: str) -> tuple[list[str], list[str]]:
    """Return the terms that answer a query, and those that are merely near."""
    answer = made.lookup(typed, context=0)
    return [match.entry.term for match in answer.matches], [one.term for one in answer.suggestions]


def pieced(made: Terms, typed: str) -> tuple[list[str], list[str]]:
    """Return the terms that a query names by pieces, and those that have most of them."""
    answers, near = pieces(made._index, query(made, typed))
    return named(made, answers), named(made, near)


NAMES = (
    "塑料污染防治“十大行动”",
    "长江十年禁渔",
    "供给侧结构性改革",
    "12345热线平台",
    "港口岸电与ESG绩效双联动债券",
    "清水绿岸长廊",
    "“2+5”产业链金融互动",
    "2031年20件便民实事",
    "农商文旅体",
    "新一批省级“双千”基地",
    "仲裁服务民营企业发展“十五项举措”",
    "“1+X+Y”技术成果推广应用体系",
    "三馆一文化中心",
    "“结构性改革”双千试点区",
    "优化数字化政务环境“二十项措施”",
    "安全护航“3641”专项整治行动",
    "“四好”旅游路",
)


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        # By a number, from the beginning to the end.
        ("塑料十大行动", "塑料污染防治“十大行动”"),
        ("塑料十项行动", "塑料污染防治“十大行动”"),
        ("新一批双千基地", "新一批省级“双千”基地"),
        ("新一批的2千基地", "新一批省级“双千”基地"),
        ("仲裁服务十五条措施", "仲裁服务民营企业发展“十五项举措”"),
        # By all of the name.
        ("绿岸清水长廊", "清水绿岸长廊"),
        ("产业链金融互动2+5", "“2+5”产业链金融互动"),
        # By a number and all of a stretch.
        ("禁渔十年", "长江十年禁渔"),
        ("便民二十件实事", "2031年20件便民实事"),
        ("二十项便民实事", "2031年20件便民实事"),
        # By a piece that no other name has, a Latin word beside it.
        ("ESG双联动债券", "港口岸电与ESG绩效双联动债券"),
        ("污染十大行动", "塑料污染防治“十大行动”"),
        ("债券港口岸电", "港口岸电与ESG绩效双联动债券"),
        ("供给侧改革", "供给侧结构性改革"),
        # By a formula, and nothing that the name lacks.
        ("金融2+5", "“2+5”产业链金融互动"),
        ("技术成果体系1+X+Y", "“1+X+Y”技术成果推广应用体系"),
        # By two long pieces in their order.
        ("结构性改革试点区", "“结构性改革”双千试点区"),
        # One character that both begin or end with is a piece.
        ("仲裁服务企业十五项举措", "仲裁服务民营企业发展“十五项举措”"),
        ("仲裁民营企业发展十五条", "仲裁服务民营企业发展“十五项举措”"),
        # In words of the same meaning.
        ("优化政务环境二十条措施", "优化数字化政务环境“二十项措施”"),
        ("利民20件实事", "2031年20件便民实事"),
        ("仲裁服务民企发展举措", "仲裁服务民营企业发展“十五项举措”"),
    ],
)
def test_what_names_a_term_by_its_pieces(glossary_of: Made, typed: str, term: str) -> None:
    made = glossary_of(*NAMES)
    assert pieced(made, typed) == ([term], [])
    assert asked(made, typed) == ([term], [])


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("便民的二十件实事", "2031年20件便民实事"),
        ("消防3641整治", "安全护航“3641”专项整治行动"),
        ("旅游四好公路", "“四好”旅游路"),
        ("试点区结构性", "“结构性改革”双千试点区"),
        ("供给改革", "供给侧结构性改革"),  # 中国银行 is not 中国农业银行
        ("改革供给侧", "供给侧结构性改革"),
        ("绩效ESG债券", "港口岸电与ESG绩效双联动债券"),
        ("1+Y+X技术成果应用体系", "“1+X+Y”技术成果推广应用体系"),
        ("清水绿岸大长廊", "清水绿岸长廊"),
        ("仲裁服务十五项合一", "仲裁服务民营企业发展“十五项举措”"),
        ("航运金融2+5互动", "“2+5”产业链金融互动"),
        ("清水绿岸常廊", "清水绿岸长廊"),
    ],
)
def test_what_is_merely_near(glossary_of: Made, typed: str, term: str) -> None:
    made = glossary_of(*NAMES)
    assert pieced(made, typed) == ([], [term])


@pytest.mark.parametrize(
    "typed",
    [
        "塑料九大行动",  # another number
        "2030年便民实事",
        "便民19件实事",
        "产业链金融2+6互动",
        "给改革",
        "供给侧革命",  # one piece
        "线345平台",  # the end of a number is no piece
        "45热线平台",
        "十大塑料",
        "塑料渔业",
        "gongji改革",
        "gongjigaige",
        "中国银行",
        "2+5产金",  # two characters beside a formula at the least
        "三文化中心",  # not the term's number, but one before another word of it
    ],
)
def test_what_has_no_name_in_pieces(glossary_of: Made, typed: str) -> None:
    assert pieced(glossary_of(*NAMES), typed) == ([], [])


def test_several_numbers_of_one_character_each_in_another_order_are_another_formula(
    glossary_of: Made,
) -> None:
    made = glossary_of("三去一降一补")
    assert pieced(made, "一补一降三去")[0] == []
    assert asked(made, "一补一降三去")[0] == []


def test_a_long_piece_that_two_names_have_tells_neither(glossary_of: Made) -> None:
    both = glossary_of("河湖水域岸线管护试点", "河湖水域岸线修复工程试点")
    assert pieced(both, "试点河湖水域岸线")[0] == []
    assert sorted(pieced(both, "试点河湖水域岸线")[1]) == [
        "河湖水域岸线修复工程试点",
        "河湖水域岸线管护试点",
    ]
    alone = glossary_of("河湖水域岸线管护试点", "试点项目")
    assert pieced(alone, "试点河湖水域岸线") == (["河湖水域岸线管护试点"], [])


def test_a_name_with_a_homophone_in_a_piece_stands_before_one_with_another_word(
    glossary_of: Made,
) -> None:
    made = glossary_of("“志赢”专项演练", "“和智”系列专项演练")
    answers, near = asked(made, "何智专项演练")
    assert (answers, near[0]) == ([], "“和智”系列专项演练")


def test_a_name_whose_middle_was_left_out_stands_before_a_name_in_the_query(
    glossary_of: Made,
) -> None:
    made = glossary_of("“双千计划”", "新一批省级“双千”计划")
    assert asked(made, "新一批双千计划")[0] == ["新一批省级“双千”计划"]
    assert asked(made, "双千计划")[0][0] == "“双千计划”"


@pytest.mark.parametrize(
    ("name", "typed", "answered"),
    [
        ("热线15管理平台", "热线15平台", True),
        ("热线15平台", "热线5平台", False),
        ("热线145平台", "热线45平台", False),
        ("热线12345平台", "热线12平台", False),
        ("热线145平台和45平台", "热线45平台", True),
        ("45平台和热线145", "45平台热线145", True),
        ("45平台和热线", "5平台热线", False),
    ],
)
def test_a_number_in_a_name_is_met_whole(
    glossary_of: Made, name: str, typed: str, answered: bool
) -> None:
    assert bool(pieced(glossary_of(name), typed)[0]) == answered


def test_pairs_that_are_in_many_names_say_little(glossary_of: Made) -> None:
    for places, found in ((FEW, True), (FEW + 1, False)):
        made = glossary_of("公园" * places + "私家" * places)
        assert any(pieced(made, "私家公园")) == found


def test_how_long_a_query_in_pieces_is(glossary_of: Made) -> None:
    name = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    made = glossary_of(name)
    typed = name[:9] + name[10:]
    assert pieced(made, typed[:LONGEST_PIECED]) == ([name], [])
    assert pieced(made, typed) == ([], [])


@pytest.mark.parametrize(
    ("typed", "cost"),
    [
        ("供给侧改革", -COVERAGE * log(5 / 8) + COST["apart"]),
        ("改革供给侧", -COVERAGE * log(5 / 8) + COST["order"]),
        ("改革供给侧的", -COVERAGE * log(5 / 8) + COST["order"] + COST["classifier"]),
        ("改革供给侧大", -COVERAGE * log(5 / 8) + COST["order"] + COST["extra"]),
        ("改革供给侧构", -COVERAGE * log(6 / 8) + COST["order"] + COST["homophone"] / 2),
        ("改革供给侧购", -COVERAGE * log(6 / 8) + COST["order"] + COST["homophone"]),
    ],
)
def test_what_a_name_in_pieces_costs(glossary_of: Made, typed: str, cost: float) -> None:
    made = glossary_of("供给侧结构性改革")
    answers, near = pieces(made._index, query(made, f" {typed} "))
    (found,) = answers + near
    assert found.cost == pytest.approx(cost)
    assert (found.kind, found.words) == ("characters", typed)
    assert [words for _, words in found.forgiven] == [typed]


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("国企混改平台", "国有企业混改平台"),
        ("國企混改平台", "国有企业混改平台"),
        ("混改平台国企", "国有企业混改平台"),
        ("高新园集群", "高新技术园集群"),
        ("百兴行业", "“百兴”产业"),
        ("县域文旅融合", "县域文化和旅游融合"),
        ("AI治水模型", "人工智能治水模型"),
        ("八方公司", "八方企业"),
        ("数字化转型直通", "数转直通"),
    ],
)
def test_a_word_that_is_short_for_another_or_means_the_same(
    glossary_of: Made, typed: str, term: str | None
) -> None:
    made = glossary_of(
        *("国有企业混改平台", "高新技术园集群", "“百兴”产业", "县域文化和旅游融合"),
        *("人工智能治水模型", "八方企业", "数转直通"),
    )
    assert asked(made, typed)[0] == ([term] if term else [])


def test_among_many_terms_a_part_of_a_name_is_found_in_other_words(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    made = glossary_of("国家级战略性新兴材料集群", "材料")
    (match,) = made.lookup("战新材料集群", explain=True).matches
    assert (match.entry.term, match.kind) == ("国家级战略性新兴材料集群", "characters")
    assert ("explain.reworded", "战新") in [(step.code, step.typed) for step in match.steps]
    two = glossary_of("国家级战略性新兴材料集群", "省级战略性新兴材料集群")
    answers, near = asked(two, "战新材料集群")
    assert (answers, len(near)) == ([], 2)


def test_one_word_of_a_query_is_put_otherwise(glossary_of: Made) -> None:
    index = glossary_of("四早")._index
    simplified = index.han.simplified
    assert reworded(index, Query("国企改革", simplified)) == [("国有企业改革", "国企")]
    assert reworded(index, Query("国企改", simplified)) == []
    assert reworded(index, Query("党的建设局", simplified)) == []  # little but the word is told
    assert reworded(index, Query("党的建设部门", simplified)) == [("党建部门", "党的建设")]
    assert reworded(index, Query("环评体系", simplified)) == [
        ("环境影响评价体系", "环评"),
        ("环评系统", "体系"),
    ]
    assert reworded(index, Query("guoqi", simplified)) == []
