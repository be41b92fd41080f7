"""The declaring of a command: its function's parameters are its options, its body stands elsewhere."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand

from xpterms.cli.dispatch import perform
from xpterms.cli.environment import write_out
from xpterms.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

app = typer.Typer(name="xpterms", add_completion=False)


class Declared(TyperCommand):
    """A command whose help is the program's own, and which names words that it has no use for."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options; raise ``UsageError`` for words left over."""
        rest = super().parse_args(ctx, args)
        if ctx.args:
            raise UsageError("usage.extra", words=list(ctx.args), command=str(self.name))
        return rest

    def get_help(self, ctx: Any) -> str:
        """Print the command's page and end."""
        from xpterms.cli.help import page

        write_out(page(str(self.name)))
        ctx.exit()
        return ""


def command(declaration: Callable[..., None]) -> Callable[..., None]:
    """Declare a command: ``import_`` is ``import``; its family is the module that declares it.

    The body is ``run`` of the module of the command's name in ``xpterms.cli.commands``;
    it gets each option under its parameter's name, nothing given to a repeatable one as ``()``.
    """
    name = declaration.__name__.rstrip("_")
    family = declaration.__module__.rpartition(".")[2]

    @functools.wraps(declaration)
    def called(**given: Any) -> int:
        from xpterms.cli.grammar import COMMANDS

        many = {option[1] for option in COMMANDS[name][2] if option[3] == "texts"}
        many |= {argument[0] for argument in COMMANDS[name][1] if argument[2] in ("some", "any")}
        options = {
            key: () if value is None and key in many else value for key, value in given.items()
        }
        return perform(name, options)

    app.command(
        name,
        cls=Declared,
        rich_help_panel=family,
        context_settings={"help_option_names": ["-h", "--help"], "allow_extra_args": True},
    )(called)
    return declaration
