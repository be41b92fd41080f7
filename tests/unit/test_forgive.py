"""The nets: a small glossary's filter and a large one's scan catch what can be forgiven."""

from __future__ import annotations

import pytest

from xpterms.index.keysearch import KeySearch
from xpterms.library import Terms
from xpterms.search import forgive, scale
from xpterms.search.forgive import alike, nets
from xpterms.search.query import Query


@pytest.mark.parametrize("few", [True, False])
@pytest.mark.parametrize(
    ("typed", "term"),
    [("sizoa", "四早"), ("放管服笑", "放管服效"), ("两个雄护", "两个维护"), ("四旱", "四早")],
)
def test_the_term_is_caught(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str, term: str, few: bool
) -> None:
    monkeypatch.setattr(scale, "small", 1 << 20 if few else 0)
    index = built_in._index
    caught = {
        index.text_of(form)
        for forms in nets(index, Query(typed, index.han.simplified), sounds=True)
        for form in forms
    }
    assert term in caught


def test_few_forms_are_left_to_be_judged(built_in: Terms) -> None:
    index = built_in._index
    for typed in ("王建国", "hello", "天气预报", "tianqiyubao"):
        for forms in nets(index, Query(typed, index.han.simplified), sounds=True):
            assert len(forms) <= scale.GUESSED


def test_what_sounds_alike_as_a_whole(built_in: Terms) -> None:
    index = built_in._index
    query = Query("liuwen", index.han.simplified)
    assert [index.text_of(form) for form in alike(index, query, sounds=True, inner=False)] == [
        "六稳"
    ]


@pytest.mark.parametrize("typed", ["sizoa", "放管服笑", "sigeyisi", "liangeweihu"])
def test_few_keys_and_many_are_compared_alike(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    index = built_in._index
    query = Query(typed, index.han.simplified)
    told = list(nets(index, query, sounds=True))
    monkeypatch.setattr(forgive, "FEW", 0)
    assert told == list(nets(index, query, sounds=True))
    monkeypatch.setattr(forgive, "MANY", 0)
    assert told == list(nets(index, query, sounds=True))


@pytest.mark.parametrize(
    ("typed", "lengths"), [("四大活动", (3, 6)), ("四早", (2, 3)), ("四个意识五", (3, 7))]
)
def test_keys_of_which_too_little_can_fit_are_not_scanned(
    built_in: Terms, monkeypatch: pytest.MonkeyPatch, typed: str, lengths: tuple[int, int]
) -> None:
    monkeypatch.setattr(scale, "small", 0)
    scanned: list[tuple[int, int]] = []
    near = KeySearch.near

    def counted(self: KeySearch, text: str, edits: int, shortest: int, longest: int):
        scanned.append((shortest, longest))
        return near(self, text, edits, shortest, longest)

    monkeypatch.setattr(KeySearch, "near", counted)
    index = built_in._index
    list(nets(index, Query(typed, index.han.simplified), sounds=True))
    assert scanned == [lengths]
