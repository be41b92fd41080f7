"""Syllables, tones and what sounds alike."""

from __future__ import annotations

import pytest

from xpterms.chinese import sounds
from xpterms.chinese.slips import slips
from xpterms.chinese.sounds import classes, confused, far, symbols, variants
from xpterms.chinese.syllables import SYLLABLES, begun_by, initial, marked, plain, toned


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


@pytest.mark.parametrize(
    ("syllable", "meant"),
    [
        ("zhang", {"zhan": 1, "zang": 1, "zan": 2}),
        ("si", {"shi": 1}),
        ("fang", {"fan": 1, "hang": 1, "han": 2, "huang": 1, "huan": 2}),
        ("feng", {"fen": 1, "fong": 1, "heng": 1, "hen": 2}),
        ("ling", {"lin": 1, "ning": 1, "nin": 2, "ring": 1, "rin": 2}),
        ("hong", {"fong": 1, "feng": 2}),
        ("lian", {"liang": 1, "nian": 1, "niang": 2, "rian": 1, "riang": 2}),
        ("fo", {"ho": 1, "huo": 1}),
        ("dong", {}),  # eng and ong only behind lips
        ("a", {}),
    ],
)
def test_how_many_sounds_are_confused(syllable: str, meant: dict[str, int]) -> None:
    assert confused(syllable) == meant


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget what was made of the pairs before: a process makes it once."""
    for kept in ("_variants", "_symbols", "_far"):
        monkeypatch.setattr(sounds, kept, {})


@pytest.mark.usefixtures("anew")
def test_what_a_spelling_may_be_meant_for() -> None:
    assert variants()["len"] == {"leng": 1, "nen": 1, "neng": 2, "ren": 1, "reng": 2}
    assert variants()["fong"] == {"feng": 1, "heng": 2, "hong": 1}
    assert (far("ji"), far("yin"), far("a")) == (["zi", "zhi"], ["ren"], [])


@pytest.mark.usefixtures("anew")
def test_symbols_are_of_syllables_of_other_spellings_and_of_digits() -> None:
    symbol = symbols()
    assert (symbol["0"], symbol["9"]) == ("\x80", "\x89")
    assert "10" not in symbol
    assert symbol["len"] == symbol["ren"] == symbol["neng"]
    assert symbol["ba"] != symbol["pa"]
    assert len(set(classes().values())) == max(classes().values()) + 1
    assert min(map(ord, map(symbol.__getitem__, SYLLABLES))) == 0x100


@pytest.mark.parametrize(
    ("syllable", "written"),
    [
        ("si5", "si"),
        ("si0", "si"),
        ("lv", "lü"),
        ("si6", "si6"),
        ("ng4", "ng"),
        ("iou3", "iǒu"),
        ("e", "e"),
    ],
)
def test_what_has_no_mark_is_written_without(syllable: str, written: str) -> None:
    assert marked(syllable) == written


def test_tones_of_vowels_and_syllables() -> None:
    assert [toned(one) for one in ("lǘ", "nüè", "si", "ḿ")] == ["lv2", "nve4", "si", "ḿ"]
    assert (plain("4"), plain("de5"), initial("sh"), initial("s")) == ("4", "de", "sh", "s")


@pytest.mark.parametrize(
    ("letters", "sizes"), [("zhuang", (3, 4, 5, 6)), ("xian", (2, 3, 4)), ("x", ()), ("a", (1,))]
)
def test_which_syllables_letters_begin_with(letters: str, sizes: tuple[int, ...]) -> None:
    assert begun_by(letters) == sizes
