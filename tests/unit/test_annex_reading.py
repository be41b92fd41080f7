"""A range of lines read in each way: which lines make a note, what is doubtful, what stays outside."""

from __future__ import annotations

import pytest

from xpterms.annex.ends import is_closed, last_block
from xpterms.annex.inline import parted
from xpterms.annex.layout import Line
from xpterms.annex.leftovers import doubts, scraps
from xpterms.annex.notes import Ways
from xpterms.annex.read import read_annex
from xpterms.annex.region import Doubt, Note, Region, pieces, readings


def lines(*texts: str, full: tuple[int, ...] = (), begins: tuple[int, ...] = ()) -> list[Line]:
    return [Line(text, at + 1, at in begins, at in full) for at, text in enumerate(texts)]


def read(kind: str, *made: Line, body: str = "") -> Region | None:
    found = readings(list(made), 0, len(made), Ways(body))
    return next((one for one in found if one.kind == kind), None)


def notes(kind: str, *made: Line, body: str = "") -> list[tuple[int | None, str, str]]:
    found = read(kind, *made, body=body)
    return [(one.number, one.term, one.definition) for one in found.notes] if found else []


def said(kind: str, *made: Line) -> list[tuple[int, str, dict[str, object]]]:
    found = read(kind, *made)
    assert found is not None
    return [(one.line, one.code.removeprefix("annex."), one.fields) for one in found.doubts]


ONE, TWO, THREE = "1.四早：指早排查。", "2.五早：指早发现。", "3.六早：指早处置。"


def test_numbered_notes_with_their_lines_and_printed_numbers() -> None:
    found = read("numbered list", *lines(ONE, "又早。", TWO, THREE))
    assert found is not None
    assert [(one.line, one.last, one.printed) for one in found.notes] == [
        (1, 2, "1."),
        (3, 3, "2."),
        (4, 4, "3."),
    ]
    assert found.notes[0].definition == "指早排查。又早。"
    assert (found.lines, found.tried, found.signs, found.doubts) == ({0, 1, 2, 3}, 3, 1.0, ())


def test_a_single_note_is_one_only_with_the_first_number() -> None:
    assert notes("numbered list", *lines(ONE)) == [(1, "四早", "指早排查。")]
    assert notes("numbered list", *lines(TWO)) == []
    assert len(notes("numbered list", *lines(TWO, THREE))) == 2


