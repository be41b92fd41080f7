"""Answers as plain text for pipes: no colour, no wrapping, nothing cut, one sentence a line."""

from __future__ import annotations

from xpterms.cli.environment import current, said
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Answer, Entry, Match


def answer_lines(answer: Answer, *, explain: bool = False) -> list[str]:
    """Return the lines for one query's terms, an empty line between two.

    A term of several glossaries is one answer: its newest definition with all
    places that give it, then its sentences, then the others.
    """
    lines: list[str] = []
    for place, group in enumerate(_groups(answer)):
        if place:
            lines.append("")
        for number, sense in enumerate(group):
            lines += _sense(sense, other=number > 0)
            if explain:
                lines += explanation(sense[0])
    if explain and answer.suggestions:
        lines += [
            "",
            said("lookup.nearest")
            + "  ".join(f"{printable(s.term)} {s.kind} {s.score}" for s in answer.suggestions),
        ]
    return lines


def _groups(answer: Answer) -> list[list[Sequence[Match]]]:
    """Return for each term its definitions, and for each of these the matches that give it."""
    if len({match.entry.term for match in answer.matches}) == len(answer.matches) and (
        len({match.entry.glossary for match in answer.matches}) < 2
    ):
        return [[(match,)] for match in answer.matches]
    from xpterms.cli.shown.together import together

    return [[sense.matches for sense in group.senses] for group in together(answer.matches)]


def _sense(matches: Sequence[Match], *, other: bool) -> list[str]:
    entry = matches[0].entry
    origins = " ".join(origin(match.entry) for match in matches)
    if other:
        lines = [f"  {said('lookup.other-sense', places=origins)}"]
    else:
        lines = [f"{printable(entry.term)}  {printable(entry.pinyin)}  {origins}"]
    lines.append(f"  {printable(entry.definition)}")
    if entry.items:
        lines.append(f"  {said('lookup.members', terms='、'.join(entry.items))}")
    if entry.aliases:
        lines.append(f"  {said('lookup.aliases', terms='、'.join(entry.aliases))}")
    for tag, words in entry.translations:
        lines.append(f"  {printable(tag)}: {'; '.join(map(printable, words))}")
    for match in matches:
        lines += _contexts(match)
    return lines


def _contexts(match: Match) -> list[str]:
    lines = []
    for context in match.contexts:
        sentence = context.sentence
        path = printable(" › ".join(sentence.section))
        place = f"{printable(context.source)}:{sentence.line}"
        lines.append(f"  {place}: {printable(sentence.text)}  [{path}]")
    more = remaining(match)
    if more:
        lines.append(f"  {more}")
    return lines


def remaining(match: Match) -> str:
    """Return the remark on sentences that are not shown: none at all, or how many more."""
    entry = match.entry
    if entry.report is not None and not entry.mentions:
        return said("lookup.not-used")
    more = entry.mentions - len(match.contexts)
    return said("lookup.more-sentences", count=more) if more > 0 and match.contexts else ""


def origin(entry: Entry) -> str:
    """Return the origin of a term: its glossary and its note's number."""
    number = "" if entry.number is None else f" {said('lookup.note', number=entry.number)}"
    return f"[{printable(entry.glossary)}{number}]"


def place_of(entry: Entry, *, numbered: bool = True) -> str:
    """Return a glossary's title with its place and date, where the title does not tell them, and the note."""
    parts = [printable(entry.glossary)]
    for told, known in ((entry.place, entry.place), (entry.date, (entry.date or "")[:4])):
        if told and known and known not in entry.glossary:
            parts.append(printable(told))
    if numbered and entry.number is not None:
        parts.append(said("lookup.note-spaced", number=entry.number))
    return " ".join(parts)


def explanation(match: Match) -> list[str]:
    """Return why a match matched: kind, score, and each thing forgiven with its cost."""
    lines = [f"  {said('lookup.match', kind=match.kind, score=match.score)}"]
    language = current().language
    return lines + [
        f"    − {printable(step.worded(language))}  {step.cost:g}" for step in match.steps
    ]
