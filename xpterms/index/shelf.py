"""The segments of a cache folder while an index is put together: opened once, added to, told apart by name."""

from __future__ import annotations

import os

from xpterms.chinese.han import SIZE
from xpterms.index.folder import SEGMENT, remove, write, write_by
from xpterms.index.layout import MAKER, DamageError, fingerprint, pack, stream
from xpterms.index.segment import Segment
from xpterms.index.storage import SMALL, Loose, open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from xpterms.index.layout import Buffer


class Shelf:
    """Segments by the names of their files."""

    def __init__(self, cache: str | None, known_in: str | None) -> None:
        """Write into ``cache``, unless it is ``None``; believe what is in ``known_in``."""
        self._cache = cache
        self._known_in = known_in
        self._segments: dict[str, Segment | None] = {}
        self.written = cache is not None
        """Whether all that was put here is in the folder."""

    def segment(self, name: str) -> Segment | None:
        """Return a segment; ``None`` where there is none that can be believed."""
        if name not in self._segments and self._known_in is not None:
            storage = open_storage(os.path.join(self._known_in, name))
            segment = Segment(storage) if storage else None
            try:
                if segment:
                    segment.size("sources")
            except DamageError:
                segment = None
            self._segments[name] = segment
        return self._segments.get(name)

    def has(self, spot: tuple[str, int]) -> bool:
        """Tell whether a glossary lies where it is said to."""
        segment = self.segment(spot[0])
        return segment is not None and spot[1] < segment.size("sources")

    def han(self, names: Iterable[str]) -> bytes:
        """Return the table of Han characters that all segments have, from one of these; nothing where none is."""
        for name in names:
            segment = self.segment(name)
            if segment is not None:
                return segment.part("han")[0:SIZE]
        return b""

    def named(self, contents: Iterable[Sequence[str]], taken: Collection[str]) -> str:
        """Return the name of a segment, by the program and the content; none of ``taken``."""
        told = "\n".join([MAKER, *(" ".join(content) for content in contents)])
        name = ""
        salt = 0
        while not name or name in taken:
            name = fingerprint(f"{told}\n{salt}".encode("utf-8", "surrogateescape"), 12) + SEGMENT
            salt += 1
        return name

    def put(self, name: str, sections: dict[str, bytes]) -> None:
        """Take a segment that was compiled, and write it."""
        if self._cache is not None:
            where = os.path.join(self._cache, name)
            if write(where, pack(sections, [])):
                large = sum(map(len, sections.values())) > SMALL
                storage = open_storage(where) if large else None
                self._segments[name] = Segment(storage or Loose(sections))
                return
            self.written = False
        self._segments[name] = Segment(Loose(sections))

    def put_merged(self, name: str, sections: Iterable[tuple[str, Iterable[Buffer]]]) -> bool:
        """Write a segment section by section; return whether that could be done."""
        if self._cache is None:
            return False
        where = os.path.join(self._cache, name)
        if not write_by(where, lambda file: stream(file, sections, [])):
            return False
        self._segments.pop(name, None)
        storage = open_storage(where)
        self._segments[name] = Segment(storage) if storage else None
        return storage is not None

    def discard_damaged(self) -> None:
        """Remove the segments that are damaged."""
        if self._cache is not None:
            paths = [os.path.join(self._cache, name) for name in self._segments]
            remove(path for path in paths if not is_whole(path))


def is_whole(path: str) -> bool:
    """Tell whether a file is a segment and every byte of it as it was written."""
    storage = open_storage(path)
    if storage is None:
        return False
    try:
        Segment(storage).check()
    except (DamageError, OSError):
        return False
    finally:
        storage.close()
    return True
