"""Read a glossary file (TOML), or say in one line what is wrong with it, where, and what to write.

The format is the contract's; what TOML itself forbids is tomllib's to find.
"""

from __future__ import annotations

import datetime
import os
import re
import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from xpterms.chinese.script import core
from xpterms.documents.files import contents
from xpterms.errors import GlossaryError
from xpterms.glossary.bounds import LARGEST, LONGEST, LONGEST_TEXT, excess
from xpterms.glossary.controls import CONTROL
from xpterms.glossary.languages import language_tag
from xpterms.messages import Coded
from xpterms.model import Glossary, Term

if TYPE_CHECKING:
    from xpterms.model import Translations

_TOP = {"title": str, "report": str, "place": str, "date": datetime.date, "terms": list}
_ENTRY = {
    "term": str,
    "definition": str,
    "number": int,
    "pinyin": str,
    "aliases": list,
    "items": list,
    "translations": dict,
}
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_KEYED = re.compile(r"^\s*(?:\[|[\w\"'.-]+\s*=)", re.MULTILINE)
"""A line that only a TOML file has: a text without one is no attempt at a glossary."""


def read_glossary(path: str) -> Glossary:
    """Return the glossary in a file; its report's path is made absolute, not opened.

    Raises ``GlossaryError``: no such file, not UTF-8, not TOML, or not a glossary.
    """
    text = _text(path)
    much = excess(text) if _KEYED.search(text) else None
    if much:
        raise GlossaryError("glossary.too-much", path=path, what=much)
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError
        raise _not_toml(path, text, str(error)) from None
    return _Checker(path, text).glossary(content)


def _text(path: str) -> str:
    try:
        content = contents(path, LARGEST)
    except FileNotFoundError:
        raise GlossaryError("glossary.missing", path=path) from None
    except IsADirectoryError:
        raise GlossaryError("glossary.folder", path=path) from None
    except (OSError, ValueError) as error:
        raise GlossaryError("glossary.unreadable", path=path, reason=error) from None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise GlossaryError("glossary.encoding", path=path, line=line) from None


def _not_toml(path: str, text: str, said: str) -> GlossaryError:
    """Return the error of a text that TOML's reader refuses: by what it says, with the place for those who read Chinese."""
    if not _KEYED.search(text):
        return GlossaryError("glossary.is-report", path=path)
    last = text.count("\n") + 1
    found = _PLACE.search(said)
    if found:
        where = Coded("glossary.toml-at", line=found[1], column=found[2])
    else:
        where = Coded("glossary.toml-end", line=last)
    what = _one_line(said).replace("(at end of document)", f"(at line {last}, the last)")
    return GlossaryError("glossary.not-toml", path=path, what=what, where=where)


def _one_line(text: str) -> str:
    return CONTROL.sub("?", " ".join(text.split()))


