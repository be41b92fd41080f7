"""Put an index together: segments that are there, and new ones for what was added or changed.

What is compiled once is found again by its content: in the manifest of the same files, in those of
other choices of them, under another name. ``tiers`` tells which segments are merged. Every step is
kept before the next begins: who is killed loses one batch.
"""

from __future__ import annotations

import os
import time

from xpterms.errors import XptermsError
from xpterms.index.folder import claim, is_claimed, manifest_path, manifests, remove, sweep, write
from xpterms.index.layout import DamageError
from xpterms.index.manifest import Known, Manifest, pack_manifest
from xpterms.index.origin import MISSING, RACY, content_digest, latest, signature
from xpterms.index.plan import Plan
from xpterms.index.reader import Index
from xpterms.index.segment import Segment
from xpterms.index.shelf import Shelf, is_whole
from xpterms.index.storage import Loose, open_storage
from xpterms.index.tiers import groups

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from xpterms.model import Glossary, Report

    Progress = Callable[[str, int, int], None]
    Read = tuple[Known, Glossary, Report | None]

BATCH = 20_000_000
"""Bytes of glossaries and reports that are compiled at a time: a bound on memory (some 0.3 GB)."""
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
    hold = claim(cache) if cache is not None and thorough else None
    try:
        return _assembled(paths, cache, progress, lenient=lenient, build=build, thorough=thorough)
    finally:
        if hold is not None:
            os.close(hold)


def _assembled(
    paths: Sequence[str],
    cache: str | None,
    progress: Progress | None,
    *,
    lenient: frozenset[str],
    build: bool,
    thorough: bool,
) -> Index:
    for known_in in (cache, cache, None):  # what turns out damaged goes; then nothing is believed
        work = Assembly(paths, cache if build else None, known_in, progress, lenient)
        try:
            work.find()
            if build:
                work.compile_apart()
                work.compile()
                work.arrange(thorough=thorough)
                work.keep()
                work.tell("done", 1, 1)
            return work.index()
        except DamageError:
            work.discard()
    raise DamageError


