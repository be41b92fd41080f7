"""Packages (.docx, .xlsx) whose parts are right and whose order lies: relationships, names of parts, the archive's directory."""

from __future__ import annotations

import random
import re
import struct
import zlib
from collections.abc import Callable, Iterable
from typing import NamedTuple

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TARGETS = (
    "document.xml",
    "/word/document.xml",
    "../word/document.xml",
    "../../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://[::1",
    "http://localhost/a.xml",
    "\\\\server\\share\\a.xml",
    "..",
    "",
    ".",
    "/",
    "styles.xml",
    "_rels/document.xml.rels",
    "none.xml",
    "media/a.png",
    "a b.xml",
    "%2e%2e/styles.xml",
    "&#x202e;a.xml",
    "甲.xml",
    "x" * 300,
    "styles.xml#a",
    "styles.xml?a",
)
KINDS = (
    "styles",
    "numbering",
    "footnotes",
    "endnotes",
    "settings",
    "header",
    "image",
    "",
    "a/b",
    "worksheet",
)
NAMES: tuple[bytes, ...] = (
    b"/etc/passwd",
    b"../../../evil.xml",
    b"..\\..\\evil.xml",
    b"C:\\evil.xml",
    b"word/document.xml\0.png",
    b"word/document.xml",
    b"WORD/Document.XML",
    b"word//document.xml",
    b"./word/document.xml",
    b"word/styles.xml",
    b"\xff\xfe\x80.xml",
    "word/甲.xml".encode("gb18030"),
    b"",
    b"/",
    b"word/",
    b"a/" * 500,
    b"\x1b[31m.xml",
    b"word/_rels/document.xml.rels",
)
LIES = (0, 1, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF, 0x10000)


class Member(NamedTuple):
    """A part of an archive, and what the archive says of it where that is not so."""

    name: bytes
    content: bytes
    local: bytes | None = None
    """Its name where it lies, if another than in the directory."""
    told: dict[str, int] = {}  # noqa: RUF012 - never changed
    """What the directory says: ``size packed crc at flags how``."""
    extra: bytes = b""
    stored: bool = False


def archive(
    members: Iterable[Member], told: dict[str, int] | None = None, comment: bytes = b""
) -> bytes:
    """Return an archive as it is told to lie; ``told`` is of its end: ``count size at``."""
    made, directory = bytearray(), bytearray()
    listed = list(members)
    for member in listed:
        at = len(made)
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = (
            member.content if member.stored else packer.compress(member.content) + packer.flush()
        )
        right = {
            "size": len(member.content), "packed": len(packed), "crc": zlib.crc32(member.content),
            "at": at, "flags": 0, "how": 0 if member.stored else 8,
        }  # fmt: skip
        said = {**right, **member.told}
        local = member.name if member.local is None else member.local
        made += struct.pack(
            "<IHHHHHIIIHH", 0x04034B50, 20, said["flags"], right["how"], 0, 33,
            right["crc"], right["packed"], right["size"], len(local), 0,
        ) + local + packed  # fmt: skip
        directory += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, said["flags"], said["how"], 0, 33, said["crc"],
            said["packed"], said["size"], len(member.name), len(member.extra), 0, 0, 0, 0, said["at"],
        ) + member.name + member.extra  # fmt: skip
    end = {"count": len(listed), "size": len(directory), "at": len(made)} | (told or {})
    return bytes(made + directory) + struct.pack(
        "<IHHHHIIH", 0x06054B50, 0, 0, end["count"] & 0xFFFF, end["count"] & 0xFFFF,
        end["size"], end["at"], len(comment),
    ) + comment  # fmt: skip


def lying(chance: random.Random, parts: dict[str, bytes]) -> bytes:
    """Return the parts in an archive with hostile names, doubled entries, sizes, places and counts that are not so."""
    members = [
        Member(name.encode(), content, stored=chance.random() < 0.2)
        for name, content in parts.items()
    ]
    for _ in range(chance.randrange(1, 5)):
        place = chance.randrange(len(members))
        one = members[place]
        how = chance.randrange(8)
        if how == 0:
            members[place] = one._replace(
                name=chance.choice(NAMES), local=chance.choice((None, one.name))
            )
        elif how == 1:
            members.insert(
                place,
                one._replace(content=chance.choice((one.content, b"", b"<x/>", b"\0" * 9_999))),
            )
        elif how < 5:
            field = chance.choice(("size", "packed", "crc", "at", "flags", "how"))
            members[place] = one._replace(told={**one.told, field: _number(chance, field)})
        elif how == 5:  # zip64
            extra = struct.pack(
                "<HHQQQ",
                1,
                chance.choice((24, 8, 0, 999)),
                *(chance.choice((0, 9, 1 << 40, (1 << 64) - 1)) for _ in range(3)),
            )
            members[place] = one._replace(told={"size": 0xFFFFFFFF}, extra=extra)
        elif how == 6:
            members.append(Member(chance.choice(NAMES), b"<x/>"))
        else:
            members[place] = one._replace(local=chance.choice(NAMES))
    end = (
        {chance.choice(("count", "size", "at")): chance.choice(LIES)}
        if chance.random() < 0.2
        else {}
    )
    return b"PK\x03\x04"[: 4 * (chance.random() < 0.02)] + archive(
        members, end, chance.choice((b"", b"", b"PK\5\6" * 9))
    )


