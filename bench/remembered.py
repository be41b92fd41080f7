"""Scores names half remembered: questions written by hand, and every built-in number changed.

    python bench/remembered.py             # the hand-written questions: ours, and those beside a checkout
    python bench/remembered.py --numbers   # changed numbers: none may be answered but by a confused sound

A row of the questions is right when the first match is expected (with ``&`` all of
these, first), half right when nothing matches and the first suggestion is expected,
wrong when something else matches. Where ``~`` stands before what is expected a
suggestion is all that an honest tool gives, and is right. Terms are compared
simplified, without punctuation.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from own_set import gold_glossary
from places import BENCH, SHARED, SOURCE

sys.path.insert(0, str(SOURCE))

from xpterms.glossary.write import glossary_toml
from xpterms.library import Terms, built_in, extract, open_glossary

LABELLED = BENCH / "labelled"
REPORTS = ("frag_chengdu2021", "frag_pinghu2025", "guangdong2026", "jiangxi2025", "sichuan2025")
SYLLABLES = dict(
    zip("一二三四五六七八九十百", "yi er san si wu liu qi ba jiu shi bai".split(), strict=True)
)
SAME = {"两": "二", "双": "二"}


def judged(expected: str, matches: list[str], near: list[str], *, near_enough: bool) -> str:
    if expected == "-":
        return "wrong" if matches else "right"
    wanted = set(re.split("[|&]", expected))
    first = matches[: len(wanted) if "&" in expected else 1]
    if matches:
        return (
            "right"
            if set(first) <= wanted and ((first and "&" not in expected) or set(first) == wanted)
            else "wrong"
        )
    if near[:1] and near[0] in wanted:
        return "right" if near_enough else "half"
    return "none"


def questions() -> int:
    asked = LABELLED / "asked.tsv"
    score(asked.name, rows_of(asked), lambda _: [LABELLED / "asked.toml"])
    further, policy = (
        ("later.tsv", "fresh.tsv", "pieces.tsv", "blind.tsv"),
        SHARED / "eval" / "policy.tsv",
    )
    if not policy.exists():
        print("the reports: not beside this checkout, left out")
        for name in further:
            own = [row for row in rows_of(LABELLED / name) if row["glossary"] == "base"]
            score(name, own, lambda _: [built_in()])
        return 0
    with tempfile.TemporaryDirectory() as folder:
        for name in further:
            score(name, rows_of(LABELLED / name), lambda name: glossaries(name, Path(folder)))
        score(policy.name, rows_of(policy), lambda name: glossaries(name, Path(folder)))
    return 0


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def glossaries(name: str, folder: Path) -> list[Path]:
    """Return the files of a glossary by its name: the built-in one, that and five reports, or reports joined by ``+``."""
    if name in ("base", "base+5"):
        five = REPORTS if name == "base+5" else ()
        return [built_in(), *(gold_glossary(one, folder) for one in five)]
    return [extracted(one, folder) for one in name.split("+")]


def extracted(name: str, folder: Path) -> Path:
    """Write the glossary that ``extract`` reads from a report, and return its path."""
    path = folder / f"{name}.toml"
    if not path.exists():
        glossary = extract(str(SHARED / "reports" / f"{name}.txt")).glossary
        path.write_text(glossary_toml(glossary, None), encoding="utf-8")
    return path


def read_questions() -> list[str]:
    """Return the questions beside a checkout that have an answer."""
    path = SHARED / "eval" / "policy.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["query"] for row in rows if row["expected"] != "-"]


def score(name: str, rows: list[dict[str, str]], files: Callable[[str], list[Path]]) -> None:
    """Ask some questions, print what is not right, then the sums by kind.

    ``files`` returns the glossaries by the name that rows have of them.
    """
    kinds: dict[str, Counter[str]] = {}
    print(name)
    for glossary, own in groupby(rows, lambda row: row.get("glossary", "")):
        with open_glossary(*map(str, files(glossary)), cache=False) as terms:
            for row in own:
                ask(terms, row, kinds.setdefault(row["kind"], Counter()))
    report(kinds)


def ask(terms: Terms, row: dict[str, str], counts: Counter[str]) -> None:
    """Ask one question, and count how it was answered."""
    answer = terms.lookup(row["query"], context=0)
    found = list(dict.fromkeys(bare(terms, m.entry.term) for m in answer.matches))
    near = [bare(terms, one.term) for one in answer.suggestions]
    wanted = row["expected"].removeprefix("~")
    parts = [bare(terms, one) for one in re.split("[|&]", wanted)]
    joint = "&" if "&" in wanted else "|"
    expected = "-" if wanted == "-" else joint.join(parts)
    verdict = judged(expected, found, near, near_enough=wanted != row["expected"])
    counts[verdict] += 1
    if verdict != "right":
        print(
            f"    {verdict.upper():5} {row['query']} → {found[:2] or near[:2]}, wanted {row['expected']}"
        )


def bare(terms: Terms, term: str) -> str:
    return "".join(map(terms._index.han.simplified, re.sub(r"[^\w+]", "", term)))  # noqa: SLF001


def report(kinds: dict[str, Counter[str]]) -> None:
    total: Counter[str] = Counter()
    for kind, counts in kinds.items():
        total += counts
        print(f"{kind:14} {dict(counts)}")
    asked = sum(total.values())
    right, half = total["right"], total["half"]
    print(
        f"{asked} asked: {right / asked:.1%} right, {(right + half) / asked:.1%} right or first suggestion, {total['wrong']} wrong"
    )


def numbers() -> int:
    with open_glossary(cache=False) as terms:
        entries = terms.entries()
        names = {entry.term for entry in entries}
        asked: Counter[str] = Counter()
        answered: Counter[str] = Counter()
        for entry in entries:
            marks = unicodedata.normalize("NFD", entry.pinyin.lower())
            said = "".join(c for c in marks if not unicodedata.combining(c)).split()
            for place, char in enumerate(entry.term):
                for other in SYLLABLES if char in SYLLABLES or char in SAME else ():
                    hanzi = entry.term[:place] + other + entry.term[place + 1 :]
                    if other == SAME.get(char, char) or hanzi in names:
                        continue
                    queries = {"hanzi": hanzi}
                    if len(said) == len(entry.term):
                        queries["pinyin"] = "".join(
                            [*said[:place], SYLLABLES[other], *said[place + 1 :]]
                        )
                    for script, query in queries.items():
                        asked[script] += 1
                        matches = terms.lookup(query, context=0).matches
                        kind = matches[0].kind if matches else "none"
                        answered[f"{script} {kind}"] += 1
                        if matches and kind != "sound":
                            print(f"    {query} → {matches[0].entry.term} ({kind})")
    for key, count in sorted(answered.items()):
        print(f"{key:16} {count} of {asked[key.split()[0]]}")
    return 0


if __name__ == "__main__":
    sys.exit(numbers() if "--numbers" in sys.argv else questions())
