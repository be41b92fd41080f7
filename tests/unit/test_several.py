"""Several terms in one query: where it is parted, what each part names, and what names nothing."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.search.apart import joined_letters, joined_numbers, several, words
from xpterms.search.finding import Finding
from xpterms.search.query import Query


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("四早 六稳", ["四早", "六稳"]),
        ("四早、六稳，六保,四专；六清;三公", ["四早", "六稳", "六保", "四专", "六清", "三公"]),
        ("、四早", ["四早"]),
        ("四早", ["四早"]),
    ],
)
def test_spaces_and_commas_part(typed: str, parts: list[str]) -> None:
    assert words(typed) == parts


@pytest.fixture
def made(glossary_of: Made) -> Terms:
    return glossary_of("四早", "六稳", "六保", "四个意识", "四优", "四化")


def asked(made: Terms, typed: str, answers: dict[str, str] | None = None):
    index = made._index
    numbers = {entry.term: number for number, entry in enumerate(made.entries())}

    def ask(text: str) -> list[Finding]:
        name = (answers or {}).get(text)
        return [Finding(numbers[name], "infix", 1.0, ())] if name else []

    found = several(index, Query(typed, index.han.simplified), ask)
    return found and ([index.entry(one.term).term for one in found[0]], found[1])


@pytest.mark.parametrize(
    ("typed", "terms", "missing"),
    [
        ("四早 六稳", ["四早", "六稳"], ()),
        ("六稳、四早", ["六稳", "四早"], ()),
        ("si zao liu wen", ["四早", "六稳"], ()),
        ("si ge yi shi sizao", ["四个意识", "四早"], ()),
        ("四早 没有的", ["四早"], ("没有的",)),
        ("四早 mei you de", ["四早"], ("mei you de",)),
        ("mei you de 四早 bu zai", ["四早"], ("mei you de", "bu zai")),
        ("四早 没有的 bu zai", ["四早"], ("没有的", "bu zai")),
        ("四早 和 六稳", ["四早", "六稳"], ()),
        ("四早 是什么", ["四早"], ()),
        ("四早 x", ["四早"], ()),
        ("四早 工作", ["四早"], ()),
        ("四早 xy", ["四早"], ("xy",)),
        ("四早 一二三四五六七八九十一二", ["四早"], ("一二三四五六七八九十一二",)),
    ],
)
def test_each_part_that_names_a_term_is_answered(made, typed, terms, missing) -> None:
    assert asked(made, typed) == (terms, missing)


@pytest.mark.parametrize(
    "typed",
    [
        "四早",
        "没有 这个",
        "si ge yi shi",
        "si zao",
        "四早 一二三四五六七八九十一二三",
        " ".join(["四早", *"abcdefghijkl"]),
    ],
)
def test_a_query_that_is_one_is_not_parted(made, typed: str) -> None:
    assert asked(made, typed) is None


def test_what_a_part_only_resembles_comes_behind(made) -> None:
    assert asked(made, "意识 四早", {"意识": "四个意识"}) == (["四早", "四个意识"], ())


def test_one_syllable_beside_a_term_is_no_term_of_its_own(glossary_of: Made) -> None:
    terms = glossary_of("北京大学", "效", "笑")
    answer = terms.lookup("bei jing da xue xiao")
    assert [match.entry.term for match in answer.matches] == ["北京大学"]
    assert answer.missing == ("xiao",)


def test_as_many_parts_as_are_tried_are_answered(made) -> None:
    typed = " ".join(["四早", *["没有"] * 11])
    assert asked(made, typed) == (["四早"], ("没有",) * 11)


def test_only_the_first_unnamed_parts_are_guessed(made) -> None:
    index = made._index
    guessed: list[str] = []

    def ask(text: str) -> list[Finding]:
        guessed.append(text)
        return []

    parts = ["甲乙", "丙丁", "戊己", "庚辛", "壬癸"]
    found = several(index, Query(" ".join(["四早", *parts]), index.han.simplified), ask)
    assert guessed == parts[:3]
    assert found is not None
    assert found[1] == tuple(parts)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("sizaoliuwen", ["四早", "六稳"]),
        ("liuwensizaoliubao", ["六稳", "四早", "六保"]),
        ("sizao", []),
        ("sizaoliu", []),
        ("xsizao", []),
        ("si zaoliuwen", []),
        ("四早liuwen", []),
    ],
)
def test_letters_are_parted_where_all_of_them_are_terms(made, typed: str, terms) -> None:
    index = made._index
    found = joined_letters(index, Query(typed, index.han.simplified))
    assert [index.entry(one.term).term for one in found] == terms
    assert all(one.kind == "pinyin" and one.cost == 0 for one in found)
    assert all(one.spans(term) == ((0, len(term)),) for one, term in zip(found, terms, strict=True))


def test_terms_of_one_syllable_or_three_letters_are_no_parts(glossary_of: Made) -> None:
    index = glossary_of("窗", "安居", "饿啊")._index
    for typed in ("chuangchuang", "eaea"):
        assert joined_letters(index, Query(typed, index.han.simplified)) == []
    assert len(joined_letters(index, Query("anjuanju", index.han.simplified))) == 2


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("六文六宝", ["六文", "六宝"]),
        ("六稳四个意识", ["六稳", "四个意识"]),
        ("十二五十三五", []),
        ("六稳六", []),
        ("六稳做", []),
        ("稳六保六文", []),
        ("六文liu", []),
        ("六早", []),
        ("六稳的工作四个意识的工", ["六稳的工作", "四个意识的工"]),
        ("六稳的工作四个意识的工作在", []),
    ],
)
def test_numerals_part_what_can_be_terms(typed: str, parts: list[str]) -> None:
    assert joined_numbers(Query(typed, str)) == parts
