"""The certain ways: look-ups by text, number, letters, initials, and letters mixed with initials.

Each way yields findings; nothing here is a guess. The cheapest ways come first
and need no alignment at all.
"""

from __future__ import annotations

from xpterms.chinese.script import FOLDED, TENS
from xpterms.gathered import Later
from xpterms.search.finding import Finding
from xpterms.search.scale import ALIGNED, INFIX, MOST, MOST_SPLIT, MOST_WALKED, PART, uncovered

TYPE_CHECKING = False
if TYPE_CHECKING:
    import itertools
    from collections.abc import Iterable

    from xpterms.chinese import questions
    from xpterms.index.forms import Form
    from xpterms.index.reader import Index
    from xpterms.model import Span
    from xpterms.search import align, walk
    from xpterms.search import letters as spelling
    from xpterms.search.align import Aligner
    from xpterms.search.query import Query
    from xpterms.search.walk import Tokens
if not TYPE_CHECKING:
    itertools = Later("itertools")
    questions = Later("xpterms.chinese.questions")
    align = Later("xpterms.search.align")
    spelling = Later("xpterms.search.letters")
    walk = Later("xpterms.search.walk")


def whole(index: Index, query: Query) -> list[Finding]:
    """Return the terms that the query names in full: by text, alias or number, else by reading."""
    found: list[Finding] = []
    for term, alias in named(index, query.text):
        found.append(Finding(term, "alias" if alias else "exact", 0.0))
    if query.text.isdigit() and query.text.isascii() and query.typed.strip().isdigit():
        numbered = index.numbered(query.text.lstrip("0"), MOST)
        found += [Finding(term, "number", 0.0) for term in numbered]
    return found or _said(index, query)


def numbered(index: Index, query: Query) -> list[Finding]:
    """Return the notes that a query asks for by their number: 注30, 第30条."""
    number = questions.numbered(query.typed)
    if number is None:
        return []
    terms = index.numbered(str(number), MOST)
    return [Finding(term, "number", 0.0) for term in terms]


def named(index: Index, text: str) -> list[tuple[int, int]]:
    """Return the terms, and which of their aliases or 0, whose key is this text; parts aside."""
    hits = index.keys("text").whole(text, MOST)
    if not hits:  # as of most queries
        return []
    forms = [index.term_of(hit.form) for hit in hits]
    return [(term, alias) for term, alias, part in forms if not part]


def _said(index: Index, query: Query) -> list[Finding]:
    """Return the terms that are read as typed, where what binds the letters agrees."""
    found: list[Finding] = []
    if not query.atoms.isascii() or query.atoms.isdigit():
        return found
    for hit in index.keys("letters").whole(query.atoms, MOST):
        term, _, part = index.term_of(hit.form)
        if part:
            continue
        if query.tones and query.letters and not hit.other:
            shown = _toned(index, query, hit.form)
            if shown is not None:
                found.append(Finding(term, "pinyin", 0.0, shown or None))
                continue
        if hit.other or query.tones:
            aligner = align.Aligner(query, {}, sounds=False)
            found += aligned(index, aligner, [hit.form], slips=False)
        elif not query.breaks or query.breaks <= _bounds(index.said(hit.form)):
            found.append(Finding(term, "pinyin", 0.0))
    if not found:  # as of most queries
        return found
    return [finding for finding in found if finding.alignment is None or finding.alignment.whole]


def _toned(index: Index, query: Query, number: int) -> tuple[Span, ...] | None:
    """Return what of a term a form's main reading shows, nothing for an alias, ``None`` where a tone or a border disagrees.

    The letters are those of the reading.
    """
    form = index.form(number)
    said = index.said(number)
    place = 0
    bounds = set()
    for reading in said:
        own = reading[-1]
        toned = len(reading) > 1 and own.isdigit()
        after = place + len(reading) - toned
        typed = query.tone(place, after)
        if typed is not None and typed != (int(own) if toned else 0):
            return None
        place = after
        bounds.add(place)
    if not query.breaks <= bounds or len(form.units) != len(said):
        return None
    if form.alias:
        return ()
    return ((form.units[0].start + form.offset, form.units[-1].end + form.offset),)


def _bounds(said: tuple[str, ...]) -> set[int]:
    """Return where the syllables of a reading end, in letters."""
    bounds, place = set(), 0
    for reading in said:
        place += len(reading) - (len(reading) > 1 and reading[-1].isdigit())
        bounds.add(place)
    return bounds


def aligned(index: Index, aligner: Aligner, forms: Iterable[int], *, slips: bool) -> list[Finding]:
    """Return findings for the forms that the query can be aligned with, with ``slips`` those that may be near."""
    found = []
    for number in forms:
        form = index.form(number)
        if slips and aligner.hopeless(form):
            continue
        alignment = aligner.align(form, slips=slips)
        if alignment:
            found.append(Finding(form.term, alignment.kind, alignment.cost, None, alignment))
    return found


