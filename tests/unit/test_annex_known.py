"""What is kept of lines: worked out once each, and no more than a bound."""

from __future__ import annotations

import pytest

from xpterms.annex import known


def test_a_line_is_worked_out_once() -> None:
    asked: list[str] = []
    work = known.known(lambda text: asked.append(text) or len(text))
    assert [work(text) for text in ("早", "早晚", "早")] == [1, 2, 1]
    assert asked == ["早", "早晚"]


def test_no_more_than_so_many_lines_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "_MOST", 2)
    asked: list[str] = []
    work = known.known(lambda text: asked.append(text) or text)
    for text in ("甲", "乙", "甲", "丙", "甲"):
        work(text)
    assert asked == ["甲", "乙", "丙", "甲"]
