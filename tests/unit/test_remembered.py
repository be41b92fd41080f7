"""Names half remembered as a whole."""

from __future__ import annotations

from math import log

import pytest

from tests.conftest import Made
from xpterms.model import Term
from xpterms.search.query import Query
from xpterms.search.remembered import explained, says_something, turned, without_beside
from xpterms.search.scale import COST, COVERAGE


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("四早机制", ("四早", "机制")),
        ("枫桥式法庭", ("枫桥", "式法庭")),
        ("六稳工作", ("六稳", "工作")),
        ("工作", None),
        ("四工作", None),
        ("式法庭", None),
        ("枫式", None),
        ("枫桥式", ("枫桥", "式")),
        ("枫桥式法庭建设的好", None),
        ("四早防治工作", ("四早防治", "工作")),
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


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("两园一渠", ()),
        ("三河五湖一渠两园", ((0, 8),)),
        ("五湖一渠两园三河", ((0, 8),)),
        ("一渠两园三河五湖", None),
        ("两园一", None),
        ("三河五湖一渠两园在河南省", None),
    ],
)
def test_how_much_of_the_name_is_turned(glossary_of: Made, typed: str, spans) -> None:
    index = glossary_of("一渠两园三河五湖", "四优四化", "推进三河五湖一渠")._index
    found = turned(index, Query(typed, index.han.simplified))
    assert [finding.spans("一渠两园三河五湖") for finding in found] == (
        [] if spans is None else [spans]
    )
    for finding in found:
        left = -COVERAGE * log(len(typed) / 8)
        assert (finding.kind, finding.words) == ("characters", typed)
        assert finding.cost == pytest.approx(left + COST["order"])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("sihuasiyou", True),
        ("siyousihua", False),
        ("sihuas iyou", False),
        ("sihua", False),
        ("四huasiyou", False),
    ],
)
def test_a_reading_in_the_other_order(glossary_of: Made, typed: str, found: bool) -> None:
    index = glossary_of("四优四化", "四化")._index
    met = turned(index, Query(typed, index.han.simplified))
    assert bool(met) is found
    assert all(one.spans("四优四化") == ((0, 4),) for one in met)
    assert all(one.forgiven == [("order", typed)] for one in met)


@pytest.mark.parametrize(
    ("typed", "part", "rest"),
    [
        ("两癌筛查", "两癌", "筛查"),
        ("筛查两癌", "两癌", "筛查"),
        ("两筛宫颈", "两筛", "宫颈"),
        ("两筛宫頸", "两筛", "宫颈"),
        ("两癌癌", None, None),
        ("两个筛查", None, None),
        ("两癌，筛查", "两癌", "筛查"),
        ("两癌筛查X", None, None),
        ("两癌早诊早治", None, None),
    ],
)
def test_which_part_of_the_name_and_which_word_of_the_definition(
    glossary_of: Made, typed: str, part: str | None, rest: str | None
) -> None:
    index = glossary_of(Term("两筛两癌", "乳腺癌、宫颈癌筛查。"), Term("两个不愁", "筛查。"))._index
    found = explained(index, Query(typed, index.han.simplified))
    assert [(one.kind, one.words, one.forgiven) for one in found] == (
        [("infix", part, [("beside", rest)])] if part else []
    )
