"""A date that is given for a glossary: it is written without quotes, so nothing else may be written in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms.errors import UsageError
from xpterms.glossary.dates import checked
from xpterms.library import add_report, extract, import_files

NONE = (
    "",
    "2022",
    "2022-4-20",
    "2022-02-30",
    "9999-99-99",
    "20220420",
    "2022-W01-1",
    "2022-04-20\nreport = '/'",
)


@pytest.mark.parametrize("date", NONE)
def test_what_is_no_date_is_refused_wherever_one_is_given(tmp_path: Path, date: str) -> None:
    report, table = tmp_path / "report.txt", tmp_path / "table.csv"
    report.write_text(
        "各位代表：落实四早。\n名词解释\n1.四早：指早排查。\n2.六稳：指稳就业。\n", "utf-8"
    )
    table.write_text("词语,释义\n四早,指早排查\n", "utf-8")
    with pytest.raises(UsageError):
        extract(str(report), date=date)
    with pytest.raises(UsageError):
        import_files([str(table)], date=date)
    with pytest.raises(UsageError):
        add_report(str(report), str(tmp_path / "own"), date=date)
    assert not (tmp_path / "own").exists()


def test_a_date_and_none_stay_as_they_are() -> None:
    assert checked("2022-04-20") == "2022-04-20"
    assert checked(None) is None
