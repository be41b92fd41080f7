"""A long name by pieces of it: which names hold what was typed, apart or in another order.

A piece is what stands in the name as typed, a word of the same meaning, or a classifier beside a number. Numbers and Latin
words are whole: 8 is no piece of 18条. What is remembered wrongly within a piece is judged by the alignment.
"""

from __future__ import annotations

from itertools import pairwise

from xpterms.chinese.numerals import CLASSIFIERS, NUMBERS
from xpterms.chinese.script import is_han, key
from xpterms.chinese.syllables import plain
from xpterms.chinese.words import LONGEST_SAME, same
from xpterms.search.finding import Finding
from xpterms.search.remembered import are_one
from xpterms.search.scale import COST, FEW, LONGEST_PIECED, PIECED, uncovered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from xpterms.index.reader import Index
    from xpterms.search.query import Query

_TAKEN, _MET = "\x01", "\x02"
"""In place of what was met: of the query, of the name."""
_BESIDE = frozenset("的之级性型类")
"""Characters that change no name by standing in it."""
_NUMBER, _FORMULA, _LATIN = "\ue000", "\ue800", "\uf000"
"""From here on are units of several characters: numbers, formulas and long numbers, Latin words."""
_LONG_NUMBER = 4
_LONG, _THREE = 4, 3
"""Units of a piece that tells which term is meant where it stands in one alone."""


