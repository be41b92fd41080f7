"""Measure exports: 32 terms against a bare Python, CC-CEDICT's 118,607 in seconds and memory; write results/exchange.md.

exchange.py              both; CC-CEDICT where bench/setup.py has installed it
exchange.py --rounds 5   fewer rounds of the small ones; writes nothing
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from cedict import read_words, write_glossary
from places import CACHE, DATA, RESULTS, ROOT, quiet_environment
from runner import Case, peak_memory, time_cases, warmed

ROUNDS = 20
PROGRAM = [sys.executable, "-m", "xpterms"]
BARE = "python -c pass"


def formats() -> list[tuple[str, bool]]:
    """Return the formats, and whether each is one file of text."""
    listed = subprocess.run(
        [*PROGRAM, "export", "--list"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=quiet_environment(),
    )
    rows = [line.split("\t") for line in listed.stdout.splitlines()]
    return [(name, files not in (".xlsx", ".zip") and " " not in files) for name, files, _ in rows]


def small(rounds: int) -> dict[str, float]:
    """Return how often a bare Python could start while a format is exported: the median of each."""
    cases = [Case(BARE, [[sys.executable, "-c", "pass"]])]
    for name, text in formats():
        target = [] if text else ["-o", str(DATA / "out" / name), "--force"]
        cases.append(Case(name, [[*PROGRAM, "export", name, *target]]))
    timings = time_cases(warmed(cases), rounds)
    return {name: timing.median / timings[BARE].median for name, timing in timings.items()}


def large(path: Path) -> dict[str, tuple[float, float, float]]:
    """Return seconds, processor seconds and MiB of an export of CC-CEDICT by each format, its index built before."""
    found = {}
    bare = [*PROGRAM, "lookup", "-g", str(path), "四个意识"]
    subprocess.run(bare, env=quiet_environment(), check=False, capture_output=True)
    for name, _ in formats():
        target = str(DATA / "out" / f"large-{name}")
        command = [*PROGRAM, "export", name, "-g", str(path), "--force", "-o", target]
        start = time.perf_counter()
        child = os.posix_spawnp(command[0], command, quiet_environment())
        _, status, used = os.wait4(child, 0)
        taken = time.perf_counter() - start
        if status:
            raise SystemExit(f"{name}: exit {os.waitstatus_to_exitcode(status)}")
        found[name] = (taken, used.ru_utime + used.ru_stime, peak_memory(command))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=0)
    rounds = parser.parse_args().rounds
    (DATA / "out").mkdir(parents=True, exist_ok=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    ratios = small(rounds or ROUNDS)
    path = DATA / "cedict.toml"
    words = read_words()
    if not path.exists():
        write_glossary(words, path, "CC-CEDICT")
    sizes = large(path)
    terms = f"{len(words):,} terms"
    lines = [f"| format | 32 terms, x {BARE} | {terms}, s | of the processor, s | peak, MiB |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    for name, (seconds, used, memory) in sizes.items():
        lines.append(f"| {name} | {ratios[name]:.1f} | {seconds:.1f} | {used:.1f} | {memory:.0f} |")
    print("\n".join(lines))
    if not rounds:
        (RESULTS / "exchange.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
