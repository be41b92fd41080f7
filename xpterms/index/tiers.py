"""The choice of segments to merge: many of about a size, and one of which little is asked any more.

A segment grows by a factor from size to size, so that no glossary is copied often and no question
opens many files.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FAN = 8
"""Segments of about a size from which on they are merged."""
LEAST = 1 << 18
"""Bytes of a segment of the first size; the next sizes are each ``FAN`` times as large."""
LARGEST = 1 << 30
"""Bytes of which no segment is merged to more: a bound on memory, and numbers of 32 bits."""


def groups(sizes: Mapping[str, tuple[int, int]]) -> list[list[str]]:
    """Return which segments should be merged with each other, the least work first.

    ``sizes`` tells of each how many bytes it has and how many of them are asked. A group holds all
    that are no larger than those that are many, so that the small are not merged first by themselves.
    """
    rare = [[name] for name, (size, asked) in sizes.items() if asked * 2 < size]
    small = {name: asked for name, (size, asked) in sizes.items() if asked * 2 >= size}
    tiers = {name: _tier(asked) for name, asked in small.items() if asked < LARGEST}
    counts = list(tiers.values())
    found: list[list[str]] = []
    for tier in sorted(set(counts)):
        if counts.count(tier) >= FAN:
            found += _filled({name: small[name] for name, own in tiers.items() if own <= tier})
    return rare + found


def _tier(size: int) -> int:
    bound, tier = LEAST, 0
    while size > bound * 2:
        bound, tier = bound * FAN, tier + 1
    return tier


def _filled(sizes: Mapping[str, int]) -> Sequence[list[str]]:
    """Return groups of neighbours that are no larger than ``LARGEST`` together; none of one alone."""
    found: list[list[str]] = [[]]
    total = 0
    for name, size in sizes.items():
        if total + size > LARGEST:
            found.append([])
            total = 0
        found[-1].append(name)
        total += size
    return [group for group in found if len(group) > 1]
