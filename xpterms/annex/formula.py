"""The members of a numbered formula, where a definition lists exactly as many as the term's numerals say.

四个意识 has four, “六稳”“六保” six and six, “1+3” one and three. A list is believed for its count; where
words around it may belong to its ends, or the count differs, nothing is said.
"""

from __future__ import annotations

from xpterms.annex.letters import core
from xpterms.annex.notes import lies_outside
from xpterms.annex.pages import without_page
from xpterms.annex.quoted import bare
from xpterms.chinese.counting import NUMERALS, said, value_of
from xpterms.patterns import pattern

NUMERAL = pattern(rf"[{NUMERALS}]|\d{{1,2}}")
_PART = pattern(
    r"[一二两兩双雙三四五六七八九十](?:个|個|大|项|種|种|条|张|支)?[^一二两兩双雙三四五六七八九十、“”‘’+\s，]{1,4}"
)
"""A numeral with the morpheme that its members share: 三创, 四建, 五到位."""
_LEAD = pattern(
    r"^(?:[^，。；、“”]{2,24}(?:提出|指出|强调|明确|要求)的?[，,：:]?)?(?:主要|具体|分别|就)?(?:是指|系指|指的是|即指|指|即|包括|是|为)?[：:]?(?=.{2})"
)
_VERB = pattern(
    r"^[^、]{0,14}?(?:坚持|做到|实现|推进|开展|实施|打造|建设|增强|提高|强化|完成|建成|新建|建立|加强|培育|形成)(?=.{2})"
)
_AS_DIGITS = str.maketrans("一二三四五六七八九两", "1234567892")
_GLOSS = pattern(r"[“‘「]([^“”‘’「」]{1,4})[”’」](?:是指|指|即是|即|就是|为|是|代表|：)")
_SIGN = pattern(r"[0-9A-Za-z一二三四五六七八九十两双]{1,2}")
_POINT = pattern(
    r"(?:^|[，。；：:])\s?([一二三四五六七八九十]|[（(]\d[）)]|[①-⑩])(?:是|、)?(?=[^、])"
)
_SPLIT = (pattern(r"、"), pattern(r"[；;]"), pattern(r"[，,]"), pattern(r"[、，,；;]"))
_ENDS = pattern(r"[。！？]")
_CLAUSE = pattern(r"[，。；：:]")
_QUOTED = pattern(r"“([^“”]{4,300})”")
_MEASURE = pattern(r"^[个個大项種种条张支]|^\d|[”“]")
_TOLD = pattern(r"[^，。；：:即指]{0,6}[，,]?\s?(?:是指|即指|指|即|：)[：:]?")
_LONGEST = 40
"""Compared characters of a member."""
_MOST = 1200
"""Characters of a definition that are looked at."""


def members(term: str, definition: str) -> tuple[str, ...]:
    """Return the members of a formula as the definition writes them; none where they are not certain."""
    text = without_page(definition)[:_MOST]
    numerals = [value_of(found) for found in NUMERAL.findall(term)]
    for found in (_signs(term, text), _parts(term, text), _listed(term, text, numerals)):
        if found:
            return found
    return ()


def _signs(term: str, text: str) -> tuple[str, ...]:
    """Return the glosses of a formula's signs: “1”即…；“3”即…；“N”即…."""
    found = [one for one in _GLOSS.finditer(text) if _SIGN.fullmatch(one[1])]
    shown = core(term) + core(term).translate(_AS_DIGITS)
    signs = [core(one[1]) for one in found]
    if len(found) < 2 or len(set(signs)) < len(signs) or not all(one in shown for one in signs):
        return ()
    ends = [*(one.start() for one in found[1:]), len(text)]
    glosses = [text[one.end() : end] for one, end in zip(found, ends, strict=True)]
    return _fit([_ENDS.split(gloss)[0] for gloss in glosses], len(glosses), longest=120)


def _parts(term: str, text: str) -> tuple[str, ...]:
    """Return the members of several formulas in one term, each glossed for itself: 三创即…；四建即…."""
    parts = [one[0] for one in _PART.finditer(term)]
    if len(parts) < 2:
        return ()
    places: list[tuple[int, int, int]] = []
    at = 0
    for part in parts:
        begin, end = _glossed(part, text, at)
        if begin < 0:
            return ()
        numeral = NUMERAL.match(part)
        places.append((begin, end, value_of(numeral[0]) if numeral else 0))
        at = end
    whole: list[str] = []
    ends = [*(begin for begin, _, _ in places[1:]), len(text)]
    for (_, begin, count), end in zip(places, ends, strict=True):
        gloss_text = _ENDS.split(text[begin:end].strip("“”‘’ ，；;、"))[0].strip("“”‘’ ，；;、。")
        own = (
            _fit([gloss_text], 1, longest=80)
            if count == 1
            else _split(gloss_text, count, lone=False)
        )
        if not own:
            return ()
        whole += own
    return tuple(whole)


