"""An HTML page with changes carried out in its text; tags stay, but those of blocks that are put in or taken out."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import NamedTuple

from xpterms.documents.changes import Changes, DraftLine, Edit, Kept, New, Part
from xpterms.documents.page import GAP, Piece, Token, read_page

Splice = tuple[int, int, str]
"""Start, end and what stands there instead, in code points of the page."""
_Edits = list[tuple[int, Splice]]
"""Splices, each with the line that it is an edit of."""
_IMPLIED = frozenset("p li td th tr dt dd".split())
_LISTS = frozenset("ol ul table dl".split())
_STAYING = _LISTS | {"tbody", "thead", "body", "html"}
"""What holds lines of its own kind and goes with none of them: a new one may stand beside the only one."""
_HOLDERS = _LISTS | {"div", "section", "aside"}
_INLINE = frozenset("sup a b strong i em u font span small".split())
_BREAK = re.compile(r"<br\b[^<>]*>[ \t\r\n]*\Z", re.IGNORECASE)
_MOST_BLANK = 400
"""Characters that are looked at for blanks and a break before a block."""
_LISTED = re.compile(r"<(?:li|ol|ul|td|th|tr|table|d[ltd])\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_TAG = re.compile(r"<([A-Za-z][^\s<>/]*)[^<>]*>")
_IDENT = re.compile(r"""\s(?:id|name)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.IGNORECASE)


class _Block(NamedTuple):
    """What of the page one line takes up."""

    start: int
    end: int
    opening: str
    """The tags that stand before its text and hold nothing else, and its indentation."""
    head: str = ""
    """The tags behind these that its text begins in and goes on behind."""


def read(page: str) -> list[DraftLine]:
    """Return the lines of a page."""
    lines, _ = read_page(page)
    return [
        DraftLine("".join(piece.text for piece in line), line[0].kind, _fixed(line), (), number, 1)
        for number, line in enumerate(lines, 1)
    ]


def _fixed(line: list[Piece]) -> tuple[tuple[int, int], ...]:
    found, at = [], 0
    for piece in line:
        if not piece.literal:
            found.append((at, at + len(piece.text)))
        at += len(piece.text)
    return tuple(found)


def splices(page: str, changes: Changes) -> list[Splice]:
    """Return the splices of the page, in its order."""
    lines, tokens = read_page(page)
    shape = _Page(page, lines, tokens)
    edits = [(edit.line, splice) for edit in changes.edits for splice in shape.edited(edit)]
    found: list[Splice] = []
    for part in changes.parts:
        edits, made = shape.arranged(part, edits)
        found += made
    return sorted([splice for _, splice in edits] + found, key=lambda splice: splice[:2])


