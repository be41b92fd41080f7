"""The commands that read running text."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xpterms.cli.declared.options import Color, Force, Glossary, Json, Md, Pager, Place, Since, Tsv
from xpterms.cli.declared.registry import command


@command
def scan(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE")] = None,
    unknown: Annotated[bool, typer.Option("--unknown")] = False,
    first: Annotated[bool, typer.Option("--first")] = False,
    text: Annotated[bool, typer.Option("--text")] = False,
    html: Annotated[bool, typer.Option("--html")] = False,
    json: Json = False,
    tsv: Tsv = False,
    explain: Annotated[bool, typer.Option("--explain")] = False,
    pager: Pager = True,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """List the terms that a text uses."""


@command
def check(
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="RULE")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE")] = None,
    fail_on: Annotated[Literal["info", "warning", "error"], typer.Option("--fail-on")] = "warning",
    baseline: Annotated[str | None, typer.Option("--baseline", metavar="FILE")] = None,
    rules: Annotated[bool, typer.Option("--rules")] = False,
    json: Json = False,
    sarif: Annotated[bool, typer.Option("--sarif")] = False,
    github: Annotated[bool, typer.Option("--github")] = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Hold reports against their notes."""


@command
def annotate(
    draft: Annotated[str, typer.Argument(metavar="FILE")],
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="PATH")] = None,
    marks: Annotated[bool, typer.Option("--marks")] = False,
    mark_style: Annotated[
        Literal["full", "square", "superscript"] | None, typer.Option("--mark-style")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove")] = False,
    prune: Annotated[bool, typer.Option("--prune")] = False,
    stubs: Annotated[bool, typer.Option("--stubs")] = False,
    choose: Annotated[str | None, typer.Option("--choose", metavar="PATH")] = None,
    skip_explained: Annotated[bool, typer.Option("--skip-explained")] = False,
    everywhere: Annotated[bool, typer.Option("--all")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    notes_only: Annotated[bool, typer.Option("--notes-only")] = False,
    json: Json = False,
    md: Md = False,
    force: Force = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
) -> None:
    """Write a draft again with an annex of notes."""
