"""The paragraphs of a Word document as a reader sees them: automatic numbers, footnotes, raised marks.

python-docx opens the package; what it leaves out (numbering, notes) is read from
the same trees here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HAN = "〇一二三四五六七八九十"
_NOTES = ("footnotes", "endnotes")
_WRAPPERS = frozenset(_W + name for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml"))
"""What stands around blocks, rows and cells without being one."""


def lines(document: Any) -> list[str]:
    """Return the lines of a document in order, tables included, its notes at the end."""
    page = _Page(document)
    found = [line for text in page.blocks(document.element.body) for line in text.split("\n")]
    return [line for line in found if line.strip()] + list(page.notes())


class _Page:
    """Read blocks in order, counting the numbers of lists and of notes."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._numbering = _Numbering(document)
        self._referred: dict[tuple[str, str], int] = {}

    def blocks(self, parent: Any) -> Iterator[str]:
        """Yield the text of paragraphs; a row of a table is one line, its cells parted by wide spaces."""
        for node in parent:
            if node.tag == _W + "p":
                yield self._text(node)
            elif node.tag == _W + "tbl":
                for row in _own(node, _W + "tr"):
                    yield from self._row(row)
            elif node.tag in _WRAPPERS:
                yield from self.blocks(node)

    def _row(self, row: Any) -> Iterator[str]:
        cells = [
            [text for text in self.blocks(cell) if text.strip()] for cell in _own(row, _W + "tc")
        ]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            yield from filled[0]
        elif filled:
            yield "\u3000".join("".join(cell).replace("\n", "") for cell in filled)

    def _text(self, paragraph: Any) -> str:
        if not len(paragraph):
            return ""
        pieces: list[str] = []
        for node in paragraph.iter():
            tag = node.tag
            if tag == _W + "t":
                pieces.append(_raised(node, pieces) or node.text or "")
            elif tag in (_W + "br", _W + "cr"):
                pieces.append("\n")
            elif tag == _W + "tab" and node.getparent().tag == _W + "r":
                pieces.append("\t")
            elif tag in (_W + "footnoteReference", _W + "endnoteReference"):
                pieces.append(f"［{self._refer(node)}］")
        text = "".join(pieces)
        return self._numbering.label(paragraph) + text if text.strip() else ""

    def _refer(self, node: Any) -> int:
        """Return the number that a reference shows: notes are numbered as they are referred to."""
        kind = node.tag.removeprefix(_W).removesuffix("Reference")
        name = (kind, str(node.get(_W + "id")))
        return self._referred.setdefault(name, len(self._referred) + 1)

    def notes(self) -> Iterator[str]:
        """Yield the footnotes and endnotes that were referred to, each after its mark."""
        from lxml import etree

        found: dict[int, str] = {}
        for relation in self._document.part.rels.values():
            kind = relation.reltype.rpartition("/")[2]
            if relation.is_external or kind not in _NOTES:
                continue
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            for note in etree.fromstring(relation.target_part.blob, parser):
                number = self._referred.get((kind.removesuffix("s"), str(note.get(_W + "id"))))
                text = "".join(self._text(p) for p in note.iter(_W + "p")).strip()
                if number is not None and text:
                    found[number] = f"［{number}］{text}"
        for number in sorted(found):
            yield found[number]


def _own(parent: Any, tag: str) -> Iterator[Any]:
    """Yield a table's rows or a row's cells, none of a table inside it: each level is read once."""
    for node in parent:
        if node.tag == tag:
            yield node
        elif node.tag in _WRAPPERS:
            yield from _own(node, tag)


def _raised(node: Any, before: list[str]) -> str:
    """Return a raised number as a mark of a note."""
    run = node.getparent()
    align = run.find(f"{_W}rPr/{_W}vertAlign") if run is not None else None
    text = (node.text or "").strip("[]［］〔〕")
    raised = align is not None and align.get(_W + "val") == "superscript" and text.isdigit()
    last = before[-1][-1:] if before else ""
    power = last.isascii() and last.isalnum()  # 10¹⁸, m²
    return f"［{text}］" if raised and not power else ""


class _Numbering:
    """Count the numbers that Word writes before paragraphs."""

    def __init__(self, document: Any) -> None:
        self._counts: dict[tuple[str, int], int] = {}
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._styles = {
            style.get(_W + "styleId"): style.find(f"{_W}pPr/{_W}numPr")
            for style in document.styles.element.iter(_W + "style")
        }
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):
            return
        abstract = {a.get(_W + "abstractNumId"): a for a in root.iter(_W + "abstractNum")}
        for num in root.iter(_W + "num"):
            link = num.find(_W + "abstractNumId")
            base = abstract.get(link.get(_W + "val")) if link is not None else None
            if base is not None:
                self._levels[num.get(_W + "numId")] = dict(map(_level, base.iter(_W + "lvl")))

    def label(self, paragraph: Any) -> str:
        """Return the number that stands before a paragraph, counting on."""
        properties = paragraph.find(f"{_W}pPr/{_W}numPr")
        if properties is None:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            properties = self._styles.get(style.get(_W + "val")) if style is not None else None
        if properties is None:
            return ""
        number, level = properties.find(_W + "numId"), properties.find(_W + "ilvl")
        name = number.get(_W + "val") if number is not None else ""
        depth = int(level.get(_W + "val")) if level is not None else 0
        if depth not in self._levels.get(name, {}):
            return ""
        style, pattern, start = self._levels[name][depth]
        count = self._counts.get((name, depth), start - 1) + 1
        self._counts[(name, depth)] = count
        for deeper in range(depth + 1, 9):
            self._counts.pop((name, deeper), None)
        return (
            ""
            if style in ("bullet", "none")
            else pattern.replace(f"%{depth + 1}", _numeral(style, count))
        )


def _level(node: Any) -> tuple[int, tuple[str, str, int]]:
    def value(name: str, default: str) -> str:
        found = node.find(_W + name)
        return str(found.get(_W + "val")) if found is not None else default

    return int(node.get(_W + "ilvl")), (
        value("numFmt", "decimal"),
        value("lvlText", "%1."),
        int(value("start", "1")),
    )


def _numeral(style: str, count: int) -> str:
    if "hinese" in style or "ideograph" in style.lower():
        tens, ones = divmod(count, 10)
        head = ("" if tens == 1 else _HAN[tens]) + "十" if tens else ""
        return head + (_HAN[ones] if ones or not tens else "")
    if style == "decimalEnclosedCircle" and 1 <= count <= 20:
        return chr(0x245F + count)
    return str(count)
