"""Leftovers of an annex: lines that fit nowhere, notes cut short, scraps below the last one; each is named."""

from __future__ import annotations

from xpterms.annex.chrome import is_clutter
from xpterms.annex.ends import is_closed
from xpterms.annex.layout import Line
from xpterms.annex.region import Doubt, Region

_SHOWN = 30


def scraps(lines: list[Line], used: frozenset[int], foot: int) -> frozenset[int]:
    """Return the lines after the last note where they are but scraps: a term without definition."""
    after = range(max(used) + 1, foot)
    texts = [lines[place].text for place in after]
    if len(texts) > 6 or not all(
        is_clutter(text) or (len(text) <= 30 and text[-1] not in "。！？；") for text in texts
    ):
        return frozenset()
    return frozenset(place for place in after if not is_clutter(lines[place].text))


def doubts(
    lines: list[Line], region: Region, repeated: list[Doubt], left: frozenset[int], foot: int
) -> tuple[Doubt, ...]:
    """Return all that is to be checked, in the document's order."""
    found = [*region.doubts, *repeated]
    found += [_line(lines[place], "annex.scrap") for place in left]
    if region.kind != "footnotes":
        found += [_line(lines[place], "annex.stray") for place in _strays(lines, region, foot)]
    ends = [is_closed(note.definition) for note in region.notes]
    if sum(ends) >= 0.7 * len(ends):
        found += [
            Doubt(note.last, "annex.cut", {"term": note.term, "text": note.definition[-12:]})
            for note, closed in zip(region.notes, ends, strict=True)
            if not closed
        ]
    return tuple(sorted(found, key=lambda doubt: doubt.line))


def _strays(lines: list[Line], region: Region, foot: int) -> list[int]:
    """Return the lines among the notes, and the one right behind them, that belong to none."""
    first, last = min(region.lines), max(region.lines)
    within = [place for place in range(first, last) if place not in region.lines]
    behind = [last + 1] if last + 1 < foot and lines[last + 1].text[-1] in "。；" else []
    return [place for place in (*within, *behind) if not is_clutter(lines[place].text)]


def _line(line: Line, code: str) -> Doubt:
    return Doubt(line.number, code, {"text": line.text[:_SHOWN]})
