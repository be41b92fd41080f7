"""The compared characters of a text, fast: the same as ``xpterms.chinese.script.core``, for whole documents.

That module cannot use ``re``, which a look-up has no time to load.
"""

from __future__ import annotations

from xpterms.chinese.script import narrow
from xpterms.patterns import pattern

_DROPPED = pattern(r"[^\w+%&＋％＆]+|_+")


def core(text: str) -> str:
    """Return a text's letters, digits, characters and signs, width and case aside.

    >>> core("“１＋３” 工作法")
    '1+3工作法'
    """
    return narrow(text if text.isalnum() else _DROPPED.sub("", text)).lower()
