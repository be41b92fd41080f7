"""Text put into and taken out of the runs of a Word document: runs are split, never rewritten.

What is put in stands in a run of its own with the formatting of the character
before it; behind a link, an insertion under tracking or a field rather than in
it, where nothing of these follows.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from xpterms.documents.word_numbers import W
from xpterms.patterns import pattern

if TYPE_CHECKING:
    from xpterms.documents.changes import Edit
    from xpterms.documents.word import Piece, WordLine

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WRAPS = frozenset(
    W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "sdt", "customXml")
)
_ENDS = frozenset(W + name for name in ("bookmarkEnd", "commentRangeEnd", "permEnd", "proofErr"))
_LINK = frozenset(W + name for name in ("rStyle", "color", "u"))
_TRACKED = frozenset(W + name for name in ("rPrChange", "ins", "del", "moveFrom", "moveTo"))
_AFTER_ALIGN = frozenset(
    W + name
    for name in ("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange")
)
_DIGITS = pattern(r"\d+")


def edit_line(line: WordLine, edits: list[Edit]) -> None:
    """Carry out edits of one line, given in the order of the line."""
    for edit in reversed(edits):
        if edit.start == edit.end:
            _insert(line, edit)
        else:
            _replace(line, edit)


def cut(line: WordLine, start: int, end: int) -> None:
    """Take a range out of a line; runs and wrappers that are left empty go with it."""
    at = 0
    for piece in line.pieces:
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        if first < last and piece.node is not None:
            _cut_piece(piece, first, last)
        at += len(piece.text)


def _cut_piece(piece: Piece, first: int, last: int) -> None:
    node = piece.node
    if piece.start >= 0:
        text = node.text or ""
        set_text(node, text[: piece.start + first] + text[piece.start + last :])
    elif node.tag == W + "t":
        set_text(node, "")
    if not node.text:
        remove(node)


def remove(node: Any) -> None:
    """Take a node away, and each parent run or wrapper that holds nothing any more."""
    parent = node.getparent()
    if parent is None:
        return
    parent.remove(node)
    kept = [child for child in parent if child.tag != W + "rPr"]
    if not kept and (parent.tag == W + "r" or parent.tag in _WRAPS):
        remove(parent)


def _replace(line: WordLine, edit: Edit) -> None:
    """Write the new text where the old one began, in that run."""
    at = 0
    for piece in line.pieces:
        first, last = edit.start - at, min(edit.end - at, len(piece.text))
        if 0 <= first < last and piece.node is not None:
            node, text = piece.node, piece.node.text or ""
            if piece.start < 0:
                number = _DIGITS.search(edit.text)
                set_text(node, _DIGITS.sub(number[0], text) if number else "")
                if not node.text:
                    remove(node)
            else:
                begin, end = piece.start + first, piece.start + last
                cut(line, at + last, edit.end)
                set_text(node, text[:begin] + edit.text + text[end:])
                if not node.text:
                    remove(node)
            return
        at += len(piece.text)


def _insert(line: WordLine, edit: Edit) -> None:
    found = _before(line, edit.start)
    if found is None:
        return
    piece, offset = found
    run = piece.node.getparent()
    if piece.field is not None:
        anchor = field_end(piece)
        anchor = run if anchor is None else anchor
    elif piece.start >= 0 and offset == 0:
        new = _run(run, edit.text, raised=edit.raised, plain=False)
        _split(run, piece.node, 0)
        piece.node.getparent().addprevious(new)
        return
    else:
        anchor = _split(run, piece.node, offset)
    outer = _outermost(anchor)
    plain = outer.tag in _WRAPS or piece.field is not None
    outer.addnext(_run(run, edit.text, raised=edit.raised, plain=plain))


def _before(line: WordLine, place: int) -> tuple[Piece, int] | None:
    """Return the piece whose character stands before a place, and the offset behind it in the node.

    Where that character stands in no node, the piece that follows, and its beginning.
    """
    at = 0
    for piece in line.pieces:
        if piece.node is not None and piece.text:
            if at >= place:
                return piece, piece.start
            if place <= at + len(piece.text):
                inside = piece.start + place - at
                return piece, inside if piece.start >= 0 else len(piece.node.text or "")
        at += len(piece.text)
    return None


def _split(run: Any, node: Any, offset: int) -> Any:
    """Part a run behind an offset of one of its texts; return the left one.

    With offset 0 the text itself begins the right one, unless it opens the run.
    """
    text = node.text or ""
    if node.tag != W + "t":
        offset = len(text)
    behind = list(node.itersiblings())
    opens = all(child.tag == W + "rPr" for child in node.itersiblings(preceding=True))
    if offset == 0 and node.tag == W + "t" and opens:
        return run
    right = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(W + "rPr")
    if properties is not None:
        right.append(copy.deepcopy(properties))
    if node.tag == W + "t" and offset == 0:
        right.append(node)
    elif offset < len(text):
        rest = node.makeelement(node.tag, dict(node.attrib))
        right.append(rest)
        set_text(rest, text[offset:])
        set_text(node, text[:offset])
    for child in behind:
        right.append(child)
    if len(right) > (properties is not None):
        run.addnext(right)
    return run


def field_end(piece: Piece) -> Any:
    """Return the end of the field that a piece is a result of: a run, or the simple field itself.

    ``None`` where the field began or goes on in another paragraph.
    """
    field = piece.field
    if field.tag == W + "fldSimple":
        return field
    open_fields: list[Any] = []
    for node in next(piece.node.iterancestors(W + "p")).iter(W + "fldChar"):
        kind = node.get(W + "fldCharType")
        if kind == "begin":
            open_fields.append(node)
        elif kind == "end" and open_fields and open_fields.pop() is field:
            return node.getparent()
    return None


def _outermost(anchor: Any) -> Any:
    """Return the node behind which new text stands: outside what ends here."""
    while True:
        following = anchor.getnext()
        while following is not None and following.tag in _ENDS:
            anchor, following = following, following.getnext()
        parent = anchor.getparent()
        if following is None and parent.tag in _WRAPS:
            anchor = parent
            continue
        return anchor


def _run(like: Any, text: str, *, raised: bool, plain: bool) -> Any:
    """Return a run of the same formatting, without a link's where it stands outside of it."""
    run = like.makeelement(W + "r")
    properties = like.find(W + "rPr")
    new = copy.deepcopy(properties) if properties is not None else like.makeelement(W + "rPr")
    link = plain and any(node.tag == W + "hyperlink" for node in like.iterancestors())
    for child in list(new):
        if child.tag in _TRACKED or (link and child.tag in _LINK):
            new.remove(child)
    if raised:
        for child in new.findall(W + "vertAlign"):
            new.remove(child)
        align = like.makeelement(W + "vertAlign", {W + "val": "superscript"})
        place = next((at for at, child in enumerate(new) if child.tag in _AFTER_ALIGN), len(new))
        new.insert(place, align)
    if len(new):
        run.append(new)
    node = like.makeelement(W + "t")
    run.append(node)
    set_text(node, text)
    return run


def set_text(node: Any, text: str) -> None:
    """Set a text; one with spaces at its ends says that they count."""
    node.text = text
    if text != text.strip():
        node.set(_SPACE, "preserve")
