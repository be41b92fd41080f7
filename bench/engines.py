"""Hold the reports' sentences in SQLite FTS5 (trigram), in tantivy and in our arrays → results/engines.{csv,md}.

    engines.py --reports 640     0.03 GB of sentences; 6400 is 0.3 GB

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
from pathlib import Path

from places import DATA, PEER_PYTHON, PEERS, PROGRAM_PYTHON, RESULTS, SOURCE, quiet_environment

ENGINES = ("arrays", "sqlite", "tantivy")
ROUNDS = 7


def size_of(path: Path) -> int:
    return sum(one.stat().st_size for one in path.rglob("*") if one.is_file())


def run(engine: str, action: str, *more: str) -> tuple[float, str]:
    python = PROGRAM_PYTHON if engine == "arrays" else PEER_PYTHON
    environment = quiet_environment(PYTHONPATH=str(SOURCE)) if engine == "arrays" else None
    begun = time.perf_counter()
    command = [str(python), str(PEERS / "engine_worker.py"), engine, action, *more]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return time.perf_counter() - begun, done.stdout.strip()


def bare() -> float:
    begun = time.perf_counter()
    subprocess.run([str(PEER_PYTHON), "-c", "pass"], check=True)
    return time.perf_counter() - begun


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=640)
    parser.add_argument(
        "--texts", nargs="+", default=["“双大”网景", "高质量发展", "网景", "鼋鼍蛟龙行动"]
    )
    arguments = parser.parse_args()
    source = DATA / "scale"
    rows = []
    for engine in ENGINES:
        folder = DATA / "engines" / engine
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        try:
            built, _ = run(engine, "build", str(source), str(folder), str(arguments.reports))
        except subprocess.CalledProcessError as error:
            print(f"{engine}: left out: {error.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        figures: list[object] = [engine, f"{built:.1f}", f"{size_of(folder) / 1e6:.1f}"]
        for text in arguments.texts:
            pairs = [(run(engine, "ask", str(folder), text), bare()) for _ in range(ROUNDS)]
            took = statistics.median(one[0][0] for one in pairs)
            start = statistics.median(one[1] for one in pairs)
            figures.append(f"{took / start:.2f} x ({pairs[0][0][1]})")
        rows.append(figures)
        print(*figures, sep="\t", flush=True)
    names = ["engine", "build s", "MB", *(f"{text}, sentences" for text in arguments.texts)]
    with (RESULTS / "engines.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["reports", *names], *([arguments.reports, *row] for row in rows)]
        )
    lines = [f"| {' | '.join(map(str, row))} |" for row in [names, ["---"] * len(names), *rows]]
    (RESULTS / "engines.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
