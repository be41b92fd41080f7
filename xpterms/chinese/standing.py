"""Where written forms stand in running text: the contract's rule “Using a term”.

A form stands in a text whatever punctuation, quotes, spaces, width or marks of
notes lie between its characters; sentence ends and semicolons are never
bridged. Traditional characters and numerals fold as in the key of a query. This
module knows forms and the numbers of their owners, nothing of glossaries.
"""

from __future__ import annotations

from bisect import bisect_right
from codecs import utf_16_be_encode
from itertools import accumulate, chain, compress

from xpterms.chinese.han import FIRST, LAST
from xpterms.chinese.script import NUMERALS, TENS, folded_char, is_kept, narrow

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
    from typing import TypeVar

    Place = tuple[int, int, int]
    """Start and end, half-open code points of the text, and the owner's number."""

    Piece = TypeVar("Piece", str, int)
    Owned = tuple[int, int, Sequence[int]]
    """The same with the numbers of all owners."""

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

    def __init__(self, simplified: Callable[[str], str], forms: str = "") -> None:
        """Fold by what returns a character's simplified form; ``forms`` are those of ``FIRST`` to ``LAST``."""
        super().__init__()
        self._simplified = simplified
        self._forms = forms

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
        chars = _without_marks(text, text.translate(self))
        if TEN in chars:
            chars = _tens(text, chars)
        places: Sequence[int] = range(len(chars))
        if GAP in chars:
            chars, places = _without_gaps(chars)
        if TEN in chars:
            places = _spread(chars, places)
            chars = chars.replace(TEN, "10")
        return chars, places

    def key(self, form: str) -> str:
        """Return what a form is searched by; empty where nothing of it is compared."""
        return self.fold(form)[0].replace(WALL, "")


def _without_marks(text: str, chars: str) -> str:
    """Bridge marks of notes in brackets: ``［3］ [3] 〔注3〕 （注3） [^3]``."""
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


class Keys:
    """The keys of one length, each with the numbers of its owners."""

    __slots__ = ("_owners", "_packed")

    def __init__(self, owners: Mapping[str, Sequence[int]]) -> None:
        self._owners = owners
        self._packed: dict[int, Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self._owners)

    def __iter__(self) -> Iterator[str]:
        return iter(self._owners)

    def among(self, pieces: Set[str]) -> dict[str, Sequence[int]]:
        """Return which of some pieces of a text are keys that have owners, each with these.

        The owners of a key are the same object whenever it is asked for.
        """
        return {piece: self._owners[piece] for piece in pieces if piece in self._owners}

    def among_packed(self, pieces: Set[int]) -> dict[int, Sequence[int]]:
        """Return the same of pieces as ``packed`` has them, for keys of at most ``LONG`` characters."""
        if not self._packed:
            size = len(next(iter(self._owners)))
            text = "\n".join(self._owners)
            numbers = packed(encoded(text), size, size + 1)
            self._packed = dict(zip(numbers, self._owners.values(), strict=True))
        return {piece: self._packed[piece] for piece in pieces if piece in self._packed}


def encoded(chars: str) -> bytes:
    """Return folded characters for ``packed``."""
    return utf_16_be_encode(chars, "surrogatepass")[0]


