"""Measures ``xpterms check``: recall over seeded faults by rule, findings on the untouched reports against a read list.

    python bench/check.py recall [SEED]     faults found, by rule and kind → results/check-recall.csv
    python bench/check.py findings          findings on the reports as they are → results/check-findings.tsv
    python bench/check.py sarif             SARIF of all findings, validated by npm's @microsoft/sarif-multitool
    python bench/check.py speed             the built-in report's text and its .docx, as multiples of `python -c pass`

The reports stand in ``shared/`` beside a checkout. ``check-findings.tsv`` keeps the verdict of a reader for each
finding: ``right``, ``wrong``, or ``?`` for one that nobody has read yet; none of the reports' text.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from places import PROGRAM_PYTHON, RESULTS, SHARED, SOURCE, XPTERMS

sys.path[:0] = [str(SOURCE)]

from check_faults import Maker, Report, _core  # noqa: E402

from xpterms import open_glossary  # noqa: E402
from xpterms.errors import DocumentError  # noqa: E402
from xpterms.library import Terms  # noqa: E402
from xpterms.texts.checking.check import severity  # noqa: E402
from xpterms.texts.checking.finding import Finding  # noqa: E402
from xpterms.texts.reading import Text, own_lines, read_text  # noqa: E402

SEED = 13
MOST = {"name-varies": 24, "count-differs": 12, "note-unused": 24, "note-repeated": 24, "order": 12}
"""Faults of one kind in one report, so that each rule gets a hundred and fifty or more; of other rules 7."""


def samples() -> list[Path]:
    return sorted([*(SHARED / "seed").glob("*.txt"), *(SHARED / "reports").glob("*.txt")])


def text_of(content: str, file: str = "report.txt") -> Text:
    return Text(file, "text", tuple(own_lines(content)), content)


def sounds_of(terms: Terms):
    """Return what gives the common characters that sound like one, tone and all."""
    han = terms._index.han  # noqa: SLF001
    common = "".join(path.read_text("utf-8", errors="ignore") for path in samples())
    by_sound: dict[str, list[str]] = {}
    for char in sorted(set(common)):
        for reading in han.readings(char)[:1]:
            if han.simplified(char) == char:
                by_sound.setdefault(reading, []).append(char)

    def sounds(char: str) -> list[str]:
        found = han.readings(char)
        return [one for one in by_sound.get(found[0], ()) if one != char] if found else []

    return sounds


def told(finding: Finding, about: tuple[str, ...]) -> bool:
    names = [_core(name) for name in about if name]
    mine = [_core(finding.term), _core(finding.text)]
    return any(name and (name in one or one in name) for name in names for one in mine if one)


def recall(seed: int, only: str = "") -> int:  # noqa: C901
    counts: Counter[tuple[str, str, str]] = Counter()
    missed = []
    with open_glossary(cache=False) as terms:
        maker = Maker(seed, sounds_of(terms))
        for path in samples():
            report = Report(path.read_text(encoding="utf-8"))
            if not report.notes or path.name.startswith("frag_"):  # an annex without its report
                continue
            before = {(one.rule, one.term, one.text) for one in terms.check(text_of(report.text))}
            by_kind: Counter[str] = Counter()
            faults = [fault for fault in maker.faults(report) if not only or fault.rule == only]
            maker.random.shuffle(faults)
            for fault in faults:
                by_kind[fault.kind] += 1
                if by_kind[fault.kind] > MOST.get(fault.rule, 7):
                    continue
                found = terms.check(text_of(fault.text), only=[fault.rule])
                new = [one for one in found if (one.rule, one.term, one.text) not in before]
                hit = any(told(one, fault.about) for one in new)
                counts[fault.rule, fault.kind, "hit" if hit else "missed"] += 1
                if not hit:
                    missed.append((path.name, fault.rule, fault.kind, *fault.about))
    rows = []
    for rule in sorted({key[0] for key in counts}):
        kinds = sorted({key[1] for key in counts if key[0] == rule})
        total = [0, 0]
        for kind in kinds:
            hit, lost = counts[rule, kind, "hit"], counts[rule, kind, "missed"]
            total[0] += hit
            total[1] += hit + lost
            rows.append((rule, kind, hit + lost, hit, f"{hit / (hit + lost):.3f}"))
        rows.append((rule, "all", total[1], total[0], f"{total[0] / total[1]:.3f}"))
    every = (
        sum(row[2] for row in rows if row[1] == "all"),
        sum(row[3] for row in rows if row[1] == "all"),
    )
    rows.append(("all", "all", *every, f"{every[1] / every[0]:.3f}"))
    if not only:
        write("check-recall.csv", ("rule", "fault", "seeded", "found", "recall"), rows, ",")
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    for one in missed:
        print("missed:", *one, file=sys.stderr)
    return 0


def findings() -> int:
    known = {}
    where = RESULTS / "check-findings.tsv"
    if where.exists():
        for row in csv.DictReader(where.open(encoding="utf-8"), delimiter="\t"):
            known[row["file"], row["rule"], row["term"]] = (row["verdict"], row["why"])
    rows = []
    with open_glossary(cache=False) as terms:
        for path in [*samples(), *sorted((SHARED / "reports").glob("*.docx"))]:
            try:
                found = terms.check(
                    read_text(str(path)), ignore=["definition-conflicts", "unexplained"]
                )
            except DocumentError:
                continue
            for one in found:
                verdict, why = known.get((path.name, one.rule, one.term), ("?", ""))
                rows.append((path.name, one.line, one.rule, severity(one), one.term, verdict, why))
    write(
        "check-findings.tsv",
        ("file", "line", "rule", "severity", "term", "verdict", "why"),
        rows,
        "\t",
    )
    grave = [row for row in rows if row[3] != "info"]
    verdicts = Counter(row[5] for row in grave)
    print(
        f"{len(grave)} findings at warning and above: "
        + ", ".join(f"{n} {v}" for v, n in verdicts.items())
    )
    return 0


def write(name: str, head: tuple[str, ...], rows: list[tuple], sign: str) -> None:
    RESULTS.mkdir(exist_ok=True)
    with (RESULTS / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=sign, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "xpterms", *arguments], capture_output=True, check=False, **options
    )  # type: ignore[call-overload]


def sarif() -> int:
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "findings.sarif"
        log.write_bytes(
            program("check", str(SHARED / "reports"), str(SHARED / "seed"), "--sarif").stdout
        )
        command = ["npx", "--yes", "@microsoft/sarif-multitool", "validate", str(log)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        told = Counter(re.findall(r"(error|warning|note) SARIF\d+", done.stdout))
        print(f"{log.stat().st_size:,} bytes, exit {done.returncode}: {dict(told)}")
        return done.returncode or int(bool(told["error"]))


def best(command: list[str], runs: int = 15) -> float:
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) // 4]


def speed() -> int:
    """Time the program as a user installs it, where ``setup.py`` has put it."""
    nothing = best([str(PROGRAM_PYTHON), "-c", "pass"])
    seed = next((SHARED / "seed").glob("*.txt"))
    script = str(XPTERMS)
    rows = [("check seed .txt", best([script, "check", str(seed)]))]
    docx = SHARED / "reports" / "sichuan2025.docx"
    rows.append(("check .docx", best([script, "check", str(docx)], 5)))
    rows.append(("extract .docx", best([script, "extract", "--json", str(docx)], 5)))
    for name, seconds in rows:
        print(f"| {name} | {seconds * 1000:.0f} ms | {seconds / nothing:.1f} x |")
    write(
        "check-speed.csv",
        ("run", "x"),
        [(name, f"{seconds / nothing:.1f}") for name, seconds in rows],
        ",",
    )
    return 0


def main() -> int:
    what, *rest = sys.argv[1:] or ["recall"]
    if what == "recall":
        return recall(int(rest[0]) if rest else SEED, rest[1] if len(rest) > 1 else "")
    return {"findings": findings, "sarif": sarif, "speed": speed}[what]()


if __name__ == "__main__":
    sys.exit(main())
