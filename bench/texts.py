"""Measure what is found in running text, and print it as Markdown; ``bench/results/texts.md`` keeps it.

python bench/texts.py            all; the sample reports lie beside the checkout, in ../shared
python bench/texts.py --speed    only speeds: of finding, and of the installed program beside others (beside.py)
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import NamedTuple

import beside
import cedict
from places import DATA, SHARED

from xpterms import open_glossary
from xpterms.annex.read import read_annex
from xpterms.chinese import readings
from xpterms.chinese.han import HanTable
from xpterms.chinese.script import core
from xpterms.chinese.standing import Finder
from xpterms.glossary.report import parse_report
from xpterms.index.standing import finder
from xpterms.texts.members import members
from xpterms.texts.shorthand import candidates

HERE = Path(__file__).parent
LABELS = HERE / "labelled"
SEED = SHARED / "seed" / "government-work-report.txt"
COUNTED = ("guangdong2026", "jiangxi2025", "sichuan2025")
ANNEX = ("\n名词解释\n", "名词注释\n")
SIMPLIFIED = HanTable.of(readings.table()).simplified


class Report(NamedTuple):
    name: str
    terms: list[str]
    body: list[str]
    """The lines; those of the annex are empty."""


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def gold(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def reports() -> Iterator[Report]:
    """Yield the sample reports with an annex in them, the annex hidden."""
    for path in sorted((SHARED / "reports").glob("*.gold.tsv")):
        name = path.name.removesuffix(".gold.tsv")
        if name.startswith("frag"):
            continue
        text = (SHARED / "reports" / f"{name}.txt").read_text("utf-8")
        taken = read_annex(text).lines
        body = ["" if number in taken else line for number, line in enumerate(text.split("\n"), 1)]
        yield Report(name, [row["term"] for row in gold(path) if row["term"]], body)


def uses() -> None:
    text = SEED.read_text("utf-8")
    body = text[: text.index("《政府工作报告》有关词语注释")]
    with open_glossary(cache=False) as terms:
        entries = terms.entries()
        whole = finder(terms._index)  # noqa: SLF001 - the engine itself is measured
        found = [len(whole.find(part)) for part in (text, body)]
    bare = Finder.of(((entry.term, n) for n, entry in enumerate(entries)), SIMPLIFIED)
    alone = [len(bare.find(part)) for part in (text, body)]
    plain = sum(text.count(form) for entry in entries for form in (entry.term, *entry.aliases))
    print("| uses in the seed | whole file | body |\n|---|---:|---:|")
    print(f"| with aliases | {found[0]} of 76 | {found[1]} of 40 |")
    print(f"| without aliases | {alone[0]} of 73 | {alone[1]} of 37 |")
    print(f"| plain search, with aliases, overlaps counted | {plain} | |\n")


def sentences() -> None:
    print("| report | terms | sentences counted by hand | found | terms that differ |")
    print("|---|---:|---:|---:|---:|")
    for name in COUNTED:
        text = (SHARED / "reports" / f"{name}.txt").read_text("utf-8")
        body = text[: max(text.rfind(heading) for heading in ANNEX)]
        rows = gold(SHARED / "reports" / f"{name}.gold.tsv")
        every = [sentence.text for sentence in parse_report(body, name).sentences]
        seek = Finder.of(((row["term"], n) for n, row in enumerate(rows)), SIMPLIFIED, apart=False)
        counts = [0] * len(rows)
        for places in seek.find_each(every):
            for owner in {owner for _, _, owner in places}:
                counts[owner] += 1
        wanted = [int(row["body_sentences"]) for row in rows]
        wrong = sum(a != b for a, b in zip(counts, wanted, strict=True))
        print(f"| {name} | {len(rows)} | {sum(wanted)} | {sum(counts)} | {wrong} |")
    print()


def _stands_marked(body: str, begin: int, end: int) -> bool:
    around = body[max(0, begin - 1) : end + 1]
    return bool(re.search('[“”「」"A-Za-z0-9一二两三四五六七八九十百千万双]', around))


def _fits(term: str, proposed: str) -> bool:
    return proposed == term or (len(proposed) > 1 and proposed in term) or (term in proposed)


def unknown() -> None:
    print(
        "| annex hidden | terms quoted, with numeral or Latin | proposed | among the first 2N | quoted or numeral, in the text's order, first 2N |"
    )
    print("|---|---:|---:|---:|---:|")
    total = [0, 0, 0, 0]
    for report in reports():
        text = "\n".join(report.body)
        seek = Finder.of(((term, n) for n, term in enumerate(report.terms)), SIMPLIFIED)
        first: dict[int, tuple[int, int]] = {}
        for begin, end, owner in seek.find(text):
            first.setdefault(owner, (begin, end))
        wanted = [core(report.terms[n]) for n, span in first.items() if _stands_marked(text, *span)]
        proposed = [core(one.text) for one in candidates(iter(enumerate(report.body, 1)))]
        plain = list(dict.fromkeys(core(one) for one in re.findall("“([^“”。；]{2,24})”", text)))
        most = 2 * len(report.terms)
        counts = [
            len(wanted),
            sum(any(_fits(term, one) for one in proposed) for term in wanted),
            sum(any(_fits(term, one) for one in proposed[:most]) for term in wanted),
            sum(any(_fits(term, one) for one in plain[:most]) for term in wanted),
        ]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        print(f"| {report.name} | " + " | ".join(map(str, counts)) + " |")
    shares = " | ".join(f"{count} ({count / total[0]:.0%})" for count in total[1:])
    print(f"| all | {total[0]} | {shares} |\n")
    rows = rows_of(LABELS / "shorthand.tsv")
    label = {(row["file"], row["proposal"]): row["shorthand"] == "1" for row in rows}
    judged = [
        label.get((report.name, one.text))
        for report in reports()
        for one in candidates(iter(enumerate(report.body, 1)))[: 2 * len(report.terms)]
    ]
    good, new = judged.count(True), judged.count(None)
    print(
        f"Of the first 2N, {len(judged)} proposals, {good} are shorthand by the labels ({good / len(judged):.1%}), {new} unlabelled.\n"
    )


def listed() -> None:
    rows = rows_of(LABELS / "members.tsv")
    right = wrong = missed = some = 0
    for row in rows:
        path = SEED if row["file"] == SEED.stem else SHARED / "reports" / f"{row['file']}.txt"
        line = path.read_text("utf-8").split("\n")[int(row["line"]) - 1]
        begin = line.find(f"“{row['formula']}”") + 1 or line.find(row["formula"])
        found = "、".join(members(line, begin, begin + len(row["formula"])))
        some += bool(row["members"])
        if found and found == row["members"]:
            right += 1
        elif found:
            wrong += 1
            print(f"- {row['file']}:{row['line']} {row['formula']}: told {found}")
        elif row["members"]:
            missed += 1
            print(f"- {row['file']}:{row['line']} {row['formula']}: not told")
    print(f"\nMembers: {len(rows)} places, {some} with a list; precision {right}/{right + wrong}"
          f" ({right / (right + wrong):.1%}), recall {right}/{some} ({right / some:.1%}).\n")  # fmt: skip


def speed() -> None:
    text = SEED.read_text("utf-8") * 100
    size = len(text.encode()) / 1e6
    print(
        "| finding and counting in a text of 4.5 MB | terms | build ms | uses | MB/s of processor |\n|---|---:|---:|---:|---:|"
    )
    with open_glossary(cache=False) as terms:
        _speed("built in", terms._index, text, size)  # noqa: SLF001
    DATA.mkdir(exist_ok=True)
    large = DATA / "texts.toml"
    cedict.write_glossary(cedict.read_words(), large, "CC-CEDICT")
    with open_glossary(str(large)) as terms:
        _speed("CC-CEDICT", terms._index, text, size)  # noqa: SLF001
    print()


def _speed(name: str, index: object, text: str, size: float) -> None:
    begun = process_time()
    seek = finder(index)  # type: ignore[arg-type]
    built = process_time()
    count = len(seek.find_owned(text))
    done = process_time()
    print(
        f"| {name} | {index.terms} | {(built - begun) * 1000:.0f} | {count} | {size / (done - built):.1f} |"
    )  # type: ignore[attr-defined]


def main() -> int:
    if not SEED.exists():
        print("the samples are not beside this checkout", file=sys.stderr)
        return 1
    if "--speed" not in sys.argv:
        uses()
        sentences()
        unknown()
        listed()
    speed()
    return beside.main([])


if __name__ == "__main__":
    sys.exit(main())