def packed(content: bytes, size: int, step: int = 1) -> memoryview[int]:
    """Return pieces of ``size`` characters of a text in UTF-16, at most ``LONG``, each as one number.

    One begins every ``step`` characters: with 1 at each, with ``size`` + 1 they are the lines of keys of that
    length. Numbers take a tenth of the time of texts to make, and half to look up.
    """
    wide, kind = (4, "I") if size <= 2 else (8, "Q")
    count = max(0, (len(content) // 2 - size) // step + 1)
    found = bytearray(wide * count)
    for at in range(2 * size):
        found[at::wide] = content[at :: 2 * step][:count]
    return memoryview(found).cast(kind)  # type: ignore[call-overload, no-any-return]


class Finder:
    """Find many forms in many texts.

    >>> finder = Finder.of([("三公经费", 0), ("四早", 1)], str)
    >>> finder.find("压减“三公”经费，落实四早。")
    [(3, 8, 0), (11, 13, 1)]
    """

    def __init__(self, keys: Mapping[int, Keys], folding: Folding, *, apart: bool = True) -> None:
        """Search for ``keys``, given by their length.

        With ``apart`` no two places overlap: the longer counts, of equally long
        ones the earlier. Without, only what lies inside a longer one is left out.
        """
        self._keys = dict(keys)
        self._sizes = sorted(self._keys, reverse=True)
        long = [some for size, some in self._keys.items() if size > LONG]
        many = sum(map(len, long)) > FEW
        self._heads = {key[:LONG] for some in long for key in some} if many else set()
        self._folding = folding
        self._apart = apart

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
        return cls.of_keys(
            ((folding.key(form), owner) for form, owner in forms), folding, apart=apart
        )

    @classmethod
    def of_keys(
        cls, keys: Iterable[tuple[str, int]], folding: Folding, *, apart: bool = True
    ) -> Finder:
        """Return a finder of keys, as ``folding`` makes them of forms, each with its owner's number."""
        owners: dict[int, dict[str, list[int]]] = {}
        for key, owner in keys:
            known = owners.setdefault(len(key), {}).setdefault(key, [])
            if owner not in known:
                known.append(owner)
        owners.pop(0, None)
        return cls({size: Keys(some) for size, some in owners.items()}, folding, apart=apart)

    def find(self, text: str) -> list[Place]:
        """Return where forms stand in a text, left to right; one place for each owner of a form."""
        return [
            (begin, end, owner) for begin, end, owners in self.find_owned(text) for owner in owners
        ]

    def find_owned(self, text: str) -> list[Owned]:
        """Return where forms stand in a text, left to right, each with all its owners."""
        found: list[Owned] = []
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

    def _find(self, text: str, offset: int) -> list[Owned]:
        chars, places = self._folding.fold(text)
        starts = self._starts(chars)
        found: list[Owned] = []
        for size in self._sizes:  # longest first
            taken: list[int] = []
            reach = 0
            for begin, owners in self._standing(chars, size, starts):
                if begin < reach:
                    continue
                end = begin + size
                if (
                    chars[begin] > _LATIN and chars[end - 1] > _LATIN
                ):  # no number or Latin word to be cut in two
                    found.append((places[begin] + offset, places[end - 1] + 1 + offset, owners))
                else:
                    span = _span(text, places, begin, end)
                    if span is None:
                        continue
                    found.append((span[0] + offset, span[1] + offset, owners))
                if self._apart:
                    taken.append(begin)
                    reach = end
            if taken:
                chars = _walled(chars, taken, size)
        found.sort()
        return found if self._apart else _outermost(found)

    def _starts(self, chars: str) -> Sequence[int]:
        """Return where one of the many long keys may begin."""
        heads = self._heads
        if not heads:
            return ()
        return [at for at in range(len(chars) - LONG) if chars[at : at + LONG] in heads]

    def _standing(
        self, chars: str, size: int, starts: Sequence[int]
    ) -> Iterator[tuple[int, Sequence[int]]]:
        """Return where keys of one length stand, ascending, with their owners."""
        keys = self._keys[size]
        if size > LONG and self._heads:
            pieces = [chars[at : at + size] for at in starts]
            return _there(starts, pieces, keys.among(set(pieces)))
        if size <= LONG and len(keys) > FEW:
            numbers = packed(encoded(chars), size)
            return _there(range(len(numbers)), numbers, keys.among_packed(set(numbers)))
        return self._each(chars, keys)

    @staticmethod
    def _each(chars: str, keys: Keys) -> Iterator[tuple[int, Sequence[int]]]:
        """Yield where keys of one length stand, ascending, each searched by itself."""
        found: list[tuple[int, str]] = []
        for key in keys:
            at = chars.find(key)
            while at >= 0:
                found.append((at, key))
                at = chars.find(key, at + 1)
        if found:
            found.sort()
            known = keys.among({key for _, key in found})
            for begin, key in found:
                if key in known:
                    yield begin, known[key]


def _there(
    places: Sequence[int], pieces: Sequence[Piece], known: Mapping[Piece, Sequence[int]]
) -> Iterator[tuple[int, Sequence[int]]]:
    """Return where known pieces begin, with their owners."""
    standing = list(map(known.__contains__, pieces))
    owners = map(known.__getitem__, compress(pieces, standing))
    return zip(compress(places, standing), owners, strict=True)


def _walled(chars: str, taken: Sequence[int], size: int) -> str:
    """Return characters with walls for the pieces of one size that are taken, so that nothing else is."""
    pieces: list[str] = []
    reach = 0
    for begin in taken:
        pieces += (chars[reach:begin], WALL * size)
        reach = begin + size
    return "".join((*pieces, chars[reach:]))


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


def _outermost(found: list[Owned]) -> list[Owned]:
    """Leave out what lies inside a longer one."""
    found.sort(key=lambda one: (one[0], -one[1]))
    kept: list[Owned] = []
    reach = -1
    for one in found:
        if one[1] > reach:
            kept.append(one)
            reach = one[1]
    return kept
