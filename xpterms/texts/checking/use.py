"""The body's use of each note: as it is written, in parts, otherwise written, or none.

In parts is a use: 六乱六清 where the body has 治理“六乱”、开展“六清”, and 行政执法“三项制度”
where it has “三项制度”. Otherwise written is what differs in little and is no
other note's term: 五个保障 for 五项保障.
"""

from __future__ import annotations

from itertools import chain, pairwise

from xpterms.chinese.folding import WALL
from xpterms.chinese.standing import Finder
from xpterms.model import Record
from xpterms.patterns import pattern
from xpterms.texts.checking.nearly import alike, edits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from xpterms.model import Span
    from xpterms.texts.checking.draft import Body, Held

    Readings = Callable[[str], tuple[str, ...]]

_REACH = 60
"""Folded characters between the parts of a term that stand apart in one sentence."""
_QUOTED = pattern(r"[“‘「『《\"]([^“”‘’「」『』《》\"]+)[”’」』》\"]")
_JOINING = frozenset("的等和与及、是为在")
_SHORT = 4
"""Characters of the shortest term in which one other character is a slip."""
_LONG = 8
"""Characters from which on a form with two edits is looked for."""
_MOST = 150_000
"""Steps that looking for notes otherwise written may take, in all: two hundred notes of other reports take a sixth of it."""
_STRETCH = 8192
"""Characters of the body through which a step looks for a text."""
_CANDIDATE = 4
"""Steps that comparing what stands at a place takes, beside those that find it."""
_COUNTED = pattern(r"(?<!第)[一二三四五六七八九十两双0-9]++(?![年月日点%])")
_SIGNS = pattern(r"[、，,；;\s“”‘’「」《》]+")
_BRACKETED = pattern(r"[（(][^（）()]*[）)]")
_ENDS = frozenset("。！？!?")
_OPENING, _CLOSING = frozenset('“‘「『《"'), frozenset('”’」』》"')


class Use(Record):
    """The first use of a note in the body."""

    how: str
    """``exact``, ``apart`` or ``otherwise``."""
    begin: int
    """In the body's raw text."""
    end: int


def first_uses(
    body: Body, notes: Sequence[Held], exact: Sequence[Sequence[Span]], readings: Readings
) -> tuple[Use | None, ...]:
    """Return for each note its first use, ``None`` where there is none."""
    taken = bytearray(len(body.raw))
    for begin, end in distinct(exact):
        taken[begin:end] = b"\1" * (end - begin)
    others = {key for note in notes for key in keys_of(body, note)}
    search = _Search(body.folded, _MOST)
    found: list[Use | None] = []
    for note, spans in zip(notes, exact, strict=True):
        if spans:
            found.append(Use("exact", *spans[0]))
        else:
            nearly = _otherwise(body, search, note, taken, others, readings)
            parted = _apart(body, search, note)
            strong = nearly if nearly and _is_strong(body, note, nearly) else None
            found.append(strong or parted or nearly)
    return tuple(found)


