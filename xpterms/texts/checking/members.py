"""The members that a note lists for its term, and whether the list is certain.

Certain is a list that a number closes (…等六大产业), whose members all have the
morpheme that the term counts (早排查、早发现), or that is the whole definition.
Everything else is prose: nothing is said of it.
"""

from __future__ import annotations

from xpterms.annex.notes import lies_outside
from xpterms.annex.pages import without_page
from xpterms.chinese.counting import value_of
from xpterms.model import Record
from xpterms.patterns import pattern
from xpterms.texts.checking.numerals import MEASURES, NUMERAL, Counted, counted

LONGEST = 40
"""Characters of a member."""
_CLEAR = 5
"""Members from which on one may lack the morpheme that all others have."""
_MOST = 4000
"""Characters of a definition that are read."""
_LEAD = pattern(
    r"^(?:主要|具体|统称|分别|就|也)?(?:是指|指的是|指|即|包括|包含|分别是|分别为|分别指|是|为)(?:[：:，,]\s*)?"
)
_OPENER = pattern(
    r"(?:即|包括|包含|分别是|分别为|分别指|具体是|具体指|具体内容是|具体为|具体包括|内容是|为|是)[：:，,]?|[：:]|——"
)
_ALSO = pattern(r"以及|和|与|及|與")
_CLOSE = pattern(rf"(?P<etc>等)?(?:这|共)?[“‘「]?(?P<count>{NUMERAL.pattern})[{MEASURES}]?")
_MEASURED = pattern(rf"(?:{NUMERAL.pattern})[{MEASURES}]")
_PARTS = pattern(r"[。！？]")
_CLAUSE = pattern(r"[，,；;：:]")
_GRAVE = pattern(r"[；;：:]")
_LIGHT = pattern(r"[、，,]")
_SEVERAL = pattern(r"[、，,；;：:和与及或]")
_BRACKETED = pattern(r"[（(【《][^）)】》]*[）)】》]")
_ETC = pattern(r"等[^、]{0,14}$")
_TELLS = pattern(
    r"[”’」]?(?:\s*[，,：:]\s*(?:即|是指|指|包括|为|是)?|\s*(?:即|是指|指|包括|为|是))[：:，,]?"
)
_QUOTES = "“”‘’「」『』"


class Listed(Record):
    """A list of members as a definition gives it."""

    members: tuple[str, ...]
    want: int
    """How many the term counts."""
    most: int
    """How many they are if the last one is two, joined by 和."""
    text: str
    """The number with its head as the term has it."""
    sure: bool = True
    """Whether nothing but the members' number can be wrong."""

    @property
    def fits(self) -> bool:
        """Whether there are as many as the term counts."""
        return len(self.members) <= self.want <= self.most


def listed(term: str, definition: str, items: tuple[str, ...] = ()) -> tuple[Listed, ...]:
    """Return the lists of a note that fit or are certain, at most one for each number of its term."""
    numbers = counted(term)
    if not numbers:
        return ()
    if items:
        return _stated(term, numbers, items)
    definition = without_page(definition)[:_MOST]
    if len(numbers) == 1:
        found = _single(numbers[0], definition)
        return (found,) if found else ()
    return tuple(one for one in _several(numbers, definition) if one.fits or one.sure)


def _stated(term: str, numbers: tuple[Counted, ...], items: tuple[str, ...]) -> tuple[Listed, ...]:
    """Return the members that a glossary states, unless its number counts something else in them (六乱六清)."""
    if "双" in term or "雙" in term or (len(numbers) > 1 and _often(numbers, items)):
        return ()
    total = sum(one.value for one in numbers)
    want = total if len(items) == total else numbers[0].value
    return (Listed(items, want, len(items), numbers[0].text),)


