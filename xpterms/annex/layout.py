"""What of a document's lines is text: page furniture is left out, lines broken by a page are mended."""

from __future__ import annotations

import re
from collections import Counter

from xpterms.annex.heading import is_heading, shared
from xpterms.annex.notes import join
from xpterms.annex.numbering import openings
from xpterms.chinese.script import core
from xpterms.model import Record

_PAGE = re.compile(
    r"[-—–－―·\s]*(?:\d{1,4}|[ivxlIVXL]{1,5})[-—–－―·\s]*|第\s*[\d一二三四五六七八九十百]{1,4}\s*[页頁](?:\s*[/，,、（(]?\s*共\s*\d{1,4}\s*[页頁][）)]?)?"
    r"|\d{1,4}\s*/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?|[-—_=─━*·.．\s]{3,}"
)
_NUMBERED = re.compile(r"^[-—–·\s\d/]+(?=[^\d.、．)）\s])|[-—–·\s\d/]+$")
_CLUTTER = re.compile(
    r"[（(【\[]?\s*(?:责任编辑|責任編輯|责编|編輯[：:]|编辑[：:]|打印本?[页頁]|打印|【?打印|关闭窗口|關閉|扫一扫|掃一掃|分享到|分享[：:]|相关链接|相关新闻|相关阅读|上一篇|下一篇"
    r"|来源[：:]|來源[：:]|稿源|版权所有|版權所有|网站地图|网站标识码|主办单位|承办单位|备案|[\u4e00-\u9fff]{1,3}ICP备|[\u4e00-\u9fff]{0,3}公网安备|返回顶部|返回首页|字体[：:]|浏览次数|点击数|联系我们|Copyright|©|【字体|附件下载|微信|关注我们|审核[：:]|初审|校对[：:]|监制[：:]|抄送[：:]|印发$)",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ud800-\udfff]"
)
FINAL = frozenset("。！？：；…!?:;”’）》】」』)")
_OPENS = re.compile(
    r"——|第?[一二三四五六七八九十百]{1,3}(?:、|部分|章)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|各位代表|附件|[①-⑳]"
)

_MARK = re.compile(r"[（(]\d{1,3}[）)]|[①-⑳]")
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


def is_clutter(text: str) -> bool:
    """Tell whether a line is a web page's or a printer's, not the report's."""
    return len(text) < 80 and bool(_CLUTTER.match(text))


def clean(text: str) -> str:
    """Return text without control characters; all line ends are newlines, tabs stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\xa0", " ")
    return _CONTROL.sub("", text)


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold text, without page numbers and running heads."""
    raw: list[tuple[int, str, bool]] = []
    for number, line in enumerate(text.split("\n"), 1):
        for row in clean(line).rstrip("\n").split("\n"):
            at = shared(row)
            heading = [(number, row[:at], False)] if at else []
            parts = re.split("[\x0c\x0b]", row[at:])
            raw += heading + [(number, part, place > 0) for place, part in enumerate(parts)]
    stripped = [part.strip() for _, part, _ in raw]
    heads = _running_heads(stripped, [breaks for _, _, breaks in raw])
    first = _first_headings(stripped, heads)
    width = _wrap_width(stripped)
    found: list[Line] = []
    empty = paged = False
    for place, (number, part, breaks) in enumerate(raw):
        line = _row(part.strip().replace("\t", " "))
        paged = paged or breaks
        if not line:
            empty = True
            continue
        head = _unnumbered(line) in heads and place not in first
        if head or (_PAGE.fullmatch(line) and not _belongs(line, found)):
            paged = True
            continue
        indented = part[:1] in "\u3000\t" or part.startswith("  ")
        begins = indented or (empty and not paged)
        found.append(Line(line, number, begins, bool(width) and _width(line) >= width, paged))
        empty = paged = False
    return found


def _row(line: str) -> str:
    """Return the cells of a Markdown table's row parted by wide spaces; any other line as it is."""
    if len(line) < 3 or not (line[0] == line[-1] == "|"):
        return line
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    return "" if all(re.fullmatch(r":?-+:?", cell) for cell in cells) else "\u3000".join(cells)


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
    counted = Counter(map(_unnumbered, lines))
    edges: Counter[str] = Counter()
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
        and re.search(r"[\u4e00-\u9fff]", line)
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
    return sum(2 if char > "\u2000" else 1 for char in line)


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
    running = "。" in text or not _OPENS.match(text)
    marked = line.full and text[-1] not in "。！？；：" and running
    if following.begins or (_OPENS.match(after) and not (marked and _MARK.match(after))):
        return False
    if line.full:
        return True
    if following.after_page and text[-1] not in FINAL and text[-1] != "。" and len(text) >= 12:
        return True
    if text[-1] in FINAL:
        return False
    if _OPENS.match(text) and len(text) < 60 and "。" not in text and text[-1] not in "，、":
        return False
    return text[-1] in "，、" or len(text) >= 25


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
