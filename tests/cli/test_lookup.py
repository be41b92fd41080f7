"""The installed program: answers, formats, exit codes, streams."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import Run

GOLDEN = Path(__file__).with_name("golden")


def text(content: bytes) -> str:
    return content.decode("utf-8")


def same_as(name: str, content: bytes) -> None:
    """Compare with a golden file; ``UPDATE_GOLDEN=1`` writes it."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(content)
    assert text(content) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("plain.txt", ["sige", "yishi"]),
        ("json.jsonl", ["四枣", "--json"]),
        ("tsv.tsv", ["--tsv", "sz"]),
        ("markdown.md", ["--md", "两筛两癌"]),
        ("explain.txt", ["--explain", "shigeyisi"]),
        ("unused.txt", ["六稳"]),
        ("alias.txt", ["五个保障"]),
        ("list.tsv", ["list"]),
        ("list-pinyin.jsonl", ["list", "--sort", "pinyin", "--json"]),
        ("list.md", ["list", "--md"]),
        ("context.txt", ["context", "枫桥", "--width", "72"]),
        ("context.jsonl", ["context", "两学一做", "--json"]),
        ("card-80.ansi", ["--color", "always", "放管服效"]),
    ],
)
def test_each_form_of_output_is_as_it_was(run: Run, name: str, arguments: list[str]) -> None:
    done = run(*arguments, COLUMNS="80")
    assert (done.returncode, done.stderr) == (0, b"")
    same_as(name, done.stdout)


def test_every_note_answers_with_its_number_and_all_its_sentences(run: Run) -> None:
    listed = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert [entry["number"] for entry in listed] == list(range(1, 33))
    queries = "\n".join(entry["term"] for entry in listed).encode()
    answers = run("--stdin", "--json", "-C", "all", stdin=queries).stdout.splitlines()
    for entry, line in zip(listed, answers, strict=True):
        (match,) = json.loads(line)["matches"]
        assert {key: match[key] for key in entry} == entry
        assert len(match["contexts"]) == entry["mentions"]


@pytest.mark.parametrize(
    "words",
    [
        ["sige", "yishi"],
        ["sige yishi"],
        ["si'ge'yi'shi"],
        ["si-ge-yi-shi"],
        ["sì gè yì shí"],
        ["si4 ge4 yi4 shi2"],
        ["SIGEYISHI"],
        ["ｓｉｇｅｙｉｓｈｉ"],
        ["sgys"],
        ["4个意识"],
        ["四個意識"],
        ["“四个意识”"],
    ],
)
def test_every_way_to_type_it_answers_the_same_term(run: Run, words: list[str]) -> None:
    done = run(*words, "--json")
    assert json.loads(done.stdout)["matches"][0]["term"] == "四个意识"
    assert done.returncode == 0


def test_a_sentence_can_be_grepped_whole(run: Run) -> None:
    sentence = json.loads(run("四早", "--json").stdout)["matches"][0]["contexts"][0]["sentence"]
    assert sum(sentence in line for line in text(run("四早").stdout).splitlines()) == 1


def test_a_miss_is_exit_1_and_silent_on_stdout(run: Run) -> None:
    done = run("人工智能")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "没有找到“人工智能”" in text(done.stderr)


def test_a_guess_is_offered_on_stderr_only(run: Run) -> None:
    done = run("放管服务")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "放管服效" in text(done.stderr)


def test_a_guess_that_stands_out_is_shown_on_a_terminal_and_stays_a_guess(run: Run) -> None:
    done = run("--color", "always", "放管服务")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "也许是“放管服效”" in text(done.stderr)
    assert "简政放权" in text(done.stderr)
    assert "简政放权" not in text(run("放管服务").stderr)
    assert "也许是" not in text(run("--color", "always", "人工智能").stderr)


def test_what_the_limit_cuts_is_told_with_the_way_to_see_it(run: Run) -> None:
    done = run("-n", "1", "四个")
    assert text(done.stderr) == "xpterms: 另有 2 条（-n 3）\n"
    assert run("-n", "3", "四个").stderr == b""
    assert json.loads(run("-n", "1", "--json", "四个").stdout)["more"] == 2


def test_each_part_without_a_match_is_named(run: Run) -> None:
    done = run("四早", "不存在的")
    assert done.returncode == 1
    assert "指对安全生产" in text(done.stdout)
    assert "不存在的" in text(done.stderr)
    assert run("-q", "四早", "不存在的").returncode == 1


def test_a_text_of_the_report_is_pointed_to(run: Run) -> None:
    done = run("两学一做")
    assert done.returncode == 1
    assert "xpterms context 两学一做" in text(done.stderr)
    assert "两学一做" in text(run("context", "两学一做").stdout)


