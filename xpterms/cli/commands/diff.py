"""``xpterms diff``: what changed between two glossaries, the changed words marked."""

from __future__ import annotations

import json as json_
import os

from xpterms.cli.commands.opening import open_terms
from xpterms.cli.commands.output import color_wanted
from xpterms.cli.environment import say, write_out
from xpterms.cli.shown.printable import printable
from xpterms.errors import FOUND, GlossaryError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.glossary.compare import Change, Piece
    from xpterms.model import Glossary

_SIGNS = {"gained": "+", "lost": "-", "redefined": "~", "renamed": ">"}


def run(*, old: str, new: str, json: bool, glossary: Sequence[str], color: str) -> int:
    """Print the changes from one glossary to another."""
    from xpterms.glossary.compare import compare

    changes = compare(_named(old, glossary), _named(new, glossary))
    coloured = color_wanted(color)
    for change in changes:
        write_out((_record(change) if json else _line(change, coloured=coloured)) + "\n")
    counts = {kind: sum(change.kind == kind for change in changes) for kind in _SIGNS}
    say("diff.counts", **counts)
    return FOUND


def _named(name: str, among: Sequence[str]) -> Glossary:
    from xpterms.glossary.read import read_glossary

    if os.path.exists(name) or name.endswith(".toml"):
        return read_glossary(name)
    with open_terms(among) as terms:
        paths = [source.path for source in terms.glossaries if name in (source.title, source.place)]
        paths = paths or [source.path for source in terms.glossaries if name in source.title]
    if not paths:
        raise GlossaryError("diff.unknown", name=name)
    return read_glossary(paths[0])


def _record(change: Change) -> str:
    pieces = [list(piece) for piece in change.pieces]
    return json_.dumps(
        {
            "kind": change.kind,
            "term": change.term,
            **({"old_term": change.old_term} if change.old_term else {}),
            "old": change.old,
            "new": change.new,
            "pieces": pieces,
        },
        ensure_ascii=False,
    )


def _line(change: Change, *, coloured: bool) -> str:
    sign, term = _SIGNS[change.kind], printable(change.term)
    if coloured:
        sign, term = f"\x1b[1m{sign}\x1b[0m", f"\x1b[1m{term}\x1b[0m"
    if change.old_term:
        term = f"{printable(change.old_term)} → {term}"
    text = printable(change.new or change.old or "")
    return f"{sign} {term}\t{marked(change.pieces, coloured=coloured) or text}"


def marked(pieces: Sequence[Piece], *, coloured: bool) -> str:
    """Return a text with what went and what came marked in it, the same where nothing is struck through."""
    gone, come = "[-{}-]", "{{+{}+}}"
    if coloured:
        gone, come = f"\x1b[9m{gone}\x1b[0m", f"\x1b[1m{come}\x1b[0m"
    text = ""
    for tag, old, new in pieces:
        if tag == "equal":
            text += printable(new)
            continue
        text += gone.format(printable(old)) if old else ""
        text += come.format(printable(new)) if new else ""
    return text
