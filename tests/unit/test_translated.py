"""Words of other languages: looked up whole, begun and inside; slips only suggest."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Made, Run
from xpterms.chinese.foreign import words, words_key
from xpterms.library import Terms
from xpterms.model import Term

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
