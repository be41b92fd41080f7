"""The pieces of a text: whatever is a few edits away holds one of them, and is caught among the keys."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tests.conftest import in_memory
from xpterms.index import pieces as module
from xpterms.index.pieces import distances, holding, pieces
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


@given(TEXTS, EDITS)
@example("abcd", [(3, 0, "a"), (3, 2, "a")])  # both pairs turned round
@example("abcdef", [(3, 1, "a"), (3, 3, "a")])  # across both cuts
def test_what_is_so_many_edits_away_holds_a_piece(text: str, edits) -> None:
    other = changed(text, edits)
    assert any(piece in other for piece in pieces(text, OSA.distance(text, other)))


@given(TEXTS, st.lists(TEXTS, max_size=4))
@example("abcdefgh" * 12, ["abcdefhg" * 12])
def test_distances_are_those_of_rapidfuzz(text: str, others: list[str]) -> None:
    assert list(distances(text, others)) == [OSA.distance(text, other) for other in others]


def test_no_piece_stands_in_another() -> None:
    for text in ("abcdef", "abab", "aaaa"):
        found = pieces(text, 2)
        assert not any(one in other for one in found for other in found if one is not other)


def test_a_text_that_is_cut_into_few_pieces_catches_few_keys() -> None:
    assert pieces("abcdef", 0) == ["abcdef"]
    assert pieces("abcdef", 1) == ["abc", "def", "abdcef"]
    assert holding("abx\nxab\n" + "bax\n" * 8, 4, ["ab"]) == [0, 1]


def test_where_many_are_caught_all_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MANY", 1)
    assert list(holding("ab\nab\nxx\n", 3, ["a"])) == [0, 1]
    monkeypatch.setattr(module, "_MANY", 2)
    assert list(holding("ab\nab\nxx\n", 3, ["a"])) == [0, 1, 2]


@pytest.mark.parametrize("kind", ["letters", "sounds"])
@pytest.mark.parametrize("many", [1, 4, 1000])
def test_near_keys_are_those_of_all_keys_that_are_near(
    kind: str, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MANY", many)
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
                (key, form(n))
                for keys, form in search.near(text, edits, lengths[0], lengths[-1])
                for n, key in enumerate(keys)
            }
            assert told <= {row for row in every if len(row[0]) in lengths}
            assert told >= {row for row in every if OSA.distance(text, row[0]) <= edits}
