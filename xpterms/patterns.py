"""Regular expressions that are compiled when they are first used, by ``re`` or by what a run puts in its place.

The patterns of the annex reader alone take longer to compile than a report takes to
read: a module that is loaded compiles none, and ``xpterms.index.codes`` keeps what was compiled.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Pattern

_METHODS = ("search", "match", "fullmatch", "sub", "findall", "finditer", "split")


def pattern(source: str) -> Pattern[str]:
    """Return a pattern that is compiled on its first use; flags stand in the source: ``(?i)``.

    It has what ``_Late`` has of ``re.Pattern``.
    """
    return _Late(source)  # type: ignore[return-value]


class _Late:
    """The methods of a pattern; its slots stay empty until one is asked for."""

    __slots__ = ("pattern", *_METHODS)

    def __init__(self, source: str) -> None:
        self.pattern = source

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = _ways[-1](self.pattern)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def _by_re(source: str) -> Pattern[str]:
    import re

    return re.compile(source)


_ways: list[Callable[[str], Pattern[str]]] = [_by_re]


class compiled_by:  # noqa: N801 - used as a function is
    """A ``with`` block in which patterns are compiled by another way, kept codes."""

    def __init__(self, way: Callable[[str], Pattern[str]]) -> None:
        self._way = way

    def __enter__(self) -> None:
        _ways.append(self._way)

    def __exit__(self, *raised: object) -> None:
        _ways.remove(self._way)
