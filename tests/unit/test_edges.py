"""What may be laid against a term, unit by unit: the code of each edge, and that it costs what the scale says."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.search.align import Aligner, Alignment
from xpterms.search.query import Query
from xpterms.search.scale import COST, NUMERAL_EXTRA, OTHER_TONE

ROWS = """
四个大意识 四个意识 char char extra char char
四大意识 四个意识 char classifier char char
四意识 四个意识 char classifier-dropped char char
四早个意识 四早意识 char char extra char char
五三个工程 五三工程 char classifier-added char char
十四个意识 四个意识 number char char char
五三gongcheng 53工程 char full full
一二工程 十二工程 numeral char char
12工程 十二工程 numeral char char
十二工程 12工程 numeral char char
二百工程 双百工程 numeral char char
三个自信 四个自信 number char char char
幸福五大工程 幸福十大工程 char char number char char char
放管服务 放管服效 char char char wrong
放菅服效 放管服效 char shape char char
五大工禾呈 五大工程 char char char split
三公消费 三公经费 char char synonym
厂家 企业 synonym
花费管理 费用管理 synonym char char
四枣 四早 char homophone
yinhang 银行 full full
yinxing 银行 full reading
nvxing 女性 full full
nuxing 女性 reading full
zh 中华 initial initial
zhh 中华 initial initial
zhongh 中华 full initial
zhonghu 中华 full unfinished
zs 舟山 initial initial
eb 二百 vowel initial
ab 安保 vowel initial
si4zao3 四早 full full
sì_zǎo 四早 full full
si3zao3 四早 tone full
si5zao3 四早 tone full
e2lang2 饿狼 tone full
yinhang2 银行 full full
shi4zao3 四早 sound full
lianhui 两会 sound full
nianghui 两会 sound full
sizao 四早 full full
sizoa 四早 full slip-usual
sizaoo 四早 full slip-doubled
siizao 四早 slip-doubled full
sizap 四早 full slip-neighbour
isgeyishi 四个意识 slip-swapped full full full
siegyishi 四个意识 full slip-swapped full full
sgiezixin 四个自信 crossed full full
wanlguoanquan 网络安全 crossed full full
ba五规划 八五规划 full char char char
禾呈女子 程好 split split
四优四新 四优四化 char char char wrong
四个意识 四个自信 char char missing wrong extra
sangogjingfei 三公经费 full slip-dropped full full
ap平台 APP平台 slip-dropped char char
1+3 1+3 char char char
三自信 三大自信 char classifier-dropped char char
"""


def rows() -> list[tuple[str, str, list[str]]]:
    found = []
    for line in ROWS.split("\n")[1:-1]:
        typed, term, *codes = line.split(" ")
        found.append((typed.replace("_", " "), term, [code.replace("-", " ") for code in codes]))
    return found


@pytest.fixture
def aligned(glossary_of: Made):
    def align(
        typed: str, term: str, *, sounds: bool = True, slips: bool = True
    ) -> Alignment | None:
        index = glossary_of(term)._index
        query = Query(typed, index.han.simplified)
        readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
        return Aligner(query, readings, sounds=sounds).align(index.form(0), slips=slips)

    return align


@pytest.mark.parametrize(("typed", "term", "codes"), rows())
def test_each_edge_has_its_code(aligned, typed: str, term: str, codes: list[str]) -> None:
    found = aligned(typed, term)
    assert [code for _, code, _, _ in found.edges] == codes


SURE = {"char", "full", "tone", "initial", "vowel", "unfinished", "homophone", "sound", "numeral"}


@pytest.mark.parametrize(("typed", "term", "codes"), rows())
def test_each_edge_costs_what_the_scale_says(
    aligned, typed: str, term: str, codes: list[str]
) -> None:
    found = aligned(typed, term)
    for cost, code, _, _ in found.edges:
        assert cost == pytest.approx(COST[code]), code


@pytest.mark.parametrize(("typed", "term", "codes"), rows())
def test_nothing_is_a_slip_where_none_is_asked_for(
    aligned, typed: str, term: str, codes: list[str]
) -> None:
    found = aligned(typed, term, slips=False)
    assert (found is not None) == (set(codes) <= SURE | {"reading"})


@pytest.mark.parametrize(
    ("typed", "term", "costs"),
    [
        ("四造", "四早", (0, COST["homophone"] + OTHER_TONE)),
        ("是早", "四早", (COST["homophone"] + COST["sound"], 0)),
        ("银行", "引航", (COST["homophone"] + OTHER_TONE, COST["homophone"] + COST["reading"])),
        ("shi2zao3", "四早", (COST["sound"] + COST["tone"], 0)),
        ("yinxing4", "银行", (0, COST["reading"] + COST["tone"])),
        ("zhs", "早上", (COST["initial"] + COST["sound"], COST["initial"])),
        ("lenkou", "人口", (COST["sound"], 0)),
        ("lengkou", "人口", (2 * COST["sound"], 0)),
        ("lengkou2", "人口", (2 * COST["sound"], COST["tone"])),
    ],
)
def test_what_is_forgiven_twice_costs_both(aligned, typed: str, term: str, costs) -> None:
    found = aligned(typed, term)
    assert [cost for cost, *_ in found.edges] == pytest.approx(list(costs))


@pytest.mark.parametrize(
    ("typed", "term"), [("shigeyishi", "四个意识"), ("lianhui", "两会"), ("zhs", "早上")]
)
def test_sounds_are_told_apart_where_that_is_asked(aligned, typed: str, term: str) -> None:
    assert "sound" in aligned(typed, term).codes
    assert (found := aligned(typed, term, sounds=False)) is None or "sound" not in found.codes


def test_a_character_of_another_sound_is_wrong_where_sounds_are_told_apart(aligned) -> None:
    assert aligned("是早", "四早").codes == {"homophone", "char"}
    assert aligned("是早", "四早", sounds=False).codes == {"wrong", "char"}


def test_a_number_too_many_costs_more_than_a_character(aligned) -> None:
    extra = [cost for cost, code, *_ in aligned("放管服五效", "放管服效").edges if code == "extra"]
    assert extra == pytest.approx([NUMERAL_EXTRA * COST["extra"]])


@pytest.mark.parametrize(
    ("typed", "term", "spans"),
    [
        ("四意识", "四个意识", ((0, 1), (2, 4))),
        ("四个大意识", "四个意识", ((0, 4),)),
        ("意识", "四个意识", ((2, 4),)),
        ("apppingtai", "APP平台", ((0, 5),)),
        ("ap平台", "APP平台", ((0, 5),)),
        ("jinengh", "人人持证、技能河南", ((5, 8),)),
        ("chizhengjineng", "人人持证、技能河南", ((2, 7),)),
    ],
)
def test_what_is_met_is_shown(aligned, typed: str, term: str, spans: tuple) -> None:
    assert aligned(typed, term).spans == spans


def test_a_number_taken_whole_takes_all_its_units(aligned) -> None:
    found = aligned("12工程", "十二工程")
    assert [unit for *_, unit in found.edges] == [0, 2, 3]
    assert (found.start, found.end) == (0, 4)
    assert [list(found.units(place)) for place in range(3)] == [[0, 1], [2], [3]]


def test_a_number_half_spelled_is_taken_one_by_one(aligned) -> None:
    found = aligned("5san工程", "53工程")
    assert [(code, atom, unit) for _, code, atom, unit in found.edges] == [
        ("char", 0, 0),
        ("reading", 1, 1),
        ("char", 4, 2),
        ("char", 5, 3),
    ]


@pytest.mark.parametrize(("typed", "term", "codes"), rows())
def test_what_can_be_laid_is_never_left_out_beforehand(
    glossary_of: Made, typed: str, term: str, codes: list[str]
) -> None:
    index = glossary_of(term)._index
    query = Query(typed, index.han.simplified)
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    misfits = sum(code in ("wrong", "extra", "number") for code in codes)
    if misfits * 2 < len(codes):
        assert not Aligner(query, readings, sounds=True).hopeless(index.form(0))


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("三农", "三个一批"),
        ("天气预报", "两个维护"),
        ("sizaogongzuofa", "四早"),
        ("三农天气", "三个一批"),
        ("五农天气", "三个一批"),
    ],
)
def test_a_form_that_half_of_the_query_cannot_fit_is_left_out(
    glossary_of: Made, typed: str, term: str
) -> None:
    index = glossary_of(term)._index
    query = Query(typed, index.han.simplified)
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    assert Aligner(query, readings, sounds=True).hopeless(index.form(0))
