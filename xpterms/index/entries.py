"""A term as it is shown: its row in an index, its pinyin; entries of a glossary that stands in no index. Build time only."""

from __future__ import annotations

from functools import cache

from xpterms.chinese import readings
from xpterms.chinese.folding import Folding
from xpterms.chinese.han import HanTable
from xpterms.chinese.script import units
from xpterms.chinese.syllables import marked as _marked
from xpterms.index.mentions import find_mentions
from xpterms.index.schema import clean, read_term_row, term_row
from xpterms.model import Entry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.chinese.script import Unit
    from xpterms.index.mentions import Use
    from xpterms.model import Glossary, Report, Term

marked = cache(_marked)


def entries_of(glossary: Glossary, report: Report | None = None) -> Iterator[Entry]:
    """Yield the entries that an index of a glossary and its report would have, in their order."""
    simplified = HanTable.of(readings.forms()).simplified
    texts = [clean(one.text) for one in report.sentences] if report else []
    found = uses_of(glossary, texts, Folding(simplified))
    title, place, date = map(clean, (glossary.title, glossary.place or "", glossary.date or ""))
    source = clean(report.source) if report else ""
    for term, uses in zip(glossary.terms, found, strict=True):
        pinyin = term.pinyin
        if not pinyin:
            text = clean(term.term)
            parts = units(text, simplified)
            pinyin = pinyin_of(term.term, parts, readings.main_reading(text, parts))
        name, note, pinyin, aliases, items, mentions, translations, definition = read_term_row(
            row_of(term, pinyin, len(uses))
        )
        yield Entry(
            name,
            note,
            pinyin,
            definition,
            aliases,
            items,
            title,
            mentions,
            place or None,
            date or None,
            source or None,
            translations,
        )


def uses_of(glossary: Glossary, texts: Sequence[str], folding: Folding) -> list[list[Use]]:
    """Return for each term of a glossary which sentences use it, and where."""
    forms = [(term.term, *term.aliases) for term in glossary.terms]
    return find_mentions(forms, texts, folding) if texts else [[] for _ in forms]


def row_of(term: Term, pinyin: str, mentions: int) -> str:
    """Return the row of a term with its pinyin and how many sentences use it."""
    return term_row(
        clean(term.term),
        term.number,
        pinyin,
        tuple(map(clean, term.aliases)),
        tuple(map(clean, term.items)),
        mentions,
        tuple((tag, tuple(map(clean, words))) for tag, words in term.translations),
        clean(term.definition),
    )


def pinyin_of(term: str, parts: Sequence[Unit], said: Sequence[str]) -> str:
    """Return a reading as it is shown: marked syllables, digits and Latin words as the term has them."""
    shown: list[str] = []
    last = -1
    for unit, reading in zip(parts, said, strict=False):
        if reading != unit.text:
            shown.append(marked(reading))
            last = -1
            continue
        own = term[unit.start : unit.end]
        if shown and unit.start == last and not shown[-1].isalpha():
            shown[-1] += own
        else:
            shown.append(own)
        last = unit.end
    return " ".join(shown)
