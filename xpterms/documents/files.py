"""The bytes of an ordinary file, bounded: what is a pipe, a device or a socket is refused, not waited for.

Whoever names a file may be a stranger (a glossary names its report, a folder
its glossaries): a FIFO would hang the program, ``/dev/zero`` never ends.
"""

from __future__ import annotations

import os

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO without a writer opens at once
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
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
        large = os.fstat(file.fileno()).st_size > most
        content = b"" if large else file.read(most + 1)
        if large or len(content) > most:
            import errno

            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), path)
    return content
