"""Differences between two written forms, and characters that are taken for one another."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 2
"""Edits that are still told."""


def edits(old: str, new: str) -> list[tuple[str, str]] | None:
    """Return the fewest characters that were replaced, lost or gained; ``None`` where they are more than ``MOST``.

    >>> edits("五项保障", "五个保障")
    [('项', '个')]
    >>> edits("四早", "六稳六保") is None
    True
    """
    if abs(len(old) - len(new)) > MOST:
        return None
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return _fewest(old, new, MOST)


def _fewest(old: str, new: str, most: int) -> list[tuple[str, str]] | None:
    while old and new and old[0] == new[0]:
        old, new = old[1:], new[1:]
    if not old and not new:
        return []
    if not most:
        return None
    best: list[tuple[str, str]] | None = None
    for lost, gained in ((1, 1), (1, 0), (0, 1)):
        if len(old) < lost or len(new) < gained:
            continue
        rest = _fewest(old[lost:], new[gained:], most - 1)
        if rest is not None and (best is None or len(rest) + 1 < len(best)):
            best = [(old[:lost], new[:gained]), *rest]
    return best


def sounds(char: str, readings: Callable[[str], tuple[str, ...]]) -> set[str]:
    """Return the toneless readings of a character."""
    return {reading.rstrip("012345") for reading in readings(char)}


def alike(old: str, new: str, readings: Callable[[str], tuple[str, ...]]) -> bool:
    """Tell whether two characters are taken for one another: they share a syllable, tone aside."""
    return old != new and not sounds(old, readings).isdisjoint(sounds(new, readings))
