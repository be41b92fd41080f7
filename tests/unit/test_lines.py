"""What a line of a report opens, and whether the next one goes on with it."""

from __future__ import annotations

import pytest

from xpterms.glossary.lines import (
    LONGEST_HEADING,
    SHORTEST_WRAPPED,
    goes_on,
    level_of,
    may_go_on,
    opens,
)


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("一、回顾", 1),
        ("十一、回顾", 1),
        ("二十一、回顾", 1),
        ("一二三四、回顾", 0),
        ("第一部分 回顾", 1),
        ("第十二章 回顾", 1),
        ("第一百二章", 1),
        ("第部分", 0),
        ("、回顾", 0),
        ("一回顾", 0),
        ("（二）工业", 2),
        ("(十二)工业", 2),
        ("（一百二）工业", 2),
        ("（一百二十）工业", 0),
        ("（2）工业", 4),
        ("(12)工业", 4),
        ("（123）工业", 0),
        ("（a）工业", 0),
        ("（）工业", 0),
        ("（二工业", 0),
        ("（二)工业", 2),
        ("3.水", 3),
        ("3．水", 3),
        ("12、水", 3),
        ("123、水", 0),
        ("3.5亿元", 0),
        ("3水", 0),
        ("附件", 1),
        ("附件1", 1),
        ("附件 二", 1),
        ("附件清单", 0),
        ("附件1清单", 0),
        ("四早", 0),
        ("", 0),
        ("第一回顾", 0),
        ("一部分", 1),
        ("一章", 1),
        ("第一、", 1),
        ("X、回顾", 0),
        ("1X水", 0),
        ("12.水", 3),
        ("12.5亿元", 0),
        ("3.", 3),
        ("3、5个", 0),
        ("（一）", 2),
        ("（十X）", 0),
        ("X一）工业", 0),
        ("（一百十二）", 0),
        ("（一百十）工业", 2),
        ("（12）工（1）", 4),
        ("（甲）1）", 0),
        ("附件十", 1),
        ("附件 12 ", 1),
        ("附件X", 0),
    ],
)
def test_how_deep_a_heading_is(line: str, level: int) -> None:
    assert level_of(line) == level
    assert opens(line) == (level > 0)


def test_a_dash_opens_a_point() -> None:
    assert opens("——五年奋斗")
    assert not opens("—五年奋斗")


LONG = "全县生产总值达到二百七十九亿元并且较上一年净增长了许多许多"


@pytest.mark.parametrize(
    ("line", "following", "on"),
    [
        (LONG, "亿元。", True),
        (LONG + "。", "亿元。", False),
        (LONG + "；", "亿元。", False),
        (LONG + "”", "亿元。", False),
        (LONG[: SHORTEST_WRAPPED - 1], "亿元。", False),
        (LONG[:SHORTEST_WRAPPED], "亿元。", True),
        ("我们，", "亿元。", True),
        ("我们、", "亿元。", True),
        ("我们，", "一、回顾", False),
        ("我们，", "——回顾", False),
        (LONG, "（二）工业", False),
        (LONG + "X", "亿元。", True),
        ("我们X", "亿元。", False),
        ("——" + LONG, "亿元。", False),
        ("——" + LONG + "、", "亿元。", True),
        ("——" + LONG + "。" + LONG, "亿元。", True),
        ("一、" + LONG, "亿元。", False),
        ("一、" + LONG + "，", "亿元。", True),
        ("一、" + "长" * (LONGEST_HEADING - 2), "亿元。", True),
        ("一、" + "长" * (LONGEST_HEADING - 3), "亿元。", False),
        ("一、回顾。" + LONG, "亿元。", True),
    ],
)
def test_a_line_goes_on_where_it_was_broken_off(line: str, following: str, on: bool) -> None:
    assert goes_on(line, following) is on


@pytest.mark.parametrize(
    ("line", "following", "gap", "on"),
    [
        ("落实", "四早", False, True),
        ("落实。", "四早", False, False),
        (" ", "四早", False, False),
        ("落实", "\u3000四早", False, False),
        ("落实", "\t四早", False, False),
        ("落实", "    四早", False, False),
        ("落实", "   四早", False, True),
        ("落实", "一、四早", False, False),
        ("落实", "# 四早", False, False),
        ("# 落实", "四早", False, False),
        ("| 落实", "四早", False, False),
        ("- 落实", "四早", False, True),
        ("落实", "- 四早", False, False),
        ("落实", "• 四早", False, False),
        ("一、落实", "四早", False, False),
        ("一、落实X", "四早", False, False),
        ("落实", "XR产业", False, True),
        ("一、落实，", "四早", False, True),
        ("一、落实。又", "四早", False, True),
        ("落实", "四早", True, False),
        (LONG, "四早", True, True),
        ("落实，", "四早", True, True),
    ],
)
def test_a_use_may_cross_the_end_of_any_line_that_nothing_ends(
    line: str, following: str, gap: bool, on: bool
) -> None:
    assert may_go_on(line, following, gap=gap) is on
