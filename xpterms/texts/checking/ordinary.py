"""Pairs of characters that are ordinary words: names that differ by one of those are two, not one.

``words.txt`` holds 29,900 words without anything between them, by code point; ``bench/ordinary.py``
made it from the word list of jieba 0.42.1 (MIT licence, Copyright 2013 Sun Junyi).
"""

from __future__ import annotations

import os
from bisect import bisect_left

_SIZE = 2
"""Characters of a word."""
_READ: list[Words] = []


class Words:
    """Words of two characters in one text, in order: a report asks for some dozens, which are searched there."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: str) -> bool:
        at = bisect_left(range(len(self._text) // _SIZE), word, key=self._at) if word else 0
        return len(word) == _SIZE and self._at(at) == word

    def _at(self, number: int) -> str:
        return self._text[number * _SIZE : (number + 1) * _SIZE]


def words() -> Words:
    """Return the words, read on first use."""
    if not _READ:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "words.txt")
        with open(path, encoding="utf-8") as file:
            _READ.append(Words(file.read()))
    return _READ[0]
