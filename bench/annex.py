"""How many notes of real and made annexes are read right, and how many lists become notes that are none.

Real: every document in ``../shared/reports`` beside the checkout, held against
``NAME.gold.tsv``: number (``-`` for none), term, the first 20 characters of the
definition, and in the remarks how many characters the whole definition has,
compatibility forms and spaces aside. A document without a list has no annex.
Made: ``tests/layouts.py``; ``tests/mutations.py``, drawn by a seed from heading ×
number × separator × dress × breaks × chrome × place × marks over the real reports
and two of our own; and its lists that are no annex. ``--count`` says how many.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from places import RESULTS, ROOT, SHARED, SOURCE

sys.path[:0] = [str(SOURCE), str(ROOT)]

from tests.layouts import layouts, without  # noqa: E402
from tests.mutations import Source, lists, mutations, own  # noqa: E402
from xpterms.annex.read import Annex, read_annex  # noqa: E402
from xpterms.annex.region import Note  # noqa: E402
from xpterms.documents.read import read_document  # noqa: E402

COLUMNS = ("file", "documents", "all right", "gold", "found", "terms", "definitions", "numbers", "false", "ms")  # fmt: skip
SUFFIXES = {".txt", ".docx", ".pdf", ".html", ".md"}
WHOLE = re.compile(r"(\d+) characters")


class Score(NamedTuple):
    """Counts of one file or group."""

    name: str
    documents: int
    right: int
    gold: int
    found: int
    terms: int
    definitions: int
    numbers: int
    false: int
    ms: float


class Wanted(NamedTuple):
    """A note as it must be read; ``size`` is the whole definition's, 0 where nobody counted."""

    number: int | None
    term: str
    begin: str
    size: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=3000, help="drawn layouts")
    count = parser.parse_args().count
    began = time.perf_counter()
    rows = list(real())
    took = time.perf_counter() - began
    rows += made(count)
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / "annex.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((*row[:-1], f"{row.ms:.0f}") for row in rows)
    print("| " + " | ".join(COLUMNS) + " |\n| --- |" + " ---: |" * (len(COLUMNS) - 1))
    for row in rows:
        print("| " + " | ".join(map(str, row[:-1])) + f" | {row.ms:.0f} |")
    drawn = [row for row in rows if row.name.startswith("drawn")]
    gold = sum(row.gold for row in drawn)
    if gold:
        print(
            f"\ndrawn layouts: terms {sum(row.terms for row in drawn) / gold:.4f}, whole definitions "
            f"{sum(row.definitions for row in drawn) / gold:.4f}, numbers "
            f"{sum(row.numbers for row in drawn) / gold:.4f}, false notes {sum(r.false for r in drawn)}"
        )
    wrong = [
        f"{row.name}: {row.documents - row.right}" for row in rows if row.right < row.documents
    ]
    print("read wrong: " + (", ".join(wrong) or "none"))
    print(f"the real documents took {took:.1f} s")
    return bool(wrong)


def real() -> Iterator[Score]:
    """Score every report beside the checkout."""
    folder = SHARED / "reports"
    if not folder.is_dir():
        print("no reports beside this checkout: only the made layouts are scored\n")
        return
    for path in sorted(folder.iterdir()):
        if path.suffix in SUFFIXES:
            began = time.perf_counter()
            annex = read_annex(read_document(str(path)))
            ms = (time.perf_counter() - began) * 1000
            yield score(path.name, read_gold(path.with_name(f"{path.stem}.gold.tsv")), annex, ms)


def read_gold(path: Path) -> list[Wanted]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for row in rows:
        counted = WHOLE.match(row["remarks"] or "")
        number = None if row["number"] == "-" else int(row["number"])
        found.append(Wanted(number, row["term"], row["def20"], int(counted[1]) if counted else 0))
    return found


def folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def score(name: str, wanted: list[Wanted], annex: Annex, ms: float) -> Score:
    """Count what is right in one document; a row without a term was counted with it in the definition."""
    found = {folded(note.term): note for note in annex.notes}
    terms = definitions = numbers = 0
    for number, term, begin, size in wanted:
        note = found.get(folded(term)) if term else untitled(annex, begin)
        if note is None:
            continue
        text = folded(note.definition)
        terms += 1
        numbers += note.number == number
        whole = text.startswith(folded(begin)) and (not size or len(text) == size)
        definitions += whole or not term
    false = len(annex.notes) - terms
    right = terms == definitions == numbers == len(wanted) == len(annex.notes)
    return Score(
        name, 1, right, len(wanted), len(annex.notes), terms, definitions, numbers, false, ms
    )


def untitled(annex: Annex, begin: str) -> Note | None:
    """Return the note whose term was counted as the beginning of its definition."""
    return next((n for n in annex.notes if folded(begin).startswith(folded(n.term))), None)


def made(count: int) -> list[Score]:
    """Score made documents, one row a group of them."""
    rows = []
    for one in [*layouts(), *without()]:
        numbers = range(1, len(one.notes) + 1) if one.numbered else [None] * len(one.notes)
        wanted = [
            Wanted(n, t, d, len(folded(d))) for n, (t, d) in zip(numbers, one.notes, strict=True)
        ]
        rows.append(timed("layouts" if one.notes else "layouts without an annex", one.text, wanted))
    sources = [*own(), *beside()]
    for one in mutations(sources, count):
        wanted = [
            Wanted(n, t, d, len(folded(d)))
            for n, (t, d) in zip(one.numbers, one.notes, strict=True)
        ]
        rows.append(timed(f"drawn: {one.name.partition(' × ')[0]}", one.text, wanted))
    rows += [timed("lists and reports without an annex", one.text, []) for one in lists(sources)]
    return list(grouped(rows))


def beside() -> list[Source]:
    """Return the real reports whose notes are read as counted, as sources of layouts."""
    found = []
    for path in sorted((SHARED / "reports").glob("county_*.txt")):
        annex = read_annex(path.read_text(encoding="utf-8"))
        notes = [(note.term, note.definition) for note in annex.notes]
        found.append(Source(path.stem, "\n".join(annex.body), notes))
    return [source for source in found if source.notes]


def timed(name: str, text: str, wanted: list[Wanted]) -> Score:
    began = time.perf_counter()
    annex = read_annex(text)
    return score(name, wanted, annex, (time.perf_counter() - began) * 1000)


def grouped(rows: Iterable[Score]) -> Iterator[Score]:
    groups: dict[str, list[Score]] = {}
    for row in rows:
        groups.setdefault(row.name, []).append(row)
    for name, scores in groups.items():
        yield Score(name, *map(sum, list(zip(*scores, strict=True))[1:]))  # type: ignore[arg-type]


if __name__ == "__main__":
    sys.exit(main())
