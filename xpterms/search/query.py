"""A typed query as atoms: Han characters, digits, signs and single letters, with what binds them.

Typed spaces, apostrophes, hyphens and tones part syllables; everything else
that is no letter, digit or Han character falls away. Nothing is looked up here.
"""

from __future__ import annotations

from xpterms.chinese.script import (
    AS_DIGITS,
    FEW,
    FOLDED,
    TENS,
    each,
    is_han,
    is_kept,
    kept,
    narrow,
    text_key,
)
from xpterms.gathered import Later

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from xpterms.chinese import syllables
if not TYPE_CHECKING:
    syllables = Later("xpterms.chinese.syllables")

LONGEST_QUERY = 10_000
"""Characters; a longer query is refused before it is read."""

_COMBINING = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
_DIAERESIS = "\u0308"
_TONES = "12345"
_AFTER_JQXY = frozenset("jqxy")
_RESPELLING = frozenset("vue")
"""Letters with which an ü may end that was spelled otherwise."""
_RESPELLED = frozenset(("jv", "qv", "xv", "yv", "yu", "ue"))
"""The same with the letter before."""
_BEHIND_LATIN = "\u2000"
"""Latin letters, marked or not, come before this character."""


_MARKS = (
    *(chr(code) for code in range(0x2460, 0x2474)),
    *(chr(code) for code in range(0x2776, 0x2780)),
    *"⁰¹²³⁴⁵⁶⁷⁸⁹",
)
"""Circled and raised numbers: marks of notes."""
_BRACKETS = {"[": "]", "［": "］", "〔": "〕", "【": "】"}
_LONGEST_MARK = 3
_ODD = frozenset((*_MARKS, *_BRACKETS, *map(chr, range(ord("ㄅ"), ord("ㄩ") + 1))))
"""What ``_cleared`` looks for."""
_FIRST, _LAST = "\u4e00", "\u9fff"
_TENS = frozenset(TENS)
_PARTING = {code: " " for code in range(0x80) if not chr(code).isalpha()}
_READ_AS_TYPED = frozenset("0123456789+%&:")
"""Signs that may be more than a border between syllables."""
_TONED = (
    _PARTING
    | {ord(sign): sign for sign in _READ_AS_TYPED}
    | {ord(tone): tone + " " for tone in _TONES}
)
"""What parts syllables, a space behind each tone; other such signs stay."""
_STOPPING = str.maketrans(dict.fromkeys(" \t，。、；：？！“”‘’《》（）", " "))
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_BESIDE, _BREAK = "\0", "\1"
"""In a query on the way to atoms: a character that is read with its neighbours, one that parts syllables."""
_UMLAUT = _DIAERESIS + ":"


def _cleared(typed: str) -> str:
    """Return what was typed without marks of notes (四个［1］意识), bopomofo as pinyin."""
    if _ODD.isdisjoint(typed):
        return typed
    if any("ㄅ" <= char <= "ㄩ" for char in typed):
        from xpterms.chinese.bopomofo import to_pinyin

        typed = to_pinyin(typed)
    bare = typed
    for mark in _MARKS:
        bare = bare.replace(mark, "")
    for opening, closing in _BRACKETS.items():
        begin = bare.find(opening)
        while begin >= 0:
            end = bare.find(closing, begin, begin + _LONGEST_MARK + 2)
            if end > begin and narrow(bare[begin + 1 : end]).isdigit():
                bare = bare[:begin] + bare[end + 1 :]
            else:
                begin += 1
            begin = bare.find(opening, begin)
    return bare if any(map(is_kept, bare)) else typed


def _alone(char: str, simplified: Callable[[str], str], *, tones: bool) -> str:
    """Return the atom of a character, ``_BREAK`` for a border, ``_BESIDE`` where its neighbours tell which."""
    if _FIRST <= char <= _LAST:
        return simplified(char)
    char = narrow(char)
    if is_han(char):
        return simplified(char)
    if not is_kept(char):
        return _BESIDE if char in _COMBINING or char in _UMLAUT else _BREAK
    lower = char.lower()
    if not char.isascii() and (len(lower) > 1 or syllables.unmark(lower)):
        return _BESIDE
    return _BESIDE if lower in _RESPELLING or (tones and lower in _TONES) else lower


def respelled(letters: str) -> bool:
    """Tell whether letters may have an ü that is written otherwise."""
    return "v" in letters or (
        "u" in letters
        and ("lyu" in letters or "nyu" in letters or "lue" in letters or "nue" in letters)
    )