def _number(chance: random.Random, field: str) -> int:
    if field in ("flags", "how"):
        return chance.choice((0, 1, 2, 8, 12, 14, 99, 0x800, 0x801, 0xFFFF))
    return chance.choice((*LIES, chance.randrange(1 << 16)))


def related(chance: random.Random, parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts with relationships that point outside, to themselves, nowhere, twice, and with parts that are others."""
    made = dict(parts)
    changes: list[Callable[[], None]] = [
        lambda: _relations(chance, made),
        lambda: _relations(chance, made),
        lambda: _without(chance, made),
        lambda: _exchanged(chance, made),
        lambda: _retyped(chance, made),
        lambda: _within(chance, made),
    ]
    for _ in range(chance.randrange(1, 4)):
        chance.choice(changes)()
    return made


def _relations(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Put relationships more into a part of them, or others in their place."""
    names = [name for name in parts if name.endswith(".rels")] or ["word/_rels/document.xml.rels"]
    name = chance.choice(names)
    many = chance.choice((1, 1, 2, 5, 300))
    rows = "".join(
        f'<Relationship Id="{chance.choice(("rId1", "rId2", f"x{number}", ""))}" '
        f'Type="{chance.choice((RELATED, "", "x"))}/{chance.choice(KINDS)}" Target="{chance.choice(TARGETS)}"'
        f"{chance.choice(('', '', ' TargetMode=' + chr(34) + 'External' + chr(34), ' TargetMode=' + chr(34) + 'x' + chr(34)))}/>"
        for number in range(many)
    )
    before = parts.get(name, b"")
    if b"</Relationships>" in before and chance.random() < 0.7:
        parts[name] = before.replace(b"</Relationships>", rows.encode() + b"</Relationships>")
    else:
        parts[name] = (
            f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'.encode()
        )


def _without(chance: random.Random, parts: dict[str, bytes]) -> None:
    del parts[chance.choice(list(parts))]
    parts.setdefault("x.xml", b"<x/>")


def _exchanged(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Put one part, or none of XML, where another was."""
    name = chance.choice(list(parts))
    parts[name] = chance.choice(
        (
            *parts.values(),
            b"",
            b"\0" * 40,
            b"<x/>",
            b"<",
            b"<?xml version='1.0' encoding='utf-7'?><x/>",
        )
    )


def _retyped(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Say of what kind parts are that are of another."""
    name = "[Content_Types].xml"
    if name in parts:
        kinds = re.findall(rb'ContentType="([^"]*)"', parts[name]) or [b""]
        parts[name] = re.sub(
            rb'ContentType="[^"]*"',
            lambda found: (
                b'ContentType="%s"' % chance.choice(kinds)
                if chance.random() < 0.5
                else found.group()
            ),
            parts[name],
        )


def _within(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Cut, double or wrap a piece of a part between two tags, so that it stays a tree more often than not."""
    name = chance.choice([name for name in parts if name.endswith(".xml")] or list(parts))
    content = parts[name]
    places = [found.start() for found in re.finditer(rb"<", content)][:4_000]
    if len(places) < 3:
        return
    a, b = sorted(chance.choices(places, k=2))
    how = chance.randrange(4)
    if how == 0:
        content = content[:a] + content[b:]
    elif how == 1:
        content = (
            content[:b] + content[a : min(b, a + 2_000)] * chance.choice((1, 5, 30)) + content[b:]
        )
    elif how == 2:
        piece = chance.choice(PIECES)
        content = content[:a] + piece * chance.choice((1, 1, 20)) + content[a:]
    else:
        tags = re.findall(rb"<(/?)(\w+:\w+)", content)
        one, other = (
            chance.choice(tags or [(b"", b"x")])[1],
            chance.choice(tags or [(b"", b"x")])[1],
        )
        content = re.sub(rb"(</?)%s\b" % one, rb"\g<1>" + other, content)
    parts[name] = content


_W = b"w:"
PIECES = (
    b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    b'<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    b'<w:r><w:instrText>HYPERLINK "file:///etc/passwd"</w:instrText></w:r>',
    b'<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999999"/><w:numId w:val="-1"/></w:numPr></w:pPr></w:p>',
    b'<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>1.</w:t></w:r></w:p>',
    b'<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
    b'<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    b"<w:tbl><w:tr><w:tc>",
    b"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    b'<w:footnoteReference w:id="1"/>',
    b'<w:footnote w:id="1"><w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>',
    b"<w:p><w:r><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
    b"<w:ins><w:p/></w:ins>",
    b"<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
    b"<w:r><w:t xml:space='preserve'> \xe5\x9b\x9b\xe6\x97\xa9 </w:t></w:r>",
    b"<w:body/>",
    b"<w:sectPr/>",
    b"<!-- x -->",
    b"<?x y?>",
    b"&amp;",
    b"&x;",
    b"<w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
    b"<w:numIdMacAtCleanup w:val='x'/>",
    b"<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='a'/></w:abstractNum>",
    b"<w:documentProtection w:enforcement='1'/>",
    b"<w:r><w:sym w:char='F0FFFFFF'/></w:r>",
    b"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>",
)
