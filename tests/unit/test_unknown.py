"""What known terms take of a text, and what is left for shorthand."""

from __future__ import annotations

import random

import pytest

from xpterms.texts.unknown import _covered


class Counted(list[tuple[int, int]]):
    """Spans that count how often one is looked at."""

    looked = 0

    def __getitem__(self, place: int) -> tuple[int, int]:  # type: ignore[override]
        self.looked += 1
        return super().__getitem__(place)


@pytest.mark.parametrize("size", [100, 10_000])
def test_few_of_the_known_terms_of_a_line_are_looked_at(size: int) -> None:
    spans = Counted((place * 4, place * 4 + 2) for place in range(size))
    assert not _covered(1, (2 * size + 2, 2 * size + 4), {1: spans})
    assert spans.looked < 40


def test_half_of_a_span_must_be_a_known_term() -> None:
    chance = random.Random(1)
    for _ in range(2_000):
        edges = sorted(chance.sample(range(40), 10))
        spans = list(zip(edges[::2], edges[1::2], strict=True))
        begin = chance.randrange(39)
        end = chance.randrange(begin + 1, 41)
        halves = [2 * (min(end, stop) - max(begin, start)) for start, stop in spans]
        assert _covered(3, (begin, end), {3: spans}) == any(h >= end - begin for h in halves)
    assert not _covered(4, (0, 2), {3: [(0, 2)]})