def test_a_number_missing_wrong_or_twice_is_said() -> None:
    assert said("numbered list", *lines(ONE, THREE)) == [(2, "gap", {"first": 1, "second": 3})]
    assert said("numbered list", *lines(TWO, THREE)) == [(1, "first", {"number": 2})]
    assert said("numbered list", *lines(ONE, TWO, THREE)) == []
    wrong = lines(ONE, "7.五早：指早发现。", THREE)
    assert notes("numbered list", *wrong)[1] == (2, "五早", "指早发现。")
    assert said("numbered list", *wrong) == [(2, "misnumbered", {"printed": "7.", "number": 2})]
    twice = lines(ONE, "5.五早：指早发现。", TWO)
    assert notes("numbered list", *twice)[1] == (None, "五早", "指早发现。")
    assert said("numbered list", *twice) == [(2, "same-number", {"printed": "5."})]
    two = lines(ONE, "7.五早：指早发现。", "7.六早：指早处置。", "4.七早：指早查。")
    assert [one[0] for one in notes("numbered list", *two)] == [1, 2, 3, 4]
    odd = lines(ONE, "7.五早：指早发现。", "7.六早：指早处置。", "3.七早：指早查。")
    assert [one[0] for one in notes("numbered list", *odd)] == [1, None, None, 3]
    anew = lines(ONE, TWO, "2.六早：指早处置。", "4.七早：指早查。")
    assert [one[0] for one in notes("numbered list", *anew)] == [1, 2, 3, 4]
    further = [*anew, *lines("5.八早：指早看。", "6.九早：指早问。")]
    assert [one[0] for one in notes("numbered list", *further)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ("1 2 2 4", [1, 2, 3, 4]),  # the first of the two is right: the next number is missing
        ("1 2 2 4 5 6", [1, 2, 3, 4, 5, 6]),
        ("1 2 2 4 5 7", [1, 2, 3, 4, 5, 7]),
        ("1 2 2 3", [1, None, 2, 3]),
        ("1 2 2 5", [1, None, 2, 5]),
        ("1 2 2 3 5", [1, None, 2, 3, 5]),
        ("1 2 2", [1, None, 2]),
        ("1 2 3 4 4 6", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_of_a_number_written_twice_the_first_is_right_where_the_next_is_missing(
    numbers: str, found: list[int | None]
) -> None:
    values = numbers.split()
    made = [f"{value}.甲{at}：指早处置。" for at, value in enumerate(values)]
    twice = next(at for at, value in enumerate(values) if values[at + 1] == value)
    made[twice] = made[twice].replace("：指", "指")  # a weaker sign: the sequence goes by the other
    assert [one[0] for one in notes("numbered list", *lines(*made))] == found


def test_a_heading_of_the_next_part_belongs_to_no_note() -> None:
    made = lines(ONE, "民生类", TWO)
    assert notes("numbered list", *made)[0] == (1, "四早", "指早排查。")
    for between in ("民生类。", "民生类，", "长" * 21):
        assert notes("numbered list", *lines(ONE, between, TWO))[0][2] == "指早排查。" + between
    assert notes("numbered list", *lines(ONE, "长" * 20, TWO))[0][2] == "指早排查。"
    assert notes("numbered list", *lines(ONE, "民生X", TWO))[0][2] == "指早排查。"
    open_end = lines("1.四早：指早", "民生类", TWO)
    assert notes("numbered list", *open_end)[0][2] == "指早民生类"
    full = lines(ONE, "民生类", TWO, full=(0,))
    assert notes("numbered list", *full)[0][2] == "指早排查。民生类"
    assert notes("numbered list", *lines(ONE, "又早。", "民生类", TWO))[0][2] == "指早排查。又早。"


def test_clutter_between_notes_is_left_out() -> None:
    assert (
        notes("numbered list", *lines(ONE, "打印本页", "又早。", TWO))[0][2] == "指早排查。又早。"
    )


def test_a_block_without_a_sign_is_said_and_taken() -> None:
    made = lines(ONE, "2.未尽事宜", THREE)
    found = read("numbered list", *made)
    assert found is not None
    assert found.lines == {0, 1, 2}
    assert found.tried == 3
    assert [(one.line, one.code, one.fields) for one in found.doubts] == [
        (2, "annex.no-term-numbered", {"number": 2, "text": "未尽事宜"}),
        (3, "annex.gap", {"first": 1, "second": 3}),
    ]


def test_a_block_without_a_term_is_told_by_its_lines_joined() -> None:
    made = lines(ONE, "2.见上。", "下同。", THREE)
    assert said("numbered list", *made)[0] == (
        2,
        "no-term-numbered",
        {"number": 2, "text": "见上。下同。"},
    )


def test_a_term_without_a_sign_or_of_great_length_is_doubtful() -> None:
    made = lines(ONE, "2.放管服深化行政审批制度")
    assert [one[1:] for one in notes("numbered list", *made, body="推进放管服改革")][1] == (
        "放管服",
        "深化行政审批制度",
    )
    found = read("numbered list", *made, body="推进放管服改革")
    assert found is not None
    assert found.signs == 0.5
    assert [(one.line, one.code, one.fields) for one in found.doubts] == [
        (2, "annex.no-sign", {"term": "放管服"})
    ]
    long = "早" * 31
    assert said("numbered list", *lines(ONE, f"2.{long}：指早。")) == [
        (2, "long-term", {"term": long})
    ]
    assert said("numbered list", *lines(ONE, f"2.{long[:30]}：指早。")) == []
    assert said("numbered list", *lines(ONE, f"2.{'早' * 45}：指早。")) == [
        (2, "long-term", {"term": "早" * 40})
    ]


def test_less_than_half_the_blocks_make_no_reading() -> None:
    plain = ["2.未尽事宜一", "3.未尽事宜二", "4.未尽事宜三"]
    assert notes("numbered list", *lines(ONE, *plain[:1])) != []
    assert notes("numbered list", *lines(ONE, *plain)) == []


def test_terms_on_lines_of_their_own_with_the_definition_below() -> None:
    made = lines("四早", "指早排查。", "又早。", "“五早”", "早发现。", "民生类")
    assert notes("lines in turn", *made) == [
        (None, "四早", "指早排查。又早。"),
        (None, "“五早”", "早发现。"),
    ]
    found = read("lines in turn", *made)
    assert found is not None
    assert found.lines == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(
    ("term", "below", "taken"),
    [
        ("四早", "早发现。", True),
        ("四早", "早发现；", True),
        ("四早", "早发现.", True),
        ("四早", "指早发现", True),
        ("四早", "早发现", False),
        ("四早", "早发现X", False),
        ("四早X", "早发现。", True),
        ("四早。", "早发现。", False),
        ("四早；", "早发现。", False),
        ("四，早", "早发现。", False),
        ("四。早", "早发现。", False),
        ("早", "早发现。", True),
        ("早" * 30, "指早发现。", True),
        ("早" * 31, "指早发现。", False),
    ],
)
def test_what_stands_on_two_lines_is_a_note(term: str, below: str, taken: bool) -> None:
    assert bool(notes("lines in turn", *lines(term, below))) is taken


def test_a_full_line_is_no_term_but_may_be_a_definition() -> None:
    assert notes("lines in turn", *lines("四早", "早发现。", full=(0,))) == []
    assert len(notes("lines in turn", *lines("四早", "早发现", "了。", full=(1,)))) == 1


def test_a_term_has_its_definition_within_the_range_that_is_read() -> None:
    made = lines("四早", "指早排查。", "五早", "指早发现，在各县各乡", full=(3,))
    (found,) = (one for one in readings(made, 0, 3, Ways()) if one.kind == "lines in turn")
    assert [note.term for note in found.notes] == ["四早"]
    assert len(notes("lines in turn", *made)) == 2


def test_lines_in_turn_begin_behind_clutter_and_end_at_it() -> None:
    made = lines("打印本页", "四早", "指早排查。", "打印本页", "五早", "指早发现。")
    assert notes("lines in turn", *made) == [(None, "四早", "指早排查。")]


def test_plain_notes_each_with_its_sign() -> None:
    made = lines("四早：指早排查。", "又早。", "“五早”：指早发现。")
    assert notes("plain list", *made) == [
        (None, "四早", "指早排查。又早。"),
        (None, "“五早”", "指早发现。"),
    ]


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("五早：指早发现。", True),
        ("五早：早发现。", True),
        ("五早即早发现。", False),  # too weak a sign
        ("五早怎么做？：指早发现。", False),
        ("五早X：指早发现。", True),
        ("问：指早发现。", False),
        ("答：指早发现。", False),
        ("问答：指早发现。", False),
        ("问答题：指早发现。", True),
        ("早" * 34 + "：指早发现。", True),
        ("早" * 35 + "：指早发现。", False),
        ("来源：指早发现。", False),
        ("早" * 20 + "：早发现、早处置。", True),  # worth just enough
        ("早" * 21 + "：早发现、早处置。", False),
    ],
)
def test_which_lines_open_a_plain_note(line: str, opens: bool) -> None:
    found = notes("plain list", *lines("四早：指早排查。", line, "七早：指早查。"))
    assert (len(found) == 3) is opens


