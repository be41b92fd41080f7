"""The picker: the rows narrow at each key, the keys do what is said, and the screen fits the terminal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.layout.mouse_handlers import MouseHandlers
from prompt_toolkit.layout.screen import Char, WritePosition
from prompt_toolkit.layout.screen import Screen as Cells
from prompt_toolkit.output import DummyOutput

from tests.conftest import Made
from xpterms.cli.picker.pane import Pane, cells
from xpterms.cli.picker.rows import MOST, Rows
from xpterms.cli.picker.screen import LONGEST, Picked, Screen
from xpterms.library import Terms
from xpterms.model import Candidate

PASTE = ("\x1b[200~", "\x1b[201~")
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


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("sige\x1a" + ENTER, "sige"),
        ("\x1b[200~sige\nzixin\n\x1b[201~" + ENTER, "sige zixin"),
    ],
)
def test_what_is_no_letter_is_not_typed(built_in: Terms, typed: str, line: str) -> None:
    with create_pipe_input() as source:
        source.send_text(typed)
        screen = Screen(Rows(built_in), "", "en", source=source, target=DummyOutput())
        screen.run()
        assert screen._buffer.text == line


@pytest.mark.parametrize("language", ["zh", "en"])
def test_sixty_columns_show_all_keys(built_in: Terms, language: Literal["zh", "en"]) -> None:
    with create_pipe_input() as source:
        target = Terminal(60, 24)
        screen = Screen(Rows(built_in), "", language, source=source, target=target)
        assert "…" not in screen._status(60)


def test_enter_where_nothing_fits_picks_nothing(built_in: Terms) -> None:
    assert picked(built_in, "xyzxyz" + ENTER + CONTROL_C) is None


class Terminal(DummyOutput):
    """A terminal of a size that shows nothing."""

    def __init__(self, columns: int, lines: int) -> None:
        self.size = Size(rows=lines, columns=columns)

    def get_size(self) -> Size:
        return self.size


def drawn(screen: Screen, columns: int, lines: int) -> list[list[Char]]:
    """Return the lines beneath the one that is typed, the card drawn."""
    screen._draw()
    return screen._lines(columns, lines - 1)


@pytest.mark.parametrize("columns", [24, 30, 60, 80, 99, 100, 120, 121])
@pytest.mark.parametrize("lines", [3, 10, 17, 18, 24, 40])
def test_every_line_takes_the_terminal_s_columns(built_in: Terms, columns: int, lines: int) -> None:
    with create_pipe_input() as source:
        target = Terminal(columns, lines)
        screen = Screen(Rows(built_in), "", "zh", source=source, target=target)
        shown = drawn(screen, columns, lines)
    assert {sum(cell.width for cell in line) for line in shown} == {columns}


@pytest.mark.parametrize(("columns", "lines"), [(60, 24), (80, 24), (120, 30), (80, 10)])
def test_a_page_is_the_rows_that_are_shown(built_in: Terms, columns: int, lines: int) -> None:
    with create_pipe_input() as source:
        target = Terminal(columns, lines)
        rows = Rows(built_in)
        screen = Screen(rows, "", "zh", source=source, target=target)
        first = drawn(screen, columns, lines)
        listed = [term.term for term in rows.found]
        shown = [term for term in listed if any(term in line[0].char for line in first)]
        source.send_text("\x1b[6~\r")
        picked = screen.run()
    assert picked
    assert picked.term == listed[len(shown)]


def test_a_pane_leaves_nothing_of_what_stood_there() -> None:
    lines = [cells([("bold", "四早"), ("", " sì zǎo")], 12), cells([("", "abc")], 12)]
    screen = Cells()
    pane = Pane(lambda _width, _height: lines)
    pane.write_to_screen(screen, MouseHandlers(), WritePosition(2, 1, 12, 4), "", False, None)
    rows = [screen.data_buffer[line] for line in range(1, 5)]
    assert [sum(cell.width for cell in row.values()) for row in rows] == [12] * 4
    assert [row[2].char for row in rows] == ["四早", "abc", " " * 12, " " * 12]
    assert screen.height == 5


def test_a_line_of_three_styles_is_three_cells() -> None:
    assert len(cells([("bold", "四" * 20), ("", "b" * 20), ("bold", "c" * 20)], 80)) == 3


def test_what_is_typed_first_finds_the_keys_gathered(built_in: Terms) -> None:
    """To gather its bindings takes prompt_toolkit longer than all that a key does here."""
    with create_pipe_input() as source:
        screen = Screen(Rows(built_in), "", "en", source=source, target=Terminal(80, 24))
        pressed: list[object] = []
        screen.application.key_processor.after_key_press += pressed.append
        paints: list[int] = []

        def look(_: object) -> None:
            paints.append(len(pressed))
            if len(paints) == 2:
                screen.application.exit(result=None)

        screen.application.after_render += look
        screen.run()
    assert paints[:2] == [0, 1]


KEYS = """
import sys
from xpterms.cli.picker.rows import Rows
from xpterms.library import open_glossary
with open_glossary(cache=False) as terms:
    rows = Rows(terms)
    list(rows.prepare())
    before = set(sys.modules)
    for text in ("sizoa", "jingji fz", "四ge意识", "xyzq", "两个确立", "什么是四早", "si4 zao3", "17", "注30", "五个工程"):
        for end in range(1, len(text) + 1):
            rows.type(text[:end])
    print(*sorted(name for name in set(sys.modules) - before if name.startswith(("xpterms", "rapidfuzz"))))
