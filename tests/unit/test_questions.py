"""Questions: what is asked for, and which note a number asks for."""

from __future__ import annotations

import pytest

from xpterms.chinese.questions import (
    asking_only,
    asks_fact,
    core,
    core_letters,
    is_between,
    numbered,
)


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
        ("请问四早", "四早"),
        ("请请四早", "四早"),
        ("四早的含义是什么", "四早"),
        ("请问四早的意思？", "四早"),
        ("四早呢", "四早"),
        ("什么四", "什么四"),  # one character is not asked for
        ("什么四早", "四早"),
        ("什么是是四早", "四早"),
        ("四是什么", "四"),
        ("四早是什么东西来着你知", "四早"),
        ("四早具体指的是啥", "四早"),
        ("报告里提到的四早是什么", "四早"),
        ("今年政府工作报告里面老提到的四早", "四早"),
        ("去年的四早", "去年的四早"),  # no report is named
        ("总的四早", "总的四早"),
        ("四早的目的是什么", "四早"),
        ("17110的7是什么意思", "17110"),
        ("17110的8是什么意思", "17110的8"),
        ("六保里面保的都是啥", "六保"),
        ("四早说白了是什么", "四早"),
        ("2653行动四个数字各是什么意思", "2653行动"),
        ("四早这两个字是什么意思", "四早"),
        ("双挂钩是跟什么挂钩", "双挂钩"),
        ("四早搞的是哪四早", "四早"),
        ("川行天下是帮企业做什么的", "川行天下"),
        ("社会保障是什么", "社会保障"),
        ("四早的具体要求有哪些", "四早"),
        ("四早是谁提出的", "四早"),
        ("四早在报告第几条", "四早"),
        ("四早在哪一页", "四早"),
        ("四早用英语怎么说", "四早"),
        ("四早的英文翻译", "四早"),
        ("能说说四早是什么吗", "四早"),
        ("我想了解一下四早", "四早"),
        ("哪个报告提到四早", "四早"),
        ("简述四早的内容", "四早"),
        ("四早里头有啥", "四早"),
        ("四早干啥用的", "四早"),
        ("四早代表什么", "四早"),
        ("讲话中的四早", "四早"),
        ("报告制度是什么", "报告制度"),
        ("文件上的章", "文件上的章"),  # one character is no name
        ("那个四早是干什么的", "四早"),
        ("四早由谁负责", "四早"),
        ("四早和以前有什么不同", "四早"),
        ("五联里的五个组织是哪些", "五联"),  # what is counted is a piece of the name
        ("五联里的六个组织是哪些", "五联里的六个组织"),
        ("五联里的五单位是哪些", "五联里的五单位"),
        ("2653行动里的数字各代表什么", "2653行动"),
        ("2653里面的6代表什么", "2653"),
        ("四早各讲了啥", "四早"),
        ("四早各指什么", "四早"),  # the longest linking word: not 指 alone
        ("六稳含有哪些", "六稳"),
        ("什么分别代表四早", "四早"),
        ("17110分别代表什么", "17110"),
        ("人大代表是什么", "人大代表"),
        ("17110里的0是什么意思", "17110"),
        ("一岗双责当中的双责指什么", "一岗双责"),
        ("云中的水是什么", "云中的水"),  # no piece of what stands before it
        ("四专里的四专专用是什么", "四专里的四专专用"),
        ("四里的四是什么", "四里的四"),
        ("第5条讲什么", "第5条"),
        ("演讲是什么", "演讲"),
        ("什么", "什么"),
        ("请", "请"),
        ("几早", "几早"),
        ("四早和什么六稳七有八不五公十早", "四早和什么六稳七有八不五公十早"),
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
        ("注解8", 8),
        ("词条8", 8),
        ("注：８", 8),
        ("注 释 8", 8),
        ("第 三十 条？", 30),
        ("注释第8条", 8),
        ("注第8", 8),
        ("8号注释", 8),
        ("8条注释", 8),
        ("第8号", 8),
        ("第8注", 8),
        ("8注", None),
        ("8条", None),
        ("第八", None),
        ("注99999", 99999),
        ("注099999", None),
        ("注999999", None),
        ("注8早", None),
        ("第条", None),
        ("注释", None),
        ("释8", None),
    ],
)
def test_a_note_is_asked_by_its_number(asked: str, number: int | None) -> None:
    assert numbered(asked) == number


@pytest.mark.parametrize(
    ("letters", "core"),
    [
        ("abshishenme", "abshishenme"),  # of two letters nothing is asked
        ("abcshishenme", "abc"),
        ("shenmeshiab", "shenmeshiab"),
        ("shenmeshiabc", "abc"),
        ("qingwensizaoshishenme", "sizao"),
        ("shenmeshishenme", "shenme"),
        ("sizao", "sizao"),
    ],
)
def test_three_letters_are_left_of_a_question_in_pinyin(letters: str, core: str) -> None:
    assert core_letters(letters) == core


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("是", True),
        ("请", True),
        ("意思？", True),
        ("哪些", True),
        ("什么都有都有都有都", True),
        ("什么都有都有都有都有", False),
    ],
)
def test_a_short_text_of_asking_words_only_asks(text: str, asks: bool) -> None:
    assert asking_only(text) is asks


@pytest.mark.parametrize(
    ("text", "joins"), [("，和", True), ("还是", True), ("vs", True), ("？", True), ("和四", False)]
)
def test_a_word_or_a_sign_between_terms_joins_them(text: str, joins: bool) -> None:
    assert is_between(text) is joins


@pytest.mark.parametrize(
    ("text", "fact"), [("人口普查是什么时候", True), ("在哪里办", True), ("什么是四早", False)]
)
def test_who_asks_when_or_where_asks_for_no_term(text: str, fact: bool) -> None:
    assert asks_fact(text) is fact
