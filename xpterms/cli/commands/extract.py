"""``xpterms extract``: documents with an annex of notes become glossaries with their report's text."""

from __future__ import annotations

import os

from xpterms.cli.commands.opening import progress
from xpterms.cli.environment import current, said, say, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, NONE, UNREADABLE, UsageError, XptermsError
from xpterms.glossary import dates
from xpterms.library import extract

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.annex.extract import Extracted
    from xpterms.annex.read import Tried

REPORT = ".report.txt"
_MOST_DOUBTS = 12
_MOST_READINGS = 8


def run(
    *,
    files: Sequence[str],
    output: str | None,
    annex_only: bool,
    report_only: bool,
    title: str | None,
    place: str | None,
    date: str | None,
    explain: bool,
    json: bool,
    force: bool,
) -> int:
    """Find the annex of notes in each report and write it as a glossary; the worst exit code counts."""
    _check(files, output, title, date, both=annex_only and report_only)
    tell = progress()
    code = FOUND
    for at, path in enumerate(files):
        if tell and len(files) > 1:
            tell("reading", at, len(files))
        try:
            found = extract(path, title=title, place=place, date=date, notes=not report_only)
            if explain:
                _explain(path, found.annex.tried)
            if not (found.annex.notes or report_only):
                say("extract.none", path=path)
                code = max(code, NONE)
                continue
            if json:
                _print(found)
            else:
                _write(found, _target(path, output), report=not annex_only, force=force)
            _report(path, found, report_only=report_only)
        except XptermsError as error:
            write_err(f"xpterms: {printable(error.worded(current().language))}\n")
            code = UNREADABLE
    if tell:
        tell("done", 1, 1)
    return code


def _check(
    files: Sequence[str], output: str | None, title: str | None, date: str | None, *, both: bool
) -> None:
    """Raise ``UsageError`` for options that do not go together, or with several files."""
    if output and len(files) > 1 and not os.path.isdir(output):
        raise UsageError("extract.no-folder", output=output)
    if both:
        raise UsageError("extract.nothing-left")
    if len(files) > 1 and (title or date):
        raise UsageError("extract.one-file", option="--title" if title else "--date")
    dates.checked(date)


def _target(path: str, output: str | None) -> str:
    """Return the path of the glossary file to write for a document."""
    if output and not os.path.isdir(output):
        return output
    from xpterms.annex.extract import named

    stem = "glossary" if path == "-" else named(path)
    return os.path.join(output or ".", f"{stem}.toml")


def _print(found: Extracted) -> None:
    """Print the notes as ``list --json`` would, readings and mentions worked out."""
    from xpterms.cli.shown.records import entry_json
    from xpterms.glossary.report import parse_report
    from xpterms.index.entries import entries_of

    entries = entries_of(found.glossary, parse_report(found.report, "report.txt"))
    write_out("".join(f"{entry_json(entry)}\n" for entry in entries))


def _write(found: Extracted, target: str, *, report: bool, force: bool) -> None:
    from xpterms.glossary.write import glossary_toml, write_files

    files: dict[str, str] = {}
    beside = None
    if found.report and report:
        beside = target.removesuffix(".toml") + REPORT
        files[beside] = found.report
    files[target] = glossary_toml(found.glossary, os.path.basename(beside) if beside else None)
    write_files(files, force=force)
    for path in files:
        say("extract.wrote", path=path)


def _report(path: str, found: Extracted, *, report_only: bool) -> None:
    """Say what was found and what to check, at most a dozen lines of it."""
    if report_only:
        say("extract.report", path=path, count=len(found.annex.body))
        return
    say("extract.notes", path=path, count=len(found.annex.notes))
    doubts = found.annex.doubts
    lines = [
        said("annex.check", line=doubt.line, what=said(doubt.code, **doubt.fields))
        for doubt in doubts[:_MOST_DOUBTS]
    ]
    if len(doubts) > _MOST_DOUBTS:
        lines.append(said("annex.more", count=len(doubts) - _MOST_DOUBTS))
    write_err("".join(f"  {printable(line)}\n" for line in lines))


def _explain(path: str, tried: Sequence[Tried]) -> None:
    """Say how credible each reading of a document is, the best first, and which one was taken."""
    from xpterms.annex.judge import ENOUGH, WEIGHTS

    say("annex.readings", path=path, count=len(tried), enough=ENOUGH)
    for one in tried[:_MOST_READINGS]:
        first, last = one.lines
        kind = said(f"annex.kind-{one.kind.replace(' ', '-')}")
        head = said("annex.reading", kind=kind, first=first, last=last, count=one.notes)
        scores = " ".join(
            f"{name} {score:.2f}×{WEIGHTS[name]:g}" for name, score in one.scores.items() if score
        )
        sign = "*" if one.taken else " "
        write_err(f"{sign} {one.total:5.2f} {printable(head)}\n        {scores}\n")
