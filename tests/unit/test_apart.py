"""Several terms in one query."""

from __future__ import annotations

from xpterms.library import Terms
from xpterms.search import apart
from xpterms.search.query import Query


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


def test_letters_must_be_terms_to_the_last(built_in: Terms) -> None:
    assert len(apart.joined_letters(built_in._index, query(built_in, "liuwenliubao"))) == 2
    assert apart.joined_letters(built_in._index, query(built_in, "liuwenliubaoma")) == []
    assert apart.joined_letters(built_in._index, query(built_in, "liuwen")) == []


def test_numerals_begin_parts(built_in: Terms) -> None:
    assert apart.joined_numbers(query(built_in, "六文六宝")) == ["六文", "六宝"]
    assert apart.joined_numbers(query(built_in, "文六宝六")) == []
    assert apart.joined_numbers(query(built_in, "六稳")) == []
