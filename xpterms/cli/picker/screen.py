"""The picker on a terminal: one line to type in, the rows that fit, the card of the selected one.

prompt_toolkit owns the screen: the real cursor stands where one types, so that an
input method's window does too. It draws on the terminal itself, never on stdout,
and leaves the screen as it was. The card is drawn a moment after the last key,
for Rich and a look-up may not hold a key up.
"""

from __future__ import annotations

import sys
from itertools import chain, groupby, zip_longest
from signal import SIG_DFL, SIGTERM, Signals, raise_signal, signal
from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import ANSI, to_formatted_text
from prompt_toolkit.formatted_text.utils import split_lines
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import BufferControl, HSplit, Layout, Window
from prompt_toolkit.layout.screen import Char
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from xpterms.cli.picker.pane import Pane, cells
from xpterms.cli.shown.linebreak import cut, padded, text_width
from xpterms.cli.shown.printable import printable
from xpterms.messages import worded

if sys.platform != "win32":
    from signal import SIGHUP, SIGQUIT
if TYPE_CHECKING:
    from asyncio import TimerHandle
    from collections.abc import Iterator
    from typing import Any, TextIO

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output

    from xpterms.cli.picker.pane import Run
    from xpterms.cli.picker.rows import Rows
    from xpterms.messages import Language

BESIDE = 100
"""Columns from which on the card stands beside the list."""
BENEATH = 18
"""Lines from which on it stands beneath it, where it does not stand beside it."""
LONGEST = 200
"""Characters of what is typed: more tell no term from another, and each is drawn and looked up at every key. A paste may have
any number, and so has a digit typed with Alt."""
PAUSE = 0.06
"""Seconds after the last key until the card is drawn."""
STEP = 0.001
"""Seconds between two steps of making ready, in which a key is read."""
STYLE = Style([("selected", "reverse"), ("term", "bold"), ("prompt", "bold")])
"""No colour: a theme's bright black may be its background."""


def streams(
    keys: TextIO | None, drawn: TextIO | None, kind: str | None
) -> tuple[Input | None, Output | None]:
    """Return prompt_toolkit's input and output on a terminal's two files; ``None`` for both where one is missing."""
    if keys is None or drawn is None:
        return None, None
    from prompt_toolkit.input.vt100 import Vt100Input
    from prompt_toolkit.output.vt100 import Vt100_Output

    return Vt100Input(keys), Vt100_Output.from_pty(drawn, term=kind)


class Picked:
    """The choice: the term's text, and whether its card is wanted rather than the term."""

    def __init__(self, term: str, *, card: bool) -> None:
        self.term = term
        self.card = card


