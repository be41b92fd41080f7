"""The language that the program speaks: the one the reader asked for, the locale's, or the system's."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from xpterms.messages import Language

VARIABLES = ("XPTERMS_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The first that names a language decides; ``C`` names none."""


def language(variables: Mapping[str, str]) -> Language:
    """Return the language of what is said to people.

    >>> language({"LANG": "zh_CN.UTF-8"}), language({"LC_ALL": "de_DE.UTF-8", "LANG": "zh_CN"})
    ('zh', 'en')
    """
    for name in VARIABLES:
        tag = variables.get(name, "").partition(":")[0].partition(".")[0].lower()
        if tag and tag not in ("c", "posix"):
            return _spoken(tag)
    return _spoken(_system())


def _spoken(tag: str) -> Language:
    """Return the language for a locale's name; Chinese for an empty one, the language of the texts."""
    return "zh" if not tag or tag.startswith(("zh", "chinese")) else "en"


def _system() -> str:
    """Return the language that the system itself speaks; empty where only the locale says it."""
    if sys.platform == "win32":
        import ctypes

        chinese = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == 4
        return "zh" if chinese else "en"
    if sys.platform == "darwin":
        import subprocess

        try:
            done = subprocess.run(
                ["/usr/bin/defaults", "read", "-g", "AppleLanguages"],
                capture_output=True,
                timeout=2,
                check=True,
            )
        except (OSError, subprocess.SubprocessError):
            return ""
        return done.stdout.decode("utf-8", "replace").strip('() \n"').lower()
    return ""
