"""Word documents read and written again in this process: lines, numbers, runs, paragraphs, rows."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from tests.words import (
    SECTION,
    W,
    bookmarked,
    box,
    deleted,
    faults,
    field,
    inserted,
    link,
    paragraph,
    run,
    simple_field,
    table,
    word,
)  # fmt: skip
from xpterms.documents import word_tables
from xpterms.documents.changes import Changes, Edit, Kept, New, Part
from xpterms.documents.dense import DenseError
from xpterms.documents.package import Package, with_main
from xpterms.documents.word import lines
from xpterms.documents.word_numbers import Numbering
from xpterms.documents.word_runs import cut
from xpterms.documents.word_tables import tables
from xpterms.documents.word_write import ProtectedError, read, rewritten

NAMES = re.compile(r' xmlns:?\w*="[^"]*"')


def tree(xml: str) -> Any:
    return etree.fromstring(f'<w:x xmlns:w="{W}">{xml}</w:x>')


def body(content: bytes) -> str:
    """Return what stands in the body, before the section's properties."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    inside = "".join(etree.tostring(node, encoding="unicode") for node in root.find(f"{{{W}}}body"))
    return NAMES.sub("", inside).replace(NAMES.sub("", SECTION), "")


def texts(*blocks: str) -> list[str]:
    return [line.text for line in read(word(*blocks))]


def changed(blocks: list[str], *edits: Edit, parts: tuple[Part, ...] = ()) -> str:
    before = word(*blocks)
    made = rewritten(before, Changes(edits, parts))
    assert not set(faults(made)) - set(faults(before))
    return body(made)


def simple(text: str) -> str:
    return paragraph(run(text))


SUPER = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'


def raised(text: str) -> str:
    return f"<w:r>{SUPER}<w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (simple("四早"), ["四早"]),
        (simple(" "), []),
        (paragraph(run("四"), run("早", 1)), ["四早"]),
        (paragraph(run("四"), deleted("五"), inserted(run("早"))), ["四早"]),
        (paragraph(run("四"), "<w:r><w:br/></w:r>", run("早")), ["四", "早"]),
        (paragraph(run("四"), "<w:r><w:cr/><w:tab/></w:r>", run("早")), ["四", "\t早"]),
        (paragraph("<w:r><w:t>四\n早</w:t></w:r>"), ["四", "早"]),
        (paragraph("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>", run("早")), ["早"]),
        (paragraph(run("四"), box(simple("早"))), ["四", "早"]),
        (paragraph(link(run("四")), simple_field(run("早")), field(run("五"))), ["四早五"]),
        (table((simple("四"), simple("早")), (simple("五"), simple(" "))), ["四\u3000早", "五"]),
        (table((simple("四") + simple("早"), simple("五"))), ["四早\u3000五"]),
        (table((simple("四") + simple("早"),)), ["四", "早"]),
        (paragraph(run("四早"), raised("1"), run("工作")), ["四早［1］工作"]),
        (paragraph(run("四早"), raised("[1]")), ["四早［1］"]),
        (paragraph(run("10m"), raised("2")), ["10m2"]),
        (paragraph(run("10m"), raised("[2]")), ["10m［2］"]),
        (paragraph(run("四早"), raised("注")), ["四早注"]),
        (f"<w:sdt><w:sdtContent>{simple('四')}</w:sdtContent></w:sdt>", ["四"]),
        (paragraph(run("四早"), '<w:r><w:footnoteReference w:id="2"/></w:r>'), ["四早［1］", "［1］脚注。"]),
        (paragraph(run("四早"), '<w:r><w:footnoteReference w:id="9"/></w:r>'), ["四早［1］"]),
        (paragraph(raised("1"), run("四早")), ["［1］四早"]),
        (paragraph(run("四早m"), raised("2")), ["四早m2"]),
        (paragraph(run("四早"), raised("X1")), ["四早X1"]),
        (simple("10m") + paragraph(raised("1"), run("四早")), ["10m", "［1］四早"]),
        (paragraph(run("四"), "<w:r><w:t/></w:r>", run("早")), ["四早"]),
        (f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{simple('四')}</w:tc><w:tc>{simple('早')}</w:tc></w:tr>"
         "</w:sdtContent></w:sdt></w:tbl>", ["四\u3000早"]),
        (f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{simple('四')}</w:tc></w:tr></w:tbl>", []),
    ],
)  # fmt: skip
def test_the_lines_of_a_document(block: str, found: list[str]) -> None:
    assert texts(block) == found


