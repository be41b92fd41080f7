"""Annexes in the dress that county reports lie on the web in come back; lists that are none give nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutations import CHROMES, LISTS, Made, Source, lists, mutations, own
from xpterms.annex.letters import core
from xpterms.annex.read import read_annex

SOURCES = own()


@pytest.mark.parametrize("made", list(mutations(SOURCES, 120)), ids=lambda made: made.name)
def test_a_made_annex_comes_back_with_its_terms_definitions_and_numbers(made: Made) -> None:
    found = read_annex(made.text).notes
    assert [(note.term, note.definition) for note in found] == made.notes
    assert [note.number for note in found] == made.numbers


@pytest.mark.parametrize("made", list(lists(SOURCES))[::9], ids=lambda made: made.name)
def test_a_document_without_an_annex_gives_no_note(made: Made) -> None:
    assert read_annex(made.text).notes == ()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_still_no_annex_below_a_report(name: str) -> None:
    assert read_annex(f"{SOURCES[1].body}\n{LISTS[name]}").notes == ()


@pytest.mark.parametrize("chrome", CHROMES)
def test_the_foot_of_a_page_is_neither_a_note_nor_the_report(chrome: str) -> None:
    body, notes = SOURCES[1].body, SOURCES[1].notes
    lines = "\n".join(f"{at}.{term}：{text}" for at, (term, text) in enumerate(notes, 1))
    found = read_annex(f"{body}\n名词解释\n{lines}\n{CHROMES[chrome]}")
    assert found.notes[-1].definition == notes[-1][1]
    assert core("".join(found.body)) == core(body)


REPORTS = Path(__file__).parents[3] / "shared" / "reports"


@pytest.mark.skipif(not REPORTS.exists(), reason="the sample reports are not beside this checkout")
def test_the_sample_reports_without_their_annex_give_no_note() -> None:
    for path in sorted(REPORTS.glob("*.txt")):
        found = read_annex(path.read_text(encoding="utf-8"))
        body = Source(path.stem, "\n".join(found.body), [])
        if not path.stem.startswith("frag"):
            assert read_annex(body.body).notes == (), path.name
