"""The key that puts a picked term into the command line, in each shell."""

from __future__ import annotations

import pytest

from xpterms.cli.completion.script import KEYED, key_script

KEY = "<M-t>"


@pytest.fixture(params=KEYED)
def terminal(request, terminals):
    found = terminals(request.param)
    (found.home / f"key.{request.param}").write_text(key_script(request.param, "\\et"))
    (found.home / "picked").write_text("两“新”、一 $(touch hacked) 重\n")
    (found.home / "asked").write_text("")
    found.run(f". ~/key.{request.param}")
    return found


def test_the_term_stands_in_the_line_as_one_argument(terminal):
    assert terminal.received("xpterms -e ", KEY) == ["-e", "两“新”、一 $(touch hacked) 重"]
    assert not (terminal.home / "hacked").exists()


def test_the_word_before_the_cursor_is_asked_for_and_replaced(terminal):
    assert terminal.received("xpterms -e sige", KEY) == ["-e", "两“新”、一 $(touch hacked) 重"]
    assert (terminal.home / "asked").read_text().split("\n")[:3] == ["pick", "--", "sige"]


def test_the_line_stays_where_nothing_is_picked(terminal):
    (terminal.home / "picked").unlink()
    assert terminal.received("xpterms -e sige", KEY) == ["-e", "sige"]


def test_a_card_is_shown_and_the_line_stays(terminal):
    """Alt-Enter gives the card, many lines of text that no command line wants."""
    (terminal.home / "picked").write_text("四早  sì zǎo\n  指早排查、\n  早处置。\n")
    assert terminal.received("xpterms -e sige", KEY) == ["-e", "sige"]
    assert "指早排查、" in terminal.screen()


def test_a_key_that_could_quote_is_refused(run):
    for key in ("'", '"', "a b", "", "\\", "$x"):
        assert run("completion", "bash", "--key", key).returncode == 2
