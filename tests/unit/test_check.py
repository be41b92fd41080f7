"""The rules of a report held against its notes, by the places where they could go wrong."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.errors import DocumentError, UsageError
from xpterms.glossary.compare import Pieces
from xpterms.library import Terms, open_glossary
from xpterms.texts.checking.finding import Finding
from xpterms.texts.checking.members import _stretch, listed
from xpterms.texts.checking.nearly import edits
from xpterms.texts.checking.numerals import counted
from xpterms.texts.checking.rules.conflicts import marked
from xpterms.texts.checking.rules.order import out_of_order
from xpterms.texts.reading import Text, own_lines

NOTES = {
    "四早": "指早排查、早发现、早预警、早处置。",
    "三公经费": "指出国（境）费、车辆购置及运行费、公务接待费。",
    "六稳": "指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。",
    "枫桥经验": "指矛盾就地解决的管理方式。",
    "六乱六清": "指乱堆乱放、乱倒乱扔、乱搭乱建；清垃圾、清污水、清塘沟、清违建、清杂物、清残垣断壁。",
}


def check(
    built_in: Terms, body: str, notes: dict[str, str] | list[str], **options: str
) -> list[Finding]:
    """Return the findings at warning and above of a body with an annex."""
    lines = notes if isinstance(notes, list) else [f"{t}：{d}" for t, d in notes.items()]
    numbered = [f"{number}. {line}" for number, line in enumerate(lines, 1)]
    return check_text(
        built_in, "\n".join(["一、工作", "", body, "", "词语注释", "", *numbered]) + "\n"
    )


def check_text(built_in: Terms, content: str) -> list[Finding]:
    text = Text("a.txt", "text", tuple(own_lines(content)), content)
    return built_in.check(text, ignore=["definition-conflicts", "unexplained"])


def told(found: list[Finding]) -> list[tuple[str, str]]:
    return [(one.rule, one.term) for one in found]


def some(*names: str) -> dict[str, str]:
    return {name: NOTES[name] for name in names}


def test_a_clean_report_has_no_finding(built_in: Terms) -> None:
    body = "落实“四早”要求，压减“三公”经费，做好“六稳”工作，弘扬新时代“枫桥经验”。"
    assert check(built_in, body, some("四早", "三公经费", "六稳", "枫桥经验")) == []


@pytest.mark.parametrize("around", ["“", ""])
def test_a_use_goes_on_in_the_next_line_however_short_the_first_is(
    built_in: Terms, around: str
) -> None:
    body = f"狠抓{around}四\n早。做好{around}六\n\n稳。"
    found = check(built_in, body, some("四早", "六稳"))
    assert told(found) == [("note-unused", "六稳")]


def test_a_use_that_goes_on_is_told_up_to_the_end_of_its_line(built_in: Terms) -> None:
    notes = {"五项保障": "指党的建设、作风建设、要素保障、营商环境、工作机制。"}
    found = check(built_in, "强化五\n 个保障。", notes)
    assert [(one.rule, one.line, one.span, one.text) for one in found] == [
        ("term-varies", 3, (2, 3), "五个保障")
    ]


def test_a_note_without_use_is_told_at_the_note(built_in: Terms) -> None:
    found = check(built_in, "落实“四早”要求。", some("四早", "六稳"))
    assert told(found) == [("note-unused", "六稳")]
    assert (found[0].line, found[0].span, found[0].text) == (8, (3, 5), "六稳")


@pytest.mark.parametrize(
    ("term", "body"),
    [
        ("六乱六清", "治理“六乱”、开展“六清”。"),
        ("行政执法“三项制度”", "推行“三项制度”。"),
        ("2025年10件民生实事", "办好10件民生实事。"),
        ("糃（táng）", "培育“糃”稻。"),
        ("“六稳”“六保”任务", "做好“六稳”和“六保”工作。"),
        ("稳增长“16条”", "出台稳增长“18条”“16条”。"),
        ("未来产业六大领域", "出台未来产业行动方案，在六大领域开展前瞻布局。"),
    ],
)
def test_a_term_in_parts_is_used(built_in: Terms, term: str, body: str) -> None:
    assert (
        check(
            built_in, f"落实“四早”要求。{body}", [f"四早：{NOTES['四早']}", f"{term}：指一项工作。"]
        )
        == []
    )


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("五项保障", "“五个保障”"),
        ("放管服效", "“放管服”"),
        ("枫桥经验", "“枫侨经验”"),
        ("四优四化", "“四化四优”"),
        ("四早", "“四枣”"),
        ("17110工作制度", "“17110”工作机制"),
    ],
)
def test_what_differs_in_little_is_another_spelling(
    built_in: Terms, term: str, written: str
) -> None:
    notes = ["三公经费：指公务接待费等。", f"{term}：指一项工作。"]
    found = check(built_in, f"压减三公经费，落实{written}要求。", notes)
    assert told(found) == [("term-varies", term)]
    assert found[0].related[0].line == 8


@pytest.mark.parametrize(
    ("term", "body"),
    [
        ("四大活动", "开展十大活动。"),
        ("四个意识", "坚定“四个自信”。"),
        ("两中心", "建成“一中心四园区”。"),
        ("雪亮工程", "推进点亮工程。"),
    ],
)
def test_what_is_another_thing_is_no_spelling(built_in: Terms, term: str, body: str) -> None:
    notes = [f"四早：{NOTES['四早']}", f"{term}：指一项工作。"]
    assert told(check(built_in, f"落实“四早”要求。{body}", notes)) == [("note-unused", term)]


def test_a_spelling_beside_the_term_itself_is_an_inflection(built_in: Terms) -> None:
    body = "深化“放管服效”改革，推进“放管服”工作。"
    assert check(built_in, body, {"放管服效": "指简政放权、放管结合、优化服务、提高效能。"}) == []


@pytest.mark.parametrize(
    "body",
    [
        "强化党的建设、作风建设、要素保障、营商环境、落实机制“五项保障”。",
        "强化“五项保障”（党的建设、作风建设、要素保障、营商环境、落实机制）。",
        "强化“五项保障”，即党的建设、作风建设、要素保障、营商环境和落实机制。",
    ],
)
def test_members_that_differ_are_told_with_what_stands_for_what(built_in: Terms, body: str) -> None:
    notes = {"五项保障": "指党的建设、作风建设、要素保障、营商环境、工作机制。"}
    (found,) = check(built_in, body, notes)
    assert (found.rule, found.text) == ("members-differ", "五项保障")
    assert (found.fields["missing"], found.fields["instead"]) == ("工作机制", "落实机制")
    assert [(one.line, one.text) for one in found.related] == [(7, "工作机制")]


@pytest.mark.parametrize(
    "body",
    [
        "强化党的建设、作风建设、要素保障、营商环境、工作机制“五项保障”。",
        "抓好农业、水利、交通“五项保障”。",
        "推进党建工程、环境整治等项目建设，打造“五项保障”。",
        "强化工作机制、党的建设、作风建设、要素保障、营商环境“五项保障”。",
    ],
)
def test_lists_that_agree_or_are_of_something_else_are_not_told(built_in: Terms, body: str) -> None:
    notes = {"五项保障": "指党的建设、作风建设、要素保障、营商环境、工作机制。"}
    assert check(built_in, body, notes) == []


@pytest.mark.parametrize(
    ("term", "definition", "fits"),
    [
        ("四早", "要早排查、早发现、早预警、早处置。", True),
        ("四早", "要早排查、早发现、早处置。", False),
        ("六乱六清", NOTES["六乱六清"], True),
        ("六乱六清", NOTES["六乱六清"].replace("清污水、", ""), False),
        ("三线一单", "指生态保护红线、环境质量底线、资源利用上线和生态环境准入清单。", True),
        ("四方责任", "指属地管理责任、部门监管责任、单位主体责任和公民社会责任。", True),
        ("四方责任", "指属地管理责任、部门监管责任和公民社会责任。", False),
        (
            "六大优势产业",
            "培育电子信息、装备制造、食品轻纺、能源化工、先进材料和医药健康等六大产业。",
            True,
        ),
        ("六大优势产业", "培育电子信息、食品轻纺、能源化工和医药健康等六大产业。", False),
        ("五统一、一开放", "指统一甲、统一乙、统一丙、统一丁、统一戊，扩大开放。", True),
        ("三个务必", "务必不忘初心，务必谦虚谨慎，务必敢于斗争。", True),
        ("三个务必", "务必不忘初心、牢记使命，务必敢于斗争、善于斗争。", False),
        ("两个确保", "指确保高质量建设现代化河南。", False),
    ],
)
def test_certain_lists_are_counted(term: str, definition: str, fits: bool) -> None:
    lists = listed(term, definition)
    assert lists
    assert all(one.fits for one in lists) is fits


@pytest.mark.parametrize(
    ("term", "definition"),
    [
        ("四上企业", "现阶段统计工作中对达到一定规模、资质或限额的法人单位的一种称谓。"),
        ("稳增长“18条”", "提出强化支持、扩大投资、恢复消费等3个方面18条措施。"),
        ("双高计划", "是建设计划的简称，由教育部和财政部联合实施，旨在建设一批学校。"),
        ("三创四建", "即创新、创业和创建文明城市、卫生城市；四建即建设甲体系,建设乙体系。"),
        ("17110工作制度", "“1”即立项、交办、落实；“7”即每周调度。"),
        ("一业一证", "指将一个行业多个许可证件，合并为一张行业综合许可证。"),
        ("三升三降", "刑事案件数、破案率明显上升；发案、盗窃、诈骗类案件大幅下降。"),
        ("四大活动", "开展排查、整治、检查等活动。"),
    ],
)
def test_prose_and_codes_are_not_counted(term: str, definition: str) -> None:
    assert all(one.fits for one in listed(term, definition))


def test_numbers_count_only_what_they_head() -> None:
    assert [(one.value, one.head) for one in counted("六大优势产业")] == [(6, "优势产业")]
    assert [(one.value, one.head) for one in counted("三个一批")] == [(3, "一批")]
    assert [(one.value, one.head) for one in counted("6个重大科技专项")] == [(6, "重大科技专项")]
    assert not any(map(counted, ("1+3", "2030先锋工程", "百千万工程", "长江十年禁渔", "双控")))


def test_one_name_in_two_spellings(built_in: Terms) -> None:
    notes = {"三湖": "指念祖湖、玉静湖、凤鸣湖。"}
    (found,) = check(built_in, "玉镜湖、念祖湖碧波荡漾，打造“三湖”水系。", notes)
    assert (found.rule, found.text, found.term) == ("name-varies", "玉镜湖", "玉静湖")
    assert (found.line, found.span, found.section) == (3, (0, 3), ("一、工作",))


@pytest.mark.parametrize(
    "body",
    [
        "东湖、西湖、南湖碧波荡漾。",
        "国家级试验区、实验区加快建设。",
        "新建城区道路，扩大建成区绿化。",
        "建设富强美丽新易县、活力新易县。",
        "重庆主城都市区、成都市区协同发展。",
        "第一中学、第二中学，市人民医院、县人民医院。",
        "新型产业园、新兴产业园齐头并进。",
        "智能制造产业园、智慧制造产业园。",
        "修建通村公路30公里，改造农村公路，打通通村道路。",
        # what stands between words is no slip where it is ordinary, or opens what is alike
        "改造到村公路，修建道村公路，铺设改造到户道路。",
        "建设各产业园，扶持个产业园。",
        "送到村里，建成送到村的道路，修复送道村。",
        "推进济南和平路改造，济南合平路通车，建设济南和谐社区。",
        # a short name with 小, 中, 村 … is one only behind a sign or a word
        "连接各组通市路，改造两户通世路。",
        "引进城市路商户，连接城世路。",
        "引进城关镇企业，成关镇招商。",
        # a name of one character, and what stands before a word between
        "县城和清河，乡镇和青河。",
        "扶持各乡镇的学校，支援各相镇的学校。",
        "扶持各乡镇的在建学校，支援各相镇的在建学校。",
    ],
)
def test_two_names_and_ordinary_words_do_not_vary(built_in: Terms, body: str) -> None:
    assert check(built_in, f"落实“四早”要求。{body}", some("四早")) == []


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("嫘祖海棠园建成开园，游人来到嫘祖海堂园。", ("嫘祖海棠园", "嫘祖海堂园")),
        ("以鲁州集团、启明肉食为重点，鼓励鲁洲生物抓创新。", ("鲁州集团", "鲁洲生物")),
        ("习近平总书记指出，习进平总书记强调。", ("近平", "进平")),
        ("落实“金通惠民工程”，推进“金童惠民工程”。", ("金通", "金童")),
    ],
)
def test_names_of_all_kinds(built_in: Terms, body: str, pair: tuple[str, str]) -> None:
    found = check(built_in, f"落实“四早”要求。{body}", some("四早"))
    assert [one.rule for one in found] == ["name-varies"]
    assert any(pair[0] in text for text in (found[0].text, found[0].term))
    assert any(pair[1] in text for text in (found[0].text, found[0].term))


@pytest.mark.parametrize(
    ("body", "name", "other"),
    [
        # a character that stands between words as a rule, written for one of the name's
        ("改造官道街，延伸官道街，加快官到街建设。", "官到街", "官道街"),
        ("川藏铁路、成渝中线高铁开工，推进成于中线高铁建设。", "成于中线高铁", "成渝中线高铁"),
        # a route holds 至
        (
            "建设巴中至南充高铁、川青铁路，加快八中至南充高铁建设。",
            "八中至南充高铁",
            "巴中至南充高铁",
        ),
        # a short name with a numeral, or another character that tells names apart
        ("建成环湖路、百兴路，加快柏兴路建设。", "柏兴路", "百兴路"),
        ("建成盛世路、东兴路，加快盛市路建设。", "盛市路", "盛世路"),
        # 引进 and 进城 are both words
        (
            "成南生态湿地公园开园，引进城南生态湿地公园业态。",
            "成南生态湿地公园",
            "城南生态湿地公园",
        ),
        # 和 is shared, and no part of the name
        ("保护和玉镜湖相连的湿地，保护和玉静湖相连的水面。", "玉静湖", "玉镜湖"),
        # a sign shows where the name begins, and what makes it a name stands twice at its end
        (
            "打造凰河故道郊野森林公园。打造黄河故道郊野森林公园，建设商贸城、黄河故道郊野森林公园。",
            "凰河故道郊野森林公园",
            "黄河故道郊野森林公园",
        ),
    ],
)
def test_a_name_is_told_from_its_first_character_to_its_last(
    built_in: Terms, body: str, name: str, other: str
) -> None:
    (found,) = check(built_in, f"落实“四早”要求。{body}", some("四早"))
    assert (found.rule, *sorted((found.text, found.term))) == (
        "name-varies",
        *sorted((name, other)),
    )


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([], []),
        ([1, 2, 3], []),
        ([1, 3, 2, 4], [2]),
        ([4, 1, 2, 3], [0]),
        ([2, 3, 4, 1], [3]),
        ([1, 4, 3, 2, 5], [2, 3]),
        ([1, 1, 2], []),
    ],
)
def test_the_fewest_and_latest_notes_are_moved(places: list[int], moved: list[int]) -> None:
    assert out_of_order(places) == moved


def test_a_note_out_of_order_is_told_with_its_neighbour(built_in: Terms) -> None:
    body = "落实“四早”要求，压减“三公”经费，做好“六稳”工作，弘扬“枫桥经验”。"
    found = check(built_in, body, some("四早", "枫桥经验", "三公经费", "六稳"))
    assert told(found) == [("order", "枫桥经验")]
    assert found[0].related[0].text == "六稳"


def test_an_annex_in_another_order_is_left_alone(built_in: Terms) -> None:
    body = "落实“四早”要求，压减“三公”经费，做好“六稳”工作，弘扬“枫桥经验”。"
    assert check(built_in, body, some("枫桥经验", "六稳", "三公经费", "四早")) == []


MARKED = [
    "落实“四早［1］”要求，压减“三公经费”［2］，做好“六稳［3］”工作，弘扬“枫桥经验［4］”。",
    "词语注释",
    *[f"［{n}］{t}：{NOTES[t]}" for n, t in enumerate(("四早", "三公经费", "六稳", "枫桥经验"), 1)],
]


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("", "", []),
        ("“六稳［3］”工作", "“六稳［3］”工作，再抓“四早［1］”", []),
        ("六稳［3］", "六稳", ["mark-lacking"]),
        ("六稳［3］", "六稳［4］", ["mark-other"]),
        ("六稳［3］", "六稳［9］", ["mark-no-note"]),
        (
            "六稳［3］”工作",
            "六稳”工作，推进改革开放各项任务落实，走在全省各县前列［3］",
            ["mark-away"],
        ),
        ("六稳［3］", "六稳［3", ["mark-lacking"]),
    ],
)
def test_marks(built_in: Terms, old: str, new: str, codes: list[str]) -> None:
    lines = [MARKED[0].replace(old, new, 1) if old else MARKED[0], *MARKED[1:]]
    found = check_text(built_in, "\n".join(lines) + "\n")
    assert [one.code for one in found if one.rule == "mark"] == [f"check.{code}" for code in codes]
    assert {one.rule for one in found} <= {"mark"}


def test_marks_of_numbers_that_begin_anew_are_held_against_no_note(built_in: Terms) -> None:
    """They were told as marks of the first part's notes."""
    content = """一、工作
落实“四早”【1】要求，做好“六稳”【2】工作。
二、安排
压减“三公”经费【1】，弘扬“枫桥经验”【2】。

词语注释
第一部分
【1】四早：指早排查、早发现、早预警、早处置。
【2】六稳：指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。
第二部分
【1】三公经费：指出国（境）费、车辆购置及运行费、公务接待费。
【2】枫桥经验：指矛盾就地解决的管理方式。
"""
    assert check_text(built_in, content) == []
    once = content.replace("第二部分\n", "").replace("【1】三公", "【3】三公")
    assert "mark" in [one.rule for one in check_text(built_in, once)]


