"""Where a text stands in the reports and in any sentences: spans, order, other writings, and by its sound."""

from __future__ import annotations

import pytest

from xpterms.glossary.report import parse_report
from xpterms.index.memory import index_of
from xpterms.library import Terms
from xpterms.model import Glossary, Term
from xpterms.search import concordance
from xpterms.search.concordance import count, lines, lines_in, places

FIRST = "一、总体\n落实“四早”要求。推进高质量发展，高质量发展。\n（一）工业\n高質量發展有新成绩。"
SECOND = "没有。\n再谈高质量发展，再谈四早。"


@pytest.fixture(scope="module")
def terms() -> Terms:
    made = [
        (Glossary(f"题{n}", (Term("四早", "早。"),), f"/{n}.toml"), parse_report(text, f"{n}.txt"))
        for n, text in enumerate((FIRST, SECOND))
    ]
    made.append((Glossary("无报告", (Term("六稳", "稳。"),), "/n.toml"), None))
    return Terms(index_of(*made))


def told(found) -> list[tuple[str, str, str]]:
    return [
        (one.sentence.text[one.span[0] : one.span[1]], one.source, one.glossary) for one in found
    ]


def test_every_place_is_told_in_the_order_of_the_reports(terms: Terms) -> None:
    assert told(lines(terms._index, "高质量发展")) == [
        ("高质量发展", "0.txt", "题0"),
        ("高质量发展", "0.txt", "题0"),
        ("高質量發展", "0.txt", "题0"),
        ("高质量发展", "1.txt", "题1"),
    ]


def test_sections_and_lines_go_with_it(terms: Terms) -> None:
    found = lines(terms._index, "高质量发展")
    assert [one.sentence.line for one in found] == [2, 2, 4, 2]
    assert found[2].sentence.section[-1].endswith("工业")


def test_sentences_are_counted_not_places(terms: Terms) -> None:
    assert count(terms._index, "高质量发展") == 3
    assert len(list(places(terms._index, "高质量发展"))) == 4
    assert count(terms._index, "不存在") == 0


def test_a_numeral_counts_in_each_of_its_writings(terms: Terms) -> None:
    assert [count(terms._index, text) for text in ("肆早", "四早", "4早", "４早")] == [2] * 4
    report = parse_report("推进贰号工程，2号。\n二号线通车。", "r.txt")
    index = index_of((Glossary("数", (), "/g.toml"), report))
    assert [count(index, text) for text in ("貳号", "贰号", "2號")] == [2] * 3


def test_each_report_is_read_once_whoever_counts_first(
    terms: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = terms._index.only([0, 1])
    read: list[int] = []
    text = index.reports.text

    def noted(source: int) -> str:
        read.append(source)
        return text(source)

    monkeypatch.setattr(index.reports, "text", noted)
    asked = Terms(index)
    assert asked.lookup("推进4项发展", exact=True).in_report == 0
    assert asked.lookup("落实四早要求", exact=True).in_report == 1
    assert asked.lookup("“落实4早”要求", exact=True).in_report == 1
    assert read == [0, 1] * 3  # for each question once


def test_who_asks_often_is_told_the_same(terms: Terms) -> None:
    for text, sentences in (
        ("高质量发展", 3),
        ("4早", 2),
        ("展，高", 1),
        ("绩没", 0),
        ("不存在", 0),
    ):
        assert [count(terms._index, text) for _ in range(9)] == [sentences] * 9


def test_a_report_that_is_asked_often_tells_at_once_what_it_lacks(terms: Terms) -> None:
    index = terms._index.only([0])
    assert not index.reports.lacks(0, "不存在")
    for _ in range(9):
        assert list(places(index, "高质量发展"))
    assert index.reports.lacks(0, "不存在")
    assert not index.reports.lacks(0, "高质量发展")


@pytest.mark.parametrize(
    ("typed", "met"),
    [
        ("gaozhiliangfazhan", ["高质量发展", "高质量发展", "高質量發展", "高质量发展"]),
        ("gaozhiliang发展", ["高质量发展", "高质量发展", "高質量發展", "高质量发展"]),
        ("gzlfz", ["高质量发展", "高质量发展", "高質量發展", "高质量发展"]),
        ("sizao", ["四早", "四早"]),
        ("4早", ["四早", "四早"]),
        ("gzl", []),
        ("si", []),
        ("gao zhil iang", []),
        ("zhiliangfa", ["质量发", "质量发", "質量發", "质量发"]),
        ("xyzw", []),
    ],
)
def test_what_stands_nowhere_as_typed_is_found_by_its_sound(terms, typed, met) -> None:
    assert [text for text, _, _ in told(lines(terms._index, typed))] == met


def test_a_document_is_asked_like_a_report(terms: Terms) -> None:
    sentences = parse_report(FIRST, "x").sentences
    for typed in ("高质量发展", "gaozhiliangfazhan"):
        found = lines_in(terms._index, typed, sentences, "稿.txt")
        assert told(found) == [
            ("高质量发展", "稿.txt", ""),
            ("高质量发展", "稿.txt", ""),
            ("高質量發展", "稿.txt", ""),
        ]
    assert lines_in(terms._index, "不存在", sentences, "稿.txt") == []


def test_a_text_as_long_as_a_query_may_be_is_asked_by_its_sound(
    terms: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = parse_report(FIRST, "x").sentences
    for longest, count_ in ((5, 2), (4, 0)):
        monkeypatch.setattr(concordance, "LONGEST_QUERY", longest)
        assert len(lines(terms._index, "sizao")) == count_
        assert len(lines_in(terms._index, "sizao", sentences, "稿")) == count_ // 2
