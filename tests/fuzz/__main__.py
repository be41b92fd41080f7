"""Fuzz for hours: ``python -m tests.fuzz [--inputs N] [--only NAME] [--seed WORD]`` prints a table, and what failed.

``--record FILE`` keeps each run as a row of a table; ``--again FILE`` runs once more what failed in the rows of such a
file, and says there what fails still. ``python bench/faults.py --table`` sums them.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.structured import KINDS
from tests.fuzz.targets import Bench

BOUND = 2.0
"""Seconds of processor time that an input may take."""
HEAD = ("kind", "seed", "version", "inputs", "found", "failed", "slowest_ms", "numbers")


class Run(NamedTuple):
    """What became of the inputs of one kind: how many failed, how many of these fail still."""

    kind: str
    seed: str
    version: str
    inputs: int
    found: int
    failed: int
    slowest_ms: int
    numbers: str
    """Of the inputs that failed."""


def read(path: Path) -> list[Run]:
    """Return the rows of a file of runs."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Run(*row[:3], *map(int, row[3:7]), row[7])  # type: ignore[arg-type]
            for row in list(csv.reader(file))[1:]
        ]


def write(path: Path, rows: list[Run]) -> None:
    """Write a file of runs."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(HEAD)
        table.writerows(rows)


def run(
    kind: str, seed: str, bench: Bench, most: int, seconds: float = 1e9, numbers: str = ""
) -> Run:
    """Run so many inputs of a kind, or those of some numbers; tell what failed on stderr."""
    wrong: list[int] = []
    slowest = 0.0
    end = time.monotonic() + seconds
    count = 0
    for number in map(int, numbers.split()) if numbers else range(most):
        if time.monotonic() > end:
            break
        start = _used()
        try:
            with _watched():
                KINDS[kind](random.Random(f"{seed} {kind} {number}"), bench)
            assert _used() - start <= BOUND, f"{_used() - start:.2f} s of processor time"
        except (Exception, Endless):
            wrong.append(number)
            sys.stderr.write(f"{kind} {number} of {seed}\n{traceback.format_exc()}\n")
        slowest = max(slowest, _used() - start)
        count += 1
    found = " ".join(map(str, wrong))
    return Run(kind, seed, version(), count, len(wrong), len(wrong), round(slowest * 1000), found)


class Endless(BaseException):
    """An input hangs; no ``except Exception`` of a library catches that."""


def _used() -> float:
    """Return the seconds of processor time that this process and those that it ended have taken."""
    return sum(os.times()[:4])


@contextmanager
def _watched() -> Iterator[None]:
    """Raise ``Endless`` where this process takes ten times the bound of one input."""

    def end(*_: object) -> None:
        raise Endless

    signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, 10 * BOUND)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def version() -> str:
    """Return which code runs."""
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip() or "installed"


def again(path: Path) -> int:
    """Run once more what failed in the rows of a file, and write what fails still."""
    bench = Bench()
    rows = [
        row._replace(failed=run(row.kind, row.seed, bench, 0, numbers=row.numbers).failed)
        if row.found
        else row
        for row in read(path)
    ]
    write(path, rows)
    return int(any(row.failed for row in rows))


def main() -> int:
    """Run each target on so many inputs; 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000, help="of each kind")
    parser.add_argument("--seconds", type=float, default=1e9, help="of each kind at the most")
    parser.add_argument("--only", help="one kind")
    parser.add_argument("--seed", default="hours")
    parser.add_argument("--record", type=Path, metavar="FILE")
    parser.add_argument("--again", type=Path, metavar="FILE")
    asked = parser.parse_args()
    if asked.again:
        return again(asked.again)
    bench = Bench()
    failed = 0
    sys.stdout.write(
        "| hostile inputs | how many | failed | slowest, ms |\n| --- | ---: | ---: | ---: |\n"
    )
    for kind in KINDS:
        if asked.only in (None, kind):
            done = run(kind, asked.seed, bench, asked.inputs, asked.seconds)
            failed += done.failed
            sys.stdout.write(f"| {kind} | {done.inputs:,} | {done.failed} | {done.slowest_ms} |\n")
            sys.stdout.flush()
            if asked.record:
                others = [row for row in read(asked.record) if row[:2] != done[:2]]
                write(asked.record, [*others, done])
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
