"""Where what was typed is said in the reports: pinyin, initials, and both mixed with hanzi.

A text has no keys of its own: for each syllable or initial typed, the characters
of a report that can be read so make one class of a pattern, which is searched
for as a text is. Asked only where nothing stands so in hanzi.
"""

from __future__ import annotations

import re

from xpterms.chinese.script import NUMERALS, is_han
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.index.reader import Index
    from xpterms.model import Span
    from xpterms.search.query import Query

    Token = tuple[str, str]
    """What it is (``char syllable initial``) and its text."""

FEWEST_INITIALS = 4
"""Letters that initials take at the least: fewer stand anywhere."""
MOST_PARSES = 8
MOST_REPORTS = 64
"""Reports that are read for what letters that match nothing may mean: reading one takes some ms."""
LONGEST_SPOKEN = 24
"""Atoms of a query that are read aloud; who types more types hanzi."""
_BRIDGED = r"[^\w+%&。！？；!?;\n]*"


def places(index: Index, query: Query) -> Iterator[tuple[int, Span]]:
    """Yield the sentences, and the spans in them, that are read as a query was typed."""
    if not _is_said(query):
        return
    for source in index.reports_with(""):
        report, first = index.report(source)
        for number, span in within(index, query, report):
            yield first + number, span


def _is_said(query: Query) -> bool:
    """Tell whether some of a query is typed as it is said."""
    return any("a" <= atom <= "z" for atom in query.atoms)


def within(index: Index, query: Query, report: str) -> Iterator[tuple[int, Span]]:
    """Yield the lines of a text, from 0, and the spans in them, that are read as a query was typed."""
    if not _is_said(query):
        return
    parses = list(_parses(query))
    pattern = _pattern(index, parses, set(report)) if parses else None
    if pattern is None:
        return
    number = last = 0
    for found in pattern.finditer(report):
        begin = report.rfind("\n", 0, found.start()) + 1
        number += report.count("\n", last, begin)
        last = begin
        yield number, (found.start() - begin, found.end() - begin)


def texts(index: Index, query: Query, most: int = 3) -> list[tuple[str, int]]:
    """Return the texts that a query may mean, each with how many sentences hold it, commonest first."""
    sentences: dict[str, set[int]] = {}
    if index.glossaries > MOST_REPORTS:
        return []
    for number, (begin, end) in places(index, query):
        text = index.sentence(number)[0].text[begin:end]
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
    ways: dict[int, list[list[Token]]] = {len(query.atoms): [[]]}
    for place in range(len(query.atoms) - 1, begin - 1, -1):
        atom = query.atoms[place]
        if not "a" <= atom <= "z":
            ways[place] = [[("char", atom), *rest] for rest in ways[place + 1]]
            continue
        found: list[list[Token]] = []
        for end in range(min(place + LONGEST, len(query.atoms)), place, -1):
            piece = query.atoms[place:end]
            if piece in IS_SYLLABLE and not query.bound(place, end):
                found += [[("syllable", piece), *rest] for rest in ways[end]]
        ways[place] = found[:most]
    return ways[begin]


def _pattern(
    index: Index, parses: Iterable[list[Token]], chars: set[str]
) -> re.Pattern[str] | None:
    """Return what finds the parses among texts of some characters; ``None`` where none can stand there."""
    said, digits = _classes(index, frozenset(chars))
    choices = []
    for parse in parses:
        classes = []
        for kind, text in parse:
            if kind == "char":
                classes.append(digits.get(NUMERALS.get(text, text), set()))
            else:
                classes.append(said.get(text if kind == "syllable" else "^" + text, set()))
        if all(classes):
            sets = ["[" + "".join(map(re.escape, sorted(one))) + "]" for one in classes]
            gap = "" if parse[0][0] == "initial" else _BRIDGED
            choices.append(gap.join(sets))
    return re.compile("|".join(choices)) if choices else None


_KEPT = 8
_known: dict[frozenset[str], tuple[dict[str, set[str]], dict[str, set[str]]]] = {}
"""Classes of the reports asked last: who asks one question of a report asks more."""


def _classes(
    index: Index, chars: frozenset[str]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return some characters by syllable and ``^initial``, and by what each is as a digit."""
    if chars in _known:
        return _known[chars]
    said: dict[str, set[str]] = {}
    digits: dict[str, set[str]] = {}
    for char in chars:
        for reading in index.han.readings(char) if is_han(char) else ():
            syllable = plain(reading)
            said.setdefault(syllable, set()).add(char)
            said.setdefault("^" + syllable[0], set()).add(char)
        simple = index.han.simplified(char).lower()
        digits.setdefault(NUMERALS.get(simple, simple), set()).add(char)
    if len(_known) >= _KEPT:
        _known.clear()
    _known[chars] = said, digits
    return said, digits
