"""``name-varies``: one name written in two ways, as 玉镜湖 and 玉静湖.

Compared are names, not any two words: what stands before a word that makes a
name of it (湖, 集团, 总书记), what quotes hold, and two companies' short names.
They vary where all is alike but one character that sounds alike, or, in a long
name, any one; both spellings must be no ordinary words there.
"""

from __future__ import annotations

from itertools import combinations

from xpterms.chinese.script import is_han
from xpterms.model import Record
from xpterms.patterns import pattern
from xpterms.texts.checking.finding import Related
from xpterms.texts.checking.nearly import sounds
from xpterms.texts.checking.ordinary import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Body, Draft
    from xpterms.texts.checking.finding import Finding

    Pair = tuple[list["Place"], list["Place"]]
    Groups = dict[tuple[str, int, str], dict[str, list["Spot"]]]

_PLACES = (
    "湖 河 江 溪 港 渠 沟 泉 湾 岛 山 岭 岗 峰 谷 水库 湿地 森林 桥 大桥 路 大道 快速路 快速通道 高铁 街 大街 巷 高速 铁路 公路 机场 车站 码头 隧道 广场 枢纽 口岸 综合体 商城 商贸城 新城"
    " 村 镇 乡 县 市 区 州 社区 街道 新区 开发区 示范区 保护区 园 公园 园区 产业园 工业园 科技园 文化园 基地 景区 古镇 古城 故里"
    " 寺 塔 楼 馆 博物馆 图书馆 体育馆 纪念馆 陵园 遗址 灌区 电站 水厂 学校 中学 小学 学院 大学 医院 幼儿园 卫生院"
)
_FIRMS = (
    "集团 公司 企业 股份 实业 控股 生物 食品 服饰 牧业 农牧 环保 电气 电子 科技 药业 制药 医药 酒业 乳业 化工 机械 重工 能源 新能源 材料"
    " 新材料 汽车 钢构 杆塔 建材 纺织 针织 肉食 畜牧 物流 商贸 置业 地产 银行 电力 矿业 钢铁 铝业 纸业 粮油 农业 种业 渔业 林业 光电 智能 信息"
)
_PEOPLE = "同志 总书记 书记 主席 总理 省长 市长 县长 区长 州长 镇长 主任 院士 教授 烈士"
SUFFIXES = tuple(dict.fromkeys(f"{_PLACES} {_FIRMS} {_PEOPLE}".split()))
_QUOTED = pattern(r"[“「《]([\u4e00-\u9fff]{3,12})[”」》]")
_LONGEST = 8
"""Characters of a name before its suffix that are compared."""
_NEAR = 6
"""Characters before a suffix of which each may be the one that differs."""
_MOST = 12
"""Spellings of one piece; more are a pattern of words, not a name."""
_SURELY = 5
"""Characters that two names share from which on the one that differs is a slip, even if both make words."""
_FIRMS_MOST = 1000
"""Short names of companies that are compared with one another."""
_FEW = 5
"""Places of a spelling that are compared."""
_NUMERALS = frozenset("一二三四五六七八九十百千万两双")
_CLOSED = frozenset(
    "一二三四五六七八九十百千万两双单多零〇东南西北中上下左右前后内外大小老新高低省市县区乡镇村年月日甲乙丙丁男女老幼"
)
"""Characters that tell names apart: 东湖 and 西湖, 第一中学 and 第二中学."""
_BETWEEN = frozenset("的和与及在是为以于有了等至到将把对从向由经被让并或而之其该各每")
"""Characters that stand between words, in no name; a slip may write one: 官到街 for 官道街."""
_ROUTES = frozenset("路 大道 快速路 快速通道 高铁 高速 铁路 公路".split())
"""Names of these go from one place to another, and may hold 至."""


class Place(Record):
    """A place where a name stands."""

    body: Body
    begin: int
    """In ``body.raw``."""
    end: int


class Spot:
    """A word that makes a name, with the characters before it that may belong to the name."""

    __slots__ = ("at", "body", "end", "left")

    def __init__(self, body: Body, at: int, end: int, left: str) -> None:
        self.body = body
        self.at = at
        self.end = end
        self.left = left

    def place(self, size: int, more: str) -> Place:
        """Return the name with at most so many characters before the word, and what may go on behind it."""
        goes_on = len(more) if self.body.raw.startswith(more, self.end) else 0
        return Place(self.body, self.at - min(size, len(self.left)), self.end + goes_on)


