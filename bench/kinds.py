"""The kinds of queries and how one of each is made from a headword, with every term it means.

A maker returns the query and the terms that are equally right, or None where
this headword gives no fair query of its kind: one that means a few terms at
most, and that nobody could read as something else with less forgiven.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from cedict import Reading, Word, toneless
from labels import (
    CANTONESE,
    DIGITS,
    LABIAL,
    NORTH_EAST,
    Lexicon,
    confusions,
    is_han,
    said,
    slips,
    southwest,
    unslipped,
)

FEW = 3
"""A query that means more terms than this is not drawn: being first would be luck."""
MARKS = {"a": "āáǎàa", "e": "ēéěèe", "i": "īíǐìi", "o": "ōóǒòo", "u": "ūúǔùu", "v": "ǖǘǚǜü"}


class Query(NamedTuple):
    kind: str
    text: str
    target: str
    expected: tuple[str, ...]
    """Every headword of CC-CEDICT that is equally right, the target among them."""


class Draw:
    """One headword, one of its readings, and the chance that shapes the query."""

    def __init__(self, lexicon: Lexicon, word: Word, chance: random.Random) -> None:
        self.lexicon = lexicon
        self.term = word.term
        self.word = word
        self.chance = chance
        self.toned: Reading = word.readings[0]
        self.plain: Reading = toneless(self.toned)

    @property
    def run(self) -> str:
        return "".join(self.plain)


Labelled = tuple[str, set[str]]
Maker = Callable[[Draw], Labelled | None]
MAKERS: dict[str, tuple[int, Maker]] = {}
"""Kind → fewest characters of a target, maker; in the order of the tables."""
TWO_SYLLABLES = "slip in two syllables"
SPACED_SLIP = "slip in spaced pinyin"
ASIDE = {TWO_SYLLABLES, SPACED_SLIP}
"""Kinds that are shown and not counted in the mean: two syllables seldom leave one answer, and the slip
in spaced pinyin, accents and erhua (added below) are no kinds that the program promises."""


def kind(name: str, fewest: int = 2) -> Callable[[Maker], Maker]:
    def register(maker: Maker) -> Maker:
        MAKERS[name] = fewest, maker
        return maker

    return register


@kind("full pinyin")
def full(draw: Draw) -> Labelled | None:
    return draw.run, draw.lexicon.joined[draw.run]


@kind("spaced")
def spaced(draw: Draw) -> Labelled | None:
    return " ".join(draw.plain), draw.lexicon.spaced[draw.plain]


@kind("unfinished", 3)
def unfinished(draw: Draw) -> Labelled | None:
    shortest = len("".join(draw.plain[:2])) + 1
    if shortest >= len(draw.run):
        return None
    query = draw.run[: draw.chance.randrange(shortest, len(draw.run))]
    begun = draw.lexicon.begins(query)
    if query in draw.lexicon.joined or draw.lexicon.spelled(query, unfinished=True) - begun:
        return None
    return query, begun


@kind("hanzi and pinyin")
def hanzi_and_pinyin(draw: Draw) -> Labelled | None:
    typed = [draw.chance.random() < 0.5 for _ in draw.term]
    if all(typed) or not any(typed):
        return None
    query = "".join(
        syllable if latin else character
        for latin, character, syllable in zip(typed, draw.term, draw.plain, strict=True)
    )
    same = {
        term
        for term in draw.lexicon.lengths[len(draw.term)]
        if all(
            latin or one == other for latin, one, other in zip(typed, term, draw.term, strict=True)
        )
    }
    means = {
        term
        for term, reading in draw.lexicon.readings
        if term in same and hides(term, reading, typed) == query
    }
    return query, means


def hides(term: str, reading: Reading, typed: list[bool]) -> str:
    pairs = zip(typed, term, reading, strict=True)
    return "".join(syllable if latin else character for latin, character, syllable in pairs)


@kind("part, pinyin", 3)
def part_pinyin(draw: Draw) -> Labelled | None:
    length = draw.chance.randint(2, max(2, len(draw.plain) - 2))
    start = draw.chance.randint(1, len(draw.plain) - length)
    query = "".join(draw.plain[start : start + length])
    lexicon = draw.lexicon
    means = lexicon.contains(query)
    rivals = lexicon.spelled(query, unfinished=True) | lexicon.misheard(query)
    return None if lexicon.begins(query) or rivals - means else (query, means)


@kind("part, hanzi", 4)
def part_hanzi(draw: Draw) -> Labelled | None:
    length = draw.chance.randint(2, len(draw.term) - 2)
    start = draw.chance.randint(1, len(draw.term) - length)
    query = draw.term[start : start + length]
    means = {word.term for word in draw.lexicon.words if query in word.term}
    if any(term.startswith(query) for term in means) or query in draw.lexicon.traditional:
        return None
    return query, means


@kind("apostrophes")
def apostrophes(draw: Draw) -> Labelled | None:
    vowels = [syllable[0] in "aeo" for syllable in draw.plain[1:]]
    everywhere = draw.chance.random() < 0.5
    if not everywhere and not any(vowels):
        return None
    query, bound, edge = draw.plain[0], [], len(draw.plain[0])
    for syllable, vowel in zip(draw.plain[1:], vowels, strict=True):
        if everywhere or vowel:
            query += "'"
            bound.append(edge)
        query += syllable
        edge += len(syllable)
    means = {
        term
        for term in draw.lexicon.joined[draw.run]
        if any(keeps(reading, bound, everywhere) for reading in known(draw, term))
    }
    return query, means


def known(draw: Draw, term: str) -> list[Reading]:
    readings = (reading for reading, terms in draw.lexicon.spaced.items() if term in terms)
    return [reading for reading in readings if "".join(reading) == draw.run]


def keeps(reading: Reading, bound: list[int], only: bool) -> bool:
    edges, edge = [], 0
    for syllable in reading[:-1]:
        edge += len(syllable)
        edges.append(edge)
    return edges == bound if only else set(bound) <= set(edges)


@kind("tone marks")
def tone_marks(draw: Draw) -> Labelled | None:
    marked = [mark(syllable) for syllable in draw.toned]
    if draw.chance.random() < 0.5:
        return " ".join(marked), draw.lexicon.toned[draw.toned]
    run = marked[0]
    for plain, syllable in zip(draw.plain[1:], marked[1:], strict=True):
        run += "'" + syllable if plain[0] in "aeo" else syllable
    return run, draw.lexicon.toned[draw.toned]


def mark(syllable: str) -> str:
    """Set the tone mark where GB/T 16159 sets it: a, e, the o of ou, else the last vowel."""
    letters, tone = syllable[:-1], int(syllable[-1]) - 1
    for vowel in ("a", "e", "ou"):
        at = letters.find(vowel)
        if at >= 0:
            break
    else:
        at = max(letters.rfind(vowel) for vowel in "iouv")
    if at < 0:
        return letters
    return (letters[:at] + MARKS[letters[at]][tone] + letters[at + 1 :]).replace("v", "ü")


@kind("tone digits")
def tone_digits(draw: Draw) -> Labelled | None:
    joiner = draw.chance.choice(("", " "))
    return joiner.join(draw.toned), draw.lexicon.toned[draw.toned]


@kind("initials", 4)
def initials(draw: Draw) -> Labelled | None:
    return spelled(draw, "".join(head(draw, syllable) for syllable in draw.plain))


@kind("full and initials", 3)
def full_and_initials(draw: Draw) -> Labelled | None:
    shorten = [draw.chance.random() < 0.5 for _ in draw.plain]
    if all(shorten) or not any(shorten):
        return None
    pairs = zip(shorten, draw.plain, strict=True)
    return spelled(draw, "".join(head(draw, one) if short else one for short, one in pairs))


def head(draw: Draw, syllable: str) -> str:
    return syllable[:2] if syllable[1:2] == "h" and draw.chance.random() < 0.5 else syllable[0]


def spelled(draw: Draw, query: str) -> Labelled | None:
    lexicon = draw.lexicon
    means = lexicon.spelled(query)
    rest = lexicon.spelled(query, unfinished=True) | lexicon.begins(query)
    return None if query in lexicon.joined or rest - means else (query, means)


@kind("one confused sound")
def one_sound(draw: Draw) -> Labelled | None:
    return confused(draw, 1)


@kind("several confused sounds")
def several_sounds(draw: Draw) -> Labelled | None:
    return confused(draw, draw.chance.choice((2, 2, 3)))


def confused(draw: Draw, count: int) -> Labelled | None:
    heard = [sorted(confusions(one) & draw.lexicon.syllables) for one in draw.plain]
    places = [at for at, choices in enumerate(heard) if choices]
    if len(places) < count:
        return None
    query = list(draw.plain)
    for at in draw.chance.sample(places, count):
        query[at] = draw.chance.choice(heard[at])
    run = "".join(query)
    means = mistaken(draw.lexicon, tuple(query), count)
    if run in draw.lexicon.joined or draw.lexicon.certain(run) - means:
        return None
    return run, means


def mistaken(lexicon: Lexicon, query: Reading, count: int) -> set[str]:
    """Return the terms from which at most so many confused sounds make the query."""
    if count == 0:
        return lexicon.spaced.get(query, set())
    found = set(lexicon.spaced.get(query, ()))
    for at, syllable in enumerate(query):
        for other in confusions(syllable):
            found |= mistaken(lexicon, (*query[:at], other, *query[at + 1 :]), count - 1)
    return found


def accent(heard: Callable[[str], set[str]]) -> Maker:
    """Return a maker of queries with one syllable said as an accent says it."""

    def maker(draw: Draw) -> Labelled | None:
        lexicon = draw.lexicon
        choices = [sorted(heard(one) & lexicon.syllables) for one in draw.plain]
        places = [at for at, others in enumerate(choices) if others]
        if not places:
            return None
        at = draw.chance.choice(places)
        query = (*draw.plain[:at], draw.chance.choice(choices[at]), *draw.plain[at + 1 :])
        run = "".join(query)
        means = set(lexicon.spaced.get(query, ()))
        for place, syllable in enumerate(query):
            for other in heard(syllable):
                means |= lexicon.spaced.get((*query[:place], other, *query[place + 1 :]), set())
        rivals = lexicon.certain(run) | lexicon.misheard(run)
        return None if run in lexicon.joined or rivals - means else (run, means)

    return maker


ACCENTS = {
    "accent: h for f": (2, lambda one: said(one, LABIAL)),
    "accent: south-west": (2, southwest),
    "accent: Cantonese": (3, lambda one: said(one, CANTONESE)),
    "accent: north-east": (3, lambda one: said(one, NORTH_EAST)),
}
"""Fewest characters, and what an accent makes of a syllable; of two syllables a farther one leaves too little."""
for name, (fewest, heard) in ACCENTS.items():
    kind(name, fewest)(accent(heard))
ASIDE.update(ACCENTS, ("erhua",))


@kind("erhua")
def erhua(draw: Draw) -> Labelled | None:
    """Add r or 儿 behind the last syllable, or behind one within."""
    at = draw.chance.choice((len(draw.term), draw.chance.randrange(1, len(draw.term) + 1)))
    lexicon = draw.lexicon
    if draw.chance.random() < 0.3:
        query = draw.term[:at] + "儿" + draw.term[at:]
        if "儿" in draw.term or lexicon.stands_in_a_term(query):
            return None
        return query, {draw.term, draw.term.replace("儿", "")}
    if at < len(draw.plain) and draw.plain[at][0] in "aeiou":
        return None
    query = "".join(draw.plain[:at]) + "r" + "".join(draw.plain[at:])
    means = set(lexicon.spaced[draw.plain])
    for place in range(1, len(draw.plain) + 1):
        means |= lexicon.spaced.get((*draw.plain[:place], "er", *draw.plain[place:]), set())
    return None if lexicon.certain(query) - means else (query, means)


def slip(which: str, fewest: int) -> Maker:
    def maker(draw: Draw) -> Labelled | None:
        if len(draw.plain) < fewest:
            return None
        made = [query for name, query in slips(draw.run) if which in (name, "any")]
        if not made:
            return None
        query = draw.chance.choice(made)
        lexicon = draw.lexicon
        means = lexicon.slipped(query)
        rivals = lexicon.certain(query) | lexicon.misheard(query)
        return None if query in lexicon.joined or rivals - means else (query, means)

    return maker


@kind(SPACED_SLIP, 3)
def spaced_slip(draw: Draw) -> Labelled | None:
    at = draw.chance.randrange(len(draw.plain))
    made = [typed for _, typed in slips(draw.plain[at])]
    if not made:
        return None
    query = (*draw.plain[:at], draw.chance.choice(made), *draw.plain[at + 1 :])
    lexicon = draw.lexicon
    means: set[str] = set()
    for place, typed in enumerate(query):
        for meant in unslipped(typed):
            means |= lexicon.spaced.get((*query[:place], meant, *query[place + 1 :]), set())
    rivals = mistaken(lexicon, query, 1) | lexicon.certain("".join(query))
    return None if query in lexicon.spaced or rivals - means else (" ".join(query), means)


for name, words in (
    ("drop", "letter dropped"),
    ("double", "letter doubled"),
    ("swap", "letters swapped"),
    ("neighbour", "neighbour key"),
):
    kind(words, 3)(slip(name, 3))


@kind("homophone hanzi")
def homophone(draw: Draw) -> Labelled | None:
    at = draw.chance.randrange(len(draw.term))
    choices = HOMOPHONES.get(draw.plain[at], [])
    if not choices:
        return None
    query = draw.term[:at] + draw.chance.choice(choices) + draw.term[at + 1 :]
    lexicon = draw.lexicon
    if query == draw.term or lexicon.stands_in_a_term(query) or query in lexicon.traditional:
        return None
    means = {term for term in lexicon.spaced[draw.plain] if differing(term, query) == 1}
    return query, means


def differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True)) if len(one) == len(other) else 99


HOMOPHONES: dict[str, list[str]] = {}
"""Toneless syllable → common characters that are read so and no other way."""


@kind("hanzi dropped", 4)
def dropped(draw: Draw) -> Labelled | None:
    at = draw.chance.randrange(1, len(draw.term) - 1)
    query = draw.term[:at] + draw.term[at + 1 :]
    lexicon = draw.lexicon
    if lexicon.stands_in_a_term(query) or query in lexicon.traditional:
        return None
    if lexicon.covered(query) == len(query):
        return None
    return query, lexicon.edited(query)


@kind("hanzi added", 3)
def added(draw: Draw) -> Labelled | None:
    at = draw.chance.randrange(1, len(draw.term))
    query = draw.term[:at] + draw.chance.choice("的了之和大个是不有人") + draw.term[at:]
    lexicon = draw.lexicon
    if lexicon.covered(query) > len(query) - 2 or lexicon.stands_in_a_term(query):
        return None
    return query, lexicon.edited(query)


@kind("traditional")
def traditional(draw: Draw) -> Labelled | None:
    query = draw.word.traditional[0]
    if query == draw.term or query in draw.lexicon.terms:
        return None
    return query, draw.lexicon.traditional[query]


@kind("digits")
def digits(draw: Draw) -> Labelled | None:
    numerals = [character in DIGITS for character in draw.term]
    composite = any(one and other for one, other in pairwise(numerals))
    if not any(numerals) or composite or set(draw.term) & set("十百千万亿两第点分"):
        return None
    latin = draw.chance.random() < 0.3
    query = "".join(
        DIGITS[character] if numeral else syllable if latin else character
        for numeral, character, syllable in zip(numerals, draw.term, draw.plain, strict=True)
    )
    if not latin:
        return query, {draw.term}
    if re.search("[a-z][1-5]", query):
        return None  # a digit after a syllable is its tone
    means = {
        term
        for term, reading in draw.lexicon.readings
        if len(term) == len(draw.term)
        and "".join(DIGITS.get(c, s) for c, s in zip(term, reading, strict=False)) == query
    }
    return query, means


@kind("case and width")
def case_and_width(draw: Draw) -> Labelled | None:
    style = draw.chance.randrange(4)
    if style == 0:
        query = draw.run.upper()
    elif style == 1:
        query = "".join(syllable.title() for syllable in draw.plain)
    elif style == 2:
        query = widened(draw.run)
    else:
        query = widened(draw.run.upper())
    return query, draw.lexicon.joined[draw.run]


def widened(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) for letter in text)


kind(TWO_SYLLABLES)(slip("any", 2))


def make_homophones(lexicon: Lexicon, characters: dict[str, set[str]]) -> dict[str, list[str]]:
    """Return the characters of one reading that stand in twenty headwords or more, by syllable."""
    uses: dict[str, int] = {}
    for word in lexicon.words:
        for character in set(word.term):
            uses[character] = uses.get(character, 0) + 1
    found: dict[str, list[str]] = {}
    for character in sorted(characters):
        readings = characters[character]
        if len(readings) == 1 and uses.get(character, 0) >= 20:
            found.setdefault(next(iter(readings)), []).append(character)
    return found


def make_queries(
    lexicon: Lexicon, characters: dict[str, set[str]], seed: int, each: int
) -> list[Query]:
    """Draw so many queries of each kind; the same seed gives the same queries."""
    HOMOPHONES.update(make_homophones(lexicon, characters))
    targets = [word for word in lexicon.words if word.readings and is_han(word.term)]
    queries: list[Query] = []
    for name, (fewest, maker) in MAKERS.items():
        chance = random.Random(f"{seed} {name}")
        fitting = [word for word in targets if len(word.term) >= fewest]
        if name == TWO_SYLLABLES:
            fitting = [word for word in fitting if len(word.term) == 2]
        chance.shuffle(fitting)
        drawn = 0
        for word in fitting:
            if drawn == each:
                break
            made = maker(Draw(lexicon, word, chance))
            if made is None or word.term not in made[1] or len(made[1]) > FEW:
                continue
            queries.append(Query(name, made[0], word.term, tuple(sorted(made[1]))))
            drawn += 1
    return queries
