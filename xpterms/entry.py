"""The front door: the shortest way to the answer, standard library only.

Bare words, alone or with ``--json``, are answered here; a TAB goes to
completion; everything else goes to Typer, the only parser of options and the
only source of help and usage errors. Both ways show an answer through
``xpterms.cli.show``, so that they print the same.
"""

from __future__ import annotations

import os
import sys

COMMANDS = frozenset("cache completion context diff extract glossaries list lookup paths".split())
"""The commands of ``xpterms.cli.app``: a first word that is one of them is no query."""


def main(argv: list[str] | None = None) -> int:
    """Answer one command line and return its exit code."""
    words = [_utf8(word) for word in sys.argv[1:]] if argv is None else argv
    if words[:1] == ["--complete"]:
        from xpterms.cli.complete import main as complete

        return complete(words[1:])
    query = plain_query(words)
    if query is None:
        from xpterms.cli.app import run

        return run(words)
    from xpterms.cli.show import answered

    return answered(" ".join(query), json="--json" in words)


def _utf8(word: str) -> str:
    """Read an argument as UTF-8, as terminals send it, where the locale has another charset."""
    return word if word.isascii() else os.fsencode(word).decode("utf-8", "surrogateescape")


def plain_query(words: list[str]) -> list[str] | None:
    """Return the words of a query that needs no parsing, ``None`` where Typer must look."""
    query = [word for word in words if word != "--json"]
    if not query or query[0] in COMMANDS or words[0] in COMMANDS:
        return None
    if any(word[:1] == "-" or not word.strip() for word in query) or len(words) - len(query) > 1:
        return None
    return query
