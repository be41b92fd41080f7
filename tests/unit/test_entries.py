"""Entries without an index are those that an index has."""

from __future__ import annotations

import pytest

from xpterms.glossary.report import parse_report
from xpterms.index.entries import entries_of
from xpterms.index.memory import index_of
from xpterms.model import Entry, Glossary, Report, Term

REPORT = parse_report(
    "政府工作报告\n一、回顾\n落实四早、“四個意識”和5G+。\n四早又四早。\n", "report.txt"
)
TERMS = (
    Term("四早", "指早排查。", number=1, aliases=("4早", "早\t早")),
    Term("四個意識", "指政治意识。\n大局意识", items=("政治意识", "大局\x1f意识")),
    Term("乾坤", "指天地", pinyin="Qián kūn"),
    Term("5G+智慧", "指网络", translations=(("en", ("5G plus", "smart")),)),
    Term("〇一", "指零"),
)


def indexed(glossary: Glossary, report: Report | None) -> list[Entry]:
    index = index_of((glossary, report))
    return [index.entry(number) for number in range(index.terms)]


@pytest.mark.parametrize("report", [REPORT, None])
@pytest.mark.parametrize("place", [None, "西平县"])
def test_an_entry_is_the_one_of_an_index(report: Report | None, place: str | None) -> None:
    glossary = Glossary("注\n释", TERMS, "", None, place, "2022-04-20" if place else None)
    assert list(entries_of(glossary, report)) == indexed(glossary, report)


def test_uses_are_counted_and_pinyin_worked_out() -> None:
    first, second, third, fourth, last = entries_of(Glossary("x", TERMS, ""), REPORT)
    assert [one.mentions for one in (first, second, third, fourth, last)] == [2, 1, 0, 0, 0]
    assert first.pinyin == "sì zǎo"
    assert second.pinyin == "sì gè yì shí"
    assert third.pinyin == "Qián kūn"
    assert fourth.pinyin == "5G+ zhì huì"
    assert last.pinyin == "líng yī"


def test_a_glossary_without_terms_has_no_entries() -> None:
    assert list(entries_of(Glossary("x", (), ""), REPORT)) == []
