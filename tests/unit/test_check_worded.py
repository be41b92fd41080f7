"""A report with one fault of each kind: where each is told, in which words, and what belongs to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from xpterms.errors import DocumentError, UsageError
from xpterms.library import Terms
from xpterms.texts.checking.baseline import Baseline
from xpterms.texts.checking.finding import Finding
from xpterms.texts.reading import Text, own_lines

REPORT = """清溪县2025年政府工作报告
一、2024年工作回顾
落实“四早［1］”要求，压减“三公［3］”经费，弘扬“枫侨经验”。培育电子信息、装备制造、现代农业“三大产业”［4］。
（一）办好民生实事。玉镜湖、念祖湖碧波荡漾，玉静湖公园开园，玉镜湖湿地向市民开放。推进“五清三建”行动。
二、2025年重点工作
做好“六稳”工作，强化“五个保障”。深化“一网统办”改革，做好“双随机”监管。

名词解释
1. 四早：指早排查、早发现、早预警。
2. 六稳：指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。
3. 三公经费：指出国（境）费、车辆购置及运行费、公务接待费。
4. 三大产业：指电子信息、装备制造、生物医药三大产业。
5. 枫桥经验：指矛盾就地解决的管理方式。
6. 五项保障：指党的建设、作风建设、要素保障、营商环境、工作机制。
7. 四早：指早排查、早发现、早预警、早处置。
8. 两高项目：指高耗能、高排放项目。
"""
FIRST, SECOND = "一、2024年工作回顾", "二、2025年重点工作"
FOUND = [
    ("term-varies", 3, (27, 31), "枫侨经验", (FIRST,), [(13, "枫桥经验", True)],
     "正文只写作“枫侨经验”，注释写作“枫桥经验”：统一写法"),
    ("members-differ", 3, (50, 54), "三大产业", (FIRST,), [(12, "生物医药", True)],
     "“三大产业”：注释所列“生物医药”，正文没有列出：核对后统一"),
    ("name-varies", 4, (22, 25), "玉静湖", (FIRST, "（一）办好民生实事。"), [(4, "玉镜湖", False)],
     "“玉静湖”与“玉镜湖”似为同一名称，写法不一：统一写法"),
    ("unexplained", 4, (44, 48), "五清三建", (FIRST, "（一）办好民生实事。"), [],
     "“五清三建”没有注释，正文也没有说明：视需要补注"),
    ("term-varies", 6, (12, 16), "五个保障", (SECOND,), [(14, "五项保障", True)],
     "正文只写作“五个保障”，注释写作“五项保障”：统一写法"),
    ("unexplained", 6, (21, 25), "一网统办", (SECOND,), [],
     "“一网统办”没有注释，正文也没有说明：视需要补注"),
    ("unexplained", 6, (32, 35), "双随机", (SECOND,), [],
     "“双随机”没有注释，正文也没有说明：视需要补注"),
    ("count-differs", 9, (3, 5), "四早", (), [],
     "“四早”应有 4 项，注释列了 3 项（早排查、早发现、早预警）：核对数目或补全"),
    ("order", 10, (3, 5), "六稳", (), [(12, "三大产业", True)],
     "“六稳”的注释次序与正文首次出现的次序不符：移到“三大产业”之后"),
    ("order", 13, (3, 7), "枫桥经验", (), [(11, "三公经费", True)],
     "“枫桥经验”的注释次序与正文首次出现的次序不符：移到“三公经费”之后"),
    ("note-repeated", 15, (3, 5), "四早", (), [(9, "四早", True)],
     "“四早”注释了两次，内容不同：合为一条"),
    ("note-unused", 16, (3, 7), "两高项目", (), [],
     "“两高项目”有注释，正文却没有用到：删去注释，或在正文补上"),
]  # fmt: skip


def checked(terms: Terms, content: str, *only: str, ignore: tuple[str, ...] = ()) -> list[Finding]:
    text = Text("清溪.txt", "text", tuple(own_lines(content)), content)
    return terms.check(text, only=only, ignore=ignore)


def test_each_fault_is_told_at_its_place_with_what_belongs_to_it(built_in: Terms) -> None:
    found = checked(built_in, REPORT, ignore=("definition-conflicts",))
    assert [
        (
            one.rule,
            one.line,
            one.span,
            one.text,
            one.section,
            [(related.line, related.text, related.annex) for related in one.related],
            one.worded("zh"),
        )
        for one in found
    ] == FOUND
    assert {one.file for one in found} == {"清溪.txt"}
    assert {related.file for one in found for related in one.related} == {"清溪.txt"}
    lines = REPORT.split("\n")
    assert all(lines[one.line - 1][slice(*one.span)] == one.text for one in found)


EARLY = "指早排查、早发现、早预警、早处置。"
STABLE = "指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。"
PUBLIC = "指出国（境）费、车辆购置及运行费、公务接待费。"


def annexed(body: str, *notes: str) -> str:
    return "\n".join(["一、工作", body, "", "词语注释", *notes, ""])


NOTES = (f"［1］四早：{EARLY}", f"［2］三公经费：{PUBLIC}", f"［3］六稳：{STABLE}")


@pytest.mark.parametrize(
    ("body", "sentence", "text", "beside"),
    [
        ("落实“四早”［1］，压减三公经费［2］，做好六稳工作。",
         "“六稳”有第 3 条注释，正文却没有注号：补上", "六稳", ["六稳"]),
        ("落实“四早”［1］，压减三公经费［2］，做好六稳［5］工作。",
         "注号 ［5］ 没有对应的注释：改正注号，或补上第 5 条注释", "［5］", []),
        ("落实“四早”［1］，压减三公经费［2］，推进改革开放各项任务落实，走在全省各县前列，做好六稳［1］工作。",
         "“六稳”后的注号是 ［1］，它指向“四早”：应为第 3 号", "［1］", ["六稳"]),
        ("落实“四早”［1］，压减三公经费［2］，做好六稳［3］工作，推进各项改革任务落地见效，走在全省前列［1］。",
         "注号 ［1］ 前没有它所注的“四早”：移到该词之后", "［1］", ["四早"]),
    ],
)  # fmt: skip
def test_each_fault_of_a_mark(
    built_in: Terms, body: str, sentence: str, text: str, beside: list[str]
) -> None:
    (found,) = checked(built_in, annexed(body, *NOTES), "mark")
    assert (found.worded("zh"), found.text) == (sentence, text)
    assert [one.text for one in found.related] == beside


def test_a_mark_out_of_order_is_told_with_its_note(built_in: Terms) -> None:
    body = "落实“四早”［2］，压减三公经费［1］，做好六稳［3］工作。"
    notes = (f"［1］三公经费：{PUBLIC}", f"［2］四早：{EARLY}", NOTES[2])
    (found,) = checked(built_in, annexed(body, *notes), "mark")
    assert found.worded("en").startswith("［1］ behind 三公经费 is out of order")
    assert (found.line, found.span, [one.line for one in found.related]) == (2, (16, 19), [5])


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("①②③", []),
        ("¹²³", []),
        ("①②", ["六稳"]),
        ("①②④", []),  # a circle that leads nowhere may be a list's
    ],
)
def test_marks_of_other_kinds_are_held_too(built_in: Terms, mark: str, told: list[str]) -> None:
    one, two, three = (*mark, "")[:3]
    body = f"落实“四早”{one}，压减三公经费{two}，做好六稳{three}工作。"
    notes = [f"{number}. {note[3:]}" for number, note in enumerate(NOTES, 1)]
    found = checked(built_in, annexed(body, *notes), "mark")
    assert [one.text for one in found if one.code == "check.mark-lacking"] == told


def test_notes_that_say_the_same_twice_are_worded_so(built_in: Terms) -> None:
    text = annexed("落实四早。", f"1. 四早：{EARLY}", f"2. “四早”：{EARLY.replace('、', '，')}")
    (found,) = checked(built_in, text, "note-repeated")
    assert found.worded("zh") == "“‘四早’”注释了两次：删去一条"
    assert found.worded("en") == "“四早” is explained twice: drop one of the notes"


def test_the_first_note_out_of_order_belongs_before_another(built_in: Terms) -> None:
    text = annexed(
        "落实四早，压减三公经费，做好六稳工作。",
        f"1. 三公经费：{PUBLIC}",
        f"2. 六稳：{STABLE}",
        f"3. 四早：{EARLY}",
    )
    (found,) = checked(built_in, text, "order")
    assert found.worded("zh") == "“四早”的注释次序与正文首次出现的次序不符：移到“三公经费”之前"
    assert [one.text for one in found.related] == ["三公经费"]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("强化党的建设、作风建设、要素保障、营商环境、落实机制“五项保障”。",
         "“五项保障”：正文列的是“落实机制”，注释列的是“工作机制”：核对后统一"),
        ("强化“五项保障”，即党的建设、作风建设、要素保障。",
         "“五项保障”：注释所列“营商环境、工作机制”，正文没有列出：核对后统一"),
        ("先提五项保障。又强化党的建设、廉政建设、要素保障、营商环境、落实机制等“五项保障”。",
         "“五项保障”：正文列的是“廉政建设、落实机制”，注释列的是“作风建设、工作机制”：核对后统一"),
    ],
)  # fmt: skip
def test_how_lists_that_differ_are_worded(built_in: Terms, body: str, sentence: str) -> None:
    note = "1. 五项保障：指党的建设、作风建设、要素保障、营商环境、工作机制。"
    (found,) = checked(built_in, annexed(body, note), "members-differ")
    assert found.worded("zh") == sentence
    assert [one.text for one in found.related] == [
        sentence.split("注释")[1].split("“")[1].split("”", maxsplit=1)[0]
    ]


@pytest.mark.parametrize(
    ("body", "unexplained"),
    [
        ("推进“五清三建”行动，再推“五清三建”。", ["五清三建"]),
        ("推进“四早”工作法和“四早”行动。", []),
        ("推进“新四早工程”行动。", []),  # the note's term is in it, and is half of it
        ("推进“五清三建”（清河、清沟）行动。", []),
        ("推进“五清三建”，即五项清理。", []),
        ("推进“五清三建”是指五项清理。", []),
        ("推进“五清三建”，是全县的事。", ["五清三建"]),
        ("开展工业振兴、农业振兴、文旅振兴“三大工程”。", []),
        ("先提“三大工程”。后开展工业振兴、农业振兴、文旅振兴“三大工程”。", []),
        ("推进“三农”工作，编制“十四五”规划，荣获“五清三建”称号。", []),
        ("呈现“稳步向好”局面。", []),  # not likely enough to want a note
    ],
)
def test_what_is_shorthand_without_an_explanation(
    built_in: Terms, body: str, unexplained: list[str]
) -> None:
    text = annexed("落实四早要求。" + body, f"1. 四早：{EARLY}", f"2. 六稳：{STABLE}")
    assert [one.text for one in checked(built_in, text, "unexplained")] == unexplained


def test_shorthand_is_told_at_its_first_place(built_in: Terms) -> None:
    text = annexed("落实四早。深化放管服改革。推进“放管服”工作。", f"1. 四早：{EARLY}")
    (found,) = checked(built_in, text, "unexplained")
    assert (found.line, found.span, found.text) == (2, (7, 10), "放管服")


def test_a_name_that_stands_in_the_annex_too_is_told_in_the_body(built_in: Terms) -> None:
    text = annexed(
        "落实四早。念祖湖、玉镜湖碧波荡漾。玉镜湖畔，玉镜湖边。",
        f"1. 四早：{EARLY}",
        "2. 三湖：指念祖湖、玉静湖、凤鸣湖。",
    )
    (found,) = checked(built_in, text, "name-varies")
    assert (found.text, found.line, found.span) == ("玉镜湖", 2, (9, 12))
    assert [(one.line, one.text, one.annex) for one in found.related] == [(6, "玉静湖", True)]


def test_a_rule_that_is_none_is_refused_in_words(built_in: Terms) -> None:
    with pytest.raises(UsageError) as raised:
        checked(built_in, REPORT, "spelling")
    assert "spelling" in str(raised.value)
    assert "note-unused, term-varies" in str(raised.value)
    assert "spelling" in raised.value.worded("zh")


def test_a_text_that_is_an_annex_alone_has_no_unused_notes(built_in: Terms) -> None:
    notes = [f"1. 四早：{EARLY}", f"2. 六稳：{STABLE}", f"3. 三公经费：{PUBLIC}"]
    assert checked(built_in, "\n".join(["词语注释", *notes, ""]), "note-unused") == []
    # a report of some length without any of them is one
    body = "全县上下团结一心攻坚克难，经济社会发展取得新的成绩和进步。" * 6
    assert len(checked(built_in, annexed(body, *notes), "note-unused")) == 3


def baseline(tmp_path: Path, *lines: str | bytes) -> str:
    path = tmp_path / "known.jsonl"
    path.write_bytes(b"\n".join(one.encode() if isinstance(one, str) else one for one in lines))
    return str(path)


def test_findings_of_a_baseline_are_known_by_rule_term_and_file(
    built_in: Terms, tmp_path: Path
) -> None:
    found = checked(built_in, REPORT, "note-unused", "unexplained")
    record = {"rule": "note-unused", "term": "两高项目", "file": "./清溪.txt", "line": 99}
    known = Baseline.read(
        baseline(tmp_path, b"\xef\xbb\xbf" + json.dumps(record).encode(), "", "  ")
    )
    assert [known.has(one) for one in found] == [one.term == "两高项目" for one in found]
    assert not any(map(Baseline().has, found))
    for name, value in (("rule", "order"), ("term", "四早"), ("file", "别.txt")):
        other = Baseline.read(baseline(tmp_path, json.dumps({**record, name: value})))
        assert not any(map(other.has, found))


@pytest.mark.parametrize(
    ("lines", "line"),
    [(["{}"], 1), (["", "[]"], 2), (["{"], 1), (['{"rule": 1, "term": 2}'], 1), (["1"], 1)],
)
def test_a_baseline_that_is_none_is_told_with_its_line(
    tmp_path: Path, lines: list[str], line: int
) -> None:
    path = baseline(tmp_path, *lines)
    with pytest.raises(DocumentError) as raised:
        Baseline.read(path)
    assert raised.value.fields == {"path": path, "line": line}
    assert str(raised.value).startswith(path)
    assert str(line) in str(raised.value).removeprefix(path)


def test_a_baseline_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path, words in (
        (str(tmp_path / "none"), "no such file"),
        (str(tmp_path), "cannot be read"),
        (baseline(tmp_path, b"\xff\xfe"), "cannot be read"),
    ):
        with pytest.raises(DocumentError, match=words):
            Baseline.read(path)
