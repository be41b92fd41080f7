"""``xpterms check`` through the installed program."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import Run
from xpterms.texts.checking.rules import RULES

REPORT = """一、工作任务

落实“四早”要求，强化“五个保障”。

词语注释

1. 四早：指早排查、早发现、早预警。
2. 五项保障：指党的建设、作风建设、要素保障、营商环境、工作机制。
3. 六稳：指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。
"""
FOUND = """report.txt:3:13: term-varies: 正文只写作“五个保障”，注释写作“五项保障”：统一写法
  注释第 8 行：五项保障
report.txt:7:4: count-differs: “四早”应有 4 项，注释列了 3 项（早排查、早发现、早预警）：核对数目或补全
report.txt:9:4: note-unused: “六稳”有注释，正文却没有用到：删去注释，或在正文补上
"""


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return "report.txt"


def test_findings_in_a_pipe_are_lines_of_a_compiler(run: Run, report: str) -> None:
    done = run("check", report, "--ignore", "definition-conflicts")
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode() == FOUND


def test_a_record_has_the_contracts_fields(run: Run, report: str) -> None:
    done = run("check", report, "--only", "term-varies", "--json", XPTERMS_LANG="en")
    (record,) = map(json.loads, done.stdout.splitlines())
    assert record == {
        "file": "report.txt",
        "line": 3,
        "span": [12, 16],
        "section": ["一、工作任务"],
        "rule": "term-varies",
        "severity": "warning",
        "term": "五项保障",
        "message": "the body only writes 五个保障, the note 五项保障: write both alike",
        "related": [{"file": "report.txt", "line": 8, "text": "五项保障"}],
    }
    assert list(record) == ("file line span section rule severity term message related".split())


@pytest.mark.parametrize(
    ("options", "code", "rules"),
    [
        ([], 1, {"term-varies", "count-differs", "note-unused", "definition-conflicts"}),
        (["--only", "count-differs"], 1, {"count-differs"}),
        (["--only", "order", "--only", "mark"], 0, set()),
        (["--only", "definition-conflicts"], 0, {"definition-conflicts"}),
        (["--only", "definition-conflicts", "--fail-on", "info"], 1, {"definition-conflicts"}),
        (["--fail-on", "error", "--ignore", "definition-conflicts"], 0, None),
    ],
)
def test_options_choose_rules_and_the_exit_code(
    run: Run, report: str, options: list[str], code: int, rules: set[str] | None
) -> None:
    done = run("check", report, "--json", *options)
    assert done.returncode == code
    if rules is not None:
        assert {json.loads(line)["rule"] for line in done.stdout.splitlines()} == rules


def test_what_was_printed_before_is_not_reported_again(
    run: Run, report: str, tmp_path: Path
) -> None:
    (tmp_path / "known.json").write_bytes(run("check", report, "--json").stdout)
    done = run("check", "./report.txt", "--baseline", "known.json")
    assert (done.returncode, done.stdout) == (0, b"")
    moved = REPORT.replace("六稳", "六保").replace("一、", "\n\n一、")
    (tmp_path / "report.txt").write_text(moved, encoding="utf-8")
    done = run("check", report, "--baseline", "known.json", "--json", "--only", "note-unused")
    assert [json.loads(line)["term"] for line in done.stdout.splitlines()] == ["六保"]
    (tmp_path / "known.json").write_text("四早\n", encoding="utf-8")
    done = run("check", report, "--baseline", "known.json")
    assert done.returncode == 3
    assert "known.json:1" in done.stderr.decode()


def test_sarif_tells_every_rule_and_places_in_code_points(run: Run, report: str) -> None:
    log = json.loads(run("check", report, "--sarif", "--only", "term-varies").stdout)
    (of_run,) = log["runs"]
    assert (log["version"], of_run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in of_run["tool"]["driver"]["rules"]] == list(RULES)
    (result,) = of_run["results"]
    assert (result["ruleId"], result["level"]) == ("term-varies", "warning")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "report.txt"
    assert place["region"] == {"startLine": 3, "startColumn": 13, "endColumn": 17}
    assert list(RULES)[result["ruleIndex"]] == "term-varies"
    assert result["relatedLocations"][0]["physicalLocation"]["region"] == {"startLine": 8}


def test_annotations_escape_what_github_reads(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a,b:c%.txt").write_text(REPORT, encoding="utf-8")
    done = run("check", "a,b:c%.txt", "--github", "--only", "term-varies", XPTERMS_LANG="en")
    assert done.stdout.decode() == (
        "::warning file=a%2Cb%3Ac%25.txt,line=3,col=13,endColumn=16,title=term-varies::"
        "the body only writes 五个保障, the note 五项保障: write both alike%0Aannex line 8: 五项保障\n"
    )


def test_annotations_show_nothing_raw_of_a_files_name_or_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text(REPORT.replace("五项", "五\x1b项"), encoding="utf-8")
    done = run("check", "a\x1b[31m.txt", "--github")
    assert b"file=a\\x1b[31m.txt" in done.stdout
    assert b"\x1b" not in done.stdout


def test_a_baseline_that_is_no_file_is_not_waited_for(
    run: Run, report: str, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (str(tmp_path / "pipe"), "/dev/zero"):
        assert run("check", report, "--baseline", path).returncode == 3


def test_a_terminal_gets_the_line_with_what_is_meant_underlined(run: Run, report: str) -> None:
    done = run("check", report, "--only", "term-varies", "--color", "always")
    lines = done.stdout.decode().splitlines()
    assert "report.txt:3:13" in lines[0]
    assert "落实“四早”要求，强化“五个保障”。" in lines[2]
    assert "^^^^^^^^" in lines[3]
    assert "五项保障" in lines[4]


def test_the_worst_exit_code_counts_and_the_others_are_answered(
    run: Run, report: str, tmp_path: Path
) -> None:
    (tmp_path / "body.txt").write_text("落实“四早”要求。\n", encoding="utf-8")
    done = run("check", "body.txt", report, "missing.docx", "--only", "note-unused")
    assert done.returncode == 3
    assert done.stdout.decode().startswith("report.txt:9:4")
    assert len(done.stderr.decode().splitlines()) == 2


def test_a_folder_and_standard_input_are_texts(run: Run, report: str, tmp_path: Path) -> None:
    folder = run("check", ".", "--only", "note-unused").stdout.decode()
    assert folder.startswith("./report.txt:9:4")
    stdin = run("check", "--only", "note-unused", stdin=REPORT.encode())
    assert (stdin.returncode, stdin.stdout.decode()[:6]) == (1, "-:9:4:")


def test_rules_are_listed_and_a_wrong_name_is_told(run: Run) -> None:
    done = run("check", "--rules", XPTERMS_LANG="en")
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == list(RULES)
    wrong = run("check", "--only", "spelling", XPTERMS_LANG="en")
    assert wrong.returncode == 2
    assert "note-unused" in wrong.stderr.decode()


def test_the_built_in_report_has_no_finding_but_its_own(run: Run) -> None:
    report = str(Path(__file__).parents[2] / "data" / "report.txt")
    glossary = str(Path(__file__).parents[2] / "data" / "glossary.toml")
    done = run("check", report, "-g", glossary, "--json")
    found = [(one["rule"], one["term"]) for one in map(json.loads, done.stdout.splitlines())]
    assert sorted(one for one in found if one[0] != "unexplained") == sorted(
        [
            ("note-unused", "六稳"),
            ("note-unused", "六保"),
            ("note-unused", "两个确保"),
            ("members-differ", "五项保障"),
            ("name-varies", "鲁州集团"),
        ]
    )


def test_pre_commit_finds_the_command_that_the_package_installs() -> None:
    hooks = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "- id: xpterms-check\n" in hooks
    assert "  entry: xpterms check\n" in hooks
