"""Separated values (.csv, .tsv) as rows: the separator is found, quotes are those of RFC 4180."""

from __future__ import annotations

import csv
from itertools import islice

from xpterms.documents.tables import MOST_COLUMNS, Row, Table
from xpterms.errors import DocumentError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = "\t,;|，；"
"""In the order in which they are preferred; the full-width ones are what a Chinese keyboard types."""
_SAMPLE = 50
"""Rows by which the separator is found."""
LONGEST = 131_072
"""Characters of a cell: a longer one is a quote that is never closed."""


def table(text: str, source: str) -> Table:
    """Return the rows of a text. Raises ``DocumentError`` for a quote that is never closed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator, text = _separator(text)
    quoted = separator != "\t" or _closed(text, separator)
    csv.field_size_limit(LONGEST)
    lines = csv.reader(
        _lines(text),
        delimiter=separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        strict=quoted,
    )
    rows: list[Row] = []
    last = 0
    try:
        for cells in lines:
            begin, last = last + 1, lines.line_num
            if any(cells):
                rows.append(Row(begin, tuple(cells[:MOST_COLUMNS])))
    except csv.Error:
        raise DocumentError("exchange.open-quote", source=source, row=last + 1) from None
    return Table("", tuple(rows))


def _lines(text: str) -> Iterator[str]:
    place = 0
    while place < len(text):
        end = text.find("\n", place) + 1 or len(text)
        yield text[place:end]
        place = end


def _closed(text: str, separator: str) -> bool:
    """Tell whether all quotes that open a cell are closed: tab-separated files often know no quotes."""
    try:
        for _ in csv.reader(_lines(text), delimiter=separator, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _separator(text: str) -> tuple[str, str]:
    """Return the separator that parts the first rows most evenly, and the text without Excel's ``sep=`` line."""
    head, _, rest = text.partition("\n")
    if head.strip().lower().startswith("sep=") and len(head.strip()) == 5:
        return head.strip()[4], rest
    best, score = ",", 0.0
    for separator in SEPARATORS:
        found = _evenness(text, separator)
        if found > score:
            best, score = separator, found
    return best, text


def _evenness(text: str, separator: str) -> float:
    """Return how many columns the first rows have, times the share of rows that have as many."""
    try:
        reader = csv.reader(_lines(text[:200_000]), delimiter=separator)
        widths = [len(row) for row in islice(reader, _SAMPLE) if any(row)]
    except csv.Error:
        return 0.0
    if not widths:
        return 0.0
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    return (usual - 1) * widths.count(usual) / len(widths)