def test_marks_out_of_order_are_told_once(built_in: Terms) -> None:
    body = "落实“四早［2］”要求，压减“三公经费”［1］，做好“六稳［3］”工作。"
    notes = [
        "［1］三公经费：指公务接待费等。",
        f"［2］四早：{NOTES['四早']}",
        f"［3］六稳：{NOTES['六稳']}",
    ]
    found = check_text(built_in, "\n".join([body, "词语注释", *notes]) + "\n")
    assert [one.code for one in found if one.rule == "mark"] == ["check.mark-order"]


@pytest.mark.parametrize(
    ("body", "notes", "codes"),
    [
        # the term opens the text
        ("四早［1］要求，压减三公经费［2］。", [("四早", "指早。"), ("三公经费", "指费。")], []),
        # a part of the term stands before its mark
        ("开展“七个一”［1］，落实四早［2］。", [("“七个一”工程", "指工程。"), ("四早", "指早。")], []),
        ("“七个一”工程启动。全县各地，多个［1］村，四早［2］。", [("“七个一”工程", "指工程。"), ("四早", "指早。")], ["mark-away"]),
        # one character of a term is no part of it
        ("落实四早［1］，甲、乙工程［2］。甲事［2］", [("四早", "指早。"), ("甲、乙工程", "指两事。")], ["mark-away"]),
    ],
)  # fmt: skip
def test_marks_behind_terms_and_parts_of_them(
    built_in: Terms, body: str, notes: list[tuple[str, str]], codes: list[str]
) -> None:
    annex = [f"［{number}］{term}：{told}" for number, (term, told) in enumerate(notes, 1)]
    found = check_text(built_in, "\n".join([body, "词语注释", *annex, ""]))
    assert [one.code for one in found if one.rule == "mark"] == [f"check.{code}" for code in codes]


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("落实“四早”［1］，六稳［9］，三公经费［2］。", "六稳"),
        ("落实四早［1］，三公经费［2］。改革［9］。", "［9］"),
    ],
)
def test_a_mark_that_leads_nowhere_is_told_of_the_term_before_it(
    built_in: Terms, body: str, term: str
) -> None:
    annex = ["［1］四早：指早。", "［2］三公经费：指费。", "［3］六稳：指稳。"]
    found = check_text(built_in, "\n".join([body, "词语注释", *annex, ""]))
    assert [one.term for one in found if one.code == "check.mark-no-note"] == [term]


