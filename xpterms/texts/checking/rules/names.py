"""``name-varies``: one name written in two ways, as 玉镜湖 and 玉静湖.

Compared are names, not any two words: what stands before a word that makes a
name of it (湖, 集团, 总书记), what quotes hold, and two companies' short names.
They vary where all is alike but one character that sounds alike, or, in a long
name, any one; both spellings must be no ordinary words there.
"""

from __future__ import annotations

import re
from itertools import combinations

from xpterms.chinese.script import is_han
from xpterms.model import Record
from xpterms.texts.checking.finding import Related
from xpterms.texts.checking.nearly import sounds
from xpterms.texts.checking.ordinary import words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.texts.checking.draft import Body, Draft
    from xpterms.texts.checking.finding import Finding

    Pair = tuple[list["Place"], list["Place"]]
    Groups = dict[tuple[str, int, str], dict[str, list["Place"]]]

_PLACES = (
    "湖 河 江 溪 港 渠 沟 泉 湾 岛 山 岭 岗 峰 谷 水库 湿地 森林 桥 大桥 路 大道 街 大街 巷 高速 铁路 公路 机场 车站 码头 隧道 广场"
    " 村 镇 乡 县 市 区 州 社区 街道 新区 开发区 示范区 保护区 园 公园 园区 产业园 工业园 科技园 文化园 基地 景区 古镇 古城 故里"
    " 寺 塔 楼 馆 博物馆 图书馆 体育馆 纪念馆 陵园 遗址 灌区 电站 水厂 学校 中学 小学 学院 大学 医院 幼儿园 卫生院"
)
_FIRMS = (
    "集团 公司 企业 股份 实业 控股 生物 食品 服饰 牧业 农牧 环保 电气 电子 科技 药业 制药 医药 酒业 乳业 化工 机械 重工 能源 新能源 材料"
    " 新材料 汽车 钢构 杆塔 建材 纺织 针织 肉食 畜牧 物流 商贸 置业 地产 银行 电力 矿业 钢铁 铝业 纸业 粮油 农业 种业 渔业 林业 光电 智能 信息"
)
_PEOPLE = "同志 总书记 书记 主席 总理 省长 市长 县长 区长 州长 镇长 主任 院士 教授 烈士"
SUFFIXES = tuple(sorted((f"{_PLACES} {_FIRMS} {_PEOPLE}").split(), key=len, reverse=True))
_FIRM = re.compile(
    rf"(?=([\u4e00-\u9fff]{{2}})({'|'.join(sorted(_FIRMS.split(), key=len, reverse=True))}))"
)
_SUFFIX = re.compile(f"(?=({'|'.join(SUFFIXES)}))")
_QUOTED = re.compile(r"[“「《]([\u4e00-\u9fff]{3,12})[”」》]")
_LONGEST = 8
"""Characters of a name before its suffix that are compared."""
_NEAR = 4
"""Characters before a suffix of which each may be the one that differs; before them only a name's first."""
_MOST = 6
"""Spellings of one piece; more are a pattern of words, not a name."""
_CLOSED = frozenset(
    "一二三四五六七八九十百千万两双单多零〇东南西北中上下左右前后内外大小老新高低省市县区乡镇村年月日甲乙丙丁男女老幼"
)
"""Characters that tell names apart: 东湖 and 西湖, 第一中学 and 第二中学."""
_BETWEEN = frozenset("的和与及在是为以于有了等至到将把对从向由经被让并或而之其该各每")
"""Characters that stand between words, in no name."""


class Place(Record):
    """A place where a name may stand."""

    body: Body
    begin: int
    """Of what stands before the suffix, in ``body.raw``."""
    end: int
    """Of the suffix."""


def find(draft: Draft) -> Iterator[Finding]:
    """Yield each pair of spellings once, at the first place in the body of the rarer one."""
    told: set[frozenset[str]] = set()
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
    """Yield the places of two spellings of a name with a suffix, longer pieces of names first."""
    groups: dict[tuple[str, int, str], dict[str, list[Place]]] = {}
    for body in draft.texts:
        for found in _SUFFIX.finditer(body.raw):
            _gather(groups, body, found.start(), found[1])
    for (suffix, at, pattern), spellings in sorted(groups.items(), key=_length):
        if 1 < len(spellings) <= _MOST:
            for one, other in _pairs(spellings):
                same = _one_name(draft, pattern, at, one, other, spellings)
                if same and not _in_words(draft, pattern + suffix, at, one, other, spellings):
                    yield spellings[one], spellings[other]


def _length(group: tuple[tuple[str, int, str], object]) -> int:
    return -len(group[0][2])


def _pairs(spellings: dict[str, list[Place]]) -> Iterator[tuple[str, str]]:
    """Yield the characters two by two, the commonest first."""
    return combinations(sorted(spellings, key=lambda char: -len(spellings[char])), 2)


