"""A text or Markdown file with changes: lines keep their ends, what is put in takes the usual one."""

from __future__ import annotations

import re
from collections import Counter

from xpterms.documents.changes import Changes, DraftLine, New, Part

Splice = tuple[int, int, str]
_ENDS = re.compile(r"\r\n|\n")


def read(text: str, *, markdown: bool = False) -> list[DraftLine]:
    """Return the lines of a text, parted by LF or CRLF only."""
    lines = _ENDS.split(text)
    if lines and not lines[-1]:
        lines.pop()
    if markdown:
        from xpterms.documents.markdown import read_markdown

        return read_markdown(lines)
    return [DraftLine(line, "text", (), (), at, 1) for at, line in enumerate(lines, 1)]


def splices(text: str, changes: Changes) -> list[Splice]:
    """Return the splices of the text, in its order."""
    lines = _parted(text)
    begins = [0]
    for line, end in lines:
        begins.append(begins[-1] + len(line) + len(end))
    edits = [
        (begins[edit.line - 1] + edit.start, begins[edit.line - 1] + edit.end, edit.text)
        for edit in changes.edits
    ]
    found: list[Splice] = []
    for part in changes.parts:
        edits, made = _arranged(lines, begins, part, edits)
        found.append(made)
    return sorted(edits + found, key=lambda splice: splice[:2])


def _parted(text: str) -> list[tuple[str, str]]:
    """Return the lines, each with its end."""
    found, at = [], 0
    for end in _ENDS.finditer(text):
        found.append((text[at : end.start()], end[0]))
        at = end.end()
    return [*found, (text[at:], "")] if at < len(text) else found


def _arranged(
    lines: list[tuple[str, str]], begins: list[int], part: Part, edits: list[Splice]
) -> tuple[list[Splice], Splice]:
    """Return the edits outside of a range, and its lines written anew; the file ends as it did, with a line end or without."""
    first, last = part.first, part.last
    usual = Counter(end for _, end in lines if end).most_common(1)
    eol = usual[0][0] if usual else "\n"
    start, stop = begins[first - 1], begins[last]
    written: list[tuple[str, str]] = []
    for item in part.items:
        if isinstance(item, New):
            written.append((_indented(item, lines), eol))
            continue
        for number in range(item.first, item.last + 1):
            begin, end = begins[number - 1], begins[number - 1] + len(lines[number - 1][0])
            written.append((_edited(lines[number - 1][0], begin, end, edits), lines[number - 1][1]))
    inner = stop - len(lines[last - 1][1]) if stop > start else -1  # behind it begins another line
    kept = [one for one in edits if not (start <= one[0] and one[1] <= inner)]
    opened = ""
    if last == len(lines) and lines and not lines[-1][1]:  # the file has no last line end
        if written:
            written = [(text, end or eol) for text, end in written]
            written[-1] = (written[-1][0], "")
            if start == stop:
                opened = "\r\n" if lines[-1][0].endswith("\r") else eol
        elif first > 1:
            start -= len(lines[first - 2][1])
    new = "".join(text + end for text, end in written)
    return kept, (start, stop, opened + new)


def _edited(line: str, begin: int, end: int, edits: list[Splice]) -> str:
    text, at = "", 0
    for start, stop, new in sorted(edits):
        if begin <= start and stop <= end:
            text += line[at : start - begin] + new
            at = stop - begin
    return text + line[at:]


def _indented(item: New, lines: list[tuple[str, str]]) -> str:
    """Return a new line, indented as the line that it is like or as most lines are."""
    if item.kind == "blank":
        return ""
    if item.like:
        like = lines[item.like - 1][0]
        return like[: len(like) - len(like.lstrip("\u3000 \t"))] + item.text
    if item.kind == "heading":
        return item.text
    filled = [line for line, _ in lines if line.strip()]
    wide = sum(line.startswith("\u3000\u3000") for line in filled)
    return ("\u3000\u3000" if wide * 2 > len(filled) else "") + item.text
