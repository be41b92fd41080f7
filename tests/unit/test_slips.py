"""Slips of the hand: how many letters are a syllable with a slip, and which slip."""

from __future__ import annotations

import pytest

from xpterms.chinese.slips import _neighbours, slips


@pytest.mark.parametrize(
    ("typed", "meant", "found"),
    [
        ("si", "shi", "2 dropped"),
        ("hi", "shi", "2 dropped"),
        ("sh", "shi", "2 dropped"),
        ("sige", "shi", "2 dropped"),
        ("zhng", "zhong", "4 dropped"),
        ("zhon", "zhong", "4 dropped"),
        ("hong", "zhong", "4 dropped"),
        ("i", "ai", "1 dropped"),
        ("d", "de", "1 dropped"),
        ("sshi", "shi", "4 doubled"),
        ("shhi", "shi", "2 dropped, 3 replaced, 4 doubled"),
        ("shii", "shi", "2 dropped, 4 doubled"),
        ("zhuangg", "zhuang", "5 dropped, 7 doubled"),
        ("aa", "a", "2 doubled"),
        ("sghi", "shi", "4 beside"),
        ("sjhi", "shi", "4 beside"),
        ("ashi", "shi", "4 beside"),
        ("shio", "shi", "2 dropped, 4 beside"),
        ("as", "a", "2 beside"),
        ("sphi", "shi", "4 added"),
        ("pshi", "shi", "4 added"),
        ("gshi", "shi", "4 added"),  # g touches the h behind
        ("sohi", "shi", "4 added"),
        ("shiq", "shi", "2 dropped, 4 added"),
        ("euni", "un", "3 added"),
        ("shuang", "shuan", "4 dropped, 6 added"),
        ("ahi", "shi", "3 neighbour"),  # the keys around s
        ("whi", "shi", "3 neighbour"),
        ("ehi", "shi", "3 neighbour"),
        ("dhi", "shi", "3 neighbour"),
        ("xhi", "shi", "3 neighbour"),
        ("zhi", "shi", "3 neighbour"),
        ("qhi", "shi", "3 replaced"),
        ("rhi", "shi", "3 replaced"),
        ("chi", "shi", "3 replaced"),
        ("khi", "shi", "3 replaced"),
        ("s", "a", "1 neighbour"),
        ("e", "a", "1 replaced"),
        ("fe", "de", "2 neighbour"),
        ("zhonf", "zhong", "4 dropped, 5 neighbour"),
        ("jing", "qing", "4 replaced"),
        ("d1", "de", "1 dropped, 2 replaced"),
        ("hsi", "shi", "3 swapped"),
        ("sih", "shi", "2 dropped, 3 swapped"),
        ("ia", "ai", "1 dropped, 2 swapped"),
        ("re", "er", "1 dropped, 2 swapped"),
        ("zhagnu", "zhuang", ""),
        ("zhogn", "zhong", "4 dropped, 5 usual"),
        ("zhomg", "zhong", "5 usual"),
        ("noa", "nao", "2 dropped, 3 usual"),
        ("guen", "gun", "2 dropped, 3 replaced, 4 usual"),
        ("guei", "gui", "2 dropped, 3 replaced, 4 usual"),
        ("liou", "liu", "2 dropped, 3 replaced, 4 usual"),
        ("agn", "ang", "2 dropped, 3 usual"),
        ("shi", "shi", "2 dropped"),
        ("a", "a", ""),
        ("asi", "shi", ""),
        ("ihs", "shi", ""),
        ("xx", "ai", ""),
        ("xxx", "shi", ""),
        ("x", "shi", ""),
        ("sg", "shi", ""),
        ("hzi", "shi", ""),
    ],
)
def test_which_first_letters_are_a_syllable_with_one_slip(
    typed: str, meant: str, found: str
) -> None:
    assert ", ".join(f"{count} {slip}" for count, slip in slips(typed, meant)) == found


@pytest.mark.parametrize(
    ("letter", "near"),
    [
        ("q", "wa"),
        ("t", "ryfg"),
        ("p", "ol"),
        ("a", "qwsz"),
        ("s", "adwezx"),
        ("l", "kop"),
        ("k", "jlio" + "m"),
        ("z", "asx"),
        ("b", "vngh"),
        ("m", "njk"),
    ],
)
def test_which_keys_touch(letter: str, near: str) -> None:
    assert sorted(_neighbours()[letter]) == sorted(near)
