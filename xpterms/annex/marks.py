"""Remove the marks that lead from a report's body to its notes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from xpterms.annex.numbering import CIRCLED
from xpterms.chinese.script import core

if TYPE_CHECKING:
    from xpterms.annex.region import Note

_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹０１２３４５６７８９", "01234567890123456789")
_CIRCLES = "".join(CIRCLED)
MARK = re.compile(
    rf"(?P<square>\s?[\[［〔【]\s*(?:注\s*)?(?P<s>[0-9０-９]{{1,3}})\s*[\]］〕】])|(?P<up>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?P<circle>[{_CIRCLES}])"
    r"|(?P<round>[（(]\s*(?P<note>注\s*释?\s*)?(?P<r>\d{1,3})\s*[）)])|(?P<caret>\[\^(?P<c>\d{1,3})\])|(?P<bare>(?<![\d.+·])\d{1,3}(?![\d.%％+]))"
)


_SURE = re.compile(MARK.pattern.rpartition("|")[0])


def without_marks(text: str) -> str:
    """Return a text without anything that could be a mark, plain figures aside."""
    return _SURE.sub("", text)


def remove_marks(text: str, notes: Sequence[Note]) -> str:
    """Return a paragraph without the marks of these notes.

    A mark in square brackets needs a note of its number; every other one must
    also stand right behind that note's term, for `（1）`, ① and figures have
    other uses.
    """
    if not notes:
        return text
    forms: dict[int, list[str]] = {}
    for note in notes:
        number = note.mark if note.mark is not None else note.number
        if number is not None:
            forms.setdefault(number, []).extend(core(form) for form in (note.term, *note.aliases))
    anyway = [core(note.term) for note in notes]

    def replaced(match: re.Match[str]) -> str:
        number, kind = mark_number(match)
        before = text[max(0, match.start() - 80) : match.start()]
        own = forms.get(number, [] if forms else anyway)
        stands = any(form and core(without_marks(before)).endswith(form) for form in own)
        if kind in ("square", "caret") or match["note"]:
            known = number in forms or (not forms and number <= len(notes))
            return "" if known and before.strip() else match[0]
        if kind == "bare":
            after = text[match.end() : match.end() + 1]
            stands = (
                stands
                and core(before).endswith(tuple(own))
                and (not after or not after.isalnum() or before[-1] in "”』」")
            )
            return "" if stands else match[0]
        if kind in ("up", "circle") and not stands:
            stands = number in forms and before[-1:] in ("”", "』", "」")
        return "" if stands else match[0]

    return MARK.sub(replaced, text).strip()


def mark_number(match: re.Match[str]) -> tuple[int, str]:
    """Return the number of a mark and its kind."""
    kind = match.lastgroup or ""
    for name in ("square", "caret", "up", "circle", "round", "bare"):
        if match[name] is not None:
            kind = name
    if kind == "circle":
        return CIRCLED[match["circle"]], kind
    digits = {"square": "s", "caret": "c", "round": "r"}.get(kind, kind)
    return int(match[digits].translate(_UP)), kind
