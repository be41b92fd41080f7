"""Which pairs of characters are ordinary words: what differs by one of those is two words, not one name.

``words.txt`` holds 29,900 words without anything between them; ``bench/ordinary.py``
made it from the word list of jieba 0.42.1 (MIT licence, Copyright 2013 Sun Junyi).
"""

from __future__ import annotations

import os
from functools import cache


@cache
def words() -> frozenset[str]:
    """Return the words, read on first use."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "words.txt")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return frozenset(text[at : at + 2] for at in range(0, len(text) - 1, 2))
