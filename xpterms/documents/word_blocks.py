"""Paragraphs and rows put into and taken out of a Word document, in the document's own formatting."""

from __future__ import annotations

import copy
from collections import Counter
from typing import TYPE_CHECKING, Any

from xpterms.documents.changes import Kept, New
from xpterms.documents.word import GAP
from xpterms.documents.word_numbers import Numbering, W
from xpterms.documents.word_runs import cut, remove, set_text

if TYPE_CHECKING:
    from xpterms.documents.changes import Part
    from xpterms.documents.package import Package
    from xpterms.documents.word import WordLine

_NOT_COPIED = frozenset(
    W + name
    for name in "sectPr numPr pageBreakBefore keepNext outlineLvl framePr pPrChange".split()
)
_NAMED = tuple(
    W + name
    for name in (
        "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference "
        "footnoteReference endnoteReference"
    ).split()
)
"""What may stand only once in a document, or refers to it."""
_MARK = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))
_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
    "tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()


def arrange(root: Any, package: Package, lines: list[WordLine], part: Part) -> None:
    """Make the lines of a part what it says; blank paragraphs go with the block before them."""
    items = part.items
    gone = range(part.first - 1, part.last)
    made = [_made(item, lines, package) for item in items]
    kept = {
        at for item in items if isinstance(item, Kept) for at in range(item.first - 1, item.last)
    }
    body = root.find(W + "body")
    if not gone:
        _append(body, lines, part.first - 2, made)
        return
    tails = _tails(lines, gone)
    place = _place(lines, gone)
    for at in gone:
        if at not in kept:
            _drop(lines, at, gone, tails)
    for blocks in made:
        for block in blocks:
            for node in (block, *tails.get(id(block), ())):
                if node.getparent() is not None:
                    node.getparent().remove(node)
                place.addprevious(node)
    parent = place.getparent()
    parent.remove(place)
    if parent.tag == W + "tc" and parent.find(W + "p") is None:
        parent.append(parent.makeelement(W + "p"))


def _made(item: New | Kept, lines: list[WordLine], package: Package) -> list[Any]:
    if isinstance(item, New):
        return [_new(item, lines, package)]
    blocks = [lines[at].block for at in range(item.first - 1, item.last)]
    return list(dict.fromkeys(blocks))


def _append(body: Any, lines: list[WordLine], at: int, made: list[list[Any]]) -> None:
    """Put blocks behind a line, or before the last section's properties where it is the last line."""
    following = [line for line in lines[at + 1 :] if line.kind != "foot"]
    if following and at >= 0:
        anchor = lines[at].block
        row = made and made[0] and made[0][0].tag == W + "tr"
        while not row and anchor.getparent() is not body:
            anchor = anchor.getparent()
        for blocks in reversed(made):
            for block in reversed(blocks):
                anchor.addnext(block)
        return
    end = body.find(W + "sectPr")
    for blocks in made:
        for block in blocks:
            if end is not None:
                end.addprevious(block)
            else:
                body.append(block)


def _tails(lines: list[WordLine], gone: range) -> dict[int, list[Any]]:
    """Return the blank paragraphs that stand between blocks of the range, by the block before them."""
    blocks = {id(lines[at].block) for at in gone}
    found: dict[int, list[Any]] = {}
    for at in gone:
        block = lines[at].block
        between: list[Any] = []
        node = block.getnext()
        while node is not None and node.tag == W + "p" and id(node) not in blocks:
            between.append(node)
            node = node.getnext()
        if node is not None and id(node) in blocks and all(map(_is_blank, between)):
            found[id(block)] = between
    return found


def _is_blank(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}sectPr") is None and not any(
        (node.text or "").strip() for node in paragraph.iter(W + "t")
    )


def _place(lines: list[WordLine], gone: range) -> Any:
    """Return a stand-in for the range, where its first block stands."""
    block = lines[gone[0]].block
    place = block.makeelement(W + "p")
    block.addprevious(place)
    return place


def _drop(lines: list[WordLine], at: int, gone: range, tails: dict[int, list[Any]]) -> None:
    line = lines[at]
    block = line.block
    if block is None:
        return
    shared = any(other.block is block for place, other in enumerate(lines) if place not in gone)
    if shared:
        cut(line, 0, len(line.text))
        above = any(other.block is block for other in lines[: gone[0]])
        broken = (line if above else lines[at + 1]).broken
        if broken is not None and broken.tag in (W + "br", W + "cr"):
            remove(broken)
        return
    if block.getparent() is None:
        return
    if block.find(f"{W}pPr/{W}sectPr") is not None:
        for node in [child for child in block if child.tag != W + "pPr"]:
            block.remove(node)
        return
    for node in tails.get(id(block), ()):
        node.getparent().remove(node)
    _take(block)


def _take(block: Any) -> None:
    """Take a block out; a cell keeps a paragraph, a table without rows goes."""
    parent = block.getparent()
    if parent.tag == W + "tc" and len(parent.findall(W + "p")) == 1:
        parent.append(block.makeelement(W + "p"))
    parent.remove(block)
    if parent.tag == W + "tbl" and parent.find(W + "tr") is None:
        parent.getparent().remove(parent)


