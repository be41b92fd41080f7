"""Compile glossaries and their reports into one index; build time only.

Everything that a question can need is worked out here, once: keys, readings of
every Han character, and which sentences use which term.
"""

from __future__ import annotations

import gc
import re
from array import array
from functools import cache
from itertools import accumulate

from xpterms.chinese import readings
from xpterms.chinese.han import HanTable
from xpterms.chinese.syllables import marked as _marked
from xpterms.index import suffixes
from xpterms.index.keys import Keys
from xpterms.index.mentions import find_mentions
from xpterms.index.reader import FIELD, PART, PARTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.chinese.script import Unit
    from xpterms.index.keys import Key
    from xpterms.model import Glossary, Report, Term

    Progress = Callable[[str, int, int], None]

marked = cache(_marked)
_QUOTED = re.compile("[“‘《「『]([^“”‘’《》「」『』]+)[”’》」』]")
_LISTED = re.compile("[^、，；“”‘’《》「」『』]+")
_CLEAN = {ord(char): " " for char in "\n\r\t\v\f" + FIELD + PART}


class _Records:
    """A growing column of texts, as the sections ``NAME`` and ``NAME.at``."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.add = self._texts.append

    def __len__(self) -> int:
        return len(self._texts)

    def sections(self, name: str) -> dict[str, bytes]:
        pieces = [text.encode("utf-8", "surrogateescape") for text in self._texts]
        at = array("I", accumulate(map(len, pieces), initial=0))
        return {name: b"".join(pieces), name + ".at": at.tobytes()}


def compile_index(
    glossaries: Sequence[tuple[Glossary, Report | None]], progress: Progress | None = None
) -> dict[str, bytes]:
    """Return the sections of an index of these glossaries, each with its report or none.

    ``progress`` is called with a stage's name, how much is done and how much there is.
    """
    builder = _Builder(progress)
    collecting = gc.isenabled()
    gc.disable()  # millions of small tuples, none in a cycle: a third of the time
    try:
        for glossary, report in glossaries:
            builder.add(glossary, report)
        return builder.sections()
    finally:
        if collecting:
            gc.enable()


class _Builder:
    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._table = readings.table()
        self._han = HanTable.of(self._table)
        self._keys = Keys(self._han)
        self._numbers: list[Key] = []
        self._owners = array("I")
        self._forms, self._terms, self._mentions = _Records(), _Records(), _Records()
        self._sentences, self._sections = _Records(), _Records()
        self._section_numbers: dict[str, int] = {}
        self._sources: list[str] = []

    def add(self, glossary: Glossary, report: Report | None) -> None:
        """Add one glossary with the report that its terms are looked for in."""
        source, first = len(self._sources), len(self._terms)
        sentences = report.sentences if report else ()
        base = len(self._sentences)
        for sentence in sentences:
            section = self._section(PART.join(map(_clean, sentence.section)))
            text = _clean(sentence.text)
            self._sentences.add(FIELD.join((str(sentence.line), str(section), str(source), text)))
        forms = [(term.term, *term.aliases) for term in glossary.terms]
        texts = [_clean(sentence.text) for sentence in sentences]
        found = find_mentions(forms, texts, self._keys.simplified) if texts else None
        total = len(glossary.terms)
        for place, term in enumerate(glossary.terms):
            uses = found[place] if found else []
            self._add_term(term, source, len(uses))
            lines = [
                " ".join((str(base + number), *(f"{a}-{b}" for a, b in spans)))
                for number, spans in uses
            ]
            self._mentions.add(";".join(lines))
            if self._progress and place % 1000 == 0:
                self._progress(glossary.title, place, total)
        self._sources.append(
            FIELD.join(
                (
                    _clean(glossary.title),
                    glossary.path,
                    _clean(glossary.place or ""),
                    glossary.date or "",
                    report.source if report else "",
                    str(total),
                    str(first),
                )
            )
        )

    def _section(self, path: str) -> int:
        if path not in self._section_numbers:
            self._section_numbers[path] = len(self._sections)
            self._sections.add(path)
        return self._section_numbers[path]

    def _add_term(self, term: Term, source: int, mentions: int) -> None:
        number = len(self._terms)
        parts, said = self._form(number, 0, term.term, term.pinyin)
        for alias, text in enumerate(term.aliases[: PARTS - 1], 1):
            self._form(number, alias, text, None)
        for part, (offset, begin, end) in enumerate(_parts(term.term, parts)):
            given = " ".join(said[begin:end])
            text = term.term[offset : parts[end - 1].end]
            self._form(number, PARTS + part, text, given, offset)
        if term.number is not None:
            self._numbers.append((str(term.number).encode(), number, [0]))
        record = FIELD.join(
            (
                _clean(term.term),
                "" if term.number is None else str(term.number),
                term.pinyin or _written(term.term, parts, said),
                PART.join(map(_clean, term.aliases)),
                PART.join(map(_clean, term.items)),
                str(source),
                str(mentions),
                _clean(term.definition),
            )
        )
        self._terms.add(record)

    def _form(
        self, term: int, alias: int, text: str, given: str | None, offset: int = 0
    ) -> tuple[list[Unit], list[str]]:
        text = _clean(text)
        parts, said = self._keys.add(len(self._owners), text, given)
        self._owners.append(term << 6 | alias)
        self._forms.add(FIELD.join((text, " ".join(said), str(offset))))
        return parts, said

    def _simplified(self, content: bytes) -> bytes:
        """Return a text with simplified characters and small ASCII letters."""
        text = content.decode("utf-8", "surrogateescape")
        simple = {char: self._keys.simplified(char) for char in set(text)}
        changed = "".join(re.escape(char) for char, other in simple.items() if char != other)
        if changed:
            text = re.sub(f"[{changed}]", lambda found: simple[found[0]], text)
        return text.encode("utf-8", "surrogateescape").lower()

    def sections(self) -> dict[str, bytes]:
        """Return all parts, the small ones that every question reads first."""
        terms = self._terms.sections("terms")
        words = self._simplified(terms["terms"])
        found = {
            "sources": "\n".join(self._sources).encode("utf-8", "surrogateescape"),
            "han": self._table,
            "forms.owners": self._owners.tobytes(),
            **self._forms.sections("forms"),
            **terms,
            "words": b"" if words == terms["terms"] else words,
            **self._mentions.sections("mentions"),
            **self._sentences.sections("sentences"),
            **self._sections.sections("sections"),
        }
        stages: Sequence[tuple[str, list[Key]]] = (
            ("text", self._keys.text),
            ("letters", self._keys.letters),
            ("initials", self._keys.initials),
            ("sounds", self._keys.sounds),
            ("numbers", self._numbers),
        )
        for place, (name, keys) in enumerate(stages):
            if self._progress:
                self._progress("sorting", place, len(stages))
            feed = b"\0\n" if name in ("text", "sounds") else b"\n"
            for part, content in suffixes.build(keys, feed).items():
                found[f"{name}.{part}"] = content
        return found


def _parts(term: str, units: list[Unit]) -> list[tuple[int, int, int]]:
    """Return the parts of a term that people ask for by themselves: what it quotes, what it lists.

    Each as its place in the term and its range of units; at least two units, not all.
    """
    if term.isalnum():
        return []
    found: dict[tuple[int, int, int], None] = {}
    quoted = [match.span(1) for match in _QUOTED.finditer(term)]
    for begin, end in quoted + [match.span() for match in _LISTED.finditer(term)]:
        inside = [place for place, unit in enumerate(units) if begin <= unit.start < end]
        if 2 <= len(inside) < len(units):
            found[(units[inside[0]].start, inside[0], inside[-1] + 1)] = None
    return list(found)[: 64 - PARTS]


def _clean(text: str) -> str:
    return text if text.isprintable() else text.translate(_CLEAN)


def _written(term: str, parts: list[Unit], said: list[str]) -> str:
    """Return a reading as it is shown: marked syllables, digits and Latin words as the term has them."""
    shown: list[str] = []
    last = -1
    for unit, reading in zip(parts, said, strict=False):
        if reading != unit.text:
            shown.append(marked(reading))
            last = -1
            continue
        own = term[unit.start : unit.end]
        if shown and unit.start == last and not shown[-1].isalpha():
            shown[-1] += own
        else:
            shown.append(own)
        last = unit.end
    return " ".join(shown)
