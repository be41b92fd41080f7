"""The text of an HTML page, a block a line, as a browser shows it: list numbers and raised marks too.

lxml parses: the standard library's parser takes a minute for a hundred thousand ``</`` on 3.11.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

_BLOCKS = frozenset(
    "p div br li tr h1 h2 h3 h4 h5 h6 section article header footer ul ol table caption "
    "dt dd dl blockquote pre hr main aside nav form center figure figcaption".split()
)
_GAP = "\u3000"
"""Between the cells of a row: number, term and definition may have one each."""
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset("script style noscript template head title select button textarea svg".split())


def text_of(page: str) -> str:
    """Return the lines of a page that hold text."""
    text = _Text()
    parser = etree.HTMLParser(target=text, huge_tree=True)
    parser.feed(page.replace("\0", " ") or " ")
    parser.close()
    lines = "".join(text.pieces).replace("\xa0", " ").split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


class _Text:
    """What the parser tells its events to."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._silent: list[str] = []
        self._raised = 0
        self._counts: list[int | None] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "body":
            self._silent.clear()
        elif tag in _SILENT:
            self._silent.append(tag)
        self._raised += tag == "sup"
        if tag in _BLOCKS:
            self.pieces.append("\n")
        if tag in _CELLS:
            self.pieces.append(_GAP)
        if tag in ("ol", "ul"):
            start = attributes.get("start") or "1"
            ordered = tag == "ol" and start.isdigit()
            self._counts.append(int(start[:4]) if ordered else None)
        if tag == "li" and self._counts and self._counts[-1] is not None:
            self.pieces.append(f"{self._counts[-1]}. ")
            self._counts[-1] += 1

    def end(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        self._raised = max(self._raised - (tag == "sup"), 0)
        if tag in ("ol", "ul") and self._counts:
            self._counts.pop()
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def data(self, data: str) -> None:
        if self._silent:
            return
        marked = data.strip().strip("[]［］()（）〔〕")
        before = self.pieces[-1][-1:] if self.pieces and self.pieces[-1] else ""
        if self._raised and marked.isdigit() and not (before.isascii() and before.isalnum()):
            self.pieces.append(f"［{marked}］")
        else:
            self.pieces.append(data.replace("\r", " ").replace("\n", " "))

    def comment(self, text: str) -> None:
        """Leave a comment out."""

    def close(self) -> None:
        """Have nothing to finish."""
