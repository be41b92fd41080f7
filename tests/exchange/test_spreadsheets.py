"""Spreadsheets as LibreOffice opens them: nothing is a formula, nothing is lost."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exchange.conftest import TROUBLE, exported
from xpterms.library import Terms

HANDED_ON = '"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1'
"""Comma, double quote, UTF-8; cells as they are shown; every sheet."""


def opened(content: bytes, suffix: str, folder: Path) -> list[list[str]]:
    """Return the cells that LibreOffice shows of a spreadsheet."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    path = folder / f"terms{suffix}"
    path.write_bytes(content)
    out = folder / "out"
    filters = ["--infilter=Text - txt - csv (StarCalc):44,34,76"] * (suffix == ".csv")
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{folder}/profile",
            *filters,
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
            "--outdir",
            str(out),
            str(path),
        ],
        capture_output=True,
        env={"HOME": str(folder), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        timeout=120,
        check=True,
    )
    text = next(out.iterdir()).read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_libreoffice_opens_the_workbook_as_it_is_meant(trouble: Terms, tmp_path: Path) -> None:
    rows = opened(exported(trouble, "xlsx")[".xlsx"], ".xlsx", tmp_path)
    assert rows[0][:6] == ["注号", "词语", "拼音", "别名", "成员", "释义"]
    for row, term in zip(rows[1:], TROUBLE, strict=True):
        assert row[0] == str(term.number or "")
        assert row[1] == term.term
        assert row[5] == term.definition
        if term.pinyin:
            assert row[2] == term.pinyin
    assert "lǚ liáng" in rows[5][2]
    assert rows[3][5] == "=HYPERLINK(1)"


def test_libreoffice_opens_the_csv_without_a_formula(trouble: Terms, tmp_path: Path) -> None:
    rows = opened(exported(trouble, "csv")[".csv"], ".csv", tmp_path)
    assert [row[1] for row in rows[1:]] == [
        "四早",
        "5+2就业之家",
        "'=1+1办法",
        "<四>&“八”",
        "吕梁绿化",
        "人人持证、技能河南",
    ]
    assert rows[3][5] == "'=HYPERLINK(1)"
    assert rows[4][5] == 'a < b & c > d, "e"'


def test_openpyxl_reads_text_where_text_was_written(trouble: Terms) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads")
    sheet = openpyxl.load_workbook(io.BytesIO(exported(trouble, "xlsx")[".xlsx"])).active
    assert [cell.data_type for cell in sheet["F"]] == ["s"] * 7
    assert sheet["F4"].value == "=HYPERLINK(1)"
    assert sheet["F4"].quotePrefix
    assert sheet["A2"].value == 30


@pytest.mark.parametrize("name", ["csv", "tsv"])
def test_no_cell_of_text_begins_like_a_formula(name: str, trouble: Terms) -> None:
    text = exported(trouble, name)[f".{name}"].decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter="," if name == "csv" else "\t"))
    assert len(rows) == 7
    for row in rows:
        assert not any(cell.startswith(tuple("=+-@＝＋－＠\t\r")) for cell in row)


def test_csv_has_a_mark_and_tsv_a_line_a_note(trouble: Terms) -> None:
    assert exported(trouble, "csv")[".csv"].startswith(b"\xef\xbb\xbf")
    tsv = exported(trouble, "tsv")[".tsv"]
    assert tsv.count(b"\n") == 7
    assert len({line.count(b"\t") for line in tsv.splitlines()}) == 1
