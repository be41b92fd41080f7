"""Scores names half remembered: questions written by hand, and every built-in number changed.

    python bench/remembered.py             # the hand-written questions: ours, and those beside a checkout
    python bench/remembered.py --numbers   # changed numbers: none may be answered but by a confused sound

A row of the questions is right when the first match is expected (with ``&`` all of
these, first), half right when nothing matches and the first suggestion is expected,
wrong when something else matches. Terms are compared simplified, without punctuation.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from own_set import gold_glossary
from places import BENCH, SHARED, SOURCE

sys.path.insert(0, str(SOURCE))

from xpterms.library import Terms, built_in, open_glossary

LABELLED = BENCH / "labelled"
REPORTS = ("frag_chengdu2021", "frag_pinghu2025", "guangdong2026", "jiangxi2025", "sichuan2025")
SYLLABLES = dict(
    zip("一二三四五六七八九十百", "yi er san si wu liu qi ba jiu shi bai".split(), strict=True)
)
SAME = {"两": "二", "双": "二"}


def judged(expected: str, matches: list[str], near: list[str]) -> str:
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
    return "half" if near[:1] and near[0] in wanted else "none"


def questions() -> int:
    score(LABELLED / "asked.tsv", [LABELLED / "asked.toml"])
    path = SHARED / "eval" / "policy.tsv"
    if not path.exists():
        print(f"{path.name}: not beside this checkout, left out")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        score(path, [built_in(), *(gold_glossary(name, Path(folder)) for name in REPORTS)])
    return 0


def read_questions() -> list[str]:
    """Return the questions beside a checkout that have an answer."""
    path = SHARED / "eval" / "policy.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["query"] for row in rows if row["expected"] != "-"]


def score(path: Path, glossaries: list[Path]) -> None:
    """Ask the questions of a file, print what is not right, then the sums by kind."""
    kinds: dict[str, Counter[str]] = {}
    print(f"{path.parent.name}/{path.name}")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    with open_glossary(*map(str, glossaries), cache=False) as terms:
        for row in rows:
            answer = terms.lookup(row["query"], context=0)
            found = list(dict.fromkeys(bare(terms, m.entry.term) for m in answer.matches))
            near = [bare(terms, one.term) for one in answer.suggestions]
            parts = [bare(terms, one) for one in re.split("[|&]", row["expected"])]
            joint = "&" if "&" in row["expected"] else "|"
            expected = "-" if row["expected"] == "-" else joint.join(parts)
            verdict = judged(expected, found, near)
            kinds.setdefault(row["kind"], Counter())[verdict] += 1
            if verdict != "right":
                print(
                    f"    {verdict.upper():5} {row['query']} → {found[:2] or near[:2]}, wanted {row['expected']}"
                )
    report(kinds)


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
