"""Read an index: terms, their forms and readings, the sentences that use them.

Opening costs a header; everything else is read where it lies, when it is asked
for. What a query means is decided elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.han import HanTable
from xpterms.chinese.script import Unit, units
from xpterms.index.suffixes import SuffixArray
from xpterms.model import Entry, Mention, Sentence, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.index.storage import Held, Numbers, Paged

FIELD, PART = "\x1f", "\x1e"
SAMPLE = 1 << 20
"""Bytes of the sentences that tell how rare a text is."""
PARTS = 48
"""Form numbers of a term: 0 itself, 1 to 47 its aliases, 48 to 63 its parts."""


class Form:
    """A written form of a term: the term itself, an alias or a part, with its reading unit by unit."""

    __slots__ = ("alias", "offset", "readings", "term", "text", "units")

    def __init__(
        self,
        term: int,
        alias: int,
        text: str,
        offset: int,
        units: list[Unit],
        readings: list[tuple[str, ...]],
    ) -> None:
        self.term = term
        """The term's number in the index."""
        self.alias = alias
        """0 for the term itself, else which alias, from 1; from ``PARTS`` on a part of the term."""
        self.offset = offset
        """Where a part begins in the term."""
        self.text = text
        self.units = units
        self.readings = readings
        """For each unit its readings as ``si4``, the one of this form first."""


