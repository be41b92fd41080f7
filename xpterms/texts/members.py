"""The members of a formula that a text itself lists beside it, only where they are certain.

Taken are a list right before it (``工业振兴、…、文旅振兴“五大工程”``), after it
(``“四问”即…``, ``“一中心”（…）``), and ``以A为…、B为…的“两个体系”``. Their number
must be what the formula counts, and they must be parallel.
"""

from __future__ import annotations

from xpterms.chinese.script import core
from xpterms.patterns import pattern
from xpterms.texts.numbers import counts

LONGEST = 24
"""Compared characters of a member."""
WINDOW = 400
"""Characters before and after a formula within which its members stand."""

_OPEN, _CLOSE = '“‘「『《（(【"', '”’」』》）)】"'
_BEFORE_LIST = pattern(r"[。！？；;!?：:\n]|——")
_LINKS = tuple("等 的 这 等的 在内的 组成的 构成的 为主的 为内容的 为主要内容的".split())
_MEANS = pattern(
    r"[”’」』\"]?(?:工作|工程|行动|机制|要求|目标|建设|改革|战略|体系|布局|方针|原则|理念|思路|格局|活动|制度|模式|任务|措施|举措|专项行动){0,2}"
    r"(?P<sign>\s*[（(]\s*(?:即|指|是指|包括|分别是|分别为|就是)?[：:]?|[，,]?\s*(?:即|就是|是指|指的是|分别是|分别为|包括)[：:]?|[：:])"
)
_TOLD = pattern(r"(?P<other>[”’」』\"])?(?:是指|即是|就是|即|指的是|指)(?=[^导挥标示数])")
_LIGHT = pattern(r"[，,]")
_LEADS = pattern(r"[，,：:]")
_CLAUSES = pattern(r"[，,；;]")
_BUILT = pattern(r"以([^，。；]{1,40}为[^，。；]{1,40})$")
_DONE = pattern(r"(?:分别|同步|均|都)?(?:实现|达到|呈现)了?$")
_REACHED = pattern(r"(?:实现|达到|呈现)|.*(?:实现|达到|呈现)了?$")
"""A clause that says what two things reach: A和B实现“双下降”, 实现A、B“双倍增”."""
_PAIR = pattern("[双两兩雙二]")
_COLLECTIVE = pattern(
    r".{0,8}[一二两三四五六七八九十\d]+(?:大|项|个|种|类|张|支|条|方面|级|场|件|篇)"
)
"""What counts a list as a whole, 五大工程, rather than what its members share, 四早."""
_WHOLE = pattern(_COLLECTIVE.pattern + r"[一-龥]{2,8}")
"""What may be a formula without quotes: 三大攻坚战, not 两个."""
_QUOTES = frozenset('“‘「『"')
_VERBS = (
    "实施 推进 开展 落实 健全 完善 建立 构建 坚持 做好 抓好 打好 打造 实行 推行 聚焦 围绕 突出 深化 加快 强化 统筹 做强 做优 "
    "做大 培育 发展 壮大 提升 抓实 抓牢 守牢 守住 坚守 用好 推动 促进 加强 形成 出台 制定 启动 完成 实现 坚决 全力 大力 "
    "深入 持续 全面 扎实 着力 积极 认真 严格 牢固 树立 树牢 增强 坚定 做到 践行 弘扬 发扬 创新 探索 建成 布局 谋划 运用 "
    "采取 通过 按照 遵循 根据 依托 立足 瞄准 紧扣 紧盯 锚定 针对 贯彻 执行 把握 推出 组织 举办 创建 抓住 抢抓 "
    "获得 建设 打赢 办好 建好 优化 规范 开发 推广 联动 实践 确保 包括 涵盖 即 了 为 对 把 将 以 在 从 "
    "激活 扭住 紧紧 唱好 新增 共建 紧扣 抓 促 打 到 向 于 及 与 和 是"
).split()
_VERB_END = pattern("(?:" + "|".join(sorted(_VERBS, key=len, reverse=True)) + ")$")
_VERB_HEAD = pattern(
    "^(?:(?:"
    + "|".join(w for w in sorted(_VERBS, key=len, reverse=True) if len(w) > 1)
    + ")了?){1,3}"
)
_VERB_INSIDE = pattern(
    "把(?![握关脉控手])|完成|实施|推进|开展|落实|打造|围绕|构建|健全|建立|激活|扭住|聚焦|突出|抓好"
)
_AND = pattern(r"以及|和|与|及|并")
_STRANGE = pattern(r"[\d%％]{3,}|亿元|万元|百分点|同比|增长\d")


_OPENING = "“‘「『《（(【"
_PARTING = pattern(rf"[、{_OPENING}”’」』》）)】]")
_ENDING = pattern(r"[（(）)。！？\n；;]")


