"""The options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Glossary = Annotated[list[str] | None, typer.Option("-g", "--glossary", metavar="PATH")]
Place = Annotated[str | None, typer.Option("--from", metavar="PLACE|TITLE")]
Since = Annotated[int | None, typer.Option("--since", min=0, metavar="YEAR")]
Color = Annotated[Literal["auto", "always", "never"], typer.Option("--color")]
Json = Annotated[bool, typer.Option("--json")]
Tsv = Annotated[bool, typer.Option("--tsv")]
Md = Annotated[bool, typer.Option("--md")]
Pager = Annotated[bool, typer.Option("--pager/--no-pager")]
Force = Annotated[bool, typer.Option("--force")]
