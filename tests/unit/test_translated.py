"""Words of other languages: looked up whole, begun and inside; slips only suggest."""

from __future__ import annotations

import json
from math import log

import pytest

from tests.conftest import Made, Run
from xpterms.chinese.foreign import words, words_key
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.search import translated
from xpterms.search.query import Query
from xpterms.search.scale import ALIGNED, COVERAGE, INFIX

TERMS = (
    Term(
        "四个意识",
        "指政治意识、大局意识、核心意识、看齐意识。",
        8,
        translations=(
            ("en", ("Four Consciousnesses", "Four-Sphere Awareness")),
            ("fr", ("quatre consciences élevées",)),
        ),
    ),
    Term("四早", "consciousness 指早排查。", 9, translations=(("en", ("Four Early Actions",)),)),
    Term("三个一批", "指三批。", 10, translations=(("en", ("sange",)), ("ja", ("三つの一括",)))),
    Term("三公经费", "指经费。", 11),
)


@pytest.fixture(scope="module")
def terms(glossary_of: Made) -> Terms:
    return glossary_of(*TERMS)


def found(terms: Terms, query: str, **options: object) -> list[tuple[str, str]]:
    answer = terms.lookup(query, **options)  # type: ignore[arg-type]
    return [(match.entry.term, match.kind) for match in answer.matches]


@pytest.mark.parametrize(
    "query",
    [
        "Four Consciousnesses",
        "four  consciousnesses",
        "FOUR-CONSCIOUSNESSES",
        "four sphere awareness",
        "Quatre consciences elevees",
        "consciousnesses",
        "four consc",
        "conscie",
    ],
)
def test_a_word_is_found_whole_begun_and_inside(query: str, terms: Terms) -> None:
    assert found(terms, query) == [("四个意识", "translation")]


def test_the_shortest_that_begins_so_comes_first(terms: Terms) -> None:
    assert found(terms, "four") == [("四早", "translation"), ("四个意识", "translation")]


def test_a_whole_translation_scores_one_and_a_part_less(terms: Terms) -> None:
    assert terms.lookup("four early actions").matches[0].score == 1.0
    assert terms.lookup("four early").matches[0].score < 1.0


def test_pinyin_in_full_comes_before_a_translation(terms: Terms) -> None:
    assert found(terms, "sizao") == [("四早", "pinyin")]
    assert found(terms, "sange")[0] == ("三个一批", "translation")


def test_exact_look_up_knows_no_translation(terms: Terms) -> None:
    assert found(terms, "Four Consciousnesses", exact=True) == []


def test_a_slip_is_a_suggestion_and_no_answer(terms: Terms) -> None:
    answer = terms.lookup("four conciousnesses")
    assert answer.matches == ()
    assert [(s.term, s.kind) for s in answer.suggestions] == [("四个意识", "translation")]


def test_tab_offers_the_term_of_a_word_begun(terms: Terms) -> None:
    assert [c.term for c in terms.complete("four con")] == ["四个意识"]
    assert [c.term for c in terms.complete("awaren")] == ["四个意识"]


def test_words_without_letters_are_found_inside(terms: Terms) -> None:
    assert found(terms, "一括") == [("三个一批", "translation")]


def test_a_glossary_without_translations_asks_for_none(glossary_of: Made) -> None:
    assert found(glossary_of("四早"), "Four Early Actions") == []


def test_an_explanation_tells_the_part(terms: Terms) -> None:
    assert found(terms, "four early", explain=True)[0] == ("四早", "translation")


def test_keys_and_words_agree() -> None:
    for text in ("The  “Four-Early” Áctions", "naïve 三つ", "", "—"):
        assert words_key(text) == " ".join(word for word, _, _ in words(text))


