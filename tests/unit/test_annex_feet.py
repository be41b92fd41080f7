"""Footnotes that the text above marks, and the head of a report."""

from __future__ import annotations

import pytest

from xpterms.annex.footnotes import Mark, find_footnotes, find_marks
from xpterms.annex.headline import Headline, read_headline
from xpterms.annex.layout import Line
from xpterms.annex.notes import Ways
from xpterms.annex.region import Region


def lines(*texts: str, **flags: tuple[int, ...]) -> list[Line]:
    made = [Line(text, at + 1) for at, text in enumerate(texts)]
    for flag, places in flags.items():
        for place in places:
            made[place] = made[place].replace(**{flag: True})
    return made


def feet(*texts: str, **flags: tuple[int, ...]) -> Region | None:
    made = lines(*texts, **flags)
    return find_footnotes(made, find_marks(made), Ways())


def notes(*texts: str, **flags: tuple[int, ...]) -> list[tuple[int | None, str, str]]:
    found = feet(*texts, **flags)
    return [(one.number, one.term, one.definition) for one in found.notes] if found else []


USED = "落实四早[1]和“五早”[2]要求，成绩很大。"
FIRST, SECOND = "[1]四早：指早排查。", "[2]“五早”：指早发现。"


def test_marks_are_told_with_what_stands_before_them() -> None:
    found = find_marks(lines("落实四早[1]和“五早”②要求3，", "[1]四早：指早。", "（4）甲"))
    assert found[1] == [
        Mark(0, "落实四早", "落实四早", True),
        Mark(1, "落实四早和“五早”要求3，", "落实四早和五早要求3", True),
    ]
    assert found[2] == [Mark(0, "落实四早和“五早”", "落实四早和五早", True)]
    assert found[3] == [Mark(0, "落实四早和“五早”要求", "落实四早和五早要求", False)]
    assert [(one.place, one.core[-2:]) for one in found[4]] == [(2, "指早")]
    assert find_marks(lines("四3早②甲[4]"))[4] == [Mark(0, "四3早甲", "四3早甲", True)]
    assert find_marks(lines("3四早")) == {}  # a figure that opens a line marks nothing
    assert find_marks(lines("[1]四早")) == {}


def test_what_stands_before_a_mark_is_so_long_at_most() -> None:
    above, line = "甲" * 70, "乙" * 39
    (only,) = find_marks(lines(above, line + "[1]"))[1]
    assert only.before == "甲" * 60 + line
    assert only.core == "甲" + line
    (only,) = find_marks(lines(above, "乙" * 70 + "[1]"))[1]
    assert (only.before, only.core) == ("乙" * 60, "乙" * 40)
    (only,) = find_marks(lines(above, "乙" * 40 + "[1]"))[1]
    assert only.before == "乙" * 40


def test_few_figures_of_one_value_are_looked_at() -> None:
    assert len(find_marks(lines("甲1，" * 401))[1]) == 400
    assert len(find_marks(lines("甲[1]，" * 401))[1]) == 401


def test_footnotes_answer_their_marks() -> None:
    found = feet(USED, FIRST, SECOND)
    assert found is not None
    assert notes(USED, FIRST, SECOND) == [(1, "四早", "指早排查。"), (2, "“五早”", "指早发现。")]
    assert (found.kind, found.lines, found.tried, found.signs) == ("footnotes", {1, 2}, 2, 1.0)
    assert [(one.line, one.last, one.printed) for one in found.notes] == [
        (2, 2, "[1]"),
        (3, 3, "[2]"),
    ]
    assert feet(USED, FIRST) is None
    assert feet(FIRST, SECOND) is None
    assert find_footnotes(lines(USED, FIRST, SECOND), {}, Ways()) is None


