"""Read a range of lines as notes, in each way that notes are laid out; which way is right is judged elsewhere.

A reading parts the lines into blocks, one a note, and each block into term and
definition.
"""

from __future__ import annotations

from itertools import pairwise

from xpterms.annex.chrome import is_clutter, is_label
from xpterms.annex.ends import is_closed, last_block
from xpterms.annex.inline import parted
from xpterms.annex.layout import Line
from xpterms.annex.letters import core
from xpterms.annex.members import aliases, items
from xpterms.annex.notes import Split, Ways, explains, join, joined, trim
from xpterms.annex.numbering import Candidate, Opening, misnumbered, openings, sequence, unlisted
from xpterms.glossary.lines import FINAL
from xpterms.model import Record, Span
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_PART = 20
_FINISHED = FINAL - frozenset("：:")
_SENTENCE = frozenset("。！？；;")


class Note(Record):
    """One note as read."""

    number: int | None
    term: str
    definition: str
    line: int
    """Of the document, 1-based: where it begins."""
    last: int
    """Line of the document where it ends."""
    aliases: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    mark: int | None = None
    """Its number in the body, where that is not its own (footnotes that begin anew on each page)."""
    printed: str = ""
    """Its number as written, with what stands around it: ``［1］``; empty without one."""
    marks: tuple[tuple[int, Span], ...] = ()
    """Where the body refers to it: line of the document, and span of the mark in that line."""


class Doubt(Record):
    """One thing to check: a line of the document, and the code and fields of its sentence."""

    line: int
    code: str
    """Of ``xpterms.messages.annex``."""
    fields: dict[str, object]


class Region(Record):
    """The notes of a range of lines, read in one way."""

    kind: str
    """``numbered list``, ``plain list``, ``lines in turn``, ``running prose`` or ``footnotes``."""
    notes: tuple[Note, ...]
    lines: frozenset[int]
    """Places in the list of lines that the notes took up."""
    doubts: tuple[Doubt, ...]
    tried: int
    """Blocks that should have been notes."""
    signs: float
    """Share of the notes that a sign parts: a colon, brackets, 是指."""
    heading: tuple[int, int] | None = None
    """First and last line of the document that announce the notes."""


class Block(Record):
    """The lines of one note."""

    places: list[int]
    """Of its lines in the list of lines."""
    lines: list[Line]
    number: int | None = None
    printed: str = ""


def readings(lines: list[Line], begin: int, end: int, known: Ways) -> list[Region]:
    """Return the readings of ``lines[begin:end]``, one a layout; ``known`` has the core of the text around them."""
    numbered = _numbered(lines, begin, end, known)
    first = _region("numbered list", numbered, known) if numbered else None
    if first is not None and _is_each(first, begin, end):
        return [first]
    kinds = (
        ("plain list", _signed(lines, begin, end, known)),
        ("lines in turn", _alternating(lines, begin, end)),
    )
    found = [first, *(_region(kind, blocks, known) for kind, blocks in kinds if blocks)]
    return [region for region in found if region is not None]


def _is_each(region: Region, begin: int, end: int) -> bool:
    """Tell whether each line of a range is a note, numbered from 1 on: no other layout can be likelier."""
    numbers = [note.number for note in region.notes]
    lines = {note.line for note in region.notes}
    return len(lines) == end - begin > _FEW and numbers == list(range(1, len(numbers) + 1))


_FEW = 2
"""Notes that do not tell a layout by their numbers."""


def _numbered(lines: list[Line], begin: int, end: int, ways: Ways) -> list[Block]:
    area = parted(lines, begin, end)
    candidates = [
        Candidate(place, opening, _weight(area, place, opening, ways))
        for place, (_, line) in enumerate(area)
        for opening in _openings(line)
    ]
    chain = sequence(candidates)
    if not chain or (len(chain) < 2 and chain[0].opening.value != 1):
        return []
    if sum(one.weight for one in chain) < 0.6 * len(chain):
        return []
    numbers: dict[int, tuple[Candidate, int | None]] = {
        one.line: (one, one.opening.value) for one in chain
    }
    numbers |= _renumbered(chain, misnumbered(chain, candidates))
    blocks: list[Block] = []
    for at, stop in pairwise([*sorted(numbers), len(area)]):
        one, number = numbers[at]
        place, first = area[at]
        rest = area[at + 1 : stop]
        if stop < len(area):
            rest = _without_parts(
                first, [(at, line) for at, line in rest if not is_clutter(line.text)]
            )
        printed = first.text[: one.opening.end].strip() or str(one.opening.value)
        block = [first.replace(text=first.text[one.opening.end :]), *(line for _, line in rest)]
        blocks.append(Block([place, *(at for at, _ in rest)], block, number, printed))
    return _ended(blocks)


