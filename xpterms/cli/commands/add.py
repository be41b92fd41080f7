"""``xpterms add``: reports and glossaries into the user's own collection."""

from __future__ import annotations

from xpterms.cli.commands.opening import open_terms, progress
from xpterms.cli.environment import current, said, say, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, UNREADABLE, UsageError, XptermsError
from xpterms.glossary import dates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.collection import Added


def run(
    *,
    files: Sequence[str],
    title: str | None,
    place: str | None,
    date: str | None,
    json: bool,
    force: bool,
) -> int:
    """Add each file; 3 where one cannot be read or written, the others are added."""
    from xpterms.glossary.sources import user_folder
    from xpterms.library import add_report

    _check(files, title, date)
    folder = user_folder(current().variables)
    tell = progress()
    code = FOUND
    for number, path in enumerate(files):
        if tell and len(files) > 1:
            tell("reading", number, len(files))
        try:
            added = add_report(path, folder, title=title, place=place, date=date, force=force)
        except XptermsError as error:
            write_err(f"xpterms: {printable(error.worded(current().language))}\n")
            code = UNREADABLE
            continue
        _tell(added)
        if json:
            write_out(_record(added) + "\n")
    if tell:
        tell("done", 1, 1)
    open_terms(()).close()  # compiled now, so that the next question, or TAB, finds it there
    return code


def _check(files: Sequence[str], title: str | None, date: str | None) -> None:
    """Raise ``UsageError`` for what can be true of one report only, and for what is no date."""
    if len(files) > 1 and (title or date):
        raise UsageError("collection.one-file", option="--title" if title else "--date")
    dates.checked(date)


def _tell(added: Added) -> None:
    glossary = added.glossary
    if added.known:
        say("collection.known", source=added.source, known=added.known)
        return
    where = " ".join(part for part in (glossary.place, glossary.date) if part)
    say(
        "collection.replaced" if added.replaced else "collection.added",
        title=glossary.title,
        where=where or said("collection.nowhere"),
        count=len(glossary.terms),
        path=added.path,
    )
    if not glossary.place:
        say("collection.no-place", source=added.source)
    if not glossary.date:
        say("collection.no-date", source=added.source)


def _record(added: Added) -> str:
    from xpterms.cli.shown.records import record_json

    glossary = added.glossary
    return record_json(
        {
            "file": added.source,
            "path": added.known or added.path,
            "title": glossary.title,
            "place": glossary.place,
            "date": glossary.date,
            "terms": len(glossary.terms),
            "added": added.known is None,
        }
    )
