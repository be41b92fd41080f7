"""Scores the reading of annexes: every note of the gold lists, and of made layouts, by file.

Gold lists stand in ``shared/reports`` beside a checkout: number (``-`` for none),
term, the first 20 characters of the definition, and how many sentences of the
report hold the term itself, aliases aside (``NA`` where the file has no report).
A report without a list has no annex and must give none. The made layouts are
``tests/layouts.py``; of them whole definitions and the report's text are compared.
"""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from places import RESULTS, ROOT, SHARED, SOURCE

sys.path[:0] = [str(SOURCE), str(ROOT / "tests")]

from layouts import Layout, body, layouts, without  # noqa: E402

from xpterms.annex.notes import core  # noqa: E402
from xpterms.annex.read import Annex, read_annex  # noqa: E402
from xpterms.documents.read import read_document  # noqa: E402
from xpterms.glossary.report import parse_report  # noqa: E402
from xpterms.index.mentions import find_mentions  # noqa: E402

COLUMNS = ("file", "gold", "found", "right", "term", "definition", "number", "sentences", "ms")
SUFFIXES = {".txt", ".docx", ".pdf", ".html", ".md"}


class Score(NamedTuple):
    """Counts of one file or group: gold notes, notes found, and how many are right in what."""

    name: str
    gold: int
    found: int
    right: int
    terms: int
    definitions: int
    numbers: int
    sentences: int
    ms: float


def main() -> int:
    rows = [*real(), *made()]
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "annex.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*row[:-1], f"{row.ms:.0f}") for row in rows)
    print("| file | gold | precision | recall | term | definition | number | sentences | ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        print(f"| {row.name} | {row.gold} | {share(row.right, row.found)} "
              f"| {share(row.right, row.gold)} | {row.terms} | {row.definitions} | {row.numbers} "
              f"| {row.sentences} | {row.ms:.0f} |")  # fmt: skip
    wrong = [row.name for row in rows if not row.right == row.gold == row.found]
    print(
        f"\n{len(rows) - len(wrong)} of {len(rows)} all right" + "".join(f"\n  {n}" for n in wrong)
    )
    return bool(wrong)


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "1.000" if not part else "0.000"


def real() -> Iterator[Score]:
    """Score every report beside the checkout."""
    folder = SHARED / "reports"
    if not folder.is_dir():
        print("no reports beside this checkout: only the made layouts are scored\n")
        return
    for path in sorted(folder.iterdir()):
        if path.suffix not in SUFFIXES:
            continue
        gold = read_gold(path.with_name(f"{path.stem}.gold.tsv"))
        began = time.perf_counter()
        annex = read_annex(read_document(str(path)))
        yield compare(path.name, gold, annex, (time.perf_counter() - began) * 1000)


def read_gold(path: Path) -> list[list[str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def compare(name: str, gold: list[list[str]], annex: Annex, ms: float) -> Score:
    sentences = [one.text for one in parse_report("\n".join(annex.body), name).sentences]
    uses = find_mentions([[note.term] for note in annex.notes], sentences)
    found = {note.term: (note, len(use)) for note, use in zip(annex.notes, uses, strict=True)}
    counts = [0, 0, 0, 0, 0]
    for number, term, begin, used, *_ in gold:
        note, use = found.get(term, (None, 0))
        if note is None:
            continue
        marks = (
            True,
            note.definition[:20] == begin[:20],
            number == ("-" if note.number is None else str(note.number)),
            used in ("NA", str(use)),
        )
        counts = [all(marks) + counts[0], *(a + b for a, b in zip(counts[1:], marks, strict=True))]
    return Score(name, len(gold), len(annex.notes), *counts, ms)


def made() -> Iterator[Score]:
    """Score the made layouts, one row a group of them."""
    groups: dict[str, list[Score]] = {}
    for one in layouts():
        groups.setdefault(f"made: {group(one.name)}", []).append(layout(one))
    for one in without():
        groups.setdefault("made: no annex", []).append(layout(one))
    for name, scores in groups.items():
        counts = list(zip(*scores, strict=True))[1:]
        yield Score(f"{name} ({len(scores)})", *map(sum, counts))  # type: ignore[arg-type]


GROUPS = ("heading", "marks", "footnotes", "wrapped", "paged", "clutter", "CRLF", "tasks",
          "paragraphs", "inner list", "no heading", "news", "no number")  # fmt: skip


def group(name: str) -> str:
    return next((one for one in GROUPS if name.startswith(one)), "numbers × signs")


def layout(one: Layout) -> Score:
    began = time.perf_counter()
    annex = read_annex(one.text)
    ms = (time.perf_counter() - began) * 1000
    found = {note.term: note for note in annex.notes}
    report = core("".join(annex.body))
    kept = core(body()) in report or not one.notes or "新词" in one.text[:4]
    counts = [0, 0, 0, 0, 0]
    for place, (term, definition) in enumerate(one.notes, 1):
        note = found.get(term)
        if note is None:
            continue
        number = place if one.numbered else None
        marks = (True, note.definition == definition, note.number == number, kept)
        counts = [all(marks) + counts[0], *(a + b for a, b in zip(counts[1:], marks, strict=True))]
    return Score(one.name, len(one.notes), len(annex.notes), *counts, ms)


if __name__ == "__main__":
    sys.exit(main())
