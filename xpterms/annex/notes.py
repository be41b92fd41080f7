"""The border within a note: its term ends there and its definition begins."""

from __future__ import annotations

from xpterms.annex.letters import core
from xpterms.chinese.script import is_han
from xpterms.model import Record
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from re import Match

_PAIRS = {
    "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "(": ")", "【": "】",
    "[": "]", "［": "］", "〔": "〕", "〖": "〗",
}  # fmt: skip
_CLOSE = frozenset(_PAIRS.values())
_SIGNED = frozenset(_PAIRS) | _CLOSE | {'"'}
_QUOTE_END = frozenset('”’」』》】"')
_BRACKETED = pattern(r"[\[［【〔〖][^\[\]［］【】〔〕〖〗]{1,60}[\]］】〕〗]\s?(?:[：:]|—{1,2})?")
"""A term in brackets needs no sign behind it: ［河道“清四乱”］清理河道…."""
_NAMES_ON = pattern(r"$|(?![指即是]|具体|主要|包括)[^，。；：:、“”]{1,10}(?<![指即是为])[：:]")
"""The term goes on behind its brackets: 【四早】工作法：…."""
_ENDS = frozenset("。！？；;!?")
_BREAKS = _ENDS | {"，", ","}
_COMPARED = pattern(r"[^\W_]|[+%&＋％＆]")
"""A character that is compared, as ``core`` keeps it."""
_NOT_MEANING = "数數标標南挥揮导導引示令明定派望纹紋头頭针針认認责責纹状狀"
_BLANK = " \t\u3000"
_SIGNS = (
    ("colon", "：:﹕", pattern(r"[：:﹕]\s?")),
    ("dash", "—─-–" + _BLANK, pattern(r"(?:——+|──+|--+|—|–|\s-\s)\s?")),
    (
        "means",
        "，,主具是系指即通一专特泛" + _BLANK,
        pattern(
            r"[，,]?\s?(?=主要是指|具体是指|是指|系指|指的是|即指|通常指|一般指|专指|特指|泛指|主要指)"
        ),
    ),
    ("zhi", "，,指" + _BLANK, pattern(rf"[，,]?\s?(?=指(?![{_NOT_MEANING}]))")),
    ("ji", "，,即" + _BLANK, pattern(r"[，,]?\s?(?=即(?![时時将將使便可日墨]))")),
    ("is", "是包简簡也又亦", pattern(r"(?=是(?!否)|包括|简称|簡稱|也称|又称|亦称|也叫|又叫)")),
    ("space", _BLANK, pattern(r"[ \t\u3000]{1,40}")),
    ("again", "“", pattern(r"(?=“([^“”]+)”)")),
)
"""Each sign's name, the characters that it can begin with, and the sign itself."""
_BY_FIRST = {
    char: tuple((sign, way) for sign, begins, way in _SIGNS if char in begins)
    for _, firsts, _ in _SIGNS
    for char in firsts
}
_BASE = {
    "colon": 3.0, "dash": 2.8, "means": 2.7, "zhi": 2.2, "ji": 1.6, "is": 1.0, "space": 1.7, "break": 2.2, "again": 1.2,
    "bracket": 5.0,
}  # fmt: skip
_MEANS = pattern(
    r"[，,]?(?:主要|具体|通常|一般|这里|這裡|特|泛|统|專|专)?"
    rf"(?:是指|系指|指的是|即指|指(?![{_NOT_MEANING}])|即(?!将|使)|就是|是对|是對|简称"
    r"|是.{2,40}的?(?:简称|统称|总称|缩写))"
)
_NO_WORD = frozenset({"colon", "dash", "break", "space"})
"""Signs behind which a definition may still say 指."""
_SAID = frozenset({"means", "zhi", "ji"})
_STANDS = 1.2
"""What it counts that a term stands in the report."""
_QUOTE = pattern(r"“[^“”]+”")
_GLOSS = pattern(r"[”’」』》]\s*(?:是指|指|即|为|是|：|:)")
_WINDOW = 240
"""Of a note's characters, within which its term and the quotes around it end."""
LONGEST_TERM = 48
"""Compared characters."""
_SHORTEST = 4
"""Compared characters of a definition that no sign introduces."""
_SECOND = 3.0
"""What a sign loses behind a colon that parts the note already: a definition may hold one more."""


class Split(Record):
    """A note's text parted in two, and how well the parting is founded."""

    term: str
    definition: str
    sign: str
    score: float


def join(first: str, second: str) -> str:
    """Join two pieces of running text; a space only between Latin words."""
    if not first or not second:
        return first or second
    ends = first[-1] + second[0]
    return f"{first} {second}" if ends.isascii() and ends.isalpha() else first + second


