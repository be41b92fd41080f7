"""Documents as text: formats, encodings, and what is hostile."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest

from xpterms.documents import read as documents
from xpterms.documents.draft import read_draft
from xpterms.documents.read import read_document
from xpterms.errors import DocumentError

TEXT = "各位代表：\n名词解释\n1.四早：指早排查、早发现、早预警、早处置。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"]
)
def test_each_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes((TEXT * 3).encode(encoding))
    assert read_document(str(path)) == TEXT * 3


def test_html_gives_a_block_a_line_and_no_script(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(
        "<!DOCTYPE html><title>x</title><style>p{}</style><p>落实“四早”<sup>1</sup>要求。</p>"
        "<script>alert(1)</script><table><tr><td>1.四早：</td></tr></table><p>指早&amp;晚</p>",
        encoding="utf-8",
    )
    assert read_document(str(path)).split("\n") == ["落实“四早”［1］要求。", "1.四早：", "指早&晚"]


@pytest.mark.parametrize("start", ["²", "①", "٣", "9" * 5_000, "-1", ""])
def test_a_list_may_begin_at_what_is_no_number(tmp_path: Path, start: str) -> None:
    path = tmp_path / "list.html"
    path.write_text(f'<html><ol start="{start}"><li>四早</ol>', encoding="utf-8")
    assert read_document(str(path)).endswith("四早")


def word(path: Path, paragraphs: list[str], *, numbered: bool = False) -> str:
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text, style="List Number" if numbered else None)
    document.save(str(path))
    return str(path)


def test_word_gives_a_paragraph_a_line(tmp_path: Path) -> None:
    assert read_document(word(tmp_path / "r.docx", TEXT.strip().split("\n"))) == TEXT.strip()


def test_the_numbers_that_word_writes_itself_are_read(tmp_path: Path) -> None:
    lines = read_document(
        word(tmp_path / "r.docx", ["四早：指甲。", "六稳：指乙。"], numbered=True)
    ).split("\n")
    assert lines == ["1.四早：指甲。", "2.六稳：指乙。"]


def test_a_pdf_gives_its_text(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    path = tmp_path / "r.pdf"
    page = canvas.Canvas(str(path))
    for place, line in enumerate(TEXT.strip().split("\n")):
        page.setFont("STSong-Light", 12)
        page.drawString(72, 700 - 20 * place, line)
    page.save()
    assert "四早：指早排查、早发现、早预警、早处置。" in read_document(str(path))


def zipped(size: int) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * size)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("noise.txt", bytes(range(256)) * 40, "no text"),
        ("broken.docx", b"PK\x03\x04 and no more", "damaged"),
        ("broken.pdf", b"%PDF-1.4 and no more", "PDF"),
        ("other.docx", zipped(10), "Word document"),
    ],
)
def test_what_cannot_be_read_says_so_in_one_line(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=words) as caught:
        read_document(str(path))
    assert "\n" not in str(caught.value)


def test_a_package_that_unpacks_to_too_much_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    path.write_bytes(zipped(documents.LARGEST + 1))
    assert path.stat().st_size < 200_000
    with pytest.raises(DocumentError, match="unpacks to"):
        read_document(str(path))


@pytest.mark.parametrize(("paragraphs", "refused"), [(1_000, False), (400_000, True)])
def test_a_document_of_tags_alone_is_not_unpacked(
    tmp_path: Path, paragraphs: int, *, refused: bool
) -> None:
    body = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>" + "<w:p/>" * paragraphs
    path = with_body(tmp_path / "dense.docx", body)
    assert Path(path).stat().st_size < 64_000
    if not refused:
        assert read_document(path) == "甲"
        return
    with pytest.raises(DocumentError, match="times its size") as caught:
        read_document(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("piece", "within", "over"),
    [
        ("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", 4_990, 5_001),
        ("<w:p/>", 9_990, 10_000),
        ("<w:p><w:r><w:t>" + "甲" * 1_000 + "</w:t></w:r></w:p>", 99, 200),
    ],
)
def test_a_word_document_holds_no_more_than_its_size_allows(
    tmp_path: Path, piece: str, within: int, over: int
) -> None:
    kept = "<w:p><w:r><w:t>乙</w:t></w:r></w:p>"
    path = with_body(tmp_path / "within.docx", kept + piece * within)
    assert read_document(path).startswith("乙")
    path = with_body(tmp_path / "over.docx", kept + piece * over)
    for read in (read_document, read_draft):
        with pytest.raises(DocumentError, match="far more than a file of its size does") as caught:
            read(path)
        assert "\n" not in str(caught.value)


def test_a_large_word_document_may_hold_what_its_size_allows(tmp_path: Path) -> None:
    path = with_body(tmp_path / "large.docx", "<w:p><w:r><w:t>甲乙</w:t></w:r></w:p>" * 6_000)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as package:
        package.writestr("word/media/image1.png", bytes(80_000))
    assert read_document(path).count("\n") == 5_999


@pytest.mark.parametrize(
    ("texts", "refused", "each"),
    [
        (1_000, False, ""),
        (1_000, True, "9 " * 250),
        (10_000, False, ""),
        (10_001, True, ""),
        (5_000, False, "/X Do"),
        (5_001, True, "/X Do"),
        (5_001, True, "(x) '"),
    ],
    ids=[
        "little",
        "much drawn",
        "as many texts as may be",
        "one more",
        "forms",
        "one more form",
        "lines",
    ],
)
def test_a_pdf_draws_no_more_than_its_size_allows(
    tmp_path: Path, texts: int, each: str, *, refused: bool
) -> None:
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    made = pytest.importorskip("bench.hostile", reason="bench is not here")
    path = tmp_path / "drawn.pdf"
    path.write_bytes(made.pdf(b"BT %s /F 9 Tf (x) Tj ET\n" % each.encode() * texts))
    if not refused:
        assert read_document(str(path)).count("x") == texts
        return
    with pytest.raises(DocumentError, match="far more than a file of its size does"):
        read_document(str(path))


@pytest.mark.parametrize(
    ("kids", "pages"),
    [(b"3 0 R]", 1), (b"3 0 R " * 300 + b"]", 300), (b"3 0 R " * 301 + b"]", 0), (b"2 0 R]", 0)],
    ids=["one", "as many as may be", "one more", "a tree that holds itself"],
)
def test_a_pdf_names_no_more_pages_than_its_size_allows(
    tmp_path: Path, kids: bytes, pages: int
) -> None:
    pytest.importorskip("pypdf", reason="pypdf is not installed")
    made = pytest.importorskip("bench.hostile", reason="bench is not here")
    path = tmp_path / "named.pdf"
    path.write_bytes(made.pdf(b"BT /F 9 Tf (x) Tj ET\n").replace(b"3 0 R]", kids))
    if pages:
        assert read_document(str(path)).count("x") == pages
        return
    with pytest.raises(DocumentError, match="far more than a file of its size does"):
        read_document(str(path))


def test_pictures_that_pack_well_do_not_make_a_document_dense(tmp_path: Path) -> None:
    path = tmp_path / "white.docx"
    path.write_bytes(Path(word(tmp_path / "good.docx", ["甲"])).read_bytes())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/image1.bmp", bytes(documents.DENSE * 5))
    assert read_document(str(path)) == "甲"


def test_a_document_packed_as_office_never_packs_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bzip.docx"
    path.write_bytes(Path(word(tmp_path / "good.docx", ["甲"])).read_bytes())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_BZIP2) as package:
        package.writestr("word/styles2.xml", bytes(1_000_000))
    with pytest.raises(DocumentError, match="damaged"):
        read_document(str(path))


def test_entities_of_a_word_document_are_not_expanded(tmp_path: Path) -> None:
    good = Path(word(tmp_path / "r.docx", ["甲"]))
    bad = tmp_path / "laugh.docx"
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "'
        + "哈" * 1000
        + '">'
        + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(8))
        + "]>"
    )
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "word/document.xml":
                head, _, rest = content.decode().partition("?>")
                content = (head + "?>" + bomb + rest.replace("甲", "&i;")).encode()
            target.writestr(item, content)
    with suppress(DocumentError):
        assert len(read_document(str(bad))) < 100_000


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with pytest.raises(DocumentError, match="larger than"):
        read_document(str(path))


def test_a_missing_library_is_told_with_the_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = word(tmp_path / "r.docx", ["甲"])
    monkeypatch.setitem(__import__("sys").modules, "lxml", None)
    with pytest.raises(DocumentError, match="needs lxml"):
        read_document(path)


def with_body(path: Path, body: str) -> str:
    """Write a Word document whose body is this XML, and return its path."""
    good = Path(word(path.with_name("good.docx"), ["甲"]))
    packed = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w", packed) as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename == "word/document.xml":
                head = content.decode().partition("<w:body>")[0]
                content = f"{head}<w:body>{body}</w:body></w:document>".encode()
            target.writestr(item, content)
    return str(path)


def test_a_table_in_a_table_is_read_once(tmp_path: Path) -> None:
    """Read once at each level, forty levels would be read 2⁴⁰ times."""
    levels = 40
    cell = "<w:tbl><w:tr><w:tc>" * levels + "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"
    body = cell + "</w:tc></w:tr></w:tbl>" * levels
    assert read_document(with_body(tmp_path / "nested.docx", body)) == "甲"


@pytest.mark.parametrize("piece", ["</", "<div>", "<!--", '<a b="', "<table><tr><td>", "&"])
def test_a_page_made_of_openings_is_read_in_one_pass(tmp_path: Path, piece: str) -> None:
    """With the standard library's parser 100,000 of the first take a minute, and end in an error."""
    path = tmp_path / "page.html"
    many = 100_000 // max(piece.count("<"), 1)
    path.write_text("<html><p>四早</p>" + piece * many, encoding="utf-8")
    assert read_document(str(path)).startswith("四早")
