"""The known terms of a text: one record a term, from the note that fits the text best."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.errors import DocumentError
from xpterms.library import Terms
from xpterms.texts.reading import read_text

HEAD = "乙县政府工作报告\n——2023年1月1日在乙县第一届人民代表大会第一次会议上\n乙县县长 张三\n\n"


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    paths = []
    for place, date, told in (("甲县", "2024-01-01", "甲早。"), ("乙县", "2020-01-01", "乙早。")):
        file = tmp_path / f"{place}.toml"
        file.write_text(
            f'title = "{place}"\nplace = "{place}"\ndate = {date}\n[[terms]]\nterm = "四早"\n'
            f'definition = "{told}"\naliases = ["早四样"]\n[[terms]]\nterm = "四早工作法"\ndefinition = "法。"\n',
            "utf-8",
        )
        paths.append(str(file))
    return open_glossary(*paths, cache=False)


def scanned(terms: Terms, tmp_path: Path, text: str) -> list[tuple[str, str, int]]:
    file = tmp_path / "t.txt"
    file.write_text(text, "utf-8")
    return [
        (used.term, used.entry.definition, len(used.uses))
        for used in terms.scan(str(file))
        if used.entry
    ]


def test_a_term_of_several_glossaries_is_one_record_from_the_latest(
    terms: Terms, tmp_path: Path
) -> None:
    assert scanned(terms, tmp_path, "落实四早，早四样。") == [("四早", "甲早。", 2)]


def test_a_glossary_of_the_texts_own_place_comes_first(terms: Terms, tmp_path: Path) -> None:
    assert scanned(terms, tmp_path, HEAD + "落实四早。") == [("四早", "乙早。", 1)]


def test_the_longer_of_two_terms_counts_and_first_uses_make_the_order(
    terms: Terms, tmp_path: Path
) -> None:
    found = scanned(terms, tmp_path, "推行四早工作法，落实四早。")
    assert [term for term, _, _ in found] == ["四早工作法", "四早"]


def test_a_page_break_inside_a_term_is_no_border_but_a_new_paragraph_is(
    terms: Terms, tmp_path: Path
) -> None:
    long = "过去一年全县上下同心同德真抓实干攻坚克难奋勇争先，落实四"
    assert scanned(terms, tmp_path, f"{long}\n\n早，取得成绩。") == [("四早", "甲早。", 1)]
    assert scanned(terms, tmp_path, "落实四\n　　早上好") == []
    assert scanned(terms, tmp_path, "落实四\n\n早上好") == []


def test_what_the_texts_own_annex_explains_is_not_unknown(terms: Terms, tmp_path: Path) -> None:
    body = "开展“三创四建”活动，落实“两新一重”要求，推进“五清三建”行动。\n"
    notes = "名词解释\n1.三创四建：指创建。\n2.两新一重：指新型基础设施。\n"
    file = tmp_path / "t.txt"
    for text, unknown in (
        (body, {"三创四建", "两新一重", "五清三建"}),
        (body + notes, {"五清三建"}),
    ):
        file.write_text(text, "utf-8")
        assert {u.term for u in terms.scan(str(file), unknown=True) if not u.known} == unknown


def test_too_many_uses_are_refused_in_one_line(
    terms: Terms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xpterms.texts.scan.MOST", 3)
    file = tmp_path / "t.txt"
    file.write_text("四早，" * 5, "utf-8")
    with pytest.raises(DocumentError, match="more than 3 uses"):
        terms.scanner().read(read_text(str(file)))
