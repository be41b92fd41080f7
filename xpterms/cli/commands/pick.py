"""``xpterms pick``: let a term be picked on the terminal, and print it.

The picker is drawn on the terminal itself; stdout gets only what was picked.
"""

from __future__ import annotations

import sys

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import style
from xpterms.cli.environment import current, write_out
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.show import show
from xpterms.errors import FOUND, INTERRUPTED, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO


def run(
    *,
    words: Sequence[str],
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Print the term that is picked, or its card; 130 where none is."""
    variables = current().variables
    keys, drawn = _terminal()
    from xpterms.cli.picker.rows import Rows
    from xpterms.cli.picker.screen import Screen, streams

    terms = open_terms(glossary, place, since)
    text = " ".join(words).strip()
    plain = bool(variables.get("NO_COLOR")) or color == "never"
    source, target = streams(keys, drawn, variables.get("TERM"))
    screen = Screen(
        Rows(terms, text), text, current().language, source=source, target=target, plain=plain
    )
    picked = screen.run()
    if picked is None:
        return INTERRUPTED
    if picked.card:
        return show(terms.lookup(picked.term, exact=True, limit=1), style(color))
    write_out(printable(picked.term) + "\n")
    return FOUND


def _terminal() -> tuple[TextIO | None, TextIO | None]:
    """Open the terminal for keys and for drawing, whatever stdin and stdout are."""
    if sys.platform == "win32":
        return None, None
    try:
        return open("/dev/tty", encoding="utf-8"), open("/dev/tty", "w", encoding="utf-8")
    except OSError:
        raise UsageError("pick.no-terminal") from None
