"""A document's lines as text: page furniture is left out, lines broken by a page are mended."""

from __future__ import annotations

from xpterms.annex.heading import is_heading, shared
from xpterms.annex.letters import core
from xpterms.annex.notes import join
from xpterms.annex.numbering import openings
from xpterms.glossary.lines import FINAL, is_broken
from xpterms.model import Record
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from re import Match

_PAGE = pattern(
    r"[-—–－―·\s]{0,12}(?:\d{1,4}|[ivxlIVXL]{1,5})[-—–－―·\s]{0,12}|第\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁](?:\s*[/，,、（(]?\s*共\s*\d{1,4}\s*[页頁][）)]?)?"
    r"|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[-—_=─━*·.．\s]{3,}"
)
_NUMBERED = pattern(r"^[-—–·\s\d/]{1,12}(?=[^\d.、．)）\s])|[-—–·\s\d/]{1,12}$")
_CONTROL = pattern(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ud800-\udfff]"
)
_OPENS = pattern(
    r"——|第?[一二三四五六七八九十百]{1,3}(?:、|部分|章)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|各位代表|附件|[①-⑳]"
)

_NARROW = pattern(r"[\x00-\u2000]")
OPENING = 40
"""First lines of a document, among which its title, place and date stand."""
_SPACES = pattern(r"[ \t\u3000]{5,}")
_RULE = pattern(r":?-+:?")
_SPOILT = pattern(r"^\s{0,8}\?{2,40}")
"""What is left of an indent of no-break spaces in the wrong encoding."""
_ENTITY = pattern(r"&(?:nbsp|[lr]dquo|emsp|ensp|#\d{2,5});")
_WRITTEN = pattern(r"\\r\\n|\\n(?![A-Za-z])")
_QUOTED = pattern(r"^(?:(?:>\s?){1,4}|#{1,6}\s)")
_UNDERLINED = pattern(r"__([^_]{1,400})__")
_EMPHASIS = pattern(r"\*([^\s*][^*]{0,400})\*")
_ALONE = pattern(r"[\[［〔【（(]\s?\d{1,3}\s?[\]］〕】）)][.．、:：]?|\d{1,3}[.．、:：]|[①-⑳]")
"""A number that is nothing but a note's."""
_ENDED = frozenset("。！？；:：）)”")
_GOES_ON = frozenset("，。、；：！？”’）》〉")
"""No line begins with one of these: what does goes on."""
_MARK = pattern(r"[（(]\d{1,3}[）)]|[①-⑳]")
"""What may be a note's mark that the page's edge brought to the beginning of a line."""


class Line(Record):
    """One line of a document, trimmed."""

    text: str
    number: int
    """1-based line of the document; lines are parted by LF or CRLF."""
    begins: bool = False
    """It is indented or follows an empty line: a paragraph may begin here."""
    full: bool = False
    """It is as long as the lines of a hard-wrapped page, so it may go on."""
    after_page: bool = False
    """A page ended just before it."""
    above: int = 0
    """A figure that stands alone on the line above: a page's number, or the number of a note."""


def clean(text: str) -> str:
    """Return text without control characters; all line ends are newlines, tabs stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    text = text.replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\xa0", " ")
    return _CONTROL.sub("", text)


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold text, without page numbers, running heads and Markdown's emphasis."""
    raw = [
        (number, row, breaks)
        for number, line in enumerate(text.split("\n"), 1)
        for row, breaks in _rows(line.removesuffix("\r"))
    ]
    stripped = [row.strip() for _, row, _ in raw]
    heads = _running_heads(stripped, [breaks for _, _, breaks in raw])
    first = _first_headings(stripped, heads)
    width = _wrap_width(stripped)
    found: list[Line] = []
    empty = paged = False
    alone = 0
    for place, (number, row, breaks) in enumerate(raw):
        line = stripped[place]
        paged = paged or breaks
        if not line:
            empty = True
            continue
        head = _unnumbered(line) in heads and place not in first
        if head or (_PAGE.fullmatch(line) and not _belongs(line, found)):
            paged, alone = True, int(line) if line.isdecimal() and len(line) < 4 else alone
            continue
        begins = row[:1] in "\u3000\t" or row.startswith("  ") or (empty and not paged)
        full = bool(width) and _width(line) >= width
        found.append(Line(line, number, begins, full, paged, alone))
        empty = paged = False
        alone = 0
    return _numbered(found)


def _rows(line: str) -> list[tuple[str, bool]]:
    r"""Return the rows of one line of a document, each with whether a page ended before it.

    Some exports write line ends out, as ``\\r\\n``.
    """
    rows: list[tuple[str, bool]] = []
    written = _WRITTEN.sub("\n", line) if "\\n" in line else line
    if "&" in written and _ENTITY.search(written):
        from html import unescape

        written = unescape(written)
    for part in clean(written).split("\n"):
        for place, piece in enumerate(part.split("\f")):
            text = _SPACES.sub(_narrowed, _SPOILT.sub("\u3000", piece))
            indent = text[: len(text) - len(text.lstrip())]
            row = _row(plain(text.strip()).replace("\t", " "))
            at = shared(row)
            rows.append((indent + (row[:at] or row), place > 0))
            if at:
                rows.append((row[at:], False))
    return rows


