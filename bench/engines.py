"""Hold the reports' sentences in SQLite FTS5 (trigram), in tantivy and in our arrays → results/engines.{csv,md}.

    engines.py 640               0.03 GB of sentences; 6400 is 0.3 GB, 64000 is 3 GB
    engines.py 64000 --only sqlite
    engines.py --table           only write the table anew from results/engines.csv

Figures that are not measured stay. The arrays are those of ``scale.py``, which is to be run first with the same
size: what their build took is taken from its figures, and holds all terms, readings and uses besides.

Each question is one process: open, find the reports' sentences that hold a text, print how many. Asked
are a rare text, a frequent one, one of two characters (which trigrams cannot find by themselves: FTS5
scans), and one that nothing holds. tantivy (PyPI, installed into the peers' environment by hand) gets each
Han character as a token and asks for phrases, as its Chinese users do. Both are built by one process on
one core. FTS5 is built as fast as it can be told to: no journal, no fsync, 256 MB of postings before it writes
them, no merging meanwhile, all of it in one transaction and merged once at its end (``optimize``).
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from contest import warn
from places import DATA, PEER_PYTHON, PEERS, PROGRAM_PYTHON, RESULTS, quiet_environment
from scale import Took, cache_of, known, make_reports, run
from synthetic import make_stock

ENGINES = ("arrays", "sqlite", "tantivy")
TEXTS = ("“双大”网景", "高质量发展", "网景", "鼋鼍蛟龙行动")
"""Rare, frequent, of two characters, held by nothing."""
ROUNDS = 7
ENOUGH = 40.0
"""Seconds of questions of a kind, after which the rounds end."""


def size_of(path: Path) -> int:
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())


def worker(engine: str, action: str, *more: str, **environment: str) -> tuple[Took, str]:
    """Run one step of an engine; return what it took, and its output."""
    python = PROGRAM_PYTHON if engine == "arrays" else PEER_PYTHON
    command = [str(python), str(PEERS / "engine_worker.py"), engine, action, *more]
    with tempfile.TemporaryFile("w+") as out:
        begun = time.perf_counter()
        with subprocess.Popen(command, env=quiet_environment(**environment), stdout=out) as process:
            _, status, used = os.wait4(process.pid, 0)
            took = time.perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        out.seek(0)
        return Took(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024), out.read().strip()


def bare() -> float:
    return run([str(PEER_PYTHON), "-c", "pass"]).clock


def built(engine: str, source: Path, folder: Path, reports: int) -> list[str]:
    """Build an engine's index; return its seconds by the clock and of processor, and MB."""
    if engine == "arrays":
        own = known(RESULTS / "scale.csv")[reports]
        return [f"{own['build']:.0f}", f"{own['build_cpu']:.0f}", f"{own['index'] * 1000:.0f}"]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    took, _ = worker(engine, "build", str(source), str(folder), str(reports))
    return [f"{took.clock:.0f}", f"{took.processor:.0f}", f"{size_of(folder) / 1e6:.0f}"]


def measure(engine: str, reports: int, *, keep: bool) -> list[str] | None:
    """Build an engine's index and ask it; return the figures of the build, and for each text the multiple and the count."""
    source = DATA / "scale" / str(reports)
    folder = DATA / "engines" / f"{engine}-{reports}"
    asked = source if engine == "arrays" else folder
    cache = {"XDG_CACHE_HOME": str(cache_of(source))} if engine == "arrays" else {}
    try:
        figures = built(engine, source, folder, reports)
    except (subprocess.CalledProcessError, KeyError) as error:
        warn(f"{engine}: left out: {error!r}")
        return None
    for text in TEXTS:
        taken = []
        while len(taken) < ROUNDS and sum(one for one, _ in taken) < ENOUGH:
            took, count = worker(engine, "ask", str(asked), text, **cache)
            taken.append((took.clock, bare()))
        took, start = (statistics.median(one[part] for one in taken) for part in (0, 1))
        figures.append(f"{took / start:.1f} x ({count})")
    if not keep:
        shutil.rmtree(folder, ignore_errors=True)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("reports", nargs="*", type=int, default=[640])
    parser.add_argument("--only", nargs="+", default=ENGINES, metavar="ENGINE")
    parser.add_argument("--keep", action="store_true", help="leave what the engines built")
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    path = RESULTS / "engines.csv"
    for reports in () if arguments.table else arguments.reports:
        folder = DATA / "scale" / str(reports)
        if not (folder / f"{reports - 1:05}.toml").exists():
            make_reports(reports, make_stock(), folder)
        for engine in arguments.only:
            figures = measure(engine, reports, keep=arguments.keep)
            if figures:
                print(reports, engine, *figures, sep="\t", flush=True)
                write(path, stored(path) | {(reports, engine): figures})
    write(path, stored(path))
    return 0


def stored(path: Path) -> dict[tuple[int, str], list[str]]:
    """Return the table as it is now: another of these may have written meanwhile."""
    with path.open(encoding="utf-8", newline="") as file:
        return {(int(row[0]), row[1]): row[2:] for row in list(csv.reader(file))[1:]}


def write(path: Path, kept: dict[tuple[int, str], list[str]]) -> None:
    names = ["reports", "engine", "build s", "of processor", "MB"]
    names += [f"{text}, sentences" for text in TEXTS]
    rows = [[str(reports), engine, *kept[reports, engine]] for reports, engine in sorted(kept)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([names, *rows])
    lines = [f"| {' | '.join(row)} |" for row in [names, ["---"] * len(names), *rows]]
    path.with_suffix(".md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
