"""Fuzz for hours: ``python -m tests.fuzz [--inputs N] [--only NAME] [--seed WORD]`` prints a table, and what failed."""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback

from tests.fuzz.targets import TARGETS, Bench


def main() -> int:
    """Run each target on so many inputs; 1 where one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000, help="of each kind")
    parser.add_argument("--seconds", type=float, default=1e9, help="of each kind at the most")
    parser.add_argument("--only", help="one kind")
    parser.add_argument("--seed", default="hours")
    asked = parser.parse_args()
    bench = Bench()
    failed = 0
    sys.stdout.write(
        "| hostile inputs | how many | failed | slowest, ms |\n| --- | ---: | ---: | ---: |\n"
    )
    for name, target in TARGETS.items():
        if asked.only not in (None, name):
            continue
        count = wrong = 0
        slowest = 0.0
        end = time.monotonic() + asked.seconds
        while count < asked.inputs and time.monotonic() < end:
            start = time.perf_counter()
            try:
                target(random.Random(f"{asked.seed} {name} {count}"), bench)
            except Exception:
                wrong += 1
                sys.stderr.write(f"{name} {count}\n{traceback.format_exc()}\n")
            slowest = max(slowest, time.perf_counter() - start)
            count += 1
        failed += wrong
        sys.stdout.write(f"| {name} | {count:,} | {wrong} | {slowest * 1000:.0f} |\n")
        sys.stdout.flush()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
