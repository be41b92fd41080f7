"""An OmegaT glossary, read by translate-toolkit."""

from __future__ import annotations

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms


def test_translate_toolkit_reads_every_line(trouble: Terms) -> None:
    omegat = pytest.importorskip("translate.storage.omegat", reason="translate-toolkit reads")
    content = exported(trouble, "omegat")[".txt"]
    store = omegat.OmegaTFile.parsestring(content)
    found = [(unit.source, unit.target, unit.getnotes()) for unit in store.units]
    assert found[0] == ("四早", "Vier Frühe", "指早排查、早发现、早预警、早处置。")
    assert ("四个早", "four earlies", "同“四早”：指早排查、早发现、早预警、早处置。") in found
    assert len(found) == content.count(b"\n")


def test_one_language_can_be_chosen(trouble: Terms) -> None:
    lines = exported(trouble, "omegat", language="en")[".txt"].decode().splitlines()
    assert lines[0].split("\t")[:2] == ["四早", 'Four "Early" Actions']
    assert not any("Vier" in line for line in lines)
    assert all(line.count("\t") == 2 for line in lines)
