"""The identity of a file over time: by size, times and inode, and where those do not tell, by content.

The times of a file tell something only where they lie safely before the look at it (as in git): what
changed a moment ago may change again unseen. A clock that runs backwards, or a file from the future,
costs a look at the content each time, and never a wrong answer.
"""

from __future__ import annotations

import os
import sys

from xpterms.index.layout import fingerprint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Signature = tuple[int, int, int, int]

RACY = 2_000_000_000
"""Nanoseconds."""
FIELDS = 4
"""Numbers of a signature."""
MISSING = (-1, 0, 0, 0)
"""The signature of a file that is not there."""
_WIDEST = 1 << 63
MANY = 64
"""Files from which on no call of ours is made for each."""
SHARED = 4096
"""Files from which on two processes look at a half each: to fork takes as long as to look at some hundred."""


def signature(path: str) -> Signature:
    """Return size, times in nanoseconds and inode."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return MISSING
    inode = found.st_ino
    if inode >= _WIDEST:  # more than 64 bits with a sign: ReFS, some network disks
        inode %= _WIDEST
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, inode


def unchanged(paths: Sequence[str], known: memoryview[int]) -> bool:
    """Tell whether files have the signatures that are ``known``, one behind the other: what each question asks."""
    if len(known) != FIELDS * len(paths):
        return False
    if len(paths) < SHARED or not _may_fork():
        return _unchanged(paths, known)
    half = len(paths) // 2
    try:
        other = os.fork()
    except OSError:
        return _unchanged(paths, known)
    if other == 0:
        same = False
        try:
            same = _unchanged(paths[half:], known[FIELDS * half :])
        finally:
            os._exit(not same)
    try:
        same = _unchanged(paths[:half], known[: FIELDS * half])
    finally:
        _, status = os.waitpid(other, 0)
    return same and status == 0


def _may_fork() -> bool:
    """Tell whether another process may be forked off here, and gains something: not beside threads."""
    if "threading" in sys.modules or not hasattr(os, "fork"):
        return False
    return not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) > 1


def _unchanged(paths: Sequence[str], known: memoryview[int]) -> bool:
    if len(paths) > MANY:
        from operator import attrgetter, eq

        fields = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")
        try:
            if all(map(eq, map(fields, map(os.stat, paths)), _by_file(known))):
                return True
        except (OSError, ValueError):  # one is missing, as it may have been before
            pass
    return all(map(tuple.__eq__, map(signature, paths), _by_file(known)))


def _by_file(known: memoryview[int]) -> Iterator[Signature]:
    numbers = iter(known)
    return zip(numbers, numbers, numbers, numbers, strict=True)


def latest(found: Signature) -> int:
    """Return the latest of the times of a signature."""
    return max(found[1], found[2])


def content_digest(path: str) -> str:
    """Return what a file's content is known by; of a file that cannot be read, nothing."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            return fingerprint(file.read(), 16)
    except OSError:
        return ""
