"""Whole answers: each term with its kind, its score, what of it is shown and what was forgiven; the nearest suggestion; parts that name nothing."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search.engine import find
from xpterms.search.query import Query

TERMS = (
    "四个意识 四早 人人持证、技能河南 “四上”企业 17110工作制度 中华 绿色 银行 三生三世 四早工作法办法 推行四早工作 ERP系统 "
    "十四五规划 长江十年禁渔 女性 三个一批 放管服效 三公经费 一岗双责 四优四化 五大工程 小玩意儿 网络安全 基础设施 "
    "三馆一文化中心 六稳 六保 火箭部 一渠两园三河五湖 两筛两癌"
).split()
MEMBERS = {
    "六稳": "稳就业 稳金融 稳外资 稳投资".split(),
    "四早": "早排查 早发现 早预警 早处置".split(),
}
DEFINITIONS = {
    "三公经费": "指因公出国（境）费、公务用车购置费。",
    "两筛两癌": "乳腺癌、宫颈癌筛查，新生儿疾病筛查。",
}
ANSWERS = """
四个意识 = 四个意识 exact 1.0 0-4 | near 三个一批 characters 0.0529
四意识 = 四个意识 characters 0.7788 0-1 2-4 missing:_ | near 四早 characters 0.1423
四项意识 = 四个意识 characters 0.7047 0-4 classifier:项
四个大意识 = 四个意识 characters 0.5769 0-4 extra:大 | near 三个一批 characters 0.0305
四个一识 = 四个意识 homophone 0.7118 0-4 homophone:一 | near 三个一批 characters 0.0743
十个意识 = near 四个意识 characters 0.3012 lead
个意识 = 四个意识 infix 0.5351 1-4 part:个意识 | near 三个一批 characters 0.0939
意识 = 四个意识 infix 0.2378 2-4 part:意识
sigeyishi = 四个意识 pinyin 1.0 0-4
sgys = 四个意识 initials 0.6703 0-4 initial:s initial:g initial:y initial:s
sigeys = 四个意识 mixed 0.8187 0-4 initial:y initial:s | near 三个一批 typo 0.0841
四ge意识 = 四个意识 mixed 1.0 0-4 | near 三个一批 characters 0.0529
si4ge4yi4shi2 = 四个意识 pinyin 1.0 0-4
si3geyishi = 四个意识 pinyin 0.7047 0-4 tone:si
shigeyishi = 四个意识 sound 0.7558 0-4 sound:shi | near 三个一批 typo 0.0508
sgeyihsi = 四个意识 typo 0.5488 0-4 initial:s slip-swapped:hsi | near 三个一批 typo 0.1496
geyishi = 四个意识 infix 0.5351 1-4 uncovered:_ | near 三个一批 typo 0.0884
yishi = 四个意识 infix 0.2378 2-4 uncovered:_ | near 基础设施 typo 0.1225
gys = 四个意识 infix 0.3964 1-4 initial:g initial:y initial:s uncovered:_
四早 = 四早 exact 1.0 0-2 | near 推行四早工作 infix 0.1057
四枣 = 四早 homophone 0.7408 0-2 homophone:枣 | near 推行四早工作 homophone 0.0783
四旱 = near 四早 characters 0.6376 lead
四照 = near 四早 homophone 0.5599 lead
sizao = 四早 pinyin 1.0 0-2 | near 推行四早工作 infix 0.1057
sizoa = 四早 typo 0.6703 0-2 slip-usual:zoa | near 推行四早工作 typo 0.0708
sizaoo = 四早 typo 0.6376 0-2 slip-doubled:zaoo | near 推行四早工作 typo 0.0674
sizzao = 四早 typo 0.6376 0-2 slip-doubled:zzao | near 推行四早工作 typo 0.0812
si4zao3 = 四早 pinyin 1.0 0-2 | near 推行四早工作 infix 0.1057
si4zao4 = 四早 pinyin 0.7047 0-2 tone:zao | near 推行四早工作 infix 0.0745
siza = 四早 pinyin 0.8869 0-2 unfinished:za | 四早工作法办法 prefix 0.0724 0-2 unfinished:za uncovered:_ | near 推行四早工作 infix 0.0937
siz = 四早 mixed 0.9048 0-2 initial:z | 四早工作法办法 prefix 0.0739 0-2 initial:z uncovered:_ | near 推行四早工作 characters 0.1273
szao = 四早 mixed 0.9048 0-2 initial:s | 四早工作法办法 prefix 0.0739 0-2 initial:s uncovered:_ | near 推行四早工作 infix 0.0956
s z = 四早 initials 0.8187 0-2 initial:s initial:z | 四早工作法办法 prefix 0.0668 0-2 initial:s initial:z uncovered:_
四早机制 = 四早 exact 0.5 0-2 part:四早 | near 四早工作法办法 characters 0.1165
四枣机制 = 四早 homophone 0.5488 0-2 homophone:枣 beside:机制 | near 四早工作法办法 characters 0.0863
疫情四早 = 四早 exact 0.5 0-2 part:四早
四早六稳 = 四早 exact 0.5 0-2 part:四早 | 六稳 exact 0.5 0-2 part:六稳 | near 推行四早工作 characters 0.0257
四枣六文 = 四早 homophone 0.7408 0-2 homophone:枣 | 六稳 homophone 0.7118 0-2 homophone:文 | near 推行四早工作 characters 0.019
六稳、四早 = 六稳 exact 1.0 0-2 | 四早 exact 1.0 0-2 | near 推行四早工作 characters 0.0338
四早 不存在 = 四早 exact 1.0 0-2 | missing 不存在
liuwenliubao = 六稳 pinyin 1.0 0-2 | 六保 pinyin 1.0 0-2
六文六保 = 六稳 homophone 0.7118 0-2 homophone:文 | 六保 exact 1.0 0-2
liuwensizao = 六稳 pinyin 1.0 0-2 | 四早 pinyin 1.0 0-2
技能河南 = 人人持证、技能河南 infix 0.8187 5-9 part:技能河南
jinenghenan = 人人持证、技能河南 infix 0.8187 5-9 uncovered:_
jnhn = 人人持证、技能河南 infix 0.5488 5-9 initial:j initial:n initial:h initial:n uncovered:_
renrenchizheng = 人人持证、技能河南 prefix 0.8187 0-4 uncovered:_
rrcz = 人人持证、技能河南 prefix 0.5488 0-4 initial:r initial:r initial:c initial:z uncovered:_
人人持正 = 人人持证、技能河南 homophone 0.6065 0-4 homophone:正 uncovered:_
持证技能 = 人人持证、技能河南 infix 0.2378 2-7 part:持证技能
rrczjnhn = 人人持证、技能河南 initials 0.4493 0-9 initial:r initial:r initial:c initial:z initial:j initial:n initial:h initial:n
四上 = “四上”企业 prefix 0.8187 1-3 part:四上 | near 三生三世 characters 0.0414
上企业 = “四上”企业 infix 0.5351 2-6 part:上企业
shangqiye = “四上”企业 infix 0.5351 2-6 uncovered:_
1711 = 17110工作制度 prefix 0.1975 0-4 part:1711
17110 = 17110工作制度 prefix 0.3086 0-5 part:17110
yiqiyiyiling = 17110工作制度 prefix 0.2286 0-5 reading:yi reading:qi reading:yi reading:yi reading:ling uncovered:_
l7ll0 = 17110工作制度 prefix 0.2286 0-5 part:17110 scanned:l7ll0
17110gz = 17110工作制度 prefix 0.4953 0-7 initial:g initial:z uncovered:_
17110要求 = 17110工作制度 prefix 0.2286 0-5 part:17110 beside:要求
注3 = 人人持证、技能河南 number 1.0 0-9
第三条 = 人人持证、技能河南 number 1.0 0-9
7 = 绿色 number 1.0 0-2 | near 17110工作制度 infix 0.0117
07 = 绿色 number 1.0 0-2 | near 17110工作制度 characters 0.093
99 = nothing
erp = ERP系统 prefix 0.36 0-3 part:erp | near 小玩意儿 typo 0.0267
ERP系统 = ERP系统 exact 1.0 0-5
erpx = ERP系统 prefix 0.4021 0-4 initial:x uncovered:_
十四五 = 十四五规划 prefix 0.36 0-3 part:十四五 | near 四早 characters 0.0753
shisiwugh = 十四五规划 mixed 0.8187 0-5 initial:g initial:h
145规划 = 十四五规划 exact 1.0 0-5
十五规划 = near 十四五规划 characters 0.3012 lead
长江禁渔 = 长江十年禁渔 characters 0.3329 0-2 4-6 missing:_ missing:_
chjiangjinyu = near 长江十年禁渔 characters 0.3012 lead
禁渔 = 长江十年禁渔 infix 0.0777 4-6 part:禁渔
nvxing = 女性 pinyin 1.0 0-2
nuxing = 女性 pinyin 0.9418 0-2 reading:nu
nvx = 女性 mixed 0.9048 0-2 initial:x
lvse = 绿色 pinyin 1.0 0-2
luse = 绿色 pinyin 0.9418 0-2 reading:lu
三个批 = 三个一批 characters 0.5769 0-2 3-4 missing:_
三项一批 = near 三个一批 characters 0.7047 lead
sangyi = near 三个一批 prefix 0.509 lead
sgyp = 三个一批 initials 0.6703 0-4 initial:s initial:g initial:y initial:p
放管服 = 放管服效 prefix 0.5625 0-3 part:放管服
放菅服效 = 放管服效 characters 0.6376 0-4 shape:菅
放管服务 = near 放管服效 characters 0.2466 lead
fangguanfxiao = 放管服效 mixed 0.9048 0-4 initial:f
三公消费 = 三公经费 characters 0.6065 0-4 synonym:消费
出国费 = 三公经费 definition 0.3679 - part:出国费
公车购置 = nothing
稳外资稳投资 = 六稳 definition 0.3679 - part:稳外资稳投资
稳外资 = 六稳 definition 0.4966 - part:稳外资
早排查 = 四早 definition 0.4966 - part:早排查
排查 = 四早 definition 0.4066 - part:排查
早排除 = nothing
新生儿筛查 = 两筛两癌 definition 0.3679 - part:新生儿筛查
两癌筛查 = 两筛两癌 infix 0.1852 - part:两癌 beside:筛查
三公费 = 三公经费 characters 0.6065 0-4 synonym:费
一岗两责 = 一岗双责 characters 0.8607 0-4 numeral:两
四化四优 = 四优四化 characters 0.6376 0-4 order:四化四优
sihuasiyou = 四优四化 characters 0.6376 0-4 order:sihuasiyou
两园一渠 = 一渠两园三河五湖 characters 0.1594 - part:两园一渠 order:两园一渠
五大工禾呈 = 五大工程 characters 0.6376 0-4 split:禾呈
三文化中心 = near 三馆一文化中心 characters 0.1738
三馆文化中心 = 三馆一文化中心 characters 0.5769 0-2 3-7 missing:_
xiaowanyir = 小玩意儿 sound 0.7047 0-4 erhua:r
小玩意 = 小玩意儿 prefix 0.5625 0-3 part:小玩意
wanyier = 小玩意儿 infix 0.5351 1-4 uncovered:_
huangluoanquan = 网络安全 sound 0.6065 0-4 far:huang
zichusheshi = 基础设施 sound 0.6065 0-4 far:zi
huojianbu = 火箭部 pinyin 1.0 0-3
fojianbu = 火箭部 sound 0.7558 0-3 sound:fo
yinxing2 = 银行 pinyin 0.9418 0-2 reading:xing
什么是四早 = 四早 exact 1.0 0-2
四早是什么 = 四早 exact 1.0 0-2
shenmeshisizao = 四早 pinyin 1.0 0-2
六稳是什么时候 = 六稳 exact 1.0 0-2
增强四个意识，落实四早，压减三公经费 = 四个意识 exact 0.25 0-4 part:四个意识 | 四早 exact 0.125 0-2 part:四早 | 三公经费 exact 0.25 0-4 part:三公经费
天气预报 = nothing
zhangwei = nothing
王建国 = nothing
"""


@pytest.fixture(scope="module")
def some(glossary_of: Made) -> Terms:
    made = [
        Term(
            term,
            DEFINITIONS.get(term, "指" + "、".join(MEMBERS.get(term, ["其义"])) + "。"),
            number=number,
            items=tuple(MEMBERS.get(term, ())),
        )
        for number, term in enumerate(TERMS, 1)
    ]
    return glossary_of(*made, report="落实四早，压减三公经费。\n")


def told(terms: Terms, typed: str) -> list[str]:
    """Return what a query is answered with, a line a term; of suggestions the first."""
    answer = terms.lookup(typed, explain=True, limit=None)
    found = []
    for match in answer.matches:
        spans = " ".join(f"{begin}-{end}" for begin, end in match.spans) or "-"
        steps = [
            step.code.removeprefix("explain.") + ":" + (step.typed or "_") for step in match.steps
        ]
        found.append(" ".join([match.entry.term, match.kind, str(match.score), spans, *steps]))
    found += [
        f"near {one.term} {one.kind} {one.score}" + " lead" * one.lead
        for one in answer.suggestions[:1]
    ]
    return found + [f"missing {part}" for part in answer.missing]


@pytest.mark.parametrize(
    "row", ANSWERS.strip().split("\n"), ids=lambda row: row.partition(" = ")[0]
)
def test_what_a_query_is_answered_with(some: Terms, row: str) -> None:
    typed, _, answer = row.partition(" = ")
    assert " | ".join(told(some, typed)) == answer.replace("nothing", "")


def test_the_library_answers_what_the_engine_finds(some: Terms) -> None:
    index = some._index
    for row in ANSWERS.strip().split("\n"):
        typed = row.partition(" = ")[0]
        found = find(index, Query(typed, index.han.simplified), exact=False, sounds=True)
        matches = some.lookup(typed, limit=None).matches
        assert [index.entry(one.term).term for one in found.answers] == [
            match.entry.term for match in matches
        ], typed
