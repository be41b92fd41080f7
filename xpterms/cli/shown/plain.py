"""Answers as plain text for pipes: no colour, no wrapping, nothing cut, one sentence a line."""

from __future__ import annotations

from xpterms.cli.environment import current, said
from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.model import Answer, Entry, Match


def answer_lines(answer: Answer, *, explain: bool = False) -> list[str]:
    """Return the lines for one query's matches, an empty line between two."""
    lines: list[str] = []
    for place, match in enumerate(answer.matches):
        if place:
            lines.append("")
        lines += _match(match)
        if explain:
            lines += explanation(match)
    if explain and answer.suggestions:
        lines += [
            "",
            said("lookup.nearest")
            + "  ".join(f"{printable(s.term)} {s.kind} {s.score}" for s in answer.suggestions),
        ]
    return lines


def _match(match: Match) -> list[str]:
    entry = match.entry
    lines = [f"{printable(entry.term)}  {printable(entry.pinyin)}  {origin(entry)}"]
    lines.append(f"  {printable(entry.definition)}")
    if entry.items:
        lines.append(f"  {said('lookup.members', terms='、'.join(entry.items))}")
    if entry.aliases:
        lines.append(f"  {said('lookup.aliases', terms='、'.join(entry.aliases))}")
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
    """Return what is to be said of the sentences not shown: none at all, or how many more."""
    entry = match.entry
    if entry.report is not None and not entry.mentions:
        return said("lookup.not-used")
    more = entry.mentions - len(match.contexts)
    return said("lookup.more-sentences", count=more) if more > 0 and match.contexts else ""


def origin(entry: Entry) -> str:
    """Return where a term is from: its glossary and its note's number."""
    number = "" if entry.number is None else f" {said('lookup.note', number=entry.number)}"
    return f"[{printable(entry.glossary)}{number}]"


def explanation(match: Match) -> list[str]:
    """Return why a match matched: kind, score, and each thing forgiven with its cost."""
    lines = [f"  {said('lookup.match', kind=match.kind, score=match.score)}"]
    language = current().language
    return lines + [
        f"    − {printable(step.worded(language))}  {step.cost:g}" for step in match.steps
    ]
