"""How credible a reading is: each score by itself, and when a reading is believed."""

from __future__ import annotations

from math import log2

import pytest

from xpterms.annex.footnotes import Mark
from xpterms.annex.judge import ENOUGH, WEIGHTS, Verdict, judge
from xpterms.annex.layout import Line
from xpterms.annex.notes import Ways
from xpterms.annex.region import Note, Region

MEANS = "指早排查、早发现。"


def note(
    term: str = "四早", definition: str = MEANS, number: int | None = None, **more: object
) -> Note:
    return Note(number, term, definition, 1, 1).replace(**more)


def region(*notes: Note, tried: int = 0, signs: float = 1.0) -> Region:
    return Region("plain list", notes, frozenset({0}), (), tried or len(notes), signs)


def scores(
    *notes: Note, body: str = "", tried: int = 0, signs: float = 1.0, heading: float = 0.0,
    marks: dict[int, list[Mark]] | None = None, head: str = "",
) -> dict[str, float]:  # fmt: skip
    lines = [Line("注", 1), Line(head or body, 2), Line(body if head else "", 3)]
    found = judge(region(*notes, tried=tried, signs=signs), heading, lines, marks or {}, Ways())
    assert found.total == pytest.approx(
        sum(WEIGHTS[name] * one for name, one in found.scores.items())
    )
    return found.scores


@pytest.mark.parametrize(
    ("numbers", "share"),
    [
        ([1, 2, 3, 4], 1.0),
        ([1, 2, 4, 5], 0.75),
        ([3, 4, 5], 2 / 3),
        ([1, 2, 1, 2], 1.0),  # begun anew
        ([1, None, 2], 1 / 3),
        ([None, None], 0.0),
        ([None, 1], 0.5),
        ([2, 1], 0.5),
    ],
)
def test_the_share_of_numbers_in_sequence(numbers: list[int | None], share: float) -> None:
    notes = [note(number=number) for number in numbers]
    assert scores(*notes)["sequence"] == pytest.approx(share)


@pytest.mark.parametrize(
    ("term", "likeness"),
    [
        ("“四早”", 1.0),
        ("四早", 1.0),
        ("R线", 1.0),
        ("早排查", 0.7),
        ("早" * 12, 0.7),
        ("早" * 13, 0.4),
        ("早" * 34, 0.4),
        ("早" * 35, 0.0),
        ("要早排查", 0.0),
        ("早排查，早发现", 0.0),
        ("坚持早排查", 0.0),
        ("“要”早排查", 0.2),  # one character in quotes is no quoted term
        ("「要」早排查", 0.2),
        ("“要早排查”机制", 1.0),
        ("“" + "早" * 35 + "”", 0.0),
        ("第一条", 0.0),
        ("一是早排查", 0.0),
        ("首先", 0.0),
    ],
)
def test_how_much_a_term_looks_like_one(term: str, likeness: float) -> None:
    assert scores(note(term))["terms"] == pytest.approx(likeness)


@pytest.mark.parametrize(
    ("term", "definition", "defines"),
    [
        ("早排查", "指排查隐患。", 1.0),
        ("早排查", "排查隐患。", 0.0),
        ("“早排查”", "尽早排查全部隐患。", 0.5),
        ("“早排查”", "尽早排查隐患。", 0.0),  # eight characters and more
        ("「早排查」", "尽早排查全部隐患。", 0.5),
        ("四早", "排查、发现、处置。", 0.4),
        ("四早", "排查；发现；处置。", 0.4),
        ("四早", "排查;发现、处置。", 0.4),
        ("四早", "排查、发现。", 0.0),
        ("早排查", "排查、发现、处置。", 0.0),
    ],
)
def test_how_much_a_definition_defines(term: str, definition: str, defines: float) -> None:
    assert scores(note(term, definition))["defines"] == pytest.approx(defines)


def test_members_define_too() -> None:
    assert scores(note("早", "甲乙", items=("甲", "乙")))["defines"] == 0.5


def test_blocks_that_made_no_note_lessen_what_is_shared() -> None:
    found = scores(note(), note("五早"), tried=4, signs=0.5, body="四早，五早" + "长" * 300)
    assert (found["terms"], found["defines"], found["body"], found["signs"]) == (
        0.5,
        0.5,
        0.5,
        0.25,
    )


BODY = "落实四早要求，六清和五绿" + "长" * 300


def test_terms_that_the_report_uses_and_their_order() -> None:
    four, six, five, none = note("四早"), note("六清"), note("“五绿”行动"), note("七通")
    found = scores(four, six, five, none, body=BODY)
    assert (found["body"], found["order"]) == (0.75, 1.0)
    found = scores(six, four, five, body=BODY)
    assert (found["body"], found["order"]) == (1.0, pytest.approx(2 / 3))
    assert scores(four, none, body=BODY)["order"] == 0.0  # one says nothing of order
    assert scores(note("早", aliases=("四早",)), body=BODY)["body"] == 1.0
    assert scores(note("早"), body=BODY)["body"] == 0.0  # a single character is none
    twice = scores(four, note("四早要求"), note("四早"), body=BODY)
    assert twice["order"] == pytest.approx(1 / 3)


def test_an_annex_that_stands_alone_is_not_held_against_a_report() -> None:
    assert scores(note("七通"), body="长" * 299)["body"] == 0.6
    assert scores(note("七通"), body="长" * 300)["body"] == 0.0
    assert scores(note("四早"), body="四早")["body"] == 1.0


