"""The nets: a small glossary's filter and a large one's scan catch what can be forgiven."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Made, index_of
from xpterms.index import edits
from xpterms.index.keysearch import KeySearch
from xpterms.library import Terms
from xpterms.model import Glossary, Term
from xpterms.search import forgive, scale
from xpterms.search.forgive import alike, nets
from xpterms.search.query import Query


@pytest.mark.parametrize("few", [True, False])
@pytest.mark.parametrize(
    ("typed", "term"),
    [("sizoa", "四早"), ("放管服笑", "放管服效"), ("两个雄护", "两个维护"), ("四旱", "四早")],
)
def test_the_term_is_caught(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str, term: str, few: bool
) -> None:
    monkeypatch.setattr(scale, "small", 1 << 20 if few else 0)
    index = built_in._index
    caught = {
        index.text_of(form)
        for forms in nets(index, Query(typed, index.han.simplified), sounds=True)
        for form in forms
    }
    assert term in caught


@pytest.mark.parametrize("at", range(5))
def test_two_letters_swapped_anywhere_in_a_short_reading_are_caught_in_a_small_glossary(
    built_in: Terms, at: int
) -> None:
    index, said = built_in._index, "liubao"
    typed = said[:at] + said[at + 1] + said[at] + said[at + 2 :]
    every = nets(index, Query(typed, index.han.simplified), sounds=True)
    assert "六保" in {index.text_of(form) for forms in every for form in forms}


def test_few_forms_are_left_to_be_judged(built_in: Terms) -> None:
    index = built_in._index
    for typed in ("王建国", "hello", "天气预报", "tianqiyubao"):
        for forms in nets(index, Query(typed, index.han.simplified), sounds=True):
            assert len(forms) <= scale.GUESSED


def test_what_sounds_alike_as_a_whole(built_in: Terms) -> None:
    index = built_in._index
    query = Query("liuwen", index.han.simplified)
    assert [index.text_of(form) for form in alike(index, query, sounds=True, inner=False)] == [
        "六稳"
    ]


@pytest.mark.parametrize("typed", ["sizoa", "放管服笑", "sigeyisi", "liangeweihu"])
def test_few_keys_and_many_are_compared_alike(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    index = built_in._index
    query = Query(typed, index.han.simplified)
    monkeypatch.setattr(forgive, "SPENT", 1 << 60)
    told = list(nets(index, query, sounds=True))
    monkeypatch.setattr(forgive, "SPENT", -1)
    assert told == list(nets(index, query, sounds=True))
    monkeypatch.setattr(forgive, "SPENT", 1 << 60)
    monkeypatch.setattr(forgive, "FEW", 0)
    assert told == list(nets(index, query, sounds=True))


def test_keys_are_compared_without_rapidfuzz_until_so_many_characters_were(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    looks: list[int] = []
    here = edits.distances

    def counted(sought: str, keys: list[str]) -> list[int]:
        looks.append(sum(map(len, keys)))
        return here(sought, keys)

    def asked(few: int, spent: int, before: int = 0) -> int:
        monkeypatch.setattr(forgive, "FEW", few)
        monkeypatch.setattr(forgive, "SPENT", spent)
        monkeypatch.setattr(forgive._Compared, "characters", before)
        looks.clear()
        for _ in range(4):
            list(nets(index, Query("四枣", index.han.simplified), sounds=True))
        return len(looks)

    monkeypatch.setattr(edits, "distances", counted)
    index = glossary_of("四早", "六稳")._index
    assert asked(1000, 1000) == 4
    each = looks[0]
    assert each > 0
    assert asked(each, 1000) == 4
    assert asked(each - 1, 1000) == 0
    assert forgive._Compared.characters == 0
    assert asked(each, each) == 2  # what is spent is asked before, and the second look is as much
    assert asked(each, 2 * each) == 3
    assert asked(each, 0) == 1
    assert asked(each, 0, before=1) == 0


@pytest.mark.parametrize(
    ("typed", "lengths"),
    [
        ("四早", [(1, 2, 3)]),
        ("四大活", [(1, 2, 4)]),
        ("四大活动", [(2, 3, 6)]),
        ("四个意识五", [(2, 3, 7)]),
        ("si", [(1, 2, 3)]),
        ("sizao", [(1, 4, 6)]),
        ("sigeyi", [(1, 5, 7)]),
        ("sigeyis", [(2, 5, 9)]),
        ("四ge", [(1, 3, 5), (1, 2, 3)]),  # as letters, then as sounds
    ],
)
def test_keys_of_which_too_little_can_fit_are_not_scanned(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str, lengths: list[tuple[int, ...]]
) -> None:
    """Each look is for so many edits, in keys from a length to a length."""
    monkeypatch.setattr(scale, "small", 0)
    scanned: list[tuple[int, ...]] = []
    near = KeySearch.near

    def counted(self: KeySearch, text: str, edits: int, shortest: int, longest: int):
        scanned.append((edits, shortest, longest))
        return near(self, text, edits, shortest, longest)

    monkeypatch.setattr(KeySearch, "near", counted)
    index = built_in._index
    list(nets(index, Query(typed, index.han.simplified), sounds=True))
    assert scanned == lengths


@pytest.mark.parametrize(
    "typed",
    ["双个维户", "三个意思", "三個維護", "四长意思", "q个意思", "3个维护", "a个意思", "z个意思"],
)
@pytest.mark.parametrize("kept", [1, 2, 5])
def test_of_too_many_those_that_share_most_characters_are_judged(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch, typed: str, kept: int
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    names = ("意识", "维护", "一是", "为胡", "长思", "意外", "一维")
    words = [f"{number}个{name}" for number in "双三" for name in names]
    index = glossary_of(*words, "三张一丝", "3个为胡", "双q个意思", "双a个意思", "双z个意思")._index
    query = Query(typed, index.han.simplified)
    monkeypatch.setattr(forgive, "GUESSED", 1000)
    alike, *every = nets(index, query, sounds=True)
    monkeypatch.setattr(forgive, "GUESSED", kept)
    typed_characters = set(query.atoms)
    shared = [
        sorted(forms, key=lambda form: -len(typed_characters & set(index.text_of(form))))[:kept]
        if len(forms) > kept
        else forms
        for forms in every
    ]
    assert any(len(forms) > kept for forms in every) or kept > 2
    assert list(nets(index, query, sounds=True)) == [alike, *shared]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("双个维户", ["双个维护", "双个为胡", "双个一维"]),
        ("三个意思", ["三个意识", "三个一是", "双q个意思"]),
        ("三個維護", ["三个维护", "三个一维"]),
    ],
)
def test_of_too_many_only_those_are_read_whose_sounds_can_share_as_much(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch, typed: str, read: list[str]
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    monkeypatch.setattr(forgive, "GUESSED", 1)
    names = ("意识", "维护", "一是", "为胡", "长思", "意外", "一维")
    words = [f"{number}个{name}" for number in "双三" for name in names]
    index = glossary_of(*words, "三张一丝", "3个为胡", "双q个意思")._index
    text_of, told = index.text_of, []

    def counted(form: int) -> str:
        told.append(text_of(form))
        return told[-1]

    monkeypatch.setattr(index, "text_of", counted)
    list(nets(index, Query(typed, index.han.simplified), sounds=True))
    assert told == read


@pytest.mark.parametrize("typed", ["浆胭", "四胭", "4胭", "十胭", "漿胭"])
@pytest.mark.parametrize("kept", [1, 3])
def test_of_rare_characters_only_forms_that_have_one_are_read(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch, typed: str, kept: int
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    names = [first + second for first in "江讲奖降酱死时" for second in "言眼烟盐研演焉"]
    rare = ["浆言", "江胭", "漿盐", "四演", "十研"]
    index = glossary_of(*names[:20], *rare, *names[20:])._index
    query = Query(typed, index.han.simplified)
    monkeypatch.setattr(forgive, "GUESSED", 1000)
    alike, *every = nets(index, query, sounds=True)
    monkeypatch.setattr(forgive, "GUESSED", kept)
    characters = set(query.atoms)
    shared = [
        sorted(forms, key=lambda form: -len(characters & set(index.text_of(form))))[:kept]
        for forms in every
    ]
    read: list[str] = []
    text_of = index.text_of

    def counted(form: int) -> str:
        read.append(text_of(form))
        return read[-1]

    monkeypatch.setattr(index, "text_of", counted)
    assert list(nets(index, query, sounds=True)) == [alike, *shared]
    assert set(read) <= set(rare) or typed[0] in "4十"  # which stand in a key otherwise


def test_forms_of_glossaries_that_are_not_asked_are_not_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    made = [("四个意识", "四早"), ("四个维护", "三个意识"), ("五个意识",)]
    glossaries = [
        Glossary(str(place), tuple(Term(word, "释义。") for word in words), f"/{place}.toml")
        for place, words in enumerate(made)
    ]
    index = index_of(*((glossary, None) for glossary in glossaries))
    for asked in ([2, 1, 0], [2, 1], [1], [0, 2]):
        some = index.only(asked)
        caught = {
            some.text_of(form)
            for forms in nets(some, Query("四个意式", some.han.simplified), sounds=True)
            for form in forms
        }
        words = {word for place in asked for word in made[place]}
        assert caught == words - {"四早"}


TERMS = (
    "四早",
    "四个意识",
    "六稳",
    "六文宝",
    "大六稳",
    "推行四早工作",
    "四个自信",
    "司歌",
    "平安",
    "饿狼",
)


@pytest.mark.parametrize(
    ("typed", "inner", "sounds", "caught"),
    [
        ("liuwen", True, True, ["六稳", "六文宝", "大六稳"]),
        ("六文", True, True, ["六稳", "六文宝", "大六稳"]),
        ("六文", False, True, ["六稳"]),
        ("wenbao", True, True, ["六文宝"]),
        ("wenbao", False, True, []),
        ("liuwenbao", False, True, ["六文宝"]),
        ("wen", True, True, []),  # one syllable begins too many terms
        ("shizao", False, True, ["四早"]),
        ("xiange", True, True, ["先歌", "西安歌"]),  # xian ge and xi an ge
        ("lenkou", False, True, ["人口"]),
        ("lenkou", False, False, []),
    ],
)
def test_what_sounds_alike_stands_anywhere_or_is_the_whole(
    glossary_of: Made, typed: str, inner: bool, sounds: bool, caught: list[str]
) -> None:
    index = glossary_of(*TERMS, "人口", "西安歌", "先歌")._index
    query = Query(typed, index.han.simplified)
    found = alike(index, query, sounds=sounds, inner=inner)
    assert list(map(index.text_of, found)) == caught


@pytest.mark.parametrize(
    ("typed", "caught"),
    [
        ("sizoa", ["四早", "推行四早工作"]),
        ("sigeyshi", ["四个意识", "司歌", "四个自信"]),  # three of seven pairs
        ("四个意思", ["四个意识", "司歌", "四个自信"]),
        ("四旱", ["推行四早工作", "四早", "司歌", "四个意识", "四个自信"]),
        ("四z", ["四早", "司歌", "四个意识", "四个自信", "推行四早工作"]),
        ("四g意", ["四个意识"]),
        ("思早工", ["推行四早工作", "四早"]),
        ("四zao", ["四早", "推行四早工作", "司歌", "四个意识", "四个自信"]),
        ("平an", ["平安"]),
        ("四e狼", ["饿狼"]),
        ("igzx", []),
        ("xyz", []),
    ],
)
def test_in_a_small_glossary_what_shares_half_of_the_query_is_caught_most_first(
    glossary_of: Made, typed: str, caught: list[str]
) -> None:
    index = glossary_of(*TERMS)._index
    _, resembling = nets(index, Query(typed, index.han.simplified), sounds=True)
    assert list(map(index.text_of, resembling)) == caught


@pytest.mark.parametrize(
    ("typed", "near", "further"),
    [
        ("四早", ["四早", "司歌"], []),
        ("四大活动", [], []),
        ("四个意识五", ["四个意识"], []),
        ("sizao", ["四早"], []),
        ("sigeyis", [], ["四个意识"]),
        ("四ge意", ["司歌", "四个意识"], []),
        ("四个yishi", ["四个意识"], ["四个自信"]),
        ("四q", ["四早", "司歌"], []),
    ],
)
def test_in_a_large_glossary_what_is_one_edit_away_is_caught_then_two(
    glossary_of: Made,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    near: list[str],
    further: list[str],
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    index = glossary_of(*TERMS)._index
    _, *caught = nets(index, Query(typed, index.han.simplified), sounds=True)
    assert [list(map(index.text_of, forms)) for forms in caught] == [near, further]


def test_one_character_is_near_to_everything_and_a_text_to_nothing(glossary_of: Made) -> None:
    index = glossary_of(*TERMS)._index

    def cast(length: int) -> int:
        return len(list(nets(index, Query("四" * length, index.han.simplified), sounds=True)))

    most = scale.LONGEST_GUESS
    assert [cast(length) for length in (1, 2, most, most + 1)] == [0, 2, 2, 0]


def test_each_net_catches_so_many(glossary_of: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"四{char}早" for char in "义艺议忆异易益译亿意逸役疫翼谊毅抑疑宜"]
    index = glossary_of(*names)._index
    for small in (256, 0):
        monkeypatch.setattr(scale, "small", small)
        for typed in ("四项早", "siyizoa"):
            nearest = list(nets(index, Query(typed, index.han.simplified), sounds=True))[1:]
            assert max(map(len, nearest)) == scale.GUESSED < len(names)


ASKED = """
import sys
from xpterms.library import built_in, open_glossary
from xpterms.search import forgive, scale
scale.small = 0
forgive.SPENT = 10
terms = open_glossary(built_in(), cache=sys.argv[1])
for typed in ("两个雄护", "四个天空", "高质量发展大局", "五个天空"):
    terms.lookup(typed)
    print(int("rapidfuzz" in sys.modules))
"""


def test_who_asks_once_waits_for_no_module_and_who_asks_on_has_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASKED, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert (loaded[0], loaded[-1]) == ("0", "1")


def test_what_is_read_as_typed_comes_before_what_is_shorter_and_an_edit_away(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    index = glossary_of("四砸", "四早")._index
    _, nearest, _ = nets(index, Query("sizao", index.han.simplified), sounds=True)
    assert list(map(index.text_of, nearest)) == ["四早", "四砸"]
