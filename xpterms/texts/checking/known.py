"""Definitions of a term in the glossaries at hand: ``definition-conflicts`` compares with them."""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.folding import Folding
from xpterms.chinese.standing import PARTED
from xpterms.texts.checking.draft import Known

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from xpterms.index.reader import Index
    from xpterms.model import Source

_AT_ONCE = 300
"""Characters of terms that are looked up together."""
_EACH = 1000
"""Forms of an index that are asked all at once at about the cost of such a look-up."""


def known(index: Index) -> Callable[[Sequence[str]], list[list[Known]]]:
    """Return a function that gives for each of some terms its notes in an index, newest glossary first."""
    lines: dict[str, list[int]] = {}
    firsts = [source.first for source in index.sources]

    def source_of(number: int) -> Source:
        return index.sources[bisect_right(firsts, number) - 1]

    def told(number: int) -> Known:
        entry, source = index.entry(number), source_of(number)

        def place() -> tuple[str, int]:
            if source.path not in lines:
                lines[source.path] = _lines(source.path, source.terms)
            at = number - source.first
            return source.path, lines[source.path][at] if at < len(lines[source.path]) else 1

        return Known(entry.term, entry.definition, source.title, place)

    def explained(terms: Sequence[str]) -> list[list[Known]]:
        numbers = _numbers(index, terms)
        return [
            [
                told(one)
                for one in sorted(found, key=lambda n: source_of(n).date or "", reverse=True)
            ]
            for found in numbers
        ]

    return explained


def _numbers(index: Index, terms: Sequence[str]) -> list[list[int]]:
    """Return for each term the numbers of the terms of the index that are the same text."""
    from xpterms.index.standing import finder

    folding = Folding(index.han.simplified)
    owners: dict[str, set[int]] = {}
    texts = _texts(terms)
    if len(texts) * _EACH > index.forms and len(texts) > 1:
        texts = ["".join(texts)]
    for text in texts:
        for begin, end, number in finder(index, text).find(text):
            owners.setdefault(folding.key(text[begin:end]), set()).add(number)
    keys = [folding.key(term) for term in terms]
    return [
        sorted(n for n in owners.get(key, ()) if folding.key(index.entry(n).term) == key)
        for key in keys
    ]


def _texts(terms: Iterable[str]) -> list[str]:
    """Return the terms joined into texts that are looked up at once."""
    found = [""]
    for term in terms:
        if len(found[-1]) + len(term) > _AT_ONCE:
            found.append("")
        found[-1] += term + PARTED
    return found


def _lines(path: str, terms: int) -> list[int]:
    """Return the lines of a glossary's terms; none where the file cannot be read any more."""
    from xpterms.errors import GlossaryError
    from xpterms.glossary.read import entry_lines

    try:
        return entry_lines(path, terms)
    except GlossaryError:
        return []
