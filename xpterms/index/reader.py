"""Read an index: terms, their forms and readings, the sentences that use them.

Opening costs a header a segment; everything else is read where it lies, when it
is asked for. What a query means is decided elsewhere.
"""

from __future__ import annotations

from xpterms.chinese.script import Unit, key, units
from xpterms.index.keysearch import KeySearch
from xpterms.index.plan import Plan
from xpterms.index.schema import (
    PART,
    encode_key,
    form_text,
    is_part,
    read_form_mark,
    read_form_row,
    read_mention_row,
    read_note,
    read_term_row,
)
from xpterms.model import Entry, Mention, Sentence, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, TypeAlias

    from xpterms.chinese.folding import Folding
    from xpterms.chinese.han import HanTable
    from xpterms.chinese.standing import Finder
    from xpterms.errors import XptermsError
    from xpterms.index.plan import Spots
    from xpterms.index.segment import Column, Segment
    from xpterms.index.trusting import Trusted

    Spelled: TypeAlias = Callable[[str, list[str]], tuple[list[Unit], list[tuple[str, ...]]]]

_KEPT = 4096
"""Forms, and terms, that are kept once they are read: a bound on memory, no more."""
_FEW = 3
"""Sentences of a term that are kept so: as many as an answer shows."""
_KEPT_TEXT = 1 << 21
"""Characters of reports that are kept once they are read; what is read when they are full is not."""
_OFTEN = 4
"""Questions to a report, or to all notes, from which on it is held folded."""
_FEW_TERMS = 512
"""Terms whose notes are held."""


class Form:
    """A written form of a term: the term itself, an alias or a part, with its reading unit by unit."""

    __slots__ = (
        "_said",
        "_simplified",
        "_spelled",
        "alias",
        "initials",
        "number",
        "offset",
        "part",
        "places",
        "readings",
        "term",
        "text",
        "units",
    )
    units: list[Unit]
    readings: list[tuple[str, ...]]
    """For each unit its readings as ``si4``, the one of this form first."""
    initials: list[str]
    """For each unit the letters that its readings begin with."""
    places: list[int]
    """For each character of its key by text the place it came from."""

    def __init__(
        self,
        number: int,
        term: int,
        text: str,
        said: list[str],
        spelled: Spelled,
        simplified: Callable[[str], str],
        *,
        alias: int = 0,
        part: bool = False,
        offset: int = 0,
    ) -> None:
        """Take what is read; ``spelled`` makes units and readings of it once they are asked for."""
        self.number = number
        self.term = term
        """The form's number in the index, and its term's."""
        self.alias = alias
        """Which alias, from 1; 0 for the term itself and for a part of it."""
        self.part = part
        """Whether it is a part that the term quotes or lists."""
        self.offset = offset
        """Where a part begins in the term."""
        self.text = text
        self._said = said
        self._spelled = spelled
        self._simplified = simplified

    def __getattr__(self, name: str) -> Any:
        """Fill what is missing: of the forms that a text is looked up in, few are aligned."""
        if name == "places":
            self.places = key(self.text, self._simplified)[1]
            return self.places
        if name == "initials":
            self.initials = ["".join([said[0] for said in one]) for one in self.readings]
            return self.initials
        if name not in ("units", "readings"):
            raise AttributeError(name)
        self.units, self.readings = self._spelled(self.text, self._said)
        return object.__getattribute__(self, name)

    def begins(self, unit: int, letter: str) -> bool:
        """Tell whether a unit may be said with a letter first."""
        return unit < len(self.initials) and letter in self.initials[unit]


