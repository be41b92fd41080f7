"""The glossary files that are asked: named on the command line, by the environment, or those at hand.

``-g`` names them all; without it ``XPTERMS_GLOSSARY`` does; without both the
built-in glossary is asked together with the user's folder and the nearest
``.xpterms`` folder upward from the working folder.
"""

from __future__ import annotations

import os
import sys

from xpterms.errors import GlossaryError, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from xpterms.model import Source

    Listed = Callable[[str], list[str]]
    """What returns the names of a folder's glossary files."""

VARIABLE = "XPTERMS_GLOSSARY"
PROJECT = ".xpterms"
OFTEN = 8
"""Questions whether a file is named from which on all files are one set."""
LARGE = 1 << 14
"""Bytes of a folder itself from which on it is large: some thousand names."""


def built_in() -> str:
    """Return the path of the glossary that comes with the program."""
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(here, "data", "glossary.toml")
    if os.path.exists(inside):
        return inside
    return os.path.join(os.path.dirname(here), "data", "glossary.toml")


class Unnamed:
    """Of glossary files those that nobody named, told one by one: a set of a country's files takes long to make."""

    __slots__ = ("_asked", "_every", "_files", "_named")

    def __init__(self, files: Sequence[str], named: Collection[str]) -> None:
        self._files = files
        self._named = named
        self._asked = 0
        self._every: Collection[str] = files

    def __contains__(self, path: object) -> bool:
        """Tell whether one of the files is not named; a set is made for who asks often."""
        self._asked += 1
        if self._asked == OFTEN:
            self._every = frozenset(self._files)
        return path not in self._named and path in self._every

    def __iter__(self) -> Iterator[str]:
        return (path for path in self._files if path not in self._named)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Chosen(list[str]):
    """Glossary files to ask, each once, in order."""

    lenient: Collection[str] = frozenset()
    """Those that nobody named, but the folder they lie in: what cannot be read of them is left out."""
    refused: tuple[XptermsError, ...] = ()
    """Why a folder upward, or a file in it, is not asked."""


def chosen(
    named: Sequence[str], environ: Mapping[str, str], listed: Listed | None = None
) -> Chosen:
    """Return the absolute paths of the glossary files to ask.

    ``listed`` is asked for the names of large folders, ``names_in`` without it. A folder stands for its ``*.toml`` files by name. Raises ``GlossaryError``
    for a folder without any; whether a file can be read is found when it is.
    """
    told = [path for path in environ.get(VARIABLE, "").split(os.pathsep) if path]
    refused: list[XptermsError] = []
    if named:
        found = [file for path in named for file in _files(path, listed, strict=True)]
    elif told:
        found = _told(told, listed)
    else:
        found = [built_in(), *_files(user_folder(environ), listed, strict=False)]
        project = project_folder()
        if project:
            trusted, refused = _trusted(project, environ)
            found += trusted
    files = Chosen(found if len(named) == 1 else dict.fromkeys(found))
    direct = {os.path.abspath(path) for path in (*named, *told)} or {built_in()}
    files.lenient = Unnamed(files, direct)
    files.refused = tuple(refused)
    return files


def absolute(paths: Sequence[str]) -> list[str]:
    """Return absolute paths. Raises ``GlossaryError`` for what no file can be called.

    Thousands that a folder's names were joined to are looked at as one text.
    """
    whole = "\0".join((*paths, ""))
    if whole.startswith("/") and whole.count("\0") == len(paths) == whole.count("\0/") + 1:
        odd = any(sign in whole for sign in ("//", "/./", "/../", "/\0", "/.\0", "/..\0"))
        if not odd and _can_be_encoded(whole):
            return list(paths)
    return [_absolute(path) for path in paths]


def _absolute(path: str) -> str:
    if "\0" not in path and _can_be_encoded(path):
        return os.path.abspath(path)
    from xpterms.messages import Coded

    raise GlossaryError("glossary.unreadable", path=path, reason=Coded("document.no-name"))


def _can_be_encoded(path: str) -> bool:
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        return False
    return True


def _trusted(folder: str, environ: Mapping[str, str]) -> tuple[list[str], list[XptermsError]]:
    """Return the glossary files of the folder upward that are asked, and why others are not."""
    from xpterms.glossary.trust import TRUST, check_file, named, trusts

    files = _files(folder, None, strict=False)
    if files and not trusts(folder, environ):
        return [], [GlossaryError("glossary.untrusted", path=folder, name=TRUST)]
    kept: list[str] = []
    refused: list[XptermsError] = []
    owned = not named(folder, environ)
    for file in files:
        try:
            check_file(file, owned=owned)
            kept.append(file)
        except GlossaryError as error:
            refused.append(error)
    return kept, refused


def _told(paths: Sequence[str], listed: Listed | None) -> list[str]:
    """Return the glossary files that the environment names; what is wrong there is told with its name."""
    try:
        found = [file for path in paths for file in _files(path, listed, strict=True)]
    except GlossaryError as error:
        raise GlossaryError("glossary.variable", name=VARIABLE, what=error) from None
    for file in found:
        if not os.path.exists(file):
            missing = GlossaryError("glossary.missing", path=file)
            raise GlossaryError("glossary.variable", name=VARIABLE, what=missing)
    return found


def names_in(folder: str) -> list[str]:
    """Return the names of a folder's glossary files, sorted. Raises ``OSError``."""
    return sorted([name for name in os.listdir(folder) if name.endswith(".toml")])


def _files(path: str, listed: Listed | None, *, strict: bool) -> list[str]:
    path = os.path.abspath(path)
    if strict and not os.path.isdir(path):
        return [path]
    try:
        large = listed and os.stat(path).st_size >= LARGE
        names = listed(path) if listed and large else names_in(path)
    except OSError:
        names = []
    inside = os.path.join(path, "")
    found = [inside + name for name in names]
    if strict and not found:
        raise GlossaryError("glossary.no-folder", path=path)
    return found


def user_folder(environ: Mapping[str, str]) -> str:
    """Return the folder whose glossaries are always at hand, after the platform's convention."""
    home = environ.get("HOME") or os.path.expanduser("~")
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = environ.get("XDG_DATA_HOME", "")
        base = base if os.path.isabs(base) else os.path.join(home, ".local", "share")
    return os.path.join(base, "xpterms")


def project_folder() -> str | None:
    """Return the nearest ``.xpterms`` folder upward from the working folder, if there is one."""
    try:
        folder = os.getcwd()
    except OSError:
        return None
    while True:
        found = os.path.join(folder, PROJECT)
        if os.path.isdir(found):
            return found
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def narrowed(sources: Sequence[Source], place: str | None, since: int | None) -> list[str]:
    """Return the paths of the glossaries of a place or title, dated in a year or later.

    ``place`` may be a part of either. Raises ``GlossaryError`` when none is left.
    """
    found = [
        source.path
        for source in sources
        if (place is None or place in (source.place or "") or place in source.title)
        and (since is None or int((source.date or "0")[:4]) >= since)
    ]
    if not found:
        wanted = " ".join(
            ([f"--from {place}"] if place is not None else [])
            + ([f"--since {since}"] if since is not None else [])
        )
        raise GlossaryError("glossary.none-fits", wanted=wanted)
    return found
