"""Readings of characters, words and terms, as an index has them."""

from __future__ import annotations

import pytest

from xpterms.chinese import readings
from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import character, main_reading, may_stay, read, simplified, word
from xpterms.chinese.script import units


@pytest.mark.parametrize(
    ("char", "readings"),
    [
        ("四", "si4"),
        ("了", "le liao3"),
        ("行", "xing2 hang2"),
        ("的", "de di4 di2"),
        ("长", "zhang3 chang2"),
        ("一", "yi1 yi4 yi2"),
        ("〇", "ling2"),
        ("a", ""),
    ],
)
def test_the_readings_that_phrases_attest_commonest_first(char: str, readings: str) -> None:
    assert character(char) == tuple(readings.split())


@pytest.mark.parametrize(
    ("han", "written", "reading"),
    [
        ("行长", "", "hang2 zhang3"),
        ("银行行长", "", "yin2 hang2 hang2 zhang3"),
        ("重庆", "", "chong2 qing4"),
        ("三重一大", "", "san1 zhong4 yi1 da4"),
        ("干燥", "乾燥", "gan1 zao4"),
        ("干坤", "乾坤", "qian2 kun1"),
        ("干隆", "乾隆", "qian2 long2"),
        ("干四", "乾四", "qian2 si4"),
        ("干部", "乾部", "gan4 bu4"),
        ("四干", "四乾", "si4 qian2"),
        ("四干个", "四乾個", "si4 gan4 ge4"),
        ("康干个", "康乾個", "kang1 qian2 ge4"),
        ("个康干", "個康乾", "ge4 kang1 qian2"),
        ("个干坤", "個乾坤", "ge4 qian2 kun1"),
        ("㐂", "", "?"),
        ("四㐂早", "", "si4 ? zao3"),
    ],
)
def test_a_run_is_read_by_its_words_and_as_it_is_written(
    han: str, written: str, reading: str
) -> None:
    assert word(han, written) == reading.split()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("四个意识", "si4 ge4 yi4 shi2"),
        ("银行5G行长", "yin2 hang2 5 g hang2 zhang3"),
        ("AI", "ai"),
        ("AI四早", "ai si4 zao3"),
        ("四早AI", "si4 zao3 ai"),
        ("乾坤湾x", "qian2 kun1 wan1 x"),
        ("x乾坤湾", "x qian2 kun1 wan1"),
        ("x干坤湾", "x gan4 kun1 wan1"),
        ("x乾燥", "x gan1 zao4"),
        ("", ""),
    ],
)
def test_each_unit_of_a_term_has_a_reading(text: str, reading: str) -> None:
    simple = simplified()
    found = main_reading(text, units(text, lambda char: simple.get(char, char)))
    assert found == reading.split()


def test_units_are_read_as_they_are_where_they_are_written_so() -> None:
    assert read(["干", "坤"]) == ["gan4", "kun1"]
    assert read(["干", "坤"], ["乾", "坤"]) == ["qian2", "kun1"]
    assert (may_stay("乾坤"), may_stay("干坤"), may_stay("")) == (True, False, False)


@pytest.fixture
def anew() -> None:
    """Forget what was read before: a process reads each character once."""
    for kept in (
        *(readings.table, readings._packed, readings._attested, character),
        *(readings._parted, readings._syllable, readings._first),
    ):
        kept.cache_clear()


@pytest.mark.usefixtures("anew")
def test_the_table_has_three_readings_at_most_that_phrases_attest() -> None:
    han = HanTable.of(readings.table())
    assert {char: " ".join(han.readings(char)) for char in "四了乐的会都没重参差薄大個"} == {
        "四": "si4",
        "了": "le liao3",
        "乐": "le4 yue4",
        "的": "de di4 di2",
        "会": "hui4",
        "都": "dou1 du1",
        "没": "mei2 mo4",
        "重": "zhong4 chong2",
        "参": "can1 shen1 cen1",
        "差": "cha4 cha1 chai1",
        "薄": "bao2 bo2",
        "大": "da4",
        "個": "ge4",
    }
    assert (character("還"), character("長"), character("x")) == (("hai2",), ("zhang3",), ())


@pytest.mark.usefixtures("anew")
def test_what_is_no_syllable_of_the_table_is_no_reading() -> None:
    assert [character(char) for char in "呣噷嗯"] == [("mou2",), ("xin1",), ()]
    assert word("呣嗯四") == ["mou2", "?", "si4"]
