"""A finding of a rule: its place, its sentence as a code with fields, and the places that belong to it."""

from __future__ import annotations

from xpterms.model import Record, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.messages import Language


class Related(Record):
    """A place that a finding speaks of beside its own."""

    file: str
    line: int
    text: str
    """As it is written there."""
    annex: bool = False
    """It stands in the text's own annex."""


class Finding(Record):
    """One thing that a rule found, not worded yet."""

    rule: str
    file: str
    line: int
    """1-based."""
    span: Span
    """Of that line, in code points."""
    text: str
    """What stands there."""
    term: str
    """The note's, or the name as it is written elsewhere."""
    code: str
    """Its sentence in ``xpterms.messages``."""
    fields: dict[str, object]
    section: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()

    def worded(self, language: Language) -> str:
        """Return the sentence of the finding in a language."""
        from xpterms.messages import worded

        fields = self.fields
        if language == "zh":  # the sentence has “” around them
            fields = {name: _inner(name, value) for name, value in fields.items()}
        return worded(self.code, language, **fields)


_INNER = str.maketrans("“”", "‘’")
_WHOLE = frozenset({"changes", "members", "glossary", "mark"})
"""Fields that the Chinese sentences do not quote."""


def _inner(name: str, value: object) -> object:
    """Return a quoted field with inner quotes: “‘四新’经济”."""
    return value.translate(_INNER) if isinstance(value, str) and name not in _WHOLE else value