def test_a_word_of_the_note_above_is_explained_but_opens_no_note() -> None:
    made = ("四早：指早排查，纳入机制。", "机制：指两道防线。")
    assert len(notes("plain list", *lines(*made))) == 1
    assert len(notes("plain list", *lines(*made), body="建立机制")) == 2
    assert len(notes("plain list", *lines(*made, begins=(1,)))) == 2
    assert len(notes("plain list", *lines(made[0], "六清：指清河道。", made[1]))) == 3


def test_a_line_that_ends_in_a_letter_is_whole_but_closes_no_note() -> None:
    assert len(notes("plain list", *lines("四早：指早排查X", "五早：指早发现。"))) == 2
    made = lines("四早：指早排查。", "五早：指早发现X", "民生类", "六早：指早处置。")
    assert notes("plain list", *made)[1][2] == "指早发现X民生类"
    made = lines("四早：指早排查。", "五早：指早发现。", "民生X", "六早：指早处置。")
    assert len(notes("plain list", *made)) == 2
    assert notes("lines in turn", *lines("四早", "早发现。", "民生X")) == [
        (None, "四早", "早发现。")
    ]


def test_a_heading_has_thirty_characters_at_the_most() -> None:
    for size, count in ((30, 2), (31, 3)):
        made = lines("四早：指早排查。", "五早：指早发现。", "类" * size, "六早：指早处置。")
        assert len(notes("plain list", *made)) == count


