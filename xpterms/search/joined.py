"""Letters that join terms, or a term and words beside it, with an accent or a slip in one of them: niuwenniubao.

It is asked where the letters as one term find nothing. Terms that are joined to the letter are told by
``apart.joined_letters``.
"""

from __future__ import annotations

from itertools import pairwise

from xpterms.chinese.questions import BETWEEN
from xpterms.chinese.syllables import IS_SYLLABLE, plain
from xpterms.chinese.words import GENERIC, LEADING
from xpterms.search.apart import BETWEEN_LETTERS
from xpterms.search.finding import Finding
from xpterms.search.inside import cores
from xpterms.search.query import Query
from xpterms.search.scale import (
    FEW,
    JOINED_FORMS,
    JOINED_GUESSED,
    LONGEST_GUESS,
    LONGEST_PART,
    LONGEST_TYPED,
    SHORTEST_LETTERS,
    uncovered,
)
from xpterms.search.walk import begun_sounds
from xpterms.search.ways import whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.index.reader import Index

    Ask = Callable[[Query], list[Finding]]
    """Returns the terms that some letters mean as a whole."""
    Reached = dict[int, tuple[float, int, list[Finding]]]
    """By the atom that terms are read up to: what that costs, where the last of them begins, and which it may be."""
    Tails = dict[int, list[Finding]]
    """By the letter from which on terms are read: which."""


def spoken(index: Index, query: Query, alike: Ask, guess: Ask) -> list[Finding]:
    """Return the terms that letters join, else one with a word beside it, else one that they ask for.

    ``alike`` returns what letters say as a whole, confused sounds forgiven; ``guess`` what is farther.
    """
    found = joined(index, query, alike, guess)
    for name, word in () if found else without_beside(index, query):
        fits = whole(index, name) or alike(name) or guess(name)
        found += [one.forgive("beside", word) for one in _long(fits, 2)]
    return found or _asked(index, query, alike, guess)


def joined(index: Index, query: Query, alike: Ask, guess: Ask) -> list[Finding]:
    """Return the terms that all the letters are read as, one after another: two at least, in this order.

    One of the terms may be what ``guess`` finds, but in a small glossary alone:
    among many terms most letters are near to one, and those of two syllables join nothing.
    """
    if not query.letters or query.tones:
        return []
    count = len(query.atoms)
    small = index.forms <= JOINED_FORMS
    reached = _reached(index, query, alike, 2 if small else 3)
    if count in reached and reached[count][2]:
        return _back(reached, count)
    tails = _tails(index, query, alike) if small else {}
    spans = [
        (tail - head, head, tail)
        for head in reached
        for tail in tails
        if tail - head >= SHORTEST_LETTERS and (head or tail < count)
    ]
    for _, head, tail in sorted(spans)[:JOINED_GUESSED]:
        found = _long(guess(_part(index, query, head, tail)), 2)
        if found:
            return _back(reached, head) + found + tails[tail]
    return []


def said(index: Index, query: Query, alike: Ask) -> list[Finding]:
    """Return the terms that all characters sound like, one after another: two at least, in this order."""
    if query.spelled or not 4 <= len(query.atoms) <= LONGEST_GUESS:
        return []
    reached = _reached(index, query, alike, 2 if index.forms <= JOINED_FORMS else 3)
    end = len(query.atoms)
    return _back(reached, end) if end in reached and reached[end][2] else []


def _reached(index: Index, query: Query, alike: Ask, fewest: int) -> Reached:
    """Return up to which atom terms of so many units are read, confused sounds forgiven, at the least cost."""
    count = len(query.atoms)
    shortest = SHORTEST_LETTERS if query.letters else 2
    between = BETWEEN_LETTERS if query.letters else BETWEEN
    reached: Reached = {0: (0.0, 0, [])}
    for begin in range(count):
        if begin not in reached:
            continue
        cost, _, last = reached[begin]
        for end in _ends(index, query, begin):
            if end - begin < shortest or end - begin == count:
                continue
            found = _long(alike(_part(index, query, begin, end)), fewest)
            best = min((cost + one.cost for one in found), default=0.0)
            if found and (end not in reached or best < reached[end][0]):
                reached[end] = (best, begin, found)
        for word in between if last else ():
            if query.atoms.startswith(word, begin):
                reached.setdefault(begin + len(word), (cost, begin, []))
    return reached


def _ends(index: Index, query: Query, begin: int) -> list[int]:
    """Return where atoms end that sound from one on like a whole form of more than a syllable."""
    keys = index.keys("sounds")
    ways = begun_sounds(keys, index, query, begin)
    return sorted({end for end, path in ways if len(path) > 1 and keys.whole(path, FEW)})


