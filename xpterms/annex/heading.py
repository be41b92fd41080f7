"""Headings that announce an annex of notes, and how surely each does: 名词解释, ※注释※, 附件2 用语说明."""

from __future__ import annotations

from xpterms.patterns import pattern

FOLD = str.maketrans(
    "詞釋註說語關術專報告件條縮簡稱匯彙讀義備", "词释注说语关术专报告件条缩简称汇汇读义备"
)
SURE = 1.0
"""A heading that can announce nothing else: it names terms and says that they are explained."""
LIKELY = 0.5
"""注释, 注, 说明: tables, figures and quotations have notes too."""
LONGEST = 40
"""Characters of a heading, ornaments aside."""
_ORNAMENTS = "※*＊◆◇★☆■□●○▲△▼▽◎►▶→·•・﹡✦✳❖#=~～_-—–─|｜、.．。：: 　\t"
_BRACKETS = "[]［］【】〔〕{}〈〉<>《》“”「」『』（）()\"'‘’"
_WITHOUT = {ord(char): None for char in _BRACKETS}
_SAID = frozenset("注註释釋解名词詞语語术術概念简簡")
"""Of these every heading has one."""
_NUMBER = r"(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})"
_ANNEX = pattern(rf"附[件录表注则]?{_NUMBER}?[：:、.．]*")
_LISTED = pattern(rf"{_NUMBER}[、.．]")
_NAMED = (
    r"(?:名词|词语|词汇|词条|用语|术语|新词|热词|缩略语|略语|简称|概念|新提法|提法|关键词|专有名称)"
)
_DONE = r"(?:解释|注释|注解|释义|解说|说明|解读|诠释|简释|浅释|注|释|汇编|一览|索引|表|单)"
_SURE = pattern(
    rf".{{0,24}}{_NAMED}.{{0,10}}{_DONE}.{{0,2}}|.{{0,24}}政府工作报告.{{0,10}}(?:注释|注解|名词|释义|解释|注)"
    rf"|.{{0,10}}(?:有关|相关|部分|若干|专业|专有){_NAMED}"
)
_LIKELY = pattern(r".{0,6}(?:注释|注解|释义|名词|尾注|脚注|附注|备注|解释)|注|注释说明|文中注释")
_UNLIKE = pattern(r"[，。；！？,;!?]|(?:做好|加强|推进|开展|提供|进一步).{2}|[的了].{8}")


def strength(text: str) -> float:
    """Return how surely a line announces an annex of notes: ``SURE``, ``LIKELY`` or 0."""
    if not 1 <= len(text) <= 2 * LONGEST or _SAID.isdisjoint(text):
        return 0.0
    plain = _plain(text)
    if not 1 <= len(plain) <= LONGEST or _UNLIKE.search(plain):
        return 0.0
    if _SURE.fullmatch(plain):
        return SURE
    return LIKELY if _LIKELY.fullmatch(plain) else 0.0


def is_heading(text: str) -> bool:
    """Tell whether a line is the heading of an annex of notes."""
    return strength(text) > 0


def _plain(text: str) -> str:
    """Return a line's words: without spaces, ornaments, brackets, an annex's number, a remark at its end."""
    plain = "".join(text.split()).translate(FOLD).strip(_ORNAMENTS)
    for opened, closed in ("（）", "()", "〔〕"):
        begin = plain.rfind(opened)
        if begin > 1 and plain.endswith(closed):
            plain = plain[:begin]
    plain = plain.strip(_ORNAMENTS + _BRACKETS)
    plain = plain.translate(_WITHOUT)
    found = _ANNEX.match(plain)
    plain = plain[found.end() :] if found and found.end() < len(plain) else plain
    plain = plain.strip(_ORNAMENTS)
    listed = _LISTED.match(plain)
    return plain[listed.end() :] if listed else plain


_SHARED = pattern(
    r"[\s※*◆【\[]{0,4}(?:附\s?[：:]?\s?)?(?:名词解释|名詞解釋|注释|註釋|注解|名词注释|词语解释|注|备注)[】\]※*◆]{0,3}\s?"
    r"(?:[：:]\s?(?=\d{1,2}[.．、]|[（(［\[【〔]\s?1|①|一、)|(?=①|[［\[〔]\s?1\s?[］\]〕]))"
)


def shared(line: str) -> int:
    """Return the end of a heading that shares its line with the first note, 0 for none: 注：1.四早：…."""
    found = _SHARED.match(line[:60])
    return found.end() if found else 0
