"""The picker in a real terminal: where the cursor stands, and the screen that it leaves behind."""

from __future__ import annotations

import pytest

SIZES = [(60, 24), (80, 24), (120, 30)]


@pytest.fixture
def terminal(terminals):
    found = terminals("bash", XPTERMS_LANG="zh")
    found.run('pick() { "$PYTHON" -m xpterms pick "$@"; echo "rc=$?"; }')
    found.run("clear; echo stood here before")
    yield found
    found.resize(90, 40)


def start(terminal, *words: str) -> str:
    """Start the picker; return the screen as it was before."""
    before = terminal.wait_for("stood here before")
    terminal.press("pick " + " ".join(words), "<Enter>")
    terminal.wait_for("Alt-Enter")
    return before


def ended(terminal, before: str, code: str) -> None:
    """Hold that the picker is gone without a trace, and how it ended."""
    shown = terminal.wait_for(code)
    assert shown.startswith(before.rstrip())
    assert "Alt-Enter" not in shown
    terminal.run("test -n \"$(stty -a | grep ' icanon')\" && clear && echo sane")
    terminal.wait_for("sane")


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_the_cursor_stands_behind_wide_characters(terminal, columns: int, lines: int) -> None:
    terminal.resize(columns, lines)
    before = start(terminal)
    for typed, column in (("四", 4), ("个", 6), ("a", 7), ("<BSpace>", 6), ("<C-a>", 2)):
        terminal.press(typed)
        terminal.wait_until(lambda at=column: terminal.cursor() == (at, 0), f"{typed} at {column}")
    terminal.press("<Escape>")
    ended(terminal, before, "rc=130")


@pytest.mark.parametrize(("columns", "lines"), SIZES)
def test_the_card_stands_beside_the_list_or_beneath_it(terminal, columns: int, lines: int) -> None:
    terminal.resize(columns, lines)
    before = start(terminal, "sizao")
    row = terminal.wait_for("注 30").splitlines()[2 if columns >= 100 else 0]
    assert ("│" in row) is (columns >= 100)
    terminal.press("<C-c>")
    ended(terminal, before, "rc=130")


def test_the_screen_follows_a_new_size(terminal) -> None:
    terminal.resize(80, 24)
    before = start(terminal, "sizao")
    terminal.wait_for("────")
    terminal.resize(120, 30)
    terminal.wait_until(lambda: "│  四早" in terminal.screen(), "the card beside the list")
    terminal.resize(80, 24)
    terminal.wait_until(lambda: "────" in terminal.screen(), "the card beneath the list")
    terminal.press("<Enter>")
    ended(terminal, before, "rc=0")


@pytest.mark.parametrize(("signal", "code"), [("TERM", 143), ("HUP", 129), ("QUIT", 131)])
def test_a_signal_leaves_the_screen_as_it_was(terminal, signal: str, code: int) -> None:
    before = start(terminal, "sizao")
    terminal.wait_for("注 30")
    pane = terminal._tmux("display-message", "-p", "#{pane_pid}").strip()
    terminal._tmux("run-shell", f"pkill -{signal} -P {pane}")
    ended(terminal, before, f"rc={code}")


def test_what_is_picked_is_all_that_is_captured(terminal) -> None:
    terminal.press('got="$(pick sige)"; echo "[$got]"', "<Enter>")
    terminal.wait_for("Alt-Enter")
    terminal.press("<Down>", "<Enter>")
    terminal.wait_for("[四个自信\nrc=0]")