def _glossed(part: str, text: str, at: int) -> tuple[int, int]:
    """Return the range of a part that a text glosses from a place on, up to its gloss; (-1, -1) for none."""
    begin = text.find(part, at)
    while begin >= 0:
        found = _TOLD.match(text, begin + len(part))
        if found:
            return begin, found.end()
        begin = text.find(part, begin + 1)
    return -1, -1


def _listed(term: str, text: str, numerals: list[int]) -> tuple[str, ...]:
    """Return the list that is all of a definition, one of its clauses, what its quotes hold, or its points."""
    if not numerals or set(numerals) == {1} or _DIGITS.search(term):
        return ()
    plain = _LEAD.sub("", text, count=1).rstrip("。. ")
    clauses = [_LEAD.sub("", clause, count=1) for clause in _CLAUSE.split(text)]
    quoted = _QUOTED.findall(text)[:3]
    for count, shared in _counts(term, numerals):
        if not 2 <= count <= 20:
            continue
        points = _points(text, count)
        if points:
            return points
        for part in (plain, *(clauses if count > 2 else ()), *quoted):
            found = _split(part, count, term)
            if found and _parallel(found, shared):
                return found
    return ()


def _counts(term: str, numerals: list[int]) -> list[tuple[int, list[str]]]:
    """Return how many members a term may have, and for each what it shares with them: 四压四上 4 (压, 上) or 8."""
    morphemes = [_MEASURE.sub("", rest) for rest in _AFTER.findall(term)]
    if len(numerals) == 1:
        return [(numerals[0], [])]
    found = [
        (sum(numerals), [m for m, n in zip(morphemes, numerals, strict=False) for _ in range(n)])
    ]
    if len(set(numerals)) == 1:
        found.append((numerals[0], ["".join(m[:1] for m in morphemes)] * numerals[0]))
    if numerals[-1] == 1:
        found.append((numerals[0], ["一"] * numerals[0]))  # 五个一, of five
    return found


_AFTER = pattern(
    r"(?:[一二两兩双雙三四五六七八九十]|\d{1,2})([^一二两兩双雙三四五六七八九十\d、“”+\s，]{0,4})"
)
_DIGITS = pattern(r"\d{3}")


def _parallel(found: tuple[str, ...], shared: list[str]) -> bool:
    """Tell whether members are alike as those of one formula are: by what they share, or by their size."""
    letters = [core(one) for one in found]
    if shared:
        turns = [sign for pair in zip(*_halves(shared), strict=True) for sign in pair]
        if len(set(shared)) == 2 and all(a[:1] in b for a, b in zip(turns, letters, strict=False)):
            return len(turns) == len(found)
        return all(set(sign) <= set(one) if len(sign) == 2 and len(set(shared)) == 1 else sign[:1] in one
                   for sign, one in zip(shared, letters, strict=True))  # fmt: skip
    sizes = [len(one) for one in letters]
    if len(found) == 2:
        return letters[0][-1] == letters[1][-1] and abs(sizes[0] - sizes[1]) < 3
    heads, tails = {one[0] for one in letters}, {one[-1] for one in letters}
    if len(heads) == 1 or len(tails) == 1 or all(one[0] in "一两三" for one in letters):
        return True
    return max(sizes) <= min(sizes) + 2 or (max(sizes) <= 12 and max(sizes) <= 2 * min(sizes))


def _halves(shared: list[str]) -> tuple[list[str], list[str]]:
    """Return the two halves of a list; formulas of two may take turns: 减…增…减…增…."""
    middle = len(shared) // 2
    return shared[:middle], shared[middle : 2 * middle]


def _points(text: str, count: int) -> tuple[str, ...]:
    """Return the points of a definition: 一是…；二是…；三是…."""
    found = [
        one
        for one in _POINT.finditer(text)
        if text[one.end() - 1] in "是、）)" or one[1] in "①②③④⑤⑥⑦⑧⑨⑩"
    ]
    if len(found) != count:
        return ()
    ends = [*(one.start() for one in found[1:]), len(text)]
    return _fit(
        [text[one.end() : end] for one, end in zip(found, ends, strict=True)], count, longest=120
    )


