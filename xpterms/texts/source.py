"""A text opened for reading once, as its lines come; what has a structure is read whole first."""

from __future__ import annotations

import os

from xpterms.documents.files import open_file
from xpterms.errors import DocumentError
from xpterms.texts.reading import DECIDED, LARGEST, STDIN, STRUCTURED, Text, kind_of, read_text
from xpterms.texts.streaming import reader, stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.texts.streaming import Read


class Source:
    """A text's lines in batches, to be taken once."""

    def __init__(self, file: str, batches: Iterable[Sequence[str]], *, live: bool) -> None:
        self.file = file
        """The path as given, ``-`` for standard input."""
        self.batches = batches
        self.live = live
        """Whether lines come over time, so that each batch is to be answered when it comes."""


def open_source(path: str, stdin: int = 0) -> Source:
    """Open a text for reading once. Raises ``DocumentError``, also while its lines are taken.

    ``stdin`` is the descriptor of standard input.
    """
    if path == STDIN:
        read = reader(stdin)
        head = read(DECIDED)
        if kind_of(path, head[:16]) in STRUCTURED:
            return Source(path, [read_text(path, _rest(read, head, path)).lines], live=False)
        return Source(path, stream(read, path, head), live=True)
    try:
        file = os.fdopen(open_file(path), "rb", buffering=0)  # closed with the last of its lines
        head = file.read(DECIDED)
    except FileNotFoundError:
        raise DocumentError("text.missing", path=path) from None
    except (OSError, ValueError) as error:
        raise DocumentError("text.unreadable", path=path, reason=error) from None
    if kind_of(path, head[:16]) in STRUCTURED:
        file.close()
        return Source(path, [read_text(path).lines], live=False)
    return Source(path, stream(file.read, path, head), live=False)


def whole(path: str, stdin: int = 0) -> Text:
    """Return a text, read whole. Raises ``DocumentError``."""
    if path != STDIN:
        return read_text(path)
    read = reader(stdin)
    return read_text(path, _rest(read, b"", path))


def _rest(read: Read, head: bytes, path: str) -> bytes:
    pieces = [head]
    size = len(head)
    piece = read(DECIDED)
    while piece:
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise DocumentError("text.too-large", path=path, most=LARGEST // 1_000_000)
        piece = read(DECIDED)
    return b"".join(pieces)
