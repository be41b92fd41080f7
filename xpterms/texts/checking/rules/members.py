"""``members-differ``: the body lists members beside a term that are not those of its note.

Compared is only a list that is the note's for the most part: half of its
members or more stand in it, right before the term or right behind it.
"""

from __future__ import annotations

from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xpterms.model import Span
    from xpterms.texts.checking.draft import Draft, Held
    from xpterms.texts.checking.finding import Finding
    from xpterms.texts.checking.members import Listed

_FAR = 600
"""Characters before and behind a term in which its members are looked for."""
_ENDS = pattern(r"[。！？；;\n]")
_GIVES = pattern(
    r"[”’」』》\s]{0,3}(?:［\d+］|\[\d+\])?[”’」』]?"
    r"(?:[（(](?:即|分别是|包括|指)?|[，,、]?\s*(?:即|分别是|分别为|包括|也就是|具体是|就是|是指|指|是)[：:]?|[：:]|——)"
)
_LIGHT = pattern(r"[，,]")
_CLOSES = pattern(r"[）)\n]")
_STOPS = pattern(r"[。！？\n]")
_PARTS = pattern(r"、|以及|[和及与，,；;]")
_STRIP = "“”‘’「」『』《》（）()［］[] 　等的"


def find(draft: Draft) -> Iterator[Finding]:
    """Yield the first use of each note beside which the body lists other members."""
    for number, note in enumerate(draft.notes):
        uses = list(draft.exact[number])
        first = draft.first[number]
        if not uses and first is not None:
            uses = [(first.begin, first.end)]
        lists = draft.lists[number] if uses else ()
        finding = next(
            (
                found
                for one in lists
                for span in _named(draft, number, uses, one)
                if (found := _compare(draft, note, span, one))
            ),
            None,
        )
        if finding:
            yield finding


def _named(draft: Draft, number: int, uses: Sequence[Span], one: Listed) -> Iterator[Span]:
    """Yield the uses of a term, and of the one part of it that a list is for (六稳 of 六稳六保)."""
    yield from uses
    note = draft.notes[number]
    folding = draft.body.folding
    part = folding.key(one.text)
    if len(part) < 2 or part == folding.key(note.term):
        return
    at = draft.body.folded.find(part)
    while at >= 0:
        yield draft.body.unfolded(at, at + len(part))
        at = draft.body.folded.find(part, at + 1)


def _compare(draft: Draft, note: Held, span: Span, one: Listed) -> Finding | None:
    for region in (_before(draft.body.raw, span[0]), _behind(draft.body.raw, span[1])):
        told = _differ(draft, one.members, region) if region else None
        if told is not None:
            missing, instead = told
            return draft.in_body(
                "members-differ",
                span,
                note.term,
                "check.members-differ" if instead else "check.members-lacking",
                [note.place.replace(text="、".join(missing))],
                term=note.term,
                missing="、".join(missing),
                instead="、".join(instead),
            )
    return None


def _before(raw: str, at: int) -> str | None:
    """Return the text that ends in a list right before a term."""
    begin = max(0, at - _FAR)
    ends = [found.end() for found in _ENDS.finditer(raw, begin, at)]
    text = raw[ends[-1] if ends else begin : at].rstrip("“‘「『《 等")
    text = _LIGHT.split(text)[-1] if text[-1:] not in "，," else text
    if text[-1:] in "，,：:" or "、" not in text:
        return None
    return text


def _behind(raw: str, at: int) -> str | None:
    """Return the text of a list that stands right behind a term."""
    gives = _GIVES.match(raw, at)
    if not gives:
        return None
    text = raw[gives.end() : gives.end() + _FAR]
    if gives[0].rstrip("即指分别是包括")[-1:] in "（(":
        text = _CLOSES.split(text)[0]
    else:
        text = _STOPS.split(text)[0]
    return text if _PARTS.search(text) else None


def _differ(draft: Draft, members: Sequence[str], text: str) -> tuple[list[str], list[str]] | None:
    """Return the members that a list lacks and what it has in their place; ``None`` where it is no such list."""
    key = draft.body.folding.key
    pieces = [piece.strip(_STRIP) for piece in _PARTS.split(text)]
    pieces = [piece for piece in pieces if len(key(piece)) >= 2]
    whole = key(text)
    names = [key(one) for one in members]
    left = list(range(len(pieces)))
    missing, matched = [], []
    for name, member in zip(names, members, strict=True):
        place = next((at for at in left if _same(name, key(pieces[at]))), None)
        if place is not None:
            left.remove(place)
            matched.append(place)
        elif name not in whole:
            missing.append(member)
    if not missing or 2 * len(matched) < len(members):
        return None
    if len(members) == 2 and not _near(pieces, left, key(missing[0])):
        return None
    first, last = min(matched), max(matched)
    between = [at for at in left if first < at < last]
    beside = [at for at in left if at in (first - 1, last + 1)]
    if last - first >= 2 * len(matched) + 1:
        return None  # they do not stand in one list
    instead = _partners(
        [key(one) for one in missing], [(at, key(pieces[at])) for at in between + beside]
    )
    chosen = sorted({*between, *instead})
    return missing, [pieces[at] for at in chosen][: len(missing)]


def _near(pieces: Sequence[str], left: Sequence[int], name: str) -> bool:
    return any(len(set(pieces[at]) & set(name)) >= 2 for at in left)


def _partners(missing: Sequence[str], free: Sequence[tuple[int, str]]) -> list[int]:
    """Return the pieces that stand for missing members: those that share most with them."""
    chosen: list[int] = []
    for name in missing:
        best = max(
            ((len(set(name) & set(piece)), -at) for at, piece in free if at not in chosen),
            default=(0, 0),
        )
        if best[0]:
            chosen.append(-best[1])
    return chosen


def _same(name: str, piece: str) -> bool:
    """Tell whether a piece of a list names a member: whole, with words around it, or shortened."""
    if name in piece or (len(piece) >= 2 and piece in name):
        return True
    return _within(name, piece) or _within(piece, name)


def _within(short: str, long: str) -> bool:
    """Tell whether a name is another one with a few characters left out: 保就业 of 保居民就业."""
    if len(short) < 3 or len(short) >= len(long) or len(long) > 2 * len(short):
        return False
    rest = iter(long)
    return all(char in rest for char in short)
