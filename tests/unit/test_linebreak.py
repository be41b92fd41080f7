"""Where lines of Chinese end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.cli.shown.linebreak import NEVER_FIRST, NEVER_LAST, break_lines, tail, text_width


def broken(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in break_lines(text, width)]


@given(st.text("四个意识“”，。、（）《》abc 123.4%亿元…—", max_size=120), st.integers(12, 60))
def test_no_line_overflows_and_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    lines = broken(text, width)
    assert all(text_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(
    st.text("四个意识形态工作，。“”", min_size=1, max_size=120).filter(lambda t: "，，" not in t)
)
def test_no_closing_mark_begins_a_line_unless_marks_pile_up(text: str) -> None:
    lines = broken(text, 40)
    for before, line in pairwise(lines):
        piled = all(char in NEVER_FIRST | NEVER_LAST for char in before[-3:])
        assert (
            piled
            or line[0] not in NEVER_FIRST
            or len(set(before[-24:]) & set("四个意识形态工作")) == 0
        )


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("增长83.4亿元，其中", 10, ["增长", "83.4亿元，", "其中"]),
        ("增长 83.4 亿元，其中", 12, ["增长", "83.4 亿元，", "其中"]),
        ("提升互联网PLUS水平", 13, ["提升互联网", "PLUS水平"]),
        ("坚持“两学一做”", 7, ["坚持", "“两学", "一做”"]),
        ("事项 1779 项，好", 9, ["事项", "1779 项，", "好"]),
    ],
)
def test_words_and_numbers_with_their_units_stay_whole(
    text: str, width: int, lines: list[str]
) -> None:
    assert broken(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("/a/b/terms.toml", 40, "/a/b/terms.toml"),
        ("/home/li/terms.toml", 12, "…terms.toml"),
        ("/家/西平县/词语.toml", 12, "…/词语.toml"),
        ("/home/li/terms.toml", 2, "…"),
    ],
)
def test_of_a_path_the_end_stays(text: str, width: int, shown: str) -> None:
    assert tail(text, width) == shown
    assert text_width(tail(text, width)) <= width
