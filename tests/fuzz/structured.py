"""What is fuzzed of files that have a structure: packages, PDFs, pages, drafts, dictionaries, the library's folder, the picker's keys.

Documents are read here in this process, by what a process of its own calls in the program, which catches whatever they
raise: an input fails by what is wrong in an answer, and by what it takes (``tests.fuzz.__main__`` bounds that).
"""

from __future__ import annotations

import csv
import random
import shutil
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from tests.fuzz import mutations, packages, portable
from tests.fuzz.targets import ANNEX, REPORT, SHEET, TARGETS, Bench, document, one_line, workbook_of
from xpterms import open_glossary
from xpterms.cli.picker.rows import Rows
from xpterms.cli.picker.screen import Screen
from xpterms.collection import REPORT as BESIDE
from xpterms.collection import add, find, remove
from xpterms.documents import apart, read, word_write
from xpterms.documents.draft import Draft, read_draft, rewritten
from xpterms.documents.encoding import decode
from xpterms.documents.package import MAIN
from xpterms.errors import XptermsError
from xpterms.exchange.cells import _GUARDED
from xpterms.glossary.read import read_glossary
from xpterms.library import Terms, import_files
from xpterms.texts.annotating.noted import Options

BODY = REPORT[:4_000]
PLAIN = (".txt", ".md", ".html")


def work(kind: str, content: bytes) -> Any:
    """Return what a process of its own would read of a document, ``None`` where it would refuse it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return apart._WORK[kind](content)
        except Exception:
            return None


def relations(chance: random.Random, bench: Bench) -> None:
    """Read, and write again, a Word document whose parts and relationships are not what they should be."""
    parts = packages.related(chance, _parts(document()))
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    _word(bench, made.getvalue())


def archives(chance: random.Random, bench: Bench) -> None:
    """Read, and write again, a Word document or a workbook whose archive lies."""
    if chance.random() < 0.8:
        _word(bench, packages.lying(chance, _parts(document())))
        return
    content = packages.lying(chance, packages.related(chance, _parts(workbook_of(SHEET))))
    if _allowed(content, 600_000_000) is not None:
        work("sheets", content)


def _word(bench: Bench, content: bytes) -> None:
    names = _allowed(content, read.LARGEST)
    if names is None or MAIN not in names:
        return
    told = work("word-lines", content)
    if told is None or told == "protected":
        return
    assert work("word", content) is not None
    draft = Draft("fuzz.docx", "word", content, tuple(word_write.read(content)))
    if not any(line.text.strip() for line in draft.lines):
        return
    try:
        changes = bench.terms.annotate(draft, Options(marks=True)).changes
    except XptermsError as error:
        one_line(error)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # doubled names
        try:
            written = word_write.rewritten(content, changes)
        except (
            zipfile.BadZipFile,
            NotImplementedError,
            OSError,
            ValueError,
            RuntimeError,
            EOFError,
        ):
            return  # another part of the archive cannot be copied
        assert word_write.read(written)
    assert _others(written) == _others(content)


def _allowed(content: bytes, most: int) -> set[str] | None:
    """Return the names of the parts of a package that may be read."""
    try:
        return read.parts(content, "fuzz", most)
    except XptermsError as error:
        one_line(error)
        return None


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _others(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = archive.infolist()
        return [(one.filename, archive.read(one)) for one in members if one.filename != MAIN]


def pdf(chance: random.Random, bench: Bench) -> None:
    """Read a PDF whose objects refer to one another as they should not."""
    found = work("pdf", portable.pdf(chance))
    assert found is None or isinstance(found, str)


def encoded_page(chance: random.Random, bench: Bench) -> None:
    """Read a page of hostile tags whose bytes are not in the encoding that it names."""
    content = portable.page(chance, REPORT)
    try:
        page = decode(content, "fuzz.html")
    except XptermsError as error:
        one_line(error)
        return
    told = apart._WORK["page-lines"](page.encode())
    text = apart._WORK["page"](page.encode())
    assert isinstance(told, str)
    assert isinstance(text, str)


def draft(chance: random.Random, bench: Bench) -> None:
    """Annotate a damaged draft and take the annex away again: the draft is as it was, and annotating twice changes nothing."""
    suffix = chance.choice((*PLAIN[:2], *PLAIN)) if chance.random() < 0.7 else ".docx"
    path = bench.folder / f"draft{suffix}"
    path.write_bytes(_draft(chance, suffix))
    options = Options(
        marks=chance.random() < 0.7,
        style=chance.choice(("", "full", "square", "superscript")),
        skip_explained=chance.random() < 0.2,
        all=chance.random() < 0.2,
    )
    try:
        first = _read(path)
        if not bench.terms.remove_annex(first).empty:
            return  # it has an annex, or what looks like one
        made = bench.terms.annotate(first, options)
    except XptermsError as error:
        one_line(error)
        return
    if not made.notes or made.changes.empty:
        return
    path.write_bytes(_written(first, made.changes))
    once = _read(path)
    assert [line.text for line in once.lines] == list(made.lines)
    back = _written(once, bench.terms.remove_annex(once))
    if suffix == ".docx":
        path.write_bytes(back)
        assert _read(path).lines == first.lines
    else:
        assert back == first.content
    assert bench.terms.annotate(once, options).changes.empty


def _draft(chance: random.Random, suffix: str) -> bytes:
    if suffix == ".docx":
        from docx import Document

        made, written = BytesIO(), Document()
        text = "".join(
            c for c in mutations.text(chance, BODY, 1_500) if c.isprintable() or c in "\n\t"
        )
        for line in text.split("\n"):
            written.add_paragraph(line)
        written.save(made)
        return made.getvalue()
    text = mutations.text(chance, BODY, 2_500)
    if suffix == ".html":
        text = "<html><body>" + "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
    text = chance.choice(("", "", "\ufeff")) + text.replace(
        "\n", chance.choice(("\n", "\n", "\r\n"))
    )
    return text.encode(chance.choice(("utf-8", "utf-8", "gb18030")), "ignore")


def _read(path: Path) -> Draft:
    """Return a draft as ``read_draft`` does, a document's lines in this process."""
    if path.suffix != ".docx":
        return read_draft(str(path))
    content = path.read_bytes()
    return Draft(str(path), "word", content, tuple(word_write.read(content)))


