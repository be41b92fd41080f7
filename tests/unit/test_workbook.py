"""Workbooks, elements of XML, and the work of a process apart, done in this one."""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from typing import Any

import pytest
from openpyxl import Workbook

from tests.words import paragraph, run, table, word
from xpterms.documents import apart, workbook
from xpterms.documents import read as documents
from xpterms.documents.changes import Changes, Edit, dumped
from xpterms.documents.read import content_of, document_text, parts, recognised
from xpterms.documents.workbook import sheets
from xpterms.documents.xml import DEEPEST, Node, read_elements
from xpterms.errors import DocumentError


def book(*rows: list[object], merged: tuple[str, ...] = (), title: str = "表") -> bytes:
    made = Workbook()
    sheet = made.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for place in merged:
        sheet.merge_cells(place)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def rows(content: bytes) -> list[Any]:
    ((title, found),) = sheets(content)
    assert title == "表"
    return found


def test_the_cells_of_a_sheet_are_text() -> None:
    made = book(["甲", 1, 2.0, 2.5, True, None], [], [None, "乙", None])
    assert rows(made) == [
        [1, ["甲", "1", "2", "2.5", "TRUE"], [], []],
        [3, ["", "乙"], [], []],
    ]


def test_merged_cells_are_filled() -> None:
    made = book(
        ["甲", None, "乙"],
        [None, None, "丙"],
        ["丁"],
        ["戊", "己"],
        merged=("A1:B2", "C3:D3", "B4:B9"),
    )
    assert rows(made) == [
        [1, ["甲", "甲", "乙"], [], [1]],
        [2, ["甲", "甲", "丙"], [], [0, 1]],
        [3, ["丁"], [], []],
        [4, ["戊", "己"], [], []],
    ]
    wide = book(["甲"], ["乙"], merged=("A1:IZ1",))
    assert len(rows(wide)[0][1]) == 256


def test_a_formula_is_told_and_has_its_last_value() -> None:
    assert rows(book(["甲", "=1+1", None], ["乙", None, "=2"])) == [
        [1, ["甲", ""], [1], []],
        [2, ["乙", "", ""], [2], []],
    ]


