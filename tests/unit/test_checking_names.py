"""Names in two spellings: where a name may begin, what is an ordinary word, and which spelling is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.unit.test_check import check, check_text, some
from xpterms.library import Terms
from xpterms.texts.checking.rules import names
from xpterms.texts.checking.rules.names import Spot, _before, _both_words, _longest, _told
from xpterms.texts.reading import Text, own_lines


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return the ordinary words, to be filled."""
    found: set[str] = set()
    monkeypatch.setattr(names, "words", lambda: found)
    return found


def spot(raw: str, suffix: str) -> Spot:
    at = raw.index(suffix)
    return Spot(SimpleNamespace(raw=raw), at, at + len(suffix), _before(raw, at, suffix)[0])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "suffix", "before", "open_to"),
    [
        ("玉镜湖", "湖", "玉镜", 2),
        ("打造玉镜湖", "湖", "打造玉镜", 4),
        ("，玉镜湖", "湖", "玉镜", 2),
        ("a玉镜湖", "湖", "玉镜", 2),
        ("一二三四五六七八九湖", "湖", "二三四五六七八九", 8),
        ("美丽的玉镜湖", "湖", "美丽的玉镜", 3),
        ("和美丽的玉镜湖", "湖", "美丽的玉镜", 3),
        ("的湖", "湖", "的", 1),
        ("巴中至南充高铁", "高铁", "巴中至南充", 5),
        ("巴中至南充湖", "湖", "巴中至南充", 3),
        ("湖", "湖", "", 0),
    ],
)
def test_what_before_a_suffix_may_be_a_name(
    raw: str, suffix: str, before: str, open_to: int
) -> None:
    assert _before(raw, raw.index(suffix), suffix) == (before, open_to)


def test_how_much_of_two_names_is_the_same() -> None:
    ones = [spot("甲乙玉镜湖", "湖"), spot("丙丁玉镜湖", "湖")]
    others = [spot("戊己玉静湖", "湖"), spot("丙丁玉静湖", "湖")]
    assert _longest(ones, others, 0) == (3, (ones[1], others[1]))
    assert _longest(ones[:1], others[:1], 0) == (1, (ones[0], others[0]))
    with_of = [spot("的玉镜湖", "湖")], [spot("的玉静湖", "湖")]
    assert _longest(*with_of, 0)[0] == 1
    many = [spot("甲镜湖", "湖")] * 5 + [spot("玉镜湖", "湖")]
    assert _longest(many, [spot("玉静湖", "湖")], 0)[0] == 0
    assert _longest(many[1:], [spot("玉静湖", "湖")], 0)[0] == 1


@pytest.mark.parametrize(
    ("raw", "word", "opens", "begins"),
    [
        ("玉镜湖", "", True, True),
        ("，玉镜湖", "", True, True),
        ("和玉镜湖", "", True, True),
        ("大玉镜湖", "", False, False),
        ("造大玉镜湖", "造大", True, True),
        ("造大玉镜湖", "造大 大玉", False, False),
        ("造大玉镜湖", "大玉", False, False),
    ],
)
def test_where_a_name_may_begin(
    known: set[str], raw: str, word: str, opens: bool, begins: bool
) -> None:
    known.update(word.split())
    assert names._begins(spot(raw, "湖"), 1) is begins
    assert names._opens(spot(raw, "湖"), 1, "玉") is opens


def test_a_long_name_begins_anywhere_but_in_a_word(known: set[str]) -> None:
    long = spot("造大玉甲乙丙湖", "湖")
    assert names._opens(long, 3, "玉")
    known.add("大玉")
    assert not names._opens(long, 3, "玉")
    known.add("造大")
    assert names._opens(long, 3, "玉")
    assert not names._opens(spot("造大玉甲乙湖", "湖"), 2, "玉")


def test_ordinary_words_with_the_same_neighbour(known: set[str]) -> None:
    known.update(("试验", "实验", "验试", "验实"))
    assert _both_words("", "试", "实", "验")
    assert _both_words("验", "试", "实", "")
    assert not _both_words("", "试", "时", "验")
    assert not _both_words("", "试", "实", "")
    known.update(("一试", "一实"))
    assert not _both_words("一", "试", "实", "")
    assert names._elsewhere(SimpleNamespace(texts=()), "试验")  # type: ignore[arg-type]
    twice: Any = SimpleNamespace(texts=(SimpleNamespace(raw="甲乙"), SimpleNamespace(raw="甲乙丙")))
    assert names._elsewhere(twice, "甲乙")
    assert not names._elsewhere(twice, "乙丙")


def test_a_longer_piece_of_what_was_told_is_told() -> None:
    told = {frozenset(("玉镜", "玉静"))}
    assert _told(told, "玉镜湖", "玉静湖")
    assert _told(told, "玉静湖", "玉镜湖")
    assert not _told(told, "玉镜湖", "念祖湖")
    assert not _told(told, "金镜湖", "金静湖")
    longer = {frozenset(("玉镜湖公园", "玉静湖公园"))}
    assert _told(longer, "玉镜湖", "玉静湖")
    assert not _told(longer, "玉镜湖", "念祖湖")