def find(draft: Draft) -> Iterator[Finding]:
    """Yield each pair of spellings once, at the first place in the body of the rarer one."""
    told = {
        frozenset((note.term, draft.body.raw[use.begin : use.end]))
        for note, use in zip(draft.notes, draft.first, strict=True)
        if use is not None and use.how == "otherwise"  # told by term-varies
    }
    for pairs in (_suffixed(draft), _quoted(draft), _firms(draft)):
        for one, other in pairs:
            first, second = _written(one[0]), _written(other[0])
            if frozenset((first, second)) in told or _told(told, first, second):
                continue
            told.add(frozenset((first, second)))
            yield _finding(draft, one, other)


def _told(told: set[frozenset[str]], first: str, second: str) -> bool:
    """Tell whether a longer or shorter piece of the same two names was told."""
    for pair in told:
        a, b = sorted(pair)
        for x, y in ((a, b), (b, a)):
            if (x in first and y in second) or (first in x and second in y):
                return True
    return False


def _written(place: Place) -> str:
    return place.body.raw[place.begin : place.end]


def _finding(draft: Draft, one: list[Place], other: list[Place]) -> Finding:
    """Return the finding for the places of two spellings."""
    inside = [[place for place in places if place.body is draft.body] for places in (one, other)]
    rarer, commoner = (one, other) if len(one) < len(other) else (other, one)
    if not inside[0] or not inside[1]:  # one of them stands in the annex only
        rarer, commoner = (one, other) if inside[0] else (other, one)
        rarer = [place for place in rarer if place.body is draft.body] or rarer
    elif len(one) == len(other):
        rarer, commoner = sorted((one, other), key=lambda places: -places[0].begin)
    here, there = rarer[0], commoner[0]
    line, _, text = there.body.span(there.begin, there.end)
    return draft.in_text(
        here.body,
        "name-varies",
        (here.begin, here.end),
        text,
        "check.name-varies",
        [Related(draft.file, line, text, annex=there.body is not draft.body)],
        written=_written(here),
        other=text,
    )


def _suffixed(draft: Draft) -> Iterator[Pair]:
    """Yield the places of two spellings of a name with a suffix, those alike in most characters first."""
    found: list[tuple[int, Pair]] = []
    for (suffix, distance, near), spellings in _gathered(draft).items():
        if not 1 < len(spellings) <= _MOST:
            continue
        for one, other in combinations(spellings, 2):
            if one in _CLOSED and other in _CLOSED:
                continue
            common, pair = _longest(spellings[one], spellings[other], distance)
            right = near[-distance] if distance else suffix[0]
            last = distance == 0 and len(suffix) == 1
            ours = Difference(
                one, other, distance + common, right, pair, last=last, opens=not common
            )
            if _one_name(draft, ours, spellings) and not _in_words(draft, ours, spellings):
                size, more = _edges(ours, spellings, distance)
                places = [
                    [spot.place(size, more) for spot in spellings[char]] for char in (one, other)
                ]
                found.append((-distance - common - 1, (places[0], places[1])))
    yield from (pair for _, pair in sorted(found, key=lambda one: one[0]))


class Difference(Record):
    """Two spellings that differ in one character."""

    one: str
    other: str
    common: int
    """Characters before the suffix that are the same."""
    right: str
    """The character behind it."""
    spots: tuple[Spot, Spot]
    last: bool
    """It stands before a suffix of one character."""
    opens: bool
    """Nothing before it is the same."""

    @property
    def left(self) -> str:
        """The character before it in both, empty where they are not the same."""
        spot = self.spots[0]
        return "" if self.opens else spot.left[-self._from_end() - 1]

    def _from_end(self) -> int:
        one, other = (spot.left[::-1] for spot in self.spots)
        return next(at for at in range(len(one)) if one[at] != other[at]) + 1


def _gathered(draft: Draft) -> Groups:
    """Return what stands before each suffix: by what is nearer than the character that is left open, by that character."""
    groups: Groups = {}
    for body in draft.texts:
        raw = body.raw
        for suffix in SUFFIXES:
            at = raw.find(suffix)
            while at >= 0:
                left, near_ones = _before(raw, at, suffix)
                spot = Spot(body, at, at + len(suffix), left)
                for distance in range(min(_NEAR, near_ones)):
                    near = left[len(left) - distance :] if distance else left[-2:-1]
                    if near and (distance or near not in _BETWEEN):
                        key = (suffix, distance, near)
                        groups.setdefault(key, {}).setdefault(left[-distance - 1], []).append(spot)
                at = raw.find(suffix, at + 1)
    return groups


