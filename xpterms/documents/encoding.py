"""The encoding of a document's bytes: by their mark, or by elimination."""

from __future__ import annotations

from xpterms.errors import DocumentError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)


_OTHERS = ("gb18030", "utf-16-le", "utf-16-be")
_COMMON = frozenset(
    "的一是不了在人有我他这個们中来上大为和国國地到以说時要就出会會可也你对生能而子那得于着下自之年过发發后作里用道行所然家种事成方多经經去法学如都同现當没动动面起看定天分还进進好小部其些主样理心本前开但因只从想实實"
    "政府工作报報告全市县縣省区區建设設推展业業民项項新产產坚持加强化，。、；：“”《》（）0123456789\n \u3000"
)


def decode(content: bytes, source: str) -> str:
    """Return text in UTF-8, UTF-16 or GB18030 without its byte order mark.

    Raises ``DocumentError`` for anything else; ``source`` is its name there.
    """
    return decoded(content, source)[0]


def decoded(content: bytes, source: str) -> tuple[str, str, int]:
    """Return the text, its encoding without a mark, and the bytes of the mark before it."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            size = len(mark)
            while content.startswith(mark, size):
                size += len(mark)
            return content[size:].decode(encoding, "replace").lstrip("\ufeff"), encoding, size
    found = "utf-8"
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if not _is_text(text):
        several = {other: content.decode(other, "replace") for other in _OTHERS}
        fitting = [other for other in several if _is_text(several[other])]
        found = max(fitting, key=lambda other: _commonness(several[other]), default="utf-8")
        text = several.get(found, "")
    if not text and content:
        raise DocumentError("document.encoding", source=source)
    return text, found, 0


def guess(head: bytes, source: str) -> str:
    """Return the codec of a text by its first bytes, which may end within a character.

    Raises ``DocumentError`` for what is no text; ``source`` is its name there.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    import codecs

    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        text = "\0"
    if sum(map(text.count, _STEERING)) * 4 <= len(text):
        return "utf-8"  # a log with colours in it is text too; what is none is hardly ever valid
    found = {encoding: head.decode(encoding, "replace") for encoding in _OTHERS}
    names = [name for name in _OTHERS if _is_text(found[name])]
    if not names:
        raise DocumentError("text.binary", path=source)
    return max(names, key=lambda name: _commonness(found[name]))


_STEERING = "".join(map(chr, range(32))).translate({9: None, 10: None, 12: None, 13: None})


def _commonness(text: str) -> float:
    """Return the share of characters that every Chinese text is full of: wrong guesses have rare ones."""
    sample = text[:20_000]
    return sum(char in _COMMON for char in sample) / len(sample)


_STRANGE = frozenset("\ufffd\ufffe\uffff")


def _is_text(text: str) -> bool:
    """Tell whether text is more than 99 % characters that texts are made of."""
    sample = text[:20_000]
    strange = sum(
        (char < " " and char not in "\n\r\t\f\v")
        or "\ue000" <= char <= "\uf8ff"
        or char in _STRANGE
        for char in sample
    )
    return bool(sample) and strange * 100 <= len(sample)
