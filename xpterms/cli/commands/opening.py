"""Open the glossaries that a command line asks for, and refuse a query that is none."""

from __future__ import annotations

from xpterms.cli.environment import current, said, say, write_err
from xpterms.errors import UsageError
from xpterms.glossary.sources import chosen, narrowed
from xpterms.index.cache import listed
from xpterms.library import open_chosen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.errors import XptermsError
    from xpterms.library import Terms

SLOW = 1.0
"""Seconds of work after which a terminal is told how far it is."""


def open_terms(
    named: Sequence[str],
    place: str | None = None,
    since: int | None = None,
    *,
    trusting: bool = False,
) -> Terms:
    """Open the named glossaries, or those at hand; of them those of a place or title, or since a year.

    With ``trusting`` a large library's files are looked at afterwards: see ``look_later``.
    """
    paths = chosen(named, current().variables, listed)
    trusting = trusting and place is None and since is None
    terms = open_chosen(paths, progress(), trusting=trusting)
    _tell((*paths.refused, *terms.left_out))
    if terms.due:
        _merge_later(named)
    if place is None and since is None:
        return terms
    return terms.only(narrowed(terms.glossaries, place, since))


def _merge_later(named: Sequence[str]) -> None:
    """Have a process of its own merge the segments that a question left for later; it may be killed."""
    words = [word for path in named for word in ("-g", path)]
    _start(["xpterms", "cache", "build", *words])


def look_later(terms: Terms) -> None:
    """Have a process of its own look at all files, where an answer was given before that; it may be killed."""
    where = terms.unlooked()
    if where:
        _start(["xpterms.index.look", where])


def _start(module: Sequence[str]) -> None:
    """Run a module with its arguments in a process of its own, which holds none of our streams."""
    import os
    import sys

    command = [sys.executable, "-P", "-m", *module]
    nothing = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    try:
        os.posix_spawn(
            sys.executable, command, current().variables, file_actions=nothing, setsid=True
        )
    except (AttributeError, NotImplementedError, OSError):
        return


TOLD = 5
"""Files of a folder that are named where they cannot be read; of more it is said how many."""


def _tell(left_out: Sequence[XptermsError]) -> None:
    from xpterms.cli.shown.printable import printable

    for error in left_out[:TOLD]:
        reason = printable(error.worded(current().language))
        say("glossaries.left-out", reason=reason)
    if len(left_out) > TOLD:
        say("glossaries.more-left-out", count=len(left_out) - TOLD)


def check(query: str) -> None:
    """Raise ``UsageError`` for a query that is empty or far too long."""
    if not query.strip():
        raise UsageError("lookup.empty")
    from xpterms.search.query import LONGEST_QUERY

    if len(query) > LONGEST_QUERY:
        raise UsageError("lookup.too-long", length=len(query), most=LONGEST_QUERY)


def progress() -> Callable[[str, int, int], None] | None:
    """Return a callback that tells a terminal's stderr how far the building of an index is; ``None`` elsewhere."""
    here = current()
    if not here.is_terminal(here.stderr) or here.variables.get("TERM") == "dumb":
        return None
    from time import monotonic

    from xpterms.cli.shown.printable import printable
    from xpterms.messages import known

    began = monotonic()
    shown = False

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal shown
        finished = stage == "done"
        if finished and shown:
            write_err("\r\x1b[K")
        elif not finished and monotonic() - began > SLOW:
            shown = True
            code = f"progress.{stage}"
            name = said(code) if known(code) else printable(stage)[:40]
            write_err(f"\r\x1b[K{name} {done:,}/{total:,}")

    return tell