def joined(pieces: Iterable[str]) -> str:
    """Join pieces of running text, as ``join`` does two."""
    found: list[str] = []
    for piece in pieces:
        if not piece:
            continue
        ends = found[-1][-1] + piece[0] if found else ""
        found += [" "] * (ends.isascii() and ends.isalpha())
        found.append(piece)
    return "".join(found)


def explains(definition: str) -> bool:
    """Tell whether a text begins as a definition does: 指…, 即…, “一”是指…, …的简称."""
    head = definition[:90]
    glossed = head[:1] in "“‘「《" and bool(_GLOSS.search(head[:40]))
    return bool(_MEANS.match(head)) or glossed


Parting = tuple[int, str, bool, str, str, bool, float | None, float]
"""One place where a note's text may be parted.

End of the sign, which it is, whether it is a sure one, the term, its letters as they are compared, whether it holds no comma
of its own, its score where the term stands nowhere in the report (``None`` where it must), its score where it stands there.
"""


class Ways:
    """The ways to part a document's texts, each text's worked out once: it is read in several zones and ways."""

    def __init__(self, body: str = "") -> None:
        """Take the core of the report's text: a term that stands there is likelier one."""
        self.body = body
        self._known: dict[tuple[str, int], list[Parting]] = {}
        self._split: dict[tuple[str, int, str], Split | None] = {}
        self._cores: dict[str, str] = {}

    def beside(self, body: str) -> Ways:
        """Return the same texts' ways beside another text of the report."""
        ways = Ways(body)
        ways._known, ways._cores = self._known, self._cores
        return ways

    def core(self, texts: Iterable[str]) -> str:
        """Return the core of texts that follow one another, each worked out once."""
        cores = self._cores
        found = []
        for text in texts:
            known = cores.get(text)
            if known is None:
                known = cores[text] = core(text)
            found.append(known)
        return "".join(found)

    def split(self, pieces: list[str], usual: str = "") -> Split | None:
        """Part a note, given as its first line and the rest of it.

        ``usual`` is the sign that parts most notes of the same annex.
        """
        key = joined(pieces), len(pieces[0]) if len(pieces) > 1 else 0, usual
        if key not in self._split:
            self._split[key] = self._best(*key)
        return self._split[key]

    def _best(self, text: str, first: int, usual: str) -> Split | None:
        best: tuple[str, int, str, float] | None = None
        colon = False
        for end, sign, sure, term, letters, plain, alone, stands in self._of(text, first):
            founded = stands if len(letters) >= 2 and letters in self.body else alone
            if founded is None:
                continue
            score = founded + 0.8 * (sign == usual) - _SECOND * colon
            if best is None or score > best[3] + 1e-9:
                best = term, end, sign, score
            # A colon behind a term without commas of its own ends it for good.
            colon = colon or (plain and (sure or sign == usual == "break"))
        if best is None:
            return _by_body(text, self.body)
        term, end, sign, score = best
        return Split(term, text[end:].strip(), sign, score)

    def _of(self, text: str, first: int) -> list[Parting]:
        known = self._known.get((text, first))
        if known is None:
            known = self._known[text, first] = list(_partings(text, first))
        return known


def split_note(pieces: list[str], body: str = "", usual: str = "") -> Split | None:
    """Part one note, as ``Ways`` does."""
    return Ways(body).split(pieces, usual)


def _partings(text: str, first: int) -> Iterator[Parting]:
    """Yield where a text may be parted, in its order."""
    for begin, end, sign in _places(text, first):
        term, definition = trim(text[:begin]), text[end : end + _WINDOW].strip()
        letters = core(term)
        if not letters or len(letters) > LONGEST_TERM or _COMPARED.search(definition[:80]) is None:
            continue
        outside = _outside(term)
        if outside is None:
            continue
        spaced = text[begin:end].isspace()
        needs = sign == "is" and not (term[-1] in _QUOTE_END or spaced)
        alone, stands = _judge(
            term, letters, definition, sign, commas=outside, spaced=spaced, marked=end > begin
        )
        sure = sign == "colon" or (sign == "dash" and end - begin > 1)
        yield end, sign, sure, term, letters, not outside, None if needs else alone, stands


def _outside(term: str) -> int | None:
    """Return how many commas a term has outside of its quotes; ``None`` where a sentence ends there."""
    if _BREAKS.isdisjoint(term):
        return 0
    commas = 0
    outside = lies_outside(term)
    for place, char in enumerate(term):
        if char in _BREAKS and outside[place]:
            if char in _ENDS:
                return None
            commas += 1
    return commas


