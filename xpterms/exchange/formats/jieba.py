"""A user dictionary of jieba: one word a line, without a frequency.

A frequency given is a guess about jieba's own dictionary; without one jieba
takes what is just enough to keep the word whole (``suggest_freq``), so shorter
words must stand before the longer ones that hold them.
"""

from __future__ import annotations

from xpterms.chinese.script import is_han
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".txt",)
_JOINED = frozenset("+#&._%-")
"""Signs that jieba 0.42 leaves in a word (``re_han_default``)."""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:  # noqa: ARG001 - one shape
    """Yield the file; a term that jieba parts at a sign is written as the words between."""
    words: set[str] = set()
    for note in notes:
        for text in (note.entry.term, *note.entry.aliases):
            words.update(_words(text))
    return encoded(".txt", (f"{word}\n" for word in sorted(words, key=lambda w: (len(w), w))))


def _words(text: str) -> list[str]:
    kept = (char if _holds(char) else " " for char in text)
    return [word for word in "".join(kept).split() if len(word) > 1]


def _holds(char: str) -> bool:
    return is_han(char) or (char.isascii() and (char.isalnum() or char in _JOINED))
