"""What a typed query is read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.chinese.script import FEW
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


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("四个［1］意识", "4个意识"),
        ("四个[12]意识", "4个意识"),
        ("四个【123】意识", "4个意识"),
        ("四个〔1234〕意识", "4个1234意识"),
        ("四个[a]意识", "4个a意识"),
        ("四个[]意识", "4个意识"),
        ("四个[1意识", "4个1意识"),
        ("四早[1][2]", "4早"),
        ("[1]四[a]早[2]", "4a早"),
        ("[x][1]四早", "x4早"),
        ("四早①", "4早"),
        ("四早⑳", "4早"),
        ("四早❶", "4早"),
        ("四早❿", "4早"),
        ("四早²", "4早"),
        ("[1]", "1"),
        ("sizao[1]", "sizao"),
        ("四[1][2]早", "4早"),
        ("[1][2]四早", "4早"),
        ("[1]［2］[3]四早", "4早"),
        ("四[[1]早", "4早"),
        ("四[[123]早", "4早"),
        ("[[123]四早", "4早"),
    ],
)
def test_marks_of_notes_fall_away_unless_they_are_all(typed: str, text: str) -> None:
    assert read(typed).text == text


def test_marks_of_notes_part_nothing() -> None:
    assert read("四个［1］意识").breaks == set()
    assert read("四个[a]意识").breaks == {2, 3}


@pytest.mark.parametrize(
    ("typed", "atoms"),
    [
        ("lue", "lve"),
        ("nuexia", "nvexia"),
        ("gue", "gue"),
        ("lüe", "lve"),
        ("alyu", "alyu"),
        ("ǖ", "v"),
        ("ê", "e"),
        ("xv", "xu"),
        ("quv", "quv"),
        ("ajv", "aju"),
        ("xialue", "xialve"),
        ("zlyu", "zlyu"),
        ("xia lyu", "xialv"),
        ("四lyu", "四lv"),
        ("xialu\u0308", "xialv"),
        ("xianu:xia", "xianvxia"),
        ("xiagu:", "xiagu"),
        ("Дом", "дом"),
        ("İ四", "İ四"),
    ],
)
def test_a_letter_is_read_as_it_must_be_meant(typed: str, atoms: str) -> None:
    assert read(typed).atoms == atoms


@pytest.mark.parametrize(
    ("typed", "atoms", "tones"),
    [
        ("si4 4", "si4", {1: 4}),
        ("si44", "si44", {}),
        ("shi14", "shi14", {}),
        ("s4", "s4", {}),
        ("si 4", "si4", {}),
        ("si0", "si0", {}),
        ("si6", "si6", {}),
        ("sizao3", "sizao", {4: 3}),
        ("lv4", "lv", {1: 4}),
        ("ǹ", "n", {0: 4}),
        ("a1o2", "ao", {0: 1, 1: 2}),
        ("zhuang4", "zhuang", {5: 4}),
        ("zi4", "zi", {1: 4}),
    ],
)
def test_a_digit_is_a_tone_right_behind_a_syllable_only(
    typed: str, atoms: str, tones: dict
) -> None:
    query = read(typed)
    assert (query.atoms, query.tones, query.digits) == (atoms, tones, bool(tones) and typed != "ǹ")


def test_digits_are_themselves_where_no_tones_are_read() -> None:
    query = Query("si4zao3", SIMPLIFIED, tones=False)
    assert (query.atoms, query.tones, query.toned) == ("si4zao3", {}, False)


def test_the_tone_of_letters_is_the_first_that_was_typed_in_them() -> None:
    query = read("si4zao3")
    assert [query.tone(0, 2), query.tone(2, 5), query.tone(0, 1), query.tone(0, 5)] == [
        4,
        3,
        None,
        4,
    ]


def test_what_parts_atoms_lies_between_them() -> None:
    query = read("sige yishi")
    assert query.bound(3, 5)
    assert not query.bound(4, 9)
    assert not query.bound(0, 4)


@pytest.mark.parametrize(
    ("typed", "rests"),
    [
        ("ab", ["ab", "b"]),
        ("za b", ["za", "a", "b"]),
        ("az四", ["az", "z", ""]),
        ("a四za", ["a", "", "za", "a"]),
        ("1a b c", ["", "a", "b", "c"]),
    ],
)
def test_letters_go_on_as_far_as_nothing_parts_them(typed: str, rests: list[str]) -> None:
    query = read(typed)
    assert [query.rest(place) for place in range(len(query.atoms))] == rests


@pytest.mark.parametrize(
    ("typed", "letters", "spelled"),
    [
        ("sige", True, True),
        ("si ge", True, True),
        ("si4", True, True),
        ("四ge", False, True),
        ("17g", False, True),
        ("四早", False, False),
        ("17", False, False),
        ("", False, False),
    ],
)
def test_whether_all_or_some_is_letters(typed: str, letters: bool, spelled: bool) -> None:
    query = read(typed)
    assert (query.letters, query.spelled) == (letters, spelled)
    assert query.unparted is (letters and " " not in typed)


@given(st.text("alnyuejvqiLNYUEV", min_size=1, max_size=8))
def test_letters_alone_are_read_as_they_are_beside_others(letters: str) -> None:
    query, beside = Query(letters, str), Query(letters + "，", str)
    assert (query.atoms, query.text, query.letters) == (beside.atoms, beside.text, True)
    assert (query.breaks, query.tones) == (beside.breaks, beside.tones)


@pytest.mark.parametrize(
    ("typed", "breaks"),
    [
        ("s i z a o", set()),  # letters one by one are no syllables
        ("a1a", {1}),  # but with a tone
        ("si z a o", {2, 3, 4}),
        ("四 早", {1}),
    ],
)
def test_letters_that_stand_alone_are_one_run(typed: str, breaks: set[int]) -> None:
    assert read(typed).breaks == read(typed + "，").breaks == breaks


@given(st.text("aàeêlnjyuüǖvǹs ÈÜ'-·ßıİ²ªº:1φД\u0308\u0301", min_size=1, max_size=7))
def test_letters_with_tones_are_read_as_they_are_beside_signs(typed: str) -> None:
    query, beside = read(typed), read(typed + "，")
    assert (query.atoms, query.text, query.letters) == (beside.atoms, beside.text, beside.letters)
    assert (query.breaks, query.tones, query.digits) == (beside.breaks, beside.tones, beside.digits)


def test_letters_with_tones_are_written_as_they_were_typed() -> None:
    query = read("Lǜ-dùn êsü")
    assert (query.atoms, query.text, query.breaks) == ("lvdunesv", "lǜdùnêsü", {2, 5})
    assert (query.tones, query.letters, query.unparted) == ({1: 4, 3: 4}, True, False)
    assert read("lǜ").unparted


@given(st.text("一二十拾百千〇两四早識识鿿", min_size=1, max_size=8))
def test_characters_alone_are_read_as_they_are_beside_signs(typed: str) -> None:
    query, beside = read(typed), read(typed + "，")
    assert (query.atoms, query.text, query.letters) == (beside.atoms, beside.text, False)
    assert (query.breaks, query.tones, query.spelled) == (set(), {}, False)


@pytest.mark.parametrize(("typed", "atoms"), [("ㄩ", "yu"), ("ㄅ", "b"), ("四ㄗㄠˇ", "四zao")])
def test_bopomofo_is_read_as_pinyin(typed: str, atoms: str) -> None:
    assert read(typed).atoms == atoms


@pytest.mark.parametrize("first", ["e", "ü", "1", "：", "早"])
def test_a_long_query_is_read_from_its_first_character(first: str) -> None:
    query = read(first + "四" * FEW)
    assert query.atoms == read(first).atoms + "四" * FEW


HANGING = [
    "a",
    "e",
    "u",
    "v",
    "l",
    "n",
    "y",
    "j",
    "1",
    "3",
    "0",
    ":",
    "：",
    "'",
    " ",
    "。",
    "四",
    "十",
    "V",
    "Ａ",
    "１",
    "ǚ",
    "ā",
    "\u0304",
    "\u0308",
    "İ",
    "K",
    "+",
    "𠀀",
    "\0",
    "\1",
]


@given(st.lists(st.sampled_from(HANGING), max_size=FEW - 1).map("".join), st.booleans())
def test_a_long_query_is_read_as_a_short_one(text: str, tones: bool) -> None:
    short = Query("。" + text, SIMPLIFIED, tones=tones)
    long = Query("。" * FEW + text, SIMPLIFIED, tones=tones)
    assert (long.atoms, long.breaks, long.tones) == (short.atoms, short.breaks, short.tones)
    assert (long.text, long.digits) == (short.text, short.digits)
    assert (long.letters, long.spelled) == (short.letters, short.spelled)


TONED = [*"si ge shi nv lue er zh a S 1 3 5 0 9 4 - ' : + [".split(), " ", "2 "]


@given(st.lists(st.sampled_from(TONED), max_size=9).map("".join), st.booleans())
def test_syllables_with_digits_are_read_at_once_as_one_by_one(text: str, tones: bool) -> None:
    once = Query(text, SIMPLIFIED, tones=tones)
    each = Query("。" + text, SIMPLIFIED, tones=tones)  # no text of ASCII alone
    assert (once.atoms, once.breaks, once.tones) == (each.atoms, each.breaks, each.tones)
    assert (once.text, once.digits, once.letters) == (each.text, each.digits, each.letters)
