"""A query longer than its terms: questions, several terms at once, a sentence, a word of a definition."""

from __future__ import annotations

from math import log

from xpterms.chinese.questions import AFTER, BEFORE, core, is_between
from xpterms.chinese.script import is_han, key
from xpterms.index.standing import finder
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.scale import (
    COMMON,
    DEFINITION,
    MEMBER,
    MOST_GROUPS,
    WITHIN_MEMBER,
)
from xpterms.search.ways import named, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index


def asked(index: Index, query: Query) -> Query | None:
    """Return the query without its asking words, ``None`` where there are none or they are words of it.

    查岗 and 自定义 ask nothing: of a question more than one character is left, or a number.
    """
    inner = core(query.typed)
    if inner == core_less(query.typed):
        return None
    left = Query(inner, index.han.simplified, tones=query.toned)
    return left if len(left.text) > 1 or left.text.isdigit() else None


def core_less(text: str) -> str:
    """Return the text as ``core`` would if it knew no words."""
    return text.strip("？?！!。，,、：:；;“”\"'‘’ \t")


def several(index: Index, query: Query) -> list[Finding]:
    """Return the terms that space-parted words name one after another, if all of them do."""
    words = query.typed.split()
    if not 2 <= len(words) <= MOST_GROUPS:
        return []
    found: list[Finding] = []
    place = 0
    while place < len(words):
        if is_between(words[place]):
            place += 1
            continue
        for after in range(len(words), place, -1):
            part = Query(" ".join(words[place:after]), index.han.simplified, tones=query.toned)
            some = whole(index, part)
            if some and (after - place < len(words)):
                found += some
                place = after
                break
        else:
            return []
    return found


def contained(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms that stand whole in the query's text, in their order there, and doubtful ones.

    The longest wins where they overlap. A term of two characters is doubtful
    unless it is parted from its neighbours by the query's ends, punctuation,
    asking words or another term: 四专业 does not ask for 四专.
    """
    met = _standing(index, query.typed)
    begins, ends = {begin for begin, _ in met}, {end for _, end in met}
    found: list[Finding] = []
    doubtful: list[Finding] = []
    for begin, end in met:
        before, said, after = query.typed[:begin], query.typed[begin:end], query.typed[end:]
        text = key(said, index.han.simplified)[0]
        left = begin in ends or _parts(before[-1:], word=before.endswith(_LEFT))
        right = end in begins or _parts(after[:1], word=after.startswith(_RIGHT))
        sure = (left and right) or (len(text) > 2 and not text.isascii())
        for term, alias in named(index, text):
            shown = ((0, len(index.entry(term).term)),)
            kind = "alias" if alias else "exact"
            cost = -log(len(text) / len(query.text))
            (found if sure else doubtful).append(Finding(term, kind, cost, shown, None, said))
    return found, doubtful


def _standing(index: Index, typed: str) -> list[tuple[int, int]]:
    """Return where terms of two characters and more stand in a query, left to right."""
    places = dict.fromkeys((begin, end) for begin, end, _ in finder(index, typed).find(typed))
    return [(begin, end) for begin, end in places if len(key(typed[begin:end], str)[0]) > 1]


_LEFT = (*BEFORE, "和", "与", "及", "、", "落实", "做好", "坚持")
_RIGHT = (*AFTER, "和", "与", "及", "、", "的")


def _parts(neighbour: str, *, word: bool) -> bool:
    """Tell whether what stands beside a term parts it from the rest."""
    return not neighbour or word or not (neighbour.isalnum() or is_han(neighbour))


def defined(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms whose members or definition hold the query's words, members first.

    Those apart whose definition holds a word of two characters that is common
    in the reports: 建立 asks for no term.
    """
    words = "".join(index.han.simplified(char) for char in core_less(query.typed)).lower()
    if not _is_word(words, query.typed):
        return [], []
    found, members = [], []
    for term in index.defined_with(words):
        entry = index.entry(term)
        items = ["".join(map(index.han.simplified, item)).lower() for item in entry.items]
        definition = "".join(map(index.han.simplified, entry.definition)).lower()
        if any(words in item for item in items):
            cost = MEMBER if words in items else WITHIN_MEMBER
            members.append(Finding(term, "definition", cost, (), None, words))
        else:
            cost = DEFINITION + definition.find(words) / (2 * len(definition))
            found.append(Finding(term, "definition", cost, (), None, words))
    if len(words) == 2 and found:
        from xpterms.search.concordance import count

        if count(index, words) >= COMMON:
            return members, found
    return members + found, []


def _is_word(words: str, typed: str) -> bool:
    """Tell whether a text can be a word of a definition: Han characters, or a Latin abbreviation."""
    if any(is_han(char) for char in words):
        return len(words) > 1
    return len(words) > 3 and any(char.isalpha() for char in words) and typed.strip().isupper()