def revised(content: bytes, part: str, *changes: tuple[str, str]) -> bytes:
    """Return a package with a part's text changed: pattern, and what stands there instead."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == part:
                text = data.decode()
                for before, after in changes:
                    text, count = re.subn(before, lambda _, new=after: new, text)
                    assert count
                data = text.encode()
            new.writestr(member, data)
    return made.getvalue()


EMPTY = "(?:<v></v>|<v ?/>)"
MERGED = '<mergeCell ref="A1:B1" ?/>'
SHEET = "xl/worksheets/sheet1.xml"


def test_the_last_values_of_formulas_stand_in_their_cells() -> None:
    made = book(["甲", "=1+1", "=3*1.5"], ["乙"], [None, None, "=A1"])
    valued = revised(
        made,
        SHEET,
        (rf"<f>1\+1</f>{EMPTY}", "<f>1+1</f><v>2</v>"),
        (rf"<f>3\*1.5</f>{EMPTY}", "<f>3*1.5</f><v>4.5</v>"),
        (rf'<c r="C3"><f>A1</f>{EMPTY}', '<c r="C3" t="str"><f>A1</f><v>甲</v>'),
    )
    assert rows(valued) == [
        [1, ["甲", "2", "4.5"], [1, 2], []],
        [2, ["乙"], [], []],
        [3, ["", "", "甲"], [2], []],
    ]


def test_a_merged_range_is_filled_from_its_first_cell_alone() -> None:
    made = book(
        [None, "甲", None, "丁"],
        [None, "丙"],
        [],
        [None, "戊"],
        merged=("A1:A2", "B2:C2", "D1:D4", "F1:G1"),
    )
    assert [[*row[:3], sorted(row[3])] for row in rows(made)] == [
        [1, ["", "甲", "", "丁"], [], []],
        [2, ["", "丙", "丙", "丁"], [], [2, 3]],
        [4, ["", "戊", "", "丁"], [], [3]],
    ]
    only = book(["甲", None], ["乙"], merged=("A1:B1",))
    assert rows(only)[0] == [1, ["甲", "甲"], [], [1]]
    below = book(["甲", None, None], ["乙"], merged=("A1:A1", "A2:C2"))
    assert rows(below)[1] == [2, ["乙", "乙", "乙"], [], [1, 2]]


def test_merged_ranges_are_found_wherever_the_sheet_tells_them() -> None:
    made = book(["甲", None], ["乙"], merged=("A1:B1",))
    merged = '<mergeCell ref="A1:B1" />'
    for other in (
        '<x:mergeCell xmlns:x="u" ref="A1:B1"/>',
        " " * (1 << 20) + merged,
        " " * ((1 << 20) - 900) + merged + " " * (1 << 20),
    ):
        assert rows(revised(made, SHEET, (MERGED, other)))[0] == [1, ["甲", "甲"], [], [1]]
    begin = revised(made, SHEET, (MERGED, "@"))
    with zipfile.ZipFile(io.BytesIO(begin)) as package:
        place = package.read(SHEET).index(b"@")
    for across in range(len(merged) + 2):  # a piece of the sheet ends within the range's element
        moved = " " * ((1 << 20) - place - across) + merged
        assert rows(revised(made, SHEET, (MERGED, moved)))[0] == [1, ["甲", "甲"], [], [1]]


def test_each_visible_sheet_has_its_own_rows_and_ranges() -> None:
    made = Workbook()
    made.active.append(["甲", None])
    made.create_sheet("隐").append(["隐"])
    made["隐"].sheet_state = "hidden"
    made.create_sheet("丙").append(["丙", None, "=1+1"])
    made["丙"].merge_cells("A1:B1")
    content = io.BytesIO()
    made.save(content)
    valued = revised(
        content.getvalue(),
        "xl/worksheets/sheet3.xml",
        (rf"<f>1\+1</f>{EMPTY}", "<f>1+1</f><v>2</v>"),
    )
    assert sheets(valued) == [
        ["Sheet", [[1, ["甲"], [], []]]],
        ["丙", [[1, ["丙", "丙", "2"], [2], [1]]]],
    ]


def test_a_sheet_of_another_size_than_it_says_is_read_whole() -> None:
    made = book(["甲", "乙"], ["丙", "丁"])
    told = revised(made, SHEET, ('<dimension ref="A1:B2" ?/>', '<dimension ref="A1:A1" />'))
    assert [row[1] for row in rows(told)] == [["甲", "乙"], ["丙", "丁"]]
    formula = revised(
        book(["甲", "=1+1"]),
        SHEET,
        ('<dimension ref="A1:B1" ?/>', '<dimension ref="A1:A1" />'),
        (rf"<f>1\+1</f>{EMPTY}", "<f>1+1</f><v>2</v>"),
    )
    assert rows(formula) == [[1, ["甲", "2"], [1], []]]


def test_a_sheet_has_at_most_so_many_columns() -> None:
    made = book([*["甲"] * 256, "乙", "丙"])
    assert rows(made) == [[1, ["甲"] * 256, [], []]]


def test_a_hidden_sheet_is_none() -> None:
    made = Workbook()
    made.active.append(["甲"])
    made.create_sheet("乙").sheet_state = "hidden"
    content = io.BytesIO()
    made.save(content)
    assert [name for name, _ in sheets(content.getvalue())] == ["Sheet"]


def test_too_much_of_a_workbook_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = book(["甲" * 5], ["乙" * 5], merged=("A1:B1", "A2:B2"))
    for name, most, cause in (
        ("MOST_ROWS", 2, ""), ("MOST_ROWS", 1, "rows"), ("LARGEST", 10, ""), ("LARGEST", 9, "much"),
        ("_MOST_MERGED", 2, ""), ("_MOST_MERGED", 1, "merged"),
    ):  # fmt: skip
        with monkeypatch.context() as patch:
            patch.setattr(workbook, name, most)
            if cause:
                with pytest.raises(ValueError, match=f"^{cause}$"):
                    sheets(made)
            else:
                assert len(sheets(made)) == 1


@pytest.mark.parametrize("head", ["<!DOCTYPE x>", "<!ENTITY x>", " " * 70_000])
def test_entities_of_a_workbook_are_refused(head: str) -> None:
    made = io.BytesIO(book(["甲"]))
    with zipfile.ZipFile(made, "a") as package:
        package.writestr("xl/more.xml", head + "<x/>")
    with pytest.raises(ValueError, match=r"^entities$"):
        sheets(made.getvalue())


def test_the_letters_of_a_column() -> None:
    assert [workbook._column(name) for name in (b"A", b"Z", b"AA", b"BC")] == [0, 25, 26, 54]


def elements(xml: str) -> list[Node]:
    found: list[Node] = []
    read_elements(xml.encode(), "甲", frozenset({"b"}), found.append)
    return found


def test_elements_are_read_whole_by_their_local_names() -> None:
    xml = '<a xmlns:x="urn:x">外<x:b\n x:n="1" m="2">甲 <c>乙</c>\n丙<d/>丁</x:b><b/><c><b>戊<b>己</b></b></c></a>'
    first, second, third = elements(xml)
    assert (first.name, first.attributes, first.line, first.text) == (
        "b",
        {"n": "1", "m": "2"},
        1,
        "甲 乙 丙丁",
    )
    assert [child.name for child in first.children] == ["c", "d"]
    assert first.texts == ["甲 ", "\n丙", "丁"]
    assert (second.text, second.children, second.line) == ("", [], 3)
    assert (third.text, [child.name for child in third.children]) == ("戊己", ["b"])


@pytest.mark.parametrize(
    ("xml", "code", "line"),
    [
        ("<a>\n<b>", "not-xml", 2),
        ("", "not-xml", 1),
        ("\n".join(["<a>"] * (DEEPEST + 1)), "too-deep", DEEPEST + 1),
        ('<!DOCTYPE a [\n<!ENTITY x "y">]><a/>', "entities", 2),
    ],
)
def test_xml_that_is_not_read(xml: str, code: str, line: int) -> None:
    with pytest.raises(DocumentError) as raised:
        elements(xml)
    assert raised.value.code == f"exchange.{code}"
    assert (raised.value.fields["source"], raised.value.fields["line"]) == ("甲", line)
    if code == "not-xml":
        assert raised.value.fields["why"] == "no element found"
    assert elements("<a>" * DEEPEST + "</a>" * DEEPEST) == []


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a caller of the work of a process apart: its code, what it gave, what it said."""
    monkeypatch.setattr(apart, "_limit", lambda *_: None)

    def call(kind: str, content: bytes) -> tuple[int, bytes, str]:
        monkeypatch.setattr(sys, "argv", ["apart", kind, "1", "1"])
        given, made, said = io.BytesIO(content), io.BytesIO(), io.StringIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given))
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(made, write_through=True))
        monkeypatch.setattr(sys, "stderr", said)
        code = apart.main()
        sys.stdout.flush()
        return code, made.getvalue(), said.getvalue()

    return call


