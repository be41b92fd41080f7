"""An OmegaT glossary: source, target, comment, tab-separated UTF-8; OmegaT shows a term's as it is met."""

from __future__ import annotations

from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".txt",)
SAME = "同“{term}”："
"""How the comment of an alias begins."""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:  # noqa: ARG001 - one shape
    """Yield the file: a line for each word of each translation, one without where there is none."""
    return encoded(".txt", _lines(notes))


def _lines(notes: Iterable[Note]) -> Iterator[str]:
    for note in notes:
        entry = note.entry
        words = [word for _, listed in entry.translations for word in listed]
        for place, form in enumerate((entry.term, *entry.aliases)):
            comment = SAME.format(term=entry.term) * bool(place) + entry.definition
            for word in words or [""]:
                yield "\t".join(" ".join(cell.split()) for cell in (form, word, comment)) + "\n"
