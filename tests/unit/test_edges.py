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


LAID = """
四亿两公开 四议两公开 0.7408 四 亿=议:homophone 两 公 开
推进四亿两公开 推进四议两公开 0.7408 推 进 四 亿=议:homophone 两 公 开
四五公开 四议公开 0.1738 四五=四:number =议:missing 公 开
五亿两公开 四议两公开 0.1031 (四议) 五亿两=两:number 公 开
八五亿 八五 0.3012 八五亿=八五:number
三工程 五三工程 0.3012 三=五三:number 工 程
行三百六 三百六十行 0.1112 行=:extra 三百六=三百六十:number (行)
推进十四个意识 推进四个意识 0.3012 推 进 十四=四:number 个 意 识
一个大三 大三 0.192 一=:extra+0.55 个=:extra 大 三
两次人 两人次 0.3461 两 次=:classifier-added 人 (次)
幸福5san工程 幸福53工程 0.9418 幸 福 5 san=3:reading 工 程
十zao 十二早 0.3012 十 =二:number-dropped zao=早:full
十an 十二安 0.3012 十 =二:number-dropped an=安:full
市三文化中心 市三馆一文化中心 0.1738 市 三 =馆:missing =一:number-dropped 文 化 中 心
sandadziixn 三大自信 0.2725 san=三:full da=大:full dzi=自:slip-added ixn=信:slip-swapped
siz五工程 四五工程 0.4493 siz=四:slip-added 五 工 程
一二三四五热线 12345热线 1.0 一二三四五=12345:char 热 线
两百 二百 1.0 两百=二百:char
双百 二百 0.8607 双百=二百:numeral
bawenhuazhongxin 八馆一文化中心 0.1738 ba=八:full =馆:missing =一:number-dropped wen=文:full hua=化:full zhong=中:full xin=心:full
费管理 费用管理 0.6065 费=费用:synonym 管 理
费优管理 费用管理 0.3499 费=费用:synonym 优=:extra 管 理
消费高 经费 0.3499 消费=经费:synonym 高=:extra
消费 三公经费 0.1442 (三公) 消费=经费:synonym
yinxin 银行 0.8353 yin=银:full xin=行:unfinished+0.06
ba 保安 0.6703 b=保:initial a=安:vowel
z上 早上 0.9048 z=早:initial 上
a保 安保 0.7408 a=安:vowel 保
appping2tai APP平台 1.0 app=APP:full ping=平:full tai=台:full
e4lang2 饿狼 1.0 e=饿:full lang=狼:full
women5 我们 1.0 wo=我:full men=们:full
banianshuren 百年树人 0.4066 b=百:initial anian=年:slip-added shu=树:full ren=人:full
四个意三 四个意识 0.2466 四 个 意 三=识:wrong
四个意四 四个意识 0.5599 四 个 意 四=识:homophone+0.28
"""


def told(found: Alignment) -> str:
    """Return score and edges: what was typed, what it was laid against and how, where it is not the same; in brackets what is left out."""
    form, atoms = found.form, found.atoms

    def text(begin: int, end: int) -> str:
        return form.text[form.units[begin].start : form.units[end - 1].end] if begin < end else ""

    pieces = [f"({text(0, found.start)})"] if found.start else []
    for place, (cost, code, atom, _) in enumerate(found.edges):
        after = found.edges[place + 1][2] if place + 1 < len(found.edges) else len(atoms)
        taken = found.units(place)
        typed, own = atoms[atom:after], text(taken.start, taken.stop)
        more = round(cost - COST[code], 3)
        same = (typed, code) == (own, "char")
        piece = typed if same else f"{typed}={own}:{code.replace(' ', '-')}"
        pieces.append(piece + (f"{more:+g}" if more else ""))
    pieces += [f"({text(found.end, found.size)})"] if found.end < found.size else []
    return " ".join([str(found.score), *pieces])


@pytest.mark.parametrize("row", LAID.strip().split("\n"))
def test_what_is_laid_against_what(aligned, row: str) -> None:
    typed, term, expected = row.split(" ", 2)
    assert told(aligned(typed, term)) == expected


def test_a_number_said_for_another_is_no_slip_where_sounds_are_told_apart(aligned) -> None:
    found = aligned("shiyousihua", "四优四化", sounds=False)
    assert told(found) == "0.3012 shi=四:number you=优:full si=四:full hua=化:full"


def test_a_word_of_the_same_meaning_is_a_slip(aligned) -> None:
    assert aligned("费管理", "费用管理", slips=False) is None


@pytest.mark.parametrize(
    ("typed", "term", "hopeless"),
    [
        ("女子天", "好程", False),  # both halves of 好
        ("天女子", "好程", False),
        ("女天子", "好程", True),
        ("天气消费", "三公经费", True),  # 气 stands before that word
        ("消费天", "三公经费", False),
        ("消费天气", "三公经费", True),  # of which 天 is in no word that means 经费
        ("zaozzz", "早上", False),
        ("z上", "早上", False),  # a letter may be of any syllable
        ("a保", "安保", False),
    ],
)
def test_what_less_than_half_of_a_query_may_not_fit(
    glossary_of: Made, typed: str, term: str, hopeless: bool
) -> None:
    index = glossary_of(term)._index
    query = Query(typed, index.han.simplified)
    readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
    assert Aligner(query, readings, sounds=True).hopeless(index.form(0)) is hopeless