def members(text: str, begin: int, end: int) -> tuple[str, ...]:
    """Return the members listed beside the formula at a range of a text, ``()`` where none are certain."""
    wanted = counts(text[begin:end])
    quoted = text[begin - 1 : begin] in _QUOTES if begin else False
    if not quoted and not _WHOLE.fullmatch(text, begin, end):
        return ()
    if not wanted or max(wanted) > 20 or min(wanted) < 1:
        return ()
    count = next(iter(wanted))
    return _after(text, begin, end, count) or _before(text, begin, end, count)


def _after(text: str, begin: int, end: int, count: int) -> tuple[str, ...]:
    """Read a list behind the formula: 即…, （…）, ：…."""
    opened = text[begin - 1 : begin] in tuple(_OPEN) if begin else False
    sign = _MEANS.match(text, end, end + WINDOW)
    if not sign or (opened and text[end : end + 1] not in tuple(_CLOSE)):
        return ()
    start = sign.end()
    bracket = any(char in sign["sign"] for char in "（(")
    stop = _end(text, start, bracket=bracket)
    listed = text[start:stop].strip()
    if bracket and text[stop : stop + 1] not in ("）", ")"):
        return ()
    if not bracket and sign["sign"].strip() in ("：", ":") and not opened:
        return ()
    for piece in (_LIGHT.split(listed)[0], listed):
        parts = _counted(_parts(piece.rstrip("。等 ")), count)
        first = _led(parts) if parts else ""
        found = _fitting([first, *parts[1:]], count, trimmed=False) if first else ()
        if found:
            return found
    clauses = _CLAUSES.split(listed.rstrip("。"))
    return _fitting(clauses, count, trimmed=True) if _headed(clauses) else ()


def _headed(clauses: list[str]) -> bool:
    """Tell whether clauses are parallel: of one size, or with one beginning."""
    sizes = {len(core(clause)) for clause in clauses}
    return len(sizes) == 1 or len({core(clause)[:1] for clause in clauses}) == 1


def _led(parts: list[str]) -> str:
    """Return the first member of a list behind its formula, without what leads to it."""
    first = _LEADS.split(parts[0])[-1]
    longest = max((len(core(part)) for part in parts[1:]), default=LONGEST)
    if len(core(first)) > longest + 2 or first != parts[0]:
        lead = _VERB_HEAD.match(first)
        first = first[lead.end() :] if lead else first
        return first if len(core(first)) <= longest + 2 else ""
    return first


def _end(text: str, start: int, *, bracket: bool) -> int:
    """Return where a list ends: at the sentence's end, or where its bracket closes."""
    depth = 0
    for sign in _ENDING.finditer(text, start, start + WINDOW):
        place, char = sign.start(), sign[0]
        if char in "（(":
            depth += 1
        elif char in "）)":
            if not depth:
                return place
            depth -= 1
        elif (char in "。！？\n" and not depth) or (char in "；;" and not bracket and not depth):
            return place
    return min(len(text), start + WINDOW)


def _before(text: str, begin: int, end: int, count: int) -> tuple[str, ...]:
    """Read a list right before the formula, within its clause."""
    head = text[max(0, begin - WINDOW) : begin]
    head = head[:-1] if head[-1:] and head[-1] in _OPEN else head
    linked = _linked(head.removesuffix("\n"))
    head = head[: len(head) - len(linked)]
    stops = list(_BEFORE_LIST.finditer(head))
    head = head[stops[-1].end() :] if stops else head
    if count < 2:
        return ()
    as_built = _BUILT.search(head)
    if linked.startswith("的") and as_built:
        pieces = [part.removeprefix("以") for part in _parts(as_built[1])]
        built = _fitting(pieces, count, trimmed=False)
        if built and all("为" in member for member in built):
            return built
    if not linked and head[-1:] in tuple(_CLOSE) and head:
        return _fitting(
            _parts(head[:-1].rpartition(_OPEN[_CLOSE.index(head[-1])])[2]), count, trimmed=False
        )
    clause = head[max(head.rfind("，"), head.rfind(",")) + 1 :]
    told = _TOLD.search(clause)
    if told and told["other"]:
        return ()  # the list explains what stands before it
    clause = clause[told.end() :] if told else clause
    formula = text[begin:end]
    if _PAIR.match(formula) and _REACHED.match(clause):
        return _pair(_DONE.sub("", clause), count)
    clause = _DONE.sub("", clause)
    parts = _parts(clause) if _may_be(clause, count) else []
    found = _counted(parts, count)
    if not found or (len(parts) < 2 and not _PAIR.match(formula)):
        return ()
    if all(_VERB_END.fullmatch(core(part)) for part in found):
        return ()
    if linked == "的" and not _even(found[1:]):
        return ()
    collective = bool(_COLLECTIVE.match(formula)) and count > 2
    first = _cut(_trimmed(found, collective=collective), found[1:])
    return _fitting([first, *found[1:]], count, trimmed=True, certain=collective) if first else ()


def _linked(head: str) -> str:
    """Return the words that link a list to its formula behind it, the longest that a text ends with."""
    return max((link for link in _LINKS if head.endswith(link)), key=len, default="")


def _may_be(clause: str, count: int) -> bool:
    """Tell whether a clause has signs enough to list so many: one may be 和 instead."""
    return clause.count("、") + 2 >= count


