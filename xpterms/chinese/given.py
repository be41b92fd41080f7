"""A check of the pinyin that a glossary gives: whether it fits the characters of its term; build time only.

Only letters are compared, tones are not: sandhi and neutral tones are written both ways. Any reading
that a dictionary knows will do, of a character as it stands, ü as ``ü v u``, 儿 also as the ``r`` of
the syllable before. How digits and Latin letters are said is left to the glossary.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from xpterms.chinese.dictionaries import phrases, spoken
from xpterms.chinese.readings import read, simplified
from xpterms.chinese.script import is_han, units
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST, unmark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Misfit(NamedTuple):
    """The first disagreement between a given pinyin and its term."""

    char: str
    """The character that is read otherwise; empty where pinyin is left over."""
    readings: tuple[str, ...]
    """How the character is read."""
    given: str
    """The letters that stand in the pinyin there; empty where it has ended."""

    @property
    def what(self) -> str:
        """Its kind: ``over short other``."""
        return "over" if not self.char else "other" if self.given else "short"

    @property
    def fields(self) -> dict[str, str]:
        """The fields of its sentence."""
        return {"char": self.char, "readings": "/".join(self.readings), "given": self.given}


def misfit(term: str, pinyin: str) -> Misfit | None:
    """Return the disagreement of a pinyin with its term; ``None`` for none, and for a term that is not all characters.

    >>> misfit("四早", "sì zǎo"), misfit("西安市", "Xīān shì"), misfit("绿色", "lu4 se4")
    (None, None, None)
    >>> misfit("四早", "sì hǎo")
    Misfit(char='早', readings=('zao',), given='hao')
    >>> misfit("四早", "sì zǎo qī")
    Misfit(char='', readings=(), given='qi')
    """
    chars = [unit.text for unit in units(term, str)]
    if not all(map(is_han, chars)):
        return None
    letters = _letters(pinyin)
    found = _misfit(chars, letters, _readings)
    if found is None or letters == _worked_out(chars):
        return None
    return _misfit(chars, letters, _rare_readings)


def _misfit(
    chars: list[str], letters: str, readings: Callable[[str], tuple[str, ...]]
) -> Misfit | None:
    ends = {0}
    for char in chars:
        known, begins = readings(char), ends
        if not known:
            return None
        ends = {
            begin + len(one) for begin in begins for one in known if letters.startswith(one, begin)
        }
        if not ends:
            return Misfit(char, known, _syllable(letters[max(begins) :]))
    return None if len(letters) in ends else Misfit("", (), _syllable(letters[max(ends) :]))


def _worked_out(chars: list[str]) -> str:
    """Return how the program itself reads the characters, which an export may have written."""
    return _letters(" ".join(read([_simplified().get(char, char) for char in chars])))


@cache
def _simplified() -> dict[str, str]:
    return simplified()


@lru_cache(1 << 14)
def _readings(char: str) -> tuple[str, ...]:
    """Return the readings of a character in letters; nothing where one has no letters."""
    known = tuple(dict.fromkeys(map(_letters, spoken(char))))
    return () if "" in known else (*known, "r") if char == "儿" else known


def _rare_readings(char: str) -> tuple[str, ...]:
    """Return its readings with those that it has in phrases alone, as in names of places, and its simple form's."""
    in_phrases = map(_letters, _in_phrases().get(char, ()))
    simple = _readings(_simplified().get(char, char))
    return tuple(dict.fromkeys((*_readings(char), *in_phrases, *simple)))


@cache
def _in_phrases() -> dict[str, dict[str, None]]:
    found: dict[str, dict[str, None]] = {}
    for phrase, syllables in phrases().items():
        for char, readings in zip(phrase, syllables, strict=False):
            found.setdefault(char, {})[readings[0]] = None
    return found


def _letters(pinyin: str) -> str:
    """Return the letters of pinyin without tones, ü as ``u``."""
    if not pinyin.isascii():
        whole = normalize("NFC", pinyin).lower()
        pinyin = "".join([(unmark(char) or (char,))[0] for char in whole])
    letters = "".join(char for char in pinyin.lower() if "a" <= char <= "z")
    return letters.replace("v", "u")


def _syllable(letters: str) -> str:
    """Return the longest syllable that letters begin with, or a few of them."""
    sizes = range(min(LONGEST, len(letters)), 0, -1)
    return next((letters[:n] for n in sizes if letters[:n] in IS_SYLLABLE), letters[:LONGEST])
