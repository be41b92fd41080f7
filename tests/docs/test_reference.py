"""The examples of the API reference are what the library says."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[2] / "docs" / "library.md"


def test_the_examples_of_the_reference_are_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = doctest.testfile(str(REFERENCE), module_relative=False, encoding="utf-8")
    assert found.attempted > 15
    assert found.failed == 0
