"""Which lines announce an annex of notes: 名词解释, 《政府工作报告》有关词语注释, 附件2 用语说明."""

from __future__ import annotations

import re

FOLD = str.maketrans(
    "詞釋註說語關術專報告件條縮簡稱匯彙讀義", "词释注说语关术专报告件条缩简称汇汇读义"
)
_NAMED = (
    r"(?:名词|词语|词汇|词条|用语|术语|新词|热词|缩略语|简称|专有名词|专业名词|概念|新提法|提法)"
)
_DONE = r"(?:解释|注释|注解|释义|说明|解读|诠释|简释|浅释|注|释|汇编|一览|索引|表)"
_HEADING = re.compile(
    rf".{{0,24}}{_NAMED}.{{0,10}}{_DONE}|.{{0,6}}(?:注释|注解|释义|名词|尾注|脚注)"
    rf"|注|.{{0,10}}政府工作报告.{{0,10}}(?:注释|注解|名词|释义|解释|注)|.{{0,10}}(?:有关|相关|部分|若干){_NAMED}"
)


def is_heading(text: str) -> bool:
    """Tell whether a line is the heading of an annex of notes."""
    plain = re.sub(r"[\s\u3000#*_]", "", text).translate(FOLD).rstrip("：:。")
    plain = re.sub(r"[（(〔【][^（(〔【】〕）)]*[）)】〕]$", "", plain) or plain
    plain = re.sub(r"[《》〈〉“”【】〔〕\[\]（）()「」—–-]", "", plain)
    plain = re.sub(r"^(?:附件?录?[\d一二三四五六七八九十]{0,2}[：:、.]?)", "", plain)
    plain = re.sub(r"^[一二三四五六七八九十\d]{1,3}[、.]", "", plain)
    if not 1 <= len(plain) <= 34 or re.search(r"[，。；！？]", plain):
        return False
    return bool(_HEADING.fullmatch(plain))


_SHARED = re.compile(
    r"(\s*(?:附\s*[：:]?\s*)?(?:名词解释|名詞解釋|注释|註釋|注解|名词注释|词语解释|注))\s*[：:]\s*"
    r"(?=(?:\d{1,2}[.．、]|[（(［\[【]\s*1|①|一、))"
)


def shared(line: str) -> int:
    """Return where a line's heading ends that shares it with the first note, 0 for none: 注：1.四早：…."""
    found = _SHARED.match(line)
    return found.end() if found else 0
