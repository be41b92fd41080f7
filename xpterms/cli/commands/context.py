"""``xpterms context``: where the reports use a text."""

from __future__ import annotations

from xpterms.cli.commands.opening import check, open_terms
from xpterms.cli.commands.output import print_lines, style
from xpterms.cli.environment import current, say, write_err
from xpterms.cli.shown.kwic import aligned, ordered, shown_once, unrepeated
from xpterms.cli.shown.linebreak import cut
from xpterms.cli.shown.printable import printable, shortened
from xpterms.cli.shown.records import concordance_json, concordance_tsv
from xpterms.errors import NONE, UNREADABLE, DocumentError, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.library import Terms
    from xpterms.model import Concordance


def run(
    *,
    text: Sequence[str],
    sort: str,
    width: int | None,
    documents: Sequence[str],
    limit: int | None,
    json: bool,
    tsv: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print each place where the reports, or documents, use a text; 1 when there is none, 3 when one is unread."""
    form = style(color, json=json, tsv=tsv)
    sought = " ".join(text)
    check(sought)
    terms = open_terms(glossary, place, since)
    if documents:
        lines, unread = _documents(terms, sought, documents)
    else:
        lines, unread = terms.concordance(sought), False
    found = ordered(lines, sort)
    more = len(found) - limit if limit is not None else 0
    found = found[:limit]
    if not found:
        say("lookup.not-in-report", text=shortened(sought.strip()))
        return UNREADABLE if unread else NONE
    if form == "json":
        code = print_lines([concordance_json(sought, line) for line in shown_once(found)])
    elif form == "tsv":
        code = print_lines(list(map(concordance_tsv, shown_once(found))))
    elif form == "plain" and width is None:
        code = print_lines(
            [f"{_origin(line)}: {printable(line.sentence.text)}" for line in unrepeated(found)]
        )
    else:
        code = print_lines(_aligned(found, width or current().columns(), form))
    if more > 0:
        say("lookup.more-lines", count=more, limit=limit)
    return UNREADABLE if unread else code


def _documents(
    terms: Terms, sought: str, documents: Sequence[str]
) -> tuple[list[Concordance], bool]:
    """Return the places in documents, and whether one of them could not be read, which is told."""
    from xpterms.texts.reading import expand
    from xpterms.texts.source import whole

    found: list[Concordance] = []
    unread = False
    for path in expand(documents):
        try:
            if isinstance(path, XptermsError):
                raise path
            found += terms.concordance_in(sought, whole(path, current().stdin))
        except DocumentError as error:
            write_err(f"xpterms: {printable(error.worded(current().language))}\n")
            unread = True
    return found, unread


def _origin(line: Concordance) -> str:
    return f"{printable(line.source)}:{line.sentence.line}"


def _aligned(found: list[Concordance], width: int, form: str) -> list[str]:
    """Return the lines with the text in one column, each report's name above its own."""
    origins = [str(line.sentence.line) for line in found]
    widest = max(map(len, origins))
    rows = aligned(found, width - widest - 1)
    bold, under, plain = ("\x1b[1m", "\x1b[4m", "\x1b[0m") if form == "card" else ("", "", "")
    shown: list[str] = []
    last = None
    for line, origin, (left, met, right) in zip(found, origins, rows, strict=True):
        if form == "card" and (line.source, line.glossary) != last:
            last = (line.source, line.glossary)
            head = printable("  ".join(filter(None, last)))
            shown.append(f"{under}{cut(head, width)}{plain}")
        shown.append(f"{origin:>{widest}} {left} {bold}{met}{plain} {right}".rstrip())
    return shown
