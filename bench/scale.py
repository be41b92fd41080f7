"""Simulate all of China's reports, 64,000, or a part of them → results/scale.{csv,md} and docs/scale.md.

    scale.py                       640 and 6,400 reports; needs 1.5 GB of disk
    scale.py 640 6400 64000        all of them; needs 17 GB of disk, and half an hour of two cores
    scale.py 6400 --ask            ask an index that was built before; the build's figures stay
    scale.py --table               only write the tables anew from results/scale.csv

Each size is a folder that is asked by ``-g``, through the installed program. A question is a process, as
a multiple of ``python -c pass`` in the same rounds: by the clock, and in processor time, which tells
more where the machine does other things as well. Sizes that are not measured keep their figures.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from contest import warn
from labels import slips
from places import CACHE, DATA, PROGRAM_PYTHON, RESULTS, ROOT, XPTERMS, quiet_environment
from synthetic import NOTES, Stock, make_report, make_stock, new_term

ASKED = 20
"""Questions of each kind, of which a round takes the next."""
SETTLED = 3
"""Seconds after which files that were just written are old enough to be believed by their times."""


class Row(NamedTuple):
    """A row of the table: its words, how a figure is written, and what was sought, by reports."""

    words: str
    form: str
    sought: dict[int, str]


ROWS = {
    "notes": Row("notes", "{:,.0f}", {}),
    "source": Row("reports and glossaries, GB", "{:.2f}", {}),
    "index": Row("index, GB", "{:.2f}", {}),
    "segments": Row("segments", "{:.0f}", {}),
    "build": Row("building it, s", "{:,.0f}", {64_000: "3,600"}),
    "build_cpu": Row("… of processor time", "{:,.0f}", {}),
    "build_peak": Row(
        "peak memory of the build, all processes, GiB",
        "{:.2f}",
        {640: "1", 6_400: "1", 64_000: "2"},
    ),
    "beyond": Row(
        "one report changed: the next question beyond that report's own build, s",
        "{:.2f}",
        {640: "0.3", 6_400: "1"},
    ),
    "exact": Row(
        "exact question, × `python -c pass`", "{:.1f}", {640: "2", 6_400: "6", 64_000: "10"}
    ),
    "exact_cpu": Row("… in processor time", "{:.1f}", {}),
    "pinyin": Row("pinyin question, ×", "{:.1f}", {640: "2", 6_400: "6"}),
    "pinyin_cpu": Row("… in processor time", "{:.1f}", {}),
    "none": Row("question that nothing answers, ×", "{:.1f}", {6_400: "8"}),
    "none_cpu": Row("… in processor time", "{:.1f}", {}),
    "none_ms": Row("… in ms", "{:,.0f}", {64_000: "500"}),
    "slip_ms": Row("a slip in pinyin, ms", "{:,.0f}", {}),
    "load": Row("other programs meanwhile (load of two cores)", "{:.1f}", {}),
}
"""What is measured, in the order of the table."""


class Took(NamedTuple):
    """One process."""

    clock: float
    """Seconds."""
    processor: float
    peak: float
    """MiB."""


def make_reports(count: int, stock: Stock, folder: Path) -> list[str]:
    """Write the reports that are not there; return the terms of the first tenth."""
    folder.mkdir(parents=True, exist_ok=True)
    terms: list[str] = []
    for number in range(count):
        if number < count // 10 or not (folder / f"{number:05}.toml").exists():
            written = make_report(number, stock, folder)
            terms += written if number < count // 10 else []
        if number % 5000 == 4999:
            warn(f"{number + 1} reports written")
    return terms


def make_questions(terms: list[str], stock: Stock) -> dict[str, list[str]]:
    chance = random.Random("asked")
    drawn = chance.sample(sorted(set(terms)), ASKED)
    runs = pinyin(drawn)
    return {
        "exact": drawn,
        "pinyin": runs,
        "slip": [chance.choice([made for _, made in slips(run)] or [run]) for run in runs],
        "none": [new_term(chance, stock.words) for _ in range(ASKED)],
    }


def pinyin(terms: list[str]) -> list[str]:
    """Return the letters of each term's computed reading."""
    script = (
        "import json,sys\nfrom pypinyin import lazy_pinyin\n"
        "print(json.dumps([''.join(c for c in ''.join(lazy_pinyin(t)) if c.isascii() and"
        " c.isalpha()).lower() for t in json.load(sys.stdin)]))"
    )
    done = subprocess.run(
        [str(PROGRAM_PYTHON), "-c", script],
        input=json.dumps(terms).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout)


