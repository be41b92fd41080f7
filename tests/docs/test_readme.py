"""What the README shows is what the program prints, and its figures are those of bench/results."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Run

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")


def block(mark: str, text: str = README) -> str:
    """Return the code block after a mark."""
    found = re.search(rf"<!-- {mark} -->\n```\w+\n(.*?)```\n", text, re.DOTALL)
    assert found, mark
    return found[1]


def session() -> list[tuple[str, str]]:
    """Return the commands of the session, each with what is shown after it."""
    parts = re.split(r"^\$ (.*)\n", block("session"), flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize(("command", "shown"), session())
def test_the_session_is_what_the_program_prints(command: str, shown: str, run: Run) -> None:
    name, *arguments = shlex.split(command)
    assert name == "xpterms"
    done = run(*arguments)
    assert (done.stdout + done.stderr).decode() == shown


def test_both_readmes_give_the_same_two_commands() -> None:
    for mark in ("answer", "test"):
        assert block(mark) in CHINESE


@pytest.mark.parametrize("table", re.findall(r"<!-- (bench/results/\S+\.md) -->", README))
def test_a_table_of_figures_is_the_one_that_the_benchmark_wrote(table: str) -> None:
    shown = README.split(f"<!-- {table} -->\n")[1].split("\n<!-- end -->")[0]
    assert shown == (ROOT / table).read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("text", [README, CHINESE], ids=["en", "zh"])
def test_what_the_readmes_link_to_is_there(text: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if "://" not in target:
            assert (ROOT / target).exists(), target
