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


def paragraphs(document: Any) -> list[str]:
    """Return the lines of a document in order, tables included, its notes at the end."""
    numbering = _Numbering(document)
    lines = [_text(p, numbering) for p in document.element.body.iter(_W + "p")]
    found = [line for text in lines for line in text.split("\n") if line.strip()]
    return found + list(_notes(document, numbering))


def _text(paragraph: Any, numbering: _Numbering) -> str:
    pieces: list[str] = []
    for node in paragraph.iter():
        tag = node.tag
        if tag == _W + "t":
            pieces.append(_raised(node) or node.text or "")
        elif tag in (_W + "br", _W + "cr"):
            pieces.append("\n")
        elif tag == _W + "tab":
            pieces.append(" " if node.getparent().tag == _W + "r" else "")
        elif tag in (_W + "footnoteReference", _W + "endnoteReference"):
            pieces.append(f"［{node.get(_W + 'id')}］")
    text = "".join(pieces)
    return numbering.label(paragraph) + text if text.strip() else ""


def _raised(node: Any) -> str:
    """Return a raised number as a mark of a note."""
    run = node.getparent()
    align = run.find(f"{_W}rPr/{_W}vertAlign") if run is not None else None
    text = (node.text or "").strip("[]［］〔〕")
    return (
        f"［{text}］"
        if align is not None and align.get(_W + "val") == "superscript" and text.isdigit()
        else ""
    )


def _notes(document: Any, numbering: _Numbering) -> Iterator[str]:
    from lxml import etree

    for relation in document.part.rels.values():
        if relation.is_external or relation.reltype.rpartition("/")[2] not in _NOTES:
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        for note in etree.fromstring(relation.target_part.blob, parser):
            if note.get(_W + "type") is None:
                text = "".join(_text(p, numbering) for p in note.iter(_W + "p"))
                if text.strip():
                    yield f"［{note.get(_W + 'id')}］{text.strip()}"


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
