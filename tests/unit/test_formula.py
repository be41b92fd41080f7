"""The members of a formula are read where a definition lists as many as the numerals say, and only there."""

from __future__ import annotations

import pytest

from xpterms.annex.formula import members
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
        ("一早", "指早发现。"),
        ("两早", "指早发现：早处置、早报告。"),
        ("两早", "指" + "早" * 25 + "、" + "早" * 25 + "。"),
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
        ("抓X两重”指重大战略；抓X两新”指设备更新。", ()),
        ("“两重”指重大战略；“两新”各县已有。", ()),
    ],
)
def test_terms_of_one_note_are_those_that_it_tells_in_quotes(
    definition: str, terms: tuple[str, ...]
) -> None:
    assert aliases("两重、两新", definition) == terms


@pytest.mark.parametrize(
    ("term", "definition", "members"),
    [
        # signs, glossed one by one
        ("“1+3+N”", "“1”即一个中心；“3”指三项机制；“N”为多个平台。", "一个中心 三项机制 多个平台"),
        ("“1+3”", "‘1’是指一个中心。另有。‘3’：三项机制。", "一个中心 三项机制"),
        ("一二工程", "“1”即一个中心；“2”即两项机制。", "一个中心 两项机制"),
        # parts of a term, each glossed for itself
        ("三创四建", "三创即创新、创业、创优；四建即建路、建桥、建房、建校。", "创新 创业 创优 建路 建桥 建房 建校"),
        ("一心两翼", "一心即县城核心区；两翼即东部新城、西部老城。", "县城核心区 东部新城 西部老城"),
        # one list
        ("四个自信", "道路自信、理论自信、制度自信、文化自信", "道路自信 理论自信 制度自信 文化自信"),
        ("四个自信", "分别指道路自信；理论自信；制度自信；文化自信。", "道路自信 理论自信 制度自信 文化自信"),
        ("四个自信", "主要包括：道路自信，理论自信，制度自信，文化自信。", "道路自信 理论自信 制度自信 文化自信"),
        ("四个自信", "即道路自信、理论自信,制度自信；文化自信。", "道路自信 理论自信 制度自信 文化自信"),
        ("四个自信", "党中央提出的道路自信、理论自信、制度自信、文化自信。", "道路自信 理论自信 制度自信 文化自信"),
        ("三个自信", "发展要求：道路自信、理论自信、制度自信，全县落实。", "道路自信 理论自信 制度自信"),
        ("四个自信", "就是“道路自信、理论自信、制度自信、文化自信”的总称，全县都要落实到位。", "道路自信 理论自信 制度自信 文化自信"),
        ("三大体系", "农业体系、工业体系以及服务体系。", "农业体系 工业体系 服务体系"),
        ("三大体系", "农业体系、工业体系及服务体系。", "农业体系 工业体系 服务体系"),
        ("两个确保", "确保粮食安全和确保能源安全。", "确保粮食安全 确保能源安全"),
        ("两大体系", "农业体系和工业体系。", "农业体系 工业体系"),
        ("三项行动", "推进农业行动、工业行动、服务行动等三项行动。", "农业行动 工业行动 服务行动"),
        ("三项行动", "农业行动、工业行动、服务行动三大行动。", "农业行动 工业行动 服务行动"),
        ("三项行动", "要做到以农为本、以工为先、以商为重。", "以农为本 以工为先 以商为重"),
        ("四压四上", "压农业、压工业、压服务、压能耗，上农业、上工业、上服务、上能耗。",
         "压农业 压工业 压服务 压能耗 上农业 上工业 上服务 上能耗"),
        ("五个一", "一个项目、一个专班、一名领导、一个部门、一抓到底。", "一个项目 一个专班 一名领导 一个部门 一抓到底"),
        # points
        ("三项机制", "①领导包联机制；②专班服务机制；③督查督办机制。", "领导包联机制 专班服务机制 督查督办机制"),
        ("三项机制", "（1）领导包联机制；（2）专班服务机制；（3）督查督办机制。", "领导包联机制 专班服务机制 督查督办机制"),
        ("三项机制", "一、领导包联机制；二、专班服务机制；三、督查督办机制。", "领导包联机制 专班服务机制 督查督办机制"),
    ],
)  # fmt: skip
def test_a_list_is_found_in_each_way_that_it_is_written(
    term: str, definition: str, members: str
) -> None:
    assert items(term, definition) == tuple(members.split())


