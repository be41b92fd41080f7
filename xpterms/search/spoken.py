"""Places in the reports that sound as typed: pinyin, initials, and both mixed with hanzi.

A text has no keys of its own: for each syllable or initial typed, the characters
of a report that can be read so make one class. The places of the rarest class are
looked up, and their neighbours held against the others. Asked only where nothing
stands so in hanzi.
"""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS, is_han
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST, plain
from xpterms.kept import keep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.index.reader import Index
    from xpterms.model import Span
    from xpterms.search.query import Query

    Token = tuple[str, str]
    """What it is (``char syllable initial``) and its text."""
    Parse = tuple[Token, "Parse | None"]

FEWEST_INITIALS = 4
"""Letters that initials take at the least: fewer stand anywhere."""
MOST_PARSES = 8
MOST_REPORTS = 64
"""Reports that are read for what letters that match nothing may mean: reading one takes some ms."""
LONGEST_SPOKEN = 24
"""Atoms of a query that are read aloud; who types more types hanzi."""
_NEVER_BRIDGED = frozenset("_+%&。！？；!?;\n")


def places(index: Index, query: Query) -> Iterator[tuple[int, Span]]:
    """Yield the sentences, and the spans in them, that are read as a query was typed."""
    parses, reports = list(_parses(query)) if _is_said(query) else [], index.reports
    for source in reports.using("") if parses else ():
        first = reports.first(source)
        for number, span in _within(index, parses, reports.text(source)):
            yield first + number, span


def _is_said(query: Query) -> bool:
    """Tell whether some of a query is typed as it is said."""
    return query.spelled


def within(index: Index, query: Query, report: str) -> Iterator[tuple[int, Span]]:
    """Return the lines of a text, from 0, and the spans in them, that are read as a query was typed."""
    parses = list(_parses(query)) if _is_said(query) else []
    return _within(index, parses, report) if parses else iter(())


def _within(index: Index, parses: list[list[Token]], report: str) -> Iterator[tuple[int, Span]]:
    heard = _heard(index, report)
    found = sorted({span: None for parse in parses for span in heard.places(parse)})
    number = last = reach = 0
    for start, end in found:
        if start < reach:
            continue
        reach = end
        begin = report.rfind("\n", 0, start) + 1
        number += report.count("\n", last, begin)
        last = begin
        yield number, (start - begin, end - begin)


def texts(index: Index, query: Query, most: int = 3) -> list[tuple[str, int]]:
    """Return the texts that a query may mean, each with how many sentences hold it, commonest first."""
    sentences: dict[str, set[int]] = {}
    if index.glossaries > MOST_REPORTS:
        return []
    for number, (begin, end) in places(index, query):
        text = index.reports.sentence(number)[0].text[begin:end]
        sentences.setdefault(text, set()).add(number)
    counted = [(text, len(numbers)) for text, numbers in sentences.items()]
    return sorted(counted, key=lambda one: -one[1])[:most]


def _parses(query: Query) -> Iterator[list[Token]]:
    """Yield how a query may be read: letters as syllables, else, if there are enough, as initials."""
    if not 2 <= len(query.atoms) <= LONGEST_SPOKEN * LONGEST:
        return
    whole = [parse for parse in _split(query, 0, MOST_PARSES) if len(parse) > 1]
    yield from whole[:MOST_PARSES]
    if not whole and FEWEST_INITIALS <= len(query.atoms) <= LONGEST_SPOKEN:
        yield [("initial" if "a" <= atom <= "z" else "char", atom) for atom in query.atoms]


def _split(query: Query, begin: int, most: int) -> list[list[Token]]:
    """Return the ways to part the atoms from a place on into characters and syllables, longest first."""
    ways: dict[int, list[Parse | None]] = {len(query.atoms): [None]}
    for place in range(len(query.atoms) - 1, begin - 1, -1):
        atom = query.atoms[place]
        if not "a" <= atom <= "z":
            ways[place] = [(("char", atom), rest) for rest in ways[place + 1]]
            continue
        found: list[Parse | None] = []
        for end in range(min(place + LONGEST, len(query.atoms)), place, -1):
            rests = ways[end]
            piece = query.atoms[place:end] if rests else ""
            if piece in IS_SYLLABLE and not query.bound(place, end):
                found += [(("syllable", piece), rest) for rest in rests]
                if len(found) >= most:
                    break
        ways[place] = found[:most]
    return list(map(_tokens, ways[begin]))


def _tokens(parse: Parse | None) -> list[Token]:
    """Return the tokens of a parse, each of which is a token and the rest."""
    found: list[Token] = []
    while parse:
        token, parse = parse
        found.append(token)
    return found


class _Heard:
    """A report by how its characters are read."""

    def __init__(self, index: Index, report: str) -> None:
        self._report = report
        self._said: dict[str, set[str]] = {}
        """Characters by syllable and ``^initial``."""
        self._digits: dict[str, set[str]] = {}
        """Characters by what each is as a digit."""
        self._counts: dict[Token, int] = {}
        """How often characters of a class stand in the report, once asked."""
        for char in set(report):
            for reading in index.han.readings(char) if is_han(char) else ():
                syllable = plain(reading)
                self._said.setdefault(syllable, set()).add(char)
                self._said.setdefault("^" + syllable[0], set()).add(char)
            simple = index.han.simplified(char).lower()
            self._digits.setdefault(NUMERALS.get(simple, simple), set()).add(char)

    def places(self, parse: list[Token]) -> Iterator[Span]:
        """Yield where the report is read as a parse says; only between syllables marks are bridged."""
        classes = [self._class(kind, text) for kind, text in parse]
        if not all(classes):
            return
        bridged = parse[0][0] != "initial"
        report = self._report
        many = [self._many(token, one) for token, one in zip(parse, classes, strict=True)]
        rarest = many.index(min(many))
        for char in classes[rarest]:
            at = report.find(char)
            while at >= 0:
                begin = _reach(report, at, classes[:rarest][::-1], -1, bridged=bridged)
                if begin >= 0:
                    last = _reach(report, at, classes[rarest + 1 :], 1, bridged=bridged)
                    if last >= 0:
                        yield begin, last + 1
                at = report.find(char, at + 1)

    def _many(self, token: Token, chars: set[str]) -> int:
        """Return how often some characters stand in the report."""
        known = self._counts.get(token)
        if known is None:
            known = self._counts[token] = sum(map(self._report.count, chars))
        return known

    def _class(self, kind: str, text: str) -> set[str]:
        if kind == "char":
            return self._digits.get(NUMERALS.get(text, text), set())
        return self._said.get(text if kind == "syllable" else "^" + text, set())


def _reach(report: str, at: int, classes: list[set[str]], step: int, *, bridged: bool) -> int:
    """Return the place of the last of some characters beside a place, one of each class; -1 for none."""
    for one in classes:
        at += step
        while bridged and 0 <= at < len(report) and _is_bridged(report[at]):
            at += step
        if not 0 <= at < len(report) or report[at] not in one:
            return -1
    return at


def _is_bridged(char: str) -> bool:
    return not char.isalnum() and char not in _NEVER_BRIDGED


_known: dict[str, _Heard] = {}
"""The reports asked last: who asks one question of a report asks more."""


def _heard(index: Index, report: str) -> _Heard:
    found = _known.get(report)
    return keep(_known, report, _Heard(index, report), MOST_REPORTS) if found is None else found
