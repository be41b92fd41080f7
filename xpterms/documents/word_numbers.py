"""The numbers that Word writes before paragraphs by itself, counted as Word counts them."""

from __future__ import annotations

import re
from typing import Any

from xpterms.chinese.counting import said

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WRITTEN = re.compile(r"-?[0-9]{1,9}")
"""A whole number as XML has it; whoever made the file may have written anything."""
_LONGEST = 255
"""Characters of what stands around a number, more than Word lets one write: each paragraph repeats them."""


class Numbering:
    """Count the numbers of lists, paragraph by paragraph in the document's order."""

    def __init__(self, styles: Any, numbering: Any) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._styles = {
            style.get(W + "styleId"): style.find(f"{W}pPr/{W}numPr")
            for style in (styles.iter(W + "style") if styles is not None else ())
        }
        if numbering is None:
            return
        abstract = {a.get(W + "abstractNumId"): a for a in numbering.iter(W + "abstractNum")}
        for num in numbering.iter(W + "num"):
            link = num.find(W + "abstractNumId")
            base = abstract.get(link.get(W + "val")) if link is not None else None
            if base is not None:
                self._levels[num.get(W + "numId")] = dict(map(_level, base.iter(W + "lvl")))

    def label(self, paragraph: Any) -> str:
        """Return the number that stands before a paragraph, counting on."""
        properties = self.properties(paragraph)
        if properties is None:
            return ""
        number, level = properties.find(W + "numId"), properties.find(W + "ilvl")
        name = number.get(W + "val") if number is not None else ""
        depth = _whole(level.get(W + "val"), 0) if level is not None else 0
        if depth not in self._levels.get(name, {}):
            return ""
        style, pattern, start = self._levels[name][depth]
        count = self._counts.get((name, depth), start - 1) + 1
        self._counts[(name, depth)] = count
        for deeper in range(depth + 1, 9):
            self._counts.pop((name, deeper), None)
        if style in ("bullet", "none"):
            return ""
        return pattern.replace(f"%{depth + 1}", _numeral(style, count))

    def properties(self, paragraph: Any) -> Any:
        """Return the numbering of a paragraph: its own setting or its style's; ``None`` for none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        if own is not None:
            return own
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(style.get(W + "val")) if style is not None else None


def _level(node: Any) -> tuple[int, tuple[str, str, int]]:
    def value(name: str, default: str) -> str:
        found = node.find(W + name)
        return str(found.get(W + "val")) if found is not None else default

    return _whole(node.get(W + "ilvl"), 0), (
        value("numFmt", "decimal"),
        value("lvlText", "%1.")[:_LONGEST],
        _whole(value("start", "1"), 1),
    )


def _whole(text: str | None, default: int) -> int:
    """Return a number of the file, the default for what is none."""
    return int(text) if text is not None and _WRITTEN.fullmatch(text) else default


def _numeral(style: str, count: int) -> str:
    """Return a number as a style writes it, in digits where we know of no other way."""
    if ("hinese" in style or "ideograph" in style.lower()) and 0 <= count < 1_000:
        return said(count)
    if style == "decimalEnclosedCircle" and 1 <= count <= 20:
        return chr(0x245F + count)
    return str(count)
