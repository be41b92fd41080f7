"""Write ``xpterms/cli/grammar.py``: what Typer declares, as a table that is read without Typer.

``python -m xpterms.cli.declared.generate`` writes it; a test fails once it differs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from xpterms.cli.declared import asking, exchange, program, reports, texts
from xpterms.cli.declared.registry import app

__all__ = ["app", "grammar"]

FAMILIES = (asking, texts, reports, exchange, program)
"""In the order of help; imported for what they declare."""

_HEAD = '''"""The commands and their options, as Typer declares them.

Written by ``python -m xpterms.cli.declared.generate``: never edit it, write it again.
A command has its family; its arguments: parameter, what it takes, how many (``one maybe some any``),
metavar, default; its options: names, parameter, what it takes (empty: a flag), how it is read, metavar,
default. What is taken is one of a tuple, or of a kind for TAB: ``any terms text file glossary known place year
command``. Read as ``on``, ``off`` (flags), ``text``, ``texts`` (repeatable), a number (whole, at least
that), or ``typer`` (by Typer alone).
"""

from __future__ import annotations

Takes = str | tuple[str, ...]
Argument = tuple[str, Takes, str, str, object]
Option = tuple[tuple[str, ...], str, Takes, str | int, str, object]
Command = tuple[str, tuple[Argument, ...], tuple[Option, ...]]

# fmt: off
COMMANDS: dict[str, Command] = {'''

_KINDS = {
    "PATH": "file",
    "FILE": "file",
    "FOLDER": "file",
    "GLOSSARY": "known",
    "PLACE|TITLE": "place",
    "YEAR": "year",
    "WORDS": "terms",
    "TEXT": "text",
    "COMMAND": "command",
    "FORMAT": "format",
}
"""What TAB offers, by metavar."""


def grammar() -> str:
    """Return the source of ``grammar.py``."""
    group: Any = typer.main.get_command(app)
    order = [family.__name__.rpartition(".")[2] for family in FAMILIES]
    commands = sorted(group.commands.values(), key=lambda c: order.index(c.rich_help_panel))
    lines = [_HEAD]
    for command in commands:
        arguments = [p for p in command.params if p.param_type_name == "argument"]
        options = [p for p in command.params if p.param_type_name == "option"]
        lines += [f"    {command.name!r}: (", f"        {command.rich_help_panel!r},", "        ("]
        lines += [f"            {_argument(each)!r}," for each in arguments]
        lines += ["        ),", "        ("]
        lines += [f"            {row!r}," for each in options for row in _options(each)]
        lines += ["        ),", "    ),"]
    return "\n".join([*lines, "}", ""])


def _argument(parameter: Any) -> tuple[object, ...]:
    number = {(1, True): "one", (1, False): "maybe", (-1, True): "some", (-1, False): "any"}
    how = number[parameter.nargs, parameter.required]
    default = () if how in ("some", "any") else _default(parameter)
    return parameter.name, _takes(parameter), how, parameter.metavar or "", default


def _options(parameter: Any) -> list[tuple[object, ...]]:
    names = tuple(sorted(parameter.opts, key=len))
    takes = "" if parameter.is_flag else _takes(parameter)
    metavar = "" if parameter.is_flag else parameter.metavar or ""
    default = () if parameter.multiple else _default(parameter)
    rows: list[tuple[object, ...]]
    rows = [(names, parameter.name, takes, _reading(parameter), metavar, default)]
    if parameter.secondary_opts:
        rows.append((tuple(parameter.secondary_opts), parameter.name, takes, "off", "", default))
    return rows


def _default(parameter: Any) -> object:
    return None if parameter.required or callable(parameter.default) else parameter.default


def _reading(parameter: Any) -> str | int:
    kind = parameter.type
    if parameter.count:
        return "typer"
    if parameter.is_flag:
        return "on"
    least = getattr(kind, "min", None)
    if least is not None and isinstance(least, int) and getattr(kind, "max", None) is None:
        return "typer" if parameter.multiple else least
    if getattr(kind, "choices", None) or type(kind).__name__ == "StringParamType":
        return "texts" if parameter.multiple else "text"
    return "typer"


def _takes(parameter: Any) -> Any:
    """Return what a parameter's value is, after its choices and its metavar."""
    choices = getattr(parameter.type, "choices", None)
    if choices:
        return tuple(str(getattr(choice, "value", choice)) for choice in choices)
    if parameter.name == "glossary":
        return "glossary"
    return _KINDS.get(parameter.metavar or "", "any")


if __name__ == "__main__":
    (Path(__file__).parents[1] / "grammar.py").write_text(grammar(), encoding="utf-8")
