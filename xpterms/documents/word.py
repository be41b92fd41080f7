"""The lines of a Word document as a reader sees them, each piece with the node that holds it.

Automatic numbers, footnotes, raised marks, text boxes and tables are lines too.
What was deleted under tracking, moved away, or stands twice for old programs is none.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from xpterms.documents.dense import CHARACTERS, LINES, PARAGRAPHS, DenseError, allowed
from xpterms.documents.word_numbers import Numbering, W
from xpterms.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.documents.package import Package

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = frozenset((W + "del", W + "moveFrom", W + "rt", W + "pPr", W + "rPr", _FALLBACK))
_BOX = W + "txbxContent"
_THROUGH = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml")
)
_NOTES = ("footnotes", "endnotes")
_HEADING = pattern(r"(?i)(?:(?:toc )?heading|title|subtitle|toc|标题|目录)\s*\d*$")

GAP = "\u3000"
"""Between the cells of a row."""


class Piece(NamedTuple):
    """Characters of a line and where they come from."""

    text: str
    node: Any = None
    """The ``w:t`` that holds them, the reference that stands for them, or ``None``."""
    start: int = 0
    """Where they begin in the node's text; -1 where it says the same in another way."""
    field: Any = None
    """The first node of the field whose result they are."""


class WordLine(NamedTuple):
    """One line, with the paragraph or row that it stands in."""

    pieces: list[Piece]
    block: Any
    kind: str
    broken: Any = None
    """The line break within the paragraph that it follows."""

    @property
    def text(self) -> str:
        """The line as it is read."""
        return "".join(piece.text for piece in self.pieces)


def lines(package: Package, root: Any) -> list[WordLine]:
    """Return the lines of a document in order, tables included, its notes at the end.

    ``root`` is the tree of the main part; lines without text are left out.
    Raises ``DenseError`` where there is far more than a file of its size holds.
    """
    page = _Page(package)
    lines_left, left = (allowed(bound, package.size) for bound in (LINES, CHARACTERS))
    found = []
    for line in chain(page.blocks(root.find(W + "body"), "text"), page.notes()):
        text = line.text
        if text.strip():
            found.append(line)
            left -= len(text)
            if len(found) > lines_left or left < 0:
                raise DenseError
    return found