def _renumbered(
    chain: list[Candidate], wrong: list[Candidate]
) -> dict[int, tuple[Candidate, int | None]]:
    """Return the lines with a wrong number, with the one that is missing where they stand, if one is."""
    found: dict[int, tuple[Candidate, int | None]] = {}
    gaps = [range(a.opening.value + 1, b.opening.value) for a, b in pairwise(chain)]
    for at, (first, second) in enumerate(pairwise(chain)):
        between = [one for one in wrong if first.line < one.line < second.line]
        missing = list(gaps[at])
        twice = len(between) == 1 and between[0].opening.value == second.opening.value
        if twice and not missing and [len(gap) for gap in gaps[at + 1 : at + 2]] == [1]:
            number = second.opening.value  # 4, 5, 5, 7: the first of the two is right
            found[between[0].line] = (between[0], number)
            found[second.line] = (second, number + 1)
            continue
        fits = len(between) == len(missing)
        for number_of, one in zip(missing if fits else [None] * len(between), between, strict=True):
            found[one.line] = (one, number_of)
    return found


def _without_parts(first: Line, rest: list[tuple[int, Line]]) -> list[tuple[int, Line]]:
    """Return a note's lines without the heading of the next part of the annex: 二、民生类."""
    if not rest:
        return rest
    above = rest[-2][1] if len(rest) > 1 else first
    text = rest[-1][1].text
    heads = (
        len(text) <= _LONGEST_PART and text[-1] not in "。！？；，、”）.;" and is_closed(above.text)
    )
    return rest[:-1] if heads and not above.full else rest


def _ended(blocks: list[Block]) -> list[Block]:
    """Return the blocks, the last one without what follows it on the page."""
    if not blocks:
        return blocks
    others = blocks[:-1]
    closed = sum(block.lines[-1].text[-1:] in _FINISHED for block in others)
    last = blocks[-1]
    several = any(len(block.lines) > 1 for block in others)
    kept = last_block(last.lines, several=several, closed=2 * closed >= len(others))
    return [*others, last.replace(lines=kept, places=last.places[: len(kept)])]


def _openings(line: Line) -> Sequence[Opening]:
    return openings(line.text) or ([Opening(line.above, "above", 0)] if line.above else [])


def _weight(area: list[tuple[int, Line]], place: int, opening: Opening, ways: Ways) -> float:
    """Return how much a line looks like the first of a note, its number aside."""
    line = area[place][1]
    text = line.text[opening.end :]
    split = ways.split([text])
    weight = 1.0
    if split is not None and split.score > 1.2:
        weight += min(1.2, 0.3 * split.score)
    elif split is None or split.sign == "none":
        following = area[place + 1][1].text if place + 1 < len(area) else ""
        alone = len(text) <= 40 and not any(char in _SENTENCE for char in text)
        weight += 0.6 if alone and following and not openings(following) else -0.6
    if place > 0:
        last = area[place - 1][1]
        ended = last.text[-1] in _FINISHED or line.begins
        if not ended:
            weight -= 0.3 if not last.full else 0.9
    if text[:1].isdigit() and opening.style == "point" and line.text[opening.end - 1] in ".．":
        weight -= 0.3
    return weight - _STYLES.get(opening.style, 0.0)


_STYLES = {"bare": 1.0, "space": 0.4, "half": 0.2, "above": 0.5}
"""How little a way of writing numbers says: a figure before a word is mostly an amount."""


def _strip(line: Line) -> Line:
    stripped: Line = line.replace(text=line.text[unlisted(line.text) :])
    return stripped


def _is_heading_like(text: str) -> bool:
    return len(text) <= 30 and text[-1] not in "。！？；，、”）"


def _alternating(lines: list[Line], begin: int, end: int) -> list[Block]:
    """Part lines where each term stands alone on a line and its definition below it."""
    blocks: list[Block] = []
    place = begin
    while place < end:
        text = trim(lines[place].text[unlisted(lines[place].text) :])
        below = lines[place + 1].text if place + 1 < end else ""
        term = (
            text
            and 1 <= len(core(text[:80])) <= 30
            and text[-1] not in _SENTENCE
            and "。" not in text
            and "，" not in text
        )
        bare = term and place + 1 < len(lines) and not lines[place].full
        if (
            bare
            and below
            and (
                below[-1] in "；.;" or is_closed(below) or explains(below) or lines[place + 1].full
            )
        ):
            blocks.append(Block([place, place + 1], [_strip(lines[place]), lines[place + 1]]))
            place += 2
            continue
        if not blocks or is_clutter(lines[place].text):
            if blocks:
                break
            place += 1
            continue
        if _is_heading_like(lines[place].text) and place + 1 >= end:
            break
        blocks[-1].lines.append(lines[place])
        blocks[-1].places.append(place)
        place += 1
    return blocks


