"""What is fuzzed: each target takes one seeded input, and fails by any exception but the documented ones."""

from __future__ import annotations

import atexit
import random
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

from tests.fuzz import lines, mutations
from tests.fuzz.indexes import Kept
from xpterms import open_glossary
from xpterms.cli.completion.answer import answer
from xpterms.cli.line import command_of, read
from xpterms.cli.shown.chart import Line, chart
from xpterms.collection import add, remove
from xpterms.documents.draft import read_draft, rewritten
from xpterms.errors import XptermsError
from xpterms.glossary.controls import CONTROL
from xpterms.glossary.read import read_glossary
from xpterms.glossary.report import parse_report
from xpterms.library import extract, import_files, read_notes
from xpterms.texts.annotating.chosen import read_choices
from xpterms.texts.checking.baseline import Baseline
from xpterms.texts.reading import Text, own_lines

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "data" / "glossary.toml").read_text(encoding="utf-8")
REPORT = (ROOT / "data" / "report.txt").read_text(encoding="utf-8")
ANNEX = "\n名词解释\n" + "\n".join(
    f"{number}.{line.partition(' = ')[2].strip(chr(34))}：指一是甲、二是乙、三是丙。"
    for number, line in enumerate((x for x in GLOSSARY.split("\n") if x.startswith("term ")), 1)
)

NOTES = "词语\t释义\n" + "\n".join(
    f"{line.partition(' = ')[2].strip(chr(34))}\t指甲。"
    for line in GLOSSARY.split("\n")
    if line.startswith("term ")
)
FOUND = '{"file": "a.txt", "line": 1, "span": [0, 2], "rule": "order", "term": "四早", "message": "x"}\n'
TBX = (
    '<?xml version="1.0"?><tbx type="TBX-Basic" style="dct" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2">'
    "<text><body><conceptEntry id='1'><langSec xml:lang='zh'><termSec><term>四早</term></termSec></langSec>"
    "</conceptEntry></body></text></tbx>"
)
FILES = (
    (GLOSSARY, ".toml"),
    (REPORT + ANNEX, ".txt"),
    (ANNEX, ".txt"),
    (REPORT + ANNEX, ".md"),
    (f"<html><body><p>{REPORT[:3_000]}</p><table><tr><td>{ANNEX[:2_000]}</table>", ".html"),
    (NOTES, ".csv"),
    (FOUND * 30, ".json"),
    (TBX, ".tbx"),
)
"""What files of whole command lines are damaged from."""
CHOSEN = '"四早" = "西平县"\n"五大工程" = { definition = "指五项。" }\n"放管服" = false\n' * 3
PAGE = f"<html><body><p>{REPORT[:3_000]}</p><h2>名词解释</h2><ol><li>四早：指甲。</ol><table><tr><td>{ANNEX[:2_000]}"
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    + "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>早{n}</t></is></c><c r="B{n}" t="inlineStr"><is><t>指</t></is></c></row>'
        for n in range(1, 30)
    )
    + "</sheetData></worksheet>"
)
FEW = "title = '少'\n" + "".join(
    f"[[terms]]\nterm = '{term}'\ndefinition = '指{term}。'\n"
    for term in ("四早", "六稳", "六保", "双减")
)
QUESTIONS = ("四早", "sgys", "sizoa", "四枣", "30", "早预警", "不存在的词", "技能河南")


class Bench:
    """What the targets share: an open glossary, a folder, indexes to damage."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        atexit.register(shutil.rmtree, self.folder, ignore_errors=True)
        self.terms = open_glossary(cache=str(self.folder / "cache"))
        self.names = [entry.term for entry in self.terms.entries()]
        few = self.folder / "few.toml"
        few.write_text(FEW, encoding="utf-8")
        self.indexes = [
            Kept(self.folder / "kept", [], QUESTIONS),
            Kept(self.folder / "few", [str(few)], ("四早", "sz", "六稳", "liuwen", "早", "没有")),
        ]


def damaged_index(chance: random.Random, bench: Bench) -> None:
    """Damage a file of the cache: every answer is right all the same, in less than twice the time of a rebuild."""
    kept = bench.indexes[chance.random() < 0.8]
    state = chance.getstate()
    for _ in range(4):  # a busy machine may make any one slow
        chance.setstate(state)
        took = kept.asked_after_damage(chance)
        if took <= kept.longest:
            return
    raise AssertionError(took, kept.longest)


def glossary(chance: random.Random, bench: Bench) -> None:
    """Read a damaged glossary file: a glossary, or one line that says what is wrong."""
    path = bench.folder / "fuzz.toml"
    path.write_bytes(mutations.text(chance, GLOSSARY).encode("utf-8", "surrogatepass"))
    try:
        read_glossary(str(path))
    except XptermsError as error:
        one_line(error)


def report(chance: random.Random, bench: Bench) -> None:
    """Read a damaged report's sentences, each from a line of it."""
    text = mutations.text(chance, REPORT)
    for sentence in parse_report(text, "report.txt").sentences:
        assert sentence.text
        assert sentence.line >= 1


