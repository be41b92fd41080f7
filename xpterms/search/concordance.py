"""Where a text stands in the reports, by the rule of ``xpterms.chinese.standing``: keyword in context."""

from __future__ import annotations

from xpterms.chinese.script import NUMERALS, TENS, is_han, narrow
from xpterms.chinese.standing import Finder
from xpterms.model import Concordance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.index.reader import Index
    from xpterms.model import Span

LOOKED_FOR = 8
"""Characters of a text that are counted in a sample to find the rarest."""


def _places(index: Index, text: str) -> Iterator[tuple[int, Span]]:
    finder = Finder.of([(text, 0)], index.han.simplified)
    for number in _candidates(index, text):
        for begin, end, _ in finder.find(index.sentence(number)[0].text):
            yield number, (begin, end)


def _candidates(index: Index, text: str) -> Iterable[int]:
    """Return the sentences that hold the text's rarest Han character, numerals aside; all where it has none."""
    han = [
        char for char in narrow(text) if is_han(char) and char not in NUMERALS and char not in TENS
    ]
    if not han:
        return range(index.sentences)
    forms = [index.han.variants(char) for char in han[:LOOKED_FOR]]
    return index.sentences_with(min(forms, key=index.frequency))


def count(index: Index, text: str) -> int:
    """Return how many sentences hold a text."""
    return len({number for number, _ in _places(index, text)})


def lines(index: Index, text: str) -> list[Concordance]:
    """Return every place where a text stands, in the order of the reports."""
    found = []
    for number, span in _places(index, text):
        sentence, source = index.sentence(number)
        found.append(Concordance(sentence, span, source, index.report_of(number).title))
    return found