def test_the_list_of_a_part_is_looked_for_at_each_of_its_places(built_in: Terms) -> None:
    notes = {
        "六稳六保": "“六稳”即稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期；“六保”即保就业、保民生、保主体、保安全、保产业链、保运转。"
    }
    body = "落实六稳六保要求，做好六稳工作。又抓“六稳”，即稳就业、稳金融、稳外贸、稳外资、稳投资、稳消费。"
    found = [one for one in check(built_in, body, notes) if one.rule == "members-differ"]
    assert [(one.span, one.fields["missing"]) for one in found] == [((19, 21), "稳预期")]


def test_a_list_beside_another_spelling_is_held_too(built_in: Terms) -> None:
    notes = {"五项保障": "指党的建设、作风建设、要素保障、营商环境、工作机制。"}
    body = "强化党的建设、作风建设、要素保障、营商环境、落实机制“五个保障”。"
    assert told(check(built_in, body, notes)) == [
        ("term-varies", "五项保障"),
        ("members-differ", "五项保障"),
    ]


def test_a_term_of_a_glossary_stands_in_no_quotes_of_the_text(
    built_in: Terms, tmp_path: Path
) -> None:
    path = tmp_path / "g.toml"
    path.write_text(
        'title = "甲"\n[[terms]]\nterm = "金通惠民工程"\ndefinition = "指一项工作。"\n', "utf-8"
    )
    line = "推进金通惠民工程，落实“金童惠民工程”。"
    text = Text("a.txt", "text", (line,), line)
    assert built_in.check(text, against=str(path), only=["name-varies"]) == []


