"""Numerals of running text: what they count, which number they write, how one is said."""

from __future__ import annotations

import pytest

from xpterms.chinese.counting import count, said, value_of


@pytest.mark.parametrize(
    ("numeral", "worth"),
    [
        ("零", 0), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("7", 7), ("４", 4), ("双", 2), ("〇", 0), ("18", 18),
        ("100", None), ("百", None), ("一二十", None), ("十一二", None), ("甲十", None), ("十甲", None), ("", None), ("²", None),
    ],
)  # fmt: skip
def test_what_a_numeral_counts(numeral: str, worth: int | None) -> None:
    assert count(numeral) == worth


@pytest.mark.parametrize(
    ("text", "value"),
    [("四", 4), ("12", 12), ("０３", 3), ("两", 2), ("二十五", 25), ("百", 100), ("一百零五", 105), ("二〇", 20), ("零", 0)],
)  # fmt: skip
def test_which_number_a_run_of_numerals_writes(text: str, value: int) -> None:
    assert value_of(text) == value


def test_a_run_of_numerals_has_no_other_characters() -> None:
    with pytest.raises(KeyError):
        value_of("四早")


def test_a_number_is_read_as_it_is_said() -> None:
    assert [value_of(said(value)) for value in range(1000)] == list(range(1000))
    assert [said(value) for value in (10, 19, 100, 111, 120)] == [
        "十",
        "十九",
        "一百",
        "一百一十一",
        "一百二十",
    ]
