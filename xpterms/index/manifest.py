"""Which files an index was asked for, as they were, and where each glossary lies: a small file beside the segments.

Opening one looks at the times of each file and at nothing else.
"""

from __future__ import annotations

from xpterms.errors import GlossaryError, ReportError, XptermsError
from xpterms.index.layout import DamageError, pack
from xpterms.index.origin import RACY, content_digest, signature
from xpterms.index.schema import FIELD, PART

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.index.storage import Held, Paged

_END = "\0"
"""What ends a path; no path can hold it."""
_NOWHERE = (1 << 32) - 1


class Known:
    """One file that was asked for: how it and its report were, and where the glossary lies."""

    __slots__ = ("digests", "failure", "path", "report", "signatures", "spot")

    def __init__(
        self,
        path: str,
        report: str,
        signatures: tuple[str, str],
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
            self.latest = int(storage.origin[1])
            self.segments = storage.origin[2:]
        except (ValueError, IndexError):
            raise DamageError from None
        self.paths = self._texts("paths")

    def _texts(self, name: str) -> list[str]:
        part = self._storage.part(name)
        text = part[0 : len(part)].decode("utf-8", "surrogateescape")
        return text.split(_END)[:-1]

    def holds(self) -> bool:
        """Tell whether all files are as they were."""
        reports = self._texts("reports")
        latest = 0
        seen: list[str] = []
        for path in (*self.paths, *filter(None, reports)):
            now, changed = signature(path)
            seen.append(now)
            latest = max(latest, changed)
        if seen != self._texts("signatures"):
            return False
        return latest < self._built - RACY or self._same_content(reports)

    def _same_content(self, reports: list[str]) -> bool:
        digests = self._texts("digests")
        paths = (*self.paths, *filter(None, reports))
        for path, known in zip(paths, digests, strict=True):
            late = signature(path)[1] >= self._built - RACY
            if late and content_digest(path) != known:
                return False
        return True

    def settles(self, now: int) -> bool:
        """Tell whether files that were new when this was written are old now."""
        return self._built - RACY <= self.latest < now - RACY

    def asked(self) -> list[tuple[int, int]]:
        """Return segment and number there of each glossary that was not left out, in order."""
        numbers = self._numbers()
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        return [pair for pair in pairs if pair[0] != _NOWHERE] if self.left_out() else pairs

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
        reports, failures = self._texts("reports"), self.left_out()
        rest = iter(range(len(self.paths), len(self._texts("signatures"))))
        signatures, digests = self._texts("signatures"), self._texts("digests")
        numbers = self._numbers()
        found = {}
        for place, (path, report) in enumerate(zip(self.paths, reports, strict=True)):
            of = next(rest) if report else None
            segment, number = numbers[2 * place], numbers[2 * place + 1]
            found[path] = Known(
                path,
                report,
                (signatures[place], signatures[of] if of is not None else ""),
                (digests[place], digests[of] if of is not None else ""),
                None if segment == _NOWHERE else (self.segments[segment], number),
                failures.get(place),
            )
        return found

    @property
    def built(self) -> int:
        """When the files were looked at, in nanoseconds."""
        return self._built


def pack_manifest(
    known: Sequence[Known], built: int, latest: int
) -> list[bytes | bytearray | memoryview]:
    """Return the pieces of a manifest file; ``latest`` is the latest time of any file."""
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
        "signatures": [
            *(one.signatures[0] for one in known),
            *(one.signatures[1] for one in with_report),
        ],
        "digests": [*(one.digests[0] for one in known), *(one.digests[1] for one in with_report)],
        "failures": [
            _failure_row(place, one.failure) for place, one in enumerate(known) if one.failure
        ],
    }
    sections = {
        name: "".join(text + _END for text in some).encode("utf-8", "surrogateescape")
        for name, some in texts.items()
    }
    sections["spots"] = spots.tobytes()
    return pack(sections, [str(built), str(latest), *segments])


def _field(name: str, value: object) -> str:
    """Return a field of a failure as text: a number, a text, or what is worded, in both languages."""
    if isinstance(value, int):
        return PART.join((name, "i", str(value)))
    if isinstance(value, str):
        return PART.join((name, "s", value))
    from xpterms.messages import both

    return PART.join((name, "w", PART.join(both(value))))


def _value(kind: str, text: str) -> object:
    if kind == "w":
        from xpterms.messages import Said

        return Said(*text.split(PART, 1))
    return int(text) if kind == "i" else text


def _failure_row(place: int, failure: XptermsError) -> str:
    fields = (_field(name, value) for name, value in failure.fields.items())
    row = FIELD.join((str(place), type(failure).__name__, failure.code, *fields))
    return row.replace(_END, "?")
