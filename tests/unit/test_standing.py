"""Where forms stand in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese import readings, standing
from xpterms.chinese.han import HanTable
from xpterms.chinese.standing import PIECE, Finder

SIMPLIFIED = HanTable.of(readings.table()).simplified


def places(text: str, *forms: str, apart: bool = True) -> list[tuple[str, int]]:
    finder = Finder.of([(form, owner) for owner, form in enumerate(forms)], SIMPLIFIED, apart=apart)
    return [(text[begin:end], owner) for begin, end, owner in finder.find(text)]


@pytest.mark.parametrize(
    ("form", "text", "stands"),
    [
        ("三公经费", "压减“三公”经费。", "三公”经费"),
        ("三公经费", "压减“三公”［3］经费。", "三公”［3］经费"),
        ("三公经费", "压减三公[3]经费。", "三公[3]经费"),
        ("三公经费", "压减三公①经费。", "三公①经费"),
        ("三公经费", "压减三公〔注 3〕经费。", "三公〔注 3〕经费"),
        ("四个意识", "树牢四個意識。", "四個意識"),
        ("四个意识", "树牢4个意识。", "4个意识"),
        ("四个意识", "树牢４個 意\n識。", "４個 意\n識"),
        ("学习二十大", "深入学习20大精神", "学习20大"),
        ("学习20大", "深入学习二十大精神", "学习二十大"),
        ("十大行动", "开展10大行动", "10大行动"),
        ("10大行动", "实施“十大”行动", "十大”行动"),
        ("十四五", "“145”规划、十四五", "145"),
        ("1+3", "实施“１＋３”工程", "１＋３"),
        ("5G", "推进5G+工业互联网", "5G"),
        ("两个确立", "領悟兩個確立", "兩個確立"),
        ("17110工作制度", "12.17110工作制度：指", "17110工作制度"),
        ("六稳", "统一六稳部署", "六稳"),
        ("千万工程", "运用千万工程经验", "千万工程"),
        ("万人助万企", "深化万人助万企", "万人助万企"),
    ],
)
def test_dress_script_and_numerals_do_not_hide_a_form(form: str, text: str, stands: str) -> None:
    assert places(text, form)[0] == (stands, 0)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("13", "实施1+3"),
        ("1+3", "实施1+3+N"),
        ("四个意识", "二十四个意识"),
        ("四个意识", "14个意识"),
        ("四个意识", "三百四个意识"),
        ("千万工程", "实施百千万工程"),
        ("千万工程", "投资三千万工程款"),
        ("万人助万企", "10万人助万企"),
        ("百强县", "十百强县"),
        ("4个百分点", "增长3.4个百分点"),
        ("500人", "培训1,500人"),
        ("两会", "在第二会议室"),
        ("甲乙", "甲。乙"),
        ("甲乙", "甲；乙"),
        ("甲乙", "甲!乙"),
        ("AI", "MAIN"),
        ("三公经费", "三公（3）经费"),
        ("1十", "20"),
    ],
)
def test_what_only_looks_alike_is_no_use(form: str, text: str) -> None:
    assert places(text, form) == []


def test_of_two_that_overlap_the_longer_counts_and_of_equally_long_ones_the_earlier() -> None:
    assert places("甲乙丙丁戊", "甲乙丙", "丙丁戊己", "丙丁") == [("甲乙丙", 0)]
    assert places("甲乙丙丁戊己", "甲乙丙", "丙丁戊己") == [("丙丁戊己", 1)]
    assert places("甲乙丙丁", "丙丁", "乙丙") == [("乙丙", 1)]


def test_mentions_leave_out_only_what_lies_inside_a_longer_one() -> None:
    assert places("甲乙丙丁", "甲乙丙", "丙丁", "乙丙", apart=False) == [("甲乙丙", 0), ("丙丁", 1)]


def test_a_form_of_two_owners_is_told_for_each() -> None:
    assert places("四早", "四早", "四 早") == [("四早", 0), ("四早", 1)]


def test_many_forms_are_found_as_few_are() -> None:
    text = "落实四早，学习20大，压减“三公”经费。"
    forms = ["四早", "学习二十大", "三公经费"]
    others = [f"{chr(0x4E00 + n)}{chr(0x5E00 + n)}" for n in range(500)]
    assert places(text, *forms, *others) == places(text, *forms)


def test_a_use_across_the_pieces_of_a_long_text_is_found() -> None:
    text = "甲，" * PIECE + "四早。" + "乙" * PIECE
    finder = Finder.of([("四早", 7)], str)
    assert finder.find(text) == [(2 * PIECE, 2 * PIECE + 2, 7)]


ALPHABET = st.text(alphabet="一二十百四4早个“”，。［3］ +1A①", max_size=24)


@given(st.lists(ALPHABET, max_size=6), st.lists(ALPHABET, max_size=5))
def test_texts_searched_together_are_found_as_each_alone(
    forms: list[str], texts: list[str]
) -> None:
    finder = Finder.of([(form, owner) for owner, form in enumerate(forms)], SIMPLIFIED)
    assert list(finder.find_each(texts)) == [finder.find(text) for text in texts]


@given(st.lists(ALPHABET, max_size=8), ALPHABET, st.booleans(), st.sampled_from([1, 2, 4]))
def test_pieces_looked_up_at_once_are_found_as_each_form_by_itself(
    forms: list[str], text: str, apart: bool, long: int
) -> None:
    owned = [(form, owner) for owner, form in enumerate(forms)]
    each = Finder.of(owned, SIMPLIFIED, apart=apart).find(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(standing, "FEW", 0)
        patch.setattr(standing, "LONG", long)
        assert Finder.of(owned, SIMPLIFIED, apart=apart).find(text) == each


@given(st.lists(ALPHABET, max_size=6), ALPHABET)
def test_places_never_overlap_and_fold_to_their_form(forms: list[str], text: str) -> None:
    finder = Finder.of([(form, owner) for owner, form in enumerate(forms)], SIMPLIFIED)
    found = sorted({(begin, end) for begin, end, _ in finder.find(text)})
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert all("。" not in text[begin:end] for begin, end in found)
