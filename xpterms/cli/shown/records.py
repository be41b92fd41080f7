"""Answers as records for programs: JSON lines, tab-separated rows, Markdown."""

from __future__ import annotations

from xpterms.cli.shown.printable import paints, printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from xpterms.model import Answer, Concordance, Entry, Match, Mention, Span, Step, Suggestion

try:
    from _json import encode_basestring as _quoted
except ImportError:  # an interpreter without the C module
    from json.encoder import encode_basestring as _quoted


class _Escapes(dict[int, str]):
    """A table for ``str.translate``: what does not show itself is written as JSON escapes it."""

    def __missing__(self, code: int) -> str:
        if paints(chr(code)):
            found = chr(code)
        elif code < 0x10000:
            found = f"\\u{code:04x}"
        else:
            high, low = divmod(code - 0x10000, 0x400)
            found = f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
        self[code] = found
        return found


_TABLE = _Escapes()


def _text(value: str) -> str:
    """Return a JSON string that a terminal can show: all that steers or hides is escaped."""
    quoted: str = _quoted(value)
    return quoted if quoted.isascii() and quoted.isprintable() else quoted.translate(_TABLE)


def _texts(values: Iterable[str]) -> str:
    return "[" + ", ".join([_text(value) for value in values]) + "]"


def _number(value: int | None) -> str:
    return "null" if value is None else str(value)


def _spans(spans: Iterable[Span]) -> str:
    return "[" + ", ".join([f"[{begin}, {end}]" for begin, end in spans]) + "]"


def record_json(fields: Mapping[str, object]) -> str:
    """Return fields as one JSON record without a line feed: texts, numbers, truth values, nothing, lists."""
    return "{" + ", ".join([f"{_text(name)}: {_value(fields[name])}" for name in fields]) + "}"


