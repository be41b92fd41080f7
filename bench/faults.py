"""How the program holds: the figures of docs/security.md.

``--quick`` tries a few of each attack, without writing anything; without options everything runs, for an hour, but for
the hostile inputs, which ``python -m tests.fuzz --record bench/results/faults.csv`` adds to a run at a time. ``--table``
sums what was recorded and writes bench/results/faults.md.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench import attacks, hostile  # noqa: E402
from tests.fuzz import __main__ as fuzz  # noqa: E402

RESULTS = ROOT / "bench" / "results"
RUNS, TABLE, SLOWEST = (RESULTS / name for name in ("faults.csv", "faults.md", "slowest.md"))
BOUND = f"{attacks.SECONDS:g} s or {attacks.MEGABYTES} MB"


def main() -> int:
    """Run what was asked for; 1 where anything gave way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few of each attack")
    parser.add_argument("--table", action="store_true", help="only sum what was recorded")
    parser.add_argument("--only", help="one attack, or inputs or bombs")
    parser.add_argument(
        "--command", default=shutil.which("xpterms", path=Path(sys.executable).parent)
    )
    asked = parser.parse_args()
    failed = 0
    if not asked.table:
        program = attacks.Program(str(asked.command))
        failed += attack(program, asked.only, few=asked.quick)
        if asked.only in (None, "bombs"):
            failed += measure(program, islice(hostile.bombs(), 3 if asked.quick else None), "bombs")
        if asked.only in (None, "inputs"):
            inputs = islice(hostile.inputs(), 3 if asked.quick else None)
            failed += measure(program, inputs, "" if asked.quick else "slowest")
        shutil.rmtree(program.folder, ignore_errors=True)
    if not asked.quick:
        TABLE.write_text(summed(fuzz.read(RUNS)), encoding="utf-8")
        sys.stdout.write(TABLE.read_text(encoding="utf-8"))
    return int(failed > 0)


def attack(program: attacks.Program, only: str | None, *, few: bool) -> int:
    """Try each attack, record how often it succeeded, and return that."""
    failed = 0
    for name, (many, tries) in attacks.ATTACKS.items():
        if only in (None, name):
            ended = list(islice(tries(program), 3 if few else many))
            failed += _record(name, len(ended), ended.count(False), keep=not few)
    return failed


def _record(name: str, tried: int, wrong: int, *, keep: bool) -> int:
    sys.stderr.write(f"{name}: {tried} tried, {wrong} gave way\n")
    if keep:
        row = fuzz.Run(name, "whole program", fuzz.version(), tried, wrong, wrong, 0, "")
        fuzz.write(RUNS, [*(one for one in fuzz.read(RUNS) if one[:2] != row[:2]), row])
    return wrong


def measure(program: attacks.Program, inputs: Iterable[hostile.Input], keep: str) -> int:
    """Let the program read each input in each way; return how many took more than the bound, or ended wrongly."""
    rows: list[Row] = []
    wrong = tried = 0
    for one in inputs:
        for words in one.commands:
            done = _ended(program, one, words)
            way = " ".join(word for word in words if word.islower())
            rows.append(Row(done.seconds, done.megabytes, one, way))
            slow = done.seconds > attacks.SECONDS or done.megabytes > attacks.MEGABYTES
            bad = (
                not done.quiet
                or (slow and keep != "bombs")
                or (keep == "bombs" and done.code == 141)
            )
            tried, wrong = tried + 1, wrong + bad
            if bad:
                sys.stderr.write(
                    f"{one.kind}, {one.name}, {way}: exit {done.code}, "
                    f"{done.seconds:.2f} s, {done.megabytes:.0f} MB: {done.err[:200]}\n"
                )
    if keep == "slowest":
        SLOWEST.write_text(slowest(rows), encoding="utf-8")
    _record("bombs" if keep == "bombs" else "slow inputs", tried, wrong, keep=bool(keep))
    return wrong


def _ended(program: attacks.Program, one: hostile.Input, words: tuple[str, ...]) -> attacks.Ended:
    """Run one line over an input."""
    path, text, other, out = (
        program.folder / f"{name}{suffix}"
        for name, suffix in zip(
            ("input", "text", "other", "out"),
            (one.suffix, ".txt", one.suffix, one.suffix),
            strict=True,
        )
    )
    path.write_bytes(one.content)
    text.write_text(hostile.TEXT, encoding="utf-8")
    other.write_bytes(one.content.replace("早".encode(), "晚".encode()))
    places = {"OUT": str(out), "TEXT": str(text), "OTHER": str(other)}
    line = [places.get(word, word) for word in words]
    if line[-1] == "<":
        return program.run(*line[:-1], shell=f'"$@" <{path}')
    return (
        program.run(*line[:-1], one.content.decode())
        if line[-1] == "@"
        else program.run(*line, str(path))
    )


class Row(NamedTuple):
    """What one way to read one input took: processor time, peak memory."""

    seconds: float
    megabytes: float
    input: hostile.Input
    way: str


def slowest(rows: list[Row]) -> str:
    """Return the table of the slowest input of each kind in each way, and the most memory."""
    lines = [
        "| input under 64 kB | command | inputs | slowest | s | most MB |",
        "| --- | --- | ---: | --- | ---: | ---: |",
    ]
    for kind, way in dict.fromkeys((row.input.kind, row.way) for row in rows):
        some = [row for row in rows if (row.input.kind, row.way) == (kind, way)]
        worst = max(some, key=lambda row: row.seconds)
        most = max(row.megabytes for row in some)
        lines.append(
            f"| {kind} | `{way}` | {len(some)} | {worst.input.name} | {worst.seconds:.2f} | {most:.0f} |"
        )
    return "\n".join(lines) + "\n"


def summed(rows: list[fuzz.Run]) -> str:
    """Return the table of the version that was recorded last, each kind, beside all runs of all versions."""
    version = rows[-1].version if rows else ""
    lines = [
        f"| hostile inputs | of `{version}` | gave way | slowest, ms | of all versions | gave way at first | still |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for kind in dict.fromkeys(row.kind for row in rows):
        of_kind = [row for row in rows if row.kind == kind]
        now = [row for row in of_kind if row.version == version]
        ms = max((row.slowest_ms for row in now), default=0)
        lines.append(_line(kind, now, of_kind, f"{ms:,}" if ms else ""))
    now = [row for row in rows if row.version == version]
    lines.append(_line("**together**", now, rows, ""))
    return "\n".join(lines) + "\n"


def _line(name: str, now: list[fuzz.Run], rows: list[fuzz.Run], slowest: str) -> str:
    last, found_last = (sum(row[place] for row in now) for place in (3, 4))
    inputs, found, failed = (sum(row[place] for row in rows) for place in (3, 4, 5))
    return f"| {name} | {last:,} | {found_last} | {slowest} | {inputs:,} | {found} | {failed} |"


if __name__ == "__main__":
    sys.exit(main())
