"""Run every benchmark in turn: ``python bench``; all results land in bench/results."""

from __future__ import annotations

import subprocess
import sys

from places import BENCH

STEPS = [
    ["setup.py"],
    ["quality.py"],
    ["quality.py", "--glossary-set"],
    ["quality.py", "--false-answers"],
    ["remembered.py"],
    ["remembered.py", "--numbers"],
    ["annex.py"],
    ["texts.py"],
    ["check.py", "recall"],
    ["check.py", "findings"],
    ["annotate.py"],
    ["exchange.py"],
    ["speed.py"],
    ["speed.py", "--own"],
    ["pick.py"],
    ["growth.py"],
    ["scale.py"],
]


def main() -> int:
    for script, *options in STEPS:
        print(f"── {script} {' '.join(options)}", flush=True)
        done = subprocess.run([sys.executable, str(BENCH / script), *options], check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