def annex(chance: random.Random, bench: Bench) -> None:
    """Read the annex of a damaged document: whatever it takes for notes, each has a term and a definition."""
    text = mutations.text(chance, REPORT, 2_000) + mutations.text(chance, ANNEX, 3_000)
    found = read_notes(text)
    assert all(note.term and note.definition for note in found.notes)


def page(chance: random.Random, bench: Bench) -> None:
    """Read a damaged page's text."""
    from xpterms.documents.page import text_of

    text_of("<html><body><p>" + mutations.text(chance, REPORT, 2_000) + "</p>")


def query(chance: random.Random, bench: Bench) -> None:
    """Look anything up: an answer, or the one documented error."""
    asked = mutations.query(chance, bench.names)
    try:
        found = bench.terms.lookup(asked, explain=chance.random() < 0.2)
    except XptermsError as error:
        one_line(error)
        return
    for match in found.matches:
        assert all(0 <= a < b <= len(match.entry.term) for a, b in match.spans)


def text(chance: random.Random, bench: Bench) -> None:
    """Scan a damaged text: each use stands where it says, in a line as the file has it."""
    written = mutations.text(chance, REPORT + ANNEX)
    lines = own_lines(written)
    document = Text("fuzz.txt", "text", tuple(lines), written)
    for used in bench.terms.scanner().read(document, unknown=True):
        for use in used.uses:
            begin, end = use.span
            assert 0 <= begin <= end <= len(lines[use.line - 1])


def checked(chance: random.Random, bench: Bench) -> None:
    """Check a damaged text against the annex in it."""
    written = mutations.text(chance, REPORT) + mutations.text(chance, ANNEX, 3_000)
    document = Text("fuzz.txt", "text", tuple(own_lines(written)), written)
    try:
        bench.terms.check(document)
    except XptermsError as error:
        one_line(error)


def spreadsheet(chance: random.Random, bench: Bench) -> None:
    """Import a damaged table."""
    rows = "词语\t释义\n" + "\n".join(f"{name}\t指{name}。" for name in bench.names)
    path = bench.folder / chance.choice(("fuzz.csv", "fuzz.tsv", "fuzz.txt"))
    path.write_bytes(mutations.text(chance, rows, 1_500).encode("utf-8", "surrogatepass"))
    try:
        import_files([str(path)])
    except XptermsError as error:
        one_line(error)


def command_line(chance: random.Random, bench: Bench) -> None:
    """Read any command line by the grammar: options, or ``None`` for Typer to say what is wrong."""
    words = [
        chance.choice(
            (
                mutations.query(chance, bench.names),
                "-g",
                "--json",
                "-n",
                "3",
                "--",
                "list",
                "-",
                "scan",
            )
        )
        for _ in range(chance.randrange(1, 6))
    ]
    name, rest = command_of(words)
    read(name, rest)


def whole_line(chance: random.Random, bench: Bench) -> None:
    """Run a whole command line over hostile files: a documented exit code, nothing raw, no unforeseen error."""
    home = bench.folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    base, suffix = chance.choice(FILES)
    name = chance.choice(("a", "a", "-a", "\x1b[31ma", "a\u202e", "=1+1")) + suffix
    planted = chance.choice((".xpterms", "own")) + "/own.toml"
    written = {
        name: mutations.text(chance, base, chance.choice((300, 2_000))),
        planted: mutations.glossary(chance, bench.names),
        "good.toml": GLOSSARY.replace('report = "', '# "'),
        "good.txt": ANNEX,
    }
    for path, text in written.items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_bytes(text.encode("utf-8", "surrogatepass"))
    files = [name, name, planted, planted, *written, str(home / name), "-", "none", "."]
    words = lines.line(chance, bench.names, files)
    lines.judge(words, *lines.run(words, bench.folder, chance.choice(("zh", "en"))))


def tab(chance: random.Random, bench: Bench) -> None:
    """Complete any command line; quietly, on lines of their own."""
    shell = chance.choice(("bash", "zsh", "fish", "powershell"))
    line = "xpterms " + mutations.query(chance, bench.names)
    words = ["37", line.split(" ")[-1], line] if shell == "bash" else [line.split(" ")[-1]]

    try:
        lines = answer([shell, "80", *words], lambda *_: bench.terms)
    except (XptermsError, ValueError, IndexError):
        return

    assert not any("\n" in one for one in lines)


def word(chance: random.Random, bench: Bench) -> None:
    """Read a damaged .docx in a process of its own: text, or one line."""
    path = bench.folder / "fuzz.docx"
    path.write_bytes(mutations.content(chance, document()))
    try:
        extract(str(path))
    except XptermsError as error:
        one_line(error)


def baseline(chance: random.Random, bench: Bench) -> None:
    """Read damaged findings of before: known findings, or one line."""
    path = bench.folder / "fuzz.json"
    path.write_bytes(mutations.text(chance, FOUND * 30).encode("utf-8", "surrogatepass"))
    try:
        Baseline.read(str(path))
    except XptermsError as error:
        one_line(error)


