"""Matches that are shown as one answer: the same term in several glossaries, its equal definitions once.

Terms and definitions are equal whatever their punctuation, width and case. The
newest definition comes first; of one day, and where no date is told, the order
of the matches stays.
"""

from __future__ import annotations

from xpterms.chinese.script import core
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from xpterms.model import Match, Mention, Span


class Sense(Record):
    """One definition of a term, and the matches that give it, newest first."""

    matches: tuple[Match, ...]

    @property
    def first(self) -> Match:
        """The match whose wording is shown."""
        return self.matches[0]


class Group(Record):
    """One term as people are shown it: its senses, newest first."""

    senses: tuple[Sense, ...]

    @property
    def first(self) -> Match:
        """The match that stands for the term."""
        return self.senses[0].first


def together(matches: Iterable[Match]) -> list[Group]:
    """Return the matches by term, in the order in which each term first comes."""
    terms: dict[str, list[Match]] = {}
    for match in matches:
        terms.setdefault(core(match.entry.term), []).append(match)
    return [_group(found) for found in terms.values()]


def _group(matches: list[Match]) -> Group:
    if len(matches) == 1:
        return Group((Sense((matches[0],)),))
    newest = sorted(matches, key=lambda match: match.entry.date or "", reverse=True)
    senses: dict[str, list[Match]] = {}
    for match in newest:
        senses.setdefault(core(match.entry.definition), []).append(match)
    return Group(tuple(Sense(tuple(found)) for found in senses.values()))


class Sentences:
    """The sentences of an answer, each shown once, with the places of all its terms in it."""

    def __init__(self, matches: Iterable[Match]) -> None:
        self._spans: dict[str, set[Span]] = {}
        self._shown: set[str] = set()
        for match in matches:
            for context in match.contexts:
                self._spans.setdefault(_place(match, context), set()).update(context.spans)

    def of(self, group: Group) -> list[Mention]:
        """Return the sentences of a term that have not been returned before."""
        found = []
        for sense in group.senses:
            for match in sense.matches:
                for context in match.contexts:
                    place = _place(match, context)
                    if place not in self._shown:
                        self._shown.add(place)
                        found.append(context.replace(spans=tuple(sorted(self._spans[place]))))
        return found


def _place(match: Match, context: Mention) -> str:
    return f"{match.entry.glossary}\0{context.sentence.line}\0{context.sentence.text}"
