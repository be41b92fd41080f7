"""The pieces of an HTML page, each with its place: tags, texts, references, and all else, in one pass.

After the tokenizer of the HTML standard. The standard library's knows no places of
references and takes a minute for a hundred thousand ``</`` on 3.11; lxml's tells no
places at all.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=]?[^\s/>=]*)(\s*=\s*)?")
_VALUE = re.compile(r"[^\s>]+")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_RAW = frozenset("script style title textarea".split())


class Markup(NamedTuple):
    """One piece of a page: half-open range, what it is, and a tag's name and attributes."""

    kind: str
    """``start``, ``end``, ``text``, ``reference`` or ``other``."""
    begin: int
    end: int
    text: str = ""
    """A tag's name in lower case; what a text or reference shows."""
    attributes: tuple[tuple[str, str], ...] = ()


def markup(page: str) -> Iterator[Markup]:
    """Yield all that a page is made of, in its order; what is broken off at its end is ``other``."""
    place, size = 0, len(page)
    raw = ""
    while place < size:
        if raw:
            closing = re.compile(rf"</{raw}(?=[\s/>])", re.IGNORECASE).search(page, place)
            end = closing.start() if closing else size
            yield Markup("text", place, end, page[place:end])
            place, raw = end, ""
            continue
        opened = page.find("<", place)
        end = opened if opened >= 0 else size
        yield from _texts(page, place, end)
        if end == size:
            return
        one = _tag(page, end)
        yield one
        place = one.end
        raw = one.text if one.kind == "start" and one.text in _RAW else ""


def _texts(page: str, begin: int, end: int) -> Iterator[Markup]:
    """Yield the texts and references of a stretch without tags."""
    for found in _REFERENCE.finditer(page, begin, end):
        shown = html.unescape(found[0])
        if shown == found[0]:
            continue
        if begin < found.start():
            yield Markup("text", begin, found.start(), page[begin : found.start()])
        yield Markup("reference", found.start(), found.end(), shown)
        begin = found.end()
    if begin < end:
        yield Markup("text", begin, end, page[begin:end])


def _tag(page: str, place: int) -> Markup:
    """Return what begins with the ``<`` at a place."""
    if page.startswith("<!--", place):
        end = page.find("-->", place + 4)
        return Markup("other", place, end + 3 if end >= 0 else len(page))
    after = page[place + 1 : place + 2]
    closes = after == "/"
    name = _NAME.match(page, place + 1 + closes)
    if name is None:
        if after in ("!", "?", "/"):
            end = page.find(">", place)
            return Markup("other", place, end + 1 if end >= 0 else len(page))
        return Markup("text", place, place + 1, "<")
    attributes, end = _attributes(page, name.end())
    if end < 0:
        return Markup("other", place, len(page))
    return Markup("end" if closes else "start", place, end, name[0].lower(), attributes)


def _attributes(page: str, place: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the attributes from a place on, and where the tag ends; -1 where it never does."""
    found: list[tuple[str, str]] = []
    while True:
        read = _ATTRIBUTE.match(page, place)
        place = read.end() if read else place
        value = ""
        if read and read[2]:
            quote = page[place : place + 1]
            if quote in ('"', "'"):
                end = page.find(quote, place + 1)
                if end < 0:
                    return (), -1
                value, place = page[place + 1 : end], end + 1
            elif plain := _VALUE.match(page, place):
                value, place = plain[0], plain.end()
        if read and read[1]:
            found.append((read[1].lower(), html.unescape(value)))
        if place >= len(page):
            return (), -1
        if page[place] == ">":
            return tuple(found), place + 1
        if page[place] == "=":  # an attribute's name may begin with it
            place += 1
