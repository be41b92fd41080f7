"""The manual page against the help that the program prints, and against the formatter."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.conftest import Run
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.manual import manual
from xpterms.cli.shown.linebreak import shown_width

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


def plain(page: str) -> str:
    """Return a page as its reader sees it, roughly: requests gone, escapes undone."""
    lines = [re.sub(r"^\.(?:S[SH]) ", "", line) for line in page.splitlines()]
    text = "\n".join(line for line in lines if not re.match(r"\.[A-Za-z]", line))
    return text.replace("\\-", "-").replace("\\&", "").replace("\\e", "\\")


@LANGUAGES
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_manual_says_what_help_says(name: str, language: str, run: Run) -> None:
    page = plain(manual(language))  # type: ignore[arg-type]
    help_page = run("help", name, XPTERMS_LANG=language).stdout.decode()
    for line in help_page.splitlines():
        for part in filter(None, re.split(r" {2,}", line.strip())):
            if not part.endswith(name) and part not in ("Examples", "示例"):
                assert part.removeprefix("用法：").removeprefix("Usage: ") in page, part


@LANGUAGES
def test_nothing_in_it_is_a_request_by_accident(language: str) -> None:
    requests = {".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi", ".br", ".ad"}
    for line in manual(language).splitlines():  # type: ignore[arg-type]
        assert line[:1] not in (".", "'") or line.partition(" ")[0] in requests, line


@LANGUAGES
@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_the_formatter_has_no_complaint(language: str) -> None:
    done = subprocess.run(
        # Without a space it finds no place to break a line of Chinese.
        ["groff", "-k", "-man", "-Tutf8", "-ww", *(["-Wbreak"] if language == "zh" else []), "-z"],
        input=manual(language).encode(),  # type: ignore[arg-type]
        capture_output=True,
        check=True,
    )
    assert done.stderr == b""


@LANGUAGES
@pytest.mark.parametrize(("words", "most"), [((), 10), (("--help",), 23)])
def test_the_first_pages_fit_a_screen(
    words: tuple[str, ...], most: int, language: str, run: Run
) -> None:
    """Of 80 columns and 24 lines, the line that asks for more among them."""
    lines = run(*words, XPTERMS_LANG=language).stdout.decode().splitlines()
    assert len(lines) <= most
    assert [line for line in lines if shown_width(line) > 80] == []


@LANGUAGES
@pytest.mark.parametrize("words", [("--hlep",), ("list", "--helpp")])
def test_help_misspelt_is_named(words: tuple[str, ...], language: str, run: Run) -> None:
    done = run(*words, XPTERMS_LANG=language)
    assert done.returncode == 2
    assert " --help" in done.stderr.decode().partition("--h")[2]
