"""Word documents made on the spot, with all that a real one has in its paragraphs, and what they look like."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
LOOKS = (
    "",
    "<w:rPr><w:b/></w:rPr>",
    '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>',
    '<w:rPr><w:rFonts w:eastAsia="黑体"/><w:color w:val="FF0000"/><w:lang w:eastAsia="zh-CN"/></w:rPr>',
)


def run(text: str, look: int = 0, tag: str = "t") -> str:
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{LOOKS[look]}<w:{tag}{kept}>{escape(text)}</w:{tag}></w:r>"


def link(*runs: str) -> str:
    return f'<w:hyperlink r:id="rId9">{"".join(runs)}</w:hyperlink>'


def inserted(*runs: str) -> str:
    who = 'w:id="7" w:author="甲" w:date="2026-01-02T03:04:05Z"'
    return f"<w:ins {who}>{''.join(runs)}</w:ins>"


def deleted(text: str) -> str:
    who = 'w:id="8" w:author="乙" w:date="2026-01-02T03:04:05Z"'
    return f"<w:del {who}>{run(text, tag='delText')}</w:del>"


def simple_field(*runs: str) -> str:
    return f'<w:fldSimple w:instr=" AUTHOR ">{"".join(runs)}</w:fldSimple>'


def field(*runs: str) -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = run(" REF 四早 ", tag="instrText")
    return char("begin") + told + char("separate") + "".join(runs) + char("end")


def commented(*runs: str) -> str:
    return (
        f'<w:commentRangeStart w:id="3"/>{"".join(runs)}<w:commentRangeEnd w:id="3"/>'
        '<w:r><w:commentReference w:id="3"/></w:r>'
    )


def bookmarked(*runs: str) -> str:
    return f'<w:bookmarkStart w:id="5" w:name="甲"/>{"".join(runs)}<w:bookmarkEnd w:id="5"/>'


def box(*paragraphs: str) -> str:
    """Return a run with a text box, as Word writes it: once for itself and once for old programs."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def paragraph(*parts: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(parts)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table; each cell is a paragraph or several."""
    written = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{written}</w:tbl>"


STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/></w:style></w:styles>'
)
FOOTNOTES = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>脚注。</w:t></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def word(*blocks: str, settings: str = "", section: str = SECTION, **others: str) -> bytes:
    """Return a .docx with these blocks as its body, and other parts whole: ``styles="<w:styles …"``."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{base}/{name}" Target="{name}.xml"/>'
        for at, name in enumerate(dict.fromkeys(("styles", "settings", "footnotes", *others)), 11)
    )
    link = f'<Relationship Id="rId9" Type="{base}/hyperlink" Target="http://example.org/" TargetMode="External"/>'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/'
        f'xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'{relations}<Relationship Id="rId1" Type="{base}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(blocks)}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"{relations}{related}{link}</Relationships>",
        "word/styles.xml": STYLES,
        "word/settings.xml": f'<w:settings xmlns:w="{W}">{settings}</w:settings>',
        "word/footnotes.xml": FOOTNOTES,
        "word/media/image1.png": "not really a picture",
    } | {f"word/{name}.xml": text for name, text in others.items()}
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            member = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            member.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(member, text)
    return made.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return all parts of a package but the main one."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {
            name: package.read(name) for name in package.namelist() if name != "word/document.xml"
        }


def looks_of(content: bytes) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Return each paragraph of a .docx: where it stands, its properties, its runs.

    Neighbouring runs of equal formatting are counted as one; a run is told by where
    it stands, its properties and what it holds.
    """
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found = []
    for node in root.iter(f"{{{W}}}p"):
        runs: list[tuple[str, str]] = []
        for inner in node.iter(f"{{{W}}}r"):
            look = _path(inner, node) + _told(inner.find(f"{{{W}}}rPr"))
            held = "".join(
                child.text or "" if child.tag == f"{{{W}}}t" else etree.QName(child).localname
                for child in inner
                if child.tag != f"{{{W}}}rPr"
            )
            if runs and runs[-1][0] == look:
                runs[-1] = (look, runs[-1][1] + held)
            else:
                runs.append((look, held))
        found.append((_path(node, root), _told(node.find(f"{{{W}}}pPr")), runs))
    return found


def _told(node: Any) -> str:
    return "" if node is None else etree.tostring(node, method="c14n").decode()


def _path(node: Any, top: Any) -> str:
    names = []
    while (node := node.getparent()) is not top and node is not None:
        names.append(etree.QName(node).localname + str(sorted(node.attrib.items())))
    return "/".join(names)


def faults(content: bytes) -> list[str]:
    """Return what of a .docx the schema does not allow, or a reader of it stumbles over."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    found = []
    for node in root.iter("{*}*"):
        name, held = etree.QName(node).localname, [etree.QName(child).localname for child in node]
        first = {"p": "pPr", "r": "rPr", "tc": "tcPr", "tr": "trPr"}.get(name, "")
        if first in held[1:]:
            found.append(f"{first} is not the first of {name}")
        if name in ("r", "hyperlink", "ins", "fldSimple", "tr", "tbl") and not {*held} - {
            first,
            "tblPr",
            "tblGrid",
        }:
            found.append(f"{name} holds nothing")
        if (name == "tc" and held[-1:] != ["p"]) or (name == "txbxContent" and "p" not in held):
            found.append(f"{name} ends with no paragraph")
        if name == "body" and "sectPr" in held[:-1]:
            found.append("something stands behind the last section's properties")
        text = node.text or ""
        if name == "t" and text != text.strip() and "preserve" not in node.attrib.values():
            found.append(f"the spaces of {text!r} do not count")
    return found