class _Checker:
    """Check one file's content and name the place of what is wrong."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._source = text
        self._entry = 0
        self._term = ""

    def glossary(self, content: dict[str, Any]) -> Glossary:
        self._keys(content, _TOP)
        for key in ("title", *(("terms",) if "report" not in content else ())):
            if key not in content:
                raise self._error(f"lacks-{key}")
        title = self._string(content, "title")
        entries = content.get("terms")
        if entries is not None and not (entries and all(isinstance(e, dict) for e in entries)):
            raise self._error("lacks-terms", "terms")
        terms = tuple(self._terms(entries or []))
        self._entry = 0
        report = self._string(content, "report") if "report" in content else None
        folder = os.path.dirname(os.path.abspath(self._path))
        date = content.get("date")
        return Glossary(
            title=title,
            terms=terms,
            path=os.path.abspath(self._path),
            report=os.path.join(folder, report) if report else None,
            place=self._string(content, "place") if "place" in content else None,
            date=date.isoformat() if date else None,
        )

    def _terms(self, entries: list[dict[str, Any]]) -> list[Term]:
        found: list[Term] = []
        named: dict[str, int] = {}
        numbered: dict[int, int] = {}
        for place, entry in enumerate(entries, 1):
            named_so = entry.get("term")
            self._entry, self._term = place, named_so if isinstance(named_so, str) else ""
            self._keys(entry, _ENTRY)
            for key in ("term", "definition"):
                if key not in entry:
                    raise self._error("lacks", shown=key)
            self._term = self._string(entry, "term")
            written = core(self._term)
            if not written:
                raise self._error("no-character", "term")
            self._once(named, written, "term")
            number = entry.get("number")
            if number is not None:
                if number < 0:
                    raise self._error("below-zero", "number")
                self._once(numbered, number, "number")
            found.append(
                Term(
                    term=self._term,
                    definition=self._string(entry, "definition"),
                    number=number,
                    pinyin=self._pinyin(entry) if "pinyin" in entry else None,
                    aliases=self._aliases(entry),
                    items=self._strings(entry, "items"),
                    translations=self._translations(entry.get("translations", {})),
                )
            )
        return found

    def _pinyin(self, entry: dict[str, Any]) -> str:
        from xpterms.chinese.given import misfit

        pinyin = self._string(entry, "pinyin")
        found = misfit(self._term, pinyin)
        if found:
            what = f"pinyin-{found.what}"
            raise self._error(what, "pinyin", **found.fields)
        return pinyin

    def _once(self, seen: dict[Any, int], value: object, key: str) -> None:
        if value in seen:
            raise self._error(f"{key}-twice", key, first=seen[value], number=value)
        seen[value] = self._entry

    def _keys(self, table: dict[str, Any], known: dict[str, type]) -> None:
        for key, value in table.items():
            if key not in known:
                near = get_close_matches(key, known, 1)
                advice = (
                    Coded("glossary.write-key", near=near[0])
                    if near
                    else Coded("glossary.known-keys", known=list(known))
                )
                raise self._error("unknown-key", key, shown=_one_line(key), advice=advice)
            kind = known[key]
            if type(value) is not kind:
                raise self._wrong_type(key, kind)

    def _string(self, table: dict[str, Any], key: str) -> str:
        return self._clean(table[key], key)

    def _strings(self, table: dict[str, Any], key: str) -> tuple[str, ...]:
        values = table.get(key)
        if not values:
            return ()
        if not all(isinstance(value, str) for value in values):
            raise self._wrong_type(key, list)
        return tuple(self._clean(value, key) for value in values)

    def _aliases(self, entry: dict[str, Any]) -> tuple[str, ...]:
        found = self._strings(entry, "aliases")
        for alias in found:
            if not core(alias):
                raise self._error("no-character-alias", "aliases", alias=alias)
        return found

    def _translations(self, table: dict[str, Any]) -> Translations:
        found: dict[str, tuple[str, ...]] = {}
        for written, words in table.items():
            key = f"translations.{_one_line(written)}"
            tag = language_tag(written)
            if tag is None:
                raise self._error("language-tag", "translations", shown=key)
            if tag in found:
                raise self._error("language-twice", "translations", shown=key)
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise self._wrong_type(key, list)
            if words:
                found[tag] = tuple(self._clean(word, key) for word in words)
        return tuple(found.items())

    def _clean(self, text: str, key: str) -> str:
        if not text.isprintable():
            found = CONTROL.search(text)
            if found:
                raise self._error("control", key, code=f"U+{ord(found[0]):04X}")
        text = text.strip() if key == "report" else " ".join(text.split())  # a file has its name
        if not text:
            raise self._error("empty", key)
        most = LONGEST.get(key, LONGEST_TEXT)
        if len(text) > most:
            raise self._error("too-long", key, shown=key, length=len(text), most=most)
        return text

    def _wrong_type(self, key: str, kind: type) -> GlossaryError:
        return self._error("wrong-type", key, kind=Coded(f"glossary.kind-{kind.__name__}"))

    def _error(
        self, name: str, key: str | None = None, *, shown: str | None = None, **fields: object
    ) -> GlossaryError:
        line = _line(self._source, self._entry, key and key.partition(".")[0])
        term = Coded("glossary.of-term", term=_one_line(self._term)[:40]) if self._term else ""
        entry = Coded("glossary.entry", number=self._entry, term=term) if self._entry else ""
        what = Coded(f"glossary.{name}", key=shown or key, **fields)
        return GlossaryError("glossary.at", path=self._path, line=line, entry=entry, what=what)


_HEADER = re.compile(r"\s*\[\[\s*[\"']?terms[\"']?\s*\]\]")
_KEY = re.compile(r"\s*[\"']?([^\s\"'=]+)[\"']?\s*=")
_TRIPLE = re.compile(r'"""|\'\'\'')


def _line(source: str, entry: int, key: str | None) -> int:
    """Return the line of a key in an entry (0: before all entries), of the entry where it is not found."""
    seen, inside, begin = 0, "", 1
    for number, line in enumerate(source.split("\n"), 1):
        if not inside:
            if _HEADER.match(line):
                seen += 1
                if seen == entry:
                    begin = number
                    if key is None:
                        return number
            found = _KEY.match(line)
            if seen == entry and found and found[1] == key:
                return number
        for quotes in _TRIPLE.findall(line):
            inside = "" if inside == quotes else inside or quotes
    return begin


def entry_lines(path: str, entries: int) -> list[int]:
    """Return the line of ``term = …`` of each entry of a glossary file. Raises ``GlossaryError``."""
    found: list[int] = []
    inside = ""
    for number, line in enumerate(_text(path).split("\n"), 1):
        if not inside:
            head = line.lstrip()
            if head.startswith("[[") and _HEADER.match(line):
                found.append(number)
            elif head.startswith(("term", '"term', "'term")):
                key = _KEY.match(line)
                if found and key and key[1] == "term":
                    found[-1] = number
        for quotes in _TRIPLE.findall(line) if line.count('"""') or line.count("'''") else ():
            inside = "" if inside == quotes else inside or quotes
    return found[:entries]
