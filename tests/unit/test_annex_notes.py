"""Where a note's term ends: each sign that parts one, what it is worth, and where it parts nothing."""

from __future__ import annotations

import pytest

from xpterms.annex.notes import Split, explains, join, joined, lies_outside, split_note, trim

TELLS = "为县里的办法"
"""A definition that says nothing more."""


def parted(text: str, body: str = "") -> tuple[str, str, str]:
    found = split_note([text], body)
    assert found is not None
    return found.term, found.definition, found.sign


def score(*pieces: str, body: str = "", usual: str = "") -> float:
    found = split_note(list(pieces), body, usual)
    assert found is not None
    return found.score


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("甲", "", "甲"),
        ("", "乙", "乙"),
        ("", "", ""),
        ("甲", "乙", "甲乙"),
        ("Big", "Data", "Big Data"),
        ("PM", "2.5", "PM2.5"),
        ("甲", "Data", "甲Data"),
        ("Data", "乙", "Data乙"),
        ("Data,", "more", "Data,more"),
    ],
)
def test_only_latin_words_are_joined_with_a_space(first: str, second: str, joined: str) -> None:
    assert join(first, second) == joined


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("指早排查", True),
        ("，是指早排查", True),
        ("主要是指早排查", True),
        ("即早排查", True),
        ("就是早排查", True),
        ("对隐患的排查", False),
        ("是对隐患的排查", True),
        ("指标是排查", False),
        ("即将排查", False),
        ("是早排查、早发现的简称", True),
        ("“一”是指一个平台", True),
        ("《条例》即办法", True),
        ("一个“平台”是指", False),
        ("“" + "长" * 36 + "”指", True),  # looked for in forty characters
        ("“" + "长" * 37 + "”指", True),
        ("“" + "长" * 38 + "”指", False),
        ("是" + "长" * 40 + "的简称", True),
        ("是" + "长" * 41 + "的简称", False),
        ("X”指平台", False),
        ("", False),
    ],
)
def test_a_definition_begins_by_saying_that_it_is_one(text: str, does: bool) -> None:
    assert explains(text) is does


@pytest.mark.parametrize(
    ("text", "term", "definition", "sign"),
    [
        ("四早：早排查", "四早", "早排查", "colon"),
        ("四早: 早排查", "四早", "早排查", "colon"),
        ("四早——早排查", "四早", "早排查", "dash"),
        ("四早 - 早排查", "四早", "早排查", "dash"),
        ("四早是指早排查", "四早", "是指早排查", "means"),
        ("四早，主要是指早排查", "四早", "主要是指早排查", "means"),
        ("四早，指早排查", "四早", "指早排查", "zhi"),
        ("四早即早排查", "四早", "即早排查", "ji"),
        ("“四早”是早排查", "“四早”", "是早排查", "is"),
        ("四早　早排查", "四早", "早排查", "space"),
        ("四早  early", "四早", "early", "space"),
        ("四早 早排查", "四早", "早排查", "space"),
        ("四早 “早排查”", "四早", "“早排查”", "space"),
        ("全面做好“四早”“四早”早排查", "全面做好“四早”", "“四早”早排查", "again"),
        ("［四早］早排查", "四早", "早排查", "bracket"),
        ("【四早】：早排查", "四早", "早排查", "bracket"),
        ("【四早】工作法：早排查", "【四早】工作法", "早排查", "colon"),
        # a colon behind a colon belongs to the definition, and so does 指 behind one
        ("四早：“早”：早排查", "四早", "“早”：早排查", "colon"),
        ("四早：包括两层：指早排查", "四早", "包括两层：指早排查", "colon"),
        ("四早——早排查：全县", "四早", "早排查：全县", "dash"),
        ("四早——五早：早排查", "四早", "五早：早排查", "dash"),
        ("四早—五早：早排查", "四早—五早", "早排查", "colon"),  # a single dash is no sure sign
        ("四早  工作法：早排查", "四早  工作法", "早排查", "colon"),
        ("四早：六早：指早排查", "四早", "六早：指早排查", "colon"),
        (
            "四早包括五早：早排查",
            "四早包括五早",
            "早排查",
            "colon",
        ),  # 包括 alone is too weak a sign
        ("四早，五早：六早：指早排查", "四早，五早：六早", "指早排查", "colon"),
        ("四早,五早：六早：指早排查", "四早,五早：六早", "指早排查", "colon"),
        ("“四早，五早”：六早：指早排查", "“四早，五早”", "六早：指早排查", "colon"),
        ("“四早，五”X：六早：指早排查", "“四早，五”X", "六早：指早排查", "colon"),
        ("四早　early", "四早", "early", "space"),
        # what stands in quotes and brackets parts nothing
        ("“四早：早”：早排查", "“四早：早”", "早排查", "colon"),
        ("工作（甲：乙）法：早排查", "工作（甲：乙）法", "早排查", "colon"),
        ("“四早”早排查：早", "“四早”早排查", "早", "colon"),
    ],
)
def test_a_note_is_parted_at_its_sign(text: str, term: str, definition: str, sign: str) -> None:
    assert parted(text) == (term, definition, sign)


