"""What a typed query is read as."""

from __future__ import annotations

import pytest

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.search.query import Query

SIMPLIFIED = HanTable.of(table()).simplified


def read(text: str) -> Query:
    return Query(text, SIMPLIFIED)


@pytest.mark.parametrize(
    ("typed", "atoms", "breaks"),
    [
        ("sige yishi", "sigeyishi", {4}),
        ("fang'an", "fangan", {4}),
        ("SI-GE", "sige", {2}),
        ("sì gè", "sige", {2}),
        ("si4ge4", "sige", {2}),
        ("四ge 意识！", "四ge意识", {3}),
        ("17110gongzuo", "17110gongzuo", set()),
        ("５ｇ", "5g", set()),
    ],
)
def test_typed_text_becomes_atoms_and_breaks(typed: str, atoms: str, breaks: set[int]) -> None:
    query = read(typed)
    assert (query.atoms, query.breaks) == (atoms, breaks)


@pytest.mark.parametrize("typed", ["lüdun", "lvdun", "lyudun", "lu:dun", "LÜDUN", "lu\u0308dun"])
def test_every_spelling_of_umlaut_is_v(typed: str) -> None:
    assert read(typed).atoms == "lvdun"


@pytest.mark.parametrize(
    ("typed", "atoms"), [("jinyu", "jinyu"), ("nyu", "nv"), ("jv", "ju"), ("wannyuan", "wannyuan")]
)
def test_yu_after_n_is_umlaut_only_where_a_syllable_begins(typed: str, atoms: str) -> None:
    assert read(typed).atoms == atoms


def test_tones_are_kept_with_their_letters() -> None:
    assert read("sì gè").tones == {1: 4, 3: 4}
    assert read("si4ge4").tones == {1: 4, 3: 4}
    assert read("si5").tones == {1: 0}
    assert read("si\u0300").tones == {1: 4}


def test_a_digit_before_letters_is_no_tone() -> None:
    query = read("4ge yishi")
    assert (query.atoms, query.tones) == ("4geyishi", {})


def test_control_characters_fall_away() -> None:
    assert read("四\x1b早").atoms == "四早"
