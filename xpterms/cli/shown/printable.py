"""A stranger's text made safe for a terminal: it may paint itself, and neither steer nor hide.

By class, as Unicode sorts code points: controls, format and bidirectional controls, line and paragraph
separators, tags, surrogates, private use and unassigned are escaped; so are the letters and marks that
paint nothing (fillers, variation selectors, the blank of Braille).
"""

from __future__ import annotations

_BLANK = frozenset(
    map(ord, "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
) | {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
"""Printable to Unicode, yet seen by nobody (Default_Ignorable_Code_Point, and Braille's blank)."""

_SPACES = frozenset([0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])


def paints(char: str) -> bool:
    r"""Tell whether a character shows itself, or as a space, and does nothing else.

    Han characters that this Python's Unicode does not know yet (planes 2 and 3) count as shown.

    >>> [paints(char) for char in "四\u3000\u202e\x9b\u3164"]
    [True, True, False, False, False]
    """
    code = ord(char)
    if code in _SPACES or (0x20000 <= code < 0x3FFFE and code & 0xFFFE != 0xFFFE):
        return True
    return char.isprintable() and code not in _BLANK


class _Escapes(dict[int, str]):
    """A table for ``str.translate``: decides about each code point once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = found = char if paints(char) else _escape(code)
        return found


def _escape(code: int) -> str:
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_TABLE = _Escapes()


def printable(text: str) -> str:
    """Return text that paints itself and does nothing else; on one line."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)


def painted(text: str) -> str:
    """Return text of the same length in which ``�`` stands for each character that is not shown."""
    if text.isascii() and text.isprintable():
        return text
    return "".join([char if paints(char) else "\ufffd" for char in text])


def shortened(text: str, most: int = 60) -> str:
    """Return a text that a notice names, of so many characters at the most, an ellipsis the last where it is cut.

    >>> shortened("四个意识", 3)
    '四个…'
    """
    return text if len(text) <= most else text[: most - 1] + "…"
