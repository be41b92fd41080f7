"""Equality of words in other languages: case, accents, width and punctuation aside.

A key is the words of a text, one space between two. Scripts that write no
spaces (Chinese, Japanese, Thai) have a word a run; inside it any character may begin.
"""

from __future__ import annotations

from unicodedata import category, normalize

from xpterms.chinese.script import is_han

_KANA, _THAI = ("\u3040", "\u30ff"), ("\u0e00", "\u0e7f")


def words_key(text: str) -> str:
    """Return the key of some words.

    >>> words_key("The  “Four-Early” Áctions")
    'the four early actions'
    """
    spaced = "".join(char if char.isalnum() else " " for char in folded(text))
    return " ".join(spaced.split())


def folded(text: str) -> str:
    """Return text in lower case, without accents and at half width; it may be longer or shorter."""
    if text.isascii():
        return text.lower()
    plain = normalize("NFKD", text).lower()
    return "".join(char for char in plain if category(char) != "Mn")


def begins(key: str) -> list[int]:
    """Return the offsets at which a search may begin: of each word, and of each character in scripts without spaces."""
    return [
        place
        for place, char in enumerate(key)
        if char != " " and (not place or key[place - 1] == " " or _is_unspaced(char))
    ]


def _is_unspaced(char: str) -> bool:
    return is_han(char) or any(low <= char <= high for low, high in (_KANA, _THAI))


def words(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text as their keys, each with its half-open range."""
    found: list[tuple[str, int, int]] = []
    place, size = 0, len(text)
    while place < size:
        if not text[place].isalnum():
            place += 1
            continue
        begin = place
        while place < size and (text[place].isalnum() or category(text[place]) == "Mn"):
            place += 1
        found.append((folded(text[begin:place]), begin, place))
    return found
