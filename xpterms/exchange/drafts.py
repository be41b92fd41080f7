"""Notes as files give them, made into terms that a glossary can hold; what is unsure is kept with its row."""

from __future__ import annotations

import re

from xpterms.chinese.script import core, narrow
from xpterms.model import Record, Term, Translations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What a glossary refuses, and what XML cannot hold."""
_NUMBER = re.compile(r"\D{0,3}?(\d{1,9})(?:\.0+)?\D{0,2}")
_ALIAS = re.compile(r"同“([^”]{1,200})”：")
"""How a definition says that its term is another form: as ``formats.omegat`` writes it."""
_SEVERAL = re.compile(r"[\n；;|/／]+")
"""What parts two terms in one cell."""


class Draft(Record):
    """A note as a file gives it: any text may be empty, nothing has been checked."""

    row: int
    """The row of a table, the line of a text, the place of a concept."""
    term: str
    definition: str = ""
    number: str = ""
    pinyin: str = ""
    aliases: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    translations: Translations = ()
    origin: tuple[str, str, str] = ("", "", "")
    """The title, place and date of the glossary, where the file tells them."""
    whole: bool = False
    """Whether the term is one, whatever signs it holds."""


class Doubt(Record):
    """Something that a reader should look at, with its row."""

    code: str
    """Of its sentence in ``messages.exchange``."""
    row: int | None = None
    fields: tuple[tuple[str, object], ...] = ()
    table: str = ""


class Drafts:
    """Terms gathered from drafts: one for each written form, each number once."""

    def __init__(self) -> None:
        self.doubts: list[Doubt] = []
        self._terms: list[Term] = []
        self._known: dict[str, tuple[int, int]] = {}
        self._numbers: dict[int, int] = {}
        self.origins: dict[tuple[str, str, str], None] = {}
        self._table = ""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms so far."""
        return tuple(self._terms)

    def begin(self, table: str) -> None:
        """Name the table that the next drafts come from; empty where there is one only."""
        self._table = table

    def doubt(self, code: str, row: int | None = None, /, **fields: object) -> None:
        """Keep something to be looked at."""
        self.doubts.append(Doubt(f"exchange.{code}", row, tuple(fields.items()), self._table))

    def add(self, draft: Draft) -> None:
        """Take a draft in, or say why not."""
        term, more = self._term(draft)
        if not core(term):
            if draft.term.strip() or draft.definition.strip() or draft.translations:
                self.doubt("no-term", draft.row)
            return
        definition = _clean(draft.definition)
        alias = _ALIAS.match(definition)
        if alias and core(alias[1]) in self._known and core(term) != core(alias[1]):
            self._alias(core(alias[1]), term, draft)
            return
        translations = _cleaned(draft.translations)
        if not definition and translations:
            definition = "; ".join(word for _, words in translations for word in words)
            self.doubt("definition-from-translation", draft.row)
        if not definition:
            self.doubt("no-definition", draft.row, term=term)
            return
        made = Term(
            term,
            definition,
            self._number(draft),
            self._pinyin(term, draft),
            _forms((*draft.aliases, *more), term),
            _words(draft.items),
            translations,
        )
        self._take(made, draft)

    def _term(self, draft: Draft) -> tuple[str, list[str]]:
        """Return the term, and what else its cell holds."""
        if _CONTROL.search(draft.term + draft.definition):
            self.doubt("control", draft.row)
        if draft.whole or not _SEVERAL.search(draft.term):
            return _clean(draft.term), []
        terms = [clean for part in _SEVERAL.split(draft.term) if core(clean := _clean(part))]
        if len(terms) < 2 or any(len(core(term)) < 2 for term in terms):
            return _clean(draft.term), []
        self.doubt("two-terms", draft.row, term=terms[0], others=terms[1:])
        return terms[0], terms[1:]

    def _pinyin(self, term: str, draft: Draft) -> str | None:
        """Return the pinyin, where it fits: a glossary may have no other."""
        pinyin = _clean(draft.pinyin)
        if not pinyin:
            return None
        from xpterms.chinese.given import misfit

        if misfit(term, pinyin):
            self.doubt("pinyin-misfit", draft.row, term=term, pinyin=pinyin[:40])
            return None
        return pinyin

    def _number(self, draft: Draft) -> int | None:
        text = _clean(draft.number)
        if not text:
            return None
        found = _NUMBER.fullmatch(narrow(text))
        if found is None or "-" in text:
            self.doubt("no-number", draft.row, text=text[:20])
            return None
        number = int(found[1])
        if number in self._numbers:
            self.doubt("number-again", draft.row, number=number, first=self._numbers[number])
            return None
        self._numbers[number] = draft.row
        return number

    def _take(self, made: Term, draft: Draft) -> None:
        key = core(made.term)
        if key not in self._known:
            self._known[key] = (len(self._terms), draft.row)
            self._terms.append(made)
            if any(draft.origin):
                self.origins[draft.origin] = None
            return
        place, row = self._known[key]
        known = self._terms[place]
        if made.number is not None:
            del self._numbers[made.number]
        if made.definition != known.definition and not _is_alike(known, made):
            self.doubt("term-again", draft.row, term=made.term, first=row)
            return
        self._terms[place] = known.replace(
            translations=_joined(known.translations, made.translations),
            aliases=_forms((*known.aliases, *made.aliases), known.term),
        )
        if not made.translations or made.definition != known.definition:
            self.doubt("term-joined", draft.row, term=made.term, first=row)

    def _alias(self, key: str, alias: str, draft: Draft) -> None:
        place, _ = self._known[key]
        known = self._terms[place]
        self._terms[place] = known.replace(
            aliases=_forms((*known.aliases, alias), known.term),
            translations=_joined(known.translations, _cleaned(draft.translations)),
        )


def _is_alike(known: Term, made: Term) -> bool:
    """Tell whether both definitions are only their translations: a word has several, a row each."""
    return all(
        term.definition == "; ".join(word for _, words in term.translations for word in words)
        for term in (known, made)
    )


def _joined(known: Translations, more: Translations) -> Translations:
    found = {tag: dict.fromkeys(words) for tag, words in known}
    for tag, words in more:
        found.setdefault(tag, {}).update(dict.fromkeys(words))
    return tuple((tag, tuple(words)) for tag, words in found.items())


def _clean(text: str) -> str:
    if text.isprintable():
        return " ".join(text.split()) if " " in text or "\u3000" in text else text
    return " ".join(_CONTROL.sub(" ", text).split())


def _cleaned(translations: Translations) -> Translations:
    found: dict[str, dict[str, None]] = {}
    for tag, words in translations:
        for word in words:
            if clean := _clean(word):
                found.setdefault(tag, {})[clean] = None
    return tuple((tag, tuple(words)) for tag, words in found.items())


def _words(words: Iterable[str]) -> tuple[str, ...]:
    """Return clean words, each once."""
    return tuple(dict.fromkeys(clean for word in words if (clean := _clean(word))))


def _forms(words: Iterable[str], term: str) -> tuple[str, ...]:
    """Return other forms of a term: clean, each once, none of signs alone."""
    return tuple(word for word in _words(words) if word != term and core(word))