def test_prose_that_defines_is_running_prose() -> None:
    made = lines("“四早”是指早排查。", "“五早”是指早发现。")
    assert len(notes("running prose", *made)) == 2
    assert len(notes("running prose", *lines("“四早”指早排查。", "“五早”指早发现。"))) == 2
    assert len(notes("running prose", *lines("“四早”，即早排查。", "“五早”，即早发现。"))) == 2
    assert notes("plain list", *made) == []


def test_a_line_that_was_broken_off_opens_nothing() -> None:
    made = lines("四早：指早排查，", "五早：指早发现。")
    assert notes("plain list", *made) == [(None, "四早", "指早排查，五早：指早发现。")]
    made = lines("四早：指早排查", "五早：指早发现。", full=(0,))
    assert len(notes("plain list", *made)) == 1
    made = lines("四早：指早排查，", "五早：指早发现。", begins=(1,))
    assert len(notes("plain list", *made)) == 2


def test_a_heading_behind_a_closed_note_ends_a_plain_list() -> None:
    made = lines("四早：指早排查。", "五早：指早发现。", "民生类", "六早：指早处置。")
    assert len(notes("plain list", *made)) == 2
    made = lines("四早：指早排查。", "五早：指早发现。", "民生类。", "六早：指早处置。")
    assert len(notes("plain list", *made)) == 3


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (lines("四早：", "指早", "排查"), ["四早：", "指早排查"]),
        (lines("四早：指早"), ["四早：指早"]),
        (lines("", "四早：", "指早"), ["四早：指早"]),
        (lines("四早：", "指早", full=(0,)), ["四早：指早"]),
        (lines("四早：", " > 指早"), ["四早：", "指早"]),
    ],
)
def test_the_first_line_of_a_block_and_its_rest(block: list[Line], found: list[str]) -> None:
    assert pieces(block) == found


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("早。", True),
        ("早！", True),
        ("早。”", True),
        ("早。）”", True),
        ("早", False),
        ("早”", False),
        ("早；", False),
        ("早。（见第3页）", True),
        ("早。”（见第3页）", True),
        ("早（见第3页）", False),
        ("早。（甲）（乙）（丙）", True),
        ("早。（甲）（乙）（丙）（丁）", False),
        ("（见第3页）", False),
        ("", False),
    ],
)
def test_what_ends_a_sentence(text: str, closed: bool) -> None:
    assert is_closed(text) is closed


def kept(*made: Line, several: bool = False, closed: bool = True) -> int:
    return len(last_block(list(made), several=several, closed=closed))


@pytest.mark.parametrize(
    ("first", "second", "several", "closed", "count"),
    [
        ("四早：指早。", "又早。", False, True, 1),
        ("四早：指早。", "又早。", True, True, 2),
        ("四早：指早。", "又早；", True, True, 2),
        ("四早：指早。", "又早", True, True, 1),
        ("四早：指早。", "一、又早。", True, True, 1),
        ("四早：指早。", "（1）又早。", False, True, 2),
        ("四早：指早。", "①又早。", False, True, 2),
        ("四早：指早。", "一是又早。", False, True, 2),
        ("四早：指早。", "其中又早。", False, True, 2),
        ("四早：指早", "又早", False, True, 2),  # others end with a stop, this one has not yet
        ("四早：指早", "又早", False, False, 1),
        ("四早：指早", "又早。", False, False, 1),
        ("四早：指早。", "，又早", False, True, 2),
        ("四早：指早。", "（见第3页）", False, True, 2),
        ("四早：指早。", "（参见附件）", False, True, 2),
        ("四早：指早。", "打印本页", True, True, 1),
        ("四早：指早", "甲县政府工作报告", True, True, 1),
        ("四早", "指早。", False, True, 2),
        ("", "四早：指早。", False, True, 2),
    ],
)
def test_what_still_belongs_to_the_last_note(
    first: str, second: str, several: bool, closed: bool, count: int
) -> None:
    assert kept(*lines(first, second), several=several, closed=closed) == count