def test_each_kind_of_work_gives_what_it_says(done: Any) -> None:
    content = word(paragraph(run("四早")), table((paragraph(run("五")), paragraph(run("六")))))
    page = "<p>四早\ud800</p>".encode("utf-8", "surrogatepass")
    assert done("word", content) == (0, "四早\n五\u3000六".encode(), "")
    assert json.loads(done("word-lines", content)[1])[0][:2] == ["四早", "text"]
    locked = word(paragraph(run("四")), settings='<w:documentProtection w:enforcement="1"/>')
    assert done("word-lines", locked)[1] == b"protected"
    assert json.loads(done("word-tables", content)[1]) == [["1", [[1, ["五", "六"], [], []]]]]
    assert done("page", page)[1].decode() == "四早\ufffd\ufffd\ufffd"
    assert json.loads(done("page-lines", page)[1])[0][0] == "四早\ufffd\ufffd\ufffd"
    sent = dumped(Changes((Edit(1, 2, 2, "①"),))).encode()
    head = len(sent).to_bytes(8, "big") + sent
    assert json.loads(done("page-write", head + page)[1]) == [[5, 5, "①"]]
    assert done("word", done("word-write", head + content)[1])[1].startswith("四早①".encode())
    assert json.loads(done("sheets", book(["甲"]))[1]) == [["表", [[1, ["甲"], [], []]]]]


