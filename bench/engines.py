"""Hold the reports' sentences in SQLite FTS5 (trigram), in tantivy and in our arrays → results/engines.{csv,md}.

    engines.py 640               0.03 GB of sentences; 6400 is 0.3 GB, 64000 is 3 GB
    engines.py --table           only write the table anew from results/engines.csv

Sizes that are not named keep their figures.
Each question is one process: open, find the reports' sentences that hold a text, print how many. Asked
are a rare text, a frequent one, one of two characters (which trigrams cannot find by themselves: FTS5
scans), and one that nothing holds. tantivy (PyPI, installed into the peers' environment by hand) gets each
Han character as a token and asks for phrases, as its Chinese users do.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from places import DATA, PEER_PYTHON, PEERS, PROGRAM_PYTHON, RESULTS
from scale import make_reports
from synthetic import make_stock

ENGINES = ("arrays", "sqlite", "tantivy")
TEXTS = ("“双大”网景", "高质量发展", "网景", "鼋鼍蛟龙行动")
"""Rare, frequent, of two characters, held by nothing."""
ROUNDS = 7


def size_of(path: Path) -> int:
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())


def run(engine: str, action: str, *more: str) -> tuple[float, str]:
    python = PROGRAM_PYTHON if engine == "arrays" else PEER_PYTHON
    begun = time.perf_counter()
    command = [str(python), str(PEERS / "engine_worker.py"), engine, action, *more]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return time.perf_counter() - begun, done.stdout.strip()


def bare() -> float:
    begun = time.perf_counter()
    subprocess.run([str(PEER_PYTHON), "-c", "pass"], check=True)
    return time.perf_counter() - begun


def measure(engine: str, reports: int, texts: Sequence[str]) -> list[str] | None:
    """Build an engine's index and ask it; return seconds, MB, and for each text the multiple and the count."""
    source = DATA / "scale" / str(reports)
    folder = DATA / "engines" / engine
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        built, _ = run(engine, "build", str(source), str(folder), str(reports))
    except subprocess.CalledProcessError as error:
        print(f"{engine}: left out: {error.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    figures = [f"{built:.1f}", f"{size_of(folder) / 1e6:.1f}"]
    for text in texts:
        pairs = [(run(engine, "ask", str(folder), text), bare()) for _ in range(ROUNDS)]
        took = statistics.median(one[0][0] for one in pairs)
        start = statistics.median(one[1] for one in pairs)
        figures.append(f"{took / start:.2f} x ({pairs[0][0][1]})")
    shutil.rmtree(folder)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("reports", nargs="*", type=int, default=[640])
    parser.add_argument("--only", nargs="+", default=ENGINES, metavar="ENGINE")
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    path = RESULTS / "engines.csv"
    with path.open(encoding="utf-8", newline="") as file:
        kept = {(int(row[0]), row[1]): row[2:] for row in list(csv.reader(file))[1:]}
    stock = None if arguments.table else make_stock()
    for reports in arguments.reports if stock else ():
        make_reports(reports, stock, DATA / "scale" / str(reports))
        for engine in arguments.only:
            figures = measure(engine, reports, TEXTS)
            if figures:
                kept[reports, engine] = figures
                print(reports, engine, *figures, sep="\t", flush=True)
                write(path, kept)
    write(path, kept)
    return 0


def write(path: Path, kept: dict[tuple[int, str], list[str]]) -> None:
    names = ["reports", "engine", "build s", "MB", *(f"{text}, sentences" for text in TEXTS)]
    rows = [[str(reports), engine, *kept[reports, engine]] for reports, engine in sorted(kept)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([names, *rows])
    lines = [f"| {' | '.join(row)} |" for row in [names, ["---"] * len(names), *rows]]
    path.with_suffix(".md").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
