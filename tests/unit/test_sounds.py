"""Confused sounds, in the table and in a search."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.chinese.sounds import WHOLE, confused


@pytest.mark.parametrize(("one", "other"), WHOLE)
def test_f_for_hu_is_found_both_ways(one: str, other: str) -> None:
    assert other in confused(one)
    assert one in confused(other)


@pytest.mark.parametrize(
    ("typed", "term"),
    [("fojianbu", "火箭部"), ("huodian", "佛殿"), ("lanfang", "南方"), ("len", "人口")],
)
def test_a_confused_sound_finds_the_term(glossary_of: Made, typed: str, term: str) -> None:
    made = glossary_of("火箭部", "佛殿", "南方", "人口", "四早")
    found = [match.entry.term for match in made.lookup(typed).matches]
    assert found[:1] == ([term] if len(typed) > 3 else [])
