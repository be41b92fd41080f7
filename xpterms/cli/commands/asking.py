"""What each command does with the library, and how its answers go out."""

from __future__ import annotations

import json as json_
import os
import sys
from typing import TYPE_CHECKING

from xpterms.cli.commands.opening import check, open_terms
from xpterms.cli.shown import kwic, records
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.show import color_wanted, show, write_err, write_out
from xpterms.errors import FOUND, NONE, UsageError, XptermsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.library import Terms
    from xpterms.model import Answer, Concordance, Entry

    Opening = tuple[list[str], str | None, int | None]


def style(color: str, *, json: bool = False, tsv: bool = False, md: bool = False) -> str:
    """Return the one style asked for: ``json tsv md``, else ``card`` or ``plain``."""
    named = [name for name, wanted in (("json", json), ("tsv", tsv), ("md", md)) if wanted]
    if len(named) > 1:
        raise UsageError(f"--{named[0]} and --{named[1]} exclude each other: leave one out")
    return named[0] if named else "card" if color_wanted(color) else "plain"


def sentences(asked: str) -> int | None:
    """Return how many sentences ``-C`` asks for, ``None`` for all."""
    if asked == "all":
        return None
    if not asked.isdigit():
        raise UsageError(f"-C takes a number or all, not {printable(asked)!r}: as in `-C 1`")
    return int(asked)


def lookup(
    words: list[str],
    *,
    batch: bool,
    style: str,
    quiet: bool,
    opening: Opening,
    explain: bool,
    **options: object,
) -> int:
    """Answer one query, or one a line of standard input; 1 when one has no match."""
    if not batch:
        check(" ".join(words))
    terms = open_terms(*opening)
    code = FOUND
    for query in _lines() if batch else [" ".join(words)]:
        answer = _answer(terms, query, batch=batch, explain=explain, **options)
        if quiet:
            code = code if answer.matches else NONE
        else:
            code = max(code, show(answer, style, explain=explain))
            if batch and style == "plain" and answer.matches:
                write_out("\n")
    return code


def _answer(terms: Terms, query: str, *, batch: bool, explain: bool, **options: object) -> Answer:
    from xpterms.model import Answer

    try:
        if not batch or query.strip():
            return terms.lookup(query, explain=explain, **options)  # type: ignore[arg-type]
    except UsageError as error:
        if not batch:
            raise
        write_err(f"xpterms: {error}\n")
        query = query[:100]
    return Answer(query)


def _lines() -> Iterator[str]:
    """Yield the lines of standard input as they come, whatever bytes they hold."""
    if sys.stdin is None:
        return
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r\n")


def list_terms(sort: str, style: str, opening: Opening) -> int:
    """Print all terms in an order; ties in the order of the glossary."""
    entries = open_terms(*opening).entries()
    keys = {
        "number": lambda entry: 0 if entry.number is None else entry.number,
        "pinyin": lambda entry: entry.pinyin,
        "mentions": lambda entry: -entry.mentions,
        "term": lambda entry: entry.term,
    }
    entries = sorted(entries, key=keys[sort])
    if style == "json":
        lines = [records.entry_json(entry) for entry in entries]
    elif style == "md":
        lines = ["| 注 | 词语 | 拼音 | 正文 |", "| ---: | --- | --- | ---: |"]
        lines += [f"| {' | '.join(_cells(entry, records.markdown_text))} |" for entry in entries]
    elif style == "card":
        lines = _columns([_cells(entry, printable) for entry in entries], right={0, 3})
    else:
        lines = [records.entry_tsv(entry) for entry in entries]
    return _print(lines)


def _cells(entry: Entry, safe: object) -> list[str]:
    number = "" if entry.number is None else str(entry.number)
    return [number, safe(entry.term), safe(entry.pinyin), str(entry.mentions)]  # type: ignore[operator]