def test_the_last_note_ends_at_a_heading_and_goes_on_in_full_lines() -> None:
    first = "四早：指早"
    assert kept(*lines(first, "民生类", begins=(1,))) == 1
    assert kept(*lines(first, "民生类。", begins=(1,))) == 2
    assert kept(*lines(first, "长" * 30, begins=(1,))) == 1
    assert kept(*lines(first, "长" * 31, begins=(1,))) == 2
    assert kept(*lines(first, "又早", full=(0,)), closed=False) == 2
    assert kept(*lines("四早：指早；", "又早", full=(0,)), closed=False) == 2
    assert kept(*lines("四早：指早。", "又早。", full=(0,))) == 2
    assert kept(*lines("四早：指早。", "又早。", full=(0,), begins=(1,))) == 1
    assert kept(*lines("四早：指早。”", "又早", full=(0,))) == 1
    assert kept(*lines("四早", "指早", "又早。", "丙。"), closed=True) == 3


def test_the_last_note_is_closed_where_most_others_are() -> None:
    def last(*ends: str) -> str:
        made = [f"{at}.四早{at}：指早发现{end}" for at, end in enumerate((*ends, ""), 1)]
        return notes("numbered list", *lines(*made, "又早"))[-1][2]

    assert last("。", "。", "。") == "指早发现又早"
    assert last("。", "", "") == "指早发现"
    assert last("。", "") == "指早发现又早"
    assert last("", "", "") == "指早发现"
    assert last("；", "！", "”") == "指早发现又早"


def places(*texts: str) -> list[tuple[int, str]]:
    return [(at, line.text) for at, line in parted(lines(*texts), 0, len(texts))]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("1.四早：指早。2.五早：指早。", ["1.四早：指早。", "2.五早：指早。"]),
        (
            "1.四早：指早。2.五早：指早。3.六早：指早。",
            ["1.四早：指早。", "2.五早：指早。", "3.六早：指早。"],
        ),
        ("①四早：指早；②五早：指早。", ["①四早：指早；", "②五早：指早。"]),
        ("[1]四早：指早”[2]五早：指早。", ["[1]四早：指早”", "[2]五早：指早。"]),
        ("1.四早：指早。3.五早：指早。", ["1.四早：指早。3.五早：指早。"]),
        ("1.四早：指早。（2）五早：指早。", ["1.四早：指早。（2）五早：指早。"]),
        ("1.四早：指早。2.五早早发现。", ["1.四早：指早。2.五早早发现。"]),
        ("1.四早：指早，2.五早：指早。", ["1.四早：指早，2.五早：指早。"]),
        ("1.四：早。2.五：早早", ["1.四：早。", "2.五：早早"]),
        ("1.四：早。2.五：早", ["1.四：早。2.五：早"]),  # too short a line
        ("“四早”，是指早；“五早”，是指早。", ["“四早”，是指早；", "“五早”，是指早。"]),
        ("“四早”，是指早；“五早”工作。", ["“四早”，是指早；“五早”工作。"]),
        ("工作“四早”，是指早。“五早”，即早。", ["工作“四早”，是指早。", "“五早”，即早。"]),
        ("四早，是指早；“五早”，是指早。", ["四早，是指早；“五早”，是指早。"]),
    ],
)
def test_notes_that_share_a_line(line: str, parts: list[str]) -> None:
    assert places("甲。", line) == [(0, "甲。"), *((1, part) for part in parts)]


def test_what_is_parted_from_a_line_begins_and_has_no_figure_above() -> None:
    line = Line("1.四早：指早。2.五早：指早。", 3, False, above=7)
    (_, first), (_, second) = parted([line], 0, 1)
    assert (first.begins, first.above, first.number) == (False, 7, 3)
    assert (second.begins, second.above, second.number) == (True, 0, 3)
    assert parted([line, line], 1, 1) == []


def test_scraps_below_the_last_note() -> None:
    def left(*below: str) -> frozenset[int]:
        made = lines("四早：指早。", *below)
        return scraps(made, frozenset({0}), len(made))

    assert left() == frozenset()
    assert left("五早", "打印本页") == {1}
    assert left("五早X") == {1}
    assert left("五早。") == frozenset()
    assert left("长" * 30) == {1}
    assert left("长" * 31) == frozenset()
    assert left(*["五早"] * 6) == {1, 2, 3, 4, 5, 6}
    assert left(*["五早"] * 7) == frozenset()


