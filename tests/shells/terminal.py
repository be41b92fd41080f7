"""A real shell in a real terminal: tmux, a throw-away home, and a program that logs its argv."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import xpterms

PATIENCE = 20.0
"""Seconds until what was expected counts as missing; nothing waits that long when it comes."""

_PROGRAM = """#!/bin/sh
if [ "$1" = --complete ]; then
    printf . >>"$HOME/calls"
    exec "$PYTHON" -c 'from xpterms.entry import main; raise SystemExit(main())' "$@"
fi
if [ "$1" = pick ]; then
    printf '%s\\n' "$@" >>"$HOME/asked"
    exec cat "$HOME/picked"
fi
{ printf '%s\\0' "$@"; printf '\\036\\0'; } >>"$HOME/log"
"""


class Terminal:
    """One shell in one tmux session of its own server."""

    def __init__(self, home: Path, command: list[str], **environ: str) -> None:
        self.home = home
        self.shell = command[0]
        self._log = home / "log"
        self._log.touch()
        (home / "calls").touch()
        folder = home / "bin"
        folder.mkdir(exist_ok=True)
        program = folder / "xpterms"
        program.write_text(_PROGRAM, encoding="utf-8")
        program.chmod(0o755)
        environ = {
            "HOME": str(home),
            "PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin",
            "TERM": "screen-256color",
            "LANG": "C.UTF-8",
            "PYTHON": sys.executable,
            "PYTHONPATH": str(Path(xpterms.__file__).parents[1]),
            **environ,
        }
        self._tmux_command = ["tmux", "-u", "-S", str(home / "tmux"), "-f", "/dev/null"]
        pairs = [f"{name}={value}" for name, value in environ.items()]
        self._tmux(
            "new-session",
            "-d",
            "-x",
            "90",
            "-y",
            "40",
            "-c",
            str(home),
            "env",
            "-i",
            *pairs,
            *command,
        )
        self.wait_for("READY>")

    def close(self) -> None:
        """End the session and its server."""
        self._tmux("kill-server")

    def received(self, *keys: str) -> list[str]:
        """Type keys and Enter; return the arguments that the program then receives."""
        before = len(self._records())
        self.press(*keys, "<Enter>")
        try:
            return self._wait(lambda: self._records()[before:], f"the program runs after {keys}")[0]
        except AssertionError:
            self.press("<C-c>")  # an open quote must not swallow the next test's line
            raise

    def screen_after(self, *keys: str, expected: str) -> str:
        """Clear the screen, type keys, and return it once it shows ``expected``; drop the line."""
        self.press("<C-l>", *keys)
        screen = self.wait_for(expected)
        self.press("<C-u>", "<C-l>")
        return screen

    def run(self, line: str) -> None:
        """Run a shell command and wait for its end."""
        mark = self.home / "done"
        mark.unlink(missing_ok=True)
        self.press(f"{line}; true >{mark}", "<Enter>")
        self._wait(mark.exists, f"{line} ends")

    def calls(self) -> int:
        """Return how many times completion started the program."""
        return len((self.home / "calls").read_bytes())

    def press(self, *keys: str) -> None:
        """Send text as typed, and ``<Tab>``, ``<C-l>`` … as keys."""
        commands: list[str] = []
        for key in keys:
            named = key.startswith("<") and key.endswith(">") and len(key) > 2
            text = key[1:-1] if named else key
            text = text[:-1] + "\\;" if text.endswith(";") else text
            commands += ["send-keys", *([] if named else ["-l"]), "--", text, ";"]
        self._tmux(*commands[:-1])

    def wait_for(self, expected: str) -> str:
        """Return the screen once it shows ``expected``."""

        def look() -> str:
            screen = self._screen()
            return screen if expected in screen else ""

        return self._wait(look, expected)

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal so large."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(lines))

    def screen(self) -> str:
        """Return what the screen shows."""
        return self._screen()

    def cursor(self) -> tuple[int, int]:
        """Return the column and line of the cursor, from 0."""
        column, line = self._tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(column), int(line)

    def wait_until(self, look, what: str):
        """Return what ``look`` returns once that is true."""
        return self._wait(look, what)

    def _screen(self) -> str:
        return self._tmux("capture-pane", "-p")

    def _records(self) -> list[list[str]]:
        parts = self._log.read_bytes().decode("utf-8", "surrogateescape").split("\x1e\0")
        return [part.split("\0")[:-1] for part in parts[:-1]]

    def _wait(self, look, what: str):
        deadline = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > deadline:
                raise AssertionError(f"not seen: {what}\n--- screen:\n{self._screen()}")
            time.sleep(0.02)
        return found

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            [*self._tmux_command, *arguments],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(self.home)},
        )
        return done.stdout


def missing(*programs: str) -> str:
    """Return the first of the programs that is not installed, or nothing."""
    return next((program for program in programs if not shutil.which(program)), "")
