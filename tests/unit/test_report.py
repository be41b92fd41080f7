"""Sentences, their lines and their sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms.errors import ReportError
from xpterms.glossary.report import parse_report, read_report
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
