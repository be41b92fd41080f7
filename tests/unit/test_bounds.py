"""Hostile glossaries and files that are no files: refused at once, in one line, before anything is parsed."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.documents.files import contents, drained
from xpterms.documents.read import read_document
from xpterms.errors import DocumentError, GlossaryError, ReportError
from xpterms.glossary.bounds import excess
from xpterms.glossary.read import read_glossary
from xpterms.glossary.report import read_report

HEAD = 'title = "甲"\n[[terms]]\nterm = "四早"\ndefinition = "指早。"\n'

HOSTILE = {
    "deep arrays": HEAD + "aliases = " + "[" * 3_000,
    "deep tables": HEAD + "translations = " + "{a=" * 3_000,
    "a long number": HEAD + "number = " + "9" * 5_000,
    "a dotted key": "a" + ".a" * 20_000 + " = 1\n",
    "a dotted key of quoted parts": '"a"' + '."a"' * 20_000 + " = 1\n",
    "a dotted header": "[" + "a." * 20_000 + "a]\nb = 1\n",
    "a term of a megabyte": HEAD.replace("四早", "四" * 1_000_000),
    "an alias of a megabyte": HEAD + f'aliases = ["{"四" * 1_000_000}"]\n',
    "a definition of a megabyte": HEAD.replace("指早。", "指" * 1_000_000),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_glossary_is_refused_in_one_line(
    glossary_file: Callable[[str], str], text: str
) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_glossary(glossary_file(text))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


def test_what_strings_and_comments_hold_is_not_counted() -> None:
    inner = "[" * 50 + "{" * 50 + "." * 50 + "9" * 50
    text = (
        f"a = \"{inner}\"\nb = '{inner}'\nc = '''{inner}'''\nd = \"\"\"{inner}\"\"\"\n# {inner}\n"
    )
    assert excess(text) is None


@given(st.text(st.sampled_from("\"'\\[]{}.=#a9\n "), max_size=200))
def test_any_text_is_judged(text: str) -> None:
    excess(text)


@pytest.fixture
def odd_files(tmp_path: Path) -> dict[str, str]:
    """Return paths of a FIFO, a device behind a link, and a folder."""
    fifo, device, folder = tmp_path / "fifo", tmp_path / "zero.txt", tmp_path / "folder"
    os.mkfifo(fifo)
    device.symlink_to("/dev/zero")
    folder.mkdir()
    return {"fifo": str(fifo), "device": str(device), "folder": str(folder)}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
@pytest.mark.parametrize("kind", ["fifo", "device", "folder"])
@pytest.mark.parametrize(
    ("read", "error"),
    [(read_document, DocumentError), (read_glossary, GlossaryError), (read_report, ReportError)],
)
def test_what_is_no_file_is_refused_at_once(
    odd_files: dict[str, str], kind: str, read: Callable[[str], object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        read(odd_files[kind])


def test_a_file_of_more_than_the_bound_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large"
    path.write_bytes(b"x" * 11)
    assert contents(str(path), 11) == b"x" * 11
    with pytest.raises(OSError, match=r"large"):
        contents(str(path), 10)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a" + ".a" * 16 + " = 1", None, 0),
        ("\na" + ".a" * 17 + " = 1", "key", 2),
        ("a = " + "9" * 40, None, 0),
        ("a = '''\n\n'''\nb = " + "9" * 41, "number", 4),
        ("a = " + "[" * 16 + "]" * 16 + "[" * 16, None, 0),
        ("a = " + "]" * 9 + "\n" + "[" * 17, "nesting", 2),
        ("a = " + "{" * 8 + "\n" + "[" * 9, "nesting", 2),
        ("a = " + "{" * 8 + "}" + "[" * 9, None, 0),
    ],
)
def test_what_is_too_much_and_on_which_line(text: str, code: str | None, line: int) -> None:
    found = excess(text)
    if code is None:
        assert found is None
    else:
        assert found is not None
        assert (found.code, found.fields) == (f"glossary.too-much-{code}", {"line": line})


class _Asked(BytesIO):
    """A file that keeps how many bytes it was asked for."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.most = max(self.most, size or 0)
        return super().read(size)


@pytest.mark.parametrize("there", [0, 1, 5, 2_500_000])
@pytest.mark.parametrize("expected", [0, 5, 3_000_000])
def test_no_more_memory_is_asked_for_than_is_there(there: int, expected: int) -> None:
    file = _Asked(b"x" * there)
    assert drained(file, 400_000_000, expected) == b"x" * there
    assert file.most <= max(1 << 20, expected + 1)


def test_of_a_file_that_grows_one_byte_more_than_the_bound_is_read() -> None:
    assert len(drained(_Asked(b"x" * 3_000_000), 2_000_000, 5)) == 2_000_001
