"""``xpterms help``: the pages of help, and the greeting of one who types nothing."""

from __future__ import annotations

from xpterms.cli.environment import write_out
from xpterms.errors import FOUND, UsageError


def run(*, name: str | None) -> int:
    """Print a command's page, the list of commands for ``None``, the greeting for an empty name."""
    from xpterms.cli.grammar import COMMANDS
    from xpterms.cli.help import contents, greeting, page

    if name is None:
        write_out(contents())
    elif not name:
        write_out(greeting())
    elif name in COMMANDS:
        write_out(page(name))
    else:
        from xpterms.cli.near import near

        found = near(name, COMMANDS)
        if found:
            raise UsageError("usage.no-command-near", name=name, near=found)
        raise UsageError("usage.no-command", name=name)
    return FOUND
