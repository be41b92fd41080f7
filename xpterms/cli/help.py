"""The pages of help: what each command is for, its examples, its options, in the reader's language.

Made from the grammar and the catalogue (``help_<family>``, shared options in
``help_options``), without Typer; the man page is made of the same parts.
"""

from __future__ import annotations

from xpterms.cli.environment import current
from xpterms.cli.grammar import COMMANDS
from xpterms.messages import known, worded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.cli.grammar import Option
    from xpterms.messages import Language

FAMILIES = ("asking", "texts", "reports", "exchange", "program")
_INDENT = 2
_WIDEST = 100
_ENDS = ".。:："


def page(command: str) -> str:
    """Return a command's page, ending with a line feed."""
    language = current().language
    room = _room()
    lines = [first_line(command, language), "", _label("examples", language)]
    lines += _examples(examples(command, language), room)
    lines += ["", f"{_label('usage', language)}{usage(command, language)}"]
    more = f"help_{COMMANDS[command][0]}.{command}.more"
    if known(more):
        lines += ["", *_paragraphs(worded(more, language).splitlines(), room)]
    rows = [*arguments(command, language), *options(command, language)]
    lines += ["", *_columns(rows, room)]
    return "\n".join(lines) + "\n"


def contents() -> str:
    """Return the page of the whole program: its commands, by what one wants."""
    from xpterms.cli.shown.linebreak import shown_width

    language = current().language
    lines = [worded("help_options.program", language), ""]
    labels = {family: _label(family, language) for family in FAMILIES}
    across = max(map(shown_width, labels.values()))
    widest = max(map(len, COMMANDS))
    told = ""
    for family, name in ((family, name) for family in FAMILIES for name in COMMANDS):
        if COMMANDS[name][0] == family:
            label = labels[family] if family != told else ""
            told = family
            head = label + " " * (across - shown_width(label))
            lines.append(f"{head}  {name:<{widest}}  {first_line(name, language)}")
    lines.append(worded("help_options.contents", language))
    return "\n".join(lines) + "\n"


def greeting() -> str:
    """Return the greeting of one who types the program's name alone."""
    return worded("help_options.greeting", current().language) + "\n"


def first_line(command: str, language: Language) -> str:
    """Return the purpose of a command, in one line."""
    return worded(f"help_{COMMANDS[command][0]}.{command}", language)


def examples(command: str, language: Language) -> list[str]:
    """Return a command's examples, one a line."""
    return worded(f"help_{COMMANDS[command][0]}.{command}.examples", language).splitlines()


def usage(command: str, language: Language) -> str:
    """Return a command's line with its arguments in their places."""
    shape = {"one": "{}", "maybe": "[{}]", "some": "{}…", "any": "[{}…]"}
    words = [
        shape[how].format(_metavar(var, language)) for _, _, how, var, _ in COMMANDS[command][1]
    ]
    options = [f"[{_label('options', language)}]"] if COMMANDS[command][2] else []
    return " ".join(["xpterms", command, *options, *words])


def arguments(command: str, language: Language) -> list[tuple[str, str]]:
    """Return a command's arguments, each with what it is."""
    rows = []
    for name, takes, how, metavar, default in COMMANDS[command][1]:
        code = text_code(command, name)
        if code:
            shown = _metavar(metavar, language) + ("…" if how in ("some", "any") else "")
            rows.append((shown, worded(code, language) + _choices(takes, default, language)))
    return rows


def options(command: str, language: Language) -> list[tuple[str, str]]:
    """Return a command's options, each with its names and its meaning, ``--help`` last."""
    rows: list[tuple[str, str]] = []
    for option in COMMANDS[command][2]:
        if option[3] == "off":
            names, text = rows[-1]
            rows[-1] = (f"{names}, {', '.join(option[0])}", text)
            continue
        takes, metavar = option[2], option[4]
        names = ", ".join(option[0])
        if isinstance(takes, tuple):
            names += f" {'|'.join(takes)}"
        elif takes:
            names += f" {_metavar(metavar, language)}"
        rows.append((names, option_text(command, option, language)))
    return [*rows, ("-h, --help", worded("help_options.help", language))]


def option_text(command: str, option: Option, language: Language) -> str:
    """Return the meaning of an option, with its default where it has one to tell."""
    text = worded(text_code(command, option[1]), language)
    return text + _choices((), option[5] if option[2] else None, language)


def text_code(command: str, parameter: str) -> str:
    """Return the code of a parameter's meaning: the command's own, else the shared one; empty for none."""
    for code in (f"help_{COMMANDS[command][0]}.{command}.{parameter}", f"help_options.{parameter}"):
        if known(code):
            return code
    return ""


def _choices(takes: object, default: object, language: Language) -> str:
    said = ""
    if isinstance(takes, tuple) and takes:
        said = worded("help_options.choices", language, choices=" | ".join(takes))
    if default not in (None, "", (), False):
        said += worded("help_options.default", language, default=default)
    return said


def _metavar(metavar: str, language: Language) -> str:
    code = f"help_options.<{metavar}>"
    return worded(code, language) if known(code) else metavar


def _label(name: str, language: Language) -> str:
    return worded(f"help_options.label {name}", language)


def _room() -> int | None:
    """Return the columns that a terminal has for a page; ``None`` in a pipe, where nothing is wrapped."""
    here = current()
    return min(here.columns(), _WIDEST) if here.is_terminal(here.stdout) else None


def _examples(lines: list[str], room: int | None) -> Iterator[str]:
    """Yield examples; where one is too wide for the terminal, what it does stands beneath it."""
    from xpterms.cli.shown.linebreak import break_lines, text_width

    for line in lines:
        if room is None or text_width(line) + _INDENT <= room:
            yield " " * _INDENT + line
            continue
        typed, _, told = line.partition("  ")
        yield " " * _INDENT + typed
        told = told.strip()
        indent = " " * _INDENT * 3
        yield from (indent + told[a:b] for a, b in break_lines(told, room - len(indent)))


def _paragraphs(lines: list[str], room: int | None) -> Iterator[str]:
    """Yield lines as they are written; on a terminal, filled up: one that ends no sentence goes on in the next."""
    from xpterms.cli.shown.linebreak import break_lines

    if room is None:
        yield from lines
        return
    text = ""
    for line in lines:
        between = " " if text and (text[-1].isascii() or line[0].isascii()) else ""
        text += between + line
        if text[-1] in _ENDS:
            yield from (text[a:b] for a, b in break_lines(text, room))
            text = ""
    yield from (text[a:b] for a, b in break_lines(text, room))


def _columns(rows: list[tuple[str, str]], room: int | None) -> Iterator[str]:
    from xpterms.cli.shown.linebreak import break_lines, shown_width, text_width

    widest = min(max((shown_width(names) for names, _ in rows), default=0), 26)
    for names, text in rows:
        gap = widest - shown_width(names)
        begun = f"  {names}{' ' * max(gap, 0)}  "
        if room is None:
            yield begun + text
            continue
        indent = widest + 4
        at_most = text_width(names) - shown_width(names) + indent
        pieces = [text[a:b] for a, b in break_lines(text, max(room - at_most, 20))]
        if gap < 0:
            yield f"  {names}"
            begun = " " * indent
        yield begun + pieces[0]
        yield from (" " * indent + piece for piece in pieces[1:])