def _narrowed(match: Match[str]) -> str:
    """Return a long run of spaces as a short one: no pattern shall pay for its length."""
    return "\u3000\u3000\u3000\u3000" if "\u3000" in match[0] else "    "


def plain(text: str) -> str:
    """Return a line without Markdown's emphasis and signs of headings and quotations.

    >>> plain("## **一、回顾**")
    '一、回顾'
    """
    text = _QUOTED.sub("", text, count=1)
    if "**" in text:
        text = text.replace("**", "")
    if "__" in text and text.strip("_ "):
        text = _UNDERLINED.sub(r"\1", text)
    return _EMPHASIS.sub(r"\1", text) if text.count("*") > 1 else text


def _numbered(lines: list[Line]) -> list[Line]:
    """Join a note's number that stands alone on its line to the line below it."""
    found: list[Line] = []
    for line in lines:
        last = found[-1] if found else None
        if (
            last is not None
            and _ALONE.fullmatch(last.text)
            and (len(found) < 2 or found[-2].text[-1] in _ENDED or is_heading(found[-2].text))
        ):
            found[-1] = line.replace(text=last.text + line.text, number=last.number, begins=True)
            continue
        found.append(line)
    return found


def _row(line: str) -> str:
    """Return the cells of a Markdown table's row parted by wide spaces; any other line as it is."""
    if len(line) < 3 or not (line[0] == line[-1] == "|"):
        return line
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    return "" if all(_RULE.fullmatch(cell) for cell in cells) else "\u3000".join(cells)


def _belongs(line: str, before: list[Line]) -> bool:
    """Tell whether what looks like a page number ends a broken line: PM ⏎ 2.5 ⏎ … is one."""
    return (
        bool(before)
        and line.strip().isdigit()
        and before[-1].text[-1:].isascii()
        and before[-1].text[-1:].isalpha()
    )


def _running_heads(lines: list[str], breaks: list[bool]) -> frozenset[str]:
    """Return short lines that stand on many pages, page numbers beside them aside.

    Two pages are enough for a line at their edges, three for one elsewhere.
    """
    numbered = [bool(line) and bool(_PAGE.fullmatch(line)) for line in lines]
    if sum(breaks) + sum(numbered) < 2:
        return frozenset()
    counted: dict[str, int] = {}
    for line in map(_unnumbered, lines):
        counted[line] = counted.get(line, 0) + 1
    edges = dict.fromkeys(counted, 0)
    edge = True
    for line, broken, number in zip(lines, breaks, numbered, strict=True):
        edge = edge or broken or number
        if line and not number:
            edges[_unnumbered(line)] += edge
            edge = False
    return frozenset(
        line
        for line, count in counted.items()
        if count >= 2
        and (count >= 3 or edges[line] == count)
        and 3 < len(line) <= 40
        and line[-1] not in "。；，"
        and not line.startswith(("各位代表", "附件"))
        and any("\u4e00" <= char <= "\u9fff" for char in line)
    )


def _unnumbered(line: str) -> str:
    return _NUMBERED.sub("", line) if len(line) <= 60 else line


def _first_headings(lines: list[str], heads: frozenset[str]) -> set[int]:
    """Return where a running head that announces notes does so: before note 1, else where it first stands."""
    found: set[int] = set()
    for head in filter(is_heading, heads):
        places = [place for place, line in enumerate(lines) if _unnumbered(line) == head]
        begun = (place for place in places if _opens_notes(lines, place))
        found.add(next(begun, places[0]))
    return found


def _opens_notes(lines: list[str], place: int) -> bool:
    below = next((line for line in lines[place + 1 : place + 6] if line), "")
    return any(opening.value == 1 for opening in openings(below)) and bool(core(below))


def _width(line: str) -> int:
    return len(line) if line.isascii() else 2 * len(line) - len(_NARROW.findall(line))


def _wrap_width(lines: list[str]) -> int:
    """Return from which width on a line is full, in half columns; 0 where lines are not hard-wrapped."""
    widths = [_width(line) for line in lines if len(line) > 1]
    if len(widths) < 8:
        return 0
    top = sorted(widths)[int(len(widths) * 0.97)]
    if top > 150 or max(widths) > top + 40:
        return 0
    broken = sum(_width(line) >= top - 8 and line[-1:] not in FINAL for line in lines if line)
    return top - 8 if top >= 24 and broken >= max(3, 0.04 * len(widths)) else 0


def goes_on(line: Line, following: Line) -> bool:
    """Tell whether a line was broken off and the next one continues it."""
    text, after = line.text, following.text
    if after[0] in _GOES_ON:
        return True
    running = "。" in text or not _OPENS.match(text)
    marked = line.full and text[-1] not in "。！？；：" and running
    if following.begins or (_OPENS.match(after) and not (marked and _MARK.match(after))):
        return False
    if line.full:
        return True
    if following.after_page and text[-1] not in FINAL and len(text) >= 12:
        return True
    return is_broken(text, heading=bool(_OPENS.match(text)))


def paragraphs(lines: list[Line]) -> list[str]:
    """Return the paragraphs that lines make, hard wraps and page breaks mended."""
    found: list[str] = []
    last: Line | None = None
    for line in lines:
        if last is not None and goes_on(last, line):
            found[-1] = join(found[-1], line.text)
        else:
            found.append(line.text)
        last = line
    return found
