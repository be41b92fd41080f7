"""What is made ready while nobody types: the letters likely to come next, and what each would have read."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.index import forms
from xpterms.search import ahead
from xpterms.search.query import Query

ENDINGS = "费态业会心农大中高低新旧长短多少"


@pytest.mark.parametrize(
    ("typed", "letters"),
    [("s", "ag"), ("san", "g"), ("sg", "j"), ("三", ""), ("三g", ""), ("", ""), ("q", "")],
)
def test_likely_letters_are_those_many_terms_go_on_with(
    glossary_of: Made, typed: str, letters: str
) -> None:
    terms = glossary_of(*(f"三公经{char}" for char in ENDINGS), "四早")
    assert terms.likely(typed) == [typed + letter for letter in letters]


def test_what_is_done_ahead_is_what_is_completed(glossary_of: Made) -> None:
    terms = glossary_of(*(f"三公{char}" for char in ENDINGS), "四早")
    queries = ["s", "san", "sg", "si", "三", "x"]
    found = [one for one in terms.ahead(queries, 9) if one]
    assert found == [(query, terms.complete(query, 9)) for query in queries]


def test_a_step_ahead_reads_a_few_forms(glossary_of: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    terms = glossary_of(*(f"三公{char}" for char in ENDINGS), "四早")
    read: list[int] = []
    form = forms.Form
    monkeypatch.setattr(
        forms,
        "Form",
        lambda number, *rest, **named: read.append(number) or form(number, *rest, **named),
    )
    sizes = []
    for _ in terms.ahead(["s"]):
        sizes.append(len(set(read)))
        if len(sizes) == 3:
            break
    assert sizes == [0, 8, 16]


def test_parted_words_are_read_for_and_not_looked_up(glossary_of: Made) -> None:
    """What they mean may take long to find: nobody should wait for that who types something else."""
    terms = glossary_of("三公经费", "四早")
    assert list(terms.ahead(["san gong"])) == [None, None]


def test_only_letters_lead_to_forms(glossary_of: Made) -> None:
    index = glossary_of("三公经费", "四早")._index
    reached = [ahead.reached(index, Query(typed, str)) for typed in ("s", "sanx", "三", "")]
    assert [sorted(forms) for forms in reached] == [[0, 1], [], [], []]


def test_as_many_places_as_are_worth_it_make_a_letter_likely(glossary_of: Made) -> None:
    for count, letters in ((15, []), (16, ["g"])):
        index = glossary_of(
            *(f"三{char}" for char in "工公功攻供宫恭龚躬弓共贡拱巩汞肱"[:count])
        )._index
        assert ahead.letters(index, Query("san", str)) == letters


def test_the_most_frequent_letter_comes_first(glossary_of: Made) -> None:
    for more, letters in (("三阿", ["a", "g"]), ("说公", ["g", "a"])):
        index = glossary_of(*(f"三公{char}" for char in ENDINGS), more)._index
        assert ahead.letters(index, Query("s", str)) == letters


def test_places_in_readings_and_in_initials_count_together(glossary_of: Made) -> None:
    for count, letters in ((7, []), (8, ["a"])):
        index = glossary_of(*(f"三安{char}" for char in "费态业心农高低新旧"[:count]))._index
        assert ahead.letters(index, Query("s", str)) == letters
