"""Files that grow by pieces: written aside, and renamed when all of them are whole."""

from __future__ import annotations

import contextlib
import os

from xpterms.errors import DocumentError
from xpterms.messages import Coded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import BinaryIO

    from xpterms.exchange.note import Piece


def write_pieces(pieces: Iterable[Piece], paths: Mapping[str, str], *, force: bool) -> list[str]:
    """Write pieces into the files that ``paths`` names by suffix, all or none; return their paths.

    Without ``force`` no file that exists is replaced. Raises ``DocumentError``.
    """
    taken = [path for path in paths.values() if os.path.lexists(path)]
    if taken and not force:
        raise DocumentError("exchange.exists", path=taken[0])
    folders = [path for path in taken if os.path.isdir(path)]
    if folders:
        raise DocumentError("exchange.folder", path=folders[0])
    opened: dict[str, BinaryIO] = {}
    aside = {path: f"{path}.{os.getpid()}.part" for path in paths.values()}
    try:
        for path in paths.values():
            opened[path] = open(aside[path], "xb")  # noqa: SIM115 - several at once, closed below
        for suffix, content in pieces:
            opened[paths[suffix]].write(content)
        for file in opened.values():
            file.close()
        for path in opened:
            os.replace(aside[path], path)
    except OSError as error:
        named = {own: path for path, own in aside.items()}
        path = named.get(error.filename, next(iter(paths.values())))
        raise DocumentError("exchange.unwritable", path=path, reason=error) from None
    except ValueError:  # of what no file can be called
        why = Coded("document.no-name")
        raise DocumentError("exchange.unwritable", path=path, reason=why) from None
    finally:
        for path, file in opened.items():
            _let_go(file, aside[path])
    return list(paths.values())


def _let_go(file: BinaryIO, aside: str) -> None:
    with contextlib.suppress(OSError):  # what a full disk could not take has been told
        file.close()
    if os.path.exists(aside):
        os.unlink(aside)
