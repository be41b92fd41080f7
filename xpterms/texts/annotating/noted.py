"""The nouns of annotating: a note for the draft's annex, and one thing to say of it."""

from __future__ import annotations

from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.annex.region import Note


class Noted(Record):
    """A note that the annex is to have."""

    term: str
    definition: str
    glossary: str = ""
    """Title of the glossary that it comes from; empty for one of the draft's own annex or of the user's wording."""
    own: Note | None = None
    """The note as it stands in the draft's annex."""
    aliases: tuple[str, ...] = ()
    """Forms that a reader of the annex can tell from it."""
    form: str = ""
    """The form that the draft uses, where only the glossary tells that it is the term's."""
    rewritten: bool = False
    """It takes the place of the own note that stands in the draft."""


class Notice(Record):
    """One thing to tell: the code and the fields of its sentence."""

    code: str
    """Of ``xpterms.messages.annotate``."""
    fields: dict[str, object]


class Options(Record):
    """The options of annotating."""

    marks: bool = False
    style: str = ""
    """``full``, ``square`` or ``superscript``; empty for the draft's own, else ``full``."""
    prune: bool = False
    stubs: bool = False
    skip_explained: bool = False
    all: bool = False
    """First uses in headings and tables count as others do."""
