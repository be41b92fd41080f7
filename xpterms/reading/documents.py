"""Read the text of a document: plain text, Markdown, HTML, Word, PDF, in the encodings that occur.

Documents come from strangers: sizes are checked before anything is unpacked,
XML is read without entities, and a PDF in a process of its own with a limit of
time and memory. python-docx and pypdf are the extra ``documents``.
"""

from __future__ import annotations

import os
import sys
import zipfile
from html.parser import HTMLParser
from io import BytesIO

from xpterms.errors import DocumentError

LARGEST = 60_000_000
"""Bytes of a document, and of all that a .docx unpacks to."""
PATIENCE = 60
"""Seconds that a PDF may take."""
MEMORY = 1_500_000_000
"""Bytes of address space that reading a PDF may take."""
_HINT = "pip install 'xpterms[documents]'"


def read_document(path: str) -> str:
    """Return the text of a document, a paragraph a line; ``-`` is standard input.

    Raises ``DocumentError``: missing, too large, damaged, or a library is missing.
    """
    content = _content(path)
    kind = os.path.splitext(path)[1].lower()
    if content[:5] == b"%PDF-" or kind == ".pdf":
        return _pdf(path, content)
    if content[:4] == b"PK\x03\x04" or kind == ".docx":
        return _docx(path, content)
    text = decode(path, content)
    if kind in (".html", ".htm", ".xhtml") or text.lstrip()[:15].lower().startswith(
        ("<!doctype html", "<html")
    ):
        return _html(text)
    return text


def _content(path: str) -> bytes:
    try:
        if path == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            if os.path.getsize(path) > LARGEST:
                raise DocumentError(_too_large(path))
            with open(path, "rb") as file:
                content = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise DocumentError(f"{path}: no such file: check the name") from None
    except IsADirectoryError:
        raise DocumentError(f"{path}: is a folder: name the documents in it") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from None
    if len(content) > LARGEST:
        raise DocumentError(_too_large(path))
    if not content.strip():
        raise DocumentError(f"{path}: is empty")
    return content


def _too_large(path: str) -> str:
    return f"{path}: is larger than {LARGEST // 1_000_000} MB: extract the annex into a file of its own"


def decode(path: str, content: bytes) -> str:
    """Return text in UTF-8, UTF-16 or GB18030, by its byte order mark or by what it can be.

    Raises ``DocumentError`` for anything else.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    zeros = content[:2000].count(b"\0") if len(content) % 2 == 0 else 0
    attempts = ["utf-16-le", "utf-16-be"] if zeros > len(content[:2000]) // 8 else []
    for encoding in ["utf-8", *attempts, "gb18030", "utf-16-le", "utf-16-be"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    raise DocumentError(f"{path}: no text in UTF-8, UTF-16 or GB18030: save it as UTF-8")


def _is_text(text: str) -> bool:
    sample = text[:20_000]
    strange = sum(
        1
        for c in sample
        if (c < " " and c not in "\n\r\t\f\v") or "\ue000" <= c <= "\uf8ff" or c == "\ufffe"
    )
    return strange * 100 <= len(sample)


class _Text(HTMLParser):
    """Gather the text of a page, a block a line."""

    _BLOCKS = frozenset(
        "p div br li tr td th h1 h2 h3 h4 h5 h6 section article header footer ul ol table dt dd blockquote pre hr".split()
    )
    _SILENT = frozenset("script style noscript template head title".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0
        self._raised = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's form
        self._silent += tag in self._SILENT
        self._raised += tag == "sup"
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(self._silent - (tag in self._SILENT), 0)
        self._raised = max(self._raised - (tag == "sup"), 0)
        if tag in self._BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        data = " ".join(data.split()) if data.strip() else ""
        marked = data.strip("[]［］()（）〔〕")
        self.pieces.append(f"［{marked}］" if self._raised and marked.isdigit() else data)


def _html(text: str) -> str:
    parser = _Text()
    parser.feed(text)
    parser.close()
    lines = ("".join(parser.pieces)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _docx(path: str, content: bytes) -> str:
    _check_zip(path, content)
    try:
        from docx import Document
    except ImportError:
        raise DocumentError(f"{path}: reading .docx needs python-docx: {_HINT}") from None
    from xpterms.reading.word import paragraphs

    try:
        return "\n".join(paragraphs(Document(BytesIO(content))))
    except Exception as error:  # whatever a damaged package makes the library raise
        raise DocumentError(
            f"{path}: not a Word document that can be read: {_brief(error)}"
        ) from None


def _brief(error: BaseException) -> str:
    return " ".join(str(error).split())[:100] or type(error).__name__


def _check_zip(path: str, content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            size = sum(member.file_size for member in package.infolist())
            crowd = len(package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise DocumentError(f"{path}: a damaged .docx: open and save it again") from None
    if size > LARGEST or crowd > 5000:
        raise DocumentError(
            f"{path}: unpacks to {size // 1_000_000:,} MB in {crowd:,} parts: not read"
        )


def _pdf(path: str, content: bytes) -> str:
    import importlib.util
    import subprocess

    if importlib.util.find_spec("pypdf") is None:
        raise DocumentError(f"{path}: reading .pdf needs pypdf: {_HINT}")
    try:
        done = subprocess.run(  # noqa: S603 - our own module, by our own interpreter
            [sys.executable, "-m", "xpterms.reading.pdf_text", str(MEMORY), str(PATIENCE)],
            input=content,
            capture_output=True,
            timeout=PATIENCE + 5,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DocumentError(
            f"{path}: the PDF takes longer than {PATIENCE} seconds: not read"
        ) from None
    if done.returncode:
        last = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1][:100]
        raise DocumentError(
            f"{path}: not a PDF that can be read: {last or 'it takes too much time or memory'}"
        )
    text = done.stdout.decode("utf-8", "replace")
    if not text.strip():
        raise DocumentError(
            f"{path}: the PDF holds no text, perhaps pictures of pages: recognise the text first"
        )
    return text
