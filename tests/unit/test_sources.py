"""Which glossaries are left of a place or title, since a year."""

from __future__ import annotations

import pytest

from xpterms.errors import GlossaryError
from xpterms.glossary.sources import narrowed
from xpterms.model import Source


def source(path: str, place: str | None, date: str | None) -> Source:
    return Source("政府工作报告词语注释", path, place, date, None, 0, 0)


SOURCES = (
    source("a", "西平县", "2021-03-01"),
    source("b", "西平县", "2022-04-20"),
    source("c", "上蔡县", "2023-02-11"),
    source("d", None, None),
)


@pytest.mark.parametrize(
    ("place", "since", "paths"),
    [
        (None, 2022, ["b", "c"]),  # the year itself counts
        (None, 2023, ["c"]),
        ("西平", None, ["a", "b"]),
        ("西平", 2022, ["b"]),
        ("词语注释", None, ["a", "b", "c", "d"]),
        (None, 0, ["a", "b", "c", "d"]),
        (None, None, ["a", "b", "c", "d"]),
    ],
)
def test_what_is_left_of_a_place_and_since_a_year(place, since, paths) -> None:
    assert narrowed(SOURCES, place, since) == paths


@pytest.mark.parametrize(
    ("place", "since", "said"),
    [
        ("郑州", None, "--from 郑州"),
        (None, 2024, "--since 2024"),
        ("上蔡", 2024, "--from 上蔡 --since 2024"),
    ],
)
def test_nothing_left_is_an_error_that_says_what_was_asked(place, since, said) -> None:
    with pytest.raises(GlossaryError) as raised:
        narrowed(SOURCES, place, since)
    assert raised.value.fields["wanted"] == said
