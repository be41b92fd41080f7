"""``xpterms extract``: documents with an annex of notes become glossaries with their report's text."""

from __future__ import annotations

import os

from xpterms.cli.commands.opening import progress
from xpterms.cli.environment import current, say, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, NONE, UNREADABLE, UsageError, XptermsError
from xpterms.messages import worded
from xpterms.model import Glossary, Term

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.annex.read import Annex

REPORT = ".report.txt"


def run(
    *, files: Sequence[str], output: str | None, annex_only: bool, json: bool, force: bool
) -> int:
    """Find the annex of notes in each report and write it as a glossary; the worst exit code counts."""
    if output and len(files) > 1 and not os.path.isdir(output):
        raise UsageError("extract.no-folder", output=output)
    tell = progress()
    code = FOUND
    for place, path in enumerate(files):
        if tell and len(files) > 1:
            tell("reading", place, len(files))
        try:
            code = max(
                code,
                _one(path, _target(path, output), annex_only=annex_only, json=json, force=force),
            )
        except XptermsError as error:
            write_err(f"xpterms: {printable(error.worded(current().language))}\n")
            code = UNREADABLE
    if tell:
        tell("done", 1, 1)
    return code


def _target(path: str, output: str | None) -> str:
    """Return the path of the glossary file to write for a document."""
    if output and not os.path.isdir(output):
        return output
    stem = "glossary" if path == "-" else os.path.splitext(os.path.basename(path))[0]
    return os.path.join(output or ".", f"{stem}.toml")


def _one(path: str, target: str, *, annex_only: bool, json: bool, force: bool) -> int:
    # What reads documents is imported by the one command that does: every other goes through here too.
    from xpterms.annex.read import read_annex
    from xpterms.documents.read import read_document

    annex = read_annex(read_document(path))
    if not annex.notes:
        say("extract.none", path=path)
        return NONE
    glossary = _glossary(annex, path)
    if json:
        _print(glossary, annex)
    else:
        _write(glossary, annex, target, annex_only=annex_only, force=force)
    _report(annex, path)
    return FOUND


def _glossary(annex: Annex, path: str) -> Glossary:
    stem = "standard input" if path == "-" else os.path.splitext(os.path.basename(path))[0]
    notes = annex.notes
    terms = [
        Term(note.term, note.definition, note.number, None, tuple(note.aliases), tuple(note.items))
        for note in notes
    ]
    title = (annex.head.title or stem) + "词语注释"
    return Glossary(
        title, tuple(terms), os.path.abspath(path), None, annex.head.place, annex.head.date
    )


def _print(glossary: Glossary, annex: Annex) -> None:
    """Print the notes as ``list --json`` would, readings and mentions worked out."""
    from xpterms.cli.shown.records import entry_json
    from xpterms.glossary.report import parse_report
    from xpterms.index.memory import index_of

    report = parse_report("\n".join(annex.body), "report.txt")
    index = index_of((glossary, report))
    write_out("".join(entry_json(index.entry(number)) + "\n" for number in range(index.terms)))


def _write(glossary: Glossary, annex: Annex, target: str, *, annex_only: bool, force: bool) -> None:
    from xpterms.glossary.write import glossary_toml, write_files

    files: dict[str, str] = {}
    report = None
    if annex.body and not annex_only:
        report = target.removesuffix(".toml") + REPORT
        files[report] = "\n".join(annex.body) + "\n"
    files[target] = glossary_toml(glossary, os.path.basename(report) if report else None)
    write_files(files, force=force)
    for path in files:
        say("extract.wrote", path=path)


_MOST_DOUBTS = 12


def _report(annex: Annex, path: str) -> None:
    """Say what was found and what to check, at most a dozen lines of it."""
    lines = [f"xpterms: {printable(path)}: {len(annex.notes)} notes"]
    shown = annex.doubts[:_MOST_DOUBTS]
    lines += [
        f"  line {doubt.line}: {printable(worded(doubt.code, 'en', **doubt.fields))}: check it"
        for doubt in shown
    ]
    if len(annex.doubts) > len(shown):
        lines.append(f"  {worded('annex.more', 'en', count=len(annex.doubts) - len(shown))}")
    write_err("\n".join(lines) + "\n")
