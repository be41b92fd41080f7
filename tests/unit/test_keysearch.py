"""Keys of one kind over several segments: the shortest first, and no more of them looked at than are taken."""

from __future__ import annotations

from array import array
from itertools import islice

import pytest

from tests.conftest import in_memory
from xpterms.index import suffixes
from xpterms.index.keysearch import KeySearch, shortest_first
from xpterms.index.reader import Index
from xpterms.model import Term

HEADS = "四三六八两一"
TAILS = ["早", "稳", "个意识", "个自信", "农", "早工作法", "个意识工作", "不摘", "四早"]


def keys(kind: str) -> KeySearch:
    segments = []
    for part in (TAILS[:5], TAILS[5:]):
        terms = [Term(head + tail, "释义。") for head in HEADS for tail in part]
        segments += in_memory(terms)._index._segments
    return Index(segments).keys(kind)


@pytest.mark.parametrize("kind", ["text", "letters", "initials"])
@pytest.mark.parametrize("prefix", ["4", "s", "si", "z", "早", "意", "y"])
def test_the_shortest_come_first_over_all_segments(kind: str, prefix: str) -> None:
    search = keys(kind)
    ranges = search.narrow(prefix)
    told = [shortest_first(hit) for hit in search.shortest(prefix, ranges, 10_000)]
    assert told == sorted(shortest_first(hit) for hit in search.hits(prefix, ranges, 10_000))


@pytest.mark.parametrize("prefix", ["s", "si", "z", "y"])
def test_what_stands_inside_a_key_can_be_left_out(prefix: str) -> None:
    search = keys("letters")
    ranges = search.narrow(prefix)
    told = [shortest_first(hit) for hit in search.shortest(prefix, ranges, 10_000, begun=True)]
    every = [shortest_first(hit) for hit in search.shortest(prefix, ranges, 10_000)]
    assert told == [row for row in every if not row[1]]


def test_no_more_keys_are_looked_at_than_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    terms = [
        Term(f"{head}{tail}{more}", "释义。") for head in HEADS for tail in TAILS for more in TAILS
    ]
    search = in_memory(terms)._index.keys("letters")
    looked = 0
    place = suffixes._place

    def counting(numbers, sought):
        nonlocal looked
        looked += 1
        return place(numbers, sought)

    monkeypatch.setattr(suffixes, "_place", counting)
    monkeypatch.setattr(suffixes, "MANY", 1_000_000)
    ranges = search.narrow("s")
    assert len(list(islice(search.shortest("s", ranges, 10_000), 3))) == 3
    assert looked < sum(high - low for _, low, high in ranges) / 5


@pytest.mark.parametrize("count", [0, 1, 2048, 2049, 9999])
def test_numbers_rise_however_many_there_are(count: int) -> None:
    numbers = [(7919 * n) % 10007 for n in range(count)]
    rising = list(suffixes._rising(memoryview(array("I", numbers))))
    assert rising == sorted(numbers)


@pytest.mark.parametrize("pieces", [{"si", "iz"}, {"yi", "is", "sh", "zz"}, {"si"}])
def test_keys_that_share_pieces_are_told_with_how_many(pieces: set[str]) -> None:
    search = keys("letters")
    every = [
        (form(place), sum(piece in key for piece in pieces), len(key))
        for some, form in search.stretch(1, 99)
        for place, key in enumerate(some)
    ]
    for fewest in (1, 2):
        wanted = sorted(row for row in every if row[1] >= fewest)
        assert [sorted(search.sharing(pieces, fewest)) for _ in range(2)] == [wanted] * 2