def _single(number: Counted, definition: str) -> Listed | None:
    """Return the list of the only number: one that fits where there is one, else the most certain."""
    if number.value < 2:
        return None
    candidates = [
        *_closed(number, definition),
        *_headed(number, definition),
        *_pure(number, definition),
        *_lone(number, definition),
    ]
    fitting = [one for one in candidates if one.fits]
    certain = [one for one in candidates if one.sure]
    return next(iter(fitting or certain), None)


def _several(numbers: tuple[Counted, ...], definition: str) -> tuple[Listed, ...]:
    """Return the lists of several numbers, each told by its own words, or one for all."""
    many = [number for number in numbers if number.value > 1]
    own = [found for number in many if (found := _own(number, definition))]
    if own:
        return tuple(own)
    groups = _groups(numbers, definition)
    if groups:
        return groups
    total = sum(number.value for number in numbers)
    whole = Counted(total, numbers[0].head, "".join(number.text for number in numbers))
    for one in _pure(whole, definition):
        often = _often(numbers, one.members)
        return (one.replace(want=len(one.members)) if often else one,)
    closed = [lists[0] for number in many if (lists := _closed(number, definition))]
    headed = [lists[0] for number in many if (lists := _headed(number, definition))]
    clear = all(one.fits for one in headed) or all(len(number.head) > 1 for number in many)
    return tuple(closed) or (tuple(headed) if clear else ())


def _own(number: Counted, definition: str) -> Listed | None:
    """Return the list that a clause gives for one number: “六稳”即稳就业、…；两园即…."""
    begin = _told(number.text, definition)
    if begin < 0:
        return None
    rest = _PARTS.split(definition[begin:])[0]
    members = _split(_cut(rest, "；;，,"))
    if len(members) < 2 or any(len(one) > LONGEST for one in members):
        return None
    return _list(members, number, sure=not _ETC.search(members[-1]))


def _told(text: str, definition: str) -> int:
    """Return where a definition begins to tell what a number with its head is; -1 where it does not."""
    at = definition.find(text)
    while at >= 0:
        found = _TELLS.match(definition, at + len(text))
        if found:
            return found.end()
        at = definition.find(text, at + 1)
    return -1


def _groups(numbers: tuple[Counted, ...], definition: str) -> tuple[Listed, ...]:
    """Return lists parted by ； or ，, one a number: 减环节、减材料、减时限，少提交、少等待、少跑路."""
    text = _LEAD.sub("", _PARTS.split(definition)[0])
    for sign in ("；", ";", "，", ","):
        pieces = _outside(text, sign)
        if len(pieces) != len(numbers):
            continue
        found = []
        for number, piece in zip(numbers, pieces, strict=True):
            if _CLAUSE.search(_bare(piece)):
                return ()
            members = _split(piece)
            morpheme = _morpheme(number.head, members)
            if len(members) < 2 or morpheme is None:
                return ()
            often = sum(one.count(morpheme) for one in members)
            if often == number.value:
                found.append(_list(members, number).replace(want=len(members)))
            else:
                found.append(_list(members, number))
        return tuple(found)
    return ()


def _often(numbers: tuple[Counted, ...], members: tuple[str, ...]) -> bool:
    """Tell whether each head stands in the members exactly as often as its number says."""
    text = "".join(members)
    return all(number.head and text.count(number.head[:1]) == number.value for number in numbers)


def _closed(number: Counted, definition: str) -> list[Listed]:
    """Return lists that end in their number: 电子信息、…和医药健康等六大万亿级产业."""
    found = []
    for sentence in _PARTS.split(definition):
        for run in _CLAUSE.split(sentence):
            pieces = _outside(run, "、") if run.count("、") else []
            if len(pieces) < 2:
                continue
            for close in _CLOSE.finditer(pieces[-1], 2):
                after = pieces[-1][close.start("count") :]
                if not (after.startswith(number.text) or _MEASURED.match(after)):
                    continue
                if value_of(close["count"]) == number.value:
                    last = pieces[-1][: close.start()].strip(_QUOTES)
                    found.append(_list([*pieces[:-1], last], number))
                break
    return found


