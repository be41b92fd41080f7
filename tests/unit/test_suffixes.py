"""The suffix array against a plain search."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.index import suffixes as module
from xpterms.index.storage import HeldPart
from xpterms.index.suffixes import SuffixArray, build


def opened(keys: list[bytes]) -> SuffixArray:
    parts = build([(key, number, range(len(key))) for number, key in enumerate(keys)])
    numbers = [memoryview(parts[name]).cast("I") for name in ("starts", "owners", "order")]
    return SuffixArray(HeldPart(parts["blob"]), *numbers)


KEYS = st.lists(st.text("abc", min_size=1, max_size=60).map(str.encode), min_size=1, max_size=30)


@given(KEYS, st.text("abc", min_size=1, max_size=55).map(str.encode))
def test_hits_are_all_places_where_the_text_stands(keys: list[bytes], sought: bytes) -> None:
    suffixes = opened(keys)
    hits = suffixes.hits(sought, *suffixes.narrow(sought), 10_000)
    found = {(owner, begin) for owner, begin, _ in hits}
    expected = {
        (number, place)
        for number, key in enumerate(keys)
        for place in range(len(key))
        if key.startswith(sought, place)
    }
    assert found == expected


@pytest.mark.parametrize("held", [0, 1 << 22])
@given(KEYS, st.lists(st.text("abc", min_size=1, max_size=5).map(str.encode), min_size=3))
def test_what_is_asked_often_is_answered_alike_from_memory(
    held: int, keys: list[bytes], sought: list[bytes]
) -> None:
    first, often = opened(keys), opened(keys)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "OFTEN", 2)
        patch.setattr(module, "HELD", held)
        for text in sought:
            low, high = often.narrow(text)
            assert (low, high) == first.narrow(text)
            assert list(often.hits(text, low, high, 99)) == list(first.hits(text, low, high, 99))
            assert often.whole(text, 99) == first.whole(text, 99)
            assert often.keys(0, len(keys), "ascii") == first.keys(0, len(keys), "ascii")


@given(KEYS)
def test_whole_keys_are_found_and_nothing_else(keys: list[bytes]) -> None:
    suffixes = opened(keys)
    for key in keys:
        assert suffixes.whole(key, 10_000) == [n for n, other in enumerate(keys) if other == key]


@given(st.lists(st.text("ab", max_size=3).map(str.encode), min_size=20, max_size=40))
def test_whole_keys_are_told_from_the_many_that_end_so(heads: list[bytes]) -> None:
    for ending in (b"c", b"c" * 50):
        keys = [head + ending for head in heads] + [ending, ending[:-1] + b"d"]
        suffixes = opened(keys)
        for key in {ending, *keys}:
            expected = [number for number, other in enumerate(keys) if other == key]
            assert suffixes.whole(key, 10_000) == expected


@given(KEYS, st.integers(1, 10), st.integers(0, 5))
def test_a_stretch_holds_the_keys_of_its_lengths(
    keys: list[bytes], shortest: int, more: int
) -> None:
    suffixes = opened(keys)
    expected = sorted(key.decode() for key in keys if shortest <= len(key) <= shortest + more)
    for _ in ("in pieces", "kept", "as kept"):
        pieces = list(suffixes.stretch(shortest, shortest + more, "ascii"))
        found = [key for piece, _ in pieces for key in piece]
        numbers = [first + place for piece, first in pieces for place in range(len(piece))]
        assert sorted(found) == expected
        assert [keys[suffixes.owner(number)].decode() for number in numbers] == found


def test_a_long_stretch_comes_in_pieces_until_it_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("xpterms.index.suffixes.PIECE", 2)
    suffixes = opened([b"a", b"bb", b"cc", b"dd", b"eee"])
    asked = [list(suffixes.stretch(2, 3, "ascii")) for _ in range(3)]
    assert asked[0] == [(["bb", "cc"], 1), (["dd", "eee"], 3)]
    assert asked[1] == asked[2] == [(["bb", "cc", "dd", "eee"], 1)]
