"""The nouns of running text: places where terms and texts stand, and how reports use them."""

from __future__ import annotations

from xpterms.model import Entry, Record, Sentence, Span


class Concordance(Record):
    """One keyword-in-context line: a place in a report where a text stands."""

    sentence: Sentence
    span: Span
    """Of ``sentence.text``."""
    source: str
    glossary: str


class Use(Record):
    """A place in a text where a term stands."""

    line: int
    """1-based."""
    span: Span
    """Of the line; up to its end where the use goes on in the next one."""
    text: str
    """The use as it stands, whole."""
    section: tuple[str, ...] = ()


class Used(Record):
    """A term that a text uses, or shorthand that nobody explains."""

    file: str
    """The text's path as given, ``-`` for standard input."""
    term: str
    uses: tuple[Use, ...]
    """In the order of the text."""
    entry: Entry | None = None
    """What explains it; ``None`` for shorthand that nobody does."""
    members: tuple[str, ...] = ()
    """Those that the text itself lists beside it."""
    score: float = 0.0
    """Of shorthand: how much a reader would want it explained, 0 to 1."""
    reasons: tuple[tuple[str, float], ...] = ()
    """Of shorthand: (code of its sentence, what it weighs)."""

    @property
    def known(self) -> bool:
        """Whether a glossary explains it."""
        return self.entry is not None


class Usage(Record):
    """How one report uses a text."""

    text: str
    glossary: str
    """The title of the glossary whose report it is."""
    place: str | None
    date: str | None
    sentences: int
    """How many sentences use it."""
    uses: int
    characters: int
    """The report's letters, digits and Han characters."""
    explained: bool = False
    """Whether the glossary explains it."""
    definition: str | None = None

    @property
    def year(self) -> str | None:
        """The year of the report."""
        return self.date[:4] if self.date else None