@pytest.mark.parametrize(
    "text",
    [
        "四早",
        "四早：",
        "：早排查",
        "四早 ",
        "四早 X光机",
        "Big Data 4",  # a space in Latin words parts nothing
        "四早。指早排查",  # nor does anything behind a full stop
        "四早！：早排查",
        "四早是早排查",  # 是 needs a quote, a space or the report
        "发展目标纹理南" * 3,
        "工作指标向好",
        "工作即将完成",
        "全面做好“四早”“五早”早排查",
        "长" * 49 + "：早排查",
    ],
)
def test_nothing_parts_a_line_that_has_no_sign_of_a_note(text: str) -> None:
    assert split_note([text]) is None


def test_a_term_may_be_so_long_and_a_sign_so_far() -> None:
    assert parted("长" * 48 + "：早排查")[0] == "长" * 48
    nested = "（" * 15 + "长" * 33 + "）" * 15
    assert split_note([nested + "：早排查"]) is not None
    assert split_note([nested.replace("长", "长长", 1) + "：早排查"]) is None


def test_a_semicolon_of_latin_text_does_not_end_a_term() -> None:
    assert split_note(["四早;五早：早排查"]) is None
    assert split_note(["四早；五早：早排查"]) is None
    assert parted("四早（甲；乙）：早排查")[0] == "四早（甲；乙）"


def test_a_line_break_parts_what_stands_on_two_lines() -> None:
    found = split_note(["四早", "早排查、早发现"])
    assert found is not None
    assert (found.term, found.definition, found.sign) == ("四早", "早排查、早发现", "break")
    found = split_note(["四早工作", "法：早排查", "早发现"])
    assert found is not None
    assert (found.term, found.definition, found.sign) == ("四早工作法", "早排查早发现", "colon")


def test_the_usual_break_wins_over_a_colon_behind_it() -> None:
    pieces = ["四早", "早排查：指排查隐患"]
    found = split_note(pieces, usual="break")
    assert found is not None
    assert (found.term, found.sign) == ("四早", "break")


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("四早：" + TELLS, 3.0),
        ("四早——" + TELLS, 2.8),
        ("四早是指" + TELLS, 2.7),
        ("四早指" + TELLS, 2.2),
        ("四早即" + TELLS, 1.6),
        ("“四早”包括" + TELLS, 1.0 + 0.8),
        ("［四早］" + TELLS, 5.0),
        ("四早　" + TELLS, 1.7 + 1.0),
        ("四早——指" + TELLS, 2.8 + 2.0),
        ("四早　就是" + TELLS, 1.7 + 1.0 + 2.0),
        ("四早　指" + TELLS, 2.2 + 1.0 + 0.4),  # one sign a place, the surest
        ("「四早」是指" + TELLS, 2.7 + 0.8 + 0.4),
    ],
)
def test_each_sign_has_its_worth(text: str, base: float) -> None:
    quoted_term = 0.4 if text.startswith("“") and "包括" not in text else 0.0
    assert score(text) == pytest.approx(base - 0.03 * 2 + quoted_term)


def test_a_break_between_lines_has_its_worth() -> None:
    assert score("四早", TELLS) == pytest.approx(2.2 - 0.06)
    assert score("四早", "指" + TELLS) == pytest.approx(2.2 - 0.06 + 2.0)


PLAIN = score("四早：" + TELLS)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("四早五：" + TELLS, -0.03),  # a letter
        ("X早：" + TELLS, 0.0),
        ("四早，五：" + TELLS, -0.03 - 0.9),  # a comma outside quotes
        ("“四，早”：" + TELLS, 0.8),  # quotes; the comma in them is no matter
        ("四：" + TELLS, 0.03 - 1.5),  # a single character
        ("长" * 26 + "：" + TELLS, -0.03 * 24),
        ("长" * 27 + "：" + TELLS, -0.03 * 25 - 0.6),  # a long one
        ("）四早：" + TELLS, -2.0),  # begins as no term does
        ("四早：指" + TELLS, 2.0),  # the definition says that it is one
        ("四早：指标" + TELLS, 0.0),
        ("“四早”（“四早”）：" + TELLS, -0.06 - 2.0),  # the same quoted twice
        ("“四早”（“五早”）：" + TELLS, -0.06),
        ("“四早”：“四早”" + TELLS, 0.8 + 1.5),  # the definition begins with the term's quote
        ("“四早”：“五早”" + TELLS, 0.8),
    ],
)
def test_what_speaks_for_a_term_and_against_it(text: str, more: float) -> None:
    assert score(text) == pytest.approx(PLAIN + more)


