"""From files of other programs to one glossary: what kind a file is, who reads it, what is left to check."""

from __future__ import annotations

import os
from json import loads

from xpterms.documents import read as documents
from xpterms.documents.encoding import decode
from xpterms.documents.package import MAIN
from xpterms.documents.tables import Row, Table
from xpterms.errors import DocumentError, UsageError
from xpterms.exchange.columns import named
from xpterms.exchange.drafts import Drafts
from xpterms.glossary import dates
from xpterms.glossary.languages import language_tag
from xpterms.model import Glossary, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.exchange.drafts import Doubt


UNPACKED = 600_000_000
"""Bytes of all that a package unpacks to: a hundred thousand rows make a hundred million."""


class Imported(Record):
    """A glossary made of files, and what to look at in each."""

    glossary: Glossary
    doubts: tuple[tuple[str, Doubt], ...]
    """Each with the file that it is about, in order."""


def import_files(
    paths: Sequence[str],
    *,
    columns: Sequence[str] = (),
    language: str | None = None,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
) -> Imported:
    """Read files of other programs as one glossary.

    ``columns`` says what columns are (``词语=term``), ``language`` that of translations
    where a file does not tell. Title, place and date come from the files where they
    are not given and all terms agree; the title else from the first file's name.
    Raises ``DocumentError`` for a file that cannot be read, ``UsageError`` for a wrong choice or no date.
    """
    dates.checked(date)
    chosen = named(columns)
    tag = language_tag(language) if language is not None else None
    if language is not None and tag is None:
        raise UsageError("exchange.no-tag", language=language)
    drafts = Drafts()
    doubts: list[tuple[str, Doubt]] = []
    for path in paths:
        _read(path, drafts, chosen, tag)
        doubts += [(path, doubt) for doubt in drafts.doubts]
        drafts.doubts.clear()
    origins = list(drafts.origins)
    own = origins[0] if len(origins) == 1 else ("", "", "")
    if len(origins) > 1 and title is None:
        drafts.doubt(
            "several-glossaries", None, count=len(origins), titles=[o[0] for o in origins][:5]
        )
        doubts += [(paths[0], doubt) for doubt in drafts.doubts]
    return Imported(
        Glossary(
            title or own[0] or _stem(paths[0]),
            drafts.terms,
            os.path.abspath(paths[0]),
            None,
            place or own[1] or None,
            date or _date(own[2]),
        ),
        tuple(doubts),
    )


def _stem(path: str) -> str:
    return "glossary" if path == "-" else os.path.splitext(os.path.basename(path))[0] or "glossary"


def _date(text: str) -> str | None:
    from datetime import date

    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return None


def _read(path: str, drafts: Drafts, chosen: dict[str, str], language: str | None) -> None:
    from xpterms.exchange.readers import pairs, stardict, tables, tbx

    content = documents.content_of(path)
    source = path
    if path.endswith(".toml"):
        raise DocumentError("exchange.is-glossary", source=source)
    kind = _kind(content, source)
    if kind in ("sheets", "word-tables"):
        found = _stored(kind, content, source)
        tables.read_tables(found, source, drafts, chosen, language)
    elif kind == "tbx":
        tbx.read_tbx(content, source, drafts)
    elif kind == "stardict":
        stardict.read_stardict(path, content, drafts)
    else:
        from xpterms.documents.delimited import table
        from xpterms.exchange.columns import columns

        read = table(decode(content, source), source)
        if columns(read.rows, chosen) is None and not chosen and pairs.is_pairs(read):
            pairs.read_pairs(read, source, drafts, language)
        else:
            tables.read_tables([read], source, drafts, chosen, language, typed=True)


def _kind(content: bytes, source: str) -> str:
    """Return ``sheets word-tables tbx stardict text``, by what the bytes say."""
    from xpterms.exchange.readers.stardict import MAGIC

    if content.startswith(b"PK\x03\x04"):
        return _packed(content, source)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise DocumentError("document.locked" if locked else "exchange.old-sheet", source=source)
    head = content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"<") and (b"<tbx" in head or b"<martif" in head or b":tbx" in head):
        return "tbx"
    if head.startswith((b"<", b"%PDF-", b"{\\rtf")):
        raise DocumentError("exchange.other-kind", source=source)
    return "stardict" if head.startswith(MAGIC) else "text"


def _packed(content: bytes, source: str) -> str:
    """Return what a package holds, sizes checked before anything is unpacked."""
    names = documents.parts(content, source, UNPACKED)
    if MAIN in names:
        return "word-tables"
    if "xl/workbook.xml" in names:
        return "sheets"
    raise DocumentError("exchange.other-kind", source=source)


def _stored(kind: str, content: bytes, source: str) -> list[Table]:
    """Return the tables that a process of its own reads from a package."""
    rows = loads(documents.apart(kind, content, source))
    return [
        Table(
            name,
            tuple(
                Row(number, tuple(cells), tuple(formulas), tuple(merged))
                for number, cells, formulas, merged in listed
            ),
        )
        for name, listed in rows
    ]
