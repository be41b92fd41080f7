"""``unexplained``: shorthand of the body that neither a note nor the text itself explains.

What looks like shorthand is decided by ``xpterms.texts.shorthand``; common
knowledge, idioms and prizes are left out here, not merely ranked lower.
"""

from __future__ import annotations

from xpterms.patterns import pattern
from xpterms.texts.checking.use import distinct, keys_of
from xpterms.texts.members import members
from xpterms.texts.shorthand import candidates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.model import Span
    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding
    from xpterms.texts.shorthand import Candidate

_LEAST = 0.75
"""Score from which on a reader is thought to want an explanation."""
_LEFT_OUT = frozenset({"common", "idiom", "plan", "prize", "title", "spoken", "clause"})
_TOLD = pattern(r"[”’」』]?\s*(?:[（(]|[，,]?\s*(?:即|是指|指的是))")
"""What follows shorthand that the text explains on the spot."""


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the first use of each shorthand."""
    known = [key for note in draft.notes for key in keys_of(draft.body, note)]
    taken = [*distinct(draft.exact)]
    taken += [(use.begin, use.end) for use in draft.first if use is not None]
    pieces = draft.body.pieces()
    for one in candidates(enumerate(text for _, text in pieces)):
        if one.score < _LEAST or _LEFT_OUT.intersection(one.reasons):
            continue
        spans = [(pieces[at][0] + begin, pieces[at][0] + end) for at, (begin, end) in one.places]
        if not _explained(draft, one, spans, known, taken):
            begin, end = min(spans)
            text = draft.body.raw[begin:end]
            yield draft.in_body("unexplained", (begin, end), text, "check.unexplained", term=text)


def _explained(
    draft: Draft, one: Candidate, spans: list[Span], known: list[str], taken: list[Span]
) -> bool:
    """Tell whether a note explains a string, or holds it, or the text lists its members or says what it is."""
    key = draft.body.folding.key(one.text)
    if any(key in form or (form in key and 2 * len(form) >= len(key)) for form in known if form):
        return True
    if any(begin < b and a < end for begin, end in spans for a, b in taken):
        return True
    raw = draft.body.raw
    return any(_TOLD.match(raw, end) or members(raw, begin, end) for begin, end in spans)
