"""``xpterms list``: all terms."""

from __future__ import annotations

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import columns, print_lines, style
from xpterms.cli.environment import said
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import entry_json, entry_tsv, markdown_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.model import Entry


def run(
    *,
    sort: str,
    json: bool,
    tsv: bool,
    md: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print all terms in an order; ties in the order of the glossary."""
    form = style(color, json=json, tsv=tsv, md=md)
    keys: dict[str, Callable[[Entry], object]] = {
        "number": lambda entry: 0 if entry.number is None else entry.number,
        "pinyin": lambda entry: entry.pinyin,
        "mentions": lambda entry: -entry.mentions,
        "term": lambda entry: entry.term,
    }
    entries = sorted(open_terms(glossary, place, since).entries(), key=keys[sort])  # type: ignore[arg-type]
    if form == "json":
        return print_lines([entry_json(entry) for entry in entries])
    if form == "md":
        lines = ["| 注 | 词语 | 拼音 | 正文 |", "| ---: | --- | --- | ---: |"]
        lines += [f"| {' | '.join(_cells(entry, markdown_text))} |" for entry in entries]
        return print_lines(lines)
    if form == "card":
        return print_lines(_table(entries))
    return print_lines([entry_tsv(entry) for entry in entries])


def _table(entries: Sequence[Entry]) -> list[str]:
    """Return the terms under their headings; of several glossaries also whose each is."""
    several = len({entry.glossary for entry in entries}) > 1
    names = ("number", "term", "pinyin", "sentences", *("glossary",) * several)
    rows = [_cells(entry, printable) + [printable(entry.glossary)] * several for entry in entries]
    return columns(rows, {0, 3}, [said(f"columns.{name}") for name in names]) if rows else []


def _cells(entry: Entry, safe: Callable[[str], str]) -> list[str]:
    number = "" if entry.number is None else str(entry.number)
    return [number, safe(entry.term), safe(entry.pinyin), str(entry.mentions)]
