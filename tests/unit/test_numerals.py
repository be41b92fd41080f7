"""Numbers in terms and queries: which one is written, and what a syllable says."""

from __future__ import annotations

import pytest

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS, folded, run, says_another, value


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("四", "4"),
        ("肆", "4"),
        ("4", "4"),
        ("两", "2"),
        ("双", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("二十二", "22"),
        ("双百", "200"),
        ("千", "1000"),
        ("佰", "100"),
        ("三千五百", "3500"),
        ("三千零五", "3005"),
        ("二万三千", "23000"),
        ("十二万", "120000"),
        ("十万五千零一", "105001"),
        ("三百万", "3000000"),
        ("百万千", "1001000"),
        ("亿", "100000000"),
        ("万亿", "1000000000000"),
        ("一亿二万三", "1000000020003"),
        ("12万", "120000"),
        ("万", "10000"),
        ("17110", "17110"),
        ("一七一一零", "17110"),
    ],
)
def test_a_run_of_numerals_is_one_number(written: str, number: str) -> None:
    assert value(written) == number


def test_a_run_ends_where_no_numeral_follows() -> None:
    assert (run("二十四早", 0), run("四早", 1)) == (3, 1)


def test_a_classifier_is_no_numeral() -> None:
    assert not CLASSIFIERS & NUMBERS


@pytest.mark.parametrize(
    ("syllable", "own", "another"),
    [("shi", "四", True), ("si", "四", False), ("liang", "双", False), ("sa", "三", False)],
)
def test_a_syllable_says_another_number_or_none(syllable: str, own: str, another: bool) -> None:
    assert says_another(syllable, own) is another


def test_each_numeral_is_folded_to_its_digit() -> None:
    assert folded("十二两〇4早") == "十2204早"
