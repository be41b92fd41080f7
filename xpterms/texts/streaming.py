"""Lines of a text as its bytes come: bounded memory for a file of any size, answers before a pipe ends.

The encoding is decided on the first ``DECIDED`` bytes: see
``xpterms.documents.encoding``.
"""

from __future__ import annotations

import codecs
import os

from xpterms.documents.encoding import guess
from xpterms.errors import DocumentError
from xpterms.texts.reading import DECIDED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Read = Callable[[int], bytes]


def reader(descriptor: int) -> Read:
    """Return a function that reads the bytes that a descriptor has now; an error while reading is a ``DocumentError``."""

    def read(size: int) -> bytes:
        try:
            return os.read(descriptor, size)
        except OSError as error:
            raise DocumentError("text.unreadable", path="-", reason=error) from None

    return read


def stream(read: Read, source: str, head: bytes = b"") -> Iterator[Sequence[str]]:
    """Yield the whole lines that each reading completes; ``head`` was read before.

    Raises ``DocumentError`` for what is no text.
    """
    decoder: codecs.IncrementalDecoder | None = None
    size = 0
    open_line: list[str] = []
    piece = head or read(DECIDED)
    waiting = b""
    while piece:
        size += len(piece)
        if decoder is None:
            waiting += piece
            if not (waiting.isascii() and b"\0" not in waiting) or size >= DECIDED:
                decoder = codecs.getincrementaldecoder(guess(waiting, source))("replace")
                text, waiting = decoder.decode(waiting).removeprefix("\ufeff"), b""
            else:
                text, waiting = waiting.decode("ascii"), b""
        else:
            text = decoder.decode(piece)
        lines = _lines(open_line, text)
        if lines:
            yield lines
        piece = read(DECIDED)
    rest = "".join(open_line) + (decoder.decode(b"", final=True) if decoder else "")
    if rest:
        yield [rest.removesuffix("\r")]


def _lines(open_line: list[str], text: str) -> list[str]:
    """Return the lines that ``text`` completes; what is left of it becomes the open line."""
    if "\n" not in text:
        open_line.append(text)
        return []
    first, _, rest = text.partition("\n")
    lines = ["".join((*open_line, first)), *rest.split("\n")]
    open_line[:] = [lines.pop()]
    return [line.removesuffix("\r") for line in lines]