def test_a_note_without_number_is_told_at_its_term(built_in: Terms) -> None:
    text = "一、工作\n落实四早，抓三公经费。\n\n词语注释\n四早：指早。\n三公经费：指费。\n六稳：指稳。\n"
    found = [one for one in check_text(built_in, text) if one.rule == "note-unused"]
    assert [(one.line, one.span) for one in found] == [(7, (0, 2))]


def test_circles_of_a_list_are_no_marks(built_in: Terms) -> None:
    body = "①落实“四早”要求；②压减“三公”经费；③做好“六稳”工作。"
    assert check(built_in, body, some("四早", "三公经费", "六稳")) == []


def test_a_repeated_note_is_told_at_the_later_one(built_in: Terms) -> None:
    lines = [f"四早：{NOTES['四早']}", f"六稳：{NOTES['六稳']}", "“4早”：指早报告。"]
    found = check(built_in, "落实“四早”要求，做好“六稳”工作。", lines)
    assert told(found) == [("note-repeated", "“4早”")]
    assert (found[0].line, found[0].related[0].line) == (9, 7)


def test_what_a_glossary_at_hand_says_otherwise_is_marked(built_in: Terms) -> None:
    text = "落实“四早”要求。\n词语注释\n1. 四早：指早报告、早发现、早预警、早处置。\n2. 四专：指专种。\n"
    found = built_in.check(
        Text("a.txt", "text", tuple(own_lines(text)), text), only=["definition-conflicts"]
    )
    assert [one.term for one in found] == ["四早", "四专"]
    assert found[0].related[0].file.endswith("glossary.toml")
    assert found[0].related[0].line > 1
    assert "报告" in str(found[0].fields["changes"])


