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


def slips(typed: str, meant: str) -> list[tuple[int, str]]:
    """Return how many of the first letters typed are a syllable with a slip in it, and which slip, fewest first.

    The slip is one of ``usual dropped doubled beside added neighbour replaced swapped``; ``beside`` is
    a letter added whose key touches its neighbour's. Nothing for the syllable as it is.

    >>> slips("sigeyi", "shi"), slips("hsiyi", "shi")
    ([(2, 'dropped')], [(3, 'swapped')])
    """
    size = len(meant)
    same = 0
    if typed[0] == meant[0]:
        most = min(len(typed), size)
        same = 1
        while same < most and typed[same] == meant[same]:
            same += 1
    elif size > 2 and meant[-1] not in typed[size - 2 : size + 1]:
        return []  # most are so: one slip leaves the first letter or the last
    usual = _usual_of.get(meant)
    if usual is None:
        usual = _usual_of[meant] = _usual(meant)
    found = []
    for length in range(max(size - 1, 1), min(size + 1, len(typed)) + 1):
        letters = typed[:length]
        if letters in usual:
            found.append((length, "usual"))
            continue
        slip = _slip(letters, meant, min(same, length), length - size)
        if slip:
            found.append((length, slip))
    return found


_usual_of: dict[str, frozenset[str]] = {}
"""The usual misspellings of what was asked for."""


def _usual(meant: str) -> frozenset[str]:
    """Return the usual misspellings of a syllable."""
    found = set()
    for wrong, right in _USUAL:
        at = meant.find(right)
        while at >= 0:
            typed = meant[:at] + wrong + meant[at + len(right) :]
            if typed.replace(wrong, right, 1) == meant:
                found.add(typed)
            at = meant.find(right, at + 1)
    return frozenset(found)


def _slip(typed: str, meant: str, same: int, longer: int) -> str | None:
    """Return which slip makes letters of a syllable that begins with so many of them."""
    if longer < 0:
        return "dropped" if typed[same:] == meant[same + 1 :] else None
    if longer:
        return _added(typed, meant, same)
    return _changed(typed, meant, same) if typed != meant else None


def _added(typed: str, meant: str, same: int) -> str | None:
    if typed[same + 1 :] != meant[same:]:
        return None
    letter = typed[same]
    if letter == typed[same - 1 : same]:
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