def _written(draft: Draft, changes: Any) -> bytes:
    return (
        word_write.rewritten(draft.content, changes)
        if draft.kind == "word"
        else rewritten(draft, changes)
    )


def dictionary(chance: random.Random, bench: Bench) -> None:
    """Import a StarDict dictionary whose files are damaged, cut off, missing, or not what they say."""
    folder = bench.folder / "dictionary"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    files = _exported(bench, "stardict")
    for suffix, content in files.items():
        if chance.random() < 0.97:
            damaged = mutations.content(chance, content) if chance.random() < 0.5 else content
            (folder / f"a{suffix}").write_bytes(damaged)
    told = files[".ifo"].decode() + chance.choice(
        (
            "",
            "idxoffsetbits=64\n",
            "sametypesequence=g\n",
            "sametypesequence=h\n",
            "sametypesequence=xx\n",
            "=\n" * 9,
            "wordcount=-1\n",
        )
    )
    (folder / "a.ifo").write_text(told, encoding="utf-8")
    if chance.random() < 0.2:
        (folder / "a.idx").write_bytes(_index(chance))
    _imported(folder / "a.ifo")


def _index(chance: random.Random) -> bytes:
    rows = (
        mutations.query(chance, ["四早"]).encode("utf-8", "surrogatepass")
        + b"\0"
        + chance.choice((0, 3, 1 << 31, (1 << 32) - 1)).to_bytes(4, "big")
        + chance.choice((0, 1, 9, 1 << 31)).to_bytes(4, "big")
        for _ in range(chance.randrange(1, 9))
    )
    return b"".join(rows)


_files: dict[str, dict[str, bytes]] = {}


def _exported(bench: Bench, name: str) -> dict[str, bytes]:
    if name not in _files:
        _files[name] = _made(bench.terms, name)
    return _files[name]


def _made(terms: Terms, name: str) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for suffix, piece in terms.export(name):
        made[suffix] = made.get(suffix, b"") + piece
    return made


def _imported(path: Path) -> Any:
    try:
        return import_files([str(path)])
    except XptermsError as error:
        one_line(error)
        return None


FORMATS = (
    "csv",
    "tsv",
    "tbx",
    "xlsx",
    "stardict",
    "anki",
    "html",
    "jieba",
    "md",
    "omegat",
    "rime",
    "yomitan",
)


def exported(chance: random.Random, bench: Bench) -> None:
    """Export a glossary of hostile texts in a format: no cell is a formula, and what can be imported has the same terms."""
    path = bench.folder / "hostile.toml"
    path.write_bytes(mutations.glossary(chance, bench.names).encode("utf-8", "ignore"))
    name = chance.choice(FORMATS)
    try:
        with open_glossary(str(path), cache=False) as terms:
            made = _made(terms, name)
            listed = [entry.term for entry in terms.entries()]
    except XptermsError as error:
        one_line(error)
        return
    folder = bench.folder / "exported"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for suffix, content in made.items():
        (folder / f"a{suffix}").write_bytes(content)
    if name == "csv":
        rows = list(csv.reader(StringIO(made[".csv"].decode("utf-8-sig"))))
        assert not [cell for row in rows for cell in row if cell[:1] and cell[0] in _GUARDED]
    if name in ("csv", "tsv", "tbx"):
        found = _imported(folder / f"a.{name}")
        if (
            found is None
        ):  # no character is one in a hundred of the file: it is taken for none of text
            assert any("\uffff" in term for term in listed)
            return
        kept = [term.replace("\uffff", "") for term in listed]  # no character; told as a doubt
        assert [term.term for term in found.glossary.terms] == kept


