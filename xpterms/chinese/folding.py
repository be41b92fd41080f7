"""A running text folded for comparing: simplified characters, without marks, each with the place it came from.

Punctuation, quotes, spaces and marks of notes fall away, sentence ends and
semicolons become walls, tens are read with their neighbours: ``xpterms.chinese.standing``
finds forms in what is left.
"""

from __future__ import annotations

from itertools import accumulate, chain

from xpterms.chinese.han import FIRST, LAST
from xpterms.chinese.script import NUMERALS, TENS, folded_char, is_kept, narrow
from xpterms.kept import keep

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WALLS = frozenset("。！？；!?;")
"""What is never bridged."""
WALL, GAP, TEN = "\0", "\1", "\2"
"""In a folded text: a wall; what is bridged; a ten, whose digits depend on its neighbours."""

_NOTE_MARKS = (
    (0x2460, 0x249B),  # ① ⑴ ⒈
    (0x24EB, 0x24FF),
    (0x2776, 0x2793),
    (0x3251, 0x325F),
    (0x32B1, 0x32BF),
    (0x2070, 0x2079),
    (0xB2, 0xB3),
    (0xB9, 0xB9),
)
"""Circled and raised numbers: marks of notes, although Unicode calls them digits."""
_BRACKETS = {"[": "]", "［": "］", "〔": "〕", "【": "】", "（": "）", "(": ")"}
_OPENING, _ROUND = frozenset(_BRACKETS), frozenset("（(")
_LONGEST_MARK = 8
_LONGEST_KEPT, _MOST_KEPT = 200, 16_384
"""Forms whose keys are kept: a draft's notes are asked for theirs a dozen times each."""


class Folding(dict[int, str]):
    """One folded character for each character of a text, worked out once: a table for ``str.translate``."""

    def __init__(self, simplified: Callable[[str], str], forms: str = "") -> None:
        """Fold by what returns a character's simplified form; ``forms`` are those of ``FIRST`` to ``LAST``."""
        super().__init__()
        self._simplified = simplified
        self._forms = forms
        self._keys: dict[str, str] = {}

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if FIRST <= code <= LAST and char not in TENS:  # nearly all of a text, so the shortest way
            simple = self._forms[code - FIRST] if self._forms else self._simplified(char)
            self[code] = folded = NUMERALS.get(simple, simple)
            return folded
        char = narrow(char)
        if char in WALLS:
            folded = WALL
        elif char in TENS:
            folded = TEN
        elif not is_kept(char) or any(first <= code <= last for first, last in _NOTE_MARKS):
            folded = GAP
        else:
            folded = folded_char(char, self._simplified)
        self[code] = folded = folded if len(folded) == 1 else char
        return folded

    def fold(self, text: str) -> tuple[str, Sequence[int]]:
        """Return the characters that are compared, and for each the place it came from."""
        chars = self._marked(text)
        places: Sequence[int] = range(len(chars))
        if GAP in chars:
            chars, places = _without_gaps(chars)
        if TEN in chars:
            places = _spread(chars, places)
            chars = chars.replace(TEN, "10")
        return chars, places

    def chars(self, text: str) -> str:
        """Return the characters that are compared, wherever they come from."""
        return self._marked(text).replace(GAP, "").replace(TEN, "10")

    def key(self, form: str) -> str:
        """Return a form's compared characters, by which it is searched; empty where it has none."""
        known = self._keys.get(form)
        if known is None:
            known = self.chars(form).replace(WALL, "")
            if len(form) <= _LONGEST_KEPT:
                keep(self._keys, form, known, _MOST_KEPT)
        return known

    def _marked(self, text: str) -> str:
        """Return one character for each of a text, gaps among them."""
        chars = _without_marks(text, text.translate(self))
        return _tens(text, chars) if TEN in chars else chars


def _without_marks(text: str, chars: str) -> str:
    """Bridge marks of notes in brackets: ``［3］ [3] 〔注3〕 （注3） [^3]``."""
    if _OPENING.isdisjoint(text):
        return chars
    marks = [mark for brackets in _BRACKETS.items() for mark in _marks(text, *brackets)]
    pieces: list[str] = []
    reach = 0
    for begin, end in sorted(marks):
        pieces += (chars[reach:begin], GAP * (end - begin))
        reach = end
    return "".join((*pieces, chars[reach:])) if marks else chars


def _marks(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Yield where marks of notes in some brackets stand; no two overlap, for they hold no brackets."""
    begin = text.find(opening)
    while begin >= 0:
        end = text.find(closing, begin, begin + _LONGEST_MARK)
        if end > begin:
            inside = narrow(text[begin + 1 : end]).strip(" ^")
            number = inside.removeprefix("注").removeprefix("释").strip()
            mark = number.isascii() and number.isdigit() and len(number) <= 3
            if mark and (opening not in _ROUND or number != inside):
                yield begin, end + 1
        begin = text.find(opening, begin + 1)


def _tens(text: str, chars: str) -> str:
    """Fold tens beside numerals as ``key`` does: 十二 is 12, 二十 is 20, 二十二 is 22; one alone stays."""
    pieces: list[str] = []
    begin, place = 0, chars.find(TEN)
    while place >= 0:
        tens = place > 0 and text[place - 1] in NUMERALS
        ones = place + 1 < len(text) and text[place + 1] in NUMERALS
        if tens or ones:
            pieces += (chars[begin:place], GAP if tens and ones else "0" if tens else "1")
            begin = place + 1
        place = chars.find(TEN, place + 1)
    return "".join((*pieces, chars[begin:]))


def _without_gaps(chars: str) -> tuple[str, list[int]]:
    """Return the characters that are no gaps, and the place of each."""
    pieces = chars.split(GAP)
    ends = list(accumulate([len(piece) + 1 for piece in pieces]))
    pieces_at = map(range, (0, *ends), [end - 1 for end in ends])
    return "".join(pieces), list(chain.from_iterable(pieces_at))


def _spread(chars: str, places: Sequence[int]) -> list[int]:
    """Return the places of characters where each ten that stands alone becomes two digits."""
    found: list[int] = []
    begin, ten = 0, chars.find(TEN)
    while ten >= 0:
        found += places[begin : ten + 1]
        begin, ten = ten, chars.find(TEN, ten + 1)
    return [*found, *places[begin:]]
