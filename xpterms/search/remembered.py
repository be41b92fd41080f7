"""Names half remembered as a whole: their parts in another order, or a word beside them.

What is remembered wrongly within a name is judged by the alignment.
"""

from __future__ import annotations

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS
from xpterms.chinese.script import is_han, kept, key
from xpterms.chinese.words import GENERIC, LEADING, LONGEST_WORD
from xpterms.search.finding import Finding
from xpterms.search.scale import FEW, LONGEST_PART, MOST, PART, uncovered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

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
    """Return the terms read as the query's two parts in the other order: sihuasiyou, gongzuozhidu17110.

    Where something was typed between letters the parts are parted there.
    """
    letters = query.atoms
    if not letters.isascii() or not query.spelled or not 8 <= len(letters) <= 4 * LONGEST_PART:
        return []
    found: list[Finding] = []
    for place in sorted(query.breaks) if query.breaks else range(4, len(letters) - 3):
        for hit in index.keys("letters").whole(letters[place:] + letters[:place], FEW):
            if len(index.said(hit.form)) < 4:
                continue  # parts of one syllable: 窄巷 is not 巷窄
            term = index.term_of(hit.form)[0]
            shown = ((0, len(index.entry(term).term)),)
            finding = Finding(term, "characters", 0.0, shown)
            found.append(finding.forgive("order", query.typed.strip()))
    return found


def jumbled(index: Index, query: Query, forms: Iterable[int]) -> list[Finding]:
    """Return the terms of some forms that have, or begin with, the query's characters in another order: 专新特精, 服管放."""
    typed = sorted(query.atoms)
    found: list[Finding] = []
    for number in forms:
        text = kept(index.text_of(number))
        size = len(typed)
        if size * 2 > len(text) and sorted(map(index.han.simplified, text[:size])) == typed:
            cost = uncovered(size, len(text))
            finding = Finding(index.term_of(number)[0], "characters", cost, ())
            found.append(finding.forgive("jumbled", query.typed.strip()))
    return found


def _tells(piece: str) -> bool:
    """Tell whether a piece of a name is more than a number and its classifier."""
    return any(char not in NUMBERS and char not in CLASSIFIERS for char in piece)


def without_beside(text: str) -> tuple[str, str] | None:
    """Return a name and the word behind it that is no part of it: 四早机制, 枫桥式法庭."""
    at = text.find("式", 2)
    if at > 1 and len(text) - at <= LONGEST_WORD:
        return text[:at], text[at:]
    for size in range(LONGEST_WORD, 0, -1):
        if len(text) > size + 1 and text[-size:] in GENERIC:
            return text[:-size], text[-size:]
    return None


def without_leading(text: str) -> tuple[str, str] | None:
    """Return a name and the word before it that says what is done with it: 推进智改数转."""
    if len(text) > 3 and text[:2] in LEADING:
        return text[2:], text[:2]
    return None


def says_something(name: str) -> bool:
    """Tell whether a name has more than one number and its classifier: 四个 begins many terms, 17110 one."""
    rest = [char for char in name if char not in CLASSIFIERS]
    return len(rest) > 2 and any(char in NUMBERS for char in rest)


def parts(index: Index, name: str) -> set[int]:
    """Return the terms that quote or list a name, which is of four characters at the least."""
    if len(name) < _LONG_PART:
        return set()
    hits = index.keys("text").whole(key(name, index.han.simplified)[0], FEW)
    forms = [index.term_of(hit.form) for hit in hits]
    return {term for term, _, part in forms if part}


_LONG_PART = 4


def begun(index: Index, query: Query) -> list[Finding]:
    """Return the one term that begins as the query does, where another word stands for the rest: 两高企业, 三公预算.

    The word is a generic noun, or what stands behind a number and what it counts.
    """
    typed = query.typed.strip()
    if not 3 <= len(typed) <= LONGEST_PART or not all(map(is_han, typed)):
        return []
    parted = without_beside(typed)
    names = [parted[0]] if parted else []
    if typed[0] in NUMBERS:
        names += [typed[:size] for size in range(len(typed) - 1, max(len(typed) - 4, 1), -1)]
    keys = index.keys("text")
    for name in filter(_tells, names):
        sought = key(name, index.han.simplified)[0]
        ranges = keys.narrow(sought)
        if sum(high - low for _, low, high in ranges) > FEW:
            continue
        hits = [hit for hit in keys.hits(sought, ranges, FEW) if not hit.begin]
        found = {index.term_of(hit.form)[0]: hit.size for hit in hits}
        if found:
            one = [
                Finding(term, "characters", uncovered(len(sought), size), (), None, name)
                for term, size in found.items()
            ]
            rest = typed[len(name) :]
            alone = are_one(index, list(found))
            return [finding.forgive("beside", rest) for finding in one] if alone else []
    return []


def renamed(index: Index, query: Query) -> list[Finding]:
    """Return the one term that begins as the query does, where both have a generic noun behind that: 双百工程 for 双百行动.

    A number and its classifier begin too many: 三大计划 says no more of 三大工程 than its number.
    """
    parted = without_beside(query.typed.strip())
    if query.letters or not parted:
        return []
    name, noun = parted
    if len([char for char in name if char not in CLASSIFIERS]) < 2:
        return []
    keys = index.keys("text")
    sought = key(name, index.han.simplified)[0]
    ranges = keys.narrow(sought)
    if sum(high - low for _, low, high in ranges) > FEW:
        return []
    found: set[int] = set()
    for hit in keys.hits(sought, ranges, FEW):
        rest = key(index.form(hit.form).text, index.han.simplified)[0][len(sought) :]
        if not hit.begin and rest in GENERIC:
            found.add(index.term_of(hit.form)[0])
    if len(found) != 1:
        return []
    finding = Finding(found.pop(), "characters", 0.0, (), None, name)
    return [finding.forgive("noun", noun)]


def are_one(index: Index, terms: list[int]) -> bool:
    """Tell whether some terms do not rival one another: each has the first's name within its own, or stands in it.

    新时代“枫桥经验” says what 枫桥经验 does.
    """
    names = [index.folding.key(index.entry(term).term) for term in terms]
    return all(name in names[0] or names[0] in name for name in names)


def explained(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms of whose name the query has a part, and the rest in the definition: 两癌筛查.

    First those of which the part has a number, or half of the name. Of a long name other words tell too little:
    绿色贷款 need not ask for 绿色建筑与ESG可持续发展双挂钩贷款.
    """
    text = kept(query.typed)
    if not 4 <= len(text) <= LONGEST_PART or not all(map(is_han, text)):
        return [], []
    text = index.han.simplified(text)
    keys = index.keys("text")
    found: list[Finding] = []
    near: list[Finding] = []
    for place in range(2, len(text) - 1):
        for part, rest in ((text[:place], text[place:]), (text[place:], text[:place])):
            sought = key(part, index.han.simplified)[0]
            ranges = keys.narrow(sought)
            many = sum(high - low for _, low, high in ranges)
            if many > FEW or not _tells(part) or not _tells(rest) or part in GENERIC:
                continue  # what many names have says little, and so does a number or a generic noun
            for hit in keys.hits(sought, ranges, FEW):
                form = index.form(hit.form)
                definition = index.han.simplified(index.entry(form.term).definition)
                if rest in definition:
                    cost = uncovered(len(sought), hit.size)
                    finding = Finding(form.term, "infix", cost, (), None, part)
                    sure = hit.size <= 2 * len(sought) or not NUMBERS.isdisjoint(part)
                    (found if sure else near).append(finding.forgive("beside", rest))
    return found, near