@pytest.mark.parametrize(
    ("term", "definition"),
    [
        ("四个自信", "道路自信、理论自信、制度自信、文。"),  # one too short
        ("四个自信", "道路自信、理论自信、制度自信。"),
        ("四个自信", "道路自信、理论自信、制度自信、文化自信、自然自信。"),
        ("四个自信", "道路自信、理论自信、制度自信、" + "文化" * 21 + "。"),
        ("一个自信", "道路自信、理论自信。"),
        ("自信", "道路自信、理论自信。"),
        ("100个自信", "道路自信、理论自信。"),
        ("三项行动", "农业行动、工业行动、服务行动等。"),
        ("三项行动", "农业、工业、服务业的高质量发展。"),
        ("三项行动", "农业、工业、服务和能源。"),
        ("两项行动", "农业行动：工业行动、服务行动。"),
        ("两项行动", "抓农业、抓工业工作。"),
        ("“1+3”", "“1”即一个中心；“1”即三项机制。"),
        ("“1+3”", "“1”即一个中心；“5”即三项机制。"),
        ("“1+3”", "“1”即一个中心。"),
        ("三创四建", "三创即创新、创业、创优；四建即建路、建桥、建房。"),
        ("三创四建", "三创即创新、创业、创优；四建很好。"),
        ("三创四建", "四建即建路、建桥、建房、建校；三创即创新、创业、创优。"),
    ],
)
def test_a_list_that_is_not_certain_is_none(term: str, definition: str) -> None:
    assert items(term, definition) == ()


@pytest.mark.parametrize(
    ("term", "terms"),
    [
        ("“两重”、“两新”", ("两重", "两新")),
        ("“两重”“两新”", ("两重", "两新")),
        ("“两重”和“两新”", ("两重", "两新")),
        ("《甲法》《乙法》", ("甲法", "乙法")),
        ("“两重”、两新", ()),
        ("“两重”", ()),
        ("“两重”、“两重”", ("两重",)),
        ("“重”、“两新”", ()),
        ("两重、两新", ()),
    ],
)
def test_terms_that_a_note_quotes_one_by_one(term: str, terms: tuple[str, ...]) -> None:
    assert aliases(term, "指甲。") == terms


