"""One family of errors, and the exit codes that the command line gives them.

An error carries the code of its sentence in ``xpterms.messages`` and the
sentence's fields; ``str`` words it in English, the command line in the
reader's language.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.messages import Language

FOUND = 0
NONE = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130


_BREAKS = {10: "\\x0a", 13: "\\x0d"}
"""A name, or a text that a stranger wrote, may have line breaks; as ``cli.shown.printable`` shows them."""


class XptermsError(Exception):
    """The base of all errors: its sentence says in one line what is wrong, where, and what to do next.

    ``exit_code`` is what a command that ends with this error exits with.
    """

    exit_code = UNREADABLE

    def __init__(self, code: str, /, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields

    def worded(self, language: Language) -> str:
        """Return the sentence in a language."""
        if " " in self.code:  # not in the catalogue yet
            return self.code
        from xpterms.messages import worded

        return worded(self.code, language, **self.fields).translate(_BREAKS)

    def __str__(self) -> str:
        return self.worded("en")


class UsageError(XptermsError):
    """The request itself is off: an empty query, one too long, an unknown choice."""

    exit_code = USAGE


class GlossaryError(XptermsError):
    """A glossary file cannot be read as one; names file, line and entry."""


class ReportError(XptermsError):
    """A report cannot be read."""


class DocumentError(XptermsError):
    """A document (.docx, .pdf, .html …) cannot be read, or only at a risk."""
