"""``add``, ``remove``, ``glossaries`` and ``trend`` as commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.test_collection import REPORT


@pytest.fixture
def asked(run, tmp_path: Path):
    """Return a runner whose collection and cache are its own."""

    def runner(*arguments: str, **more: str):
        own = {"XDG_DATA_HOME": str(tmp_path / "share"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        return run(*arguments, **own, XPTERMS_LANG="en", **more)

    return runner


def test_an_added_report_is_asked_at_once_and_gone_when_removed(asked, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT.format(more="乡村振兴，乡村振兴。"), encoding="utf-8")
    done = asked("add", "r.txt", "none.docx", "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["title"].startswith("西平县2022年")
    assert b"none.docx" in done.stderr
    answers = [json.loads(line) for line in asked("六稳", "--json").stdout.splitlines()]
    assert any(
        "西平县-2022-04-20" in answer["contexts"][0]["source"] if answer["contexts"] else True
        for answer in answers[0]["matches"]
    )
    listed = asked("glossaries").stdout.decode()
    assert "西平县-2022-04-20.report.txt" in listed
    offered = asked("--complete", "zsh", "80", "liuwen").stdout.decode()
    assert "六稳" in offered
    assert asked("remove", "西平县-2022-04-20").returncode == 0
    assert "西平县-2022-04-20" not in asked("glossaries").stdout.decode()
    assert asked("remove", "西平县-2022-04-20").returncode == 3


def test_glossaries_are_listed_by_place_and_date(asked, tmp_path: Path) -> None:
    for place, date in (("乙县", "2022-01-01"), ("甲县", "2021-01-01"), ("乙县", "2020-01-01")):
        path = tmp_path / f"{place}{date}.txt"
        path.write_text(REPORT.format(more=f"{place}{date}有一件大事情。"), encoding="utf-8")
        assert asked("add", path.name, "--place", place, "--date", date).returncode == 0
    rows = [json.loads(line) for line in asked("glossaries", "--json").stdout.splitlines()]
    told = [(row["place"] or "", row["date"] or "") for row in rows]
    assert told == sorted(told)
    assert len(told) == 4


def test_a_date_that_is_none_is_a_usage_error(asked, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT.format(more=""), encoding="utf-8")
    assert asked("add", "r.txt", "--date", "2022-4-20").returncode == 2
    assert asked("add", "r.txt", "r.txt", "--date", "2022-04-20").returncode == 2


def test_trend_says_how_often_and_draws(asked, tmp_path: Path) -> None:
    (tmp_path / "r.txt").write_text(REPORT.format(more="乡村振兴，乡村振兴。"), encoding="utf-8")
    asked("add", "r.txt", "--place", "甲县", "--date", "2023-01-01")
    found = [
        json.loads(line)
        for line in asked("trend", "乡村振兴", "--from", "甲县", "--json").stdout.splitlines()
    ]
    assert [(one["date"], one["sentences"], one["uses"]) for one in found] == [("2023-01-01", 1, 2)]
    assert list(found[0]) == [
        "text", "glossary", "place", "date", "sentences", "uses", "characters", "explained", "definition",
    ]  # fmt: skip
    table = asked("trend", "乡村振兴", "--and", "四早", "--tsv", "--svg", "a.svg")
    assert table.returncode == 0
    rows = [line.split("\t") for line in table.stdout.decode().splitlines()]
    assert {len(row) for row in rows} == {7}
    assert [row[1] for row in rows] == sorted(row[1] for row in rows)
    assert "<svg" in (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert asked("trend", "四早", "--svg", "a.svg").returncode == 3
    assert asked("trend", "四早", "--svg", "a.svg", "--force").returncode == 0
    assert asked("trend", "不存在的词").returncode == 1
    assert "四早" in asked("trend", "sizao").stdout.decode()


def test_a_report_without_a_date_is_counted_once_whatever_is_compared(
    asked, tmp_path: Path
) -> None:
    (tmp_path / "r.txt").write_text("我们落实四早，振兴乡村。\n", encoding="utf-8")
    asked("add", "r.txt")
    drawn = asked("trend", "四早", "--and", "乡村", "--and", "四早", "--svg", "a.svg")
    assert drawn.stderr.decode().startswith("xpterms: 1 ")


def test_one_of_many_that_cannot_be_read_is_named_and_left_out(asked, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    good = 'title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "早。"\n'
    (folder / "good.toml").write_text(good, encoding="utf-8")
    (folder / "bad.toml").write_text("title = ", encoding="utf-8")
    for _ in range(2):
        done = asked("-g", "many", "四早")
        assert done.returncode == 0
        assert done.stderr.decode().count("bad.toml") == 1
    assert asked("-g", "many/bad.toml", "四早").returncode == 3