class Index:
    """The parts of an index by name."""

    def __init__(self, buffer: Held | Paged, sections: dict[str, tuple[int, int]]) -> None:
        self._buffer = buffer
        self._sections = sections
        self._views: dict[str, memoryview | Numbers] = {}
        self._forms: dict[int, Form] = {}
        self._arrays: dict[str, SuffixArray] = {}
        self.han = HanTable(buffer.numbers(*sections["han"], "H"))
        self.sources = tuple(self._sources())
        self.terms = len(self._numbers("terms.at")) - 1
        self.forms = len(self._numbers("forms.owners"))

    def _numbers(self, name: str) -> memoryview | Numbers:
        if name not in self._views:
            self._views[name] = self._buffer.numbers(*self._sections[name], "I")
        return self._views[name]

    def _record(self, name: str, number: int) -> str:
        at = self._numbers(name + ".at")
        base = self._sections[name][0]
        return self._buffer[base + at[number] : base + at[number + 1]].decode("utf-8")

    def _sources(self) -> Iterator[Source]:
        place, size = self._sections["sources"]
        for line in (
            self._buffer[place : place + size].decode("utf-8", "surrogateescape").split("\n")
        ):
            title, path, where, date, report, count, first = line.split(FIELD)
            yield Source(
                title, path, where or None, date or None, report or None, int(count), int(first)
            )

    def array(self, name: str) -> SuffixArray:
        """Return one of the suffix arrays: ``text letters initials sounds numbers``."""
        if name not in self._arrays:
            self._arrays[name] = SuffixArray(
                self._buffer,
                self._sections[name + ".blob"][0],
                self._numbers(name + ".starts"),
                self._numbers(name + ".owners"),
                self._numbers(name + ".order"),
                b"\0\n" if name in ("text", "sounds") else b"\n",
            )
        return self._arrays[name]

    def form(self, number: int) -> Form:
        """Return a written form by its number; forms are in the order of their terms."""
        known = self._forms.get(number)
        if known is None:
            owner = self._numbers("forms.owners")[number]
            text, said, offset = self._record("forms", number).split(FIELD)
            pieces = units(text, self.han.simplified)
            readings = [
                (first, *(r for r in self._others(unit) if r != first))
                for unit, first in zip(pieces, said.split(" "), strict=False)
            ]
            known = Form(owner >> 6, owner & 63, text, int(offset), pieces, readings)
            if len(self._forms) > 4096:  # a bound on memory, no more
                self._forms.clear()
            self._forms[number] = known
        return known

    def _others(self, unit: Unit) -> tuple[str, ...]:
        from xpterms.chinese.syllables import DIGIT_READINGS

        return self.han.readings(unit.text) or DIGIT_READINGS.get(unit.text, ())

    def said(self, number: int) -> list[str]:
        """Return the main reading of a form, unit by unit."""
        return self._record("forms", number).split(FIELD)[1].split(" ")

    def text_of(self, number: int) -> str:
        """Return a form's text by its number."""
        return self._record("forms", number).partition(FIELD)[0]

    def term_of(self, form: int) -> tuple[int, int]:
        """Return the term's number of a form, and which of its forms it is (0: itself)."""
        owner = self._numbers("forms.owners")[form]
        return owner >> 6, owner & 63

    def entry(self, number: int) -> Entry:
        """Return a term by its number in the index."""
        term, note, pinyin, aliases, items, source, mentions, definition = self._record(
            "terms", number
        ).split(FIELD)
        origin = self.sources[int(source)]
        return Entry(
            term,
            int(note) if note else None,
            pinyin,
            definition,
            tuple(aliases.split(PART)) if aliases else (),
            tuple(items.split(PART)) if items else (),
            origin.title,
            int(mentions),
            origin.place,
            origin.date,
            origin.report,
        )

    def mentions(self, number: int, most: int | None = None) -> tuple[Mention, ...]:
        """Return the sentences that use a term, in the report's order."""
        listed = self._record("mentions", number)
        found = []
        for mention in listed.split(";")[:most] if listed else ():
            sentence, *spans = mention.split(" ")
            pairs = (span.split("-") for span in spans)
            text, source = self.sentence(int(sentence))
            found.append(Mention(text, tuple((int(a), int(b)) for a, b in pairs), source))
        return tuple(found)

    def sentence(self, number: int) -> tuple[Sentence, str]:
        """Return a sentence of any report by its number, and its report's file name."""
        line, section, source, text = self._record("sentences", number).split(FIELD, 3)
        path = self._record("sections", int(section))
        report = self.sources[int(source)].report or ""
        return Sentence(text, int(line), tuple(path.split(PART)) if path else ()), report

    @property
    def sentences(self) -> int:
        """How many sentences all reports have."""
        return len(self._numbers("sentences.at")) - 1

    def sentences_with(self, forms: set[str]) -> list[int]:
        """Return the numbers of the sentences that hold any of some texts, in order."""
        found: set[int] = set()
        for form in forms:
            found.update(self._holding("sentences", "sentences", form))
        return sorted(found)

    def frequency(self, forms: set[str]) -> int:
        """Return how often any of some texts stand in the first ``SAMPLE`` bytes of the sentences."""
        base, size = self._sections["sentences"]
        sample = self._buffer[base : base + min(size, SAMPLE)]
        return sum(sample.count(form.encode("utf-8", "surrogateescape")) for form in forms)

    def _holding(self, name: str, records: str, text: str) -> Iterator[int]:
        """Yield, in order, the numbers of the records that hold a text in a section laid out as theirs."""
        at = self._numbers(records + ".at")[:]
        base, size = self._sections[name]
        last = -1
        for place in self._buffer.places(
            text.encode("utf-8", "surrogateescape"), base, base + size
        ):
            number = bisect_right(at, place - base) - 1
            if number != last:
                last = number
                yield number

    def report_of(self, sentence: int) -> Source:
        """Return the glossary whose report holds a sentence."""
        source = self._record("sentences", sentence).split(FIELD, 3)[2]
        return self.sources[int(source)]

    def defined_with(self, text: str) -> list[int]:
        """Return the terms in whose items or definition a simplified, lower-case text stands."""
        name = "words" if self._sections["words"][1] else "terms"
        base = self._sections[name][0]
        at = self._numbers("terms.at")
        found: list[int] = []
        for number in self._holding(name, "terms", text):
            record = self._buffer[base + at[number] : base + at[number + 1]].decode("utf-8")
            fields = record.split(FIELD)
            if text in fields[4] or text in fields[7]:
                found.append(number)
        return found

    def close(self) -> None:
        """Let go of the file; the index must not be asked afterwards."""
        self._arrays.clear()
        self._forms.clear()
        self._views.clear()
        self._buffer.close()