def test_the_page_that_a_note_ends_with_is_said_no_otherwise(built_in: Terms) -> None:
    same = built_in.lookup("四早").matches[0].entry.definition
    text = (
        f"落实“四早”要求。\n词语注释\n1. 四早：{same}（见第15页）\n2. 四专：指专种。（见第3页）\n"
    )
    found = built_in.check(
        Text("a.txt", "text", tuple(own_lines(text)), text), only=["definition-conflicts"]
    )
    assert [one.term for one in found] == ["四专"]
    assert "页" not in str(found[0].fields["changes"])


@pytest.mark.parametrize(
    ("ours", "theirs", "changes"),
    [
        ("指甲乙。", "指甲丙。", "指甲[-乙-]{+丙+}。"),
        ("指甲乙。", "指甲丙乙。", "指甲{+丙+}乙。"),
        ("指甲丙乙。", "指甲乙。", "指甲[-丙-]乙。"),
        ("指" + "甲" * 3999, "指" + "甲" * 3999 + "乙", "指" + "甲" * 3999),  # too long to be compared
    ],
)  # fmt: skip
def test_what_another_says_instead_is_marked(ours: str, theirs: str, changes: str) -> None:
    assert marked(ours, theirs, Pieces()) == changes


def test_definitions_of_one_character_are_marked_within_a_bound_for_all_of_a_draft() -> None:
    half = "早" * 300
    ours, theirs, pieces = f"一{half}二{half}", f"三{half}四{half}", Pieces()
    assert marked(ours, theirs, pieces) == f"[-一-]{{+三+}}{half}[-二-]{{+四+}}{half}"
    assert marked(ours, theirs, pieces) == f"[-一{half}二-]{{+三{half}四+}}{half}"


