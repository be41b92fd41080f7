"""A StarDict dictionary: words, articles and other spellings, none believed to lie where the index says."""

from __future__ import annotations

import zlib
from errno import EFBIG

from xpterms.documents.files import contents
from xpterms.errors import DocumentError
from xpterms.exchange.drafts import Draft

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.exchange.drafts import Drafts

MAGIC = b"StarDict's dict ifo file"
LARGEST = 60_000_000
"""Bytes of a file, unpacked."""
_TEXT = frozenset("mltyghxw")
"""Kinds of articles that are text."""


def read_stardict(path: str, content: bytes, drafts: Drafts) -> None:
    """Add a note for each word of the dictionary whose .ifo this is. Raises ``DocumentError``."""
    told = dict(
        line.split("=", 1)
        for line in content.decode("utf-8", "replace").splitlines()
        if "=" in line
    )
    stem = path.removesuffix(".ifo")
    width = 8 if told.get("idxoffsetbits") == "64" else 4
    kinds = told.get("sametypesequence", "")
    if len(kinds) != 1 or kinds not in _TEXT:
        raise DocumentError("exchange.stardict-kind", source=path, kinds=kinds or "-")
    articles = _file(stem, (".dict", ".dict.dz"), path)
    index = _file(stem, (".idx", ".idx.gz"), path)
    words = list(_words(index, width, path))
    others = _synonyms(_file(stem, (".syn",), path, needed=False), len(words), path)
    for place, (word, begin, size) in enumerate(words):
        if begin + size > len(articles):
            raise DocumentError(
                "exchange.stardict-offset", source=path, row=place + 1, word=word[:40]
            )
        text = articles[begin : begin + size].decode("utf-8", "replace")
        drafts.add(
            Draft(
                row=place + 1,
                term=word,
                definition=_plain(text) if kinds in "ghx" else text,
                aliases=tuple(other for other in others.get(place, ()) if _is_form(other)),
                whole=True,
            )
        )


def _file(stem: str, suffixes: tuple[str, ...], path: str, *, needed: bool = True) -> bytes:
    for suffix in suffixes:
        try:
            content = contents(stem + suffix, LARGEST)
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno == EFBIG:
                large = {"source": stem + suffix, "most": LARGEST}
                raise DocumentError("exchange.stardict-large", **large) from None
            raise DocumentError("exchange.unreadable", source=stem + suffix, reason=error) from None
        return _unpacked(content, stem + suffix) if suffix.endswith("z") else content
    if needed:
        raise DocumentError("exchange.stardict-missing", source=path, file=stem + suffixes[0])
    return b""


def _unpacked(content: bytes, path: str) -> bytes:
    try:
        unpacker = zlib.decompressobj(wbits=31)
        text = unpacker.decompress(content, LARGEST + 1)
    except zlib.error:
        raise DocumentError("exchange.stardict-damaged", source=path) from None
    if len(text) > LARGEST:
        raise DocumentError("exchange.stardict-large", source=path, most=LARGEST)
    return text


def _words(index: bytes, width: int, path: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word with where its article begins and how long it is."""
    place, row = 0, 0
    while place < len(index):
        row += 1
        end = index.find(b"\0", place)
        after = end + 1 + width + 4
        if end < 0 or after > len(index):
            raise DocumentError("exchange.stardict-cut", source=path, row=row)
        begin = int.from_bytes(index[end + 1 : end + 1 + width], "big")
        size = int.from_bytes(index[end + 1 + width : after], "big")
        yield index[place:end].decode("utf-8", "replace"), begin, size
        place = after


def _synonyms(content: bytes, words: int, path: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    place, row = 0, 0
    while place < len(content):
        row += 1
        end = content.find(b"\0", place)
        if end < 0 or end + 5 > len(content):
            raise DocumentError("exchange.stardict-cut", source=path, row=row)
        owner = int.from_bytes(content[end + 1 : end + 5], "big")
        if owner >= words:
            word = content[place:end].decode("utf-8", "replace")
            raise DocumentError("exchange.stardict-offset", source=path, row=row, word=word[:40])
        found.setdefault(owner, []).append(content[place:end].decode("utf-8", "replace"))
        place = end + 5
    return found


def _is_form(text: str) -> bool:
    """Tell whether another spelling is a written form rather than a reading."""
    from xpterms.chinese.script import is_han

    return any(map(is_han, text))


def _plain(text: str) -> str:
    from xpterms.documents.page import text_of

    return text_of(text)
