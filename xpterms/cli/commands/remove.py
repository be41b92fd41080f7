"""``xpterms remove``: reports out of the user's own collection."""

from __future__ import annotations

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.environment import current, say, write_err
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, UNREADABLE, XptermsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def run(*, names: Sequence[str]) -> int:
    """Remove each named report; 3 where a name stands for none, or for several."""
    from xpterms.glossary.sources import user_folder
    from xpterms.library import remove_report

    folder = user_folder(current().variables)
    sources = open_terms(()).glossaries
    code = FOUND
    for name in names:
        try:
            for path in remove_report(name, folder, sources):
                say("collection.removed", path=path)
        except XptermsError as error:
            write_err(f"xpterms: {printable(error.worded(current().language))}\n")
            code = UNREADABLE
    return code
