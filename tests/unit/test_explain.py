"""Explanations: every step has a code of the catalogue, and their costs add up to the match's."""

from __future__ import annotations

from math import exp

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Step
from xpterms.search.scale import ROWS


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("四枣", ["homophone"]),
        ("四项意识", ["classifier"]),
        ("三公消费", ["synonym"]),
        ("一岗两责", ["numeral"]),
        ("放菅服效", ["shape"]),
        ("五大工禾呈", ["split"]),
        ("四化四优", ["order"]),
        ("四早机制", ["part"]),
        ("17110要求", ["part", "beside"]),
        ("l7ll0", ["part", "scanned"]),
        ("siza0", ["misread"]),
        ("个意识", ["part"]),
        ("geyishi", ["uncovered"]),
    ],
)
def test_each_thing_forgiven_is_told(built_in: Terms, typed: str, codes: list[str]) -> None:
    match = built_in.lookup(typed, explain=True).matches[0]
    told = [step.code.removeprefix("explain.") for step in match.steps]
    assert told == codes or told == codes[1:]
    assert match.score == pytest.approx(exp(-sum(step.cost for step in match.steps)), abs=2e-3)
    assert all(step.worded("zh") != step.worded("en") for step in match.steps)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("六文六宝", [("六稳", "文", "稳"), ("六保", "宝", "保")]),
        ("四早 三工经费", [("四早", "", ""), ("三公经费", "工", "公")]),
        ("四早、两筛两挨", [("四早", "", ""), ("两筛两癌", "挨", "癌")]),
        ("什么是两筛两挨", [("两筛两癌", "挨", "癌")]),
    ],
)
def test_of_several_terms_each_tells_what_was_typed_for_it(
    built_in: Terms, typed: str, told: list[tuple[str, str, str]]
) -> None:
    matches = built_in.lookup(typed, explain=True).matches
    steps = [(match.entry.term, *_typed_and_own(match.steps)) for match in matches]
    assert steps == told


def _typed_and_own(steps: tuple[Step, ...]) -> tuple[str, str]:
    return (steps[0].typed, steps[0].own) if steps else ("", "")


FORGIVEN = """
四早工作: 四枣工作 = homophone 枣 早 zǎo
四早工作: sizoagongzuo = slip-usual zoa 早 zǎo
四早工作: sizaogognzuo = slip-usual gogn 工 gōng
四早工作: sizaoogongzuo = slip-doubled zaoo 早 zǎo
四早工作: 四大早工作 = classifier-added 大
四个意识: 四意识 = classifier-dropped _ 个 gè
四个意识: 四项意识 = classifier 项 个 gè
三公经费: 三公消费 = synonym 消费 经费 jīng_fèi
双百工程: 二百工程 = numeral 二百 双百 shuāng_bǎi
五大工程: 五大工禾呈 = split 禾呈 程 chéng
四早: siz = initial z 早 zǎo
四早: siza = unfinished za 早 zǎo
四早: shizao = sound shi 四 sì
四早: si3zao3 = tone si 四 sì
四早: si3zao4 = tone si 四 sì, tone zao 早 zǎo
银行: yin2xing2 = reading xing 行 háng
小玩意儿: xiaowanyir = erhua r
小年: 小年儿 = erhua 儿
小年: xiaonianer = erhua er
网络安全: huangluoanquan = far-sound huang
四早: 四枣机制 = homophone 枣 早 zǎo, beside 机制
四优四化: 四化四优 = order 四化四优
"""


def forgiven() -> list[tuple[str, str, list[list[str]]]]:
    found = []
    for line in FORGIVEN.strip().split("\n"):
        term, typed, told = line.replace(" = ", ": ").split(": ")
        steps = [[*one.split(" "), "", "", ""][:4] for one in told.split(", ")]
        found.append((term, typed, [[word.strip("_") for word in step] for step in steps]))
    return found


@pytest.mark.parametrize(("term", "typed", "told"), forgiven())
def test_what_was_typed_for_what_and_what_it_costs(
    glossary_of: Made, term: str, typed: str, told: list[list[str]]
) -> None:
    (match,) = glossary_of(term).lookup(typed, explain=True).matches
    rows = [ROWS[code.replace("-", " ")] for code, *_ in told]
    assert [(step.code, step.cost) for step in match.steps] == [
        ("explain." + row.told, row.cost) for row in rows
    ]
    assert [(step.typed, step.own, step.said.replace(" ", "_")) for step in match.steps] == [
        tuple(words) for _, *words in told
    ]


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("四个意识", ()),
        ("个意识", (Step("explain.part", 0.625, "个意识"),)),
        ("geyishi", (Step("explain.uncovered", 0.625, met=3, size=4),)),
        ("jinenghenan", (Step("explain.uncovered", 0.2, met=4, size=4),)),
        ("sangong", (Step("explain.uncovered", 1.386, met=2, size=4),)),
        (
            "技能河南建设",
            (Step("explain.part", 0.2, "技能河南"), Step("explain.beside", 0.3, "建设")),
        ),
        (
            "三公消费建设",
            (
                Step("explain.synonym", 0.5, "消费", "经费", "jīng fèi"),
                Step("explain.beside", 0.3, "建设"),
            ),
        ),
        ("四个一识", (Step("explain.homophone", 0.34, "一", "意", "yì"),)),
        ("四个意大识", (Step("explain.extra", 0.55, "大"),)),
        (
            "l7ll0",
            (Step("explain.part", 1.176, "17110"), Step("explain.scanned", 0.3, "l7ll0")),
        ),
    ],
)
def test_the_steps_of_an_explanation_are_told_in_order_to_three_places(
    glossary_of: Made, typed: str, steps: tuple[Step, ...]
) -> None:
    made = glossary_of("四个意识", "人人持证、技能河南", "17110工作制度", "三公经费")
    (match,) = made.lookup(typed, explain=True).matches
    assert match.steps == steps
