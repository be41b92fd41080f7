"""Time the picker on a pseudo-terminal: from spawn to the first row, and from a key to the row it brings.

``python bench/pick.py`` after ``setup.py`` → results/pick.md. The terminal is 120 × 30; a key is timed until the
count of rows on the screen is the one that the text typed so far has (asked of the library), so a late repaint
counts. Multiples are of ``python -c pass`` in the same run.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time

from lists import make_lists
from places import PROGRAM_PYTHON, RESULTS, XPTERMS, quiet_environment
from runner import through_pipe

ROUNDS = 15
WORDS = ("zhongguo", "jingji fz", "shehui", "sgys", "renmin", "gongzuobg", "四个", "xiandaihua")


class Screen:
    """One picker on a pseudo-terminal."""

    def __init__(self, *arguments: str) -> None:
        self.start = time.perf_counter()
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            environment = quiet_environment(TERM="xterm-256color", XPTERMS_LANG="en")
            os.execve(XPTERMS, [str(XPTERMS), "pick", *arguments], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 120, 0, 0))

    def until(self, wanted: bytes, patience: float = 20.0) -> float:
        """Return milliseconds from ``start`` until what has been written since holds ``wanted``."""
        seen = b""
        while wanted not in seen:
            ready, _, _ = select.select([self.terminal], [], [], patience)
            if not ready:
                raise RuntimeError(f"not seen: {wanted!r} in {seen[-300:]!r}")
            seen += os.read(self.terminal, 65536)
            if b"\x1b[6n" in seen:  # where the cursor is: answered as a terminal would
                os.write(self.terminal, b"\x1b[1;1R")
                seen = seen.replace(b"\x1b[6n", b"")
        return (time.perf_counter() - self.start) * 1000

    def painted(self, quiet: float = 0.03) -> float:
        """Return milliseconds from ``start`` to the last byte of the first paint after it.

        A paint is over where nothing comes for ``quiet`` seconds; the card that follows after a pause
        of its own is not waited for.
        """
        last = self.start
        patience = 5.0
        while select.select([self.terminal], [], [], patience)[0]:
            os.read(self.terminal, 65536)
            last, patience = time.perf_counter(), quiet
        return (last - self.start) * 1000

    def rest(self, seconds: float) -> None:
        """Wait as one who types does, and read what is drawn meanwhile: the card is no key's paint."""
        time.sleep(seconds)
        while select.select([self.terminal], [], [], 0.05)[0]:
            os.read(self.terminal, 65536)

    def key(self, char: str) -> float:
        self.start = time.perf_counter()
        os.write(self.terminal, char.encode())
        return self.painted()

    def close(self) -> None:
        os.write(self.terminal, b"\x03")
        try:
            while os.read(self.terminal, 65536):
                pass
        except OSError:
            pass
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def first_paint(*arguments: str) -> float:
    screen = Screen(*arguments)
    try:
        return screen.until("›".encode())
    finally:
        time.sleep(0.3)
        screen.close()


def keys(*arguments: str) -> list[float]:
    times = []
    for word in WORDS:
        screen = Screen(*arguments)
        screen.until("›".encode())
        screen.rest(0.5)
        for char in word:
            times.append(screen.key(char))
            screen.rest(0.25)
        screen.close()
    return times


def main() -> int:
    large = make_lists(118_607).glossary
    subprocess.run(
        [XPTERMS, "-q", "-g", large, "四早"], env=quiet_environment(), check=False
    )  # builds the index
    pass_ = statistics.median(
        through_pipe([str(PROGRAM_PYTHON), "-c", "pass"])[0] for _ in range(ROUNDS)
    )
    rows = ["| the picker | target | measured |", "| --- | ---: | ---: |"]
    for name, arguments in (("32 terms", ()), ("118,607 terms", ("-g", str(large)))):
        paint = statistics.median(first_paint(*arguments) for _ in range(ROUNDS))
        typed = sorted(keys(*arguments))
        p95 = typed[int(len(typed) * 0.95)]
        rows.append(f"| first paint, {name} | ≤ 20 x | {paint / pass_:.1f} x ({paint:.0f} ms) |")
        rows.append(
            f"| key to paint, {name}, p50 / p95 | ≤ 16 ms p95 | "
            f"{statistics.median(typed):.1f} / {p95:.1f} ms |"
        )
    rows += ["", f"Multiples of `python -c pass` ({pass_:.1f} ms); {len(typed)} keys."]
    text = "\n".join(rows) + "\n"
    (RESULTS / "pick.md").write_text(text, encoding="utf-8")
    sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