def test_a_command_name_can_be_looked_up(run: Run) -> None:
    for arguments in (["--", "list"], ["lookup", "list"]):
        assert "没有找到“list”" in text(run(*arguments).stderr)


@pytest.mark.parametrize(
    ("arguments", "same"),
    [
        (["-g", "small.toml", "list"], ["list", "-g", "small.toml"]),
        (["--json", "list"], ["list", "--json"]),
        (["--sort", "pinyin", "list"], ["list", "--sort", "pinyin"]),
        (["-gsmall.toml", "--json", "list"], ["list", "--json", "-g", "small.toml"]),
        (["-g", "list", "list"], ["list", "-g", "list"]),
        (["-g", "small.toml", "lookup", "四早"], ["四早", "-g", "small.toml"]),
        (["--version"], ["version"]),
        (["--help", "list"], ["help", "list"]),
        (["list", "-h"], ["help", "list"]),
        (["-h"], ["help"]),
        (["help", "lookup"], ["--json", "四早", "--help"]),
    ],
)
def test_what_stands_before_a_command_is_given_to_it(
    run: Run, tmp_path: Path, arguments: list[str], same: list[str]
) -> None:
    (tmp_path / "small.toml").write_text(
        'title = "小"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n', encoding="utf-8"
    )
    one, other = run(*arguments), run(*same)
    assert (one.returncode, one.stdout, one.stderr) == (
        other.returncode,
        other.stdout,
        other.stderr,
    )
    assert one.stdout or one.returncode == 3


@pytest.mark.parametrize("arguments", [["lst"], ["extrct", "report.docx"], ["verison"]])
def test_a_misspelt_command_is_named(run: Run, arguments: list[str]) -> None:
    done = run(*arguments, XPTERMS_LANG="en")
    name = {"lst": "list", "extrct": "extract", "verison": "version"}[arguments[0]]
    assert done.returncode == 1
    assert f"`xpterms {name}`" in text(done.stderr)


def test_a_misspelt_command_is_named_before_its_options(run: Run) -> None:
    done = run("exprt", "csv", "-o", "x", XPTERMS_LANG="en")
    assert done.returncode == 2
    assert text(done.stderr) == "xpterms: no command exprt: did you mean export?\n"


@pytest.mark.parametrize("arguments", [["--", "list"], ["四枣早枣"], ["--json", "lst"]])
def test_nothing_else_is_taken_for_a_command(run: Run, arguments: list[str]) -> None:
    assert "是否要用命令" not in text(run(*arguments).stderr)


def test_what_the_environment_names_wrongly_is_told_with_its_name(run: Run) -> None:
    done = run("四早", XPTERMS_GLOSSARY="none.toml")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (3, b"", 1)
    assert "XPTERMS_GLOSSARY" in text(done.stderr)


def test_a_report_is_no_glossary_and_the_way_to_one_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("政府工作报告\n各位代表：一。\n", encoding="utf-8")
    done = run("-g", "report.txt", "x")
    assert done.returncode == 3
    assert "xpterms extract" in text(done.stderr)


def test_a_batch_answers_every_line_in_order_and_goes_on_after_a_miss(run: Run) -> None:
    lines = ["四早", "人工智能", "", "sgys", "四" * 20_000, "六稳"]
    done = run("--stdin", "--json", stdin="\n".join(lines).encode() + b"\n\xff\xfe\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["status"] for answer in answers] == [
        "found",
        "none",
        "none",
        "found",
        "none",
        "found",
        "none",
    ]
    assert [answer["query"] for answer in answers[:4]] == lines[:4]
    assert done.returncode == 1
    assert run("-", "--json", stdin="四早\n六稳\n".encode()).returncode == 0


