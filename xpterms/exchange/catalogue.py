"""The formats that there are, by the modules of ``formats``: a format more is a file more.

Each module has ``SUFFIXES``, the files that it writes, and ``pieces(notes,
about)``, which yields them in the order in which they grow; where there are
variants, ``DIALECTS`` names them, the usual one first. What a format is for
stands in ``messages.exchange`` under its name.
"""

from __future__ import annotations

import os

from xpterms.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol

    from xpterms.exchange.note import About, Note, Piece

    class Format(Protocol):
        """The offer of a module of ``formats``."""

        SUFFIXES: tuple[str, ...]

        def pieces(self, notes: Iterable[Note], about: About) -> Iterator[Piece]:
            """Yield the files' bytes."""


BINARY = frozenset({".xlsx", ".zip"})
"""What no terminal should be sent."""


def names() -> list[str]:
    """Return the names of all formats, sorted."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "formats")
    found = {name.partition(".")[0] for name in os.listdir(folder)}
    return sorted(name for name in found if not name.startswith("_"))


def format_named(name: str) -> Format:
    """Return the module of a format. Raises ``UsageError`` for a name that is none."""
    if name not in names():
        raise UsageError("exchange.no-format", name=name, formats=", ".join(names()))
    found: Format = __import__(f"xpterms.exchange.formats.{name}", fromlist=["pieces"])
    return found


def names_by_ending(path: str) -> list[str]:
    """Return the names of the formats that write a file that ends as a path does."""
    return [name for name in names() if path.endswith(format_named(name).SUFFIXES)]


def dialects(format_: Format) -> tuple[str, ...]:
    """Return the variants of a format, the usual one first; none for most."""
    return getattr(format_, "DIALECTS", ())


def file_names(format_: Format, stem: str) -> dict[str, str]:
    """Return the whole name of each file of a format, by suffix."""
    fixed: dict[str, str] = getattr(format_, "NAMES", {})
    return {suffix: fixed.get(suffix, stem + suffix) for suffix in format_.SUFFIXES}
