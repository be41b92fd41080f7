"""The members that a text lists beside a formula."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.texts.members import members
from xpterms.texts.numbers import counts


def listed(text: str, formula: str) -> list[str]:
    begin = text.index(formula)
    return list(members(text, begin, begin + len(formula)))


@pytest.mark.parametrize(
    ("text", "formula", "found"),
    [
        (
            "实施工业振兴、城镇提质、乡村振兴、教育振兴、文旅振兴“五大工程”，强化保障。",
            "五大工程",
            "工业振兴 城镇提质 乡村振兴 教育振兴 文旅振兴",
        ),
        (
            "用好领导包联、专班服务、督促督办、考评奖惩“四项机制”。",
            "四项机制",
            "领导包联 专班服务 督促督办 考评奖惩",
        ),
        (
            "“四问”即问需于民、问计于民、问政于民、问效于民。",
            "四问",
            "问需于民 问计于民 问政于民 问效于民",
        ),
        ("打造“一中心”（县城核心区），带动全域。", "一中心", "县城核心区"),
        (f"打造“一中心”（{'城' * 12}），带动全域。", "一中心", "城" * 12),
        ("名医、名院落、名诊所店“三名”工程。", "三名", "名医 名院落 名诊所店"),
        ("建设“三区”（生态区、工业区、农业区）。", "三区", "生态区 工业区 农业区"),
        (
            "构建以农业为基础、工业为主导的“两个体系”。",
            "两个体系",
            "农业为基础 工业为主导",
        ),
        ("构建以农业为基础、以工业为主导的“两个体系”。", "两个体系", "农业为基础 工业为主导"),
        (
            "落实“五个一”（一个项目、一名领导、一个专班、一套方案、一抓到底）。",
            "五个一",
            "一个项目 一名领导 一个专班 一套方案 一抓到底",
        ),
        ("推进名医、名院、名诊所“三名”工程。", "三名", "名医 名院 名诊所"),
        ("统筹水资源、水生态和水环境“三水”治理。", "三水", "水资源 水生态 水环境"),
        (
            "打好防范化解重大风险、精准脱贫、污染防治三大攻坚战。",
            "三大攻坚战",
            "防范化解重大风险 精准脱贫 污染防治",
        ),
        ("优良天数和PM2.5浓度均实现“双改善”。", "双改善", "优良天数 PM2.5浓度"),
        ("实现规上工业企业、限上商贸单位数量“双增长”。", "双增长", "规上工业企业 限上商贸单位数量"),
        (
            "方案把粮食产量、农民收入和生态质量三项指标放在前面。",
            "三项指标",
            "粮食产量 农民收入 生态质量",
        ),
    ],
)
def test_members_beside_a_formula(text: str, formula: str, found: str) -> None:
    assert listed(text, formula) == found.split()


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("五大工程：工业振兴、城镇提质、乡村振兴、教育振兴、文旅振兴。", "五大工程"),
        ("五大工程:工业振兴、城镇提质、乡村振兴、教育振兴、文旅振兴。", "五大工程"),
        (f"打造“一中心”（{'城' * 13}），带动全域。", "一中心"),
        ("全县东部与西部农业振兴、城镇提质、人才培养“三项工程”。", "三项工程"),
        ("增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "两个维护"),
        ("聚焦签约、开工、投产等关键环节，推进“三个一批”。", "三个一批"),
        ("深化与共建“一带一路”国家合作。", "一带一路"),
        ("加强就业、教育、医疗、“一老一小”等工作。", "一老一小"),
        ("实施工业振兴、城镇提质、乡村振兴“五大工程”。", "五大工程"),
        ("“六稳”即稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期“六保”", "六保"),
        ("完善自然人、企业法人“一人一档”。", "一人一档"),
        ("全县经济社会发展各项工作持续向好，水和农村饮用水水质指标实现“双达标”。", "双达标"),
        ("财政收入、居民收入、企业利润实现“双过半”。", "双过半"),
    ],
)
def test_what_is_not_certain_is_left_out(text: str, formula: str) -> None:
    assert listed(text, formula) == []


def test_a_formula_of_several_numerals_counts_their_sum() -> None:
    assert counts("两筛两癌") == {4}
    assert counts("五个一") == {5}
    assert counts("一企一策") == set()
    assert counts("放管服") == set()


@given(st.text(alphabet="一二三四“”、，（）即以为的甲乙", max_size=40), st.data())
def test_members_are_as_many_as_the_formula_counts(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    found = members(text, begin, end)
    assert not found or {len(found)} == counts(text[begin:end])
