"""``xpterms scan``: the terms that texts use, and the shorthand that nobody explains."""

from __future__ import annotations

from itertools import islice

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import color_wanted, style
from xpterms.cli.environment import current, say, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, NONE, UNREADABLE, UsageError, XptermsError
from xpterms.texts.reading import STDIN, expand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.library import Terms
    from xpterms.model import Entry
    from xpterms.texts.scan import Place, Scan

LINES = 200
"""Lines of output that are written at once."""


def run(
    *,
    files: Sequence[str],
    unknown: bool,
    first: bool,
    text: bool,
    html: bool,
    json: bool,
    tsv: bool,
    explain: bool,
    pager: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print what each text uses; the worst of 3, 1 and 0."""
    form = _form(style(color, json=json, tsv=tsv), text=text, html=html)
    paths = list(files) or _piped()
    with open_terms(glossary, place, since) as terms:
        shown = _Shown(
            terms, form, unknown=unknown, first=first, explain=explain, color=color, pager=pager
        )
        return shown.all(paths)


def _form(named: str, *, text: bool, html: bool) -> str:
    wanted = [name for name, on in (("text", text), ("html", html)) if on]
    wanted += [named] if named in ("json", "tsv") else []
    if len(wanted) > 1:
        raise UsageError("usage.exclude", one=f"--{wanted[0]}", other=f"--{wanted[1]}")
    return wanted[0] if wanted else named


def _piped() -> list[str]:
    here = current()
    if here.is_terminal(here.stdin):
        raise UsageError("scan.no-file")
    return [STDIN]


class _Shown:
    """Texts, one after another, in one form."""

    def __init__(
        self,
        terms: Terms,
        form: str,
        *,
        unknown: bool,
        first: bool,
        explain: bool,
        color: str,
        pager: bool,
    ) -> None:
        self._scan = terms.scanner()
        self._form = form
        self._unknown, self._first, self._explain = unknown, first, explain
        self._color = color
        self._pager = pager

    def all(self, paths: Sequence[str]) -> int:
        found = unread = False
        for path in expand(paths):
            try:
                if isinstance(path, XptermsError):
                    raise path
                some = self._one(path)
            except XptermsError as error:
                if error.exit_code != UNREADABLE:
                    raise
                write_err(f"xpterms: {printable(error.worded(current().language))}\n")
                unread = True
                continue
            if not some and self._form not in ("json", "tsv", "plain"):
                say("scan.nothing", path=path)
            found = found or some
        return UNREADABLE if unread else FOUND if found else NONE

    def _one(self, path: str) -> bool:
        stdin = current().stdin
        if self._form in ("plain", "tsv") and not self._unknown:
            from xpterms.texts.source import open_source

            source = open_source(path, stdin)
            places = self._scan.places(source.batches, flush=source.live)
            return self._stream(source.file, places, live=source.live)
        from xpterms.cli.shown.scanned import shown
        from xpterms.texts.source import whole

        if self._form == "json" and not self._unknown:
            from xpterms.texts.source import open_source

            used = self._scan.used(path, open_source(path, stdin).batches)
            return shown(used, (), "json", first=self._first)
        text = whole(path, stdin)
        used = self._scan.read(text, unknown=self._unknown)
        width = current().columns() if color_wanted(self._color) else None
        return shown(
            used,
            text.lines,
            self._form,
            first=self._first,
            explain=self._explain,
            width=width,
            pager=self._pager,
        )

    def _stream(self, file: str, places: Iterator[Place], *, live: bool) -> bool:
        write = tsv_rows if self._form == "tsv" else plain_lines
        if self._first:
            places = first_uses(places)
        lines = write(printable(file), self._scan, places)
        found = False
        for some in iter(lambda: list(islice(lines, 1 if live else LINES)), []):
            write_out("".join(some))
            found = True
        return found


def first_uses(places: Iterator[Place]) -> Iterator[Place]:
    """Yield the first place of each term."""
    seen: set[int] = set()
    for place in places:
        if place[4] not in seen:
            seen.add(place[4])
            yield place


def plain_lines(file: str, scan: Scan, places: Iterator[Place]) -> Iterator[str]:
    """Yield each use as ``file:line:column: term<TAB>definition``."""
    told: dict[int, str] = {}
    for line, begin, _, _, number in places:
        shown = told.get(number)
        if shown is None:
            term, definition = scan.note(number)
            shown = told[number] = f" {printable(term)}\t{printable(definition)}\n"
        yield f"{file}:{line}:{begin + 1}:{shown}"


def tsv_rows(file: str, scan: Scan, places: Iterator[Place]) -> Iterator[str]:
    """Yield each use as a row: file, line, column, text, term, number, glossary, definition."""
    told: dict[int, str] = {}
    for line, begin, _, text, number in places:
        if number not in told:
            told[number] = _entry_cells(scan.entry(number))
        yield f"{file}\t{line}\t{begin + 1}\t{printable(text)}\t{told[number]}\n"


def _entry_cells(entry: Entry) -> str:
    number = "" if entry.number is None else str(entry.number)
    cells = (entry.term, number, entry.glossary, entry.definition)
    return "\t".join(map(printable, cells))
