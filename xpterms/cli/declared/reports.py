"""The commands that make glossaries out of reports, and compare many."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xpterms.cli.declared.options import Color, Force, Glossary, Json, Place, Since, Tsv
from xpterms.cli.declared.registry import command


@command
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE")],
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="PATH")] = None,
    annex_only: Annotated[bool, typer.Option("--annex-only")] = False,
    report_only: Annotated[bool, typer.Option("--report-only")] = False,
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD")] = None,
    explain: Annotated[bool, typer.Option("--explain")] = False,
    json: Json = False,
    force: Force = False,
) -> None:
    """Make glossaries out of reports."""


@command
def add(
    files: Annotated[list[str], typer.Argument(metavar="FILE")],
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    json: Json = False,
    force: Force = False,
) -> None:
    """Put reports into the collection."""


@command
def remove(names: Annotated[list[str], typer.Argument(metavar="GLOSSARY")]) -> None:
    """Take reports out of the collection."""


@command
def trend(
    text: Annotated[list[str], typer.Argument(metavar="TEXT")],
    also: Annotated[list[str] | None, typer.Option("--and", metavar="TEXT")] = None,
    by: Annotated[Literal["year", "place", "report"], typer.Option("--by")] = "year",
    svg: Annotated[str | None, typer.Option("--svg", metavar="FILE")] = None,
    json: Json = False,
    tsv: Tsv = False,
    force: Force = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Show how the reports use a text."""


@command
def diff(
    old: Annotated[str, typer.Argument(metavar="GLOSSARY")],
    new: Annotated[str, typer.Argument(metavar="GLOSSARY")],
    json: Json = False,
    glossary: Glossary = None,
    color: Color = "auto",
) -> None:
    """Compare two glossaries."""
