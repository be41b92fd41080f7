"""The codes of compiled patterns, kept in the cache folder: what Python made of a pattern, for the next run.

Of the time that ``check`` takes for a report, compiling patterns was two fifths; to
take their codes from a file is a hundredth of that. ``re`` neither gives a code nor
takes one, so functions that it keeps to itself are called, always of the interpreter
that wrote the file; where they are missing, or refuse a code, ``re`` compiles.
"""

from __future__ import annotations

import os
import sys

from xpterms.index.folder import CODES, write
from xpterms.index.layout import DamageError, pack
from xpterms.index.storage import open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Pattern

    Code = tuple[int, int, dict[str, int], list[int]]
    """Flags, how many groups, the number of each that is named, and the code itself."""

_MOST = 2000
"""Patterns that a file holds at most: more are those of a checkout worked on, and all but the latest go."""
_REFUSED = (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError)
"""What another interpreter may answer to its private functions, and what it says of a code that is none."""


class Codes:
    """A way to compile patterns: from the file where it holds them, else by ``re``, to be kept."""

    def __init__(self, cache: str) -> None:
        """Read what a cache folder holds for this interpreter."""
        self._path = os.path.join(cache, f"{sys.implementation.cache_tag}{CODES}")
        self._rows, self._numbers = _read(self._path)
        self._new: dict[str, Code] = {}

    def __call__(self, source: str) -> Pattern[str]:
        """Return a pattern, compiled. Raises ``re.error`` as ``re.compile`` does."""
        row = self._rows.get(source)
        if row is not None:
            try:
                return _made(source, _code(row, self._numbers))
            except _REFUSED:
                del self._rows[source]
        try:
            code = _compiled(source)
            found = _made(source, code)
        except _REFUSED:
            import re

            return re.compile(source)
        self._new[source] = code
        return found

    def keep(self) -> None:
        """Write what was compiled beside what the file held, where anything was."""
        if not self._new:
            return
        codes = dict(self._new)
        if len(self._rows) + len(codes) <= _MOST:
            codes |= {source: _code(row, self._numbers) for source, row in self._rows.items()}
        write(self._path, _written(codes))


def _read(path: str) -> tuple[dict[str, str], memoryview[int]]:
    """Return the row of each pattern in a file, and the numbers of all; none of what cannot be believed."""
    nothing = memoryview(b"").cast("I")
    storage = open_storage(path)
    try:
        if storage is None or storage.origin != _interpreter():
            return {}, nothing
        numbers = memoryview(storage.part("codes")[:]).cast("I")
        rows = storage.part("patterns")[:].decode().split("\0")
        return dict(row.rsplit("\1", 1) for row in rows), numbers
    except (DamageError, ValueError, OSError):
        return {}, nothing


def _written(codes: dict[str, Code]) -> list[bytes | bytearray | memoryview]:
    """Return the pieces of a file that holds these codes."""
    from array import array

    rows: list[str] = []
    numbers = array("I")
    for source, (flags, groups, names, code) in codes.items():
        if "\0" not in source and "\1" not in source:
            named = [f"{name}={at}" for name, at in names.items()]
            begin = len(numbers)
            numbers.extend(code)
            rows.append(
                f"{source}\1{' '.join(map(str, [flags, groups, begin, len(numbers), *named]))}"
            )
    sections = {"patterns": "\0".join(rows).encode(), "codes": numbers.tobytes()}
    return pack(sections, _interpreter())


def _interpreter() -> list[str]:
    """Return what a code hangs on."""
    return [" ".join(sys.version.split())]


def _code(row: str, numbers: memoryview[int]) -> Code:
    flags, groups, begin, end, *named = row.split(" ")
    names = {name: int(at) for name, _, at in (one.partition("=") for one in named)}
    return int(flags), int(groups), names, numbers[int(begin) : int(end)].tolist()


def _made(source: str, code: Code) -> Pattern[str]:
    """Return the pattern of a code, which the interpreter checks. Raises what stands in ``_REFUSED``."""
    from _sre import compile as make  # type: ignore[import-not-found]

    flags, groups, names, numbers = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, at in names.items():
        by_number[at] = name
    found: Pattern[str] = make(source, flags, numbers, groups, names, tuple(by_number))
    return found


def _compiled(source: str) -> Code:
    """Return the code of a pattern, made in the way of ``re.compile``."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source)
    numbers = [int(one) for one in _compiler._code(parsed, 0)]  # noqa: SLF001
    state = parsed.state
    return int(state.flags), state.groups - 1, dict(state.groupdict), numbers
