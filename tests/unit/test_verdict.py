"""The verdict: which alignment is an answer, which is worth a suggestion."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.search.align import Aligner, Alignment
from xpterms.search.query import Query
from xpterms.search.verdict import is_answer, is_lone, is_near, parses


@pytest.fixture
def judged(glossary_of: Made):
    def judge(typed: str, term: str) -> tuple[Alignment | None, Query]:
        index = glossary_of(term)._index
        query = Query(typed, index.han.simplified)
        readings = {atom: index.han.readings(atom) for atom in query.atoms if not atom.isascii()}
        return Aligner(query, readings, sounds=True).align(index.form(0)), query

    return judge


@pytest.mark.parametrize(
    ("typed", "term", "answer"),
    [
        ("四枣", "四早", True),
        ("四旱", "四早", False),
        ("放菅服效", "放管服效", True),
        ("放管服务", "放管服效", False),
        ("四项意识", "四个意识", True),
        ("十大活动", "四大活动", False),
        ("是大活动", "四大活动", True),
        ("思哥一十", "四个意识", True),
        ("思枣", "四早", False),
        ("sangyi", "三个一批", False),
        ("sagongjingfei", "三公经费", True),
        ("shigongjingfei", "三公经费", False),
        ("长江禁渔", "长江十年禁渔", True),
    ],
)
def test_what_is_an_answer(judged, typed: str, term: str, answer: bool) -> None:
    alignment, query = judged(typed, term)
    assert (alignment is not None and is_answer(alignment, query)) is answer


@pytest.mark.parametrize(
    ("typed", "term", "near"),
    [
        ("放管服务", "放管服效", True),
        ("十个意识", "四个意识", True),
        ("王建国", "“三大工程”建设", False),
        ("李明", "EFlops", False),
    ],
)
def test_what_is_near(judged, typed: str, term: str, near: bool) -> None:
    alignment, _ = judged(typed, term)
    assert (alignment is not None and is_near(alignment)) is near


def test_what_is_remembered_wrongly_needs_to_be_alone(judged) -> None:
    assert is_lone(judged("四项意识", "四个意识")[0])
    assert is_lone(judged("思哥一十", "四个意识")[0])
    assert not is_lone(judged("四枣", "四早")[0])


def test_a_wrong_tone_in_a_confused_sound_costs(judged) -> None:
    assert judged("shi2zao3", "四早")[0].cost > judged("shi4zao3", "四早")[0].cost


def test_letters_parse_within_what_binds_them(judged) -> None:
    assert parses(judged("fangan", "反感")[1]) == {2}
    assert parses(judged("sgys", "四个意识")[1]) == set()
