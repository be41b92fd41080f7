"""Tables as rows of cells, whatever they were read from: the record that readers of tables share."""

from __future__ import annotations

from xpterms.model import Record


class Row(Record):
    """One row of a table that is not empty."""

    number: int
    """1-based: the row of a sheet, the line of a text, the row of a table in a document."""
    cells: tuple[str, ...]
    formulas: tuple[int, ...] = ()
    """Columns whose cell is a formula; the cell is its last value, empty where it has none."""
    merged: tuple[int, ...] = ()
    """Columns whose cell belongs to one that began further left or above, and has its text."""


class Table(Record):
    """A sheet, a table of a document, or a file of separated values."""

    name: str
    """Empty where there is only one."""
    rows: tuple[Row, ...]


LARGEST = 20_000_000
"""Characters of all cells together."""
MOST_ROWS = 1_048_576
MOST_COLUMNS = 256