def test_a_term_of_the_report_is_worth_more() -> None:
    assert score("四早：" + TELLS, body="落实四早要求") == pytest.approx(PLAIN + 1.2)
    assert score("四：" + TELLS, body="落实四早要求") == pytest.approx(score("四：" + TELLS))
    assert parted("四早是县里的办法", "落实四早要求")[2] == "is"


def test_the_usual_sign_of_an_annex_is_worth_more() -> None:
    assert score("四早：" + TELLS, usual="colon") == pytest.approx(PLAIN + 0.8)
    assert score("四早：" + TELLS, usual="dash") == pytest.approx(PLAIN)


@pytest.mark.parametrize(
    ("bare", "marked"),
    [("四早是指", "四早，是指"), ("四早指", "四早，指"), ("四早即", "四早，即")],
)
def test_a_comma_before_a_word_that_defines_speaks_for_it(bare: str, marked: str) -> None:
    assert score(marked + TELLS) == pytest.approx(score(bare + TELLS) + 0.4)
    quoted = "“四早”" + bare.removeprefix("四早")
    assert score(quoted + TELLS) == pytest.approx(score(bare + TELLS) + 0.8 + 0.4)


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("甲乙", "11"),
        ("（甲）乙", "1001"),
        ("“甲‘乙’”丙", "1000001"),
        ("（甲", "11"),
        ("甲）", "11"),
        ('"甲"乙', "1001"),
        ('"甲"乙"丙"', "1001100"),
        ("（甲“乙）丙”", "1000011"),
        ("“甲（乙”丙）", "1000011"),
        ("（（甲）乙）丙", "1000001"),
    ],
)
def test_places_within_quotes_and_brackets(text: str, outside: str) -> None:
    assert "".join(str(int(one)) for one in lies_outside(text)) == outside + "1"


@pytest.mark.parametrize(
    ("written", "term"),
    [
        (" 四早： ", "四早"),
        ("**四早**", "四早"),
        ("__四早__", "四早"),
        ("**四早", "四早"),
        ("四早**", "四早"),
        ("四早__", "四早"),
        ("四**早", "四**早"),
        ("**四早**工作法", "四早工作法"),
        ("工作**四早**", "工作四早"),
        ("__四早__工作法", "四早工作法"),
        ("工作__四早__", "工作四早"),
        ("X四早", "X四早"),
        ("［四早］", "四早"),
        ("【 四早 】", "四早"),
        ("［四早］五早", "［四早］五早"),
        ("［四早］：", "四早"),
        ("（四早）", "（四早）"),
        ("四早、", "四早"),
        ("—四早—", "四早"),
    ],
)
def test_a_term_is_written_without_what_stands_around_it(written: str, term: str) -> None:
    assert trim(written) == term


@pytest.mark.parametrize(
    ("text", "term", "definition"),
    [
        ("放管服改革深化行政审批", "放管服改革", "深化行政审批"),
        ("放管服，深化行政审批", "放管服", "深化行政审批"),
        ("“放管服”深化行政审批", "“放管服”", "深化行政审批"),
        ("“放管服”，深化", None, None),  # too short a definition
        ("放管，深化行政审批", None, None),  # too short a term
        ("“两免一补”深化行政审批", "“两免一补”", "深化行政审批"),
        ("放管服“改革深化”行政审批", None, None),
        ("放管服“改革”深化行政审批", "放管服“改革”", "深化行政审批"),
        ("放管服改革深化审批", "放管服改革", "深化审批"),
        ("放管服改革深化审", None, None),
        ("“" + "长" * 27 + "”深化行政审批", "“" + "长" * 27 + "”", "深化行政审批"),
        ("“" + "长" * 28 + "”深化行政审批", None, None),
        ("放管服改革", None, None),
        ("※放管服深化行政审批", None, None),
        ("放管服改革。深化行政审批", "放管服改革", "。深化行政审批"),
    ],
)
def test_without_a_sign_the_report_tells_the_term(
    text: str, term: str | None, definition: str | None
) -> None:
    found = split_note([text], "推进放管服改革全面展开")
    wanted = None if term is None else Split(term, str(definition), "none", 0.4)
    assert found == wanted


def test_pieces_are_joined_as_two_are_a_space_only_between_latin_words() -> None:
    pieces = ["High", "", "Tech", "园区", "A", "1"]
    assert joined(pieces) == "High Tech园区A1"
    assert joined(pieces[:3]) == join("High", "Tech") == "High Tech"
    assert joined([]) == joined([""]) == ""


def test_a_bracket_that_holds_no_term_does_not_keep_a_later_sign_from_parting() -> None:
    assert parted("［※］四早：早排查") == ("［※］四早", "早排查", "colon")
    assert parted("［四。早］工作——早排查") == ("［四。早］工作", "早排查", "dash")
