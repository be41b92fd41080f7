"""The way of a command line through Typer: for what is wrong with it, which is told in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from xpterms.cli.declared.generate import app
from xpterms.cli.environment import current
from xpterms.cli.guard import guarded
from xpterms.cli.line import command_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["app", "run", "run_command"]

_UsageError: Any = typer.BadParameter.__mro__[1]
"""Click's, wherever the installed Typer keeps it."""


def run(words: Sequence[str]) -> int:
    """Run one command line through Typer, as the front door runs it without, and return its exit code."""
    command, rest = command_of(words)
    if not command:
        command, rest = "help", [] if rest else [""]
    return run_command(command, rest)


def run_command(command: str, words: Sequence[str]) -> int:
    """Run one command through Typer and return its exit code."""

    def work() -> int:
        declared: Any = typer.main.get_command(app)
        try:
            code = declared.commands[command].main(
                list(words), prog_name=f"xpterms {command}", standalone_mode=False
            )
        except _UsageError as error:
            from xpterms.cli.misuse import misuse

            raise misuse(command, words, error) from None
        except typer.Abort:
            raise KeyboardInterrupt from None
        return code if isinstance(code, int) else 0

    current()
    return guarded(work)
