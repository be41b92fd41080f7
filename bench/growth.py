"""Measure how a whole process grows from 32 to 1,000,000 terms → bench/results/growth.{csv,svg}."""

from __future__ import annotations

import argparse
import csv
import sys

from cedict import read_words
from contest import warn
from lists import make_lists
from places import PROGRAM_PYTHON, RESULTS, XPTERMS
from plot import Line, draw
from quality import SEED, labelled_queries
from runner import Case, Timing, time_cases, warmed
from speed import ALL, BARE, MILLION, large_cases, naive_cases, warm_index

SIZES = [32, 1_000, 20_000, ALL, MILLION]
LINES = {
    "exact": "xpterms, exact",
    "pinyin": "xpterms, pinyin",
    "typo": "xpterms, typo",
    "sdcv": "sdcv, exact",
    "rg": "rg, exact",
    "fzf": "fzf --filter, pinyin",
    "naive": "pypinyin + RapidFuzz",
}


def slips_of_targets(targets: list[tuple[str, str]]) -> list[str]:
    """Return each target's pinyin with two letters swapped: one question for every size."""
    return [run[:3] + run[4] + run[3] + run[5:] for _, run in targets]


def measure(sizes: list[int], rounds: int) -> dict[tuple[str, int], Timing]:
    queries = labelled_queries(read_words(), SEED, 60)
    cases = [Case(BARE, [[str(PROGRAM_PYTHON), "-c", "pass"]])]
    slow: list[Case] = []
    for size in sizes:
        lists = make_lists(size)
        warm_index(lists)
        typed = slips_of_targets(lists.targets)
        own = [str(XPTERMS), "-g", str(lists.glossary)]
        cases += [
            case
            for case in large_cases(lists, queries)
            if case.name.split()[1] in LINES and not case.name.endswith("typo")
        ]
        cases.append(Case(f"{size} typo", [[*own, query] for query in typed]))
        if size <= ALL:
            slow += naive_cases(lists)
    warn(f"{len(cases)} cases, {rounds} rounds …")
    timings = time_cases(warmed(cases), rounds)
    timings.update(time_cases(slow, 2))
    measured = {(BARE, 0): timings.pop(BARE)}
    for name, took in timings.items():
        size, tool = name.split()
        measured[tool, int(size)] = took
    return measured


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--no-million", action="store_true")
    arguments = parser.parse_args()
    sizes = SIZES[:-1] if arguments.no_million else SIZES
    measured = measure(sizes, arguments.rounds)
    bare = measured.pop((BARE, 0)).median
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "growth.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(
            ["line", "terms", "median_ms", "quartile1_ms", "quartile3_ms", "x_bare_python"]
        )
        out.writerow([BARE, "", f"{bare:.2f}", "", "", "1.00"])
        for (tool, size), took in sorted(measured.items()):
            times = [f"{value:.2f}" for value in took[:3]]
            out.writerow([LINES[tool], size, *times, f"{took.median / bare:.2f}"])
    lines = [
        Line(label, points, label.startswith("xpterms"))
        for tool, label in LINES.items()
        if (
            points := [
                (size, measured[tool, size].median) for size in sizes if (tool, size) in measured
            ]
        )
    ]
    lines.append(Line(BARE, [(sizes[0], bare), (sizes[-1], bare)], own=False))
    names = [(size, f"{size:,}") for size in sizes]
    title = "One question, one process: from 32 terms to a million"
    picture = draw(title, "terms", "milliseconds", lines, names)
    (RESULTS / "growth.svg").write_text(picture, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
