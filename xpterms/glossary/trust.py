"""Whose files are asked without being named: a folder that merely lies upward is used only where it is the user's own.

A downloaded tree may hold a ``.xpterms`` folder: its glossaries could show any
file of the reader's as a “report”, or keep the program busy. As git does with
``safe.directory``, the folder must belong to the user, or be named in
``XPTERMS_TRUST`` (paths joined as in ``PATH``); its files too, which must be
ordinary, of a bounded size, and lie in it, their reports with them.
"""

from __future__ import annotations

import os

from xpterms.errors import GlossaryError
from xpterms.glossary.sources import PROJECT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

TRUST = "XPTERMS_TRUST"
LARGEST = 20_000_000
"""Bytes of a file that nobody named."""
_KIND, _REGULAR = 0o170000, 0o100000


def named(folder: str, environ: Mapping[str, str]) -> bool:
    """Tell whether a folder that lies upward, or the one that it lies in, is named as trusted: its files need not be the user's."""
    told = environ.get(TRUST, "")
    paths = {os.path.realpath(path) for path in told.split(os.pathsep) if path} if told else ()
    real = os.path.realpath(folder)
    return real in paths or os.path.dirname(real) in paths


def trusts(folder: str, environ: Mapping[str, str]) -> bool:
    """Tell whether a folder that lies upward may be used: it is the user's, or named as trusted."""
    return named(folder, environ) or _owned(os.path.realpath(folder))


def _owned(path: str) -> bool:
    if not hasattr(os, "geteuid"):  # Windows: who may write there is the system's to say
        return True
    try:
        return os.stat(path).st_uid == os.geteuid()
    except OSError:
        return False


def check_file(path: str, *, owned: bool) -> None:
    """Raise ``GlossaryError`` for a file of such a folder that is not asked; ``owned``: it must be the user's."""
    folder = os.path.realpath(os.path.dirname(path))
    try:
        found = os.stat(path)
    except OSError as error:
        raise GlossaryError("glossary.unreadable", path=path, reason=error) from None
    if found.st_mode & _KIND != _REGULAR:
        raise GlossaryError("glossary.no-file", path=path)
    if found.st_size > LARGEST:
        raise GlossaryError("glossary.large", path=path, most=LARGEST // 1_000_000)
    if not _inside(path, folder) or (owned and not _owned(path)):
        raise GlossaryError("glossary.untrusted-file", path=path, name=TRUST)


def check_report(path: str, report: str) -> None:
    """Raise ``GlossaryError`` for the report of such a glossary that lies outside its folder, or is no bounded file."""
    if os.path.basename(os.path.dirname(path)) != PROJECT:
        return
    if not _inside(report, os.path.realpath(os.path.dirname(path))):
        raise GlossaryError("glossary.report-outside", path=path)
    check_file(report, owned=False)


def _inside(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(folder + os.sep)
