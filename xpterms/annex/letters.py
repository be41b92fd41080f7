"""The compared characters of a text, fast: the same as ``xpterms.chinese.script.core``, for whole documents.

That module cannot use ``re``, which a look-up has no time to load.
"""

from __future__ import annotations

from xpterms.chinese.script import narrow
from xpterms.kept import once_a_line
from xpterms.patterns import pattern

_DROPPED = pattern(r"[^\w+%&＋％＆]+|_+")


def core(text: str) -> str:
    """Return a text's letters, digits, characters and signs, width and case aside.

    >>> core("“１＋３” 工作法")
    '1+3工作法'
    """
    return _short(text) if len(text) <= _SHORT else _core(text)


_SHORT = 80
"""Characters of texts that are worked out once: terms, the beginnings of notes, what stands before a mark."""


def _core(text: str) -> str:
    return narrow(text if text.isalnum() else _DROPPED.sub("", text)).lower()


_short = once_a_line(_core)
