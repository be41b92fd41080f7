"""The user's own collection of reports: a folder of glossaries, each with its report beside it.

Reports are added as documents or as glossary files, and taken out again. A report is told from
another by its text; nothing is replaced unless that is asked for.
"""

from __future__ import annotations

import os
import re

from xpterms.errors import DocumentError, GlossaryError
from xpterms.glossary import dates
from xpterms.glossary.controls import without_controls
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Glossary, Source

REPORT = ".report.txt"
_UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 60
_EDGES = " .\u3000"
"""What no file's name begins or ends with."""
"""Characters of a file's name, so that its bytes fit everywhere."""


class Added(Record):
    """The outcome of adding one file."""

    source: str
    """The file that was read."""
    path: str
    """The glossary in the collection."""
    glossary: Glossary
    known: str | None = None
    """The glossary that holds the same report already; then nothing was written."""
    replaced: bool = False


def add(
    path: str,
    folder: str,
    *,
    title: str | None = None,
    place: str | None = None,
    date: str | None = None,
    force: bool = False,
) -> Added:
    """Read a report or a glossary file and write it into a folder.

    ``title``, ``place`` and ``date`` (ISO 8601) win over what the document states. The file is named by
    place and date, or by its own name where it states neither. Raises ``DocumentError``,
    ``GlossaryError`` or ``ReportError``; the first also where another report has that name and
    nothing is to be replaced.
    """
    from xpterms.glossary.write import glossary_toml, write_files

    glossary, report = _read(path, title, place, date)
    target = os.path.join(folder, f"{_stem(path, glossary)}.toml")
    glossary = glossary.replace(path=target)
    beside = target.removesuffix(".toml") + REPORT if report else None
    files = {beside: report} if beside and report else {}
    files[target] = glossary_toml(glossary, os.path.basename(beside) if beside else None)
    known = _known(folder, report or files[target])
    if known and not force:
        return Added(path, target, glossary, known)
    replaced = os.path.lexists(target)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise DocumentError("document.unwritten", path=folder, reason=error) from None
    write_files(files, force=force)
    if known and known != target:
        remove(known)  # it has another name now that place and date are told
        replaced = True
    return Added(path, target, glossary, None, replaced)


def _read(
    path: str, title: str | None, place: str | None, date: str | None
) -> tuple[Glossary, str | None]:
    if path.endswith(".toml"):
        from xpterms.documents.files import contents
        from xpterms.glossary.read import read_glossary
        from xpterms.glossary.report import LARGEST, read_report

        glossary = read_glossary(path)
        report = None
        if glossary.report:
            read_report(glossary.report)  # raises what is wrong with it
            report = contents(glossary.report, LARGEST).decode("utf-8-sig")
        told = {"title": title, "place": place, "date": dates.checked(date), "report": None}
        return glossary.replace(**{k: v for k, v in told.items() if v or k == "report"}), report
    from xpterms.annex.extract import extract_text, named
    from xpterms.documents.read import read_document

    found = extract_text(
        read_document(path), path, name=named(path), title=title, place=place, date=date
    )
    if not found.report.strip() and not found.glossary.terms:
        raise DocumentError("document.no-text", source=path)
    return found.glossary, found.report or None


def _stem(path: str, glossary: Glossary) -> str:
    """Return the name of a glossary's file, without its suffix."""
    from xpterms.annex.extract import named

    if glossary.place and glossary.date:
        name = f"{glossary.place}-{glossary.date}"
    else:
        name = glossary.title if path == "-" else named(path)
    stem = _UNFIT.sub("", without_controls(name)).strip(_EDGES)[:_LONGEST].strip(_EDGES)
    return stem or "report"


def _known(folder: str, text: str) -> str | None:
    """Return the glossary of a folder that has a report's text, or a glossary's, already."""
    content = text.encode("utf-8")
    for name in _names(folder):
        path = os.path.join(folder, name)
        try:
            if os.path.getsize(path) != len(content):
                continue
            with open(path, "rb") as file:
                same = file.read() == content
        except OSError:
            continue
        if same:
            found = path.removesuffix(REPORT) + ".toml" if path.endswith(REPORT) else path
            return found if os.path.exists(found) else None
    return None


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def find(name: str, folder: str, sources: Sequence[Source]) -> str:
    """Return the glossary file of a folder that a name stands for: its file, title, or place with or without a year.

    Raises ``GlossaryError`` where there is none, or more than one.
    """
    folder = os.path.abspath(folder)
    for path in map(
        os.path.abspath, (os.path.join(folder, name), os.path.join(folder, name + ".toml"), name)
    ):
        if path.endswith(".toml") and os.path.dirname(path) == folder and os.path.lexists(path):
            return path
    own = [
        source
        for source in sources
        if os.path.dirname(source.path) == folder and os.path.lexists(source.path)
    ]
    for told in (
        lambda source: [source.title],
        lambda source: [
            f"{source.place}{(source.date or '')[:4]}",
            f"{source.place} {source.date}",
        ],
        lambda source: [source.place],
    ):
        found = [source.path for source in own if name in told(source)]
        if len(found) == 1:
            return found[0]
        if found:
            names = "、".join(os.path.basename(path) for path in found[:5])
            raise GlossaryError("collection.several", name=name, names=names, count=len(found))
    raise GlossaryError("collection.unknown", name=name, folder=folder)


def remove(path: str) -> list[str]:
    """Remove a glossary file of the collection and the report that was added with it; return both paths.

    A report elsewhere, or under another name, stays. Raises ``DocumentError``.
    """
    removed = []
    for file in (path, path.removesuffix(".toml") + REPORT):
        try:
            os.unlink(file)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise DocumentError("collection.not-removed", path=file, reason=error) from None
        removed.append(file)
    return removed
