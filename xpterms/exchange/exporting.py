"""From an index to the files of a format: which notes, what is said of them, piece by piece."""

from __future__ import annotations

from xpterms.errors import UsageError
from xpterms.exchange.catalogue import dialects, format_named
from xpterms.exchange.note import About, Note, Origin, Spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.exchange.note import Piece
    from xpterms.index.reader import Index


def export(
    index: Index, name: str, stem: str, dialect: str | None = None, language: str | None = None
) -> Iterator[Piece]:
    """Return the pieces of a format's files, made as they are taken.

    ``dialect`` is a variant of the format, ``language`` the tag of the only
    translations that are wanted. Raises ``UsageError`` before the first piece.
    """
    format_ = format_named(name)
    known = dialects(format_)
    if dialect is not None and dialect not in known:
        code = "exchange.no-dialect" if known else "exchange.no-dialects"
        raise UsageError(code, name=name, dialect=dialect, dialects=", ".join(known))
    spoken = _languages(index)
    if language is not None:
        language = _chosen(language, spoken)
        spoken = (language,)
    origins = tuple(Origin(source.title, source.place, source.date) for source in index.sources)
    about = About(origins, spoken, stem, dialect)
    return format_.pieces(_notes(index, language), about)


def _languages(index: Index) -> tuple[str, ...]:
    found: set[str] = set()
    for number in range(index.terms) if index.translated else ():
        found.update(tag for tag, _ in index.entry(number).translations)
    return tuple(sorted(found))


def _chosen(language: str, known: tuple[str, ...]) -> str:
    from xpterms.glossary.languages import language_tag

    tag = language_tag(language)
    if tag is None:
        raise UsageError("exchange.no-tag", language=language)
    if tag not in known:
        raise UsageError("exchange.no-language", language=tag, languages=", ".join(known) or "-")
    return tag


def _notes(index: Index, language: str | None) -> Iterator[Note]:
    """Yield the terms in their order, each with the first sentence that uses it."""
    form = 0
    for number in range(index.terms):
        first = form
        while form < index.forms and index.term_of(form)[0] == number:
            form += 1
        entry = index.entry(number)
        if language is not None:
            kept = tuple(pair for pair in entry.translations if pair[0] == language)
            entry = entry.replace(translations=kept)
        mentions = index.mentions(number, 1) if entry.mentions else ()
        spoken = _spoken(index, first, 1 + len(entry.aliases))
        yield Note(entry, mentions[0] if mentions else None, spoken)


def _spoken(index: Index, first: int, count: int) -> Callable[[], tuple[Spoken, ...]]:
    """Return a reader of the forms that a note itself states: its parts, which follow, are the index's own."""

    def read() -> tuple[Spoken, ...]:
        forms = range(first, min(first + count, index.forms))
        return tuple(Spoken(index.text_of(form), index.said(form)) for form in forms)

    return read