def test_a_body_is_held_against_the_glossary_that_is_named(built_in: Terms, tmp_path: Path) -> None:
    glossary = tmp_path / "g.toml"
    glossary.write_text(
        'title = "甲"\n\n[[terms]]\nnumber = 1\nterm = "四早"\ndefinition = "早排查、早发现。"\n'
        'items = ["早排查", "早发现"]\n\n[[terms]]\nterm = "六稳"\ndefinition = "稳就业等。"\n',
        encoding="utf-8",
    )
    text = Text("a.txt", "text", ("落实四早。",), "落实四早。\n")
    found = built_in.check(text, against=str(glossary), ignore=["definition-conflicts"])
    assert [(one.rule, one.file, one.line) for one in found] == [
        ("count-differs", str(glossary), 5),
        ("note-unused", str(glossary), 10),
    ]


def test_a_text_without_notes_needs_a_glossary(built_in: Terms) -> None:
    with pytest.raises(DocumentError) as caught:
        built_in.check(Text("a.txt", "text", ("落实四早。",), "落实四早。\n"))
    assert caught.value.code == "check.no-notes"


def test_a_rule_that_is_none_is_named(built_in: Terms) -> None:
    with pytest.raises(UsageError) as caught:
        built_in.check(Text("a.txt", "text", (), ""), only=["spelling"])
    assert caught.value.fields["rule"] == "spelling"


