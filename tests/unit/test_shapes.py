"""Characters that look alike, those that fall apart, letters for digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms.chinese import shapes
from xpterms.chinese.shapes import alike_in_shape, digits_meant, letters_meant, made_of


@pytest.mark.parametrize(
    "pair", ["己已", "末未", "菅管", "旱早", "囚四", "贵责", "晴睛", "帜识", "郊效", "县悬"]
)
def test_what_is_taken_for_one_another_is_alike_both_ways(pair: str) -> None:
    assert alike_in_shape(*pair)
    assert alike_in_shape(*reversed(pair))


@pytest.mark.parametrize("pair", ["四早", "管理", "大小", "A管", "四四", "洁活", "险障"])
def test_what_nobody_confuses_is_not(pair: str) -> None:
    assert not alike_in_shape(*pair)


@pytest.mark.parametrize(("name", "size"), [("shapes.txt", 1), ("halves.txt", 2)])
def test_every_row_is_found_by_bisection(name: str, size: int) -> None:
    lines = (Path(shapes.__file__).parent / name).read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(lines)
    look = alike_in_shape if size == 1 else lambda two, whole: whole in made_of(two)
    assert all(look(line[:size], char) for line in lines for char in line[size:])


def test_two_halves_make_a_character() -> None:
    assert made_of("禾呈") == "程"
    assert not made_of("四早")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("l7ll0", "17110"),
        ("1711O工作制度", "17110工作制度"),
        ("5G", "5G"),
        ("sizao", "sizao"),
        ("|7", "17"),
        ("I7，i8", "17，18"),
        ("O0 o0", "00 00"),
        ("l7，O0x", "17，O0x"),
        ("ab7", "ab7"),
        ("七l", "七l"),
        ("l", "l"),
        ("", ""),
    ],
)
def test_letters_are_digits_only_in_a_word_of_digits(typed: str, meant: str) -> None:
    assert digits_meant(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("siza0", ["sizao"]),
        ("1iuwen", ["liuwen", "iiuwen"]),
        ("l0ng1iu", ["longliu", "longiiu"]),
        ("si0", ["sio"]),
        ("s0", []),  # as many digits as letters
        ("001abcd", ["oolabcd", "ooiabcd"]),
        ("10 da0gong", ["10 daogong"]),  # a word of digits is a number
        ("10 dagong", []),
        ("ab2c0d", []),  # two looks like no letter
        ("四0ab", []),
        ("sizao", []),
        ("1", []),
    ],
)
def test_few_digits_may_be_letters_that_look_like_them(typed: str, meant: list[str]) -> None:
    assert letters_meant(typed) == meant
