"""``xpterms context``: where the reports use a text."""

from __future__ import annotations

from xpterms.cli.commands.opening import check, open_terms
from xpterms.cli.commands.output import print_lines, style
from xpterms.cli.environment import current, say
from xpterms.cli.shown.kwic import aligned, ordered
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import concordance_json
from xpterms.errors import NONE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Concordance


def run(
    *,
    text: Sequence[str],
    sort: str,
    width: int | None,
    json: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print each place where the reports use a text; 1 when there is none."""
    form = style(color, json=json)
    sought = " ".join(text)
    check(sought)
    found = ordered(open_terms(glossary, place, since).concordance(sought), sort)
    if not found:
        say("lookup.not-in-report", text=sought.strip()[:60])
        return NONE
    if form == "json":
        return print_lines([concordance_json(sought, line) for line in found])
    if form == "plain" and width is None:
        return print_lines([f"{_origin(line)}: {printable(line.sentence.text)}" for line in found])
    return print_lines(_aligned(found, width or current().columns(), form))


def _origin(line: Concordance) -> str:
    return f"{printable(line.source)}:{line.sentence.line}"


def _aligned(found: list[Concordance], width: int, form: str) -> list[str]:
    origins = [str(line.sentence.line) for line in found]
    widest = max(map(len, origins))
    rows = aligned(found, width - widest - 1)
    bold, plain = ("\x1b[1;35m", "\x1b[0m") if form == "card" else ("", "")
    return [
        f"{origin:>{widest}} {left} {bold}{met}{plain} {right}".rstrip()
        for origin, (left, met, right) in zip(origins, rows, strict=True)
    ]
