"""Bopomofo against pypinyin, which knows both spellings of every character."""

from __future__ import annotations

import pytest
from pypinyin import Style, pinyin

from xpterms.chinese.bopomofo import to_pinyin
from xpterms.chinese.syllables import IS_SYLLABLE


def test_every_syllable_is_spelled_as_pypinyin_spells_it() -> None:
    seen = set()
    for code in range(0x4E00, 0x9FA5, 3):
        char = chr(code)
        marked = pinyin(char, style=Style.BOPOMOFO)[0][0]
        plain = pinyin(char, style=Style.NORMAL)[0][0]
        if marked != char and plain in IS_SYLLABLE:
            seen.add(plain)
            assert to_pinyin(marked).rstrip("12345") == plain, marked
    assert len(seen) > 350


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ㄙˋㄍㄜˋ", "si4 ge4"),
        ("ㄙㄗㄠ", "si zao"),
        ("四ㄍㄜ˙", "四 ge5"),
        ("四早", "四早"),
        ("˙ㄍㄜ", "ge5"),
        ("ㄙˉ", "si1"),
        ("ㄓㄨㄥ ㄒㄧㄣ", "zhong xin"),
        ("ㄧㄧ", "yi yi"),
        ("ㄧㄚㄨ", "ya wu"),
        ("ㄒㄧㄨ", "xi wu"),
        ("ㄅㄚㄅㄚ", "ba ba"),
        ("ㄤㄚ", "ang a"),
        ("四 ㄗㄠˇ 五", "四 zao3 五"),
        ("ㄩㄢˊ", "yuan2"),
        ("ㄒㄩㄥˊ", "xiong2"),
        ("ㄐㄩㄣ", "jun"),
        ("ㄋㄩˇ", "nv3"),
        ("ㄩㄣ", "yun"),
        ("ㄩㄥ", "yong"),
        ("ㄨㄣ", "wen"),
        ("ㄨㄥ", "weng"),
        ("ㄧㄥ", "ying"),
        ("ㄓ", "zhi"),
        ("ㄅ", "b"),
        ("˙", "˙"),
        ("a˙", "a˙"),
        ("ˋ", "ˋ"),
        ("", ""),
    ],
)
def test_runs_are_parted_into_syllables(typed: str, read: str) -> None:
    assert to_pinyin(typed) == read
