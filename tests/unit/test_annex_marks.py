"""The marks that lead from a report's body to its notes: which are some, whose they are, where they stand."""

from __future__ import annotations

import re

import pytest

from xpterms.annex.marks import MARK, Marks, mark_number, with_marks, without_marks
from xpterms.annex.region import Note


def note(number: int | None, term: str, line: int = 90, **more: object) -> Note:
    return Note(number, term, "指甲。", line, line).replace(**more)


FOUR = note(1, "四早", aliases=("早",))
HEAVY = note(2, "“两重”")


@pytest.mark.parametrize(
    ("written", "number", "kind"),
    [
        ("[3]", 3, "square"),
        ("［１２］", 12, "square"),
        ("〔注3〕", 3, "square"),
        (" [3]", 3, "square"),
        ("³", 3, "up"),
        ("¹²", 12, "up"),
        ("③", 3, "circle"),
        ("（3）", 3, "round"),
        ("(注释3)", 3, "round"),
        ("[^3]", 3, "caret"),
        ("3", 3, "bare"),
    ],
)
def test_how_a_mark_is_written(written: str, number: int, kind: str) -> None:
    found = MARK.match(written)
    assert isinstance(found, re.Match)
    assert mark_number(found) == (number, kind)


def test_a_text_without_marks_keeps_its_figures() -> None:
    assert without_marks("四早[1]、两重²、三保③（4）5个") == "四早、两重、三保5个"


def marks(text: str, *notes: Note, above: str = "") -> list[str]:
    known = Marks(notes or (FOUR, HEAVY))
    return [text[begin:end] + f"={number}" for begin, end, number in known.find(text, above)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("落实四早[1]要求", ["[1]=1"]),
        ("落实工作[1]要求", ["[1]=1"]),  # a square one needs but a note of its number
        ("落实工作[3]要求", []),
        ("落实工作[^2]要求", ["[^2]=2"]),
        ("[1]落实工作", []),  # nothing stands before it
        ("落实工作（注1）要求", ["（注1）=1"]),
        ("落实四早（1）要求", ["（1）=1"]),
        ("落实早（1）要求", ["（1）=1"]),
        ("落实工作（1）要求", []),
        ("落实四早（2）要求", []),
        ("落实四早①要求", ["①=1"]),
        ("落实工作①要求", []),
        ("落实“工作”①要求", ["①=1"]),
        ("落实『工作』①要求", ["①=1"]),
        ("落实「工作」¹要求", ["¹=1"]),
        ("落实“工作”（1）要求", []),
        ("落实“工作”③要求", []),
        ("落实“两重”²要求", ["²=2"]),
        ("两重（2）要求", ["（2）=2"]),
        ("落实四早1，要求", ["1=1"]),
        ("落实四早1", ["1=1"]),
        ("落实四早1个", []),
        ("落实“两重”2个", ["2=2"]),
        ("落实『两重』2个", ["2=2"]),
        ("落实四早2，", []),
        ("落实工作1，", []),
        ("落实四早[1]①要求", ["[1]=1", "①=1"]),
        ("落实四早" + "，" * 75 + "1", ["1=1"]),
        ("落实四早" + "，" * 80 + "1", []),
    ],
)
def test_what_is_a_mark_of_these_notes(text: str, found: list[str]) -> None:
    assert marks(text) == found


def test_a_mark_may_stand_at_the_beginning_of_the_next_line() -> None:
    assert marks("[1]要求", above="落实工作") == ["[1]=1"]
    assert marks("（1）要求", above="落实四早") == ["（1）=1"]
    assert marks("，（1）要求", above="落实四早" + "，" * 75) == ["（1）=1"]
    assert marks("，（1）要求", above="落实四早" + "，" * 79) == []
    assert marks("，" * 79 + "1", above="落实四早") == ["1=1"]
    assert marks("，" * 80 + "1", above="落实四早") == []


def test_without_notes_nothing_is_a_mark() -> None:
    assert Marks(()).find("落实四早[1]要求") == []


def test_notes_without_numbers_are_marked_by_their_terms_and_count() -> None:
    plain = (note(None, "四早"), note(None, "两重"))
    assert marks("落实工作[2]要求", *plain) == ["[2]=2"]
    assert marks("落实工作[3]要求", *plain) == []
    assert marks("落实四早（7）要求", *plain) == ["（7）=7"]
    assert marks("落实“工作”①要求", *plain) == []
    assert marks("落实四早9，", *plain) == ["9=9"]


def test_the_number_in_the_body_wins_over_a_notes_own() -> None:
    assert marks("落实四早（7）要求", note(1, "四早", mark=7)) == ["（7）=7"]
    assert marks("落实四早（1）要求", note(1, "四早", mark=7)) == []
    assert marks("落实四早（7）要求", note(None, "四早", mark=7)) == ["（7）=7"]


def test_a_text_loses_its_marks_and_nothing_else() -> None:
    assert (
        Marks((FOUR, HEAVY)).remove(" 落实四早[1]，“两重”²和（1）项 ")
        == "落实四早，“两重”和（1）项"
    )


def test_a_mark_belongs_to_the_first_note_of_its_number_below_it() -> None:
    notes = [note(None, "四早", 3, mark=1), note(None, "六清", 6, mark=1), note(5, "五绿", 7)]
    lines = [
        "落实四早[1]",
        "要求",
        "[1]四早：指甲",
        "落实六清",
        "[1]，又六清①",
        "[1]六清",
        "五绿",
        "再看[1][9]",
    ]
    found = with_marks(notes, lines, frozenset({3, 6, 7}))
    assert [one.marks for one in found] == [
        ((1, (4, 7)),),
        ((5, (0, 3)), (5, (7, 8)), (8, (2, 5))),
        (),
    ]
    assert [one.term for one in found] == ["四早", "六清", "五绿"]


def test_what_opens_a_document_marks_nothing() -> None:
    assert with_marks([FOUR], ["［1］落实四早"], frozenset()) == [FOUR]
    (found,) = with_marks([FOUR], ["落实四早", "［1］要求"], frozenset())
    assert found.marks == ((2, (0, 3)),)
