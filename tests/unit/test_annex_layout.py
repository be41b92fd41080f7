"""What of a document's lines is text: page furniture, rows of tables, broken lines, running heads."""

from __future__ import annotations

import pytest

from xpterms.annex.layout import Line, clean, goes_on, paragraphs, plain, read_lines


def texts(document: str) -> list[str]:
    return [line.text for line in read_lines(document)]


def test_control_characters_go_and_all_line_ends_are_one() -> None:
    assert clean("甲\r\n乙\r丙\x0b丁\x85戊\u2028己\u2029庚") == "甲\n乙\n丙\n丁\n戊\n己\n庚"
    assert clean("甲\xa0乙\u200b丙\ufeff\x07丁\t\x0c") == "甲 乙丙丁\t\x0c"


@pytest.mark.parametrize(
    "furniture",
    ["12", "— 12 —", "-12-", "第3页", "第3页 共5页", "第三页/共5页", "3/5", "Page 3", "page 3 of 5", "———", "xii", "· · ·"],
)  # fmt: skip
def test_page_furniture_is_no_line(furniture: str) -> None:
    first, second = read_lines(f"甲。\n{furniture}\n乙。")
    assert (first.text, first.number, first.after_page) == ("甲。", 1, False)
    assert (second.text, second.number, second.after_page) == ("乙。", 3, True)
    assert not second.begins


@pytest.mark.parametrize(
    ("between", "above"),
    [("12", 12), ("999", 999), ("1000", 0), ("— 12 —", 0), ("7\n---", 7), ("7\n8", 8), ("", 0)],
)
def test_a_figure_that_stands_alone_is_kept_for_the_line_below(between: str, above: int) -> None:
    first, second, third = read_lines(f"甲。\n{between}\n乙。\n丙。")
    assert (first.above, second.above, third.above) == (0, above, 0)


def test_a_figure_behind_latin_letters_ends_a_broken_line() -> None:
    assert texts("细颗粒物PM\n25\n浓度") == ["细颗粒物PM", "25", "浓度"]
    assert texts("细颗粒物PM2\n25\n浓度") == ["细颗粒物PM2", "浓度"]
    assert texts("细颗粒物\n25\n浓度") == ["细颗粒物", "浓度"]
    assert texts("细颗粒物M\n25\n浓度") == ["细颗粒物M", "25", "浓度"]
    assert texts("PM2M\n25\n浓度") == ["PM2M", "25", "浓度"]
    assert texts("PM，\n25\n浓度") == ["PM，", "浓度"]
    assert texts("PM\n-25-\n浓度") == ["PM", "浓度"]
    assert texts("25\n浓度") == ["浓度"]


@pytest.mark.parametrize(
    ("document", "begins"),
    [
        ("甲。\n乙。", False),
        ("甲。\n\n乙。", True),
        ("甲。\n\u3000乙。", True),
        ("甲。\n\t乙。", True),
        ("甲。\n  乙。", True),
        ("甲。\n 乙。", False),
        ("甲。\n????乙。", True),
        ("甲。\n12\n\n乙。", False),
        ("甲。\n\n12\n乙。", False),
        ("甲。\n| 乙。 | 丙 |", False),
    ],
)
def test_a_paragraph_begins_behind_an_empty_line_or_an_indent(document: str, begins: bool) -> None:
    first, last = read_lines(document)
    assert (first.begins, last.begins) == (False, begins)