def test_marks_answer_right_behind_the_term_outside_the_notes() -> None:
    def answered(mark: Mark, one: Note) -> float:
        return scores(one, marks={3: [mark]})["marks"]

    four = note("四早", number=3)
    assert answered(Mark(1, "", "落实四早", True), four) == 1.0
    assert answered(Mark(0, "", "落实四早", True), four) == 0.0
    assert answered(Mark(1, "", "四早要求", True), four) == 0.0
    assert answered(Mark(1, "", "落实四早", True), note("四早", number=4)) == 0.0
    assert answered(Mark(1, "", "落实四早", True), note("四早")) == 0.0
    assert answered(Mark(1, "", "落实六清", True), four.replace(aliases=("六清",))) == 1.0
    assert answered(Mark(1, "", "落实五绿", True), note("“五绿”行动", number=3)) == 1.0
    long = "早" * 41
    assert answered(Mark(1, "", "早" * 40, True), note(long, number=3)) == 1.0
    assert answered(Mark(1, "", "早" * 39, True), note(long, number=3)) == 0.0


@pytest.mark.parametrize(
    ("term", "definition", "unlike"),
    [
        ("四早", MEANS, 0.0),
        ("四早是什么？", MEANS, 1.0),
        ("“什么是四早”", MEANS, 1.0),
        ("记者", MEANS, 1.0),
        ("［来源］", "指甲县网站。", 1.0),
        ("四早", "《甲论》第3页。", 1.0),
        ("参见", "指甲。乙", 1.0),
        ("本报告中", MEANS, 1.0),
        ("四早", "初步统计的数。", 1.0),
        ("四早", "指初步统计的数。", 0.0),
        ("四早", "早查。", 1.0),  # too short
        ("四早", "早排查处。", 0.0),
        ("四早", "早排查处", 0.0),
        ("四早", "早查处", 1.0),
        ("四早", "指早", 0.0),
        ("第一条", MEANS, 1.0),
        ("一要早查", MEANS, 1.0),
        ("四早", "总投资三亿元。", 0.6),
        ("四早", "指总投资三亿元。", 0.0),
        ("四早", "早" * 197 + "总投资", 0.6),
        ("四早", "早" * 199 + "总投资", 0.0),
    ],
)
def test_what_lists_have_that_are_no_notes(term: str, definition: str, unlike: float) -> None:
    assert scores(note(term, definition))["unlike"] == pytest.approx(unlike)


def test_unlike_notes_are_counted_as_a_share() -> None:
    assert scores(note(), note("记者"), tried=9)["unlike"] == 0.5


def test_the_notes_of_a_statistical_communique_explain_figures() -> None:
    title = "2024年甲县国民经济和社会发展统计公报"
    assert scores(note(), head=title)["unlike"] == 1.0
    assert scores(note(), head=title, body="各位代表：甲")["unlike"] == 0.0
    assert scores(note(), head=title + "，又" + "长" * 20)["unlike"] == 0.0
    assert scores(note("四早", "指本公报的数。"))["unlike"] == 1.0
    assert scores(note("本公报的数"))["unlike"] == 1.0


ALL = dict.fromkeys(WEIGHTS, 0.0)


def verdict(count: int, total: float = ENOUGH, definition: str = MEANS, **given: float) -> Verdict:
    notes = [note(f"四早{at}", definition) for at in range(count)]
    return Verdict(region(*notes), {**ALL, **given}, total)


@pytest.mark.parametrize(
    ("count", "given", "accepted"),
    [
        (3, {}, True),
        (3, {"total": ENOUGH - 0.01}, False),
        (2, {"defines": 1.0}, False),  # nothing announces them
        (2, {"defines": 1.0, "heading": 0.5}, True),
        (2, {"defines": 0.5, "heading": 0.5}, True),
        (2, {"sequence": 1.0, "heading": 0.5}, True),
        (2, {"defines": 0.4, "heading": 0.5}, False),
        (2, {"sequence": 0.9, "heading": 0.5}, False),
        (1, {"defines": 1.0, "heading": 0.5}, False),
        (1, {"defines": 1.0, "heading": 1.0}, True),
        (1, {"defines": 1.0, "heading": 0.9}, False),
        (1, {"heading": 1.0}, False),
        (2, {"defines": 1.0, "marks": 0.9}, True),
        (2, {"defines": 1.0, "marks": 0.8}, False),
        (3, {"definition": "早排查。"}, False),  # nobody says what it means
        (3, {"definition": "早排查。", "heading": 0.5}, True),
        (3, {"definition": "早排查。", "marks": 0.5}, True),
        (3, {"definition": "早排查。", "marks": 0.4}, False),
    ],
)
def test_when_a_reading_is_believed(count: int, given: dict[str, float], accepted: bool) -> None:
    assert verdict(count, **given).accepted is accepted  # type: ignore[arg-type]


def test_three_in_ten_notes_must_say_what_they_mean_where_nothing_announces_them() -> None:
    def believed(means: int) -> bool:
        notes = [note(f"四早{at}", MEANS if at < means else "早排查。") for at in range(10)]
        return Verdict(region(*notes), ALL, ENOUGH).accepted

    assert (believed(3), believed(2)) == (True, False)


def test_more_notes_rank_higher_where_they_are_as_credible() -> None:
    assert verdict(1, 4.0).rank == pytest.approx(4.0)
    assert verdict(4, 4.0).rank == pytest.approx(4.0 * (1 + 0.15 * log2(4)))
