"""Read the notes of a range of lines: where each begins, what it explains, where the last one ends."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from xpterms.annex.layout import Line, is_clutter
from xpterms.annex.members import aliases, items
from xpterms.annex.notes import Split, explains, join, split_note, trim
from xpterms.annex.numbering import Candidate, openings, sequence, unlisted
from xpterms.chinese.script import core
from xpterms.model import Record, Span

_FINISHED = frozenset("。！？；;!?”’）》】」』)…")
_SENTENCE = frozenset("。！？；;")


class Note(Record):
    """One note as read."""

    number: int | None
    term: str
    definition: str
    line: int
    """Of the document, 1-based: where it begins."""
    last: int
    """Line of the document where it ends."""
    aliases: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    mark: int | None = None
    """Its number in the body, where that is not its own (footnotes that begin anew on each page)."""
    printed: str = ""
    """Its number as written, with what stands around it: ``［1］``; empty without one."""
    marks: tuple[tuple[int, Span], ...] = ()
    """Where the body refers to it: line of the document, and span of the mark in that line."""


class Region(Record):
    """The notes of a range of lines."""

    notes: tuple[Note, ...]
    lines: frozenset[int]
    """Places in the list of lines that the notes took up."""
    doubts: list[tuple[int, str]]
    score: float
    heading: tuple[int, int] | None = None
    """First and last line of the document that announce the notes."""


def read_region(
    lines: list[Line], begin: int, end: int, body: str, *, headed: bool
) -> Region | None:
    """Return the notes of lines[begin:end]; ``None`` where they are no notes.

    ``body`` is the core of the text around them.
    """
    numbered = _numbered(lines, begin, end, body)
    plain = _unnumbered(lines, begin, end, body)
    found = [read for read in (numbered, plain) if read is not None and _holds(read, headed)]
    if len(found) > 1 and len(found[0].notes) >= 0.7 * len(found[1].notes):
        return found[0]
    return max(found, key=lambda read: read.score, default=None)


def _holds(region: Region, headed: bool) -> bool:
    notes = region.notes
    if not notes:
        return False
    if headed:
        return len(notes) > 1 or explains(notes[0].definition) or notes[0].number is not None
    return len(notes) >= 3


def _numbered(lines: list[Line], begin: int, end: int, body: str) -> Region | None:
    candidates: list[Candidate] = []
    for place in range(begin, end):
        for opening in openings(lines[place].text):
            candidates.append(  # noqa: PERF401 - two loops read better than one nested list
                Candidate(
                    place,
                    opening,
                    _weight(lines, begin, place, end, opening.end, opening.style, body),
                )
            )
    chain = sequence(candidates)
    if not chain or (len(chain) < 2 and chain[0].opening.value != 1):
        return None
    if sum(one.weight for one in chain) < 0.6 * len(chain):
        return None
    blocks: Blocks = []
    printed: dict[int, str] = {}
    for one, following in zip(chain, [*chain[1:], None], strict=True):
        stop = following.line if following else end
        block = [lines[place] for place in range(one.line, stop)]
        printed[one.line] = block[0].text[: one.opening.end].strip()
        block[0] = block[0].replace(text=block[0].text[one.opening.end :])
        if following is None:
            block = _last(block)
        blocks.append((one.opening.value, one.line, block))
    if chain[0].line > begin:
        ahead = _unnumbered(lines, begin, chain[0].line, body)
        if ahead and chain[0].opening.value != 1:
            return None
    return _region(blocks, body, len(chain), printed)


def _weight(
    lines: list[Line], begin: int, place: int, end: int, at: int, style: str, body: str
) -> float:
    """Return how much a line looks like the first of a note, its number aside."""
    text = lines[place].text[at:]
    split = split_note([text], body)
    weight = 1.0
    if split is not None and split.score > 1.2:
        weight += min(1.2, 0.3 * split.score)
    elif split is None or split.sign == "none":
        following = lines[place + 1].text if place + 1 < end else ""
        alone = len(text) <= 40 and not any(char in _SENTENCE for char in text)
        weight += 0.6 if alone and following and not openings(following) else -0.6
    if place > begin:
        last = lines[place - 1]
        ended = last.text[-1] in _FINISHED or lines[place].begins
        if not ended:
            weight -= 0.3 if not last.full else 0.9
    if text[:1].isdigit() and style == "point" and lines[place].text[at - 1] in ".．":
        weight -= 0.3
    return weight - {"bare": 1.0, "space": 0.4, "half": 0.2}.get(style, 0.0)


def _last(block: list[Line]) -> list[Line]:
    """Return the last note's lines without what follows it on the page."""
    kept = [block[0]]
    text = block[0].text
    for line in block[1:]:
        if is_clutter(line.text):
            break
        if len(kept) == 1 and split_note([text]) is None:
            kept.append(line)
            text += line.text
            continue
        previous = kept[-1]
        open_ended = text[-1:] not in "。！？" or previous.full
        if previous.text[-1:] in "。！？”" and not previous.full and _is_heading_like(line.text):
            break
        if (
            len(kept) > 1
            and not open_ended
            and openings(line.text)
            and openings(line.text)[0].style == "han"
        ):
            break
        if not open_ended and line.text[-1] not in "。！？；”）.":
            break
        kept.append(line)
        text += line.text
    return kept