class Query:
    """What was typed, ready for searching."""

    __slots__ = (
        "atoms",
        "breaks",
        "digits",
        "letters",
        "parsed",
        "runs",
        "spelled",
        "text",
        "toned",
        "tones",
        "typed",
        "unparted",
    )

    def __init__(self, typed: str, simplified: Callable[[str], str], *, tones: bool = True) -> None:
        """Read what was typed; without ``tones`` every digit is itself, never a tone."""
        typed = self.typed = typed if typed.isascii() and "[" not in typed else _cleared(typed)
        self.toned = tones
        """Whether digits may be tones; so are those of any part of the query."""
        self.digits = False
        """Whether some digit was read as a tone."""
        self.atoms = ""
        """Simplified, lower case, one character an atom; ü is ``v``."""
        self.breaks: set[int] = set()
        """Places before which a syllable must begin."""
        self.tones: dict[int, int] = {}
        """The tone typed on the letter at a place, or right after it."""
        self.text = ""
        """The key of the query as written text."""
        if not self._read_plainly(typed, simplified, tones=tones):
            self._read(typed, simplified, tones=tones)
            self.text = text_key(typed, simplified)
        alone = self.breaks and len(self.breaks) + 1 == len(self.atoms)
        if alone and self.atoms.isascii() and not self.tones:  # no syllables: s i z a o
            self.breaks = set()
        self.letters = self.atoms.isascii() and self.atoms.isalpha()
        """Whether all atoms are letters."""
        self.spelled = self.letters or not _LETTERS.isdisjoint(self.atoms)
        """Whether some are."""
        self.unparted = self.letters and not self.breaks
        """Whether they are one run of letters."""
        self.runs: list[int] | None = None
        """For each letter where those end that nothing typed parts, once it was asked (``rest``)."""
        self.parsed: frozenset[int] | None = None
        """In how many syllables the letters can be split, once it was asked (``verdict.parses``)."""

    def _read_plainly(self, typed: str, simplified: Callable[[str], str], *, tones: bool) -> bool:
        """Read what is letters or Han characters, parted or not, and nothing else; tell whether it was."""
        if typed.isascii():
            letters = typed.lower()
            if typed.isalpha() and not respelled(letters):
                self.atoms = self.text = letters
                return True
            if not _READ_AS_TYPED.isdisjoint(typed):
                return tones and self._read_toned(letters)
            if not self._read_parts(letters):
                return False
            self.text = self.atoms
            return True
        atoms = typed
        if not min(typed) >= _FIRST or not max(typed) <= _LAST:
            if max(typed) < _BEHIND_LATIN:
                return self._read_marked(typed.lower())
            parts = typed.translate(_STOPPING).split()
            atoms = "".join(parts)
            if not atoms or not min(atoms) >= _FIRST or not max(atoms) <= _LAST:
                return False
            self._part(parts)
        self.atoms = self.text = simplified(atoms)
        if not FOLDED.isdisjoint(self.atoms):
            tens = not _TENS.isdisjoint(typed)  # what each stands for hangs on what is beside it
            self.text = text_key(typed, simplified) if tens else self.atoms.translate(AS_DIGITS)
        return True

    def _read_parts(self, letters: str) -> bool:
        """Read letters, and what parts them, as syllables; tell whether they are spelled as syllables are."""
        parts = letters.translate(_PARTING).split()
        atoms = "".join(parts)
        if respelled(atoms):
            return False
        self.atoms = atoms
        self._part(parts)
        return True

    def _part(self, parts: list[str]) -> None:
        """Take it that syllables begin where parts of the atoms do."""
        place = 0
        for part in parts[:-1]:
            place += len(part)
            self.breaks.add(place)

    def _read_toned(self, letters: str) -> bool:
        """Read syllables of which some have a digit for a tone, and nothing else; tell whether it was."""
        parts = letters.translate(_TONED).split()
        stems: list[str] = []
        tones: dict[int, int] = {}
        end = 0
        for part in parts:
            stem = part.rstrip(_TONES)
            stems.append(stem)
            end += len(stem)
            if stem != part:
                if not stem or stem not in syllables.IS_SYLLABLE:
                    return False
                tones[end - 1] = int(part[-1]) % 5
        atoms = "".join(stems)
        if not atoms.isalpha() or respelled(atoms):
            return False
        self.atoms, self.text, self.tones, self.digits = atoms, "".join(parts), tones, bool(tones)
        self._part(stems)
        return True

    def _read_marked(self, typed: str) -> bool:
        """Read letters of which some have tones, and nothing else; tell whether it was."""
        letters = typed.translate(syllables.UNMARKED)
        if not letters.isascii() or not _READ_AS_TYPED.isdisjoint(letters):
            return False
        if not self._read_parts(letters):
            return False
        place = 0
        for char in typed:
            if char.isalpha():
                known = syllables.unmark(char)
                if known and known[1]:
                    self.tones[place] = known[1]
                place += 1
        self.text = kept(typed)
        return True

    def _read(self, typed: str, simplified: Callable[[str], str], *, tones: bool) -> None:
        atoms: list[str] = []
        if len(typed) > FEW:
            self._read_long(typed, simplified, atoms, tones=tones)
        else:
            for place, char in enumerate(typed):
                if "a" <= char <= "z" and (not atoms or atoms[-1] + char not in _RESPELLED):
                    atoms.append(char)
                elif _FIRST <= char <= _LAST:
                    atoms.append(simplified(char))
                elif char == " ":
                    self.breaks.add(len(atoms))
                else:
                    self._read_beside(typed, place, simplified, atoms, tones=tones)
        self.atoms = "".join(atoms)
        self.breaks -= {0, len(atoms)}

    def _read_long(
        self, typed: str, simplified: Callable[[str], str], atoms: list[str], *, tones: bool
    ) -> None:
        """Read what hangs on its neighbours one by one, and all else at once."""
        read = each(typed, lambda char: _alone(char, simplified, tones=tones))
        place = -1
        for beside in read.split(_BESIDE):
            if place >= 0:
                self._read_beside(typed, place, simplified, atoms, tones=tones)
            first, *parts = beside.split(_BREAK)
            atoms += first
            for part in parts:
                self.breaks.add(len(atoms))
                atoms += part
            place += 1 + len(beside)

    def _read_beside(
        self,
        typed: str,
        place: int,
        simplified: Callable[[str], str],
        atoms: list[str],
        *,
        tones: bool,
    ) -> None:
        """Read a character that may belong to what stands before it."""
        char = typed[place]
        if char > "\xff":
            char = narrow(char)
        if char in _COMBINING and atoms:
            self.tones[len(atoms) - 1] = _COMBINING[char]
        elif char == _DIAERESIS and atoms and atoms[-1] == "u":
            atoms[-1] = "v"
        elif is_kept(char):
            if tones and char in _TONES and self._is_tone(atoms, typed, place + 1):
                self.digits = True
                self.tones[len(atoms) - 1] = int(char) % 5
                self.breaks.add(len(atoms))
            else:
                self._append(atoms, char, simplified)
        elif char == ":" and atoms and atoms[-1] == "u" and atoms[-2:-1] in (["l"], ["n"]):
            atoms[-1] = "v"
        else:
            self.breaks.add(len(atoms))

    def _append(self, atoms: list[str], char: str, simplified: Callable[[str], str]) -> None:
        if is_han(char):
            atoms.append(simplified(char))
            return
        if char.isascii():
            atoms.append(char.lower())
        else:
            self._append_marked(atoms, char)
        if atoms[-1] not in _RESPELLING:
            return
        if atoms[-1] == "v" and atoms[-2:-1] and atoms[-2] in _AFTER_JQXY:
            atoms[-1] = "u"
        elif atoms[-3:] in (["l", "y", "u"], ["n", "y", "u"]) and self._begins(atoms, 3):
            atoms[-2:] = ["v"]
        elif atoms[-1] == "e" and atoms[-3:] in (["l", "u", "e"], ["n", "u", "e"]):
            atoms[-2] = "v"

    def _append_marked(self, atoms: list[str], char: str) -> None:
        """Append a letter that may carry a tone."""
        lower = char.lower()
        known = syllables.unmark(lower)
        if known:
            if known[1]:
                self.tones[len(atoms)] = known[1]
            atoms.append(known[0])
        else:
            atoms.append(lower if len(lower) == 1 else char)

    def _begins(self, atoms: list[str], back: int) -> bool:
        """Tell whether a syllable must begin so many atoms back: jinyu is jin yu, nyu alone nü."""
        place = len(atoms) - back
        return not place or place in self.breaks or not "a" <= atoms[place - 1] <= "z"

    def _is_tone(self, atoms: list[str], typed: str, place: int) -> bool:
        """Tell whether a digit right after letters is their tone: a syllable ends there, no digit follows."""
        if (
            not atoms
            or not "a" <= atoms[-1] <= "z"
            or len(atoms) in self.breaks
            or (place < len(typed) and typed[place].isdigit())
        ):
            return False
        tail = "".join(atoms[-syllables.LONGEST :])
        for size in range(1, len(tail) + 1):
            if not "a" <= tail[-size] <= "z":
                break
            if tail[-size:] in syllables.IS_SYLLABLE:
                return True
        return False

    def rest(self, begin: int) -> str:
        """Return the letters from a place on that nothing typed parts."""
        if self.unparted:
            return self.atoms[begin:]
        if self.runs is None:
            end = len(self.atoms)
            self.runs = [end] * end
            for place in range(end - 1, -1, -1):
                if not "a" <= self.atoms[place] <= "z":
                    end = place
                self.runs[place] = end
                if place in self.breaks:
                    end = place
        return self.atoms[begin : self.runs[begin]]

    def bound(self, begin: int, end: int) -> bool:
        """Tell whether something typed parts the atoms of a range."""
        return any(begin < place < end for place in self.breaks)

    def tone(self, begin: int, end: int) -> int | None:
        """Return the tone typed for a range of letters: 1–4, 0 neutral, ``None`` when none was."""
        for place in range(begin, end):
            if place in self.tones:
                return self.tones[place]
        return None