def test_what_kind_a_line_is_and_what_it_moves_with() -> None:
    level = "<w:p><w:pPr><w:outlineLvl w:val='{}'/></w:pPr>" + run("四") + "</w:p>"
    contents = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{simple('目')}</w:sdtContent></w:sdt>"
    )
    found = read(word(
        paragraph(run("题"), style="Heading1"), paragraph(run("甲"), style="Other"), level.format(1), level.format(9),
        contents, table((simple("四"), simple("早"))), paragraph(run("乙"), box(simple("丙"))),
        paragraph(run("丁"), "<w:r><w:br/></w:r>", run("戊")),
    ))  # fmt: skip
    assert [(line.text, line.kind, line.unit, line.group) for line in found] == [
        ("题", "heading", 1, 1), ("甲", "text", 2, 1), ("四", "heading", 3, 1), ("四", "text", 4, 1),
        ("目", "heading", 5, 5), ("四\u3000早", "table", 6, 6), ("乙", "text", 7, 1), ("丙", "box", 8, 8),
        ("丁", "text", 9, 1), ("戊", "text", 9, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "fixed", "mute"),
    [
        ([run("四早")], [], []),
        ([run("四"), simple_field(run("早")), run("五")], ["早"], []),
        ([run("四"), field(run("早"), run("晚")), run("五")], ["早晚"], []),
        ([field(run("四")), field(run("早"))], ["四", "早"], []),
        ([run("四早"), raised("1"), run("五")], ["［1］"], []),
        ([run("四"), "<w:r><w:tab/></w:r>", run("早")], ["\t"], []),
        ([run("四早"), '<w:r><w:footnoteReference w:id="2"/></w:r>'], ["［1］"], ["［1］"]),
        (
            [run("四"), run("早早"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run("五")],
            ["［1］"],
            ["［1］"],
        ),
    ],
)
def test_what_of_a_line_is_fixed(parts: list[str], fixed: list[str], mute: list[str]) -> None:
    line = read(word(paragraph(*parts)))[0]
    assert [line.text[a:b] for a, b in line.fixed] == fixed
    assert [line.text[a:b] for a, b in line.mute] == mute


def test_a_field_that_goes_on_has_no_free_end_and_a_box_has_none_at_all() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    (line,) = read(word(paragraph(run("四"), begin, run("早"))))
    assert line.fixed == ((1, 3),)
    _, inside = read(word(paragraph(run("四"), box(simple("早")))))
    assert inside.fixed == ((-1, 2),)


@pytest.mark.parametrize(
    ("value", "locked"), [("1", True), ("true", True), ("on", True), ("0", False), ("", False)]
)
def test_a_protected_document_is_not_read_to_be_changed(value: str, locked: bool) -> None:
    content = word(simple("四"), settings=f'<w:documentProtection w:enforcement="{value}"/>')
    if locked:
        with pytest.raises(ProtectedError):
            read(content)
    else:
        assert len(read(content)) == 1
    assert len(read(word(simple("四"), settings="<w:zoom/>"))) == 1


BOLD = "<w:rPr><w:b/></w:rPr>"
TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("parts", "edit", "made"),
    [
        ([run("四早工作")], Edit(1, 2, 2, "①"), run("四早") + run("①") + run("工作")),
        ([run("四早")], Edit(1, 2, 2, "①"), run("四早") + run("①")),
        ([run("四早")], Edit(1, 0, 0, "①"), run("①") + run("四早")),
        ([run("四", 1), run("早")], Edit(1, 1, 1, "①"), run("四", 1) + run("①", 1) + run("早")),
        ([run("四早", 1)], Edit(1, 1, 1, "①"), run("四", 1) + run("①", 1) + run("早", 1)),
        ([run("四早")], Edit(1, 2, 2, "1", True), run("四早") + raised("1")),
        ([run("四早")], Edit(1, 1, 1, " "), run("四") + run(" ") + run("早")),
        ([run("四早")], Edit(1, 0, 1, "五"), run("五早")),
        ([run("四早")], Edit(1, 1, 2, ""), run("四")),
        ([run("四"), run("早", 1), run("工")], Edit(1, 1, 2, ""), run("四") + run("工")),
        ([run("四"), run("早", 1), run("工")], Edit(1, 0, 3, "五六"), run("五六")),
        ([run("四"), run("早", 1), run("工")], Edit(1, 1, 3, "五"), run("四") + run("五", 1)),
        ([link(run("四早")), run("工")], Edit(1, 2, 2, "①"), link(run("四早")) + run("①") + run("工")),
        ([link(run("四早")), run("工")], Edit(1, 1, 1, "①"), link(run("四") + run("①") + run("早")) + run("工")),
        ([link(run("四早"))], Edit(1, 0, 2, ""), ""),
        ([inserted(run("四早"))], Edit(1, 2, 2, "①"), inserted(run("四早")) + run("①")),
        ([simple_field(run("四早")), run("工")], Edit(1, 2, 2, "①"), simple_field(run("四早")) + run("①") + run("工")),
        ([field(run("四早")), run("工")], Edit(1, 2, 2, "①"), field(run("四早")) + run("①") + run("工")),
        ([run("四早"), raised("1"), run("工")], Edit(1, 2, 5, "［12］"), run("四早") + raised("12") + run("工")),
        ([run("四早"), raised("1"), run("工")], Edit(1, 2, 5, ""), run("四早") + run("工")),
        ([run("四早"), raised("1"), run("工")], Edit(1, 5, 5, "五"), run("四早") + raised("1") + f"<w:r>{SUPER}<w:t>五</w:t></w:r>" + run("工")),
        (["<w:r><w:t>四\n早工</w:t></w:r>"], Edit(2, 1, 2, "五"), "<w:r><w:t>四\n早五</w:t></w:r>"),
        (["<w:r><w:t>四\n早工</w:t></w:r>"], Edit(2, 1, 1, "①"), "<w:r><w:t>四\n早</w:t></w:r>" + run("①") + run("工")),
        (["<w:r><w:t>四早</w:t><w:t>工作</w:t></w:r>"], Edit(1, 2, 2, "①"), run("四早") + run("①") + run("工作")),
        (["<w:r><w:t>四早</w:t><w:tab/><w:t>工作</w:t></w:r>"], Edit(1, 3, 3, "①"),
         "<w:r><w:t>四早</w:t><w:tab/></w:r>" + run("①") + run("工作")),
        ([run("四早"), run("工作", 1)], Edit(1, 2, 3, "五"), run("四早") + run("五作", 1)),
        ([run("四早"), raised("1"), run("工作")], Edit(1, 1, 6, ""), run("四") + run("作")),
        ([run("四早"), run("工作", 1)], Edit(1, 1, 3, "五"), run("四五") + run("作", 1)),
        ([bookmarked(run("四")), run("早")], Edit(1, 1, 1, "①"), bookmarked(run("四")) + run("①") + run("早")),
    ],
)  # fmt: skip
def test_text_is_put_into_and_taken_out_of_runs(parts: list[str], edit: Edit, made: str) -> None:
    assert changed([paragraph(*parts)], edit) == body(word(paragraph(made)))


def test_what_is_put_behind_a_link_looks_not_like_one() -> None:
    look = '<w:rPr><w:rStyle w:val="Link"/><w:b/><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr>'
    made = changed([paragraph(link(f"<w:r>{look}<w:t>四早</w:t></w:r>"))], Edit(1, 2, 2, "①"))
    assert made.endswith("</w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:t>①</w:t></w:r></w:p>")


def test_what_is_put_into_a_link_looks_like_it() -> None:
    look = '<w:rPr><w:rStyle w:val="Link"/><w:color w:val="0000FF"/></w:rPr>'
    linked = [paragraph(link(f"<w:r>{look}<w:t>四早</w:t></w:r>"))]
    for place, parts in ((0, "①|四早"), (1, "四|①|早")):
        inside = "".join(f"<w:r>{look}<w:t>{part}</w:t></w:r>" for part in parts.split("|"))
        assert changed(linked, Edit(1, place, place, "①")) == body(word(paragraph(link(inside))))


