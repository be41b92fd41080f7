"""The page of its report that a note ends with: （见第1页）. Of another text it says nothing."""

from __future__ import annotations

from xpterms.patterns import pattern

_PAGE = pattern(r"[（(]见第[^（）()]{1,8}[）)]$")


def without_page(definition: str) -> str:
    """Return a definition without the page that it ends with.

    >>> without_page("指早发现、早报告。（见第15页）")
    '指早发现、早报告。'
    """
    return _PAGE.sub("", definition.strip())