def test_written_line_ends_entities_and_form_feeds_part_rows() -> None:
    found = read_lines("甲\\r\\n乙\\n丙\\name\n&ldquo;丁&rdquo;&#65;&co;\n戊\f己")
    assert [(one.text, one.number) for one in found] == [
        ("甲", 1),
        ("乙", 1),
        ("丙\\name", 1),
        ("“丁”A&co;", 2),
        ("戊", 3),
        ("己", 3),
    ]
    assert [one.after_page for one in found] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("甲     乙", "甲    乙"),
        ("甲  \u3000  乙", "甲\u3000\u3000\u3000\u3000乙"),
        ("甲    乙", "甲    乙"),
        ("甲\t乙", "甲 乙"),
        ("| 四早 | 指早 |", "四早\u3000指早"),
        ("|四早|", "四早"),
        ("| 四早 | 指早", "| 四早 | 指早"),
        ("||", "||"),
        ("|Q|", "Q"),
        ("## **一、回顾**", "一、回顾"),
        ("> > 甲", "甲"),
        ("__甲__乙", "甲乙"),
        ("*甲*乙", "甲乙"),
        ("*甲乙", "*甲乙"),
        ("甲*3*4", "甲34"),
        ("增速 > 6%", "增速 > 6%"),
        ("用C# 写", "用C# 写"),
        ("_ _甲", "_ _甲"),
        ("####### 甲", "####### 甲"),
    ],
)
def test_a_row_without_its_dress(line: str, row: str) -> None:
    assert texts(line) == [row]


def test_the_rule_of_a_table_is_no_row() -> None:
    assert texts("| 甲 | 乙 |\n| --- | :-: |\n| 丙 | 丁 |") == ["甲\u3000乙", "丙\u3000丁"]
    assert texts("| 甲 | --- |") == ["甲\u3000---"]
    _, below = read_lines("| 甲 | 乙 |\n| --- | :-: |\n| 丙 | 丁 |")
    assert (below.begins, below.after_page) == (True, False)


def test_a_line_of_underscores_is_not_emphasis() -> None:
    assert plain("__ __") == "__ __"
    assert plain("__X__") == "X"
    assert plain("**甲**") == "甲"


def test_a_heading_that_shares_its_line_with_the_first_note_stands_alone() -> None:
    found = read_lines("甲。\n  注：1.四早：指早。")
    assert [(one.text, one.number, one.begins) for one in found] == [
        ("甲。", 1, False),
        ("注：", 2, True),
        ("1.四早：指早。", 2, False),
    ]


@pytest.mark.parametrize(
    ("document", "lines"),
    [
        ("[1]\n四早：指早。", ["[1]四早：指早。"]),
        ("甲。\n[1]\n四早：指早。", ["甲。", "[1]四早：指早。"]),
        ("甲。\n1.\n四早：指早。", ["甲。", "1.四早：指早。"]),
        ("甲。\n①\n四早：指早。", ["甲。", "①四早：指早。"]),
        ("甲\n[1]\n四早：指早。", ["甲", "[1]", "四早：指早。"]),  # a mark that was broken off
        ("名词解释\n[1]\n四早：指早。", ["名词解释", "[1]四早：指早。"]),
        ("甲。\n[1]\n四早\n[2]\n五早", ["甲。", "[1]四早", "[2]", "五早"]),
        ("甲。\n[1]\n四早。\n[2]\n五早", ["甲。", "[1]四早。", "[2]五早"]),
    ],
)
def test_a_notes_number_on_a_line_of_its_own(document: str, lines: list[str]) -> None:
    assert texts(document) == lines


def test_a_joined_number_keeps_the_place_of_its_line() -> None:
    (found,) = read_lines("\n[1]\n四早：指早。")
    assert (found.number, found.begins) == (2, True)


HEAD = "甲县政府工作报告汇编"


def paged(count: int, head: str = HEAD, line: str = "内容。") -> str:
    return "\f".join(f"{head}\n{line}{at}甲" for at in range(count))


def test_a_line_at_the_edge_of_each_page_is_a_running_head() -> None:
    assert HEAD not in texts(paged(3))
    assert HEAD in texts(paged(2))  # one break: no pages to speak of
    numbered = f"{HEAD}\n甲。\n1\n{HEAD}\n乙。\n2\n丙。"
    assert texts(numbered) == ["甲。", "乙。", "丙。"]
    assert [line.after_page for line in read_lines(numbered)] == [True, True, True]


@pytest.mark.parametrize(
    "head",
    [
        "甲县报",
        "甲" * 41,
        HEAD + "。",
        HEAD + "；",
        HEAD + "，",
        "各位代表请看",
        "附件汇编本",
        "Report of 2024",
    ],
)
def test_what_no_running_head_looks_like(head: str) -> None:
    assert texts(paged(4, head)).count(head) == 4


