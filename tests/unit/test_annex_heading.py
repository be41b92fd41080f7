"""Which lines announce an annex, how surely, and what of a page is neither report nor annex."""

from __future__ import annotations

import pytest

from xpterms.annex.chrome import is_clutter, is_label, tail
from xpterms.annex.heading import LIKELY, is_heading, shared, strength


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("名词解释", 1.0),
        ("※名词解释※", 1.0),
        ("【 名 词 解 释 】", 1.0),
        ("附件2：名词解释", 1.0),
        ("附件2 《政府工作报告》名词解释", 1.0),
        ("一、名词解释", 1.0),
        ("12.名词解释", 1.0),
        ("一、注", 0.5),
        ("十二．注", 0.5),
        ("注注", 0.0),
        ("名词解释（按先后顺序）", 1.0),
        ("名词解释(按先后顺序)", 1.0),
        ("名詞解釋", 1.0),
        ("有关用语", 1.0),
        ("政府工作报告注释", 1.0),
        ("注释", 0.5),
        ("注", 0.5),
        ("（注）", 0.5),
        ("[备注]", 0.5),
        ("名词", 0.5),
        ("附件2 注释", 0.5),
        ("附件", 0.0),
        ("说明", 0.0),
        ("做好名词解释", 0.0),
        ("名词解释。", 1.0),
        ("名词，解释", 0.0),
        ("的名词解释和用语一览表", 0.0),
        ("四早", 0.0),
        ("", 0.0),
        ("※" * 76 + "名词解释", 1.0),
        ("※" * 77 + "名词解释", 0.0),  # twice forty characters with its ornaments
        ("甲" * 24 + "名词解释", 1.0),
        ("甲" * 25 + "名词解释", 0.0),
        ("甲" * 24 + "名词" + "乙" * 10 + "解释本X", 1.0),
        ("甲" * 24 + "名词" + "乙" * 10 + "解释本XX", 0.0),
    ],
)
def test_how_surely_a_line_announces_notes(line: str, sure: float) -> None:
    assert strength(line) == sure
    assert is_heading(line) is (sure > 0)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("注：1.四早", "1.四早"),
        ("注：①四早", "①四早"),
        ("注①四早", "①四早"),
        ("【名词解释】[1]四早", "[1]四早"),
        ("附：名词解释 一、四早", None),
        ("附：名词解释：一、四早", "一、四早"),
        ("注：四早", None),
        ("注意：1.四早", None),
        ("甲注：1.四早", None),
    ],
)
def test_a_heading_may_share_its_line_with_the_first_note(line: str, rest: str | None) -> None:
    at = shared(line)
    assert (line[at:] if at else None) == rest


@pytest.mark.parametrize(
    ("line", "clutter"),
    [
        ("责任编辑：张三", True),
        ("【打印本页】", True),
        ("分享到", True),
        ("微博", True),
        ("上一篇：甲", True),
        ("2024-01-02", True),
        ("01-02 12:30", True),
        ("12:30", True),
        ("分享经济的发展", False),
        ("打印" + "长" * 10, False),
        ("四早：指早排查。", False),
        ("责任编辑：" + "长" * 114, True),
        ("责任编辑：" + "长" * 115, False),
    ],
)
def test_a_line_of_the_page_not_of_the_report(line: str, clutter: bool) -> None:
    assert is_clutter(line) is clutter


def test_words_that_label_what_a_page_says_of_itself() -> None:
    assert [
        word for word in ("来源", "发布日期", "索引号", "四早", "来源地") if is_label(word)
    ] == [
        "来源",
        "发布日期",
        "索引号",
    ]


TEXT = "全县经济社会发展，取得了新的成绩。"
FOOT = "责任编辑：张三"
OTHER = "另一篇文章"


@pytest.mark.parametrize(
    ("texts", "begin"),
    [
        ([TEXT, TEXT], 2),
        ([TEXT, FOOT], 1),
        ([TEXT, FOOT, OTHER, FOOT], 1),
        ([TEXT, FOOT, OTHER], 1),
        ([TEXT, FOOT, TEXT], 3),  # a report goes on
        ([FOOT, "短句。", FOOT], 0),
        ([FOOT, "长" * 15 + "。", FOOT], 2),
        ([FOOT, "长" * 14 + "。", FOOT], 0),
        ([FOOT, "长" * 30, FOOT], 0),
        ([TEXT, FOOT, *[OTHER] * 18, TEXT], 21),
        ([TEXT, FOOT, TEXT, *[OTHER] * 18], 21),
        ([TEXT, FOOT, TEXT, *[OTHER] * 19], 1),  # one sentence in twenty lines
        ([TEXT, FOOT, TEXT, *[OTHER] * 15, TEXT, *[OTHER] * 19], 38),
        ([TEXT, FOOT, TEXT, *[OTHER] * 19, TEXT, *[OTHER] * 19], 1),
        ([], 0),
    ],
)
def test_where_a_pages_foot_begins(texts: list[str], begin: int) -> None:
    assert tail(texts) == begin


def test_a_foot_is_looked_for_in_the_last_lines() -> None:
    assert tail([FOOT, *[OTHER] * 3_999]) == 4_000
    assert tail([FOOT, *[OTHER] * 3_998]) == 0


def test_a_remark_is_taken_from_a_heading_of_two_characters_or_more() -> None:
    assert strength("注释（2022）") == LIKELY
    assert strength("注（2022）") == 0
