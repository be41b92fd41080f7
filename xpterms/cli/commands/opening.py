"""Open the glossaries that a command line asks for, and refuse a query that is none."""

from __future__ import annotations

from xpterms import open_glossary
from xpterms.cli.environment import current, said, write_err
from xpterms.errors import UsageError
from xpterms.glossary.sources import chosen, narrowed
from xpterms.search.query import LONGEST_QUERY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.library import Terms

SLOW = 1.0
"""Seconds of work after which a terminal is told how far it is."""


def open_terms(named: Sequence[str], place: str | None = None, since: int | None = None) -> Terms:
    """Open the named glossaries, or those at hand; of them those of a place or title, or since a year."""
    terms = open_glossary(*chosen(named, current().variables), progress=progress())
    if place is None and since is None:
        return terms
    paths = narrowed(terms.glossaries, place, since)
    if len(paths) == len(terms.glossaries):
        return terms
    terms.close()
    return open_glossary(*paths, progress=progress())


def check(query: str) -> None:
    """Raise ``UsageError`` for a query that is empty or far too long."""
    if not query.strip():
        raise UsageError("lookup.empty")
    if len(query) > LONGEST_QUERY:
        raise UsageError("lookup.too-long", length=len(query), most=LONGEST_QUERY)


def progress() -> Callable[[str, int, int], None] | None:
    """Return what tells a terminal's stderr how far the building of an index is; ``None`` elsewhere."""
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
