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
from errno import EFBIG
from io import BytesIO

from xpterms.documents.encoding import decode
from xpterms.documents.files import contents, drained
from xpterms.documents.package import MAIN, TREES
from xpterms.errors import DocumentError
from xpterms.messages import Coded, known

LARGEST = 60_000_000
"""Bytes of a document, and of all that a .docx unpacks to."""
MOST_PARTS = 5000
"""Parts of a package."""
DENSE, DENSEST = 2_000_000, 40
"""Bytes that the trees of any package may unpack to, and of a larger one how often its own size.

Reports as Word and WPS save them unpack to four times their size, a program's templates with little text to
twenty-five times, pages of empty tables to thirty; a million empty paragraphs to a hundred and fifty.
"""
LONGEST = 3_000_000
"""Characters of text: the longest reports have a hundred thousand."""
PATIENCE = 60
"""Seconds that a document may take."""
MEMORY = 1_500_000_000
"""Bytes of address space that reading a document may take."""
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LIBRARIES = {"lxml": "lxml", "pypdf": "pypdf", "openpyxl": "openpyxl"}
_NEEDS = {"word": "lxml", "pdf": "pypdf", "sheets": "openpyxl"}


def read_document(path: str) -> str:
    """Return the text of a document, a paragraph a line; ``-`` is standard input.

    Raises ``DocumentError``: missing, too large, damaged, not text, or a library is missing.
    """
    return document_text(path, content_of(path))


def document_text(path: str, content: bytes) -> str:
    """Return the text of a document whose bytes were read already. Raises ``DocumentError``."""
    kind, source = recognised(path, content)
    text = apart(kind, content, source).decode() if kind in _NEEDS else decode(content, source)
    if kind == "page":
        text = apart("page", text.encode(), source).decode()
    if len(text) > LONGEST:
        raise DocumentError("document.too-long", source=source, length=len(text), most=LONGEST)
    if not text.strip():
        raise DocumentError(f"document.no-text{'-pdf' * (kind == 'pdf')}", source=source)
    return text


def content_of(path: str) -> bytes:
    """Return the bytes of a document. Raises ``DocumentError``: missing, too large, empty."""
    return _content(path, path)


def recognised(path: str, content: bytes) -> tuple[str, str]:
    """Return the kind of a document (``word pdf page text``) and its name for messages."""
    source = path
    kind = _kind(path, content, source)
    if kind == "word" and MAIN not in parts(content, source, LARGEST):
        raise DocumentError("document.no-word", source=source)
    if kind == "text":
        head = decode(content, source).lstrip()[:200].lower()
        kind = "page" if head.startswith(("<!doctype html", "<html")) else "text"
    return kind, source


def _content(path: str, source: str) -> bytes:
    try:
        if path == "-":
            with open(0, "rb", closefd=False) as stream:
                content = drained(stream, LARGEST)
        else:
            content = contents(path, LARGEST)
    except FileNotFoundError:
        raise DocumentError("document.missing", source=source) from None
    except IsADirectoryError:
        raise DocumentError("document.folder", source=source) from None
    except (OSError, ValueError, AttributeError) as error:
        if getattr(error, "errno", None) == EFBIG:
            raise _too_large(source) from None
        reason = error if isinstance(error, OSError) else Coded("document.no-name")
        raise DocumentError("document.unreadable", source=source, reason=reason) from None
    if len(content) > LARGEST:
        raise _too_large(source)
    if not content.strip():
        raise DocumentError("document.empty", source=source)
    return content


def _too_large(source: str) -> DocumentError:
    return DocumentError("document.too-large", source=source, most=LARGEST // 1_000_000)


def _kind(path: str, content: bytes, source: str) -> str:
    """Return ``word pdf page text``, by what the bytes say before what the name says."""
    suffix = os.path.splitext(path)[1].lower()
    if content[:1024].lstrip()[:5] == b"%PDF-":
        return "pdf"
    if content[:4] == b"PK\x03\x04":
        return "word"
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise DocumentError("document.locked", source=source)
        raise DocumentError("document.old-word", source=source)
    if content[:5] == b"{\\rtf":
        raise DocumentError("document.rich-text", source=source)
    if suffix in (".docx", ".pdf"):
        raise DocumentError("document.other-kind", source=source, suffix=suffix)
    return "page" if suffix in (".html", ".htm", ".xhtml") else "text"


def parts(content: bytes, source: str, most: int) -> set[str]:
    """Return the names of a package's parts, sizes checked before anything is unpacked.

    Raises ``DocumentError`` for what is damaged, packed in a way that Office knows not (bzip2 packs a
    thousand times tighter), or unpacks to more than ``most`` bytes or out of all proportion.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise DocumentError("document.damaged-package", source=source) from None
    if any(member.compress_type not in _PACKED for member in members):
        raise DocumentError("document.damaged-package", source=source)
    size = sum(member.file_size for member in members)
    if size > most or len(members) > MOST_PARTS:
        raise DocumentError(
            "document.bomb", source=source, size=size // 1_000_000, parts=len(members)
        )
    names = {member.filename for member in members}
    parsed = TREES if MAIN in names else ""  # whatever a sheet is called, openpyxl parses it
    size = sum(member.file_size for member in members if member.filename.endswith(parsed))
    if size > max(DENSE, DENSEST * len(content)):
        raise DocumentError("document.dense", source=source, times=size // len(content))
    return names


def apart(kind: str, content: bytes, source: str) -> bytes:
    """Return the bytes that a process of its own reads from a document, or makes of it: see ``documents.apart``."""
    form = kind.partition("-")[0]
    module = _NEEDS.get(form)
    if module and not _installed(module):
        raise DocumentError("document.needs", source=source, library=_LIBRARIES[module])
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
        raise DocumentError("document.slow", source=source, seconds=PATIENCE) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        what = "".join(char for char in said if char.isprintable())[:120] or "killed"
        cause = f"document.why-{what}"
        why = Coded(cause) if known(cause) else Coded("document.why-other", said=what)
        named = Coded(f"document.kind-{form}")
        raise DocumentError("document.damaged", source=source, kind=named, why=why)
    return done.stdout


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ValueError:  # it was loaded as nothing
        return False