def distinct(exact: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Yield the uses of all notes, those of notes of one key once."""
    return chain.from_iterable({id(spans): spans for spans in exact}.values())


def _is_strong(body: Body, note: Held, use: Use) -> bool:
    """Tell whether a written form is a slip in the whole term, which its parts alone would hide.

    One character is another, or is lost or added within: 应急管理“2653”形动. Words
    that join what stands before and behind them are none: “科创岛”等服务模式.
    """
    old, new = body.folding.key(note.term), body.folding.key(body.raw[use.begin : use.end])
    changed = edits(old, new)
    if len(old) < _SHORT or changed is None or len(changed) != 1:
        return False
    lost, gained = changed[0]
    inside = old[0] == new[0] and old[-1] == new[-1]
    return not {lost, gained} & _JOINING and (bool(lost and gained) or inside)


def forms(note: Held) -> tuple[str, ...]:
    """Return the written forms of a note: its term, that without what stands in brackets, its aliases."""
    bare = _BRACKETED.sub("", note.term).strip()
    return tuple(dict.fromkeys(filter(None, (note.term, bare, *note.aliases))))


def keys_of(body: Body, note: Held) -> dict[str, None]:
    """Return the written forms of a note as they are compared, each once."""
    return {body.folding.key(form): None for form in forms(note)}


def exact_uses(body: Body, notes: Sequence[Held]) -> list[list[Span]]:
    """Return for each note where the body uses it, after the contract's rule; notes of one key share a list."""
    known = [keys_of(body, note) for note in notes]
    found: dict[str, list[Span]] = {key: [] for keys in known for key in keys}
    every = list(found.values())
    keys = ((key, number) for number, key in enumerate(found))
    for begin, end, number in Finder.of_keys(keys, body.folding).find(body.raw):
        every[number].append((begin, end))
    return [
        found[next(iter(keys))] if len(keys) == 1 else sorted(chain(*map(found.__getitem__, keys)))
        for keys in known
    ]


def parts(term: str) -> tuple[list[str], list[str]]:
    """Return the quoted parts of a term, and the parts that its numerals head.

    >>> parts("行政执法“三项制度”")
    (['三项制度'], ['行政执法', '三项制度'])
    >>> parts("四优四化")
    ([], ['四优', '四化'])
    """
    quoted = _QUOTED.findall(term)
    cuts = [0]
    for found in _SIGNS.finditer(term):
        cuts += [found.start(), found.end()]
    cuts += [found.start() for found in _COUNTED.finditer(term)]
    cuts = sorted({*cuts, len(term)})
    pieces = [term[a:b].strip("、，,；; “”‘’「」《》") for a, b in pairwise(cuts)]
    return quoted, [piece for piece in pieces if piece]


def _apart(body: Body, search: _Search, note: Held) -> Use | None:
    """Return the use of a term whose parts the body has, one behind the other or its core alone."""
    quoted, pieces = parts(note.term)
    if quoted:
        found = _anywhere(body, quoted)
        if found:
            return found
    headed = [piece for piece in pieces if _COUNTED.match(piece)]
    if len(pieces) > 1:
        if _turned(body, pieces):
            return None
        found = _in_turn(body, search, pieces)
        if found:
            return found
    if headed and headed != pieces and all(len(body.folding.key(one)) > 2 for one in headed):
        return _anywhere(body, headed)
    return None


def _turned(body: Body, pieces: Sequence[str]) -> bool:
    """Tell whether the parts stand together in another order: 四化四优."""
    key = "".join(body.folding.key(piece) for piece in reversed(pieces))
    return key in body.folded


def _keys(body: Body, pieces: Sequence[str]) -> list[str]:
    """Return parts as they are compared; none where one is too short to be found by itself."""
    keys = [body.folding.key(piece) for piece in pieces]
    return keys if all(len(key) > 1 for key in keys) else []


def _anywhere(body: Body, pieces: Sequence[str]) -> Use | None:
    """Return the first part's first place, where the body has all parts."""
    keys = _keys(body, pieces)
    if not keys or any(key not in body.folded for key in keys):
        return None
    first = body.folded.find(keys[0])
    return Use("apart", *body.unfolded(first, first + len(keys[0])))


def _in_turn(body: Body, search: _Search, pieces: Sequence[str]) -> Use | None:
    """Return where all parts stand in this order in one sentence."""
    keys = _keys(body, pieces)
    if not keys or any(key not in body.folded for key in keys):
        return None
    for first in search.places(keys[0]):
        at = first + len(keys[0])
        for key in keys[1:]:
            reach = body.folded.find(key, at, at + _REACH + len(key))
            if reach < 0 or not _one_sentence(body, at, reach):
                at = -1
                break
            at = reach + len(key)
        if at >= 0:
            return Use("apart", *body.unfolded(first, first + len(keys[0])))
    return None


def _one_sentence(body: Body, begin: int, end: int) -> bool:
    """Tell whether no sentence ends in a range of the folded text; a semicolon, a wall too, ends none."""
    if WALL not in body.folded[begin:end]:
        return True
    return _ENDS.isdisjoint(body.raw[slice(*body.unfolded(begin, end))])


def _otherwise(
    body: Body,
    search: _Search,
    note: Held,
    taken: bytearray,
    others: set[str],
    readings: Readings,
) -> Use | None:
    """Return the first place that writes a term in little otherwise, the likeliest first."""
    key = body.folding.key(note.term)
    if len(key) < 2:
        return None
    best: tuple[float, int, int] | None = None
    for begin, end in dict.fromkeys(search.near(key)):
        text = body.folded[begin:end]
        if text in others or WALL in text:
            continue
        span = body.unfolded(begin, end)
        if 1 in taken[slice(*span)]:
            continue
        cost = _cost(readings, key, text, whole=_whole(body.raw, *span))
        if cost is not None and (best is None or (cost, begin) < best[:2]):
            best = (cost, begin, end)
    return Use("otherwise", *body.unfolded(*best[1:])) if best else None


class _Search:
    """The folded body, in which a bounded number of steps looks at places, whatever the notes."""

    def __init__(self, folded: str, most: int) -> None:
        self._folded = folded
        self._left = most
        self._pairs = set(map(str.__add__, folded, folded[1:]))
        """Neighbours in the text: most of what is sought has two that are none."""
        self._search = 1 + len(folded) // _STRETCH

    def near(self, key: str) -> Iterator[Span]:
        """Yield ranges of the text that differ from the key by one edit, or by two in a long key."""
        size = len(key)
        for at in range(size):
            before, after = key[:at], key[at + 1 :]
            yield from self._around(before, after, 1)
            if at:
                yield from self._around(before, key[at:], 1)
            if size > 2:
                yield from self._around(before, after, 0)
            if at + 1 < size:
                swapped = before + key[at + 1] + key[at]
                yield from self._around(swapped, key[at + 2 :], 0)
        if size == 4:
            yield from self._around(key[2:], key[:2], 0)
        third = size // 3
        for begin in (0, third, 2 * third) if size >= _LONG else ():
            for found in self.places(key[begin : begin + third]):
                start = max(0, found - begin)
                self._left -= 3 * _CANDIDATE
                for longer in (0, -1, 1):
                    yield start, min(len(self._folded), start + size + longer)

    def _around(self, before: str, after: str, gap: int) -> Iterator[Span]:
        """Yield where one text stands a number of characters before another."""
        folded, size, last = self._folded, len(before) + gap + len(after), len(self._folded)
        sought, other, away = before, after, len(before) + gap
        if len(before) < len(after):
            sought, other, away = after, before, -away
        find, stands = folded.find, folded.startswith
        at = self._first(sought)
        while at >= 0 and self._left > 0:  # as ``places``, without a step out for each
            self._left -= 1
            if 0 <= at + away <= last and stands(other, at + away):
                self._left -= _CANDIDATE
                begin = min(at, at + away)
                yield begin, begin + size
            at = find(sought, at + 1)

    def places(self, text: str) -> Iterator[int]:
        """Yield the offsets of a text, until all that may be looked at is used up."""
        at = self._first(text)
        while at >= 0 and self._left > 0:
            self._left -= 1
            yield at
            at = self._folded.find(text, at + 1)

    def _first(self, text: str) -> int:
        """Return where a text stands first, -1 for nowhere; of most that tell its pairs of neighbours."""
        if not self._pairs.issuperset(map(str.__add__, text, text[1:])):
            return -1
        self._left -= self._search
        return self._folded.find(text)


def _whole(raw: str, begin: int, end: int) -> bool:
    """Tell whether a range stands in quotes by itself."""
    return raw[begin - 1 : begin] in _OPENING and raw[end : end + 1] in _CLOSING


def _cost(readings: Readings, key: str, text: str, *, whole: bool) -> float | None:
    """Return how much a written form differs from a term; ``None`` where it is another term."""
    if sorted(key) == sorted(text):
        return 0.5
    changed = edits(key, text)
    if changed is None:
        return None
    costs = [_edit_cost(readings, key, old, new, whole=whole) for old, new in changed]
    return None if None in costs else sum(filter(None, costs))


def _edit_cost(readings: Readings, key: str, old: str, new: str, *, whole: bool) -> float | None:
    """Return the cost of one edit: least for a character that sounds alike, none where it makes another term."""
    size = len(key)
    near = bool(old and new) and alike(old, new, readings)
    if size == 2 and not (whole and near):
        return None
    if old.isdigit() or new.isdigit():
        return 1.2 if whole and size >= 4 else None
    if near:
        return 0.6
    if whole and size >= 3:
        return 1.0
    return 1.1 if size >= 5 or (size == 4 and key[0].isdigit() and old and new) else None