def test_a_formula_has_twenty_members_at_the_most() -> None:
    names = [f"早{char}" for char in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌"]
    assert items("20个早", "指" + "；".join(names[:20]) + "。") == tuple(names[:20])
    assert items("21个早", "指" + "；".join(names) + "。") == ()


@pytest.mark.parametrize(
    ("sizes", "alike"),
    [((8, 9, 12), True), ((8, 9, 13), False), ((8, 9, 14), False), ((3, 4, 8), False), ((4, 5, 8), True), ((13, 14, 15), True), ((13, 14, 16), False)],
)  # fmt: skip
def test_members_are_alike_in_size(sizes: tuple[int, ...], alike: bool) -> None:
    parts = [char * size for char, size in zip("甲乙丙", sizes, strict=True)]
    assert items("三项行动", "指" + "；".join(parts) + "。") == (tuple(parts) if alike else ())


def test_a_remark_behind_a_list_is_no_part_of_it() -> None:
    found = ("农业体系", "工业体系")
    assert items("两大体系", "农业体系和工业体系。（见第3页）") == found
    assert items("两大体系", "农业体系和工业体系。(见第3页)") == found
    assert items("两大体系", "农业体系和工业体系。（又见）") == ()


@pytest.mark.parametrize(
    ("term", "definition", "members"),
    [
        # formulas of one count share the first character of each: 提 and 降
        ("三提高三降低", "指提速度降成本；提质量降能耗；提效率降风险。", "提速度降成本 提质量降能耗 提效率降风险"),
        ("三提高三降低", "指提速度；提质量；提效率。", ""),
        ("三提高三降低", "指提速度、提质量、提效率，降成本、降能耗、降风险。", "提速度 提质量 提效率 降成本 降能耗 降风险"),
        # a list parted by 、 has no other sign in its members, one parted by ； may have commas
        ("三有", "有车、有房，宽敞、有钱", ""),
        ("三有", "有车有位；有房，有院；有钱有闲", "有车有位 有房，有院 有钱有闲"),
        ("三有", "有车有位；有房。有院；有钱有闲", ""),
        # what lists on or counts is a member where all are of one size
        ("三项行动", "农业大发展、工业大提升、服务四方面", "农业大发展 工业大提升 服务四方面"),
        ("三项行动", "农业大发展、工业大提升、服务业四方面", ""),
    ],
)  # fmt: skip
def test_what_the_members_of_a_list_have_in_common(
    term: str, definition: str, members: str
) -> None:
    assert items(term, definition) == tuple(members.split())


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        # two are alike where they end alike and differ by two characters at most
        ("两强", "农业强；工业非常强", "农业强 工业非常强"),
        ("两强", "农业强；工业非常大强", ""),
        ("两强", "农业强；工业弱", ""),
        # more are alike in their first character, in their last, or in counting
        ("三稳", "稳就业；稳外贸进口大局；稳预期大", "稳就业 稳外贸进口大局 稳预期大"),
        ("三个强", "农业强；工业服务业都很强；城里强", "农业强 工业服务业都很强 城里强"),
        ("三件事", "一个好项目；两个服务业新平台；三产", "一个好项目 两个服务业新平台 三产"),
        ("三件事", "X光机；两个服务业新平台；三产", ""),
        # formulas of two words each take turns by their first character
        ("两降低两提升", "降成本，提效率；降能耗，提质量", "降成本 提效率 降能耗 提质量"),
        ("两个减三个增", "减甲类、减乙类，增甲类、增乙类、增丙类", "减甲类 减乙类 增甲类 增乙类 增丙类"),
        # what is told by a colon is no list
        ("两项行动", "大农业：大行动、大服务大行动", ""),
        ("两项行动", "大农业:大行动、大服务大行动", ""),
        # where one sign parts so many but no members, the next is tried
        ("两有", "有车、有好位；有房有好位", "有车、有好位 有房有好位"),
        # the last two may be joined by a word where all begin alike or end in two characters alike
        ("三稳", "稳就业、稳外贸和稳投资", "稳就业 稳外贸 稳投资"),
        ("三项行动", "农业、工厂和城市", ""),
        ("三项行动", "农业、农村和城市", ""),
        ("三项行动", "农业、工业和商业", ""),
        # what stands before the first one is taken off: up to the head of the others, or a verb
        ("两个坚持", "要坚持以水定城、以人定城", "以水定城 以人定城"),
        ("两个坚持", "要以水定城、以人定城", "以水定城 以人定城"),
        ("三项行动", "推进大农业、服务业、卫生业", "大农业 服务业 卫生业"),
        ("三项行动", "推进农业、服务产业、教育业", "推进农业 服务产业 教育业"),
        # so is what closes the list, or names it in quotes
        ("“三稳”行动", "稳就业、稳外贸、稳投资“三稳”行动", "稳就业 稳外贸 稳投资"),
        ("三稳", "稳业、稳贸、稳资“三稳”", "稳业 稳贸 稳资"),
        ("三项行动", "甲行动、乙行动、丙三项", "甲行动 乙行动 丙三项"),
        # an end longer by more than one than all others, of one size, may hold words of all
        ("四美乡村", "农村环美、田园美、村庄美、庭院美", "农村环美 田园美 村庄美 庭院美"),
        ("四美乡村", "农村景色美、田园美、村庄美、庭院美", ""),
        ("三美乡村", "农村景色美、田园美、村庄美", ""),
        ("三美乡村", "农村大景色美、田园美、村庄更美", "农村大景色美 田园美 村庄更美"),
        ("四个好", "农业好、工业好、服务好、城里真好", "农业好 工业好 服务好 城里真好"),
        ("四个好", "农业好、工业好、服务好、城里发展好", ""),
        ("两强", "农业非常强、工业强", "农业非常强 工业强"),
        # with 的 in it the last one may be three fifths longer than the longest
        ("三项行动", "农业的事、工业的事、服务业的事", "农业的事 工业的事 服务业的事"),
        ("三项行动", "发展工业、发展大农业、服务产业的大发展", "发展工业 发展大农业 服务产业的大发展"),
        ("三项行动", "发展大农业、发展工业、服务产业的大大发展", ""),
        # what counts at the end is a member where all are of one size
        ("三项行动", "农业大发展、工业大提升、服务四方面", "农业大发展 工业大提升 服务四方面"),
        # letters at the ends are the members' own
        ("三项检查", "X光机、X光片、X光室", "X光机 X光片 X光室"),
        ("三项检查", "检查机X、检查片X、检查室X。", "检查机X 检查片X 检查室X"),
        ("三创四建", "三创即X创、Y创、Z创；四建即建路、建桥、建房、建X。", "X创 Y创 Z创 建路 建桥 建房 建X"),
        ("三创四建", "三创即“创新、创业、创优”；四建即“建路、建桥、建房、建校”。", "创新 创业 创优 建路 建桥 建房 建校"),
    ],
)  # fmt: skip
def test_which_lists_are_members(term: str, definition: str, found: str) -> None:
    assert members(term, definition) == tuple(found.split())