def pieces(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms whose name has the query in pieces.

    First those that it names for certain (``Cover.tells``): 塑料十大行动 leaves the middle of a name
    out. A long piece that no other name has tells it too. What else has all or nearly all is merely
    near: 中国银行 is not 中国农业银行.
    """
    text = query.text
    if query.letters or not 4 <= len(text) <= LONGEST_PIECED:
        return [], []
    codes: dict[str, str] = {}
    units = _units(text)
    typed = _coded(units, codes)
    words = _words(typed)
    said = _Said(index)
    answers: list[Finding] = []
    near: list[Finding] = []
    for number in _candidates(index, units):
        form = index.form(number)
        own = _units(key(form.text, index.han.simplified)[0])
        cover = Cover(typed, _coded(own, codes), words, said.alike)
        if not cover.is_near:
            continue
        finding = Finding(form.term, "characters", cover.cost, (), None, query.typed.strip())
        finding.forgive("apart" if cover.in_order else "order", finding.words)
        same_order = all(unit in own for unit in units if "+" in unit)
        sure = cover.tells or (cover.full and _is_alone(index, units, cover))
        sure = sure and same_order
        (answers if sure else near).append(finding)
    return answers, near


def _units(text: str) -> list[str]:
    """Return the units of a key: a Han character each, Latin words and numbers with their signs whole."""
    units: list[str] = []
    inner = False
    for char in text:
        if inner and char.isascii():
            units[-1] += char
        else:
            units.append(char)
        inner = char.isascii()
    return units


def _coded(units: list[str], codes: dict[str, str]) -> str:
    """Return units as one character each, the same for formulas whose members stand in another order."""
    coded = []
    for unit in units:
        if len(unit) > 1:
            first = _LATIN if unit.isalpha() else _NUMBER
            if first == _NUMBER and (len(unit) >= _LONG_NUMBER or not unit.isdigit()):
                first = _FORMULA
            members = "+".join(sorted(unit.split("+")))
            coded.append(codes.setdefault(members, chr(ord(first) + len(codes))))
        else:
            coded.append("2" if unit == "双" else unit)
    return "".join(coded)


def _candidates(index: Index, units: list[str]) -> list[int]:
    """Return the forms that have two pairs of neighbouring units or more, most first; parts stand in a name already."""
    keys = index.keys("text")
    sought = [one + other for one, other in pairwise(units)]
    sought += [unit for unit in units if len(unit) > 1]
    counts: dict[int, int] = {}
    sizes: dict[int, int] = {}
    for piece in dict.fromkeys(sought):
        ranges = keys.narrow(piece)
        if not ranges or sum([high - low for _, low, high in ranges]) > FEW:
            continue
        hits = {hit.form: hit.size for hit in keys.hits(piece, ranges, FEW)}
        sizes.update(hits)
        for form in hits:
            counts[form] = counts.get(form, 0) + 1
    several = [form for form, count in counts.items() if count > 1 and not index.term_of(form)[2]]
    return sorted(several, key=lambda form: (-counts[form], sizes[form], form))[:PIECED]


def _is_alone(index: Index, units: list[str], cover: Cover) -> bool:
    """Tell whether the longest piece is long, and stands in no name but one and those that hold that.

    A shorter one is enough where the query begins and ends as the name does: 供给侧改革.
    """
    at, _, size = max(cover.met, key=lambda piece: piece[2])
    if size < (_LONG - 1 if cover.from_end_to_end and len(units) > _LONG else _LONG):
        return False
    keys = index.keys("text")
    piece = "".join(units[at : at + size])
    hits = keys.hits(piece, keys.narrow(piece), FEW)
    forms = [index.term_of(hit.form) for hit in hits]
    return are_one(index, list({term for term, _, part in forms if not part}))


def _words(typed: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Return where words of a query stand that have others of their meaning, and those, the longest first."""
    ends = [(at, end) for at in range(len(typed)) for end in range(at + 2, len(typed) + 1)]
    ends = [(at, end) for at, end in ends if end - at <= LONGEST_SAME]
    found = [(at, end, tuple(sorted(same(typed[at:end])))) for at, end in ends]
    return sorted([one for one in found if one[2]], key=lambda one: one[0] - one[1])


class _Said:
    """How characters are read."""

    def __init__(self, index: Index) -> None:
        self._readings = index.han.readings

    def alike(self, one: str, other: str) -> bool:
        """Tell whether two Han characters share a reading, whatever its tone."""
        if not is_han(one) or not is_han(other):
            return False
        said = set(map(plain, self._readings(one)))
        return not said.isdisjoint(map(plain, self._readings(other)))


def _is_number(unit: str) -> bool:
    return unit in NUMBERS or _NUMBER <= unit < _LATIN


class Cover:
    """How much of a query a name has, in pieces; a unit of both is one character."""

    def __init__(
        self,
        typed: str,
        name: str,
        words: list[tuple[int, int, tuple[str, ...]]],
        alike: Callable[[str, str], bool],
    ) -> None:
        self._typed = self._left = typed
        self._name = self._over = name
        self._alike = alike
        self.met: list[tuple[int, int, int]] = []
        """Where each piece stands in the query and in the name, and its units."""
        self._spare = self._loose = self._heard = self._unmet = 0
        self._words = 0
        self._take_words(words)
        self._take_pieces()
        self._take_rest()
        self.met.sort()

    def _take_pieces(self) -> None:
        """Take what stands in both, the longest first; one Han character is a piece where both begin or end with it."""
        for size in range(len(self._typed), 0, -1):
            for at in range(len(self._typed) - size + 1):
                piece = self._left[at : at + size]
                if _TAKEN in piece or (size == 1 and not _stands_alone(piece)):
                    continue
                self._take(at, size, self._over.find(piece), size)
        for at in (0, len(self._typed) - 1):
            then = 0 if not at else len(self._name) - 1
            if self._left[at] == self._over[then]:
                self._take(at, 1, then, 1)

    def _take(self, at: int, size: int, then: int, own: int) -> bool:
        if then < 0:
            return False
        self._left = self._left[:at] + _TAKEN * size + self._left[at + size :]
        self._over = self._over[:then] + _MET * own + self._over[then + own :]
        self.met.append((at, then, size))
        return True

    def _take_words(self, words: list[tuple[int, int, tuple[str, ...]]]) -> None:
        """Take the words that the name has as others of the same meaning, and not as typed."""
        for at, end, others in words:
            if _TAKEN in self._left[at:end] or self._typed[at:end] in self._name:
                continue
            for other in others:
                if self._take(at, end - at, self._over.find(other), len(other)):
                    self._words += 1
                    break

    def _take_rest(self) -> None:
        """Count what is left: classifiers and the like, generic nouns behind, characters that stand elsewhere, what is too much."""
        for at, unit in enumerate(self._left):
            if unit == _TAKEN:
                continue
            if self._counts(at) or unit in _BESIDE:
                self._spare += 1
                continue
            then = self._over.find(unit)
            if then < 0:
                then = next((n for n, own in enumerate(self._over) if self._alike(unit, own)), -1)
                self._heard += then >= 0
            if then < 0:
                self._unmet += 1
            else:
                self._loose += 1
                self._over = self._over[:then] + _MET + self._over[then + 1 :]
        self._numbers_left = [
            unit
            for at, unit in enumerate(self._left)
            if unit != _TAKEN and _is_number(unit) and unit not in self._over
        ]

    def _counts(self, at: int) -> bool:
        """Tell whether a classifier stands at a place of the query behind a number."""
        return at > 0 and self._typed[at] in CLASSIFIERS and _is_number(self._typed[at - 1])

    @property
    def full(self) -> bool:
        """Whether the name has all that was typed, but for classifiers and the like."""
        return not self._unmet and not self._loose

    @property
    def is_near(self) -> bool:
        """Whether the name has three quarters of what was typed, half beside a formula or a long number, and no other number."""
        if len(self.met) + self._loose < 2 or self._another_number():
            return False
        size = len(self._typed)
        told = [place for at, _, own in self.met for place in range(at, at + own)]
        telling = sum(not _is_number(self._typed[at]) and not self._counts(at) for at in told)
        if any(_FORMULA <= self._typed[at] < _LATIN for at in told):
            return telling > 1 and (self._unmet + self._loose) * 2 <= size
        return telling > 2 and self._unmet * 4 <= size and (self._unmet + self._loose) * 3 <= size

    def _another_number(self) -> bool:
        """Tell whether a number was typed in place of another of the name: one that it lacks, or before another word.

        三文化中心 is not 三馆一文化中心.
        """
        if self._numbers_left and any(map(_is_number, self._over)):
            return True
        return any(
            at and then and _is_number(self._typed[at - 1]) and _is_number(self._over[then - 1])
            for at, then, _ in self.met
        )

    @property
    def in_order(self) -> bool:
        """Whether the pieces stand in the name as they were typed."""
        places = [then for _, then, _ in self.met]
        return places == sorted(places)

    @property
    def tells(self) -> bool:
        """Whether the query names the term for certain.

        By all of it, by a formula, by a number from beginning to end or by all of one stretch with a
        number, or by long pieces in their order.
        """
        if not self.full or (not self.in_order and self._counts_several()):
            return False
        over = "".join([unit for unit in self._over if unit not in CLASSIFIERS])
        if over == _MET * len(over):
            return len(self.met) > 2 or not self.in_order
        if self.in_order and all(size >= _THREE for _, _, size in self.met):
            return len(self.met) > 1
        if not any(map(_is_number, self._typed)):
            return False
        if any(_FORMULA <= unit < _LATIN for unit in self._typed):
            return True
        stretch = self._over.strip("".join(set(self._over) - {_MET}))
        parted = not _BESIDE.isdisjoint(self._left)  # 五良的融合 may be said of any 五良
        return self.from_end_to_end or (stretch == _MET * len(stretch) and not parted)

    @property
    def from_end_to_end(self) -> bool:
        """Whether the query begins and ends as the name does, and leaves out what is between."""
        return self.in_order and self._over[0] == _MET == self._over[-1]

    def _counts_several(self) -> bool:
        """Tell whether several pieces are a number and one character: in another order 三去一降 may be another formula."""
        short = [at for at, _, size in self.met if size == 2 and self._has_number(at, size)]
        return len(short) > 1

    def _has_number(self, at: int, size: int) -> bool:
        return any(map(_is_number, self._typed[at : at + size]))

    @property
    def cost(self) -> float:
        """What it costs that some was left over, put in other words or left out."""
        taken = self._over.count(_MET)
        return (
            self._words * COST["synonym"]
            + self._spare * COST["classifier"]
            + self._heard * COST["homophone"]
            + (self._loose - self._heard) * _ALONE
            + self._unmet * COST["extra"]
            + (len(self.met) - 2) * _PIECE
            + uncovered(taken, len(self._name))
        )


def _stands_alone(unit: str) -> bool:
    """Tell whether one unit is a piece: a number or a Latin word."""
    return unit in NUMBERS or unit >= _NUMBER


_ALONE = 0.15
"""What each character costs that stands in a name by itself: half of one that only sounds like one there."""
_PIECE = 0.1
"""What each piece beyond the second costs: of two names the one in fewer is meant."""


def reworded(index: Index, query: Query) -> list[tuple[str, str]]:
    """Return the query with one word put as another of its meaning, and that word: 国有企业改革 for 国企改革."""
    text = query.typed.strip()
    if query.letters or not 4 <= len(text) <= LONGEST_PIECED:
        return []
    text = index.han.simplified(text).lower()
    return [
        (text[:at] + other + text[end:], text[at:end])
        for at in range(len(text) - 1)
        for end in range(at + 2, min(at + LONGEST_SAME, len(text)) + 1)
        if end - at + 1 < len(text)
        for other in sorted(same(text[at:end]))
    ]
