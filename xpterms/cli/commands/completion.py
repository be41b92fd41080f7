"""``xpterms completion``: a shell's script."""

from __future__ import annotations

from xpterms.cli.completion.script import script
from xpterms.cli.environment import write_out
from xpterms.errors import FOUND


def run(*, shell: str) -> int:
    """Print the script of a shell."""
    write_out(script(shell))
    return FOUND
