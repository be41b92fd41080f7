"""How the glossaries at hand explain a term: what ``definition-conflicts`` compares with."""

from __future__ import annotations

from xpterms.texts.checking.draft import Known

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.index.reader import Index


def known(index: Index) -> Callable[[str], Iterator[Known]]:
    """Return what yields the notes of an index on a term, newest glossary first."""
    from xpterms.chinese.standing import Folding
    from xpterms.index.standing import finder

    folding = Folding(index.han.simplified)
    lines: dict[str, list[int]] = {}

    def explained(term: str) -> Iterator[Known]:
        key = folding.key(term)
        places = finder(index, term).find(term)
        numbers = dict.fromkeys(number for _, _, number in places)
        found = []
        for number in numbers:
            entry = index.entry(number)
            if folding.key(entry.term) == key:
                source = next(one for one in reversed(index.sources) if one.first <= number)
                found.append((source, number, entry))
        for source, number, entry in sorted(found, key=lambda one: one[0].date or "", reverse=True):
            where = lines.get(source.path)
            if where is None:
                where = lines[source.path] = _lines(source.path, source.terms)
            at = number - source.first
            line = where[at] if at < len(where) else 1
            yield Known(entry.term, entry.definition, source.title, source.path, line)

    return explained


def _lines(path: str, terms: int) -> list[int]:
    """Return the lines of a glossary's terms; none where the file cannot be read any more."""
    from xpterms.errors import GlossaryError
    from xpterms.glossary.read import entry_lines

    try:
        return entry_lines(path, terms)
    except GlossaryError:
        return []
