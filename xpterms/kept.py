"""Values worked out once and kept by their key, within a bound: ``functools.lru_cache``, without what that imports.

When it is full all are let go. To tell which was asked for last would cost every look-up; to work
some out again costs only who asks for more than fits.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    K = TypeVar("K")
    V = TypeVar("V")

MOST = 4_096
"""Values: more than one question asks for, and of forms or terms some megabytes."""
LINES = 16_384
"""Values that are worked out of lines: more than reports have, and than most texts."""


def keep(kept: dict[K, V], key: K, value: V, most: int = MOST) -> V:
    """Keep one more value among those kept, and return it."""
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value


class Kept(dict["K", "V"]):
    """The results of a function, by its argument; nobody may change them."""

    __slots__ = ("_most", "_work", "of")

    def __init__(self, work: Callable[[K], V], most: int = MOST) -> None:
        self._work = work
        self._most = most
        self.of: Callable[[K], V] = self.__getitem__
        """Returns the value of a key, worked out where it is not kept: a function, for who asks."""

    def __missing__(self, key: K) -> V:
        return keep(self, key, self._work(key), self._most)


class Remembered(dict["K", "V"]):
    """The results of a function, by its argument, for as long as somebody goes through a thing: without a bound."""

    __slots__ = ("_work",)

    def __init__(self, work: Callable[[K], V]) -> None:
        self._work = work

    def __missing__(self, key: K) -> V:
        found = self[key] = self._work(key)
        return found


def once_a_line(work: Callable[[str], V]) -> Callable[[str], V]:
    """Return a function of a text that works each out once; what is returned must not be changed."""
    return Kept(work, LINES).of
