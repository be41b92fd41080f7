"""Where written forms stand in running text: the contract's rule “Using a term”.

A form stands in a text whatever punctuation, quotes, spaces, width or marks of
notes lie between its characters; sentence ends and semicolons are never
bridged. Traditional characters and numerals fold as in the key of a query. This
module knows forms and the numbers of their owners, nothing of glossaries.
"""

from __future__ import annotations

from bisect import bisect_right

from xpterms.chinese.han import FIRST, LAST
from xpterms.chinese.script import NUMERALS, TENS, folded_char, is_kept, narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    Place = tuple[int, int, int]
    """Start and end, half-open code points of the text, and the owner's number."""

WALLS = frozenset("。！？；!?;")
"""What is never bridged."""
WALL, GAP, TEN = "\0", "\1", "\2"
"""In a folded text: a wall; what is bridged; a ten, whose digits depend on its neighbours."""

FEW = 120
"""Keys of one length up to which each is searched by itself; beyond, all slices of that length are
looked up at once, at the cost of some 120 searches."""
LONG = 4
"""Characters of a key; of many longer ones only those are looked up whose beginning stands there."""
PIECE = 1 << 16
"""Characters of a text that are folded at a time: a bound on memory."""

_LATIN = "\u2e80"
"""Letters, digits and numerals are folded to what comes before it."""
_BETWEEN = "。\n"
"""What parts texts that are searched together."""
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
_ROUND = frozenset("（(")
_LONGEST_MARK = 8
_BEFORE_ONES = frozenset("十拾百佰千仟")


class Folding(dict[int, str]):
    """One folded character for each character of a text, worked out once: a table for ``str.translate``."""

    def __init__(self, simplified: Callable[[str], str]) -> None:
        super().__init__()
        self._simplified = simplified

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if FIRST <= code <= LAST and char not in TENS:  # nearly all of a text, so the shortest way
            simple = self._simplified(char)
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
        chars = _without_marks(text, text.translate(self))
        if TEN in chars:
            chars = _tens(text, chars)
        places: Sequence[int] = range(len(chars))
        if TEN in chars:
            places = _spread(chars)
            chars = chars.replace(TEN, "10")
        if GAP not in chars:
            return chars, places
        places = [place for place, char in zip(places, chars, strict=True) if char != GAP]
        return chars.replace(GAP, ""), places

    def key(self, form: str) -> str:
        """Return what a form is searched by; empty where nothing of it is compared."""
        return self.fold(form)[0].replace(WALL, "")


def _without_marks(text: str, chars: str) -> str:
    """Bridge marks of notes in brackets: ``［3］ [3] 〔注3〕 （注3） [^3]``."""
    for opening, closing in _BRACKETS.items():
        begin = text.find(opening)
        while begin >= 0:
            end = text.find(closing, begin, begin + _LONGEST_MARK)
            if end > begin:
                inside = narrow(text[begin + 1 : end]).strip(" ^")
                number = inside.removeprefix("注").removeprefix("释").strip()
                mark = number.isascii() and number.isdigit() and len(number) <= 3
                if mark and (opening not in _ROUND or number != inside):
                    chars = chars[:begin] + GAP * (end + 1 - begin) + chars[end + 1 :]
            begin = text.find(opening, begin + 1)
    return chars


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


def _spread(chars: str) -> list[int]:
    """Return the places of characters where each ten that stands alone becomes two digits."""
    places: list[int] = []
    begin, place = 0, chars.find(TEN)
    while place >= 0:
        places += range(begin, place + 1)
        begin, place = place, chars.find(TEN, place + 1)
    return [*places, *range(begin, len(chars))]


