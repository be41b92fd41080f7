"""Which name was probably meant: the commands and options that a word misspells."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 3
"""Letters: fewer are near everything."""


def near(word: str, names: Iterable[str]) -> list[str]:
    """Return the names that a word misspells or begins, nearest first, then in their order.

    One slip in a short word, two from six letters on; a name's beginning of three letters or more.

    >>> near("lst", ["list", "lookup"]), near("extrct", ["extract"]), near("--jsn", ["--json"])
    (['list'], ['extract'], ['--json'])
    """
    bare = word.lower().lstrip("-")
    if len(bare) < _SHORTEST or len(bare) > 30 or not bare.isascii():
        return []
    allowed = 1 if len(bare) < 6 else 2
    found = []
    for name in names:
        plain = name.lstrip("-")
        slips = 0 if plain.startswith(bare) else distance(bare, plain, allowed)
        if slips <= allowed:
            found.append((slips, name))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]


def distance(one: str, other: str, most: int) -> int:
    """Return the edit distance, neighbours swapped counting one; more than ``most`` is ``most + 1``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, char in enumerate(one, 1):
        older, before, row = before, row, [place]
        for at, against in enumerate(other, 1):
            best = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (char != against))
            swapped = place > 1 and at > 1 and char == other[at - 2] and one[place - 2] == against
            row.append(min(best, older[at - 2] + 1) if swapped else best)
    return min(row[-1], most + 1)
