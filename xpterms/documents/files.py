"""The bytes of an ordinary file, bounded: what is a pipe, a device or a socket is refused, not waited for.

Whoever names a file may be a stranger (a glossary names its report, a folder
its glossaries): a FIFO would hang the program, ``/dev/zero`` never ends.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO without a writer opens at once
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_PIECE = 1 << 20
_KIND, _REGULAR, _FOLDER = 0o170000, 0o100000, 0o040000
"""As in ``stat``, which is not imported for them: they are the same everywhere (POSIX)."""


def open_file(path: str) -> int:
    """Return the descriptor of an ordinary file, open for reading.

    Raises ``OSError``: what opening raises, ``IsADirectoryError``, and with ``ENODEV`` for what is
    neither a file nor a folder. ``ValueError`` for what no file can be named.
    """
    descriptor = os.open(path, _FLAGS)
    kind = os.fstat(descriptor).st_mode & _KIND
    if kind == _REGULAR:
        return descriptor
    os.close(descriptor)
    import errno

    number = errno.EISDIR if kind == _FOLDER else errno.ENODEV
    raise OSError(number, os.strerror(number), path)


def contents(path: str, most: int) -> bytes:
    """Return the bytes of an ordinary file of at most so many; raises as ``open_file``, and with ``EFBIG``."""
    with os.fdopen(open_file(path), "rb") as file:
        size = os.fstat(file.fileno()).st_size
        content = drained(file, most, size) if size <= most else b""
        if size > most or len(content) > most:
            import errno

            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return content


def drained(file: BinaryIO, most: int, size: int = _PIECE) -> bytes:
    """Return the bytes of an open file, of more than so many only one more; ``size`` is how many are expected.

    One call for ``most`` bytes would ask for that much memory, whatever is there.
    """
    pieces = [file.read(min(size, most) + 1)]
    left = most + 1 - len(pieces[0])
    while pieces[-1] and left:
        pieces.append(file.read(min(_PIECE, left)))
        left -= len(pieces[-1])
    return b"".join(pieces) if pieces[1:-1] else pieces[0]
