"""Terms inside a query, and words of a definition."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search import inside
from xpterms.search.query import Query


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("四早机制", True),
        ("疫情四早", True),
        ("四专业", False),
        ("落实四早的要求", True),
        ("一乱六清", False),
    ],
)
def test_a_term_of_two_characters_has_to_be_parted(built_in: Terms, typed: str, sure: bool) -> None:
    index = built_in._index
    found, doubtful = inside.contained(index, Query(typed, index.han.simplified))
    assert (bool(found), bool(doubtful)) == (sure, not sure)


@pytest.mark.parametrize(
    ("typed", "answered", "near"),
    [
        ("稳外资稳投资", True, False),
        ("出国费", True, False),
        ("新生儿筛查", True, False),
        ("公车购置", False, True),
        ("天气预报", False, False),
    ],
)
def test_members_joined_and_left_apart(
    built_in: Terms, typed: str, answered: bool, near: bool
) -> None:
    index = built_in._index
    found, apart = inside.listed(index, Query(typed, index.han.simplified))
    assert (bool(found), bool(apart)) == (answered, near)


def test_a_member_goes_before_a_word_of_a_definition(glossary_of: Made) -> None:
    index = glossary_of(
        Term("甲事", "优质小麦。"), Term("乙事", "指它。", items=("优质小麦",))
    )._index
    found, _ = inside.defined(index, Query("优质小麦", index.han.simplified))
    assert [index.entry(finding.term).term for finding in found] == ["乙事", "甲事"]


@pytest.mark.parametrize(("typed", "inner"), [("什么是四早", "四早"), ("查岗", None)])
def test_what_is_asked(built_in: Terms, typed: str, inner: str | None) -> None:
    index = built_in._index
    asked = inside.asked(index, Query(typed, index.han.simplified))
    assert (asked.typed if asked else None) == inner