def part(index: Index, query: Query) -> list[Finding]:
    """Return the terms that the query's text is a part of."""
    keys = index.keys("text")
    ranges = keys.narrow(query.text)
    if not ranges:
        return []
    found: list[Finding] = []
    said_number = query.text[0].isdigit() and not query.typed.strip()[:1].isascii()
    hits = keys.shortest(query.text, ranges, MOST)
    for hit in itertools.islice(hits, ALIGNED * 2):
        form = index.form(hit.form)
        places = form.places
        begin, end = hit.begin, hit.begin + len(query.text)
        if begin and said_number and _goes_on(form, places[begin]):
            continue  # 零工 is no part of 17110工作制度, nor 零大 of 二十大
        if (begin and places[begin - 1] == places[begin]) or (
            end < len(places) and places[end - 1] == places[end]
        ):
            continue  # 长江一 is no part of 长江十年禁渔, whose key has 10
        last = places[end - 1] + 1
        met = ((places[begin] + form.offset, last + form.offset),)
        cost = uncovered(len(query.text), len(places)) + (INFIX if begin else 0.0)
        cost += PART if form.part else 0.0
        kind = "infix" if begin or form.offset > 1 else "prefix"
        shown = () if form.alias else met
        found.append(Finding(form.term, kind, cost, shown, None, query.typed.strip()))
    return found


def _goes_on(form: Form, place: int) -> bool:
    """Tell whether a number of a form's text goes on at a place: behind a digit, or with a ten behind a numeral."""
    before = form.text[place - 1 : place]
    return before.isdigit() or (form.text[place] in TENS and before in FOLDED)


def letters(index: Index, query: Query, aligner: Aligner) -> list[Finding]:
    """Return the terms that begin or go on as the letters say, and those so abbreviated."""
    return aligned(index, aligner, lettered(index, query), slips=False)


def lettered(index: Index, query: Query) -> list[int]:
    """Return the forms, the shortest, that ``letters`` judges."""
    sought = query.atoms
    forms = _shortest(index, "letters", sought, inner=len(sought) > 1)
    for initials in abbreviations(sought):
        forms += _shortest(index, "initials", initials, inner=len(sought) > 2)
    return list(dict.fromkeys(forms)) if len(forms) > 1 else forms


def abbreviations(letters: str) -> list[str]:
    """Return the initials that letters may be: zh ch sh as one syllable's or as two."""
    if "h" not in letters:
        return [letters]
    found, begin = [""], 0
    at = letters.find("h", 1)
    while at > 0:
        if letters[at - 1] in "zcs" and len(found) < MOST_SPLIT:
            found = [initials + letters[begin:at] for initials in found]
            found += [initials + "h" for initials in found]
            begin = at + 1
        at = letters.find("h", at + 1)
    return [initials + letters[begin:] for initials in found]


def initialled(index: Index, query: Query) -> list[Finding]:
    """Return the terms of which the letters are the initials, from the first to the last."""
    forms = [hit.form for hit in index.keys("initials").whole(query.atoms, ALIGNED)]
    aligner = align.Aligner(query, {}, sounds=False)
    return aligned(index, aligner, dict.fromkeys(forms), slips=False)


def _shortest(index: Index, kind: str, sought: str, *, inner: bool) -> list[int]:
    keys = index.keys(kind)
    ranges = keys.narrow(sought)
    if not ranges:
        return []
    hits = keys.shortest(sought, ranges, MOST, begun=not inner)
    return [hit.form for hit in itertools.islice(hits, ALIGNED)]


def mixed(index: Index, query: Query, aligner: Aligner) -> list[Finding]:
    """Return the terms that fit a mixture of characters, syllables and initials."""
    keys = index.keys("initials")
    forms: dict[int, None] = {}
    for path, tokens, ranges in walk.walk(keys, index, query):
        kept = 0
        for hit in keys.shortest(path, ranges, MOST_WALKED):
            if hit.other or _fits(tokens, index.said(hit.form), hit.begin + len(path) - 1):
                forms[hit.form] = None
                kept += 1
                if kept >= ALIGNED:
                    break
    return aligned(index, aligner, list(forms)[: ALIGNED * 2], slips=False)


def _fits(tokens: Tokens, said: tuple[str, ...], unit: int) -> bool:
    """Tell whether readings are as tokens say, from the last of these, which is for a unit, to the first."""
    while tokens:
        tokens, (text, full) = tokens
        if full:
            if spelling.spelled(said[unit]) != text:
                return False
        elif not said[unit].startswith(text):
            return False
        unit -= 1
    return True
