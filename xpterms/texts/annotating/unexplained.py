"""Terms that a draft explains by itself, and the shorthand in it that nobody explains."""

from __future__ import annotations

from xpterms.model import Use, Used
from xpterms.texts.annotating.noted import Noted
from xpterms.texts.annotating.writing import STUB
from xpterms.texts.members import members
from xpterms.texts.reading import Text
from xpterms.texts.unknown import unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.annex.read import Notes
    from xpterms.documents.changes import DraftLine
    from xpterms.model import Span
    from xpterms.texts.annotating.running import Running

LEAST = 0.65
"""Score from which on shorthand is named, or gets a note that is still to be written."""
_SILENT = frozenset(("code", "foot"))


def explains_itself(running: Running, uses: Sequence[Span]) -> bool:
    """Tell whether the body lists the members of a term beside one of its uses."""
    return any(members(running.body.raw, begin, end) for begin, end in uses)


def stubs(
    lines: Sequence[DraftLine],
    annex: Notes,
    running: Running,
    known: Sequence[tuple[Noted, Sequence[Span]]],
    simplified: Callable[[str], str],
) -> list[Noted]:
    """Return a note that is still to be written for each shorthand that nobody explains, by falling score.

    ``annex`` is the draft's own, as it was read.
    """
    texts = tuple("" if line.kind in _SILENT else line.text for line in lines)
    text = Text("", "text", texts, "", notes=annex)
    used = []
    for note, spans in known:
        places = [running.body.span(begin, end) for begin, end in spans]
        uses = tuple(Use(line, span, whole) for line, span, whole in places)
        used.append(Used("", note.term, uses))
    found = unknown(text, used, simplified, text.outline())
    return [Noted(one.term, STUB) for one in found if one.score >= LEAST and not one.members]
