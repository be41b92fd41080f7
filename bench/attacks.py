"""Attacks on the installed program as a whole: each is tried so often, and returns how many went wrong.

What a process may do: answer rightly, or say one line and end with a documented exit code, within a bound of
time and memory; never a traceback, never a file lost.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path
from typing import NamedTuple

SECONDS, MEGABYTES = 2.0, 300
"""What any input under 64 kB may take."""
PATIENCE = 90
"""Seconds after which a process hangs."""
QUESTION = "四早"


class Ended(NamedTuple):
    """How a process ended, what it took (processor time, peak memory), what it said."""

    code: int
    seconds: float
    megabytes: float
    out: str
    err: str

    @property
    def quiet(self) -> bool:
        """Whether it ended as documented, in one line at most on stderr."""
        documented = self.code in (0, 1, 2, 3, 130, 141)
        return documented and "Traceback" not in self.err and "program failed" not in self.err


class Program:
    """The installed program with a home of its own."""

    def __init__(self, command: str) -> None:
        self.command = command
        self.folder = Path(tempfile.mkdtemp(prefix="faults"))
        self.home = self.folder / "home"
        self.home.mkdir()
        self.chance = random.Random(17)
        self.right = self.run("lookup", QUESTION).out

    def environment(self, **variables: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XPTERMS_LANG": "en",
            "TMPDIR": str(self.folder),
            **variables,
        }

    def run(self, *words: str, shell: str = "", **variables: str) -> Ended:
        """Run one line; ``shell`` is what a shell makes of ``"$@"``, as in ``"$@" >&-``."""
        argv = [self.command, *words]
        if shell:
            argv = ["bash", "-c", shell, "bash", *argv]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=self.folder,
                env=self.environment(**variables),
                start_new_session=True,
            )
            end = time.monotonic() + PATIENCE
            while True:
                done, status, used = os.wait4(child.pid, os.WNOHANG)
                if done:
                    break
                if time.monotonic() > end:
                    os.killpg(child.pid, signal.SIGKILL)
                time.sleep(0.005)
            child.returncode = code = os.waitstatus_to_exitcode(status)
            said = [_text(file) for file in (out, err)]
        return Ended(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, *said)

    def answers(self) -> bool:
        """Tell whether the next question is answered as ever."""
        return self.run("lookup", QUESTION).out == self.right

    def forget(self) -> None:
        """Take the cache away."""
        shutil.rmtree(self.home / ".cache", ignore_errors=True)


def _text(file: object) -> str:
    file.seek(0)  # type: ignore[attr-defined]
    return str(file.read(1_000_000), "utf-8", "replace")  # type: ignore[attr-defined]


def first_runs_killed(program: Program) -> Iterator[bool]:
    """End first runs at random times: the next answer is right, and nothing unfinished is left."""
    while True:
        program.forget()
        child = subprocess.Popen(
            [program.command, "lookup", QUESTION],
            env=program.environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(program.chance.random() * 0.5)
        child.kill()
        child.wait()
        right = program.answers()
        left = [p for p in (program.home / ".cache" / "xpterms").iterdir() if p.suffix.isdigit()]
        yield right and not left


def interrupted(program: Program) -> Iterator[bool]:
    """Press Ctrl-C at random times of a question: silence and 130, or the answer; the next one is right.

    While Python itself starts it may show its own traceback, which has no line of ours, and end with 1.
    """
    while True:
        child = subprocess.Popen(
            [program.command, "lookup", QUESTION],
            env=program.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        time.sleep(program.chance.random() * 0.3)
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate()
        python = b"/xpterms/" not in err
        quiet = child.returncode in (0, 130, -signal.SIGINT) and not err
        yield (quiet or python) and out.decode() in ("", program.right) and program.answers()


def additions_killed(program: Program) -> Iterator[bool]:
    """End ``add --force`` of a report at random times: the user's library holds it whole, as before or anew."""
    report = program.folder / "report.txt"
    notes = "".join(f"{number}.词语{number}号：指一是甲、二是乙。\n" for number in range(1, 40))
    report.write_text(
        f"西平县2022年政府工作报告\n各位代表：落实四早。\n\n名词解释\n{notes}", "utf-8"
    )
    program.run("add", str(report))
    listed = program.run("list").out
    while True:
        child = subprocess.Popen(
            [program.command, "add", "--force", str(report)],
            env=program.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(program.chance.random() * 0.5)
        child.kill()
        child.wait()
        yield "词语39号" in listed and program.run("list").out == listed


def at_once(program: Program) -> Iterator[bool]:
    """Start 64 first runs at once: all answer, and one index is left."""
    while True:
        program.forget()
        children = [
            subprocess.Popen(
                [program.command, "lookup", QUESTION],
                env=program.environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(64)
        ]
        outs = [child.communicate()[0].decode() for child in children]
        left = list((program.home / ".cache" / "xpterms").iterdir())
        for out in outs:
            yield out == program.right and len(left) == 2


@contextmanager
def small_disk(program: Program, kilobytes: int) -> Iterator[Path | None]:
    """Yield a folder on a disk of so many kilobytes, ``None`` where none can be mounted."""
    folder = program.folder / "disk"
    folder.mkdir(exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(folder)],
        check=False,
        capture_output=True,
    )
    try:
        yield None if mounted.returncode else folder
    finally:
        if not mounted.returncode:
            subprocess.run(["umount", str(folder)], check=False)


def full_disks(program: Program) -> Iterator[bool]:
    """Ask, and export, where little or nothing more can be written: the answer is right, or one line and exit code 3."""
    for number in count():
        program.forget()
        size = program.chance.choice((4, 16, 64, 150))
        with small_disk(program, size) as disk:
            if disk and number % 2:
                asked = program.run("lookup", QUESTION, XDG_CACHE_HOME=str(disk))
                made = program.run("export", "html", "-o", str(disk / "all.html"))
                left = list(disk.glob("*.part"))
                whole = made.code == 0 or not (disk / "all.html").exists()
            else:
                blocks = max(size // 4, 1)
                asked = program.run("lookup", QUESTION, shell=f'ulimit -f {blocks}; "$@"')
                out = program.folder / "all.html"
                out.unlink(missing_ok=True)
                made = program.run(
                    "export", "html", "-o", str(out), shell=f'ulimit -f {blocks}; "$@"'
                )
                left = list(program.folder.glob("*.part"))
                whole = made.code == 0 or not out.exists()
        right = asked.out == program.right and asked.quiet and made.quiet
        yield right and whole and not left and made.code in (0, 3)


COMMANDS = (
    ("lookup", QUESTION), ("list",), ("context", "早"), ("glossaries",), ("paths",), ("help",), ("version",),
    ("export", "csv"), ("trend", QUESTION), ("completion", "bash"), ("lookup", "--json", QUESTION), ("cache",),
)  # fmt: skip
STREAMS = (
    '"$@" >&-', '"$@" <&-', '"$@" 2>&-', '"$@" >&- 2>&- <&-', '"$@" >/dev/full', '"$@" 2>/dev/full', '"$@" | true',
    '"$@" | head -c 1', '"$@" <>/dev/null >&0', '"$@" >/dev/full 2>/dev/full',
)  # fmt: skip
"""A folder as stdin is none of them: it ends Python itself at its start, before any line of ours runs."""


def closed_streams(program: Program) -> Iterator[bool]:
    """Close, fill and swap the streams of every command: silence or one line, a documented exit code."""
    lines = [(words, shell) for words in COMMANDS for shell in STREAMS]
    for words, shell in cycle(lines):
        done = program.run(*words, shell=shell)
        yield done.quiet and done.err.count("\n") <= 3


def no_files(program: Program) -> Iterator[bool]:
    """Name pipes, devices, folders, links to them, as glossary, report, document, cache: refused at once."""
    fifo, link, loop = (program.folder / name for name in ("fifo", "zero", "loop"))
    if not fifo.exists():
        os.mkfifo(fifo)
        link.symlink_to("/dev/zero")
        loop.symlink_to("loop")
    things = (
        fifo,
        link,
        loop,
        "/dev/zero",
        "/dev/tty",
        "/dev/stdin",
        program.folder,
        "/proc/self/mem",
    )
    ways: list[Callable[[str], tuple[str, ...]]] = [
        lambda path: ("lookup", QUESTION, "-g", path),
        lambda path: ("scan", path),
        lambda path: ("check", path),
        lambda path: ("extract", path, "--json"),
        lambda path: ("annotate", path, "--dry-run"),
        lambda path: ("import", path),
        lambda path: ("context", "早", "--in", path),
        lambda path: ("diff", path, path),
        lambda path: ("check", "--baseline", path, path),
        lambda path: ("add", path),
        lambda path: ("lookup", QUESTION, "-g", _naming(program, path)),
    ]
    for place in count():
        thing = str(things[place % len(things)])
        words = ways[place // len(things) % len(ways)](thing)
        done = program.run(*words)
        yield done.quiet


def _naming(program: Program, path: str) -> str:
    """Return a glossary whose report is some path."""
    glossary = program.folder / "naming.toml"
    glossary.write_text(f"report = '{path}'\n[[terms]]\nterm = '甲'\ndefinition = '乙'\n", "utf-8")
    return str(glossary)


ATTACKS: dict[str, tuple[int, Callable[[Program], Iterator[bool]]]] = {
    "first runs killed": (200, first_runs_killed),
    "questions interrupted": (200, interrupted),
    "additions killed": (100, additions_killed),
    "first runs, 64 at once": (320, at_once),
    "full disks": (60, full_disks),
    "streams closed or full": (len(COMMANDS) * len(STREAMS), closed_streams),
    "pipes, devices, folders": (88, no_files),
}
"""Each with how often it is tried in a long run."""
