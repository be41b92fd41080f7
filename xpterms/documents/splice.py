"""Bytes of a text with pieces of it replaced: every byte that no replacement touches stays as it is."""

from __future__ import annotations

import codecs

Splice = tuple[int, int, str]
"""Start, end and what stands there instead, in code points of the text, ascending."""


def spliced(content: bytes, text: str, encoding: str, mark: int, splices: list[Splice]) -> bytes:
    """Return the content, decoded as ``text`` behind ``mark`` bytes, with the splices carried out.

    Raises ``UnicodeEncodeError`` where the encoding cannot write what is put in.
    """
    places = sorted({place for start, end, _ in splices for place in (start, end)})
    at = dict(zip(places, _offsets(content[mark:], text, encoding, places), strict=True))
    found, done = [content[:mark]], 0
    for start, end, new in splices:
        found += [content[mark + done : mark + at[start]], new.encode(encoding)]
        done = at[end]
    return b"".join([*found, content[mark + done :]])


def _offsets(content: bytes, text: str, encoding: str, places: list[int]) -> list[int]:
    """Return the byte offsets of code points: counted from encoded pieces, or byte by byte where bytes are broken."""
    if text.encode(encoding, "surrogatepass") == content:
        found, last, size = [], 0, 0
        for place in places:
            size += len(text[last:place].encode(encoding, "surrogatepass"))
            last = place
            found.append(size)
        return found
    lead = len(content.decode(encoding, "replace")) - len(text)  # further marks before the text
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    begins = [0]
    for offset in range(len(content)):
        new = decoder.decode(content[offset : offset + 1])
        begins += [offset + 1] * len(new)
    begins += [len(content)] * (len(text) + lead + 1 - len(begins))
    return [begins[place + lead] for place in places]