def region(*definitions: str, used: frozenset[int], kind: str = "plain list") -> Region:
    made = tuple(Note(None, f"甲{at}", text, at + 1, at + 1) for at, text in enumerate(definitions))
    return Region(kind, made, used, (), len(made), 1.0)


def test_all_that_is_to_be_checked_in_order() -> None:
    made = lines("甲：指早。", "另一行", "打印本页", "乙：指早。", "又一行。", "丙")
    found = region("指早。", "指早。", used=frozenset({0, 3}))
    twice = Doubt(9, "annex.twice", {})
    told = doubts(made, found, [twice], frozenset({5}), 6)
    assert [(one.line, one.code, one.fields) for one in told] == [
        (2, "annex.stray", {"text": "另一行"}),
        (5, "annex.stray", {"text": "又一行。"}),
        (6, "annex.scrap", {"text": "丙"}),
        (9, "annex.twice", {}),
    ]
    assert [one.line for one in doubts(made, found, [], frozenset(), 4)] == [2]
    feet = region("指早。", used=frozenset({0, 3}), kind="footnotes")
    assert doubts(made, feet, [], frozenset(), 6) == ()
    open_end = [*made[:4], Line("又一行", 5)]
    assert [one.line for one in doubts(open_end, found, [], frozenset(), 5)] == [2]
    long = lines("甲：指早。", "长" * 31, "乙：指早。")
    (stray,) = doubts(long, region("指早。", used=frozenset({0, 2})), [], frozenset(), 3)
    assert stray.fields == {"text": "长" * 30}


def test_a_note_cut_short_is_said_where_most_are_closed() -> None:
    made = lines(*["甲：指早。"] * 10)
    used = frozenset(range(10))
    closed, cut = "指早。", "一二三四五六七八九十甲乙丙"
    told = doubts(made, region(*[closed] * 7, *[cut] * 3, used=used), [], frozenset(), 10)
    assert [(one.line, one.code, one.fields) for one in told] == [
        (at, "annex.cut", {"term": f"甲{at - 1}", "text": cut[1:]}) for at in (8, 9, 10)
    ]
    assert doubts(made, region(*[closed] * 6, *[cut] * 4, used=used), [], frozenset(), 10) == ()


BODY = "甲县政府工作报告\n各位代表：\n落实四早、五早、六早要求，经济社会发展取得新成绩。\n"


def test_columns_between_a_heading_and_the_first_note_introduce_it() -> None:
    for between, taken in (
        ("序号\n名词\n解释\n", 3),
        ("名词X\n", 1),
        ("序号。\n", 0),
        ("长\n" * 4, 0),
    ):
        text = f"{BODY}名词解释\n{between}{ONE}\n{TWO}\n{THREE}\n"
        found = read_annex(text)
        assert len(found.notes) == 3
        assert found.heading == (4, 4 + taken)
        assert found.lines == set(range(4, 5 + taken)) | {text.count("\n") - at for at in (0, 1, 2)}


def test_the_same_annex_twice_is_one_and_both_leave_the_report() -> None:
    annex = f"名词解释\n{ONE}\n{TWO}\n{THREE}\n"
    found = read_annex(f"{BODY}{annex}各位代表：\n落实四早。\n{annex}")
    assert [note.term for note in found.notes] == ["四早", "五早", "六早"]
    assert "名词解释" not in "".join(found.body)
    assert found.lines == {4, 5, 6, 7, 10, 11, 12, 13}


def test_two_annexes_below_headings_are_one_in_the_order_of_the_document() -> None:
    second = "名词解释\n1.七早：指早查。\n2.八早：指早看。\n3.九早：指早问。\n"
    first = f"名词解释\n{ONE}\n{TWO}\n{THREE}\n"
    terms = ["四早", "五早", "六早"], ["七早", "八早", "九早"]
    for one, other, told in ((first, second, terms), (second, first, terms[::-1])):
        found = read_annex(f"{BODY}{one}各位代表：\n落实四早。\n{other}")
        assert [note.term for note in found.notes] == told[0] + told[1]
        assert found.lines == {4, 5, 6, 7, 10, 11, 12, 13}


