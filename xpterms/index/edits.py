"""Keys within a few edits of a text, among many.

An edit puts a character in, leaves one out, puts one in another's place or swaps two neighbours (OSA). Of
keys of one length those that cannot be near are told by counting: what no edit touched stands in both, moved
by no more places than edits can move it. All keys are counted at once, each in a byte of one long number.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = 255
"""Characters of a key up to which a byte counts them."""


def maybe_near(keys: bytes, length: int, width: int, text: bytes, edits: int) -> Sequence[int]:
    """Return which of many keys may be at most so many edits away from a text: all that are, and a few others.

    ``text`` is encoded as the keys are, ``width`` bytes a character. Each key has ``length`` characters and
    one that ends it. Of a character its last byte is compared.
    """
    step = width * (length + 1)
    count, sought = len(keys) // step, text[width - 1 :: width]
    least = max(len(sought), length) - edits
    if least <= 0 or length > _LONGEST:
        return range(count)
    back, ahead = _moves(edits, length - len(sought))
    counted = 0
    for place in range(length):
        fits = bytearray(256)
        for byte in sought[max(place - ahead, 0) : max(place + back + 1, 0)]:
            fits[byte] = 1
        column = keys[width * (place + 1) - 1 :: step].translate(fits)
        counted += int.from_bytes(column, "little")
    enough = bytes(min(least, 256)) + b"\1" * (256 - least)
    marks = counted.to_bytes(count, "little").translate(enough)
    found = []
    at = marks.find(1)
    while at >= 0:
        found.append(at)
        at = marks.find(1, at + 1)
    return found


def _moves(edits: int, longer: int) -> tuple[int, int]:
    """Return by how many places edits can move a character towards the beginning, and towards the end.

    Those that make the text longer or shorter move it one way; of the others two move it by one, or one swap.
    """
    spare = (max(edits - abs(longer), 0) + 1) // 2
    return max(-longer, 0) + spare, max(longer, 0) + spare


def distances(text: str, others: Iterable[str]) -> Iterator[int]:
    """Yield the edit distance of each of some texts, neighbours swapped counting one.

    A column of the table is two numbers whose bits tell where it rises and falls (Hyyrö 2003).
    """
    if not text:
        yield from map(len, others)
        return
    stands: dict[str, int] = {}
    for place, char in enumerate(text):
        stands[char] = stands.get(char, 0) | 1 << place
    every, last = (1 << len(text)) - 1, len(text) - 1
    for other in others:
        rises, falls, same, before, distance = every, 0, 0, 0, len(text)
        for char in other:
            here = stands.get(char, 0)
            swapped = ((~same & here) << 1) & before
            same = (((here & rises) + rises) ^ rises | here | falls | swapped) & every
            up, down = falls | every & ~(same | rises), same & rises
            distance += (up >> last) - (down >> last)
            up = up << 1 | 1
            rises, falls = (down << 1 | ~(same | up)) & every, up & same
            before = here
        yield distance
