"""``xpterms import``: spreadsheets, termbases and dictionaries become a glossary."""

from __future__ import annotations

import os

from xpterms.cli.environment import said, say, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, NONE, DocumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.exchange.drafts import Doubt
    from xpterms.exchange.importing import Imported
    from xpterms.model import Glossary

_SHOWN = 12
"""Lines of one kind of doubt and file; of further ones the rows are told."""
_RANGES = 40
"""Ranges of rows in one line."""


def run(
    *,
    files: Sequence[str],
    output: str | None,
    column: Sequence[str],
    language: str | None,
    title: str | None,
    place: str | None,
    date: str | None,
    force: bool,
    json: bool,
) -> int:
    """Read the files as one glossary, write it, and say what to check."""
    if output and not json and os.path.lexists(output) and not force:
        raise DocumentError("exchange.exists", path=output)
    from xpterms.library import import_files

    made = import_files(
        files, columns=column, language=language, title=title, place=place, date=date
    )
    glossary = made.glossary
    if not glossary.terms:
        _report(files, made)
        say("exchange.none")
        return NONE
    if json:
        _print(glossary)
    else:
        _write(glossary, output, force=force)
    _report(files, made)
    return FOUND


def _print(glossary: Glossary) -> None:
    """Print the terms as ``list --json`` would, readings worked out."""
    from xpterms.cli.shown.records import entry_json
    from xpterms.index.entries import entries_of

    for entry in entries_of(glossary):
        write_out(f"{entry_json(entry)}\n")


def _write(glossary: Glossary, output: str | None, *, force: bool) -> None:
    from xpterms.glossary.write import glossary_toml, write_files

    text = glossary_toml(glossary, None)
    if output in (None, "-"):
        write_out(text)
        return
    write_files({str(output): text}, force=force)
    say("exchange.wrote", path=str(output))


def _report(files: Sequence[str], made: Imported) -> None:
    if len(files) == 1:
        say("exchange.imported", source=files[0], count=len(made.glossary.terms))
    for path in dict.fromkeys(files):
        doubts = [doubt for file, doubt in made.doubts if file == path]
        if doubts and len(files) > 1:
            write_err(f"{printable(path)}:\n")
        for line in _lines(doubts):
            write_err(f"  {line}\n")
    if len(files) > 1:
        say("exchange.imported", source=list(files), count=len(made.glossary.terms))


def _lines(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield one line a doubt, those in the same words together, few of each kind."""
    kinds: dict[tuple[str, str], dict[str, list[int]]] = {}
    for doubt in doubts:
        words = said(doubt.code, **dict(doubt.fields))
        rows = kinds.setdefault((doubt.table, doubt.code), {}).setdefault(words, [])
        if doubt.row is not None:
            rows.append(doubt.row)
    for (table, _), told in kinds.items():
        whole = list(told.items())
        for words, rows in whole[:_SHOWN]:
            yield _line(table, words, rows)
        if more := [row for _, rows in whole[_SHOWN:] for row in rows]:
            yield _line(table, said("exchange.alike", count=len(more)), more)


def _line(table: str, words: str, rows: Sequence[int]) -> str:
    line = said("exchange.at-row", rows=_ranges(rows), what=words) if rows else words
    return printable(said("exchange.at-table", table=table, rest=line) if table else line)


def _ranges(rows: Sequence[int]) -> list[str]:
    """Return rows as 3, 5–9."""
    found: list[list[int]] = []
    for row in sorted(set(rows)):
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    shown = [f"{low}–{high}" if high > low else str(low) for low, high in found[:_RANGES]]
    if len(found) > _RANGES:
        shown[-1] += " …"
    return shown
