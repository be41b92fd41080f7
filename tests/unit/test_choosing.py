"""Which of several notes of a term is told: by place, by date, by name."""

from __future__ import annotations

import pytest

from xpterms.index.memory import index_of
from xpterms.model import Glossary, Term
from xpterms.texts.choosing import Choice

Made = tuple[str, str | None, str | None, tuple[Term, ...]]


def choice(place: str | None, *made: tuple[str | None, str | None, list[Term]]) -> Choice:
    """Return the choice of a text of a place among glossaries: each a place, a date, and its terms."""
    read = [
        (Glossary(f"{at}", tuple(terms), f"/{at}.toml", None, where, date), None)
        for at, (where, date, terms) in enumerate(made)
    ]
    return Choice(index_of(*read), lambda: place)


EARLY = [Term("四早", "甲。")], [Term("四早", "乙。")]


@pytest.mark.parametrize(
    ("place", "first", "second", "told"),
    [
        (None, (None, "2024-01-01"), (None, "2025-01-01"), "乙。"),
        (None, (None, "2025-01-01"), (None, "2024-01-01"), "甲。"),
        (None, (None, "2025-01-01"), (None, "2025-01-01"), "甲。"),
        (None, (None, None), (None, "2025-01-01"), "乙。"),
        (None, (None, "2025-01-01"), (None, None), "甲。"),
        ("乙县", ("甲县", "2025-01-01"), ("乙县", "2024-01-01"), "乙。"),
        ("甲县", ("甲县", "2024-01-01"), ("乙县", "2025-01-01"), "甲。"),
        ("丁市甲县", ("甲县", "2024-01-01"), ("乙县", "2025-01-01"), "甲。"),
        ("乙县", ("甲县", "2025-01-01"), ("丁市乙县", "2024-01-01"), "乙。"),
        ("丙县", ("甲县", "2024-01-01"), ("乙县", "2025-01-01"), "乙。"),
        (None, ("甲县", "2025-01-01"), (None, "2024-01-01"), "甲。"),
    ],
)
def test_which_glossarys_note_is_told(
    place: str | None,
    first: tuple[str | None, str | None],
    second: tuple[str | None, str | None],
    told: str,
) -> None:
    made = choice(place, (*first, EARLY[0]), (*second, EARLY[1]))
    numbers = {made.number((owner,), "四早") for owner in (0, 1)}
    assert len(numbers) == 1
    (number,) = numbers
    assert (made.entry(number).definition, made.note(number)) == (told, ("四早", told))


def test_a_form_of_several_terms_is_the_one_of_that_name() -> None:
    made = choice(
        None, (None, None, [Term("甲事", "甲。", aliases=("四早",)), Term("“四早”", "乙。")])
    )
    assert made.entry(made.number((0, 1), "四早")).definition == "乙。"
    assert made.entry(made.number((0,), "四早")).definition == "甲。"


def test_one_glossary_tells_each_of_its_terms() -> None:
    made = choice(None, (None, "2025-01-01", [Term("四早", "甲。"), Term("六稳", "乙。")]))
    assert [made.number((owner,), "甲") for owner in (0, 1)] == [0, 1]
    assert [made.entry(number).definition for number in (0, 1)] == ["甲。", "乙。"]


def test_another_script_and_numeral_is_the_same_name() -> None:
    terms = [Term("甲事", "甲。", aliases=("四个意识",)), Term("四个意识", "乙。")]
    made = choice(None, (None, None, terms))
    for text in ("四個意識", "4个意识"):
        assert made.entry(made.number((0, 1), text)).definition == "乙。"


def test_names_in_another_script_and_numeral_are_one_term() -> None:
    made = choice(
        None,
        (None, "2024-01-01", [Term("4個意識", "甲。")]),
        (None, "2025-01-01", [Term("四个意识", "乙。")]),
    )
    numbers = {made.number((owner,), "四个意识") for owner in (0, 1)}
    assert [made.entry(number).definition for number in numbers] == ["乙。"]
