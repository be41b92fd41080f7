"""``xpterms scan`` as it is run: forms of output, streams, exit codes, bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = "一、工作\n　　压减“三公”经费，落实四早。再落实四\n早。\n用好甲甲、乙乙、丙丙、丁丁“四项机制”。\n"


@pytest.fixture
def draft(tmp_path: Path) -> str:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return str(file)


def test_in_a_pipe_each_use_is_a_line_for_grep_and_editors(run: Run, draft: str) -> None:
    done = run("scan", draft)
    lines = done.stdout.decode().splitlines()
    heads = [line.partition("\t")[0] for line in lines]
    assert heads == [f"{draft}:2:6: 三公经费", f"{draft}:2:14: 四早", f"{draft}:2:20: 四早"]
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_use_that_goes_on_in_the_next_line_ends_with_the_line(run: Run, draft: str) -> None:
    found = {}
    for line in run("scan", "--json", draft).stdout.splitlines():
        record = json.loads(line)
        found[record["term"]] = record
    last = found["四早"]["uses"][-1]
    assert last == {"line": 2, "span": [19, 20], "text": "四早", "section": ["一、工作"]}
    assert list(found["四早"]) == [
        "file", "term", "known", "number", "pinyin", "definition", "glossary", "members", "uses",
    ]  # fmt: skip


def test_unknown_shorthand_follows_with_its_members(run: Run, draft: str) -> None:
    records = [
        json.loads(line) for line in run("scan", "--unknown", "--json", draft).stdout.splitlines()
    ]
    unknown = [record for record in records if not record["known"]]
    assert [record["term"] for record in unknown] == ["四项机制"]
    assert list(unknown[0]) == ["file", "term", "known", "score", "members", "uses"]
    assert unknown[0]["members"] == ["甲甲", "乙乙", "丙丙", "丁丁"]


def test_first_keeps_only_first_uses(run: Run, draft: str) -> None:
    rows = run("scan", "--tsv", "--first", draft).stdout.decode().splitlines()
    assert [row.split("\t")[4] for row in rows] == ["三公经费", "四早"]


def test_the_text_itself_is_shown_with_numbers_and_notes(run: Run, draft: str) -> None:
    shown = run("scan", "--text", draft).stdout.decode()
    assert "压减“三公”经费［1］，落实四早［2］。" in shown
    assert "    ［2］四早：" in shown


def test_the_page_stands_alone_and_steers_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("<script>四早</script>\x1b[31m&\n", "utf-8")
    page = run("scan", "--html", str(file)).stdout.decode()
    assert "<script" not in page
    assert "\x1b" not in page
    assert "http" not in page
    assert "prefers-color-scheme: dark" in page


def test_a_terminal_gets_a_table(run: Run, draft: str) -> None:
    shown = run("scan", "--color", "always", draft, COLUMNS="80").stdout.decode()
    assert "三公经费" in shown
    assert "释义" in shown


def test_a_folder_stands_for_its_texts_and_the_worst_exit_code_counts(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("落实四早", "utf-8")
    (tmp_path / "b.md").write_text("没有", "utf-8")
    done = run("scan", str(tmp_path))
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    (tmp_path / "c.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "d.txt").write_bytes(bytes(range(256)) * 40)
    done = run("scan", str(tmp_path))
    assert (done.returncode, len(done.stdout.splitlines())) == (3, 1)
    assert len(done.stderr.splitlines()) == 2
    assert run("scan", str(tmp_path / "b.md")).returncode == 1
    assert run("scan", str(tmp_path / "none.txt")).returncode == 3


def test_a_text_in_another_encoding_is_read_from_a_pipe(run: Run) -> None:
    done = run("scan", stdin="压减三公经费，落实四早。".encode("gb18030"))
    assert [line.split(b":")[2] for line in done.stdout.splitlines()] == [b"3", b"10"]


def test_a_pipe_is_answered_as_it_comes(environment: dict[str, str]) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "xpterms", "scan", "--tsv"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    try:
        program.stdin.write("我们落实四早\n".encode())
        program.stdin.flush()
        begun = time.monotonic()
        first = os.read(program.stdout.fileno(), 4096)
        assert first.startswith(b"-\t1\t5\t")
        assert time.monotonic() - begun < 30
    finally:
        program.stdin.close()
        assert program.wait(30) == 0


def test_two_forms_at_once_are_a_usage_error(run: Run, draft: str) -> None:
    assert run("scan", "--html", "--json", draft).returncode == 2
