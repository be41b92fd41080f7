"""The glossary files of a large folder by name, kept in the cache folder while the folder is as it was.

A folder's own times tell whether a name came, went or was given to another file, and that is all that a
list of names hangs on; what is written into a file is told by the file's. To list a folder takes as long
for every report's text that lies beside its glossary.
"""

from __future__ import annotations

import os
from time import time_ns

from xpterms.glossary.sources import names_in
from xpterms.index.folder import LISTING, write
from xpterms.index.layout import DamageError, digest, pack
from xpterms.index.origin import MISSING, RACY, latest, signature
from xpterms.index.storage import open_storage

_END = "/"
"""What ends a name; no name can hold it."""


def names(folder: str, cache: str) -> list[str]:
    """Return the names of a folder's glossary files, sorted, as ``names_in`` does. Raises ``OSError``."""
    own = os.fsencode(folder)
    where = os.path.join(cache, digest(own).hex() + LISTING)
    seen = signature(folder)
    known = _read(where, own, seen)
    if known is None:
        now = time_ns()
        known = names_in(folder)
        if seen != MISSING and latest(seen) < now - RACY:
            content = _END.join((*known, "")).encode("utf-8", "surrogateescape")
            write(where, pack({"folder": own, "names": content}, [str(seen)]))
    return known


def _read(where: str, folder: bytes, seen: tuple[int, ...]) -> list[str] | None:
    storage = open_storage(where)
    if storage is None:
        return None
    try:
        own, names = storage.part("folder"), storage.part("names")
        if storage.origin != [str(seen)] or own[0 : len(own)] != folder:
            return None
        return names[0 : len(names)].decode("utf-8", "surrogateescape").split(_END)[:-1]
    except DamageError:
        return None


def is_left(path: str) -> bool:
    """Tell whether a list is one of a folder that is there no more, or none that can be read."""
    storage = open_storage(path)
    try:
        part = storage.part("folder") if storage else None
        return part is None or not os.path.isdir(os.fsdecode(part[0 : len(part)]))
    except DamageError:
        return True