def test_a_footnote_may_leave_its_term_to_the_text() -> None:
    found = notes("落实“四早”[1]和“五早”[2]要求。", "[1]指早排查。", "[2]是指早发现。")
    assert found == [(1, "“四早”", "指早排查。"), (2, "“五早”", "是指早发现。")]
    assert notes("落实四早[1]和五早[2]要求。", "[1]指早排查。", "[2]是指早发现。") == []
    assert (
        notes("落实“四早”1，和“五早”2，", "1.指早排查。", "2.是指早发现。") == []
    )  # no sure marks
    long = "“" + "早" * 21 + "”"
    assert notes(f"落实{long}[1]和“五早”[2]。", "[1]指早排查。", "[2]指早发现。") == []


def test_a_footnote_begins_with_what_stands_before_its_mark() -> None:
    assert notes("落实四早[1]和“五早”[2]。", "[1]四早工作早排查。", "[2]“五早”早发现。") == [
        (1, "四早", "工作早排查。"),
        (2, "“五早”", "早发现。"),
    ]
    assert notes("落实四早[1]和五早[2]。", "[1]六早工作早排查。", "[2]七早早发现。") == []
    assert notes("落实早[1]和早[2]。", "[1]早工作早排查。", "[2]早早发现。") == []


def test_the_sign_behind_the_term_of_a_footnote_is_no_part_of_what_it_says() -> None:
    texts = ("[1]“四早”，是指早排查。", "[2]五早，即早发现。")
    assert notes("落实“四早”[1]和五早[2]。", *texts) == [
        (1, "“四早”", "是指早排查。"), (2, "五早", "即早发现。"),
    ]  # fmt: skip


def test_a_footnote_may_name_its_term_itself() -> None:
    texts = ("落实工作[1]和任务[2]。", "[1]“四早”：指早排查。", "[2]［五早］指早发现。")
    assert notes(*texts) == [(1, "“四早”", "指早排查。"), (2, "五早", "指早发现。")]
    assert notes(texts[0], "[1]“四早”：早排查。", texts[2]) == []
    assert notes(texts[0], "[1]四早即早排查。", texts[2]) == []


def test_a_bare_number_is_the_one_that_its_own_mark_answers() -> None:
    """13“五早” is note 13 where 五早 has that mark, and no note 1 of 3五早 for a mark that stands elsewhere."""
    used = "见表[1]，落实“五早”13和“五小”14要求。"
    texts = (used, "13“五早”：指早排查。", "14“五小”：指小作坊。")
    assert [(number, term) for number, term, _ in notes(*texts)] == [(13, "“五早”"), (14, "“五小”")]
    texts = ("见表[1]，落实工作13和任务14要求。", *texts[1:])
    assert [(number, term) for number, term, _ in notes(*texts)] == [(13, "“五早”"), (14, "“五小”")]


def test_a_term_before_a_mark_tells_a_number_before_one_that_the_footnote_names() -> None:
    used = "落实“3五早”1和“五小”14要求，见表13。"
    texts = (used, "13五早：指早排查。", "14“五小”：指小作坊。")
    assert [(number, term) for number, term, _ in notes(*texts)] == [(1, "3五早"), (14, "“五小”")]


def test_a_footnote_goes_on_until_the_page_ends() -> None:
    def second(*more: str, **flags: tuple[int, ...]) -> str:
        return notes(USED, FIRST, "[2]“五早”：指早", *more, **flags)[1][2]

    assert second("发现。") == "指早发现。"
    assert second("发现。", "又甲。") == "指早发现。"
    assert second("发现。", "又甲。", full=(3,)) == "指早发现。又甲。"
    assert second("发现", "又甲") == "指早发现又甲"
    assert second("发现X", "又甲") == "指早发现X又甲"
    assert second("发现。", after_page=(3,)) == "指早"
    assert second("发现。", begins=(3,)) == "指早"
    assert second("3.发现。") == "指早3.发现。"
    assert second("发现；", "3.又。") == "指早发现；"
    assert second("发现”", "3.又。") == "指早发现”"
    assert second("发现，", "3.又。") == "指早发现，3.又。"
    found = feet(USED, FIRST, "[2]“五早”：指早", "发现。")
    assert found is not None
    assert (found.notes[1].last, found.lines) == (4, {1, 2, 3})