def test_a_term_explained_twice_joins_what_is_new_and_is_said() -> None:
    def twice(second: str) -> tuple[str, list[str]]:
        found = read_annex(f"{BODY}名词解释\n{ONE}\n{TWO}\n3.四早：{second}\n")
        return found.notes[0].definition, [one.code for one in found.doubts]

    assert twice("指早处置。") == ("指早排查。指早处置。", ["annex.twice"])
    assert twice("指早排查。") == ("指早排查。", ["annex.twice"])


def test_numbers_that_begin_anew_are_the_marks_of_their_notes() -> None:
    made = f"{BODY}名词解释\n{ONE}\n{TWO}\n1.七早：指早查。\n2.八早：指早看。\n"
    found = read_annex(made)
    assert [(one.number, one.mark) for one in found.notes] == [
        (None, 1),
        (None, 2),
        (None, 1),
        (None, 2),
    ]
    assert [(one.line, one.code) for one in found.doubts] == [(5, "annex.anew")]


def test_a_figure_that_stood_above_a_line_is_its_number_where_it_has_none() -> None:
    made = [Line("四早：指早排查。", 2, above=1), Line("五早：指早发现。", 4, above=2)]
    assert [one[0] for one in notes("numbered list", *made)] == [1, 2]
    own = [Line(ONE, 2, above=8), Line(TWO, 4, above=9)]
    assert [one[0] for one in notes("numbered list", *own)] == [1, 2]


def test_page_furniture_inside_a_note_is_taken_with_it() -> None:
    first = "1.四早：指早排查、早发现、\n— 12 —\n早处置。"
    found = read_annex(f"{BODY}名词解释\n{first}\n{TWO}\n{THREE}\n")
    assert found.notes[0].definition == "指早排查、早发现、早处置。"
    assert found.lines == set(range(4, 10))


def test_a_line_without_any_text_parts_no_note() -> None:
    made = lines("四早：指早排查，", "- ", "早发现。", "“五早”：指早发现。")
    assert [one[1] for one in notes("plain list", *made)] == ["四早", "“五早”"]


def test_each_reading_that_was_tried_is_told_once_the_best_first() -> None:
    made = f"{BODY}名词解释\n{ONE}\n{TWO}\n{THREE}\n附件\n注释\n{ONE}\n{TWO}\n"
    tried = read_annex(made).tried
    told = [(one.kind, one.lines, one.notes) for one in tried]
    assert len(told) == len(set(told)) > 2
    assert [one.taken for one in tried] == [True] + [False] * (len(tried) - 1)
    assert told[0] == ("numbered list", (4, 7), 3)


def test_notes_that_nothing_announces_have_no_heading() -> None:
    found = read_annex(f"{BODY}“四早”是指早排查。\n“五早”是指早发现。\n“六早”是指早处置。\n")
    assert [note.term for note in found.notes] == ["“四早”", "“五早”", "“六早”"]
    assert (found.heading, found.lines) == (None, {4, 5, 6})


def test_a_figure_above_a_line_says_less_than_a_number_of_its_own() -> None:
    term = "“" + "早" * 24 + "”"
    weak = f"{term}包括早排查。"
    above = [Line(weak, 2, above=1), Line(weak, 4, above=2)]
    assert notes("numbered list", *above) == []
    assert len(notes("numbered list", *lines(f"1.{weak}", f"2.{weak}"))) == 2
    assert len(notes("numbered list", *lines(f"1 {weak}"))) == 1  # three fifths are enough


@pytest.mark.parametrize(
    ("size", "end", "below", "count"),
    [
        (20, "查", "又早。", 2),
        (40, "查", "又早。", 2),
        (41, "查", "又早。", 0),  # too long a line
        (20, "。", "又早。", 0),  # a sentence
        (20, "；", "又早。", 0),
        (20, "查", "", 0),  # nothing below
    ],
)
def test_a_number_without_a_sign_opens_a_note_where_its_line_is_a_term_above_a_definition(
    size: int, end: str, below: str, count: int
) -> None:
    texts = [
        text
        for number, term in (("1.", "放管服"), ("2.", "双随机"))
        for text in (number + term + "深" * (size - 4) + end, below)
    ]
    made = lines(*filter(None, texts))
    assert len(notes("numbered list", *made, body="放管服和双随机")) == count


