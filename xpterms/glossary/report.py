"""Read a report: its paragraphs, mended where a page broke them, its headings and its sentences.

A section path leads from the part (一、) over the chapter (（六）) to the
paragraph's own lead-in (守住发展底线。). Headings are sentences too: a term may
stand in one.
"""

from __future__ import annotations

import os
import re

from xpterms.errors import ReportError
from xpterms.glossary.sentences import split_sentences
from xpterms.model import Report, Sentence

LARGEST = 50_000_000
"""Bytes."""

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_NUMERAL = "[一二三四五六七八九十百]"
_LEVELS = (
    (1, re.compile(rf"第?{_NUMERAL}{{1,3}}(?:、|部分|章)")),
    (1, re.compile(r"附件\s*[\d一二三四五六七八九十]*\s*$")),
    (2, re.compile(rf"[（(]{_NUMERAL}{{1,3}}[）)]")),
    (3, re.compile(r"\d{1,2}[.．、](?!\d)")),
    (4, re.compile(r"[（(]\d{1,2}[）)]")),
)
_DASH = 5
_POINT = 6
_LEAD = 7
_POINTED = re.compile(rf"{_NUMERAL}{{1,3}}是")
_FINAL = frozenset("。！？：；…!?:;”’）》】」』)")
_HAIL = "各位代表"
_LONGEST_HEADING = 60
_LONGEST_LEAD = 30
_SHORTEST_WRAPPED = 25


def read_report(path: str) -> Report:
    """Return the report in a UTF-8 text file. Raises ``ReportError``."""
    try:
        if os.path.getsize(path) > LARGEST:
            raise ReportError(
                f"{path}: the report is larger than {LARGEST // 1_000_000} MB: is it text?"
            )
        with open(path, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        raise ReportError(
            f"{path}: no such report: correct `report = …` in the glossary, or leave the line out"
        ) from None
    except IsADirectoryError:
        raise ReportError(f"{path}: is a folder: name the report's text file") from None
    except OSError as error:
        raise ReportError(f"{path}: cannot be read: {error.strerror}") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ReportError(
            f"{path}:{line}: not UTF-8: save it as UTF-8 text, or let `xpterms extract` read it"
        ) from None
    report = parse_report(text, os.path.basename(path))
    if not report.sentences:
        raise ReportError(
            f"{path}: the report is empty: correct `report = …`, or leave the line out"
        )
    return report


def parse_report(text: str, source: str) -> Report:
    """Return the sentences of a report's text, each with its line and its section path."""
    found: list[Sentence] = []
    path: list[tuple[int, str]] = []
    for paragraph in _paragraphs(text):
        sentences = [paragraph.text[a:b] for a, b in split_sentences(paragraph.text)]
        begins = [a for a, _ in split_sentences(paragraph.text)]
        level = _level(paragraph.text, sentences)
        if len(sentences) == 1 and paragraph.text.startswith(_HAIL):
            path = []  # what stood before the address was the title page
        elif level:
            path = [part for part in path if part[0] < level]
        elif path and path[-1][0] in (_DASH, _LEAD):
            path = [part for part in path if part[0] < _DASH]
        for place, sentence in enumerate(sentences):
            section = tuple(name for _, name in path)
            found.append(Sentence(sentence, paragraph.line(begins[place]), section))
            if place == 0 and level:
                path = [*path, (level, sentence)]
    return Report(tuple(found), source)


def _level(text: str, sentences: list[str]) -> int:
    """Return how deep the section is that a paragraph's first sentence opens; 0 for none."""
    first = sentences[0]
    alone = len(sentences) == 1
    for level, pattern in _LEVELS:
        if pattern.match(text) and len(first) <= _LONGEST_HEADING:
            return level if alone or level <= 2 else _LEAD  # 一、 and （一） go on
    if text.startswith("——"):
        return 0 if alone and first[-1] not in "。：" else _DASH
    if alone:
        if _POINTED.match(text) and len(first) <= _LONGEST_HEADING and first[-1] == "。":
            return _POINT
        return (
            1
            if len(text) <= _LONGEST_LEAD and text[-1] not in _FINAL and text[-1] not in "，、"
            else 0
        )
    short = len(first) <= _LONGEST_LEAD and "，" not in first
    return _LEAD if short and first[-1] == "。" and not first.startswith(_HAIL) else 0


class _Paragraph:
    """A paragraph's text and where the lines it was mended from begin in it."""

    def __init__(self, text: str, line: int) -> None:
        self.text = text
        self._lines = [(0, line)]

    def join(self, text: str, line: int) -> None:
        self._lines.append((len(self.text), line))
        self.text += text

    def line(self, offset: int) -> int:
        return next(line for begin, line in reversed(self._lines) if begin <= offset)


def _paragraphs(text: str) -> list[_Paragraph]:
    """Return the paragraphs; a line that clearly goes on takes the next one in."""
    found: list[_Paragraph] = []
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        line = _CONTROL.sub("", raw).replace("\t", " ").strip()
        if not line:
            continue
        indented = raw[:1] in "\u3000\t"
        if found and not indented and _goes_on(found[-1].text, line):
            found[-1].join(line, number)
        else:
            found.append(_Paragraph(line, number))
    return found


def _goes_on(line: str, following: str) -> bool:
    """Tell whether a line was broken off: long, unfinished, no heading, and no heading after it."""
    heading = _opens(line) and len(line) < _LONGEST_HEADING and "。" not in line
    if line[-1] in _FINAL or (heading and line[-1] not in "，、"):
        return False
    if line[-1] not in "，、" and len(line) < _SHORTEST_WRAPPED:
        return False
    return not _opens(following)


def _opens(line: str) -> bool:
    return line.startswith("——") or any(pattern.match(line) for _, pattern in _LEVELS)
