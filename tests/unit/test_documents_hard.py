"""Parts of documents that one seldom meets: headings by style, fields, rows, foot of a page, files without a last line end."""

from __future__ import annotations

import pytest

from tests.unit.test_page_write import arranged as on_page
from tests.unit.test_page_write import changed as page_with
from tests.unit.test_word import body, changed, raised, simple, texts
from tests.words import box, deleted, field, link, paragraph, run, simple_field, table, word
from xpterms.documents.changes import Changes, DraftLine, Edit, Kept, New, Part
from xpterms.documents.markdown import read_markdown
from xpterms.documents.plain_write import read as plain_lines
from xpterms.documents.plain_write import splices as plain_splices
from xpterms.documents.word_write import read, rewritten


def plain(text: str, *edits: Edit, parts: tuple[Part, ...] = ()) -> str:
    for start, end, new in reversed(plain_splices(text, Changes(edits, parts))):
        text = text[:start] + new + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "part", "made"),
    [
        # a file without a last line end stays one
        ("甲\n乙", Part(3, 2, (New("丙", "note"),)), "甲\n乙\n丙"),
        ("甲\r\n乙", Part(3, 2, (New("丙", "note"), New("丁", "note"))), "甲\r\n乙\r\n丙\r\n丁"),
        ("甲\n乙\n", Part(3, 2, (New("丙", "note"),)), "甲\n乙\n丙\n"),
        ("甲\n乙\n丙", Part(2, 3, (Kept(3, 3), Kept(2, 2))), "甲\n丙\n乙"),
        ("甲\n乙\n丙", Part(2, 3, ()), "甲"),
        ("甲\n乙\n丙\n", Part(2, 3, ()), "甲\n"),
        ("甲\r\n乙", Part(2, 2, ()), "甲"),
        ("甲", Part(1, 1, ()), ""),
        ("甲\n乙\n", Part(1, 1, (New("丙", "note"),)), "丙\n乙\n"),
        ("甲\n乙\n丙", Part(1, 2, (Kept(2, 2), New("丁", "note"), Kept(1, 1))), "乙\n丁\n甲\n丙"),
        ("　　甲\n　　乙\n丙\n", Part(4, 3, (New("丁", "note"), New("题", "heading"), New("", "blank"))), "　　甲\n　　乙\n丙\n　　丁\n题\n\n"),
        ("　　甲\n乙\n", Part(3, 2, (New("丁", "note"),)), "　　甲\n乙\n丁\n"),
        ("\t甲\n乙\n", Part(3, 2, (New("丁", "note", like=1),)), "\t甲\n乙\n\t丁\n"),
        ("X甲\n乙\n", Part(3, 2, (New("丁", "note", like=1),)), "X甲\n乙\n丁\n"),
    ],
)  # fmt: skip
def test_lines_of_a_plain_text(text: str, part: Part, made: str) -> None:
    assert plain(text, parts=(part,)) == made


def test_all_edits_of_a_line_go_with_it() -> None:
    edits = Edit(2, 0, 1, "子"), Edit(2, 2, 2, "丑")
    turned = Part(1, 2, (Kept(2, 2), Kept(1, 1)))
    assert plain("甲乙\n丙丁戊\n", *edits, parts=(turned,)) == "子丁丑戊\n甲乙\n"


def test_lines_of_markdown_are_numbered_and_may_change_places() -> None:
    assert read_markdown(["甲", "# 乙"]) == [
        DraftLine("甲", "text", (), (), 1, 1),
        DraftLine("# 乙", "heading", (), (), 2, 1),
    ]


def test_a_line_of_a_plain_text_is_text() -> None:
    assert plain_lines("甲\r\n乙\n", markdown=False) == [
        DraftLine("甲", "text", (), (), 1, 1),
        DraftLine("乙", "text", (), (), 2, 1),
    ]


def test_an_edit_goes_with_its_line_and_stays_outside_of_what_goes() -> None:
    swap = Part(2, 3, (Kept(3, 3), Kept(2, 2)))
    edits = (Edit(1, 1, 1, "①"), Edit(2, 0, 1, "七"), Edit(3, 1, 1, "③"), Edit(4, 0, 0, "④"))
    assert plain("甲\n乙\n丙\n丁\n", *edits, parts=(swap,)) == "甲①\n丙③\n七\n④丁\n"
    assert plain("甲\n乙\n丙\n丁\n", *edits, parts=(Part(2, 3),)) == "甲①\n④丁\n"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("---\n题: 甲\n---\n甲", "code code code text"),
        ("+++\n题\n---\n+++\n甲", "code code code code text"),
        ("---\n题\n...\n甲", "code code code text"),
        ("---\n甲\n乙", "text text text"),
        ("---\n---\n甲", "code code text"),
        ("题\n==", "heading text"),
        ("---", "text"),
        ("甲\n---\n乙", "heading text text"),
        ("甲\n-\n乙", "text text text"),
        ("```\n甲\n```\n乙", "code code code text"),
        ("````\n```\n甲\n````\n乙", "code code code code text"),
        ("~~~\n```\n~~~ x\n~~~\n乙", "code code code code text"),
        ("<!-- 甲\n乙 -->\n丙", "code code text"),
        ("<!-- 甲 -->\n丙", "text text"),
        ("甲\n    乙", "text text"),
        ("甲\n\n    乙\n    丙", "text text code code"),
        ("[甲]: http://a\n乙", "code text"),
        ("| 甲 | 乙 |", "table"),
        ("## 甲\n##乙\n####### 丙", "heading text text"),
    ],
)
def test_what_the_lines_of_markdown_are(text: str, kinds: str) -> None:
    assert " ".join(line.kind for line in read_markdown(text.split("\n"))) == kinds


