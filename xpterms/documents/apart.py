"""Read one document from standard input, or write it again, in a process that may be ended; run, never imported."""

from __future__ import annotations

import sys
from io import BytesIO

from xpterms.documents.dense import CONTENT, PAGES, SHOWN, DenseError, allowed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from xpterms.documents.changes import Changes

_MOST = 20_000_000
_SHOWING = (b"Tj", b"TJ", b"'", b'"', b"Do")
"""What a PDF shows a text or a form by."""


def main() -> int:
    """Write the document's text, lines or new bytes to stdout; one line on stderr and 1 when it cannot be read.

    The line is the name of a cause in ``xpterms.messages.document`` (``why-…``), or what a library says.
    """
    kind, memory, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    _limit(memory, seconds)
    work = _WORK[kind]
    try:
        made = work(sys.stdin.buffer.read())
    except MemoryError:
        return _fail("memory")
    except DenseError:
        return _fail("dense")
    except RecursionError:
        return _fail("deep")
    except Exception as error:  # whatever a damaged file makes a library raise
        return _fail(" ".join(str(error).split()) or type(error).__name__)
    if isinstance(made, str):
        if len(made) > _MOST * (1 + (kind == "sheets")):  # a workbook's cells come with their rows
            return _fail("much")
        made = made.encode("utf-8", "replace")
    sys.stdout.buffer.write(made)
    return 0


def _fail(what: str) -> int:
    sys.stderr.write(what + "\n")
    return 1


def _limit(memory: int, seconds: int) -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    except (ImportError, ValueError, OSError):
        pass  # where limits do not exist the caller's patience still does


def _word(content: bytes) -> str:
    from xpterms.documents.package import MAIN, Package
    from xpterms.documents.word import lines

    package = Package(content)
    return "\n".join(line.text for line in lines(package, package.tree(MAIN)))


def _pdf(content: bytes) -> str:
    import logging

    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("locked")
    _count_pages(reader.root_object, allowed(PAGES, len(content)))
    pages: list[str] = []
    size = 0
    left, texts = allowed(CONTENT, len(content)), allowed(SHOWN, len(content))
    for page in reader.pages:
        contents = page.get_contents()
        drawn = contents.get_data() if contents is not None else b""
        left -= len(drawn)
        texts -= sum(map(drawn.count, _SHOWING))
        if min(left, texts) < 0:
            raise DenseError
        pages.append(page.extract_text() or "")
        size += len(pages[-1])
        if size > _MOST:
            break
    return "\n\f".join(pages)


def _count_pages(root: Any, most: int) -> None:
    """Refuse a tree of more pages than a bound, counting one as often as it is named."""

    def meant(held: Any) -> Any:
        return held.get_object() if hasattr(held, "get_object") else held

    nodes = [root.get("/Pages")]
    while nodes:
        node = meant(nodes.pop())
        kids = meant(node.get("/Kids")) if isinstance(node, dict) else None
        if isinstance(kids, list):
            most -= len(kids)
            if most < 0:
                raise DenseError
            nodes += kids


def _page(content: bytes) -> str:
    from xpterms.documents.page import text_of

    return text_of(content.decode("utf-8", "replace"))


def _word_lines(content: bytes) -> str:
    from json import dumps

    from xpterms.documents.word_write import ProtectedError, read

    try:
        return dumps(read(content))
    except ProtectedError:
        return "protected"


def _word_write(content: bytes) -> bytes:
    from xpterms.documents.word_write import rewritten

    return rewritten(content[_sent(content) :], _changes(content))


def _page_lines(content: bytes) -> str:
    from json import dumps

    from xpterms.documents.page_write import read

    return dumps(read(content.decode("utf-8", "replace")))


def _page_write(content: bytes) -> str:
    from json import dumps

    from xpterms.documents.page_write import splices

    return dumps(splices(content[_sent(content) :].decode("utf-8", "replace"), _changes(content)))


def _sent(content: bytes) -> int:
    """Return where the document begins behind the changes."""
    return 8 + int.from_bytes(content[:8], "big")


def _changes(content: bytes) -> Changes:
    from xpterms.documents.changes import loaded

    return loaded(content[8 : _sent(content)].decode())


def _sheets(content: bytes) -> str:
    from json import dumps

    from xpterms.documents.workbook import sheets

    return dumps(sheets(content), ensure_ascii=False)


def _word_tables(content: bytes) -> str:
    from json import dumps

    from xpterms.documents.package import MAIN, Package
    from xpterms.documents.word_tables import tables

    return dumps(tables(Package(content).tree(MAIN)), ensure_ascii=False)


_WORK: dict[str, Callable[[bytes], str | bytes]] = {
    "word": _word,
    "word-lines": _word_lines,
    "word-write": _word_write,
    "word-tables": _word_tables,
    "sheets": _sheets,
    "pdf": _pdf,
    "page": _page,
    "page-lines": _page_lines,
    "page-write": _page_write,
}


if __name__ == "__main__":
    sys.exit(main())
