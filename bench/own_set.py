"""Scores the labelled queries of real glossaries, by kind, negatives among them.

The sets are ``tests/quality/queries.tsv`` and, beside a checkout, the one in
``shared/eval``; columns: query, kind, expected, glossary. ``|`` parts terms that
are equally right, ``-`` wants no match at all. A row is right when the first
match is an expected term; for ``two_terms`` when the expected terms are the
first matches; for ``wrong_hanzi`` when the first match or the first suggestion
is expected. Terms are compared without punctuation.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from cedict import quoted
from places import PEERS, PROGRAM_PYTHON, ROOT, SHARED, SOURCE, XPTERMS, quiet_environment

SETS = [SHARED / "eval" / "queries.tsv", ROOT / "tests" / "quality" / "queries.tsv"]
BUILT_IN = "base"


class Row(NamedTuple):
    query: str
    kind: str
    expected: tuple[str, ...]
    """Empty where there must be no match."""
    glossary: str


class Record(NamedTuple):
    matches: list[str]
    suggestions: list[str]


def bare(term: str) -> str:
    """Return a term without what is punctuation in a report; ``+`` and digits are not."""
    return re.sub(r"[^\w+]", "", term)


def read_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Row(
            row["query"],
            row["kind"],
            () if row["expected"] == "-" else tuple(map(bare, row["expected"].split("|"))),
            row.get("glossary") or BUILT_IN,
        )
        for row in rows
    ]


def right(row: Row, record: Record) -> bool:
    matches = [bare(term) for term in record.matches]
    if not row.expected:
        return not matches
    if row.kind == "two_terms":
        return set(matches[: len(row.expected)]) == set(row.expected)
    first = matches[:1]
    if row.kind == "wrong_hanzi":
        first = first + [bare(term) for term in record.suggestions[:1]]
    return any(term in row.expected for term in first)


def gold_glossary(name: str, folder: Path) -> Path:
    """Write a report's notes, after its gold list, as a glossary; a definition is a paragraph."""
    text = (SHARED / "reports" / f"{name}.txt").read_text(encoding="utf-8-sig")
    lines = [re.sub(r"\s+", "", line) for line in text.splitlines()]
    path = folder / f"{name}.toml"
    with (SHARED / "reports" / f"{name}.gold.tsv").open(encoding="utf-8", newline="") as file:
        notes = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    with path.open("w", encoding="utf-8") as out:
        out.write(f"title = {quoted(name)}\n")
        for note in notes:
            start = re.sub(r"\s+", "", note["def20"])[:12]
            held = [line[line.index(start) :] for line in lines if start in line]
            out.write(f"\n[[terms]]\nterm = {quoted(note['term'])}\n")
            out.write(f"definition = {quoted(held[-1] if held else note['def20'])}\n")
    return path


def ask_library(queries: list[str], glossary: Path | None) -> list[Record]:
    command = [str(PROGRAM_PYTHON), str(PEERS / "xpterms_records.py")]
    lines = run([*command, *([str(glossary)] if glossary else [])], json.dumps(queries))
    records = map(json.loads, lines)
    return [Record([match[0] for match in matches], near) for matches, near in records]


def ask_command(queries: list[str], glossary: Path | None) -> list[Record]:
    command = [str(XPTERMS), "--stdin", "--json", "-C", "0"]
    if glossary:
        command += ["-g", str(glossary)]
    records = map(json.loads, run(command, "\n".join(queries) + "\n"))
    return [
        Record(
            [one["term"] for one in record["matches"]],
            [one["term"] for one in record["suggestions"]],
        )
        for record in records
    ]


def run(command: list[str], given: str) -> list[str]:
    done = subprocess.run(
        command,
        input=given.encode(),
        stdout=subprocess.PIPE,
        check=False,
        env=quiet_environment(PYTHONPATH=str(SOURCE)),
    )
    return done.stdout.decode().splitlines()


def score_set(path: Path, ask) -> tuple[list[tuple[Row, Record, bool]], list[str]]:
    """Return every row, its answer and whether it is right; and the glossaries not here."""
    rows = read_rows(path)
    scored, missing = [], []
    with tempfile.TemporaryDirectory() as folder:
        for name in dict.fromkeys(row.glossary for row in rows):
            chosen = [row for row in rows if row.glossary == name]
            if name == BUILT_IN:
                glossary = None
            elif (SHARED / "reports" / f"{name}.gold.tsv").exists():
                glossary = gold_glossary(name, Path(folder))
            else:
                missing.append(name)
                continue
            records = ask([row.query for row in chosen], glossary)
            if len(records) != len(chosen):
                raise SystemExit(
                    f"{len(chosen)} queries, {len(records)} records from {ask.__name__}"
                )
            for row, record in zip(chosen, records, strict=True):
                scored.append((row, record, right(row, record)))
    return scored, missing


def report(path: Path, scored: list[tuple[Row, Record, bool]], failures: bool) -> None:
    positive = [ok for row, _, ok in scored if row.expected]
    negative = [ok for row, _, ok in scored if not row.expected]
    title = f"{path.parent.parent.name}/{path.parent.name}/{path.name}"
    print(f"\n{title}: right {share(positive)}; negatives unanswered {share(negative)}")
    for kind in dict.fromkeys(row.kind for row, _, _ in scored):
        print(f"    {kind:22} {share([ok for row, _, ok in scored if row.kind == kind])}")
    if not failures:
        return
    for row, record, ok in scored:
        if not ok:
            print(
                f"    WRONG {row.kind}: {row.query} → {' '.join(record.matches) or '-'} "
                f"(near: {' '.join(record.suggestions[:3]) or '-'}), "
                f"wanted {'|'.join(row.expected) or '-'}"
            )


def share(flags: list[bool]) -> str:
    return f"{sum(flags)}/{len(flags)} = {sum(flags) / len(flags):.1%}" if flags else "none"


def main(*, command: bool = False, failures: bool = True) -> int:
    ask = ask_command if command else ask_library
    for path in SETS:
        if not path.exists():
            print(f"{path.name} of {path.parent.name}: not here, left out", file=sys.stderr)
            continue
        scored, missing = score_set(path, ask)
        report(path, scored, failures)
        for name in missing:
            print(f"    left out: glossary {name} has no gold list beside this checkout")
    return 0
