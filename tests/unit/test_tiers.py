"""Segments are merged where many are about as large, and never to more than one may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from xpterms.index.tiers import FAN, LARGEST, LEAST, groups


def whole(*sizes: int) -> dict[str, tuple[int, int]]:
    return {f"{number}.xps": (size, size) for number, size in enumerate(sizes)}


def test_a_few_of_a_size_are_left_alone_and_many_are_one_group() -> None:
    assert groups(whole(*[LEAST] * (FAN - 1))) == []
    assert groups(whole(*[LEAST] * FAN)) == [[f"{number}.xps" for number in range(FAN)]]


def test_segments_of_different_sizes_are_not_many() -> None:
    assert groups(whole(*(LEAST << 3 * number for number in range(FAN)))) == []


def test_the_small_go_with_the_many_that_are_larger() -> None:
    many = whole(LEAST, *[LEAST * FAN] * FAN)
    assert groups(many) == [list(many)]


def test_what_is_mostly_not_asked_is_written_anew_by_itself() -> None:
    assert groups({"old.xps": (LEAST, LEAST // 3), "new.xps": (LEAST, LEAST)}) == [["old.xps"]]


@given(st.lists(st.integers(1, LARGEST * 2), max_size=60))
def test_no_group_is_larger_than_a_segment_may_be(sizes: list[int]) -> None:
    every = whole(*sizes)
    for group in groups(every):
        assert len(group) > 1
        assert len(set(group)) == len(group)
        assert sum(every[name][1] for name in group) <= LARGEST


@given(st.lists(st.integers(1, LARGEST // 64), max_size=60))
def test_in_the_end_no_size_has_many(sizes: list[int]) -> None:
    left = dict(enumerate(sizes))
    steps = 0
    while some := groups({str(n): (size, size) for n, size in left.items()}):
        left[len(sizes) + steps] = sum(left.pop(int(name)) for name in some[-1])
        steps += 1
        assert steps <= len(sizes)
    assert len(left) < FAN * 8


def test_a_segment_of_which_half_is_asked_is_left_as_it_is() -> None:
    assert groups({"half": (1000, 500), "most": (1000, 999)}) == []
    assert groups({"less": (1000, 499)}) == [["less"]]
