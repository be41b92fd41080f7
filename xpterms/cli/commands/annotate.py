"""``xpterms annotate``: a draft written again with an annex of notes for the terms that it uses."""

from __future__ import annotations

import os

from xpterms import open_glossary
from xpterms.cli.commands.opening import open_terms, progress
from xpterms.cli.environment import current, say, write_out
from xpterms.errors import FOUND, NONE, DocumentError, UsageError
from xpterms.glossary.sources import VARIABLE, built_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.documents.changes import Changes
    from xpterms.documents.draft import Draft
    from xpterms.library import Terms
    from xpterms.texts.annotating.annotate import Annotated
    from xpterms.texts.annotating.noted import Noted, Notice

_STDOUT = "-"
_SUFFIXES = {
    "word": (".docx",),
    "page": (".html", ".htm", ".xhtml"),
    "markdown": (".md", ".markdown"),
    "text": (".txt",),
}
_MOST = 12
"""Unexplained shorthand that is named on stderr."""


def run(
    *,
    draft: str,
    output: str | None,
    marks: bool,
    mark_style: str | None,
    remove: bool,
    prune: bool,
    stubs: bool,
    choose: str | None,
    skip_explained: bool,
    everywhere: bool,
    dry_run: bool,
    notes_only: bool,
    json: bool,
    md: bool,
    force: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
) -> int:
    """Write the draft with its annex, or show what that would be."""
    _check(output, remove=remove, dry_run=dry_run, notes_only=notes_only, json=json, md=md)
    written = None if dry_run or notes_only else output
    if written is not None:
        _check_target(draft, written, force=force)
    from xpterms.documents.draft import read_draft
    from xpterms.texts.annotating.noted import Options

    read = read_draft(draft)
    if written is not None:
        _check_format(read, written)
    if remove:
        return _remove(read, written, force=force)
    options = Options(
        marks=marks or mark_style is not None,
        style=mark_style or "",
        prune=prune,
        stubs=stubs,
        skip_explained=skip_explained,
        all=everywhere,
    )
    terms, ask = _terms(read, glossary, place, since)
    with terms:
        made = terms.annotate(read, options, choose, ask=ask)
    for notice in made.notices:
        _say(notice)
    if not made.notes:
        say("annotate.none" if ask else "annotate.none-asked", path=read.source)
        return NONE
    if notes_only:
        return _notes(made.notes, json=json, md=md)
    if dry_run:
        return _told(read, made)
    return _write(read, made.changes, output, force=force, notes=len(made.notes))


def _check(
    output: str | None, *, remove: bool, dry_run: bool, notes_only: bool, json: bool, md: bool
) -> None:
    for one, other in ((remove, notes_only), (dry_run, notes_only)):
        if one and other:
            name = "--remove" if remove else "--dry-run"
            raise UsageError("usage.exclude", one=name, other="--notes-only")
    if json and md:
        raise UsageError("usage.exclude", one="--json", other="--md")
    if (json or md) and not notes_only:
        raise UsageError("annotate.notes-only", option="--json" if json else "--md")
    if output is None and not dry_run and not notes_only:
        raise UsageError("annotate.no-output")


def _check_target(draft: str, output: str, *, force: bool) -> None:
    """Raise ``DocumentError`` where the output is the draft, or exists and is not to be replaced."""
    if output == _STDOUT:
        return
    if draft != _STDOUT and _is_same(draft, output):
        raise DocumentError("annotate.same", path=output)
    if os.path.lexists(output) and not force:
        raise DocumentError("annotate.exists", path=output)


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return os.path.abspath(one) == os.path.abspath(other)


def _check_format(draft: Draft, output: str) -> None:
    """Raise ``UsageError`` where the output's name promises another format than the draft has."""
    if output == _STDOUT:
        if draft.kind == "word":
            raise UsageError("annotate.not-to-stdout", path=draft.source)
        return
    suffix = os.path.splitext(output)[1].lower()
    own = _SUFFIXES[draft.kind]
    known = suffix in own or (draft.kind != "word" and suffix not in _named())
    if not known:
        raise UsageError("annotate.format", path=output, suffix=own[0])


def _named() -> set[str]:
    return {suffix for some in _SUFFIXES.values() for suffix in some} | {".pdf", ".doc"}


def _terms(
    draft: Draft, named: Sequence[str], place: str | None, since: int | None
) -> tuple[Terms, bool]:
    """Open the glossaries to ask, and tell whether any is: the built-in one where it is named or of the draft's place."""
    from xpterms.annex.headline import read_headline
    from xpterms.texts.choosing import same_place

    terms = open_terms(named, place, since)
    own = built_in()
    if named or current().variables.get(VARIABLE) or place is not None:
        return terms, True
    here = read_headline([line.text.strip() for line in draft.lines[:60]]).place
    others = [source.path for source in terms.glossaries if source.path != own]
    for source in terms.glossaries:
        if source.path == own and not same_place(source.place, here):
            return (terms.only(others), True) if others else (terms, False)
    return terms, True


def _remove(draft: Draft, output: str | None, *, force: bool) -> int:
    with open_glossary(built_in(), progress=progress()) as terms:
        changes = terms.remove_annex(draft)
    if changes.empty:
        say("annotate.no-annex", path=draft.source)
        return NONE
    if output is None:
        from xpterms.cli.shown.changed import removed

        write_out("".join(removed(draft, changes)))
        return FOUND
    return _write(draft, changes, output, force=force)


def _write(
    draft: Draft, changes: Changes, output: str | None, *, force: bool, notes: int = 0
) -> int:
    from xpterms.documents.draft import rewritten

    content = rewritten(draft, changes)
    if output == _STDOUT or output is None:
        current().out_bytes(content)
        return FOUND
    from xpterms.glossary.write import write_files

    write_files({output: content}, force=force)
    if notes:
        say("annotate.wrote", path=output, count=notes)
    else:
        say("annotate.removed", path=output)
    return FOUND


def _say(notice: Notice) -> None:
    """Say one thing; of many terms the first dozen and how many more."""
    fields = dict(notice.fields)
    terms = fields.get("terms")
    if isinstance(terms, list) and len(terms) > _MOST:
        fields["terms"] = [*terms[:_MOST], f"… (+{len(terms) - _MOST})"]
    say(notice.code, **fields)


def _notes(notes: Sequence[Noted], *, json: bool, md: bool) -> int:
    """Print the annex alone."""
    from xpterms.cli.shown.printable import printable
    from xpterms.texts.annotating.writing import HEADING

    if json:
        from xpterms.cli.shown.records import record_json

        records = [
            {
                "number": number,
                "term": note.term,
                "definition": note.definition,
                "glossary": note.glossary or None,
            }
            for number, note in enumerate(notes, 1)
        ]
        write_out("".join(record_json(record) + "\n" for record in records))
        return FOUND
    lines = [f"{number}. {note.term}：{note.definition}" for number, note in enumerate(notes, 1)]
    head = f"## {HEADING}\n\n" if md else f"{HEADING}\n"
    write_out(head + "".join(printable(line) + "\n" for line in lines))
    return FOUND


def _told(draft: Draft, made: Annotated) -> int:
    """Print what would change."""
    from xpterms.cli.shown.changed import changed

    write_out("".join(changed(draft, made)))
    return FOUND