"""


def test_no_key_waits_for_a_module() -> None:
    done = subprocess.run([sys.executable, "-c", KEYS], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


class Counting:
    """Terms that remember what is asked of them while somebody waits."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.asked: list[str] = []
        self.likely, self.ahead = terms.likely, terms.ahead

    def complete(self, text: str, limit: int) -> list[Candidate]:
        self.asked.append(text)
        return self._terms.complete(text, limit)


@pytest.fixture
def many(glossary_of: Made) -> Terms:
    """Return terms of which many go on with the same letter."""
    return glossary_of(*(f"三{a}{b}" for a in "公生农大中" for b in "经费态业会心"), "四早")


def test_what_a_syllable_begins_with_is_found_before_it_is_typed(built_in: Terms) -> None:
    counting = Counting(built_in)
    rows = Rows(counting)  # type: ignore[arg-type]
    list(rows.prepare())
    counting.asked.clear()
    for text in ("z", "zh", "sh", "四"):
        rows.type(text)
        assert rows.found == built_in.complete(text, MOST)
    assert counting.asked == []
    rows.type("zha")
    assert counting.asked == ["zha"]


def test_what_the_next_letter_brings_is_found_before_it_is_typed(many: Terms) -> None:
    counting = Counting(many)
    rows = Rows(counting, "s")  # type: ignore[arg-type]
    list(rows.ahead())
    counting.asked.clear()
    rows.type("sa")
    assert rows.found == many.complete("sa", MOST)
    assert len(rows.found) == 30
    assert counting.asked == []
    rows.type("si")
    assert counting.asked == ["si"]


def test_what_is_found_ahead_is_kept_within_bounds(many: Terms) -> None:
    rows = Rows(many, "s")
    rows._known.update({str(number): [] for number in range(600)})
    list(rows.ahead())
    assert 0 < len(rows._known) < 512


