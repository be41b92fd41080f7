"""The layout of a file of sections: a header of text that names them, then the sections.

The header says what made the file and from what; whoever opens it compares that
before anything else is believed. Numbers are of the machine's own byte order,
which the header names too: an index is a cache, never sent to another machine.

Nothing is believed unread: the header ends with its own digest and holds one for
each section; a large section has a digest for each page of it, and those have
the header's. What does not agree raises ``DamageError`` when it is first used.
"""

from __future__ import annotations

import sys
from _imp import source_hash  # SipHash, there from Python's start: importlib.util has it too

from xpterms import __version__

FORMAT = 11
MAGIC = b"xpterms index\n"
MAKER = f"{__version__} {FORMAT} {sys.byteorder}"
PAGE = 4096
"""Bytes that are checked, and read, at a time."""
WHOLE = 16 * PAGE
"""Bytes; a section up to this size is checked whole."""
DIGEST = 8
"""Bytes: against damage, not against a forger, who could as well write a whole file."""
_KEY = 0x7870
LARGEST_HEADER = 1 << 20
STREAMED = 1 << 13
"""Bytes that are left for the header of a file that is written section by section."""
_SIZE = 16
_ALIGN = 8

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import BinaryIO, Protocol

    Buffer = bytes | bytearray | memoryview

    class Readable(Protocol):
        """The bytes of a file."""

        def __getitem__(self, part: slice, /) -> bytes: ...
        def __len__(self) -> int: ...


class DamageError(Exception):
    """A file of the cache is not what was written there."""


def digest(content: Buffer) -> bytes:
    """Return what tells a content from a damaged one."""
    return source_hash(_KEY, content)


def fingerprint(content: bytes, size: int) -> str:
    """Return what a content is known by among all others, in twice ``size`` digits."""
    try:
        from _blake2 import blake2b
    except ImportError:  # an interpreter without the C module
        from hashlib import blake2b
    found: str = blake2b(content, digest_size=size).hexdigest()
    return found


def page_digests(content: Buffer) -> bytes:
    """Return the digests of all pages of a large section, nothing for a small one."""
    if len(content) <= WHOLE:
        return b""
    view = memoryview(content)
    return b"".join(digest(view[at : at + PAGE]) for at in range(0, len(content), PAGE))


def pack(sections: Mapping[str, Buffer], origin: list[str]) -> list[Buffer]:
    """Return the pieces of a file that holds these sections; ``origin`` lines go into its header."""
    place = 0
    lines: list[str] = []
    pieces: list[Buffer] = []
    for name, content in sections.items():
        pages = page_digests(content)
        lines.append(f"{name} {place} {len(content)} {digest(pages or content).hex()}")
        size = len(content) + len(pages)
        padding = -size % _ALIGN
        pieces += (content, pages, b"\0" * padding)
        place += size + padding
    return [_head(origin, lines, place), *pieces]


def stream(
    file: BinaryIO, sections: Iterable[tuple[str, Iterable[Buffer]]], origin: list[str]
) -> None:
    """Write a file as ``pack`` makes it, section by section, none of which need be in memory."""
    file.write(bytes(STREAMED))
    place = 0
    lines: list[str] = []
    for name, pieces in sections:
        whole, pages, rest = b"", bytearray(), b""
        size = 0
        for piece in pieces:
            file.write(piece)
            size += len(piece)
            whole = b"".join((whole, piece)) if size <= WHOLE else b""
            rest = b"".join((rest, piece))
            after = len(rest) - len(rest) % PAGE
            view = memoryview(rest)
            pages += b"".join(digest(view[at : at + PAGE]) for at in range(0, after, PAGE))
            rest = rest[after:]
        pages += digest(rest) if rest else b""
        known = digest(pages if size > WHOLE else whole)
        lines.append(f"{name} {place} {size} {known.hex()}")
        size += file.write(pages) if size > WHOLE else 0
        place += size + file.write(b"\0" * (-size % _ALIGN))
    file.seek(0)
    file.write(_head(origin, lines, place, STREAMED))


def _head(origin: list[str], sections: list[str], size: int, room: int = 0) -> bytes:
    """Return what a file begins with, padded to ``room`` bytes, or as little as may be."""
    lines = [MAKER, str(len(origin)), *origin, *sections, f"end {size}"]
    header = "\n".join(lines).encode("utf-8", "surrogateescape") + b"\n"
    least = len(MAGIC) + _SIZE + len(header) + 2 * DIGEST
    header += b" " * (room - least if room else -least % _ALIGN)
    header += digest(header).hex().encode()
    return MAGIC + b"%*d\n" % (_SIZE - 1, len(header)) + header


def unpack(buffer: Readable) -> tuple[list[str], dict[str, tuple[int, int, bytes]]] | None:
    """Return the origin lines, and for each section its place, size and digest; ``None`` for any other file.

    A file of another program, another version, another machine or another
    length than it was written with is such another file.
    """
    begin = len(MAGIC) + _SIZE
    size = len(buffer)
    if size < begin or buffer[0 : len(MAGIC)] != MAGIC:
        return None
    try:
        after = begin + int(buffer[len(MAGIC) : begin])
        if not begin < after <= min(size, LARGEST_HEADER):
            return None
        header = buffer[begin : after - 2 * DIGEST]
        if digest(header).hex().encode() != buffer[after - 2 * DIGEST : after]:
            return None
        lines = header.decode("utf-8", "surrogateescape").rstrip(" ").split("\n")
        if lines[0] != MAKER:
            return None
        count = int(lines[1])
        sections = {}
        for line in lines[2 + count : -2]:
            name, place, length, known = line.split(" ")
            sections[name] = (after + int(place), int(length), bytes.fromhex(known))
        if lines[-2] != f"end {size - after}":
            return None
    except (ValueError, IndexError):
        return None
    return lines[2 : 2 + count], sections
