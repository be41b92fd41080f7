"""Measure speed: one process, warm, memory and build, against the targets and the peers.

    speed.py               every row → bench/results/speed.{csv,md}
    speed.py --rounds 9    quicker and rougher
    speed.py --no-million  without the 1,000,000 terms, whose index takes minutes to build

A process is counted as the multiple of ``python -c pass`` of the same interpreter
in the same rounds. The rows are those of the project's table of targets.
"""

from __future__ import annotations

import argparse
import csv
import platform
import random
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

import own_set
from contest import OURS, ask, clear_own_cache, percentile, warn
from false_answers import built_in, plain_syllables
from kinds import ASIDE, Query
from labels import slips
from lists import Lists, make_lists
from places import (
    DATA,
    PEER_PYTHON,
    PEERS,
    PROGRAM_PYTHON,
    RESULTS,
    XPTERMS,
    quiet_environment,
)
from quality import SEED, labelled_queries
from runner import Case, Timing, peak_memory, through_pipe, time_cases, timing, warmed

ALL = 118_607
MILLION = 1_000_000
BARE = "python -c pass"
SLIPS = ("letter dropped", "letter doubled", "letters swapped", "neighbour key")
HOMOPHONES = [
    "四各意识",
    "放管服校",
    "枫桥经厌",
    "两个维户",
    "三公精费",
    "一岗双责人",
    "四枣",
    "六温",
]


USED = ["枫桥", "高质量发展", "乡村振兴", "四早"]
"""Texts that the built-in report uses."""


class Target(NamedTuple):
    """A figure that is promised: a case, what it is called in the table, at most how much."""

    row: str
    case: str
    most: float | None


PROCESSES = [
    Target("piped lookup, exact hanzi, 32 terms", "32 exact", 1.6),
    Target("piped lookup, exact pinyin, 32 terms", "32 pinyin", 1.6),
    Target("the same with `--json`", "32 json", 1.8),
    Target("`--tsv`, 32 terms", "32 tsv", 1.8),
    Target("`--md`, 32 terms", "32 md", 1.8),
    Target("`-n 1 -C 0 --color never`, 32 terms", "32 options", 1.8),
    Target("`--explain`, exact, 32 terms", "32 explain", None),
    Target("`list`, 32 terms", "32 list", 1.8),
    Target("`context`, 32 terms", "32 context", 2.4),
    Target("`glossaries`", "32 glossaries", 1.8),
    Target("`--help`, `lookup --help`", "help", 2.5),
    Target("a wrong option, told by Typer", "wrong", None),
    Target("piped lookup, typo, 32 terms", "32 typo", 3.3),
    Target("piped lookup, homophone, 32 terms", "32 homophone", 3.3),
    Target("on a terminal, Rich card", "32 terminal", 6.5),
    Target("exact hanzi among 118,607 terms", f"{ALL} exact", 1.8),
    Target("exact pinyin among 118,607 terms", f"{ALL} pinyin", 1.8),
    Target("exact hanzi among 1,000,000", f"{MILLION} exact", 2.0),
    Target("exact pinyin among 1,000,000", f"{MILLION} pinyin", 2.0),
    Target("typo among 118,607", f"{ALL} typo", 5.0),
    Target("homophone among 118,607", f"{ALL} homophone", 5.0),
    Target("typo among 1,000,000", f"{MILLION} typo", None),
    Target("one TAB (the hidden completion call), 32 terms", "32 TAB", 1.5),
    Target("one TAB, 118,607 terms", f"{ALL} TAB", 1.5),
    Target("`sdcv`, exact, 118,607", f"{ALL} sdcv", None),
    Target("`rg`, exact line, 118,607", f"{ALL} rg", None),
    Target("`fzf --filter`, pinyin, 118,607", f"{ALL} fzf", None),
    Target("pypinyin + RapidFuzz, typo, 32 terms", "32 naive", None),
    Target("pypinyin + RapidFuzz, typo, 118,607", f"{ALL} naive", None),
    Target("a Typer program that prints hello", "hello", None),
]


