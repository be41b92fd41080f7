"""The schema of an index: its sections, the rows in them, how numbers and keys are packed.

Encoding stands beside decoding, and nothing outside this module knows how either is done. All numbers in
rows count from the beginning of their own glossary, so that glossaries compiled apart can be put
together without a row being read. A new field is a new name in a row's two functions; a new section
is a new name in ``RECORDS`` or ``KEYS``.
"""

from __future__ import annotations

from codecs import utf_16_be_encode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xpterms.model import Span, Translations

FIELD, PART, PIECE, LINE = "\x1f", "\x1e", "\x1d", "\n"
"""What parts the fields of a row, the members of a field, a member's own pieces, and sentences."""

RECORDS = ("sources", "forms", "terms", "mentions", "sentences", "heads")
"""Columns of texts, each as the sections ``NAME`` (the texts) and ``NAME.at`` (where each begins)."""

FIRSTS = ("terms", "forms", "sentences", "heads", "stretches")
"""Of which a glossary's first number stands in ``sources.NAME``, with the number after the last at the end."""

STRETCH = 256
"""Terms of a stretch at the most, whose notes share a bit in ``words.grams``; a glossary has one at the least."""


COLUMNS = ("forms.terms", "forms.marks", "sentences.lines", "sentences.heads")
"""Columns of numbers, one for each record: a form's term and mark, a sentence's line and heading."""

KEYS = {
    "text": "utf-16-be",
    "letters": "ascii",
    "initials": "ascii",
    "sounds": "utf-16-be",
    "translations": "utf-16-be",
    "numbers": "ascii",
}
"""The kinds of keys and how their characters are written."""

KEY_PARTS = ("blob", "starts", "owners", "order")
"""The sections of a kind of keys, as ``KIND.PART``; see ``suffixes``."""

NUMBERS = "I"
"""The type of all numbers of a section: 32 bits."""

MOST_FORMS = 1 << 31


class IndexOverflowError(OverflowError):
    """More forms than an index can number: open fewer glossaries at a time."""


# Numbers.


def form_mark(alias: int, *, part: bool = False) -> int:
    """Pack which form of a term it is: 0 the term itself, else which alias or which part, from 1."""
    return alias << 1 | part


def read_form_mark(mark: int) -> tuple[int, bool]:
    """Return which form of its term it is, and whether it is a part of the term."""
    return mark >> 1, bool(mark & 1)


def is_part(mark: int) -> bool:
    """Tell whether a form is but a part of its term."""
    return bool(mark & 1)


def key_owner(form: int, *, other: bool = False) -> int:
    """Pack a key's owner: a form's number, and whether the key is another reading than its main one."""
    if form >= MOST_FORMS:
        raise IndexOverflowError
    return form << 1 | other


def read_key_owner(owner: int) -> tuple[int, bool]:
    """Return the form's number, and whether the key is another reading."""
    return owner >> 1, bool(owner & 1)


# Keys.


def width(kind: str) -> int:
    """Return how many bytes a character of a kind of keys has."""
    return 2 if KEYS[kind] == "utf-16-be" else 1


def encode_key(kind: str, text: str) -> bytes:
    """Return a key as bytes that sort like its characters."""
    if KEYS[kind] == "utf-16-be":  # str.encode would load the module of the encoding
        return utf_16_be_encode(text, "replace")[0]
    return text.encode(KEYS[kind], "replace")


def feed(kind: str) -> bytes:
    """Return what ends a key: a line feed in its characters."""
    return b"\0\n" if width(kind) == 2 else b"\n"


# Rows.


def source_row(
    title: str, place: str | None, date: str | None, report: str | None, characters: int
) -> str:
    """Encode a glossary: its title, place, date, the name of its report's file and its characters."""
    return FIELD.join((title, place or "", date or "", report or "", str(characters)))


def read_source_row(row: str) -> tuple[str, str | None, str | None, str | None, int]:
    """Decode ``source_row``."""
    title, place, date, report, characters = row.split(FIELD)
    return title, place or None, date or None, report or None, int(characters)


def form_row(text: str, said: Iterable[str], offset: int) -> str:
    """Encode a written form: its text, its main reading unit by unit, where it begins in its term."""
    return FIELD.join((text, " ".join(said), str(offset)))


def read_form_row(row: str) -> tuple[str, tuple[str, ...], int]:
    """Decode ``form_row``."""
    text, said, offset = row.split(FIELD)
    return text, tuple(said.split(" ")), int(offset)


def form_text(row: str) -> str:
    """Return the text of a form's row."""
    return row.partition(FIELD)[0]


def term_row(
    term: str,
    number: int | None,
    pinyin: str,
    aliases: Sequence[str],
    items: Sequence[str],
    mentions: int,
    translations: Translations,
    definition: str,
) -> str:
    """Encode a term."""
    words = PART.join(PIECE.join((tag, *words)) for tag, words in translations)
    return FIELD.join(
        (
            term,
            "" if number is None else str(number),
            pinyin,
            PART.join(aliases),
            PART.join(items),
            str(mentions),
            words,
            definition,
        )
    )


def read_term_row(
    row: str,
) -> tuple[str, int | None, str, tuple[str, ...], tuple[str, ...], int, Translations, str]:
    """Decode ``term_row``."""
    term, number, pinyin, aliases, items, mentions, words, definition = row.split(FIELD)
    return (
        term,
        int(number) if number else None,
        pinyin,
        tuple(aliases.split(PART)) if aliases else (),
        tuple(items.split(PART)) if items else (),
        int(mentions),
        tuple(_translation(piece) for piece in words.split(PART)) if words else (),
        definition,
    )


def _translation(piece: str) -> tuple[str, tuple[str, ...]]:
    tag, *words = piece.split(PIECE)
    return tag, tuple(words)


def read_note(row: str) -> tuple[str, str]:
    """Return the term and the definition of a term's row."""
    fields = row.split(FIELD)
    return fields[0], fields[7]


def term_words(row: str) -> tuple[str, str]:
    """Return the members and the definition of a term's row, as one text each."""
    fields = row.split(FIELD)
    return fields[4], fields[7]


def mention_row(uses: Iterable[tuple[int, Iterable[Span]]]) -> str:
    """Encode which sentences of its report use a term, and where it stands in each."""
    lines = (" ".join((str(n), *(f"{a}-{b}" for a, b in spans))) for n, spans in uses)
    return ";".join(lines)


def read_mention_row(row: str, most: int | None = None) -> list[tuple[int, tuple[Span, ...]]]:
    """Decode ``mention_row``, the first ``most`` sentences of it."""
    found = []
    for use in row.split(";")[:most] if row else ():
        sentence, *spans = use.split(" ")
        pairs = (span.split("-") for span in spans)
        found.append((int(sentence), tuple((int(a), int(b)) for a, b in pairs)))
    return found


def head_row(path: Sequence[str]) -> str:
    """Encode a path of headings."""
    return PART.join(path)


def read_head_row(row: str) -> tuple[str, ...]:
    """Decode ``head_row``."""
    return tuple(row.split(PART)) if row else ()


_CLEAN = {ord(char): " " for char in "\n\r\t\v\f" + FIELD + PART + PIECE}


def clean(text: str) -> str:
    """Return a text without what parts rows and fields."""
    return text if text.isprintable() else text.translate(_CLEAN)
