"""The front door: the shortest way to the answer, standard library only.

Bare words, alone or with ``--json`` and ``-g``, are answered here; a TAB goes to
completion; everything else goes to Typer, the only parser of options and the
only source of help and usage errors. Both ways show an answer through
``xpterms.cli.shown.show``, so that they print the same.
"""

from __future__ import annotations

import gc
import os
import sys

COMMANDS = frozenset("cache completion context diff extract glossaries list lookup paths".split())
"""The commands of ``xpterms.cli.app``: a first word that is one of them is no query."""


def main(argv: list[str] | None = None) -> int:
    """Answer one command line and return its exit code."""
    words = [_utf8(word) for word in sys.argv[1:]] if argv is None else argv
    if words[:1] == ["--complete"]:
        from xpterms.cli.completion.answer import main as complete

        return complete(words[1:])
    asked = plain_query(words)
    if asked is None:
        from xpterms.cli.app import run

        return run(words)
    from xpterms.cli.shown.show import answered

    if argv is None:
        gc.disable()
    query, glossaries, json = asked
    code = answered(" ".join(query), glossaries, json=json)
    if argv is None:
        # All is written, nothing is left to clean up: to take the interpreter down costs more than to look up.
        os._exit(code)
    return code


def _utf8(word: str) -> str:
    """Read an argument as UTF-8, as terminals send it, where the locale has another charset."""
    return word if word.isascii() else os.fsencode(word).decode("utf-8", "surrogateescape")


def plain_query(words: list[str]) -> tuple[list[str], list[str], bool] | None:
    """Return query words, glossary paths and whether JSON is asked; ``None`` where Typer must look."""
    if not words or words[0] in COMMANDS:
        return None
    query: list[str] = []
    glossaries: list[str] = []
    json = False
    waiting = iter(words)
    for word in waiting:
        if word == "-g":
            path = next(waiting, "")
            if not path or path[0] == "-":
                return None
            glossaries.append(path)
        elif word == "--json" and not json:
            json = True
        elif word[:1] == "-" or not word.strip():
            return None
        else:
            query.append(word)
    return (query, glossaries, json) if query else None
