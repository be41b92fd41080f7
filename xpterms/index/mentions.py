"""Sentences by the terms they use, by the rule of ``xpterms.chinese.standing``; build time only."""

from __future__ import annotations

from xpterms.chinese.standing import Finder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xpterms.chinese.folding import Folding
    from xpterms.model import Span

    Use = tuple[int, tuple[Span, ...]]


def find_mentions(
    forms: Sequence[Sequence[str]],
    sentences: Sequence[str],
    simplified: Callable[[str], str] | Folding = str,
) -> list[list[Use]]:
    """Return for each term the sentences that use it, with the spans of its forms in them.

    ``forms[i]`` are the written forms of term ``i``. A form that stands inside a
    longer one that is used there too counts for the longer only.
    """
    owned = ((form, term) for term, written in enumerate(forms) for form in written)
    finder = Finder.of(owned, simplified, apart=False)
    found: list[list[Use]] = [[] for _ in forms]
    for number, places in enumerate(finder.find_each(sentences)):
        uses: dict[int, list[Span]] = {}
        for begin, end, term in places:
            uses.setdefault(term, []).append((begin, end))
        for term, spans in uses.items():
            found[term].append((number, tuple(spans)))
    return found
