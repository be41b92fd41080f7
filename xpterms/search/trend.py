"""The use of a text, report by report: how often, and whether their glossaries explain it."""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.script import is_han
from xpterms.model import Usage
from xpterms.search.concordance import places
from xpterms.search.engine import find
from xpterms.search.query import Query
from xpterms.search.ways import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index


def meant(index: Index, text: str) -> str:
    """Return the text that is meant: letters that no report uses are the pinyin of a term.

    Letters that spell no term stay as they are.
    """
    if any(is_han(char) for char in text) or not any("a" <= char.lower() <= "z" for char in text):
        return text
    if next(places(index, text), None) is not None:
        return text
    answers = find(index, Query(text, index.han.simplified), exact=False, sounds=True).answers
    return index.entry(answers[0].term).term if answers else text


def trend(index: Index, text: str) -> list[Usage]:
    """Return how each report uses a text, by date, then place; reports without a date come last."""
    asked = [source for source in range(index.glossaries) if index.reports.exists(source)]
    sentences: dict[int, set[int]] = {source: set() for source in asked}
    uses = dict.fromkeys(asked, 0)
    begins = [index.reports.first(source) for source in asked]
    for sentence, _ in places(index, text):
        source = asked[bisect_right(begins, sentence) - 1]
        sentences[source].add(sentence)
        uses[source] += 1
    explained = _explained(index, text)
    found = []
    for source in asked:
        origin = index.source(source)
        found.append(
            Usage(
                text,
                origin.title,
                origin.place,
                origin.date,
                len(sentences[source]),
                uses[source],
                index.reports.characters(source),
                source in explained,
                explained.get(source),
            )
        )
    return sorted(found, key=lambda one: (one.date or "9", one.place or "", one.glossary))


def _explained(index: Index, text: str) -> dict[int, str]:
    """Return the definitions of a text, by the glossary's place among those asked."""
    found: dict[int, str] = {}
    key = Query(text, index.han.simplified, tones=False).text
    for term, _ in named(index, key) if key else ():
        found.setdefault(index.source_of(term), index.entry(term).definition)
    return found
