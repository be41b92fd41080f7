"""Whether a file is still what it was: by size, times and inode, and where those do not tell, by content.

The times of a file tell something only where they lie safely before the look at it (as in git): what
changed a moment ago may change again unseen. A clock that runs backwards, or a file from the future,
costs a look at the content each time, and never a wrong answer.
"""

from __future__ import annotations

import os

from xpterms.index.layout import fingerprint

RACY = 2_000_000_000
"""Nanoseconds."""
MISSING = "-"
"""The signature of a file that is not there."""


def signature(path: str) -> tuple[str, int]:
    """Return size, times and inode as text, and the latest of the times in nanoseconds."""
    try:
        found = os.stat(path)
    except OSError:
        return MISSING, 0
    changed, touched = found.st_mtime_ns, found.st_ctime_ns
    latest = max(touched, changed)
    return f"{found.st_size}.{changed}.{touched}.{found.st_ino}", latest


def content_digest(path: str) -> str:
    """Return what a file's content is known by; of a file that cannot be read, nothing."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            return fingerprint(file.read(), 16)
    except OSError:
        return ""
