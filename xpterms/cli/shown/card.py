"""An answer as a card for a terminal, drawn with Rich.

Only bold, dim and two of the sixteen colours that every theme makes readable,
on dark and on light. Lines are broken by ``xpterms.cli.shown.linebreak``: Rich knows
neither the rules of Chinese nor terminals that show “ in two columns.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from xpterms.cli.environment import current, said
from xpterms.cli.shown.linebreak import break_lines, text_width
from xpterms.cli.shown.plain import explanation, remaining
from xpterms.cli.shown.printable import painted, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xpterms.model import Answer, Entry, Match, Mention, Span

MARGIN = 2
NARROWEST, WIDEST = 30, 100
"""Columns of a card: beyond a hundred, lines of Chinese are hard to follow."""

_TERM, _MET, _PINYIN, _USED, _DIM = "bold", "bold underline", "green", "bold magenta", "dim"
_RULE = "│ "
_SHORTEST = 8
"""Columns that a heading keeps in a path."""


def answer_card(answer: Answer, *, explain: bool = False, width: int | None = None) -> str:
    """Return the cards of an answer's matches, as text with ANSI styles."""
    columns = max(min(width or current().columns(), WIDEST), NARROWEST)
    lines: list[Text] = []
    for place, match in enumerate(answer.matches):
        if place:
            lines.append(Text())
        lines += _card(match, columns, explain=explain)
    if explain and answer.suggestions:
        near = "  ".join(f"{printable(s.term)} {s.score}" for s in answer.suggestions)
        lines += [Text(), *_paragraph(said("lookup.nearest") + near, columns, _DIM)]
    return _drawn(lines)


def _drawn(lines: Iterable[Text]) -> str:
    out = StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        width=1000,
        highlight=False,
        no_color=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines:
        console.print(line, soft_wrap=True)
    return out.getvalue()


def _card(match: Match, width: int, *, explain: bool) -> list[Text]:
    entry = match.entry
    lines = [*_head(match, width), *_paragraph(printable(entry.definition), width)]
    if entry.items and not _tells(entry):
        lines += _paragraph(" · ".join(map(printable, entry.items)), width, indent=MARGIN)
    if entry.aliases:
        lines += _paragraph(
            said("lookup.aliases-card", terms="、".join(entry.aliases)), width, _DIM
        )
    if explain:
        for line in explanation(match):
            lines += _paragraph(printable(line.strip()), width, _DIM)
    section: tuple[str, ...] | None = None
    for context in match.contexts:
        lines.append(Text())
        if context.sentence.section != section:
            section = context.sentence.section
            lines += _section(context, width)
        lines += _sentence(context, width)
    lines += _foot(match, width)
    return lines


def _tells(entry: Entry) -> bool:
    """Tell whether the definition is but the list of the members, so that a list would say it twice."""
    bare = "".join(char for char in entry.definition if char.isalnum())
    members = "".join(char for item in entry.items for char in item if char.isalnum())
    return len(members) * 10 >= len(bare) * 8


def _head(match: Match, width: int) -> list[Text]:
    entry = match.entry
    term = Text(printable(entry.term), _TERM)
    for begin, end in match.spans if match.kind not in ("exact", "alias", "number") else ():
        if (begin, end) != (0, len(entry.term)):
            term.stylize(_MET, begin, end)
    number = "" if entry.number is None else said("lookup.note-spaced", number=entry.number)
    room = width - MARGIN * 2 - text_width(term.plain) - text_width(number) - 2
    pinyin = printable(entry.pinyin)
    if text_width(pinyin) <= room:
        line = Text.assemble(" " * MARGIN, term, "  ", (pinyin, _PINYIN))
        line.append(" " * (room - text_width(pinyin)) + number, _DIM)
        line.rstrip()
        return [line]
    lines = [Text.assemble(" " * MARGIN, term, ("  " + number, _DIM))]
    return [*lines, *_paragraph(pinyin, width, _PINYIN)]


def _paragraph(text: str, width: int, style: str = "", indent: int = MARGIN) -> list[Text]:
    ranges = break_lines(text, width - indent - MARGIN)
    return [Text.assemble(" " * indent, (text[a:b], style)) for a, b in ranges]


def _section(context: Mention, width: int) -> list[Text]:
    parts = [printable(part) for part in context.sentence.section]
    room = width - MARGIN * 2 - len(_RULE) - 3 * (len(parts) - 1)
    shares = [text_width(part) for part in parts]
    while parts and sum(shares) > room and max(shares) > _SHORTEST:
        longest = shares.index(max(shares))
        shares[longest] -= 1
    shown = " › ".join(map(_short, parts, shares))
    return [Text(" " * MARGIN + _RULE + shown, _DIM)] if shown else []


def _short(text: str, width: int) -> str:
    if text_width(text) <= width:
        return text
    kept = ""
    for char in text:
        if text_width(kept + char) > width - 2:
            break
        kept += char
    return kept.rstrip("，、：") + "…"


def _sentence(context: Mention, width: int) -> list[Text]:
    text = painted(context.sentence.text)
    lines = []
    for begin, end in break_lines(text, width - MARGIN * 2 - len(_RULE)):
        line = Text(text[begin:end])
        for a, b in _within(context.spans, begin, end):
            line.stylize(_USED, a, b)
        lines.append(Text.assemble(" " * MARGIN, (_RULE, _DIM), line))
    return lines


def _within(spans: Iterable[Span], begin: int, end: int) -> list[Span]:
    """Return spans as they fall into a line."""
    cut = [(max(a, begin) - begin, min(b, end) - begin) for a, b in spans]
    return [(a, b) for a, b in cut if a < b]


def _foot(match: Match, width: int) -> list[Text]:
    entry = match.entry
    parts = [printable(entry.glossary)]
    if entry.mentions:
        parts.append(said("lookup.sentences", count=entry.mentions))
    more = remaining(match)
    if more:
        parts.append(more)
    return [Text(), *_paragraph(" · ".join(parts), width, _DIM)]