@pytest.mark.parametrize(
    ("first", "second"),
    [("①", "②"), ("¹", "²"), ("[^1]: ", "[^2]: "), ("注1：", "注2："), ("（1）", "（2）"), ("1.", "2."), ("1 ", "2 "), ("1", "2")],
)  # fmt: skip
def test_how_a_footnote_may_be_numbered(first: str, second: str) -> None:
    found = notes(USED, f"{first}四早：指早排查。", f"{second}“五早”：指早发现。")
    assert found == [(1, "四早", "指早排查。"), (2, "“五早”", "指早发现。")]


@pytest.mark.parametrize("number", ["一、", "（一）", "1）"])
def test_how_a_footnote_is_not_numbered(number: str) -> None:
    assert notes(USED, f"{number}四早：指早排查。", SECOND) == []


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (["甲县2024年政府工作报告"], ("甲县2024年政府工作报告", "甲县", None)),
        (["2024年甲县人民政府工作报告"], ("2024年甲县人民政府工作报告", "甲县", None)),
        (["政府工作报告", "甲县人民政府县长 张三"], ("甲县政府工作报告", "甲县", None)),
        (["政府工作报告", "甲县代县长张三", "2024年1月2日"], ("甲县2024年政府工作报告", "甲县", "2024-01-02")),
        (["政府工作报告", "甲县县长张三", "发布时间：2024-01-02"], ("甲县政府工作报告", "甲县", None)),
        (["2024年政府工作报告", "甲县县长张三"], ("甲县2024年政府工作报告", "甲县", None)),
        (["政府工作报告", "2024年1月2日"], ("政府工作报告", None, "2024-01-02")),
        (["——2024年1月2日在甲县第十届人民代表大会上", "县长张三"], ("甲县2024年政府工作报告", "甲县", "2024-01-02")),
        (["在甲县第十届人大会议上"], ("甲县政府工作报告", "甲县", None)),
        (["甲县县长张三"], (None, "甲县", None)),
        (["发文单位：甲县人民政府"], (None, "甲县", None)),
        (["甲县人民政府办公室"], (None, "甲县", None)),
        (["标题：甲县2024年政府工作报告", "发文日期：2024.3.5"], ("甲县2024年政府工作报告", "甲县", "2024-03-05")),
        (["甲县政府工作报告解读"], (None, "甲县", None)),
        (["甲县政府工作报告，今年"], (None, "甲县", None)),
        (["政府工作报告", "甲县2024年政府工作报告"], ("甲县2024年政府工作报告", "甲县", None)),
        (["《甲县2024年政府工作报告》"], ("甲县2024年政府工作报告", "甲县", None)),
        (["全县政府工作报告", "乙县县长张三"], ("乙县全县政府工作报告", "乙县", None)),
        (["二〇二四年十二月二十三日", "政府工作报告"], ("政府工作报告", None, "2024-12-23")),
        (["2024年十月三十日"], (None, None, "2024-10-30")),
        (["2024年二月三十日"], (None, None, None)),
        (["2024年13月1日", "2024年3月1日"], (None, None, None)),
        (["2024年3月1日", "2023年2月1日会议"], (None, None, "2023-02-01")),
        (["印发日期：2024年3月1日 来源：网"], (None, None, "2024-03-01")),
        (["来源：网 2024年3月1日"], (None, None, None)),
        (["甲县" + "长" * 80 + "政府工作报告"], (None, None, None)),
        (["各位代表：甲县2024年政府工作报告"], ("各位代表：甲县2024年政府工作报告", "甲县", None)),
        (["甲", "各位代表：", "甲县2024年政府工作报告"], (None, None, None)),
        (["甲", "同志们：", "甲县2024年政府工作报告"], (None, None, None)),
    ],
)  # fmt: skip
def test_what_a_head_states(head: list[str], found: tuple[str | None, ...]) -> None:
    assert read_headline(head) == Headline(*found)


def test_a_head_is_so_many_lines() -> None:
    title = "甲县2024年政府工作报告"
    assert read_headline([*["甲"] * 39, title]).title == title
    assert read_headline([*["甲"] * 40, title]).title is None


