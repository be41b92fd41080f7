"""Names, files and texts of strangers: what we write we read again, what is no file is refused, what fails is named."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from xpterms.annex.extract import named
from xpterms.collection import add
from xpterms.documents.read import apart, read_document
from xpterms.errors import DocumentError, GlossaryError
from xpterms.exchange.importing import import_files
from xpterms.glossary.read import read_glossary
from xpterms.glossary.write import glossary_toml, write_files
from xpterms.model import Glossary, Term
from xpterms.texts.annotating.chosen import read_choices

STEERING = "\x00\x1b[31m\x7f\x9b\u2028\u202e\u2066\ud800四早"
CLEAN = "[31m四早"


def test_what_is_written_is_read_again_whatever_stands_in_it(tmp_path: Path) -> None:
    term = Term(STEERING, STEERING, 1, "sì zǎo\x1b", (STEERING + "二",), (STEERING,))
    made = Glossary(STEERING, (term,), "", None, STEERING, "2022-04-20")
    path = tmp_path / "a.toml"
    write_files({str(path): glossary_toml(made, None)}, force=False)
    read = read_glossary(str(path))
    assert (read.title, read.place) == (CLEAN, CLEAN)
    assert (read.terms[0].term, read.terms[0].definition) == (CLEAN, CLEAN)
    assert (read.terms[0].aliases, read.terms[0].items) == ((CLEAN + "二",), (CLEAN,))


def test_a_text_of_controls_only_is_not_written_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(glossary_toml(Glossary("\x1b", (Term("早", "指"),), ""), None), "utf-8")
    assert read_glossary(str(path)).title == "\ufffd"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (os.fsdecode("西平县".encode("gb18030")), "西平县"),
        ("a\n\x1b[31m\u202eb", "a\n[31mb"),
        ("西平县.2022", "西平县.2022"),
        ("\u3000西平县\u3000政府  工作报告 ", "西平县\u3000政府  工作报告"),
    ],
)
def test_a_report_is_added_whatever_its_file_is_called(
    tmp_path: Path, name: str, title: str
) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text("落实四早。", encoding="utf-8")
    assert named(str(path)) == title
    added = add(str(path), str(tmp_path / "own"))
    read = read_glossary(added.glossary.path)
    assert read.title == " ".join(title.split())
    assert read.report is not None
    assert os.path.exists(read.report)
    assert named("-") == "standard input"


def fifo(path: Path) -> str:
    os.mkfifo(path)
    return str(path)


def zeros(path: Path) -> str:
    path.symlink_to("/dev/zero")
    return str(path)


@pytest.mark.parametrize("make", [fifo, zeros])
def test_choices_that_are_no_file_are_refused_at_once(make, tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no ordinary file"):
        read_choices(make(tmp_path / "choices.toml"), str, ())


@pytest.mark.parametrize(
    "text", ["a=" + "[" * 50_000, "a=" + "9" * 5_000, "a." * 20_000 + "b=1", "\udcff"]
)
def test_choices_that_no_parser_can_bear_are_refused_in_a_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "choices.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(GlossaryError) as caught:
        read_choices(str(path), str, ())
    assert "\n" not in str(caught.value)


def test_a_chosen_wording_brings_no_controls_into_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "choices.toml"
    path.write_text('"四早" = "指\\u001b[31m\\u202e早。\\n二"\r\n', encoding="utf-8")
    assert read_choices(str(path), str, ())["四早"].definition == "指[31m早。 二"


@pytest.mark.parametrize("make", [fifo, zeros])
def test_a_dictionary_that_is_no_file_is_refused_at_once(make, tmp_path: Path) -> None:
    ifo = tmp_path / "a.ifo"
    ifo.write_text("StarDict's dict ifo file\nversion=2.4.2\nsametypesequence=m\n", "utf-8")
    make(tmp_path / "a.dict")
    with pytest.raises(DocumentError, match="no ordinary file"):
        import_files([str(ifo)])


def test_what_cannot_be_written_is_called_by_the_name_that_was_given(tmp_path: Path) -> None:
    for path in (str(tmp_path / "none" / "a.svg"), "/dev/full"):
        with pytest.raises(DocumentError) as caught:
            write_files({path: "x"}, force=True)
        assert caught.value.fields["path"] == path
    (tmp_path / "folder").mkdir()
    with pytest.raises(DocumentError) as caught:
        write_files(
            {str(tmp_path / "a"): "x", str(tmp_path / "folder"): "x", str(tmp_path / "b"): "x"},
            force=True,
        )
    assert caught.value.fields["path"] == str(tmp_path / "folder")
    assert not list(tmp_path.glob("*.part"))


def test_standard_input_is_read_and_left_open() -> None:
    kept = os.dup(0)
    readable, writable = os.pipe()
    try:
        os.dup2(readable, 0)
        os.write(writable, "落实四早".encode())
        os.close(writable)
        assert read_document("-") == "落实四早"
        os.fstat(0)
    finally:
        os.dup2(kept, 0)
        os.close(kept)
        os.close(readable)


def test_a_library_that_was_loaded_as_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = ModuleType("pypdf")
    nothing.__spec__ = None
    monkeypatch.setitem(sys.modules, "pypdf", nothing)
    with pytest.raises(DocumentError) as raised:
        apart("pdf", b"%PDF-1.4", "a.pdf")
    assert raised.value.code == "document.needs"
