"""Equality of written texts: width, punctuation, numerals and script aside.

Two written forms are equal here when their keys are: full width folds to half,
traditional to simplified, upper to lower case, numerals to digits; punctuation
and spaces fall away, but ``+ % &``, letters and digits never do.
"""

from __future__ import annotations

from xpterms.kept import Kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NUMERALS = dict(
    zip("〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖", "001223456789123456789", strict=True)
)
"""Numerals said digit by digit; 两 is how 2 is said before a measure word."""

AS_DIGITS = str.maketrans(NUMERALS)
"""The same as ``str.translate`` takes them."""
TENS = "十拾"
"""What is written with one digit, two or none, by what stands beside it."""
FOLDED = frozenset((*NUMERALS, *TENS))
"""Numerals that a key has as digits."""
HUNDREDS = {"百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
"""Numerals that a key has as they are, with what they are worth."""
SIGNS = frozenset("+%&")
"""Signs that are kept in a term, beside letters, digits and Han characters."""
_NARROW = {0x3000: " "} | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_WIDE = frozenset(map(chr, _NARROW))
FEW = 64
"""Characters of a text up to which each is folded by itself; in a longer one many come again."""
_FIRST_HAN = "\u2e80"
"""Before this character no other is a Han one, nor as wide as one."""
_MARKS = frozenset("\u0300\u0301\u0304\u0306\u0308\u030c")


def is_han(char: str) -> bool:
    """Tell whether a character is a Han character."""
    return (
        "\u4e00" <= char <= "\u9fff"
        or char == "〇"
        or "\u3400" <= char <= "\u4dbf"
        or char > "\U0001ffff"
    )


def is_kept(char: str) -> bool:
    """Tell whether a character of folded width is part of a term rather than punctuation."""
    if char < "\x80":
        return char.isalnum() or char in SIGNS
    return is_han(char) or char.isalnum()


class _Kept(dict[int, str]):
    """What of each character stays in a term: a table for ``str.translate``, filled as it is asked."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = char = char if is_kept(char) else ""
        return char


_kept = _Kept()


def kept(text: str) -> str:
    """Return a text of folded width without what is punctuation."""
    return text.translate(_kept)


def narrow(text: str) -> str:
    """Return text with full-width ASCII and ideographic spaces at half width, code point by code point."""
    return text if _WIDE.isdisjoint(text) else text.translate(_NARROW)


def core(text: str) -> str:
    """Return the compared characters of a text: letters, digits, Han characters and signs, width and case aside."""
    chars = narrow(text)
    return (chars if chars.isalnum() else kept(chars)).lower()


def key(text: str, simplified: Callable[[str], str]) -> tuple[str, list[int]]:
    """Return the key of a written form, and for each of its characters the place it came from.

    Places never fall. 十二 and 12 have the key ``12``, 二十 and 20 ``20``: a ten
    stands for its digits. Characters beyond the basic plane become U+FFFD, so
    that a key has one UTF-16 unit a character.
    """
    chars = narrow(text)
    if chars.isascii():
        kept = [place for place, char in enumerate(chars) if char.isalnum() or char in SIGNS]
        return "".join([chars[place] for place in kept]).lower(), kept
    if chars.isalnum() and "十" not in chars and "拾" not in chars:
        simple = "".join(map(simplified, chars))
        if "Σ" not in simple:  # whose small form hangs on what stands beside it
            simple = simple.lower()
            if len(simple) == len(chars) and max(simple) <= "\uffff":
                return simple.translate(AS_DIGITS), list(range(len(chars)))
    folds = {char: _compared(char, simplified) for char in set(chars)}
    pieces = [folds[char] for char in chars]
    for place, digits in () if folds.keys().isdisjoint(TENS) else _tens(chars):
        pieces[place] = digits
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), places


def text_key(text: str, simplified: Callable[[str], str]) -> str:
    """Return the key alone: of a long text in half the time, for each character is folded once."""
    if len(text) <= FEW:
        return key(text, simplified)[0]
    pieces: list[str] = []
    reach = 0
    for place, digits in _tens(text):
        pieces += (text[reach:place], digits)
        reach = place + 1
    written = "".join((*pieces, text[reach:]))
    return each(written, lambda char: _compared(char, simplified))


def each(text: str, folded: Callable[[str], str]) -> str:
    """Return a text with each character as a function folds it; of a long text it is asked once a character."""
    if len(text) <= FEW:
        return "".join(map(folded, text))
    return text.translate({ord(char): folded(char) for char in set(text)})


def _tens(chars: str) -> Iterator[tuple[int, str]]:
    """Yield where tens stand, ascending, and the digits that each is said for."""
    tens = [place for ten in TENS for place in places(chars, ten)]
    for place in sorted(tens):
        before = place > 0 and chars[place - 1] in NUMERALS
        behind = place + 1 < len(chars) and chars[place + 1] in NUMERALS
        yield place, ("" if before else "1") + ("" if behind else "0")


def places(text: str, sought: str) -> Iterator[int]:
    """Yield the offsets of one text in another, ascending; two occurrences may overlap."""
    place = text.find(sought)
    while place >= 0:
        yield place
        place = text.find(sought, place + 1)


def _compared(char: str, simplified: Callable[[str], str]) -> str:
    """Return a character as it is compared, nothing for punctuation."""
    if "\u4e00" <= char <= "\u9fff":  # nearly all, so the shortest way
        simple = simplified(char)
        return NUMERALS.get(simple, simple)
    if char < _FIRST_HAN:
        return _plain(char)
    char = narrow(char)
    return folded_char(char, simplified) if is_kept(char) else ""


def _folded_plainly(char: str) -> str:
    return folded_char(char, str) if is_kept(char) and char not in _MARKS else ""


_plain = Kept(_folded_plainly).of
"""A character before ``_FIRST_HAN`` as it is compared: no script writes it otherwise."""


def folded_char(char: str, simplified: Callable[[str], str]) -> str:
    """Return a character as it is compared: simplified, lower case, a numeral as its digit."""
    folded = simplified(char).lower()
    if folded > "\uffff":
        return "\ufffd" * len(folded)
    return NUMERALS.get(folded, folded)


class Unit:
    """One piece of a term that is said as a whole: a Han character, a digit, a Latin word, a sign."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        """Simplified or lower case."""
        self.start = start
        self.end = end


def units(text: str, simplified: Callable[[str], str]) -> list[Unit]:
    """Return the units of a written form in order; punctuation parts Latin words and is left out."""
    found: list[Unit] = []
    chars = narrow(text)
    place, size = 0, len(chars)
    while place < size:
        char, start = chars[place], place
        place += 1
        if not is_kept(char):
            continue
        if char.isalpha() and not is_han(char):
            while place < size and chars[place].isalpha() and not is_han(chars[place]):
                place += 1
            found.append(Unit(chars[start:place].lower(), start, place))
        else:
            found.append(Unit(simplified(char), start, place))
    return found


def spans(pieces: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join touching half-open ranges, given in order, into spans."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
