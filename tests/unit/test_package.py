"""The parts of a .docx: which of them are trees, what the main one refers to, and what stays when it is replaced."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from tests.words import paragraph, run, word
from xpterms.documents.package import MAIN, Package, with_main

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: dict[str, str], *relations: str, comment: bytes = b"") -> bytes:
    """Return a package with these parts and relations, each part packed and dated in its own way."""
    made = BytesIO()
    related = f'<Relationships xmlns="{RELATIONS}">{"".join(relations)}</Relationships>'
    with zipfile.ZipFile(made, "w") as package:
        package.comment = comment
        for at, (name, text) in enumerate(
            {"word/_rels/document.xml.rels": related, **parts}.items()
        ):
            member = zipfile.ZipInfo(name, (2020 + at, 1, 2, 3, 4, 6))
            member.compress_type = zipfile.ZIP_STORED if at % 2 else zipfile.ZIP_DEFLATED
            member.comment = name.encode()
            package.writestr(member, text)
    return made.getvalue()


def relation(kind: str, target: str, mode: str = "") -> str:
    mode = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="r" Type="{TYPES}/{kind}" Target="{target}"{mode}/>'


def told(content: bytes, kind: str) -> str | None:
    found = Package(content).related(kind)
    return None if found is None else found.tag


PARTS = {MAIN: "<main/>", "word/styles.xml": "<styles/>", "other.xml": "<other/>", "a.png": "<a/>"}


def test_a_part_that_the_main_one_refers_to_is_found_by_kind() -> None:
    assert told(packed(PARTS, relation("styles", "styles.xml")), "styles") == "styles"
    assert told(packed(PARTS, relation("styles", "/word/styles.xml")), "styles") == "styles"
    assert told(packed(PARTS, relation("styles", "../other.xml")), "styles") == "other"
    assert told(packed(PARTS, relation("styles", "./x/../styles.xml", "Internal")), "styles") == (
        "styles"
    )
    assert told(packed(PARTS, relation("styles", "styles.xml")), "numbering") is None
    assert told(packed(PARTS, relation("styles", "none.xml")), "styles") is None
    unnamed = '<Relationship Id="r"/>'
    assert told(packed(PARTS, unnamed, relation("styles", "styles.xml")), "styles") == "styles"


def test_what_stands_outside_of_the_file_is_no_part_whatever_it_is_called() -> None:
    assert told(packed(PARTS, relation("styles", "styles.xml", "External")), "styles") is None
    both = (relation("styles", "styles.xml"), relation("styles", "../other.xml", "External"))
    assert told(packed(PARTS, *both), "styles") == "styles"


def test_only_trees_are_parsed_and_only_where_they_are() -> None:
    content = packed(PARTS, relation("styles", "../a.png"))
    assert told(content, "styles") is None
    package = Package(content)
    assert package.size == len(content)
    assert package.tree(MAIN).tag == "main"
    assert package.tree("word/_rels/document.xml.rels").tag == f"{{{RELATIONS}}}Relationships"
    assert package.tree("none.xml") is None
    alone = BytesIO()
    with zipfile.ZipFile(alone, "w") as made:
        made.writestr(MAIN, "<main/>")
    assert Package(alone.getvalue()).related("styles") is None


def test_entities_of_a_part_are_not_expanded() -> None:
    text = '<!DOCTYPE x [<!ENTITY a "四早">]><x>&a;<y/></x>'
    root = Package(packed({MAIN: text})).tree(MAIN)
    assert "四早" not in "".join(root.itertext(tag="x"))
    assert [child.tag for child in root if isinstance(child.tag, str)] == ["y"]


def test_all_parts_but_the_main_one_stay_as_they_are() -> None:
    content = packed(PARTS, relation("styles", "styles.xml"), comment="注".encode())
    made = with_main(content, etree.fromstring("<new>四早</new>"))
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(BytesIO(made)) as new:
        assert new.comment == "注".encode()
        assert new.testzip() is None
        assert new.read(MAIN) == (
            b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<new>\xe5\x9b\x9b\xe6\x97\xa9</new>"
        )
        for before, after in zip(old.infolist(), new.infolist(), strict=True):
            assert (before.filename, before.date_time, before.compress_type, before.comment) == (
                after.filename, after.date_time, after.compress_type, after.comment,
            )  # fmt: skip
            if before.filename != MAIN:
                assert old.read(before) == new.read(after)
    assert with_main(made, etree.fromstring("<new>四早</new>")) == made


def test_blanks_between_the_tags_of_a_tree_are_kept() -> None:
    content = word(paragraph(run("四早")), "\n  ", paragraph(run("工作")))
    root = Package(content).tree(MAIN)
    again = Package(with_main(content, root)).tree(MAIN)
    assert etree.tostring(again) == etree.tostring(root)
    assert b"</w:p>\n  <w:p>" in etree.tostring(again)
