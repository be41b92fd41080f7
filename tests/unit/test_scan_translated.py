"""Words of other languages in a text of that language are uses of their terms."""

from __future__ import annotations

import pytest

from tests.conftest import Made
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.texts.translated import Translations


@pytest.fixture(scope="module")
def terms(glossary_of: Made) -> Terms:
    return glossary_of(
        Term("四个意识", "甲", translations=(("en", ("Four Consciousnesses", "Four")),)),
        Term("四早", "乙", translations=(("fr", ("quatre précoces",)),)),
        Term("AI", "丙", translations=(("en", ("AI technology",)),)),
    )


def uses(terms: Terms, *lines: str) -> list[tuple[str, int, tuple[int, int], str]]:
    scan = terms.scanner()
    return sorted(
        (used.term, use.line, use.span, use.text)
        for used in scan.used("-", [list(lines)])
        for use in used.uses
    )


def test_whole_words_are_uses_whatever_case_and_accents(terms: Terms) -> None:
    assert uses(terms, "Uphold the “FOUR consciousnesses”.", "les Quatre Precoces") == [
        ("四个意识", 1, (12, 32), "FOUR consciousnesses"),
        ("四早", 2, (4, 19), "Quatre Precoces"),
    ]


def test_a_part_of_a_word_is_no_use(terms: Terms) -> None:
    assert uses(terms, "fourteen Consciousnesses") == []


def test_a_use_goes_on_in_the_next_line(terms: Terms) -> None:
    found = uses(terms, "we uphold the four", "consciousnesses today")
    assert found == [("四个意识", 1, (14, 18), "four\nconsciousnesses".replace("\n", ""))]


def test_a_sentence_end_is_not_bridged(terms: Terms) -> None:
    assert [use[3] for use in uses(terms, "There were four. Consciousnesses follow.")] == ["four"]


def test_a_form_of_a_term_comes_before_a_translation(terms: Terms) -> None:
    assert [use[0] for use in uses(terms, "四个意识 (Four Consciousnesses), AI technology")] == [
        "AI",
        "四个意识",
        "四个意识",
    ]


def test_a_glossary_without_translations_has_none(glossary_of: Made) -> None:
    assert not Translations(glossary_of("四早")._index)
