"""Annexes of notes in the layouts that occur, and lists that are none."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from xpterms.annex.notes import Parting, Ways, _partings, joined
from xpterms.annex.numbering import Candidate, Opening, _step, sequence
from xpterms.annex.read import Notes, read_annex, read_notes
from xpterms.glossary.report import parse_report
from xpterms.index.mentions import find_mentions

NOTES = (
    ("“四早”", "指早排查、早发现、早预警、早处置。"),
    ("5+2就业之家", "是指五个街道和两个园区的就业服务站点。"),
    ("“两重”、“两新”", "国家重大战略实施和重点领域安全能力建设；大规模设备更新和消费品以旧换新。"),
    ("6个重大科技专项", "指人工智能、航空航天、先进装备、生物制造、清洁能源和先进材料。"),
    ("“一图四清单”", "指重点行业数字化转型场景图谱和四类清单。"),
)
BODY = """甲市政府工作报告
——2025年1月20日在甲市第十届人民代表大会第四次会议上

各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
过去一年，我们落实“四早”要求，建成5+2就业之家，扎实推动“两重”建设和“两新”工作，经济社会发展取得新的成绩。
实施6个重大科技专项，发布“一图四清单”，制造业数字化转型走深走实，全年生产总值增长6.5%。
二、2025年工作安排
（一）壮大产业。坚持工业强市，培育壮大产业集群，全力以赴抓招引、壮筋骨、优环境。
（二）改善民生。办好十件民生实事：1. 改造老旧小区20个。2. 新建学校5所。3. 修建公路30公里。
各位代表！让我们团结奋斗，谱写新篇章！
"""
CIRCLED = "①②③④⑤"
HAN = "一二三四五"
NUMBERS = {
    "1.": lambda n: f"{n}.",
    "1、": lambda n: f"{n}、",
    "1．": lambda n: f"{n}．",
    "（1）": lambda n: f"（{n}）",
    "(1)": lambda n: f"({n})",
    "①": lambda n: CIRCLED[n - 1],
    "［1］": lambda n: f"［{n}］",
    "【1】": lambda n: f"【{n}】",
    "（一）": lambda n: f"（{HAN[n - 1]}）",
    "一、": lambda n: f"{HAN[n - 1]}、",
    "注1": lambda n: f"注{n}：",
    "- 1.": lambda n: f"- {n}. ",
    "none": lambda _: "",
}
HEADINGS = (
    "名词解释",
    "附件2\n名词解释",
    "《政府工作报告》有关词语注释",
    "用语说明",
    "附件2 名词注释",
)


def annex(number: str, separator: str, heading: str) -> str:
    lines = [heading]
    for place, (term, definition) in enumerate(NOTES, 1):
        lines.append(f"{NUMBERS[number](place)}{term}{separator}{definition}")
    return BODY + "\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("number", "separator", "heading"),
    [
        *product(NUMBERS, ("：", "：\n"), HEADINGS[:2]),
        *product(("1.", "①", "none"), (":", "——"), HEADINGS[:1]),
        *product(("1.", "（1）"), ("：",), HEADINGS),
    ],
)
def test_every_layout_gives_the_same_notes(number: str, separator: str, heading: str) -> None:
    found = read_annex(annex(number, separator, heading))
    assert [(note.term, note.definition) for note in found.notes] == list(NOTES)
    numbers = [note.number for note in found.notes]
    assert numbers == ([None] * 5 if number == "none" else [1, 2, 3, 4, 5])
    assert "有关" not in found.body[-1]
    assert "谱写新篇章" in found.body[-1]


def test_several_terms_in_one_note_are_its_aliases() -> None:
    found = read_annex(annex("1.", "：", "名词解释"))
    assert found.notes[2].aliases == ("两重", "两新")


def test_title_place_and_date_are_read_from_the_head() -> None:
    head = read_annex(annex("1.", "：", "名词解释")).head
    assert (head.place, head.date) == ("甲市", "2025-01-20")


def test_hard_wrapped_lines_are_joined() -> None:
    text = annex("1.", "：", "名词解释")
    begin = text.index("1.“四早”")
    wrapped = text[:begin] + "\n".join(
        line[a : a + 18] for line in text[begin:].split("\n") for a in range(0, len(line), 18)
    )
    assert [(note.term, note.definition) for note in read_annex(wrapped).notes] == list(NOTES)


def test_page_numbers_and_clutter_are_no_part_of_a_note() -> None:
    lines = annex("1.", "：", "名词解释").split("\n")
    place = next(n for n, line in enumerate(lines) if line.startswith("3."))
    cluttered = [
        *lines[:place],
        "— 12 —",
        *lines[place:],
        "— 13 —",
        "责任编辑：张三",
        "打印本页 关闭窗口",
    ]
    found = read_annex("\n".join(cluttered))
    assert [(note.term, note.definition) for note in found.notes] == list(NOTES)


def test_marks_in_the_body_do_not_disturb_it() -> None:
    text = annex("［1］", "：", "名词解释").replace("“四早”要求", "“四早”［1］要求", 1)
    text = text.replace("5+2就业之家，扎", "5+2就业之家［2］，扎", 1)
    body = "".join(read_annex(text).body)
    assert "落实“四早”要求，建成5+2就业之家，扎实" in body


def test_traditional_characters_are_read_too() -> None:
    text = (
        "名詞解釋\n1.四個城市：指國家中心城市和世界文化名城。\n2.五綠潤城：指建設城市森林公園。\n"
    )
    assert [note.term for note in read_annex(text).notes] == ["四個城市", "五綠潤城"]


def test_another_annex_is_left_in_the_report() -> None:
    tasks = "附件1\n2025年十件民生实事\n一、提高低保标准。\n农村低保标准提高到80%以上。\n二、改善办学条件。\n新建一批高中。\n"
    found = read_annex(
        BODY + tasks + "附件2\n" + annex("1.", "：", "名词解释").partition(BODY)[2].strip()
    )
    assert [note.term for note in found.notes] == [term for term, _ in NOTES]
    assert any("十件民生实事" in line for line in found.body)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY
        + "\n附件\n2025年十件民生实事\n1.改造老旧小区20个。\n2.新建学校5所。\n3.修建公路30公里。\n",
        BODY
        + "\n主要措施\n（一）加强领导：各级各部门要提高认识。\n（二）强化督查：定期通报进展。\n（三）严格考核：纳入目标管理。\n",
        "细颗粒物PM\n2.5浓度下降。\n3.优良天数增加。\n",
        "一、总则：本办法适用于全市。\n二、职责：市政府统一领导。\n三、附则：自发布之日起施行。\n",
        "",
    ],
)
def test_a_list_that_defines_nothing_is_no_annex(text: str) -> None:
    assert read_annex(text).notes == ()


REPORTS = Path(__file__).parents[3] / "shared" / "reports"


def folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.skipif(not REPORTS.exists(), reason="the sample reports are not beside this checkout")
@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_sample_reports_are_read_as_counted_by_hand(path: Path) -> None:
    found = read_annex(path.read_text(encoding="utf-8"))
    gold = path.with_suffix(".gold.tsv")
    if not gold.exists():
        assert found.notes == ()
        return
    with gold.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    sentences = [s.text for s in parse_report("\n".join(found.body), "r").sentences]
    uses = find_mentions([[note.term] for note in found.notes], sentences)
    assert len(found.notes) == len(rows)
    for row, note, used in zip(rows, found.notes, uses, strict=True):
        assert str(note.number or "-") == row["number"]
        if row["term"]:  # one was counted with its term in the definition
            assert folded(note.term) == folded(row["term"])
            assert folded(note.definition).startswith(folded(row["def20"]))
        if row["body_sentences"] != "NA":
            assert len(used) == int(row["body_sentences"])


def test_an_annex_tells_which_lines_it_takes_and_where_it_is_referred_to() -> None:
    lines = [
        "甲市政府工作报告",
        "\u3000\u3000过去一年，我们落实“四早”［1］要求，“两重”",
        "［2］建设加快。",
        "",
        "附件",
        "名词解释",
        "［1］四早：指早排查、早发现、",
        "早预警、早处置。",
        "［2］“两重”：指国家重大战略实施和重点领域安全能力建设。",
    ]
    for newline in ("\n", "\r\n"):
        found = read_annex(newline.join(lines))
        assert [(note.line, note.last) for note in found.notes] == [(7, 8), (9, 9)]
        assert found.heading == (5, 6)
        assert found.lines == {5, 6, 7, 8, 9}
        assert found.numbering == "［1］"
        places = [(line, lines[line - 1][a:b]) for n in found.notes for line, (a, b) in n.marks]
        assert places == [(2, "［1］"), (3, "［2］")]


def test_a_term_that_is_explained_twice_stands_twice_as_printed() -> None:
    found = read_annex("名词解释\n1.四早：指早排查。\n2.六清：指清河道。\n3.四早：指早发现。\n")
    assert [note.term for note in found.notes] == ["四早", "六清"]
    assert [(note.term, note.line) for note in found.printed] == [
        ("四早", 2),
        ("六清", 3),
        ("四早", 4),
    ]


def test_notes_alone_are_those_of_the_annex() -> None:
    text = annex("1.", "：", "名词解释") + "\n2.四早：指早排查、早发现。\n"
    whole, alone = read_annex(text), read_notes(text)
    assert alone.lines == whole.lines
    assert [note.replace(marks=()) for note in whole.printed] == list(alone.printed)
    assert [note.term for note in alone.notes] == [note.term for note in whole.notes]


def test_a_text_without_an_annex_has_no_notes_and_takes_no_lines() -> None:
    assert read_notes("各位代表：\n一年来，成绩突出。\n") == Notes()


def test_a_text_is_parted_once_however_often_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ways = Ways("四早")
    first = ways.split(["四早：指早排查、早发现"])
    monkeypatch.setattr("xpterms.annex.notes._partings", pytest.fail)
    again = ways.split(["四早：指早排查、早发现"], "colon")
    assert first is not None
    assert again is not None
    assert (first.term, again.term) == ("四早", "四早")
    assert again.score == pytest.approx(first.score + 0.8)


def test_no_text_of_a_document_is_parted_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    parted: list[tuple[str, int]] = []

    def seen(text: str, first: int, work: Callable[..., Iterator[Parting]] = _partings) -> object:
        parted.append((text, first))
        return work(text, first)

    monkeypatch.setattr("xpterms.annex.notes._partings", seen)
    notes = [f"{number}.“四早{number}”：指早排查{number}。" for number in range(1, 9)]
    read_annex("\n".join(["“四早3”[1]。", *notes, "名词解释", *notes]))
    assert len(parted) > 8
    assert len(set(parted)) == len(parted)


def test_running_numbers_are_told_by_their_neighbours_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def step(*pair: Candidate) -> float | None:
        asked.append(pair)
        return _step(*pair)

    monkeypatch.setattr("xpterms.annex.numbering._step", step)
    listed = [Candidate(at, Opening(at + 1, "point", 2), 2.0) for at in range(500)]
    assert sequence(listed) == listed
    assert len(asked) < 3 * len(listed)


def test_numbers_that_cannot_follow_one_another_are_not_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def step(*pair: Candidate) -> float | None:
        raise AssertionError(pair)

    monkeypatch.setattr("xpterms.annex.numbering._step", step)
    falling = [Candidate(at, Opening(99 - at, "point", 2), 2.0) for at in range(90)]
    assert sequence(falling) == falling[:1]


def test_of_two_ways_that_cost_the_same_the_earlier_candidate_is_taken() -> None:
    one, again = (Candidate(at, Opening(1, "point", 2), 1.0) for at in (0, 1))
    two = Candidate(2, Opening(2, "point", 2), 1.0)
    assert sequence([one, again, two]) == [one, two]


def test_pieces_are_joined_as_two_are() -> None:
    assert joined(["四早", "", "GDP", "up 5", "6", "年"]) == "四早GDP up 56年"
    assert joined([]) == ""
