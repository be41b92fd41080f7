"""The input of an exporter: a note whole, and what is to be said of all of them."""

from __future__ import annotations

from xpterms.chinese.syllables import DIGIT_READINGS, marked, plain
from xpterms.model import Entry, Mention, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Piece = tuple[str, bytes]
    """A file's name behind the stem, and the bytes that come next in it."""


class Spoken(Record):
    """A written form of a term with its main reading."""

    text: str
    syllables: tuple[str, ...]
    """``si4``, unit by unit; digits and Latin words as they are written."""

    @property
    def letters(self) -> tuple[str, ...]:
        """The syllables as they are typed: no tones, digits as they are said, ü as v."""
        return tuple(
            plain(DIGIT_READINGS[syllable][0]) if syllable in DIGIT_READINGS else plain(syllable)
            for syllable in self.syllables
        )

    @property
    def toned(self) -> str:
        """The syllables run together, with tone marks."""
        return "".join(
            marked(DIGIT_READINGS[syllable][0]) if syllable in DIGIT_READINGS else marked(syllable)
            for syllable in self.syllables
        )


class Note:
    """A term as it is exported; its forms are read when a format asks for them."""

    __slots__ = ("_spoken", "context", "entry")

    def __init__(
        self,
        entry: Entry,
        context: Mention | None = None,
        spoken: Callable[[], tuple[Spoken, ...]] = tuple,
    ) -> None:
        self.entry = entry
        self.context = context
        """A sentence of the report that uses it."""
        self._spoken = spoken

    @property
    def forms(self) -> tuple[Spoken, ...]:
        """The term itself, then its aliases, in the order of the entry."""
        return self._spoken()

    @property
    def origin(self) -> str:
        """The place of the sentence: the report's file and its line."""
        return f"{self.context.source}:{self.context.sentence.line}" if self.context else ""


class Origin(Record):
    """A glossary that notes come from."""

    title: str
    place: str | None = None
    date: str | None = None
    """ISO 8601."""


class About(Record):
    """The facts of all the notes together, for an exporter."""

    origins: tuple[Origin, ...]
    """The glossaries, in their order."""
    languages: tuple[str, ...] = ()
    """The tags of all translations, sorted."""
    stem: str = "xpterms"
    """The name of the file that is written, without its suffix."""
    dialect: str | None = None
    """A variant of the format, where it has some."""

    @property
    def title(self) -> str:
        """The title of the one glossary, or of the first with how many more there are."""
        more = len(self.origins) - 1
        return self.origins[0].title + (f"等{more + 1}部" if more else "")

    @property
    def date(self) -> str | None:
        """The latest date of a glossary."""
        return max((origin.date for origin in self.origins if origin.date), default=None)


CHUNK = 1 << 16
"""Characters that are gathered before bytes are passed on."""


def encoded(name: str, texts: Iterable[str]) -> Iterator[Piece]:
    """Yield texts as UTF-8 pieces of one file, gathered so that each is worth a write."""
    gathered: list[str] = []
    size = 0
    for text in texts:
        gathered.append(text)
        size += len(text)
        if size >= CHUNK:
            yield name, "".join(gathered).encode("utf-8", "replace")
            gathered.clear()
            size = 0
    yield name, "".join(gathered).encode("utf-8", "replace")
