"""The glossaries that a TAB asks, by a deadline: what is not compiled yet is compiled by a process of its own.

A first question may build for seconds; a TAB may not. It waits for that process
for ``DEADLINE`` and answers from what is there then; the next TAB finds the rest.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from xpterms.cli.completion.offers import Open
    from xpterms.library import Terms

DEADLINE = 0.3
"""Seconds that a TAB waits for what is not compiled."""
_STEP = 0.005


def opener(environ: Mapping[str, str]) -> Open:
    """Return a function that opens the glossaries that a line names, or those at hand."""

    def open_terms(paths: tuple[str, ...], place: str | None, since: int | None) -> Terms:
        from xpterms.glossary.sources import chosen, narrowed
        from xpterms.index.cache import listed
        from xpterms.library import open_chosen

        home = environ.get("HOME", "~")
        named = [home + path[1:] if path.startswith("~/") else path for path in paths]
        asked = chosen(named, environ, listed)

        def opened(*, build: bool) -> Terms:
            return open_chosen(asked, build=build)

        terms = opened(build=False)
        if len(terms.glossaries) + len(terms.left_out) < len(asked) and _is_kept(environ):
            _build_apart(lambda: opened(build=True).close())
            terms.close()
            terms = opened(build=False)
        if place is None and since is None:
            return terms
        return terms.only(narrowed(terms.glossaries, place, since))

    return open_terms


def _is_kept(environ: Mapping[str, str]) -> bool:
    """Tell whether the cache folder can be written: where it cannot, a build would come again with each TAB."""
    from xpterms.index.cache import folder

    where = folder(environ)
    while where != os.path.dirname(where) and not os.path.lexists(where):
        where = os.path.dirname(where)
    return os.path.isdir(where) and os.access(where, os.W_OK | os.X_OK)


def _build_apart(build: Callable[[], None]) -> None:
    """Build in a child of its own session, and wait for it until the deadline; without ``fork``, here."""
    if not hasattr(os, "fork"):
        build()
        return
    from time import monotonic, sleep

    end = monotonic() + DEADLINE
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)  # a shell waits for whoever holds its pipe
            build()
        finally:
            os._exit(0)
    while monotonic() < end and os.waitpid(child, os.WNOHANG) == (0, 0):
        sleep(_STEP)
