"""The picker on a terminal: one line to type in, the rows that fit, the card of the selected one.

prompt_toolkit owns the screen: the real cursor stands where one types, so that an
input method's window does too. It draws on the terminal itself, never on stdout,
and leaves the screen as it was. The card is drawn a moment after the last key,
for Rich and a look-up may not hold a key up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from xpterms.cli.completion.answer import fit, width_of
from xpterms.cli.shown.printable import printable
from xpterms.messages import worded

if TYPE_CHECKING:
    from asyncio import TimerHandle
    from typing import TextIO

    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output

    from xpterms.cli.picker.rows import Rows
    from xpterms.messages import Language

BESIDE = 100
"""Columns from which on the card stands beside the list."""
BENEATH = 18
"""Lines from which on it stands beneath it, where it does not stand beside it."""
PAUSE = 0.06
"""Seconds after the last key until the card is drawn."""
STYLE = Style([("selected", "reverse"), ("term", "bold"), ("prompt", "bold")])
"""No colour: a theme's bright black may be its background."""


def streams(
    keys: TextIO | None, drawn: TextIO | None, kind: str | None
) -> tuple[Input | None, Output | None]:
    """Return where keys come from and where the picker is drawn, of a terminal's two files."""
    if keys is None or drawn is None:
        return None, None
    from prompt_toolkit.input.vt100 import Vt100Input
    from prompt_toolkit.output.vt100 import Vt100_Output

    return Vt100Input(keys), Vt100_Output.from_pty(drawn, term=kind)


class Picked:
    """What was picked: the term's text, and whether its card is wanted rather than the term."""

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
        self._card = ANSI("")
        self._prepared = False
        self._pending: TimerHandle | None = None
        self._buffer = Buffer(multiline=False, on_text_changed=lambda _: self._typed())
        self._buffer.insert_text(text)
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
        """Return what was picked, ``None`` where the picker was left."""
        return self.application.run()

    def _layout(self) -> HSplit:
        """Return the windows, each of an exact size: prompt_toolkit works others out a cell at a time."""
        prompt = Window(FormattedTextControl([("class:prompt", "> ")]), width=2, height=1)
        typed = Window(BufferControl(self._buffer), height=1, width=lambda: self._columns() - 2)
        rows = Window(FormattedTextControl(self._list), width=self._wide, height=self._high)
        shown = FormattedTextControl(lambda: self._card)
        card = Window(shown, width=lambda: self._beside() - 1, height=self._high)
        under = Window(shown, width=self._columns, height=lambda: self._beneath() - 1)
        beside = Condition(lambda: self._columns() >= BESIDE)
        beneath = Condition(lambda: self._columns() < BESIDE and self._lines() >= BENEATH)
        rule = Window(char="─", height=1)
        column = Window(char="│", width=1)
        return HSplit(
            [
                VSplit([prompt, typed]),
                Window(FormattedTextControl(self._status), height=1),
                VSplit(
                    [
                        rows,
                        ConditionalContainer(VSplit([column, card], width=self._beside), beside),
                    ]
                ),
                ConditionalContainer(HSplit([rule, under], height=self._beneath), beneath),
            ]
        )

    def _columns(self) -> int:
        return self.application.output.get_size().columns

    def _lines(self) -> int:
        return self.application.output.get_size().rows

    def _beside(self) -> int:
        return self._columns() // 2

    def _beneath(self) -> int:
        return self._lines() // 2

    def _wide(self) -> int:
        """Return the columns of the list."""
        columns = self._columns()
        return columns - self._beside() if columns >= BESIDE else columns

    def _high(self) -> int:
        """Return the lines of the list."""
        lines = self._lines() - 2
        is_beneath = self._columns() < BESIDE and self._lines() >= BENEATH
        return max(lines - self._beneath() if is_beneath else lines, 1)

    def _status(self) -> StyleAndTextTuples:
        count = len(self._rows.found)
        code = "pick.keys" if count else "pick.nothing"
        text = worded(code, self._language)
        shown = f"  {self._rows.selected + 1}/{count}  {text}" if count else f"  {text}"
        return [("", fit(shown, self._columns() - 1))]

    def _list(self) -> StyleAndTextTuples:
        columns = self._wide() - (self._columns() >= BESIDE)
        shown = [(place, self._rows.found[place]) for place in self._rows.window(self._high())]
        widest = max((width_of(one.term) for _, one in shown), default=0)
        widest = min(widest, columns // 2)
        pieces: StyleAndTextTuples = []
        for place, one in shown:
            term = fit(printable(one.term), widest)
            gap = " " * (widest - width_of(term))
            note = f"  {printable(one.pinyin)}  {printable(one.definition[:160])}"
            here = place == self._rows.selected
            room = columns - 3 - widest
            pieces.append(
                ("class:selected" if here else "class:term", f"{'›' if here else ' '} {term}{gap}")
            )
            pieces.append(("", fit(note, room) + "\n"))
        return pieces

    def _typed(self) -> None:
        self._rows.type(self._buffer.text)

    def _soon(self) -> None:
        """Have the card of the selected row drawn a moment from now, once."""
        chosen = self._rows.chosen
        shown = (chosen.term if chosen else "", self._columns())
        if shown == self._shown or (self._columns() < BESIDE and self._lines() < BENEATH):
            return
        self._shown = shown
        if self._pending is not None:
            self._pending.cancel()
        loop = self.application.loop
        if loop is not None:
            self._pending = loop.call_later(PAUSE, self._draw)

    def _draw(self) -> None:
        from xpterms.cli.shown.card import answer_card

        answer = self._rows.answer()
        width = self._beside() - 1 if self._columns() >= BESIDE else self._columns()
        self._card = ANSI(answer_card(answer, width=width) if answer else "")
        self.application.invalidate()
        if not self._prepared and self.application.loop is not None:
            self._prepared = True
            self.application.loop.call_later(PAUSE, self._rows.prepare)

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        def step(rows: int, *names: str) -> None:
            for name in names:
                keys.add(name)(lambda _: self._rows.move(rows))

        step(-1, "up", "c-p", "s-tab")
        step(1, "down", "c-n", "tab")

        def page(direction: int) -> int:
            return direction * max(self._lines() // 2 - 2, 1)

        keys.add("pageup")(lambda _: self._rows.move(page(-1)))
        keys.add("pagedown")(lambda _: self._rows.move(page(1)))
        keys.add("enter")(lambda event: self._leave(event, card=False))
        keys.add("escape", "enter")(lambda event: self._leave(event, card=True))
        for name in ("escape", "c-c", "c-g"):
            keys.add(name)(lambda event: event.app.exit(result=None))
        return keys

    def _leave(self, event: KeyPressEvent, *, card: bool) -> None:
        chosen = self._rows.chosen
        if chosen is not None:
            event.app.exit(result=Picked(chosen.term, card=card))
