"""The cache folder: where it is, what lies in it, writing a file there, and what is swept from it.

The cache is never needed. A write that fails is no error; a file that is lost costs a build. So what
is written is renamed into place and not flushed to the disk: a digest tells what a crash left of it.
"""

from __future__ import annotations

import os
import sys

from xpterms.index.layout import digest
from xpterms.index.storage import open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from typing import BinaryIO

    from xpterms.index.layout import Buffer

MANIFEST, SEGMENT, CODES, LISTING, STAMP = ".xpi", ".xps", ".xpc", ".xpl", ".xpt"
_OURS = (MANIFEST, SEGMENT, CODES, LISTING, STAMP)
_GRACE = 600.0
"""Seconds that a segment may lie without a manifest: another process may be about to write that."""
MOST = 32
"""Manifests that are kept, the latest: each stands for one choice of glossaries."""
_ASKED = 500
"""Files that one sweep asks whether they are still there."""


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


def manifest_path(cache: str, paths: Iterable[str]) -> str:
    """Return where the manifest for these glossary files lies."""
    name = digest("\0".join(paths).encode("utf-8", "surrogateescape")).hex()
    return os.path.join(cache, name + MANIFEST)


def write(path: str, pieces: Sequence[Buffer]) -> bool:
    """Write a file aside and rename it; return whether that could be done."""
    return write_by(path, lambda file: file.writelines(pieces))


def write_by(path: str, writer: Callable[[BinaryIO], None]) -> bool:
    """Have a file written aside and rename it; return whether that could be done."""
    aside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(aside, "xb", opener=_private) as file:
            writer(file)
        os.replace(aside, path)
    except OSError:
        remove([aside])
        return False
    except BaseException:
        remove([aside])
        raise
    return True


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def remove(paths: Iterable[str]) -> None:
    """Remove files, as far as that can be done."""
    for path in paths:
        try:
            os.unlink(path)
        except OSError:
            continue


def kept(cache: str) -> list[tuple[str, int]]:
    """Return the files of the cache folder, finished or not, each with its size in bytes."""
    found = []
    for name in _names(cache):
        stem = name.rpartition(".")[0]
        if name.endswith(_OURS) or stem.endswith(_OURS):
            path = os.path.join(cache, name)
            try:
                found.append((path, os.path.getsize(path)))
            except OSError:
                continue
    return found


def _names(cache: str) -> list[str]:
    try:
        return sorted(os.listdir(cache))
    except OSError:
        return []


def manifests(cache: str) -> list[str]:
    """Return the paths of all manifests, the latest first."""
    found = []
    for name in _names(cache):
        if name.endswith(MANIFEST):
            path = os.path.join(cache, name)
            try:
                found.append((os.stat(path).st_mtime_ns, path))
            except OSError:
                continue
    return [path for _, path in sorted(found, reverse=True)]


def claim(cache: str) -> int | None:
    """Return a hold on the folder for who merges what each question would have merged; ``None`` where locks are not.

    Several may hold it. It is let go by ``os.close``, and with its holder's process.
    """
    try:
        return locked(cache, shared=True)
    except (ImportError, OSError):
        return None


def is_claimed(cache: str) -> bool:
    """Tell whether a process is merging in the folder."""
    try:
        os.close(locked(cache, shared=False))
    except BlockingIOError:
        return True
    except (ImportError, OSError):
        return False
    return False


def locked(path: str, *, shared: bool) -> int:
    """Return a lock on a file or folder, without waiting: ``OSError`` where another has it. ``os.close`` lets go of it."""
    import fcntl

    hold = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(hold, fcntl.LOCK_NB | (fcntl.LOCK_SH if shared else fcntl.LOCK_EX))
    except OSError:
        os.close(hold)
        raise
    return hold


def sweep(cache: str, superseded: Collection[str]) -> None:
    """Remove what killed writers left, manifests of glossaries that are gone, segments that none names.

    ``superseded`` are names of segments that the caller has put another in the place of.
    """
    remove(_left_aside(cache))
    named: set[str] = set()
    asked = 0
    for place, path in enumerate(manifests(cache)):
        found = _read(path)
        if found is None:
            remove([path])
            continue
        segments, paths = found
        checked = paths[: max(_ASKED - asked, 0)]
        asked += len(checked)
        if place >= MOST or not all(map(os.path.lexists, checked)):
            remove([path])
        else:
            named.update(segments)
    for name in _names(cache):
        if name.endswith(SEGMENT) and name not in named:
            path = os.path.join(cache, name)
            if name in superseded or _is_old(path):
                remove([path])
        elif name.endswith((LISTING, STAMP)) and _is_left(os.path.join(cache, name)):
            remove([os.path.join(cache, name)])


def _is_left(path: str) -> bool:
    """Tell whether what a list or a stamp is of is there no more."""
    if path.endswith(STAMP):
        return not os.path.lexists(path.removesuffix(STAMP) + MANIFEST)
    from xpterms.index.listing import is_left

    return is_left(path)


def _read(path: str) -> tuple[list[str], list[str]] | None:
    """Return the segments and the glossary files that a manifest names."""
    from xpterms.index.layout import DamageError
    from xpterms.index.manifest import Manifest

    storage = open_storage(path)
    try:
        manifest = Manifest(storage) if storage else None
    except DamageError:
        return None
    return (manifest.segments, manifest.paths) if manifest else None


def _is_old(path: str) -> bool:
    import time

    try:
        return abs(time.time() - os.stat(path).st_mtime) > _GRACE
    except OSError:
        return False


def _left_aside(cache: str) -> list[str]:
    found = []
    for name in _names(cache):
        stem, _, writer = name.rpartition(".")
        if stem.endswith(_OURS) and writer.isdigit() and not _alive(int(writer)):
            found.append(os.path.join(cache, name))
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
