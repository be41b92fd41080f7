"""Where notes may stand: below headings, below a news text's lead, and where lines explain terms."""

from __future__ import annotations

import pytest

from xpterms.annex.footnotes import Mark
from xpterms.annex.layout import Line
from xpterms.annex.notes import Ways
from xpterms.annex.zones import LEAD, Zone, end_of, fitting, headed, led, may_explain, unannounced


def lines(*texts: str, begins: int | None = None) -> list[Line]:
    return [Line(text, at + 1, at == begins) for at, text in enumerate(texts)]


def zones(*texts: str) -> list[tuple[int, int, float, int]]:
    found = headed(lines(*texts), len(texts))
    return [(one.begin, one.end, one.heading, one.first) for one in found]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["甲。", "名词解释", "乙。"], [(2, 3, 1.0, 1)]),
        (["甲。", "注释", "乙。"], [(2, 3, 0.5, 1)]),
        (["甲。", "用语", "说明", "乙。"], [(3, 4, 1.0, 1)]),  # a heading on two lines
        (["甲。", "甲" * 21 + "用语", "说明", "乙。"], [(3, 4, 1.0, 1)]),
        (["甲。", "甲" * 22 + "用语", "说明", "乙。"], []),
        (["甲。", "名词", "名词解释", "乙。"], [(3, 4, 1.0, 1), (2, 4, 0.5, 1)]),
        (["甲。", "附件", "名词解释", "乙。"], [(3, 4, 1.0, 1)]),
        (["甲。", "附件2", "注释", "乙。"], [(3, 4, 0.8, 1)]),
        (["甲。", "（附件）", "注释", "乙。"], [(3, 4, 0.5, 1)]),
        (["甲。", "乙。"], []),
        (["名词解释"], [(1, 1, 1.0, 0)]),
        (["甲。", "名词解释", "乙。", "注释", "丙。"], [(4, 5, 0.5, 3), (2, 5, 1.0, 1)]),
        (["名词解释", "甲。", "附件3", "丙。"], [(1, 2, 1.0, 0)]),
    ],
)
def test_the_zones_below_headings(
    texts: list[str], found: list[tuple[int, int, float, int]]
) -> None:
    assert zones(*texts) == found


def test_a_report_title_above_a_heading_belongs_to_it() -> None:
    body = ["甲。"] * 8
    (below,) = zones(*body, "附件", "《政府工作报告》", "名词解释", "乙。")
    assert below == (11, 12, 1.0, 8)
    (plain,) = headed(lines(*body, "《政府工作报告》", "名词解释", "乙。", begins=8), 11)
    assert (plain.begin, plain.first) == (10, 8)
    (other,) = headed(lines(*body, "《政府工作报告》", "名词解释", "乙。"), 11)
    assert other.first == 9
    (early,) = headed(lines(*body[:7], "《政府工作报告》", "名词解释", "乙。", begins=7), 10)
    assert early.first == 8


def test_at_most_a_dozen_headings_are_asked_from_the_end() -> None:
    texts = [text for at in range(14) for text in ("名词解释", f"甲{at}。")]
    found = zones(*texts)
    assert len(found) == 12
    assert found[0][3] == 26


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("各位代表：", True),
        ("各位代表！", True),
        ("各位代表、同志们：", True),
        ("各位代表X", False),
        ("附件2", True),
        ("附表：甲县项目", True),
        ("附：甲县项目", True),
        ("附近的人", False),
        ("甲县政府工作报告", True),
        ("政府工作报告名词解释", False),
        ("《政府工作报告》", False),
    ],
)
def test_what_ends_a_zone(text: str, ends: bool) -> None:
    assert end_of(lines("甲。", "乙。", text, "丙。"), 0, 4) == (2 if ends else 4)
    assert end_of(lines("甲。", text, "丙。"), 1, 3) == 3  # the first line does not end its own


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("报告里出现了许多新名词，一起来看看。", True),
        ("这些新詞什么意思？", True),
        ("报告里出现了许多新名词。", False),
        ("一起来看看。", False),
        ("名词解释", False),  # that is a heading
        ("新词" + "长" * 294 + "来看看X", True),
        ("新词" + "长" * 295 + "来看看X", False),
    ],
)
def test_a_news_texts_lead_announces_a_list(text: str, leads: bool) -> None:
    found = led(lines("甲。", text, "乙。"), 3)
    assert [(one.begin, one.end, one.heading, one.first) for one in found] == (
        [(2, 3, LEAD, 2)] if leads else []
    )


def test_a_lead_may_stand_below_a_heading() -> None:
    found = led(lines("名词解释", "报告里出现了许多新名词，一起来看看。", "乙。"), 3)
    assert [(one.begin, one.end) for one in found] == [(2, 3)]


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("“四早”早排查。", True),
        ("落实好“四早”要求。", True),
        ("全面落实“四早”要求。", False),
        ("（12）“四早”早排查。", True),
        ("（12）落实好“四早”要求。", True),
        ("（12）全面落实“四早”要求。", False),
        ("全面落实四早是指早排查。", True),
        ("长" * 40 + "：早", True),
        ("长" * 41 + "：早", False),
    ],
)
def test_which_lines_may_explain(line: str, may: bool) -> None:
    assert may_explain(line) is may