def test_what_is_put_in_behind_a_break_stands_behind_it() -> None:
    for sign in ("<w:br/>", "<w:cr/>"):
        broken = paragraph(run("零"), f"<w:r>{BOLD}{sign}<w:t>四早</w:t></w:r>")
        made = rewritten(word(broken), Changes((Edit(2, 0, 0, "①"),)))
        assert [line.text for line in read(made)] == ["零", "①四早"]
        assert body(made) == body(
            word(paragraph(run("零"), f"<w:r>{BOLD}{sign}</w:r>", run("①", 1), run("四早", 1)))
        )


@pytest.mark.parametrize(
    ("parts", "start", "end", "left"),
    [
        ([run("四早工作")], 1, 3, [run("四作")]),
        ([run("四早工作")], 0, 4, []),
        ([run("四早"), run("工作", 1)], 1, 3, [run("四"), run("作", 1)]),
        ([run("四"), TAB, run("早")], 2, 3, [run("四"), TAB]),
        ([run("四"), TAB, run("早")], 0, 1, [TAB, run("早")]),
        ([run("四"), TAB, run("早")], 1, 2, [run("四"), run("早")]),
        ([link(run("四早")), run("工")], 0, 2, [run("工")]),
        ([link(run("四早")), run("工")], 1, 2, [link(run("四")), run("工")]),
        ([run("四早"), raised("1"), run("工")], 2, 5, [run("四早"), run("工")]),
        (["<w:r><w:t>四</w:t><w:tab/><w:t>早</w:t></w:r>"], 0, 1, ["<w:r><w:tab/><w:t>早</w:t></w:r>"]),
        ([run("四早")], 2, 2, [run("四早")]),
    ],
)  # fmt: skip
def test_a_range_is_cut_out_of_a_line(
    parts: list[str], start: int, end: int, left: list[str]
) -> None:
    content = word(paragraph(*parts))
    package = Package(content)
    root = package.tree("word/document.xml")
    cut(lines(package, root)[0], start, end)
    assert body(with_main(content, root)) == body(word(paragraph(*left)))


def test_a_raised_run_has_its_property_where_the_schema_wants_it() -> None:
    look = '<w:rPr><w:b/><w:vertAlign w:val="subscript"/><w:lang w:val="zh"/></w:rPr>'
    made = changed([paragraph(f"<w:r>{look}<w:t>四早</w:t></w:r>")], Edit(1, 2, 2, "1", True))
    assert (
        '<w:rPr><w:b/><w:vertAlign w:val="superscript"/><w:lang w:val="zh"/></w:rPr><w:t>1' in made
    )


def test_edits_of_one_line_are_carried_out_together() -> None:
    made = changed(
        [simple("四早工作")], Edit(1, 2, 2, "①"), Edit(1, 4, 4, "②"), Edit(1, 0, 1, "五")
    )
    assert re.sub("<[^>]+>", "", made) == "五早①工作②"


