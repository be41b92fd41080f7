"""Simulate all of China's reports, a tenth of them by default, and write docs/scale.md.

    scale.py                   6,400 reports with 160,000 notes, one index; needs 3 GB of disk
    scale.py --fraction 0.01   640 reports; writes nothing

Half of a size is measured beside it, so that growth is seen and not assumed.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from contest import percentile, warn
from labels import slips
from places import CACHE, DATA, PEERS, PROGRAM_PYTHON, ROOT, SOURCE, quiet_environment
from synthetic import NOTES, Stock, make_report, make_stock, new_term

REPORTS = 64_000
ASKED = 60
"""Queries of each kind, in one warm process."""
UNKNOWN = 5
"""Questions that no note answers: they look through every report."""


class Measured(NamedTuple):
    reports: int
    notes: int
    source: float
    """GB of reports and glossaries."""
    index: float
    """GB."""
    build: float
    """Seconds."""
    build_peak: float
    """MiB."""
    changed: float
    """Seconds of the next opening after one report changed."""
    alone: float
    """Seconds to build that one report's index alone."""
    first: dict[str, float]
    """Kind → seconds of one process that opens the index and asks one query."""
    warm: dict[str, tuple[float, float]]
    """Kind → p50 and p95, ms."""
    peak: float
    """MiB of the warm process after all queries."""
    one_peak: float
    """MiB of one exact question."""


def make_reports(count: int, stock: Stock, folder: Path) -> dict[str, list[str]]:
    """Write the reports; return queries by kind, drawn from the terms of the first tenth."""
    terms: list[str] = []
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        written = make_report(number, stock, folder)
        if number < count // 10:
            terms += written
        if number % 1000 == 999:
            warn(f"{number + 1} reports written")
    chance = random.Random("asked")
    drawn = chance.sample(sorted(set(terms)), ASKED)
    runs = pinyin(drawn)
    slipped = [chance.choice([made for _, made in slips(run)] or [run]) for run in runs]
    missing = [new_term(chance, stock.words) for _ in range(UNKNOWN)]
    return {"exact": drawn, "pinyin": runs, "typo": slipped, "unknown": missing}


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


def step(paths: Path, queries: list[str]) -> dict:
    asked = DATA / "scale-queries.json"
    asked.write_text(json.dumps(queries), encoding="utf-8")
    done = subprocess.run(
        [str(PROGRAM_PYTHON), str(PEERS / "scale_worker.py"), str(paths), str(asked)],
        stdout=subprocess.PIPE,
        check=True,
        env=quiet_environment(PYTHONPATH=str(SOURCE)),
    )
    return json.loads(done.stdout)


def measure(reports: int, folder: Path, queries: dict[str, list[str]]) -> Measured:
    """Build the index of the folder's first reports and ask it."""
    files = [folder / f"{number:05}.toml" for number in range(reports)]
    paths = DATA / "scale-paths.txt"
    paths.write_text("\n".join(map(str, files)) + "\n", encoding="utf-8")
    shutil.rmtree(CACHE, ignore_errors=True)
    warn(f"{reports} reports: building …")
    built = step(paths, [])
    index = sum(path.stat().st_size for path in CACHE.rglob("*") if path.is_file())
    source = sum(path.stat().st_size + path.with_suffix(".txt").stat().st_size for path in files)
    changed = files[reports // 2].with_suffix(".txt")
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("。", "。新增一句。", 1), encoding="utf-8")
    after = step(paths, [])["opened"]
    changed.write_text(text, encoding="utf-8")
    single = DATA / "scale-one.txt"
    single.write_text(f"{files[0]}\n", encoding="utf-8")
    alone = step(single, [])["opened"]
    step(paths, [])
    time.sleep(3)  # until the files that were just written are old enough to be believed
    step(paths, [])
    first, warm, one_peak = {}, {}, 0.0
    for kind, asked in queries.items():
        alone = [step(paths, [query]) for query in asked[:3]]
        first[kind] = sorted(one["opened"] + one["ms"][0] / 1000 for one in alone)[1]
        if kind == "exact":
            one_peak = alone[0]["peak"]
        ms = step(paths, asked)["ms"][1:]
        warm[kind] = percentile(ms, 50), percentile(ms, 95)
    peak = step(paths, [query for asked in queries.values() for query in asked])["peak"]
    return Measured(
        reports,
        reports * NOTES,
        source / 1e9,
        index / 1e9,
        built["opened"],
        built["peak_opened"],
        after,
        alone,
        first,
        warm,
        peak,
        one_peak,
    )


