"""Annotate a Word draft of 60 pages: the whole program, and reading and writing alone.

    python -m bench.annotate

Makes the draft itself: paragraphs of 500 characters, each in five runs, and a glossary of 60 terms.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from io import BytesIO
from pathlib import Path

PAGES, A_PAGE, TERMS, TIMES = 60, 550, 60, 5
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NUMERALS = "一二三四五六七八九"
HEADS = "优化稳保严新"


def words() -> list[str]:
    """Return shorthand as reports have it: 三优四化."""
    return [
        f"{NUMERALS[at % 9]}{HEADS[at % 6]}{NUMERALS[at // 9 + 1]}{HEADS[(at // 6 + 1) % 6]}法"
        for at in range(TERMS)
    ]


def draft(terms: list[str]) -> bytes:
    """Return a .docx: every fifth run is bold, and each term straddles two runs once."""
    runs, filler = [], "我们坚持稳中求进工作总基调，推动高质量发展取得新成效。"
    paragraphs, size, at = [], 0, 0
    while size < PAGES * A_PAGE:
        text = filler * 18
        term = terms[at % len(terms)]
        text = f"{text[:200]}落实“{term}”，{text[200:]}"
        cut = text.index(term) + 2
        for begin, end in ((0, 100), (100, cut), (cut, 300), (300, 400), (400, len(text))):
            bold = "<w:rPr><w:b/></w:rPr>" if end == 300 else ""
            runs.append(f"<w:r>{bold}<w:t>{text[begin:end]}</w:t></w:r>")
        paragraphs.append(f"<w:p>{''.join(runs)}</w:p>")
        runs, size, at = [], size + len(text), at + 1
    body = "<w:p><w:r><w:t>临江县2026年政府工作报告</w:t></w:r></w:p>" + "".join(paragraphs)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return made.getvalue()


def seconds(command: list[str], folder: str) -> tuple[float, float]:
    """Return the median time of a command that must succeed, and of the processor's, its own processes included."""
    found, used = [], []
    for _ in range(TIMES):
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True, cwd=folder)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(time.perf_counter() - begun)
        used.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(found), statistics.median(used)


def main() -> None:
    terms = words()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "draft.docx").write_bytes(draft(terms))
        entries = "".join(
            f'[[terms]]\nterm = "{term}"\ndefinition = "指{term}的做法。"\n' for term in terms
        )
        Path(folder, "g.toml").write_text(f'title = "临江县词语注释"\n{entries}', encoding="utf-8")
        program = [sys.executable, "-m", "xpterms"]
        marked = ["-g", "g.toml", "--marks", "--force"]
        rows = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "annotate --marks": [*program, "annotate", "draft.docx", "-o", "out.docx", *marked],
            "annotate again": [*program, "annotate", "out.docx", "-o", "again.docx", *marked],
            "annotate --remove": [
                *program,
                "annotate",
                "out.docx",
                "--remove",
                "-o",
                "back.docx",
                "--force",
            ],
        }
        times = {name: seconds(command, folder) for name, command in rows.items()}
        same = Path(folder, "out.docx").read_bytes() == Path(folder, "again.docx").read_bytes()
        size = Path(folder, "draft.docx").stat().st_size
        print(
            f"{PAGES} pages of {A_PAGE} characters, {size:,} bytes, {len(terms)} terms, median of {TIMES}"
        )
        nothing, _ = times["python -c pass"]
        for name, (took, used) in times.items():
            print(f"{name:<20} {took:6.2f} s {took / nothing:8.1f} x, processor {used:5.2f} s")
        print(f"annotating twice changes {'nothing' if same else 'something'}")


if __name__ == "__main__":
    main()
