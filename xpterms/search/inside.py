"""A query longer than its terms: questions, sentences, texts; and words of a definition."""

from __future__ import annotations

from xpterms.chinese.numerals import NUMBERS
from xpterms.chinese.questions import (
    AFTER,
    BEFORE,
    STOPS,
    by_character,
    core,
    core_letters,
    cores_in_letters,
)
from xpterms.chinese.script import is_han, kept, places
from xpterms.chinese.syllables import plain
from xpterms.chinese.words import GENERIC, LONGEST_WORD
from xpterms.gathered import Later
from xpterms.index.standing import finder
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.scale import (
    COMMON,
    DEFINITION,
    LONGEST_PART,
    MEMBER,
    MEMBERS,
    MOST,
    MOST_DEFINED,
    READ_THROUGH,
    SENTENCE,
    WITHIN_MEMBER,
    logarithm,
)
from xpterms.search.verdict import parses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.index.reader import Index
    from xpterms.search import concordance
if not TYPE_CHECKING:
    concordance = Later("xpterms.search.concordance")


def asked(index: Index, query: Query) -> Query | None:
    """Return the query without its asking words, ``None`` where there are none or they are words of it.

    查岗 and 自定义 ask nothing: of a question more than one character is left, or a number.
    """
    if query.letters:
        return _asked_in_letters(index, query)
    inner = core(query.typed)
    if inner == query.typed.strip(STOPS):
        return None
    left = Query(inner, index.han.simplified, tones=query.toned)
    return left if len(left.text) > 1 or left.text.isdigit() else None


def _asked_in_letters(index: Index, query: Query) -> Query | None:
    """Return the reading of a term that letters ask for, else what is left without the words that ask most."""
    for inner in cores(index, query):
        if index.keys("letters").whole(inner, MOST):
            return Query(inner, index.han.simplified)
    inner = core_letters(query.atoms)
    return None if inner == query.atoms else Query(inner, index.han.simplified)


def cores(index: Index, query: Query) -> Iterator[str]:
    """Yield what letters may ask for, the most of them first, where the rest is spelled right."""
    for inner in cores_in_letters(query.atoms, index.han.spelled):
        before, _, behind = query.atoms.partition(inner)
        if all(not rest or parses(Query(rest, str)) for rest in (before, behind)):
            yield inner


