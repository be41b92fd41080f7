"""``xpterms export``: the terms of the glossaries that are asked, as another program reads them."""

from __future__ import annotations

import os

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import columns, print_lines, style
from xpterms.cli.environment import current, said, say
from xpterms.errors import FOUND, NONE, DocumentError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.exchange.catalogue import Format
    from xpterms.exchange.note import Piece

STEM = "xpterms"
"""The name of files that nobody has named."""


def run(
    *,
    name: str | None,
    output: str | None,
    formats: bool,
    dialect: str | None,
    language: str | None,
    force: bool,
    json: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Write one format to stdout or to files, or list the formats."""
    if formats:
        return _listed(style(color, json=json))
    if name is None:
        name = _ending(output)
    from xpterms.exchange.catalogue import format_named

    format_ = format_named(name)
    paths = _paths(name, format_, output)
    stem = STEM if paths is None else _stem(format_, paths)
    with open_terms(glossary, place, since) as terms:
        if not any(source.terms for source in terms.glossaries):
            say("exchange.nothing")
            return NONE
        pieces = terms.export(name, stem=stem, dialect=dialect, language=language)
        if paths is None:
            _print(pieces)
        else:
            _write(pieces, paths, force=force, json=json)
    return FOUND


def _listed(form: str) -> int:
    from xpterms.cli.shown.records import record_json
    from xpterms.exchange.catalogue import dialects, format_named, names

    rows = []
    for name in names():
        format_ = format_named(name)
        use = said(f"exchange.for-{name}")
        rows.append((name, format_.SUFFIXES, dialects(format_), use))
    if form == "json":
        keys = ("format", "files", "dialects", "for")
        return print_lines([record_json(dict(zip(keys, row, strict=True))) for row in rows])
    lines = [[name, " ".join(files), use] for name, files, _, use in rows]
    return print_lines(columns(lines) if form == "card" else ["\t".join(line) for line in lines])


def _ending(output: str | None) -> str:
    """Return the one format whose files end as a path does."""
    from xpterms.exchange.catalogue import names_by_ending

    found = names_by_ending(output) if output else []
    if not found:
        raise UsageError("exchange.needs-format")
    if len(found) > 1:
        raise UsageError("exchange.which-format", path=output, formats=found, first=found[0])
    return found[0]


def _paths(name: str, format_: Format, output: str | None) -> dict[str, str] | None:
    """Return the path of each file of a format, ``None`` where the one file goes to stdout."""
    from xpterms.exchange.catalogue import BINARY, file_names

    suffixes = format_.SUFFIXES
    several = len(suffixes) > 1
    if output in (None, "-"):
        here = current()
        if several or (suffixes[0] in BINARY and here.is_terminal(here.stdout)):
            example = f"{STEM}/" if several else f"{STEM}{suffixes[0]}"
            raise UsageError("exchange.needs-output", name=name, example=example)
        return None
    path = str(output)
    if not several:
        if os.path.isdir(path):
            path = os.path.join(path, STEM + suffixes[0])
        return {suffixes[0]: path}
    ending = next((suffix for suffix in suffixes if path.endswith(suffix)), "")
    folder, stem = os.path.split(path.removesuffix(ending)) if ending else (path, STEM)
    _make(folder, name)
    files = file_names(format_, stem or STEM)
    return {suffix: os.path.join(folder, file) for suffix, file in files.items()}


def _make(folder: str, name: str) -> None:
    if os.path.lexists(folder or ".") and not os.path.isdir(folder or "."):
        raise DocumentError("exchange.no-folder", path=folder, name=name)
    if folder:
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise DocumentError("exchange.unwritable", path=folder, reason=error) from None


def _stem(format_: Format, paths: dict[str, str]) -> str:
    suffix = format_.SUFFIXES[0]
    return os.path.basename(paths[suffix]).removesuffix(suffix)


def _print(pieces: Iterable[Piece]) -> None:
    here = current()
    for _, content in pieces:
        here.out_bytes(content)


def _write(pieces: Iterable[Piece], paths: dict[str, str], *, force: bool, json: bool) -> None:
    from xpterms.exchange.writing import write_pieces

    written = write_pieces(pieces, paths, force=force)
    if json:
        from xpterms.cli.shown.records import record_json

        print_lines([record_json({"file": path}) for path in written])
    for path in written:
        say("exchange.wrote", path=path)
