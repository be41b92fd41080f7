"""The files an index was asked for, as they were, and where each glossary lies: a small file beside the segments.

Opening one looks at the times of each file and at nothing else. Its name is the digest of the files'
paths, so those are not compared again.
"""

from __future__ import annotations

import os

from xpterms.errors import GlossaryError, ReportError, XptermsError
from xpterms.index.layout import DamageError, pack
from xpterms.index.origin import FIELDS, MISSING, RACY, content_digest, latest, unchanged
from xpterms.index.schema import FIELD, PART

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.index.origin import Signature
    from xpterms.index.plan import Plan, Spots
    from xpterms.index.segment import Column
    from xpterms.index.storage import Held, Paged

_END = "\0"
"""What ends a path; no path can hold it."""
_NOWHERE = (1 << 32) - 1
_WHOLE, _SOME = "whole", "some"
_PLAN = "plan."
"""What the names of the columns of a plan begin with."""


class Known:
    """One file that was asked for: how it and its report were, and where the glossary lies."""

    __slots__ = ("digests", "failure", "path", "report", "signatures", "spot")

    def __init__(
        self,
        path: str,
        report: str,
        signatures: tuple[Signature, Signature],
        digests: tuple[str, str],
        spot: tuple[str, int] | None,
        failure: XptermsError | None = None,
    ) -> None:
        self.path = path
        self.report = report
        """The report's path; empty where the glossary names none."""
        self.signatures = signatures
        self.digests = digests
        self.spot = spot
        """The segment's file name and the glossary's number in it; ``None`` where the file was left out."""
        self.failure = failure
        """Why it was left out."""


class Manifest:
    """What a manifest file says."""

    def __init__(self, storage: Held | Paged) -> None:
        """Read an open file. Raises ``DamageError``."""
        self._storage = storage
        try:
            self._built = int(storage.origin[0])
            self._latest = int(storage.origin[1])
            self.whole = storage.origin[2] == _WHOLE
            """Whether one segment is asked, all of it and in its order."""
            self.segments = storage.origin[3:]
        except (ValueError, IndexError):
            raise DamageError from None

    @property
    def paths(self) -> list[str]:
        """The glossary files, in the order in which they were asked for."""
        return self._texts("paths")

    def _part(self, name: str) -> bytes:
        part = self._storage.part(name)
        return part[0 : len(part)]

    def _texts(self, name: str) -> list[str]:
        return self._part(name).decode("utf-8", "surrogateescape").split(_END)[:-1]

    def is_of(self, paths: Sequence[str]) -> bool:
        """Tell whether these are the glossary files that it was asked for with, in their order."""
        return self._part("paths") == _texts(paths)

    def folders(self, most: int) -> list[str]:
        """Return the folders that the files lie in, sorted; none where they are more than ``most``."""
        every = self.paths + list(filter(None, self._texts("reports")))
        found = sorted({os.path.dirname(path) for path in every})
        return found if len(found) <= most else []

    def still(self, places: Sequence[int], paths: Sequence[str]) -> bool:
        """Tell whether some glossaries, by their places among ``paths``, and their reports have the times they had."""
        reports, seen = self._part("reports").split(_END.encode()), self._storage.part("signatures")
        files = [(paths[place], place) for place in places]
        for place in places:
            if reports[place]:
                before = len(paths) + place - reports[:place].count(b"")
                files.append((reports[place].decode("utf-8", "surrogateescape"), before))
        size = 8 * FIELDS
        return all(
            unchanged([path], memoryview(seen[at * size : at * size + size]).cast("q"))
            for path, at in files
        )

    def holds(self, paths: list[str]) -> bool:
        """Tell whether all files are as they were; ``paths`` are those that it was asked for with."""
        if not self.is_of(paths):
            return False
        files = paths + list(filter(None, self._texts("reports")))
        if not unchanged(files, self._signatures()):
            return False
        return self.settled or self._same_content(files)

    def _signatures(self) -> memoryview[int]:
        return memoryview(self._part("signatures")).cast("q")

    def _same_content(self, files: list[str]) -> bool:
        """Tell whether the files that were new, when they were looked at, have the content they had."""
        seen = self._signatures()
        late = self._built - RACY
        changed = map(max, seen[1::FIELDS], seen[2::FIELDS])
        return all(
            content_digest(path) == known
            for path, known, time in zip(files, self._texts("digests"), changed, strict=True)
            if time >= late
        )

    @property
    def settled(self) -> bool:
        """Whether all files were old when they were looked at, so that their times tell."""
        return self._latest < self._built - RACY

    def settles(self, now: int) -> bool:
        """Tell whether files that were new when this was written are old now."""
        return self._built - RACY <= self._latest < now - RACY

    def renewed(self, now: int) -> list[bytes | bytearray | memoryview]:
        """Return the pieces of the same file, looked at now."""
        sections = {name: self._part(name) for name in self._storage.names()}
        return pack(sections, [str(now), *self._storage.origin[1:]])

    def asked(self) -> Spots:
        """Return segment and number there of each glossary that was not left out, in order."""
        numbers = self._numbers()
        if not self.left_out():
            return _Pairs(numbers)
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return [pair for pair in pairs if pair[0] != _NOWHERE]

    def columns(self) -> dict[str, Column] | None:
        """Return what was worked out of the glossaries asked: see ``Plan.columns``."""
        names = [name for name in self._storage.names() if name.startswith(_PLAN)]
        return {name[len(_PLAN) :]: self._storage.part(name).numbers() for name in names} or None

    def _numbers(self) -> memoryview[int]:
        return self._storage.part("spots").numbers()[:]

    def left_out(self) -> dict[int, XptermsError]:
        """Return why files were left out, by their place among the paths."""
        found: dict[int, XptermsError] = {}
        for row in self._texts("failures"):
            number, kind, code, *fields = row.split(FIELD)
            family = ReportError if kind == "ReportError" else GlossaryError
            pairs = (field.split(PART, 2) for field in fields)
            read = {name: _value(of, value) for name, of, value in pairs}
            found[int(number)] = family(code, **read)
        return found

    def known(self) -> dict[str, Known]:
        """Return all that is known of each file, by its path."""
        paths, reports, failures = self.paths, self._texts("reports"), self.left_out()
        numbers, digests = self._signatures().tolist(), self._texts("digests")
        every = list(zip(*(numbers[place::FIELDS] for place in range(FIELDS)), strict=True))
        rest = iter(range(len(paths), len(every)))
        spots = self._numbers()
        found = {}
        for place, (path, report) in enumerate(zip(paths, reports, strict=True)):
            of = next(rest) if report else None
            segment, number = spots[2 * place], spots[2 * place + 1]
            found[path] = Known(
                path,
                report,
                (every[place], MISSING if of is None else every[of]),
                (digests[place], "" if of is None else digests[of]),
                None if segment == _NOWHERE else (self.segments[segment], number),
                failures.get(place),
            )
        return found

    @property
    def built(self) -> int:
        """When the files were looked at, in nanoseconds."""
        return self._built


