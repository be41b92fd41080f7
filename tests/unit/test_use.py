"""How the body uses notes: what is looked at for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from xpterms.chinese.folding import Folding
from xpterms.texts.checking.draft import Body, Held, Paragraph
from xpterms.texts.checking.use import (
    Use,
    _in_turn,
    _Search,
    exact_uses,
    first_uses,
    forms,
    parts,
)


def test_a_form_that_differs_by_one_edit_is_found_in_its_place() -> None:
    folded = "落实五个保障和四早"
    assert {folded[a:b] for a, b in _Search(folded, 100).near("五项保障")} >= {"五个保障"}


def test_no_more_places_are_looked_at_than_all_notes_may() -> None:
    search = _Search("五项保障" * 1000, 100)
    spans = [span for note in range(50) for span in search.near(f"五项保障{note}")]
    assert len(spans) <= 100
    assert not list(search.near("五项保章"))


def test_what_is_compared_costs_steps_beside_those_that_find_it() -> None:
    """One step to look through the text, one a place, four to compare what stands there."""
    text = "五个保障，" * 9
    found = list(_Search(text, 1 + 5 * 3).near("五项保障"))
    assert found == [(0, 4), (5, 9), (10, 14)]


def test_a_text_without_two_neighbours_of_a_key_is_not_looked_through() -> None:
    """Of 五项保障 the text has 五项: only where that is sought is a step taken."""
    search = _Search("项保" * 9 + "五项", 2)
    assert not list(search.places("五项障"))
    assert not list(search.places("保障"))
    assert list(search.places("五项")) == [18]
    assert not list(search.places("项保"))


def test_a_long_text_is_looked_through_in_more_steps() -> None:
    assert len(list(_Search("早" * 100, 12).places("早早"))) == 11
    assert len(list(_Search("早" * 50_000, 12).places("早早"))) == 5


def test_a_third_of_a_long_key_costs_what_is_compared_there() -> None:
    text = "甲乙丙" + "早" * 20
    key = "甲乙丙丁戊己庚辛壬"
    assert list(_Search(text, 14).near(key)) == [(0, 9), (0, 8), (0, 10)]
    assert list(_Search("甲乙丙，" * 9, 14).near(key)) == [(0, 9), (0, 8), (0, 10)]


def test_uses_of_notes_of_one_key_are_held_once_whatever_their_number() -> None:
    text = SimpleNamespace(folding=Folding(str), raw="四早，五小；四早。")
    notes = [Held(term, "指甲", "a.txt", 1, (0, 2)) for term in ["四早", "五小", "“四早”"]]
    first, other, again = exact_uses(cast("Body", text), notes)
    assert first is again
    assert (first, other) == ([(0, 2), (6, 8)], [(3, 5)])


def test_uses_of_a_note_of_several_forms_come_in_the_order_of_the_text() -> None:
    text = SimpleNamespace(folding=Folding(str), raw="五小，四早，五小。")
    note = Held("四早", "指甲", "a.txt", 1, (0, 2), aliases=("五小",))
    assert exact_uses(cast("Body", text), [note]) == [[(0, 2), (3, 5), (6, 8)]]


def test_parts_that_stand_apart_are_sought_in_the_places_that_all_notes_share() -> None:
    raw = "早排和保障\n" * 5
    text = SimpleNamespace(folding=Folding(str), raw=raw, folded=raw.replace("\n", "\0\0"))
    text.unfolded = lambda begin, end: (begin, end)
    search = _Search(text.folded, 3)
    body = cast("Body", text)
    assert _in_turn(body, search, ["早排", "保障"]) == Use("apart", 0, 2)
    assert _in_turn(body, search, ["保障", "早排"]) is None
    assert not list(search.places("早排"))


READINGS = {
    "项": ("xiang4",),
    "个": ("ge4",),
    "镜": ("jing4",),
    "静": ("jing4",),
    "早": ("zao3",),
    "找": ("zhao3",),
    "造": ("zao4",),
}


def readings(char: str) -> tuple[str, ...]:
    return READINGS.get(char, (char,))


def uses(raw: str, *terms: str) -> list[tuple[str, str] | None]:
    """Return how and as what a text first uses each of some terms."""
    body = Body([Paragraph(((1, 0, text),)) for text in raw.split("\n")], Folding(str))
    notes = [Held(term, "指甲", "a.txt", 1, (0, 2)) for term in terms]
    found = first_uses(body, notes, exact_uses(body, notes), readings)
    return [None if use is None else (use.how, body.raw[use.begin : use.end]) for use in found]


@pytest.mark.parametrize(
    ("term", "raw", "found"),
    [
        ("四早", "落实“四早”要求，四早", ("exact", "四早")),
        ("四早工作法（试行）", "落实四早工作法要求", ("exact", "四早工作法")),
        # in parts
        ("行政执法“三项制度”", "落实“三项制度”要求", ("apart", "三项制度")),
        ("“两重”“两新”", "抓两新、抓两重", ("apart", "两重")),
        ("“两重”“两新”", "抓两新", None),
        ("四优四化", "推进四优，再推四化", ("apart", "四优")),
        ("四优四化", "推进四优。\n再推四化", None),
        ("四优四化", "推进四优" + "长" * 60 + "四化", ("apart", "四优")),
        ("四优四化", "推进四优" + "长" * 61 + "四化", None),
        ("四优四化", "推进四化四优，四优也四化", ("otherwise", "四化四优")),
        ("放心、省心", "放心而省心", ("apart", "放心")),
        ("市域社会治理三项制度", "推进三项制度建设", ("apart", "三项制度")),
        ("市域社会治理三清单", "推进三清单建设", ("apart", "三清单")),
        ("市域社会治理三清", "推进三清建设", None),
        ("甲、乙工程", "甲和乙工程", None),  # one part is too short
        # otherwise written
        ("五项保障", "落实五个保障要求", ("otherwise", "五个保障")),
        ("五项保障", "落实五保障要求", None),
        ("五项保障", "落实五项的保障要求", None),
        ("五大保障机制", "落实五大保障的机制", ("otherwise", "五大保障的机制")),
        ("五大保障机制", "落实五大保机制", ("otherwise", "五大保机制")),
        ("玉镜水库边", "落实玉静水库边", ("otherwise", "玉静水库边")),
        ("玉镜湖", "建设玉静湖", ("otherwise", "玉静湖")),
        ("玉镜湖", "建设玉明湖", None),
        ("玉镜湖", "建设“玉明湖”", ("otherwise", "玉明湖")),
        ("四早", "落实“四造”要求", ("otherwise", "四造")),
        ("四早", "落实四造要求", None),
        ("四早", "落实“四明”要求", None),
        ("甲乙丙丁", "甲乙明丁", None),
        ("三乙丙丁", "三乙明丁", ("otherwise", "三乙明丁")),
        ("三乙丙丁", "四乙丙丁", None),
        ("三乙丙丁", "“四乙丙丁”", ("otherwise", "四乙丙丁")),
        ("3乙丙丁", "“4乙丙丁”", ("otherwise", "4乙丙丁")),
        ("3乙丙丁", "4乙丙丁", None),
        ("甲乙丙丁戊", "甲乙明丁戊", ("otherwise", "甲乙明丁戊")),
        ("甲乙丙丁", "丙丁甲乙", ("otherwise", "丙丁甲乙")),
        ("甲乙丙丁", "甲丙乙丁", ("otherwise", "甲丙乙丁")),
        ("甲乙丙丁戊己庚辛", "甲明丙丁戊己明辛", ("otherwise", "甲明丙丁戊己明辛")),
        ("甲乙丙丁戊己庚", "甲明丙丁戊己明", None),
        ("甲乙丙丁戊己庚辛", "甲明明丁明己庚辛", None),
        ("甲", "乙", None),
        ("五项保障", "落实五个。\n保障", None),
        # a slip in the whole term is told before its parts
        ("“2653”行动计划", "推进“2653”形动计划", ("otherwise", "2653”形动计划")),
        ("“2653”行动计划", "推进“2653”行动大计划", ("otherwise", "2653”行动大计划")),
        ("两重、三个清单", "抓好两重和三个清单", ("apart", "两重")),
        ("“科创岛”服务模式", "推进“科创岛”等服务模式", ("apart", "科创岛")),
    ],
)
def test_how_a_body_first_uses_a_term(term: str, raw: str, found: tuple[str, str] | None) -> None:
    assert uses(raw, term) == [found]


def test_another_notes_term_is_no_spelling_of_this_one() -> None:
    assert uses("落实五个保障要求", "五项保障", "五个保障") == [None, ("exact", "五个保障")]
    assert uses("落实五个保障体系要求", "五项保障", "五个保障体系") == [
        None,
        ("exact", "五个保障体系"),
    ]


def test_the_likeliest_spelling_is_taken_and_of_equals_the_first() -> None:
    assert uses("“玉明湖”边，玉静湖畔", "玉镜湖") == [("otherwise", "玉静湖")]
    body = "玉静湖边，玉静湖畔"
    made = Body([Paragraph(((1, 0, body),))], Folding(str))
    note = Held("玉镜湖", "指甲", "a.txt", 1, (0, 2))
    (found,) = first_uses(made, [note], [[]], readings)
    assert found == Use("otherwise", 0, 3)


def test_the_parts_of_a_term() -> None:
    assert parts("“两重”、“两新”") == (["两重", "两新"], ["两重", "两新"])
    assert parts("第三产业12项工程") == ([], ["第三产业", "12项工程"])
    assert parts("甲 乙") == ([], ["甲", "乙"])
    assert parts("2026年工程") == ([], ["2026年工程"])
    assert forms(Held("四早（试）", "指", "", 1, (0, 1), aliases=("早", "四早"))) == (
        "四早（试）",
        "四早",
        "早",
    )


def test_a_forms_key_is_worked_out_once_and_not_kept_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("xpterms.chinese.folding._MOST_KEPT", 2)
    worked: list[str] = []

    class Seen(Folding):
        def chars(self, text: str) -> str:
            worked.append(text)
            return super().chars(text)

    folding = Seen(str)
    long = "四" * 201
    asked = ["“四早”", "“四早”", long, long, "六稳", "“四早”", "双减", "“四早”"]
    keys = [folding.key(form) for form in asked]
    assert keys == [Folding(str).key(form) for form in asked]
    assert worked == ["“四早”", long, long, "六稳", "双减", "“四早”"]