class Later:
    """A loop that keeps what it is told to do later, but for the card."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def call_soon(self, call: Callable[[], None]) -> None:
        pass

    def call_later(self, _: float, call: Callable[[], None]) -> Handle:
        waiting = [] if call.__name__ == "_draw" else self.waiting
        waiting.append(call)
        return Handle(waiting)

    def step(self) -> bool:
        """Do what waits; tell whether anything did."""
        waiting = self.waiting[:]
        self.waiting.clear()
        for call in waiting:
            call()
        return bool(waiting)


class Handle:
    """What was told to be done later."""

    def __init__(self, waiting: list[Callable[[], None]]) -> None:
        self.cancel = waiting.clear


class Slow(Rows):
    """Rows that tell which steps they took."""

    def __init__(self, terms: Terms) -> None:
        self.taken: list[str] = []
        super().__init__(terms)

    def prepare(self) -> Iterator[None]:
        for step in range(2):
            self.taken.append(f"first {step}")
            yield

    def ahead(self) -> Iterator[None]:
        for step in range(2):
            self.taken.append(f"{self._text} {step}")
            yield


@pytest.fixture
def slow(built_in: Terms) -> Iterator[tuple[Screen, Slow, Later]]:
    """Return a screen that makes ready in steps."""
    with create_pipe_input() as source:
        rows, loop = Slow(built_in), Later()
        screen = Screen(rows, "", "en", source=source, target=Terminal(80, 24))
        screen.application.loop = loop  # type: ignore[assignment]
        screen._soon()
        yield screen, rows, loop


def test_a_screen_makes_ready_step_by_step(slow: tuple[Screen, Slow, Later]) -> None:
    """A key that is typed meanwhile waits for one step, not for all."""
    _, rows, loop = slow
    taken = []
    while loop.step():
        taken.append(len(rows.taken))
    assert taken == [1, 2, 3, 4, 4]
    assert rows.taken == [" 0", " 1", "first 0", "first 1"]


def test_a_key_ends_what_was_made_ready_for_another(slow: tuple[Screen, Slow, Later]) -> None:
    """Nothing holds up its paint; what follows is for the new text, then the rest of the first steps."""
    screen, rows, loop = slow
    for _ in range(3):
        loop.step()
    screen._buffer.insert_text("s")
    assert loop.waiting == []
    screen._soon()
    while loop.step():
        pass
    assert rows.taken == [" 0", " 1", "first 0", "s 0", "s 1", "first 1"]


def test_a_moved_selection_begins_nothing_anew(slow: tuple[Screen, Slow, Later]) -> None:
    screen, rows, loop = slow
    loop.step()
    rows.move(1)
    screen._soon()
    while loop.step():
        pass
    assert rows.taken == [" 0", " 1", "first 0", "first 1"]


class Told(Rows):
    """Rows that keep which texts they were asked for, and fail at one of them."""

    def __init__(self, terms: Terms) -> None:
        self.texts: list[str] = []
        super().__init__(terms)

    def type(self, text: str) -> None:
        self.texts.append(text)
        if text == "fail":
            raise ZeroDivisionError
        super().type(text)


@pytest.mark.parametrize(
    "keys",
    [
        PASTE[0] + "四早 " * 8_000 + PASTE[1],
        "s" * (LONGEST + 50),
        ESCAPE + "9" + ESCAPE + "9" + ESCAPE + "9" + ESCAPE + "9" + "s",
    ],
)
def test_of_a_long_text_only_the_beginning_is_typed_and_looked_up(
    built_in: Terms, keys: str
) -> None:
    rows = Told(built_in)
    with create_pipe_input() as source:
        source.send_text(keys + CONTROL_C)
        assert Screen(rows, "", "en", source=source, target=DummyOutput()).run() is None
    assert max(map(len, rows.texts)) == LONGEST
    assert len(rows.texts) <= LONGEST + 1


@pytest.mark.parametrize(
    "pasted", ["\x1b[31m", "\x1b[0;1m", "\x1b[Mabc", "\x1b[<1M", f"\x1b[{'9' * 5_000};1R"]
)
def test_colours_and_mice_of_a_paste_that_is_not_marked_as_one_do_nothing(
    built_in: Terms, pasted: str
) -> None:
    found = picked(built_in, pasted + "sige" + ENTER)
    assert found
    assert found.term == "四个意识"


def test_what_a_key_raises_ends_the_picker_instead_of_waiting_over_a_traceback(
    built_in: Terms,
) -> None:
    with create_pipe_input() as source:
        source.send_text("fail" + CONTROL_C)
        screen = Screen(Told(built_in), "", "en", source=source, target=DummyOutput())
        with pytest.raises(ZeroDivisionError):
            screen.run()
