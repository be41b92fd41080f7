"""The nouns of files, as they state them: a note, a glossary, a report.

A question reads the index instead, and does not load them.
"""

from __future__ import annotations

from xpterms.model import Record, Sentence, Translations


class Term(Record):
    """One note of a glossary, as its file states it."""

    term: str
    definition: str
    number: int | None = None
    pinyin: str | None = None
    """Tone-marked syllables; ``None`` in a file that leaves it to be computed."""
    aliases: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    translations: Translations = ()


class Glossary(Record):
    """The notes of one report, in the order of the file."""

    title: str
    terms: tuple[Term, ...]
    path: str
    """The file it was read from, absolute."""
    report: str | None = None
    """The report's file, absolute."""
    place: str | None = None
    date: str | None = None
    """ISO 8601."""


class Report(Record):
    """The running text of a report."""

    sentences: tuple[Sentence, ...]
    source: str
    """The file's name, without its folder."""