def library(chance: random.Random, bench: Bench) -> None:
    """Add reports to a folder of some, take some out by hostile names: what was not named stays as it was."""
    folder = bench.folder / "library"
    if chance.random() < 0.05:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    outside = bench.folder / "outside.toml"
    outside.write_text("[[terms]]\nterm = '外'\ndefinition = '外'\n", "utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    if len(before) < 12 and chance.random() < 0.7:
        _add(chance, bench, folder, before)
    else:
        _remove(chance, bench, folder, before)
    assert outside.exists()


def _add(chance: random.Random, bench: Bench, folder: Path, before: dict[Path, bytes]) -> None:
    report = bench.folder / "added.txt"
    report.write_text(mutations.text(chance, REPORT + ANNEX, 2_000), "utf-8", "ignore")
    told = {
        "title": mutations.query(chance, bench.names),
        "place": chance.choice(("../..", "/etc", "西平县", "a\0b", ".", "..", "-rf", "\u202e县", "x" * 400, "con", ".report.txt")),
        "date": chance.choice(("2022-04-20", "9999-99-99", "../2022", "")),
    }  # fmt: skip
    force = chance.random() < 0.5
    try:
        made = add(str(report), str(folder), force=force, **told)  # type: ignore[arg-type]
    except XptermsError as error:
        one_line(error)
        assert {path: path.read_bytes() for path in folder.iterdir()} == before
        return
    own = {Path(made.path), Path(made.path.removesuffix(".toml") + BESIDE)}
    assert Path(made.path).parent == folder
    if not made.known:
        glossary = read_glossary(made.path)
        assert glossary.report is None or Path(glossary.report).parent == folder
    if not made.replaced:
        assert all(
            path.read_bytes() == content for path, content in before.items() if path not in own
        )


def _remove(chance: random.Random, bench: Bench, folder: Path, before: dict[Path, bytes]) -> None:
    names = [path.name for path in before]
    name = chance.choice(
        (
            *names, *names, "../outside", "../outside.toml", str(folder.parent / "outside.toml"), "", ".", "..", "/",
            "\0", "~", "*", mutations.query(chance, bench.names), "西平县",
        )
    )  # fmt: skip
    try:
        removed = set(map(Path, remove(find(name, str(folder), ()))))
    except XptermsError as error:
        one_line(error)
        removed = set()
    assert removed <= set(before)
    left = {path: path.read_bytes() for path in folder.iterdir()}
    assert left == {path: content for path, content in before.items() if path not in removed}


class _Sized(DummyOutput):
    def __init__(self, rows: int, columns: int) -> None:
        self._size = Size(rows, columns)

    def get_size(self) -> Size:
        return self._size


KEYS = (
    "\r", "\x1b\r", "\x7f", "\x15", "\x17", "\x1a", "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~", "\x1b[200~", "\x1b[201~",
    "\t", "\x1b[Z", "\x0e", "\x10", "\x01", "\x05", "\x0b", "\x19", "\x1b[D", "\x1b[C", "\x1b[H", "\x1b[3~", "\x1bd",
    "\x1b[M !!", "\x1b[<0;9;9M", "\x1b[1;5C", "\x1b]0;x\x07", "\x1b[9999;9999R", "\x1bOP", "\x00", "\x1f", "\x18", "\x16",
    "\x14", "\x12", "\x13", "\x04",
)  # fmt: skip
"""What keys, mice, pastes and terminals send."""


def picker(chance: random.Random, bench: Bench) -> None:
    """Type anything into the picker over a glossary of hostile texts, on a terminal of any size: it is left, or a term picked."""
    path = bench.folder / "picked.toml"
    if not path.exists() or chance.random() < 0.05:
        path.write_bytes(mutations.glossary(chance, bench.names).encode("utf-8", "ignore"))
    typed = [
        chance.choice(
            (chance.choice(KEYS), mutations.query(chance, bench.names), chance.choice("sizao1 "))
        )
        for _ in range(chance.randrange(1, 12))
    ]
    keys = "".join(typed).encode("utf-8", "ignore").decode()
    size = chance.choice(
        ((24, 80), (40, 120), (1, 1), (2, 5), (3, 3), (20, 5), (18, 100), (200, 400))
    )
    try:
        terms = open_glossary(str(path), cache=str(bench.folder / "cache"))
    except XptermsError as error:
        one_line(error)
        path.unlink()
        return
    listed = {entry.term for entry in terms.entries()}
    with terms, create_pipe_input() as source:
        source.send_text(keys + "\x1b[201~\x07\x07\x03")
        text = mutations.query(chance, bench.names) if chance.random() < 0.2 else ""
        screen = Screen(Rows(terms, text), text, "zh", source=source, target=_Sized(*size))
        picked = screen.run()
    assert picked is None or picked.term in listed


STRUCTURED: dict[str, Callable[[random.Random, Bench], None]] = {
    "relationships of packages": relations,
    "archives that lie": archives,
    "PDFs": pdf,
    "pages and their encodings": encoded_page,
    "drafts annotated and cleared": draft,
    "dictionaries imported": dictionary,
    "exports of hostile texts": exported,
    "libraries": library,
    "keys of the picker": picker,
}
KINDS = TARGETS | STRUCTURED
"""All that is fuzzed."""