def test_what_fails_apart_is_said_in_a_line(done: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for error, said in (
        (MemoryError(), "memory"), (RecursionError(), "deep"), (ValueError("a\n b"), "a b"), (ValueError(), "ValueError"),
    ):  # fmt: skip
        monkeypatch.setitem(
            apart._WORK, "page", lambda _content, error=error: (_ for _ in ()).throw(error)
        )
        assert done("page", b"") == (1, b"", said + "\n")
    monkeypatch.setattr(apart, "_MOST", 3)
    for kind, size, code in (("page", 3, 0), ("page", 4, 1), ("sheets", 6, 0), ("sheets", 7, 1)):
        monkeypatch.setitem(apart._WORK, kind, lambda _content, size=size: "a" * size)
        assert done(kind, b"")[0] == code


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"x", "text"), ("a.html", b"x", "page"), ("a.HTM", b"x", "page"), ("a.xhtml", b"x", "page"),
        ("a.txt", b" <!DOCTYPE HTML><p>", "page"), ("a", b"<html>", "page"), ("a", b"x<html>", "text"),
        ("a.txt", b"%PDF-1.4", "pdf"), ("a", b" " * 1019 + b"%PDF-", "pdf"), ("a", b" " * 1020 + b"%PDF-", "text"),
    ],
)  # fmt: skip
def test_what_a_document_is(name: str, content: bytes, kind: str) -> None:
    assert recognised(name, content) == (kind, name)


