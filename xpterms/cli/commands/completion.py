"""``xpterms completion``: a shell's script, and a key that picks a term."""

from __future__ import annotations

from xpterms.cli.completion.script import KEYED, is_key, key_script, script
from xpterms.cli.environment import write_out
from xpterms.errors import FOUND, UsageError


def run(*, shell: str, key: str | None) -> int:
    """Print the script of a shell, with a key's where one is asked for."""
    if key is not None and shell not in KEYED:
        raise UsageError("usage.key-shell", shell=shell)
    if key is not None and not is_key(key):
        raise UsageError("usage.key", shell=shell, value=key)
    write_out(script(shell) + (key_script(shell, key) if key is not None else ""))
    return FOUND
