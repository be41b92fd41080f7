"""An index as one: glossaries on disk, numbered through, and what reads their terms, forms and reports.

Opening costs a header a segment; everything else is read where it lies, when it
is asked for. What a query means is decided elsewhere.
"""

from __future__ import annotations

from xpterms.index.forms import Forms
from xpterms.index.keysearch import KeySearch
from xpterms.index.plan import Plan
from xpterms.index.schema import PART, encode_key, read_mention_row, read_note, read_term_row
from xpterms.kept import Kept, keep
from xpterms.model import Entry, Mention, Sentence, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from xpterms.chinese.folding import Folding
    from xpterms.chinese.han import HanTable
    from xpterms.chinese.standing import Finder
    from xpterms.errors import XptermsError
    from xpterms.index.forms import Form
    from xpterms.index.plan import Spots
    from xpterms.index.reports import Reports
    from xpterms.index.segment import Column, Segment
    from xpterms.index.trusting import Trusted

_FEW = 3
"""Sentences of a term that are kept once they are read: as many as an answer shows."""
_OFTEN = 4
"""Questions to all notes from which on they are held, where they are few."""
_FEW_TERMS = 512
"""Terms whose notes are held."""


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
        self.han: HanTable = segments[0].han
        self._forms = forms = Forms(segments, self._plan, self.han)
        self.form: Callable[[int], Form] = forms.form.of
        """Returns a written form by its number; forms are in the order of their terms."""
        self.said: Callable[[int], tuple[str, ...]] = forms.said.of
        """Returns the main reading of a form, unit by unit."""
        self.term_of: Callable[[int], tuple[int, int, bool]] = forms.term_of.of
        """Returns a form's term, which alias it is (0: none), and whether it is a part of the term."""
        self.text_of = forms.text_of
        self.owners = forms.owners
        self._entries = Kept(self._entry)
        self.entry: Callable[[int], Entry] = self._entries.of
        """Returns a term by its number."""
        self._words = Kept(self._words_of)
        self.words: Callable[[int], tuple[tuple[str, ...], str]] = self._words.of
        """Returns a term's members and its definition, simplified and in small letters."""
        self._mentions: dict[tuple[int, int], tuple[Mention, ...]] = {}
        """The first sentences that use a term, by its number and how many were asked for."""
        self._keys = Kept(self._keys_of)
        self.keys = self._keys.of
        """The keys of a kind: ``text letters initials sounds``."""
        self._translated: bool | None = None
        self._notes: list[str] = []
        """Of few terms the members and the definition of each, once ``_OFTEN`` were looked for in them."""
        self._looked = 0
        self._sources: dict[int, Source] = {}
        self._reports: Reports | None = None
        self._folding: Folding | None = None
        self.finders: dict[tuple[bool, int], Finder] = {}
        """What finds the forms in long texts (``xpterms.index.standing``)."""
        self.left_out: tuple[XptermsError, ...] = ()
        """Why some of the files that were asked for are not there."""
        self.due = False
        """Whether its segments should be merged, which takes longer than a question may, and nobody is at it."""
        self.trusted: Trusted | None = None
        """What tells whether the files read are as they were, where not all were looked at."""

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

    def _keys_of(self, kind: str) -> KeySearch:
        arrays = [segment.array(kind) for segment in self._segments]
        return KeySearch(kind, arrays, self._form_number, self._form_numbers)

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

    def _words_of(self, number: int) -> tuple[tuple[str, ...], str]:
        entry, simplified = self.entry(number), self.han.simplified
        items = [simplified(item).lower() for item in entry.items]
        return tuple(items), simplified(entry.definition).lower()

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
            known = keep(self._mentions, (number, most), self._using(number, most))
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

    @property
    def reports(self) -> Reports:
        """The reports of the glossaries."""
        if self._reports is None:
            from xpterms.index.reports import Reports

            self._reports = Reports(self._segments, self._plan, self.source, self.folding)
        return self._reports

    @property
    def folding(self) -> Folding:
        """How a text is folded to what is compared; it remembers the characters it met."""
        if self._folding is None:
            from xpterms.chinese.folding import Folding

            self._folding = Folding(self.han.simplified)
        return self._folding

    def source_of(self, term: int) -> int:
        """Return the glossary of a term, by place among those asked."""
        return self._plan.source_of("terms", term)

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
        self._words.clear()
        self._notes.clear()
        self._mentions.clear()
        if self._reports is not None:
            self._reports.clear()
        self.finders.clear()
        for segment in self._segments:
            segment.close()