@pytest.mark.parametrize(
    ("name", "content", "code", "fields"),
    [
        ("a", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-word", {}),
        (
            "a",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked",
            {},
        ),
        ("a", b"{\\rtf1", "rich-text", {}),
        ("a.docx", b"x", "other-kind", {"suffix": ".docx"}),
        ("a.PDF", b"x", "other-kind", {"suffix": ".pdf"}),
        ("a.docx", book(["甲"]), "no-word", {}),
        ("a.docx", b"PK\x03\x04x", "damaged-package", {}),
    ],
)
def test_what_is_no_document(
    name: str, content: bytes, code: str, fields: dict[str, object]
) -> None:
    with pytest.raises(DocumentError) as raised:
        recognised(name, content)
    assert (raised.value.code, raised.value.fields) == (
        f"document.{code}",
        {"source": name, **fields},
    )


def test_a_package_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.xml", b"0" * 3_000_000)
        package.writestr("b.png", b"")
    made = content.getvalue()

    def refused(most: int) -> tuple[str, dict[str, object]]:
        with pytest.raises(DocumentError) as raised:
            parts(made, "甲", most)
        return raised.value.code, raised.value.fields

    assert refused(2_999_999) == ("document.bomb", {"source": "甲", "size": 3, "parts": 2})
    assert refused(3_000_000) == (
        "document.dense",
        {"source": "甲", "times": 3_000_000 // len(made)},
    )
    monkeypatch.setattr(documents, "DENSE", 3_000_000)
    assert parts(made, "甲", 3_000_000) == {"a.xml", "b.png"}
    monkeypatch.setattr(documents, "MOST_PARTS", 2)
    assert len(parts(made, "甲", 3_000_000)) == 2
    monkeypatch.setattr(documents, "MOST_PARTS", 1)
    assert refused(3_000_000)[0] == "document.bomb"


def test_why_a_file_is_not_read(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str) -> tuple[str, dict[str, object]]:
        with pytest.raises(DocumentError) as raised:
            content_of(path)
        assert raised.value.fields.pop("source") == path
        return raised.value.code, raised.value.fields

    blank, large = tmp_path / "blank", tmp_path / "large"
    blank.write_bytes(b" \n")
    large.write_bytes(b"x" * 10)
    assert refused(str(tmp_path / "none")) == ("document.missing", {})
    assert refused(str(tmp_path)) == ("document.folder", {})
    assert refused(str(blank)) == ("document.empty", {})
    code, fields = refused("a\0b")
    assert (code, fields["reason"].code) == ("document.unreadable", "document.no-name")  # type: ignore[attr-defined]
    code, fields = refused("/dev/null")
    assert code == "document.unreadable"
    assert isinstance(fields["reason"], OSError)
    monkeypatch.setattr(documents, "LARGEST", 10)
    assert content_of(str(large)) == b"x" * 10
    monkeypatch.setattr(documents, "LARGEST", 9)
    assert refused(str(large)) == ("document.too-large", {"most": 0})


def test_a_text_has_words_and_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LONGEST", 3)
    assert document_text("a.txt", b"abc") == "abc"
    for content, code, fields in (
        (b"abcd", "too-long", {"length": 4, "most": 3}), (b" \t ", "no-text", {}),
    ):  # fmt: skip
        with pytest.raises(DocumentError) as raised:
            document_text("a.txt", content)
        assert (raised.value.code, raised.value.fields) == (
            f"document.{code}",
            {"source": "a.txt", **fields},
        )
    monkeypatch.setattr(documents, "apart", lambda *_: b" ")
    with pytest.raises(DocumentError) as raised:
        document_text("a.pdf", b"%PDF-")
    assert raised.value.code == "document.no-text-pdf"


def test_what_a_process_apart_says_is_worded(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(code: int, err: bytes) -> Any:
        done = documents.subprocess.CompletedProcess([], code, b"out", err)

        def ran(*_args: object, check: bool, **_more: object) -> object:
            if check:
                done.check_returncode()
            return done

        monkeypatch.setattr(documents.subprocess, "run", ran)
        return documents.apart("word-lines", b"", "甲")

    assert said(0, b"") == b"out"
    for err, code, what in (
        (b"x\nmemory\n", "document.why-memory", {}),
        ("甲\x07乙".encode() + b"z" * 200, "document.why-other", {"said": "甲乙" + "z" * 118}),
        (b"", "document.why-killed", {}),
    ):
        with pytest.raises(DocumentError) as raised:
            said(1, err)
        fields = raised.value.fields
        assert (raised.value.code, fields["source"], fields["kind"].code) == (
            "document.damaged", "甲", "document.kind-word",
        )  # fmt: skip
        assert (fields["why"].code, fields["why"].fields) == (code, what)


def test_the_bounds_of_a_document_are_told_in_megabytes(tmp_path: Any) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(documents.LARGEST + 1)
    with pytest.raises(DocumentError) as raised:
        content_of(str(path))
    assert raised.value.fields == {"source": str(path), "most": 60}


def test_a_long_text_of_an_element_is_whole() -> None:
    (node,) = elements(f"<a><b>{'长' * 20_000}</b></a>")
    assert node.text == "长" * 20_000


def test_elements_beside_one_another_are_no_deeper() -> None:
    inside = DEEPEST - 2
    beside = "<a><c><d/><d/><d/>" + "<e>" * inside + "</e>" * inside + "</c></a>"
    assert elements(beside) == []
    with pytest.raises(DocumentError) as raised:
        elements(beside.replace("<e>", "<e><e>", 1).replace("</e>", "</e></e>", 1))
    assert raised.value.code == "exchange.too-deep"


def test_columns_beside_a_formula_and_rows_beside_a_range_stay_as_they_are() -> None:
    made = book(["甲", None, "=1", None], ["乙", "子"], ["丙"], merged=("A1:A2",))
    assert rows(made) == [
        [1, ["甲", "", ""], [2], []],
        [2, ["甲", "子"], [], [0]],
        [3, ["丙"], [], []],
    ]