def _value(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join([_value(each) for each in value]) + "]"
    if isinstance(value, dict):
        return record_json(value)
    return _text(str(value))


def answer_json(answer: Answer, *, explain: bool = False) -> str:
    """Return the contract's record of one query, on one line without a line feed."""
    matches = ", ".join([_match(match, explain=explain) for match in answer.matches])
    suggestions = ", ".join(map(_suggestion, answer.suggestions))
    return (
        f'{{"query": {_text(answer.query)}, "status": "{answer.status}", '
        f'"matches": [{matches}], "more": {answer.more}, "suggestions": [{suggestions}]}}'
    )


def _suggestion(near: Suggestion) -> str:
    return (
        f'{{"term": {_text(near.term)}, "kind": {_text(near.kind)}, "score": {near.score}, '
        f'"lead": {"true" if near.lead else "false"}, "glossary": {_text(near.glossary)}, '
        f'"number": {_number(near.number)}}}'
    )


def _match(match: Match, *, explain: bool) -> str:
    steps = f', "steps": [{", ".join(map(_step, match.steps))}]' if explain else ""
    contexts = ", ".join([_context(context) for context in match.contexts])
    return (
        f'{entry_json(match.entry)[:-1]}, "match": {{"kind": {_text(match.kind)}, '
        f'"score": {match.score}, "spans": {_spans(match.spans)}{steps}}}, '
        f'"contexts": [{contexts}]}}'
    )


def _step(step: Step) -> str:
    what = _text(step.code.removeprefix("explain."))
    if step.size:
        return f'{{"what": {what}, "met": {step.met}, "size": {step.size}, "cost": {step.cost}}}'
    return (
        f'{{"what": {what}, "typed": {_text(step.typed)}, "own": {_text(step.own)}, '
        f'"said": {_text(step.said)}, "cost": {step.cost}}}'
    )


def _context(context: Mention) -> str:
    sentence = context.sentence
    return (
        f'{{"sentence": {_text(sentence.text)}, "spans": {_spans(context.spans)}, '
        f'"section": {_texts(sentence.section)}, "line": {sentence.line}, '
        f'"source": {_text(context.source)}}}'
    )


def entry_json(entry: Entry) -> str:
    """Return one term as ``list --json`` prints it, without a line feed; translations where it has some."""
    words = ""
    if entry.translations:
        pairs = ", ".join([f"{_text(tag)}: {_texts(some)}" for tag, some in entry.translations])
        words = f'"translations": {{{pairs}}}, '
    return (
        f'{{"term": {_text(entry.term)}, "number": {_number(entry.number)}, '
        f'"pinyin": {_text(entry.pinyin)}, "definition": {_text(entry.definition)}, '
        f'"aliases": {_texts(entry.aliases)}, "items": {_texts(entry.items)}, '
        f'{words}"glossary": {_text(entry.glossary)}, "mentions": {entry.mentions}}}'
    )


def concordance_json(text: str, line: Concordance) -> str:
    """Return one keyword-in-context line, without a line feed."""
    begin, end = line.span
    return (
        f'{{"text": {_text(text)}, "sentence": {_text(line.sentence.text)}, '
        f'"span": [{begin}, {end}], "section": {_texts(line.sentence.section)}, '
        f'"line": {line.sentence.line}, "source": {_text(line.source)}, '
        f'"glossary": {_text(line.glossary)}}}'
    )


def concordance_tsv(line: Concordance) -> str:
    """Return one row: source, line, column, what stands there, glossary, sentence."""
    begin, end = line.span
    text = line.sentence.text
    cells = (
        line.source,
        str(line.sentence.line),
        str(begin + 1),
        text[begin:end],
        line.glossary,
        text,
    )
    return "\t".join(map(printable, cells))


def answer_tsv(answer: Answer) -> list[str]:
    """Return one row a match: query, term, number, pinyin, kind, score, mentions, glossary, definition."""
    return [
        "\t".join(
            (
                printable(answer.query),
                printable(match.entry.term),
                _number(match.entry.number).replace("null", ""),
                printable(match.entry.pinyin),
                match.kind,
                str(match.score),
                str(match.entry.mentions),
                printable(match.entry.glossary),
                printable(match.entry.definition),
            )
        )
        for match in answer.matches
    ]


def entry_tsv(entry: Entry) -> str:
    """Return one term as a row: number, term, pinyin, mentions."""
    number = _number(entry.number).replace("null", "")
    return f"{number}\t{printable(entry.term)}\t{printable(entry.pinyin)}\t{entry.mentions}"


_ACTIVE = {ord(char): f"\\{char}" for char in "\\`*_{}[]<>#|~"}


def markdown_text(text: str) -> str:
    """Return text in which Markdown and HTML find nothing to do."""
    return printable(text).translate(_ACTIVE)


def answer_markdown(answer: Answer) -> list[str]:
    """Return the lines of a section for each match."""
    lines: list[str] = []
    for match in answer.matches:
        entry = match.entry
        number = "" if entry.number is None else f"（注 {entry.number}）"
        lines += [f"## {markdown_text(entry.term)}{number}", ""]
        lines += [f"*{markdown_text(entry.pinyin)}* · {markdown_text(entry.glossary)}", ""]
        lines += [markdown_text(entry.definition), ""]
        if entry.items:
            lines += [f"- {markdown_text(item)}" for item in entry.items] + [""]
        for tag, some in entry.translations:
            lines += [f"{tag}: {markdown_text('; '.join(some))}", ""]
        for context in match.contexts:
            text, place, marked = context.sentence.text, 0, ""
            for begin, end in context.spans:
                marked += f"{markdown_text(text[place:begin])}**{markdown_text(text[begin:end])}**"
                place = end
            path = markdown_text(" › ".join(context.sentence.section))
            lines += [f"> {marked}{markdown_text(text[place:])}", ">"]
            lines += [f"> — {path} ({markdown_text(context.source)}:{context.sentence.line})", ""]
    return lines