class Screen:
    """The picker's application."""

    def __init__(
        self,
        rows: Rows,
        text: str,
        language: Language,
        *,
        source: Input | None = None,
        target: Output | None = None,
        plain: bool = False,
    ) -> None:
        self._rows = rows
        self._language = language
        self._card: list[list[Char]] = []
        self._first = rows.prepare()
        self._steps: Iterator[None] | None = None
        """What is made ready while nobody types; ``None`` once another text is typed."""
        self._ready: TimerHandle | None = None
        self._ended: Signals | None = None
        self._pending: TimerHandle | None = None
        self._buffer = Buffer(multiline=False, on_text_changed=lambda _: self._typed())
        self._text = text
        """What the rows are found for."""
        self._buffer.insert_text(text[:LONGEST])
        self.application: Application[Picked | None] = Application(
            layout=Layout(self._layout()),
            key_bindings=self._keys(),
            style=STYLE,
            full_screen=True,
            color_depth=ColorDepth.DEPTH_1_BIT if plain else ColorDepth.DEPTH_4_BIT,
            input=source,
            output=target,
            after_render=lambda _: self._soon(),
            max_render_postpone_time=0.01,
        )
        self.application.ttimeoutlen = self.application.timeoutlen = (
            0.05  # Esc, told from Alt-Enter
        )
        self._shown: tuple[str, int] | None = None

    def run(self) -> Picked | None:
        """Return the choice, ``None`` where the picker was left.

        A signal that ends the process ends it after the screen is as it was.
        """
        picked = self.application.run(pre_run=self._catch)
        if self._ended is not None:
            signal(self._ended, SIG_DFL)
            raise_signal(self._ended)
        return picked

    def _catch(self) -> None:
        """Leave where a signal would end the process."""
        loop = self.application.loop
        if loop is None:
            return
        loop.set_exception_handler(self._fail)
        if sys.platform == "win32":
            return
        for number in (SIGTERM, SIGHUP, SIGQUIT):
            loop.add_signal_handler(number, self._end, number)

    def _end(self, number: Signals) -> None:
        if self._ended is None:
            self._ended = number
            self.application.exit(result=None)

    def _fail(self, _: object, told: dict[str, Any]) -> None:
        """End with what a key raised: prompt_toolkit would print it over the screen and wait for Enter."""
        error, ending = told.get("exception"), self.application.future
        if error is not None and ending is not None and not ending.done():
            self.application.exit(exception=error)

    def _layout(self) -> HSplit:
        typed = Window(BufferControl(self._buffer), height=1, get_line_prefix=_prompt)
        return HSplit([typed, Pane(self._lines)])

    def _columns(self) -> int:
        return self.application.output.get_size().columns

    def _height(self) -> int:
        return self.application.output.get_size().rows

    def _beneath(self) -> int:
        """Return the lines that the card and the rule above it take beneath the list."""
        columns, lines = self._columns(), self._height()
        return lines // 2 if columns < BESIDE and lines >= BENEATH else 0

    def _lines(self, columns: int, height: int) -> list[list[Char]]:
        """Return what stands beneath the line that is typed: the status, the list, the card."""
        status, high = cells([("", self._status(columns))], columns), height - 1
        if columns >= BESIDE:
            wide = columns - columns // 2 - 1
            rows = self._list(wide)
            rows += [cells((), wide)] * (high - len(rows))
            rule, empty = Char("│"), cells((), columns // 2)
            sides = zip_longest(rows, self._card[:high], fillvalue=empty)
            return [status, *([*row, rule, *beside] for row, beside in sides)]
        beneath = self._beneath()
        rows = self._list(columns)
        if not beneath:
            return [status, *rows]
        rows += [cells((), columns)] * (high - beneath - len(rows))
        return [status, *rows, cells([("", "─" * columns)], columns), *self._card]

    def _room(self) -> int:
        """Return how many rows of the list are shown."""
        return max(self._height() - 2 - self._beneath(), 1)

    def _status(self, columns: int) -> str:
        count = len(self._rows.found)
        code = "pick.keys" if count else "pick.nothing"
        text = worded(code, self._language)
        shown = f"  {self._rows.selected + 1}/{count}  {text}" if count else f"  {text}"
        return cut(shown, columns - 1)

    def _list(self, columns: int) -> list[list[Char]]:
        """Return the rows that are shown."""
        shown = [(place, self._rows.found[place]) for place in self._rows.window(self._room())]
        terms = [printable(one.term) for _, one in shown]
        widest = min(max(map(text_width, terms), default=0), columns // 2)
        lines = []
        for (place, one), term in zip(shown, terms, strict=True):
            here = place == self._rows.selected
            lead = f"{'›' if here else ' '} {padded(term, widest)}"
            note = f"  {printable(one.pinyin)}  {printable(one.definition[:160])}"
            note = cut(note, columns - 2 - widest)
            style = "class:selected" if here else "class:term"
            lines.append(cells([(style, lead), ("", note)], columns))
        return lines

    def _typed(self) -> None:
        text = self._buffer.text
        if len(text) > LONGEST:
            place = min(self._buffer.cursor_position, LONGEST)
            self._buffer.document = Document(text[:LONGEST], place)  # which calls this again
        elif text != self._text:
            self._text = text
            if self._ready is not None:
                self._ready.cancel()
            self._rows.type(text)
            self._steps = None

    def _soon(self) -> None:
        """Have the card of the selected row drawn a moment from now, once, and the next key made ready for."""
        chosen = self._rows.chosen
        shown = (chosen.term if chosen else "", self._columns())
        loop = self.application.loop
        if loop is not None and self._steps is None:
            self._steps = chain(self._rows.ahead(), self._first)
            self._ready = loop.call_later(STEP, self._make_ready)
        if loop is None or shown == self._shown:
            return
        if self._shown is None:
            loop.call_soon(self._prepare_keys)
        self._shown = shown
        if self._pending is not None:
            self._pending.cancel()
        self._pending = loop.call_later(PAUSE, self._draw)

    def _draw(self) -> None:
        """Draw the card of the selected row where there is room."""
        columns = self._columns()
        if columns >= BESIDE or self._beneath():
            from xpterms.cli.shown.card import answer_card

            answer = self._rows.answer()
            width = columns // 2 if columns >= BESIDE else columns
            drawn = ANSI(answer_card(answer, width=width) if answer else "")
            lines = split_lines(to_formatted_text(drawn))
            self._card = [cells(_joined(line), width) for line in lines]
            self.application.invalidate()

    def _make_ready(self) -> None:
        """Take a step of what the next key would wait for, and the next a moment later: a key waits for one at most."""
        loop = self.application.loop
        if loop is not None and self._steps is not None and next(self._steps, self) is None:
            self._ready = loop.call_later(STEP, self._make_ready)

    def _prepare_keys(self) -> None:
        """Type a key that does nothing: prompt_toolkit gathers its bindings at the first one."""
        self.application.key_processor.feed(KeyPress(Keys.Ignore))
        self.application.key_processor.process_keys()

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def step(rows: int, *names: str) -> None:
            for name in names:
                keys.add(name)(lambda _: self._rows.move(rows))

        step(-1, "up", "c-p", "s-tab")
        step(1, "down", "c-n", "tab")

        def page(direction: int) -> int:
            return direction * self._room()

        keys.add("pageup")(lambda _: self._rows.move(page(-1)))
        keys.add("pagedown")(lambda _: self._rows.move(page(1)))
        keys.add("enter")(lambda event: self._leave(event, card=False))
        keys.add("escape", "enter")(lambda event: self._leave(event, card=True))
        for name in ("escape", "c-c", "c-g"):
            keys.add(name)(lambda event: event.app.exit(result=None))
        keys.add("c-z")(lambda _: None)  # which would be typed
        for sent in (Keys.Vt100MouseEvent, Keys.CPRResponse):
            keys.add(sent)(lambda _: None)  # where colours are pasted prompt_toolkit's own raise
        keys.add(Keys.BracketedPaste)(lambda event: self._paste(event.data))
        return keys

    def _paste(self, text: str) -> None:
        """Type the beginning of what is pasted, on one line."""
        self._buffer.insert_text(" ".join(text[: 10 * LONGEST].split())[:LONGEST])

    def _leave(self, event: KeyPressEvent, *, card: bool) -> None:
        chosen = self._rows.chosen
        if chosen is not None:
            event.app.exit(result=Picked(chosen.term, card=card))


def _joined(line: StyleAndTextTuples) -> Iterator[Run]:
    """Yield the runs of a line that comes a character at a time."""
    for style, same in groupby(line, key=lambda piece: piece[0]):
        yield style, "".join(piece[1] for piece in same)


def _prompt(_line: int, _wrapped: int) -> StyleAndTextTuples:
    """Return what stands before the line that is typed."""
    return [("class:prompt", "> ")]
