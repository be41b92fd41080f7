"""Read a command line by the grammar: which command it is, and what its options and arguments are.

Only right lines are read. ``None`` stands for one that is wrong: Typer, who
declares the options, then says what is wrong with it. What is read here is
what Typer would read; a property test holds the two to it.
"""

from __future__ import annotations

from xpterms.cli.grammar import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.cli.grammar import Option

    Options = dict[str, object]

IMPLICIT = "lookup"
"""The command of a line that names none."""
HELP = ("-h", "--help")
PATHS = ("file", "glossary", "known")
"""What is taken as a path."""
TYPED: dict[str, str] = {}
"""Words that were not typed as they are read, in another charset, as the system takes them in a path."""


def command_of(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return a line's command and the words that it is given; an empty name for the program itself.

    The first word that is neither an option nor an option's value names the
    command, unless ``--`` stands before it. What stands before the name is given
    to the command.

    >>> command_of(["-g", "x.toml", "list"]), command_of(["--", "list"])
    (('list', ['-g', 'x.toml']), ('lookup', ['--', 'list']))
    """
    place = 0
    while place < len(words):
        word = words[place]
        if word == "--":
            return IMPLICIT, list(words)
        if word[:1] != "-" or word == "-":
            if word in COMMANDS:
                return word, [*words[:place], *words[place + 1 :]]
            return IMPLICIT, list(words)
        place += 1 + _waits(word)
    if "--version" in words:
        return "version", [word for word in words if word != "--version"]
    if not words or any(word in HELP for word in words):
        return "", list(words)
    return IMPLICIT, list(words)


def _waits(word: str) -> bool:
    """Tell whether an option that stands before the command's name takes the next word.

    That command is not known yet: ``lookup`` is asked first, then the others in order.
    """
    for command in (IMPLICIT, *COMMANDS):
        if word[:2] == "--":
            option = option_of(command, word)
            if option:
                return bool(option[2])
        elif option_of(command, word[:2]):
            return _last(command, word)
    return False


def _last(command: str, word: str) -> bool:
    """Tell whether the last of joined short options is the first that takes a value."""
    for place in range(1, len(word)):
        option = option_of(command, "-" + word[place])
        if option and option[2]:
            return place == len(word) - 1
    return False


def option_of(command: str, name: str) -> Option | None:
    """Return an option of a command by one of its names."""
    for option in COMMANDS[command][2]:
        if name in option[0]:
            return option
    return None


def read(command: str, words: Sequence[str]) -> Options | None:
    """Return the arguments of a command's body by name; ``None`` for words that are wrong, which Typer must tell.

    ``{"help": True}`` alone where help is asked for.
    """
    gathered = _gathered(command, words)
    if gathered is None:
        return None
    given, arguments = gathered
    if any(option is _ASKS for option, _ in given):
        return {"help": True}
    options: Options = {option[1]: option[5] for option in COMMANDS[command][2]}
    for option, value in given:
        if option[3] == "texts":
            options[option[1]] = [*options[option[1]], value]  # type: ignore[misc]
        else:
            options[option[1]] = value
    if not _settled(command, options, arguments):
        return None
    if TYPED:
        _as_typed(command, options)
    return options


def _gathered(
    command: str, words: Sequence[str]
) -> tuple[list[tuple[Option, object]], list[str]] | None:
    """Return the options that are given, in order, and the arguments; ``None`` where an option is wrong."""
    found: list[tuple[Option, object]] = []
    arguments: list[str] = []
    waiting = iter(words)
    for word in waiting:
        if word == "--":
            arguments += waiting
        elif word[:1] != "-" or word == "-":
            arguments.append(word)
        elif word in HELP:
            found.append((_ASKS, True))
        else:
            given = _given(command, word, waiting)
            if given is None:
                return None
            found += given
    return found, arguments


def _as_typed(command: str, options: Options) -> None:
    """Give paths the words that the system knows them by."""
    _, arguments, declared = COMMANDS[command]
    takes = [(each[0], each[1]) for each in arguments] + [(each[1], each[2]) for each in declared]
    for name, kind in takes:
        value = options[name]
        if kind in PATHS and isinstance(value, str):
            options[name] = TYPED.get(value, value)
        elif kind in PATHS and isinstance(value, list):
            options[name] = [TYPED.get(each, each) for each in value]


_ASKS: Option = (HELP, "", "", "help", "", None)


def _given(command: str, word: str, waiting: object) -> list[tuple[Option, object]] | None:
    """Return the options that a word gives, with the text of their values; ``None`` where one is wrong."""
    if word[:2] == "--":
        name, equals, value = word.partition("=")
        option = option_of(command, name)
        if not option or (equals and not option[2]):
            return None
        if option[2] and not equals:
            value = next(waiting, None)  # type: ignore[call-overload]
        return None if value is None else [(option, value if option[2] else option[3] == "on")]
    found: list[tuple[Option, object]] = []
    for place in range(1, len(word)):
        option = _ASKS if word[place] == "h" else option_of(command, "-" + word[place])
        if not option:
            return None
        if option[2]:
            value = word[place + 1 :] or next(waiting, None)  # type: ignore[call-overload]
            return None if value is None else [*found, (option, value)]
        found.append((option, option[3] == "on"))
    return found


def _settled(command: str, options: Options, arguments: list[str]) -> bool:
    """Give the options their values and the arguments their names; tell whether all is right."""
    for option in COMMANDS[command][2]:
        value = options[option[1]]
        if value is not option[5] and not _valued(option, value, options):
            return False
    for name, takes, number, _, default in COMMANDS[command][1]:
        if number in ("some", "any"):
            if number == "some" and not arguments:
                return False
            options[name], arguments = arguments or (), []
        elif arguments:
            options[name] = arguments.pop(0)
        elif number == "one":
            return False
        else:
            options[name] = default
        if isinstance(takes, tuple) and options[name] not in takes:
            return False
    return not arguments


def _valued(option: Option, value: object, options: Options) -> bool:
    """Turn the text of a number into one; tell whether the option may have its value."""
    _, name, takes, reading, _, _ = option
    if isinstance(reading, int):
        if not isinstance(value, str) or not (value.isascii() and value.isdecimal()):
            return False
        if len(value) > 18 or int(value) < reading:
            return False
        options[name] = int(value)
    return reading != "typer" and (not isinstance(takes, tuple) or value in takes)