def contained(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms that stand whole in the query's text, in their order there, and doubtful ones.

    The longest wins where they overlap. A term of two characters is doubtful
    unless it is parted from its neighbours by the query's ends, punctuation,
    asking words, a numeral that it begins with, a generic noun or another term:
    四专业 does not ask for 四专.
    """
    if query.letters and not query.breaks:
        return [], []  # no Latin word is cut in two
    typed, folding = query.typed, index.folding
    met = finder(index, typed, shortest=2).find_owned(typed)
    if not met:  # as of most queries
        return [], []
    begins, ends = {begin for begin, _, _ in met}, {end for _, end, _ in met}
    found: list[Finding] = []
    doubtful: list[Finding] = []
    known: dict[str, tuple[bool, list[Finding]]] = {}
    costs: dict[int, float] = {}
    for begin, end, owners in met:
        said = typed[begin:end]
        if said not in known:
            text = folding.key(said)
            size = len(text)
            if size not in costs:
                costs[size] = -logarithm(size / len(query.text))
            tells = size > 2 and not text.isascii()
            named = [_named(index, term, text, said, costs[size]) for term in owners]
            known[said] = tells, named
        sure, findings = known[said]
        if not sure:
            left = begin in ends or _parted_before(typed, begin)
            sure = left and (end in begins or _parted_behind(typed, end))
        where = found if sure else doubtful
        where += findings  # the same at each place: of a term one finding is kept
    return found, doubtful


def _named(index: Index, term: int, text: str, said: str, cost: float) -> Finding:
    """Return what a text finds that is a form of a term."""
    own = index.entry(term).term
    exact = own == said or index.folding.key(own) == text
    return Finding(term, "exact" if exact else "alias", cost, ((0, len(own)),), None, said)


_BESIDE = 6
"""Characters beside a term that can part it from the rest."""


def _parted_before(typed: str, begin: int) -> bool:
    """Tell whether something parts a place of a query from what stands before it."""
    before = typed[max(begin - _BESIDE, 0) : begin]
    if typed[begin] in NUMBERS and NUMBERS.isdisjoint(before):
        return True
    beside = before[-1:]
    return _parts(beside) or before.endswith(_LEFT.get(beside, ()))


def _parted_behind(typed: str, end: int) -> bool:
    """Tell whether something parts a place of a query from what stands behind it."""
    after = typed[end : end + _BESIDE]
    beside = after[:1]
    if _parts(beside) or after.startswith(_RIGHT.get(beside, ())):
        return True
    return beside in _GENERIC_BEGINS and not GENERIC.isdisjoint(
        [after[:size] for size in range(2, LONGEST_WORD + 1)]
    )


_LEFT = by_character((*BEFORE, "和", "与", "及", "、", "落实", "做好", "坚持"), -1)
_RIGHT = by_character((*AFTER, "是", "指", "什么", "和", "与", "及", "、", "的"), 0)
"""What parts a term from what stands before it, by its last character, and from what stands behind, by its first."""
_GENERIC_BEGINS = frozenset([word[0] for word in GENERIC])
"""What most neighbours of a term are not."""


def _parts(neighbour: str) -> bool:
    """Tell whether the character beside a term, or none, parts it from the rest."""
    return not (neighbour.isalnum() or (neighbour and is_han(neighbour)))


def defined(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms whose members or definition hold the query's words, members first.

    Those apart whose definition holds a word of two characters that is common
    in the reports: 建立 asks for no term.
    """
    words = _plain(index, query.typed.strip(STOPS))
    if not _is_word(words, query.typed):
        return [], []
    found, members = [], []
    for term in index.defined_with(words):
        items, definition = index.words(term)
        if any(words in item for item in items):
            cost = MEMBER if words in items else WITHIN_MEMBER
            members.append(Finding(term, "definition", cost, (), None, words))
        else:
            cost = DEFINITION + definition.find(words) / (2 * len(definition))
            found.append(Finding(term, "definition", cost, (), None, words))
    if len(words) == 2 and found and concordance.count(index, words) >= COMMON:
        return members, found
    return members + found, []


def listed(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms whose members the query joins, and those that hold its words with some between.

    稳外资稳投资 joins two members of 六稳, 出国费 leaves a bracket out; 新生儿筛查
    stands in 新生儿疾病筛查 with a word between, 公车购置 has its characters there, 乱搭乱盖 all but one
    of a member's.
    """
    words = _plain(index, kept(query.typed))
    if not 3 <= len(words) <= SENTENCE or not all(map(is_han, words)):
        return [], []
    if index.terms > READ_THROUGH:
        return [], []
    found: list[Finding] = []
    near: list[Finding] = []
    for term in dict.fromkeys(_candidates(index, words)):
        fit = _fit(index, term, words)
        if fit:
            where = found if fit == MEMBERS else near
            where.append(Finding(term, "definition", fit, (), None, query.typed.strip()))
    return found, near


def _candidates(index: Index, words: str) -> Iterator[int]:
    """Yield the terms whose definitions hold the first or the last two characters of some words."""
    for piece in (words[:2], words[-2:]):
        yield from index.defined_with(piece)[:MOST_DEFINED]


def _fit(index: Index, term: int, words: str) -> float:
    """Return what it costs that a term's definition holds some words, 0 where it does not."""
    items, definition = index.words(term)
    text = definition + "，" + "，".join(items)
    joined = kept(text)
    if words in joined or words in kept(_unbracketed(text)):
        return MEMBERS
    members = set(items)
    pieces = {piece for piece in text.replace("，", "、").split("、") if len(piece) > 2}
    if _joins(words, members | pieces):
        return MEMBERS
    if len(words) > LONGEST_PART:
        return 0.0
    for at in range(2, len(words) - 1):
        first, second = words[:at], words[at:]
        begin = joined.find(first)
        if begin >= 0 and second in joined[begin + at : begin + at + len(second) + _BETWEEN]:
            return MEMBERS if at > 2 else MEMBERS + 0.3
    begun = any(words[:2] in item or words[-2:] in item for item in items)
    if len(words) > 3 and begun and set(words) <= set(joined):
        return MEMBERS + 0.6
    copied = pieces | _windows(joined, words)
    if any(_differs_in_one(index, words, member) for member in copied):
        return MEMBERS + 0.6
    return 0.0


_BETWEEN = 4
"""Characters that may stand between the first words of a member and its last."""


def _windows(text: str, words: str) -> set[str]:
    """Return what stands in a text where long words begin or end as they do."""
    size, found = len(words), set()
    for piece, before in ((words[:2], 0), (words[-2:], size - 2)) if size >= _LONG_COPY else ():
        for at in places(text, piece):
            found.add(text[max(at - before, 0) : at - before + size])
    return found


def _differs_in_one(index: Index, words: str, member: str) -> bool:
    """Tell whether a member is some words but for one character: 乱搭乱盖 for 乱搭乱建.

    One of three characters tells too little, unless the two sound alike: 早排察 for 早排查.
    """
    if len(words) != len(member) or words == member:
        return False
    unlike = [pair for pair in zip(words, member, strict=True) if pair[0] != pair[1]]
    if len(unlike) > 1:
        return False
    return len(words) >= _LONG_MEMBER or _sound_alike(index, *unlike[0])


def _sound_alike(index: Index, one: str, other: str) -> bool:
    """Tell whether two characters share a reading, whatever its tone."""
    said = set(map(plain, index.han.readings(one)))
    return not said.isdisjoint(map(plain, index.han.readings(other)))


_LONG_MEMBER = 4
_LONG_COPY = 6
"""Characters of what was copied out of a definition with one of them wrong."""


def _joins(words: str, members: set[str]) -> bool:
    """Tell whether some words are two members or more, one after another."""
    reached = {0}
    for end in range(2, len(words) + 1):
        if any(begin in reached and words[begin:end] in members for begin in range(end - 1)):
            reached.add(end)
    return len(words) in reached


def _unbracketed(text: str) -> str:
    """Return a text without what stands in brackets; brackets do not nest here."""
    pieces: list[str] = []
    for piece in text.replace("(", "（").replace(")", "）").split("（"):
        pieces.append(piece.partition("）")[2] if pieces else piece)
    return "".join(pieces)


def _plain(index: Index, text: str) -> str:
    return index.han.simplified(text).lower()


def _is_word(words: str, typed: str) -> bool:
    """Tell whether a text can be a word of a definition: Han characters, or a Latin abbreviation."""
    if any(map(is_han, words)):
        return len(words) > 1
    return len(words) > 3 and any(char.isalpha() for char in words) and typed.strip().isupper()
