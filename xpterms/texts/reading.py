"""A text as its lines: files, folders and standard input, after the contract's section “Texts”.

Of plain text and Markdown the lines are the file's own, as written. Of
documents with a structure they are those of the text that ``extract`` writes,
marks of notes kept, and then the lines of the annex.
"""

from __future__ import annotations

import os

from xpterms.documents.files import contents
from xpterms.errors import DocumentError
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.annex.read import Notes
    from xpterms.texts.outline import Outline

KINDS = {
    ".txt": "text",
    ".md": "markdown",
    ".docx": "word",
    ".pdf": "pdf",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
}
STDIN = "-"
DECIDED = 1 << 16
"""Bytes on which the encoding of a text is decided."""
LARGEST = 60_000_000
"""Bytes of a text that is held whole; a stream has no limit."""
STRUCTURED = frozenset(("word", "pdf", "page"))
"""Kinds whose lines are worked out from the whole document."""
_MAGIC = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")


class Text(Record):
    """A text, whole."""

    file: str
    """The path as given, ``-`` for standard input."""
    kind: str
    """``text markdown word pdf page``."""
    lines: tuple[str, ...]
    """``lines[n - 1]`` is line n."""
    document: str
    """What the annex reader is given: the document's text before its lines were mended."""
    numbers: tuple[int, ...] = ()
    """For each line of ``document`` the number of the line that it became a part of, 0 for none;
    empty where they are the same."""
    notes: Notes | None = None
    """Its annex, where reading the text had to find that already."""

    def annex(self) -> Notes:
        """Return the text's notes, and the lines of ``document`` that they take."""
        if self.notes is not None:
            return self.notes
        from xpterms.annex.read import read_notes

        return read_notes(self.document)

    def outline(self) -> Outline:
        """Return the sections of the text, worked out now."""
        from xpterms.texts.outline import Outline

        return Outline(self.lines)

    def line_of(self, number: int) -> int:
        """Return the number here of a line of ``document``; 0 where nothing is left of it."""
        return self.numbers[number - 1] if self.numbers else number


def expand(paths: Iterable[str]) -> Iterator[str | DocumentError]:
    """Yield the files that paths name: a folder stands for its texts by name, not deeper.

    A folder that cannot be listed, or has no texts, yields its error instead.
    """
    for path in paths:
        if path == STDIN or not os.path.isdir(path):
            yield path
            continue
        try:
            names = sorted(os.listdir(path))
        except OSError as error:
            yield DocumentError("text.unreadable", path=path, reason=error)
            continue
        texts = [os.path.join(path, name) for name in names if _is_text(name)]
        texts = [text for text in texts if not os.path.isdir(text)]
        if not texts:
            yield DocumentError("text.no-texts", path=path)
        yield from texts


def _is_text(name: str) -> bool:
    known = os.path.splitext(name)[1].lower() in KINDS
    return known and not name.startswith((".", "~$"))


def kind_of(path: str, head: bytes = b"") -> str:
    """Return the kind of a text by its name, and by its first bytes where they say more."""
    if head.startswith(_MAGIC):
        return "pdf" if head.startswith(b"%PDF-") else "word"
    return KINDS.get(os.path.splitext(path)[1].lower(), "text") if path != STDIN else "text"


def read_text(path: str, content: bytes | None = None) -> Text:
    """Return a text, read whole. Raises ``DocumentError``.

    ``content`` is what was read of it already; standard input needs it.
    """
    content = read_bytes(path) if content is None else content
    kind = kind_of(path, content[:16])
    if kind in STRUCTURED:
        from xpterms.documents.read import document_text

        return structured(path, kind, document_text(path, content))
    if not content:
        return Text(path, kind, (), "")
    from xpterms.documents.encoding import guess

    codec = guess(content[:DECIDED], path)
    text = content.decode(codec, "replace").removeprefix("\ufeff")
    return Text(path, kind, tuple(own_lines(text)), text)


def own_lines(text: str) -> list[str]:
    """Return the lines of a text, parted by LF or CRLF only."""
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    return [line.removesuffix("\r") for line in lines] if "\r" in text else lines


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file that is not too large. Raises ``DocumentError``."""
    try:
        content = contents(path, LARGEST)
    except FileNotFoundError:
        raise DocumentError("text.missing", path=path) from None
    except (OSError, ValueError) as error:
        from errno import EFBIG

        if getattr(error, "errno", None) == EFBIG:
            raise DocumentError("text.too-large", path=path, most=LARGEST // 1_000_000) from None
        from xpterms.messages import Coded

        reason = error if isinstance(error, OSError) else Coded("document.no-name")
        raise DocumentError("text.unreadable", path=path, reason=reason) from None
    return content


def structured(path: str, kind: str, document: str) -> Text:
    """Return the text of a document: the report's paragraphs as ``extract`` writes them, then the annex."""
    from xpterms.annex.chrome import is_clutter
    from xpterms.annex.layout import goes_on, read_lines
    from xpterms.annex.notes import join
    from xpterms.annex.read import read_notes

    lines = read_lines(document)
    notes = read_notes(document, lines)
    taken = notes.lines
    first = min(taken, default=0)
    annexed = [
        line.number in taken or bool(taken and line.number > first and is_clutter(line.text))
        for line in lines
    ]
    found: list[str] = []
    numbers = [0] * (document.count("\n") + 1)
    for annex in (False, True):
        last = None
        for line, belongs in zip(lines, annexed, strict=True):
            if belongs is not annex:
                continue
            if last is not None and goes_on(last, line):
                found[-1] = join(found[-1], line.text)
            else:
                found.append(line.text)
            numbers[line.number - 1] = numbers[line.number - 1] or len(found)
            last = line
    return Text(path, kind, tuple(found), document, tuple(numbers), notes)
