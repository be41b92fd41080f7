"""Look at all files of a large library, after a question that answered before: ``python -m xpterms.index.look MANIFEST``.

One at a time: the manifest itself is locked while its files are looked at, and who is killed lets go of it.
"""

from __future__ import annotations

import os
import sys
from time import time_ns

from xpterms.index.folder import locked
from xpterms.index.layout import DamageError
from xpterms.index.manifest import Manifest
from xpterms.index.storage import open_storage
from xpterms.index.trusting import Look

NICE = 10


def look(where: str) -> bool | None:
    """Tell whether all files of a manifest are as it says, and keep that; ``None`` where another looks at them."""
    try:
        hold = locked(where, shared=False)
    except OSError:
        return None
    try:
        storage = open_storage(where)
        if storage is None:
            return None
        manifest = Manifest(storage)
        begun = Look(where, manifest, time_ns())
        same = manifest.holds(manifest.paths)
        (begun.keep if same else begun.reject)()
    except (OSError, DamageError):
        return None
    finally:
        os.close(hold)
    return same


def main() -> None:
    """Look, out of the way of what people wait for."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    for where in sys.argv[1:]:
        look(where)


if __name__ == "__main__":
    main()
