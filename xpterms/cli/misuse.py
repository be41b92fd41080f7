"""Errors of a command line, worded from the class of Typer's exception: Click's own words are English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xpterms.cli.grammar import COMMANDS
from xpterms.cli.line import IMPLICIT
from xpterms.cli.near import near
from xpterms.errors import UsageError
from xpterms.messages import Coded

if TYPE_CHECKING:
    from collections.abc import Sequence


def misuse(command: str, words: Sequence[str], error: Any) -> UsageError:
    """Return the program's own error for one of Click's about a command's line."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        meant = _meant(words) if command == IMPLICIT else []
        if meant:
            return UsageError("usage.no-command-near", name=words[0], near=meant)
        return _unknown(command, str(error.option_name))
    if kind == "BadOptionUsage":
        name = str(error.option_name)
        takes = any(name in option[0] and option[2] for option in COMMANDS[command][2])
        return UsageError("usage.no-value" if takes else "usage.flag", option=name, command=command)
    parameter = getattr(error, "param", None)
    shown = _name(parameter, words)
    if kind == "MissingParameter":
        return UsageError("usage.missing", name=shown, command=command)
    if kind == "BadParameter" and parameter is not None:
        return _value(command, shown, parameter)
    return UsageError(
        "usage.other", message=" ".join(error.format_message().split()), command=command
    )


def _meant(words: Sequence[str]) -> list[str]:
    """Return the commands that the line's first word misspells, where it is one."""
    first = words[0]
    return near(first, COMMANDS) if first[:1] != "-" and first not in COMMANDS else []


def _name(parameter: Any, words: Sequence[str]) -> object:
    """Return what a parameter is called: an option as it is typed, else in full."""
    if parameter is None:
        return ""
    if parameter.param_type_name == "argument":
        return Coded(f"help_options.<{parameter.metavar}>")
    names: list[str] = sorted(parameter.opts, key=len, reverse=True)
    return next((name for name in names if any(_is_typed(name, word) for word in words)), names[0])


def _is_typed(name: str, word: str) -> bool:
    """Tell whether a word of the line is an option, has its value in it, or is short ones of which it is one."""
    if name[:2] == "--":
        return word.partition("=")[0] == name
    return word[:1] == "-" and word[:2] != "--" and name[1] in word


def _value(command: str, name: object, parameter: Any) -> UsageError:
    choices = getattr(parameter.type, "choices", None)
    if choices:
        each = [str(getattr(choice, "value", choice)) for choice in choices]
        return UsageError("usage.choice", name=name, choices=each, command=command)
    least = getattr(parameter.type, "min", None)
    most = getattr(parameter.type, "max", None)
    if least is not None and most is not None:
        return UsageError("usage.between", name=name, least=least, most=most, command=command)
    if least is not None:
        return UsageError("usage.least", name=name, least=least, command=command)
    return UsageError("usage.number", name=name, command=command)


def _unknown(command: str, option: str) -> UsageError:
    """Return the error of an unknown option: the nearest of the command, or the commands that have it."""
    own = [name for each in COMMANDS[command][2] for name in each[0] if name[:2] == "--"]
    own.append("--help")
    found = near(option, own)
    if found:
        return UsageError("usage.unknown-near", option=option, near=found, command=command)
    others = [
        name
        for name, (_, _, options) in COMMANDS.items()
        if any(option in each[0] for each in options)
    ]
    if others:
        return UsageError(
            "usage.unknown-elsewhere", option=option, commands=others, command=command
        )
    return UsageError("usage.unknown", option=option, command=command)
