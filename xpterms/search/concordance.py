"""Where a text stands in the reports, punctuation, spaces and width aside: keyword in context."""

from __future__ import annotations

import re

from xpterms.chinese.script import is_han, is_kept, narrow
from xpterms.model import Concordance

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.index.reader import Index
    from xpterms.model import Span

LOOKED_FOR = 8
"""Characters of a text that are counted in a sample to find the rarest."""

_BRIDGED = r"[^\w+%&。！？；!?;]*"
"""What may stand between the characters of a text: punctuation within a sentence."""


def _pattern(index: Index, text: str) -> re.Pattern[str] | None:
    kept = [char for char in narrow(text) if is_kept(char)]
    if not kept:
        return None
    pieces = []
    for char in kept:
        simple = index.han.simplified(char)
        forms = {char, simple} | ({chr(ord(char) + 0xFEE0)} if "!" <= char <= "~" else set())
        pieces.append("(?:" + "|".join(sorted(map(re.escape, forms))) + ")")
    return re.compile(_BRIDGED.join(pieces), re.IGNORECASE)


def _places(index: Index, text: str) -> Iterator[tuple[int, Span]]:
    pattern = _pattern(index, text)
    if pattern is None:
        return
    for number in _candidates(index, text):
        for found in pattern.finditer(index.sentence(number)[0].text):
            yield number, found.span()


def _candidates(index: Index, text: str) -> Iterable[int]:
    """Return the sentences that hold the text's rarest Han character, all where it has none."""
    han = [char for char in narrow(text) if is_han(char)]
    if not han:
        return range(index.sentences)
    forms = [{char, index.han.simplified(char)} for char in han[:LOOKED_FOR]]
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
