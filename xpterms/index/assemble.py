"""Put an index together: segments that are there, and new ones for what was added or changed.

What is compiled once is found again by its content: in the manifest of the same files, in those of
other choices of them, under another name. Small segments are merged, eight of about a size into one,
so that no glossary is copied often and no question opens many files. Every step is kept before the
next begins: who is killed loses one batch.
"""

from __future__ import annotations

import contextlib
import os
import time

from xpterms.errors import XptermsError
from xpterms.index.folder import (
    SEGMENT,
    manifest_path,
    manifests,
    remove,
    sweep,
    write,
)
from xpterms.index.layout import MAKER, DamageError, fingerprint, pack
from xpterms.index.manifest import Known, Manifest, pack_manifest
from xpterms.index.origin import RACY, content_digest, signature
from xpterms.index.reader import Index
from xpterms.index.segment import Segment
from xpterms.index.storage import SMALL, Loose, open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.model import Glossary, Report

    Progress = Callable[[str, int, int], None]
    Read = tuple[Known, Glossary, Report | None]

BATCH = 20_000_000
"""Bytes of glossaries and reports that are compiled at a time: a bound on memory (some 0.3 GB)."""
FAN = 8
"""Segments of about a size from which on they are merged."""
LEAST = 1 << 18
"""Bytes of a segment of the first size; the next sizes are each ``FAN`` times as large."""
LARGEST = 1 << 25
"""Bytes from which on a segment is merged no further."""
AT_ONCE = 6 << 20
"""Bytes of segments that a question merges itself, in about 0.3 s; more is left for ``cache build``."""
REMEMBERED = 8
"""Manifests of other choices that are searched for what is compiled already."""

GROWN = 16
"""Files from which on a choice counts as a library, not as one that someone made."""


def assemble(
    paths: Sequence[str],
    cache: str | None,
    progress: Progress | None,
    *,
    lenient: frozenset[str],
    build: bool,
    thorough: bool,
) -> Index:
    """Return the index of these glossary files. See ``cache.open_index``."""
    for known_in in (cache, cache, None):  # what turns out damaged goes; then nothing is believed
        work = _Assembly(paths, cache if build else None, known_in, progress, lenient)
        try:
            work.find()
            if build:
                work.compile()
                work.arrange(thorough=thorough)
                work.keep()
            return work.index()
        except DamageError:
            work.discard()
    raise DamageError