def _headed(number: Counted, definition: str) -> list[Listed]:
    """Return lists whose members all have the morpheme that the term counts."""
    found = []
    for sentence in _PARTS.split(definition):
        for signs in ("、", "，,", "；;"):
            runs = _CLAUSE.split(sentence) if signs == "、" else ["".join(sentence)]
            for run in runs:
                pieces = _split_at(run, signs)
                best = _stretch(number, pieces)
                if best is not None and not best[1]:
                    found.append(_list(best[0], number))
    return found


def _stretch(number: Counted, pieces: list[str]) -> tuple[list[str], str] | None:
    """Return the longest stretch of pieces with the head, and what follows its last member."""
    if len(pieces) < 2 or not number.head:
        return None
    for morpheme in dict.fromkeys((number.head, number.head[-2:], number.head[:1])):
        if not morpheme:
            continue
        has = [morpheme in piece for piece in pieces]
        if sum(has) < 2:
            continue
        begin = has.index(True)
        end = len(has) - has[::-1].index(True)
        odd = end - begin - sum(has)
        if odd > (end - begin >= _CLEAR):
            return None
        stretch = pieces[begin:end]
        if not _aligned([piece for piece in stretch if morpheme in piece], morpheme):
            continue
        last = stretch[-1]
        etc = "等" in last and morpheme not in last[last.rindex("等") + 1 :]
        return stretch, "等" if etc and number.text not in last else ""
    return None


def _aligned(pieces: list[str], morpheme: str) -> bool:
    """Tell whether the morpheme opens all pieces but for a verb before the first, or ends them."""
    opens = all(piece.strip(_QUOTES).startswith(morpheme) for piece in pieces[1:])
    ends = all(piece.strip(_QUOTES).endswith(morpheme) for piece in pieces[:-1])
    once = len(morpheme) == 1 and all(
        piece.count(morpheme) == 1 and len(piece) <= 6 for piece in pieces
    )
    twice = len(morpheme) >= 2 and all(piece.count(morpheme) == 1 for piece in pieces)
    return opens or ends or once or twice


def _pure(number: Counted, definition: str) -> list[Listed]:
    """Return the list that is all a definition says, or all behind 即 or a colon."""
    sentence = _PARTS.split(definition)[0]
    rests = [_LEAD.sub("", sentence)]
    rests += [sentence[one.end() :] for one in _OPENER.finditer(sentence)]
    for rest in rests:
        text = rest.strip()
        for sign in ("、", "；", ";"):
            pieces = _outside(text, sign) if sign in text else []
            other = _CLAUSE if sign == "、" else _GRAVE
            if len(pieces) < 2 or other.search("".join(map(_bare, pieces))):
                continue
            if _ETC.search(pieces[-1]):
                continue
            if all(2 <= len(one) <= LONGEST for one in pieces):
                plain = not any(_LIGHT.search(one) for one in pieces)
                return [_list(pieces, number, sure=plain and _parallel(pieces, number.value))]
    return []


def _lone(number: Counted, definition: str) -> list[Listed]:
    """Return the one member that is left of two, as in 指确保高质量建设现代化河南."""
    text = _LEAD.sub("", _PARTS.split(definition)[0]).strip(_QUOTES)
    alone = len(number.head) > 1 and text.count(number.head) == 1 and len(text) <= LONGEST
    if number.value != 2 or not alone or _SEVERAL.search(text):
        return []
    return [Listed((text,), 2, 1, number.text)]


