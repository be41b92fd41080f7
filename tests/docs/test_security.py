"""docs/security.md: its table is what was recorded, and a few of each attack that it tells of."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from bench import attacks, faults, hostile
from tests.fuzz.__main__ import read
from xpterms.documents import dense

PAGE = (faults.ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def test_the_table_is_the_sum_of_what_was_recorded() -> None:
    shown = PAGE.split("<!-- bench/results/faults.md -->\n")[1].split("<!-- end -->")[0]
    assert shown == faults.TABLE.read_text(encoding="utf-8") == faults.summed(read(faults.RUNS))


@pytest.fixture(scope="module")
def program() -> Iterator[attacks.Program]:
    command = shutil.which("xpterms", path=str(Path(sys.executable).parent))
    if not command:
        pytest.skip("xpterms is not installed beside this Python")
    made = attacks.Program(command)
    yield made
    shutil.rmtree(made.folder, ignore_errors=True)


@pytest.mark.parametrize("name", sorted({*attacks.ATTACKS} - {"first runs, 64 at once"}))
def test_a_few_of_each_attack_change_nothing(name: str, program: attacks.Program) -> None:
    """Sixty-four first runs at once have a test of their own, in a thread each."""
    assert all(islice(attacks.ATTACKS[name][1](program), 2))


@pytest.mark.parametrize(
    "bomb", tuple(hostile.bombs()), ids=lambda bomb: f"{bomb.kind}, {bomb.name}"
)
def test_a_bomb_is_refused_in_a_line(bomb: hostile.Input, program: attacks.Program) -> None:
    path = program.folder / f"bomb{bomb.suffix}"
    path.write_bytes(bomb.content)
    done = program.run(*bomb.commands[0], str(path))
    assert done.quiet
    assert done.err.count("\n") <= 1


def test_the_bounds_of_packed_documents_are_those_that_hold() -> None:
    told = " ".join(PAGE.split())
    for least, each in (dense.PARAGRAPHS, dense.LINES, dense.CHARACTERS):
        assert f"{least:,}" in told
        assert each >= 1 or f"{round(1 / each)} bytes" in told
    assert "has at most 500 kB or eight times the file" in told
    assert dense.CONTENT == (500_000, 8.0)
