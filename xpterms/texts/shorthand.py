"""Shorthand in a text by its look, and how much a reader would want it explained.

Candidates are quoted strings, formulas of numerals, Latin and mixed
abbreviations, and contracted lists. Each reason for or against one has a name
and a weight in ``WEIGHTS``; the score is their sum through a logistic curve.
"""

from __future__ import annotations

from math import exp

from xpterms.chinese.script import core, is_han
from xpterms.patterns import pattern
from xpterms.texts.common import COMMON, IDIOMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from xpterms.model import Span

    Reasons = dict[str, float]

WEIGHTS = {
    "quoted": 0.6,
    "formula": 1.4,
    "numeral": 0.9,
    "collective": 0.3,
    "digits": 1.2,
    "latin": 0.5,
    "contracted": 0.6,
    "named": 0.7,
    "led": 0.5,
    "short": 0.3,
    "repeated": 0.2,
    "plain": -1.0,
    "clause": -1.6,
    "spoken": -2.2,
    "long": -0.9,
    "prize": -1.2,
    "common": -1.5,
    "plan": -2.0,
    "idiom": -2.5,
    "quantity": -1.6,
    "title": -1.5,
    "bare": -0.9,
    "place": -0.5,
}
"""How much each reason counts; the sum 0 is a score of one half."""

LEAST = 0.3
"""Scores below are not told."""
MOST = 500
"""Candidates of one text that are told."""
LONGEST = 26
"""Compared characters of a quoted candidate."""

