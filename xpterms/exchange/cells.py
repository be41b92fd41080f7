"""A note as the cells of a row, and lists of words as one cell; the way back is beside each.

Lists are parted by ``；``. What would part a value is written behind a
backslash, so that a row read back is the row that was written.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.exchange.note import Note

PARTING = "；;|\n"
"""What parts the words of a cell, ours and those that people type."""
MEMBERS = PARTING + "、"
"""What parts the members of a cell: Chinese lists them with ``、``."""

FIELDS = {
    "number": "注号",
    "term": "词语",
    "pinyin": "拼音",
    "aliases": "别名",
    "items": "成员",
    "definition": "释义",
}
"""Fields of a note and their headings, in the order of the columns; languages follow by tag."""
PLACED = {
    "context": "例句",
    "section": "章节",
    "source": "出处",
    "title": "词表",
    "place": "地区",
    "date": "日期",
}
"""The columns after the languages: a sentence of the report, and which glossary it is."""

_GUARDED = "=+-@＝＋－＠\t\r"
"""What a spreadsheet takes for the beginning of a formula."""


def headings(languages: Iterable[str]) -> list[str]:
    """Return the headings of all columns."""
    return [*FIELDS.values(), *languages, *PLACED.values()]


def cells(note: Note, languages: Iterable[str]) -> list[str]:
    """Return a note's cells under ``headings``."""
    entry, context = note.entry, note.context
    translations = dict(entry.translations)
    return [
        "" if entry.number is None else str(entry.number),
        entry.term,
        entry.pinyin,
        joined(entry.aliases),
        joined(entry.items, MEMBERS),
        entry.definition,
        *(joined(translations.get(tag, ())) for tag in languages),
        context.sentence.text if context else "",
        " › ".join(context.sentence.section) if context else "",
        note.origin,
        entry.glossary,
        entry.place or "",
        entry.date or "",
    ]


def joined(words: Sequence[str], parting: str = PARTING) -> str:
    r"""Return words as one cell.

    >>> joined(("a；b", "c"))
    'a\\；b；c'
    """
    return "；".join([_escaped(word, parting) for word in words])


def _escaped(word: str, parting: str) -> str:
    if word.isalnum():
        return word
    return "".join(f"\\{char}" if char == "\\" or char in parting else char for char in word)


def parted(cell: str, parting: str = PARTING) -> list[str]:
    r"""Return the words of a cell, without the spaces around them, none empty.

    A backslash keeps what would part from parting; before anything else it is itself.

    >>> parted("a\\；b；c; d")
    ['a；b', 'c', 'd']
    """
    found = [""]
    place = 0
    while place < len(cell):
        char = cell[place]
        after = cell[place + 1 : place + 2]
        place += 1
        if char == "\\" and after and (after == "\\" or after in parting):
            found[-1] += after
            place += 1
        elif char in parting:
            found.append("")
        else:
            found[-1] += char
    return [word for text in found if (word := " ".join(text.split()))]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: behind an apostrophe where it began like one.

    >>> guarded("=1+1"), guarded("'=1"), guarded("四早")
    ("'=1+1", "''=1", '四早')
    """
    return "'" + cell if cell and cell.lstrip("'")[:1] in _BEGINNINGS else cell


def unguarded(cell: str) -> str:
    """Return the cell that ``guarded`` was given."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in _BEGINNINGS else cell


_BEGINNINGS = frozenset(_GUARDED)
