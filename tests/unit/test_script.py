"""What counts as the same written text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.chinese.script import (
    FEW,
    core,
    each,
    is_han,
    is_kept,
    kept,
    key,
    narrow,
    places,
    spans,
    text_key,
    units,
)

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


@pytest.mark.parametrize(
    ("text", "folded", "came_from"),
    [
        ("“三公”经费", "3公经费", [1, 2, 4, 5]),
        ("５Ｇ+Ａ", "5g+a", [0, 1, 2, 3]),
        ("a-b_c%", "abc%", [0, 2, 4, 5]),
        ("R&D", "r&d", [0, 1, 2]),
        ("十二", "12", [0, 1]),
        ("二十二", "22", [0, 2]),
        ("二、十", "210", [0, 2, 2]),
        ("拾贰", "12", [0, 1]),
        ("十", "10", [0, 0]),
        ("百十", "百10", [0, 1, 1]),
        ("十十", "1010", [0, 0, 1, 1]),
        ("e\u0301早\u0304", "e早", [0, 2]),
        ("ΑΣ早", "ασ早", [0, 1, 2]),
        ("四Σ", "4σ", [0, 1]),
        ("İ早", "i\u0307早", [0, 0, 1]),
        ("𠀀早", "\ufffd早", [0, 1]),
        ("〇早", "0早", [0, 1]),
        ("早　早", "早早", [0, 2]),
        ("①早Ⅷ", "①早ⅷ", [0, 1, 2]),
        ("", "", []),
    ],
)
def test_the_key_of_a_text_and_where_each_character_came_from(
    text: str, folded: str, came_from: list[int]
) -> None:
    assert key(text, SIMPLIFIED) == (folded, came_from)
    assert text_key(text, SIMPLIFIED) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5G早", [("5", 0, 1), ("g", 1, 2), ("早", 2, 3)]),
        ("aé早b", [("aé", 0, 2), ("早", 2, 3), ("b", 3, 4)]),
        ("a1", [("a", 0, 1), ("1", 1, 2)]),
        ("個，ＡＢ%", [("个", 0, 1), ("ab", 2, 4), ("%", 4, 5)]),
        ("R&D", [("r", 0, 1), ("&", 1, 2), ("d", 2, 3)]),
        ("ABC", [("abc", 0, 3)]),
        ("，", []),
        ("", []),
    ],
)
def test_where_each_unit_stands(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(one.text, one.start, one.end) for one in units(text, SIMPLIFIED)] == found


@pytest.mark.parametrize(
    ("chars", "han"),
    [("一鿿〇㐀䶿𠀀\U00020000", True), ("\u33ff\u4dc0a①，", False)],
)
def test_what_is_a_han_character(chars: str, han: bool) -> None:
    assert {is_han(char) for char in chars} == {han}


@pytest.mark.parametrize(
    ("chars", "stays"), [("aZ09+%&é①〇一𠀀", True), ("-_ ,\x7f\x80，“", False)]
)
def test_what_of_a_text_is_no_punctuation(chars: str, stays: bool) -> None:
    assert {is_kept(char) for char in chars} == {stays}
    assert kept(chars) == (chars if stays else "")


def test_the_characters_of_full_width() -> None:
    assert narrow("！～　＂０ｚ") == '!~ "0z'
    assert narrow("｟\uff00四") == "｟\uff00四"
    assert (core("Ａ-b，四 １"), core("A四")) == ("ab四1", "a四")


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        ([], ()),
        ([(0, 2), (1, 3)], ((0, 3),)),
        ([(0, 5), (1, 2), (6, 7)], ((0, 5), (6, 7))),
        ([(0, 1), (2, 3)], ((0, 1), (2, 3))),
        ([(0, 3), (1, 2), (3, 4)], ((0, 4),)),
    ],
)
def test_ranges_that_touch_are_one_span(
    pieces: list[tuple[int, int]], joined: tuple[tuple[int, int], ...]
) -> None:
    assert spans(pieces) == joined


def test_places_may_share_characters() -> None:
    assert (list(places("aaa", "aa")), list(places("xab", "ab")), list(places("x", "a"))) == (
        [0, 1],
        [1],
        [],
    )
