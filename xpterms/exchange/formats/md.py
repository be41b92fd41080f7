"""Markdown: a section a term, as ``lookup --md`` writes it, with one sentence of the report."""

from __future__ import annotations

from xpterms.exchange.markup import markdown
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".md",)


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the file."""
    return encoded(".md", _sections(notes, about))


def _sections(notes: Iterable[Note], about: About) -> Iterator[str]:
    yield f"# {markdown(about.title)}\n"
    several = len(about.origins) > 1
    for note in notes:
        yield "\n" + "\n\n".join(_paragraphs(note, several=several)) + "\n"


def _paragraphs(note: Note, *, several: bool) -> Iterator[str]:
    entry = note.entry
    number = "" if entry.number is None else f"（注 {entry.number}）"
    yield f"## {markdown(entry.term)}{number}"
    origin = f" · {markdown(entry.glossary)}" if several else ""
    yield f"*{markdown(entry.pinyin)}*{origin}"
    yield markdown(entry.definition)
    if entry.items:
        yield "\n".join(f"- {markdown(item)}" for item in entry.items)
    if entry.aliases:
        yield "又作：" + "、".join(map(markdown, entry.aliases))
    for tag, words in entry.translations:
        yield f"{tag}: {markdown('; '.join(words))}"
    if note.context:
        yield f"> {_marked(note)}\n>\n> — {markdown(note.origin)}"


def _marked(note: Note) -> str:
    assert note.context  # noqa: S101 - for the types; the one caller has asked
    text, place, marked = note.context.sentence.text, 0, ""
    for begin, end in note.context.spans:
        marked += f"{markdown(text[place:begin])}**{markdown(text[begin:end])}**"
        place = end
    return marked + markdown(text[place:])
