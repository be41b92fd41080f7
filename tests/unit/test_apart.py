"""Several terms in one query."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search import apart
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.scale import MOST_GROUPS


def query(terms: Terms, typed: str) -> Query:
    return Query(typed, terms._index.han.simplified)


def test_commas_and_spaces_part() -> None:
    assert apart.words("四早、六稳 六保") == ["四早", "六稳", "六保"]


def test_a_query_in_which_no_part_is_a_term_is_one(built_in: Terms) -> None:
    asked = query(built_in, "开始 结束")
    assert apart.several(built_in._index, asked, lambda _: []) is None


def test_joining_asking_and_generic_parts_are_not_missed(built_in: Terms) -> None:
    for typed in ("四早 和 六稳", "四早 是什么", "四早 机制"):
        found = apart.several(built_in._index, query(built_in, typed), lambda _: [])
        assert found is not None
        assert found[1] == (), typed


def test_a_part_of_signs_alone_is_not_looked_for(built_in: Terms) -> None:
    found = built_in.lookup('四早 不存在 = "')
    assert [match.entry.term for match in found.matches] == ["四早"]
    assert found.missing == ("不存在",)


@pytest.mark.parametrize("typed", ["liu4wen3liu4bao3", "liu4wen3 liu4bao3", "liu4 wen3 liu4 bao3"])
def test_a_tone_that_is_a_digit_parts_syllables_as_a_space_does(
    built_in: Terms, typed: str
) -> None:
    found = built_in.lookup(typed)
    assert [match.entry.term for match in found.matches] == ["六稳", "六保"]


def test_letters_must_be_terms_to_the_last(built_in: Terms) -> None:
    assert len(apart.joined_letters(built_in._index, query(built_in, "liuwenliubao"))) == 2
    assert apart.joined_letters(built_in._index, query(built_in, "liuwenliubaoma")) == []
    assert apart.joined_letters(built_in._index, query(built_in, "liuwen")) == []


def test_numerals_begin_parts(built_in: Terms) -> None:
    assert apart.joined_numbers(query(built_in, "六文六宝")) == ["六文", "六宝"]
    assert apart.joined_numbers(query(built_in, "文六宝六")) == []
    assert apart.joined_numbers(query(built_in, "六稳")) == []
    assert apart.joined_numbers(query(built_in, "六稳" * 6)) == ["六稳"] * 6
    assert apart.joined_numbers(query(built_in, "六稳" * 5 + "六稳保")) == []
    assert apart.joined_numbers(query(built_in, "六稳保六")) == []


TERMS = (
    "四早",
    "六稳",
    "三公经费",
    "5G",
    "绿色",
    "早中",
    "四色工作",
    "先",
    "西安",
    "推进“六保”",
    "17110工作制度",
    "阿姨",
)
NEAR = {
    "甲甲": [Finding(0, "typo", 1.0)],
    "乙乙": [Finding(1, "pinyin", 0.5)],
    "丙丙": [Finding(0, "typo", 1.0), Finding(1, "pinyin", 0.5)],
    "shi": [Finding(1, "pinyin", 0.5), Finding(2, "typo", 1.0)],
}


@pytest.fixture(scope="module")
def some(glossary_of: Made) -> Terms:
    return glossary_of(*TERMS, Term("七有", "释义。", 30))


@pytest.mark.parametrize(
    ("typed", "terms", "missing", "asked"),
    [
        ("四早 六稳", "四早 六稳", "", ""),
        ("六稳，四早", "六稳 四早", "", ""),
        ("四早 不存在", "四早", "不存在", "不存在"),
        ("四早 甲甲", "四早 四早", "", "甲甲"),
        ("乙乙 四早", "六稳 四早", "", "乙乙"),  # a whole term stands in its place
        ("丙丙 三公经费", "六稳 三公经费 四早", "", "丙丙"),  # what is less stands behind
        ("甲甲 四早 丙丙", "四早 六稳 四早 四早", "", "甲甲 丙丙"),
        ("四早 shi", "四早 三公经费", "", "shi"),  # one syllable names no term
        ("四早 戊戊 己己 庚庚 辛辛", "四早", "戊戊 己己 庚庚 辛辛", "戊戊 己己 庚庚"),
        (
            "四早 甲乙丙丁戊己庚辛壬癸子丑",
            "四早",
            "甲乙丙丁戊己庚辛壬癸子丑",
            "甲乙丙丁戊己庚辛壬癸子丑",
        ),
        ("三公 经费 四早", "三公经费 四早", "", ""),
        ("四早 三公 经费", "四早 三公经费", "", ""),
        ("si zao liu wen", "四早 六稳", "", ""),
        ("san gong jing fei 四早", "三公经费 四早", "", ""),
        ("lyu se 四早", "绿色 四早", "", ""),
        ("lu: se 四早", "绿色 四早", "", ""),
        ("lue lyu se", "绿色", "lue", "lue"),
        ("lu : se 四早", "绿色 四早", "", ""),
        ("30 四早", "七有 四早", "", ""),  # the number of a note
        ("四早 030", "四早 七有", "", ""),
        ("戊戊 三公 经费 四早", "三公经费 四早", "戊戊", "戊戊"),
        ("si4 zao3 六稳", "四早 六稳", "", ""),
        ("5 G 四早", "5G 四早", "", ""),
        ("四早 xian", "四早", "xian", "xian"),
        ("四早 xi'an", "四早 西安", "", ""),
        ("四早 六保", "四早", "六保", "六保"),
        ("四早 工作", "四早", "", ""),
        ("四早 和 六稳", "四早 六稳", "", ""),
        ("四早 是什么 是什么意思 子子", "四早", "子子", "子子"),
        ("四早 甲", "四早", "", ""),
        ('四早 == ""', "四早", "", ""),
    ],
)
def test_what_the_parts_of_a_query_name(
    some: Terms, typed: str, terms: str, missing: str, asked: str
) -> None:
    questions: list[str] = []
    found = apart.several(
        some._index, query(some, typed), lambda part: questions.append(part) or NEAR.get(part, [])
    )
    assert found is not None
    assert " ".join(some._index.entry(one.term).term for one in found[0]) == terms
    assert (" ".join(found[1]), " ".join(questions)) == (missing, asked)


def test_letters_that_name_no_term_stay_together(some: Terms) -> None:
    for typed, missing in (
        ("四早 si ge", ("si ge",)),
        ("四早 xx 六稳 yy", ("xx", "yy")),
        ("xx yy 四早 zz", ("xx yy", "zz")),
        ("子子 xx yy 四早", ("子子", "xx yy")),
        ("xx 子子 yy 四早", ("xx", "子子", "yy")),
    ):
        found = apart.several(some._index, query(some, typed), lambda _: [])
        assert found is not None
        assert found[1] == missing


@pytest.mark.parametrize(
    "typed",
    [
        "四早",
        "si zao",
        "四 早",
        "不存在 没有",
        "四早 " * (MOST_GROUPS + 1),
        "四早 一二三四五六七八九十甲乙丙",
        "四早 三公经费不存在，一二三四五六七八九十甲乙丙",
        "si ge",
    ],
)
def test_a_query_of_one_term_or_a_sentence_is_not_parted(some: Terms, typed: str) -> None:
    assert apart.several(some._index, query(some, typed), lambda _: []) is None


def test_as_many_parts_as_may_be_are_terms(some: Terms) -> None:
    found = apart.several(some._index, query(some, "四早 " * MOST_GROUPS), lambda _: [])
    assert found is not None
    assert len(found[0]) == MOST_GROUPS


def test_digits_are_tones_in_parts_where_they_are_in_the_query(some: Terms) -> None:
    typed = "si4 zao3 六稳"
    plain = Query(typed, some._index.han.simplified, tones=False)
    found = apart.several(some._index, plain, lambda _: [])
    assert found is not None
    assert found[1] == ("si4 zao3",)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sizaoliuwen", "四早 六稳"),
        ("liuwensizao", "六稳 四早"),
        ("sizaosizaosizao", "四早 四早 四早"),
        ("sizaosangongjingfei", "四早 三公经费"),
        ("zaozhongsizao", "早中 四早"),
        ("lvsesizao", "绿色 四早"),
        ("sizao", ""),
        ("sizaoliuwenx", ""),
        ("xsizaoliuwen", ""),
        ("sizao liuwen", ""),
        ("四早liuwen", ""),
        ("sizaoxian", "四早 西安"),  # a term of one syllable joins nothing
        ("xiansizao", "西安 四早"),
        ("sizaoayi", ""),  # nor does one of three letters
        ("sizaoliubao", ""),  # nor does a part of a term
    ],
)
def test_which_terms_make_up_all_letters(some: Terms, typed: str, terms: str) -> None:
    found = apart.joined_letters(some._index, query(some, typed))
    assert " ".join(some._index.entry(one.term).term for one in found) == terms
    assert {(one.kind, one.cost) for one in found} <= {("pinyin", 0.0)}


def test_terms_that_are_read_alike_are_all_told_as_many_as_say_something(
    glossary_of: Made,
) -> None:
    made = glossary_of("四早", "思早", "六稳")
    found = apart.joined_letters(made._index, query(made, "sizaoliuwen"))
    assert [one.term for one in found] == [0, 1, 2]


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("四早和六稳", ["四早", "六稳"]),
        ("四早以及六稳", ["四早", "六稳"]),
        ("四早vs六稳", ["四早", "六稳"]),
        (" 四早与六稳 ", ["四早", "六稳"]),
        ("四和六稳", []),
        ("四早和六", []),
        ("四早六稳", []),
        ("sizaovsliuwen", []),
        ("四和早与六稳", ["四和早", "六稳"]),
    ],
)
def test_a_word_between_joins_two_names(typed: str, joined: list[str]) -> None:
    assert apart.linked(Query(typed, str)) == joined


@pytest.mark.parametrize(
    ("typed", "one"),
    [("si zao", True), ("si", False), ("si 四", False), ("sizao", False), ("si zx zy", False)],
)
def test_letters_typed_syllable_by_syllable_are_one_term(typed: str, one: bool) -> None:
    assert apart.syllable_by_syllable(Query(typed, str)) is one
