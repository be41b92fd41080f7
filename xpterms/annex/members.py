"""Several things in one note: terms explained together, and the members of a numbered formula."""

from __future__ import annotations

from xpterms.annex.formula import NUMERAL, members
from xpterms.annex.letters import core
from xpterms.annex.notes import lies_outside
from xpterms.annex.quoted import bare
from xpterms.chinese.counting import value_of
from xpterms.patterns import pattern

_SEVERAL = pattern(r"(?<=[”’」』》])\s*(?:、|，|,|和|及|与|與|/|／)?\s*(?=[“‘「『《])")
_LEAD = pattern(r"^(?:主要|具体)?(?:是指|指|即|包括|分别是|分别指|是)[：:]?")
_GLOSS = pattern(r"[”’」]\s*(?:是指|指|即|为|是|：)")
_PARTED = pattern(r"[。；：:，,！？;]")
_JOINS = pattern(r"[和与及]|[两兩二三四五六七八九]个?[项方类種种]")


def aliases(term: str, definition: str) -> tuple[str, ...]:
    """Return the single terms that one note explains; none where it explains one.

    Certain are terms quoted one by one, “两重”、“两新”, and the parts of a list
    that the definition glosses one by one: “两重”指…；“两新”指….
    """
    parts = [bare(part) for part in _SEVERAL.split(term)]
    if len(parts) < 2:
        listed = [part.strip() for part in bare(term).split("、")]
        parts = (
            listed if len(listed) > 1 and all(_glosses(definition, one) for one in listed) else []
        )
    found = [part for part in parts if len(core(part)) >= 2 and core(part) != core(term)]
    return tuple(dict.fromkeys(found)) if len(found) == len(parts) else ()


def _glosses(definition: str, part: str) -> bool:
    """Tell whether a definition says what a part of the term, in quotes, is."""
    at = definition.find(part, 1)
    while at > 0:
        if definition[at - 1] in "“‘「" and _GLOSS.match(definition, at + len(part)):
            return True
        at = definition.find(part, at + 1)
    return False


def items(term: str, definition: str) -> tuple[str, ...]:
    """Return the members of a numbered formula, where the definition lists as many as its numerals say."""
    return _plain(term, definition) or members(term, definition)


def _plain(term: str, definition: str) -> tuple[str, ...]:
    """Return the members where the definition is nothing but their list.

    As many as the term's one numeral says: 四个意识, 指政治意识、大局意识、核心意识、看齐意识。
    """
    numerals = NUMERAL.findall(term)
    if len(numerals) != 1:
        return ()
    count = value_of(numerals[0])
    listed = _LEAD.sub("", definition).rstrip("。. ")
    if count < 2 or len(listed) > 1000 or _PARTED.search(listed):
        return ()
    found = [bare(member) for member in _listed(listed)]
    if len(found) != count or not all(2 <= len(core(one)) <= 24 for one in found):
        return ()
    same = len({len(core(one)) for one in found}) == 1
    plain = found[-1][-1:] != "等" and not _JOINS.search(found[-1])
    return tuple(found) if (same or plain) and not _shared(found) else ()


def _shared(members: list[str]) -> bool:
    """Tell whether words at an end may belong to all members: 农村环境美、田园美, 稳投资、稳预期工作."""
    sizes = [len(core(one)) for one in members]
    first, last = set(sizes[1:]), set(sizes[:-1])
    return (len(first) == 1 and sizes[0] > max(first)) or (len(last) == 1 and sizes[-1] > max(last))


def _listed(text: str) -> list[str]:
    outside = lies_outside(text)
    parts, begin = [], 0
    for place, char in enumerate(text):
        if char == "、" and outside[place]:
            parts.append(text[begin:place].strip())
            begin = place + 1
    return [*parts, text[begin:].strip()]
