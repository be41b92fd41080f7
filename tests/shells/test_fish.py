"""What TAB does in fish only."""

from __future__ import annotations

import pytest

TAB = "<Tab>"


@pytest.fixture
def terminal(terminals):
    return terminals("fish")


def test_the_first_tab_lists_and_inserts_nothing(terminal):
    screen = terminal.screen_after("xpterms sig", TAB, expected="四个不摘")
    assert screen.splitlines()[0] == "READY> xpterms sig"


def test_the_second_tab_chooses_the_best_term(terminal):
    assert terminal.received("xpterms sig", TAB, TAB, "<Enter>") == ["四个意识"]


def test_the_third_tab_chooses_the_next(terminal):
    assert terminal.received("xpterms sig", TAB, TAB, TAB, "<Enter>") == ["四个自信"]


def test_a_chosen_term_is_quoted(terminal):
    assert terminal.received("xpterms -g odd.toml yinhao", TAB, TAB, "<Enter>")[-1] == '双"引号'


def test_an_escaped_space_inside_a_term(terminal):
    assert terminal.received("xpterms -g odd.toml 空\\ ", TAB)[-1] == "空 格"


def test_a_word_with_a_variable_is_left_alone(terminal):
    assert terminal.received("xpterms sizao$HOME", TAB) == [f"sizao{terminal.home}"]


def test_upper_case(terminal):
    assert terminal.received("xpterms SIZAO", TAB) == ["四早"]


def test_the_program_by_its_path(terminal):
    assert terminal.received("bin/xpterms sizao", TAB) == ["四早"]