def test_a_title_is_so_long_at_most() -> None:
    title = "甲县2024年政府工作报告"
    wide = "长" * (40 - len(title)) + title
    assert read_headline([wide]).title == wide
    assert read_headline(["长" + wide]).title is None


def test_a_figure_at_the_head_of_a_line_marks_nothing_one_behind_a_character_does() -> None:
    assert find_marks(lines("甲乙", "3四早")) == {}
    assert find_marks(lines("甲乙", "四3早")) == {3: [Mark(1, "甲乙四", "甲乙四", False)]}


def test_behind_the_most_figures_of_one_value_other_marks_are_found() -> None:
    assert list(find_marks(lines("甲1，" * 401 + "四早[2]"))) == [1, 2]


def test_a_number_is_read_in_the_way_that_the_text_above_has_a_mark_for() -> None:
    used = "落实四早[12]和五早[13]要求，"
    feet = "12四早为各县的办法。", "13五早为各县的做法。"
    found = [(12, "四早", "为各县的办法。"), (13, "五早", "为各县的做法。")]
    assert notes(used, *feet) == found
    # the way that has a mark but not its term is left for the next
    assert notes("甲乙[1]，" + used, *feet) == found


def test_of_the_marks_above_the_last_twenty_are_looked_at() -> None:
    foot = "[1]四早为各县的办法。"
    for others in (19, 20):
        used = "落实四早[1]，" + "见表[1]，" * others + "和“五早”[2]要求。"
        assert bool(feet(used, foot, SECOND)) is (others == 19)


def test_a_footnote_needs_a_definition() -> None:
    assert feet(USED, "[1]四早", SECOND) is None
    assert feet(USED, "[1]四早。", SECOND) is None
    assert feet(USED, "[1]四早。早。", SECOND) is not None


def test_a_number_goes_on_with_what_ends_no_sentence() -> None:
    assert feet(USED, "[1]四早：指早X", SECOND) is None
    assert feet(USED, "[1]四早：指早；", SECOND) is not None


@pytest.mark.parametrize(
    ("foot", "term", "definition"),
    [
        # what is printed wins where a sure sign parts it
        ("四早工作法：早排查。", "四早工作法", "早排查。"),
        ("四早工作法——早排查。", "四早工作法", "早排查。"),
        ("［四早工作法］早排查。", "四早工作法", "早排查。"),
        # else the mark tells where the term ends
        ("四早工作法指早排查。", "四早", "工作法指早排查。"),
        ("四早，五早：早排查。", "四早", "，五早：早排查。"),
        ("四早X光检查。", "四早", "X光检查。"),
        ("四早——", None, None),
    ],
)
def test_a_term_ends_at_a_sure_sign_or_where_the_text_has_its_mark(
    foot: str, term: str | None, definition: str | None
) -> None:
    found = notes(USED, f"[1]{foot}", SECOND)
    assert found[:1] == ([(1, term, definition)] if term else [])


def test_letters_at_the_end_of_a_term_are_its_own() -> None:
    found = notes("落实四早X[1]和“五早”[2]要求，", "[1]四早X为各县的办法。", SECOND)
    assert found[0] == (1, "四早X", "为各县的办法。")


def test_a_footnote_that_names_its_term_needs_no_mark_behind_that() -> None:
    used = "落实各项要求[1]，推进各项工作[2]。"
    found = [(1, "“四早”", "是指早排查。"), (2, "“五早”", "是指早发现。")]
    assert notes(used, "[1]“四早”是指早排查。", "[2]“五早”是指早发现。") == found
    assert feet(used, "[1]四早是指早排查。", "[2]五早是指早发现。") is None  # less sure


def test_a_quote_before_a_mark_is_a_term_of_twenty_characters_at_the_most() -> None:
    for size in (20, 21):
        used = f"落实“{'早' * size}”[1]和“五早”[2]要求。"
        assert bool(feet(used, "[1]指早排查。", "[2]指早发现。")) is (size == 20)
