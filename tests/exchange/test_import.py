"""Files of other programs: what columns are, what is unsure, what is refused within bounds."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from xpterms.errors import DocumentError, UsageError
from xpterms.exchange.importing import Imported
from xpterms.library import import_files
from xpterms.model import Term

Import = Callable[..., Imported]


@pytest.fixture
def imported(tmp_path: Path) -> Import:
    """Return an importer of one file's content."""

    def make(content: bytes | str, name: str = "terms.csv", **options: object) -> Imported:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return import_files([str(path)], **options)  # type: ignore[arg-type]

    return make


def doubts(made: Imported) -> list[tuple[str, int | None]]:
    return [(doubt.code.removeprefix("exchange."), doubt.row) for _, doubt in made.doubts]


def workbook(*rows: list[object], merge: str = "") -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if merge:
        book.active.merge_cells(merge)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "head",
    [
        "词语,释义,英文",
        "Term,Definition,en",
        "中文 (zh),解释,English",
        "词条,注释,英译",
        " 词 语 ,【释义】,EN",
        "简称,说明,英文译名",
    ],
)
def test_columns_are_known_by_chinese_and_english_headings(head: str, imported: Import) -> None:
    made = imported(f"{head}\n四早,指早排查。,Four Early Actions; early four\n")
    words = (("en", ("Four Early Actions", "early four")),)
    assert made.glossary.terms == (Term("四早", "指早排查。", translations=words),)
    assert made.glossary.title == "terms"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "，"])
