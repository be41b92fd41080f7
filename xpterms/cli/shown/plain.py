"""Answers as plain text for pipes: no colour, no wrapping, nothing cut, one sentence a line."""

from __future__ import annotations

from xpterms.cli.shown.printable import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.model import Answer, Entry, Match

UNUSED = "正文未用此语"


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
            "相近："
            + "  ".join(f"{printable(s.term)} {s.kind} {s.score}" for s in answer.suggestions),
        ]
    return lines


def _match(match: Match) -> list[str]:
    entry = match.entry
    lines = [f"{printable(entry.term)}  {printable(entry.pinyin)}  {origin(entry)}"]
    lines.append(f"  {printable(entry.definition)}")
    if entry.items:
        lines.append(f"  要目：{'、'.join(map(printable, entry.items))}")
    if entry.aliases:
        lines.append(f"  又作：{'、'.join(map(printable, entry.aliases))}")
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
        return UNUSED
    more = entry.mentions - len(match.contexts)
    return f"另有 {more} 句（-C all）" if more > 0 and match.contexts else ""


def origin(entry: Entry) -> str:
    """Return where a term is from: its glossary and its note's number."""
    number = "" if entry.number is None else f" 注{entry.number}"
    return f"[{printable(entry.glossary)}{number}]"


def explanation(match: Match) -> list[str]:
    """Return why a match matched: kind, score, and each thing forgiven with its cost."""
    lines = [f"  匹配：{match.kind}  得分 {match.score}"]
    return lines + [f"    − {printable(step.worded('zh'))}  {step.cost:g}" for step in match.steps]
