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


@pytest.mark.parametrize(
    ("text", "formula", "found"),
    [
        # behind it: in brackets of either width, whatever brackets stand within
        ("建设“三区”(生态区、工业区、农业区)。", "三区", "生态区 工业区 农业区"),
        ("建设“三区”（生态区、工业区（甲（乙）丙）、农业区）。", "三区", "生态区 工业区（甲（乙）丙） 农业区"),
        ("建设“三区”（“东”、“西”、“中”）。", "三区", "东 西 中"),
        ("三区（生态区、工业区、农业区）。", "三区", ""),  # neither quoted nor a whole formula
        # letters are the members' own
        ("建设“三区”（生态区、工业区、农业X）。", "三区", "生态区 工业区 农业X"),
        ("完善“三检”（X光机、X光片、X光室）。", "三检", "X光机 X光片 X光室"),
        # clauses: of one size, or with one beginning
        ("建设“三区”，即生态区，工业区，农业X。", "三区", "生态区 工业区 农业X"),
        ("落实“三抓”，即抓农业，抓工业发展，抓服务。", "三抓", "抓农业 抓工业发展 抓服务"),
        ("落实“三抓”，即农业，新工业，城里面。", "三抓", ""),
        ("落实“三抓”，即农业，农村里，城里面。", "三抓", ""),
        # the first may be longer than the longest other by two
        ("建设“三区”（生态大新区、工业区、农业区）。", "三区", "生态大新区 工业区 农业区"),
        ("建设“三区”（新生态大新区、工业区、农业区）。", "三区", ""),
        ("建设“三区”（生态大新区、工业区、农区）。", "三区", "生态大新区 工业区 农区"),
        # the longest may be twice the shortest and two more
        ("推进“三改”（农业、城镇提质改造、卫生院）。", "三改", "农业 城镇提质改造 卫生院"),
        ("推进“三改”（农业、新城镇提质改造、卫生院）。", "三改", ""),
        # before it: one more where all end alike
        ("农业、城镇提质改造、卫生院“三改”。", "三改", ""),
        ("农业、现代服务业、工业“三业”。", "三业", "农业 现代服务业 工业"),
        ("农业、新现代服务业、工业“三业”。", "三业", ""),
        ("推进农业振兴、城镇提质更新改造“两项工程”。", "两项工程", ""),
        ("构建以农业为基础、工业主导的“两个体系”。", "两个体系", ""),
        ("强化保障,名医、名院、名诊所“三名”工程。", "三名", "名医 名院 名诊所"),
        # the first without what leads to it: a verb at its head, within it, or before what is as long as the others
        ("县推进名医、名院、名诊所“三名”工程。", "三名", "名医 名院 名诊所"),
        ("推进现代农业、工业、商业“三业”。", "三业", "现代农业 工业 商业"),
        ("推进新现代农业、工业、商业“三业”。", "三业", ""),
        ("县里推进农业、工厂、商店“三项”。", "三项", "农业 工厂 商店"),
        ("全县农业振兴、工业振兴、商业振兴“三振兴”。", "三振兴", "农业振兴 工业振兴 商业振兴"),
        ("全县农业、工业、商业“三业”。", "三业", "全县农业 工业 商业"),
        ("全县农业、工业振兴、商业大振兴“三振兴”。", "三振兴", ""),
        ("推进农业、推进工业、商业“三项工程”。", "三项工程", "推进农业 推进工业 商业"),
        ("推进农业现代化、推进工业、商业“三项工程”。", "三项工程", "推进农业现代化 推进工业 商业"),
        ("推进农业现代化发展、推进工业、商业“三项工程”。", "三项工程", ""),
        ("产值、收入实现“双增长”。", "双增长", "产值 收入"),
        ("产值和收入“双增长”。", "双增长", "产值 收入"),
    ],
)  # fmt: skip
def test_which_lists_beside_a_formula_are_its_members(text: str, formula: str, found: str) -> None:
    assert listed(text, formula) == found.split()


def test_a_formula_counts_twenty_members_at_the_most() -> None:
    names = [chr(0x4E00 + at) * 2 for at in range(21)]
    for count, found in ((20, names[:20]), (21, [])):
        assert listed(f"“{count}早”（{'、'.join(names[:count])}）", f"{count}早") == found
