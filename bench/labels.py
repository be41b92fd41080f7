"""Decides which headwords a query means, from the readings that people gave: the labels.

Everything here is slow, plain and independent of the program under test.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from cedict import HAN, Reading, Word, toneless

NEIGHBOURS = {
    letter: set(near)
    for letter, near in {
        "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj",
        "i": "uojk", "o": "ipkl", "p": "ol", "a": "qwsz", "s": "weadzx", "d": "ersfxc",
        "f": "rtdgcv", "g": "tyfhvb", "h": "yugjbn", "j": "uihknm", "k": "iojlm", "l": "opk",
        "z": "asx", "x": "sdzc", "c": "dfxv", "v": "fgcb", "b": "ghvn", "n": "hjbm", "m": "jkn",
    }.items()
}  # fmt: skip
"""Keys that touch on a QWERTY keyboard."""

SOUNDS = [
    ("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"), ("f", "h"),
    ("ang", "an"), ("eng", "en"), ("ing", "in"), ("iang", "ian"), ("uang", "uan"),
]  # fmt: skip
"""Pairs of initials, then of finals, that speakers confuse (RIME's and PinIn's tables)."""

CANTONESE = (
    ("ji", "zi"), ("ji", "zhi"), ("qi", "ci"), ("qi", "chi"), ("xi", "si"), ("xi", "shi"),
    ("jian", "zhan"), ("qian", "chan"), ("xian", "shan"), ("jiang", "zhang"), ("qiang", "chang"),
    ("xiang", "shang"), ("jiao", "zhao"), ("qiao", "chao"), ("xiao", "shao"), ("ju", "zhu"),
    ("qu", "chu"), ("xu", "shu"), ("huang", "wang"), ("huan", "wan"), ("hui", "wei"), ("hua", "wa"),
    ("yu", "ru"),
)  # fmt: skip
NORTH_EAST = tuple(
    ("r" + final, "y" + other)
    for final, other in (
        ("en", "in"), ("ou", "ou"), ("an", "an"), ("ang", "ang"), ("ao", "ao"), ("e", "e"),
        ("i", "i"), ("ong", "ong"), ("u", "u"), ("uan", "uan"), ("un", "un"),
    )
)  # fmt: skip
"""Syllables that speakers of Cantonese, and of the north-east, say one for the other."""
LABIAL = (("fa", "hua"), ("fo", "huo"), ("fei", "hui"), ("fen", "hun"), ("fan", "huan"),
          ("fang", "huang"), ("fu", "hu"))  # fmt: skip
"""f for hu, in the south-west and along the coast."""


def said(syllable: str, pairs: Iterable[tuple[str, str]]) -> set[str]:
    """Return the other syllables of the pairs that a syllable stands in."""
    return {b for pair in pairs for a, b in (pair, pair[::-1]) if a == syllable}


def southwest(syllable: str) -> set[str]:
    """Return what the n/l, h/f, flat initials and front nasals of Sichuan and Hunan make of a syllable."""
    initial, final = split_initial(syllable)
    swapped = {"n": "l", "l": "n", "zh": "z", "ch": "c", "sh": "s"}.get(initial)
    heard = {swapped + final} if swapped else set()
    heard |= {initial + final[:-1]} if final in ("eng", "ing") else set()
    return heard | said(syllable, LABIAL)


INITIALS = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
DIGITS = dict(zip("零〇一二三四五六七八九", "00123456789", strict=True))


def split_initial(syllable: str) -> tuple[str, str]:
    """Return initial and final: ``zhang`` is ``zh``, ``ang``."""
    initial = next((one for one in INITIALS if syllable.startswith(one)), "")
    return initial, syllable[len(initial) :]


def confusions(syllable: str) -> set[str]:
    """Return what one confused sound makes of a syllable, whether or not it is one itself."""
    initial, final = split_initial(syllable)
    heard = set()
    for one, other in SOUNDS:
        for mine, theirs in ((one, other), (other, one)):
            if initial == mine:
                heard.add(theirs + final)
            if final == mine:
                heard.add(initial + theirs)
    return heard


def slips(text: str) -> Iterator[tuple[str, str]]:
    """Yield each slip of the hand that a run of letters can suffer, as (kind, result)."""
    for at in range(1, len(text)):
        yield "drop", text[:at] + text[at + 1 :]
    for at, letter in enumerate(text):
        yield "double", text[:at] + letter + text[at:]
        for near in sorted(NEIGHBOURS[letter]):
            yield "neighbour", text[:at] + near + text[at + 1 :]
    for at in range(len(text) - 1):
        if text[at] != text[at + 1]:
            yield "swap", text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def unslipped(text: str) -> Iterator[str]:
    """Yield every run of letters of which one slip can have made this text."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(text) + 1):
        for letter in letters:
            yield text[:at] + letter + text[at:]
    for at in range(len(text)):
        if text[at] in text[at + 1 : at + 2]:
            yield text[:at] + text[at + 1 :]
        for near in NEIGHBOURS.get(text[at], ()):
            yield text[:at] + near + text[at + 1 :]
    for at in range(len(text) - 1):
        yield text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def spells(query: str, reading: Reading, *, unfinished: bool = False) -> bool:
    """Tell whether each syllable is typed in full or by its initial, to the end of both.

    ``unfinished`` allows any beginning of each syllable.
    """
    if not reading:
        return not query
    syllable, rest = reading[0], reading[1:]
    if unfinished:
        heads: Iterable[str] = (syllable[:end] for end in range(len(syllable), 0, -1))
    elif syllable[1:2] == "h":
        heads = (syllable, syllable[:2], syllable[0])
    else:
        heads = (syllable, syllable[0])
    return any(
        query.startswith(head) and spells(query[len(head) :], rest, unfinished=unfinished)
        for head in heads
    )