class _Page:
    def __init__(self, page: str, lines: list[list[Piece]], tokens: list[Token]) -> None:
        self._page = page
        self._lines = lines
        self._tokens = tokens
        ends = [token.start for token in tokens[1:]] + [len(page)]
        self._ends = ends
        self._blocks: dict[int, _Block] = {}
        self._at = {token.start: place for place, token in enumerate(tokens)}

    def edited(self, edit: Edit) -> list[Splice]:
        """Return the splices of one edit."""
        line = self._lines[edit.line - 1]
        new = html.escape(edit.text, quote=False)
        new = f"<sup>{new}</sup>" if edit.raised and new else new
        if edit.start == edit.end:
            place = self._behind(line, edit.start)
            return [(place, place, new)]
        found: list[Splice] = []
        at = 0
        for piece in line:
            first, last = max(edit.start - at, 0), min(edit.end - at, len(piece.text))
            at += len(piece.text)
            if first >= last or piece.start < 0:
                continue
            start, end = piece.start, piece.end
            if piece.literal:
                start, end = piece.start + first, piece.start + last
            elif edit.text and piece.text.startswith("［"):
                number = _DIGITS.search(edit.text)
                old = self._page[start:end]
                return [(start, end, _DIGITS.sub(number[0], old) if number else "")]
            if not new:
                start, end = self._emptied_tags(start, end)
            found.append((start, end, new))
            new = ""
        return found

    def _behind(self, line: list[Piece], place: int) -> int:
        """Return where in the page a place of a line is: behind the character before it, and its link."""
        at = 0
        found = next(piece.start for piece in line if piece.start >= 0)
        for piece in line:
            if at < place <= at + len(piece.text) and piece.start >= 0:
                found = piece.start + place - at if piece.literal else piece.end
                break
            at += len(piece.text)
        token = self._at.get(found)
        if token is not None and self._tokens[token].kind == "end":
            return self._ends[token] if self._tokens[token].tag in ("a", "sup") else found
        return found

    def _emptied_tags(self, start: int, end: int) -> tuple[int, int]:
        """Widen a range over the inline tags that would be left with nothing in them."""
        starts = {stop: place for place, stop in enumerate(self._ends)}
        while True:
            before, after = starts.get(start), self._at.get(end)
            if before is None or after is None:
                return start, end
            opening, closing = self._tokens[before], self._tokens[after]
            pair = opening.kind == "start" and closing.kind == "end" and opening.tag == closing.tag
            if not (pair and opening.tag in _INLINE):
                return start, end
            start, end = opening.start, self._ends[after]

    def block(self, number: int) -> _Block:
        """Return the range that a line takes up: its text and the tags around it that hold nothing else."""
        if number not in self._blocks:
            self._blocks[number] = self._block(number)
        return self._blocks[number]

    def _block(self, number: int) -> _Block:
        placed = [piece for piece in self._lines[number - 1] if piece.start >= 0]
        first = placed[0].start
        end, closed = self._closed(first, placed[-1].end)
        start = head = first
        for place in self._opened(first):
            token = self._tokens[place]
            after = self._skip(end)
            if closed and token.tag == closed[0]:
                del closed[0]
                start = head = token.start
            elif after is not None and self._tokens[after][:2] == ("end", token.tag):
                start, end = token.start, self._ends[after]
            elif token.tag in _IMPLIED:
                start = token.start
            else:
                break
        return _Block(start, end, self._page[start:head], self._page[head:first])

    def _closed(self, start: int, end: int) -> tuple[int, list[str]]:
        """Return the end of a text with the tags that close what was opened within it.

        And the tags, the inmost first, that close within it and were opened before.
        """
        within: list[str] = []
        before: list[str] = []
        for place in range(self._first(start), len(self._tokens)):
            token = self._tokens[place]
            if token.kind == "end" and token.tag in within:
                within.remove(token.tag)
                end = max(end, self._ends[place])
            elif token.start >= end:
                break
            elif token.kind == "start":
                within.append(token.tag)
            elif token.kind == "end":
                before.append(token.tag)
        return end, before

    def _first(self, start: int) -> int:
        """Return the first token that begins at a place or behind it."""
        from bisect import bisect_left

        return bisect_left(self._tokens, start, key=lambda token: token.start)

    def _opened(self, start: int) -> list[int]:
        """Return the start tags that stand right before a text, the nearest first."""
        from bisect import bisect_left

        found: list[int] = []
        for place in range(bisect_left(self._ends, start), -1, -1):
            token = self._tokens[place]
            if token.kind == "start":
                if token.tag in _STAYING:
                    break
                found.append(place)
            elif token.kind != "data" or not self._is_blank(
                token.start, min(self._ends[place], start)
            ):
                break
        return found

    def _is_blank(self, start: int, end: int) -> bool:
        return not html.unescape(self._page[start:end]).strip()

    def _skip(self, end: int) -> int | None:
        """Return the first token behind the end of a line that is no text: what the line's holds more is blank."""
        from bisect import bisect_right

        places = range(bisect_right(self._ends, end), len(self._tokens))
        return next((place for place in places if self._tokens[place].kind != "data"), None)

    def arranged(self, part: Part, edits: _Edits) -> tuple[_Edits, list[Splice]]:
        """Return the edits outside of a part's lines, and the splices that make these what it says."""
        gone = range(part.first, part.last + 1)
        kept = [one for one in edits if not (one[0] in gone and self._within(*one))]
        texts: list[str] = []
        gap = self._gap(gone)
        for item in part.items:
            if isinstance(item, Kept):
                numbers = range(item.first, item.last + 1)
                texts += [self._edited_block(number, edits) for number in numbers]
            else:
                texts.append(self._new(item))
        if not gone:
            end = self.block(part.first - 1).end if part.first > 1 else len(self._page)
            alike = any(isinstance(item, New) and item.like for item in part.items)
            end = self._outside(end) if part.last == len(self._lines) and not alike else end
            return kept, [(end, end, "".join(gap + text for text in texts))]
        spans = [self._with_gap(number) for number in gone]
        if not part.items:
            whole = self._emptied(gone)
            alone = [one for one in spans if not any(a <= one[0] and one[1] <= b for a, b in whole)]
            return kept, [(start, end, "") for start, end in (*alone, *whole)]
        joined = "".join(gap + text for text in texts)
        return kept, [(*spans[0], joined), *((start, end, "") for start, end in spans[1:])]

    def _emptied(self, gone: range) -> list[tuple[int, int]]:
        """Return the ranges of lists, tables and sections that hold nothing but lines that go."""
        starts = [self.block(number).start for number in range(1, len(self._lines) + 1)]
        found: list[tuple[int, int]] = []
        opened: list[int] = []
        for place, token in enumerate(self._tokens):
            if token.tag in _HOLDERS and token.kind == "start":
                opened.append(token.start)
            elif token.tag in _HOLDERS and token.kind == "end" and opened:
                begin, end = opened.pop(), self._ends[place]
                held = [at for at, start in enumerate(starts, 1) if begin <= start < end]
                if held and all(at in gone for at in held):
                    blank = self._page[max(begin - _MOST_BLANK, 0) : begin]
                    begin -= len(blank) - len(blank.rstrip())
                    found = [one for one in found if one[0] < begin]
                    found.append((begin, end))
        return found

    def _outside(self, end: int) -> int:
        """Return the end of the outermost list or table that a place stands in, or the place."""
        depth = 0
        for place, token in enumerate(self._tokens):
            if token.start >= end and depth <= 0:
                return end
            depth += (token.kind == "start") - (token.kind == "end") if token.tag in _LISTS else 0
            if token.start >= end and depth <= 0:
                return self._ends[place]
        return end

    def _within(self, number: int, splice: Splice) -> bool:
        """Tell whether an edit lies in its line's block; one behind a link that several lines share does not."""
        return splice[1] <= self.block(number).end

    def _gap(self, gone: range) -> str:
        """Return what stands between two blocks of the annex, or of the text where there is none."""
        if gone:
            begin, _ = self._with_gap(gone[-1])
            return self._page[begin : self.block(gone[-1]).start]
        usual = self._usual()
        if not usual:
            return "\n"
        block = self.block(usual)
        blank = self._before_block(block)
        blank = blank[len(blank.rstrip()) :]
        if not block.opening:
            return "<br>" + (blank or "\n")
        return blank or "\n"

    def _with_gap(self, number: int) -> tuple[int, int]:
        """Return the range of a block with the blanks and the line break before it."""
        block = self.block(number)
        before = self._before_block(block)
        found = _BREAK.search(before) if not block.opening else None
        kept = found.start() if found else len(before.rstrip())
        return block.start - len(before) + kept, block.end

    def _before_block(self, block: _Block) -> str:
        return self._page[max(block.start - _MOST_BLANK, 0) : block.start]

    def _edited_block(self, number: int, edits: _Edits) -> str:
        block = self.block(number)
        text, at = "", block.start
        for start, end, new in sorted(
            one[1] for one in edits if one[0] == number and self._within(*one)
        ):
            text += self._page[at:start] + new
            at = end
        return text + self._page[at : block.end]

    def _usual(self) -> int:
        """Return a line whose tags are those of most of the text; 0 where all stands in lists and tables."""
        counted: Counter[str] = Counter()
        first: dict[str, int] = {}
        for number, line in enumerate(self._lines, 1):
            opening = self.block(number).opening
            if line[0].kind == "text" and not _LISTED.search(opening):
                counted[opening] += sum(len(piece.text) for piece in line)
                first.setdefault(opening, number)
        return first[max(counted, key=counted.__getitem__)] if counted else 0

    def _new(self, item: New) -> str:
        cells = _cells(self._lines[item.like - 1]) if item.like else []
        if len(cells) > 1:
            return self._row(item, cells)
        like = item.like or self._usual()
        _, _, opening, before = self.block(like) if like else (0, 0, "<p>", "")
        text = html.escape(item.text, quote=False)
        if item.like and item.head and before:
            head = _wrapped(before, html.escape(item.text[: item.head], quote=False))
            text = head + html.escape(item.text[item.head :], quote=False)
        if item.kind == "heading" and not item.like and opening:
            level = "h2" if "h2" in {token.tag for token in self._tokens} else "h3"
            return f"<{level}>{text}</{level}>"
        indent = opening.rpartition(">")[2]
        return _wrapped(opening, (indent if "\n" not in indent else "") + text)

    def _row(self, item: New, cells: list[list[Piece]]) -> str:
        """Return a row like another, its cells filled with the parts of the text."""
        filled = [cell for cell in cells if cell]
        start, end = self._tags_of("tr", filled[0][0].start)
        text, at = "", start
        parts = item.text.split(GAP, len(filled) - 1)
        parts += [""] * (len(filled) - len(parts))
        for cell, part in zip(filled, parts, strict=True):
            text += self._page[at : cell[0].start] + html.escape(part, quote=False)
            at = cell[-1].end
        return _IDENT.sub("", text + self._page[at:end])

    def _tags_of(self, tag: str, place: int) -> tuple[int, int]:
        """Return the range of the element that a place stands in."""
        first = next(
            (one.start for one in reversed(self._tokens) if one.start < place and one.tag == tag),
            place,
        )
        for at, token in enumerate(self._tokens):
            if token.start > place and token.tag == tag:
                return first, self._ends[at] if token.kind == "end" else token.start
        return first, place


def _cells(line: list[Piece]) -> list[list[Piece]]:
    """Return the pieces of a row that stand in the page, by the cells that they fill."""
    cells: list[list[Piece]] = [[]]
    for piece in line:
        if piece.start >= 0:
            cells[-1].append(piece)
        elif piece.text == GAP:
            cells.append([])
    return cells


def _wrapped(opening: str, text: str) -> str:
    """Return a text in tags like some that open, without links, raised signs and names of places."""
    tags = [tag for tag in _TAG.finditer(opening) if tag[1].lower() not in ("a", "sup")]
    opened = "".join(_IDENT.sub("", tag[0]) for tag in tags)
    return opened + text + "".join(f"</{tag[1]}>" for tag in reversed(tags))
