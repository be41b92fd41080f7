"""Patterns that wait for their first use."""

from __future__ import annotations

import re

import pytest

from xpterms.patterns import compiled_by, pattern


def test_a_pattern_is_compiled_once_and_not_before_it_is_used() -> None:
    asked: list[str] = []

    def way(source: str) -> re.Pattern[str]:
        asked.append(source)
        return re.compile(source)

    with compiled_by(way):
        four = pattern("四[早梁]")
        assert asked == []
        assert four.search("五抓四早")
        assert four.sub("", "五抓四早") == "五抓"
    assert asked == ["四[早梁]"]


def test_flags_stand_in_the_source() -> None:
    assert pattern("(?i)icp备").fullmatch("ICP备")


def test_behind_a_block_re_compiles_again() -> None:
    def never(source: str) -> re.Pattern[str]:
        raise AssertionError(source)

    with compiled_by(never):
        pass
    assert pattern("早").findall("早排查、早发现") == ["早", "早"]


def test_a_pattern_tells_its_source_and_lacks_what_it_has_no_slot_for() -> None:
    assert pattern("四早").pattern == "四早"
    with pytest.raises(AttributeError):
        _ = pattern("四早").groups