def _columns(rows: list[list[str]], right: set[int] | None = None) -> list[str]:
    """Return rows with their cells under one another."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for place, (cell, width) in enumerate(zip(row, widths, strict=True)):
            padding = " " * (width - cell_len(cell))
            cells.append(padding + cell if place in (right or ()) else cell + padding)
        lines.append("  ".join(cells).rstrip())
    return lines


def _print(lines: list[str]) -> int:
    if lines:
        write_out("\n".join(lines) + "\n")
    return FOUND if lines else NONE


def concordance(text: str, sort: str, width: int | None, style: str, opening: Opening) -> int:
    """Print each place where the reports use a text; 1 when there is none."""
    check(text)
    found = kwic.ordered(open_terms(*opening).concordance(text), sort)
    if not found:
        write_err(f"xpterms: 正文没有“{printable(text.strip())[:60]}”。\n")
        return NONE
    if style == "json":
        return _print([records.concordance_json(text, line) for line in found])
    if style == "plain" and width is None:
        return _print([f"{_origin(line)}: {printable(line.sentence.text)}" for line in found])
    return _print(_aligned(found, width, style))


def _origin(line: Concordance) -> str:
    return f"{printable(line.source)}:{line.sentence.line}"


def _aligned(found: list[Concordance], width: int | None, style: str) -> list[str]:
    from xpterms.cli.shown.card import terminal_width

    origins = [str(line.sentence.line) for line in found]
    widest = max(map(len, origins))
    rows = kwic.aligned(found, (width or terminal_width()) - widest - 1)
    bold, plain = ("\x1b[1;35m", "\x1b[0m") if style == "card" else ("", "")
    return [
        f"{origin:>{widest}} {left} {bold}{met}{plain} {right}".rstrip()
        for origin, (left, met, right) in zip(origins, rows, strict=True)
    ]


def glossaries(style: str, opening: Opening) -> int:
    """Print the glossaries that are asked."""
    sources = open_terms(*opening).glossaries
    rows = [
        [s.title, s.place or "", s.date or "", str(s.terms), s.report or "", s.path]
        for s in sources
    ]
    names = ("title", "place", "date", "terms", "report", "path")
    if style == "json":
        return _print(
            [
                json_.dumps(
                    dict(
                        zip(
                            names,
                            [s.title, s.place, s.date, s.terms, s.report, s.path],
                            strict=True,
                        )
                    ),
                    ensure_ascii=False,
                )
                for s in sources
            ]
        )
    rows = [[printable(cell) for cell in row] for row in rows]
    return _print(
        _columns(rows, right={3}) if style == "card" else ["\t".join(row) for row in rows]
    )


def paths(style: str) -> int:
    """Print the folders that matter, and whether they exist."""
    from xpterms.glossary.sources import VARIABLE, built_in, project_folder, user_folder
    from xpterms.index.cache import folder

    rows = {
        "built-in": built_in(),
        "user": user_folder(os.environ),
        "project": project_folder() or "",
        VARIABLE: os.environ.get(VARIABLE, ""),
        "cache": folder(os.environ),
    }
    if style == "json":
        return _print([json_.dumps(rows, ensure_ascii=False)])
    lines = [[name, printable(path) or "-"] for name, path in rows.items()]
    return _print(_columns(lines) if style == "card" else ["\t".join(line) for line in lines])


def cache(action: str, style: str) -> int:
    """Show where the cache is and what it holds, or clear it."""
    from xpterms.index.cache import folder, kept

    where = folder(os.environ)
    files = kept(where)
    size = sum(size for _, size in files)
    if action == "clear":
        for path, _ in files:
            try:
                os.unlink(path)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise XptermsError(f"{path}: cannot be removed: {error.strerror}") from None
    facts = {"folder": where, "files": len(files), "bytes": size, "cleared": action == "clear"}
    if style == "json":
        return _print([json_.dumps(facts, ensure_ascii=False)])
    verb = "cleared" if action == "clear" else "holds"
    number = f"{len(files)} {'file' if len(files) == 1 else 'files'}"
    return _print([f"{printable(where)}\t{verb} {number}, {size:,} bytes"])