def _parallel(pieces: list[str], want: int) -> bool:
    """Tell whether pieces are members by their form: of one length, or one character opens or ends them."""
    names = [_named(one) for one in pieces]
    if _joined(names, len(names) - 1):
        names = [*names[:-1], *_ALSO.split(names[-1], maxsplit=1)]
    if len(names) < 3:
        return len(pieces) == len(names) == want - 1 == 2  # two of three
    most = len(names) - 1
    for kind in (str.__len__, lambda one: one[:1], lambda one: one[-1:]):
        kinds = [kind(one) for one in names]
        if max(map(kinds.count, kinds)) >= max(most, 2):
            return True
    sizes = [len(one) for one in names]
    return max(map(sizes.count, sizes)) >= 0.7 * len(sizes)


def _list(pieces: list[str], number: Counted, *, sure: bool = True) -> Listed:
    """Return pieces as a list; one with too many, some of which may be two, is not certain."""
    members = [_named(one) for one in pieces]
    doubles = sum(_joined(members, at, number.head) for at in range(len(members)))
    most = len(members) + doubles
    sure = sure and (number.value > most or not doubles)
    return Listed(tuple(members), number.value, most, number.text, sure)


def _joined(members: list[str], at: int, head: str = "") -> int:
    """Return 1 where a member may be two: 部门监管责任和公民社会责任, but not 科技研发和高端制造产业 among 产业.

    What opens or ends all others must open or end both halves.
    """
    one = members[at]
    others = [member for place, member in enumerate(members) if place != at and member]
    first, last = {member[:1] for member in others}, {member[-1:] for member in others}
    outside = lies_outside(one)
    for sign in _ALSO.finditer(one):
        left, right = one[: sign.start()], one[sign.end() :]
        if not outside[sign.start()] or len(left) < 2 or len(right) < 2:
            continue
        if len(head) > 1 and head in right and head not in left:
            continue
        if len(others) > 1 and len(last) == 1 and left[-1] not in last:
            continue
        if len(others) > 1 and len(first) == 1 and one[0] in first and right[0] not in first:
            continue
        return 1
    return 0


def _morpheme(head: str, members: list[str]) -> str | None:
    """Return what of a head all members have, but for one of many."""
    for morpheme in (head, head[-2:], head[:1]):
        lacking = sum(morpheme not in one for one in members)
        if morpheme and lacking <= (len(members) >= _CLEAR):
            return morpheme
    return None


def _named(piece: str) -> str:
    """Return a member without a lead, quotes and spaces around it."""
    text = _LEAD.sub("", piece.strip()) or piece
    return text.strip(_QUOTES + " 　。")


def _bare(text: str) -> str:
    """Return a text without what stands in brackets."""
    return _BRACKETED.sub("", text)


def _split(run: str) -> list[str]:
    """Return the members of a run, the last parted at 和 where both halves are like the others."""
    pieces = [one for one in _outside(_LEAD.sub("", run), "、") if one.strip()]
    if len(pieces) == 1:
        halves = _ALSO.split(pieces[0], maxsplit=1)
        return halves if len(halves) == 2 and all(len(one) >= 2 for one in halves) else pieces
    return pieces


def _split_at(run: str, signs: str) -> list[str]:
    pieces = [run]
    for sign in signs:
        pieces = [part for piece in pieces for part in _outside(piece, sign)]
    return [piece.strip() for piece in pieces if piece.strip()]


def _cut(text: str, signs: str) -> str:
    """Return a text up to the first of some signs outside brackets."""
    outside = lies_outside(text)
    for place, char in enumerate(text):
        if char in signs and outside[place]:
            return text[:place]
    return text


def _outside(text: str, sign: str) -> list[str]:
    """Part a text at a sign; quotes that hold all the signs are looked through."""
    outside = lies_outside(text)
    places = [place for place, char in enumerate(text) if char == sign and outside[place]]
    if not places and sign in text:
        text = text.translate({ord(char): " " for char in _QUOTES})
        outside = lies_outside(text)
        places = [place for place, char in enumerate(text) if char == sign and outside[place]]
    parts, begin = [], 0
    for place in places:
        parts.append(text[begin:place].strip())
        begin = place + len(sign)
    return [*parts, text[begin:].strip()]