def para(text: str, properties: str = "", look: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r>{look}<w:t>{text}</w:t></w:r></w:p>"


INDENT = '<w:ind w:firstLine="640"/>'
TITLE = para("题", '<w:jc w:val="center"/>', BOLD)
ONE, TWO, THREE = (para(f"{text}的正文内容", INDENT) for text in "甲乙丙")


def test_a_paragraph_is_put_in_with_the_usual_look() -> None:
    blocks = [TITLE, ONE, TWO]
    new = para("1. 四早：指早。", INDENT)
    assert (
        changed(blocks, parts=(Part(4, 3, (New("1. 四早：指早。", "note"),)),))
        == TITLE + ONE + TWO + new
    )
    assert (
        changed(blocks, parts=(Part(3, 2, (New("1. 四早：指早。", "note"),)),))
        == TITLE + ONE + new + TWO
    )
    two = (New("1. 四早：指早。", "note"), New("五", "note"))
    assert changed(blocks, parts=(Part(3, 2, two),)) == TITLE + ONE + new + para("五", INDENT) + TWO
    assert changed(blocks, parts=(Part(4, 3, two),)) == TITLE + ONE + TWO + new + para("五", INDENT)


def test_a_heading_is_centred_bold_and_begins_a_page() -> None:
    made = changed([TITLE, ONE, TWO], parts=(Part(4, 3, (New("名词解释", "heading"),)),))
    assert made.removeprefix(TITLE + ONE + TWO) == (
        '<w:p><w:pPr><w:pageBreakBefore/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/></w:pPr>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>名词解释</w:t></w:r></w:p>"
    )
    look = '<w:rPr><w:rFonts w:ascii="x"/><w:b w:val="0"/><w:sz w:val="32"/></w:rPr>'
    styled = para(
        "正文内容",
        f'<w:pStyle w:val="Body"/><w:spacing/>{INDENT}<w:jc w:val="both"/><w:rPr><w:ins/><w:b/></w:rPr>',
        look,
    )
    made = changed([styled], parts=(Part(2, 1, (New("名词解释", "heading"),)),))
    assert made.removeprefix(styled) == (
        '<w:p><w:pPr><w:pStyle w:val="Body"/><w:pageBreakBefore/><w:spacing/>'
        '<w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>'
        '<w:r><w:rPr><w:rFonts w:ascii="x"/><w:b/><w:sz w:val="32"/></w:rPr><w:t>名词解释</w:t></w:r></w:p>'
    )


def test_a_paragraph_like_another_takes_its_properties_but_not_its_place() -> None:
    numbered = f'<w:keepNext/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="0"/></w:numPr>{INDENT}<w:outlineLvl w:val="9"/>'
    like = para("甲的正文内容", numbered)
    made = changed([like], parts=(Part(2, 1, (New("四早", "note", like=1),)),))
    assert made.removeprefix(like) == para(
        "四早", f'<w:numPr><w:ilvl w:val="0"/></w:numPr>{INDENT}'
    )
    made = changed([like], parts=(Part(2, 1, (New("四早", "heading", like=1),)),))
    assert made.removeprefix(like) == para("四早", INDENT)


def test_number_and_term_of_a_note_look_like_those_of_another() -> None:
    like = paragraph(f"<w:r>{BOLD}<w:t>1. 甲</w:t></w:r><w:r><w:t>：指甲的意思。</w:t></w:r>")
    made = changed([like], parts=(Part(2, 1, (New("2. 四早：指早。", "note", like=1, head=5),)),))
    assert made.removeprefix(like) == (
        f"<w:p><w:r>{BOLD}<w:t>2. 四早</w:t></w:r><w:r><w:t>：指早。</w:t></w:r></w:p>"
    )
    made = changed([like], parts=(Part(2, 1, (New("2. 四早：指早。", "note", like=1),)),))
    assert made.removeprefix(like) == "<w:p><w:r><w:t>2. 四早：指早。</w:t></w:r></w:p>"
    made = changed([ONE], parts=(Part(2, 1, (New("2. 四早：指早。", "note", like=1, head=5),)),))
    assert made.removeprefix(ONE) == para("2. 四早：指早。", INDENT)


def test_the_look_of_most_characters_is_the_usual_one() -> None:
    short = [para("短", '<w:jc w:val="right"/>')] * 3
    made = changed([*short, ONE], parts=(Part(5, 4, (New("四早", "note"),)),))
    assert made.endswith(para("四早", INDENT))
    listed = para("很长的编号段落的正文内容", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    made = changed([listed, ONE], parts=(Part(3, 2, (New("四早", "note"),)),))
    assert made.endswith(para("四早", INDENT))
    rows = table((simple("很长的表格正文内容"), simple("很长的表格正文内容")))
    made = changed([rows, ONE], parts=(Part(3, 2, (New("四早", "note"),)),))
    assert made.endswith(para("四早", INDENT))
    made = changed([rows], parts=(Part(2, 1, (New("四早", "note"),)),))
    assert made.endswith(para("四早"))


BLANK = "<w:p/>"


def test_paragraphs_go_and_change_places_with_the_blank_ones_behind_them() -> None:
    blocks = [TITLE, ONE, BLANK, TWO, BLANK, BLANK, THREE, BLANK]
    gone = changed(blocks, parts=(Part(2, 3),))
    assert gone == TITLE + BLANK + BLANK + THREE + BLANK
    turned = changed(blocks, parts=(Part(2, 4, (Kept(4, 4), Kept(2, 3))),))
    assert turned == TITLE + THREE + ONE + BLANK + TWO + BLANK + BLANK + BLANK
    put = changed(blocks, parts=(Part(2, 3, (Kept(2, 2), New("四早", "note"), Kept(3, 3))),))
    assert put == TITLE + ONE + BLANK + para("四早", INDENT) + TWO + BLANK + BLANK + THREE + BLANK
    both = changed(blocks, Edit(2, 0, 1, "丁"), parts=(Part(2, 3, (Kept(3, 3), Kept(2, 2))),))
    assert both.startswith(TITLE + TWO + ONE.replace("甲", "丁"))


def test_a_paragraph_that_ends_a_section_keeps_it() -> None:
    section = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
    assert (
        changed([section, ONE], parts=(Part(1, 1),))
        == "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" + ONE
    )


def test_one_of_two_lines_of_a_paragraph_goes_with_its_break() -> None:
    two = paragraph(run("四早"), "<w:r><w:br/></w:r>", run("五早"))
    assert changed([two, ONE], parts=(Part(2, 2),)) == paragraph(run("四早")) + ONE
    assert changed([two, ONE], parts=(Part(1, 1),)) == paragraph(run("五早")) + ONE
    assert changed([two, ONE], parts=(Part(1, 2),)) == ONE


def test_rows_go_and_come_and_a_table_goes_with_its_last() -> None:
    rows = table((simple("四早"), simple("指早。")), (simple("五早"), simple("指五。")))
    assert changed([ONE, rows], parts=(Part(2, 3),)) == ONE
    assert texts_of(changed([ONE, rows], parts=(Part(3, 3),))) == ["甲的正文内容", "四早", "指早。"]
    new = New("六早\u3000指 六。", "note", like=2)
    made = changed([ONE, rows], parts=(Part(3, 2, (new,)),))
    assert texts_of(made) == ["甲的正文内容", "四早", "指早。", "六早", "指 六。", "五早", "指五。"]
    cell = table((simple("四早"),))
    assert changed([ONE, cell], parts=(Part(2, 2),)).endswith("<w:tc><w:p/></w:tc></w:tr></w:tbl>")


def texts_of(xml: str) -> list[str]:
    return re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)


def test_a_row_whose_cells_hold_several_runs_is_filled_anew() -> None:
    rows = table((paragraph(run("四"), run("早", 1)), simple("指早。")))
    made = changed([rows], parts=(Part(2, 1, (New("五早\u3000指五。", "note", like=1),)),))
    assert texts_of(made) == ["四", "早", "指早。", "五早", "指五。"]


def test_what_stands_behind_a_table_is_not_put_into_it() -> None:
    rows = table((simple("四早"), simple("指早。")))
    made = changed([rows, ONE], parts=(Part(2, 1, (New("丁", "note"),)),))
    assert made.endswith("</w:tbl>" + para("丁", INDENT) + ONE)


def numbers(levels: str, *paragraphs: tuple[str, int]) -> list[str]:
    numbering = tree(
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="4"/>'
    )
    known = Numbering(None, numbering)
    made = (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>'
        for number, level in paragraphs
    )
    return [known.label(tree(xml)[0]) for xml in made]


def level(at: int, style: str, text: str = "%1.", start: str = "1") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


def test_word_counts_each_list_and_begins_deeper_levels_anew() -> None:
    two = level(0, "decimal") + level(1, "decimal", "(%2)", "3")
    order = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1), ("2", 0), ("1", 0)]
    assert numbers(two, *order) == ["1.", "(3)", "(4)", "2.", "(3)", "1.", "3."]
    assert numbers(two, ("3", 0), ("4", 0), ("1", 5), ("9", 0)) == ["", "", "", ""]
    assert numbers('<w:lvl w:ilvl="0"/>', ("1", 0)) == ["1."]


def test_what_stands_around_a_number_is_cut_before_each_paragraph_repeats_it() -> None:
    assert numbers(level(0, "decimal", "%1" + "x" * 1_000), ("1", 0)) == ["1" + "x" * 253]


@pytest.mark.parametrize(
    ("style", "start", "label"),
    [
        ("chineseCounting", "1", "一."),
        ("chineseCountingThousand", "10", "十."),
        ("ideographTraditional", "11", "十一."),
        ("japaneseIdeographic", "20", "二十."),
        ("taiwaneseCounting", "21", "21."),
        ("chineseCounting", "35", "三十五."),
        ("chineseCounting", "99", "九十九."),
        ("chineseCounting", "100", "一百."),
        ("chineseCountingThousand", "101", "一百零一."),
        ("chineseCountingThousand", "110", "一百一十."),
        ("chineseCountingThousand", "219", "二百一十九."),
        ("ideographTraditional", "999", "九百九十九."),
        ("chineseCounting", "0", "零."),
        ("chineseCounting", "1000", "1000."),
        ("chineseCounting", "-3", "-3."),
        ("decimal", "9" * 5_000, "1."),
        ("decimalEnclosedCircle", "1", "①."),
        ("decimalEnclosedCircle", "20", "⑳."),
        ("decimalEnclosedCircle", "21", "21."),
        ("bullet", "1", ""),
        ("none", "1", ""),
        ("lowerRoman", "4", "4."),
    ],
)
def test_how_a_number_is_written(style: str, start: str, label: str) -> None:
    assert numbers(level(0, style, start=start), ("1", 0)) == [label]


