"""Pairs of characters never leave out a report that holds a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese import readings
from xpterms.chinese.han import HanTable
from xpterms.chinese.standing import Finder
from xpterms.index.grams import LEAST, ROWS, grams_of, holding, rows_of

SIMPLIFIED = HanTable.of(readings.table()).simplified
TEXT = st.text("四個个意識识十二两A5，。“”［3］（注3）① ", max_size=14)


def candidates(reports: list[str], text: str) -> set[int]:
    grams = grams_of("grams", reports, SIMPLIFIED)["grams"]
    wide = len(grams) // ROWS["grams"]
    rows = rows_of("grams", text, SIMPLIFIED)
    return (
        set(holding([grams[row * wide : (row + 1) * wide] for row in rows]))
        if rows
        else set(range(len(reports)))
    )


@given(st.lists(TEXT, min_size=LEAST, max_size=LEAST + 9), TEXT)
def test_a_report_that_uses_a_text_is_a_candidate(reports: list[str], text: str) -> None:
    finder = Finder.of([(text, 0)], SIMPLIFIED)
    using = {number for number, report in enumerate(reports) if finder.find(report)}
    assert using <= candidates(reports, text)


def test_a_text_that_no_report_holds_has_few_candidates() -> None:
    reports = [f"推进第{number}项工程建设，落实安全生产。" for number in range(40)]
    assert candidates(reports, "人工智能") == set()
    assert candidates(reports, "安全生产") == set(range(40))


def test_a_numeral_however_it_is_written_is_no_part_of_a_pair() -> None:
    reports = ["二二得四。", "两2得肆。"] * LEAST
    assert candidates(reports, "二两得4") == set(range(len(reports)))


def test_few_reports_have_no_pairs() -> None:
    assert grams_of("grams", ["落实四早"] * (LEAST - 1), SIMPLIFIED) == {"grams": b""}