def test_edits_are_the_fewest() -> None:
    assert edits("五项保障", "五个保障") == [("项", "个")]
    assert edits("放管服效", "放管服") == [("效", "")]
    assert edits("四早", "六稳六保") is None


def test_quotes_of_a_term_are_inner_quotes_in_a_chinese_sentence(built_in: Terms) -> None:
    (found,) = check(
        built_in, "落实“四早”要求。", [f"四早：{NOTES['四早']}", "“四新”经济：指新业态。"]
    )
    assert found.worded("zh").startswith("“‘四新’经济”有注释")
    assert "“四新”经济" in found.worded("en")


def test_a_contradiction_of_a_term_that_begins_with_letters_is_told(tmp_path: Path) -> None:
    path = tmp_path / "other.toml"
    path.write_text(
        'title = "另一份"\n\n[[terms]]\nterm = "PPP模式"\ndefinition = "指合作。"\n',
        encoding="utf-8",
    )
    text = "推行PPP模式，落实四早。\n词语注释\n1.PPP模式：指政府和社会资本合作。\n2.四早：指早。\n"
    with open_glossary(str(path), cache=False) as terms:
        found = terms.check(
            Text("a.txt", "text", tuple(own_lines(text)), text), only=["definition-conflicts"]
        )
    assert [one.term for one in found] == ["PPP模式"]


