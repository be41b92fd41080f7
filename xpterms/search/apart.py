"""Several terms in one query: which parts of it name a term each, and which name none.

Parts are what spaces and commas part, or, where all of them are terms in full,
what letters or numerals begin anew: liuwenliubao, 六文六宝.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from xpterms.chinese.numerals import NUMBERS
from xpterms.chinese.questions import BETWEEN, asking_only, core, is_between
from xpterms.chinese.script import is_han
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST
from xpterms.chinese.words import GENERIC
from xpterms.kept import Kept
from xpterms.search.finding import Finding
from xpterms.search.query import Query
from xpterms.search.scale import FEW, LONGEST_PART, MOST_ASKED, MOST_GROUPS, SHORTEST_LETTERS
from xpterms.search.verdict import parses
from xpterms.search.ways import whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xpterms.index.keysearch import Ranges
    from xpterms.index.reader import Index

    Ask = Callable[[str], list[Finding]]
    Part = Callable[[str], Query]
    """Returns a part of a query, read as one."""

_COMMAS = "、，,；;"


BETWEEN_LETTERS = ("yiji", "haiyou", "haishi", "huozhe", "he", "yu", "ji", "gen", "tong")
"""Words that stand between two terms, as letters."""


def words(typed: str) -> list[str]:
    """Return the parts of a text between spaces and commas."""
    for comma in _COMMAS:
        typed = typed.replace(comma, " ")
    return typed.split()


def _spaced(query: Query) -> str:
    """Return what was typed with a space behind each tone that is a digit: it parts syllables as one does."""
    if not query.letters or not query.digits:
        return query.typed
    return "".join([char + " " if char.isdigit() else char for char in query.typed])


def syllable_by_syllable(query: Query) -> bool:
    """Tell whether letters were typed with a space behind each syllable, most of them spelled right: then they are one term."""
    if not query.letters or not query.breaks:
        return False
    bounds = [0, *sorted(query.breaks), len(query.atoms)]
    parts = [query.atoms[begin:end] for begin, end in pairwise(bounds)]
    spelled = sum(part in IS_SYLLABLE for part in parts)
    return spelled * 2 >= len(parts) and all(len(part) <= LONGEST for part in parts)


def several(index: Index, query: Query, ask: Ask) -> tuple[list[Finding], tuple[str, ...]] | None:
    """Return the terms that the parts name, in the order typed, and the parts that name none.

    ``None`` where no part names a term in full: then the query is one. ``ask``
    answers a part that is no term in full.
    """
    typed = words(_spaced(query))
    if not 2 <= len(typed) <= MOST_GROUPS:
        return None

    def read(text: str) -> Query:
        return Query(text, index.han.simplified, tones=query.toned)

    part = Kept(read).of
    parts = _named(index, part, typed)
    if not any(found for _, found in parts):
        return None
    answers: list[Finding] = []
    further: list[Finding] = []
    missing: list[str] = []
    guessed = 0
    for text, found in parts:
        if found:
            answers += found
        elif not _says_nothing(text) and part(text).text:
            if len(text) > LONGEST_PART:
                return None  # a sentence with commas in it
            guessed += 1
            near = ask(text) if guessed <= MOST_ASKED else []
            if _is_syllable(part(text)):
                near = [one for one in near if not one.whole]
            answers += [one for one in near if one.whole]
            further += [one for one in near if not one.whole]
            missing += [] if near else [text]
    return answers + further, tuple(missing)


def _named(index: Index, part: Part, typed: list[str]) -> list[tuple[str, list[Finding]]]:
    """Return the parts in order, each with the terms that it names in full, the longest parts first.

    Letters that name none stay together: si ge is one part.
    """
    parts: list[tuple[str, list[Finding]]] = []
    place = 0
    while place < len(typed):
        furthest = _furthest(index, part, typed, place)
        for after in range(furthest, place, -1):
            text = " ".join(typed[place:after])
            if after - place == len(typed):
                continue  # the query itself, asked already
            read = part(text)
            found = [] if _is_syllable(read) or is_between(text) else whole(index, read)
            if found:
                parts.append((text, found))
                place = after
                break
        else:
            text = typed[place]
            if text.isascii() and parts and not parts[-1][1] and parts[-1][0].isascii():
                parts[-1] = (parts[-1][0] + " " + text, [])
            else:
                parts.append((text, []))
            place += 1
    return parts


def _is_syllable(part: Query) -> bool:
    """Tell whether a part is one syllable, which names too many terms."""
    return part.letters and 1 in parses(part)


def _furthest(index: Index, part: Part, typed: list[str], place: int) -> int:
    """Return a place among the parts that no term goes beyond whose first part is a certain one.

    The key of parts is their keys one after another: letters are filed without tones, and with ü as u, too.
    """
    kinds = index.keys("text"), index.keys("letters")
    ranges: list[Ranges | None] = [None, None]
    said = ["", ""]
    for after in range(place, len(typed)):
        read = part(typed[after])
        said[0] += read.text
        said[1] += read.atoms
        for number, keys in enumerate(kinds):
            if ranges[number] != ():
                ranges[number] = keys.narrow(said[number], ranges[number])
        if not any(ranges):
            return max(after, place + 1)
    return len(typed)


def _says_nothing(text: str) -> bool:
    """Tell whether a part joins, asks or is a generic noun, so that nobody misses an answer to it."""
    return is_between(text) or asking_only(text) or core(text) in GENERIC or len(text) < 2


def joined_letters(index: Index, query: Query) -> list[Finding]:
    """Return the terms whose readings, one after another, make up all the letters.

    Two at least, and of two syllables at least: any letters are a row of single ones.
    """
    letters = query.atoms
    if not query.letters or query.breaks:
        return []
    before: list[tuple[int, list[int]] | None] = [None] * (len(letters) + 1)
    before[0] = (0, [])
    for begin in range(len(letters)):
        known = before[begin]
        if known is None:
            continue
        for word in BETWEEN_LETTERS if known[1] else ():
            if letters.startswith(word, begin) and before[begin + len(word)] is None:
                before[begin + len(word)] = (begin, [])
        for end, terms in _begun(index, letters, begin):
            before[end] = (begin, terms)
    found: list[Finding] = []
    place = len(letters) if before[-1] and before[-1][1] else 0
    while place and (known := before[place]):
        place = known[0]
        found[:0] = [Finding(term, "pinyin", 0.0) for term in dict.fromkeys(known[1])]
    return found


def _begun(index: Index, letters: str, begin: int) -> Iterator[tuple[int, list[int]]]:
    """Yield where terms end that some letters spell from one on, but not all from the first, and which."""
    keys = index.keys("letters")
    ranges = None
    for end in range(begin + 1, len(letters) + 1):
        sought = letters[begin:end]
        ranges = keys.narrow(sought, ranges)
        if not ranges:
            return
        if end - begin >= SHORTEST_LETTERS and (begin or end < len(letters)):
            hits = keys.whole(sought, FEW)
            terms = [index.term_of(h.form) for h in hits if len(index.said(h.form)) > 1]
            terms = [term for term in terms if not term[2]]
            if terms:
                yield end, [term for term, _, _ in terms]


def linked(query: Query) -> list[str]:
    """Return what a word like 和 joins in a query: 一箱制和一单制; nothing where none does."""
    typed = query.typed.strip()
    for word in BETWEEN if not query.letters else ():
        left, met, right = typed.partition(word)
        if met and len(left) > 1 and len(right) > 1:
            return [left, right]
    return []


def parted(query: Query) -> list[str]:
    """Return the parts of a query between spaces and commas, and where characters and letters meet: 四早liuwen.

    Nothing where there are fewer than two, or one is too short for a term.
    """
    parts: list[str] = []
    for word in words(query.typed) if not query.letters else ():
        if not word.isalpha():
            return []
        parts += ["".join(run) for _, run in groupby(word, is_han)]
    fits = all(len(part) >= (2 if is_han(part[0]) else SHORTEST_LETTERS) for part in parts)
    return parts if fits and 2 <= len(parts) <= MOST_GROUPS else []


def joined_numbers(query: Query) -> list[str]:
    """Return the query parted before its numerals, where each part can be a term: 六文六宝.

    Nothing where there are fewer than two parts.
    """
    text = query.typed.strip()
    if not 4 <= len(text) <= LONGEST_PART or not all(map(is_han, text)):
        return []
    begins = [at for at, char in enumerate(text) if char in NUMBERS]
    begins = [at for at in begins if not at or text[at - 1] not in NUMBERS]
    if len(begins) < 2 or begins[0]:
        return []
    ends = [*begins[1:], len(text)]
    parts = [text[begin:end] for begin, end in zip(begins, ends, strict=True)]
    return parts if all(len(part) > 1 for part in parts) else []
