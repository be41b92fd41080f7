"""PDFs whose objects refer to themselves, to none, to what is of another kind; pages whose bytes are not what they say."""

from __future__ import annotations

import random
import zlib

from tests.fuzz import mutations

VALUES = (
    b"1 0 R", b"2 0 R", b"3 0 R", b"4 0 R", b"5 0 R", b"6 0 R", b"7 0 R", b"99 0 R", b"[2 0 R 2 0 R 3 0 R]", b"[1 0 R]",
    b"[]", b"<<>>", b"null", b"true", b"-1", b"0", b"1", b"4294967296", b"9" * 400, b"1e9", b"(x)", b"<41", b"/X",
    b"[" * 200, b"<<" * 200, b"(" * 50, b"[0 0 0 0]", b"[1 0 R 2 0 R 99 0 R]", b"/FlateDecode",
    b"[/FlateDecode/FlateDecode]", b"[/ASCIIHexDecode/LZWDecode/RunLengthDecode]", b"/LZWDecode", b"/ASCII85Decode",
    b"<</Predictor 15/Columns 999999999>>", b"/Identity-H", b"/UniGB-UCS2-H", b"/Standard",
)  # fmt: skip
KEYS = (
    b"Kids", b"Parent", b"Count", b"Contents", b"Length", b"Filter", b"DecodeParms", b"Resources", b"Font", b"F",
    b"ToUnicode", b"Encoding", b"DescendantFonts", b"Type", b"Subtype", b"Prev", b"Root", b"Size", b"Encrypt", b"XRefStm",
    b"N", b"First", b"Extends", b"W", b"Index", b"XObject", b"MediaBox", b"Rotate", b"Pages", b"Widths", b"ID",
)  # fmt: skip
DRAWN = (
    b"BT /F 9 Tf <56db65e9> Tj ET\n", b"BT /F 9 Tf (four) Tj T* [(a) -999999999 (b)] TJ ET\n", b"/X Do\n", b"q ", b"Q ",
    b"BT /F 9 Tf 1 0 0 1 99999999999 1e30 Tm (x) ' ET\n", b"BI /W 9 /H 9 ID x EI\n", b"BT (\\377\\376) Tj", b"<<", b"[",
    b"BT /G 9 Tf (x) Tj ET ", b"1 0 0 1 0 0 cm ", b"\0\xff",
)  # fmt: skip


def pdf(chance: random.Random) -> bytes:
    """Return a PDF of a few objects, some of whose values are those of others."""
    drawn = b"".join(
        chance.choice(DRAWN) * chance.choice((1, 1, 5, 400)) for _ in range(chance.randrange(1, 6))
    )
    objects: list[tuple[dict[bytes, bytes], bytes | None]] = [
        ({b"Type": b"/Catalog", b"Pages": b"2 0 R"}, None),
        ({b"Type": b"/Pages", b"Kids": b"[3 0 R]", b"Count": b"1"}, None),
        ({b"Type": b"/Page", b"Parent": b"2 0 R", b"MediaBox": b"[0 0 99 99]", b"Contents": b"4 0 R",
          b"Resources": b"<</Font<</F 5 0 R/G 6 0 R>>/XObject<</X 7 0 R>>>>"}, None),
        ({}, drawn),
        ({b"Type": b"/Font", b"Subtype": b"/Type0", b"BaseFont": b"/Song", b"Encoding": b"/Identity-H",
          b"DescendantFonts": b"[6 0 R]", b"ToUnicode": b"8 0 R"}, None),
        ({b"Type": b"/Font", b"Subtype": b"/CIDFontType2", b"BaseFont": b"/Song", b"W": b"[0 [500 500]]"}, None),
        ({b"Type": b"/XObject", b"Subtype": b"/Form", b"Resources": b"<</XObject<</X 7 0 R>>>>"}, b"/X Do\n" * 3),
        ({}, _cmap(chance)),
    ]  # fmt: skip
    for _ in range(chance.randrange(1, 6)):
        chance.choice(objects)[0][chance.choice(KEYS)] = chance.choice(VALUES)
    return _written(chance, objects)


def _cmap(chance: random.Random) -> bytes:
    ranges = (
        b"<0000> <ffff> <0000>",
        b"<56db> <56db> <56db>",
        b"<00> <ffffffff> <00>",
        b"<0000> <00ff> [<56db>]",
    )
    return b"begincmap 1 beginbfrange %s endbfrange endcmap" % chance.choice(ranges)


