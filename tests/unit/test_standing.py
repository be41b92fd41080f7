"""Where forms stand in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.chinese import readings, standing
from xpterms.chinese.han import HanTable
from xpterms.chinese.standing import FEW, PIECE, Finder

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


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("树牢四个", True),
        ("四", True),
        ("四个意", True),
        ("四个意”", True),
        ("5", True),
        ("5G", False),
        ("四个意识", False),  # it ends there
        ("四个意识四", True),
        ("树牢意", False),
        ("四个。", False),
        ("四。个", False),
        ("个", False),
        ("", False),
        ("四个" + "”" * 54, True),
        ("四个" + "”" * 55, False),  # beyond what is looked at
    ],
)
def test_whether_a_form_may_go_on_behind_a_text(text: str, begins: bool) -> None:
    assert Finder.of([("四个意识", 0), ("5G", 1)], SIMPLIFIED).begins(text) is begins


def test_nothing_begins_where_nothing_is_sought() -> None:
    nothing = Finder.of([("，", 0)], SIMPLIFIED)
    assert not nothing.begins("四")
    assert nothing.find("四，") == []
    assert list(nothing.find_each(["四", "，"])) == [[], []]


@pytest.mark.parametrize("count", [FEW - 1, FEW, FEW + 1, FEW + 2])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_keys_are_found_whether_few_or_many(count: int, size: int) -> None:
    forms = [chr(0x5000 + n) * (size - 1) + "早" for n in range(count)]
    text = forms[-1] + "，" + forms[0] + "甲" * size + forms[1]
    begins = (0, size + 1, 3 * size + 1)
    assert Finder.of([(form, n) for n, form in enumerate(forms)], str).find(text) == (
        [(place + size - 1, place + size, n) for place in begins for n in range(count)]
        if size == 1
        else [(begin, begin + size, n) for begin, n in zip(begins, (count - 1, 0, 1), strict=True)]
    )


def test_of_many_long_forms_the_longer_counts() -> None:
    forms = [f"甲乙丙丁{chr(0x5000 + n)}" for n in range(FEW + 1)]
    text = "甲乙丙丁" + chr(0x5000) + "戊。甲乙丙丁" + chr(0x5001)
    finder = Finder.of([(form, n) for n, form in enumerate([*forms, forms[0] + "戊"])], str)
    assert finder.find(text) == [(0, 6, FEW + 1), (7, 12, 1)]
    inner = Finder.of([(form, n) for n, form in enumerate([*forms, "丙丁" + chr(0x5001)])], str)
    assert inner.find(text) == [(0, 5, 0), (7, 12, 1)]


@pytest.mark.parametrize(
    ("text", "apart", "met"),
    [
        ("甲乙丙丁", True, [(0, 3, 0)]),
        ("甲乙丙丁", False, [(0, 3, 0), (2, 4, 1)]),
        ("甲乙丙", False, [(0, 3, 0)]),
        ("乙丙丁", True, [(0, 2, 2)]),
        ("乙丙丁", False, [(0, 2, 2), (1, 3, 1)]),
        ("丙丁丙丁", True, [(0, 2, 1), (2, 4, 1)]),
        ("甲“乙”丙甲乙丙", True, [(0, 5, 0), (5, 8, 0)]),
    ],
)
def test_which_places_are_left_where_forms_overlap(
    text: str, apart: bool, met: list[tuple[int, int, int]]
) -> None:
    forms = [("甲乙丙", 0), ("丙丁", 1), ("乙丙", 2)]
    assert Finder.of(forms, str, apart=apart).find(text) == met


def test_a_form_that_overlaps_itself_is_found_once() -> None:
    assert Finder.of([("早早", 0)], str).find("早早早早早") == [(0, 2, 0), (2, 4, 0)]


def test_an_owner_is_told_once_whatever_forms_it_has() -> None:
    assert Finder.of([("四早", 3), ("“四”早", 3), ("四早", 1)], str).find("四早") == [
        (0, 2, 3),
        (0, 2, 1),
    ]


@pytest.mark.parametrize("wall", "。；！？\n")
def test_a_long_text_is_cut_where_nothing_is_bridged(wall: str) -> None:
    finder = Finder.of([("四早", 7)], str)
    text = "甲" * (PIECE - 2) + wall + "四早" + "乙" * PIECE + "四早"
    assert finder.find(text) == [
        (PIECE - 1, PIECE + 1, 7),
        (2 * PIECE + 1, 2 * PIECE + 3, 7),
    ]
    assert finder.find("甲" * (PIECE - 2) + "四早") == [(PIECE - 2, PIECE, 7)]


def test_texts_of_any_length_are_searched_together() -> None:
    finder = Finder.of([("四早", 0)], str)
    texts = ["四早" + "甲" * (PIECE // 2), "甲四早", "", "四早" + "甲" * PIECE, "四", "早", "四早"]
    assert list(finder.find_each(texts)) == [finder.find(text) for text in texts]
    assert list(finder.find_each([])) == []
