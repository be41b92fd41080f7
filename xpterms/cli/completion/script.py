"""Print the completion script of a shell, and keep ``grammar.py`` equal to what Typer declares.

The scripts are static and know nothing but how to ask ``xpterms --complete``. That call
may not load Typer, so commands, options and their values stand in a generated module;
a test fails once it differs, and says how to write it again.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

_FOLDER = Path(__file__).parent / "shells"
_TERMS = frozenset({"words", "query", "queries", "term"})
_TEXT = frozenset({"text"})
_PATHS = frozenset({"PATH", "FILE", "FOLDER", "GLOSSARY"})
_KINDS = {"PLACE|TITLE": "place", "YEAR": "year"}

_GRAMMAR_HEAD = '''"""The commands and options that TAB knows, as Typer declares them.

Written by ``python -m xpterms.cli.completion.script``. A command (empty: the program itself) has its
help, what its arguments take, and its options: names, what the value takes (empty: a flag), help.
A value is one of a tuple, or of a kind: ``any terms text file glossary place year``. ``...``
repeats the last argument.
"""

from __future__ import annotations

Takes = str | tuple[str, ...]
Option = tuple[tuple[str, ...], Takes, str]

COMMANDS: dict[str, tuple[str, tuple[Takes, ...], tuple[Option, ...]]] = {'''


class Shell(StrEnum):
    """The shells that there is a script for."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"
    powershell = "powershell"


def completion(
    shell: Annotated[
        Shell, typer.Argument(help="The shell to print a script for.", show_default=False)
    ],
) -> None:
    """Print a script with which TAB completes pinyin to terms.

    One line, in the file that the shell reads when it starts; nothing edits it for you:

        source <(xpterms completion bash)                  in ~/.bashrc

        source <(xpterms completion zsh)                   in ~/.zshrc, after compinit

        xpterms completion fish | source                   in ~/.config/fish/config.fish

        xpterms completion powershell | Out-String | Invoke-Expression   in $PROFILE

    The scripts are static: written to a file of bash-completion, of zsh's fpath (as _xpterms)
    or of ~/.config/fish/completions, they cost nothing when the shell starts.
    """
    sys.stdout.write(script(shell))


def script(shell: str) -> str:
    """Return the completion script of one of ``Shell``."""
    extension = "ps1" if shell == "powershell" else shell
    return (_FOLDER / f"xpterms.{extension}").read_text(encoding="utf-8")


def grammar(app: typer.Typer) -> str:
    """Return the source of ``grammar.py`` for the commands that ``app`` declares."""
    group: Any = typer.main.get_command(app)
    lines = [_GRAMMAR_HEAD]
    program = group.make_context("xpterms", [], resilient_parsing=True)
    for name, command in [("", group), *group.commands.items()]:
        if getattr(command, "hidden", False):
            continue
        arguments, options = _parameters(command, program)
        lines += [
            f"    {name!r}: (",
            f"        {_first_line(command.help)!r},",
            f"        {arguments!r},",
        ]
        lines += [
            "        (",
            *(f"            {option!r}," for option in options),
            "        ),",
            "    ),",
        ]
    return "\n".join([*lines, "}", ""])


def _parameters(command: Any, program: Any) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    arguments: list[Any] = []
    options: list[tuple[Any, ...]] = []
    context = command.make_context(command.name, [], parent=program, resilient_parsing=True)
    for parameter in command.get_params(context):
        if getattr(parameter, "hidden", False):
            continue
        if parameter.param_type_name == "argument":
            arguments += [_takes(parameter)] + ["..."] * (parameter.nargs == -1)
        else:
            takes = "" if parameter.is_flag or parameter.count else _takes(parameter)
            note = _first_line(parameter.help)
            options.append((tuple(sorted(parameter.opts, key=len)), takes, note))
            if parameter.secondary_opts:
                options.append((tuple(parameter.secondary_opts), takes, f"Off: {note}"))
    return tuple(arguments), options


def _takes(parameter: Any) -> Any:
    """Return what a parameter's value is, after its name, its type and its metavar."""
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return tuple(str(getattr(choice, "value", choice)) for choice in choices)
    metavar = (parameter.metavar or "").strip("[].…")
    if "glossary" in parameter.name:
        return "glossary"
    if parameter.type.name in ("path", "file", "filename") or metavar in _PATHS:
        return "file"
    if metavar in _KINDS:
        return _KINDS[metavar]
    if parameter.param_type_name == "argument" and parameter.name in _TERMS:
        return "terms"
    return "text" if parameter.name in _TEXT else "any"


def _first_line(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0].rstrip(".")


if __name__ == "__main__":
    from xpterms.cli.app import app

    sys.stdout.write(grammar(app))
