"""Notes that share a line: ①“三资”：指…；②“五小”：指…, and 粮食“三老”，是指…；“双高普九”，是指…."""

from __future__ import annotations

from xpterms.annex.layout import Line
from xpterms.annex.numbering import CIRCLED, openings
from xpterms.kept import once_a_line
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_SURE = frozenset({"circled", "square", "note", "point", "round"})
_BREAK = pattern(
    "(?<=[。；;！”）)])\\s?(?=["
    + "".join(CIRCLED)
    + r"]|[\[［〔【（(]\s?(?:注\s?)?\d{1,3}\s?[\]］〕】）)]|\d{1,3}[.．、])"
)
_PROSE = pattern(
    r"(?<=[。；;])\s?(?=[“「][^“”「」]{2,30}[”」][^，。；：:;“”]{0,12}[，,]?(?:是指|系指|指(?!数)|即))"
)
_QUOTED = pattern(
    r"[^，。；：:;“”「」]{0,14}[“「][^“”「」]{2,30}[”」][^，。；：:;“”]{0,12}[，,]?(?:是指|系指|指(?!数)|即)"
)


_SIGNED = pattern(r"[^。；]{1,48}?(?:[：:]|是指|系指|指|即|——|[\]］】〕])")


def parted(lines: list[Line], begin: int, end: int) -> list[tuple[int, Line]]:
    """Return the lines of a range with their places; a line that holds several notes stands once a note."""
    found: list[tuple[int, Line]] = []
    for place in range(begin, end):
        line = lines[place]
        for at, text in enumerate(pieces(line.text)):
            found.append((place, line if at == 0 and text == line.text else line.replace(
                text=text, begins=at > 0 or line.begins, above=0 if at else line.above)))  # fmt: skip
    return found


@once_a_line
def pieces(text: str) -> Sequence[str]:
    """Return the notes that share a line, each once it is worked out: a line is read in several zones and ways."""
    if len(text) < 12:
        return [text]
    first = [one for one in openings(text) if one.style in _SURE]
    if first:
        return _numbered(text, first[0].value, first[0].style)
    if _QUOTED.match(text):
        pieces = _PROSE.split(text)
        return pieces if len(pieces) > 1 else [text]
    return [text]


def _numbered(text: str, value: int, style: str) -> list[str]:
    """Part a line at the numbers that follow its own, one by one, in its own style."""
    cuts = [0]
    for match in _BREAK.finditer(text):
        rest = text[match.end() : match.end() + 80]
        numbers = [one for one in openings(rest) if one.style == style and one.value == value + 1]
        if numbers and _SIGNED.match(rest, numbers[0].end):
            cuts.append(match.end())
            value += 1
    return [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
