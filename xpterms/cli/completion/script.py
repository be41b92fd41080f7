"""The completion scripts of the shells: static files that know nothing but how to ask ``xpterms --complete``."""

from __future__ import annotations

import os

SHELLS = ("bash", "zsh", "fish", "powershell")
_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shells")


def script(shell: str) -> str:
    """Return the completion script of one of ``SHELLS``."""
    extension = "ps1" if shell == "powershell" else shell
    with open(os.path.join(_FOLDER, f"xpterms.{extension}"), encoding="utf-8") as file:
        return file.read()
