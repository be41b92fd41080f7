"""Borders of a form in a text: numbers and Latin words stay whole, lists and units do not join."""

from __future__ import annotations

import pytest

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.chinese.standing import Finder

SIMPLIFIED = HanTable.of(table()).simplified


def stands(form: str, text: str) -> list[str]:
    return [text[begin:end] for begin, end, _ in Finder.of([(form, 0)], SIMPLIFIED).find(text)]


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        # Numerals before a numeral.
        ("四早", "二十四早", ""),
        ("四早", "十四早", ""),
        ("四早", "拾四早", ""),
        ("四早", "三百四早", ""),
        ("四早", "甲三百四早", ""),
        ("四早", "老百四早", "四早"),
        ("四早", "百四早", "四早"),
        ("四早", "3百四早", "四早"),
        ("四早", "三佰四早", ""),
        ("四早", "三千四早", ""),
        ("四早", "三万四早", "四早"),
        ("四早", "三四早", "四早"),
        ("四早", "第四早", "四早"),
        ("二会", "第二会", ""),
        ("二会", "次二会", "二会"),
        ("两会", "第两会", "两会"),
        # A ten, a hundred or a myriad at the beginning.
        ("十早", "二十早", ""),
        ("十早", "百十早", "十早"),
        ("十早", "第十早", "十早"),
        ("百强", "三百强", ""),
        ("百强", "十百强", ""),
        ("百强", "千百强", ""),
        ("百强", "3百强", ""),
        ("百强", "３百强", ""),
        ("百强", "全百强", "百强"),
        ("万企", "亿万企", ""),
        # Digits and letters.
        ("4早", "14早", ""),
        ("4早", "a4早", "4早"),
        ("4早", "+4早", ""),
        ("4早", "1+4早", ""),
        ("+4早", "1+4早", ""),
        ("+4早", "a+4早", ""),
        ("+4早", "早+4早", "+4早"),
        ("ai", "xai", ""),
        ("ai", "aix", ""),
        ("ai", "1ai", "ai"),
        ("ai", "ai1", "ai"),
        ("ai", "ai+", "ai"),
        ("ai", "+ai", "ai"),
        ("a+i", "x+a+i", ""),
        ("a+i", "a+i+x", ""),
        ("a+i", "a+i+", ""),
        ("1+3", "1+3+n", ""),
        ("1＋3", "1+3+n", ""),
        ("1+3", "1+3工程", "1+3"),
        ("第3", "第3+工程", ""),
        ("第a", "第a+工程", "第a"),
        ("第3", "第34", ""),
        ("第3", "第3.4", ""),
        ("第3", "第3.工程", "第3"),
        ("第3", "第3.", "第3"),
        ("第3", "第3a", "第3"),
        ("第３", "第３４", ""),
        ("第三", "第三十", ""),
        ("第三", "第三拾", ""),
        ("第三", "第三百", "第三"),
        ("第三", "第三四", "第三"),
        ("第十", "第十早", "第十"),
        # A point or a comma before digits.
        ("4早", "3.4早", "4早"),  # a list's number
        ("4早", "3，4早", "4早"),
        ("4早", "甲3.4早", ""),
        ("4早", "13.4早", "4早"),
        ("4早", "甲.4早", "4早"),
        ("4早", ".4早", "4早"),
        ("4早", ".4早1", "4早"),
        ("12早", "3.12早", "12早"),
        ("12早", " 3.12早", "12早"),
        ("12早", "甲\n3.12早", "12早"),
        ("12早", "甲\n33.12早", "12早"),
        ("12早", "甲 33.12早", ""),
        ("500人", "1,500人", ""),
        ("500人", "a,500人", "500人"),
        ("50人", "1,50人", "50人"),
        ("5000人", "1,5000人", "5000人"),
        # Half of a ten.
        ("1早", "十早", ""),
        ("早1", "早十", ""),
        ("0早", "十早", ""),
        ("10早", "十早", "十早"),
    ],
)
def test_a_form_ends_where_numbers_and_words_end(form: str, text: str, found: str) -> None:
    assert "".join(stands(form, text)) == found