def test_a_break_within_a_cell_and_a_note_keep_the_kind_of_what_holds_them() -> None:
    broken = paragraph(run("四"), "<w:r><w:br/></w:r>", run("早"))
    found = read(
        word(
            table((simple("甲"), simple("乙")), (broken,)),
            paragraph(run("丙"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        )
    )
    assert [(line.text, line.kind) for line in found] == [
        ("甲\u3000乙", "table"),
        ("四", "table"),
        ("早", "table"),
        ("丙［1］", "text"),
        ("［1］脚注。", "foot"),
    ]


@pytest.mark.parametrize(
    ("blocks", "edit", "lines"),
    [
        # behind a field, whatever stands in it, and however deep
        ([paragraph(run("四"), field(run("早")), run("五"))], Edit(1, 2, 2, "①"), ["四早①五"]),
        ([paragraph(field(run("四"), field(run("早"))), run("五"))], Edit(1, 2, 2, "①"), ["四早①五"]),
        ([paragraph(field(run("四")), run("中"), field(run("早")))], Edit(1, 1, 1, "①"), ["四①中早"]),
        ([paragraph(simple_field(run("四早")), run("五"))], Edit(1, 2, 2, "①"), ["四早①五"]),
        ([paragraph(link(run("四早")), run("五"))], Edit(1, 2, 2, "①"), ["四早①五"]),
        ([paragraph(run("四"), deleted("删"), run("早"))], Edit(1, 1, 1, "①"), ["四①早"]),
        ([paragraph("<w:r><w:t>四</w:t><w:tab/><w:t>早</w:t></w:r>")], Edit(1, 2, 2, "①"), ["四\t①早"]),
        ([paragraph("<w:r><w:t>四</w:t><w:tab/><w:t>早</w:t></w:r>")], Edit(1, 1, 1, "①"), ["四①\t早"]),
        ([paragraph("<w:r><w:t>四</w:t><w:tab/><w:t>早</w:t></w:r>")], Edit(1, 1, 2, ""), ["四早"]),
        ([paragraph(run("四早"), raised("1"), run("五"))], Edit(1, 2, 5, ""), ["四早五"]),
        ([paragraph(run("四早"), raised("1"), run("五"))], Edit(1, 2, 5, "［12］"), ["四早［12］五"]),
        ([paragraph(run("甲"), box(simple("四早")))], Edit(2, 1, 1, "①"), ["甲", "四①早"]),
        ([table((simple("四"), simple("早")))], Edit(1, 1, 1, "①"), ["四①\u3000早"]),
    ],
)  # fmt: skip
def test_an_edit_within_a_word_document_is_read_back(
    blocks: list[str], edit: Edit, lines: list[str]
) -> None:
    made = rewritten(word(*blocks), Changes((edit,), ()))
    assert [line.text for line in read(made)] == lines


def test_a_paragraph_put_in_last_stands_before_the_sections_properties() -> None:
    made = changed([simple("甲"), simple("乙")], parts=(Part(3, 2, (New("丙", "note"),)),))
    whole = rewritten(
        word(simple("甲"), simple("乙")), Changes((), (Part(3, 2, (New("丙", "note"),)),))
    )
    assert [line.text for line in read(whole)] == ["甲", "乙", "丙"]
    assert made.index("乙") < made.index("丙")
    assert body(whole).rstrip().endswith("</w:p>")


def test_a_cell_keeps_a_paragraph_where_its_lines_go() -> None:
    made = changed([table((simple("甲") + simple("乙"),)), simple("丙")], parts=(Part(1, 2, ()),))
    assert "<w:tc>" not in made or "<w:p/>" in made or "<w:p></w:p>" in made
    one = changed([table((simple("甲") + simple("乙"),)), simple("丙")], parts=(Part(1, 1, ()),))
    assert "甲" not in one
    assert one.count("<w:p>") == 2  # 乙 and 丙
    assert texts(simple("丙")) == ["丙"]


PAGE = "<html><body><p>甲。</p><p>乙<b>丙</b>丁。</p><p>戊</p></body></html>"


@pytest.mark.parametrize(
    ("edits", "made"),
    [
        ((Edit(2, 1, 2, ""),), PAGE.replace("<b>丙</b>", "")),
        ((Edit(2, 0, 1, ""),), PAGE.replace("乙", "")),
        ((Edit(2, 2, 2, "①"),), PAGE.replace("丙", "丙①")),
        ((Edit(2, 4, 4, "①"),), PAGE.replace("丁。", "丁。①")),
        ((Edit(2, 3, 3, "①"),), PAGE.replace("丁。", "丁①。")),
        ((Edit(3, 0, 1, ""),), PAGE.replace("戊", "")),
        ((Edit(1, 1, 1, "①"), Edit(2, 2, 3, "己")), PAGE.replace("甲。", "甲①。").replace("丁", "己")),
    ],
)  # fmt: skip
def test_edits_of_several_pieces_of_a_page(edits: tuple[Edit, ...], made: str) -> None:
    assert page_with(PAGE, *edits) == made


def test_blocks_of_a_page_stay_within_its_body() -> None:
    assert on_page(PAGE, 1, 3, Kept(3, 3), Kept(1, 2)) == (
        "<html><body><p>戊</p><p>甲。</p><p>乙<b>丙</b>丁。</p></body></html>"
    )
    assert on_page(PAGE, 2, 2) == PAGE.replace("<p>乙<b>丙</b>丁。</p>", "")
    assert on_page("<html><p>甲</p><p>乙</p></html>", 1, 2, Kept(2, 2), Kept(1, 1)) == (
        "<html><p>乙</p><p>甲</p></html>"
    )
