"""What TAB does in bash only."""

from __future__ import annotations

import pytest

TAB, MENU = "<Tab>", "<M-m>"


@pytest.fixture
def terminal(terminals):
    return terminals("bash")


def test_menu_complete_walks_through_the_terms(terminal):
    assert terminal.received("xpterms sig", MENU) == ["四个意识"]
    assert terminal.received("xpterms sig", MENU, MENU) == ["四个自信"]


def test_menu_complete_quotes_what_it_inserts(terminal):
    assert terminal.received("xpterms -g odd.toml yinhao", MENU)[-1] == '双"引号'


def test_menu_complete_quotes_inside_an_open_quote(terminal):
    # readline closes the quote itself once the word is whole.
    assert terminal.received('xpterms -g odd.toml "yinhao', MENU)[-1] == '双"引号'


def test_insert_completions_inserts_terms_not_labels(terminal):
    received = terminal.received("xpterms sig", "<M-*>")
    assert received == ["四个意识", "四个自信", "四个不摘"]


def test_a_word_break_inside_a_term(terminal):
    assert terminal.received("xpterms -g odd.toml 冒:", TAB)[-1] == "冒:号"


def test_a_word_break_that_no_term_has(terminal):
    assert terminal.received("xpterms a:sizao", TAB) == ["a:sizao"]


def test_an_escaped_space_inside_a_term(terminal):
    assert terminal.received("xpterms -g odd.toml 空\\ ", TAB)[-1] == "空 格"


def test_a_word_with_a_variable_is_left_alone(terminal):
    (received,) = terminal.received("xpterms sizao$HOME", TAB)
    assert received.startswith("sizao/")


def test_the_file_of_a_redirection(terminal):
    assert terminal.received("xpterms list <od", TAB) == ["list"]


def test_the_program_by_its_path(terminal):
    assert terminal.received("bin/xpterms sizao", TAB) == ["四早"]


def test_after_a_pipe_and_an_assignment(terminal):
    assert terminal.received("true | A=b xpterms sizao", TAB) == ["四早"]


def test_files_come_in_the_order_of_their_names(terminal):
    names = [f"f/{number}.txt" for number in range(8)]
    (terminal.home / "f").mkdir()
    for name in [*names[::2], *names[1::2]]:
        (terminal.home / name).touch()
    assert terminal.received("xpterms scan f/", "<M-*>") == ["scan", *names]
