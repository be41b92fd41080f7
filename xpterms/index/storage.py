"""The bytes of an index: in memory, or on disk and read page by page.

A large file is read by position rather than mapped: a map brings sixteen pages
in for each one touched, and a look-up touches pages all over the file. Each
page, or small section, is compared with its digest when it is first read.
"""

from __future__ import annotations

import os
import stat

from xpterms.index.layout import DIGEST, PAGE, WHOLE, DamageError, digest, unpack
from xpterms.kept import keep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal, overload

    Kind = Literal["I", "H"]

SMALL = 2_000_000
"""Bytes; a smaller file is read whole."""
_PIECE = 1 << 20
KEPT = 4_096
"""Pages of one section that are kept once they are read: a bound on memory."""


class HeldPart:
    """A section in memory."""

    __slots__ = ("_content",)

    def __init__(self, content: bytes | memoryview) -> None:
        self._content = bytes(content)

    def __getitem__(self, part: slice) -> bytes:
        return self._content[part]

    def __len__(self) -> int:
        return len(self._content)

    def places(self, sought: bytes, begin: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield offsets of non-overlapping occurrences within a range, ascending."""
        end = len(self._content) if end is None else end
        place = self._content.find(sought, begin, end)
        while place >= 0:
            yield place
            place = self._content.find(sought, place + len(sought), end)

    def numbers(self, kind: Kind = "I") -> memoryview[int]:
        """Return the section as numbers: ``I`` of 32 bits, ``H`` of 16, in the machine's byte order."""
        return memoryview(self._content).cast(kind)


class PagedPart:
    """A large section, or one on disk, read and checked page by page."""

    __slots__ = ("_checked", "_known", "_pages", "_place", "_size", "_storage")

    def __init__(self, storage: Held | Paged, place: int, size: int, known: bytes) -> None:
        """Take a section with the digest of its pages' digests, or its own where it is small."""
        self._storage = storage
        self._place = place
        self._size = size
        self._pages: dict[int, bytes] = {}
        self._checked = bytearray(-(-size // PAGE))
        """Which pages agreed with their digest once: a section is read through again and again."""
        if size > WHOLE:
            table = storage.read(place + size, -(-size // PAGE) * DIGEST)
        else:
            table = content = storage.read(place, size)
            self._pages = {
                at // PAGE: content[at : at + PAGE] for at in range(0, max(size, 1), PAGE)
            }
        if digest(table) != known:
            raise DamageError
        self._known = table

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        begin, end, _ = part.indices(self._size)
        if begin >= end:
            return b""
        first, last = begin // PAGE, (end - 1) // PAGE
        if first == last:
            page = self._pages.get(first)
            if page is None:
                page = self._page(first)
            return page[begin - first * PAGE : end - first * PAGE]
        if last - first < 8 or self._size <= WHOLE:
            at = first * PAGE
            pages = [self._pages.get(n) or self._page(n) for n in range(first, last + 1)]
            return b"".join(pages)[begin - at : end - at]
        return self._range(first, last)[begin - first * PAGE : end - first * PAGE]

    def _page(self, number: int) -> bytes:
        begin = number * PAGE
        page = self._storage.read(self._place + begin, min(PAGE, self._size - begin))
        if self._size > WHOLE and not self._checked[number]:
            self._check(number, page)
        return keep(self._pages, number, page, KEPT)

    def _range(self, first: int, last: int) -> bytes:
        """Read some pages and check each."""
        begin, end = first * PAGE, min((last + 1) * PAGE, self._size)
        content = self._storage.read(self._place + begin, end - begin)
        if self._size > WHOLE:
            view, checked = memoryview(content), self._checked
            number = checked.find(0, first, last + 1)
            while number >= 0:
                at = number * PAGE - begin
                self._check(number, view[at : at + PAGE])
                number = checked.find(0, number + 1, last + 1)
        return content

    def _check(self, number: int, page: bytes | memoryview) -> None:
        """Hold a page against its digest, and remember that it agreed. Raises ``DamageError``."""
        mark = number * DIGEST
        if digest(page) != self._known[mark : mark + DIGEST]:
            raise DamageError
        self._checked[number] = 1

    def places(self, sought: bytes, begin: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield offsets of non-overlapping occurrences within a range, ascending."""
        end = self._size if end is None else end
        while begin < end:
            piece = self[begin : min(begin + _PIECE + len(sought) - 1, end)]
            after = 0
            place = piece.find(sought)
            while place >= 0:
                yield begin + place
                after = place + len(sought)
                place = piece.find(sought, after)
            begin += max(_PIECE, after)

    def numbers(self, kind: Kind = "I") -> Numbers:
        """Return the section as numbers: ``I`` of 32 bits, ``H`` of 16, in the machine's byte order."""
        return Numbers(self, kind)


class Numbers:
    """A section of numbers on disk, as a sequence."""

    __slots__ = ("_kind", "_part", "_read", "_shift", "_size", "_width")

    def __init__(self, part: PagedPart, kind: Kind) -> None:
        self._part = part
        self._kind = kind
        self._width = 4 if kind == "I" else 2
        self._size = len(part) // self._width
        self._shift = (PAGE // self._width).bit_length() - 1
        self._read: dict[int, memoryview[int]] = {}
        """Pages as numbers: a bisection reads one number of each of many, again and again."""

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
            return memoryview(self._part[first * width : max(after, first) * width]).cast(
                self._kind
            )
        if not -self._size <= at < self._size:
            raise IndexError(at)
        at = at if at >= 0 else at + self._size
        number = at >> self._shift
        page = self._read.get(number)
        if page is None:
            part = self._part[number * PAGE : (number + 1) * PAGE]
            page = keep(self._read, number, memoryview(part).cast(self._kind), KEPT)
        return page[at - (number << self._shift)]


class Loose:
    """Sections in memory, as they were made."""

    __slots__ = ("_sections", "origin")

    def __init__(self, sections: dict[str, bytes]) -> None:
        self._sections = sections
        self.origin: list[str] = []

    def part(self, name: str) -> HeldPart:
        """Return a section."""
        return HeldPart(self._sections[name])

    def names(self) -> list[str]:
        """Return the names of the sections; nothing is to be checked of them."""
        return []

    def __len__(self) -> int:
        return sum(map(len, self._sections.values()))

    def close(self) -> None:
        """Let go of the sections."""
        self._sections = {}


class Held:
    """A file of sections in memory."""

    __slots__ = ("_content", "_sections", "origin")

    def __init__(self, content: bytes) -> None:
        """Take the content of a file. Raises ``DamageError`` where it is none of ours."""
        found = unpack(content)
        if found is None:
            raise DamageError
        self._content = content
        self.origin, self._sections = found

    def part(self, name: str) -> HeldPart | PagedPart:
        """Return a section, a large one checked as it is read. Raises ``DamageError``."""
        if name not in self._sections:
            raise DamageError
        place, size, known = self._sections[name]
        if size > WHOLE:
            return PagedPart(self, place, size, known)
        view = memoryview(self._content)[place : place + size]
        if digest(view) != known:
            raise DamageError
        return HeldPart(view)

    def read(self, place: int, size: int) -> bytes:
        """Return bytes by their place."""
        return self._content[place : place + size]

    def __len__(self) -> int:
        return len(self._content)

    def names(self) -> list[str]:
        """Return the names of the sections."""
        return list(self._sections)

    def close(self) -> None:
        """Let go of the content."""
        self._content = b""


class Paged:
    """A file of sections on disk, open for reading by position."""

    __slots__ = ("_file", "_sections", "_size", "origin")

    def __init__(self, file: int, size: int) -> None:
        """Take an open file. Raises ``DamageError`` where it is none of ours."""
        self._file = file
        self._size = size
        found = unpack(self)
        if found is None:
            raise DamageError
        self.origin, self._sections = found

    def __getitem__(self, part: slice) -> bytes:
        return os.pread(self._file, part.stop - part.start, part.start)

    def __len__(self) -> int:
        return self._size

    def read(self, place: int, size: int) -> bytes:
        """Return bytes by their place. Raises ``DamageError`` where the file ends before."""
        content = os.pread(self._file, size, place)
        while len(content) < size:  # a read is cut at 2 GB, and at a signal
            more = os.pread(self._file, size - len(content), place + len(content))
            if not more:
                raise DamageError
            content += more
        return content

    def part(self, name: str) -> PagedPart:
        """Return a section, checked as it is read. Raises ``DamageError``."""
        if name not in self._sections:
            raise DamageError
        return PagedPart(self, *self._sections[name])

    def names(self) -> list[str]:
        """Return the names of the sections."""
        return list(self._sections)

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __del__(self) -> None:
        self.close()


def open_storage(path: str) -> Held | Paged | None:
    """Return the content of a file of ours, ``None`` where there is none that can be trusted.

    It must be a regular file of the user's own, not a link to one, and not one that others may write.
    """
    flags = os.O_RDONLY
    for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK"):
        flags |= getattr(os, name, 0)
    try:
        file = os.open(path, flags)
    except OSError:
        return None
    try:
        found = os.fstat(file)
        if not _is_own(found):
            os.close(file)
            return None
        if found.st_size > SMALL and hasattr(os, "pread"):
            return Paged(file, found.st_size)
        with os.fdopen(file, "rb", buffering=0) as whole:
            return Held(whole.read())
    except (OSError, DamageError):
        return None


def _is_own(found: os.stat_result) -> bool:
    if not stat.S_ISREG(found.st_mode):
        return False
    if not hasattr(os, "getuid"):
        return True
    return found.st_uid == os.getuid() and not found.st_mode & 0o022
