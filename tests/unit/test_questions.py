"""Questions: what is asked for, and which note a number asks for."""

from __future__ import annotations

import pytest

from xpterms.chinese.questions import asking_only, core, core_letters, is_between, numbered


@pytest.mark.parametrize(
    ("asked", "term"),
    [
        ("17110是什么制度", "17110"),
        ("四早都有啥", "四早"),
        ("四早指啥", "四早"),
        ("六稳分别指什么", "六稳"),
        ("四专是哪四专", "四专"),
        ("三公指哪三公", "三公"),
        ("两个维护怎么写", "两个维护"),
        ("能不能解释下全面改薄", "全面改薄"),
        ("什么是四早", "四早"),
        ("请问啥叫小巨人企业呢？", "小巨人企业"),
        ("想问问什么是一单制", "一单制"),
        ("长江禁渔几年", "长江禁渔"),
        ("茶几", "茶几"),
        ("几内亚比绍", "几内亚比绍"),
        ("实事求是", "实事求是"),
    ],
)
def test_a_question_turns_on_its_asking_word(asked: str, term: str) -> None:
    assert core(asked) == term


@pytest.mark.parametrize(
    "asked", ["sizaoshishenme", "shenmeshisizao", "sizaoyounaxie", "sizaobaokuoshenme"]
)
def test_a_question_in_pinyin(asked: str) -> None:
    assert core_letters(asked) == "sizao"


@pytest.mark.parametrize("text", ["是什么意思", "有哪些", "什么", "包括哪些内容"])
def test_what_only_asks_names_nothing(text: str) -> None:
    assert asking_only(text)


@pytest.mark.parametrize("text", ["什么是四早", "四早", "企业"])
def test_what_names_something_does_not_only_ask(text: str) -> None:
    assert not asking_only(text)


def test_what_joins_two_terms() -> None:
    assert is_between("和")
    assert not is_between("四早")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("注30", 30),
        ("注释8", 8),
        ("第30条", 30),
        ("第三十条", 30),
        ("第8个注释", 8),
        ("第一", None),
        ("一条", None),
        ("注音", None),
        ("30", None),
    ],
)
def test_a_note_is_asked_by_its_number(asked: str, number: int | None) -> None:
    assert numbered(asked) == number
