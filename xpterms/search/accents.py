"""A farther ring: terms read as the letters once an accent or an r of erhua is put right.

It is asked only where nothing nearer is found, and looks whole readings up; nothing is scanned.
"""

from __future__ import annotations

from xpterms.chinese.numerals import NUMBERS, SPELLED
from xpterms.chinese.sounds import far
from xpterms.chinese.syllables import IS_SYLLABLE, LONGEST
from xpterms.search.finding import Finding
from xpterms.search.scale import FAR_PART, FAR_SOUNDS, FAR_STEPS, FAR_SYLLABLES, FEW, PART
from xpterms.search.ways import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.index.forms import Form
    from xpterms.index.keysearch import Ranges
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

    Change = tuple[str, int, str]
    """Code, the syllable of the term that it stands for or before, and what was typed."""
    State = tuple[int, str, Ranges | None, int, tuple[Change, ...]]
    """The letter and the reading so far, where keys have it, its syllables, what was changed."""


def accented(index: Index, query: Query) -> tuple[list[Finding], list[Finding]]:
    """Return the terms that the query says with an accent or with erhua, and those that are merely near.

    Near are terms too short to tell, those whose number was heard otherwise, and those of several readings
    that an accent may be meant for.
    """
    if not query.letters:
        return _without_er(index, query), []
    found: list[Finding] = []
    near: list[Finding] = []
    meant: set[str] = set()
    for reading, size, changes in () if query.tones else _readings(index, query):
        accent = any(code == "far sound" for code, _, _ in changes)
        read, bent = _read(index, reading, size, changes)
        if size < FAR_SYLLABLES - (not accent):
            near += read
            continue
        found += read
        near += bent
        if read and accent and len(changes) == 1:
            meant.add(reading)
    return (found, near) if len(meant) < 2 else ([], found + near)


def _read(
    index: Index, reading: str, size: int, changes: tuple[Change, ...]
) -> tuple[list[Finding], list[Finding]]:
    """Return the terms of a reading, forgiven what made it of the letters, and those whose number that bends.

    Those that quote or list a long part which is read so where no term is.
    """
    found: list[Finding] = []
    quoting: list[Finding] = []
    bent: list[Finding] = []
    for hit in index.keys("letters").whole(reading, FEW):
        form = index.form(hit.form)
        if len(form.units) != size or (form.part and size < FAR_PART):
            continue
        if form.part:
            shown = ((form.offset, form.offset + len(form.text)),)
        else:
            shown = ((0, len(index.entry(form.term).term)),)
        finding = Finding(form.term, "sound", PART if form.part else 0.0, shown)
        for code, _, typed in changes:
            finding.forgive(code, typed)
        fits = quoting if form.part else found
        (bent if _bends_number(form, changes) else fits).append(finding)
    return found or quoting, bent


def _without_er(index: Index, query: Query) -> list[Finding]:
    """Return the terms that the query names but for one 儿."""
    found: list[Finding] = []
    for at, char in enumerate(query.text):
        if at and char == "儿" and len(query.text) > 2:
            for term, _ in named(index, query.text[:at] + query.text[at + 1 :]):
                shown = ((0, len(index.entry(term).term)),)
                found.append(Finding(term, "sound", 0.0, shown).forgive("erhua", char))
    return found


def _bends_number(form: Form, changes: tuple[Change, ...]) -> bool:
    """Tell whether a number of the term was heard otherwise, or one that was typed as another word."""
    counts = any(unit.text in NUMBERS for unit in form.units)
    return any(
        code == "far sound" and (form.units[unit].text in NUMBERS or (counts and typed in SPELLED))
        for code, unit, typed in changes
    )


def _readings(index: Index, query: Query) -> Iterator[tuple[str, int, tuple[Change, ...]]]:
    """Yield the readings of terms that the letters become: letters, syllables, what was changed."""
    keys = index.keys("letters")
    letters = query.atoms
    waiting: list[State] = [(0, "", None, 0, ())]
    steps = 0
    while waiting and steps < FAR_STEPS:
        at, path, ranges, size, changes = waiting.pop()
        if at == len(letters):
            if changes:
                yield path, size, changes
            continue
        for after, said, units, change in _options(query, at, size):
            if change and len(changes) == FAR_SOUNDS:
                continue
            steps += 1
            inner = keys.narrow(path + said, ranges)
            if inner:
                waiting.append((after, path + said, inner, size + units, changes + change))


def _options(
    query: Query, at: int, size: int
) -> Iterator[tuple[int, str, int, tuple[Change, ...]]]:
    """Yield what letters from a place on may be: the letter after, the reading, its syllables, the change."""
    letters = query.atoms
    if size and letters[at] == "r" and letters[at + 1 : at + 2] not in _VOWELS:
        yield at + 1, "", 0, (("erhua", size, "r"),)
        yield at + 1, "er", 1, (("erhua", size, "r"),)
    for end in range(at + 1, min(at + LONGEST, len(letters)) + 1):
        typed = letters[at:end]
        if typed not in IS_SYLLABLE or query.bound(at, end):
            continue
        yield end, typed, 1, ()
        if size and typed == "er":
            yield end, "", 0, (("erhua", size, typed),)
        for said in far(typed):
            yield end, said, 1, (("far sound", size, typed),)


_VOWELS = frozenset("aeiou")
