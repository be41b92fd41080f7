"""Where indexes are kept, whether one still holds, and how one is made anew.

A file's name tells which glossary files it is for; its header tells the content
that it was built from. A source counts as unchanged when size, times and inode
are those of the build and the times lie safely before it; anything else is
settled by its content. The cache is never needed: what cannot be written is
answered from memory.
"""

from __future__ import annotations

import os
import sys

from xpterms.index.layout import pack
from xpterms.index.reader import Index
from xpterms.index.segment import Segment
from xpterms.index.storage import Loose, open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Progress = Callable[[str, int, int], None]

SUFFIX = ".xpi"
_RACY = 2_000_000_000
"""Nanoseconds: a source changed this shortly before the build may change again unseen (as in git)."""


def folder(environ: Mapping[str, str]) -> str:
    """Return the cache folder after the platform's convention (XDG, macOS, Windows)."""
    home = environ.get("HOME") or os.path.expanduser("~")
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(base, "xpterms", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "xpterms")
    base = environ.get("XDG_CACHE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.join(home, ".cache"), "xpterms")


def open_index(paths: Sequence[str], cache: str | None, progress: Progress | None = None) -> Index:
    """Return the index of these glossary files, from the cache folder or built now.

    Raises what reading a glossary or report raises.
    """
    where = os.path.join(cache, _name(paths)) if cache else None
    if where:
        known = _load(where, paths)
        if known:
            return known
    return _build(paths, where, progress)


def _name(paths: Sequence[str]) -> str:
    name = _digest("\0".join(paths).encode("utf-8", "surrogateescape"))
    return name[:24] + SUFFIX


def _digest(content: bytes) -> str:
    try:
        from _blake2 import blake2b
    except ImportError:  # an interpreter without the C module
        from hashlib import blake2b
    return blake2b(content, digest_size=20).hexdigest()


def _load(where: str, paths: Sequence[str]) -> Index | None:
    storage = open_storage(where)
    if storage is None or not _holds(storage.origin, paths):
        return None
    return Index([Segment(storage)], None, paths)


def _holds(origin: list[str], paths: Sequence[str]) -> bool:
    """Tell whether the sources are what the origin lines say they were."""
    built = int(origin[0])
    glossaries = []
    for line in origin[1:]:
        role, signature, digest, path = line.split(" ", 3)
        if role == "glossary":
            glossaries.append(path)
        now = _signature(path)
        if now is None:
            return False
        if now[0] == signature and now[1] < built - _RACY:
            continue
        if _digest(_content(path)) != digest:
            return False
    return glossaries == list(paths)


def _signature(path: str) -> tuple[str, int] | None:
    """Return size, times and inode as text, and the latest of the times in nanoseconds."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    text = f"{found.st_size}.{found.st_mtime_ns}.{found.st_ctime_ns}.{found.st_ino}"
    return text, max(found.st_mtime_ns, found.st_ctime_ns)


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _build(paths: Sequence[str], where: str | None, progress: Progress | None) -> Index:
    import time

    from xpterms.glossary.read import read_glossary
    from xpterms.glossary.report import read_report
    from xpterms.index.build import compile_segment

    built = time.time_ns()
    read, origin = [], [str(built)]
    for place, path in enumerate(paths):
        origin.append(_origin("glossary", path))
        glossary = read_glossary(path)
        if glossary.report:
            origin.append(_origin("report", glossary.report))
        read.append((glossary, read_report(glossary.report) if glossary.report else None))
        if progress:
            progress("reading", place + 1, len(paths))
    sections = compile_segment(read, progress)
    if progress:
        progress("done", 1, 1)
    if where:
        _write(where, b"".join(pack(sections, origin)))
    return Index([Segment(Loose(sections))], None, paths)


def _origin(role: str, path: str) -> str:
    signature = _signature(path)
    return f"{role} {signature[0] if signature else '-'} {_digest(_content(path))} {path}"


def _write(where: str, content: bytes) -> None:
    """Write aside and rename; a folder that cannot be written is no error."""
    aside = f"{where}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(where), mode=0o700, exist_ok=True)
        _sweep(os.path.dirname(where))
        with open(aside, "xb", opener=_private) as file:
            file.write(content)
        os.replace(aside, where)
    except OSError:
        try:
            os.unlink(aside)
        except OSError:
            return


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sweep(cache: str) -> None:
    """Remove what killed writers left aside."""
    for name in os.listdir(cache):
        stem, _, writer = name.rpartition(".")
        if stem.endswith(SUFFIX) and writer.isdigit() and not _alive(int(writer)):
            try:
                os.unlink(os.path.join(cache, name))
            except OSError:
                continue


def kept(cache: str) -> list[tuple[str, int]]:
    """Return the files of the cache folder, finished or not, each with its size in bytes."""
    found = []
    try:
        names = sorted(os.listdir(cache))
    except OSError:
        return []
    for name in names:
        if name.endswith(SUFFIX) or name.rpartition(".")[0].endswith(SUFFIX):
            path = os.path.join(cache, name)
            try:
                found.append((path, os.path.getsize(path)))
            except OSError:
                continue
    return found


def _alive(process: int) -> bool:
    if sys.platform == "win32":  # os.kill would end the process there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
