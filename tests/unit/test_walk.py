"""Ways through a suffix array: every reading of the letters that some term has, and none beside."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.chinese.sounds import symbols
from xpterms.search.query import Query
from xpterms.search.walk import walk, walk_sounds

TERMS = (
    "四个意识",
    "西安",
    "先",
    "中华",
    "绿色",
    "17工作",
    "银行",
    "人口",
    "饿狼",
    "装备",
    "口令",
    "安保",
)


def told(tokens) -> tuple[str, ...]:
    """Return tokens from the first to the last, ``si!`` where a reading must be that."""
    found = []
    while tokens:
        tokens, (text, full) = tokens
        found.append(text + "!" * full)
    return tuple(reversed(found))


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
        ("zhuangbei", {("zb", ("zhuang!", "bei!"))}),
        ("renko", {("rk", ("ren!", "ko"))}),  # unfinished at the end alone
        ("ko ling", set()),
        ("elang", {("el", ("e", "lang!"))}),
        ("anb", {("ab", ("an!", "b"))}),
    ],
)
def test_the_initials_that_letters_can_mean(index, typed: str, found: set) -> None:
    for _ in "12":  # the second time it is known where no key goes on
        ways = walk(index.keys("initials"), index, Query(typed, index.han.simplified))
        assert {(path, told(tokens)) for path, tokens, _ in ways} == found


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
        ("elang", True, "e lang"),
        ("anbao", True, "an bao"),
        ("zhonghua", True, "zhong hua"),
        ("zhongh", True, None),
        ("17gongzuo", True, "1 7 gong zuo"),
    ],
)
def test_the_sounds_that_letters_can_mean(index, typed: str, sounds: bool, said) -> None:
    query = Query(typed, index.han.simplified)
    ways = walk_sounds(index.keys("sounds"), index, query, sounds=sounds)
    symbol = symbols()
    expected = {"".join(symbol[one] for one in said.split())} if said else set()
    assert {path for path, _, _ in ways} == expected


@pytest.mark.parametrize(("term", "said"), [("思安", "an"), ("思恩", "en"), ("思欧", "ou")])
def test_a_syllable_ends_before_a_vowel_with_which_one_begins(
    glossary_of: Made, term: str, said: str
) -> None:
    index = glossary_of(term)._index
    ways = walk(index.keys("initials"), index, Query("s" + said, index.han.simplified))
    assert ("s" + said[0], ("s", said + "!")) in [(path, told(tokens)) for path, tokens, _ in ways]


def test_a_walk_ends_after_so_many_steps(index, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step narrows a range that holds something; all ways from a place are tried before the bound is asked again."""

    class Keys:
        steps = 0
        narrowed = {}.get  # nothing was asked before

        def narrow(self, path: str, _: object = None) -> list[str]:
            self.steps += 1
            return [path]

    def taken(most: int, typed: str) -> tuple[int, int]:
        monkeypatch.setattr("xpterms.search.walk.STEPS", most)
        keys = Keys()
        query = Query(typed, index.han.simplified)
        paths = list(walk(keys, index, query))  # type: ignore[arg-type]
        return len(paths), keys.steps

    found, every = taken(1000, "四四四")
    assert (found, every) == (1, 3)
    assert taken(3, "四四四") == (0, 3)  # the bound is met before the end is
    assert taken(2, "四四四") == (0, 2)
    assert taken(4, "四四四") == (1, 3)
