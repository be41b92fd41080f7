"""Language tags as BCP 47 (RFC 5646) forms them, written as it recommends.

Whether a language is registered is not asked: the registry grows every month.
"""

from __future__ import annotations

LONGEST = 35
"""Characters that RFC 5646, section 4.4.1, tells programs to keep at the least."""


def language_tag(text: str) -> str | None:
    """Return a tag in its usual case, ``None`` for what is no tag.

    >>> language_tag("ZH-hant-tw"), language_tag("English"), language_tag("en_GB")
    ('zh-Hant-TW', None, None)
    """
    parts = text.lower().split("-")
    if len(text) > LONGEST or not text.isascii() or not all(part.isalnum() for part in parts):
        return None
    first, rest = parts[0], parts[1:]
    private = first == "x"
    if not private and not (first.isalpha() and 2 <= len(first) <= 3):
        return None
    waiting = private  # a single letter must be followed by what it introduces
    shown = [first]
    for part in rest:
        if len(part) > 8 or (len(part) == 1 and not private and waiting):
            return None
        single = len(part) == 1 and not private
        cased = not waiting and not private and len(shown[-1]) > 1
        shown.append(_cased(part) if cased else part)
        private = private or part == "x"
        waiting = single
    return None if waiting else "-".join(shown)


def _cased(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    return part.upper() if len(part) == 2 and part.isalpha() else part