def _new(item: New, lines: list[WordLine], package: Package) -> Any:
    """Return a paragraph, or a row where the line that it is like is one."""
    model = lines[item.like - 1] if item.like else _usual(lines, package)
    if model is not None and model.block.tag == W + "tr":
        return _row(item, model.block)
    if model is None:
        return _paragraph(item, None, [])
    return _paragraph(item, model.block, _formats(model), centred=not item.like)


def _usual(lines: list[WordLine], package: Package) -> WordLine | None:
    """Return a line of the formatting that most of the body's text has."""
    numbering = Numbering(package.related("styles"), None)
    counted: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], WordLine] = {}
    for line in lines:
        if line.kind != "text" or line.block.tag != W + "p":
            continue
        if numbering.properties(line.block) is not None:
            continue
        formats = _formats(line)
        look = (_told(line.block.find(W + "pPr")), _told(formats[-1] if formats else None))
        counted[look] += len(line.text)
        first.setdefault(look, line)
    return first[counted.most_common(1)[0][0]] if counted else None


def _told(properties: Any) -> str:
    """Return what properties say, as text to compare."""
    if properties is None:
        return ""
    return "|".join(
        f"{node.tag}{sorted(node.attrib.items())}"
        for node in properties.iter()
        if node is not properties
    )


def _formats(line: WordLine) -> list[Any]:
    """Return the run properties of the line's first text and of its longest."""
    texts = [piece for piece in line.pieces if piece.start >= 0 and piece.text.strip()]
    if not texts:
        return []
    longest = max(texts, key=lambda piece: len(piece.text))
    return [piece.node.getparent().find(W + "rPr") for piece in (texts[0], longest)]


def _paragraph(item: New, like: Any, formats: list[Any], *, centred: bool = True) -> Any:
    from lxml import etree

    make = like.makeelement if like is not None else etree.Element
    paragraph = make(W + "p")
    properties = _properties(item, like, make, centred=centred)
    if len(properties):
        paragraph.append(properties)
    head, body = (formats[0], formats[1]) if formats else (None, None)
    bold = item.kind == "heading" and centred
    if item.head and item.like and _told(head) != _told(body):
        paragraph.append(_run(make, head, item.text[: item.head], bold=False))
        paragraph.append(_run(make, body, item.text[item.head :], bold=False))
    else:
        paragraph.append(_run(make, body, item.text, bold=bold))
    return paragraph


def _properties(item: New, like: Any, make: Any, *, centred: bool) -> Any:
    found = like.find(W + "pPr") if like is not None else None
    properties = copy.deepcopy(found) if found is not None else make(W + "pPr")
    numbered = not centred and item.kind == "note"
    for child in list(properties):
        if child.tag in _NOT_COPIED and not (numbered and child.tag == W + "numPr"):
            properties.remove(child)
    for child in properties.findall(W + "rPr"):
        for tracked in [node for node in child if node.tag in _MARK]:
            child.remove(tracked)
    if item.kind == "heading" and centred:
        for name in ("ind", "jc"):
            for child in properties.findall(W + name):
                properties.remove(child)
        _put(properties, make(W + "pageBreakBefore"))
        _put(properties, make(W + "ind", {W + "firstLine": "0", W + "firstLineChars": "0"}))
        _put(properties, make(W + "jc", {W + "val": "center"}))
    return properties


def _put(properties: Any, child: Any) -> None:
    """Put a property where the schema wants it."""
    rank = {W + name: place for place, name in enumerate(_ORDER)}
    before = [node for node in properties if rank.get(node.tag, 99) < rank[child.tag]]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, child)


def _run(make: Any, like: Any, text: str, *, bold: bool) -> Any:
    run = make(W + "r")
    properties = copy.deepcopy(like) if like is not None else make(W + "rPr")
    for child in [node for node in properties if node.tag in _MARK]:
        properties.remove(child)
    if bold:
        for child in properties.findall(W + "b"):
            properties.remove(child)
        first = [node for node in properties if node.tag in (W + "rStyle", W + "rFonts")]
        properties.insert(properties.index(first[-1]) + 1 if first else 0, make(W + "b"))
    if len(properties):
        run.append(properties)
    node = make(W + "t")
    run.append(node)
    set_text(node, text)
    return run


def _row(item: New, like: Any) -> Any:
    """Return a row like another, its cells filled with the parts of the text."""
    row = copy.deepcopy(like)
    for node in list(row.iter(*_NAMED)):
        remove(node)
    for node in row.iter(W + "tr", W + "p"):
        for name in [name for name in node.attrib if name.endswith(("}paraId", "}textId"))]:
            del node.attrib[name]
    cells = [cell for cell in row.iter(W + "tc") if any(True for _ in cell.iter(W + "t"))]
    parts = item.text.split(GAP, max(len(cells) - 1, 0))
    parts += [""] * (len(cells) - len(parts))
    for cell, part in zip(cells, parts, strict=False):
        texts = list(cell.iter(W + "t"))
        set_text(texts[0], part)
        for node in texts[1:]:
            remove(node)
    return row
