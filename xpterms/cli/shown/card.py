"""An answer as a card for a terminal, drawn with Rich.

Weight and underline only: no colour and no faint text, so that every word has
the contrast that the reader's own theme gives its text, on dark and on light.
Lines are broken by ``xpterms.cli.shown.linebreak``: Rich knows neither the rules
of Chinese nor terminals that show “ in two columns.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from xpterms.cli.environment import current, said
from xpterms.cli.shown.linebreak import break_lines, cut, shown_width, text_width
from xpterms.cli.shown.plain import explanation, place_of, remaining
from xpterms.cli.shown.printable import painted, printable
from xpterms.cli.shown.together import Sentences, together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from xpterms.cli.shown.together import Group, Sense
    from xpterms.model import Answer, Entry, Mention, Span

MARGIN = 2
NARROWEST, WIDEST = 30, 100
"""Columns of a card: beyond a hundred, lines of Chinese are hard to follow."""

_TERM, _MET, _USED, _TOLD = "bold", "bold underline", "bold", "underline"
_RULE = "│ "
_SHORTEST = 8
"""Columns that a heading keeps in a path."""


def answer_card(answer: Answer, *, explain: bool = False, width: int | None = None) -> str:
    """Return the cards of an answer's terms, as text with ANSI styles; no sentence stands there twice."""
    columns = max(min(width or current().columns(), WIDEST), NARROWEST)
    lines: list[Text] = []
    sentences = Sentences(answer.matches)
    for place, group in enumerate(together(answer.matches)):
        if place:
            lines.append(Text())
        lines += _card(group, columns, answer.query, sentences, explain=explain)
    if explain and answer.suggestions:
        near = "  ".join(f"{printable(s.term)} {s.score}" for s in answer.suggestions)
        lines += [Text(), *_paragraph(said("lookup.nearest") + near, columns)]
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


def _card(
    group: Group, width: int, query: str, sentences: Sentences, *, explain: bool
) -> list[Text]:
    match = group.first
    entry = match.entry
    lines = _head(group, width)
    if match.kind == "definition":
        lines += _paragraph(said("lookup.through-definition", query=query.strip()), width)
        lines += _marked(entry.definition, _words(entry.definition, query), width)
    else:
        lines += _paragraph(printable(entry.definition), width)
    if entry.items and not _tells(entry):
        lines += _paragraph(" · ".join(map(printable, entry.items)), width)
    if entry.aliases:
        lines += _paragraph(said("lookup.aliases-card", terms="、".join(entry.aliases)), width)
    for tag, words in entry.translations:
        lines += _paragraph(f"{printable(tag)}  {'; '.join(map(printable, words))}", width)
    if explain:
        for line in explanation(match):
            lines += _paragraph(printable(line.strip()), width)
    for sense in group.senses[1:]:
        lines += _other(sense, entry.definition, width)
    return [*lines, *_sentences(group, width, sentences), *_foot(group, width)]


def _words(definition: str, query: str) -> list[Span]:
    """Return where a query stands in a definition."""
    from xpterms.chinese.standing import Finder

    finder = Finder.of([(query.strip(), 0)], str)
    return [(begin, end) for begin, end, _ in finder.find(definition)]


def _marked(text: str, spans: list[Span], width: int) -> list[Text]:
    shown = painted(text)
    lines = []
    for begin, end in break_lines(shown, width - MARGIN * 2):
        line = Text(shown[begin:end])
        for a, b in _within(spans, begin, end):
            line.stylize(_TOLD, a, b)
        lines.append(Text.assemble(" " * MARGIN, line))
    return lines


def _other(sense: Sense, newest: str, width: int) -> list[Text]:
    """Return another definition of the term, older than the one above: what differs is underlined."""
    from difflib import SequenceMatcher

    definition = sense.first.entry.definition
    steps = SequenceMatcher(None, newest, definition, autojunk=False).get_opcodes()
    differs = [(c, d) for tag, _, _, c, d in steps if tag in ("insert", "replace")]
    places = " · ".join(place_of(match.entry) for match in sense.matches)
    head = said("lookup.other-sense", places=places)
    return [Text(), *_paragraph(head, width), *_marked(definition, differs, width)]


def _sentences(group: Group, width: int, sentences: Sentences) -> list[Text]:
    lines: list[Text] = []
    section: tuple[str, ...] | None = None
    found = sentences.of(group)
    for context in found:
        lines.append(Text())
        if context.sentence.section != section:
            section = context.sentence.section
            lines += _section(context, width)
        lines += _sentence(context, width)
    if not found and group.first.contexts:
        lines += [Text(), *_paragraph(said("lookup.sentences-above"), width)]
    return lines


def _tells(entry: Entry) -> bool:
    """Tell whether the definition is but the list of the members, so that a list would say it twice."""
    bare = "".join(char for char in entry.definition if char.isalnum())
    members = "".join(char for item in entry.items for char in item if char.isalnum())
    return len(members) * 10 >= len(bare) * 8


def _head(group: Group, width: int) -> list[Text]:
    """Return the term with its reading and note, and beneath it where it is explained."""
    match = group.first
    entry = match.entry
    term = Text(printable(entry.term), _TERM)
    for begin, end in match.spans if match.kind not in ("exact", "alias", "number") else ():
        if (begin, end) != (0, len(entry.term)):
            term.stylize(_MET, begin, end)
    places = [place_of(one.entry) for one in group.senses[0].matches]
    lone = len(places) == 1
    number = said("lookup.note-spaced", number=entry.number) if entry.number is not None else ""
    number = number if lone else ""
    room = width - MARGIN * 2 - text_width(term.plain) - text_width(number) - 2
    pinyin = printable(entry.pinyin)
    if text_width(pinyin) <= room:
        line = Text.assemble(" " * MARGIN, term, "  ", pinyin)
        line.append(" " * (room - shown_width(pinyin)) + number)
        line.rstrip()
        lines = [line]
    else:
        lines = [Text.assemble(" " * MARGIN, term, "  " + number)]
        lines += _paragraph(pinyin, width)
    where = place_of(entry, numbered=False) if lone else " · ".join(places)
    return [*lines, *_paragraph(where, width)]


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
    return [Text(" " * MARGIN + _RULE + shown)] if shown else []


def _short(text: str, width: int) -> str:
    shown = cut(text, width)
    return shown if shown == text else shown[:-1].rstrip("，、：") + "…"


def _sentence(context: Mention, width: int) -> list[Text]:
    text = painted(context.sentence.text)
    lines = []
    for begin, end in break_lines(text, width - MARGIN * 2 - len(_RULE)):
        line = Text(text[begin:end])
        for a, b in _within(context.spans, begin, end):
            line.stylize(_USED, a, b)
        lines.append(Text.assemble(" " * MARGIN, _RULE, line))
    return lines


def _within(spans: Iterable[Span], begin: int, end: int) -> list[Span]:
    """Return spans as they fall into a line."""
    cut = [(max(a, begin) - begin, min(b, end) - begin) for a, b in spans]
    return [(a, b) for a, b in cut if a < b]


def _foot(group: Group, width: int) -> list[Text]:
    matches = [match for sense in group.senses for match in sense.matches]
    parts = []
    count = sum(match.entry.mentions for match in matches)
    if count:
        parts.append(said("lookup.sentences", count=count))
    if len(matches) == 1:
        parts += [more] if (more := remaining(matches[0])) else []
    return [Text(), *_paragraph(" · ".join(parts), width)] if parts else []