def _written(
    chance: random.Random, objects: list[tuple[dict[bytes, bytes], bytes | None]]
) -> bytes:
    made, places = bytearray(b"%PDF-1.5\n"), []
    for number, (told, stream) in enumerate(objects, 1):
        places.append(len(made))
        said = told
        if stream is not None:
            packed = zlib.compress(stream) if chance.random() < 0.5 else stream
            said = {
                **({b"Filter": b"/FlateDecode"} if packed != stream else {}),
                b"Length": b"%d" % len(packed),
                **told,
            }
        made += b"%d 0 obj\n<<%s>>\n" % (
            number,
            b"".join(b"/%s %s" % pair for pair in said.items()),
        )
        made += b"" if stream is None else b"stream\n" + packed + b"\nendstream\n"
        made += b"endobj\n"
    at = len(made)
    if chance.random() < 0.1:
        places[chance.randrange(len(places))] = chance.choice((0, at, 1 << 33, 9))
    trailer = {b"Size": b"%d" % (len(objects) + 1), b"Root": b"1 0 R"}
    for key in (b"Prev", b"XRefStm", b"Encrypt", b"Root", b"Size", b"Info"):
        if chance.random() < 0.15:
            trailer[key] = chance.choice((b"%d" % at, b"9", b"0", b"-1", *VALUES, _LOCKED))
    made += b"xref\n0 %d\n0000000000 65535 f \n" % chance.choice(
        (len(objects) + 1, len(objects) + 1, 0, 99_999)
    )
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer<<%s>>\n" % b"".join(b"/%s %s" % pair for pair in trailer.items())
    if chance.random() < 0.1:
        made += _packed_objects(chance, at)
    made += b"startxref\n%d\n%%%%EOF" % chance.choice((at, at, at, at, 0, len(made) + 99, 9))
    return mutations.content(chance, bytes(made)) if chance.random() < 0.2 else bytes(made)


_LOCKED = (
    b"<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
)  # fmt: skip


def _packed_objects(chance: random.Random, at: int) -> bytes:
    """Return a stream of objects that holds, or goes on in, itself."""
    inner = b"9 0 10 30 <</Type/Pages/Kids[9 0 R]>> <<>>"
    return b"9 0 obj<</Type/ObjStm/N %d/First %d/Extends 9 0 R/Length %d>>stream\n%s\nendstream endobj\n" % (
        chance.choice((2, 0, 999_999_999)), chance.choice((10, 0, 9_999)), len(inner), inner,
    )  # fmt: skip


TAGS = (
    "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ol start=999999999999>", "<ol reversed>", "<li value=x>", "<li>",
    "<sup>1</sup>", "<a href='javascript:x'>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>",
    "<?x", "<!", "</", "<", "<p x='", "&#xFFFFFFFF;", "&#0;", "&#xD800;", "&lt", "&notanentity;", "&" * 30, "<svg>",
    "<template>", "<plaintext>", "<textarea>", "<br/>", "<p " + "a=1 " * 40, "<div>" * 60, "<x" * 40, "\0", "\ufeff",
    "<h2>名词解释</h2>", "<p>四早：指甲。</p>", "<select><option>", "<noscript>", "</body>", "</html>", "<html>", "<body>",
    "<p>" + "落实四早" * 30 + "。</p>",
)  # fmt: skip
CHARSETS = (
    "utf-8",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "gb18030",
    "gbk",
    "big5",
    "utf-32",
    "utf-7",
    "latin-1",
)


def page(chance: random.Random, base: str) -> bytes:
    """Return a page of hostile tags in one encoding that says that it is in another."""
    told = chance.choice((*CHARSETS, "x" * 99, ""))
    pieces = [f"<html><head><meta charset='{told}'></head><body>"]
    for _ in range(chance.randrange(1, 25)):
        piece = chance.choice(TAGS) if chance.random() < 0.8 else mutations.text(chance, base, 300)
        pieces.append(piece * chance.choice((1, 1, 1, 3, 60)))
    if chance.random() < 0.3:
        chance.shuffle(pieces)
    made = "".join(pieces)[:60_000].encode(chance.choice(CHARSETS), "ignore")
    mark = chance.choice((b"", b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    made = mark + made
    return mutations.content(chance, made) if chance.random() < 0.2 else made