def own_cases() -> list[Case]:
    """Return the cases of the built-in glossary."""
    terms = built_in()
    names = [term["term"] for term in terms]
    runs = ["".join(plain_syllables(term["pinyin"])) for term in terms if is_plain(term["term"])]
    chance = random.Random("slips")
    slipped = [chance.choice([made for _, made in slips(run)][1:]) for run in runs]
    program = str(XPTERMS)
    return [
        Case(BARE, [[str(PROGRAM_PYTHON), "-c", "pass"]]),
        Case("32 exact", [[program, name] for name in names], names),
        Case("32 pinyin", [[program, run] for run in runs]),
        Case("32 json", [[program, "--json", name] for name in names], names),
        Case("32 tsv", [[program, "--tsv", name] for name in names], names),
        Case("32 md", [[program, "--md", name] for name in names], names),
        Case(
            "32 options",
            [[program, "-n", "1", "-C", "0", "--color", "never", name] for name in names],
            names,
        ),
        Case("32 explain", [[program, "--explain", name] for name in names], names),
        Case("32 list", [[program, "list"], [program, "list", "--json"]]),
        Case("32 context", [[program, "context", name] for name in USED], USED),
        Case("32 glossaries", [[program, "glossaries"]]),
        Case("help", [[program, "--help"], [program, "lookup", "--help"]]),
        Case("wrong", [[program, "--bogus"]]),
        Case("32 typo", [[program, run] for run in slipped]),
        Case("32 homophone", [[program, query] for query in HOMOPHONES]),
        Case("32 terminal", [[program, name] for name in names], terminal=True),
        Case(
            "32 TAB",
            [[program, "--complete", "zsh", "80", run[:5]] for run in runs],
        ),
        Case("hello", [[str(PROGRAM_PYTHON), str(PEERS / "hello.py"), "四早"]], ["四早"]),
    ]


def is_plain(term: str) -> bool:
    return not any(character.isdigit() for character in term)


def large_cases(lists: Lists, queries: list[Query]) -> list[Case]:
    """Return the cases of one large glossary and of the peers over the same words."""
    terms = [term for term, _ in lists.targets]
    runs = [run for _, run in lists.targets]
    own = [str(XPTERMS), "-g", str(lists.glossary)]
    size = lists.size
    typed = {
        "typo": [query.text for query in queries if query.kind in SLIPS],
        "homophone": [query.text for query in queries if query.kind == "homophone hanzi"],
    }
    for each in typed.values():
        random.Random("typed").shuffle(each)
    tab = [str(XPTERMS), "--complete", "zsh", "80", "-g", str(lists.glossary)]
    pick = ["--filter"]
    return [
        Case(f"{size} exact", [[*own, term] for term in terms], terms),
        Case(f"{size} pinyin", [[*own, run] for run in runs], terms),
        Case(f"{size} typo", [[*own, query] for query in typed["typo"][:40]]),
        Case(f"{size} homophone", [[*own, query] for query in typed["homophone"][:40]]),
        Case(f"{size} TAB", [[*tab, run] for run in runs], terms),
        Case(
            f"{size} sdcv",
            [["sdcv", "-n", "-e", "-x", "-2", str(lists.stardict), term] for term in terms],
            terms,
        ),
        Case(
            f"{size} rg",
            [["rg", "--no-config", f"^{term}\t", str(lists.lines)] for term in terms],
            terms,
        ),
        Case(f"{size} fzf", [["fzf", *pick, run] for run in runs], terms, stdin=str(lists.lines)),
    ]


def naive_cases(lists: Lists) -> list[Case]:
    command = [str(PEER_PYTHON), str(PEERS / "naive_once.py"), str(lists.lines)]
    return [Case(f"{lists.size} naive", [[*command, run[:-1]] for _, run in lists.targets])]


def warm_index(lists: Lists) -> None:
    """Ask once, so that the index stands."""
    warn(f"the index of {lists.size} terms …")
    through_pipe([str(XPTERMS), "-g", str(lists.glossary), lists.targets[0][0]])