def _signed(lines: list[Line], begin: int, end: int, ways: Ways) -> list[Block]:
    """Part lines where each note has its sign, one paragraph or more a term."""
    blocks: list[Block] = []
    above = ""
    previous: Line | None = None
    for place, whole in parted(lines, begin, end):
        line = _strip(whole)
        if not line.text:
            continue
        fresh = not blocks or previous is None or line.begins or _ended_line(previous)
        split = ways.split([line.text]) if fresh else None
        if is_clutter(line.text) or (split is not None and is_label(split.term)):
            if blocks:
                break
            continue
        if split is not None and _opens(split, line, blocks, above, ways.body):
            blocks.append(Block([place], [line]))
            above = ""
        elif blocks and previous is not None:
            closed = previous.text[-1] in "。！？" and not previous.full
            if closed and _is_heading_like(line.text):
                break
            blocks[-1].lines.append(line)
            blocks[-1].places.append(place)
        above += core(line.text) if blocks else ""
        previous = line
    return _ended(blocks)


def _ended_line(line: Line) -> bool:
    """Tell whether a paragraph may end with a line: it ends a sentence, or is no line of a hard-wrapped page."""
    return line.text[-1] in _FINISHED or not (line.full or line.text[-1] in "，、")


def _opens(split: Split, line: Line, blocks: list[Block], above: str, body: str) -> bool:
    """Tell whether a line with a sign opens a note, rather than explaining a word of the note above."""
    letters = core(split.term)
    if split.score < _SURE or split.sign == "none" or len(letters) > _LONGEST or _asks(split.term):
        return False
    if not blocks or line.begins:
        return True
    return letters in body or letters not in above


_SURE = 2.4
"""Score of a parting that opens a note by itself, without a number."""
_LONGEST = 34


def _asks(term: str) -> bool:
    return term[-1] in "？?" or (term[:1] in ("问", "答") and len(term) < 3)


def _region(kind: str, blocks: list[Block], ways: Ways) -> Region | None:
    """Return the notes that blocks make; ``None`` where less than half of them make one."""
    firsts = [ways.split(pieces(block.lines)) for block in blocks]
    signs = [split.sign for split in firsts if split]
    usual = max(dict.fromkeys(signs), key=signs.count, default="")
    notes: list[Note] = []
    used: set[int] = set()
    doubts: list[Doubt] = []
    signed = 0
    for block in blocks:
        split = ways.split(pieces(block.lines), usual)
        line, last = block.lines[0].number, block.lines[-1].number
        if split is None:
            begin = "".join(one.text for one in block.lines)[:30]
            code = "annex.no-term" if block.number is None else "annex.no-term-numbered"
            doubts.append(Doubt(line, code, {"number": block.number, "text": begin}))
            if block.number is not None:
                used.update(block.places)
            continue
        used.update(block.places)
        signed += split.sign != "none"
        doubts += _term_doubts(split, line)
        notes.append(_note(block, split, line, last))
    doubts += _gaps(notes)
    if not notes or len(notes) < 0.5 * len(blocks):
        return None
    kind = "running prose" if kind == "plain list" and usual in ("means", "zhi", "ji") else kind
    return Region(
        kind, tuple(notes), frozenset(used), tuple(doubts), len(blocks), signed / len(notes)
    )


def _note(block: Block, split: Split, line: int, last: int) -> Note:
    return Note(
        block.number,
        split.term,
        split.definition,
        line,
        last,
        aliases(split.term, split.definition),
        items(split.term, split.definition),
        printed=block.printed,
    )


def _term_doubts(split: Split, line: int) -> list[Doubt]:
    if split.sign == "none":
        return [Doubt(line, "annex.no-sign", {"term": split.term})]
    if len(core(split.term)) > 30:
        return [Doubt(line, "annex.long-term", {"term": split.term[:40]})]
    return []


def _gaps(notes: list[Note]) -> list[Doubt]:
    """Return where numbers are missing from the sequence of the notes."""
    numbered = [(note.number, note.line) for note in notes if note.number is not None]
    found: list[Doubt] = []
    for note in notes:
        digits = "".join(filter(str.isdecimal, note.printed))
        if note.printed and note.number is None:
            found.append(Doubt(note.line, "annex.same-number", {"printed": note.printed}))
        elif digits and note.number is not None and int(digits) != note.number:
            fields: dict[str, object] = {"printed": note.printed, "number": note.number}
            found.append(Doubt(note.line, "annex.misnumbered", fields))
    for (first, _), (second, line) in pairwise(numbered):
        if second - first > 1:
            found.append(Doubt(line, "annex.gap", {"first": first, "second": second}))
    if numbered and numbered[0][0] > 1:
        number, line = numbered[0]
        found.append(Doubt(line, "annex.first", {"number": number}))
    return found


def pieces(block: list[Line]) -> list[str]:
    """Return a block's first line and the rest, or all as one where the page's edge broke the first off."""
    texts = [line.text for line in block]
    rest = joined(_BESIDE.sub("", text, count=1) for text in texts[1:])
    if not texts[0]:
        return [rest]
    if not rest:
        return [texts[0]]
    if block[0].full:
        return [join(texts[0], rest)]
    return [texts[0], rest]


_BESIDE = pattern(r"\s{0,4}>\s{0,4}")