def test_a_contradiction_names_the_line_where_the_other_glossary_has_the_term(
    tmp_path: Path,
) -> None:
    path = tmp_path / "other.toml"
    path.write_text(
        'title = "另一份"\n\n[[terms]]\nterm = "四问"\ndefinition = "指问需。"\n\n'
        '[[terms]]\nterm = "四早"\ndefinition = "指早排查、早发现、早报告、早处置。"\n',
        encoding="utf-8",
    )
    text = f"落实“四早”要求。\n词语注释\n1.四早：{NOTES['四早']}\n2.五抓：指抓早、抓小。\n"
    with open_glossary(str(path), cache=False) as terms:
        found = terms.check(
            Text("a.txt", "text", tuple(own_lines(text)), text), only=["definition-conflicts"]
        )
    assert [(one.term, one.related[0].file, one.related[0].line) for one in found] == [
        ("四早", str(path), 8)
    ]


@pytest.mark.parametrize(
    ("last", "follows"),
    [("早预警等工作", "等"), ("早预警", ""), ("早预警等早处置", "")],
)
def test_an_etc_follows_a_list_only_behind_its_last_member(last: str, follows: str) -> None:
    number = counted("四早")[0]
    assert _stretch(number, ["早排查", "早发现", last]) == (["早排查", "早发现", last], follows)


def _fewest(places: list[int]) -> list[int]:
    """Return what ``out_of_order`` promises, by comparing every two places."""
    longest = [1] * len(places)
    for one in range(len(places) - 1, -1, -1):
        for other in range(one + 1, len(places)):
            if places[other] >= places[one]:
                longest[one] = max(longest[one], longest[other] + 1)
    wanted, kept = max(longest, default=0), []
    for place, value in enumerate(places):
        if wanted and longest[place] == wanted and (not kept or value >= places[kept[-1]]):
            kept.append(place)
            wanted -= 1
    return [place for place in range(len(places)) if place not in kept]


@given(st.lists(st.integers(0, 9), max_size=12))
def test_the_fewest_notes_are_out_of_order(places: list[int]) -> None:
    assert out_of_order(places) == _fewest(places)


@pytest.mark.parametrize(
    "text",
    [
        lambda n: (
            "".join(f"早{i}［{i % 99 + 1}］\n" for i in range(n))
            + "名词解释\n"
            + "".join(f"［{i % 99 + 1}］早{i}：指甲。\n" for i in range(n))
        ),
        lambda n: "四早1、" * n + "\n名词解释\n" + "1.四早：指甲。\n" * n,
    ],
    ids=["many notes", "one term"],
)
def test_checking_twice_the_notes_is_about_twice_the_work(
    built_in: Terms, text: Callable[[int], str]
) -> None:
    once, twice = (_calls(built_in, text(size)) for size in (150, 300))
    assert twice <= 2.6 * once + 2000


def _calls(terms: Terms, text: str) -> int:
    with Profile() as counted:
        terms.check(Text("a.txt", "text", tuple(text.split("\n")), text))
    return sum(row.callcount for row in counted.getstats())
