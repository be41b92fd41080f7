"""Shorthand that no note explains and the report itself does: a formula with the members listed beside it."""

from __future__ import annotations

from xpterms.chinese.holding import holding, written
from xpterms.chinese.questions import core as asked
from xpterms.chinese.script import FOLDED, core, is_han
from xpterms.chinese.standing import Finder
from xpterms.model import Entry, Match, Mention

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.index.reader import Index
    from xpterms.model import Span

_MEASURES = frozenset("个项大种类条张支件名家人次年月日亿万元岁")
LONGEST = 24
"""Compared characters of a formula."""
FEW = 8
"""Glossaries up to which each report is read; of more only those that may use the formula."""
MOST = 2000
"""Sentences that use a formula, of which members are looked for."""


def told(index: Index, query: str, context: int | None) -> tuple[Match, ...]:
    """Return the matches for a formula that reports themselves explain, one a report that lists its members.

    ``context`` is how many sentences a match has at most.
    """
    if FOLDED.isdisjoint(query) and (query.isalpha() or not any(map(str.isdigit, query))):
        return ()
    sought = asked(query).strip(" “”\"'‘’「」")
    letters = core(sought)
    if not 2 <= len(letters) <= LONGEST or not any(map(is_han, letters)):
        return ()
    numerals = [char for char in letters if char in FOLDED or char.isdigit()]
    if not numerals or all(char in numerals or char in _MEASURES for char in letters):
        return ()
    return tuple(_told(index, sought, context))


def _told(index: Index, sought: str, context: int | None) -> Iterator[Match]:
    key, count, reports = index.folding.key(sought), index.glossaries, index.reports
    sources = reports.using(sought) if count > FEW else range(count)
    sources = [source for source in sources if not reports.lacks(source, key)]
    if not sources or reports.count(key) == 0:
        return
    finder, ways = Finder.of_keys([(key, 0)], index.folding), written(sought, index.han)
    used = 0
    for source in sources:
        found: list[tuple[int, list[Span]]] = []
        listed: tuple[int, Span, tuple[str, ...]] | None = None
        sentences = holding(reports.text(source), ways)
        each = finder.find_each([sentence for _, sentence in sentences])
        for (number, sentence), places in zip(sentences, each, strict=True):
            if not places:
                continue
            spans = [(begin, end) for begin, end, _ in places]
            found.append((number, spans))
            for begin, end in spans if listed is None and len(found) < MOST else ():
                from xpterms.texts.members import members

                some = members(sentence, begin, end)
                if some:
                    listed = number, (begin, end), some
                    break
        used += len(found)
        if listed:
            yield _match(index, reports.first(source), listed, found, context)
    reports.keep_count(key, used)


def _match(
    index: Index,
    first: int,
    listed: tuple[int, Span, tuple[str, ...]],
    found: list[tuple[int, list[Span]]],
    context: int | None,
) -> Match:
    number, (begin, end), items = listed
    sentence, source = index.reports.sentence(first + number)
    term = sentence.text[begin:end]
    entry = Entry(
        term,
        None,
        _reading(index, term),
        sentence.text,
        (),
        items,
        source.title,
        len(found),
        source.place,
        source.date,
        source.report,
    )
    ordered = sorted(found, key=lambda one: one[0] != number)  # the telling one first
    contexts = tuple(
        Mention(index.reports.sentence(first + place)[0], tuple(spans), source.report or "")
        for place, spans in ordered[:context]
    )
    return Match(entry, "text", 1.0, ((0, len(term)),), contexts)


def _reading(index: Index, term: str) -> str:
    """Return the commonest reading of each character, what has none as it is."""
    from xpterms.chinese.syllables import marked

    said: list[str] = []
    for char in term:
        readings = index.han.readings(char)
        if readings:
            said.append(marked(readings[0]))
        elif char.isalnum() or char == "+":
            if said and not said[-1][-1].isalpha():
                said[-1] += char
            else:
                said.append(char)
    return " ".join(said)