@pytest.mark.parametrize("head", ["甲县报告", "甲" * 40, HEAD + "X", HEAD + "、"])
def test_what_a_running_head_looks_like(head: str) -> None:
    assert head not in texts(paged(4, head))


def test_a_line_within_pages_must_stand_on_three() -> None:
    page = "{}甲。\n" + HEAD + "\n乙{}。"
    two = "\f".join([page.format(1, 1), page.format(2, 2), "丙。"])
    three = "\f".join([page.format(1, 1), page.format(2, 2), page.format(3, 3)])
    assert texts(two).count(HEAD) == 2
    assert texts(three).count(HEAD) == 0


def test_page_numbers_beside_a_running_head_are_no_matter() -> None:
    pages = "\f".join(f"— {at} — {HEAD}\n内容。{at}甲\n{HEAD}  {at}" for at in (1, 2, 3))
    assert texts(pages) == ["内容。1甲", "内容。2甲", "内容。3甲"]


def test_a_running_head_that_announces_notes_stays_where_it_does() -> None:
    pages = "名词解释\n甲。\f名词解释\n\n1.四早：指早。\f名词解释\n2.五早：指早。"
    assert texts(pages) == ["甲。", "名词解释", "1.四早：指早。", "2.五早：指早。"]
    plain_pages = pages.replace("1.", "").replace("2.", "")
    assert texts(plain_pages) == ["名词解释", "甲。", "四早：指早。", "五早：指早。"]


@pytest.mark.parametrize(("empty", "first"), [(4, False), (5, True)])
def test_a_running_head_announces_notes_that_begin_within_five_lines(
    empty: int, first: bool
) -> None:
    pages = f"名词解释\n甲。\f名词解释\n{chr(10) * empty}1.四早：指早。\f名词解释\n2.五早：指早。"
    heading = ["名词解释"]
    assert texts(pages) == [
        *heading * first, "甲。", *heading * (not first), "1.四早：指早。", "2.五早：指早。"
    ]  # fmt: skip


@pytest.mark.parametrize(("more", "left"), [(8, 0), (9, 3)])
def test_figures_are_taken_from_a_running_head_of_sixty_characters_at_the_most(
    more: int, left: int
) -> None:
    heads = [f"{at}{'-' * 11}{'甲' * 40}{'-' * more}" for at in (1, 2, 3)]
    found = texts("\f".join(f"{head}\n内容{head[0]}甲。" for head in heads))
    assert [line for line in found if line in heads] == heads[:left]


WIDE = "全县生产总值达到二百七十九亿元"


def wrapped(width: int, count: int = 12, last: str = "元") -> str:
    return "\n".join("长" * (width - 1) + last for _ in range(count))


@pytest.mark.parametrize(
    ("document", "full"),
    [
        (wrapped(20), True),
        (wrapped(20, 7), False),  # too few lines
        (wrapped(20, 8), True),
        (wrapped(20, 7) + "\n甲", False),  # a single character is no line of a page
        (wrapped(20, 7) + "\n甲乙", True),
        (("长" * 20 + "\n") * 3 + "短句。\n" * 97, False),  # one line in twenty-five goes on
        (("长" * 20 + "\n") * 4 + "短句。\n" * 96, True),
        (wrapped(11), False),  # too narrow a page
        (wrapped(12), True),
        (wrapped(75), True),
        (wrapped(76), False),  # too wide a page
        (wrapped(75, last="元a"), False),
        (wrapped(20, last="。"), False),  # all end a sentence
        ("长" * 20 + "\n" + "长" * 20 + "\n短句。" * 8, False),  # but for two
        (("长" * 20 + "\n") * 3 + "短句。\n" * 7, True),
        (wrapped(20, 40) + "\n" + "长" * 41, False),  # one line goes far beyond
        (wrapped(20, 40) + "\n" + "长" * 40, True),
    ],
)
def test_the_lines_of_a_hard_wrapped_page_are_full(document: str, full: bool) -> None:
    assert read_lines(document)[0].full is full


