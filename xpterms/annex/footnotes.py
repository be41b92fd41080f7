"""Find notes at the feet of pages: lines that open with a mark which the text above carries behind their term."""

from __future__ import annotations

from bisect import bisect_left

from xpterms.annex.layout import Line
from xpterms.annex.letters import core
from xpterms.annex.marks import MARK, mark_number, without_marks
from xpterms.annex.members import aliases, items
from xpterms.annex.notes import Ways, explains, joined
from xpterms.annex.numbering import openings
from xpterms.annex.region import Note, Region
from xpterms.model import Record
from xpterms.patterns import pattern

_UP = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UPPER = pattern(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*")
_CARET = pattern(r"\[\^(\d{1,3})\]\s*[:：]\s*")
_QUOTED = pattern(r"[“「][^“”「」]{2,24}[”」]$")
_STYLES = frozenset({"circled", "note", "square", "round", "space", "bare", "point"})


class Mark(Record):
    """A mark in the body: where it stands, and what stands before it."""

    place: int
    before: str
    core: str
    sure: bool


Marks = dict[int, list[Mark]]
Answer = tuple[int, int, str | None, str | None, str | None]
"""A footnote's number, where its text begins, its term as the text above has it before the mark, as quoted there, as it says itself."""


def find_footnotes(lines: list[Line], marks: Marks, ways: Ways) -> Region | None:
    """Return the footnotes; ``None`` where fewer than two lines answer a mark in the body."""
    notes: list[Note] = []
    used: set[int] = set()
    place = 0
    while place < len(lines):
        read = _footnote(lines, place, marks, ways) if marks else None
        if read is None:
            place += 1
            continue
        note, end = read
        notes.append(note)
        used.update(range(place, end))
        place = end
    if len(notes) < 2:
        return None
    return Region("footnotes", tuple(notes), frozenset(used), (), len(notes), 1.0)


def find_marks(lines: list[Line]) -> Marks:
    """Return the marks of the text by number, in its order; what opens a line marks nothing."""
    found: Marks = {}
    for place, line in enumerate(lines):
        above: str | None = None
        before = letters = ""
        reach = 0
        for match in MARK.finditer(line.text):
            number, kind = mark_number(match)
            begin = match.start()
            # One piece a mark: what stands before it is worked out once, however near they stand.
            piece = line.text[max(reach, begin - _BEFORE) : begin]
            reach = begin if kind == "bare" else match.end()
            before, letters = (before + piece)[-_BEFORE:], (letters + core(piece))[-_COMPARED:]
            if kind == "bare" and (not begin or len(found.get(number, ())) >= _MOST_BARE):
                continue
            if above is None:
                above = without_marks(lines[place - 1].text[-_BEFORE:]) if place else ""
            own = letters if begin >= _ALONE else (core(above) + letters)[-_COMPARED:]
            if own:
                text = before if begin >= _ALONE else above + before
                found.setdefault(number, []).append(Mark(place, text, own, kind != "bare"))
    return found


_BEFORE, _COMPARED = 60, 40
"""Characters before a mark that are looked at, and of those how many are compared."""
_ALONE = 40
"""Characters of a line before a mark that are enough without the line above."""
_MOST_BARE = 400
"""Figures of one value that are looked at: a mark is rare, 1 is not."""


def _footnote(lines: list[Line], place: int, marks: Marks, ways: Ways) -> tuple[Note, int] | None:
    line = lines[place]
    for number, at, term, quoted, said in _answers(line.text, place, marks, ways):
        text = line.text[at:]
        end = place + 1
        while end < len(lines) and _continues(lines, end):
            end += 1
        whole = joined([text, *(line.text for line in lines[place + 1 : end])])
        named, definition = (quoted, whole) if quoted else _parted(whole, term or said or "", ways)
        if core(definition) and named:
            several, members = aliases(named, definition), items(named, definition)
            note = Note(number, named, definition, line.number, lines[end - 1].number, several)
            return note.replace(items=members, printed=line.text[:at].strip()), end
    return None


def _answers(text: str, place: int, marks: Marks, ways: Ways) -> list[Answer]:
    """Return how a line may answer marks above it, best first: by what stands before one, by a term of its own.

    Of 13“五早” the whole number comes first, for 3“五早” is hardly a term.
    """
    found: list[Answer] = []
    for number, at in _numbers(text):
        rest, known = text[at:], marks.get(number, [])
        behind = bisect_left(known, place, key=lambda mark: mark.place)
        above = known[max(0, behind - 20) : behind]
        if not above:
            continue
        term = _marked(above, rest)
        quoted = _quoted(above) if term is None and explains(rest) else None
        said = _said(rest, ways) if term is None and quoted is None else None
        if term or quoted or said:
            found.append((number, at, term, quoted, said))
    found.sort(key=lambda one: (one[4] is not None, text[one[1]].isdigit()))
    return found


def _said(text: str, ways: Ways) -> str | None:
    """Return the term that a footnote names itself, where it does so plainly: “四早”：指…."""
    split = ways.split([text])
    sure = split is not None and split.score >= 3.0 and split.sign in ("colon", "bracket", "means")
    return split.term if split is not None and sure and explains(split.definition) else None


def _parted(whole: str, term: str, ways: Ways) -> tuple[str, str]:
    """Return term and definition of a footnote that begins with a term known from the body."""
    split = ways.beside(core(term)).split([whole])
    if split is not None:
        same = core(split.term) in (core(term), core(whole[: len(term)]))
        if same or (split.sign in ("colon", "bracket", "dash") and split.score >= 2.2):
            return split.term, split.definition  # what is printed wins over where the mark stands
    end = _length(whole, core(term))
    return whole[:end].strip("：:—– "), whole[end:].lstrip("：:—– ")


def _marked(above: list[Mark], text: str) -> str | None:
    """Return the beginning of a footnote that stands right before its mark in the text above."""
    letters = core(text[:120])
    for mark in reversed(above):
        for size in range(len(mark.core), 1, -1):
            if letters.startswith(mark.core[-size:]):
                return text[: _length(text, mark.core[-size:])]
    return None


def _quoted(above: list[Mark]) -> str | None:
    """Return the quoted term before the mark of a footnote that only defines, as ①指… does."""
    for mark in reversed(above):
        found = _QUOTED.search(mark.before)
        if found and mark.sure and 2 <= len(core(found[0])) <= 20:
            return found[0]
    return None


def _numbers(text: str) -> list[tuple[int, int]]:
    up = _UPPER.match(text)
    if up:
        return [(int(up[1].translate(_UP)), up.end())]
    caret = _CARET.match(text)
    if caret:
        return [(int(caret[1]), caret.end())]
    return [(one.value, one.end) for one in openings(text) if one.style in _STYLES]


def _length(text: str, letters: str) -> int:
    """Return how much of a text its first compared letters take, with the quote that closes behind them."""
    end, seen = 0, ""
    while end < len(text) and len(seen) < len(letters):
        seen += core(text[end])
        end += 1
    while end < len(text) and text[end] in "”’」』》）)":
        end += 1
    return end


def _continues(lines: list[Line], place: int) -> bool:
    last, line = lines[place - 1], lines[place]
    if line.after_page or line.begins or (_numbers(line.text) and last.text[-1] in "。；”）)"):
        return False
    return last.text[-1] not in "。！？" or last.full
