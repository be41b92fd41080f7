"""Keys of one kind over several segments: the shortest first, and no more of them looked at than are taken."""

from __future__ import annotations

from array import array
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from tests.conftest import in_memory
from xpterms.index import keysearch, suffixes
from xpterms.index.keysearch import Hit, KeySearch, shortest_first
from xpterms.index.reader import Index
from xpterms.model import Term

if TYPE_CHECKING:
    from collections.abc import Iterable

HEADS = "四三六八两一"
TAILS = ["早", "稳", "个意识", "个自信", "农", "早工作法", "个意识工作", "不摘", "四早"]


def keys(kind: str) -> KeySearch:
    return index_of_two().keys(kind)


def index_of_two(asked: list[tuple[int, int]] | None = None) -> Index:
    segments = []
    for part in (TAILS[:5], TAILS[5:]):
        terms = [Term(head + tail, "释义。") for head in HEADS for tail in part]
        segments += in_memory(terms)._index._segments
    return Index(segments, asked)


@pytest.mark.parametrize("kind", ["text", "letters", "initials"])
@pytest.mark.parametrize("prefix", ["4", "s", "si", "z", "早", "意", "y"])
def test_the_shortest_come_first_over_all_segments(kind: str, prefix: str) -> None:
    search = keys(kind)
    ranges = search.narrow(prefix)
    told = [shortest_first(hit) for hit in search.shortest(prefix, ranges, 10_000)]
    assert told == sorted(shortest_first(hit) for hit in search.hits(prefix, ranges, 10_000))


@pytest.mark.parametrize("kind", ["text", "letters", "initials", "sounds"])
@pytest.mark.parametrize("most", [3, 10_000])
def test_places_are_told_alike_once_they_are_held(kind: str, most: int) -> None:
    held, read = keys(kind), keys(kind)
    for _ in range(keysearch.OFTEN):
        held.hits("s", [], most)
    assert held._hits
    assert not read._hits
    long = "sigeyishi" * 6  # of more bytes than are sorted
    for prefix in ("", "4", "s", "si", "sgys", "z", "早", "意", "四早工", "y", "zz", long):
        ranges = read.narrow(prefix)
        asked = prefix, ranges, most
        assert rows(held.hits(*asked)) == rows(read.hits(*asked))
        found = rows(read.shortest(*asked))
        begun = rows(read.shortest(*asked, begun=True))
        for _ in "12":  # the second time what was found is known
            assert rows(held.shortest(*asked)) == found
            assert rows(held.shortest(*asked, begun=True)) == begun


def rows(hits: Iterable[Hit]) -> list[tuple[int, int, int, bool]]:
    return [(hit.form, hit.begin, hit.size, hit.other) for hit in hits]


def test_places_of_glossaries_that_are_not_asked_are_not_told() -> None:
    index = index_of_two(asked=[(1, 0)])
    search = index.keys("initials")
    for _ in range(keysearch.OFTEN + 1):
        hits = list(search.shortest("s", search.narrow("s"), 100))
    assert search._hits
    assert {index.form(hit.form).text[1:] for hit in hits} <= set(TAILS[5:])


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