def test_a_line_is_full_from_four_characters_below_the_width() -> None:
    found = read_lines(
        wrapped(20) + "\n" + "长" * 16 + "\n" + "长" * 15 + "\n" + "a" * 32 + "\n" + "a" * 31
    )
    assert [line.full for line in found[-4:]] == [True, False, True, False]
    mixed = read_lines(wrapped(20) + "\n" + "长" * 12 + "a" * 8 + "\n" + "长" * 12 + "a" * 7)
    assert [line.full for line in mixed[-2:]] == [True, False]


LONG = "全县生产总值达到二百七十九亿元并且较上一年净增长了许多"


@pytest.mark.parametrize(
    ("text", "after", "on"),
    [
        ("我们。", "，乙", True),
        ("我们。", "”乙", True),
        ("我们，", "乙", True),
        ("我们、", "乙", True),
        ("我们", "乙", False),
        ("我们X", "乙", False),
        (LONG, "乙", True),
        (LONG[:25], "乙", True),
        (LONG[:24], "乙", False),
        (LONG + "。", "乙", False),
        (LONG + "；", "乙", False),
        (LONG + "”", "乙", False),
        (LONG, "一、乙", False),
        (LONG, "（二）乙", False),
        (LONG, "2.乙", False),
        (LONG, "2.5亿", True),
        (LONG, "附件", False),
        ("一、" + LONG, "乙", False),
        ("一、" + LONG + "，", "乙", True),
        ("一、" + LONG + "。又" + LONG, "乙", True),
        ("一、" + LONG * 2, "乙", False),
        ("一、" + "长" * 57, "乙", False),
        ("一、" + "长" * 58, "乙", True),
        ("一、" + LONG * 3, "乙", True),
    ],
)
def test_a_line_goes_on_where_it_was_broken_off(text: str, after: str, on: bool) -> None:
    assert goes_on(Line(text, 1), Line(after, 2)) is on


@pytest.mark.parametrize(
    ("line", "following", "on"),
    [
        (Line("我们", 1, full=True), Line("乙", 2), True),
        (Line("我们。", 1, full=True), Line("乙", 2), True),
        (Line("我们", 1, full=True), Line("乙", 2, begins=True), False),
        (Line("我们", 1, full=True), Line("，乙", 2, begins=True), True),
        (Line("我们", 1, full=True), Line("（2）乙", 2), True),
        (Line("我们X", 1, full=True), Line("（2）乙", 2), True),
        (Line("我们。", 1, full=True), Line("（2）乙", 2), False),
        (Line("我们", 1, full=True), Line("①乙", 2), True),
        (Line("我们", 1, full=True), Line("二、乙", 2), False),
        (Line("我们", 1), Line("（2）乙", 2), False),
        (Line("一、我们", 1, full=True), Line("（2）乙", 2), False),
        (Line("一、我们。又", 1, full=True), Line("（2）乙", 2), True),
        (Line(LONG[:12], 1), Line("乙", 2, after_page=True), True),
        (Line(LONG[:11], 1), Line("乙", 2, after_page=True), False),
        (Line(LONG[:12] + "。", 1), Line("乙", 2, after_page=True), False),
        (Line(LONG[:12] + "：", 1), Line("乙", 2, after_page=True), False),
        (Line(LONG[:12], 1), Line("一、乙", 2, after_page=True), False),
    ],
)
def test_full_lines_and_page_ends_go_on(line: Line, following: Line, on: bool) -> None:
    assert goes_on(line, following) is on


def test_paragraphs_are_mended() -> None:
    lines = [Line("我们，", 1), Line("乙", 2), Line("丙。", 3), Line("Big，", 4), Line("data", 5)]
    assert paragraphs(lines) == ["我们，乙", "丙。", "Big，data"]
    assert paragraphs([]) == []


@pytest.mark.parametrize(("width", "full"), [(32, True), (31, False)])
def test_lines_that_go_on_near_the_width_show_that_a_page_is_wrapped(
    width: int, full: bool
) -> None:
    document = ("长" * 20 + "\n") * 2 + "短句。\n" * 7 + "a" * width
    assert [line.full for line in read_lines(document)] == [full] * 2 + [False] * 7 + [full]
