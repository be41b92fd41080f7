"""The numbers in a term that count its members, each with the morpheme that it counts.

Silent about figures that count nothing here: codes (17110, 1+3), years, hundreds (百, 千, 万) and 双,
which is seldom followed by a list of two.
"""

from __future__ import annotations

from xpterms.chinese.counting import value_of
from xpterms.model import Record
from xpterms.patterns import pattern

_NUMERAL = r"(?:十[一二三四五六七八九]?|[一二三四五六七八九]十[一二三四五六七八九]?|[一二三四五六七八九两兩]|(?<![\d.+])\d{1,2}(?=[个件项大类条种张]))"
COUNTED = pattern(
    rf"(?<![第百千万\d+统唯单同专])(?<![一二两三四五六七八九十\d][个個])({_NUMERAL})(?![年月日点%百千万亿\d+])"
)
MEASURES = "个個大项項类類种種条條件方张張支家批道篇"
_HEAD = pattern(rf"([{MEASURES}]?)([^，、；。：“”‘’「」\s（）()]*)")
_CODE = pattern(r"\d{3,}|\d\+|\+\d|[A-Za-z]\+|[百千万亿]")


class Counted(Record):
    """A number of a term with what it counts."""

    value: int
    head: str
    """Without the measure word: 意识 of 四个意识, 早 of 四早."""
    text: str
    """The number with its head, as written."""


def counted(term: str) -> tuple[Counted, ...]:
    """Return the numbers that count members, left to right; none where one of them is a code.

    >>> [(one.value, one.head) for one in counted("四优四化")]
    [(4, '优'), (4, '化')]
    >>> counted("17110工作制度")
    ()
    """
    if _CODE.search(term):
        return ()
    places = list(COUNTED.finditer(term))
    found = []
    for place, following in zip(places, [*places[1:], None], strict=False):
        end = following.start() if following else len(term)
        match = _HEAD.match(term[place.end() : end])
        if match is None:
            continue
        measure, head = match[1], match[2]
        if not head and measure:
            measure, head = "", measure
        found.append(Counted(value_of(place[1]), head, place[1] + match[1] + match[2]))
    return tuple(found)


NUMERAL = pattern(_NUMERAL)
