"""Sentences, their lines and their sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms.errors import ReportError
from xpterms.glossary import report as reports
from xpterms.glossary.report import outline, parse_report, read_report
from xpterms.glossary.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]),
        ("他说：“甲。乙。”丙。", ["他说：“甲。乙。”", "丙。"]),
        ("解决“谁来管？”的问题。乙。", ["解决“谁来管？”的问题。", "乙。"]),
        ("甲（见。乙）丙。", ["甲（见。乙）丙。"]),
        ("甲“乙。丙。", ["甲“乙。", "丙。"]),
        ("增长7.2%；甲……乙。", ["增长7.2%；甲……乙。"]),
        ("什么？！好。", ["什么？！", "好。"]),
        ("见 a.b/?x=1 处。", ["见 a.b/?x=1 处。"]),
    ],
)
def test_sentences_end_at_full_stops_outside_quotes(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


REPORT = """政府工作报告

各位代表：
一、回顾
过去五年，是大发展的五年。成绩很大。
——五年奋斗，更有竞争力。全县生产总值达到279亿元，较2017年净增

83.4亿元。
此外，军民融合。
二、今年工作
（一）壮大工业。
培育主导产业。成立专班。
（二）建设乡村。实施行动。
增收。
"""


def test_a_line_that_clearly_goes_on_is_mended() -> None:
    texts = [sentence.text for sentence in parse_report(REPORT, "r").sentences]
    assert "全县生产总值达到279亿元，较2017年净增83.4亿元。" in texts


def test_a_sentence_knows_the_line_where_it_begins() -> None:
    found = {s.text: s.line for s in parse_report(REPORT, "r").sentences}
    assert found["成绩很大。"] == 5
    assert found["全县生产总值达到279亿元，较2017年净增83.4亿元。"] == 6
    assert found["此外，军民融合。"] == 9


def test_sections_lead_from_the_part_to_the_lead_in() -> None:
    found = {s.text: s.section for s in parse_report(REPORT, "r").sentences}
    assert found["成绩很大。"] == ("一、回顾",)
    assert found["全县生产总值达到279亿元，较2017年净增83.4亿元。"] == (
        "一、回顾",
        "——五年奋斗，更有竞争力。",
    )
    assert found["此外，军民融合。"] == ("一、回顾",)
    assert found["成立专班。"] == ("二、今年工作", "（一）壮大工业。", "培育主导产业。")
    assert found["实施行动。"] == ("二、今年工作", "（二）建设乡村。")
    assert found["增收。"] == ("二、今年工作", "（二）建设乡村。")
    assert found["各位代表："] == ()


def test_control_characters_do_not_reach_a_sentence() -> None:
    (only,) = parse_report("甲\x1b[31m乙\u200b。", "r").sentences
    assert only.text == "甲[31m乙。"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"\n \n", "empty"), ("西平".encode("gb18030"), "not UTF-8")],
)
def test_a_report_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(ReportError, match=words):
        read_report(str(path))


def test_a_missing_report_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no such report"):
        read_report(str(tmp_path / "none.txt"))


def path_of(text: str, sentence: str) -> tuple[str, ...]:
    return {s.text: s.section for s in parse_report(text, "r").sentences}[sentence]


LONG = "长" * 60


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        ("一、回顾", ("一、回顾",)),
        ("一、" + "长" * 57 + "。\n甲。", ("一、" + "长" * 57 + "。",)),
        ("一、" + "长" * 59 + "。\n甲。", ()),  # too long for a heading
        ("3.水。\n甲。", ("3.水。",)),
        ("3.水。路。\n甲。", ()),  # a point's own paragraph: its lead-in ends with it
        ("——五年奋斗。\n甲。", ()),
        ("——五年奋斗：\n甲。", ()),
        ("一是壮大工业。\n甲。", ("一是壮大工业。",)),
        ("一是壮大工业\n甲。", ("一是壮大工业",)),
        ("一是" + "长" * 57 + "。\n甲。", ("一是" + "长" * 57 + "。",)),
        ("一是" + "长" * 58 + "。\n甲。", ()),
        ("壮大工业\n甲。", ("壮大工业",)),
        ("长" * 24 + "\n甲。", ("长" * 24,)),
        ("壮大工业：\n甲。", ()),
        ("壮大工业。\n甲。", ()),
        ("培育产业。成立专班。\n甲。", ()),
        ("各位代表：\n甲。", ()),
    ],
)
def test_what_opens_a_section_for_the_paragraphs_below(
    lines: str, section: tuple[str, ...]
) -> None:
    text = lines if "甲。" in lines else lines + "\n甲。"
    assert path_of(text, "甲。") == section


@pytest.mark.parametrize(
    ("paragraph", "section"),
    [
        ("一、回顾。甲。", ("一、回顾。",)),
        ("（二）工业。甲。", ("（二）工业。",)),
        ("3.水。甲。", ("3.水。",)),
        ("——五年奋斗。甲。", ("——五年奋斗。",)),
        ("培育产业。甲。", ("培育产业。",)),
        ("长" * 29 + "。甲。", ("长" * 29 + "。",)),
        ("长" * 30 + "。甲。", ()),
        ("培育，产业。甲。", ()),
        ("培育产业！甲。", ()),
        ("各位代表。甲。", ()),
        ("一、" + "长" * 59 + "。甲。", ()),
    ],
)
def test_a_paragraphs_first_sentence_may_lead_in_the_rest(
    paragraph: str, section: tuple[str, ...]
) -> None:
    assert path_of(paragraph, "甲。") == section


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("一、回顾", 1),
        ("（二）工业", 2),
        ("3.水", 3),
        ("（4）路", 4),
        ("3.水。甲。", 7),
        ("（二）工业。甲。", 2),
        ("——五年奋斗。", 5),
        ("——五年奋斗", 0),
        ("一是壮大工业。", 6),
        ("壮大工业", 1),
        ("培育产业。甲。", 7),
        ("甲。", 0),
        ("壮大工业，", 0),
        ("长" * 30, 1),
        ("长" * 31, 0),
    ],
)
def test_how_deep_a_paragraph_opens(line: str, level: int) -> None:
    (paragraph,) = outline([line])
    assert paragraph.level == level


def test_a_heading_ends_the_sections_as_deep_as_it() -> None:
    text = "一、甲\n（一）乙\n1.丙\n（1）丁\n一是戊。\n己。\n2.庚\n辛。\n（二）壬\n癸。\n二、子\n丑。\n"
    assert path_of(text, "己。") == ("一、甲", "（一）乙", "1.丙", "（1）丁", "一是戊。")
    assert path_of(text, "辛。") == ("一、甲", "（一）乙", "2.庚")
    assert path_of(text, "癸。") == ("一、甲", "（二）壬")
    assert path_of(text, "丑。") == ("二、子",)


def test_the_address_ends_the_title_page_only_on_a_line_of_its_own() -> None:
    title = "甲县政府工作报告\n"
    assert path_of(f"{title}各位代表：\n乙。", "乙。") == ()
    assert path_of(f"{title}各位代表！丙。\n乙。", "乙。") == ("甲县政府工作报告",)


def test_a_text_that_comes_in_parts_keeps_its_sections() -> None:
    before: list[tuple[int, str]] = []
    list(outline(["一、甲", "（一）乙"], 1, before))
    assert before == [(1, "一、甲"), (2, "（一）乙")]
    (paragraph,) = outline(["丙。"], 3, before)
    assert paragraph.sentences == [((0, 2), ("一、甲", "（一）乙"))]
    assert paragraph.place(0) == (3, 0)


def test_a_place_is_told_by_line_and_column() -> None:
    first = "  甲" + "长" * 30 + "，"
    (paragraph,) = outline([first, " 乙。"], 5)
    assert paragraph.text == first.strip() + "乙。"
    assert paragraph.place(0) == (5, 2)
    assert paragraph.place(31) == (5, 33)
    assert paragraph.place(32) == (6, 1)
    assert paragraph.place(33) == (6, 2)


def test_an_indented_line_begins_a_paragraph() -> None:
    for indent, count in (("\u3000", 2), ("\t", 2), (" ", 1)):
        assert len(list(outline(["我们，", f"{indent}乙。"]))) == count


def test_a_tab_is_a_space_and_lines_end_as_they_may() -> None:
    found = parse_report("甲\t乙。\r\n丙。\r丁。", "r").sentences
    assert [(one.text, one.line) for one in found] == [("甲 乙。", 1), ("丙。", 2), ("丁。", 3)]


def test_what_is_no_prose_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "_SPLIT", 6)
    first, second = outline(["甲。乙。丙", "甲。乙。丙。"])
    assert [one for one, _ in first.sentences] == [(0, 2), (2, 4), (4, 5)]
    assert [one for one, _ in second.sentences] == [(0, 6)]


def test_why_a_report_cannot_be_read_is_told_by_its_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.txt"
    cases: dict[str, dict[str, object]] = {
        "report.missing": {},
        "report.encoding": {"line": 3},
        "report.too-large": {"most": 0},
    }
    monkeypatch.setattr(reports, "LARGEST", 12)
    for code, fields in cases.items():
        if code == "report.encoding":
            path.write_bytes(b"a\nb\n\xff\n")
        elif code == "report.too-large":
            path.write_bytes(b"a" * 13)
        with pytest.raises(ReportError) as raised:
            read_report(str(path))
        assert (raised.value.code, raised.value.fields) == (code, {"path": str(path), **fields})
    with pytest.raises(ReportError) as raised:
        read_report(str(tmp_path))
    assert (raised.value.code, raised.value.fields) == ("report.folder", {"path": str(tmp_path)})
    with pytest.raises(ReportError) as raised:
        read_report("a\0b")
    assert raised.value.code == "report.unreadable"
    assert raised.value.fields["path"] == "a\0b"
    assert "null" in str(raised.value.fields["reason"])
    path.write_bytes(b"\xef\xbb\xbfa")
    assert read_report(str(path)).source == "report.txt"


def test_the_bound_of_a_report_is_told_in_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(reports.LARGEST + 1)
    with pytest.raises(ReportError) as raised:
        read_report(str(path))
    assert raised.value.fields == {"path": str(path), "most": 50}