def process_rows(arguments, queries: list[Query]) -> dict[str, Timing]:
    sizes = [ALL] if arguments.no_million else [ALL, MILLION]
    cases = own_cases()
    for size in sizes:
        lists = make_lists(size)
        warm_index(lists)
        cases += large_cases(lists, queries)
    wanted = {target.case for target in PROCESSES} | {BARE}
    cases = warmed([case for case in cases if case.name in wanted])
    warn(f"{len(cases)} cases, {arguments.rounds} rounds …")
    timings = time_cases(cases, arguments.rounds)
    slow = [case for size in (32, ALL) for case in naive_cases(make_lists(size))]
    timings.update(time_cases(slow, 3))
    return timings


def warm_rows(queries: list[Query]) -> list[tuple[str, str, float, float | None]]:
    """Return (row, unit, figure, target) of what is asked in one process."""
    counted = [query for query in queries if query.kind not in ASIDE]
    rows: list[tuple[str, str, float, float | None]] = []
    large = ask(OURS, [], counted, make_lists(ALL).glossary, 600)["ms"]
    rows.append(("library, 118,607 terms, all kinds, p50", "ms", percentile(large, 50), 1.0))
    rows.append(("library, 118,607 terms, all kinds, p95", "ms", percentile(large, 95), 20.0))
    own = small_set()
    small = ask(OURS, [], [query for query in own if query.expected], None, 600)["ms"]
    rows.append(("library, 32 terms, all kinds, p50", "ms", percentile(small, 50), 0.1))
    rows.append(("library, 32 terms, all kinds, p95", "ms", percentile(small, 95), None))
    every = ask(OURS, [], own, None, 600)["ms"]
    rows.append(("the same with what has no answer, p50", "ms", percentile(every, 50), None))
    lines = [query.text for query in own]
    lines = (lines * (700 // len(lines) + 1))[:700]
    rows.append(("`--stdin --json`, 700 queries on 32 terms", "s", stdin_seconds(lines), 2.0))
    return rows


def small_set() -> list[Query]:
    """Return the labelled queries of the built-in glossary, or a slip of each term without them."""
    rows = [row for path in own_set.SETS if path.exists() for row in own_set.read_rows(path)]
    queries = [
        Query(row.kind, row.query, "", row.expected)
        for row in rows
        if row.glossary == own_set.BUILT_IN
    ]
    return queries or [Query("term", term["term"], "", ()) for term in built_in()]


def stdin_seconds(lines: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [str(XPTERMS), "--stdin", "--json"],
        input="\n".join(lines).encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        env=quiet_environment(),
    )
    return time.perf_counter() - start


def memory_rows() -> list[tuple[str, str, float, float | None]]:
    lists = make_lists(ALL)
    warm_index(lists)
    bare = peak_memory([str(PROGRAM_PYTHON), "-c", "pass"])
    own = [str(XPTERMS), "-g", str(lists.glossary)]
    rows: list[tuple[str, str, float, float | None]] = [
        ("peak memory of bare Python", "MiB", bare, None)
    ]
    asked = {
        "exact": [term for term, _ in lists.targets],
        "pinyin": [run for _, run in lists.targets],
        "typo": [run[:4] + run[5:] for _, run in lists.targets],
    }
    for what, queries in asked.items():
        used = statistics.median(peak_memory([*own, query]) for query in queries)
        rows.append((f"peak memory, {what} among 118,607", "x bare Python", used / bare, 2.0))
    alone = peak_memory([str(PROGRAM_PYTHON), "-c", "import rapidfuzz.process"])
    rows.append(("peak memory of importing RapidFuzz alone", "x bare Python", alone / bare, None))
    return rows


def build_rows(rounds: int = 3) -> list[tuple[str, str, float, float | None]]:
    """Return how long the first question takes, against pypinyin over the same terms."""
    lists = make_lists(ALL)
    own, other, read, made = [], [], [], []
    for _ in range(rounds):
        clear_own_cache()
        own.append(through_pipe([str(XPTERMS), "-g", str(lists.glossary), "政府"])[0])
        command = [str(PROGRAM_PYTHON), str(PEERS / "pypinyin_time.py"), str(lists.lines)]
        other.append(through_pipe(command)[0])
        command = [str(PROGRAM_PYTHON), str(PEERS / "build_time.py"), str(lists.glossary)]
        seconds = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        read.append(float(seconds.split()[0]))
        made.append(float(seconds.split()[1]))
    spent = timing(other).median / 1000
    index = sum(path.stat().st_size for path in (DATA / "cache").rglob("*") if path.is_file())
    return [
        ("pypinyin over 118,607 terms", "s", spent, None),
        ("building the index of 118,607 terms", "x pypinyin", statistics.median(made) / spent, 1.5),
        (
            "reading their TOML (tomllib and checks)",
            "x pypinyin",
            statistics.median(read) / spent,
            None,
        ),
        ("first question: start, read, build, write, answer", "s", timing(own).median / 1000, None),
        ("index of 118,607 terms", "MB", index / 1e6, None),
    ]


def markdown(timings: dict[str, Timing], rest: list[tuple]) -> str:
    bare = timings[BARE].median
    lines = ["| one process | target | measured | ms (quartiles) |", "| --- | ---: | ---: | ---: |"]
    for target in PROCESSES:
        took = timings.get(target.case)
        if took is None:
            continue
        most = f"≤ {target.most}" if target.most else ""
        ratio = took.median / bare
        lines.append(
            f"| {target.row} | {most} | {emphasis(ratio, target.most, '{:.2f}')} | "
            f"{took.median:.1f} ({took.low:.1f}–{took.high:.1f}) |"
        )
    lines += ["", "| warm, memory, build | target | measured |", "| --- | ---: | ---: |"]
    for row, unit, figure, most in rest:
        target = f"≤ {most} {unit}" if most else ""
        lines.append(f"| {row} | {target} | {emphasis(figure, most, '{:.2f}')} {unit} |")
    lines += ["", conditions(bare)]
    return "\n".join(lines) + "\n"


def emphasis(figure: float, most: float | None, form: str) -> str:
    """Return the figure, a miss in bold."""
    text = form.format(figure)
    return f"**{text}**" if most is not None and figure > most else text


def conditions(bare: float) -> str:
    pip = subprocess.run(
        [str(PROGRAM_PYTHON), "-m", "pip", "--version"], capture_output=True, text=True, check=True
    ).stdout.split()[1]
    return (
        f"Multiples of `python -c pass` ({bare:.1f} ms), medians of interleaved whole processes; "
        f"Python {platform.python_version()}, launcher written by pip {pip}, "
        f"{platform.system()} {platform.machine()}. A miss is in bold."
    )


def own_table(rounds: int) -> int:
    """Time each form of output on the built-in glossary; write and print the table."""
    timings = time_cases(warmed(own_cases()), rounds)
    bare = timings[BARE].median
    lines = ["| one process, 32 terms | target | measured |", "| --- | ---: | ---: |"]
    for target in PROCESSES:
        if target.case in timings:
            ratio = timings[target.case].median / bare
            most = f"≤ {target.most}" if target.most else ""
            lines.append(f"| {target.row} | {most} | {emphasis(ratio, target.most, '{:.2f}')} |")
    table = "\n".join([*lines, "", conditions(bare)]) + "\n"
    (RESULTS / "forms.md").write_text(table, encoding="utf-8")
    print(table)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--no-million", action="store_true")
    parser.add_argument(
        "--own", action="store_true", help="only the built-in glossary, into results/forms.md"
    )
    arguments = parser.parse_args()
    if not XPTERMS.exists():
        raise SystemExit("the program is not installed: run python bench/setup.py first")
    if arguments.own:
        return own_table(arguments.rounds)
    from cedict import read_words

    queries = labelled_queries(read_words(), SEED, 60)
    rest = build_rows()
    timings = process_rows(arguments, queries)
    rest = [*warm_rows(queries), *memory_rows(), *rest]
    RESULTS.mkdir(exist_ok=True)
    table = markdown(timings, rest)
    (RESULTS / "speed.md").write_text(table, encoding="utf-8")
    with (RESULTS / "speed.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["case", "median_ms", "quartile1_ms", "quartile3_ms", "rounds"])
        for name, took in timings.items():
            out.writerow([name, *(f"{value:.2f}" for value in took[:3]), took.rounds])
    print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
