"""One family of errors, and the exit codes that the command line gives them."""

from __future__ import annotations

FOUND = 0
NONE = 1
USAGE = 2
UNREADABLE = 3
INTERRUPTED = 130


class XptermsError(Exception):
    """Say in one line what is wrong, where, and what to do next.

    ``code`` is the exit code of a command that ends with this error.
    """

    code = UNREADABLE


class UsageError(XptermsError):
    """The request itself is off: an empty query, one too long, an unknown choice."""

    code = USAGE


class GlossaryError(XptermsError):
    """A glossary file cannot be read as one; names file, line and entry."""


class ReportError(XptermsError):
    """A report cannot be read."""


class DocumentError(XptermsError):
    """A document (.docx, .pdf, .html …) cannot be read, or only at a risk."""
