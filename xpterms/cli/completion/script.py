"""The scripts of the shells: completion, static and knowing but how to ask ``xpterms --complete``, and a key that picks."""

from __future__ import annotations

import os

SHELLS = ("bash", "zsh", "fish", "powershell")
KEYED = ("bash", "zsh", "fish")
"""Those in which a key can put a picked term into the command line."""
_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shells")
_IN_KEYS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789\\^[]-+,./=;~?@"
)


def script(shell: str) -> str:
    """Return the completion script of one of ``SHELLS``."""
    return _read("xpterms.ps1" if shell == "powershell" else f"xpterms.{shell}")


def is_key(key: str) -> bool:
    r"""Tell whether a text may be a key's name: letters, digits and the signs of key sequences, nothing that quotes.

    >>> is_key("\\et"), is_key("^T"), is_key("alt-t"), is_key("'; rm"), is_key("")
    (True, True, True, False, False)
    """
    return 0 < len(key) <= 20 and set(key) <= _IN_KEYS and not key.endswith("\\")


def key_script(shell: str, key: str) -> str:
    """Return the lines of one of ``KEYED`` that bind a key, as that shell writes it, to the picker."""
    return _read(f"key.{shell}").replace("@KEY@", key)


def _read(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()
