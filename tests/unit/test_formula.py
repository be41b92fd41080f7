"""The members of a formula are read where a definition lists as many as the numerals say, and only there."""

from __future__ import annotations

import pytest

from xpterms.annex.members import aliases, items


@pytest.mark.parametrize(
    ("term", "definition", "members"),
    [
        ("四个意识", "指政治意识、大局意识、核心意识、看齐意识。", "政治意识 大局意识 核心意识 看齐意识"),
        ("“六稳”“三保”", "“六稳”即稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期；“三保”即保基本民生、保工资、保运转。（见第1页）",
         "稳就业 稳金融 稳外贸 稳外资 稳投资 稳预期 保基本民生 保工资 保运转"),
        ("“1+3”互动", "“1”即一个总体方案；“3”即三项配套办法。", "一个总体方案 三项配套办法"),
        ("“三六”思路", "是省委提出的。“3”即推进“三件大事”；“6”即打好“六场硬仗”。", "推进“三件大事” 打好“六场硬仗”"),
        ("三项机制", "一是领导包联机制；二是专班服务机制；三是督查督办机制。", "领导包联机制 专班服务机制 督查督办机制"),
        ("“五个一”机制", "“一个项目、一个专班、一名领导、一个部门、一抓到底”推动工作机制。", "一个项目 一个专班 一名领导 一个部门 一抓到底"),
        ("“三种能力”", "会议强调，年轻干部要提高政治能力、调查研究能力、抓落实能力。", "政治能力 调查研究能力 抓落实能力"),
        ("三减三少", "指减环节、减材料、减时限，少提交、少等待、少跑路。", "减环节 减材料 减时限 少提交 少等待 少跑路"),
        ("两减两增", "指减少落后产业，增加新的动能；减少煤炭消费，增加清洁能源。", "减少落后产业 增加新的动能 减少煤炭消费 增加清洁能源"),
        ("“五良”融合", "良田、良机、良种、良法、良制五种农艺融合发展。", "良田 良机 良种 良法 良制"),
        ("三品一标", "无公害农产品、绿色食品、有机农产品和农产品地理标志。", "无公害农产品 绿色食品 有机农产品 农产品地理标志"),
        ("“三个一”工程", "即新建一个综合体、一所高水平学校、一所高水平医院。", "一个综合体 一所高水平学校 一所高水平医院"),
    ],
)  # fmt: skip
def test_the_members_that_a_definition_lists(term: str, definition: str, members: str) -> None:
    assert items(term, definition) == tuple(members.split())


@pytest.mark.parametrize(
    ("term", "definition"),
    [
        ("四美乡村", "指农村环境美、田园美、村庄美、庭院美。"),
        ("六稳", "指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期工作。"),
        ("三区三线", "指农业空间、生态空间、城镇空间所对应的区域，以及划定的农田红线、生态红线、城镇开发边界3条控制线。"),
        ("“两高”项目", "指高能耗、高污染的项目。"),
        ("一业一证", "指将一个行业多个许可证件，合并为一张综合许可证。"),
        ("四早", "指早排查、早发现、早预警。"),
        ("三重一大", "指重大决策、重要人事任免、重大项目安排和大额资金使用集体决定的制度。"),
        ("17110工作制度", "“1”即当日交办；“7”即每周调度；第二个“1”即一月通报；第三个“1”即每季讲评；“0”即销号清零。"),
        ("新质生产力", "指高科技、高效能、高质量。"),
    ],
)  # fmt: skip
def test_nothing_is_said_where_the_members_are_not_certain(term: str, definition: str) -> None:
    assert items(term, definition) == ()


def test_a_part_may_stand_in_the_definition_before_it_is_told() -> None:
    text = (
        "“三学四比”活动的简称：三学即学技术、学管理、学法律；四比即比进度、比质量、比服务、比安全。"
    )
    found = "学技术 学管理 学法律 比进度 比质量 比服务 比安全".split()
    assert items("“三学四比”", text) == tuple(found)


@pytest.mark.parametrize(
    ("definition", "terms"),
    [
        ("“两重”指重大战略、重点领域；“两新”指设备更新、以旧换新。", ("两重", "两新")),
        ("抓“两重”，“两重”指重大战略；“两新”即更新。", ("两重", "两新")),
        ("抓两重”指重大战略；抓两新”指设备更新。", ()),
        ("“两重”指重大战略；“两新”各县已有。", ()),
    ],
)
def test_terms_of_one_note_are_those_that_it_tells_in_quotes(
    definition: str, terms: tuple[str, ...]
) -> None:
    assert aliases("两重、两新", definition) == terms
