"""Streams that fail: a full disk, a closed end, no standard input, Ctrl-C; and bytes of any charset."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import Run
from xpterms.cli.environment import Environment, StreamError

FORMS = [
    ["四早"],
    ["--json", "四早"],
    ["--tsv", "四早"],
    ["--md", "四早"],
    ["--color", "always", "四早"],
    ["--explain", "四早"],
    ["list"],
    ["context", "枫桥"],
    ["glossaries"],
    ["paths"],
    ["help"],
    ["lookup", "--help"],
    ["completion", "zsh"],
    ["version"],
    [],
]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="descriptors are a matter of POSIX")


def shell(line: str, program: list[str], environment: dict[str, str], folder: Path):
    """Run a line of sh in which ``x`` is the program."""
    script = f'x() {{ "{program[0]}" {" ".join(program[1:])} "$@"; }}; {line}'
    return subprocess.run(
        ["sh", "-c", script], capture_output=True, env=environment, cwd=folder, check=False
    )


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", FORMS, ids=" ".join)
@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
def test_an_answer_that_cannot_be_written_is_one_line_and_exit_3(
    arguments: list[str],
    where: str,
    program: list[str],
    environment: dict[str, str],
    tmp_path: Path,
) -> None:
    line = " ".join(["x", *(f"'{word}'" for word in arguments), where])
    done = shell(line, program, environment, tmp_path)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("xpterms: 结果写不出去：")
    assert done.stderr.count(b"\n") == 1


@POSIX
@pytest.mark.parametrize("arguments", FORMS, ids=" ".join)
def test_a_pipe_that_nobody_reads_ends_in_silence(
    arguments: list[str], program: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen(
        [*program, *arguments], stdout=writer, stderr=subprocess.PIPE, env=environment
    ) as process:
        os.close(writer)
        assert process.stderr
        assert process.stderr.read() == b""
        assert process.wait() in (0, 141)


@POSIX
@pytest.mark.parametrize("line", ["x --stdin <&-", "x extract - <&-", "x --stdin <&- 2>&-"])
def test_no_standard_input_is_exit_3(
    line: str, program: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    done = shell(line, program, environment, tmp_path)
    assert done.returncode == 3
    assert done.stderr.count(b"\n") <= 1
    assert b"Traceback" not in done.stderr


@POSIX
def test_a_file_never_takes_the_place_of_a_closed_stream(
    program: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "r.txt").write_text(
        "工作报告\n落实“四早”。\n名词解释\n1.四早：指早发现。\n2.六稳：指稳就业。\n",
        encoding="utf-8",
    )
    shell("x extract r.txt <&- >&- 2>&-", program, environment, tmp_path)
    written = (tmp_path / "r.toml").read_text(encoding="utf-8")
    assert "xpterms" not in written
    assert written.startswith("title")


@POSIX
@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
def test_no_stderr_changes_no_exit_code(
    stream: str, program: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    assert shell(f"x 人工智能 {stream}", program, environment, tmp_path).returncode == 1
    assert shell(f"x --bogus {stream}", program, environment, tmp_path).returncode == 2


def test_an_argument_in_the_charset_of_the_locale_is_read(
    program: list[str], environment: dict[str, str]
) -> None:
    for charset, locale in (
        ("gbk", "zh_CN.GBK"),
        ("gb18030", "zh_CN.GB18030"),
        ("big5", "zh_TW.Big5"),
    ):
        word = {"big5": "四個意識"}.get(charset, "四个意识").encode(charset)
        done = subprocess.run(
            [os.fsencode(part) for part in program] + [b"--json", word],
            capture_output=True,
            env={**environment, "LC_ALL": locale},
            check=True,
        )
        assert json.loads(done.stdout)["matches"][0]["term"] == "四个意识"


@POSIX
def test_a_file_is_found_by_the_bytes_of_its_name(
    program: list[str], environment: dict[str, str], tmp_path: Path
) -> None:
    name = os.fsencode(tmp_path) + "/词库.toml".encode("gbk")
    with open(name, "wb") as file:
        file.write('title = "x"\n[[terms]]\nterm = "甲乙"\ndefinition = "一"\n'.encode())
    for words in ([b"-g", name, "甲乙".encode("gbk")], [b"list", b"-g", name]):
        done = subprocess.run(
            [os.fsencode(part) for part in program] + words,
            capture_output=True,
            env={**environment, "LC_ALL": "zh_CN.GBK"},
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        assert "甲乙" in done.stdout.decode()


def test_standard_input_in_the_charset_of_the_locale_is_read(run: Run) -> None:
    done = run("--stdin", "--json", stdin="四早\n六稳\n".encode("gbk"), LC_ALL="zh_CN.GBK")
    terms = [json.loads(line)["matches"][0]["term"] for line in done.stdout.splitlines()]
    assert terms == ["四早", "六稳"]


def test_bytes_that_are_no_text_find_nothing_and_say_so(
    program: list[str], environment: dict[str, str]
) -> None:
    done = subprocess.run(
        [os.fsencode(part) for part in program] + [b"\xff\xfe\xfd"],
        capture_output=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)


def lines_of(*pieces: bytes, patience: float = 0) -> list[str]:
    reader, writer = os.pipe()
    if os.fork() == 0:
        for piece in pieces:
            os.write(writer, piece)
            time.sleep(patience)
        os._exit(0)
    os.close(writer)
    try:
        return list(Environment({}, stdin=reader).lines())
    finally:
        os.close(reader)
        os.wait()


@POSIX
def test_lines_come_whole_however_their_bytes_come() -> None:
    assert lines_of("\ufeff四早\r\n六稳".encode()) == ["四早", "六稳"]
    assert lines_of(b"a\n\nb\n") == ["a", "", "b"]
    assert lines_of(b"") == []
    content = ("四" * 100 + "\n六").encode()
    pieces = [content[place : place + 1] for place in range(len(content))]
    assert lines_of(*pieces, patience=0.0005) == ["四" * 100, "六"]


@POSIX
def test_a_line_without_an_end_does_not_fill_the_memory() -> None:
    (line,) = lines_of(b"x" * 30_000_000)
    assert len(line) < 5_000_000


@POSIX
def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    folder = os.open(tmp_path, os.O_RDONLY)
    with pytest.raises(StreamError) as caught:
        list(Environment({}, stdin=folder).lines())
    os.close(folder)
    assert "文件夹" in caught.value.worded("zh")
    assert "folder" in caught.value.worded("en")


def test_the_debug_switch_shows_the_traceback(run: Run) -> None:
    quiet, loud = run("-g", "none.toml", "x"), run("-g", "none.toml", "x", XPTERMS_DEBUG="1")
    assert b"Traceback" not in quiet.stderr
    assert b"Traceback" in loud.stderr
    assert quiet.returncode == loud.returncode == 3
    assert loud.stderr.endswith(quiet.stderr)
