"""The picker: the rows narrow at each key, the keys do what is said, and the screen fits the terminal."""

from __future__ import annotations

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.conftest import Made
from xpterms.cli.picker.rows import Rows
from xpterms.cli.picker.screen import Picked, Screen
from xpterms.library import Terms

ESCAPE, ENTER, DOWN, UP, CONTROL_C, CONTROL_N = "\x1b", "\r", "\x1b[B", "\x1b[A", "\x03", "\x0e"


def picked(terms: Terms, keys: str, text: str = "") -> Picked | None:
    """Return what the picker gives for keys typed at once."""
    with create_pipe_input() as source:
        source.send_text(keys)
        return Screen(Rows(terms, text), text, "en", source=source, target=DummyOutput()).run()


def test_rows_follow_what_is_typed(built_in: Terms) -> None:
    rows = Rows(built_in)
    assert len(rows.found) == 32
    rows.type("sige")
    assert [one.term for one in rows.found] == ["四个意识", "四个自信", "四个不摘"]
    rows.type("sigezx")
    assert [one.term for one in rows.found] == ["四个自信"]


def test_a_move_stops_at_both_ends(built_in: Terms) -> None:
    rows = Rows(built_in, "sige")
    rows.move(-1)
    assert rows.selected == 0
    rows.move(99)
    assert rows.chosen
    assert rows.chosen.term == "四个不摘"


def test_a_new_letter_selects_the_best_row_again(built_in: Terms) -> None:
    rows = Rows(built_in, "sige")
    rows.move(2)
    rows.type("siges")
    assert rows.selected == 0


def test_the_window_holds_the_selected_row(built_in: Terms) -> None:
    rows = Rows(built_in)
    for _ in range(31):
        rows.move(1)
        assert rows.selected in rows.window(7)
    assert len(rows.window(7)) <= 7


def test_what_fits_nothing_has_no_answer(glossary_of: Made) -> None:
    rows = Rows(glossary_of("四早"), "xyz")
    assert rows.chosen is None
    assert rows.answer() is None


@pytest.mark.parametrize(
    ("keys", "term", "card"),
    [
        ("sige" + ENTER, "四个意识", False),
        ("sige" + DOWN + ENTER, "四个自信", False),
        ("sige" + DOWN + DOWN + UP + ENTER, "四个自信", False),
        ("sige" + CONTROL_N + ENTER, "四个自信", False),
        ("四早" + ESCAPE + ENTER, "四早", True),
    ],
)
def test_enter_picks_the_selected_term(built_in: Terms, keys: str, term: str, card: bool) -> None:
    found = picked(built_in, keys)
    assert found
    assert (found.term, found.card) == (term, card)


@pytest.mark.parametrize("key", [ESCAPE, CONTROL_C])
def test_leaving_picks_nothing(built_in: Terms, key: str) -> None:
    assert picked(built_in, "sige" + key) is None


def test_words_given_stand_on_the_line(built_in: Terms) -> None:
    found = picked(built_in, "zx" + ENTER, text="sige")
    assert found
    assert found.term == "四个自信"


def test_enter_where_nothing_fits_picks_nothing(built_in: Terms) -> None:
    assert picked(built_in, "xyzxyz" + ENTER + CONTROL_C) is None