def _places(text: str, first: int) -> list[tuple[int, int, str]]:
    """Return where the text may be parted: begin and end of the sign, and which."""
    outside = lies_outside(text[:_WINDOW])
    found = []
    bracketed = _BRACKETED.match(text)
    if bracketed and not _NAMES_ON.match(text, bracketed.end()):
        found.append((bracketed.end(), bracketed.end(), "bracket"))
    for place in range(1, min(len(text), LONGEST_TERM + 16)):
        if not outside[place]:
            continue
        if first == place:
            found.append((place, place, "break"))
        for sign, way in _BY_FIRST.get(text[place], ()):
            match = way.match(text, place)
            if match and _may(sign, text, match):
                found.append((place, match.end(), sign))
                break
        if text[place] in _ENDS:
            break
    return found


def _may(sign: str, text: str, match: Match[str]) -> bool:
    """Tell whether a sign that is no sure one parts a note here."""
    if sign == "space":
        return _parts(text, match.start(), match.end())
    return sign != "again" or f"“{match[1]}”" in text[: match.start()]


def _parts(text: str, begin: int, end: int) -> bool:
    """Tell whether a space parts a note: a wide one, or one before a character or quote."""
    if end - begin > 1 or text[begin] == "\u3000":
        return True
    after = text[end : end + 1]
    return bool(after) and (is_han(after) or after in "“《「")


def lies_outside(text: str) -> list[bool]:
    """Tell of each place whether it lies outside all quotes and brackets that close again."""
    outside = [True] * (len(text) + 1)
    if _SIGNED.isdisjoint(text):
        return outside
    waiting: list[int] = []
    plain = -1
    for place, char in enumerate(text):
        begin = -1
        if char == '"':
            begin, plain = plain, (place if plain < 0 else -1)
        elif char in _PAIRS:
            waiting.append(place)
        elif char in _CLOSE:
            for back in range(len(waiting) - 1, -1, -1):
                if _PAIRS[text[waiting[back]]] == char:
                    begin = waiting[back]
                    del waiting[back:]
                    break
        if begin >= 0:
            outside[begin + 1 : place + 1] = [False] * (place - begin)
    return outside


def trim(term: str) -> str:
    """Return a term without Markdown emphasis, separators, spaces and brackets around all of it."""
    term = term.strip()
    if term[:2] in ("**", "__") or term[-2:] in ("**", "__"):
        term = term.replace("**", "").replace("__", "")
    term = term.strip("*：:﹕—–-、，, \t\u3000")
    if _BRACKETED.fullmatch(term) and term[-1] in _CLOSE:
        term = term[1:-1].strip()
    return term


def _judge(
    term: str,
    letters: str,
    definition: str,
    sign: str,
    *,
    commas: int,
    spaced: bool,
    marked: bool,
) -> tuple[float, float]:
    """Return the score of a parting whose term stands nowhere in the report, and of one that stands there."""
    quoted, size = term[-1] in _QUOTE_END, len(letters)
    alone = _BASE[sign] - 0.03 * size - 0.9 * commas + 0.8 * quoted
    more = [-(1.5 * (size < 2) + 0.6 * (size > 26) + 2 * (term[0] in "，。、；：）”》"))]
    if sign in _NO_WORD and _MEANS.match(definition):
        more.append(2.0)
    more.append(1.0 * spaced)
    if sign in _SAID:
        more.append(0.4 * marked + 0.4 * ("”" in term or "」" in term))
    quotes = _QUOTE.findall(term) if "“" in term else ()
    more.append(-2 * (len(set(quotes)) < len(quotes)))
    begun = _QUOTE.match(definition) if definition[:1] == "“" else None
    more.append(1.5 * (begun is not None and begun[0] in term))
    stands = alone + _STANDS
    for one in more:
        alone += one
        stands += one
    return alone, stands


def _by_body(text: str, body: str) -> Split | None:
    """Part a note without any sign: its term is the longest beginning that stands in the report."""
    end, found, letters = 0, 0, ""
    while end < min(len(text), LONGEST_TERM) and text[end] not in _ENDS:
        letters += core(text[end])
        end += 1
        if not letters or letters not in body:
            break
        if len(letters) >= 3:
            found = end
    if not found or text[:found].count("“") != text[:found].count("”"):
        close = text.find("”") + 1
        found = close if text.startswith("“") and 0 < close < 30 else 0
    if not found or len(core(text[found:])) < _SHORTEST:
        return None
    return Split(trim(text[:found]), text[found:].strip(), "none", 0.4)