@pytest.mark.parametrize(
    "value", ["", 'w:val=""', 'w:val="x"', 'w:val="²"', f'w:val="{"9" * 5_000}"']
)
def test_a_level_that_is_no_number_is_the_first(value: str) -> None:
    node = f'<w:p><w:pPr><w:numPr><w:ilvl {value}/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    own = tree(
        f'<w:abstractNum w:abstractNumId="7"><w:lvl {value.replace("val", "ilvl")}/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert Numbering(None, own).label(tree(node)[0]) == "1."


def test_a_style_may_number_its_paragraphs() -> None:
    styles = tree(
        '<w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="P"/>'
    )
    numbering = tree(
        f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    known = Numbering(styles, numbering)
    styled = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'
    assert [known.label(tree(xml)[0]) for xml in (styled.format("L"), styled.format("P"), styled.format("X"), "<w:p/>")] == [
        "1.", "", "", "",
    ]  # fmt: skip
    assert Numbering(styles, None).label(tree(styled.format("L"))[0]) == ""


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def stored(rows: str) -> list[Any]:
    ((name, found),) = tables(tree(f"<w:tbl>{rows}</w:tbl>"))
    assert name == "1"
    return found


def test_the_rows_of_a_table_with_merged_cells_filled() -> None:
    wide, odd = '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="x"/>'
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        f"<w:tr>{cell('甲', wide)}{cell('乙', begins)}</w:tr>"
        f"<w:tr>{cell('丙')}{cell('丁')}{cell('', goes_on)}</w:tr><w:tr>{cell('')}</w:tr>"
        f"<w:tr>{cell('戊', odd)}{cell('己', goes_on)}{cell('庚', goes_on)}</w:tr>"
    )
    assert stored(rows) == [
        [1, ["甲", "甲", "乙"], [], [1]],
        [2, ["丙", "丁", "乙"], [], [2]],
        [4, ["戊", "己", "庚"], [], [1, 2]],
    ]


def test_a_cell_goes_on_where_there_is_one_above_and_spans_what_a_table_may_have() -> None:
    above, far = "<w:vMerge/>", '<w:gridSpan w:val="{}"/>'
    assert stored(f"<w:tr>{cell('甲', above)}</w:tr>") == [[1, ["甲"], [], [0]]]
    wide = f"<w:tr>{cell('甲')}{cell('乙', far.format(300))}</w:tr>"
    ((_, cells, _, merged),) = stored(wide)
    assert set(cells[1:]) == {"乙"}
    assert merged == list(range(2, len(cells)))
    assert len(cells) == 256
    ((_, alone, _, _),) = stored(f"<w:tr>{cell('甲', far.format(300))}</w:tr>")
    assert len(alone) == 256
    assert stored(f"<w:tr>{cell('甲', far.format(10_000))}</w:tr>") == [[1, ["甲"], [], []]]


def test_what_was_moved_away_is_no_text_of_a_cell() -> None:
    moved = f"<w:moveFrom>{run('移走')}</w:moveFrom>"
    assert stored(f"<w:tr><w:tc>{paragraph(moved, run('四早'))}</w:tc></w:tr>") == [
        [1, ["四早"], [], []]
    ]


def test_the_text_of_a_cell_is_its_paragraphs() -> None:
    inner = (
        "<w:tc><w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r><w:del><w:r><w:t>丁</w:t></w:r></w:del></w:p>"
        "<w:p/><w:sdt><w:sdtContent><w:p><w:ins><w:r><w:t> 戊 </w:t></w:r></w:ins></w:p></w:sdtContent></w:sdt></w:tc>"
    )
    assert stored(f"<w:tr>{inner}</w:tr>") == [[1, ["甲\n乙\t丙\n戊"], [], []]]
    wrapped = f"<w:sdt><w:sdtContent><w:tr><w:customXml>{cell('甲')}</w:customXml></w:tr></w:sdtContent></w:sdt>"
    assert stored(wrapped) == [[1, ["甲"], [], []]]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    nested = f"<w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr>{cell('乙')}</w:tr></w:tbl></w:tc></w:tr>"
    assert tables(tree(f"<w:tbl>{nested}</w:tbl>")) == [
        ["1", [[1, ["甲"], [], []]]],
        ["2", [[1, ["乙"], [], []]]],
    ]


def styled(*styles: str) -> str:
    return f'<w:styles xmlns:w="{W}">{"".join(styles)}</w:styles>'


def style(ident: str, name: str = "", based: str = "", level: str = "") -> str:
    named = f'<w:name w:val="{name}"/>' if name else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    outline = f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level else ""
    return f'<w:style w:type="paragraph" w:styleId="{ident}">{named}{base}{outline}</w:style>'


@pytest.mark.parametrize(
    ("styles", "heading"),
    [
        ([style("A", "heading 1")], True),
        ([style("A", "Heading 9")], True),
        ([style("A", "标题 1")], True),
        ([style("A", "标题")], True),
        ([style("A", "目录 2")], True),
        ([style("A", "toc 3")], True),
        ([style("A", "TOC Heading")], True),
        ([style("A", "Title")], True),
        ([style("A", "Subtitle")], True),
        ([style("A", "heading text")], False),
        ([style("A", "我的标题 1")], False),
        ([style("A", "Body Text")], False),
        ([style("A")], False),
        ([style("A", "Chapter", level="0")], True),
        ([style("A", "Chapter", level="8")], True),
        ([style("A", "Chapter", level="9")], False),
        ([style("A", "Chapter", based="B"), style("B", "heading 2")], True),
        ([style("B", "heading 2"), style("A", "Chapter", based="B")], True),
        ([style("B", "Body", level="1"), style("A", "Chapter", based="B")], True),
        ([style("B", "Body"), style("A", "Chapter", based="B")], False),
        ([style("B", "heading 2"), style("A", "Chapter", based="C")], False),
        ([style("B", "heading 2")], False),
    ],
)  # fmt: skip
def test_which_styles_are_headings(styles: list[str], heading: bool) -> None:
    content = word(paragraph(run("题"), style="A"), styles=styled(*styles))
    assert [line.kind for line in read(content)] == ["heading" if heading else "text"]