class _Page:
    """Read blocks in order, counting the numbers of lists and of notes, following fields."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._left = allowed(PARAGRAPHS, package.size)
        styles = package.related("styles")
        self._numbering = Numbering(styles, package.related("numbering"))
        self._headings = _heading_styles(styles)
        self._referred: dict[tuple[str, str], int] = {}
        self._fields: list[Any] = []
        self._last = ""

    def blocks(self, parent: Any, kind: str) -> Iterator[WordLine]:
        """Yield the lines of paragraphs; a row of a table is one line, its cells parted by wide spaces."""
        for node in parent:
            if node.tag == W + "p":
                yield from self._paragraph(node, kind)
            elif node.tag == W + "tbl":
                for row in _inside(node, W + "tr"):
                    if row.find(f"{W}trPr/{W}del") is None:
                        yield from self._row(row)
            elif node.tag in _THROUGH:
                yield from self.blocks(node, "heading" if _is_contents(node) else kind)

    def _row(self, row: Any) -> Iterator[WordLine]:
        cells = [
            [line for line in self.blocks(cell, "table") if line.text.strip()]
            for cell in _inside(row, W + "tc")
        ]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            yield from filled[0]
        elif filled:
            pieces: list[Piece] = []
            for cell in filled:
                pieces += [Piece(GAP)] if pieces else []
                pieces += [piece for line in cell for piece in line.pieces]
            yield WordLine(pieces, row, "table")

    def _paragraph(self, paragraph: Any, kind: str) -> Iterator[WordLine]:
        self._left -= 1
        if self._left < 0:
            raise DenseError
        boxes: list[Any] = []
        self._last = ""
        pieces = list(self._pieces(paragraph, boxes))
        if kind == "text" and self._is_heading(paragraph):
            kind = "heading"
        if "".join(piece.text for piece in pieces).strip():
            label = self._numbering.label(paragraph)
            line, broken = [Piece(label)] if label else [], None
            for piece in pieces:
                if piece.text == "\n" and piece.start < 0:
                    yield WordLine(line, paragraph, kind, broken)
                    line, broken = [], piece.node
                else:
                    line.append(piece)
            yield WordLine(line, paragraph, kind, broken)
        for box in boxes:
            yield from self.blocks(box, "box")

    def _is_heading(self, paragraph: Any) -> bool:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return bool(level.get(W + "val") != "9")
        return style is not None and style.get(W + "val") in self._headings

    def _pieces(self, parent: Any, boxes: list[Any]) -> Iterator[Piece]:
        for node in parent:
            tag = node.tag
            if tag in _UNSEEN:
                continue
            if tag == _BOX:
                boxes.append(node)
            elif tag == W + "t":
                yield from self._text(node)
            elif tag in (W + "br", W + "cr"):
                yield Piece("\n", node, -1)
            elif tag == W + "tab" and node.getparent().tag == W + "r":
                yield Piece("\t", node, -1, self._field())
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                yield Piece(f"［{self._refer(node)}］", node, -1)
            elif tag == W + "fldChar":
                self._follow(node)
            elif tag == W + "fldSimple":
                self._fields.append(node)
                yield from self._pieces(node, boxes)
                self._fields.pop()
            else:
                yield from self._pieces(node, boxes)

    def _text(self, node: Any) -> Iterator[Piece]:
        text = node.text or ""
        mark = _raised(node, self._last)
        self._last = text[-1:] or self._last
        if mark:
            yield Piece(mark, node, -1, self._field())
            return
        at = 0
        for place, part in enumerate(text.split("\n")):
            if place:
                yield Piece("\n", node, -1)
            yield Piece(part, node, at, self._field())
            at += len(part) + 1

    def _follow(self, node: Any) -> None:
        kind = node.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(node)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _field(self) -> Any:
        return self._fields[0] if self._fields else None

    def _refer(self, node: Any) -> int:
        """Return the number that a reference shows: notes are numbered as they are referred to."""
        kind = node.tag.removeprefix(W).removesuffix("Reference")
        name = (kind, str(node.get(W + "id")))
        return self._referred.setdefault(name, len(self._referred) + 1)

    def notes(self) -> Iterator[WordLine]:
        """Yield the footnotes and endnotes that were referred to, each after its mark."""
        found: dict[int, WordLine] = {}
        for kind in _NOTES:
            root = self._package.related(kind)
            for note in root if root is not None else ():
                number = self._referred.get((kind.removesuffix("s"), str(note.get(W + "id"))))
                pieces = [
                    piece
                    for line in self.blocks(note, "foot")
                    for piece in line.pieces
                    if number is not None
                ]
                text = "".join(piece.text for piece in pieces).strip()
                if number is not None and text:
                    found[number] = WordLine([Piece(f"［{number}］{text}")], None, "foot")
        for number in sorted(found):
            yield found[number]


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or cells of a row, not those of tables within."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag in _THROUGH:
            yield from _inside(node, tag)


def _is_contents(node: Any) -> bool:
    gallery = node.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(W + "val") == "Table of Contents"


def _heading_styles(styles: Any) -> frozenset[str]:
    """Return the styles that are headings: by name, by outline level, or by what they are based on."""
    found: set[str] = set()
    based: list[tuple[str, str]] = []
    for style in styles.iter(W + "style") if styles is not None else ():
        name, base = style.find(W + "name"), style.find(W + "basedOn")
        level = style.find(f"{W}pPr/{W}outlineLvl")
        ident = str(style.get(W + "styleId"))
        named = name is not None and bool(_HEADING.match(str(name.get(W + "val"))))
        if named or (level is not None and level.get(W + "val") != "9"):
            found.add(ident)
        elif base is not None:
            based.append((ident, str(base.get(W + "val"))))
    for ident, base in based:
        if base in found:
            found.add(ident)
    return frozenset(found)


def _raised(node: Any, last: str) -> str:
    """Return a raised number as a mark of a note; empty for any other text, as for 10¹⁸ and m²."""
    run = node.getparent()
    align = run.find(f"{W}rPr/{W}vertAlign") if run is not None else None
    if align is None or align.get(W + "val") != "superscript":
        return ""
    text = (node.text or "").strip("[]［］〔〕")
    if not text.isdigit():
        return ""
    power = last.isascii() and last.isalnum() and node.text.strip() == text
    return "" if power else f"［{text}］"
