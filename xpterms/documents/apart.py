"""Read one document from standard input, in a process that may be ended; run, never imported."""

from __future__ import annotations

import sys
from io import BytesIO

_MOST = 20_000_000


def main() -> int:
    """Write the document's text to stdout; one line on stderr and 1 when it cannot be read."""
    kind, memory, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    _limit(memory, seconds)
    read = {"word": _word, "pdf": _pdf, "page": _page}[kind]
    try:
        text = read(sys.stdin.buffer.read())
    except MemoryError:
        return _fail("it takes too much memory")
    except RecursionError:
        return _fail("it is nested too deep")
    except Exception as error:  # whatever a damaged file makes a library raise
        return _fail(" ".join(str(error).split()) or type(error).__name__)
    if len(text) > _MOST:
        return _fail("it holds too much text")
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
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
    from docx import Document

    from xpterms.documents.word import lines

    return "\n".join(lines(Document(BytesIO(content))))


def _pdf(content: bytes) -> str:
    import logging

    from pypdf import PdfReader

    logging.disable(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("it is locked by a password: save it without")
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(page.extract_text() or "")
        size += len(pages[-1])
        if size > _MOST:
            break
    return "\n\f".join(pages)


def _page(content: bytes) -> str:
    from xpterms.documents.page import text_of

    return text_of(content.decode("utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main())