def test_a_heading_in_a_table_or_a_box_is_of_the_table_or_the_box() -> None:
    head = paragraph(run("题"), style="Heading1")
    found = read(word(table((head, simple("甲"))), paragraph(run("乙"), box(head))))
    assert [line.kind for line in found] == ["table", "text", "box"]


def test_a_line_of_several_in_one_text_is_edited_in_its_place() -> None:
    three = paragraph(run("甲"), "<w:r><w:t>四\n早早\n工作</w:t></w:r>", run("乙"))
    assert texts(three) == ["甲四", "早早", "工作乙"]
    made = changed([three], Edit(1, 1, 1, "一"), Edit(2, 1, 2, "二"), Edit(3, 1, 2, "三"))
    assert re.sub("<[^>]+>", "", made) == "甲一四\n早二\n工三乙"
    assert "<w:t>四\n早二\n工三</w:t>" in made


def foot(ident: int, *paragraphs: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{ident}">{"".join(paragraphs)}</w:{kind}>'


def refer(ident: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{ident}"/></w:r>'


def test_footnotes_and_endnotes_are_numbered_as_they_are_referred_to() -> None:
    notes = foot(1, simple("甲脚。")) + foot(2, paragraph(run("乙"), run("脚", 1)), simple("。"))
    ends = foot(2, simple("丙尾。"), kind="endnote") + foot(3, simple(" "), kind="endnote")
    content = word(
        paragraph(run("一"), refer(2), run("二"), refer(2, "endnote"), run("三"), refer(1)),
        paragraph(run("四"), refer(2), refer(3, "endnote"), refer(9)),
        footnotes=f'<w:footnotes xmlns:w="{W}">{notes}{foot(7, simple("无人提。"))}</w:footnotes>',
        endnotes=f'<w:endnotes xmlns:w="{W}">{ends}</w:endnotes>',
    )
    assert [(line.text, line.kind) for line in read(content)] == [
        ("一［1］二［2］三［3］", "text"), ("四［1］［4］［5］", "text"),
        ("［1］乙脚。", "foot"), ("［2］丙尾。", "foot"), ("［3］甲脚。", "foot"),
    ]  # fmt: skip


def test_a_new_paragraph_stands_before_the_properties_of_the_last_section() -> None:
    new = Changes((), (Part(2, 1, (New("四早", "note"), New("五早", "note"))),))
    for section in (SECTION, ""):
        with zipfile.ZipFile(BytesIO(rewritten(word(ONE, section=section), new))) as package:
            root = etree.fromstring(package.read("word/document.xml"))
        tags = [etree.QName(node).localname for node in root[0]]
        assert tags == ["p", "p", "p", *["sectPr"] * bool(section)]


def test_empty_properties_are_none() -> None:
    like = paragraph("<w:r><w:t>1. 甲</w:t></w:r><w:r><w:rPr/><w:t>：指甲的意思。</w:t></w:r>")
    made = changed([like], parts=(Part(2, 1, (New("2. 四早：指早。", "note", like=1, head=5),)),))
    assert made.removeprefix(body(word(like))) == "<w:p><w:r><w:t>2. 四早：指早。</w:t></w:r></w:p>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("inside", "made"),
    [
        # behind the outermost field, whatever ends in it
        (char("begin") + run("四") + char("begin") + run("早") + char("end") + char("end") + run("五"), "四早|五"),
        (char("begin") + char("begin") + run("四") + char("end") + run("早") + char("end") + run("五"), "四早|五"),
        # the end of one that began above closes nothing of this paragraph
        (char("end") + char("begin") + run("四早") + char("end") + run("五"), "四早|五"),
        (char("begin") + run("零") + char("end") + char("begin") + run("四") + char("end") + run("五"), "零四|五"),
        # one that goes on below has no end here
        (char("begin") + run("四早") + run("五"), "四早|五"),
    ],
)  # fmt: skip
def test_text_is_put_in_behind_the_field_that_holds_what_is_before_it(
    inside: str, made: str
) -> None:
    xml = changed([paragraph(inside)], Edit(1, 2, 2, "|"))
    assert re.sub("<[^>]+>", "", xml) == made
    before, after = xml.split("<w:t>|</w:t>")
    assert before.count('"begin"') - before.count('"end"') == (
        inside.count('"begin"') - inside.count('"end"')
    )
    assert "fldChar" not in after


def test_what_is_put_in_first_leaves_no_empty_run() -> None:
    made = changed([paragraph(run("四早", 1))], Edit(1, 0, 0, "①"))
    assert made == body(word(paragraph(run("①", 1), run("四早", 1))))
    tabbed = paragraph(f"<w:r>{BOLD}<w:tab/><w:t>四早</w:t></w:r>")
    made = changed([tabbed], Edit(1, 1, 1, "①"))
    assert re.sub("<w:tab/>", "\t", made).count("<w:r>") == 3


def test_of_several_lines_of_a_paragraph_some_go_with_their_breaks() -> None:
    for sign in ("<w:br/>", "<w:cr/>"):
        three = paragraph(
            run("甲"), f"<w:r>{sign}</w:r>", run("乙"), f"<w:r>{sign}</w:r>", run("丙")
        )
        for gone, left in (
            ((1, 1), "乙丙"),
            ((1, 2), "丙"),
            ((2, 2), "甲丙"),
            ((2, 3), "甲"),
            ((3, 3), "甲乙"),
        ):
            made = changed([three, ONE], parts=(Part(*gone),))
            assert made == paragraph(f"<w:r>{sign}</w:r>".join(map(run, left))) + ONE
    one = paragraph("<w:r><w:t>甲\n乙</w:t></w:r>")
    assert texts_of(changed([one, ONE], parts=(Part(2, 2),)))[0].strip() == "甲"


def test_a_row_has_as_many_cells_as_the_one_it_is_like_and_no_names_of_it() -> None:
    names = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    cells = bookmarked(run("四早")) + refer(2), run("指早。"), run("见第3页")
    row = "".join(
        f'<w:tc><w:p w14:paraId="0A" w14:textId="77">{cell}</w:p></w:tc>' for cell in cells
    )
    rows = f'<w:tbl {names}><w:tblPr/><w:tblGrid/><w:tr w14:paraId="0B" w:rsidR="00A1">{row}</w:tr></w:tbl>'
    made = changed([rows, ONE], parts=(Part(2, 1, (New("六早\u3000指六。", "note", like=1),)),))
    old, new = re.findall("<w:tr .*?</w:tr>", made)
    assert old == re.findall("<w:tr .*?</w:tr>", body(word(rows)))[0]
    assert new == (
        '<w:tr w:rsidR="00A1">'
        + "".join(
            f"<w:tc>{paragraph(cell)}</w:tc>"
            for cell in (run("六早"), run("指六。"), "<w:r><w:t/></w:r>")
        )
        + "</w:tr>"
    )


def test_the_properties_of_a_heading_stand_in_the_order_of_the_schema() -> None:
    order = (
        "pStyle keepLines widowControl suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
        "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
        "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap divId cnfStyle rPr"
    ).split()
    like = para("甲的正文内容", "".join(f"<w:{name}/>" for name in order))
    made = changed([like], parts=(Part(2, 1, (New("名词解释", "heading"),)),)).removeprefix(like)
    found = re.findall(r"<w:(\w+)", made.partition("</w:pPr>")[0].partition("<w:pPr>")[2])
    assert found == [*order[:2], "pageBreakBefore", *order[2:]]
    for one in order:
        alone = para("甲的正文内容", f"<w:{one}/>")
        new = changed([alone], parts=(Part(2, 1, (New("名词解释", "heading"),)),)).removeprefix(
            alone
        )
        found = re.findall(r"<w:(\w+)", new.partition("</w:pPr>")[0].partition("<w:pPr>")[2])
        ranks = [["pageBreakBefore", *order].index(name) for name in found]
        assert sorted(ranks[1:] if one in order[:2] else ranks) == (
            ranks[1:] if one in order[:2] else ranks
        )


def test_what_is_put_in_before_all_lines_stands_behind_them() -> None:
    made = changed([ONE, TWO], parts=(Part(1, 0, (New("丁", "note"),)),))
    assert made == ONE + TWO + para("丁", INDENT)


def test_what_is_put_in_behind_a_box_or_a_control_stands_outside_of_it() -> None:
    boxed = paragraph(run("甲"), box(simple("乙")))
    made = changed([boxed, ONE], parts=(Part(3, 2, (New("丁", "note", like=3),)),))
    assert made == body(word(boxed)) + para("丁", INDENT) + ONE
    control = f"<w:sdt><w:sdtContent>{ONE}</w:sdtContent></w:sdt>"
    made = changed([control, TWO], parts=(Part(2, 1, (New("丁", "note"),)),))
    assert made == control + para("丁", INDENT) + TWO


def test_the_end_of_a_section_between_two_lines_goes_with_neither() -> None:
    end = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    made = changed([ONE, end, TWO], parts=(Part(1, 2, (Kept(2, 2), Kept(1, 1))),))
    assert made == TWO + ONE + end
    assert changed([ONE, end, TWO, THREE], parts=(Part(1, 2),)) == end + THREE
    rows = table((simple("四"), simple("早")))
    made = changed([ONE, rows, TWO], parts=(Part(1, 3, (Kept(3, 3), Kept(1, 1))),))
    assert made == TWO + ONE


def test_each_cell_that_loses_its_lines_keeps_a_paragraph() -> None:
    rows = table((simple("四"),), (simple("早"),), (simple("五") + simple("六"),))
    made = changed([rows, ONE], parts=(Part(1, 3),))
    assert made == body(word(table(("<w:p/>",), ("<w:p/>",), (simple("六"),)), ONE))
    made = changed([rows, ONE], parts=(Part(1, 4),))
    assert made == body(word(table(("<w:p/>",), ("<w:p/>",), ("<w:p/>",)), ONE))


def test_breaks_and_tabs_of_a_cell_are_text() -> None:
    inside = paragraph(
        run("四"), "<w:r><w:cr/></w:r>", run("早"), "<w:r><w:br/></w:r>", run("五"), TAB, run("六")
    )
    ((_, found),) = tables(tree(table((inside, simple("甲")))))
    assert found[0][1] == ["四\n早\n五\t六", "甲"]


def test_the_text_of_all_tables_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    two = tree(table((simple("四早"),)) + table((simple("五早"),)))
    monkeypatch.setattr(word_tables, "LARGEST", 4)
    assert len(tables(two)) == 2
    monkeypatch.setattr(word_tables, "LARGEST", 3)
    with pytest.raises(ValueError, match=r"^much$"):
        tables(two)


def test_rows_and_cells_stand_in_controls_and_insertions_too() -> None:
    row = "<w:tr>{}</w:tr>"
    cells = f"<w:tc>{simple('四')}</w:tc>", f"<w:tc>{simple('早')}</w:tc>"
    wraps = (
        "<w:ins>{}</w:ins>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    )
    for wrap in wraps:
        made = row.format(cells[0] + wrap.format(cells[1])) + wrap.format(
            row.format("".join(cells))
        )
        ((_, found),) = tables(tree(f"<w:tbl>{made}</w:tbl>"))
        assert [cells for _, cells, _, _ in found] == [["四", "早"], ["四", "早"]]


MOVED = '<w:p><w:moveFrom w:id="4" w:author="甲"><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
COUNTED = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)


def test_a_list_has_its_numbers_before_its_paragraphs_and_counts_no_blank_one() -> None:
    blank = f"<w:p><w:pPr>{NUMBERED}</w:pPr>{run(' ')}{run(' ')}</w:p>"
    content = word(para("四", NUMBERED), blank, para("早", NUMBERED), numbering=COUNTED)
    assert [line.text for line in read(content)] == ["1、四", "2、早"]
    made = rewritten(content, Changes((Edit(1, 2, 2, "①"),)))
    assert [line.text for line in read(made)] == ["1、①四", "2、早"]


def test_only_a_table_of_contents_is_all_headings() -> None:
    control = f"<w:sdt><w:sdtContent>{simple('四')}</w:sdtContent></w:sdt>"
    assert [line.kind for line in read(word(control))] == ["text"]


@pytest.mark.parametrize(
    ("bound", "most", "blocks"),
    [
        ("PARAGRAPHS", 4, [simple("四"), "<w:p/>", simple("早"), "<w:p/>"]),  # and a footnote's
        ("LINES", 3, [simple("四")] * 4),
        ("CHARACTERS", 6, [simple("四早"), simple("四早"), simple("四早"), simple("五")]),
    ],
)
def test_what_a_document_may_hold_and_not_one_more(
    monkeypatch: pytest.MonkeyPatch, bound: str, most: int, blocks: list[str]
) -> None:
    monkeypatch.setattr(f"xpterms.documents.word.{bound}", (most, 0.0))
    assert read(word(*blocks[:3]))
    with pytest.raises(DenseError):
        read(word(*blocks))


def test_what_is_put_in_last_stands_behind_all_that_is_blank() -> None:
    new = para("丁", INDENT)
    parts = (Part(2, 1, (New("丁", "note"),)),)
    assert changed([ONE, BLANK], parts=parts) == ONE + BLANK + new
    first = (Part(1, 0, (New("丁", "note"),)),)
    assert changed([ONE, TWO, BLANK], parts=first) == ONE + TWO + BLANK + new
    noted = f"<w:p><w:pPr>{INDENT}</w:pPr>{run('甲的正文内容')}{refer(2)}</w:p>"
    assert changed([noted, BLANK], parts=parts) == body(word(noted)) + BLANK + new


def test_the_usual_look_is_told_by_paragraph_and_characters_of_text_alone() -> None:
    parts = (Part(3, 2, (New("四早", "note"),)),)
    short = para("短", '<w:jc w:val="right"/>')
    made = changed([ONE, *[short] * 7], parts=(Part(9, 8, (New("四早", "note"),)),))
    assert made.endswith(para("四早", '<w:jc w:val="right"/>'))
    bold = para("甲", INDENT, BOLD)
    assert changed([bold, ONE], parts=parts).endswith(para("四早", INDENT))
    heading = para("很长很长的标题一二三四", '<w:pStyle w:val="Heading1"/>')
    assert changed([heading, ONE], parts=parts).endswith(para("四早", INDENT))
    styles = f'<w:styles xmlns:w="{W}"><w:style w:styleId="L"><w:pPr>{NUMBERED}</w:pPr></w:style></w:styles>'
    listed = para("很长很长的编号段落的正文", '<w:pStyle w:val="L"/>')
    made = body(rewritten(word(listed, ONE, styles=styles), Changes((), parts)))
    assert made.endswith(para("四早", INDENT))


def test_number_and_term_look_like_the_first_text_that_is_not_blank() -> None:
    note = New("2. 四早：指早。", "note", like=1, head=5)
    told = "<w:r><w:t>1. 甲：指甲的意思。</w:t></w:r>"
    like = paragraph(f'<w:r>{BOLD}<w:t xml:space="preserve"> </w:t></w:r>', told)
    made = changed([like], parts=(Part(2, 1, (note,)),))
    assert made.endswith("<w:p><w:r><w:t>2. 四早：指早。</w:t></w:r></w:p>")
    slanted = "<w:r><w:rPr><w:i/></w:rPr><w:t>{}</w:t></w:r>"
    made = changed([paragraph(slanted.format("0. 乙"), told)], parts=(Part(2, 1, (note,)),))
    assert made.endswith(f"<w:p>{slanted.format('2. 四早')}<w:r><w:t>：指早。</w:t></w:r></w:p>")


def test_a_paragraph_of_empty_texts_is_blank_one_of_moved_text_is_not() -> None:
    turned = (Part(1, 2, (Kept(2, 2), Kept(1, 1))),)
    empty = "<w:p><w:r><w:t/></w:r></w:p>"
    assert changed([ONE, empty, TWO], parts=turned) == TWO + ONE + empty
    gone = (Part(1, 2),)
    assert changed([ONE, empty, TWO, THREE], parts=gone) == THREE
    assert changed([ONE, MOVED, TWO, THREE], parts=gone) == MOVED + THREE


@pytest.mark.parametrize(
    ("look", "bold"),
    [
        ("", "<w:b/>"),
        ("<w:sz/><w:color/>", "<w:b/><w:sz/><w:color/>"),
        ('<w:rStyle w:val="x"/><w:sz/>', '<w:rStyle w:val="x"/><w:b/><w:sz/>'),
        ("<w:rFonts/><w:sz/><w:color/>", "<w:rFonts/><w:b/><w:sz/><w:color/>"),
    ],
)
def test_a_heading_is_bold_behind_style_and_fonts(look: str, bold: str) -> None:
    like = para("甲的正文内容", "", f"<w:rPr>{look}</w:rPr>" if look else "")
    made = changed([like], parts=(Part(2, 1, (New("名词解释", "heading"),)),)).removeprefix(like)
    assert made == para(
        "名词解释",
        '<w:pageBreakBefore/><w:ind w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="center"/>',
        f"<w:rPr>{bold}</w:rPr>",
    )


def test_rows_and_paragraphs_of_a_cell_change_places_and_nothing_else_changes() -> None:
    turned = (Part(1, 2, (Kept(2, 2), Kept(1, 1))),)
    first, second = (simple("四早"), simple("指早。")), (simple("五早"), simple("指五。"))
    assert changed([table(first, second)], parts=turned) == body(word(table(second, first)))
    cell = table((simple("五") + simple("六"),))
    assert changed([cell], parts=turned) == body(word(table((simple("六") + simple("五"),))))


def test_the_last_cell_of_a_row_takes_all_that_is_left() -> None:
    rows = table((simple("四早"), simple("指早。")))
    made = changed([rows], parts=(Part(2, 1, (New("五早\u3000指\u3000五。", "note", like=1),)),))
    assert texts_of(made)[2:] == ["五早", "指\u3000五。"]


def test_an_edit_stands_in_the_run_that_has_its_place() -> None:
    runs = [run("四"), run("早", 1), run("五六", 2)]
    assert changed([paragraph(*runs)], Edit(1, 3, 3, "|")) == body(
        word(paragraph(*runs[:2], run("五", 2), run("|", 2), run("六", 2)))
    )
    assert changed([paragraph(*runs)], Edit(1, 3, 4, "七")) == body(
        word(paragraph(*runs[:2], run("五七", 2)))
    )
    put = changed([paragraph(inserted(run("四早", 3)))], Edit(1, 2, 2, "|"))
    assert put == body(word(paragraph(inserted(run("四早", 3)), run("|", 3))))