def _before(raw: str, at: int, suffix: str) -> tuple[str, int]:
    """Return the characters before a place that may belong to a name, and how many may be the one that differs.

    That may be a character that stands between words, but none before it.
    """
    begin, joined = at, 0
    while begin > max(0, at - _LONGEST) and is_han(char := raw[begin - 1]):
        if char in _BETWEEN and not (char == "至" and suffix in _ROUTES):
            if joined:
                break
            joined = at - begin + 1
        begin -= 1
    return raw[begin:at], joined or at - begin


def _longest(ones: list[Spot], others: list[Spot], distance: int) -> tuple[int, tuple[Spot, Spot]]:
    """Return how many characters before the one that differs are the same at most, and where."""
    best, pair = 0, (ones[0], others[0])
    for one in ones[:_FEW]:
        for other in others[:_FEW]:
            a, b = one.left[: -distance - 1], other.left[: -distance - 1]
            same = 0
            while same < min(len(a), len(b)) and a[-same - 1] == b[-same - 1] not in _BETWEEN:
                same += 1
            if same > best:
                best, pair = same, (one, other)
    return best, pair


def _one_name(draft: Draft, ours: Difference, spellings: dict[str, list[Spot]]) -> bool:
    """Tell whether two characters may be one name's.

    A character that opens what is the same may end the word before it: 美丽新易县,
    活力新易县.
    """
    chars = (ours.one, ours.other)
    if ours.opens:
        spots = [(spot, char) for char in chars for spot in spellings[char]]
        if not all(_opens(spot, ours.common, char) for spot, char in spots):
            return False
    joins = [char for char in chars if char in _BETWEEN]
    if joins and not _slipped(draft, ours, joins):
        return False
    if ours.common < 2 and (joins or not _CLOSED.isdisjoint(chars)):
        shown = (any(_begins(spot, ours.common) for spot in spellings[char]) for char in chars)
        return all(shown) and _alike(draft, *chars, tone=True)
    if _alike(draft, ours.one, ours.other, tone=ours.common < 3):
        return True
    return ours.common >= 4 and not ours.opens


def _slipped(draft: Draft, ours: Difference, joins: list[str]) -> bool:
    """Tell whether one of two characters, which stands between words as a rule, is a slip in a name here."""
    if len(joins) > 1 or ours.opens:
        return False
    beside = (ours.left + joins[0], joins[0] + ours.right)
    return not any(_elsewhere(draft, word) for word in beside)


def _begins(spot: Spot, common: int) -> bool:
    """Tell whether a name surely begins so many characters before the one that differs: behind a sign or a word."""
    at, raw = spot.at - common - 1, spot.body.raw
    before = raw[at - 1 : at]
    if not before or not is_han(before) or before in _BETWEEN:
        return True
    return raw[at - 2 : at] in words() and raw[at - 1 : at + 1] not in words()


def _edges(ours: Difference, spellings: dict[str, list[Spot]], distance: int) -> tuple[int, str]:
    """Return how long a name is before the word that makes it one, and what else both places have behind it.

    Where it stands behind a sign it is shown to begin there: 黄河故道 for 打造黄河故道.
    """
    same = ours.spots[0].left[-ours.common - 1 : -distance - 1]
    for short in range(distance + 1, ours.common + 1):
        begun = same[len(same) - (short - distance - 1) :]
        for spot in (*spellings[ours.one], *spellings[ours.other]):
            raw, at = spot.body.raw, spot.at - short
            if raw.startswith(begun, at) and not is_han(raw[at - 1 : at] or " "):
                return short, _behind(ours.spots)
    return ours.common + 1, _behind(ours.spots)


def _behind(spots: tuple[Spot, Spot]) -> str:
    """Return the longest word behind both that makes a name too: 公园 behind 郊野森林."""
    return max(
        (word for word in SUFFIXES if all(s.body.raw.startswith(word, s.end) for s in spots)),
        key=len,
        default="",
    )


def _opens(spot: Spot, common: int, char: str) -> bool:
    """Tell whether a name may begin with a character that stands at this place."""
    at = spot.at - common - 1
    raw = spot.body.raw
    before = raw[at - 1 : at]
    if not before or not is_han(before) or before in _BETWEEN:
        return True
    apart = raw[at - 2 : at] in words()
    if before + char in words():  # 引进城南公园 may be parted either way
        return common > 2 and apart
    return common > 2 or apart