class Finder:
    """Find many forms in many texts.

    >>> finder = Finder.of([("三公经费", 0), ("四早", 1)], str)
    >>> finder.find("压减“三公”经费，落实四早。")
    [(3, 8, 0), (11, 13, 1)]
    """

    def __init__(
        self,
        keys: Mapping[int, Collection[str]],
        owners: Callable[[str], Sequence[int]],
        folding: Folding,
        *,
        apart: bool = True,
    ) -> None:
        """Search for ``keys``, given by their length; ``owners`` is asked for those that were found.

        With ``apart`` no two places overlap: the longer counts, of equally long
        ones the earlier. Without, only what lies inside a longer one is left out.
        """
        self._keys = dict(keys)
        self._sizes = sorted(self._keys, reverse=True)
        long = [some for size, some in self._keys.items() if size > LONG]
        many = sum(map(len, long)) > FEW
        self._heads = {key[:LONG] for some in long for key in some} if many else set()
        self._owners = owners
        self._folding = folding
        self._apart = apart
        self._known: dict[str, Sequence[int]] = {}

    @classmethod
    def of(
        cls,
        forms: Iterable[tuple[str, int]],
        simplified: Callable[[str], str],
        *,
        apart: bool = True,
    ) -> Finder:
        """Return a finder of forms, each with its owner's number; a form may have several owners."""
        folding = Folding(simplified)
        owners: dict[str, list[int]] = {}
        for form, owner in forms:
            known = owners.setdefault(folding.key(form), [])
            if owner not in known:
                known.append(owner)
        owners.pop("", None)
        keys: dict[int, list[str]] = {}
        for key in owners:
            keys.setdefault(len(key), []).append(key)
        sets = {size: frozenset(some) for size, some in keys.items()}
        return cls(sets, owners.__getitem__, folding, apart=apart)

    def find(self, text: str) -> list[Place]:
        """Return where forms stand in a text, left to right; one place for each owner of a form."""
        return [
            (begin, end, owner) for begin, end, owners in self.find_owned(text) for owner in owners
        ]

    def find_owned(self, text: str) -> list[tuple[int, int, Sequence[int]]]:
        """Return where forms stand in a text, left to right, each with all its owners."""
        found: list[tuple[int, int, Sequence[int]]] = []
        for begin, end in _pieces(text):
            found += self._find(text[begin:end] if (begin, end) != (0, len(text)) else text, begin)
        return found

    def find_each(self, texts: Iterable[str]) -> Iterator[list[Place]]:
        """Yield for each text what ``find`` returns; short texts are searched many at a time."""
        batch: list[str] = []
        size = 0
        for text in texts:
            batch.append(text)
            size += len(text) + 1
            if size >= PIECE:
                yield from self._find_batch(batch)
                batch, size = [], 0
        yield from self._find_batch(batch)

    def begins(self, text: str) -> bool:
        """Tell whether a form may begin at the end of a text and go on behind it."""
        longest = max(self._keys, default=0)
        chars = self._folding.fold(text[-4 * longest - 40 :])[0]
        tails = [chars[-size:] for size in range(1, min(longest, len(chars) + 1))]
        tails = [tail for tail in tails if WALL not in tail]
        return any(
            key.startswith(tail)
            for size, keys in self._keys.items()
            for tail in tails
            if len(tail) < size
            for key in keys
        )

    def _find_batch(self, texts: list[str]) -> Iterator[list[Place]]:
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + len(_BETWEEN))
        found: list[list[Place]] = [[] for _ in texts]
        for begin, end, owner in self.find(_BETWEEN.join(texts)):
            number = bisect_right(starts, begin) - 1
            found[number].append((begin - starts[number], end - starts[number], owner))
        return iter(found)

    def _find(self, text: str, offset: int) -> list[tuple[int, int, Sequence[int]]]:
        chars, places = self._folding.fold(text)
        taken = bytearray(len(chars))
        found: list[tuple[int, int, str]] = []
        starts = self._starts(chars)
        for size in self._sizes:  # longest first
            for begin in self._begins(chars, size, starts):
                end = begin + size
                if self._apart and taken.find(1, begin, end) >= 0:
                    continue
                key = chars[begin:end]
                if key[0] > _LATIN and key[-1] > _LATIN:  # no number or Latin word to be cut in two
                    span: tuple[int, int] | None = places[begin], places[end - 1] + 1
                else:
                    span = _span(text, places, begin, end)
                if span and self._whose(key):
                    found.append((*span, key))
                    if self._apart:
                        taken[begin:end] = b"\1" * size
        found.sort()
        kept = found if self._apart else _outermost(found)
        return [(begin + offset, end + offset, self._known[key]) for begin, end, key in kept]

    def _starts(self, chars: str) -> Sequence[int]:
        """Return where one of the many long keys may begin."""
        heads = self._heads
        if not heads:
            return ()
        return [at for at in range(len(chars) - LONG) if chars[at : at + LONG] in heads]

    def _begins(self, chars: str, size: int, starts: Sequence[int]) -> list[int]:
        """Return where keys of one length stand, ascending."""
        keys = self._keys[size]
        if len(keys) > FEW or (size > LONG and self._heads):
            places = starts if size > LONG else range(len(chars) - size + 1)
            return [at for at in places if chars[at : at + size] in keys]
        found: list[int] = []
        for key in keys:
            at = chars.find(key)
            while at >= 0:
                found.append(at)
                at = chars.find(key, at + 1)
        found.sort()
        return found

    def _whose(self, key: str) -> Sequence[int]:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._owners(key)
        return known


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a long text where nothing is bridged, or else at ``PIECE`` characters."""
    begin = 0
    while len(text) - begin > PIECE:
        end = max(text.rfind(wall, begin, begin + PIECE) for wall in "。；！？\n") + 1
        if end <= begin:
            end = begin + PIECE
        yield begin, end
        begin = end
    yield begin, len(text)


def _span(text: str, places: Sequence[int], begin: int, end: int) -> tuple[int, int] | None:
    """Return the span of a match; ``None`` where it cuts a number or a Latin word in two."""
    start, last = places[begin], places[end - 1]
    if (begin and places[begin - 1] == start) or (end < len(places) and places[end] == last):
        return None  # half of a ten
    signed = "+" in narrow(text[start : last + 1])
    if start and _joined_before(text, start, signed=signed):
        return None
    after = narrow(text[last + 1 : last + 4])
    if after and _joined(narrow(text[last]), after, signed=signed):
        return None
    return start, last + 1


def _joined_before(text: str, start: int, *, signed: bool) -> bool:
    """Tell whether a form's first character goes on with what stands before it."""
    first, before = narrow(text[start]), narrow(text[start - 1])
    if first in NUMERALS:
        if before in _BEFORE_ONES:  # 二十四 is not 四; 老百姓 and 百 are no numbers
            return before in TENS or narrow(text[max(start - 2, 0) : start - 1]) in NUMERALS
        return before == "第" and first == "二"  # 第二会议室 is not 两会
    if first in TENS:
        return before in NUMERALS
    if not first.isascii():
        return False
    if before in ".," and first.isdigit() and start > 1:
        return _decimal(text, start, before)
    return _joined(before, first, signed=signed)


