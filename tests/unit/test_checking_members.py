"""The lists of a definition, which of them are certain, and what a body lists otherwise."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from xpterms.chinese.script import core
from xpterms.texts.checking.members import listed
from xpterms.texts.checking.nearly import alike, edits, sounds
from xpterms.texts.checking.numerals import counted
from xpterms.texts.checking.rules.members import _before, _behind, _differ
from xpterms.texts.numbers import counts


def lists(term: str, definition: str, *items: str) -> list[tuple[str, int, int, str, bool]]:
    return [
        (" ".join(one.members), one.want, one.most, one.text, one.sure)
        for one in listed(term, definition, items)
    ]


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        # closed by their number
        ("三大产业", "指电子信息、装备制造、医药健康三大产业。", [("电子信息 装备制造 医药健康", 3, 3, "三大产业", True)]),
        ("三大产业", "指电子信息、装备制造和医药健康等三大产业。", [("电子信息 装备制造和医药健康", 3, 3, "三大产业", False)]),
        ("三大产业", "指电子信息、装备制造、医药健康等“三大”。", [("电子信息 装备制造 医药健康", 3, 3, "三大产业", True)]),
        ("三大产业", "指电子信息、装备制造、医药健康、食品等三大产业。", [("电子信息 装备制造 医药健康 食品", 3, 4, "三大产业", True)]),
        # all have the morpheme that the term counts
        ("四早", "指早排查、早发现、早预警、早处置。", [("早排查 早发现 早预警 早处置", 4, 4, "四早", True)]),
        ("四早", "指早排查、早发现、早预警。", [("早排查 早发现 早预警", 4, 3, "四早", True)]),
        ("四早", "就是要早排查；早发现；早预警；早处置。", [("要早排查 早发现 早预警 早处置", 4, 4, "四早", True)]),
        ("四个意识", "政治意识，大局意识，核心意识，看齐意识。", [("政治意识 大局意识 核心意识 看齐意识", 4, 4, "四个意识", True)]),
        # the whole definition
        ("三农", "指农业、农村、农民。", [("农业 农村 农民", 3, 3, "三农", True)]),
        ("三资", "指资金、资产、资源。", [("资金 资产 资源", 3, 3, "三资", True)]),
        ("三保", "包括：基本民生、工资、运转。", [("基本民生 工资 运转", 3, 3, "三保", True)]),
        ("三保", "指基本民生、工资。", [("基本民生 工资", 3, 2, "三保", True)]),
        ("三保", "指基本民生;工资;运转。", [("基本民生 工资 运转", 3, 3, "三保", True)]),
        ("三个意识", "指大局意识强、做到核心意识很好、看齐意识十足了。",
         [("大局意识强 做到核心意识很好 看齐意识十足了", 3, 3, "三个意识", True)]),
        ("三项检查", "指X光机、X光片、X光室。", [("X光机 X光片 X光室", 3, 3, "三项检查", True)]),
        ("三保", "指基本民生、工资、运转等。", []),
        ("三保", "指基本民生、工资、运转等工作。", []),
        ("三保", "县里的三项工作，即基本民生、工资、运转。", [("基本民生 工资 运转", 3, 3, "三保", True)]),
        ("两个确保", "指确保高质量建设现代化河南。", [("确保高质量建设现代化河南", 2, 1, "两个确保", True)]),
        ("两个确保", "指确保高质量建设和高水平实现。", []),
        ("三个确保", "指确保高质量建设现代化河南。", []),
        # several numbers
        ("“六稳”“三保”", "“六稳”即稳一业、稳二业、稳三业；“三保”即保一业、保二业、保三业。",
         [("稳一业 稳二业 稳三业", 6, 3, "六稳", True), ("保一业 保二业 保三业", 3, 3, "三保", True)]),
        ("“两新”“三保”", "“两新”即设备更新、以旧换新；“三保”即保一业、保二业、保三业。",
         [("设备更新 以旧换新", 2, 2, "两新", True), ("保一业 保二业 保三业", 3, 3, "三保", True)]),
        ("“两园”“三保”", "“两园”即甲园和乙园；“三保”即保一业、保二业、保三业。",
         [("甲园 乙园", 2, 2, "两园", True), ("保一业 保二业 保三业", 3, 3, "三保", True)]),
        ("“两园”“三保”", "“两园”即甲园和乙园和丙园；“三保”即保一业、保二业、保三业。",
         [("甲园 乙园和丙园", 2, 3, "两园", False), ("保一业 保二业 保三业", 3, 3, "三保", True)]),
        ("两减少三增加", "减环节增效益、减材料增收入增税收。",
         [("减环节增效益 减材料增收入增税收", 2, 2, "两减少三增加", False)]),
        ("两减两增", "指减环节、减材料；增效益、增收入。", [("减环节 减材料", 2, 2, "两减", True), ("增效益 增收入", 2, 2, "两增", True)]),
        ("两减两增", "指减环节、减材料，增效益、增收入、增税收。",
         [("减环节 减材料", 2, 2, "两减", True), ("增效益 增收入 增税收", 2, 3, "两增", True)]),
        ("两区三园", "指甲区、乙区、丙园、丁园、戊园。", [("甲区 乙区 丙园 丁园 戊园", 5, 5, "两区三园", True)]),
        ("三大保障", "指粮食保障、能源保障和水利保障。", [("粮食保障 能源保障和水利保障", 3, 3, "三大保障", False)]),
        ("四项责任", "指部门责任、企业责任、社会责任、公民责任。", [("部门责任 企业责任 社会责任 公民责任", 4, 4, "四项责任", True)]),
        ("三个一批", "指签约一批、开工一批、投产一批。", [("签约一批 开工一批 投产一批", 3, 3, "三个一批", True)]),
        # nothing is counted, or nothing listed
        ("放管服", "指简政放权、放管结合、优化服务。", []),
        ("一网通办", "指一个网、一个门、一次办。", []),
        ("1+3", "指一个中心、三项机制。", []),
        ("三农", "指农业农村农民。", []),
        ("三农", "", []),
    ],
)  # fmt: skip
def test_the_lists_of_a_definition(term: str, definition: str, found: list[Any]) -> None:
    assert lists(term, definition) == found


@pytest.mark.parametrize(
    ("term", "items", "found"),
    [
        ("四早", "早一 早二 早三 早四", [("早一 早二 早三 早四", 4, 4, "四早", True)]),
        ("四早", "早一 早二 早三", [("早一 早二 早三", 4, 3, "四早", True)]),
        ("两重两新", "重一 重二 新一 新二", []),
        ("两区三园", "甲 乙 丙 丁 戊", [("甲 乙 丙 丁 戊", 5, 5, "两区", True)]),
        ("两区三园", "甲 乙 丙", [("甲 乙 丙", 2, 3, "两区", True)]),
        ("双千兆", "甲 乙", []),
    ],
)
def test_members_that_a_glossary_states(term: str, items: str, found: list[Any]) -> None:
    assert lists(term, "指甲。", *items.split()) == found


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("四早", [(4, "早", "四早")]),
        ("四个意识", [(4, "意识", "四个意识")]),
        ("五项", [(5, "项", "五项")]),
        ("十二项机制", [(12, "机制", "十二项机制")]),
        ("二十条", [(20, "条", "二十条")]),
        ("二十三条措施", [(23, "措施", "二十三条措施")]),
        ("12件实事", [(12, "实事", "12件实事")]),
        ("四优四化", [(4, "优", "四优"), (4, "化", "四化")]),
        ("“六稳”“六保”任务", [(6, "稳", "六稳"), (6, "保", "六保")]),
        ("五个一", [(5, "一", "五个一")]),
        ("第一书记", []),
        ("统一战线", []),
        ("三年行动", []),
        ("1+3", []),
        ("17110", []),
        ("千亿产业", []),
        ("放管服", []),
    ],
)
def test_the_numbers_of_a_term(term: str, found: list[tuple[int, str, str]]) -> None:
    assert [(one.value, one.head, one.text) for one in counted(term)] == found


def test_what_a_formula_may_count() -> None:
    assert [counts(text) for text in ("五统一", "第一", "一体化", "唯一", "100个", "两区三园", "一企一策", "一二")] == [
        {5}, set(), set(), set(), set(), {5}, set(), set(),
    ]  # fmt: skip


def test_edits_between_two_forms() -> None:
    assert edits("四早", "四早") == []
    assert edits("四早机制", "四早的机制") == [("", "的")]
    assert edits("四早机制", "早机制") == [("四", "")]
    assert edits("甲乙丙丁", "甲戊丙己") == [("乙", "戊"), ("丁", "己")]
    assert edits("甲乙丙丁", "戊乙己庚") is None
    assert edits("甲", "甲乙丙丁") is None
    assert edits("甲", "甲乙丙") == [("", "乙"), ("", "丙")]
    assert edits("", "甲") == [("", "甲")]


def test_characters_that_sound_alike() -> None:
    readings = {
        "玉": ("yu4",),
        "雨": ("yu3", "yu4"),
        "静": ("jing4",),
        "绿": ("lv4", "lu4"),
    }.__getitem__
    assert sounds("绿", readings) == {"lv", "lu"}
    assert alike("玉", "雨", readings)
    assert not alike("玉", "玉", readings)
    assert not alike("玉", "静", readings)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("甲。推进农业、工业“", "推进农业、工业"),
        ("甲，农业、工业等", "农业、工业"),
        ("甲；农业、工业", "农业、工业"),
        ("甲，农业、工业X", "农业、工业X"),
        ("农业、工业，", None),
        ("农业、工业：", None),
        ("农业工业", None),
        ("农业、工业。", None),
        ("", None),
        ("农业、" + "长" * 600, None),
        ("农业、" + "长" * 597, "农业、" + "长" * 597),
    ],
)
def test_the_list_right_before_a_term(raw: str, text: str | None) -> None:
    assert _before(raw, len(raw)) == text


@pytest.mark.parametrize(
    ("behind", "text"),
    [
        ("，即农业、工业。又", "农业、工业"),
        ("”：农业、工业，服务。又", "农业、工业，服务"),
        ("（农业、工业）又、乙", "农业、工业"),
        ("（即农业、工业）又", "农业、工业"),
        ("”（农业、工业）又、乙", "农业、工业"),
        ("（分别是农业、工业）又", "农业、工业"),
        ("——农业、工业！又", "农业、工业"),
        ("”［1］是指农业、工业", "农业、工业"),
        ("是农业和工业", "农业和工业"),
        ("是农业", None),
        ("取得农业、工业", None),
        ("", None),
    ],
)
def test_the_list_right_behind_a_term(behind: str, text: str | None) -> None:
    assert _behind("四早" + behind, 2) == text


def differ(members: str, text: str) -> tuple[str, str] | None:
    draft: Any = SimpleNamespace(body=SimpleNamespace(folding=SimpleNamespace(key=core)))
    found = _differ(draft, members.split(), text)
    return None if found is None else (" ".join(found[0]), " ".join(found[1]))


@pytest.mark.parametrize(
    ("members", "text", "found"),
    [
        ("早排查 早发现 早处置", "早排查、早发现、早处置", None),
        ("早排查 早发现 早处置", "早排查、早发现、早报告", ("早处置", "早报告")),
        ("早排查 早发现 早处置", "早排查、早发现", ("早处置", "")),
        ("早排查 早发现 早处置", "早排查、早看见、早处置", ("早发现", "早看见")),
        ("早排查 早发现 早处置", "早排查、其他、早处置", ("早发现", "其他")),
        ("早排查 早发现 早处置", "早排查、早发现和别的", ("早处置", "")),
        ("早排查 早发现 早处置", "早排查、别的、其他", None),
        ("早排查 早发现 早处置 早预警", "早排查、早发现、别的、其他", ("早处置 早预警", "")),
        ("早排查 早发现 早处置 早预警", "早排查、早发现", ("早处置 早预警", "")),
        ("稳就业 保居民就业 稳外贸", "稳就业、保就业、稳外资", ("稳外贸", "稳外资")),
        ("稳就业 稳外贸", "稳就业、稳外资", ("稳外贸", "稳外资")),
        ("稳就业 稳外贸", "稳就业、其他的", None),
        ("稳就业 稳外贸 稳外资", "稳就业以及稳外贸，又稳外资等", None),
        ("稳就业 稳外贸 稳外资", "稳就业、甲甲、乙乙、丙丙、丁丁、稳外贸", None),
        ("稳就业 稳外贸 稳外资", "稳就业、甲甲、乙乙、丙丙、稳外贸", ("稳外资", "甲甲")),
        ("早排查 早发现 早处置", "早看见、早发现、早处置", ("早排查", "早看见")),
        ("早排查 早发现 早处置", "别的、其他、早排查、早发现", ("早处置", "")),
        ("早排查 早发现 早处置", "排查、发现、早报告", ("早处置", "早报告")),
        ("早排查 早发现 早处置", "全力早排查、尽快早发现、早报告", ("早处置", "早报告")),
        ("保好居民就业 稳外贸 稳外资", "保就业、稳外贸、稳投资", ("稳外资", "稳投资")),
        ("保好城乡居民就业 稳外贸 稳外资", "保就业、稳外贸、稳投资", None),
        ("保居民就业 稳外贸 稳外资", "保业、稳外贸、稳投资", None),
        ("农业 工业 服务业", "农、业、农业、工业", ("服务业", "")),
    ],
)
def test_what_a_body_lists_otherwise(
    members: str, text: str, found: tuple[str, str] | None
) -> None:
    assert differ(members, text) == found
