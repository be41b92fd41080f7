"""Compile glossaries and their reports into a segment; build time only.

Everything that a question can need is worked out here, once: keys, readings of
every Han character, and which sentences use which term.
"""

from __future__ import annotations

import gc
import re
from array import array
from itertools import accumulate

from xpterms.chinese import readings
from xpterms.chinese.folding import Folding
from xpterms.chinese.han import HanTable
from xpterms.chinese.script import is_han
from xpterms.index import suffixes
from xpterms.index.entries import pinyin_of, row_of, uses_of
from xpterms.index.grams import grams_of
from xpterms.index.keys import Keys
from xpterms.index.schema import (
    COLUMNS,
    FIRSTS,
    LINE,
    NUMBERS,
    RECORDS,
    STRETCH,
    IndexOverflowError,
    clean,
    encode_key,
    feed,
    form_mark,
    form_row,
    head_row,
    mention_row,
    source_row,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Sized

    from xpterms.chinese.script import Unit
    from xpterms.index.keys import Key
    from xpterms.model import Glossary, Report, Term

    Progress = Callable[[str, int, int], None]

_QUOTED = re.compile("[“‘《「『]([^“”‘’《》「」『』]+)[”’》」』]")
_LIST_MARKS = frozenset("、，；")
_LISTED = re.compile("[^、，；“”‘’《》「」『』]+")
MOST_PARTS = 16
"""Parts of one term that are looked up by themselves: a list of more is no shorthand."""


class _Records:
    """A growing column of texts, as the sections ``NAME`` and ``NAME.at``."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self.add = self._texts.append

    def __len__(self) -> int:
        return len(self._texts)

    def sections(self, name: str) -> dict[str, bytes]:
        pieces = [text.encode("utf-8", "surrogateescape") for text in self._texts]
        at = array(NUMBERS, accumulate(map(len, pieces), initial=0))
        return {name: b"".join(pieces), name + ".at": at.tobytes()}


def compile_segment(
    glossaries: Sequence[tuple[Glossary, Report | None]],
    progress: Progress | None = None,
    table: bytes = b"",
) -> dict[str, bytes]:
    """Return the sections of a segment of these glossaries, each with its report or none.

    ``table`` is that of Han characters, as another segment has it: to work it out takes half of
    the time of one report. ``progress`` is called with a stage's name, how much is done and how much there is.
    Raises ``IndexOverflowError``.
    """
    builder = _Builder(progress, table or readings.table())
    collecting = gc.isenabled()
    gc.disable()  # millions of small tuples, none in a cycle: a third of the time
    try:
        for glossary, report in glossaries:
            builder.add(glossary, report)
        return builder.sections()
    except OverflowError:
        raise IndexOverflowError from None
    finally:
        if collecting:
            gc.enable()


class _Builder:
    def __init__(self, progress: Progress | None, table: bytes) -> None:
        self._progress = progress
        self._table = table
        self._han = HanTable.of(self._table)
        self._keys = Keys(self._han)
        self._numbers: list[Key] = []
        self._records = {name: _Records() for name in RECORDS}
        self._columns = {name: array(NUMBERS) for name in COLUMNS}
        self._firsts = {name: array(NUMBERS, [0]) for name in FIRSTS}
        self._counts = _Counts()
        self._folding = Folding(self._keys.simplified)
        self._reports: list[str] = []
        self._words: list[str] = []

    def add(self, glossary: Glossary, report: Report | None) -> None:
        """Add one glossary with the report that its terms are looked for in."""
        sentences = [(one, clean(one.text)) for one in report.sentences] if report else []
        heads: dict[tuple[str, ...], int] = {}
        for sentence, text in sentences:
            path = tuple(map(clean, sentence.section))
            if path not in heads:
                heads[path] = len(heads)
                self._records["heads"].add(head_row(path))
            self._records["sentences"].add(text + LINE)
            self._columns["sentences.lines"].append(sentence.line)
            self._columns["sentences.heads"].append(heads[path])
        self._reports.append("\n".join([text for _, text in sentences]))
        for begin in range(0, max(len(glossary.terms), 1), STRETCH):
            some = glossary.terms[begin : begin + STRETCH]
            self._words.append("\n".join(w for t in some for w in (*t.items, t.definition)))
        texts = [text for _, text in sentences]
        found = uses_of(glossary, texts, self._folding)
        total = len(glossary.terms)
        for place, (term, uses) in enumerate(zip(glossary.terms, found, strict=True)):
            self._add_term(term, place, len(uses))
            self._records["mentions"].add(mention_row(uses))
            if self._progress and place % 1000 == 0:
                self._progress(glossary.title, place, total)
        names = (glossary.place or "", glossary.date or "", report.source if report else "")
        count = sum(sum(map(self._counts.__getitem__, text)) for text in texts)
        where, date, source = map(clean, names)
        self._records["sources"].add(source_row(clean(glossary.title), where, date, source, count))
        counted: dict[str, Sized] = {**self._records, "stretches": self._words}
        for name in FIRSTS:
            self._firsts[name].append(len(counted[name]))

    def _add_term(self, term: Term, place: int, mentions: int) -> None:
        form = len(self._records["forms"])
        parts, said = self._form(place, term.term, term.pinyin)
        for _, words in term.translations:
            for word in words:
                self._keys.translate(form, clean(word))
        for alias, text in enumerate(term.aliases, 1):
            self._form(place, text, None, form_mark(alias))
        for part, (offset, begin, end) in enumerate(_parts(term.term, parts), 1):
            given = " ".join(said[begin:end])
            text = term.term[offset : parts[end - 1].end]
            self._form(place, text, given, form_mark(part, part=True), offset)
        terms = self._records["terms"]
        if term.number is not None:
            key = encode_key("numbers", str(term.number))
            self._numbers.append((key, len(terms), [0]))
        terms.add(row_of(term, term.pinyin or pinyin_of(term.term, parts, said), mentions))

    def _form(
        self, term: int, text: str, given: str | None, mark: int = 0, offset: int = 0
    ) -> tuple[list[Unit], list[str]]:
        text = clean(text)
        forms = self._records["forms"]
        parts, said = self._keys.add(len(forms), text, given)
        self._columns["forms.terms"].append(term)
        self._columns["forms.marks"].append(mark)
        forms.add(form_row(text, said, offset))
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
        found: dict[str, bytes] = {"han": self._table}
        found |= {"sources." + name: firsts.tobytes() for name, firsts in self._firsts.items()}
        found |= {name: column.tobytes() for name, column in self._columns.items()}
        for name, records in self._records.items():
            found |= records.sections(name)
        words = self._simplified(found["terms"])
        found["words"] = b"" if words == found["terms"] else words
        keys: dict[str, list[Key]] = {**self._keys.kinds, "numbers": self._numbers}
        for place, (kind, some) in enumerate(keys.items()):
            if self._progress:
                self._progress("sorting", place, len(keys))
            for part, content in suffixes.build(some, feed(kind)).items():
                found[f"{kind}.{part}"] = content
        simplified = self._keys.simplified
        found |= grams_of("grams", self._reports, simplified)
        return found | grams_of("words.grams", self._words, simplified)


class _Counts(dict[str, bool]):
    """Whether a character is a letter, a digit or a Han character, worked out once."""

    def __missing__(self, char: str) -> bool:
        self[char] = found = char.isalpha() or char.isdecimal() or is_han(char)
        return found


def _parts(term: str, units: list[Unit]) -> list[tuple[int, int, int]]:
    """Return the parts of a term that people ask for by themselves: what it quotes, what it lists.

    What only stands outside its quotes (企业, 活动) is no name of its own. Each as its place in the term and its range of units; at least two units, not all.
    """
    if term.isalnum():
        return []
    found: dict[tuple[int, int, int], None] = {}
    quoted = [match.span(1) for match in _QUOTED.finditer(term)]
    listed = [
        (begin, end)
        for begin, end in (match.span() for match in _LISTED.finditer(term))
        if {term[max(begin - 1, 0) : begin], term[end : end + 1]} & _LIST_MARKS
    ]
    for begin, end in quoted + listed:
        inside = [place for place, unit in enumerate(units) if begin <= unit.start < end]
        if 2 <= len(inside) < len(units):
            found[(units[inside[0]].start, inside[0], inside[-1] + 1)] = None
    return list(found)[:MOST_PARTS]