EARLY = "落实“四早”要求。"


def told(built_in: Terms, body: str) -> list[tuple[str, str, int, tuple[int, int], list[Any]]]:
    found = check(built_in, EARLY + body, some("四早"))
    assert {one.rule for one in found} <= {"name-varies"}
    return [
        (
            one.text,
            one.term or str(one.fields["other"]),
            one.line,
            one.span,
            [(r.line, r.annex) for r in one.related],
        )
        for one in found
    ]


def test_the_rarer_spelling_is_told_at_its_first_place(built_in: Terms) -> None:
    body = "玉镜湖边，玉静湖畔，玉镜湖上。"
    ((text, other, line, span, related),) = told(built_in, body)
    assert (text, other, line) == ("玉静湖", "玉镜湖", 3)
    assert span == (len(EARLY) + 5, len(EARLY) + 8)
    assert related == [(3, False)]


def test_of_two_as_rare_the_later_is_told(built_in: Terms) -> None:
    ((text, other, *_),) = told(built_in, "玉镜湖边，玉静湖畔。")
    assert (text, other) == ("玉静湖", "玉镜湖")
    ((text, other, *_),) = told(built_in, "玉静湖边，玉镜湖畔。")
    assert (text, other) == ("玉镜湖", "玉静湖")


def test_a_spelling_of_the_annex_alone_is_told_in_the_body(built_in: Terms) -> None:
    found = check(
        built_in, EARLY + "玉镜湖边。", {**some("四早"), "早三": "指玉静湖、玉静湖、玉静湖。"}
    )
    (one,) = [each for each in found if each.rule == "name-varies"]
    assert (one.text, one.line) == ("玉镜湖", 3)
    assert [(r.line, r.annex, r.text) for r in one.related] == [(8, True, "玉静湖")]


@pytest.mark.parametrize(
    ("body", "pair"),
    [
        ("“玉镜行动”开展，“玉静行动”开展。", {"玉镜行动", "玉静行动"}),
        ("《玉镜之歌》，《玉静之歌》。", {"玉镜之歌", "玉静之歌"}),
        ("「玉镜行动」开展，「玉静行动」开展。", {"玉镜行动", "玉静行动"}),
        ("“东方行动”开展，“西方行动”开展。", set()),
        ("“玉镜”开展，“玉静”开展。", set()),
        ("“玉镜行动”开展，“玉明行动”开展。", set()),
        ("以鲁州集团为主，鲁洲生物为辅。", {"鲁州集团", "鲁洲生物"}),
        ("以鲁州集团为主，鲁南生物为辅。", set()),
        ("推动鲁州集团发展，帮助鲁洲生物发展。", set()),
    ],
)
def test_quotes_and_companies(built_in: Terms, body: str, pair: set[str]) -> None:
    found = told(built_in, body)
    assert {name for one in found for name in one[:2]} == pair


