"""``xpterms glossaries``: the glossaries that are asked."""

from __future__ import annotations

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import columns, print_lines, style
from xpterms.cli.environment import said
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import record_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES = ("title", "place", "date", "terms", "report", "path")


def run(
    *,
    json: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print one line a glossary, by place and date."""
    form = style(color, json=json)
    found = open_terms(glossary, place, since).glossaries
    sources = sorted(found, key=lambda one: (one.place or "", one.date or "", one.title))
    if form == "json":
        return print_lines(
            [record_json({name: getattr(s, name) for name in _NAMES}) for s in sources]
        )
    rows = [
        [s.title, s.place or "", s.date or "", str(s.terms), s.report or "", s.path]
        for s in sources
    ]
    rows = [[printable(cell) for cell in row] for row in rows]
    if form == "card":
        names = ("title", "place", "date", "terms", "report", "path")
        heads = [said(f"columns.{name}") for name in names]
        return print_lines(columns(rows, {3}, heads, paths={5}))
    return print_lines(["\t".join(row) for row in rows])
