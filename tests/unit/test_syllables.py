"""Syllables, tones and what sounds alike."""

from __future__ import annotations

import pytest

from xpterms.chinese.slips import slips
from xpterms.chinese.sounds import classes, confused, symbols, variants
from xpterms.chinese.syllables import SYLLABLES, initial, marked, plain, toned


@pytest.mark.parametrize(
    ("toned_syllable", "written"),
    [
        ("si4", "sì"),
        ("jiu3", "jiǔ"),
        ("hui2", "huí"),
        ("guo2", "guó"),
        ("xiong1", "xiōng"),
        ("lv4", "lǜ"),
        ("nve4", "nüè"),
        ("ou1", "ōu"),
        ("de", "de"),
    ],
)
def test_the_tone_mark_stands_where_pinyin_puts_it(toned_syllable: str, written: str) -> None:
    assert marked(toned_syllable) == written
    assert toned(written) == toned_syllable


def test_every_syllable_survives_marking_in_every_tone() -> None:
    for syllable in SYLLABLES:
        for tone in "1234":
            assert toned(marked(syllable + tone)) == syllable + tone


def test_syllables_are_sorted_and_single() -> None:
    assert list(SYLLABLES) == sorted(set(SYLLABLES))


def test_plain_and_initial() -> None:
    assert (plain("shi4"), plain("de"), initial("zhang"), initial("an")) == ("shi", "de", "zh", "a")


@pytest.mark.parametrize(
    ("meant", "typed"),
    [
        ("zhang", "zang"),
        ("chi", "ci"),
        ("si", "shi"),
        ("nan", "lan"),
        ("ren", "len"),
        ("fei", "hui"),
        ("fang", "hang"),
        ("fang", "huang"),
        ("xian", "xiang"),
        ("guang", "guan"),
        ("ling", "lin"),
        ("feng", "fong"),
        ("sheng", "sen"),
    ],
)
def test_confused_sounds_go_both_ways(meant: str, typed: str) -> None:
    assert typed in confused(meant)
    assert meant in variants().get(typed, {}) or typed not in SYLLABLES


@pytest.mark.parametrize(
    ("one", "other"), [("deng", "dong"), ("ba", "pa"), ("ji", "zhi"), ("gai", "gei")]
)
def test_what_nobody_confuses_stays_apart(one: str, other: str) -> None:
    assert other not in confused(one)


def test_whatever_is_confused_shares_a_class_and_a_symbol() -> None:
    number, symbol = classes(), symbols()
    for spelling, meant in variants().items():
        for syllable in meant:
            assert symbol[syllable] == symbol[spelling]
            if spelling in number:
                assert number[spelling] == number[syllable]


@pytest.mark.parametrize(
    ("typed", "meant", "which"),
    [
        ("zoa", "zao", "usual"),
        ("jign", "jing", "usual"),
        ("liagn", "liang", "usual"),
        ("xxin", "xin", "doubled"),
        ("eys", "yes", "swapped"),
        ("gr", "ge", "neighbour"),
        ("gp", "ge", "replaced"),
    ],
)
def test_one_slip_is_told_by_its_kind(typed: str, meant: str, which: str) -> None:
    assert (len(typed), which) in slips(typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"), [("jing", "jing"), ("abc", "jing"), ("j", "jing"), ("jingggg", "jing")]
)
def test_none_or_two_slips_are_not_one(typed: str, meant: str) -> None:
    assert len(typed) not in dict(slips(typed, meant))
