"""``xpterms cache``: where the compiled glossaries are; compiling all at hand; clearing."""

from __future__ import annotations

import os

from xpterms.cli.commands.output import print_lines, style
from xpterms.cli.environment import current, said
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import record_json
from xpterms.errors import XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(*, action: str, json: bool, glossary: Sequence[str], color: str) -> int:
    """Print where the cache is and what it holds; or clear it, or compile and merge what is asked first."""
    from xpterms.index.cache import folder, kept

    where = folder(current().variables)
    if action == "build":
        _build(glossary, where)
    files = kept(where)
    size = sum(size for _, size in files)
    if action == "clear":
        for path, _ in files:
            _remove(path)
    facts = {"folder": where, "files": len(files), "bytes": size, "cleared": action == "clear"}
    if style(color, json=json) == "json":
        return print_lines([record_json(facts)])
    code = "cache.cleared" if action == "clear" else "cache.holds"
    return print_lines([f"{printable(where)}\t{said(code, count=len(files), size=size)}"])


def _build(named: Sequence[str], where: str) -> None:
    """Compile and merge what is asked. Raises ``XptermsError`` where the next question would do it again."""
    from xpterms.cli.commands.opening import progress
    from xpterms.glossary.sources import chosen
    from xpterms.index.cache import is_kept, listed
    from xpterms.library import build_cache

    paths = chosen(named, current().variables, listed)
    build_cache(*paths, progress=progress(), lenient=paths.lenient).close()
    if not is_kept(paths, where, paths.lenient):
        raise XptermsError("cache.not-kept", path=where)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise XptermsError("cache.not-removed", path=path, reason=error) from None