class _Assembly:
    def __init__(
        self,
        paths: Sequence[str],
        cache: str | None,
        known_in: str | None,
        progress: Progress | None,
        lenient: frozenset[str],
    ) -> None:
        self._paths = paths
        self._cache = cache
        self._known_in = known_in
        self._tell = progress or (lambda _stage, _done, _total: None)
        self._lenient = lenient
        self._built = time.time_ns()
        self._found: dict[str, Known] = {}
        """What is settled, by path."""
        self._used: set[tuple[str, int]] = set()
        self._segments: dict[str, Segment | None] = {}
        self._content: dict[tuple[str, str, str], tuple[str, int]] = {}
        """Where content lies that other manifests know: digests and the report's name."""
        self._written = cache is not None
        self._superseded: set[str] = set()
        self._partial: list[str] = []
        self._outgrown: list[str] = []
        """Manifests of a part of these files: a library that grew is asked as a whole."""
        self.due = False
        """Whether merging was left for later."""

    def discard(self) -> None:
        """Remove the segments that are damaged."""
        if self._cache is not None:
            paths = [os.path.join(self._cache, name) for name in self._segments]
            remove(path for path in paths if not _is_whole(path))

    # What is there.

    def find(self) -> None:
        """Settle the files whose segments are there and that are as they were."""
        remembered = self._remembered()
        for place, path in enumerate(self._paths):
            for known, built in remembered.get(path, ()):
                again = self._unchanged(known, built)
                if again:
                    self._settle(again)
                    break
            if place % 1000 == 0:
                self._tell("reading", place, len(self._paths))

    def _remembered(self) -> dict[str, list[tuple[Known, int]]]:
        """Return what manifests tell of the files, that of the same choice first."""
        found: dict[str, list[tuple[Known, int]]] = {}
        if self._known_in is None:
            return found
        own = manifest_path(self._known_in, self._paths)
        wanted = set(self._paths)
        others = [path for path in manifests(self._known_in) if path != own][:REMEMBERED]
        for where in (own, *others):
            storage = open_storage(where)
            if storage is None:
                continue
            try:
                manifest = Manifest(storage)
                every = manifest.known()
            except DamageError:
                continue
            if where == own or (len(every) >= GROWN and wanted.issuperset(every)):
                self._superseded.update(manifest.segments)
                self._outgrown += [where] if where != own else []
            for path, known in every.items():
                if path in wanted:
                    found.setdefault(path, []).append((known, manifest.built))
                if known.spot and known.digests[0]:
                    self._content[(*known.digests, os.path.basename(known.report))] = known.spot
        return found

    def _unchanged(self, known: Known, built: int) -> Known | None:
        """Return what is known of a file as it is now; ``None`` where it changed or lies nowhere any more."""
        if known.spot is None or known.spot in self._used or not self._has(known.spot):
            return None
        now = []
        for path, before, content in zip(
            (known.path, known.report), known.signatures, known.digests, strict=True
        ):
            seen, latest = signature(path) if path else ("", 0)
            if (seen != before or latest >= built - RACY) and (
                path and content_digest(path) != content
            ):
                return None
            now.append(seen)
        return Known(known.path, known.report, (now[0], now[1]), known.digests, known.spot)

    def _has(self, spot: tuple[str, int]) -> bool:
        segment = self._segment(spot[0])
        return segment is not None and spot[1] < segment.size("sources")

    def _segment(self, name: str) -> Segment | None:
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

    def _settle(self, known: Known) -> None:
        self._found[known.path] = known
        if known.spot:
            self._used.add(known.spot)

    # What is compiled.

    def compile(self) -> None:
        """Compile what is not settled, in batches. Raises ``GlossaryError`` and ``ReportError``."""
        waiting = [path for path in self._paths if path not in self._found]
        batch: list[Read] = []
        size = 0
        for place, path in enumerate(waiting):
            read = self._read(path)
            self._tell("reading", place, len(waiting))
            if read is None:
                continue
            batch.append(read)
            size += os.path.getsize(path)
            size += os.path.getsize(read[0].report) if read[0].report else 0
            if size >= BATCH and place + 1 < len(waiting):
                self._compile(batch)
                self._keep_partial()
                batch, size = [], 0
        if batch:
            self._compile(batch)

    def _read(self, path: str) -> Read | None:
        """Read a file and its report; settle it and return ``None`` where its content lies in a segment."""
        from xpterms.glossary.read import read_glossary
        from xpterms.glossary.report import read_report
        from xpterms.glossary.trust import check_report

        # Before the file is read: what changes meanwhile is seen the next time.
        own, own_content, report = signature(path)[0], content_digest(path), ""
        try:
            glossary = read_glossary(path)
            report = glossary.report or ""
            if report and path in self._lenient:
                check_report(path, report)
            of, of_content = (signature(report)[0], content_digest(report)) if report else ("", "")
            spot = self._content.get((own_content, of_content, os.path.basename(report)))
            known = Known(path, report, (own, of), (own_content, of_content), spot)
            if spot and spot not in self._used and own_content and self._has(spot):
                self._settle(known)
                return None
            return known, glossary, read_report(report) if report else None
        except XptermsError as error:
            if path not in self._lenient:
                raise
            of = signature(report)[0] if report else ""
            self._settle(Known(path, report, (own, of), (own_content, ""), None, error))
            return None

    def _compile(self, batch: Sequence[Read]) -> None:
        from xpterms.index.build import compile_segment

        contents = [
            (*known.digests, os.path.basename(known.report) or "-") for known, _, _ in batch
        ]
        name = self._name(contents)
        sections = compile_segment(
            [(glossary, report) for _, glossary, report in batch], self._tell
        )
        self._segments[name] = self._stored(name, sections)
        for number, (known, _, _) in enumerate(batch):
            known.spot = (name, number)
            self._settle(known)

    def _name(self, contents: Sequence[tuple[str, ...]]) -> str:
        """Return the name of a segment, by the program and the content; no other of this index has it."""
        told = "\n".join([MAKER, *(" ".join(content) for content in contents)])
        name = ""
        salt = 0
        while not name or any(spot[0] == name for spot in self._used):
            name = fingerprint(f"{told}\n{salt}".encode("utf-8", "surrogateescape"), 12) + SEGMENT
            salt += 1
        return name

    def _stored(self, name: str, sections: dict[str, bytes]) -> Segment:
        if self._cache is not None:
            where = os.path.join(self._cache, name)
            if write(where, pack(sections, [])):
                storage = open_storage(where) if _size(sections) > SMALL else None
                return Segment(storage or Loose(sections))
            self._written = False
        return Segment(Loose(sections))

    def _keep_partial(self) -> None:
        """Keep what is compiled so far: whoever is killed goes on from here."""
        paths = [path for path in self._paths if path in self._found]
        if self._cache is not None and self._written and paths:
            where = manifest_path(self._cache, paths)
            known = [self._found[path] for path in paths]
            if write(where, pack_manifest(known, self._built, _latest(known))):
                self._partial.append(where)

    # What is put together.

    def arrange(self, *, thorough: bool) -> None:
        """Merge segments of about a size where they are many, and those of which little is asked."""
        changed = True
        while changed and self._cache is not None:
            changed = False
            for group in self._groups():
                size = sum(self._live(name) for name in group)
                if size <= AT_ONCE or thorough:
                    self._merge(group)
                    changed = True
                    break
                self.due = True

    def _own(self) -> dict[str, list[tuple[int, str]]]:
        """Return of each segment the glossaries that are asked: number there and path."""
        found: dict[str, list[tuple[int, str]]] = {}
        for path, known in self._found.items():
            if known.spot:
                found.setdefault(known.spot[0], []).append((known.spot[1], path))
        return found

    def _live(self, name: str) -> int:
        """Return about how many bytes of a segment are asked."""
        segment = self._segments[name]
        if segment is None:
            return 0
        asked = sum(known.spot[0] == name for known in self._found.values() if known.spot)
        return segment.bytes * asked // max(segment.size("sources"), 1)

    def _groups(self) -> list[list[str]]:
        sizes: dict[int, list[str]] = {}
        groups: list[list[str]] = []
        for name, own in self._own().items():
            segment = self._segments[name]
            if segment is None:
                continue
            live = segment.bytes * len(own) // max(segment.size("sources"), 1)
            if len(own) * 2 < segment.size("sources"):
                groups.append([name])
            elif live < LARGEST:
                size, tier = LEAST, 0
                while live > size * 2:
                    size, tier = size * FAN, tier + 1
                sizes.setdefault(tier, []).append(name)
        return groups + [some for some in sizes.values() if len(some) >= FAN]

    def _merge(self, group: Sequence[str]) -> None:
        from xpterms.index.merge import merge

        own = self._own()
        chosen, order = [], []
        for name in group:
            segment = self._segments[name]
            if segment is not None:
                numbers = sorted(own[name])
                chosen.append((segment, [number for number, _ in numbers]))
                order += [path for _, path in numbers]
        self._tell("merging", 0, len(order))
        sections = merge(chosen)
        contents = [
            (*self._found[path].digests, os.path.basename(self._found[path].report) or "-")
            for path in order
        ]
        for path in order:
            self._used.discard(self._found[path].spot or ("", 0))
        name = self._name([*contents, ("merged",)])
        self._segments[name] = self._stored(name, sections)
        for number, path in enumerate(order):
            self._found[path].spot = (name, number)
            self._used.add((name, number))
        self._superseded.update(group)

    def keep(self) -> None:
        """Write the manifest, and sweep the folder."""
        if self._cache is None or not self._written:
            return
        known = [self._found[path] for path in self._paths]
        where = manifest_path(self._cache, self._paths)
        if write(where, pack_manifest(known, self._built, _latest(known))):
            remove(path for path in (*self._partial, *self._outgrown) if path != where)
            sweep(self._cache, self._superseded)
        self._tell("done", 1, 1)

    def index(self) -> Index:
        """Return the index of what is settled."""
        found = [self._found[path] for path in self._paths if path in self._found]
        names = list(dict.fromkeys(known.spot[0] for known in found if known.spot))
        segments = [segment for name in names if (segment := self._segments[name])]
        asked = [(names.index(known.spot[0]), known.spot[1]) for known in found if known.spot]
        if not segments:
            from xpterms.index.build import compile_segment

            segments = [Segment(Loose(compile_segment([])))]
        index = Index(segments, asked, [known.path for known in found if known.spot])
        index.left_out = tuple(known.failure for known in found if known.failure)
        index.due = self.due
        return index


def _size(sections: dict[str, bytes]) -> int:
    return sum(map(len, sections.values()))


def _latest(known: Sequence[Known]) -> int:
    """Return the latest of the times in signatures."""
    times = [0]
    for one in known:
        for seen in one.signatures:
            times += map(int, seen.split(".")[1:3])
    return max(times)


def discard_damaged(cache: str, paths: Sequence[str], *, all_of_it: bool) -> bool:
    """Remove of an index in the cache what is damaged, or ``all_of_it`` where nothing seems to be.

    Return whether anything was removed.
    """
    where = manifest_path(cache, paths)
    storage = open_storage(where)
    names: list[str] = []
    with contextlib.suppress(DamageError):
        names = Manifest(storage).segments if storage else []
    files = [os.path.join(cache, name) for name in names]
    damaged = [path for path in files if not _is_whole(path)]
    if not damaged and not all_of_it:
        return False
    remove([where, *(damaged or files)])
    return True


def _is_whole(path: str) -> bool:
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
