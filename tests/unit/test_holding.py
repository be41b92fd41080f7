"""Which sentences can hold a text: none that uses it is left out, most others are."""

from __future__ import annotations

import pytest

from xpterms.chinese.han import HanTable
from xpterms.chinese.holding import LOOKED_FOR, SELDOM, holding, written
from xpterms.chinese.readings import table
from xpterms.chinese.standing import Finder

HAN = HanTable.of(table())

REPORT = """落实四個意識，强化担当。
推进５Ｇ基站和Eflops算力。
“三公”经费压减二十％。
温度为20\u212a左右。
第零伍号，兩〇件，拾柒件，叄捨。
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("四个意识", [0]),
        ("4个意识", [0]),
        ("EFLOPS", [1]),
        ("5G", [1]),
        ("三公经费", [2]),
        ("20k", [3]),
        ("四个自信", []),
        ("20%", [2]),
        ("３％", [2]),
        ("5％", []),
        ("５＋", []),
        ("20", [2, 3, 4]),
        ("貳", [2, 3, 4]),
        ("貳個意識", [0]),
        ("肆", [0]),
        ("十", [0, 1, 2, 3, 4]),
    ],
)
def test_only_lines_with_each_character_in_some_way_are_left(text: str, lines: list[int]) -> None:
    assert [number for number, _ in holding(REPORT, written(text, HAN))] == lines


@pytest.mark.parametrize(
    "text",
    ["四个意识", "5G", "eflops", "20k", "三公经费", "二十", "20％", "%", "两0", "05", "17", "三"],
)
def test_what_the_finder_finds_is_never_left_out(text: str) -> None:
    finder = Finder.of([(text, 0)], HAN.simplified)
    every = [number for number, one in enumerate(REPORT.splitlines()) if finder.find(one)]
    kept = {number for number, _ in holding(REPORT, written(text, HAN))}
    assert every
    assert set(every) <= kept


@pytest.mark.parametrize("often", [1, SELDOM, 2 * SELDOM])
def test_seldom_and_frequent_characters_leave_the_same_lines(often: int) -> None:
    some = ["专项行动，工作", "工作，行动", "工作", "动工，专项，专项"]
    lines = ["工作"] * (10 * SELDOM)
    for number in range(0, len(lines), often):
        lines[number] = some[number // often % 4]
    left = holding("\n".join([*lines, "专项动"]), written("专动", HAN))  # the last line has no end
    assert left == [(at, line) for at, line in enumerate(lines) if "专" in line and "动" in line]
    assert len(left) > 1


def test_a_character_of_the_report_counts_in_every_form_that_it_simplifies() -> None:
    assert {"台", "臺", "颱", "檯"} <= HAN.variants("臺")


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("k", ["kKｋＫ\u212a"]),
        ("ａZ", ["aAａＡ", "zZｚＺ"]),
        ("%", ["%％"]),
        ("四早早", ["早"]),
        ("四", ["4４四肆"]),
        ("1", ["1１一壹十拾"]),
        ("+5", ["+＋", "5５五伍"]),
        ("，", []),
    ],
)
def test_in_which_ways_the_characters_of_a_text_are_written(text: str, ways: list[str]) -> None:
    found = written(text, HAN)
    assert len(found) == len(ways)
    assert all(set(way) <= one for way, one in zip(ways, found, strict=True))


def test_the_first_characters_are_looked_for() -> None:
    found = written("推进落实稳就业和金融外资投", HAN)
    assert len(found) == LOOKED_FOR
    assert all("投" not in ways for ways in found)
