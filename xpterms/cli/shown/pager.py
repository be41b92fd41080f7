"""A long answer through the reader's pager, where stdout is a terminal."""

from __future__ import annotations

import os

from xpterms.cli.environment import current, write_out

ENOUGH = 24
"""Rows of a terminal that does not tell."""


def paged(text: str) -> None:
    """Show a text, through ``PAGER`` (``less -RF``) where it is longer than the terminal."""
    here = current()
    if not here.is_terminal(here.stdout) or not here.is_terminal(here.stdin):
        write_out(text)
        return
    try:
        rows = os.get_terminal_size(here.stdout).lines or ENOUGH
    except OSError:
        rows = ENOUGH
    command = here.variables.get("PAGER", "less -RF")
    if text.count("\n") < rows or command in ("", "cat"):
        write_out(text)
        return
    import subprocess

    content = text.encode("utf-8", "backslashreplace")
    environment = {"LESSCHARSET": "utf-8", "LESS": "-RF", **here.variables}
    try:
        done = subprocess.run(command, shell=True, input=content, env=environment, check=False)  # noqa: S602 - the reader's own variable
    except OSError:
        write_out(text)
        return
    if done.returncode in (126, 127):
        write_out(text)
