"""A Word document with changes carried out on the trees that its lines were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xpterms.documents.changes import Changes, DraftLine
from xpterms.documents.package import MAIN, Package, with_main
from xpterms.documents.word import Piece, lines
from xpterms.documents.word_blocks import arrange
from xpterms.documents.word_numbers import W
from xpterms.documents.word_runs import edit_line, field_end

if TYPE_CHECKING:
    from xpterms.documents.changes import Edit
    from xpterms.documents.word import WordLine


class ProtectedError(Exception):
    """The document says that it is not to be changed."""


def read(content: bytes) -> list[DraftLine]:
    """Return the lines of a document, and where nothing may be written into them.

    Raises ``ProtectedError`` for one whose makers allow no changes.
    """
    package = Package(content)
    settings = package.related("settings")
    locked = settings.find(W + "documentProtection") if settings is not None else None
    if locked is not None and locked.get(W + "enforcement") in ("1", "true", "on"):
        raise ProtectedError
    found = lines(package, package.tree(MAIN))
    units: dict[Any, int] = {}
    groups: dict[Any, int] = {}
    read = []
    for number, line in enumerate(found, 1):
        parent = line.block.getparent() if line.block is not None else None
        unit = units.setdefault(line.block, number)
        group = groups.setdefault(parent, number)
        read.append(DraftLine(line.text, line.kind, _fixed(line), _mute(line), unit, group))
    return read


def _fixed(line: WordLine) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a line that fields and signs fill, and text boxes whole.

    One that goes on in the next line has no free end: it reaches past the line's.
    """
    if line.kind == "box":
        return ((-1, len(line.text) + 1),)
    found: list[tuple[int, int]] = []
    at = 0
    last: Piece | None = None
    for piece in line.pieces:
        end = at + len(piece.text)
        if piece.field is not None or piece.node is None or piece.start < 0:
            reach = end if piece.field is None or field_end(piece) is not None else end + 1
            if last is not None and piece.field is not None and last.field is piece.field:
                found[-1] = (found[-1][0], reach)
            else:
                found.append((at, reach))
        at, last = end, piece
    return tuple(found)


def _mute(line: WordLine) -> tuple[tuple[int, int], ...]:
    """Return the ranges that refer to footnotes: Word counts them, they are no marks of the annex."""
    found, at = [], 0
    for piece in line.pieces:
        if piece.node is not None and piece.node.tag.endswith("noteReference"):
            found.append((at, at + len(piece.text)))
        at += len(piece.text)
    return tuple(found)


def rewritten(content: bytes, changes: Changes) -> bytes:
    """Return the document with changes; the same bytes where there are none."""
    if changes.empty:
        return content
    package = Package(content)
    root: Any = package.tree(MAIN)
    found = lines(package, root)
    by_line: dict[int, list[Edit]] = {}
    for edit in sorted(changes.edits):
        by_line.setdefault(edit.line, []).append(edit)
    for number in sorted(by_line, reverse=True):
        edit_line(found[number - 1], by_line[number])
    for part in reversed(changes.parts):
        arrange(root, package, found, part)
    return with_main(content, root)