def test_a_slip_in_a_whole_term_is_told_once(built_in: Terms) -> None:
    text = f"一、工作\n\n{EARLY}推进“玉静湖工程”。\n\n词语注释\n\n1. 四早：指早排查。\n2. 玉镜湖工程：指水系。\n"
    rules = [one.rule for one in check_text(built_in, text)]
    assert rules.count("name-varies") + rules.count("term-varies") == 1


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # in a long name any character may be a slip, where the rarer spelling makes no word
        (("打造盛鸣州产业园，建盛鸣南产业园，打造盛鸣南产业园。",), [("打造盛鸣州产业园", "建盛鸣南产业园", 1, 0, (1, False))]),
        (("打造盛鸣州产业园，建盛鸣南产业园，打造盛鸣南产业园，鸣州鸣州。",), []),
        (("打造盛鸣州产业园，打造盛鸣州产业园，建盛鸣南产业园，建盛鸣南产业园，打造盛鸣南产业园。",), []),
        (("打造甲南河丁盛鸣州产业园，建甲南河丁盛鸣南产业园，打造甲南河丁盛鸣南产业园。",), [("南河丁盛鸣州产业园", "南河丁盛鸣南产业园", 1, 3, (1, False))]),
        (("打造甲南河丁盛鸣州产业园，建甲南河丁盛鸣南产业园，打造甲南河丁盛鸣南产业园，鸣州鸣州。",), []),
        (("打造甲南河丁盛鸣州产业园，打造甲南河丁盛鸣州产业园，甲南河丁盛鸣南产业园，甲南河丁盛鸣南产业园，甲南河丁盛鸣南产业园。",), []),
        (("保护南嫘河新盛南水库，南嫘河瑞盛南水库。",), []),
        (("美丽嫘鲁州大道，建设嫘鲁南大道，嫘鲁南大道边，嫘鲁南大道上。",), []),
        # a tone apart in a longer name only
        (("福南鸣公园，富南鸣公园。",), [("富南鸣公园", "福南鸣公园", 1, 6, (1, False))]),
        (("道东道湖，建道冬道湖。",), [("道冬道湖", "道东道湖", 1, 6, (1, False))]),
        (("建成东兴路，加快动兴路建设。",), []),
        (("黄山水库边，建设黄衫水库，黄山水库上。",), [("黄衫水库", "黄山水库", 1, 8, (1, False))]),
        (("玉鸣东湖、玉鸣西湖、玉鸣冬湖。",), [("玉鸣冬湖", "玉鸣东湖", 1, 10, (1, False))]),
        # ordinary words: not in a name of which more is the same
        (("建设永河盛试验区、永河盛实验区。",), []),
        (("建设黄河永盛试验区、黄河永盛实验区。",), [("黄河永盛实验区", "黄河永盛试验区", 1, 10, (1, False))]),
        # where a name begins and ends
        (("建东风玉镜湖，建东风玉静湖，东风玉镜湖碧波荡漾。",), [("东风玉静湖", "东风玉镜湖", 1, 8, (1, False))]),
        (("打造永山生物。建永衫生物，打造永衫生物，永衫生物。",), [("永山生物", "永衫生物", 1, 2, (1, False))]),
        (("湖边玉镜湖，玉静湖。",), [("玉静湖", "玉镜湖", 1, 6, (1, False))]),
        (("金祖镜金盛总书记，金祖镜金盛总书记，金祖静金盛总书记。",), [("金祖静金盛总书记", "金祖镜金盛总书记", 1, 18, (1, False))]),
        (("打造东盛镜河水库，打造东盛静河水库，西盛镜河水库。",), [("打造东盛静河水库", "打造东盛镜河水库", 1, 9, (1, False))]),
        # what goes on behind one place of a spelling is none of another place
        (("打造凰河故道郊野森林公园；建黄河故道郊野森林。打造黄河故道郊野森林公园。",), [("打造凰河故道郊野森林公园", "建黄河故道郊野森林", 1, 0, (1, False))]),
        # both told, one behind the other
        (("玉镜湖、玉静湖、黄山水库、黄衫水库。",), [("玉静湖", "玉镜湖", 1, 4, (1, False)), ("黄衫水库", "黄山水库", 1, 13, (1, False))]),
        # what quotes and notes hold
        (("打造《山之歌》，保护《衫之歌》。", "衫之歌：指一项工作。"), [("山之歌", "衫之歌", 1, 3, (1, False))]),
        (("“甲试验行动”，“甲实验行动”。",), []),
        (("“公示工程”，“公事工程”。",), []),
        (("“新道工程”，“欣道工程”。", "欣道工程：指一项工作。"), []),
        (("“冬道工程”，“东道工程”。",), []),
        (("“念华工程”，“念花工程”，念华工程。", "念花工程：指一项工作。"), []),
        (("推进玉镜水系连通综合治理工程，“玉静水系连通综合治理工程”。", "玉镜水系连通综合治理工程：指一项工作。"), [("玉静水系连通综合治理工程", "玉镜水系连通综合治理工程", 1, 16, (6, True))]),
        (("推进玉镜水系连通综合治理工程新，推进玉静水系连通综合治理工程新。", "玉镜水系连通综合治理工程新：指一项工作。", "玉静水系连通综合治理工程新：指一项工作。"), []),
        (("推进玉镜一号工程，“玉静一号工程”。", "玉镜一号工程：指一项工作。"), [("玉静一号工程", "玉镜一号工程", 1, 10, (6, True))]),
        (("“盛世行动”，盛事行动。", "盛事行动：指一项工作。"), [("盛世行动", "盛事行动", 1, 1, (6, True))]),
        # companies
        (("集团鲁州集团、鲁洲生物。",), [("鲁洲生物", "鲁州集团", 1, 7, (1, False))]),
        (("鲁州集团、鲁洲生物。",), [("鲁洲生物", "鲁州集团", 1, 5, (1, False))]),
        (("鲁州集团、鲁昼生物。",), []),
        (("支持衫盛生物，衫盛生物，推进山盛生物。", "甲事：指衫盛生物和山盛生物。"), [("衫盛生物", "山盛生物", 1, 2, (6, True))]),
        (("中州生物为主，以中洲集团为辅。",), []),
        # in the annex alone
        (("推进甲事。", "甲事：指保护玉镜湖、玉静湖。"), [("玉静湖", "玉镜湖", 6, 13, (6, True))]),
        (("保护官新祖鲁河鲁湖，官新祖鲁河鲁湖。", "甲事：指官欣祖鲁河鲁湖和官新祖鲁河鲁湖。"), [("官新祖鲁河鲁湖", "官欣祖鲁河鲁湖", 1, 2, (6, True))]),
    ],
)  # fmt: skip
def test_which_names_vary_and_where_they_are_told(
    built_in: Terms, lines: tuple[str, ...], found: list[tuple[object, ...]]
) -> None:
    body, *notes = lines
    annex = [f"{number}. {note}" for number, note in enumerate(("四早：指早排查。", *notes), 1)]
    content = "\n".join([body, "", "词语注释", "", *annex, ""])
    text = Text("a.txt", "text", tuple(own_lines(content)), content)
    assert [
        (
            one.text,
            one.fields["other"],
            one.line,
            one.span[0],
            *[(r.line, r.annex) for r in one.related],
        )
        for one in built_in.check(text, only=["name-varies"])
    ] == found
