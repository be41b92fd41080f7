"""The commands that ask glossaries."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xpterms.cli.declared.options import Color, Glossary, Json, Md, Pager, Place, Since, Tsv
from xpterms.cli.declared.registry import command


@command
def lookup(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS")] = None,
    exact: Annotated[bool, typer.Option("-e", "--exact")] = False,
    limit: Annotated[int, typer.Option("-n", "--limit", min=1, metavar="N")] = 5,
    context: Annotated[str, typer.Option("-C", "--context", metavar="N|all")] = "3",
    json: Json = False,
    tsv: Tsv = False,
    md: Md = False,
    stdin: Annotated[bool, typer.Option("--stdin")] = False,
    explain: Annotated[bool, typer.Option("--explain")] = False,
    sounds: Annotated[bool, typer.Option("--sounds/--no-sounds")] = True,
    quiet: Annotated[bool, typer.Option("-q", "--quiet")] = False,
    pager: Pager = True,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Look terms up."""


@command
def pick(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS")] = None,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Pick a term on the terminal."""


@command
def list_(
    sort: Annotated[
        Literal["number", "pinyin", "mentions", "term"], typer.Option("--sort")
    ] = "number",
    json: Json = False,
    tsv: Tsv = False,
    md: Md = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """List the terms."""


@command
def context(
    text: Annotated[list[str], typer.Argument(metavar="TEXT")],
    sort: Annotated[Literal["position", "left", "right"], typer.Option("--sort")] = "position",
    width: Annotated[int | None, typer.Option("--width", min=20, metavar="N")] = None,
    documents: Annotated[list[str] | None, typer.Option("--in", metavar="FILE")] = None,
    limit: Annotated[int | None, typer.Option("-n", "--limit", min=1, metavar="N")] = None,
    json: Json = False,
    tsv: Tsv = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Show where the reports use a text."""


@command
def glossaries(
    json: Json = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """List the glossaries that are asked."""
