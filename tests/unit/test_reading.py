"""A text as its lines and sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms.errors import DocumentError
from xpterms.glossary.report import parse_report
from xpterms.texts.outline import Outline
from xpterms.texts.reading import expand, kind_of, own_lines, read_text, structured


def test_lines_are_parted_by_lf_and_crlf_only() -> None:
    assert own_lines("甲\r\n乙\x0c丙\r丁\u2028戊\n\n己") == ["甲", "乙\x0c丙\r丁\u2028戊", "", "己"]


def test_the_byte_order_mark_does_not_count_and_all_else_is_as_written(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + "　**四早**\t。\r\n".encode())
    text = read_text(str(file))
    assert (text.lines, text.kind, text.file) == (("　**四早**\t。",), "markdown", str(file))


def test_a_text_in_gb18030_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("落实四早，压减三公经费。\n".encode("gb18030"))
    assert read_text(str(file)).lines == ("落实四早，压减三公经费。",)


def test_lines_of_a_page_are_those_that_extract_writes(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_text("<html><body><p>一、工作</p>\n<p>落实<b>四早</b>。</p></body></html>", "utf-8")
    text = read_text(str(file))
    assert (text.lines, text.kind) == (("一、工作", "落实四早。"), "page")


def test_a_folder_stands_for_its_texts_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.DOCX", "~$a.docx", ".c.txt", "d.toml", "e.pdf"):
        (tmp_path / name).write_text("x")
    (tmp_path / "sub.txt").mkdir()
    (tmp_path / "deep").mkdir()
    found = [path for path in expand([str(tmp_path), "-"]) if isinstance(path, str)]
    assert [path.rpartition("/")[2] for path in found] == ["a.DOCX", "b.txt", "e.pdf", "-"]


def test_an_empty_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    (error,) = expand([str(tmp_path)])
    assert isinstance(error, DocumentError)
    assert "no text" in str(error)
    with pytest.raises(DocumentError, match="no such file"):
        read_text(str(tmp_path / "none.txt"))


def test_bytes_say_more_than_the_name() -> None:
    assert kind_of("report.txt", b"%PDF-1.4") == "pdf"
    assert kind_of("-", b"PK\x03\x04") == "word"


def test_sections_are_told_by_line_and_column() -> None:
    body = "政府工作报告\n各位代表：\n一、回顾\n　　守住底线。落实四早。\n二、展望\n"
    lines = body.split("\n")
    text = read_lines_of(body)
    for sentence in parse_report(body, "a").sentences:
        column = lines[sentence.line - 1].index(sentence.text)
        assert text.section(sentence.line, column) == sentence.section
    assert text.section(4, 0) == ("一、回顾",)
    assert text.section(4, 9) == ("一、回顾", "守住底线。")


def read_lines_of(body: str) -> Outline:

    return Outline(body.split("\n"))


def test_a_line_that_goes_on_keeps_its_section() -> None:
    outline = read_lines_of(
        "一、回顾\n过去一年全县上下同心同德真抓实干攻坚克难，奋勇争先、\n\n取得成绩。再说。\n"
    )
    assert outline.section(2) == outline.section(4, 3) == ("一、回顾",)


def test_the_annex_of_a_document_with_a_structure_is_read_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = "一年来，落实四早。\n名词解释\n1.四早：指早排查、早发现。\n2.五抓：指抓早、抓小。\n3.六问：指问需。\n"
    text = structured("a.docx", "word", document)
    monkeypatch.setattr("xpterms.annex.read.read_notes", pytest.fail)
    assert [note.term for note in text.annex().notes] == ["四早", "五抓", "六问"]
