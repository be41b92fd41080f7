"""Names in two spellings: where a name may begin, what is an ordinary word, and which spelling is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.unit.test_check import check, check_text, some
from xpterms.library import Terms
from xpterms.texts.checking.rules import names
from xpterms.texts.checking.rules.names import Spot, _before, _both_words, _longest, _told


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
    assert _told({frozenset(("玉镜湖公园", "玉静湖公园"))}, "玉镜湖", "玉静湖")


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
