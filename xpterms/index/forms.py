"""The written forms of an index's terms: their text and reading, and the terms they belong to."""

from __future__ import annotations

from xpterms.chinese.script import Unit, key, units
from xpterms.index.schema import form_text, is_part, read_form_mark, read_form_row
from xpterms.kept import Kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, TypeAlias

    from xpterms.chinese.han import HanTable
    from xpterms.index.plan import Plan
    from xpterms.index.segment import Segment

    Syllable: TypeAlias = tuple[str, bool, tuple[str, ...], bool]
    """Letters, whether one with which they go on begins the next syllable too, those of the other readings of the unit,
    and whether the second is an h."""
    Said: TypeAlias = tuple[str, ...]
    Spelled: TypeAlias = Callable[[str, Said], tuple[tuple[Unit, ...], tuple[Said, ...]]]


class Form:
    """A written form of a term: the term itself, an alias or a part, with its reading unit by unit.

    Thousands are kept; they have no lists, which Python's garbage collector would go over each time.
    """

    __slots__ = (
        "_said",
        "_simplified",
        "_spelled",
        "alias",
        "begins",
        "initials",
        "letters",
        "number",
        "offset",
        "part",
        "places",
        "readings",
        "syllables",
        "term",
        "text",
        "units",
    )
    units: tuple[Unit, ...]
    readings: tuple[Said, ...]
    """For each unit its readings as ``si4``, the one of this form first."""
    initials: tuple[str, ...]
    """For each unit the letters that its readings begin with."""
    letters: str
    """Its reading without tones; empty where it has one unit, or one reading of a unit begins another."""
    syllables: tuple[Syllable, ...]
    """The syllables of these letters."""
    begins: tuple[int, ...]
    """Where they begin in them."""
    places: list[int]
    """For each character of its key by text the place it came from."""

    def __init__(
        self,
        number: int,
        term: int,
        text: str,
        said: Said,
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
            self.initials = tuple(["".join([said[0] for said in one]) for one in self.readings])
            return self.initials
        if name in ("letters", "syllables", "begins"):
            self._spell()
            return object.__getattribute__(self, name)
        if name not in ("units", "readings"):
            raise AttributeError(name)
        self.units, self.readings = self._spelled(self.text, self._said)
        return object.__getattribute__(self, name)

    def _spell(self) -> None:
        """Work out how the form is spelled."""
        from itertools import accumulate

        from xpterms.chinese.syllables import plain

        said = [[plain(reading) for reading in one] for one in self.readings]
        self.letters, self.syllables, self.begins = "", (), ()
        if len(said) < 2 or len(said) != len(self.units) or any(map(_nested, said)):
            return
        following = [*map(set, self.initials[1:]), set()]
        syllables: list[Syllable] = []
        for (letters, *others), first in zip(said, following, strict=True):
            aitch = letters[1:2] == "h"
            loose = not first.isdisjoint(letters[1:3] if aitch else letters[1:2])
            syllables.append((letters, loose, tuple(others), aitch))
        self.syllables = tuple(syllables)
        self.letters = "".join([one[0] for one in syllables])
        self.begins = tuple(accumulate([len(one[0]) for one in syllables[:-1]], initial=0))


def _nested(said: list[str]) -> bool:
    """Tell whether one of some readings begins another."""
    return any(one != other and one.startswith(other) for one in said for other in said)


class Forms:
    """Forms by their number; they are in the order of their terms."""

    __slots__ = (
        "_han",
        "_plan",
        "_readings",
        "_segments",
        "_simplified",
        "_spelled",
        "form",
        "said",
        "term_of",
    )

    def __init__(self, segments: Sequence[Segment], plan: Plan, han: HanTable) -> None:
        self._segments = segments
        self._plan = plan
        self._han = han
        self._readings = Kept(self._readings_of)
        self._spelled, self._simplified = self._spell, han.simplified  # the same ones for each form
        self.form = Kept(self._form)
        self.said = Kept(self._said)
        """The main reading of each, unit by unit: at less cost than ``form``."""
        self.term_of = Kept(self._term_of)
        """The term of each, which alias it is (0: none), and whether it is a part of the term."""

    def text_of(self, number: int) -> str:
        """Return a form's text."""
        segment, inner, _ = self._plan.inner("forms", number)
        return form_text(segment.record("forms", inner))

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

    def clear(self) -> None:
        """Forget what was read."""
        for kept in (self._readings, self.form, self.said, self.term_of):
            kept.clear()

    def _form(self, number: int) -> Form:
        segment, inner, _ = self._plan.inner("forms", number)
        text, said, offset = read_form_row(segment.record("forms", inner))
        which, part = read_form_mark(segment.column("forms.marks")[inner])
        return Form(
            number,
            self._term(segment, inner, number),
            text,
            said,
            self._spelled,
            self._simplified,
            alias=0 if part else which,
            part=part,
            offset=offset,
        )

    def _said(self, number: int) -> Said:
        segment, inner, _ = self._plan.inner("forms", number)
        return read_form_row(segment.record("forms", inner))[1]

    def _term_of(self, number: int) -> tuple[int, int, bool]:
        segment, inner, _ = self._plan.inner("forms", number)
        which, part = read_form_mark(segment.column("forms.marks")[inner])
        return self._term(segment, inner, number), 0 if part else which, part

    def _term(self, segment: Segment, inner: int, number: int) -> int:
        """Return the term's number of a form that its segment numbers ``inner``."""
        within = segment.column("forms.terms")[inner]
        asked = self._plan.source_of("forms", number)
        return self._plan.firsts("terms")[asked] + within if asked else within

    def _spell(self, text: str, said: Said) -> tuple[tuple[Unit, ...], tuple[Said, ...]]:
        """Return the units of a form's text, and for each its readings, the one that is said first."""
        pieces = units(text, self._simplified)
        known = self._readings.of
        readings = [known((unit.text, one)) for unit, one in zip(pieces, said, strict=False)]
        return tuple(pieces), tuple(readings)

    def _readings_of(self, spelled: tuple[str, str]) -> Said:
        """Return the readings of a unit, by its text and the one that is said, which is first."""
        from xpterms.chinese.syllables import DIGIT_READINGS

        unit, first = spelled
        others = self._han.readings(unit) or DIGIT_READINGS.get(unit, ())
        return (first, *(other for other in others if other != first))
