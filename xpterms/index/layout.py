"""How an index lies on disk: a header of text that names its parts, then the parts.

The header says what made the file and from what; whoever opens it compares that
before anything else is believed. Numbers are of the machine's own byte order,
which the header names too: an index is a cache, never sent to another machine.
"""

from __future__ import annotations

import sys

from xpterms import __version__

FORMAT = 3
MAGIC = b"xpterms index\n"
MAKER = f"{__version__} {FORMAT} {sys.byteorder}"
_SIZE = 16
_ALIGN = 8

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.storage import Held, Paged


def pack(sections: dict[str, bytes], origin: list[str]) -> list[bytes]:
    """Return the pieces of a file that holds these sections; ``origin`` lines go into its header."""
    place = 0
    lines = [MAKER, str(len(origin)), *origin]
    pieces: list[bytes] = []
    for name, content in sections.items():
        lines.append(f"{name} {place} {len(content)}")
        padding = -len(content) % _ALIGN
        pieces += (content, b"\0" * padding)
        place += len(content) + padding
    lines.append(f"end {place}")
    header = "\n".join(lines).encode("utf-8", "surrogateescape") + b"\n"
    header += b" " * (-(len(MAGIC) + _SIZE + len(header)) % _ALIGN)
    return [MAGIC, b"%*d\n" % (_SIZE - 1, len(header)), header, *pieces]


def unpack(buffer: Held | Paged) -> tuple[list[str], dict[str, tuple[int, int]]] | None:
    """Return the origin lines and where each section lies; ``None`` for any other file.

    A file of another program, another version, another machine or another
    length than it was written with is such another file.
    """
    begin = len(MAGIC) + _SIZE
    size = len(buffer)
    if size < begin or buffer[0 : len(MAGIC)] != MAGIC:
        return None
    try:
        after = begin + int(buffer[len(MAGIC) : begin])
        lines = buffer[begin:after].decode("utf-8", "surrogateescape").rstrip(" ").split("\n")
        if lines[0] != MAKER:
            return None
        count = int(lines[1])
        sections = {}
        for line in lines[2 + count : -2]:
            name, place, length = line.split(" ")
            sections[name] = (after + int(place), int(length))
        if lines[-2] != f"end {size - after}":
            return None
    except (ValueError, IndexError):
        return None
    return lines[2 : 2 + count], sections
