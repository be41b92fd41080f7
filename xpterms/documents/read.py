"""Read the text of a document that a stranger made: plain, Markdown, HTML, Word or PDF.

Sizes are checked before anything is read; whatever has a structure is read in a
process of its own with limits of time and memory, for a bomb harms only that.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from io import BytesIO

from xpterms.documents.encoding import decode
from xpterms.errors import DocumentError

LARGEST = 60_000_000
"""Bytes of a document, and of all that a .docx unpacks to."""
LONGEST = 3_000_000
"""Characters of text: the longest reports have a hundred thousand."""
PATIENCE = 60
"""Seconds that a document may take."""
MEMORY = 1_500_000_000
"""Bytes of address space that reading a document may take."""
_LIBRARIES = {"lxml": "lxml", "pypdf": "pypdf"}
_NAMES = {"word": "Word document", "pdf": "PDF", "page": "web page"}
_NEEDS = {"word": "lxml", "pdf": "pypdf"}


def read_document(path: str) -> str:
    """Return the text of a document, a paragraph a line; ``-`` is standard input.

    Raises ``DocumentError``: missing, too large, damaged, not text, or a library is missing.
    """
    return document_text(path, content_of(path))


def document_text(path: str, content: bytes) -> str:
    """Return the text of a document whose bytes were read already. Raises ``DocumentError``."""
    kind, source = recognised(path, content)
    if kind in _NEEDS:
        text = apart(kind, content, source).decode("utf-8", "replace")
    else:
        text = decode(content, source)
    if kind == "page":
        text = apart("page", text.encode("utf-8", "replace"), source).decode("utf-8", "replace")
    if len(text) > LONGEST:
        raise DocumentError(
            f"{source}: holds {len(text):,} characters, at most {LONGEST:,} are read: "
            "cut the report out of it"
        )
    if not text.strip():
        advice = ", perhaps pictures of pages: recognise the text first" if kind == "pdf" else ""
        raise DocumentError(f"{source}: holds no text{advice}")
    return text


def content_of(path: str) -> bytes:
    """Return the bytes of a document. Raises ``DocumentError``: missing, too large, empty."""
    return _content(path, _source(path))


def recognised(path: str, content: bytes) -> tuple[str, str]:
    """Return what a document is (``word pdf page text``) and its name for messages."""
    source = _source(path)
    kind = _kind(path, content, source)
    if kind == "word":
        _check_package(content, source)
    if kind == "text":
        head = decode(content, source).lstrip()[:200].lower()
        kind = "page" if head.startswith(("<!doctype html", "<html")) else "text"
    return kind, source


def _source(path: str) -> str:
    return "standard input" if path == "-" else path


def _content(path: str, source: str) -> bytes:
    try:
        if path == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(path, "rb") as file:
                large = os.fstat(file.fileno()).st_size > LARGEST
                content = b"" if large else file.read(LARGEST + 1)
                if large or len(content) > LARGEST:
                    raise _too_large(source)
    except FileNotFoundError:
        raise DocumentError(f"{source}: no such file: check the name") from None
    except IsADirectoryError:
        raise DocumentError(f"{source}: is a folder: name the documents in it") from None
    except (OSError, ValueError, AttributeError) as error:
        what = getattr(error, "strerror", None) or "not a file's name"
        raise DocumentError(f"{source}: cannot be read: {what}") from None
    if len(content) > LARGEST:
        raise _too_large(source)
    if not content.strip():
        raise DocumentError(f"{source}: is empty")
    return content


def _too_large(source: str) -> DocumentError:
    return DocumentError(
        f"{source}: is larger than {LARGEST // 1_000_000} MB: cut the report out of it"
    )


def _kind(path: str, content: bytes, source: str) -> str:
    """Return ``word pdf page text``, by what the bytes say before what the name says."""
    suffix = os.path.splitext(path)[1].lower()
    if content[:1024].lstrip()[:5] == b"%PDF-":
        return "pdf"
    if content[:4] == b"PK\x03\x04":
        return "word"
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise DocumentError(f"{source}: locked by a password: open it and save it without one")
        raise DocumentError(f"{source}: a document of old Word or WPS: save it as .docx")
    if content[:5] == b"{\\rtf":
        raise DocumentError(f"{source}: a Rich Text file: save it as .docx")
    if suffix in (".docx", ".pdf"):
        raise DocumentError(f"{source}: not a {suffix} file, whatever its name says: save it anew")
    return "page" if suffix in (".html", ".htm", ".xhtml") else "text"


def _check_package(content: bytes, source: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise DocumentError(f"{source}: a damaged .docx: open and save it again") from None
    size = sum(member.file_size for member in members)
    if size > LARGEST or len(members) > 5000:
        raise DocumentError(
            f"{source}: unpacks to {size // 1_000_000:,} MB in {len(members):,} parts: not read"
        )
    if "word/document.xml" not in (member.filename for member in members):
        raise DocumentError(f"{source}: a package, but no Word document: save it as .docx")


def apart(kind: str, content: bytes, source: str) -> bytes:
    """Return what a process of its own reads from a document, or makes of it: see ``documents.apart``."""
    form = kind.partition("-")[0]
    module = _NEEDS.get(form)
    if module and not _installed(module):
        raise DocumentError(
            f"{source}: needs {_LIBRARIES[module]}: pip install 'xpterms[documents]'"
        )
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    paths = os.pathsep.join([root, *filter(None, sys.path)])
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            [
                sys.executable,
                "-P",
                "-m",
                "xpterms.documents.apart",
                kind,
                str(MEMORY),
                str(PATIENCE),
            ],
            input=content,
            capture_output=True,
            timeout=PATIENCE + 5,
            check=False,
            env={**os.environ, "PYTHONPATH": paths},
        )
    except subprocess.TimeoutExpired:
        raise DocumentError(f"{source}: takes longer than {PATIENCE} seconds: not read") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        what = "".join(char for char in said if char.isprintable())[:120]
        what = what or "it takes too much time or memory"
        raise DocumentError(f"{source}: not a {_NAMES[form]} that can be read: {what}")
    return done.stdout


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ValueError:  # it was loaded as nothing
        return False
