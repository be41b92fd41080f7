"""Words of other languages: what makes them equal, where each stands, where what is sought may begin."""

from __future__ import annotations

import pytest

from xpterms.chinese.foreign import begins, folded, words, words_key


@pytest.mark.parametrize(
    ("text", "key", "places"),
    [
        ("The  “Four-Early” Áctions", "the four early actions", [(0, 3), (6, 10), (11, 16), (18, 25)]),
        ("naïve 三つ", "naive 三つ", [(0, 5), (6, 8)]),
        ("ＡＢ１", "ab1", [(0, 3)]),
        ("ﬁne", "fine", [(0, 3)]),
        ("e\u0301a b", "ea b", [(0, 3), (4, 5)]),
        ("\u0301a", "a", [(1, 2)]),
        ("—", "", []),
        ("", "", []),
        ("a", "a", [(0, 1)]),
    ],
)  # fmt: skip
def test_words_are_equal_in_any_dress(text: str, key: str, places: list[tuple[int, int]]) -> None:
    assert words_key(text) == key
    found = words(text)
    assert [(begin, end) for _, begin, end in found] == places
    assert " ".join(word for word, _, _ in found) == key


@pytest.mark.parametrize(
    ("text", "lower"), [("Four-EARLY", "four-early"), ("Ünïté — É", "unite — e"), ("Ⅳ", "iv")]
)
def test_accents_and_case_fall_away_and_signs_stay(text: str, lower: str) -> None:
    assert folded(text) == lower


@pytest.mark.parametrize(
    ("key", "places"),
    [
        ("four early", [0, 5]),
        ("a b", [0, 2]),
        ("", []),
        ("三つの一括", [0, 1, 2, 3, 4]),
        ("ab三c", [0, 2]),
        ("三c", [0]),
        ("ぁヿ", [0, 1]),
        ("xぁyヿz", [0, 1, 3]),
        ("x\u0e01\u0e7f", [0, 1, 2]),
        ("x\u0e00", [0, 1]),
        ("xกy", [0, 1]),
        ("x\u3040y\u30ffz", [0, 1, 3]),
        ("x\u303fy\u3100z", [0]),
        ("x\u0dffy\u0e80z", [0]),
    ],
)
def test_what_is_sought_may_begin_at_words_and_inside_scripts_without_spaces(
    key: str, places: list[int]
) -> None:
    assert begins(key) == places
