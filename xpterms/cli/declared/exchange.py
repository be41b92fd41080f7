"""The commands that take glossaries from other programs and give them to others."""

from __future__ import annotations

from typing import Annotated

import typer

from xpterms.cli.declared.options import Color, Force, Glossary, Json, Place, Since
from xpterms.cli.declared.registry import command


@command
def export(
    name: Annotated[str | None, typer.Argument(metavar="FORMAT")] = None,
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="PATH")] = None,
    formats: Annotated[bool, typer.Option("--list")] = False,
    dialect: Annotated[str | None, typer.Option("--dialect", metavar="DIALECT")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="LANGUAGE")] = None,
    force: Force = False,
    json: Json = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> None:
    """Write terms for other programs."""


@command
def import_(
    files: Annotated[list[str], typer.Argument(metavar="FILE")],
    output: Annotated[str | None, typer.Option("-o", "--output", metavar="PATH")] = None,
    column: Annotated[list[str] | None, typer.Option("--column", metavar="NAME=FIELD")] = None,
    language: Annotated[str | None, typer.Option("--language", metavar="LANGUAGE")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TITLE")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="PLACE")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    force: Force = False,
    json: Json = False,
) -> None:
    """Make a glossary of other programs' files."""
