"""Slips of the hand in a syllable: a letter missing, doubled, added, swapped or replaced.

One slip a syllable. The frequent misspellings are the correction rules of
RIME's luna-pinyin.
"""

from __future__ import annotations

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_USUAL = (("gn", "ng"), ("mg", "ng"), ("oa", "ao"), ("uen", "un"), ("uei", "ui"), ("iou", "iu"))
"""Typed for meant: gn and mg for ng, oa for ao, and the full forms of un, ui, iu."""


def _neighbours() -> dict[str, str]:
    """Return the keys that touch each key on a QWERTY keyboard, whose rows stand half a key apart."""
    near = {}
    for number, row in enumerate(_ROWS):
        for place, letter in enumerate(row):
            found = row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
            if number:
                found += _ROWS[number - 1][place : place + 2]
            if number + 1 < len(_ROWS):
                found += _ROWS[number + 1][max(place - 1, 0) : place + 1]
            near[letter] = found
    return near


_NEAR = _neighbours()


def slip(typed: str, meant: str) -> str | None:
    """Return which slip makes ``typed`` of ``meant``; ``None`` where they are equal or two slips apart.

    One of ``usual dropped doubled beside added neighbour replaced swapped``; ``beside`` is
    a letter added whose key touches its neighbour's.
    """
    if typed == meant:
        return None
    if len(meant) > 2 and typed[0] != meant[0] and typed[-1] != meant[-1]:
        return None  # most are so: one slip leaves the first letter or the last
    for wrong, right in _USUAL:
        if wrong in typed and typed.replace(wrong, right, 1) == meant:
            return "usual"
    same = 0
    while same < min(len(typed), len(meant)) and typed[same] == meant[same]:
        same += 1
    longer = len(typed) - len(meant)
    if longer == -1:
        return "dropped" if typed[same:] == meant[same + 1 :] else None
    if longer == 1:
        return _added(typed, meant, same)
    return _changed(typed, meant, same) if not longer else None


def _added(typed: str, meant: str, same: int) -> str | None:
    if typed[same + 1 :] != meant[same:]:
        return None
    letter = typed[same]
    if letter in (typed[same - 1 : same], typed[same + 1 : same + 2]):
        return "doubled"
    beside = any(other in _NEAR.get(letter, "") for other in meant[max(same - 1, 0) : same + 1])
    return "beside" if beside else "added"


def _changed(typed: str, meant: str, same: int) -> str | None:
    if typed[same + 1 :] == meant[same + 1 :]:
        if meant[same] in _NEAR.get(typed[same], ""):
            return "neighbour"
        return "replaced"
    first, second = meant[same], meant[same + 1 : same + 2]
    swapped = typed[same:] == second + first + meant[same + 2 :]
    return "swapped" if swapped and second else None
