"""The forms of an index in texts: the same terms whatever way its keys are looked up."""

from __future__ import annotations

from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.chinese.standing import FEW
from xpterms.index import standing
from xpterms.index.standing import OFTEN, finder
from xpterms.library import Terms

MANY = 3 * FEW
"""Terms of one length: more than are searched one by one."""


def glossary(folder: Path, title: str, terms: list[str]) -> str:
    path = folder / f"{title}.toml"
    notes = "".join(f'[[terms]]\nterm = "{term}"\ndefinition = "{title}。"\n' for term in terms)
    path.write_text(f'title = "{title}"\n{notes}', "utf-8")
    return str(path)


@pytest.fixture
def terms(tmp_path: Path) -> Terms:
    """Two glossaries with the same short terms, one of them with many long ones."""
    short = [f"{chr(0x4E00 + n)}{chr(0x5E00 + n)}" for n in range(MANY)]
    long = [f"长{chr(0x4E00 + n)}{chr(0x5E00 + n)}而又长" for n in range(MANY)]
    first = glossary(tmp_path, "甲", ["四早", *short])
    second = glossary(tmp_path, "乙", ["四早", *short, *long])
    return open_glossary(first, second, cache=False)


def test_keys_are_looked_up_alike_the_first_time_and_often(terms: Terms) -> None:
    index = terms._index
    text = (
        "落实四早，" + f"{chr(0x4E07)}{chr(0x5E07)}" + "和长" + f"{chr(0x4E09)}{chr(0x5E09)}而又长"
    )
    often = finder(index)
    first = often.find_owned(text)
    assert [(text[begin:end], len(owners)) for begin, end, owners in first] == [
        ("四早", 2),
        ("万帇", 2),
        ("长三帉而又长", 1),
    ]
    for _ in range(OFTEN + 1):
        assert often.find_owned(text) == first
    fresh = finder(index)
    for _ in range(OFTEN + 1):
        fresh.find_owned("没有")
    assert fresh.find_owned(text) == first


def test_the_owners_of_a_form_are_the_same_object_in_every_text(terms: Terms) -> None:
    seek = finder(terms._index)
    owners = [seek.find_owned("四早")[0][2] for _ in range(OFTEN + 2)]
    assert all(one is owners[0] for one in owners)


def test_the_owners_of_many_forms_are_the_terms_that_are_told_one_by_one(terms: Terms) -> None:
    for index in (terms._index, terms._index.only([1]), terms._index.only([1, 0])):
        told = {}
        for form in range(index.forms):
            term, _, part = index.term_of(form)
            told[index.text_of(form), index.source_of(term)] = None if part else term
        found = finder(index).find_owned("，".join(dict.fromkeys(text for text, _ in told)))
        owned = [owner for _, _, owners in found for owner in owners]
        assert sorted(owned) == sorted(term for term in told.values() if term is not None)


def test_glossaries_that_are_not_asked_own_nothing(terms: Terms) -> None:
    index = terms._index.only([1])
    found = finder(index).find_owned("四早，丁帇")
    assert [owners for _, _, owners in found] == [[0]]


def test_a_note_is_the_term_and_the_definition_of_its_entry(terms: Terms) -> None:
    index = terms._index
    for number in (0, MANY, MANY + 1):
        entry = index.entry(number)
        assert index.note(number) == (entry.term, entry.definition)


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("kept", [0, 1 << 18])
def test_forms_of_fewer_characters_are_left_out_of_texts_short_and_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, long: bool, kept: int
) -> None:
    monkeypatch.setattr(standing, "KEPT", kept)
    names = ["早", "四早", "十", "四个意识"]
    index = open_glossary(glossary(tmp_path, "甲", names), cache=False)._index
    text = "早会，落实四早，增强“四个”意识，十大。" + "。" * (standing.SHORT if long else 0)
    for _ in ("as it is made", "as it is kept"):
        for shortest, said in (
            (1, ["早", "四早", "四个”意识", "十"]),
            (2, ["四早", "四个”意识", "十"]),  # a ten is two digits
            (3, ["四个”意识"]),
        ):
            found = finder(index, text, shortest=shortest).find(text)
            assert [text[begin:end] for begin, end, _ in found] == said
    assert bool(index.finders) == (long and kept > 0)
    index.close()
    assert not index.finders
