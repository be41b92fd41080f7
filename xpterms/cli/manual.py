"""The manual page, in roff: the pages of help one after another, and what stands in none of them.

Written into the wheel when it is built (``hatch_build.py``), so that ``man xpterms``
tells what ``xpterms help`` tells.
"""

from __future__ import annotations

from xpterms import __version__
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.help import FAMILIES, arguments, examples, first_line, options, usage
from xpterms.messages import known, worded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.messages import Language

EXITS = ("0", "1", "2", "3", "130")
VARIABLES = ("XPTERMS_GLOSSARY", "XPTERMS_LANG", "XPTERMS_DEBUG", "NO_COLOR")
FILES = (("~/.local/share/xpterms/*.toml", "user-folder"), (".xpterms/*.toml", "project-folder"))


def manual(language: Language) -> str:
    """Return the page in a language."""

    def told(name: str) -> str:
        return _text(worded(f"manual.{name}", language))

    lines = [
        f'.TH XPTERMS 1 "" "xpterms {__version__}"',
        *([".ad l"] if language == "zh" else []),  # no spaces to stretch
        f".SH {told('name')}",
        f"xpterms \\- {told('what')}",
        f".SH {told('synopsis')}",
        *_broken(["xpterms WORDS…", "xpterms COMMAND …"], language),
        f".SH {told('description')}",
        told("about"),
        f".SH {told('commands')}",
    ]
    for family in FAMILIES:
        for name in COMMANDS:
            if COMMANDS[name][0] == family:
                lines += _command(name, language)
    lines += [f".SH {told('exit')}", *_rows((code, told(code)) for code in EXITS)]
    lines += [f".SH {told('environment')}", *_rows((name, told(name)) for name in VARIABLES)]
    lines += [f".SH {told('files')}", *_rows((path, told(name)) for path, name in FILES)]
    return "\n".join(lines) + "\n"


def _command(name: str, language: Language) -> Iterator[str]:
    yield f".SS {_text(usage(name, language))}"
    yield _text(first_line(name, language))
    more = f"help_{COMMANDS[name][0]}.{name}.more"
    if known(more):
        yield ".PP"
        yield from map(_text, worded(more, language).splitlines())
    yield ".PP"
    yield ".nf"
    yield from (f"    {_text(line)}" for line in examples(name, language))
    yield ".fi"
    rows = [*arguments(name, language), *options(name, language)]
    yield from _rows((_text(names), _text(text)) for names, text in rows)


def _rows(rows: Iterator[tuple[str, str]]) -> Iterator[str]:
    for name, text in rows:
        yield from (".TP", _text(name) if "\\" not in name else name, text)


def _broken(lines: list[str], language: Language) -> Iterator[str]:
    for line in lines:
        words = [
            worded(f"help_options.<{word.rstrip('…')}>", language) + "…" * word.endswith("…")
            if word.rstrip("…").isupper()
            else word
            for word in line.split()
        ]
        yield _text(" ".join(words))
        yield ".br"


def _text(text: str) -> str:
    """Return a line in which roff finds nothing to do."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped[:1] in (".", "'") else escaped
