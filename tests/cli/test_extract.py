"""``xpterms extract`` and ``diff`` through the installed program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

REPORT = """甲市政府工作报告
——2025年1月20日在甲市第十届人民代表大会第四次会议上
各位代表：
一、回顾
过去一年，我们落实“四早”要求，推动“两重”建设。
名词解释
1.四早：指早排查、早发现、早预警、早处置。
2.“两重”：指国家重大战略实施和重点领域安全能力建设。
"""


@pytest.fixture
def report(tmp_path: Path) -> str:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return "report.txt"


def test_a_report_becomes_a_glossary_that_answers(run: Run, report: str, tmp_path: Path) -> None:
    done = run("extract", report, XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "2 notes" in done.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "report.report.txt",
        "report.toml",
        "report.txt",
    ]
    (match,) = json.loads(run("-g", "report.toml", "liangzhong", "--json").stdout)["matches"]
    assert (match["term"], match["number"], match["mentions"]) == ("“两重”", 2, 1)
    (found,) = [
        json.loads(line)
        for line in run("glossaries", "-g", "report.toml", "--json").stdout.splitlines()
    ]
    assert (found["place"], found["date"], found["terms"]) == ("甲市", "2025-01-20", 2)


def test_nothing_is_replaced_without_force(run: Run, report: str, tmp_path: Path) -> None:
    (tmp_path / "report.toml").write_text("mine")
    assert run("extract", report).returncode == 3
    assert (tmp_path / "report.toml").read_text() == "mine"
    assert run("extract", report, "--force").returncode == 0
    assert "四早" in (tmp_path / "report.toml").read_text(encoding="utf-8")


def test_json_prints_the_notes_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    done = run("extract", "-", "--json", stdin=REPORT.encode("gb18030"))
    notes = [json.loads(line) for line in done.stdout.splitlines()]
    assert [note["term"] for note in notes] == ["四早", "“两重”"]
    assert [note["mentions"] for note in notes] == [1, 1]
    assert notes[0]["pinyin"] == "sì zǎo"
    assert list(tmp_path.iterdir()) == []


def test_the_annex_alone(run: Run, report: str, tmp_path: Path) -> None:
    assert run("extract", report, "--annex-only", "-o", "g.toml").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.toml", "report.txt"]


def test_without_an_annex_nothing_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT.partition("名词解释")[0], encoding="utf-8")
    done = run("extract", "r.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert "没有找到词语注释" in done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["r.txt"]


def test_many_files_go_on_past_a_broken_one(run: Run, report: str, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "out").mkdir()
    done = run("extract", "bad.docx", report, "-o", "out")
    assert done.returncode == 3
    assert "bad.docx" in done.stderr.decode()
    assert (tmp_path / "out" / "report.toml").exists()


def test_a_folder_of_glossaries_is_one_ranking(run: Run, report: str, tmp_path: Path) -> None:
    run("extract", report)
    (tmp_path / "other.toml").write_text(
        'title = "别处"\nplace = "乙县"\ndate = 2020-01-01\n[[terms]]\nterm = "四早"\ndefinition = "另一种。"\n',
        encoding="utf-8",
    )
    found = json.loads(run("-g", ".", "四早", "--json").stdout)["matches"]
    assert [match["glossary"] for match in found] == ["别处", "甲市政府工作报告词语注释"] or len(
        found
    ) == 2
    (only,) = json.loads(run("-g", ".", "--from", "乙县", "四早", "--json").stdout)["matches"]
    assert only["definition"] == "另一种。"
    (only,) = json.loads(run("-g", ".", "--since", "2024", "四早", "--json").stdout)["matches"]
    assert only["definition"].startswith("指早排查")


def test_the_users_folder_and_the_projects_are_always_at_hand(run: Run, tmp_path: Path) -> None:
    text = 'title = "{}"\n[[terms]]\nterm = "{}"\ndefinition = "一"\n'
    (tmp_path / ".xpterms").mkdir()
    (tmp_path / ".xpterms" / "a.toml").write_text(text.format("项目", "五链协同"), encoding="utf-8")
    (tmp_path / "data" / "xpterms").mkdir(parents=True)
    (tmp_path / "data" / "xpterms" / "b.toml").write_text(
        text.format("自己", "七个抓手"), encoding="utf-8"
    )
    for query in ("五链协同", "七个抓手", "四早"):
        assert run(query, XDG_DATA_HOME=str(tmp_path / "data")).returncode == 0


def test_diff_marks_what_changed(run: Run, tmp_path: Path) -> None:
    text = 'title = "{0}"\n[[terms]]\nterm = "四早"\ndefinition = "指早{0}。"\n'
    (tmp_path / "a.toml").write_text(text.format("查"), encoding="utf-8")
    (tmp_path / "b.toml").write_text(text.format("防"), encoding="utf-8")
    done = run("diff", "a.toml", "b.toml")
    assert (done.returncode, done.stdout.decode()) == (0, "~ 四早\t指早[-查-]{+防+}。\n")
    assert json.loads(run("diff", "a.toml", "b.toml", "--json").stdout)["kind"] == "redefined"
    assert run("diff", "a.toml", "none.toml").returncode == 3


def test_a_report_without_an_annex_becomes_a_glossary_without_terms_that_can_be_asked(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "r.txt").write_text(REPORT.partition("名词解释")[0], encoding="utf-8")
    done = run("extract", "r.txt", "--report-only")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "[[terms]]" not in (tmp_path / "r.toml").read_text(encoding="utf-8")
    found = run("-g", "r.toml", "context", "四早")
    assert found.returncode == 0
    assert "我们落实“四早”要求" in found.stdout.decode()
    assert run("-g", "r.toml", "四早").returncode == 1


def test_report_only_leaves_the_notes_out_of_both_files(
    run: Run, report: str, tmp_path: Path
) -> None:
    assert run("extract", report, "--report-only").returncode == 0
    written = "".join(
        (tmp_path / name).read_text(encoding="utf-8")
        for name in ("report.toml", "report.report.txt")
    )
    assert "早排查" not in written
    assert "我们落实“四早”要求" in written


def test_title_place_and_date_that_are_given_win(run: Run, report: str, tmp_path: Path) -> None:
    options = ("--title", "我的词库", "--place", "乙县", "--date", "2020-02-29")
    assert run("extract", report, *options).returncode == 0
    text = (tmp_path / "report.toml").read_text(encoding="utf-8")
    assert text.startswith('title  = "我的词库"\n')
    assert 'place  = "乙县"\ndate   = 2020-02-29\n' in text


@pytest.mark.parametrize(
    "options",
    [
        ("--date", "2021"),
        ("--date", "2021-02-30"),
        ("--date", "2022-W01-1"),
        ("--annex-only", "--report-only"),
        ("report.txt", "--title", "一个标题"),
    ],
)
def test_options_that_do_not_go_together_are_a_usage_error(
    run: Run, report: str, options: tuple[str, ...]
) -> None:
    assert run("extract", report, *options).returncode == 2


def test_explain_shows_the_readings_with_their_scores_and_writes_as_ever(
    run: Run, report: str, tmp_path: Path
) -> None:
    done = run("extract", report, "--explain", XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (0, b"")
    said = done.stderr.decode()
    assert "numbered list, lines 6–8, 2 notes" in said
    for score in ("heading 1.00×1.5", "sequence 1.00", "body 1.00"):
        assert score in said
    assert (tmp_path / "report.toml").exists()


def test_at_most_a_dozen_doubts_are_told_and_the_rest_is_counted(run: Run, tmp_path: Path) -> None:
    notes = [f"{2 * n}.“{n}个一”：指{n}项工作。" for n in range(1, 20)]
    (tmp_path / "r.txt").write_text("\n".join(["名词解释", *notes]), encoding="utf-8")
    said = run("extract", "r.txt", XPTERMS_LANG="en").stderr.decode().splitlines()
    assert sum("numbers are missing" in line for line in said) == 11
    assert sum(": check it" in line for line in said) == 12
    assert "7 more" in said[-1]