class Assembly:
    """One putting together: what is settled of the files, and where it lies."""

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
        self.tell = progress or (lambda _stage, _done, _total: None)
        self._lenient = lenient
        self._built = time.time_ns()
        self._shelf = Shelf(cache, known_in)
        self._found: dict[str, Known] = {}
        """What is settled, by path."""
        self._used: dict[str, set[int]] = {}
        """Which glossaries of each segment are settled, by their number there."""
        self._content: dict[tuple[str, str, str], tuple[str, int]] = {}
        """Where content lies that other manifests know: digests and the report's name."""
        self._superseded: set[str] = set()
        self._partial = ""
        """The manifest of what is compiled so far."""
        self._outgrown: list[str] = []
        """Manifests of a part of these files: a library that grew is asked as a whole."""
        self.due = False
        """Whether merging was left for later."""

    def discard(self) -> None:
        """Remove the segments that are damaged."""
        self._shelf.discard_damaged()

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
                self.tell("reading", place, len(self._paths))

    def _remembered(self) -> dict[str, list[tuple[Known, int]]]:
        """Return what manifests tell of the files, that of the same choice first."""
        found: dict[str, list[tuple[Known, int]]] = {}
        if self._known_in is None:
            return found
        own = manifest_path(self._known_in, self._paths)
        wanted = set(self._paths)
        others = [path for path in manifests(self._known_in) if path != own][:REMEMBERED]
        for where in (own, *others):
            told = _told(where)
            if told is None:
                continue
            manifest, every = told
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
        left_out = known.failure and known.path in self._lenient
        if not left_out and (known.spot is None or not self._is_free(known.spot)):
            return None
        now = [signature(known.path), signature(known.report) if known.report else MISSING]
        if tuple(now) == known.signatures and max(map(latest, now)) < built - RACY:
            return known
        for seen, path, before, content in zip(
            now, (known.path, known.report), known.signatures, known.digests, strict=True
        ):
            if (seen != before or latest(seen) >= built - RACY) and (
                path and content_digest(path) != content
            ):
                return None
        return Known(
            known.path, known.report, (now[0], now[1]), known.digests, known.spot, known.failure
        )

    def _is_free(self, spot: tuple[str, int]) -> bool:
        """Tell whether a glossary lies there that no other file was settled with."""
        return spot[1] not in self._used.get(spot[0], ()) and self._shelf.has(spot)

    def _settle(self, known: Known) -> None:
        self._found[known.path] = known
        if known.spot:
            self._used.setdefault(known.spot[0], set()).add(known.spot[1])

    def _waiting(self) -> list[str]:
        return [path for path in self._paths if path not in self._found]

    # What is compiled.

    def compile_apart(self) -> None:
        """Have processes of their own compile what is much; whatever they leave is compiled here."""
        if self._cache is None:
            return
        from xpterms.index.apart import compiled_apart

        for where in compiled_apart(self._cache, self._waiting(), self._lenient, self.tell):
            told = _told(where)
            if told:
                self._take(told[1].values(), told[0].built)
                if self.keep_partial() != where:
                    remove([where])

    def _take(self, every: Iterable[Known], built: int) -> None:
        """Settle what another process compiled a moment ago; what changed since is seen the next time."""
        self._built = min(self._built, built)
        for known in every:
            if known.failure or (known.spot and self._is_free(known.spot)):
                self._settle(known)

    def compile(self) -> None:
        """Compile what is not settled, in batches. Raises ``GlossaryError`` and ``ReportError``."""
        waiting = self._waiting()
        batch: list[Read] = []
        size = 0
        for place, path in enumerate(waiting):
            read = self._read(path)
            self.tell("reading", place, len(waiting))
            if read is None:
                continue
            batch.append(read)
            size += os.path.getsize(path)
            size += os.path.getsize(read[0].report) if read[0].report else 0
            if size >= BATCH and place + 1 < len(waiting):
                self._compile(batch)
                self.keep_partial()
                batch, size = [], 0
        if batch:
            self._compile(batch)

    def _read(self, path: str) -> Read | None:
        """Read a file and its report; settle it and return ``None`` where its content lies in a segment."""
        from xpterms.glossary.read import read_glossary
        from xpterms.glossary.report import read_report
        from xpterms.glossary.trust import check_report

        # Before the file is read: what changes meanwhile is seen the next time.
        own, own_content, report = signature(path), content_digest(path), ""
        try:
            glossary = read_glossary(path)
            report = glossary.report or ""
            if report and path in self._lenient:
                check_report(path, report)
            of, of_content = signature(report), content_digest(report) if report else ""
            spot = self._content.get((own_content, of_content, os.path.basename(report)))
            known = Known(path, report, (own, of), (own_content, of_content), spot)
            if spot and own_content and self._is_free(spot):
                self._settle(known)
                return None
            return known, glossary, read_report(report) if report else None
        except XptermsError as error:
            if path not in self._lenient:
                raise
            self._settle(
                Known(path, report, (own, signature(report)), (own_content, ""), None, error)
            )
            return None

    def _compile(self, batch: Sequence[Read]) -> None:
        from xpterms.index.build import compile_segment

        name = self._shelf.named(map(_content_of, (known for known, _, _ in batch)), self._used)
        glossaries = [(glossary, report) for _, glossary, report in batch]
        sections = compile_segment(glossaries, self.tell, self._shelf.han(self._used))
        self._shelf.put(name, sections)
        for number, (known, _, _) in enumerate(batch):
            known.spot = (name, number)
            self._settle(known)

    def keep_partial(self) -> str:
        """Keep what is compiled so far, for whoever is killed goes on from here; return the manifest's path."""
        paths = [path for path in self._paths if path in self._found]
        if self._cache is not None and self._shelf.written and paths:
            where = manifest_path(self._cache, paths)
            if write(where, pack_manifest([self._found[path] for path in paths], self._built)):
                self._forget_partial(where)
                self._partial = where
        return self._partial

    def _forget_partial(self, but: str) -> None:
        if self._partial and self._partial != but:
            remove([self._partial])

    # What is put together.

    def arrange(self, *, thorough: bool) -> None:
        """Merge segments of about a size where they are many, and those of which little is asked."""
        while self._cache is not None and self._shelf.written:
            some = groups(self._sizes())
            small = [group for group in some if thorough or self._bytes(group) <= AT_ONCE]
            self.due = len(some) > len(small)
            if not small or not self._merge(small[-1]):
                break
            if thorough:
                self.keep()

    def _sizes(self) -> dict[str, tuple[int, int]]:
        """Return of each segment how many bytes it has, and about how many of them are asked."""
        found = {}
        for name, own in self._used.items():
            segment = self._shelf.segment(name)
            if segment is not None:
                size = segment.bytes
                found[name] = (size, size * len(own) // max(segment.size("sources"), 1))
        return found

    def _bytes(self, group: Sequence[str]) -> int:
        sizes = self._sizes()
        return sum(sizes[name][1] for name in group)

    def _merge(self, group: Sequence[str]) -> bool:
        from xpterms.index.merge import merge

        spots = ((self._found[path].spot, path) for path in self._paths)
        paths = {spot: path for spot, path in spots if spot}
        begun = dict.fromkeys(
            spot[0] for spot in paths
        )  # in the order asked, so that runs stay runs
        chosen, order = [], []
        for name in filter(set(group).__contains__, begun):
            segment = self._shelf.segment(name)
            if segment is not None:
                numbers = sorted(self._used[name])
                chosen.append((segment, numbers))
                order += [paths[name, number] for number in numbers]
        self.tell("merging", 0, len(order))
        contents = [_content_of(self._found[path]) for path in order]
        name = self._shelf.named([*contents, ("merged",)], self._used)
        if not self._shelf.put_merged(name, merge(chosen)):
            return False
        for old in group:
            del self._used[old]
        for number, path in enumerate(order):
            self._found[path].spot = (name, number)
        self._used[name] = set(range(len(order)))
        self._superseded.update(group)
        return True

    def keep(self) -> None:
        """Write the manifest, and sweep the folder."""
        if self._cache is None or not self._shelf.written:
            return
        where = manifest_path(self._cache, self._paths)
        known = [self._found[path] for path in self._paths]
        segments, asked = self._asked()
        if write(where, pack_manifest(known, self._built, Plan(segments, asked))):
            self._forget_partial(where)
            remove(path for path in self._outgrown if path != where)
            sweep(self._cache, self._superseded)

    def index(self) -> Index:
        """Return the index of what is settled."""
        found = [self._found[path] for path in self._paths if path in self._found]
        segments, asked = self._asked()
        index = Index(segments, asked, [known.path for known in found if known.spot])
        index.left_out = tuple(known.failure for known in found if known.failure)
        index.due = self.due and self._cache is not None and not is_claimed(self._cache)
        return index

    def _asked(self) -> tuple[list[Segment], list[tuple[int, int]] | None]:
        """Return the segments that are asked, and segment and number of each glossary; ``None`` where that is all."""
        names: dict[str, int] = {}
        asked = [
            (names.setdefault(known.spot[0], len(names)), known.spot[1])
            for known in (self._found[path] for path in self._paths if path in self._found)
            if known.spot
        ]
        segments = [segment for name in names if (segment := self._shelf.segment(name))]
        if not segments:
            from xpterms.index.build import compile_segment

            return [Segment(Loose(compile_segment([])))], None
        whole = len(segments) == 1 and asked == [(0, n) for n in range(segments[0].size("sources"))]
        return segments, None if whole else asked


def _content_of(known: Known) -> tuple[str, ...]:
    """Return what a compiled glossary hangs on."""
    return (*known.digests, os.path.basename(known.report) or "-")


def _told(where: str) -> tuple[Manifest, dict[str, Known]] | None:
    """Return a manifest and what it tells of each file; ``None`` where there is none to believe."""
    storage = open_storage(where)
    try:
        manifest = Manifest(storage) if storage else None
        return (manifest, manifest.known()) if manifest else None
    except DamageError:
        return None


def discard_damaged(cache: str, paths: Sequence[str], *, all_of_it: bool) -> bool:
    """Remove of an index in the cache what is damaged, or ``all_of_it`` where nothing seems to be.

    Return whether anything was removed.
    """
    where = manifest_path(cache, paths)
    told = _told(where)
    files = [os.path.join(cache, name) for name in (told[0].segments if told else ())]
    damaged = [path for path in files if not is_whole(path)]
    if not damaged and not all_of_it:
        return False
    remove([where, *(damaged or files)])
    return True