def _decimal(text: str, start: int, sign: str) -> bool:
    """Tell whether digits go on a number before a point or comma; ``12.17110工作制度`` is a list's number."""
    if text[start - 1] != sign or not (text[start - 2].isascii() and text[start - 2].isdigit()):
        return False
    if sign == ",":
        return text[start : start + 3].isdigit() and not text[start + 3 : start + 4].isdigit()
    begin = start - 2
    while begin and text[begin - 1].isascii() and text[begin - 1].isdigit():
        begin -= 1
    return bool(text[text.rfind("\n", 0, begin) + 1 : begin].strip())


def _joined(left: str, right: str, *, signed: bool) -> bool:
    """Tell whether neighbours belong together: digits with digits and signs, letters with letters."""
    right, rest = right[0], right[1:]
    if left in NUMERALS and right in TENS:
        return True
    if not (left + right).isascii():
        return False
    if left.isdigit() and right.isdigit():
        return True
    if left.isalpha() and right.isalpha():
        return True
    if left.isdigit() and right == "." and rest[:1].isascii() and rest[:1].isdigit():
        return True
    return (left == "+" and right.isalnum() and (signed or right.isdigit())) or (
        left.isalnum() and right == "+" and (signed or left.isdigit())
    )


def _outermost(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Leave out what lies inside a longer one."""
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[tuple[int, int, str]] = []
    reach = -1
    for one in found:
        if one[1] > reach:
            kept.append(one)
            reach = one[1]
    return kept
