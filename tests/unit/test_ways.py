"""The certain ways, each with what it must find and what it must not."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.search.query import Query
from xpterms.search.ways import abbreviations, named, part, whole


def test_spans_tell_which_part_of_a_term_was_typed(built_in: Terms) -> None:
    (match,) = built_in.lookup("技能河南").matches
    assert (match.kind, match.spans) == ("infix", ((5, 9),))


@pytest.mark.parametrize("typed", ["yiqiyiyiling", "yi qi yao yao ling"])
def test_digits_are_found_as_they_are_said(built_in: Terms, typed: str) -> None:
    assert [match.entry.term for match in built_in.lookup(typed).matches] == ["17110工作制度"]


def test_a_term_is_named_by_text_alias_number_and_reading(built_in: Terms) -> None:
    index = built_in._index
    kinds = {}
    for typed in ("四早", "五个保障", "30", "sizao"):
        (found,) = whole(index, Query(typed, index.han.simplified))
        kinds[typed] = found.kind
    assert kinds == {"四早": "exact", "五个保障": "alias", "30": "number", "sizao": "pinyin"}


def test_a_part_of_a_term_is_none_of_its_names(glossary_of: Made) -> None:
    index = glossary_of("“两重”、“两新”")._index
    assert named(index, "2重") == []
    assert part(index, Query("两重", index.han.simplified))


def test_what_stands_outside_the_quotes_is_no_name_of_its_own(glossary_of: Made) -> None:
    made = glossary_of("“四上”企业", "小企业")
    assert made.lookup("企业").matches[0].entry.term == "小企业"
    assert made.lookup("四上").matches[0].score > made.lookup("企业").matches[-1].score


def test_a_numeral_is_no_part_of_a_longer_number(built_in: Terms) -> None:
    index = built_in._index
    assert part(index, Query("零工", index.han.simplified)) == []
    assert part(index, Query("1711", index.han.simplified))


def test_zh_is_one_initial_or_two() -> None:
    assert abbreviations("zhd") == ["zd", "zhd"] or set(abbreviations("zhd")) == {"zd", "zhd"}
