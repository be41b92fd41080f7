"""Shorthand that the report itself explains, and text that is found by its sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.cli.shown.show import notice
from xpterms.library import Terms
from xpterms.texts.reading import read_text

REPORT = """一、回顾
用好领导包联、专班服务、督促督办、考评奖惩“四项机制”，帮助企业。我们落实四早。
推动更多事项“一网通办”，坚持四项机制，服务三农。
"""


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    (tmp_path / "r.txt").write_text(REPORT, "utf-8")
    (tmp_path / "g.toml").write_text(
        'title = "甲"\nreport = "r.txt"\n[[terms]]\nterm = "四早"\ndefinition = "早。"\n'
        '[[terms]]\nterm = "四方责任"\ndefinition = "责任。"\n',
        "utf-8",
    )
    return open_glossary(str(tmp_path / "g.toml"), cache=False)


@pytest.mark.parametrize(
    "query", ["四项机制", "4项机制", "四項機制", "“四项机制”", "什么是四项机制"]
)
def test_a_formula_is_answered_from_the_reports_own_sentence(terms: Terms, query: str) -> None:
    match = terms.lookup(query, exact=query != "什么是四项机制").matches[-1]
    assert match.kind == "text"
    assert match.entry.number is None
    assert match.entry.items == ("领导包联", "专班服务", "督促督办", "考评奖惩")
    assert match.entry.definition.startswith("用好领导包联")
    assert match.entry.mentions == 2
    assert match.entry.pinyin == "sì xiàng jī zhì"
    assert [context.sentence.line for context in match.contexts] == [2, 3]


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        ("2项工程", "2 xiàng gōng chéng"),
        ("12项工程", "12 xiàng gōng chéng"),
        ("两A行动", "liǎng A xíng dòng"),
        ("两AB行动", "liǎng A B xíng dòng"),
    ],
)
def test_how_a_formula_of_the_report_is_said(tmp_path: Path, term: str, pinyin: str) -> None:
    listed = "、".join("甲乙丙丁戊己庚辛壬癸子丑"[: 12 if term.startswith("12") else 2])
    (tmp_path / "r.txt").write_text(f"一、回顾\n实施“{term}”（{listed}）。\n", "utf-8")
    (tmp_path / "g.toml").write_text('title = "甲"\nreport = "r.txt"\n', "utf-8")
    with open_glossary(str(tmp_path / "g.toml"), cache=False) as terms:
        assert [match.entry.pinyin for match in terms.lookup(term).matches] == [pinyin]


def test_what_a_note_explains_is_not_told_from_the_text(terms: Terms) -> None:
    assert [match.kind for match in terms.lookup("四早").matches] == ["exact"]


def test_what_the_report_only_uses_stays_a_miss(terms: Terms) -> None:
    answer = terms.lookup("三农")
    assert answer.status == "none"
    assert answer.in_report == 1


@pytest.mark.parametrize(
    "query",
    ["yiwangtongban", "yi wang tong ban", "yi1wang3tong1ban4", "ywtb", "一wang通办", "一wtb"],
)
def test_text_is_found_by_its_sound_where_nothing_stands_so_in_hanzi(
    terms: Terms, query: str
) -> None:
    (line,) = terms.concordance(query)
    begin, end = line.span
    assert line.sentence.text[begin:end] == "一网通办"
    assert terms.lookup(query).said == (("一网通办", 1),)


@pytest.mark.parametrize("query", ["ywt", "yiwang2tongban", "tongban yiwang", "xyzw"])
def test_what_sounds_otherwise_is_not_found(terms: Terms, query: str) -> None:
    found = terms.concordance(query)
    assert not found or query == "yiwang2tongban"  # tones are not compared


def test_a_document_is_asked_instead_of_the_reports(terms: Terms, tmp_path: Path) -> None:
    file = tmp_path / "d.md"
    file.write_text("# 一网\n\n全省一网通辦，很好。\n", "utf-8")
    text = read_text(str(file))
    for query in ("一网通办", "ywtb"):
        (line,) = terms.concordance_in(query, text)
        assert (line.sentence.line, line.source, line.span) == (3, str(file), (2, 6))


def test_a_part_that_only_the_report_explains_is_answered_beside_a_term(terms: Terms) -> None:
    answer = terms.lookup("四项机制 四早 不存在")
    assert [(match.entry.term, match.kind) for match in answer.matches] == [
        ("四早", "exact"),
        ("四项机制", "text"),
    ]
    assert answer.missing == ("不存在",)


def test_a_missing_part_that_the_report_only_uses_is_told_with_its_sentences(terms: Terms) -> None:
    """Asked alone it is named with the way to see it, and no less beside a term."""
    answer = terms.lookup("三农 四早 不存在 三农")
    assert "三农" in answer.missing
    assert answer.used == (("三农", 1),)
    first, second = notice(answer).splitlines()
    assert "不存在" in first
    assert second.endswith("xpterms context 三农")
    assert terms.lookup("四早 不存在").used == ()
    assert terms.lookup("三农").used == ()