_N = "一二两三四五六七八九十百千万双兩雙"
_QUOTED = pattern(
    r"“([^“”\n]{1,60})”|「([^「」\n]{1,60})」|‘([^‘’\n]{2,40})’|『([^『』\n]{2,40})』|\"([^\"\n]{2,40})\""
)
_HAN = "一-龥"
_SEVERAL = pattern(rf"[{_N}\d][^{_N}\d、，]{{1,4}}[、，]?[{_N}\d][^{_N}\d、，]{{1,4}}")
_COUNTED = pattern(rf"(?:[{_N}]+|\d+)(?:大|个|项|种|类|条|级|张|支|件|方|重|篇|次|轮|场|步|位)")
_DIGITS = pattern(
    r"\d+(?:[+＋×]\s?(?:\d+|[A-Za-z])(?![A-Za-z]))+|(?<![\d.])\d{3,8}(?![\d.%％年])|\d{1,3}[·-]\d{1,3}(?![\d-])"
)
_LATIN = pattern(
    r"(?<![A-Za-z0-9.@/_-])(?:[A-Z][A-Za-z]*\d*|\d+[A-Za-z]{1,2}|[a-z]+[A-Z][A-Za-z]*)(?:[+＋&/-]?[A-Za-z0-9]+)*[+＋]?(?![A-Za-z0-9@_])"
)
_ROAD = pattern(r"[GSXYC]\d{1,4}")
_STOPS = pattern(r"[。；！？：;!?]")
_LETTERS = pattern(r"[A-Za-z]{2,}|\d[A-Z]|[A-Z]\d|[+＋]")
_BEGUN = pattern(rf"[新]?[{_N}\d]")
_UNITS = frozenset(
    "km kg cm mm m kw kwh mw gw ha mpa hz ghz mhz tb gb mb g t h s vs www http https com cn app ok no pm am "
    "pdf doc docx html txt".split()
)
_UNQUOTED_COLLECTIVE = pattern(
    rf"(?:[{_N}]{{1,2}}大(?:优势|主导|新兴|支柱|传统|特色|重点|标志性|攻坚|专项|战略|主题|民生|基础|核心|功能|未来|千亿|百亿|万亿)?"
    r"(?:产业集群|产业链|产业|攻坚战|战役|战略|工程|行动|体系|计划|任务|平台|基地|经济圈|中心|板块|领域|突破|提升|会战|片区|组团)"
    r"|\d+个重大[一-龥]{2,4}专项"
    rf"|[{_N}](?:个|项|张|大)(?:意识|自信|维护|确立|全面|确保|坚持|统筹|不摘|一批|清单|机制|制度|革命|最严|关键|务必|转变|强化|不准|严格|必须|带头|过硬|责任|体系)(?![年月日]))"
)
_PAIRED = pattern(
    rf"(?<![{_N}\d第])(?:[一两三四五六七八九十双][^{_N}\d\s，。、；：“”（）又以的了年月日个名家只次点步天]){{2,4}}(?=[{_HAN}“”，。、；：（）]|$)"
)
_CONTRACTED = pattern(
    rf"引[{_HAN}]{{1,2}}[济入补][{_HAN}]|[东西南北][{_HAN}][东西南北][{_HAN}]|放管服效?|[煤油退还增减扩限]改[电气]"
    rf"|[{_HAN}]企升[规限]|[智数]改[数网]转|减[{_HAN}]补[{_HAN}]|专精特新|产学研用?|政产学研|农文旅|文商旅|山水林田湖草沙?"
)
_HEADS = (
    "专项行动 行动计划 行动方案 工作机制 工作法 管理体系 服务体系 组织体系 工程 行动 计划 改革 机制 企业 模式 体系 活动 政策 战略 工作 项目 专项 试点 "
    "产业 任务 基地 园区 平台 指数 目标 要求 格局 布局 制度 联动 经济 建设 整治 治理 方案 办法 举措 措施 服务 保障 发展 思路 理念 "
    "原则 创建 管理 品牌 通道 走廊 融合 标准 规划 清单 教育 保险 贷款 窗口 平安 样板 方针 方略 规律 文化 农产品 伙伴 能力 责任 "
    "人才 学校 医院 社区 监管 执法 生态 攻坚 突破 安置 示范 技术 场所 工作室 农村路 补贴 水系 片区 认证 条例 作风 精神 总 党建"
).split()
_HEAD = pattern("(?:" + "|".join(_HEADS) + ")")
_LED = pattern(
    r"(?:实施|开展|推进|深化|落实|推行|坚持|打造|围绕|构建|完成|健全|完善|建立|建设|创建|践行|树牢|增强|做到|加快|聚焦|推动|实行|启动|出台|用好|"
    r"做好|培育|推广|执行|制定|探索|创新|统筹|发展|强化|提升|抓好|巩固|运用|参与|融入|全面|整治|治理|实现|全力|力推|按照|突出|织密|打好|坚定|牢记|深入)[了省市县国家级新好实一批]{0,3}$"
)
_PRIZE = pattern(r"(?:荣获|获评|获得|评为|授予|被评|荣膺|入选|获|荣登|称号)[^，。；]{0,24}$")
_PRIZED = pattern(r"[^，。；]{0,10}(?:称号|荣誉|奖项|大奖|金奖|奖(?!补|励))")
_SAID = pattern(
    r"(?:指出|强调|要求|说|讲|提出|写道|寄语|嘱托|叮嘱|告诫|号召|古语|常言|正所谓|所谓)[^，。]{0,6}[：:，,]?$"
)
_FUNCTION = pattern(r"[的了是我你他们吗呢吧啊呀就都也还更让使着]")
_SAYING = pattern(r"[我你他您咱们吗呢吧啊呀]|怎么|什么|为了|不是|就是|没有")
_TITLE = pattern(r"(?:条例|办法|意见|通知|规定|决定|纲要|白皮书|报告|公报|倡议书|宣言)$")
_QUANTITY = pattern(
    rf"(?:\d+|[{_N}]+)(?:分钟|小时|公里|天|年)|[一二\d](?:次|张|间|层|条|座|把|句|本|场)[{_HAN}]{{1,4}}[、，管]|二次|[{_HAN}]{{0,4}}十大$"
)
"""Plain quantities: 15分钟健身圈, 一张床、一间房."""
_PLAN = pattern(r"(?:十[一二三四五]?|[七八九])五(?:规划|时期)?")
_CITY = pattern(
    r"(?:节|展|会|论坛|大赛|博览会|电影节|文化节|马拉松|之乡|之城|之都|之旅|发展年|古县|模范县)$|[一-龥]·[一-龥]"
)


