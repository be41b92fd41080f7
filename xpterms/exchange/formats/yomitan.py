"""A dictionary of Yomitan (format 3), for the browser: an entry for the term and for each alias.

Readings are toned pinyin without anything between syllables, as Yomitan reads
Chinese (its issue 975).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from zlib import crc32

from xpterms.exchange.zipped import zipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".zip",)
BANK = 10_000
"""Entries of one file, as Yomitan's own tools part them."""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the archive: the banks, then the index with a revision made of what they hold."""
    for content in zipped(_members(notes, about)):
        yield ".zip", content


def _members(notes: Iterable[Note], about: About) -> Iterator[tuple[str, list[bytes]]]:
    bank: list[list[Any]] = []
    number, mark = 0, 0
    for sequence, note in enumerate(notes, 1):
        bank += _entries(note, sequence)
        if len(bank) >= BANK:
            number += 1
            content = _json(bank)
            mark = crc32(content, mark)
            yield f"term_bank_{number}.json", [content]
            bank = []
    content = _json(bank)
    mark = crc32(content, mark)
    yield f"term_bank_{number + 1}.json", [content]
    yield "index.json", [_json(_index(about, mark))]


def _index(about: About, mark: int) -> dict[str, Any]:
    return {
        "title": about.title,
        "format": 3,
        "revision": f"{about.date or 'undated'}-{mark:08x}",
        "sequenced": True,
        "author": "xpterms",
        "description": "、".join(origin.title for origin in about.origins[:50]),
        "sourceLanguage": "zh",
        "targetLanguage": "zh",
    }


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _entries(note: Note, sequence: int) -> list[list[Any]]:
    article = [{"type": "structured-content", "content": _article(note)}]
    score = min(note.entry.mentions, 1000)
    return [
        [form.text, form.toned, "", "", score - place, article, sequence, ""]
        for place, form in enumerate(note.forms)
    ]


def _article(note: Note) -> list[Any]:
    entry = note.entry
    found: list[Any] = [{"tag": "div", "content": entry.definition, "lang": "zh"}]
    if entry.items:
        items = [{"tag": "li", "content": item} for item in entry.items]
        found.append({"tag": "ol", "content": items, "lang": "zh"})
    for tag, words in entry.translations:
        found.append({"tag": "div", "content": "; ".join(words), "lang": tag})
    if entry.aliases:
        found.append({"tag": "div", "content": "又作：" + "、".join(entry.aliases)})
    if note.context:
        style = {"fontStyle": "italic"}
        text = f"{note.context.sentence.text}（{note.origin}）"
        found.append(
            {
                "tag": "details",
                "content": [
                    {"tag": "summary", "content": "例句"},
                    {"tag": "div", "content": text, "style": style},
                ],
            }
        )
    number = "" if entry.number is None else f"，注 {entry.number}"
    found.append(
        {"tag": "div", "content": f"—— {entry.glossary}{number}", "style": {"fontSize": "0.8em"}}
    )
    return found