def _tails(index: Index, query: Query, alike: Ask) -> Tails:
    """Return from which letters on one term or more are read, confused sounds forgiven; from the end on none is."""
    count = len(query.atoms)
    tails: Tails = {count: []}
    for begin in range(count - SHORTEST_LETTERS, 0, -1):
        for end in _ends(index, query, begin):
            if end in tails and end - begin >= SHORTEST_LETTERS:
                found = _long(alike(_part(index, query, begin, end)), 2)
                if found:
                    tails[begin] = found + tails[end]
        for word in BETWEEN_LETTERS if tails.get(begin) else ():
            if query.atoms[:begin].endswith(word):
                tails.setdefault(begin - len(word), tails[begin])
    return tails


def _part(index: Index, query: Query, begin: int, end: int) -> Query:
    """Return some atoms as a query."""
    return Query(query.atoms[begin:end], index.han.simplified)


def _long(found: list[Finding], fewest: int) -> list[Finding]:
    """Return the findings of whole names of so many syllables at the least."""
    names = []
    for one in found:
        form = one.alignment.form if one.alignment else None
        if form is None or (one.whole and not form.part and len(form.units) >= fewest):
            names.append(one)
    return names


def _back(reached: Reached, end: int) -> list[Finding]:
    """Return the terms that lead up to a letter."""
    found: list[Finding] = []
    while end:
        _, begin, last = reached[end]
        found[:0] = last
        end = begin
    return found


def strewn(index: Index, query: Query) -> list[Finding]:
    """Return the terms whose reading has all words that were typed, from one unit to another: esg daikuan."""
    words = words_of(query)
    if len(words) < 2 or not query.spelled or query.tones:
        return []
    keys = index.keys("letters")
    met = [(keys.narrow(word), word) for word in words]
    many, rarest = min((sum(high - low for _, low, high in found), word) for found, word in met)
    if not 0 < many <= FEW:
        return []
    found: list[Finding] = []
    for own in {hit.form for hit in keys.hits(rarest, keys.narrow(rarest), FEW)}:
        said = [plain(one) for one in index.said(own)]
        if len(said) > LONGEST_TYPED:
            continue  # no name, but a text: it has stretches by the thousand
        stretches = {
            "".join(said[begin:end])
            for begin in range(len(said))
            for end in range(begin + 1, min(begin + LONGEST_PART, len(said)) + 1)
        }
        if stretches.issuperset(words):
            cost = uncovered(sum(map(len, words)), len("".join(said)))
            finding = Finding(index.term_of(own)[0], "characters", cost, (), None, query.typed)
            found.append(finding.forgive("apart", query.typed.strip()))
    return found


def words_of(query: Query) -> list[str]:
    """Return the words in letters and digits that a query has, none of them a syllable; else nothing."""
    if not query.atoms.isascii() or not query.breaks:
        return []
    bounds = [0, *sorted(query.breaks), len(query.atoms)]
    words = [query.atoms[begin:end] for begin, end in pairwise(bounds)]
    return words if all(len(word) > 2 and word not in IS_SYLLABLE for word in words) else []


_beside: dict[str, tuple[str, ...]] = {}
"""Words that stand behind a term and before one, as letters."""


def without_beside(index: Index, query: Query) -> Iterator[tuple[Query, str]]:
    """Yield the letters without a generic noun behind them or a verb before them, and that word as typed."""
    if not query.letters or query.tones:
        return
    if not _beside:
        for name, words in (("behind", GENERIC), ("before", LEADING)):
            said = {index.han.spelled(word) for word in words if len(word) > 1}
            _beside[name] = tuple(sorted(said, key=len, reverse=True))
    letters, count = query.atoms, len(query.atoms)
    behind = next((word for word in _beside["behind"] if letters.endswith(word)), "")
    before = next((word for word in _beside["before"] if letters.startswith(word)), "")
    if behind and count - len(behind) >= SHORTEST_LETTERS:
        yield _part(index, query, 0, count - len(behind)), behind
    if before and count - len(before) >= SHORTEST_LETTERS:
        yield _part(index, query, len(before), count), before


def _asked(index: Index, query: Query, alike: Ask, guess: Ask) -> list[Finding]:
    """Return the terms that letters ask for: what is left without the asking words is one, as it may be said."""
    left = [Query(core, index.han.simplified) for core in cores(index, query)]
    for ask, some in ((alike, left), (guess, left[-JOINED_GUESSED:])):
        for core in some:
            found = _long(ask(core), 2)
            if found:
                return found
    return []