class Lexicon:
    """The headwords with every index that labelling needs."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.terms = {word.term for word in words}
        self.hanzi = "\n".join(word.term for word in words)
        self.readings = [
            (word.term, reading) for word in words for reading in map(toneless, word.readings)
        ]
        self.joined: dict[str, set[str]] = defaultdict(set)
        self.spaced: dict[Reading, set[str]] = defaultdict(set)
        self.toned: dict[Reading, set[str]] = defaultdict(set)
        self.lengths: dict[int, set[str]] = defaultdict(set)
        self.traditional: dict[str, set[str]] = defaultdict(set)
        self.by_letter: dict[str, list[tuple[str, Reading, int]]] = defaultdict(list)
        for term, reading in self.readings:
            run = "".join(reading)
            self.joined[run].add(term)
            self.spaced[reading].add(term)
            self.by_letter[run[0]].append((term, reading, len(run)))
        for word in words:
            self.lengths[len(word.term)].add(word.term)
            for reading in word.readings:
                self.toned[reading].add(word.term)
            for form in word.traditional:
                self.traditional[form].add(word.term)
        self.syllables = {syllable for _, reading in self.readings for syllable in reading}
        self.runs = sorted(self.joined)
        self.run_text = "\n".join("".join(reading) for _, reading in self.readings)
        self.run_starts = [0]
        for _, reading in self.readings:
            self.run_starts.append(self.run_starts[-1] + len("".join(reading)) + 1)

    def begins(self, query: str) -> set[str]:
        """Return the terms whose pinyin begins with these letters."""
        found: set[str] = set()
        at = bisect_left(self.runs, query)
        while at < len(self.runs) and self.runs[at].startswith(query):
            found |= self.joined[self.runs[at]]
            at += 1
        return found

    def contains(self, query: str) -> set[str]:
        """Return the terms in whose pinyin these letters are one or more whole syllables."""
        found: set[str] = set()
        at = self.run_text.find(query)
        while at >= 0:
            number = bisect_right(self.run_starts, at) - 1
            term, reading = self.readings[number]
            edges, edge = set(), self.run_starts[number]
            for syllable in reading:
                edges.add(edge)
                edge += len(syllable)
            edges.add(edge)
            if at in edges and at + len(query) in edges:
                found.add(term)
            at = self.run_text.find(query, at + 1)
        return found

    def spelled(self, query: str, *, unfinished: bool = False) -> set[str]:
        """Return the terms that the query spells whole, by full syllables and initials."""
        return {
            term
            for term, reading, letters in self.by_letter[query[:1]]
            if len(reading) <= len(query) <= letters
            and spells(query, reading, unfinished=unfinished)
        }

    def certain(self, query: str) -> set[str]:
        """Return every term that the letters mean, whole or in part, with nothing forgiven."""
        return self.spelled(query, unfinished=True) | self.begins(query) | self.contains(query)

    def slipped(self, query: str) -> set[str]:
        """Return the terms of whose pinyin one slip can have made the query."""
        return set().union(*(self.joined[run] for run in unslipped(query) if run in self.joined))

    def misheard(self, query: str) -> set[str]:
        """Return the terms whose pinyin one confused sound, wherever it stands, makes the query."""
        found: set[str] = set()
        for one, other in SOUNDS:
            for mine, theirs in ((one, other), (other, one)):
                at = query.find(mine)
                while at >= 0:
                    run = query[:at] + theirs + query[at + len(mine) :]
                    found |= self.joined.get(run, set())
                    at = query.find(mine, at + 1)
        return found

    def edited(self, hanzi: str) -> set[str]:
        """Return the terms that one character more or less makes of some."""
        fewer = {hanzi[:at] + hanzi[at + 1 :] for at in range(len(hanzi))}
        more = {
            term
            for term in self.lengths[len(hanzi) + 1]
            if any(term[:at] + term[at + 1 :] == hanzi for at in range(len(term)))
        }
        return fewer & self.terms | more

    def stands_in_a_term(self, hanzi: str) -> bool:
        return hanzi in self.hanzi

    def covered(self, text: str) -> int:
        """Return how many characters of the text headwords of two or more can cover together."""
        best = [0] * (len(text) + 1)
        for end in range(1, len(text) + 1):
            best[end] = best[end - 1]
            for start in range(end - 1):
                if text[start:end] in self.terms:
                    best[end] = max(best[end], best[start] + end - start)
        return best[-1]


def is_han(text: str) -> bool:
    return HAN.fullmatch(text) is not None