def test_encoding_and_separator_are_found(encoding: str, separator: str, imported: Import) -> None:
    rows = [["序号", "词语", "释义"], ["1", "四早", "指早排查、早发现"], ["2", "六稳", "指稳就业"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    made = imported(text.encode(encoding))
    assert [(t.number, t.term, t.definition) for t in made.glossary.terms] == [
        (1, "四早", "指早排查、早发现"),
        (2, "六稳", "指稳就业"),
    ]


def test_a_column_can_be_named_by_heading_or_number(imported: Import) -> None:
    made = imported(
        "提法,说法,法译\n四早,甲,un\n", columns=["提法=term", "说法=definition", "法译=fr"]
    )
    assert made.glossary.terms == (Term("四早", "甲", translations=(("fr", ("un",)),)),)
    made = imported("四早,甲\n六稳,乙\n", columns=["1=term", "2=释义"])
    assert [t.term for t in made.glossary.terms] == ["四早", "六稳"]


@pytest.mark.parametrize("option", ["词语", "=term", "词语=wordclass!", "词语="])
def test_a_wrong_column_option_is_refused(option: str, imported: Import) -> None:
    with pytest.raises(UsageError, match="--column"):
        imported("词语,释义\n四早,甲\n", columns=[option])


def test_what_is_unsure_is_said_with_its_row(imported: Import) -> None:
    made = imported(
        "词语,释义,注号,备考,英文\n"
        "四早,甲,x,,\n"  # 2: no number
        ",乙,,,\n"  # 3: no term
        "六稳,,,,\n"  # 4: no definition
        "六保,,,,Six\n"  # 5: only a translation
        "两重/两新,丙,7,,\n"  # 6: two terms
        "四早,丁,,,\n"  # 7: again, otherwise
        "两个\u2028维护,戊,7,,\n"  # 8: control, number again
    )
    assert doubts(made) == [
        ("columns-left", None),
        ("no-number", 2),
        ("no-term", 3),
        ("no-definition", 4),
        ("definition-from-translation", 5),
        ("two-terms", 6),
        ("term-again", 7),
        ("control", 8),
        ("number-again", 8),
    ]
    terms = {term.term: term for term in made.glossary.terms}
    assert list(terms) == ["四早", "六保", "两重", "两个 维护"]
    assert terms["六保"].definition == "Six"
    assert terms["两重"].aliases == ("两新",)
    assert terms["四早"].definition == "甲"


def test_a_pinyin_that_does_not_fit_is_left_out(imported: Import) -> None:
    made = imported("词语,释义,拼音\n四早,甲,si4 zao3\n六稳,乙,liù bǎo\n")
    assert doubts(made) == [("pinyin-misfit", 3)]
    assert [term.pinyin for term in made.glossary.terms] == ["si4 zao3", None]


def test_quotes_hold_separators_and_line_ends(imported: Import) -> None:
    made = imported('词语,释义\n四早,"甲，\n乙 ""丙"", 丁"\n六稳,戊\n六稳,己\n')
    assert made.glossary.terms[0].definition == '甲， 乙 "丙", 丁'
    assert doubts(made) == [("term-again", 5)]


def test_a_quote_that_is_never_closed_is_told_with_its_line(imported: Import) -> None:
    with pytest.raises(DocumentError, match="line 3"):
        imported('词语,释义\n四早,甲\n六稳,"乙\n' + "丙,丁\n" * 50_000)


def test_a_number_of_no_column_names_none(imported: Import) -> None:
    made = imported("词语,释义\n四早,甲\n", columns=["9" * 5_000 + "=term"])
    assert [term.term for term in made.glossary.terms] == ["四早"]


def test_no_column_of_terms_is_told_with_what_there_is(imported: Import) -> None:
    with pytest.raises(DocumentError, match=r"there are 说法, 备考.*--column 说法=term"):
        imported("说法,备考,其他,又一,再一\n四早,甲,,,\n")


def test_a_workbook_with_a_title_merged_cells_and_formulas(imported: Import) -> None:
    content = workbook(
        ["术语表", None, None],
        ["词语", "释义", "英文"],
        ["一、经济", None, None],
        ["四早", "指早排查。", "Four"],
        ["六稳", '="指"&"稳就业"', None],
        ["六保", "指保就业。", 6.0],
        merge="A1:C1",
    )
    made = imported(content, "terms.xlsx")
    assert [t.term for t in made.glossary.terms] == ["四早", "六保"]
    assert made.glossary.terms[1].translations == (("en", ("6",)),)
    assert ("formula-empty", 5) in doubts(made)
    assert ("no-definition", 5) in doubts(made)
    assert ("no-definition", 3) in doubts(made)


def test_cells_merged_downward_and_over_a_row(imported: Import) -> None:
    content = workbook(
        ["词语", "释义"],
        ["四早", "甲"],
        [None, "乙"],
        ["——经济——", None],
        ["六稳", "丙"],
        merge="A2:A3",
    )
    made = imported(content, "terms.xlsx")
    assert [(t.term, t.definition) for t in made.glossary.terms] == [("四早", "甲"), ("六稳", "丙")]
    assert ("term-again", 3) in doubts(made)


def test_the_value_of_a_formula_is_taken_and_said(imported: Import, trouble) -> None:
    from tests.exchange.conftest import exported

    content = exported(trouble, "xlsx")[".xlsx"]
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                cell = '<c r="F2" t="str"><f>"a"</f><v>算出来的</v></c>'.encode()
                begin = text.index(b'<c r="F2"')
                text = text[:begin] + cell + text[text.index(b"</c>", begin) + 4 :]
            new.writestr(name, text)
    made = imported(changed.getvalue(), "terms.xlsx")
    assert made.glossary.terms[0].definition == "算出来的"
    assert ("formula", 2) in doubts(made)


def test_tables_of_a_word_document(imported: Import) -> None:
    docx = pytest.importorskip("docx", reason="python-docx makes the document")
    document = docx.Document()
    document.add_paragraph("前言")
    table = document.add_table(rows=0, cols=3)
    for cells in (("词语", "释义", "英文"), ("四早", "指早排查。", "Four"), ("六稳", "甲\n乙", "")):
        row = table.add_row()
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    other = document.add_table(rows=1, cols=2)
    other.cell(0, 0).text = "甲"
    written = io.BytesIO()
    document.save(written)
    made = imported(written.getvalue(), "terms.docx")
    assert [(t.term, t.definition) for t in made.glossary.terms] == [
        ("四早", "指早排查。"),
        ("六稳", "甲 乙"),
    ]
    assert doubts(made) == [("table-left", None)]


def test_an_omegat_glossary_in_either_direction(imported: Import) -> None:
    text = "四早\tFour Earlies\t指早排查。\n四个早\tFour Earlies\t同“四早”：指早排查。\n六稳\tSix\n六稳\tSixes\n"
    made = imported(text, "glossary.txt")
    assert made.glossary.terms == (
        Term("四早", "指早排查。", aliases=("四个早",), translations=(("en", ("Four Earlies",)),)),
        Term("六稳", "Six", translations=(("en", ("Six", "Sixes")),)),
    )
    assert ("language-guessed", None) in doubts(made)
    turned = imported("Four Earlies\t四早\nSix\t六稳\n", "glossary.txt", language="en-GB")
    assert [t.term for t in turned.glossary.terms] == ["四早", "六稳"]
    assert turned.glossary.terms[0].translations == (("en-GB", ("Four Earlies",)),)


DCT = """<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><min:subjectField>政治</min:subjectField>
<langSec xml:lang="en"><termSec><term>Four <hi>Early</hi> Actions</term></termSec></langSec>
<langSec xml:lang="zh-CN"><basic:definition>指早排查。</basic:definition>
<termSec><term>四个早</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>四早</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>only</term></termSec></langSec></conceptEntry>
</body></text></tbx>"""
V2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="c1"><descripGrp><descrip type="definition">指早排查。</descrip></descripGrp>
<langSet xml:lang="zh"><ntig><termGrp><term>四早</term></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>Four Early Actions</term></tig></langSet></termEntry></body></text></martif>"""


def test_tbx_in_the_style_dct(imported: Import) -> None:
    made = imported(DCT, "terms.tbx")
    words = (("en", ("Four Early Actions",)),)
    assert made.glossary.terms == (
        Term("四早", "指早排查。", aliases=("四个早",), translations=words),
    )
    assert doubts(made) == [("no-chinese-term", 2), ("categories-left", None)]


def test_tbx_of_version_2(imported: Import) -> None:
    words = (("en", ("Four Early Actions",)),)
    assert imported(V2, "t.tbx").glossary.terms == (Term("四早", "指早排查。", translations=words),)


@pytest.mark.parametrize(
    "file", ["Example_Astronomy_DCA_VALID.tbx", "Example_Astronomy_DCT_VALID.tbx"]
)
def test_the_official_examples_have_no_chinese(file: str, schemas: Path) -> None:
    made = import_files([str(schemas / "tbx" / file)])
    assert made.glossary.terms == ()
    assert {code for code, _ in doubts(made)} == {"no-chinese-term"}


BOMB = '<!DOCTYPE tbx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>\n'


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (BOMB + DCT.partition("?>")[2], "t.tbx", "line 1: declares entities"),
        (DCT.replace("</conceptEntry>", "", 1), "t.tbx", "not well-formed"),
        (DCT.replace("<term>", "<hi>" * 80 + "<term>", 1), "t.tbx", "nested too deep"),
        (DCT.partition("<conceptEntry")[0] + "</body></text></tbx>", "t.tbx", "no concept"),
        (b"PK\x03\x04rest", "t.xlsx", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "t.xls", "old Excel"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "t.xlsx",
            "password",
        ),
        (b"%PDF-1.7 ...", "t.pdf", "no spreadsheet"),
        ("title = 'x'", "t.toml", "glossary already"),
        ("only one cell", "t.csv", "no column of terms"),
        (" , \n , \n", "t.csv", "empty one"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(
    content: bytes | str, name: str, said: str, imported: Import
) -> None:
    with pytest.raises(DocumentError) as caught:
        imported(content, name)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_workbook_that_declares_entities_is_refused(imported: Import) -> None:
    content = workbook(["词语", "释义"], ["四早", "甲"])
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                begin = text.index(b"<worksheet")
                text = text[:begin] + b'<!DOCTYPE x [<!ENTITY a "b">]>' + text[begin:]
            new.writestr(name, text)
    with pytest.raises(DocumentError, match="entities"):
        imported(changed.getvalue(), "terms.xlsx")


def test_a_package_that_unpacks_to_too_much_is_not_unpacked(imported: Import) -> None:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"<x/>")
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(700):
                part.write(bytes(1_000_000))
    with pytest.raises(DocumentError, match="unpacks to"):
        imported(written.getvalue(), "t.xlsx")


@pytest.mark.parametrize(
    ("begin", "size", "said"), [(0, 99, "points outside"), (2**31, 1, "points outside"), (0, 3, "")]
)
def test_a_stardict_with_lying_offsets(
    begin: int, size: int, said: str, tmp_path: Path, imported: Import
) -> None:
    (tmp_path / "d.dict").write_bytes(b"abc")
    word = "四早".encode() + b"\0" + struct.pack(">II", begin, size)
    (tmp_path / "d.idx").write_bytes(word)
    ifo = "StarDict's dict ifo file\nversion=2.4.2\nsametypesequence=m\n"
    if not said:
        assert imported(ifo, "d.ifo").glossary.terms == (Term("四早", "abc"),)
        (tmp_path / "d.idx").write_bytes(word[:-2])
        said = "cut off"
    with pytest.raises(DocumentError, match=said):
        imported(ifo, "d.ifo")


def test_the_command_writes_a_glossary_and_never_over_another(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("词语,释义,序号\n四早,甲,1\n六稳,,2\n")
    done = run("import", "terms.csv", "-o", "terms.toml", "--title", "试", XPTERMS_LANG="en")
    assert done.returncode == 0
    assert b"row 3: " in done.stderr
    assert b"1 term\n" in done.stderr
    assert run("lookup", "-g", "terms.toml", "sizao").stdout
    before = (tmp_path / "terms.toml").read_bytes()
    assert run("import", "terms.csv", "-o", "terms.toml").returncode == 3
    assert (tmp_path / "terms.toml").read_bytes() == before
    assert run("import", "terms.csv", "-o", "terms.toml", "--force").returncode == 0
    assert run("import", "terms.csv", "--json").stdout.startswith(b'{"term": ')


def test_an_import_without_a_term_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("词语,释义\n四早,\n")
    done = run("import", "terms.csv", "-o", "terms.toml", XPTERMS_LANG="en")
    assert done.returncode == 1
    assert b"nothing written" in done.stderr
    assert not (tmp_path / "terms.toml").exists()


def test_many_doubts_of_a_kind_are_told_by_their_rows(run: Run, tmp_path: Path) -> None:
    rows = "".join(f"词{n},\n" for n in range(2, 500))
    (tmp_path / "terms.csv").write_text(f"词语,释义\n{rows}四早,甲\n")
    said = run("import", "terms.csv", XPTERMS_LANG="en").stderr.decode()
    assert "486 more of this kind" in said
    assert said.count("\n") < 20


def test_what_is_no_date_is_refused_before_a_file_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("词语,释义\n四早,指早排查\n", "utf-8")
    done = run("import", str(tmp_path / "a.csv"), "--date", "2022", "-o", str(tmp_path / "a.toml"))
    assert done.returncode == 2
    assert not (tmp_path / "a.toml").exists()
