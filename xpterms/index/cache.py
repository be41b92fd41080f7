"""An index from the cache folder, as long as all its files are as they were, else one put together anew.

A manifest is named by the glossary files that are asked, a segment by the content that it was
compiled from. Nothing but what answers a question is loaded where both still hold.
"""

from __future__ import annotations

import os
from time import time_ns

from xpterms.glossary.sources import Chosen
from xpterms.index.folder import folder, kept, manifest_path, write
from xpterms.index.layout import DamageError
from xpterms.index.manifest import Manifest
from xpterms.index.reader import Index
from xpterms.index.segment import Segment
from xpterms.index.storage import open_storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    Progress = Callable[[str, int, int], None]

TRUSTED = 10_000
"""Glossaries up to which a question looks at each file before it answers: see ``trusting``."""

__all__ = ["folder", "is_kept", "kept", "listed", "mended", "open_index"]


def listed(large: str) -> list[str]:
    """Return the names of a large folder's glossary files, kept in the user's cache folder."""
    from xpterms.index.listing import names

    return names(large, folder(os.environ))


def open_index(
    paths: Sequence[str],
    cache: str | None,
    progress: Progress | None = None,
    *,
    lenient: Collection[str] = (),
    build: bool = True,
    thorough: bool = False,
    trusting: bool = False,
) -> Index:
    """Return the index of these glossary files, from the cache folder or put together now.

    Of ``lenient`` files those that cannot be read are left out, and told in ``Index.left_out``. Without
    ``build`` what is not compiled yet is left out too, and nothing is written. ``thorough`` puts
    segments together that a question would leave for later. ``trusting`` believes the last look at more than
    ``TRUSTED`` glossaries (``Index.trusted``). Raises what reading a glossary or report raises.
    """
    if not isinstance(paths, Chosen):
        paths = list(dict.fromkeys(paths))
    if cache and not thorough:
        known = _load(cache, paths, lenient, trusting=trusting)
        if known:
            return known
    from xpterms.index.assemble import assemble

    return assemble(
        paths, cache, progress, lenient=frozenset(lenient), build=build, thorough=thorough
    )


def is_kept(paths: list[str], cache: str, lenient: Collection[str]) -> bool:
    """Tell whether the index of these glossary files is in the cache folder, as they are now."""
    index = _load(cache, paths, lenient, trusting=False)
    if index is not None:
        index.close()
    return index is not None


def _load(
    cache: str, paths: list[str], lenient: Collection[str], *, trusting: bool
) -> Index | None:
    where = manifest_path(cache, paths)
    storage = open_storage(where)
    if storage is None:
        return None
    try:
        manifest = Manifest(storage)
        believed = None
        if len(paths) > TRUSTED and trusting:
            from xpterms.index.trusting import trusted

            believed = trusted(where, manifest, paths, time_ns())
        if believed is None and not _holds(manifest, where, paths):
            return None
        failures = manifest.left_out()
        if not all(paths[place] in lenient for place in failures):
            return None
        segments = [_segment(os.path.join(cache, name)) for name in manifest.segments]
        if not segments or None in segments:
            return None
        now = time_ns()
        if manifest.settles(now):
            write(where, manifest.renewed(now))
        opened = [segment for segment in segments if segment is not None]
        live = paths
        if failures:
            live = [path for place, path in enumerate(paths) if place not in failures]
        asked = None if manifest.whole else manifest.asked()
        index = Index(opened, asked, live, manifest.columns() if asked else None)
    except DamageError:
        return None
    index.left_out = tuple(failures.values())
    index.trusted = believed
    return index


def _holds(manifest: Manifest, where: str, paths: list[str]) -> bool:
    """Look at all files; that of a large library is kept, for questions that are content with it."""
    if len(paths) <= TRUSTED:
        return manifest.holds(paths)
    from xpterms.index.trusting import Look

    look = Look(where, manifest, time_ns())
    same = manifest.holds(paths)
    (look.keep if same else look.reject)()
    return same


def _segment(path: str) -> Segment | None:
    storage = open_storage(path)
    return Segment(storage) if storage else None


def mended(
    paths: Sequence[str],
    cache: str | None,
    error: Exception,
    progress: Progress | None = None,
    lenient: Collection[str] = (),
) -> Index | None:
    """Return the index anew after an exception while it was read: what is damaged goes and is made again.

    ``None`` where nothing is damaged: the exception is another's.
    """
    if not cache:
        return None
    from xpterms.index.assemble import discard_damaged

    damaged = isinstance(error, (DamageError, OSError))
    if not discard_damaged(cache, paths, all_of_it=damaged):
        return None
    return open_index(paths, cache, progress, lenient=lenient)
