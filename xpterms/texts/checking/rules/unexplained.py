"""``unexplained``: shorthand of the body that neither a note nor the text itself explains."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Draft
    from xpterms.texts.checking.finding import Finding


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the first use of each shorthand."""
    for one in draft.shorthand():
        yield draft.in_body("unexplained", one.span, one.text, "check.unexplained", term=one.text)
