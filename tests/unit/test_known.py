"""Definitions of terms in the glossaries at hand: which are found, and what finding those of many terms costs."""

from __future__ import annotations

import sys

from tests.conftest import Made
from xpterms.model import Term
from xpterms.texts.checking.known import known


def _terms(count: int) -> list[Term]:
    """Return terms of about a length that begin with one character, as no table by first characters parts them."""
    signs = str.maketrans("0123456789", "甲乙丙丁戊己庚辛壬癸")
    names = [f"行{place:03}长重乐会".translate(signs) for place in range(count)]
    return [Term(name, f"指{place}。") for place, name in enumerate(names)]


def test_each_of_many_terms_has_its_own_note_and_what_is_unknown_none(glossary_of: Made) -> None:
    terms = _terms(200)
    explained = known(glossary_of(*terms)._index)
    asked = [f"“{term.term}”" for term in terms]
    asked.insert(100, "没有")
    found = [[one.definition for one in some] for some in explained(asked)]
    assert found[:100] + found[101:] == [[term.definition] for term in terms]
    assert found[100] == []
    assert [[one.term for one in some] for some in explained(asked[:1])] == [[terms[0].term]]


def test_twice_the_terms_among_twice_as_many_are_about_twice_the_work(glossary_of: Made) -> None:
    once, twice = (_calls(glossary_of, size) for size in (300, 600))
    assert twice <= 2.5 * once


def _calls(glossary_of: Made, size: int) -> int:
    terms = _terms(size)
    explained, count = known(glossary_of(*terms)._index), 0

    def counted(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        explained([term.term for term in terms])
    finally:
        sys.setprofile(None)
    return count
