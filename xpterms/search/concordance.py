"""Places of a text in the reports, by the rule of ``xpterms.chinese.standing``: keyword in context."""

from __future__ import annotations

from xpterms.chinese.holding import holding, written
from xpterms.chinese.standing import Finder
from xpterms.model import Concordance
from xpterms.search.query import LONGEST_QUERY, Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Sentence, Span


def _places(index: Index, text: str) -> Iterator[tuple[int, Span]]:
    sought = index.folding.key(text)
    reports = index.reports
    sources = [source for source in reports.using(text) if not reports.lacks(source, sought)]
    if not sources:
        return
    finder = Finder.of_keys([(sought, 0)], index.folding)
    ways = written(text, index.han)
    for source in sources:
        report, first = reports.text(source), reports.first(source)
        sentences = holding(report, ways)
        found = finder.find_each([sentence for _, sentence in sentences])
        for (number, _), places in zip(sentences, found, strict=True):
            for begin, end, _ in places:
                yield first + number, (begin, end)


def places(index: Index, text: str) -> Iterator[tuple[int, Span]]:
    """Yield where the reports use a text: a sentence's number, and the span in it."""
    return _places(index, text)


def count(index: Index, text: str) -> int:
    """Return how many sentences hold a text; each report is read once at most, whoever counts first."""
    sought = index.folding.key(text)
    known = index.reports.count(sought)
    if known is None:
        known = len({number for number, _ in _places(index, text)})
        index.reports.keep_count(sought, known)
    return known


def lines(index: Index, text: str) -> list[Concordance]:
    """Return every place where a text stands, in the order of the reports; by its sound where none does."""
    places = list(_places(index, text))
    if not places and len(text) <= LONGEST_QUERY:
        from xpterms.search.spoken import places as said

        places = list(said(index, Query(text, index.han.simplified)))
    found = []
    for number, span in places:
        sentence, source = index.reports.sentence(number)
        found.append(Concordance(sentence, span, source.report or "", source.title))
    return found


def lines_in(
    index: Index, text: str, sentences: Sequence[Sentence], source: str
) -> list[Concordance]:
    """Return every place where a text stands in some sentences; by its sound where it stands nowhere."""
    finder = Finder.of([(text, 0)], index.han.simplified)
    places = [
        (number, (begin, end))
        for number, found in enumerate(finder.find_each([one.text for one in sentences]))
        for begin, end, _ in found
    ]
    if not places and len(text) <= LONGEST_QUERY:
        from xpterms.search.spoken import within

        joined = "\n".join(one.text for one in sentences)
        places = list(within(index, Query(text, index.han.simplified), joined))
    return [Concordance(sentences[number], span, source, "") for number, span in places]
