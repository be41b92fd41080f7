"""Reports, and notes, that may hold a text: pairs of neighbouring characters, as rows of bits.

Each pair falls into one of ``ROWS`` rows; a row has a bit for each report, or for
each stretch of a glossary's notes. A text can only stand in those whose bit is set
in the rows of all its pairs (a Bloom filter of one hash function for each, laid out
by bit). Of the rule of ``xpterms.chinese.standing`` only this is relied on: what it
bridges and how it folds characters. Numerals and marks are left out of the pairs of
reports, for their folding hangs on their neighbours; notes are searched as they are.
"""

from __future__ import annotations

from xpterms.chinese.script import FOLDED, is_kept, narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from xpterms.index.layout import Readable

ROWS = {"grams": 1 << 16, "words.grams": 1 << 14}
"""Rows of reports, and of stretches of notes, which have a tenth of the pairs."""
LEAST = 16
"""Reports, or stretches, from which on pairs are kept: fewer are read as fast."""
LONGEST = 64
"""Pairs of a text that are asked for."""

_JOINED = 1024
"""Rows that are put together at a time."""


class _Folding(dict[int, str]):
    """What of each character counts, worked out once: a table for ``str.translate``."""

    def __init__(self, name: str, simplified: Callable[[str], str]) -> None:
        super().__init__()
        self._simplified = simplified
        self._left_out = FOLDED if name == "grams" else frozenset()

    def __missing__(self, code: int) -> str:
        char = narrow(chr(code))
        folded = ""
        if char in self._left_out or (self._left_out and char.isdigit()):
            folded = ""
        elif is_kept(char) and char not in "+%&":
            folded = self._simplified(char).lower()
        self[code] = folded
        return folded


_EVEN = 0xFFFFFFFF
"""One character of two: the lanes of 64 bits in which all pairs of a text are reckoned at once."""


def _pairs(text: str, rows: int) -> set[int]:
    """Return the rows of a folded text's pairs: of each ``(one * 40503 + other * 30529) >> 3`` by ``rows``.

    A long number of lanes is multiplied in one step, where each pair by itself would take ten.
    """
    count = len(text)
    if count < 2:
        return set()
    lanes = count + 1 >> 1
    ones = int.from_bytes((b"\1" + bytes(7)) * lanes, "little")
    codes = int.from_bytes(text.encode("utf-32-le", "surrogatepass"), "little")
    even, odd = codes & ones * _EVEN, codes >> 32 & ones * _EVEN
    first = (even * 40503 + odd * 30529 >> 3) & ones * (rows - 1)
    second = (odd * 40503 + (even >> 64) * 30529 >> 3) & ones * (rows - 1)
    found = set(memoryview(first.to_bytes(8 * lanes, "little")).cast("Q")[: count >> 1])
    return found.union(memoryview(second.to_bytes(8 * lanes, "little")).cast("Q")[: count - 1 >> 1])


def grams_of(name: str, texts: Sequence[str], simplified: Callable[[str], str]) -> dict[str, bytes]:
    """Return the section ``name`` of some texts, a text a bit; empty where they are few."""
    return {name: bits_of(name, texts, simplified) if len(texts) >= LEAST else b""}


def bits_of(name: str, texts: Sequence[str], simplified: Callable[[str], str]) -> bytes:
    """Return the rows of some texts, however few."""
    folding = _Folding(name, simplified)
    rows, wide = ROWS[name], -(-len(texts) // 8)
    bits = bytearray(rows * wide)
    for place in range(wide):
        column = bytearray(rows)
        for number, text in enumerate(texts[8 * place : 8 * place + 8]):
            bit = 1 << number
            for row in _pairs(_folded(name, text, folding), rows):
                column[row] |= bit
        bits[place::wide] = column
    return bytes(bits)


def joined(
    name: str, parts: Sequence[tuple[Readable, int, Sequence[tuple[int, int]]]]
) -> Iterator[bytes]:
    """Yield, some at a time, the rows of texts that are put together out of other rows.

    Each part has its bits, of how many texts they are, and which ranges of those are taken.
    """
    total = 0
    taken = []
    for bits, count, runs in parts:
        shifts = []
        for first, after in runs:
            shifts.append((first, (1 << after - first) - 1, total))
            total += after - first
        taken.append((bits, -(-count // 8), shifts))
    for begin in range(0, ROWS[name], _JOINED):
        blocks = [
            (bits[begin * wide : (begin + _JOINED) * wide], wide, shifts)
            for bits, wide, shifts in taken
        ]
        rows = []
        for row in range(_JOINED):
            value = 0
            for block, wide, shifts in blocks:
                own = int.from_bytes(block[row * wide : (row + 1) * wide], "little")
                for first, mask, shift in shifts:
                    value |= (own >> first & mask) << shift
            rows.append(value.to_bytes(-(-total // 8), "little"))
        yield b"".join(rows)


def _folded(name: str, text: str, folding: _Folding) -> str:
    """Fold a text; only a report has marks of notes that are bridged, a definition is searched as it is."""
    return (_without_marks(text) if name == "grams" else text).translate(folding)


def _without_marks(text: str) -> str:
    """Return a text without the marks of notes that have a word in them: ``（注3）``."""
    for mark in ("（注", "(注", "［注", "[注", "〔注", "【注", "（释", "〔释", "［释"):
        if mark in text:
            text = text.replace(mark, mark[0])
    return text


def rows_of(name: str, text: str, simplified: Callable[[str], str]) -> list[int]:
    """Return the rows that must have a bit for what holds a text; none where its pairs do not tell."""
    folded = _folded(name, text, _Folding(name, simplified))
    return sorted(_pairs(folded, ROWS[name]))[:LONGEST]


def holding(rows: Sequence[bytes]) -> Iterator[int]:
    """Yield the numbers of the reports whose bit is set in all of some rows."""
    bits = -1
    for row in rows:
        bits &= int.from_bytes(row, "little")
    number = 0
    while bits:
        step = (bits & -bits).bit_length()
        number += step
        yield number - 1
        bits >>= step
