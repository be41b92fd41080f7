"""Find notes at the feet of pages: lines that open with a mark which the text above carries behind their term."""

from __future__ import annotations

import re

from xpterms.reading.layout import Line
from xpterms.reading.marks import MARK, without_marks
from xpterms.reading.members import aliases, items
from xpterms.reading.notes import core, explains, join, split_note
from xpterms.reading.numbering import CIRCLED, openings
from xpterms.reading.region import Note, Region

_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UPPER = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*")
_CARET = re.compile(r"\[\^(\d{1,3})\]\s*[:：]\s*")
_STYLES = frozenset({"circled", "note", "square", "round", "space", "bare", "point"})


def find_footnotes(lines: list[Line]) -> Region | None:
    """Return the footnotes; ``None`` where fewer than two lines answer a mark in the body."""
    notes: list[Note] = []
    used: set[int] = set()
    place = 0
    while place < len(lines):
        read = _footnote(lines, place)
        if read is None:
            place += 1
            continue
        note, end = read
        notes.append(note)
        used.update(range(place, end))
        place = end
    if len(notes) < 2:
        return None
    score = sum(1.0 + explains(note.definition) for note in notes)
    return Region(tuple(notes), frozenset(used), [], score)


def _footnote(lines: list[Line], place: int) -> tuple[Note, int] | None:
    line = lines[place]
    for number, at in _numbers(line.text):
        text = line.text[at:]
        term = _marked(lines, place, number, text)
        if term is None:
            continue
        end = place + 1
        while end < len(lines) and _continues(lines, place, end):
            end += 1
        whole = text
        for following in lines[place + 1 : end]:
            whole = join(whole, following.text)
        split = split_note([whole], core(term))
        if split is None or core(split.term) not in (core(term), core(text[: len(term)])):
            definition = whole[_end_of(whole, term) :].lstrip("：:—– ")
            split_term = whole[: _end_of(whole, term)].strip("：:—– ")
        else:
            split_term, definition = split.term, split.definition
        if not core(definition):
            continue
        return (
            Note(
                number,
                split_term,
                definition,
                line.number,
                aliases(split_term, definition),
                items(split_term, definition),
            ),
            end,
        )
    return None


def _numbers(text: str) -> list[tuple[int, int]]:
    up = _UPPER.match(text)
    if up:
        return [(int(up[1].translate(_UP)), up.end())]
    caret = _CARET.match(text)
    if caret:
        return [(int(caret[1]), caret.end())]
    return [(one.value, one.end) for one in openings(text) if one.style in _STYLES]


def _marked(lines: list[Line], place: int, number: int, text: str) -> str | None:
    """Return the beginning of a footnote that stands above it right before a mark of its number."""
    letters = core(text)
    for back in range(place - 1, max(-1, place - 60), -1):
        above = lines[back].text
        if back and lines[back].text:
            above = lines[back - 1].text + above
        for match in MARK.finditer(above):
            digits = next(
                (match[name] for name in ("s", "c", "up", "r", "bare") if match[name]), None
            )
            found = (
                CIRCLED[match["circle"]] if match["circle"] else int((digits or "0").translate(_UP))
            )
            if found != number:
                continue
            before = core(without_marks(above[: match.start()]))
            for size in range(min(len(before), 40), 1, -1):
                if letters.startswith(before[-size:]):
                    return text[: _length(text, before[-size:])]
    return None


def _length(text: str, letters: str) -> int:
    """Return how much of a text its first compared letters take, with the quote that closes behind them."""
    end, seen = 0, ""
    while end < len(text) and len(seen) < len(letters):
        seen += core(text[end])
        end += 1
    while end < len(text) and text[end] in "”’」』》）)":
        end += 1
    return end


def _end_of(text: str, term: str) -> int:
    return _length(text, core(term))


def _continues(lines: list[Line], first: int, place: int) -> bool:
    last, line = lines[place - 1], lines[place]
    if (
        line.after_page
        or line.begins
        or (_numbers(line.text) and place - first > 0 and last.text[-1] in "。；")
    ):
        return False
    return last.text[-1] not in "。！？" or last.full
