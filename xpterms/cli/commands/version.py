"""``xpterms version``: the version, for people and for scripts."""

from __future__ import annotations

from xpterms import __version__
from xpterms.cli.environment import write_out
from xpterms.errors import FOUND


def run(*, json: bool) -> int:
    """Print the version."""
    write_out(f'{{"version": "{__version__}"}}\n' if json else f"xpterms {__version__}\n")
    return FOUND
