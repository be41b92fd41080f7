"""Text in which XML, HTML or Markdown finds nothing to do."""

from __future__ import annotations

_XML = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
    0xFFFE: None,
    0xFFFF: None,
} | dict.fromkeys(code for code in range(32) if chr(code) not in "\t\n\r")
"""What XML 1.0 cannot hold at all is left out."""
_PLAIN = frozenset(map(chr, _XML))
_MARKDOWN = {ord(char): f"\\{char}" for char in "\\`*_{}[]<>#|~"}


def xml(text: str) -> str:
    """Return text for an element or an attribute in double quotes."""
    return text if _PLAIN.isdisjoint(text) else text.translate(_XML)


def markdown(text: str) -> str:
    """Return text for a line of Markdown."""
    return text.translate(_MARKDOWN)