def run(command: Sequence[str], **environment: str) -> Took:
    """Run a command whose output nobody reads."""
    nothing = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    begun = time.perf_counter()
    child = os.posix_spawn(
        command[0], command, quiet_environment(**environment), file_actions=nothing
    )
    _, _, used = os.wait4(child, 0)
    took = time.perf_counter() - begun
    return Took(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def cache_of(folder: Path) -> Path:
    """Return the cache of a size: what is built of one stays while another is."""
    return CACHE / f"scale-{folder.name}"


def build(folder: Path) -> tuple[Took, float]:
    """Build a folder's index with an empty cache; return what it took, and the peak of all its processes, MiB."""
    cache = cache_of(folder)
    shutil.rmtree(cache, ignore_errors=True)
    before = os.times()
    begun = time.perf_counter()
    peak = 0.0
    with subprocess.Popen(
        [str(XPTERMS), "-g", str(folder), "cache", "build"],
        env=quiet_environment(XDG_CACHE_HOME=str(cache)),
    ) as process:
        while process.poll() is None:
            peak = max(peak, sum(map(held, family(process.pid))))
            time.sleep(0.2)
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    return Took(time.perf_counter() - begun, used, peak), peak


def family(process: int) -> list[int]:
    """Return a process and all that it started (Linux)."""
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return [process]
    return [process, *(one for child in text.split() for one in family(int(child)))]


def held(process: int) -> float:
    """Return the memory of a process, in MiB."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    lines = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(lines[0].split()[1]) / 1024 if lines else 0.0


def beyond(folder: Path, question: str) -> float:
    """Return the seconds of a question after one report changed, without that report's own build.

    That is what the question takes of this report alone, with a cache that has nothing yet.
    """
    cache = {"XDG_CACHE_HOME": str(cache_of(folder))}
    reports = sorted(folder.glob("*.txt"))
    report = reports[len(reports) // 2]
    whole = report.read_text(encoding="utf-8")
    taken = []
    for number in range(3):
        new = report.with_suffix(".new")  # put in the old one's place, as `add` and most editors do
        new.write_text(whole.replace("。", f"。新增第{number}句。", 1), encoding="utf-8")
        new.replace(report)
        after = run([str(XPTERMS), "-g", str(folder), question], **cache)
        alone = folder.parent / "alone"
        shutil.rmtree(alone, ignore_errors=True)
        alone.mkdir()
        for suffix in (".txt", ".toml"):
            shutil.copy(report.with_suffix(suffix), alone)
        empty = folder.parent / "empty"
        shutil.rmtree(empty, ignore_errors=True)
        own = run([str(XPTERMS), "-g", str(alone), question], XDG_CACHE_HOME=str(empty))
        taken.append(after.clock - own.clock)
    report.write_text(whole, encoding="utf-8")
    run([str(XPTERMS), "-g", str(folder), question], **cache)
    return max(0.0, statistics.median(taken))


def measure_build(reports: int, folder: Path) -> dict[str, float]:
    """Build the index of a folder; return its figures."""
    warn(f"{reports} reports: building …")
    built, peak = build(folder)
    files = [path for path in cache_of(folder).rglob("*") if path.is_file()]
    return {
        "notes": reports * NOTES,
        "source": sum(path.stat().st_size for path in folder.iterdir()) / 1e9,
        "index": sum(path.stat().st_size for path in files) / 1e9,
        "segments": sum(path.suffix == ".xps" for path in files),
        "build": built.clock,
        "build_cpu": built.processor,
        "build_peak": peak / 1024,
    }


def measure(
    reports: int, folder: Path, questions: dict[str, list[str]], rounds: int
) -> dict[str, float]:
    """Ask the index of a folder; return its figures."""
    warn(f"{reports} reports: asking …")
    own = [str(XPTERMS), "-g", str(folder)]
    cache = {"XDG_CACHE_HOME": str(cache_of(folder))}
    run([*own, questions["exact"][0]], **cache)
    figures = {"beyond": beyond(folder, questions["exact"][0]), "load": os.getloadavg()[1]}
    time.sleep(SETTLED)
    run([*own, questions["exact"][0]], **cache)
    taken: dict[str, list[Took]] = {kind: [] for kind in ("bare", *questions)}
    chance = random.Random("rounds")
    for turn in range(rounds):
        for kind in chance.sample(sorted(taken), len(taken)):
            bare = [str(PROGRAM_PYTHON), "-c", "pass"]
            asked = bare if kind == "bare" else [*own, questions[kind][turn % ASKED]]
            taken[kind].append(run(asked, **cache))
    middle = {
        kind: Took(*(statistics.median(one[field] for one in some) for field in range(3)))
        for kind, some in taken.items()
    }
    bare = middle.pop("bare")
    for kind in ("exact", "pinyin", "none"):
        figures[kind] = middle[kind].clock / bare.clock
        figures[f"{kind}_cpu"] = middle[kind].processor / bare.processor
    figures["none_ms"] = middle["none"].clock * 1000
    figures["slip_ms"] = middle["slip"].clock * 1000
    return figures


def known(path: Path) -> dict[int, dict[str, float]]:
    """Return the figures of a table as ``keep`` writes it, by reports."""
    found: dict[int, dict[str, float]] = {}
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault(int(row["reports"]), {})[row["figure"]] = float(row["value"])
    return found


def keep(path: Path, figures: dict[int, dict[str, float]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["reports", "figure", "value"])
        for reports, own in sorted(figures.items()):
            out.writerows([reports, name, f"{own[name]:.4g}"] for name in ROWS if name in own)


def markdown(figures: dict[int, dict[str, float]]) -> str:
    """Return the table: a row a figure, for each size what was measured and what was sought."""
    sizes = sorted(figures)
    lines = [
        "| reports | " + " | ".join(f"{size:,} | ≤" for size in sizes) + " |",
        "| --- |" + " ---: | ---: |" * len(sizes),
    ]
    for name, row in ROWS.items():
        cells = [
            cell
            for size in sizes
            for cell in (
                row.form.format(figures[size][name]) if name in figures[size] else "–",
                row.sought.get(size, ""),
            )
        ]
        lines.append(f"| {row.words} | {' | '.join(cells)} |")
    return "\n".join(lines)


BEGIN, END = "<!-- bench/results/scale.md -->\n", "<!-- end -->"


def with_table(text: str, table: str) -> str:
    """Return the page with its measured table renewed; the words around it are people's."""
    before, rest = text.split(BEGIN, 1)
    return f"{before}{BEGIN}{table}\n{END}{rest.split(END, 1)[1]}"


def write_tables(figures: dict[int, dict[str, float]]) -> None:
    keep(RESULTS / "scale.csv", figures)
    table = markdown(figures)
    (RESULTS / "scale.md").write_text(table + "\n", encoding="utf-8")
    page = ROOT / "docs" / "scale.md"
    page.write_text(with_table(page.read_text(encoding="utf-8"), table), encoding="utf-8")
    print(table)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("reports", nargs="*", type=int, default=[640, 6_400])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--ask", action="store_true")
    parser.add_argument("--table", action="store_true")
    arguments = parser.parse_args()
    stock = None if arguments.table else make_stock()
    for reports in arguments.reports if stock else ():
        folder = DATA / "scale" / str(reports)
        terms = make_reports(reports, stock, folder)
        questions = make_questions(terms, stock)
        measured = {} if arguments.ask else measure_build(reports, folder)
        measured |= measure(reports, folder, questions, arguments.rounds)
        figures = known(RESULTS / "scale.csv")  # now: another of these may have written meanwhile
        write_tables(figures | {reports: figures.get(reports, {}) | measured})
    if arguments.table:
        write_tables(known(RESULTS / "scale.csv"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