def _split(text: str, count: int, term: str = "", *, lone: bool = True) -> tuple[str, ...]:
    """Return a text parted in as many members, by the one sign that parts it so.

    ``lone`` asks that the text be no part of a longer one: words around the list
    at its ends are taken off, or the list is not believed.
    """
    outside = lies_outside(text)
    if "：" in text or ":" in text:
        return ()
    for sign in _SPLIT:
        cuts = [(m.start(), m.end()) for m in sign.finditer(text) if outside[m.start()]]
        joined = lone and len(cuts) == count - 2 and (count > 2 or len(text) < _LONGEST)
        if joined:
            begin = cuts[-1][1] if cuts else 0
            cuts += [(m.start(), m.end()) for m in _AND.finditer(text, begin) if outside[m.start()]]
        if len(cuts) != count - 1:
            continue
        begins = [0, *(end for _, end in cuts)]
        ends = [*(begin for begin, _ in cuts), len(text)]
        parts = _trimmed([text[a:b] for a, b in zip(begins, ends, strict=True)], term)
        found = _fit(parts, count, longest=_LONGEST)
        broken = _WITHIN if sign is _SPLIT[0] else _ENDS
        if not found or any(broken.search(one) for one in found):
            continue
        if joined and not (
            _ends_alike(found)
            or len({one[0] for one in found}) == 1
            or len(NUMERAL.findall(term)) > 1
        ):
            continue
        if not (lone and _shared(found)):
            return found
    return ()


_WITHIN = pattern(r"[，,；;。]")


def _ends_alike(found: tuple[str, ...]) -> bool:
    return len({one.rstrip("”’」》")[-2:] for one in found}) == 1


_AND = pattern(r"以及|(?<=[^饱中总共温平])[和与及](?=[^平谐])")


def _trimmed(parts: list[str], term: str) -> list[str]:
    """Return members without the words before the first and behind the last: 要坚持以水定城, 良制五种…."""
    if len(parts) < 2:
        return parts
    heads = {part.strip("“ ")[:1] for part in parts[1:]}
    first, last = parts[0], parts[-1]
    if len(heads) == 1:
        head = next(iter(heads))
        at = first.find(head)
        first = first[at:] if at > 0 and head else first
    else:
        tails = {part.strip("” ")[-2:] for part in parts}
        found = (
            _VERB.match(first) if len(tails) == 1 or len(first) > max(map(len, parts[1:])) else None
        )
        first = first[found.end() :] if found else first
    found = _CLOSED[len(parts)].search(last)
    last = last[: found.start()] if found and found.start() > 1 else last
    named = _NAMED.search(last)
    if named and named.start() > 1 and core(named[1]) in core(term):
        last = last[: named.start()]
    return [first, *parts[1:-1], last]


_NAMED = pattern(r"“([^“”]{2,10})”(?:行动|工程|制度|机制|战略)?$")
_CLOSED = {n: pattern(rf"等?(?:{n}|{said(n)})(?:个|大|项|种|类|方|条|件)") for n in range(2, 21)}
"""What closes a list of so many: 等四项."""
_LISTING = pattern(r"等$|[和与及](?=[^和与及]{2,}$)|[两兩二三四五六七八九十\d]个?(?:[项方大]|方面)")


def _fit(parts: list[str], count: int, *, longest: int) -> tuple[str, ...]:
    """Return parts as members, without signs and quotes around them; none where one is empty or too long."""
    found = [bare(part.strip(" ，；;。、：:")) for part in parts]
    good = len(found) == count and all(
        2 <= len(core(one)) <= longest
        and one.count("“") == one.count("”")
        and not _GLOSSED.search(one)
        for one in found
    )
    return tuple(found) if good and len(set(found)) == count else ()


_GLOSSED = pattern(r"^[一二两三四五六七八九十].{1,3}[，,]?(?:即|指|是指)|^[“”]?[\dA-Z][“”]?即|等$")


def _shared(found: tuple[str, ...]) -> bool:
    """Tell whether words at an end may belong to all members: 农村环境美、田园美, 稳投资、稳预期工作.

    They do where all others are of one size and the end is longer. An end that
    lists on, or counts what stands before it, is no member either.
    """
    sizes = [len(core(one)) for one in found]
    first, last = set(sizes[1:]), set(sizes[:-1])
    longer = (len(first) == 1 and sizes[0] > max(first) + 1) or (
        len(last) == 1 and sizes[-1] > max(last) + 1
    )
    if "的" in found[-1] and sizes[-1] > 1.6 * max(sizes[:-1]):
        return True
    if len(found) > 2 and longer and not _ends_alike(found):
        return True
    same = len(set(sizes)) == 1
    return bool(_LISTING.search(found[-1])) and not same
