"""What was worked out of a line, kept for the next zone and way that reads it: ``functools.lru_cache``, without what that imports."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")

_MOST = 16_384
"""Lines: more than reports have, and than most texts."""


def known(work: Callable[[str], T]) -> Callable[[str], T]:
    """Return a function of a text that works each out once; what is returned must not be changed."""
    found: dict[str, T] = {}

    def looked_up(text: str) -> T:
        value = found.get(text)
        if value is None:
            if len(found) >= _MOST:
                found.clear()
            value = found[text] = work(text)
        return value

    looked_up.__doc__ = work.__doc__
    return looked_up