def _gather(groups: Groups, body: Body, at: int, suffix: str) -> None:
    """Take in what stands before a suffix: each piece of it, with each of its characters left open."""
    raw = body.raw
    size = 0
    while size < min(_LONGEST, at):
        char = raw[at - size - 1]
        if not is_han(char) or char in _BETWEEN:
            break
        size += 1
    for length in range(2, size + 1):
        stem = raw[at - length : at]
        place = Place(body, at - length, at + len(suffix))
        for number in range(length):
            if number == 0 or length - number <= _NEAR:
                key = (suffix, number, f"{stem[:number]}\0{stem[number + 1 :]}")
                groups.setdefault(key, {}).setdefault(stem[number], []).append(place)


def _one_name(
    draft: Draft, pattern: str, at: int, one: str, other: str, spellings: dict[str, list[Place]]
) -> bool:
    """Tell whether two characters at a place of a name may be one name's.

    A character that opens what is compared may end the word before it: 美丽新易县,
    活力新易县.
    """
    if one in _CLOSED or other in _CLOSED:
        return False
    common = len(pattern) - 1
    if at == 0 and not all(
        _opens(place, char, common) for char in (one, other) for place in spellings[char]
    ):
        return False
    return _alike(draft, one, other, tone=common < 3) or (common >= 4 and at > 0)


def _opens(place: Place, char: str, common: int) -> bool:
    """Tell whether a name may begin with a character that stands at this place."""
    before = place.body.raw[place.begin - 1 : place.begin]
    if not before or not is_han(before) or before in _BETWEEN:
        return True
    return common >= 3 and before + char not in words()


def _alike(draft: Draft, one: str, other: str, *, tone: bool) -> bool:
    if tone:
        return not set(draft.readings(one)).isdisjoint(draft.readings(other))
    return not sounds(one, draft.readings).isdisjoint(sounds(other, draft.readings))


def _in_words(
    draft: Draft, pattern: str, at: int, one: str, other: str, spellings: dict[str, list[Place]]
) -> bool:
    """Tell whether the difference is one of ordinary words: 试验区 and 实验区, 新建城区 and 建成区."""
    known = words()
    left, right = pattern[at - 1 : at], pattern[at + 1 : at + 2]
    ordinary = []
    for char in (one, other):
        beside = [f"{left}{char}" if left else "", f"{char}{right}"]
        ordinary.append([bool(word) and word in known for word in beside])
    if any(a and b for a, b in zip(*ordinary, strict=True)):
        return True
    if ordinary[0][1] != ordinary[1][1] and at == len(pattern) - 2:
        return True  # the character makes a word with a suffix of one character: 新建城区
    if _alike(draft, one, other, tone=False):
        return False
    odd = min((one, other), key=lambda char: len(spellings[char]))
    if len(spellings[odd]) > 1 or len(spellings[one]) == len(spellings[other]):
        return True
    return any(_elsewhere(draft, word) for word in (left + odd, odd + right) if len(word) > 1)


def _elsewhere(draft: Draft, word: str) -> bool:
    """Tell whether two characters are a word or stand together in another place of the text too."""
    return word in words() or sum(body.raw.count(word) for body in draft.texts) > 1


def _quoted(draft: Draft) -> Iterator[Pair]:
    """Yield the places of two spellings of what quotes hold."""
    places: dict[str, list[Place]] = {}
    for body in draft.texts:
        for found in _QUOTED.finditer(body.raw):
            places.setdefault(found[1], []).append(Place(body, found.start(1), found.end(1)))
    groups: dict[tuple[int, str], dict[str, list[Place]]] = {}
    for text, where in places.items():
        for at in range(len(text)):
            key = (at, text[:at] + "\0" + text[at + 1 :])
            groups.setdefault(key, {})[text[at]] = where
    for (at, pattern), spellings in groups.items():
        for one, other in _pairs(spellings):
            closed = one in _CLOSED or other in _CLOSED
            if closed or not _alike(draft, one, other, tone=len(pattern) < 6):
                continue
            if not _in_words(draft, pattern + "\1", at, one, other, spellings):
                yield spellings[one], spellings[other]


def _firms(draft: Draft) -> Iterator[Pair]:
    """Yield the places of two companies whose short names sound alike: 鲁州集团, 鲁洲生物.

    One of them at least stands where a name must begin: behind a sign, or 以, 和, 与.
    """
    found: dict[str, list[Place]] = {}
    begun: set[str] = set()
    for body in draft.texts:
        for match in _FIRM.finditer(body.raw):
            brand, suffix = match[1], match[2]
            before = body.raw[max(0, match.start() - 1) : match.start()]
            opens = not is_han(before) if before else True
            if opens or before in _BETWEEN:
                begun.add(brand)
            elif before + brand[0] in words():
                continue
            place = Place(body, match.start(), match.start() + len(brand) + len(suffix))
            found.setdefault(brand, []).append(place)
    brands = [brand for brand in found if brand not in words()]
    for one, other in combinations(brands, 2):
        if not {one, other} & begun:
            continue
        differ = [at for at in (0, 1) if one[at] != other[at]]
        if len(differ) == 1 and _alike(draft, one[differ[0]], other[differ[0]], tone=True):
            yield found[one], found[other]