def choices(chance: random.Random, bench: Bench) -> None:
    """Read damaged choices: what is settled about terms, without controls, or one line."""
    path = bench.folder / "choices.toml"
    path.write_bytes(mutations.text(chance, CHOSEN).encode("utf-8", "surrogatepass"))
    try:
        found = read_choices(str(path), str, bench.terms.glossaries)
    except XptermsError as error:
        one_line(error)
        return
    assert not any(CONTROL.search(one.definition) for one in found.values())


def workbook(chance: random.Random, bench: Bench) -> None:
    """Import a damaged workbook: its bytes, or what its sheet says."""
    path = bench.folder / "fuzz.xlsx"
    if chance.random() < 0.5:
        path.write_bytes(mutations.content(chance, workbook_of(SHEET)))
    else:
        path.write_bytes(workbook_of(mutations.text(chance, SHEET, 2_000)))
    try:
        import_files([str(path)])
    except XptermsError as error:
        one_line(error)


def annotated(chance: random.Random, bench: Bench) -> None:
    """Annotate a damaged text, page or document: written so that it is read again, or one line."""
    suffix = chance.choice((".html", ".html", ".md", ".txt", ".docx"))
    path = bench.folder / f"fuzz{suffix}"
    if suffix == ".docx":
        path.write_bytes(mutations.content(chance, document()))
    else:
        base = PAGE if suffix == ".html" else REPORT[:3_000] + ANNEX[:3_000]
        path.write_bytes(mutations.text(chance, base, 3_000).encode("utf-8", "surrogatepass"))
    try:
        draft = read_draft(str(path))
        made = bench.terms.annotate(draft)
        rewritten(draft, made.changes)
        bench.terms.remove_annex(draft)
    except XptermsError as error:
        one_line(error)


def added(chance: random.Random, bench: Bench) -> None:
    """Add a damaged report under a hostile name and take it out again: what was written is read, nothing is left."""
    folder = bench.folder / "own"
    name = mutations.query(chance, bench.names).replace("/", "").replace("\0", "")[:40]
    path = bench.folder / f"r{name.encode('utf-8', 'ignore').decode()}.txt"
    path.write_text(mutations.text(chance, REPORT + ANNEX, 2_000), "utf-8", "ignore")
    told = {
        key: mutations.query(chance, bench.names)
        for key in ("title", "place")
        if chance.random() < 0.5
    }
    shutil.rmtree(folder, ignore_errors=True)
    try:
        made = add(str(path), str(folder), force=True, **told)
    except XptermsError as error:
        one_line(error)
        return
    finally:
        path.unlink()
    glossary = read_glossary(made.path)
    assert glossary.report is None or Path(glossary.report).exists()
    remove(made.path)
    assert not list(folder.iterdir())


def trend(chance: random.Random, bench: Bench) -> None:
    """Draw any texts' trend: a chart that an XML parser reads."""
    texts = [mutations.query(chance, bench.names) for _ in range(chance.randrange(1, 4))]
    try:
        found = bench.terms.trend(*texts)
    except XptermsError as error:
        one_line(error)
        return
    lines = [
        Line(text, ((chance.randrange(1, 9_999), chance.random() * 9), (2_022, float(one.uses))))
        for text, one in zip(texts, found, strict=False)
    ]
    lines = [line.replace(points=tuple(sorted(line.points))) for line in lines]
    fromstring(chart(texts[0], texts[-1], lines).encode())  # noqa: S314 - our own


_made: list[bytes] = []


def document() -> bytes:
    if not _made:
        from docx import Document

        document = Document()
        for line in (REPORT[:3_000] + ANNEX).split("\n"):
            document.add_paragraph(line)
        content = BytesIO()
        document.save(content)
        _made.append(content.getvalue())
    return _made[0]


def workbook_of(sheet: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        for name, content in _PARTS.items():
            parts.writestr(name, content)
        parts.writestr("xl/worksheets/sheet1.xml", sheet.encode("utf-8", "ignore"))
    return made.getvalue()


_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = {
    "xl/workbook.xml": (
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        f'xmlns:r="{_RELATED}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATED}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}


def one_line(error: XptermsError) -> None:
    for language in ("en", "zh"):
        assert "\n" not in error.worded(language)


TARGETS: dict[str, Callable[[random.Random, Bench], None]] = {
    "queries": query,
    "glossary files": glossary,
    "damaged indexes": damaged_index,
    "reports": report,
    "annexes": annex,
    "pages": page,
    "texts scanned": text,
    "texts checked": checked,
    "tables imported": spreadsheet,
    "command lines": command_line,
    "whole command lines": whole_line,
    "TABs": tab,
    "Word documents": word,
    "findings of before": baseline,
    "choices": choices,
    "workbooks": workbook,
    "drafts annotated": annotated,
    "reports added and removed": added,
    "charts": trend,
}
