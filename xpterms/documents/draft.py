"""A document that is to be written again: its lines, and its bytes with changes carried out.

Whatever has a structure is read and written in a process of its own, as in ``read``.
"""

from __future__ import annotations

import json
import os
from typing import NamedTuple

from xpterms.documents.changes import Changes, DraftLine, dumped
from xpterms.documents.encoding import decoded
from xpterms.documents.read import apart, content_of, recognised
from xpterms.documents.splice import spliced
from xpterms.errors import DocumentError

_MARKDOWN = (".md", ".markdown")


class Draft(NamedTuple):
    """A document as read: what it is, its bytes, its lines as ``read_document`` gives them."""

    source: str
    kind: str
    """``word``, ``page``, ``markdown`` or ``text``."""
    content: bytes
    lines: tuple[DraftLine, ...]

    @property
    def text(self) -> str:
        """The lines, joined."""
        return "\n".join(line.text for line in self.lines)


def read_draft(path: str) -> Draft:
    """Return a document that can be written again; ``-`` is standard input.

    Raises ``DocumentError`` for what ``read_document`` refuses, for a PDF, and
    for a Word document that is protected against changes.
    """
    content = content_of(path)
    kind, source = recognised(path, content)
    if kind == "pdf":
        raise DocumentError("annotate.pdf", path=source)
    if kind == "word":
        told = apart("word-lines", content, source).decode("utf-8")
        if told == "protected":
            raise DocumentError("annotate.protected", path=source)
        lines = [_line(read) for read in json.loads(told)]
    else:
        text, _, _ = decoded(content, source)
        if kind == "page":
            told = apart("page-lines", text.encode(), source).decode("utf-8")
            lines = [_line(read) for read in json.loads(told)]
        else:
            from xpterms.documents.plain_write import read

            markdown = os.path.splitext(path)[1].lower() in _MARKDOWN
            kind = "markdown" if markdown else "text"
            lines = read(text, markdown=markdown)
    if not any(line.text.strip() for line in lines):
        raise DocumentError("annotate.no-text", path=source)
    return Draft(source, kind, content, tuple(lines))


def _line(read: list[object]) -> DraftLine:
    text, kind, fixed, mute, unit, group = read
    spans = [tuple((first, last) for first, last in found) for found in (fixed, mute)]  # type: ignore[attr-defined]
    return DraftLine(str(text), str(kind), spans[0], spans[1], unit, group)  # type: ignore[arg-type]


def rewritten(draft: Draft, changes: Changes) -> bytes:
    """Return the document's bytes with changes; the same bytes where there are none."""
    if changes.empty:
        return draft.content
    if draft.kind == "word":
        return apart("word-write", _sent(changes, draft.content), draft.source)
    text, encoding, mark = decoded(draft.content, draft.source)
    if draft.kind == "page":
        told = apart("page-write", _sent(changes, text.encode()), draft.source)
        splices = [(start, end, new) for start, end, new in json.loads(told)]
    else:
        from xpterms.documents.plain_write import splices as worked

        splices = worked(text, changes)
    return spliced(draft.content, text, encoding, mark, splices)


def _sent(changes: Changes, content: bytes) -> bytes:
    told = dumped(changes).encode()
    return len(told).to_bytes(8, "big") + told + content
