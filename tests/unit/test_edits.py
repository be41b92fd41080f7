"""Keys a few edits away: none is missed by counting what can have stayed, and few others are caught."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tests.conftest import in_memory
from xpterms.index.edits import distances, maybe_near
from xpterms.model import Term

TEXTS = st.text("abc", max_size=9)


def changed(text: str, edits: list[tuple[int, int, str]]) -> str:
    """Return a text with edits: a letter put in, put in the place of one, left out, or two turned round."""
    for kind, place, letter in edits:
        at = place % (len(text) + 1)
        if kind == 0:
            text = text[:at] + letter + text[at:]
        elif kind == 1:
            text = text[:at] + letter + text[at + 1 :]
        elif kind == 2:
            text = text[:at] + text[at + 1 :]
        else:
            text = text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
    return text


EDITS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 9), st.sampled_from("abcd")), max_size=3
)


def caught(text: str, keys: list[str], edits: int) -> list[str]:
    """Return which keys, all of one length, may be so many edits away."""
    content = "".join(key + "\n" for key in keys).encode()
    return [keys[at] for at in maybe_near(content, len(keys[0]), 1, text.encode(), edits)]


@given(TEXTS, EDITS)
@example("abcd", [(3, 0, "a"), (3, 2, "a")])  # both pairs turned round
@example("abcdef", [(2, 0, "a"), (0, 5, "d")])  # all that stayed moved, and none at the ends
@example("abcdefg", [(2, 0, "a"), (3, 1, "a"), (0, 6, "d")])
def test_what_is_so_many_edits_away_is_caught(text: str, edits) -> None:
    other = changed(text, edits)
    distance = OSA.distance(text, other)
    for allowed in (distance, distance + 1):
        assert caught(text, ["d" * len(other), other], allowed)[-1:] == [other]


@given(TEXTS, st.lists(TEXTS, max_size=4))
@example("abcdefgh" * 12, ["abcdefhg" * 12])
def test_distances_are_those_of_rapidfuzz(text: str, others: list[str]) -> None:
    assert list(distances(text, others)) == [OSA.distance(text, other) for other in others]


def test_keys_that_share_too_little_or_too_far_away_are_not_caught() -> None:
    keys = ["abcdef", "bacdef", "abxxef", "abcxxx", "defabc", "fedcba"]
    assert caught("abcdef", keys, 0) == ["abcdef"]
    assert caught("abcdef", keys, 1) == ["abcdef", "bacdef"]
    assert caught("abcdef", keys, 2) == ["abcdef", "bacdef", "abxxef"]
    assert caught("abc", ["abcdef", "xabcxx"], 3) == ["abcdef", "xabcxx"]
    assert caught("abc", ["xxxabx", "cbaxxx"], 3) == []


def test_keys_longer_than_a_byte_can_count_are_all_caught() -> None:
    for length in (255, 256, 300):
        keys = ["a" * length, "b" * length]
        assert caught("a" * length, keys, 1) == (keys if length > 255 else keys[:1])


@pytest.mark.parametrize("kind", ["letters", "sounds"])
def test_near_keys_are_those_of_all_keys_that_are_near(kind: str) -> None:
    words = [
        "四早",
        "四个意识",
        "两个维护",
        "六稳",
        "六保",
        "放管服",
        "一网通办",
        "三重一大",
        "重三大一",
    ]
    search = in_memory([Term(word, "释义。") for word in words])._index.keys(kind)
    every = {(key, form(n)) for keys, form in search.stretch(1, 99) for n, key in enumerate(keys)}
    for text, _ in every:
        for edits in (1, 2):
            lengths = range(max(len(text) - edits, 1), len(text) + edits + 1)
            told = {
                (key, form)
                for keys, forms in search.near(text, edits, lengths[0], lengths[-1])
                for key, form in zip(keys, forms(range(len(keys))), strict=True)
            }
            assert told <= {row for row in every if len(row[0]) in lengths}
            assert told >= {row for row in every if OSA.distance(text, row[0]) <= edits}