class _Pairs:
    """Pairs out of one column of numbers, none of them made before it is asked for."""

    __slots__ = ("_numbers",)

    def __init__(self, numbers: memoryview[int]) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers) >> 1

    def __getitem__(self, at: int) -> tuple[int, int]:
        return self._numbers[2 * at], self._numbers[2 * at + 1]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._numbers[::2], self._numbers[1::2], strict=True)


def pack_manifest(
    known: Sequence[Known], built: int, plan: Plan | None = None
) -> list[bytes | bytearray | memoryview]:
    """Return the pieces of a manifest file of files that were looked at when it was ``built``.

    ``plan`` tells what follows from where the glossaries lie, in segments by their first appearance.
    """
    from array import array

    segments: dict[str, int] = {}
    spots = array("I")
    for one in known:
        if one.spot is None:
            spots.extend((_NOWHERE, _NOWHERE))
        else:
            spots.extend((segments.setdefault(one.spot[0], len(segments)), one.spot[1]))
    with_report = [one for one in known if one.report]
    texts = {
        "paths": [one.path for one in known],
        "reports": [one.report for one in known],
        "digests": [*(one.digests[0] for one in known), *(one.digests[1] for one in with_report)],
        "failures": [
            _failure_row(place, one.failure) for place, one in enumerate(known) if one.failure
        ],
    }
    sections = {name: _texts(some) for name, some in texts.items()}
    seen = [
        *(one.signatures[0] for one in known),
        *(one.signatures[1] for one in with_report),
    ]
    sections["signatures"] = array("q", (number for one in seen for number in one)).tobytes()
    sections["spots"] = spots.tobytes()
    whole = plan is not None and plan.plain
    if plan and not whole:
        sections |= {_PLAN + name: column for name, column in plan.columns().items()}
    last = max(map(latest, seen), default=0)
    return pack(sections, [str(built), str(last), _WHOLE if whole else _SOME, *segments])


def _texts(some: Sequence[str]) -> bytes:
    return _END.join((*some, "")).encode("utf-8", "surrogateescape")


def _field(name: str, value: object) -> str:
    """Return a field of a failure as text: a number, a text, or what is worded, in every language."""
    if isinstance(value, int):
        return PART.join((name, "i", str(value)))
    if isinstance(value, str):
        return PART.join((name, "s", value))
    from xpterms.messages import wordings

    return PART.join((name, "w", PART.join(wordings(value))))


def _value(kind: str, text: str) -> object:
    if kind == "w":
        from xpterms.messages import Said

        return Said(*text.split(PART))
    return int(text) if kind == "i" else text


def _failure_row(place: int, failure: XptermsError) -> str:
    fields = (_field(name, value) for name, value in failure.fields.items())
    row = FIELD.join((str(place), type(failure).__name__, failure.code, *fields))
    return row.replace(_END, "?")
