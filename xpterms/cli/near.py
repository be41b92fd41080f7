"""The name that was probably meant: the commands and options that a word misspells."""

from __future__ import annotations

from xpterms.index.edits import distances

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
        slips = 0 if plain.startswith(bare) else next(distances(bare, [plain]))
        if slips <= allowed:
            found.append((slips, name))
    return [name for _, name in sorted(found, key=lambda pair: pair[0])]
