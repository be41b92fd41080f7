"""How the body uses notes: what is looked at for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from xpterms.chinese.folding import Folding
from xpterms.texts.checking.draft import Held
from xpterms.texts.checking.use import Use, _in_turn, _Search, exact_uses

if TYPE_CHECKING:
    from xpterms.texts.checking.draft import Body


def test_a_form_that_differs_by_one_edit_is_found_in_its_place() -> None:
    folded = "落实五个保障和四早"
    assert {folded[a:b] for a, b in _Search(folded, 100).near("五项保障")} >= {"五个保障"}


def test_no_more_places_are_looked_at_than_all_notes_may() -> None:
    search = _Search("五项保障" * 1000, 100)
    spans = [span for note in range(50) for span in search.near(f"五项保障{note}")]
    assert len(spans) <= 100
    assert not list(search.near("五项保章"))


def test_uses_of_notes_of_one_key_are_held_once_whatever_their_number() -> None:
    text = SimpleNamespace(folding=Folding(str), raw="四早，五小；四早。")
    notes = [Held(term, "指甲", "a.txt", 1, (0, 2)) for term in ["四早", "五小", "“四早”"]]
    first, other, again = exact_uses(cast("Body", text), notes)
    assert first is again
    assert (first, other) == ([(0, 2), (6, 8)], [(3, 5)])


def test_uses_of_a_note_of_several_forms_come_in_the_order_of_the_text() -> None:
    text = SimpleNamespace(folding=Folding(str), raw="五小，四早，五小。")
    note = Held("四早", "指甲", "a.txt", 1, (0, 2), aliases=("五小",))
    assert exact_uses(cast("Body", text), [note]) == [[(0, 2), (3, 5), (6, 8)]]


def test_parts_that_stand_apart_are_sought_in_the_places_that_all_notes_share() -> None:
    raw = "早排和保障\n" * 5
    text = SimpleNamespace(folding=Folding(str), raw=raw, folded=raw.replace("\n", "\0\0"))
    text.unfolded = lambda begin, end: (begin, end)
    search = _Search(text.folded, 3)
    body = cast("Body", text)
    assert _in_turn(body, search, ["早排", "保障"]) == Use("apart", 0, 2)
    assert _in_turn(body, search, ["保障", "早排"]) is None
    assert not list(search.places("早排"))