def test_a_lead_stands_among_the_first_lines() -> None:
    lead = "报告里出现了许多新名词，一起来看看。"
    assert len(led(lines(*["甲。"] * 24, lead, "乙。"), 26)) == 1
    assert led(lines(*["甲。"] * 25, lead, "乙。"), 27) == []


NOTE = "“四早{}”：指早排查、早发现。"
OTHER = "全县经济社会发展取得新成绩。"


def found(*texts: str, marks: dict[int, list[Mark]] | None = None) -> list[tuple[int, int, int]]:
    made = unannounced(lines(*texts), len(texts), marks or {}, Ways(""))
    return [(one.begin, one.end, one.first) for one in made if one.heading == 0.0]


def test_three_lines_that_explain_are_a_zone() -> None:
    notes = [NOTE.format(at) for at in range(3)]
    assert found(OTHER, *notes) == [(1, 4, 1)]
    assert found(OTHER, *notes[:2]) == []


def test_lines_that_explain_stand_close_together() -> None:
    one, two, three = (NOTE.format(at) for at in range(3))
    assert found(one, two, OTHER, OTHER, OTHER, three) == [(0, 6, 0)]
    assert found(one, two, OTHER, OTHER, OTHER, OTHER, three) == []
    apart = [one, two, three, *[OTHER] * 4, one, two, three]
    assert found(*apart) == [(0, 10, 0), (7, 10, 7)]


def test_numbered_lines_right_above_belong_to_the_zone() -> None:
    notes = [f"{at}.{NOTE.format(at)}" for at in range(5, 8)]
    above = [f"{at}.甲乙丙丁" for at in range(1, 5)]
    assert found(OTHER, *above, *notes) == [(2, 8, 2)]
    assert found(OTHER, *above[3:], *notes) == [(1, 5, 1)]
    assert found(*above[2:], *notes) == [(0, 5, 0)]
    assert found(*above[1:], *notes) == [(0, 6, 0)]
    assert found(*above, *notes) == [(1, 7, 1)]


@pytest.mark.parametrize(
    ("line", "strong"),
    [
        ("“四早”：指早排查、早发现。", True),
        ("四早：指早排查、早发现。", True),
        ("四早是指早排查、早发现。", True),
        ("“四早”指早排查、早发现。", True),
        ("四早工作指早排查、早发现。", False),
        ("四早，指早排查：早发现。", False),
        ("四早X，指早排查：早发现。", False),
        ("1.四早，指早排查：早发现。", True),
        ("“四早”，指早排查：早发现。", True),
        ("1.四早工作指早排查、早发现。", False),
        ("“四早”：早排查、早发现。", True),
        ("四早：早排查、早发现。", False),
        ("［四早］早排查、早发现。", False),
        ("［“四早”］早排查、早发现。", True),
        ("“四早”即早早。", True),
        ("“四早”即早早", False),  # too short a line
        ("责任编辑：指早排查、早发现。", False),
        ("四早　指早排查、早发现。", False),
    ],
)
def test_which_lines_read_as_notes_by_themselves(line: str, strong: bool) -> None:
    assert bool(found(line, line, line)) is strong


def test_a_mark_in_the_body_speaks_for_a_numbered_line() -> None:
    line = "1.四早：早排查、早发现。"
    sure, bare = Mark(0, "四早", "四早", True), Mark(0, "四早", "四早", False)
    assert found(line, line, line) == []
    assert found(line, line, line, marks={1: [sure]}) == [(0, 3, 0)]
    assert found(line, line, line, marks={1: [bare]}) == []
    assert found(line, line, line, marks={2: [sure]}) == []


def test_the_list_below_a_lead_ends_at_another_annex_but_not_on_its_first_line() -> None:
    lead = "报告里出现了许多新名词，一起来看看。"
    (one,) = led(lines("甲。", lead, "附件1", "乙。", "附件2", "丙。"), 6)
    assert (one.begin, one.end) == (2, 4)
    (one,) = led(lines("甲。", lead, "乙。", "附件2", "丙。"), 5)
    assert (one.begin, one.end) == (2, 3)


def test_the_dozen_fullest_zones_are_taken_in_their_order() -> None:
    sizes = [4] * 6 + [3] + [4] * 6
    texts, begins = [], []
    for size in sizes:
        begins.append(len(texts))
        texts += [NOTE.format(at) for at in range(size)] + [OTHER] * 5
    assert [one[0] for one in found(*texts)] == begins[:6] + begins[7:]


@pytest.mark.parametrize(
    ("sizes", "count"),
    [([12_000, 8_000], 2), ([12_000, 8_001], 1), ([12_000, 8_000, 1], 2), ([20_001], 1)],
)
def test_zones_fit_while_they_have_twenty_thousand_lines_and_the_first_always(
    sizes: list[int], count: int
) -> None:
    made = [Zone(5_000, 5_000 + size, 0.0, 5_000) for size in sizes]
    assert fitting(made) == made[:count]