def test_a_batch_is_answered_as_it_comes(program: list[str], environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [*program, "--stdin", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin
        assert process.stdout
        for query in ("四早", "六稳"):
            process.stdin.write(f"{query}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == query


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["-g", "none.toml", "x"], 3, "no such glossary"),
        (["--bogus"], 2, "no option --bogus"),
        (["-n", "0", "x"], 2, "-n"),
        (["-C", "few", "x"], 2, "number or all"),
        (["--json", "--tsv", "x"], 2, "exclude each other"),
        ([""], 2, "query is empty"),
        (["lookup", " "], 2, "query is empty"),
        (["x" * 100_000], 2, "100,000 characters"),
        (["list", "--sort", "size"], 2, "--sort"),
        (["--from", "月球", "x"], 3, "no glossary fits"),
        (["context", "不在此处"], 1, "does not use"),
    ],
)
def test_bad_input_is_one_clear_line_and_the_right_code(
    run: Run, arguments: list[str], code: int, words: str
) -> None:
    done = run(*arguments, XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (code, b"")
    assert words in text(done.stderr)
    assert done.stderr.count(b"\n") == 1


BAD = {
    "broken.toml": 'title = "x"\n[[terms',
    "unknown.toml": 'title = "x"\n[[terms]]\nterm = "四早"\ndefinition = "一"\ndefinitoin = "二"\n',
    "twice.toml": 'title = "x"\n' + '[[terms]]\nterm = "四早"\ndefinition = "一"\n' * 2,
    "empty.toml": 'title = "x"\n[[terms]]\nterm = "四早"\ndefinition = ""\n',
    "noreport.toml": 'title = "x"\nreport = "none.txt"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n',
    "escape.toml": 'title = "x"\n[[terms]]\nterm = "四\\u001b[2J早"\ndefinition = "一"\n',
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_glossary_is_exit_3_and_names_the_file(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BAD[name], encoding="utf-8")
    done = run("-g", name, "四早")
    assert (done.returncode, done.stdout) == (3, b"")
    assert name in text(done.stderr) or "none.txt" in text(done.stderr)
    assert done.stderr.count(b"\n") == 1
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize("content", [b"", "西平".encode("gb18030")])
def test_a_bad_report_is_exit_3(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "g.toml").write_text(
        'title = "x"\nreport = "r.txt"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n',
        encoding="utf-8",
    )
    (tmp_path / "r.txt").write_bytes(content)
    assert run("-g", "g.toml", "四早").returncode == 3


def test_escape_sequences_of_a_query_or_a_report_never_come_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "g.toml").write_text(
        'title = "x"\nreport = "r.txt"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n',
        encoding="utf-8",
    )
    (tmp_path / "r.txt").write_text(
        "落实四\x1b[31m早\u202e。落实四早\x1b]0;x\x07。", encoding="utf-8"
    )
    for arguments in (["四早"], ["--color", "always", "四早"], ["x\x1b[31m"], ["--md", "四早"]):
        done = run("-g", "g.toml", *arguments)
        for steering in ("\x1b[31m", "\x1b]", "\x07", "\u202e"):
            assert steering not in text(done.stdout + done.stderr)


def test_a_closed_pipe_ends_quietly(program: list[str], environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [*program, "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in (0, 141)


@pytest.mark.parametrize(
    "locale", [{"LANG": "C", "LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}]
)
def test_output_is_utf8_whatever_the_locale(run: Run, locale: dict[str, str]) -> None:
    done = run("sizao", **locale)
    assert "四早" in text(done.stdout)
    assert text(run("sizao").stdout) == text(done.stdout)


def test_a_query_is_read_as_utf8_whatever_the_locale(run: Run) -> None:
    assert run("四早", LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").returncode == 0


def test_a_cache_that_cannot_be_written_changes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("四早", XDG_CACHE_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("四早").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals are a matter of POSIX")
def test_ctrl_c_is_exit_130_without_a_traceback(
    program: list[str], environment: dict[str, str]
) -> None:
    with subprocess.Popen(
        [*program, "--stdin", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        # A suite that runs in the background ignores the signal, and its children with it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write("四早\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert b"Traceback" not in process.stderr.read()


def test_the_environment_names_glossaries_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "g.toml").write_text(
        'title = "别处"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n', encoding="utf-8"
    )
    done = run("四早", "--json", XPTERMS_GLOSSARY=str(tmp_path / "g.toml"))
    assert json.loads(done.stdout)["matches"][0]["glossary"] == "别处"


def test_quiet_prints_nothing(run: Run) -> None:
    for query, code in (("四早", 0), ("人工智能", 1)):
        done = run("-q", query)
        assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


@pytest.mark.parametrize(
    "arguments", [["help", "lookup"], ["lookup", "--help"], ["list", "-h"], ["context", "--help"]]
)
def test_help_has_examples(run: Run, arguments: list[str]) -> None:
    assert "Example" in text(run(*arguments, XPTERMS_LANG="en").stdout)


def on_terminal(
    program: list[str], environment: dict[str, str], *arguments: str, **env: str
) -> str:
    """Run under a pseudo-terminal and return what it shows."""
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [*program, *arguments],
        stdin=follower,
        stdout=follower,
        stderr=subprocess.DEVNULL,
        env={**environment, "TERM": "xterm-256color", "COLUMNS": "80", **env},
    ):
        os.close(follower)
        shown = b""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
    os.close(leader)
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_gets_the_card_and_a_plain_one_does_not(
    program: list[str], environment: dict[str, str]
) -> None:
    card = on_terminal(program, environment, "放管服效")
    assert card == (GOLDEN / "card-80.ansi").read_text(encoding="utf-8")
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_terminal(program, environment, "放管服效", **env)
