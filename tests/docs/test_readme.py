"""What both READMEs show is what the program prints, what they say may be typed finds what they say, and they are equals."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run
from xpterms.cli.line import command_of, read
from xpterms.library import Terms

ROOT = Path(__file__).parents[2]
READMES = {
    "en": (ROOT / "README.md").read_text(encoding="utf-8"),
    "zh": (ROOT / "README.zh-CN.md").read_text(encoding="utf-8"),
}
BOTH = pytest.mark.parametrize("language", list(READMES))


def block(mark: str, text: str) -> str:
    """Return the code block after a mark."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```\n", text, re.DOTALL)
    assert found, mark
    return found[1]


@BOTH
@pytest.mark.parametrize("name", ["session", "texts"])
def test_a_session_is_what_the_program_prints(
    name: str, language: str, run: Run, tmp_path: Path
) -> None:
    """In a folder with the samples, the commands one after another."""
    for sample in (ROOT / "docs" / "samples").iterdir():
        shutil.copy(sample, tmp_path)
    parts = re.split(r"^\$ (.*)\n", block(name, READMES[language]), flags=re.MULTILINE)[1:]
    for command, shown in zip(parts[::2], parts[1::2], strict=True):
        program, *arguments = shlex.split(command)
        assert program == "xpterms"
        done = run(*arguments, XPTERMS_LANG=language)
        assert (done.stdout + done.stderr).decode() == shown, command


def rows(text: str) -> list[list[str]]:
    """Return the rows of the table of what may be typed, as cells."""
    section = re.split(r"^## ", text, flags=re.MULTILINE)[3]
    lines = [line for line in section.split("\n") if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


@BOTH
def test_what_may_be_typed_finds_what_the_table_says(language: str, built_in: Terms) -> None:
    table = rows(READMES[language])
    assert len(table) == 12
    for typed, finds, _ in table[:-1]:
        named = [name for name in re.split("[、, ]+", finds.strip("… ")) if name]
        found = []
        for query in re.findall("`([^`]+)`", typed):
            answer = built_in.lookup(query)
            assert answer.matches, query
            found += [match.entry.term for match in answer.matches]
        for name in named:
            if any(entry.term == name for entry in built_in.entries()):
                assert name in found, (typed, name)
    for query in re.findall("`([^`]+)`", table[-1][0]):
        assert not built_in.lookup(query).matches, query


@BOTH
def test_every_command_shown_is_one_that_the_program_takes(language: str) -> None:
    """Read by the grammar, not run: the files are the reader's."""
    commands = [
        line
        for shell in re.findall(r"```sh\n(.*?)```", READMES[language], re.DOTALL)
        for line in re.findall(r"(?:^|[|&] )xpterms ([^|&#>\n]*)", shell, re.MULTILINE)
    ]
    assert len(commands) > 15
    for line in commands:
        name, rest = command_of(shlex.split(line))
        assert read(name, rest) is not None, line


@pytest.mark.parametrize(
    "what",
    [r"<!-- [\w/. -]+ -->", r"^#+ ", r"```\w+", r"\]\((?!README)[^)#]+\)", r"^\| `[^`]+`"],
)
def test_the_two_readmes_are_equals(what: str) -> None:
    """Section by section, block by block, link by link."""
    found = [re.findall(what, text, re.MULTILINE) for text in READMES.values()]
    assert found[0] == found[1] or what.startswith("^#")
    assert len(found[0]) == len(found[1])


def test_both_give_the_same_two_commands() -> None:
    for mark in ("answer", "test"):
        assert block(mark, READMES["en"]) == block(mark, READMES["zh"])


@BOTH
def test_a_table_of_figures_is_the_one_that_the_benchmark_wrote(language: str) -> None:
    text = READMES[language]
    tables = re.findall(r"<!-- (bench/results/\S+\.md) -->", text)
    assert tables
    for table in tables:
        shown = text.split(f"<!-- {table} -->\n")[1].split("\n<!-- end -->")[0]
        assert shown == (ROOT / table).read_text(encoding="utf-8").rstrip("\n")


def test_the_table_of_scale_is_the_one_that_the_benchmark_wrote() -> None:
    text = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    shown = text.split("<!-- bench/results/scale.md -->\n")[1].split("<!-- end -->")[0]
    assert shown == (ROOT / "bench" / "results" / "scale.md").read_text(encoding="utf-8")


DOCUMENTS = [
    *("README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"),
    *(str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md")),
]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_links_to_is_there(name: str) -> None:
    path = ROOT / name
    for target in re.findall(r"\]\(([^)#\s]+)\)", path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target