class Candidate:
    """A string that stands in a text like shorthand, with its reasons and its places."""

    __slots__ = ("places", "reasons", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.reasons: Reasons = {}
        self.places: list[tuple[int, Span]] = []
        """(number of the line, span) of each place where it was met."""

    @property
    def weight(self) -> float:
        """The sum of its reasons."""
        return sum(self.reasons.values())

    @property
    def score(self) -> float:
        """How much a reader would want it explained, 0 to 1."""
        return round(1 / (1 + exp(-sum(self.reasons.values()))), 2)


def candidates(lines: Iterator[tuple[int, str]]) -> list[Candidate]:
    """Return the candidates for shorthand in numbered lines, by falling score, equals in the order of the text."""
    found: dict[str, Candidate] = {}
    for number, line in lines:
        taken: list[Span] = []
        for span, reasons in _quoted(line):
            _meet(found, line, number, span, reasons)
            taken.append(span)
        for span, reasons in _unquoted(line):
            if not any(begin < span[1] and span[0] < end for begin, end in taken):
                _meet(found, line, number, span, reasons)
                taken.append(span)
    for one in found.values():
        if len(one.places) > 1:
            one.reasons["repeated"] = WEIGHTS["repeated"] * min(len(one.places) - 1, 3)
    told = [one for one in found.values() if one.score >= LEAST]
    told.sort(key=lambda one: -one.weight)
    return told[:MOST]


def _meet(
    found: dict[str, Candidate], line: str, number: int, span: Span, reasons: Reasons
) -> None:
    text = line[span[0] : span[1]]
    one = found.setdefault(core(text), Candidate(text))
    one.places.append((number, span))
    if not one.reasons or sum(reasons.values()) > sum(one.reasons.values()):
        one.reasons = reasons


def _quoted(line: str) -> Iterator[tuple[Span, Reasons]]:
    """Yield the quoted strings of a line that may be shorthand."""
    for match in _QUOTED.finditer(line):
        group = next(number for number in range(1, 6) if match[number] is not None)
        begin, end = match.span(group)
        reasons = judge(line, begin, end, quoted=True)
        if reasons:
            yield (begin, end), reasons


def _unquoted(line: str) -> Iterator[tuple[Span, Reasons]]:
    """Yield numeral formulas, abbreviations and contracted lists that stand without quotes."""
    for kind in (_DIGITS, _LATIN, _CONTRACTED, _UNQUOTED_COLLECTIVE, _PAIRED):
        for match in kind.finditer(line):
            begin, end = match.span()
            if kind is _DIGITS and not any(sign in match[0] for sign in "+＋×"):
                continue  # a plain number, a date or a range is none, but in quotes
            if kind is _LATIN and (
                match[0].lower() in _UNITS or len(match[0]) < 2 or _ROAD.fullmatch(match[0])
            ):
                continue
            reasons = judge(line, begin, end, quoted=False)
            if reasons:
                yield (begin, end), reasons


def judge(line: str, begin: int, end: int, *, quoted: bool) -> Reasons:
    """Return the reasons for and against a string being shorthand; none where it cannot be."""
    text = line[begin:end]
    letters = core(text)
    if not 2 <= len(letters) <= LONGEST or _STOPS.search(text):
        return {}
    before = (
        line[max(0, begin - 30) : begin - quoted] if quoted else line[max(0, begin - 30) : begin]
    )
    after = line[end + quoted : end + 30]
    if _inside_title(line, begin):
        return {}
    names = ["quoted"] if quoted else ["bare"]
    names += _kinds(text, letters)
    head = _HEAD.match(after.lstrip("”’」』［[0123456789］]①②③④⑤⑥⑦⑧⑨〔〕"))
    if head or _HEAD.search(text[-4:]):
        names.append("named")
    if _LED.search(before.rstrip('“‘「『"')):
        names.append("led")
    names += _against(text, letters, before, after)
    return {name: WEIGHTS[name] for name in dict.fromkeys(names)}


def _kinds(text: str, letters: str) -> list[str]:
    names = []
    if _SEVERAL.search(text):
        names.append("formula")
    if _DIGITS.search(text):
        names.append("digits")
    elif _LETTERS.search(text):
        names.append("latin")
    if _BEGUN.match(text) or any(char in _N for char in letters[-3:]):
        names.append("numeral")
    if _COUNTED.match(text):
        names.append("collective")
    if _CONTRACTED.fullmatch(text):
        names.append("contracted")
    if 2 <= len(letters) <= 6 and any(map(is_han, letters)):
        names.append("short")
    if not any(name in names for name in ("formula", "digits", "latin", "numeral", "contracted")):
        names.append("plain")
    return names


def _against(text: str, letters: str, before: str, after: str) -> list[str]:
    spoken = bool(_SAYING.search(text)) or (bool(_SAID.search(before)) and len(letters) > 8)
    told = {
        "clause": "，" in text
        or "," in text
        or (not spoken and len(letters) > 4 and bool(_FUNCTION.search(text))),
        "spoken": spoken,
        "long": len(letters) > 10,
        "prize": bool(_PRIZE.search(before) or _PRIZED.match(after)),
        "common": letters in COMMON,
        "plan": bool(_PLAN.fullmatch(text)),
        "idiom": letters in IDIOMS,
        "quantity": bool(_QUANTITY.match(text)),
        "title": bool(_TITLE.search(text)),
        "place": bool(_CITY.search(text)),
    }
    return [name for name, holds in told.items() if holds]


def _inside_title(line: str, begin: int) -> bool:
    """Tell whether a place lies in the title of a document, 《…》."""
    return line.rfind("《", 0, begin) > line.rfind("》", 0, begin)
