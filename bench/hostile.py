"""Inputs under 64 kB that cost as much as inputs can, by kind of file; and bombs, which are to be refused."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple

from bench import costly
from bench.costly import MOST

READ = (
    ("scan", "--unknown"),
    ("scan", "--html"),
    ("check",),
    ("extract", "--json"),
    ("annotate", "--dry-run", "--marks"),
    ("annotate", "--force", "-o", "OUT"),
    ("annotate", "--dry-run", "--remove"),
    ("add", "--force"),
    ("context", "早", "--in"),
)
ASK = (
    ("lookup", "sizao", "-g"),
    ("lookup", "zaopaichb", "-g"),
    ("list", "-g"),
    ("scan", "TEXT", "-g"),
    ("annotate", "--dry-run", "TEXT", "-g"),
    ("diff", "OTHER"),
    ("trend", "早", "-g"),
    ("export", "csv", "-g"),
    ("check", "TEXT", "-g"),
    ("add", "--force"),
)
QUERY = (
    ("lookup", "--json", "@"),
    ("lookup", "--explain", "@"),
    ("lookup", "--stdin", "<"),
    ("context", "@"),
    ("trend", "@"),
)
TEXT = costly.filled("", "早{n}、晚{n}，四早落实行。\n")
"""What a glossary is asked for beside its own."""


class Input(NamedTuple):
    """A file and the command lines that read it; its path stands at the end of each.

    ``<`` there is the file as standard input, ``@`` its content as a word; ``OUT`` stands for a path to write,
    ``TEXT`` for a text, ``OTHER`` for the file with other terms.
    """

    kind: str
    name: str
    content: bytes
    suffix: str
    commands: tuple[tuple[str, ...], ...]


_RUN = "<w:r><w:t>甲</w:t></w:r>"
WORD = {
    "paragraphs": ("<w:p/>", "", ""),
    "paragraphs of text": (f"<w:p>{_RUN}</w:p>", "", ""),
    "runs": (_RUN, "<w:p>", "</w:p>"),
    "line breaks": ("<w:br/>", "<w:p><w:r>", "</w:r></w:p>"),
    "rows": (f"<w:tr><w:tc><w:p>{_RUN}</w:p></w:tc></w:tr>", "<w:tbl>", "</w:tbl>"),
    "cells": (f"<w:tc><w:p>{_RUN}</w:p></w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>"),
    "fields": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:p>", "</w:p>"),
    "boxes": (f"<w:p><w:r><w:txbxContent><w:p>{_RUN}</w:p></w:txbxContent></w:r></w:p>", "", ""),
    "references": ('<w:r><w:footnoteReference w:id="{n}"/></w:r>', "<w:p>", "</w:p>"),
    "notes": ("<w:p><w:r><w:t>{n}.四早：指一是甲、二是乙。</w:t></w:r></w:p>", "", ""),
}
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(piece: str, begin: str, end: str, size: int) -> bytes:
    """Return a .docx whose main part has so many bytes of a piece."""
    body, written = [], 0
    number = 0
    while written < size:
        number += 1
        body.append(piece.replace("{n}", str(number)))
        written += len(body[-1].encode())
    main = f"<w:document {_W}><w:body>{begin}{''.join(body)}{end}</w:body></w:document>"
    return package({"word/document.xml": main.encode()})


def package(parts: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a package of parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", how, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def fitted(kind: str, make: Callable[[int], bytes]) -> bytes:
    """Return about the largest of what is made in growing sizes that is under ``MOST`` bytes and still read."""
    size, step = 50_000, 2.0
    best = make(size)
    while step > 1.1:
        made = make(round(size * step))
        if _is_read(kind, made):
            size, best = round(size * step), made
        else:
            step **= 0.5
    return best


def _is_read(kind: str, made: bytes) -> bool:
    from xpterms.documents.apart import _WORK
    from xpterms.documents.dense import DenseError
    from xpterms.documents.read import parts
    from xpterms.errors import DocumentError

    if len(made) > MOST:
        return False
    try:
        if kind == "word":
            parts(made, "", MOST * 1_000)
        _WORK[kind](made)
    except (DenseError, DocumentError):
        return False
    return True


def pdf(content: bytes) -> bytes:
    """Return a PDF of one page with this content stream, packed."""
    import zlib

    packed = zlib.compress(content, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    begin = len(made)
    made += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(
        b"%010d 00000 n \n" % at for at in places
    )
    return bytes(made + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % begin)


def inputs() -> Iterator[Input]:
    """Yield inputs under 64 kB that are to be read, or refused, within the bound."""
    for kind, suffix, made, commands in (
        ("text", ".txt", costly.TEXTS, READ),
        ("page", ".html", costly.TAGS, READ),
        ("Markdown", ".md", costly.MARKDOWN, READ),
        ("glossary", ".toml", costly.GLOSSARIES, ASK),
        ("table", ".csv", costly.TABLES, (("import",),)),
        ("query", ".txt", costly.QUERIES, QUERY),
        ("wordings", ".toml", costly.WORDINGS, (("annotate", "--dry-run", "TEXT", "--choose"),)),
        ("findings", ".json", costly.FINDINGS, (("check", "TEXT", "--baseline"),)),
    ):
        for name, content in made.items():
            yield Input(kind, name, content.encode(), suffix, commands)
    chance = random.Random(17)
    letters = "四五六七八九十早稳保机制个项“”、，。：；（）0123456789.\n 指是一二三"
    for number in range(6):
        mixed = "".join(chance.choices(letters, k=MOST // 3))
        yield Input("text", f"any characters {number}", mixed.encode()[:MOST], ".txt", READ)
    for kind, name, content in _referring():
        ending, commands = (".docx", READ) if kind != "PDF" else (".pdf", (("scan",),))
        yield Input(kind, name, content, ending, commands)
    for name, (piece, begin, end) in WORD.items():
        content = fitted("word", lambda size, p=piece, b=begin, e=end: word(p, b, e, size))
        yield Input("Word document", name, content, ".docx", READ)
    for name, drawn in (
        ("texts", b"BT /F 9 Tf (x) Tj ET\n"),
        ("states", b"q "),
        ("numbers", b"1 "),
    ):
        content = fitted("pdf", lambda size, d=drawn: pdf(d * (size // len(d))))
        yield Input(
            "PDF", name, content, ".pdf", (("scan",), ("extract", "--json"), ("add", "--force"))
        )


def _referring() -> Iterator[tuple[str, str, bytes]]:
    """Yield documents that cost much by naming one thing often: kind, name, content."""
    own = f"<w:document {_W}><w:body><w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl></w:body></w:document>"
    numbered = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>甲</w:t></w:r></w:p>"
    )
    level = f'<w:lvl w:ilvl="0"><w:lvlText w:val="{"x" * 400_000}"/></w:lvl>'
    numbering = (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    related = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="x/numbering" Target="numbering.xml"/></Relationships>'
    )
    made = {
        "word/document.xml": (own % (numbered * 9_000)).encode(),
        "word/numbering.xml": numbering.encode(),
        "word/_rels/document.xml.rels": related.encode(),
    }
    yield "Word document", "long numbers in one row", package(made)
    one = pdf(b"BT /F 9 Tf (x) Tj ET\n")
    often = b"3 0 R " * 9_000
    yield "PDF", "one page many times", one.replace(b"3 0 R]", often + b"]")


def bombs() -> Iterator[Input]:
    """Yield what unpacks or nests without end: refused, in one line."""
    laugh = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
        f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)
    )
    outside = "<!DOCTYPE x [<!ENTITY i SYSTEM 'file:///etc/passwd'>"
    body = f"]><w:document {_W}><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>"
    many = {f"word/x{n}.xml": b"" for n in range(20_000)}
    main = (laugh + body % "&a11;").encode()
    sheet = b"<x/>"
    word_files = {
        "entities": package({"word/document.xml": main}),
        "outer entities": package({"word/document.xml": (outside + body % "&i;").encode()}),
        "zeros": package({"word/document.xml": bytes(50_000_000)}),
        "parts without number": package({"word/document.xml": b"<x/>", **many}),
        "tight packing": package({"word/document.xml": bytes(900_000)}, zipfile.ZIP_BZIP2),
        "depth": package({"word/document.xml": b"<a>" * 500_000}),
        "paths outside": package({"word/document.xml": b"<x/>", "../../../../tmp/evil.xml": b"x"}),
    }
    for name, content in word_files.items():
        yield Input("Word document", name, content, ".docx", READ)
    for name, parts in {
        "zeros": {"xl/workbook.xml": sheet, "xl/worksheets/sheet1.xml": bytes(60_000_000)},
        "entities": {"xl/workbook.xml": main},
    }.items():
        yield Input("workbook", name, package(parts), ".xlsx", (("import",),))
    for name, drawn in {"zeros": bytes(60_000_000), "states": b"q " * 8_000_000}.items():
        yield Input("PDF", name, pdf(drawn), ".pdf", (("scan",),))
    for name, text in {
        "brackets": "a=" + "[" * 3_000_000,
        "a dotted key": "a." * 2_000_000 + "b=1",
        "digits": "a=" + "9" * 3_000_000,
        "a long term": f"[[terms]]\nterm='{'早' * 1_000_000}'\ndefinition='x'\n",
    }.items():
        yield Input("glossary", name, text.encode(), ".toml", (("lookup", "sizao", "-g"),))
    for name, text in {
        "depth": "<html>" + "<div>" * 200_000,
        "tables in tables": "<html>" + "<table><tr><td>" * 60_000,
    }.items():
        yield Input("page", name, text.encode(), ".html", (("scan",),))
    yield Input(
        "terms (TBX)", "entities", (laugh + "]><tbx>&a11;</tbx>").encode(), ".tbx", (("import",),)
    )