def _pair(clause: str, count: int) -> tuple[str, ...]:
    """Read the two things of which a clause says what they reach, and nothing else."""
    found = _counted(_parts(_VERB_HEAD.sub("", clause)), count)
    return _fitting(found, count, trimmed=False)


def _parts(listed: str) -> list[str]:
    """Return the members of a list parted by 、 outside quotes and brackets, and 和 before the last."""
    parts: list[str] = []
    depth, begin = 0, 0
    for sign in _PARTING.finditer(listed):
        place, char = sign.start(), sign[0]
        if char == "、":
            if not depth:
                parts.append(listed[begin:place])
                begin = place + 1
        else:
            depth = depth + 1 if char in _OPENING else max(depth - 1, 0)
    parts.append(listed[begin:])
    return [part.strip() for part in parts]


def _counted(parts: list[str], count: int) -> list[str]:
    """Return exactly so many parts from the end, the last one split at 和 where that is missing."""
    if len(parts) == count - 1 and parts:
        last = _AND.split(parts[-1])
        if len(last) == 2 and all(len(core(part)) > 1 for part in last):
            parts = [*parts[:-1], *last]
    return parts if len(parts) == count else []


def _trimmed(found: list[str], *, collective: bool) -> str:
    """Return the first member without the words that lead to it, empty where it is not certain."""
    first, rest = found[0], [core(part) for part in found[1:]]
    sizes = {len(part) for part in rest}
    tail, head = _tail(rest), _head(rest)
    lead = _VERB_HEAD.match(first)
    led = bool(lead) and not any(_VERB_HEAD.match(part) for part in rest)
    if lead and led and len(lead[0]) < len(first):
        bare = first[lead.end() :]
        if abs(len(core(bare)) - min(sizes)) <= 2 or collective:
            return bare
    if len(sizes) == 1:
        size = next(iter(sizes))
        if len(core(first)) == size:
            return first
        if len(first) > size and (
            _VERB_END.search(first[:-size]) or (len(tail) > 1 and first.endswith(tail))
        ):
            return first[-size:]
        if len(rest) > 1 and not tail:
            return ""  # all others are of one size
    bare = first[first.index(head) :] if head and head in first else first
    if len(tail) > 1 and not bare.endswith(tail):
        return ""
    most = max(sizes, default=0) + (4 if (tail and bare.endswith(tail)) or collective else 2)
    if collective and lead and bare == first and len(lead[0]) < len(first):
        rested = sum(bool(_VERB_HEAD.match(part)) for part in rest)
        bare = bare if rested * 2 >= len(rest) else bare[lead.end() :]
    return bare if 2 <= len(core(bare)) <= most else ""


def _cut(first: str, rest: list[str]) -> str:
    """Return a first member from behind the last verb in it that leads to such lists, where no other has one."""
    inside = [found for found in _VERB_INSIDE.finditer(first) if found.start()]
    return (
        first[inside[-1].end() :] if inside and not any(map(_VERB_INSIDE.search, rest)) else first
    )


def _tail(members: list[str]) -> str:
    """Return the last character or two that all members share."""
    for size in (2, 1):
        ends = {member[-size:] for member in members}
        if len(ends) == 1 and all(len(member) > size for member in members):
            return next(iter(ends))
    return ""


def _head(members: list[str]) -> str:
    """Return the first two characters that all members share."""
    heads = {member[:2] for member in members}
    return next(iter(heads)) if len(heads) == 1 and len(members) > 1 else ""


def _even(members: list[str]) -> bool:
    return len({len(core(member)) for member in members}) == 1


def _fitting(
    parts: list[str], count: int, *, trimmed: bool, certain: bool = False
) -> tuple[str, ...]:
    """Return members that are as many as counted and parallel, else none."""
    found = _counted([part for part in parts if part], count)
    found = [_bare(part) for part in found]
    sizes = [len(core(part)) for part in found]
    if not found or min(sizes) < 1 or max(sizes) > LONGEST or len(set(found)) < len(found):
        return ()
    if any(_STRANGE.search(part) for part in found) or any(
        char in part for part in found for char in "。；！？"
    ):
        return ()
    if count == 1:
        return tuple(found) if 2 <= sizes[0] <= 12 and not _LIGHT.search(found[0]) else ()
    if found[-1].endswith("等") and sizes[-1] > 2:
        return ()
    parallel = (
        certain
        or max(sizes) - min(sizes) <= 1
        or (bool(_tail([core(part) for part in found])) and max(sizes) <= 2 * min(sizes) + 1)
        or len({core(part)[0] for part in found}) == 1
        or (not trimmed and max(sizes) <= 2 * min(sizes) + 2)
    )
    return tuple(found) if parallel and min(sizes) > (1 if trimmed else 0) else ()


def _bare(part: str) -> str:
    part = part.strip(" 　，,")
    if len(part) > 2 and part[0] in _OPEN and part[-1] in _CLOSE:
        inner = part[1:-1]
        return part if any(char in inner for char in _OPEN + _CLOSE) else inner
    return part
