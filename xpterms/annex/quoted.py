"""Quoted text, without its quotes."""

from __future__ import annotations

from xpterms.patterns import pattern

_QUOTED = pattern(r"“([^“”]*)”|「([^「」]*)」|‘([^‘’]*)’|《([^《》]*)》|\"([^\"]*)\"")


def bare(text: str) -> str:
    """Return a text without the one pair of quotes that it stands in, if it does."""
    text = text.strip()
    found = _QUOTED.fullmatch(text)
    return next(group for group in found.groups() if group is not None) if found else text