def test_json_card_and_plain_show_them(run: Run, tmp_path) -> None:
    (tmp_path / "g.toml").write_text(
        'title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "甲"\n'
        'translations = { en = ["Four Earlies", "4E"], fr = ["quatre"] }\n'
        '[[terms]]\nterm = "六稳"\ndefinition = "乙"\n',
        encoding="utf-8",
    )
    record = json.loads(run("-g", "g.toml", "--json", "four earlies").stdout)
    assert record["matches"][0]["translations"] == {"en": ["Four Earlies", "4E"], "fr": ["quatre"]}
    assert record["matches"][0]["match"]["kind"] == "translation"
    listed = [
        json.loads(line) for line in run("list", "-g", "g.toml", "--json").stdout.splitlines()
    ]
    assert "translations" in listed[0]
    assert "translations" not in listed[1]
    assert "en: Four Earlies; 4E" in run("-g", "g.toml", "四早").stdout.decode()
    card = run("lookup", "-g", "g.toml", "四早", "--color", "always").stdout.decode()
    assert "Four Earlies; 4E" in card
    assert "en: Four Earlies; 4E" in run("lookup", "-g", "g.toml", "四早", "--md").stdout.decode()


NEAR = (
    Term("甲", "一。", translations=(("en", ("four", "x" * 128, "y" * 129)),)),
    Term("乙", "二。", translations=(("en", ("fourteen", "fourteens", "五つの")),)),
)


@pytest.fixture(scope="module")
def near(glossary_of: Made) -> Terms:
    return glossary_of(*NEAR)


def told(terms: Terms, way, typed: str) -> list[tuple[str, float]]:
    index = terms._index
    key = words_key(typed)
    found = way(index, Query(typed, index.han.simplified))
    assert all((one.kind, one.words, one.spans("甲")) == ("translation", key, ()) for one in found)
    return [(index.entry(one.term).term, pytest.approx(one.cost)) for one in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("fuor", [("甲", 1.0)]),
        ("FOUX", [("甲", 1.0)]),
        ("fouxr", [("甲", 1.0)]),
        ("fxur", [("甲", 1.0)]),
        ("fxyr", []),
        ("fou", []),  # three letters are too few
        ("fourten", [("乙", 1.0)]),
        ("fourtxn", []),  # of seven letters only one may be wrong
        ("fourtxxn", [("乙", 2.0)]),
        ("fxurtxxn", []),
        ("fourteenth", [("乙", 2.0)]),
        ("fourteeens", [("乙", 1.0)]),  # the nearer of two
        ("fourteens", [("乙", 0.0)]),
        ("x" * 127 + "z", [("甲", 1.0)]),
        ("x" * 128 + "z", []),
        ("x" * 126, [("甲", 2.0)]),
        ("x" * 125, []),
    ],
)
def test_how_many_letters_may_be_wrong(near: Terms, typed: str, found: list) -> None:
    assert told(near, translated.near, typed) == found


@pytest.mark.parametrize(
    ("typed", "whole", "part"),
    [
        ("four", "甲", [("甲", 4 / 4, 0), ("乙", 4 / 8, 0), ("乙", 4 / 9, 0)]),
        ("fou", "", [("甲", 3 / 4, 0), ("乙", 3 / 8, 0), ("乙", 3 / 9, 0)]),
        ("fo", "", []),
        ("五つ", "", [("乙", 2 / 3, 0)]),
        ("五", "", []),
        ("“”", "", []),
    ],
)
def test_what_is_whole_and_what_is_begun(near: Terms, typed: str, whole: str, part: list) -> None:
    assert told(near, translated.whole, typed) == ([(whole, 0.0)] if whole else [])
    assert told(near, translated.part, typed) == [
        (term, -COVERAGE * log(share) + more) for term, share, more in part
    ]


def test_a_word_inside_stands_behind_one_that_begins(terms: Terms) -> None:
    assert told(terms, translated.part, "early") == [("四早", -COVERAGE * log(5 / 18) + INFIX)]


def test_of_many_translations_that_begin_so_the_shortest_are_told(glossary_of: Made) -> None:
    made = glossary_of(
        *(
            Term(f"甲{n}", "乙。", translations=(("en", ("four" + "x" * n,)),))
            for n in range(2 * ALIGNED + 1)
        )
    )
    found = told(made, translated.part, "four")
    assert [term for term, _ in found] == [f"甲{n}" for n in range(2 * ALIGNED)]


def test_what_nobody_translated_is_not_looked_for(glossary_of: Made) -> None:
    made = glossary_of("四早")
    for way in (translated.whole, translated.part, translated.near):
        assert told(made, way, "four early actions") == []
