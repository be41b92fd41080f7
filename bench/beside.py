"""Time the installed ``xpterms scan`` beside other programs that find many terms in a text, and print Markdown.

python bench/beside.py [--rounds N] [--terms N…]    after python bench/setup.py, which installs them

Whole processes are timed, each writing a line a use into a pipe; processor time, in turn, as a multiple of
``python -c pass``. MB/s is what a longer text takes more. Terms are the built-in ones, then CC-CEDICT's, drawn by seed.
A program that is not there, or takes longer than a minute, is named with its reason.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import cedict
from places import (
    DATA,
    NODE,
    PEER_PYTHON,
    PEERS,
    PROGRAM_PYTHON,
    SHARED,
    XPTERMS,
    quiet_environment,
)
from runner import drain

from xpterms import open_glossary
from xpterms.chinese import readings
from xpterms.chinese.folding import Folding
from xpterms.chinese.han import HanTable

HERE = DATA / "beside"
SEED = SHARED / "seed" / "government-work-report.txt"
ANNEX = "《政府工作报告》有关词语注释"
TERMS = (32, 1_000, 10_000, 118_607)
LONGER = 40
"""How often the seed's body stands in the longer text."""
MOST = 60
"""Seconds that a run may take."""


class Program(NamedTuple):
    name: str
    command: Sequence[str]
    """With ``TEXT`` where the text's path goes."""


class Run(NamedTuple):
    seconds: float
    """Of the processor; infinite where it took too long."""
    lines: int


def run(command: Sequence[str], most: int = MOST) -> Run:
    """Run a command into a pipe; return its processor time and the lines that it wrote."""
    readable, writable = os.pipe()
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, writable, 1),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        (os.POSIX_SPAWN_CLOSE, readable),
    ]
    child = os.posix_spawnp(command[0], command, quiet_environment(), file_actions=actions)
    os.close(writable)
    late = False

    def stop(*_: object) -> None:
        nonlocal late
        late = True
        os.kill(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(most)
    lines = drain(readable).count(b"\n")
    _, _, used = os.wait4(child, 0)
    signal.alarm(0)
    return Run(float("inf") if late else used.ru_utime + used.ru_stime, lines)


def chosen(count: int) -> list[str]:
    """Return the built-in terms, or so many of CC-CEDICT's."""
    if count == TERMS[0]:
        with open_glossary(cache=False) as terms:
            return [entry.term for entry in terms.entries()]
    words = [word.term for word in cedict.read_words()]
    return words if count >= len(words) else random.Random(12).sample(words, count)


def prepare(count: int) -> list[Program]:
    """Write the terms for each program; return those that are there."""
    terms = chosen(count)
    plain, glossary = HERE / f"{count}.txt", HERE / f"{count}.toml"
    plain.write_text("\n".join(terms) + "\n", "utf-8")
    words = [cedict.Word(term, (), (), f"指{term}。") for term in terms]
    cedict.write_glossary(words, glossary, f"{count}")
    rules, settings = HERE / f"{count}.yml", HERE / f"{count}.json"
    rules.write_text(
        "version: 1\nrules:\n"
        + "".join(
            f"  - expected: {cedict.quoted(term + '◦')}\n    pattern: {cedict.quoted(term)}\n"
            for term in terms
        ),
        "utf-8",
    )
    settings.write_text(f'{{"rules": {{"prh": {{"rulePaths": ["{rules}"]}}}}}}\n', "utf-8")
    run([str(XPTERMS), "cache", "build", "-g", str(glossary)], 10 * MOST)
    textlint = NODE / "node_modules" / ".bin" / "textlint"
    return [
        Program("xpterms scan", [str(XPTERMS), "scan", "-g", str(glossary), "TEXT"]),
        Program("rg -F -f", ["rg", "-F", "-o", "-n", "--column", "-f", str(plain), "TEXT"]),
        Program(
            "ahocorasick_rs, folded",
            [
                str(PEER_PYTHON),
                str(PEERS / "ahocorasick.py"),
                str(HERE / "fold"),
                str(plain),
                "TEXT",
            ],
        ),
        Program("textlint + prh", [str(textlint), "-c", str(settings), "-f", "unix", "TEXT"]),
    ]


def texts() -> tuple[Path, Path]:
    """Write the seed's body, and the longer text that repeats it."""
    body = SEED.read_text("utf-8")
    body = body[: body.index(ANNEX)]
    short, long = HERE / "body.txt", HERE / "longer.txt"
    short.write_text(body, "utf-8")
    long.write_text(body * LONGER, "utf-8")
    return short, long


def fold_table() -> None:
    """Write how each character of the basic plane is folded, for who folds a text by a table."""
    folding = Folding(HanTable.of(readings.table()).simplified)
    table = "".join(
        folding[code] if not 0xD800 <= code < 0xE000 else " " for code in range(1 << 16)
    )
    (HERE / "fold").write_text(table, "utf-8", newline="")


def rows(count: int, rounds: int, short: Path, long: Path) -> Iterator[str]:
    programs = []
    for program in prepare(count):
        if shutil.which(program.command[0]):
            programs.append(program)
        else:
            yield f"| {program.name} | {count:,} | not installed | | | |"
    bare = [str(PROGRAM_PYTHON), "-c", "pass"]
    taken: dict[str, list[float]] = {program.name: [] for program in programs}
    ratios: dict[str, list[float]] = {program.name: [] for program in programs}
    lines: dict[str, int] = {}
    for turn in range(rounds + 1):  # the first is not counted
        for program in programs:
            if lines.get(program.name, 0) < 0:
                continue
            found = run([str(short) if part == "TEXT" else part for part in program.command])
            lines[program.name] = found.lines if found.seconds < MOST else -1
            if turn:
                taken[program.name].append(found.seconds)
                ratios[program.name].append(found.seconds / run(bare).seconds)
    more = (long.stat().st_size - short.stat().st_size) / 1e6
    for program in programs:
        if lines[program.name] < 0 or not taken[program.name]:
            yield f"| {program.name} | {count:,} | more than {MOST} s | | | |"
            continue
        middle = statistics.median(taken[program.name])
        whole = run([str(long) if part == "TEXT" else part for part in program.command]).seconds
        speed = f"{more / (whole - middle):.1f}" if middle < whole < MOST else f"more than {MOST} s"
        ratio = statistics.median(ratios[program.name])
        yield f"| {program.name} | {count:,} | {middle * 1000:.0f} | {ratio:.1f} | {lines[program.name]} | {speed} |"


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--terms", type=int, nargs="+", default=TERMS)
    arguments = parser.parse_args(words)
    if not SEED.exists():
        print("the samples are not beside this checkout", file=sys.stderr)
        return 1
    HERE.mkdir(parents=True, exist_ok=True)
    short, long = texts()
    fold_table()
    print(
        "| program | terms | 39 kB, ms of processor | × `python -c pass` | uses told | MB/s of a longer text |"
    )
    print("|---|---:|---:|---:|---:|---:|")
    for count in arguments.terms:
        for row in rows(count, arguments.rounds, short, long):
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