@pytest.mark.parametrize(
    ("document", "kinds"),
    [
        (f"名词解释\n{ONE}\n{TWO}\n{THREE}\n", ["numbered list"]),
        (f"名词解释\n{ONE}\n{TWO}\n", ["numbered list", "plain list"]),  # few
        (f"名词解释\n{ONE}\n{TWO}\n又早。\n{THREE}\n", ["numbered list", "plain list"]),
        (f"名词解释\n{TWO}\n{THREE}\n4. 八早：指早看。\n", ["numbered list", "plain list"]),
    ],
)
def test_lines_are_read_in_one_way_alone_where_each_is_a_note_numbered_from_one_on(
    document: str, kinds: list[str]
) -> None:
    assert [one.kind for one in read_annex(BODY + document).tried] == kinds


def test_a_list_that_nothing_announces_is_read_only_outside_an_annex_that_is_believed() -> None:
    annex = f"名词解释\n{ONE}\n{TWO}\n{THREE}\n"
    prose = "“七早”是指早查。\n“八早”是指早看。\n“九早”是指早问。\n"
    apart = "各位代表：\n" + "全县经济社会发展取得新成绩。\n" * 4

    def tried(document: str) -> list[tuple[str, tuple[int, int]]]:
        return [(one.kind, one.lines) for one in read_annex(BODY + document).tried]

    assert tried(annex) == [("numbered list", (4, 7))]
    assert ("running prose", (13, 15)) in tried(annex + apart + prose)
    assert ("running prose", (4, 6)) in tried(prose + apart + annex)


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize(("first", "fuller"), [("四早", True), ("什么是四早", False)])
def test_of_two_readings_that_end_alike_the_fuller_is_taken_where_it_is_nearly_as_credible(
    first: str, fuller: bool, numbered: bool
) -> None:
    terms = [first, "五早", "六早", "七早"]
    made = [
        f"{at}." * numbered + f"{term}：指早发现{at}。\n" for at, term in enumerate(terms, start=1)
    ]
    found = read_annex(f"{BODY}注释\n{made[0]}名词解释。\n{''.join(made[1:])}")
    assert [note.term for note in found.notes] == terms[not fuller :]
    assert found.heading == ((4, 4) if fuller else (6, 6))


def listed(heads: str, tails: str) -> str:
    """Return an annex whose terms have these characters."""
    notes = [
        f"{at}.{head}{tail}：指早查{at}。\n"
        for at, (head, tail) in enumerate(zip(heads, tails, strict=True), start=1)
    ]
    return "名词解释\n" + "".join(notes)


@pytest.mark.parametrize(("same", "count"), [(7, 10), (6, 14)])
def test_an_annex_is_a_copy_of_another_where_seven_tenths_of_its_terms_are_the_same(
    same: int, count: int
) -> None:
    tails = "子丑寅卯辰巳午未申酉"
    other = listed("甲" * same + "乙" * (10 - same), tails)
    document = f"{BODY}{listed('甲' * 10, tails)}各位代表：\n落实四早。\n{other}"
    assert len(read_annex(document).notes) == count


def test_a_further_annex_is_found_behind_a_better_reading_of_the_lines_that_are_taken() -> None:
    first, second = listed("甲" * 8, "子丑寅卯辰巳午未"), listed("乙" * 2, "子丑")
    first = first.replace("指早查1。", "指早查1、\n早查。")
    found = read_annex(f"{BODY}{first}各位代表：\n落实四早。\n{second}")
    kinds = [(one.kind, one.lines) for one in found.tried]
    assert kinds.index(("plain list", (4, 13))) < kinds.index(("numbered list", (16, 18)))
    assert len(found.notes) == 10


def test_what_follows_a_line_broken_off_or_looks_like_a_decimal_opens_less() -> None:
    weak = "“" + "早" * 23 + "”包括早排查。"
    for made, count in (
        (("甲。", f"1 {weak}"), 1),
        (("甲", f"1 {weak}"), 0),
        (("甲", f"1.{weak}"), 1),
        (("甲", f"1.5{weak}"), 0),
        (("甲", f"1、5{weak}"), 1),
    ):
        assert len(notes("numbered list", *lines(*made))) == count


def test_a_term_alone_on_its_line_has_its_definition_on_the_line_below() -> None:
    made = lines("1.放管服深查", "又早。", "①甲。")
    assert len(notes("numbered list", *made, body="放管服")) == 1
    assert notes("numbered list", *lines("1.放管服深查", "①甲。", "又早。"), body="放管服") == []
