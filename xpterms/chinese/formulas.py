"""Heteronyms in the formulas of government work, where pypinyin's dictionaries of prose read them wrong; build time only.

三重一大 names three things that are weighty (重 zhòng), 百行联千企 a hundred trades (行 háng), 两都两地 two capitals
(都 dū). A dictionary of words has none of these, and its segmenter takes the commoner reading. The table
is small on purpose: each row is a context that decides, found in reports, and nothing that pypinyin reads right.
"""

from __future__ import annotations

import re

_N = "[一二两三四五六七八九十百千万双几多各\\d]"
_TABLE: tuple[tuple[str, str], ...] = (
    # 重: weighty between two numerals, and closing a formula of two (两新一重); again before what is done again
    (rf"{_N}(重){_N}", "zhong4"),
    (rf"{_N}.{_N}(重)$", "zhong4"),
    (r"多(重)", "chong2"),
    (r"(重)(?=[塑构组启返整聚])", "chong2"),
    (r"(重)(?=[点大要农工化型任担拳心])", "zhong4"),
    # 行: trades, counted or beside another numeral; banks
    (r"[百千万](行)(?![动走程进为])", "hang2"),
    (rf"{_N}(行){_N}", "hang2"),
    (r"[银央支总农商](行)", "hang2"),
    # 都: a capital, counted or named; never the adverb but before a verb
    (r"(?<![全谁里人么])(都)(?![是有要能会可将已不没在得])", "du1"),
    # 长: what lasts or is long; those in charge are read right
    (r"(长)(?=三角|效|板|株潭)", "chang2"),
    # 卡: a checkpoint
    (r"(卡)(?=口)", "qia3"),
    (r"[设关哨边](卡)", "qia3"),
    # 乐: music beside the rites; joy elsewhere
    (r"[礼器声民国](乐)", "yue4"),
    # 朝: towards; a dynasty where counted
    (r"[两三四五六七八九十](朝)", "chao2"),
    # 薄: what is weak, in the programme that mends schools
    (r"改(薄)", "bo2"),
)  # fmt: skip
_ROWS = tuple((re.compile(pattern), syllable) for pattern, syllable in _TABLE)
HETERONYMS = frozenset("重行都长卡乐朝薄")


def corrected(han: str, readings: list[str]) -> list[str]:
    """Return the readings of a run of Han characters, those of the table put right.

    >>> corrected("三重一大", ["san1", "chong2", "yi1", "da4"])
    ['san1', 'zhong4', 'yi1', 'da4']
    """
    if HETERONYMS.isdisjoint(han):
        return readings
    found = list(readings)
    for pattern, syllable in _ROWS:
        for match in pattern.finditer(han):
            found[match.start(1)] = syllable
    return found