def _is_heading_like(text: str) -> bool:
    return len(text) <= 30 and text[-1] not in "。！？；，、”）"


def _unnumbered(lines: list[Line], begin: int, end: int, body: str) -> Region | None:
    read = [
        found
        for found in (_alternating(lines, begin, end), _signed(lines, begin, end, body))
        if found
    ]
    regions = [_region(blocks, body, len(blocks)) for blocks in read]
    return max((one for one in regions if one), key=lambda one: one.score, default=None)


Blocks = list[tuple[int | None, int, list[Line]]]


def _strip(line: Line) -> Line:
    stripped: Line = line.replace(text=line.text[unlisted(line.text) :])
    return stripped


def _alternating(lines: list[Line], begin: int, end: int) -> Blocks:
    """Part lines where each term stands alone on a line and its definition below it."""
    blocks: Blocks = []
    place = begin
    while place < end:
        text = trim(lines[place].text[unlisted(lines[place].text) :])
        below = lines[place + 1].text if place + 1 < end else ""
        term = (
            1 <= len(core(text)) <= 30
            and text[-1] not in _SENTENCE
            and "。" not in text
            and "，" not in text
        )
        bare = term and place + 1 < len(lines) and not lines[place].full
        if bare and (
            below[-1:] in "。！？；.;"
            or explains(below)
            or (place + 1 < end and lines[place + 1].full)
        ):
            blocks.append((None, place, [_strip(lines[place]), lines[place + 1]]))
            place += 2
            continue
        if not blocks or is_clutter(lines[place].text):
            if blocks:
                break
            place += 1
            continue
        if _is_heading_like(lines[place].text) and place + 1 >= end:
            break
        blocks[-1][2].append(lines[place])
        place += 1
    return blocks


def _signed(lines: list[Line], begin: int, end: int, body: str) -> Blocks:
    """Part lines where each note has its sign, one paragraph or more a term."""
    blocks: Blocks = []
    for place in range(begin, end):
        line = _strip(lines[place])
        if is_clutter(line.text):
            if blocks:
                break
            continue
        previous = lines[place - 1] if place > begin else None
        fresh = previous is None or line.begins or (previous.text[-1] in _FINISHED and True)
        split = split_note([line.text], body) if fresh else None
        opens = (
            split is not None
            and split.score >= 2.4
            and split.sign != "none"
            and len(core(split.term)) <= 34
        )
        if (
            opens
            and split is not None
            and blocks
            and not line.begins
            and _is_inside(split, blocks[-1][2])
        ):
            opens = False
        if opens:
            blocks.append((None, place, [line]))
        elif blocks:
            if (
                _is_heading_like(line.text)
                and previous is not None
                and previous.text[-1] in "。！？"
                and not previous.full
            ):
                break
            blocks[-1][2].append(line)
    return blocks


def _is_inside(split: Split, block: list[Line]) -> bool:
    """Tell whether what looks like a note glosses a word of the note above it."""
    above = core("".join(line.text for line in block))
    return core(split.term) in above and split.term != block[0].text


def _region(
    blocks: Blocks, body: str, count: int, printed: dict[int, str] | None = None
) -> Region | None:
    if not blocks:
        return None
    splits = [split_note(_pieces(block), body) for _, _, block in blocks]
    signs = Counter(split.sign for split in splits if split)
    usual = signs.most_common(1)[0][0] if signs else ""
    notes: list[Note] = []
    used: set[int] = set()
    doubts: list[tuple[int, str]] = []
    score = 0.0
    for number, place, block in blocks:
        split = split_note(_pieces(block), body, usual)
        if split is None:
            shown = f"note {number}" if number is not None else "a line"
            doubts.append(
                (
                    block[0].number,
                    f"{shown}: no term and definition could be told apart: {block[0].text[:30]}",
                )
            )
            if number is not None:
                used.update(range(place, place + len(block)))
            continue
        used.update(range(place, place + len(block)))
        score += min(3.0, split.score)
        if split.sign == "none":
            doubts.append(
                (
                    block[0].number,
                    f"{split.term}: no sign parts term and definition: check where the term ends",
                )
            )
        elif len(core(split.term)) > 30:
            doubts.append((block[0].number, f"{split.term[:40]}: a long term: check where it ends"))
        notes.append(
            Note(
                number,
                split.term,
                split.definition,
                block[0].number,
                block[-1].number,
                aliases(split.term, split.definition),
                items(split.term, split.definition),
                printed=(printed or {}).get(place, ""),
            )
        )
    numbers = [note.number for note in notes if note.number is not None]
    for first, second in pairwise(numbers):
        if second - first > 1:
            line = next(note.line for note in notes if note.number == second)
            doubts.append((line, f"between note {first} and note {second} numbers are missing"))
    if len(notes) < 0.5 * count:
        return None
    return Region(tuple(notes), frozenset(used), doubts, score)


def _pieces(block: list[Line]) -> list[str]:
    """Return the first line and the rest, or all as one where the first is broken off by the page's edge."""
    texts = [line.text for line in block]
    rest = ""
    for text in texts[1:]:
        rest = join(rest, re.sub(r"^\s*(?:>\s*)", "", text))
    if not rest:
        return [texts[0]]
    if block[0].full:
        return [join(texts[0], rest)]
    return [texts[0], rest]
