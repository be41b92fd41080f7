"""How the body uses notes: what is looked at for it."""

from __future__ import annotations

from xpterms.texts.checking.use import _Search


def test_a_form_that_differs_by_one_edit_is_found_in_its_place() -> None:
    folded = "落实五个保障和四早"
    assert {folded[a:b] for a, b in _Search(folded, 100).near("五项保障")} >= {"五个保障"}


def test_no_more_places_are_looked_at_than_all_notes_may() -> None:
    search = _Search("五项保障" * 1000, 100)
    spans = [span for note in range(50) for span in search.near(f"五项保障{note}")]
    assert len(spans) <= 100
    assert not list(search.near("五项保章"))