class Index:
    """Glossaries with their reports, as one; all numbers run through them in their order."""

    def __init__(
        self,
        segments: Sequence[Segment],
        asked: Spots | None = None,
        paths: Sequence[str] = (),
        columns: Mapping[str, Column] | None = None,
    ) -> None:
        """Take segments and which of their glossaries are asked (``Plan``), and the glossaries' paths."""
        self._segments = segments
        self._plan = Plan(segments, asked, columns)
        self._paths = paths
        self._forms: dict[int, Form] = {}
        self._readings: dict[tuple[str, str], tuple[str, ...]] = {}
        """Of a unit by its text and what is said."""
        self._entries: dict[int, Entry] = {}
        self._owners: dict[int, tuple[int, int, bool]] = {}
        """What ``term_of`` tells of forms."""
        self._said: dict[int, list[str]] = {}
        """What ``said`` tells of them."""
        self._words: dict[int, tuple[tuple[str, ...], str]] = {}
        """What ``words`` tells of terms."""
        self._mentions: dict[tuple[int, int], tuple[Mention, ...]] = {}
        """The first sentences that use a term, by its number and how many were asked for."""
        self._keys: dict[str, KeySearch] = {}
        self._translated: bool | None = None
        self._notes: list[str] = []
        """Of few terms the members and the definition of each, once ``_OFTEN`` were looked for in them."""
        self._looked = 0
        self._sources: dict[int, Source] = {}
        self._reports: dict[int, str] = {}
        self._report_room = _KEPT_TEXT
        self._folded: dict[int, str] = {}
        """Reports as they are compared."""
        self._asked: dict[int, int] = {}
        """How often it was asked what a report lacks."""
        self._folding: Folding | None = None
        self.finders: dict[tuple[bool, int], Finder] = {}
        """What finds the forms in long texts (``xpterms.index.standing``)."""
        self.counted: dict[str, int] = {}
        """How many sentences use a text, by its key."""
        self.left_out: tuple[XptermsError, ...] = ()
        """Why some of the files that were asked for are not there."""
        self.due = False
        """Whether its segments should be merged, which takes longer than a question may."""
        self.trusted: Trusted | None = None
        """What tells whether the files read are as they were, where not all were looked at."""
        self.han: HanTable = segments[0].han

    def is_stale(self) -> bool:
        """Tell whether a glossary that was read, or its report, changed unseen."""
        cited = (source.path for source in self._sources.values())
        return self.trusted is not None and not self.trusted.holds(cited)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The glossaries, in the order in which they are asked."""
        return tuple(map(self.source, range(len(self._plan))))

    def source(self, number: int) -> Source:
        """Return a glossary by its place among those asked."""
        known = self._sources.get(number)
        if known is None:
            segment, own = self._plan.spot(number)
            found = self._segments[segment]
            title, place, date, report, _ = found.source(own)
            first = self._plan.firsts("terms")[number] if number else 0
            terms = found.firsts("terms")
            path = self._paths[number] if number < len(self._paths) else ""
            known = Source(title, path, place, date, report, terms[own + 1] - terms[own], first)
            self._sources[number] = known
        return known

    @property
    def glossaries(self) -> int:
        """How many glossaries are asked."""
        return len(self._plan)

    @property
    def terms(self) -> int:
        """How many terms there are."""
        return self._plan.size("terms")

    @property
    def forms(self) -> int:
        """How many written forms there are."""
        return self._plan.size("forms")

    @property
    def sentences(self) -> int:
        """How many sentences all reports have."""
        return self._plan.size("sentences")

    def keys(self, kind: str) -> KeySearch:
        """Return the keys of a kind: ``text letters initials sounds``."""
        found = self._keys.get(kind)
        if found is None:
            arrays = [segment.array(kind) for segment in self._segments]
            numbers = self._form_number, self._form_numbers
            found = self._keys[kind] = KeySearch(kind, arrays, *numbers)
        return found

    @property
    def translated(self) -> bool:
        """Whether any note has words of other languages."""
        if self._translated is None:
            arrays = [segment.array("translations") for segment in self._segments]
            self._translated = any(map(len, arrays))
        return self._translated

    def _form_number(self, segment: int, number: int) -> int | None:
        return self._plan.outer("forms", segment, number)

    def _form_numbers(self, segment: int, numbers: Iterable[int]) -> Iterator[int | None]:
        return self._plan.outers("forms", segment, numbers)

    def numbered(self, number: str, most: int) -> list[int]:
        """Return the terms whose note has a number, written without leading zeros."""
        sought = encode_key("numbers", number)
        found = (
            self._plan.outer("terms", place, term)
            for place, segment in enumerate(self._segments)
            for term in segment.array("numbers").whole(sought, most)
        )
        return sorted(term for term in found if term is not None)

    def form(self, number: int) -> Form:
        """Return a written form by its number; forms are in the order of their terms."""
        known = self._forms.get(number)
        if known is None:
            segment, inner, _ = self._plan.inner("forms", number)
            text, said, offset = read_form_row(segment.record("forms", inner))
            which, part = read_form_mark(segment.column("forms.marks")[inner])
            term = self._term(segment, inner, number)
            alias = 0 if part else which
            known = Form(
                number,
                term,
                text,
                said,
                self._spelled,
                self.han.simplified,
                alias=alias,
                part=part,
                offset=offset,
            )
            if len(self._forms) > _KEPT:
                self._forms.clear()
            self._forms[number] = known
        return known

    def _term(self, segment: Segment, inner: int, number: int) -> int:
        """Return the term's number of a form that its segment numbers ``inner``."""
        within = segment.column("forms.terms")[inner]
        asked = self._plan.source_of("forms", number)
        return self._plan.firsts("terms")[asked] + within if asked else within

    def _spelled(self, text: str, said: list[str]) -> tuple[list[Unit], list[tuple[str, ...]]]:
        """Return the units of a form's text, and for each its readings, the one that is said first."""
        pieces = units(text, self.han.simplified)
        known = self._readings
        readings = []
        for unit, first in zip(pieces, said, strict=False):
            found = known.get((unit.text, first))
            if found is None:
                others = (other for other in self._others(unit.text) if other != first)
                found = known[unit.text, first] = (first, *others)
            readings.append(found)
        return pieces, readings

    def _others(self, unit: str) -> tuple[str, ...]:
        from xpterms.chinese.syllables import DIGIT_READINGS

        return self.han.readings(unit) or DIGIT_READINGS.get(unit, ())

    def said(self, number: int) -> list[str]:
        """Return the main reading of a form, unit by unit."""
        known = self._said.get(number)
        if known is None:
            segment, inner, _ = self._plan.inner("forms", number)
            if len(self._said) >= _KEPT:
                self._said.clear()
            known = self._said[number] = read_form_row(segment.record("forms", inner))[1]
        return known

    def text_of(self, number: int) -> str:
        """Return a form's text by its number."""
        segment, inner, _ = self._plan.inner("forms", number)
        return form_text(segment.record("forms", inner))

    def term_of(self, form: int) -> tuple[int, int, bool]:
        """Return a form's term, which alias it is (0: none), and whether it is a part of the term."""
        known = self._owners.get(form)
        if known is None:
            segment, inner, _ = self._plan.inner("forms", form)
            which, part = read_form_mark(segment.column("forms.marks")[inner])
            if len(self._owners) >= _KEPT:
                self._owners.clear()
            known = self._term(segment, inner, form), 0 if part else which, part
            self._owners[form] = known
        return known

    def owners(self, segment: int, forms: Iterable[int]) -> Iterator[int | None]:
        """Yield the term of each of many forms that a segment numbers.

        ``None`` for a part of a term, and for a form of a glossary that is not asked.
        """
        from bisect import bisect_right

        found, plan = self._segments[segment], self._plan
        begins = found.firsts("forms")
        marks, terms = found.column("forms.marks"), found.column("forms.terms")
        low = high = first = 0
        asked: int | None = None
        for form in forms:
            if not low <= form < high:
                own = bisect_right(begins, form) - 1
                low, high, asked = begins[own], begins[own + 1], plan.asked(segment, own)
                first = plan.firsts("terms")[asked] if asked else 0
            yield None if asked is None or is_part(marks[form]) else first + terms[form]

    def entry(self, number: int) -> Entry:
        """Return a term by its number in the index."""
        known = self._entries.get(number)
        if known is None:
            if len(self._entries) >= _KEPT:
                self._entries.clear()
            known = self._entries[number] = self._entry(number)
        return known

    def _entry(self, number: int) -> Entry:
        segment, inner, _ = self._plan.inner("terms", number)
        term, note, pinyin, aliases, items, mentions, translations, definition = read_term_row(
            segment.record("terms", inner)
        )
        origin = self.source(self._plan.source_of("terms", number))
        return Entry(
            term,
            note,
            pinyin,
            definition,
            aliases,
            items,
            origin.title,
            mentions,
            origin.place,
            origin.date,
            origin.report,
            translations,
        )

    def words(self, number: int) -> tuple[tuple[str, ...], str]:
        """Return a term's members and its definition, simplified and in small letters."""
        known = self._words.get(number)
        if known is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            entry, simplified = self.entry(number), self.han.simplified
            items = ["".join(map(simplified, item)).lower() for item in entry.items]
            definition = "".join(map(simplified, entry.definition)).lower()
            known = self._words[number] = tuple(items), definition
        return known

    def note(self, number: int) -> tuple[str, str]:
        """Return a term and its definition by its number in the index, at less cost than ``entry``."""
        segment, inner, _ = self._plan.inner("terms", number)
        return read_note(segment.record("terms", inner))

    def mentions(self, number: int, most: int | None = None) -> tuple[Mention, ...]:
        """Return the sentences that use a term, in the report's order."""
        if most is None or most > _FEW:
            return self._using(number, most)
        known = self._mentions.get((number, most))
        if known is None:
            if len(self._mentions) >= _KEPT:
                self._mentions.clear()
            known = self._mentions[number, most] = self._using(number, most)
        return known

    def _using(self, number: int, most: int | None) -> tuple[Mention, ...]:
        segment, inner, source = self._plan.inner("terms", number)
        first = segment.firsts("sentences")[source]
        report = self.source(self._plan.source_of("terms", number)).report or ""
        found = []
        for use, spans in read_mention_row(segment.record("mentions", inner), most):
            text, line, path = segment.sentence(first + use, source)
            found.append(Mention(Sentence(text, line, path), spans, report))
        return tuple(found)

    def sentence(self, number: int) -> tuple[Sentence, Source]:
        """Return a sentence of any report by its number, and the glossary whose report it is."""
        segment, inner, source = self._plan.inner("sentences", number)
        text, line, path = segment.sentence(inner, source)
        asked = self._plan.source_of("sentences", number)
        return Sentence(text, line, path), self.source(asked)

    def report(self, source: int) -> tuple[str, int]:
        """Return a report's sentences, one a line, and the number of the first.

        ``source`` is the glossary's place among those asked.
        """
        first = self._plan.firsts("sentences")[source] if source else 0
        known = self._reports.get(source)
        if known is None:
            segment, own = self._plan.spot(source)
            known = self._segments[segment].report(own)
            if len(known) <= self._report_room:
                self._report_room -= len(known)
                self._reports[source] = known
        return known, first

    @property
    def folding(self) -> Folding:
        """How a text is folded to what is compared; it remembers the characters it met."""
        if self._folding is None:
            from xpterms.chinese.folding import Folding

            self._folding = Folding(self.han.simplified)
        return self._folding

    def lacks(self, source: int, key: str) -> bool:
        """Tell whether it is known already that a text, by its key, stands nowhere in a glossary's report.

        Known of a report that is kept, once it was asked ``_OFTEN``: to fold it takes longer than to look through it.
        """
        folded = self._folded.get(source)
        if folded is None:
            asked = self._asked[source] = self._asked.get(source, 0) + 1
            if asked < _OFTEN or source not in self._reports:
                return False
            lines = self._reports[source].replace("\n", "。\n")  # no mark of a note goes over lines
            folded = self._folded[source] = self.folding.chars(lines)
        return key not in folded

    def keep_count(self, key: str, sentences: int) -> None:
        """Keep how many sentences use a text: to count them, each report that may is read."""
        if len(self.counted) >= _KEPT:
            self.counted.clear()
        self.counted[key] = sentences

    def source_of(self, term: int) -> int:
        """Return the glossary of a term, by place among those asked."""
        return self._plan.source_of("terms", term)

    def report_begins(self, source: int) -> int:
        """Return the number of the first sentence of a glossary's report."""
        return self._plan.firsts("sentences")[source]

    def characters(self, source: int) -> int:
        """Return how many letters, digits and Han characters a glossary's report has."""
        segment, own = self._plan.spot(source)
        return self._segments[segment].source(own)[4]

    def has_report(self, source: int) -> bool:
        """Tell whether a glossary has a report."""
        segment, own = self._plan.spot(source)
        firsts = self._segments[segment].firsts("sentences")
        return firsts[own] < firsts[own + 1]

    def reports_with(self, text: str) -> list[int]:
        """Return the glossaries, by place among those asked, whose report may use a text.

        None whose report does is left out.
        """
        rows: list[int] = []
        if any(len(segment.part("grams")) for segment in self._segments):
            from xpterms.index.grams import rows_of

            rows = rows_of("grams", text, self.han.simplified)
        found = (
            self._plan.asked(place, own)
            for place, segment in enumerate(self._segments)
            for own in segment.reports_with(rows)
        )
        return sorted(source for source in found if source is not None)

    def defined_with(self, text: str) -> list[int]:
        """Return the terms in whose members or definition a simplified, lower-case text stands."""
        if self._notes:
            return [number for number, note in enumerate(self._notes) if text in note]
        self._looked += 1
        if self._looked == _OFTEN and self.terms <= _FEW_TERMS:
            each = map(self.words, range(self.terms))
            self._notes = [PART.join((*items, definition)) for items, definition in each]
        found = (
            self._plan.outer("terms", place, term)
            for place, segment in enumerate(self._segments)
            for term in segment.defined_with(text)
        )
        return sorted(term for term in found if term is not None)

    def only(self, sources: Sequence[int]) -> Index:
        """Return an index of some of the glossaries, by place among those asked; the files stay shared."""
        asked = [self._plan.spot(source) for source in sources]
        return Index(self._segments, asked, [self.source(source).path for source in sources])

    def check(self) -> None:
        """Read every byte. Raises ``DamageError``."""
        for segment in self._segments:
            segment.check()

    def hold(self) -> None:
        """Read the terms and what leads to them into memory, checked: for who looks up thousands of them."""
        self._keys.pop("text", None)
        for segment in self._segments:
            segment.hold()

    def close(self) -> None:
        """Let go of the files; the index must not be asked afterwards."""
        self._keys.clear()
        self._forms.clear()
        self._entries.clear()
        self._owners.clear()
        self._said.clear()
        self._words.clear()
        self._notes.clear()
        self._mentions.clear()
        self._reports.clear()
        self._folded.clear()
        self._asked.clear()
        self.finders.clear()
        self.counted.clear()
        for segment in self._segments:
            segment.close()
