"""Characters that look alike, and what scanners and hurried eyes make of a text.

The tables ``shapes.txt`` and ``halves.txt`` lie beside this module; each names
its source and licence in its first line, and ``bench/shapes.py`` makes them, sorted. A
table is searched as the text it is: to read it into a dictionary would take
longer than all look-ups of a query.
"""

from __future__ import annotations

import os

_FOLDER = os.path.dirname(os.path.abspath(__file__))
_tables: dict[str, str] = {}
_rows: dict[tuple[str, str], str] = {}


def alike_in_shape(one: str, other: str) -> bool:
    """Tell whether two characters are easily taken for one another.

    >>> alike_in_shape("末", "未"), alike_in_shape("四", "囚"), alike_in_shape("四", "早")
    (True, True, False)
    """
    return other in _row("shapes.txt", one)


def made_of(two: str) -> str:
    """Return the characters that fall apart into two others.

    >>> made_of("禾呈")
    '程'
    """
    return _row("halves.txt", two)


def _row(name: str, begin: str) -> str:
    asked = (name, begin)
    if asked not in _rows:
        if name not in _tables:
            with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
                _tables[name] = file.read()
        _rows[asked] = _behind(_tables[name], begin)
    return _rows[asked]


def _behind(table: str, begin: str) -> str:
    """Return the rest of the line that begins so, by bisection: lines are sorted, and a line feed ends the last."""
    size, low, high = len(begin), 0, len(table)
    while low < high:
        before = table.rfind("\n", low, (low + high) // 2)
        line = before + 1 if before >= 0 else low
        own = table[line : line + size]
        if own == begin:
            return table[line + size : table.index("\n", line)]
        if own < begin:
            low = table.index("\n", line) + 1
        else:
            high = line
    return ""


_DIGITS = {"l": "1", "I": "1", "|": "1", "i": "1", "O": "0", "o": "0"}
"""Letters for digits."""


def digits_meant(text: str) -> str:
    """Return a text with letters for digits where a word is made of digits and of letters that look so.

    >>> digits_meant("l7ll0"), digits_meant("1711O工作制度"), digits_meant("5G")
    ('17110', '17110工作制度', '5G')
    """
    if _DIGITS.keys().isdisjoint(text):  # as most are
        return text
    out: list[str] = []
    place = 0
    while place < len(text):
        end = place
        while end < len(text) and (text[end].isalnum() or text[end] == "|") and text[end].isascii():
            end += 1
        word = text[place:end]
        if any(map(str.isdigit, word)) and all(char.isdigit() or char in _DIGITS for char in word):
            word = "".join(_DIGITS.get(char, char) for char in word)
        out.append(word or text[place])
        place = max(end, place + 1)
    return "".join(out)


def letters_meant(text: str) -> list[str]:
    """Return the letters that may be meant where digits look like some: 0 for o, 1 for l or i.

    Nothing where other digits stand there, or no fewer of these than letters. A word of digits is a number.

    >>> letters_meant("siza0"), letters_meant("1iuwen"), letters_meant("10 dagong"), letters_meant("5G")
    (['sizao'], ['liuwen', 'iiuwen'], [], [])
    """
    alike = text.count("0") + text.count("1")
    digits = sum(map(str.isdigit, text))
    if not text.isascii() or not 0 < digits == alike < sum(map(str.isalpha, text)):
        return []
    words = text.split()
    found = {
        " ".join(
            word if word.isdigit() else word.replace("0", "o").replace("1", one) for word in words
        ): None
        for one in "li"
    }
    return [meant for meant in found if meant != " ".join(words)]