def _alike(draft: Draft, one: str, other: str, *, tone: bool) -> bool:
    if tone:
        return not set(draft.readings(one)).isdisjoint(draft.readings(other))
    return not sounds(one, draft.readings).isdisjoint(sounds(other, draft.readings))


def _in_words(draft: Draft, ours: Difference, spellings: dict[str, list[Spot]]) -> bool:
    """Tell whether the difference is one of ordinary words: 试验区 and 实验区, 新建城区 and 建成区."""
    left, right = ours.left, ours.right
    if ours.common < _SURELY and _both_words(left, ours.one, ours.other, right):
        return True
    ends = [ours.one + right in words(), ours.other + right in words()]
    if ours.last and ends[0] != ends[1]:
        # the character makes a word with a suffix of one character, those before it another: 新建城区
        char = ours.one if ends[0] else ours.other
        if any(spot.body.raw[spot.at - 3 : spot.at - 1] in words() for spot in spellings[char]):
            return True
    if _alike(draft, ours.one, ours.other, tone=False):
        return False
    one, other = len(spellings[ours.one]), len(spellings[ours.other])
    odd = ours.one if one < other else ours.other
    if min(one, other) > 1 or one == other:
        return True
    return any(_elsewhere(draft, word) for word in (left + odd, odd + right) if len(word) > 1)


def _both_words(left: str, one: str, other: str, right: str) -> bool:
    """Tell whether both characters make an ordinary word with the same neighbour."""
    known = words()
    left = "" if left in _NUMERALS else left
    right = "" if right in _NUMERALS else right
    return bool(left and left + one in known and left + other in known) or bool(
        right and one + right in known and other + right in known
    )


def _elsewhere(draft: Draft, word: str) -> bool:
    """Tell whether two characters are a word or stand together in another place of the text too."""
    return word in words() or sum(body.raw.count(word) for body in draft.texts) > 1


def _quoted(draft: Draft) -> Iterator[Pair]:
    """Yield the places of two spellings of what quotes hold."""
    places: dict[str, list[Place]] = {}
    for body in draft.texts:
        for found in _QUOTED.finditer(body.raw):
            places.setdefault(found[1], []).append(Place(body, found.start(1), found.end(1)))
    annex = draft.texts[-1]
    for note in draft.notes:
        at = annex.raw.find(note.term) if annex is not draft.body else -1
        if (
            at >= 0
            and 3 <= len(note.term) <= 12
            and all("\u4e00" <= char <= "\u9fff" for char in note.term)
        ):
            places.setdefault(note.term, []).append(Place(annex, at, at + len(note.term)))
    groups: dict[tuple[int, str], dict[str, list[Place]]] = {}
    for text, where in places.items():
        for at in range(len(text)):
            key = (at, text[:at] + "\0" + text[at + 1 :])
            groups.setdefault(key, {})[text[at]] = where
    for (at, rest), spellings in groups.items():
        left, right = rest[at - 1 : at] if at else "", rest[at + 1 : at + 2]
        for one, other in combinations(spellings, 2):
            closed = one in _CLOSED or other in _CLOSED
            same = not closed and _alike(draft, one, other, tone=len(rest) < 6)
            if same and not _both_words(left, one, other, right):
                yield spellings[one], spellings[other]


def _firms(draft: Draft) -> Iterator[Pair]:
    """Yield the places of two companies whose short names sound alike: 鲁州集团, 鲁洲生物.

    One of them at least stands where a name must begin: behind a sign, or 以, 和, 与.
    """
    found: dict[str, list[Place]] = {}
    begun: set[str] = set()
    for body in draft.texts:
        for suffix in _FIRMS.split():
            at = body.raw.find(suffix)
            while at >= 0:
                brand, before = body.raw[max(0, at - 2) : at], body.raw[max(0, at - 3) : at - 2]
                if len(brand) == 2 and all(map(is_han, brand)) and brand not in words():
                    opens = not before or not is_han(before) or before in _BETWEEN
                    if opens or before + brand[0] not in words():
                        begun.update({brand} if opens else ())
                        place = Place(body, at - 2, at + len(suffix))
                        found.setdefault(brand, []).append(place)
                at = body.raw.find(suffix, at + 1)
    for one, other in combinations(list(found)[:_FIRMS_MOST], 2):
        differ = [at for at in (0, 1) if one[at] != other[at]]
        begins = len(differ) == 1 and {one, other} & begun
        if begins and _alike(draft, one[differ[0]], other[differ[0]], tone=True):
            yield found[one], found[other]
