"""Footnotes and endnotes of a Word document are read as its annex, by what they say and by their references."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from xpterms.annex.read import read_annex
from xpterms.documents.read import read_document

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOTES = (
    ("“四早”", "指早排查、早发现、早预警、早处置。"),
    ("“两重”", "指国家重大战略实施和重点领域安全能力建设。"),
    ("5+2就业之家", "是指五类服务和两项补贴相结合的就业服务站点。"),
)


def word(path: Path, kind: str, notes: list[str]) -> str:
    """Write a document whose body refers to three notes, as Word does, and return its path."""
    tag = kind.removesuffix("s")

    def refer(number: int) -> str:
        return f'</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{tag}Reference w:id="{number + 1}"/></w:r><w:r><w:t xml:space="preserve">'

    text = (
        f"过去一年，我们落实“四早”{refer(1)}要求，推动“两重”{refer(2)}建设，"
        f"建成5+2就业之家{refer(3)}十二个，经济社会发展取得新的成绩。"
    )
    lines = [
        "甲县2024年政府工作报告",
        "各位代表：",
        "一、2023年工作回顾",
        text,
        "各位代表！让我们团结奋斗！",
    ]
    body = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines
    )
    shown = "".join(
        f'<w:{tag} w:id="{number}"><w:p><w:r><w:{tag}Ref/></w:r><w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p></w:{tag}>'
        for number, note in enumerate(notes, 2)
    )
    mark = f'<w:{tag} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:{tag}>'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{kind}.xml"/></Relationships>',
        f"word/{kind}.xml": f"<w:{kind} {NAMESPACE}>{mark}{shown}</w:{kind}>",
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(
                name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'
            )
    return str(path)


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_notes_that_name_their_term_are_read(tmp_path: Path, kind: str) -> None:
    path = word(tmp_path / "r.docx", kind, [f"{term}：{text}" for term, text in NOTES])
    found = read_annex(read_document(path))
    assert [(note.number, note.term, note.definition) for note in found.notes] == [
        (number, *note) for number, note in enumerate(NOTES, 1)
    ]
    assert "我们落实“四早”要求，推动“两重”建设，建成5+2就业之家十二个" in "".join(found.body)


def test_footnotes_that_only_define_take_the_term_before_their_reference(tmp_path: Path) -> None:
    notes = [text for _, text in NOTES[:2]] + ["5+2就业之家：" + NOTES[2][1]]
    found = read_annex(read_document(word(tmp_path / "r.docx", "footnotes", notes)))
    assert [(note.term, note.definition) for note in found.notes] == list(NOTES)
