"""Measures one query in a warm process, with an answer and without, from 32 terms to all → results/latency.md.

    python bench/latency.py                 # every size: median, 95th percentile and worst, in ms
    python bench/latency.py --size 32 --slowest 5

Times are of the processor, so that what else runs counts less; a query is asked twice
and the second time counts, as completion and picker ask again and again. 123 are the terms of six reports
(the built-in one and, where they lie beside the checkout, five more). What has an answer are
the labelled questions of small glossaries and the drawn kinds of large ones; what has none
are words, names, pinyin, initials and sentences that no term resembles, drawn by seed. The last row asks for
texts of 10,000 characters.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from cedict import read_words, toneless
from contest import percentile
from lists import make_lists
from places import DATA, RESULTS, ROOT, SHARED, SOURCE

sys.path.insert(0, str(SOURCE))

import own_set
from quality import SEED, labelled_queries
from remembered import REPORTS, read_questions

from xpterms.library import Terms, add_report, built_in, open_glossary

SIZES = (32, 123, 1_000, 20_000, 118_607)
EACH = 60
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def opened(size: int, folder: Path) -> Terms:
    """Return the glossary of a size."""
    if size > 123:
        return open_glossary(str(make_lists(size).glossary), cache=str(DATA / "cache"))
    files = [built_in()]
    if size == 123:
        reports = [SHARED / "reports" / f"{name}.txt" for name in REPORTS]
        files += [add_report(str(one), str(folder)).path for one in reports if one.exists()]
    return open_glossary(*files, cache=str(folder / "cache"))


def answered(size: int) -> list[str]:
    """Return queries that a glossary of this size should answer."""
    if size > 123:
        return [query.text for query in labelled_queries(read_words(), SEED, EACH)]
    asked = [
        row.query
        for path in own_set.SETS
        if path.exists()
        for row in own_set.read_rows(path)
        if row.expected and row.glossary == own_set.BUILT_IN
    ]
    return asked + (read_questions() if size == 123 else [])


def strange() -> list[str]:
    """Return queries of every sort that few glossaries answer."""
    chance = random.Random("strange")
    words = [word for word in read_words() if 2 <= len(word.term) <= 4 and word.readings]
    report = (ROOT / "data" / "report.txt").read_text(encoding="utf-8")
    found: list[str] = []
    for _ in range(EACH):
        one, other = chance.sample(words, 2)
        said = ["".join(toneless(word.readings[0])) for word in (one, other)]
        chars = [chance.choice(chance.choice(words).term) for _ in range(4)]
        begin = chance.randrange(len(report) - 64)
        found += [
            one.term,
            one.term + other.term[:2],
            "".join(chars[:2]),
            "".join(chars),
            chance.choice(SURNAMES) + "".join(chars[1:3]),
            said[0],
            said[0] + said[1],
            " ".join(toneless(one.readings[0]) + toneless(other.readings[0])),
            said[0][:-1] + chance.choice(LETTERS) + said[1],
            "".join(chance.choice(LETTERS) for _ in range(chance.randint(3, 8))),
            chars[0] + said[0],
            one.term + "是什么意思",
            report[begin : begin + chance.randint(10, 64)].replace("\n", ""),
            ("".join(said) * 9)[:64],
            "".join(chance.choice(chance.choice(words).term) for _ in range(24)),
        ]
    return found


def measure(terms: Terms, queries: list[str]) -> list[tuple[float, str, bool]]:
    """Return for each query its milliseconds, itself, and whether it has a match."""
    import_module("rapidfuzz.distance")  # as any process has it that asks this much
    import_module("rapidfuzz.process")
    terms.lookup("预热")
    terms.lookup("yure")
    taken = []
    for query in queries:
        terms.lookup(query)
        begin = time.thread_time()
        answer = terms.lookup(query)
        taken.append(((time.thread_time() - begin) * 1000, query, bool(answer.matches)))
    return taken


def texts() -> list[str]:
    """Return texts of 10,000 characters: a report's, one without breaks, letters."""
    report = (ROOT / "data" / "report.txt").read_text(encoding="utf-8")
    return [
        report[:10_000],
        "".join(char for char in report if char.isalnum())[:10_000],
        ("gaozhiliangfazhan" * 600)[:10_000],
        ("四早" * 5_000)[:10_000],
    ]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--size", type=int, action="append", choices=SIZES)
    parser.add_argument("--slowest", type=int, default=0, help="name the slowest queries")
    arguments = parser.parse_args()
    lines = [
        "| terms | queries | asked | p50, ms | p95, ms | worst, ms |",
        "| ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    for size in arguments.size or SIZES:
        queries = answered(size) + strange()
        with tempfile.TemporaryDirectory() as folder, opened(size, Path(folder)) as terms:
            gc.freeze()  # neither the words they are drawn from nor what built the index is there for who asks
            taken = measure(terms, queries)
            for what, has in (("with an answer", True), ("without", False)):
                rows = sorted((one for one in taken if one[2] == has), reverse=True)
                times = [ms for ms, _, _ in rows]
                figures = [percentile(times, 50), percentile(times, 95), max(times)]
                lines.append(
                    f"| {size} | {what} | {len(times)} | "
                    + " | ".join(f"{ms:.2f}" for ms in figures)
                    + " |"
                )
                print(lines[-1], flush=True)
                for ms, query, _ in rows[: arguments.slowest]:
                    print(f"    {ms:8.1f} {query}")
            longest = measure(terms, texts())
            worst = max(longest)
            lines.append(f"| {size} | 10,000 characters | {len(longest)} | | | {worst[0]:.1f} |")
            print(lines[-1], flush=True)
    if not arguments.size:
        (RESULTS / "latency.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
