"""The text of an HTML page, a block a line, as a browser shows it: list numbers and raised marks too.

Each piece of text knows where it stands in the page, so that it can be changed there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from xpterms.documents.markup import markup

if TYPE_CHECKING:
    from xpterms.documents.markup import Markup

_BLOCKS = frozenset(
    "p div br li tr h1 h2 h3 h4 h5 h6 section article header footer ul ol table caption "
    "dt dd dl blockquote pre hr main aside nav form center figure figcaption".split()
)
GAP = "\u3000"
"""Between the cells of a row: number, term and definition may have one each."""
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset("script style noscript template head title select button textarea svg".split())
_KINDS = {f"h{level}": "heading" for level in range(1, 7)} | {
    "table": "table", "td": "table", "th": "table", "pre": "text", "code": "code",
}  # fmt: skip
_PRE = ("pre", "text")
_DEEPEST = 20
"""Tags around a text that are looked at: nested deeper it is no page that anybody wrote."""
_SPACES = str.maketrans("\r\n\0\xa0", "    ")


class Piece(NamedTuple):
    """Characters of a line, and where they stand in the page; -1 where they do not."""

    text: str
    start: int = -1
    end: int = -1
    kind: str = "text"

    @property
    def literal(self) -> bool:
        """Whether each character stands for itself."""
        return self.end - self.start == len(self.text) and self.start >= 0


class Token(NamedTuple):
    """A tag or anything else between texts."""

    kind: str
    """``start``, ``end``, ``data`` or ``other``."""
    tag: str
    start: int


def text_of(page: str) -> str:
    """Return the lines of a page that hold text."""
    lines, _ = read_page(page)
    return "\n".join("".join(piece.text for piece in line) for line in lines)


def read_page(page: str) -> tuple[list[list[Piece]], list[Token]]:
    """Return the lines of a page that hold text, as pieces, and all that the page is made of."""
    parser = _Text()
    for one in markup(page):
        parser.take(one)
    parser.flush()
    lines: list[list[Piece]] = [[]]
    for piece in parser.pieces:
        if piece.text == "\n":
            lines.append([])
        elif piece.text:
            lines[-1].append(piece)
    written = (line for line in map(_stripped, lines) if any(piece.start >= 0 for piece in line))
    return list(written), parser.tokens


def _stripped(line: list[Piece]) -> list[Piece]:
    """Return a line without the spaces at its ends."""
    line = list(line)
    while line and not line[0].text.strip():
        del line[0]
    while line and not line[-1].text.strip():
        del line[-1]
    if line:
        first = line[0]
        cut = len(first.text) - len(first.text.lstrip())
        if cut:
            begin = first.start + cut if first.literal else first.start
            line[0] = first._replace(text=first.text[cut:], start=begin)
        last = line[-1]
        kept = len(last.text.rstrip())
        if kept < len(last.text):
            end = last.start + kept if last.literal else last.end
            line[-1] = last._replace(text=last.text[:kept], end=end)
    return line


class _Text:
    """What the pieces of a page mean for its lines."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.tokens: list[Token] = []
        self._waiting: list[Piece] = []
        self._silent: list[str] = []
        self._kinds: list[tuple[str, str]] = []
        self._raised = 0
        self._counts: list[int | None] = []

    def take(self, one: Markup) -> None:
        """Go on with the next piece of the page."""
        if one.kind in ("text", "reference"):
            if "\n" in one.text and one.kind == "text" and _PRE in self._kinds[-_DEEPEST:]:
                self._add_lines(one.text, one.begin)
            else:
                self._add(one.text.translate(_SPACES), one.begin, one.end)
            return
        self.flush()
        void = one.kind == "start" and one.text in _VOID
        self.tokens.append(Token("other" if void else one.kind, one.text, one.begin))
        if one.kind == "start":
            self._open(one.text, dict(one.attributes))
        elif one.kind == "end":
            self._close(one.text)

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "body" or (tag in _BLOCKS and self._silent == ["head"]):
            self._silent.clear()
        elif tag in _SILENT:
            self._silent.append(tag)
        self._raised += tag == "sup"
        if tag in _CELLS and self._kinds and self._kinds[-1][0] in _CELLS:
            self._kinds.pop()  # the end of the cell before it was left out
        if tag in _KINDS:
            self._kinds.append((tag, _KINDS[tag]))
        if tag in _BLOCKS:
            self.pieces.append(Piece("\n"))
        if tag in _CELLS:
            self.pieces.append(Piece(GAP))
        if tag in ("ol", "ul"):
            start = attributes.get("start") or "1"
            ordered = tag == "ol" and start.isdecimal()
            self._counts.append(int(start[:4]) if ordered else None)
        if tag == "li" and self._counts and self._counts[-1] is not None:
            self.pieces.append(Piece(f"{self._counts[-1]}. "))
            self._counts[-1] += 1

    def _close(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        self._raised = max(self._raised - (tag == "sup"), 0)
        for place in range(len(self._kinds) - 1, max(len(self._kinds) - _DEEPEST, -1), -1):
            if self._kinds[place][0] == tag:
                del self._kinds[place:]
                break
        if tag in ("ol", "ul") and self._counts:
            self._counts.pop()
        if tag in _BLOCKS:
            self.pieces.append(Piece("\n"))

    def _add_lines(self, text: str, start: int) -> None:
        """Add text whose line feeds part lines, as in ``pre``."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.flush()
                self.tokens.append(Token("data", "", start - 1))
                self.pieces.append(Piece("\n"))
            if line:
                self._add(line.translate(_SPACES), start, start + len(line))
            start += len(line) + 1

    def _add(self, text: str, start: int, end: int) -> None:
        if not self._waiting:
            self.tokens.append(Token("data", "", start))
        if not self._silent:
            kind = self._kinds[-1][1] if self._kinds else "text"
            self._waiting.append(Piece(text, start, end, kind))
        else:
            self._waiting.append(Piece("", start, end))

    def flush(self) -> None:
        """Let out the text that waited for its end: a raised number is a mark."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        text = "".join(piece.text for piece in waiting)
        marked = text.strip().strip("[]［］()（）〔〕")
        before = self.pieces[-1].text[-1:] if self.pieces else ""
        power = before.isascii() and before.isalnum() and text.strip() == marked
        if self._raised and marked.isdigit() and not power:
            first, last = waiting[0], waiting[-1]
            self.pieces.append(Piece(f"［{marked}］", first.start, last.end, first.kind))
        else:
            self.pieces += waiting


_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
