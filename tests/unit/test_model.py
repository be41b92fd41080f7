"""Records: copies with fields changed."""

from __future__ import annotations

import pytest

from xpterms.model import Answer, Match, Record


class Pair(Record):
    """Two fields, the second one optional."""

    one: int
    other: str = ""


def test_a_copy_differs_in_what_was_changed_alone() -> None:
    pair = Pair(1, "早")
    copy = pair.replace(one=2)
    assert (copy, pair) == (Pair(2, "早"), Pair(1, "早"))
    assert hash(copy) == hash(Pair(2, "早"))
    assert Pair(1).replace() == Pair(1, "")


def test_equal_records_are_one_member_of_a_set_however_their_fields_were_given() -> None:
    assert Pair(one=1, other="早") == Pair(other="早", one=1)
    assert len({Pair(1, "早"), Pair(1, other="早"), Pair(other="早", one=1)}) == 1


def test_a_copy_has_no_field_that_its_record_has_not() -> None:
    with pytest.raises(TypeError, match="Pair has no third"):
        Pair(1).replace(third=3)


@pytest.mark.parametrize("hot", [Match, Answer])
def test_a_record_made_in_half_the_time_takes_the_fields_that_it_lists(hot: type[Record]) -> None:
    values = range(len(hot._fields))
    usual = object.__new__(hot)
    Record.__init__(usual, *values)
    assert hot(*values) == usual
    optional = {name: getattr(hot, name) for name in hot._fields if hasattr(hot, name)}
    needed = values[: len(values) - len(optional)]
    assert hot(*needed) == hot(*needed, **optional)
