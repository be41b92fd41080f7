"""Where the bytes of an index are: in memory, or on disk and read piece by piece.

A large file is read by position rather than mapped: a map brings sixteen pages
in for each one touched, and a look-up touches pages all over the file.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, overload

    Kind = Literal["I", "H"]

SMALL = 2_000_000
"""Bytes; a smaller file is read whole."""
_PIECE = 1 << 20


class Held:
    """An index in memory."""

    __slots__ = ("_content",)

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __getitem__(self, part: slice) -> bytes:
        return self._content[part]

    def __len__(self) -> int:
        return len(self._content)

    def places(self, sought: bytes, begin: int, end: int) -> Iterator[int]:
        """Yield where ``sought`` stands whole within a range, in order, none within another."""
        place = self._content.find(sought, begin, end)
        while place >= 0:
            yield place
            place = self._content.find(sought, place + len(sought), end)

    def numbers(self, place: int, size: int, kind: Kind) -> memoryview[int]:
        """Return the numbers of a section: ``I`` of 32 bits, ``H`` of 16, in the machine's byte order."""
        return memoryview(self._content)[place : place + size].cast(kind)

    def close(self) -> None:
        """Let go of the content."""
        self._content = b""


class Paged:
    """An index on disk, open for reading by position."""

    __slots__ = ("_file", "_size")

    def __init__(self, file: int, size: int) -> None:
        self._file = file
        self._size = size

    def __getitem__(self, part: slice) -> bytes:
        return os.pread(self._file, part.stop - part.start, part.start)

    def __len__(self) -> int:
        return self._size

    def places(self, sought: bytes, begin: int, end: int) -> Iterator[int]:
        """Yield where ``sought`` stands whole within a range, in order, none within another."""
        while begin < end:
            piece = os.pread(self._file, min(_PIECE + len(sought) - 1, end - begin), begin)
            after = 0
            place = piece.find(sought)
            while place >= 0:
                yield begin + place
                after = place + len(sought)
                place = piece.find(sought, after)
            begin += max(_PIECE, after)

    def numbers(self, place: int, size: int, kind: Kind) -> Numbers:
        """Return the numbers of a section: ``I`` of 32 bits, ``H`` of 16, in the machine's byte order."""
        return Numbers(self._file, place, size, kind)

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __del__(self) -> None:
        self.close()


class Numbers:
    """A section of numbers on disk, as a sequence."""

    __slots__ = ("_file", "_kind", "_place", "_size", "_width")

    def __init__(self, file: int, place: int, size: int, kind: Kind) -> None:
        self._file = file
        self._place = place
        self._kind = kind
        self._width = 4 if kind == "I" else 2
        self._size = size // self._width

    def __len__(self) -> int:
        return self._size

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, at: int) -> int: ...
        @overload
        def __getitem__(self, at: slice) -> memoryview[int]: ...

    def __getitem__(self, at: int | slice) -> int | memoryview[int]:
        width = self._width
        if isinstance(at, slice):
            first, after, _ = at.indices(self._size)
            count = max(after - first, 0) * width
            return memoryview(os.pread(self._file, count, self._place + first * width)).cast(
                self._kind
            )
        if not -self._size <= at < self._size:
            raise IndexError(at)
        place = self._place + (at if at >= 0 else at + self._size) * width
        return int.from_bytes(os.pread(self._file, width, place), sys.byteorder)


def open_storage(path: str) -> Held | Paged | None:
    """Return the content of a file, ``None`` where it cannot be read."""
    try:
        file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return None
    size = os.fstat(file).st_size
    if size > SMALL and hasattr(os, "pread"):
        return Paged(file, size)
    with os.fdopen(file, "rb", buffering=0) as whole:
        return Held(whole.read())
