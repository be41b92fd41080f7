"""What TAB does in zsh only."""

from __future__ import annotations

import pytest

TAB = "<Tab>"


@pytest.fixture
def terminal(terminals):
    return terminals("zsh")


def test_the_first_tab_lists_and_inserts_nothing(terminal):
    screen = terminal.screen_after("xpterms sig", TAB, expected="四个不摘")
    assert screen.splitlines()[0] == "READY> xpterms sig"


def test_the_second_tab_inserts_the_first_term(terminal):
    assert terminal.received("xpterms sig", TAB, TAB) == ["四个意识"]


def test_the_third_tab_inserts_the_next(terminal):
    assert terminal.received("xpterms sig", TAB, TAB, TAB) == ["四个自信"]


def test_the_menu_quotes_what_it_inserts(terminal):
    assert terminal.received("xpterms -g odd.toml yinhao", TAB, TAB)[-1] == '双"引号'


def test_menu_complete_inserts_the_first_term_at_once(terminal):
    terminal.run("setopt menu_complete")
    received = terminal.received("xpterms sig", TAB)
    terminal.run("unsetopt menu_complete")
    assert received == ["四个意识"]


def test_an_escaped_space_inside_a_term(terminal):
    assert terminal.received("xpterms -g odd.toml 空\\ ", TAB)[-1] == "空 格"


def test_the_program_by_its_path(terminal):
    assert terminal.received("bin/xpterms sizao", TAB) == ["四早"]


def test_sourced_instead_of_found(terminal):
    terminal.run("source ~/functions/_xpterms")
    assert terminal.received("xpterms sizao", TAB) == ["四早"]
