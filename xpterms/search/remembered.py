"""Names half remembered as a whole: their parts in another order, or a word beside them.

What is remembered wrongly within a name is judged by the alignment.
"""

from __future__ import annotations

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS
from xpterms.chinese.script import is_han, is_kept, key
from xpterms.chinese.words import GENERIC, LONGEST_WORD
from xpterms.search.finding import Finding
from xpterms.search.scale import FEW, LONGEST_PART, MOST, PART, uncovered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index
    from xpterms.search.query import Query


def turned(index: Index, query: Query) -> list[Finding]:
    """Return the terms that begin with the query's two parts in the other order: 两园一渠, 四化四优."""
    text = query.text
    if not 4 <= len(text) <= LONGEST_PART or text.isascii():
        return _turned_letters(index, query)
    keys = index.keys("text")
    found: list[Finding] = []
    for place in range(2, len(text) - 1):
        sought = text[place:] + text[:place]
        if text[place:] == text[:place]:
            continue
        for hit in keys.hits(sought, keys.narrow(sought), MOST):
            if hit.begin:
                continue
            form = index.form(hit.form)
            cost = uncovered(len(sought), hit.size) + (PART if form.part else 0)
            shown = ((0, len(index.entry(form.term).term)),) if len(sought) == hit.size else ()
            typed = query.typed.strip()
            finding = Finding(form.term, "characters", cost, shown, None, typed)
            found.append(finding.forgive("order", typed))
    return found


def _turned_letters(index: Index, query: Query) -> list[Finding]:
    """Return the terms read as the query's two parts in the other order: sihuasiyou."""
    letters = query.atoms
    if not query.letters or not 8 <= len(letters) <= 4 * LONGEST_PART or query.breaks:
        return []
    found: list[Finding] = []
    for place in range(4, len(letters) - 3):
        for hit in index.keys("letters").whole(letters[place:] + letters[:place], FEW):
            if len(index.said(hit.form)) < 4:
                continue  # parts of one syllable: 窄巷 is not 巷窄
            term = index.term_of(hit.form)[0]
            shown = ((0, len(index.entry(term).term)),)
            finding = Finding(term, "characters", 0.0, shown)
            found.append(finding.forgive("order", query.typed.strip()))
    return found


def without_beside(text: str) -> tuple[str, str] | None:
    """Return a name and the word behind it that is no part of it: 四早机制, 枫桥式法庭."""
    at = text.find("式", 2)
    if at > 1 and len(text) - at <= LONGEST_WORD:
        return text[:at], text[at:]
    for size in range(LONGEST_WORD, 0, -1):
        if len(text) > size + 1 and text[-size:] in GENERIC:
            return text[:-size], text[-size:]
    return None


def says_something(name: str) -> bool:
    """Tell whether a name has more than one number and its classifier: 四个 begins many terms, 17110 one."""
    rest = [char for char in name if char not in CLASSIFIERS]
    return len(rest) > 2 and any(char in NUMBERS for char in rest)


def explained(index: Index, query: Query) -> list[Finding]:
    """Return the terms of whose name the query has a part, and the rest in the definition: 两癌筛查."""
    text = "".join(filter(is_kept, query.typed))
    if not 4 <= len(text) <= LONGEST_PART or not all(map(is_han, text)):
        return []
    text = "".join(map(index.han.simplified, text))
    keys = index.keys("text")
    found: list[Finding] = []
    for place in range(2, len(text) - 1):
        for part, rest in ((text[:place], text[place:]), (text[place:], text[:place])):
            sought = key(part, index.han.simplified)[0]
            ranges = keys.narrow(sought)
            many = sum(high - low for _, low, high in ranges)
            if many > FEW or all(char in NUMBERS or char in CLASSIFIERS for char in part):
                continue  # what many names have says little
            for hit in keys.hits(sought, ranges, FEW):
                form = index.form(hit.form)
                definition = "".join(map(index.han.simplified, index.entry(form.term).definition))
                if rest in definition:
                    cost = uncovered(len(sought), hit.size)
                    finding = Finding(form.term, "infix", cost, (), None, part)
                    found.append(finding.forgive("beside", rest))
    return found