def rows(measured: list[Measured]) -> list[list[str]]:
    """Return the table: a row a figure, a column a size, the last extrapolated to all."""
    last, before = measured[-1], measured[-2]
    times = REPORTS / last.reports

    def grown(now: float, then: float) -> float:
        """Extend the line through the last two sizes; never below what was measured."""
        slope = (now - then) / (last.reports - before.reports)
        return max(now, now + slope * (REPORTS - last.reports))

    def row(label: str, form: str, values: list[float], whole: float) -> list[str]:
        return [label, *(form.format(value) for value in values), form.format(whole)]

    table = [
        row("reports", "{:,}", [one.reports for one in measured], REPORTS),
        row("notes", "{:,}", [one.notes for one in measured], REPORTS * NOTES),
    ]
    linear = (
        ("reports and glossaries, GB", "{:.2f}", "source"),
        ("index, GB", "{:.2f}", "index"),
        ("building it, s", "{:,.0f}", "build"),
        ("peak memory of the build, GiB", "{:.1f}", "build_peak"),
    )
    for label, form, name in linear:
        unit = 1024 if name == "build_peak" else 1
        values = [getattr(one, name) / unit for one in measured]
        whole = values[-1] if name == "build_peak" else values[-1] * times  # batches bound memory
        table.append(row(label, form, values, whole))
    for label, name in (
        ("one report changed, next opening, s", "changed"),
        ("that report alone, s", "alone"),
    ):
        values = [getattr(one, name) for one in measured]
        table.append(row(label, "{:.2f}", values, grown(values[-1], values[-2])))
    for kind in last.first:
        values = [one.first[kind] * 1000 for one in measured]
        whole = grown(values[-1], values[-2])
        table.append(row(f"one {kind} question, open and answer, ms", "{:,.0f}", values, whole))
    for kind in last.warm:
        for place, name in enumerate(("p50", "p95")):
            values = [one.warm[kind][place] for one in measured]
            whole = grown(values[-1], values[-2])
            table.append(row(f"warm, {kind}, {name}, ms", "{:,.2f}", values, whole))
    values = [one.one_peak for one in measured]
    whole = grown(values[-1], values[-2])
    table.append(row("memory of one exact question, MiB", "{:,.0f}", values, whole))
    values = [one.peak for one in measured]
    whole = grown(values[-1], values[-2])
    table.append(row("memory after all questions, MiB", "{:,.0f}", values, whole))
    return table


def markdown(measured: list[Measured]) -> str:
    table = rows(measured)
    heads = ["", *("measured" for _ in measured), "all of them, extended"]
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    lines += ["| " + " | ".join(cells) + " |" for cells in table]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--fraction", type=float, default=0.1)
    arguments = parser.parse_args()
    count = round(REPORTS * arguments.fraction)
    folder = DATA / "scale"
    shutil.rmtree(folder, ignore_errors=True)
    queries = make_reports(count, make_stock(), folder)
    measured = [measure(size, folder, queries) for size in (count // 10, count // 2, count)]
    shutil.rmtree(folder)
    table = markdown(measured)
    print(table)
    if arguments.fraction >= 0.1:
        page = ROOT / "docs" / "scale.md"
        text = page.read_text(encoding="utf-8") if page.exists() else ""
        page.write_text(with_table(text, table), encoding="utf-8")
    return 0


BEGIN, END = "<!-- bench/scale.py -->\n", "<!-- end -->"


def with_table(text: str, table: str) -> str:
    """Return the page with its measured table renewed; the words around it are people's."""
    if BEGIN not in text:
        return f"{text}\n{BEGIN}{table}\n{END}\n"
    before, rest = text.split(BEGIN, 1)
    return f"{before}{BEGIN}{table}\n{END}{rest.split(END, 1)[1]}"


if __name__ == "__main__":
    sys.exit(main())
