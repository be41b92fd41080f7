"""What letters may be of a syllable: the whole of it, its beginning, one confused with it or one with a slip in it.

It hangs on the letters and the readings alone, so that it is worked out once for all queries and forms that share them.
"""

from __future__ import annotations

from xpterms.chinese.numerals import says_another
from xpterms.chinese.syllables import plain
from xpterms.kept import Kept, keep
from xpterms.search.scale import COST

TYPE_CHECKING = False
if TYPE_CHECKING:
    Edge = tuple[float, str, int, int]
    """Cost, code, and how many atoms and units it takes."""
    Edges = tuple[Edge, ...]
    """In no list: tens of thousands are kept, which Python's garbage collector would go over each time."""
    Begun = tuple[str, bool, tuple[tuple[int, int], ...], bool, bool]
    """Letters, whether the query ends with them, the tones typed on them, each with its place, whether sounds may be
    confused, and whether letters may stand for a syllable by its beginning."""

RUNS = 512
"""Runs that are kept: more than one query has."""
EACH = 256
"""Units that each of them keeps: together some tens of megabytes at the most."""


spelled = Kept(plain).of
"""The letters of a reading, without its tone."""


def _confused_of(syllable: str) -> dict[str, int]:
    from xpterms.chinese.sounds import confused

    return confused(syllable)


confusions = Kept(_confused_of).of
"""The spellings that a syllable may be confused with, and how many sounds of each are confused."""


def _variants_of(syllable: str) -> tuple[str, ...]:
    return tuple(confusions(syllable))


_variants = Kept(_variants_of).of


def _short_of(typed: str) -> tuple[float, str]:
    code = "unfinished"
    if len(typed) < 2 or typed in _PAIRS:
        code = "vowel" if typed in _VOWELS else "initial"
    return COST[code], code


_VOWELS, _PAIRS = frozenset("aeo"), frozenset(("zh", "ch", "sh"))
short = Kept(_short_of).of
"""The cost and the code of letters that are short for a syllable: its initial, zh ch sh too, or more of it, unfinished."""


class Run(dict["tuple[str, ...]", "Edges"]):
    """Letters of a query that nothing typed parts, from one of them on, and by the readings of a unit what they may be of it.

    That is with no slip in them, in the order of the readings; it is worked out when it is first asked.
    """

    __slots__ = ("_ends", "_short", "_slipped", "_sounds", "_tones", "letters")

    def __init__(self, begun: Begun) -> None:
        """Take letters, whether the query ends with them, the tones typed by place, what may be confused, what be short."""
        self.letters, self._ends, self._tones, self._sounds, self._short = begun
        self._slipped: dict[tuple[tuple[str, ...], str], Edges] = {}

    def __missing__(self, readings: tuple[str, ...]) -> Edges:
        found: list[Edge] = []
        for place, reading in enumerate(readings):
            found += self._said(reading, spelled(reading), COST["reading"] if place else 0.0)
        return keep(self, readings, tuple(found), EACH)

    def slipped(self, readings: tuple[str, ...], number: str) -> Edges:
        """Return the same with slips; ``number`` is the unit where it is one, and letters that say another are no slip for it."""
        asked = readings, number
        known = self._slipped.get(asked)
        if known is None:
            found: list[Edge] = []
            for place, reading in enumerate(readings):
                other = COST["reading"] if place else 0.0
                spelling = spelled(reading)
                found += self._said(reading, spelling, other)
                found += self._slips(spelling, number, other)
            known = keep(self._slipped, asked, tuple(found), EACH)
        return known

    def _said(self, reading: str, spelling: str, other: float) -> list[Edge]:
        """Return how the letters may be one reading, which costs something if it is another than the main one."""
        letters = self.letters
        found = self._begun(reading, spelling, other) if letters[0] == spelling[0] else []
        if self._sounds and letters.startswith(_variants(spelling)):
            for said, times in confusions(spelling).items():
                if letters.startswith(said):
                    cost = other + self._tone(len(said), reading) + COST["sound"] * times
                    found.append((cost, "sound", len(said), 1))
        return found

    def _begun(self, reading: str, spelling: str, other: float) -> list[Edge]:
        """Return how the letters may be a reading that begins with the first of them, or stand for it."""
        letters = self.letters
        found: list[Edge] = []
        if letters.startswith(spelling):
            tone = self._tone(len(spelling), reading)
            code = "tone" if tone else "reading" if other else "full"
            found.append((other + tone, code, len(spelling), 1))
        if "v" in spelling and letters.startswith(spelling.replace("v", "u")):
            found.append((COST["reading"], "reading", len(spelling), 1))
        if not self._short or len(spelling) < 2:
            return found
        cost, code = short(letters[0])
        found.append((cost + other, code, 1, 1))
        if letters[1:2] == "h" and letters[0] in "zcs":
            if spelling[1] == "h":
                found.append((COST["initial"] + other, "initial", 2, 1))
            elif self._sounds:
                found.append((COST["initial"] + COST["sound"], "sound", 2, 1))
        size = len(letters)
        if self._ends and 1 < size < len(spelling) and spelling.startswith(letters):
            found.append((COST["unfinished"] + other, "unfinished", size, 1))
        return found

    def _slips(self, spelling: str, number: str, other: float) -> list[Edge]:
        from xpterms.chinese.slips import slips

        found: list[Edge] = []
        for size, known in slips(self.letters, spelling):
            if number and says_another(self.letters[:size], number):
                found.append((COST["number"], "number", size, 1))
            else:
                code = "slip " + known
                found.append((COST[code] + other, code, size, 1))
        return found

    def _tone(self, size: int, reading: str) -> float:
        """Return what it costs that the tone typed on the first letters is not the reading's."""
        typed = next((tone for place, tone in self._tones if place < size), None)
        own = int(reading[-1]) if reading[-1].isdigit() else 0
        return 0.0 if typed is None or typed == own else COST["tone"]


run = Kept(Run, RUNS).of
"""The run of some letters, by what ``Run`` takes."""
