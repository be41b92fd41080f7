"""Names half remembered as a whole."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.model import Term
from xpterms.search.query import Query
from xpterms.search.remembered import explained, says_something, turned, without_beside


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("四早机制", ("四早", "机制")),
        ("枫桥式法庭", ("枫桥", "式法庭")),
        ("六稳工作", ("六稳", "工作")),
        ("工作", None),
        ("四早", None),
    ],
)
def test_a_generic_word_behind_a_name(typed: str, parted: tuple[str, str] | None) -> None:
    assert without_beside(typed) == parted


def test_parts_in_the_other_order(glossary_of: Made) -> None:
    index = glossary_of("一渠两园三河五湖", "四早")._index
    found = turned(index, Query("两园一渠", index.han.simplified))
    assert [finding.forgiven for finding in found] == [[("order", "两园一渠")]]
    assert turned(index, Query("三河四湖", index.han.simplified)) == []


def test_a_number_and_its_classifier_say_nothing() -> None:
    assert says_something("17110")
    assert not says_something("四个")


def test_a_part_of_the_name_and_a_word_of_the_definition(glossary_of: Made) -> None:
    index = glossary_of(Term("两筛两癌", "乳腺癌、宫颈癌筛查。"))._index
    assert explained(index, Query("两癌筛查", index.han.simplified))
    assert not explained(index, Query("两癌防治", index.han.simplified))
