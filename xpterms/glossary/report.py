"""Read a report: its paragraphs, mended where a page broke them, its headings and its sentences.

A section path leads from the part (一、) over the chapter (（六）) to the
paragraph's own lead-in (守住发展底线。). Headings are sentences too: a term may
stand in one.
"""

from __future__ import annotations

import os
from errno import EFBIG

from xpterms.documents.files import contents
from xpterms.errors import ReportError
from xpterms.glossary.lines import FINAL, LONGEST_HEADING, goes_on, level_of
from xpterms.glossary.sentences import split_sentences
from xpterms.model import Report, Sentence
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.model import Span

LARGEST = 50_000_000
"""Bytes."""

_CONTROL = pattern(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_DASH = 5
_POINT = 6
_LEAD = 7
_POINTED = pattern(r"[一二三四五六七八九十百]{1,3}是")
_SPLIT = 1_000_000
"""Characters of a paragraph from which on it is no prose, and one sentence."""
_HAIL = "各位代表"
_LONGEST_LEAD = 30


def read_report(path: str) -> Report:
    """Return the report in a UTF-8 text file. Raises ``ReportError``."""
    try:
        content = contents(path, LARGEST)
    except FileNotFoundError:
        raise ReportError("report.missing", path=path) from None
    except IsADirectoryError:
        raise ReportError("report.folder", path=path) from None
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) == EFBIG:
            raise ReportError("report.too-large", path=path, most=LARGEST // 1_000_000) from None
        raise ReportError("report.unreadable", path=path, reason=error) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReportError("report.encoding", path=path, line=line) from None
    report = parse_report(text, os.path.basename(path))
    if not report.sentences:
        raise ReportError("report.empty", path=path)
    return report


def parse_report(text: str, source: str) -> Report:
    """Return the sentences of a report's text, each with its line and its section path."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Report(
        tuple(
            Sentence(paragraph.text[begin:end], paragraph.place(begin)[0], section)
            for paragraph in outline(lines)
            for (begin, end), section in paragraph.sentences
        ),
        source,
    )


def outline(
    lines: Iterable[str], number: int = 1, before: list[tuple[int, str]] | None = None
) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text with their sentences and section paths, as its lines come.

    ``number`` is that of the first line. A text that comes in parts keeps its
    path from one to the next in ``before``.
    """
    kept: list[tuple[int, str]] = [] if before is None else before
    path = list(kept)
    for paragraph in _paragraphs(lines, number):
        text = paragraph.text
        ranges = split_sentences(text) if len(text) < _SPLIT else [(0, len(text))]
        first = text[slice(*ranges[0])]
        level = paragraph.level = _level(text, first, alone=len(ranges) == 1)
        if len(ranges) == 1 and text.startswith(_HAIL):
            path = []  # what stood before the address was the title page
        elif level:
            path = [part for part in path if part[0] < level]
        elif path and path[-1][0] in (_DASH, _LEAD):
            path = [part for part in path if part[0] < _DASH]
        outer = tuple(name for _, name in path)
        if level:
            path = [*path, (level, first)]
        after = tuple(name for _, name in path)
        paragraph.sentences = [(ranges[0], outer), *((one, after) for one in ranges[1:])]
        kept[:] = path
        yield paragraph


def _level(text: str, first: str, *, alone: bool) -> int:
    """Return how deep the section is that a paragraph's first sentence opens; 0 for none."""
    level = level_of(text)
    if level and len(first) <= LONGEST_HEADING:
        return level if alone or level <= 2 else _LEAD  # 一、 and （一） go on
    if text.startswith("——"):
        return 0 if alone and first[-1] not in "。：" else _DASH
    if alone:
        if _POINTED.match(text) and len(first) <= LONGEST_HEADING and first[-1] == "。":
            return _POINT
        return (
            1
            if len(text) <= _LONGEST_LEAD and text[-1] not in FINAL and text[-1] not in "，、"
            else 0
        )
    short = len(first) <= _LONGEST_LEAD and "，" not in first
    return _LEAD if short and first[-1] == "。" and not first.startswith(_HAIL) else 0


class Paragraph:
    """A paragraph's text, and where the lines that it was mended from begin in it."""

    def __init__(self, text: str, line: int, column: int) -> None:
        self.text = text
        self.sentences: list[tuple[Span, tuple[str, ...]]] = []
        """Each sentence's range of ``text``, and its section path."""
        self.level = 0
        """How deep the section is that its first sentence opens; 0 for none."""
        self.lines = [(0, line, column)]
        """For each line where it begins in ``text``, its number, how many characters were cut off before it."""

    def join(self, text: str, line: int, column: int) -> None:
        """Take a further line in."""
        self.lines.append((len(self.text), line, column))
        self.text += text

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of a place in ``text``; control characters do not count."""
        begin, line, column = next(one for one in reversed(self.lines) if one[0] <= offset)
        return line, offset - begin + column


def _paragraphs(lines: Iterable[str], first: int) -> Iterator[Paragraph]:
    """Yield the paragraphs; a line that clearly goes on takes the next one in."""
    last: Paragraph | None = None
    for number, raw in enumerate(lines, first):
        line = _CONTROL.sub("", raw).replace("\t", " ").strip()
        if not line:
            continue
        column = len(raw) - len(raw.lstrip())
        if last and raw[:1] not in "\u3000\t" and goes_on(last.text, line):
            last.join(line, number, column)
            continue
        if last:
            yield last
        last = Paragraph(line, number, column)
    if last:
        yield last
