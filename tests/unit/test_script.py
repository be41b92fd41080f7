"""What counts as the same written text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.chinese.script import FEW, each, key, narrow, spans, text_key, units

SIMPLIFIED = HanTable.of(table()).simplified


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("四个意识", "4个意识"),
        ("四個意識", "四个意识"),
        ("“三公”经费", "三公经费"),
        ("人人持证，技能河南", "人人持证、技能河南"),
        ("５Ｇ", "5g"),
        ("十二项举措", "12项举措"),
        ("二十条", "20条"),
        ("十四五", "145"),
        ("兩個維護", "2个维护"),
        ("EFlops", "eflops"),
    ],
)
def test_two_spellings_of_one_term_have_one_key(one: str, other: str) -> None:
    assert key(one, SIMPLIFIED)[0] == key(other, SIMPLIFIED)[0]


@pytest.mark.parametrize(("one", "other"), [("1+3", "13"), ("六稳", "六保"), ("R&D", "RD")])
def test_what_differs_in_more_than_dress_keeps_its_own_key(one: str, other: str) -> None:
    assert key(one, SIMPLIFIED)[0] != key(other, SIMPLIFIED)[0]


def test_places_lead_back_to_the_characters_of_the_text() -> None:
    text = "“二十一”条"
    folded, places = key(text, SIMPLIFIED)
    assert folded == "21条"
    assert [text[place] for place in places] == ["二", "一", "条"]


def test_units_are_characters_digits_signs_and_latin_words() -> None:
    found = units("“Discover Jiangxi”1+N行动", SIMPLIFIED)
    assert [unit.text for unit in found] == ["discover", "jiangxi", "1", "+", "n", "行", "动"]
    assert (found[0].start, found[0].end) == (1, 9)


def test_narrowing_keeps_every_place() -> None:
    assert narrow("（１＋３）　x") == "(1+3) x"


def test_touching_ranges_join_into_one_span() -> None:
    assert spans([(0, 1), (1, 2), (3, 4)]) == ((0, 2), (3, 4))


@given(
    st.lists(st.sampled_from([*"四十二拾零〇萬aΣßK１＋。“ 1+%\u0304\0𠀀早", "İ"]), max_size=40).map(
        "".join
    )
)
def test_a_long_text_has_the_key_that_its_characters_have_in_a_short_one(text: str) -> None:
    long = "早" * FEW + text
    assert text_key(long, SIMPLIFIED) == key(long, SIMPLIFIED)[0]


def test_of_a_long_text_each_character_is_folded_once() -> None:
    asked: list[str] = []

    def folded(char: str) -> str:
        asked.append(char)
        return char * 2

    assert each("四早" * FEW, folded) == "四四早早" * FEW
    assert sorted(asked) == ["四", "早"]
