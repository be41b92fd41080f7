"""What is kept of what was worked out, and its bound."""

from __future__ import annotations

from xpterms.kept import Kept, keep, once_a_line


def test_a_value_is_worked_out_once() -> None:
    asked: list[int] = []
    squares = Kept(lambda number: asked.append(number) or number * number)
    assert [squares.of(number) for number in (3, 4, 3, 4)] == [9, 16, 9, 16]
    assert asked == [3, 4]


def test_what_is_worked_out_as_nothing_is_kept_too() -> None:
    asked: list[str] = []
    nothing = once_a_line(asked.append)
    assert nothing("a") is None
    assert nothing("a") is None
    assert asked == ["a"]


def test_when_it_is_full_all_are_let_go_and_the_new_one_stays() -> None:
    asked: list[str] = []
    sizes = Kept(lambda text: asked.append(text) or len(text), most=2)
    assert [sizes.of(text) for text in ("a", "bb", "ccc", "ccc", "bb", "a")] == [1, 2, 3, 3, 2, 1]
    assert asked == ["a", "bb", "ccc", "bb", "a"]
    assert set(sizes) == {"a"}


def test_what_is_told_to_keep_is_kept_within_the_same_bound() -> None:
    kept: dict[str, int] = {}
    assert [keep(kept, key, len(key), 2) for key in ("a", "bb", "ccc")] == [1, 2, 3]
    assert kept == {"ccc": 3}


def test_where_working_out_fails_nothing_is_kept() -> None:
    asked: list[str] = []
    numbers = Kept(lambda text: asked.append(text) or int(text))
    for _ in range(2):
        try:
            numbers.of("x")
        except ValueError:
            continue
        raise AssertionError
    assert asked == ["x", "x"]
    assert not numbers