def long(most: int) -> tuple[str, ...]:
    return tuple(char * (most - 2) + "强国" for char in "甲乙丙")


@pytest.mark.parametrize(
    ("term", "definition", "most"),
    [
        ("两个强国", "{0}；{1}", 40),
        ("两个强国", "一是{0}；二是{1}", 120),
        ("“1+2”", "“1”即{0}；“2”即{1}", 120),
    ],
)
def test_a_member_has_so_many_characters_at_the_most(term: str, definition: str, most: int) -> None:
    for size in (most, most + 1):
        found = long(size)[:2]
        assert members(term, definition.format(*found)) == (found if size == most else ())


def test_the_one_member_of_a_part_has_eighty_characters_at_the_most() -> None:
    for size in (80, 81):
        found = members("一心两翼", f"一心即{'城' * size}；两翼即东部新城、西部老城。")
        assert found == (("城" * 80, "东部新城", "西部老城") if size == 80 else ())


def test_two_joined_by_a_word_make_less_than_forty_characters_three_any_number() -> None:
    first, second, third = long(19)
    assert members("两个强国", f"{first}和{second}") == (first, second)
    assert members("两个强国", f"甲{first}和{second}") == ()
    assert members("三个强国", f"{first}、{second}和{third}") == (first, second, third)


def test_a_list_in_one_of_the_first_three_quotes_is_read() -> None:
    listed, other = "“农业行动、工业行动、服务行动”", "“指导思想”"
    found = ("农业行动", "工业行动", "服务行动")
    assert members("三项行动", f"{other}{other}{listed}工程") == found
    assert members("三项行动", f"{other}{other}{other}{listed}工程") == ()


def test_a_count_with_one_behind_it_counts_what_has_a_one() -> None:
    names = [f"一{char}" for char in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"]
    assert members("20个一", "指" + "；".join(names) + "。") == tuple(names)


@pytest.mark.parametrize(
    ("term", "definition", "found"),
    [
        ("两件事", "农业强、工业弱", "农业强 工业弱"),
        ("两件事", "农业、工程", "农业 工程"),
        ("两件事", "工业弱、农业X。", "工业弱 农业X"),
        ("两件事", "农业大、工业等", "农业大 工业等"),
        ("三件事", "农业、工业服务业都很强、卫生院", "农业 工业服务业都很强 卫生院"),
        ("三件事", "农业、工业服务业都很强、卫生院等", ""),
        ("三件事", "农业、工业服务业都很强、卫生和文化", ""),
        ("三件事", "农业、工业服务业都很强等、卫生院", "农业 工业服务业都很强等 卫生院"),
        # an end longer than all others, which are of one size, may hold words of all
        ("三件事", "农业大发展、工业强、卫生", "农业大发展 工业强 卫生"),
        ("三件事", "卫生、工业强、农业大发展", "卫生 工业强 农业大发展"),
        ("三件事", "农业大发展、工业、卫生", ""),
    ],
)
def test_what_is_nothing_but_a_list_needs_no_members_alike(
    term: str, definition: str, found: str
) -> None:
    assert members(term, definition) == ()
    assert items(term, definition) == tuple(found.split())


def test_a_plain_list_has_members_of_24_characters_and_a_thousand_in_all() -> None:
    for size in (24, 25):
        found = ("甲" * size, "乙" * size)
        assert items("两件事", "、".join(found)) == (found if size == 24 else ())
    for more in (1, 2):
        names = [chr(0x4E00 + at) * 19 for at in range(50)]
        names[1:3] = [name + "长" * (at < more) for at, name in enumerate(names[1:3])]
        listed = "、".join(names)
        assert len(listed) == 999 + more
        assert items("50件事", listed) == (tuple(names) if more == 1 else ())
