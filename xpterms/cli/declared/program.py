"""The commands that are about the program itself."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from xpterms.cli.declared.options import Color, Glossary, Json
from xpterms.cli.declared.registry import command


@command
def paths(json: Json = False, color: Color = "auto") -> None:
    """Show where glossaries and the cache are looked for."""


@command
def cache(
    action: Annotated[Literal["show", "build", "clear"], typer.Argument(metavar="ACTION")] = "show",
    json: Json = False,
    glossary: Glossary = None,
    color: Color = "auto",
) -> None:
    """Show, build or clear the cache."""


@command
def completion(
    shell: Annotated[Literal["bash", "zsh", "fish", "powershell"], typer.Argument(metavar="SHELL")],
    key: Annotated[str | None, typer.Option("--key", metavar="KEY")] = None,
) -> None:
    """Print a shell's completion script."""


@command
def help_(
    name: Annotated[str | None, typer.Argument(metavar="COMMAND")] = None,
) -> None:
    """Explain the program or a command."""


@command
def version(json: Json = False) -> None:
    """Print the version."""
