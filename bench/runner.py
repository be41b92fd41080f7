"""Times whole processes in interleaved rounds, so that noise falls on all cases alike."""

from __future__ import annotations

import fcntl
import os
import pty
import random
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from places import quiet_environment


class Case(NamedTuple):
    """One kind of run; the rounds take its commands in turn."""

    name: str
    commands: Sequence[Sequence[str]]
    expects: Sequence[str] = ()
    """Beside each command, what must stand in its output; checked once, before the rounds."""
    terminal: bool = False
    stdin: str | None = None
    """A file."""


class Timing(NamedTuple):
    """Milliseconds of one case."""

    median: float
    low: float
    """The first quartile."""
    high: float
    """The third."""
    rounds: int


def once(case: Case, turn: int) -> tuple[float, bytes]:
    """Run the case's command of this turn; return milliseconds and what it wrote to stdout."""
    command = case.commands[turn % len(case.commands)]
    return on_terminal(command) if case.terminal else through_pipe(command, case.stdin)


def through_pipe(command: Sequence[str], stdin: str | None = None) -> tuple[float, bytes]:
    """Run a command into a pipe, from spawn to exit with its output read."""
    readable, writable = os.pipe()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, stdin or os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, writable, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_CLOSE, readable),
    ]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, quiet_environment(), file_actions=actions)
    os.close(writable)
    written = drain(readable)
    os.waitpid(child, 0)
    return (time.perf_counter() - start) * 1000, written


def on_terminal(command: Sequence[str]) -> tuple[float, bytes]:
    """Run a command on a pseudo-terminal of 80 columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    actions = [(os.POSIX_SPAWN_DUP2, theirs, descriptor) for descriptor in (0, 1, 2)]
    environment = quiet_environment(TERM="xterm-256color", COLORTERM="truecolor")
    del environment["NO_COLOR"]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    os.close(theirs)
    written = drain(ours)
    os.waitpid(child, 0)
    return (time.perf_counter() - start) * 1000, written


def drain(descriptor: int) -> bytes:
    parts = []
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:  # Linux: the other side of a pseudo-terminal is gone
            break
        if not part:
            break
        parts.append(part)
    os.close(descriptor)
    return b"".join(parts)


def warmed(cases: list[Case]) -> list[Case]:
    """Run each command once; return the cases that wrote what was expected, name the others."""
    kept = []
    for case in cases:
        wrong = []
        for turn, expected in enumerate(case.expects or [""] * len(case.commands)):
            try:
                _, written = once(case, turn)
            except OSError as error:
                wrong.append(str(error))
                continue
            if expected.encode() not in written:
                wrong.append(f"{' '.join(case.commands[turn])[-60:]}: no {expected}")
        if wrong:
            print(f"left out: {case.name}: {len(wrong)} wrong: {wrong[0]}", file=sys.stderr)
        else:
            kept.append(case)
    return kept


def time_cases(
    cases: list[Case], rounds: int, show: Callable[[int], None] | None = None
) -> dict[str, Timing]:
    """Time every case once a round, in an order shuffled anew each round."""
    taken: dict[str, list[float]] = {case.name: [] for case in cases}
    chance = random.Random("rounds")
    for turn in range(rounds):
        for case in chance.sample(cases, len(cases)):
            taken[case.name].append(once(case, turn)[0])
        if show:
            show(turn)
    return {name: timing(times) for name, times in taken.items()}


def timing(times: list[float]) -> Timing:
    if len(times) == 1:
        return Timing(times[0], times[0], times[0], 1)
    low, _, high = statistics.quantiles(times, n=4, method="inclusive")
    return Timing(statistics.median(times), low, high, len(times))


PEAK = (
    "import os,resource,sys\n"
    "null=os.open(os.devnull,os.O_RDWR)\n"
    "child=os.posix_spawn(sys.argv[1],sys.argv[1:],os.environ,"
    "file_actions=[(os.POSIX_SPAWN_DUP2,null,1),(os.POSIX_SPAWN_DUP2,null,2)])\n"
    "os.waitpid(child,0)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
)
"""Linux counts what the parent held at the spawn as the child's, so a bare Python is the parent."""


def peak_memory(command: Sequence[str]) -> float:
    """Return the peak resident memory of a command, in MiB."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PEAK, *command],
        stdout=subprocess.PIPE,
        check=True,
        env=quiet_environment(),
    )
    return int(done.stdout) / 1024
