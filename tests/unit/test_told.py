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


HERE = """一、回顾
落实四项机制。又说四项机制，四项机制。
用好领导包联、专班服务、督促督办、考评奖惩“四项机制”，四项机制好。
坚持四项机制，即甲甲、乙乙、丙丙、丁丁。
"""


def opened(folder: Path, *reports: str) -> Terms:
    paths = []
    for number, report in enumerate(reports):
        (folder / f"r{number}.txt").write_text(report, "utf-8")
        path = folder / f"g{number}.toml"
        path.write_text(
            f'title = "题{number}"\nplace = "县{number}"\ndate = {2010 + number}-01-01\n'
            f'report = "r{number}.txt"\n',
            "utf-8",
        )
        paths.append(str(path))
    return open_glossary(*paths, cache=False)


@pytest.mark.parametrize(
    ("context", "lines"), [(0, []), (1, [3]), (3, [3, 2, 2]), (None, [3, 2, 2, 4])]
)
def test_the_sentence_that_tells_a_formula_goes_first(
    tmp_path: Path, context: int | None, lines: list[int]
) -> None:
    with opened(tmp_path, HERE) as terms:
        (match,) = terms.lookup("四项机制", context=context).matches
    assert [one.sentence.line for one in match.contexts] == lines
    spans = [((22, 26), (28, 32)), ((2, 6),), ((2, 6), (7, 11)), ((2, 6),)]
    assert [one.spans for one in match.contexts] == spans[: len(lines)]
    assert {one.source for one in match.contexts} <= {"r0.txt"}
    assert (match.score, match.spans, match.entry.mentions) == (1.0, ((0, 4),), 4)
    assert match.entry.definition.startswith("用好领导包联")


@pytest.mark.parametrize("others", [1, 7, 8, 9])
def test_each_report_that_lists_the_members_answers_however_many_there_are(
    tmp_path: Path, others: int
) -> None:
    other = HERE.replace("领导包联", "领导联系")
    with opened(tmp_path, HERE, *["一、回顾\n落实四项机制。\n"] * others, other) as terms:
        for _ in range(2):
            found = terms.lookup("四项机制").matches
            assert [(one.entry.glossary, one.entry.items[0]) for one in found] == [
                ("题0", "领导包联"),
                (f"题{others + 1}", "领导联系"),
            ]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("四机", True),
        ("四A", True),
        ("A四", True),
        ("四机" + "长" * 22, True),
        ("四机" + "长" * 23, False),
        # figures alone, figures with what they count, and no figures are no formula
        ("四", False),
        ("四个", False),
        ("四年", False),
        ("4项", False),
        ("机制", False),
    ],
)
def test_which_queries_are_formulas(tmp_path: Path, query: str, told: bool) -> None:
    report = f"一、回顾\n坚持“{query}”（甲甲、乙乙、丙丙、丁丁）。\n"
    with opened(tmp_path, report) as terms:
        found = [one.entry.items for one in terms.lookup(query).matches if one.kind == "text"]
    assert found == [("甲甲", "乙乙", "丙丙", "丁丁")] * told


@pytest.mark.parametrize(
    ("report", "first"),
    [
        # a sentence of the same characters that does not use the formula ends nothing
        ("机制有四项。\n坚持四项机制，即甲甲、乙乙、丙丙、丁丁。\n", "甲甲"),
        # of two lists in a sentence the first
        ("“四项机制”（甲甲、乙乙、丙丙、丁丁），“四项机制”（戊戊、己己、庚庚、辛辛）。\n", "甲甲"),
    ],
)
def test_the_first_list_in_a_report_is_told(tmp_path: Path, report: str, first: str) -> None:
    with opened(tmp_path, f"一、回顾\n{report}") as terms:
        (match,) = terms.lookup("四项机制").matches
    assert match.entry.items[0] == first
