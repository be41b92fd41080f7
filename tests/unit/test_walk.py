"""Ways through a suffix array: every reading of the letters that some term has, and none beside."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.chinese.sounds import symbols
from xpterms.search.query import Query
from xpterms.search.walk import walk, walk_sounds

TERMS = ("四个意识", "西安", "先", "中华", "绿色", "17工作", "银行", "人口")


@pytest.fixture(scope="module")
def index(glossary_of: Made):
    return glossary_of(*TERMS)._index


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sige", {("sg", ("si!", "ge!"))}),
        ("sg", {("sg", ("s", "g"))}),
        ("xian", {("xa", ("xi!", "an!")), ("x", ("xian!",))}),
        ("xia", {("xa", ("xi!", "a")), ("x", ("xia!",))}),
        ("zhh", {("zh", ("z", "h"))}),
        ("四ge", {("sg", ("", "ge!"))}),
        ("17g", {("17g", ("", "", "g")), ("yqg", ("", "", "g"))}),
        ("qq", set()),
        ("si ge", {("sg", ("si!", "ge!"))}),
        ("s ige", set()),
        ("zhongh", {("zh", ("zhong!", "h"))}),
        ("zhonghu", {("zh", ("zhong!", "hu!"))}),
        ("lvs", {("ls", ("lv!", "s"))}),
    ],
)
def test_the_initials_that_letters_can_mean(index, typed: str, found: set) -> None:
    ways = walk(index.keys("initials"), index, Query(typed, index.han.simplified))
    told = {
        (path, tuple(text + "!" * full for text, full in tokens)) for path, tokens, ranges in ways
    }
    assert told == found


@pytest.mark.parametrize(
    ("typed", "sounds", "said"),
    [
        ("sige", True, "si ge"),
        ("shige", True, "si ge"),
        ("shige", False, "si ge"),
        ("四ge", True, "si ge"),
        ("lenkou", True, "ren kou"),
        ("lenkou", False, None),
        ("qiqi", True, None),
        ("17gongzuo", True, "1 7 gong zuo"),
    ],
)
def test_the_sounds_that_letters_can_mean(index, typed: str, sounds: bool, said) -> None:
    query = Query(typed, index.han.simplified)
    ways = walk_sounds(index.keys("sounds"), index, query, sounds=sounds)
    symbol = symbols()
    expected = {"".join(symbol[one] for one in said.split())} if said else set()
    assert {path for path, _, _ in ways} == expected
