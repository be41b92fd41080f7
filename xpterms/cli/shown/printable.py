"""What of a stranger's text may reach a terminal: everything but what steers it.

Control characters (C0, C1), line and paragraph separators, zero-width and
bidirectional controls, lone surrogates: an escape in their place, so that
nothing is painted and nothing is hidden.
"""

from __future__ import annotations


class _Escapes(dict[int, str]):
    """A table for ``str.translate``: decides about each code point once."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _escape(code)
        return found


def _escape(code: int) -> str:
    steers = (
        code < 0x20
        or 0x7F <= code <= 0x9F
        or 0x200B <= code <= 0x200F
        or 0x2028 <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or code == 0xFEFF
        or 0xD800 <= code <= 0xDFFF
        or 0xFFF9 <= code <= 0xFFFB
        or 0xE0000 <= code <= 0xE007F
    )
    if not steers:
        return chr(code)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


_TABLE = _Escapes()


def printable(text: str) -> str:
    """Return text that paints itself and does nothing else; on one line."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)
