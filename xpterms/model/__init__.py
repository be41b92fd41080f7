"""The nouns of xpterms as frozen records, and nothing that acts on them.

Start-up decides the form: ``typing.NamedTuple`` and ``dataclasses`` each cost
more than a whole answer, so ``Record`` gives their essentials without an import.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, dataclass_transform

    from xpterms.messages import Language
    from xpterms.model.files import Glossary as Glossary
    from xpterms.model.files import Report as Report
    from xpterms.model.files import Term as Term
    from xpterms.model.texts import Concordance as Concordance
    from xpterms.model.texts import Usage as Usage
    from xpterms.model.texts import Use as Use
    from xpterms.model.texts import Used as Used

    @dataclass_transform(frozen_default=True)
    class _Base:
        _fields: ClassVar[tuple[str, ...]]

else:
    _Base = object

_ELSEWHERE = {
    "files": ("Glossary", "Report", "Term"),
    "texts": ("Concordance", "Usage", "Use", "Used"),
}
"""Records that no look-up makes, by their module: seven classes are a twentieth of what one takes beside Python's own start."""


def __getattr__(name: str) -> object:
    for module, names in _ELSEWHERE.items():
        if name in names:
            found = getattr(__import__(f"{__name__}.{module}", fromlist=names), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class Record(_Base):
    """A frozen record: its annotations are its fields, in order.

    Equality and hash are by type and value. A field given a value in the class
    body is optional in the constructor. A subclass lists its own fields only;
    records are not extended further.
    """

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)

    def __init__(self, *values: Any, **named: Any) -> None:
        fields = self._fields
        state = self.__dict__
        state.update(zip(fields, values))  # noqa: B905 - fewer are completed below
        if len(values) == len(fields) and not named:
            return
        if len(values) > len(fields):
            raise TypeError(f"{type(self).__name__} takes {len(fields)} values")
        for name, value in named.items():
            if name not in fields or name in state:
                raise TypeError(f"{type(self).__name__}: unexpected value for {name!r}")
            state[name] = value
        for name in fields[len(values) :]:
            if name not in state:
                try:
                    state[name] = getattr(type(self), name)
                except AttributeError:
                    raise TypeError(f"{type(self).__name__} needs {name!r}") from None

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *map(self.__dict__.__getitem__, self._fields)))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self._fields)
        return f"{type(self).__name__}({values})"

    def replace(self, **changes: Any) -> Any:
        """Return a copy with these fields changed."""
        if not changes.keys() <= self.__dict__.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, **changes)
        return made


Span = tuple[int, int]
"""A half-open range of code points."""

Translations = tuple[tuple[str, tuple[str, ...]], ...]
"""Words of other languages, by language tag (BCP 47), in the order of the file."""


class Source(Record):
    """One glossary of an index."""

    title: str
    path: str
    place: str | None
    date: str | None
    report: str | None
    """The report's file name."""
    terms: int
    """How many terms it has."""
    first: int
    """The number of its first term in the index."""


class Sentence(Record):
    """One sentence of a report, whole and on one line."""

    text: str
    line: int
    """1-based line of the report file where it begins."""
    section: tuple[str, ...] = ()
    """Headings from the outermost in, a paragraph's lead-in last."""


class Mention(Record):
    """A sentence that uses a term."""

    sentence: Sentence
    spans: tuple[Span, ...]
    """Where the term stands in ``sentence.text``, left to right."""
    source: str


class Entry(Record):
    """A term as it is answered: read, completed, and counted in its report."""

    term: str
    number: int | None
    pinyin: str
    definition: str
    aliases: tuple[str, ...]
    items: tuple[str, ...]
    glossary: str
    """Its glossary's title."""
    mentions: int
    """How many sentences of the report use it; 0 without a report."""
    place: str | None = None
    date: str | None = None
    report: str | None = None
    """The report file's name; ``None`` when the glossary has none."""
    translations: Translations = ()


class Step(Record):
    """One thing that had to be forgiven for a match."""

    code: str
    """Of its sentence in ``xpterms.messages``: ``explain.homophone``."""
    cost: float
    typed: str = ""
    own: str = ""
    """What stands in the term."""
    said: str = ""
    """How that is read."""
    met: int = 0
    size: int = 0
    """Of ``explain.uncovered``: units that the query spans, of how many."""

    def worded(self, language: Language) -> str:
        """Return the step as a sentence in a language."""
        from xpterms.messages import worded

        fields = {name: getattr(self, name) for name in self._fields[2:]}
        return worded(self.code, language, **fields)


class Match(Record):
    """A term that the query means."""

    entry: Entry
    kind: str
    """One of ``KINDS``."""
    score: float
    """0 to 1; 1 where nothing was forgiven."""
    spans: tuple[Span, ...]
    """What of ``entry.term`` was matched."""
    contexts: tuple[Mention, ...] = ()
    steps: tuple[Step, ...] = ()

    def __init__(
        self,
        entry: Entry,
        kind: str,
        score: float,
        spans: tuple[Span, ...],
        contexts: tuple[Mention, ...] = (),
        steps: tuple[Step, ...] = (),
    ) -> None:
        """Take the fields, in a third of the time that any record takes: each answer makes some."""
        state = self.__dict__
        state["entry"] = entry
        state["kind"] = kind
        state["score"] = score
        state["spans"] = spans
        state["contexts"] = contexts
        state["steps"] = steps


class Suggestion(Record):
    """A term that is merely near the query."""

    term: str
    kind: str
    score: float
    glossary: str = ""
    lead: bool = False
    """Whether it stands out: a terminal shows it whole, named as a guess."""
    number: int | None = None


class Answer(Record):
    """The answer to one query, of the same shape found or not."""

    query: str
    matches: tuple[Match, ...] = ()
    """Best first."""
    suggestions: tuple[Suggestion, ...] = ()
    """Best first."""
    in_report: int = 0
    """Sentences of the reports that hold the query's text, counted only where nothing matched."""
    said: tuple[tuple[str, int], ...] = ()
    """Texts of the reports that are read as the query was typed, with their sentences, where nothing matched."""
    more: int = 0
    """Terms that the limit cut."""
    missing: tuple[str, ...] = ()
    """Parts of the query that name no term, where others do."""
    used: tuple[tuple[str, int], ...] = ()
    """Of the missing parts those that sentences of the reports hold, with their number."""

    def __init__(
        self,
        query: str,
        matches: tuple[Match, ...] = (),
        suggestions: tuple[Suggestion, ...] = (),
        in_report: int = 0,
        said: tuple[tuple[str, int], ...] = (),
        more: int = 0,
        missing: tuple[str, ...] = (),
        used: tuple[tuple[str, int], ...] = (),
    ) -> None:
        """Take the fields, as ``Match`` does."""
        state = self.__dict__
        state["query"] = query
        state["matches"] = matches
        state["suggestions"] = suggestions
        state["in_report"] = in_report
        state["said"] = said
        state["more"] = more
        state["missing"] = missing
        state["used"] = used

    @property
    def status(self) -> str:
        """``found`` or ``none``."""
        return "found" if self.matches else "none"


class Candidate(Record):
    """One completion: what to insert, and what to show beside it."""

    term: str
    pinyin: str
    definition: str


KINDS = (
    "exact",
    "alias",
    "number",
    "pinyin",
    "initials",
    "mixed",
    "prefix",
    "infix",
    "sound",
    "homophone",
    "typo",
    "characters",
    "translation",
    "definition",
    "text",
)
"""How a query can meet a term, certain ways first."""
