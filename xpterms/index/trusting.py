"""Trust in a large library before all its files were looked at, and the look that follows.

A look at each file of a country's reports takes many times as long as the answer. So of more than
``TRUSTED`` glossaries a question may believe the last look at all of them, where that was less than
``FRESH`` ago and their folders are as they were then: what came, went or was put in another's place is
seen at once. What the answer shows is held against its own files afterwards, and a process of its own
(``python -m xpterms.index.look``) looks at all again. A look that finds a change takes its stamp away,
and so does whatever befalls the stamp: then the next question looks at all files itself.
"""

from __future__ import annotations

import os
from array import array

from xpterms.index.folder import STAMP, remove, write
from xpterms.index.layout import DamageError, pack
from xpterms.index.origin import RACY, latest, signature
from xpterms.index.storage import open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.index.manifest import Manifest

FRESH = 600_000_000_000
"""Nanoseconds that a look at all files is believed for."""
PAUSE = 5_000_000_000
"""Nanoseconds from one look to the next."""
FOLDERS = 64
"""Folders that a question looks at, at most: files of more are not trusted."""
_END = "\0"


class Trusted:
    """A manifest that is believed, and whether what was read by it still is what its files say."""

    __slots__ = ("_checked", "_manifest", "_paths", "_where", "due")

    def __init__(self, where: str, manifest: Manifest, paths: Sequence[str], *, due: bool) -> None:
        self._where = where
        self._manifest = manifest
        self._paths = paths
        self._checked: set[str] = set()
        self.due = due
        """Whether it is time for another look at all files."""

    def holds(self, cited: Iterable[str]) -> bool:
        """Tell whether some glossaries and their reports are as they were; each is asked once."""
        new = [path for path in cited if path not in self._checked]
        self._checked.update(new)
        return not new or self._manifest.still(list(map(self._paths.index, new)), self._paths)

    def claim(self) -> str:
        """Return the manifest whose files are to be looked at now; nothing where another was told to do so."""
        if not self.due:
            return ""
        self.due = False
        try:
            os.utime(_stamp(self._where))
        except OSError:
            return ""
        return self._where


def _stamp(where: str) -> str:
    return where.rpartition(".")[0] + STAMP


def trusted(where: str, manifest: Manifest, paths: Sequence[str], now: int) -> Trusted | None:
    """Return a manifest as one that is believed; ``None`` where all files must be looked at first."""
    stamp = _stamp(where)
    storage = open_storage(stamp)
    if storage is None or not (os.access(stamp, os.W_OK) and manifest.settled):
        return None
    try:
        built, looked = map(int, storage.origin)
        part, seen = storage.part("folders"), storage.part("signatures")
        folders = os.fsdecode(part[0 : len(part)]).split(_END)[:-1]
        known = memoryview(seen[0 : len(seen)]).cast("q")
        asked = os.stat(stamp).st_mtime_ns
    except (DamageError, ValueError, TypeError, OSError):
        return None
    if built != manifest.built or not 0 <= now - looked < FRESH or not manifest.is_of(paths):
        return None
    if array("q", (number for path in folders for number in signature(path))) != array("q", known):
        return None
    return Trusted(where, manifest, paths, due=abs(now - asked) >= PAUSE)


class Look:
    """A look at all files of a manifest: begun before the first of them, kept after the last."""

    __slots__ = ("_built", "_folders", "_looked", "_where")

    def __init__(self, where: str, manifest: Manifest, now: int) -> None:
        """Note how the folders are. Raises ``DamageError``."""
        self._where = where
        self._built = manifest.built
        self._looked = now
        self._folders = [(path, signature(path)) for path in manifest.folders(FOLDERS)]

    def keep(self) -> None:
        """Keep that all files were as the manifest says."""
        times = (latest(seen) for _, seen in self._folders)
        if not self._folders or max(times) >= self._looked - RACY:
            return
        numbers = array("q", (number for _, seen in self._folders for number in seen))
        names = _END.join((*(path for path, _ in self._folders), ""))
        sections = {"folders": os.fsencode(names), "signatures": numbers.tobytes()}
        write(_stamp(self._where), pack(sections, [str(self._built), str(self._looked)]))

    def reject(self) -> None:
        """Have the next question look at all files itself: one is not as it was."""
        stamp = _stamp(self._where)
        remove([stamp])
        if os.path.lexists(stamp):  # a folder that is read-only, with files that are not
            try:
                os.truncate(stamp, 0)
            except OSError:
                return
