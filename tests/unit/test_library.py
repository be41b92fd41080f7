"""The library door, on the built-in glossary and on small ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Made
from xpterms import open_glossary
from xpterms.errors import GlossaryError, UsageError
from xpterms.library import Terms, add_report, extract, import_files, remove_report
from xpterms.model import Term


def first(terms: Terms, query: str, **options: object) -> tuple[str, str]:
    match = terms.lookup(query, **options).matches[0]
    return match.entry.term, match.kind


def test_a_wrong_tone_does_not_part_a_term(glossary_of: Made) -> None:
    terms = glossary_of(
        Term("磨蹭", "义。", pinyin="mó cèng"), "磨", Term("蹭", "义。", pinyin="cèng")
    )
    assert first(terms, "mo2 ceng5") == ("磨蹭", "pinyin")


@pytest.mark.parametrize(
    ("query", "term", "kind"),
    [
        ("四个意识", "四个意识", "exact"),
        ("四個意識", "四个意识", "exact"),
        ("4个意识", "四个意识", "exact"),
        ("五个保障", "五项保障", "alias"),
        ("30", "四早", "number"),
        ("sige yishi", "四个意识", "pinyin"),
        ("sì gè yì shí", "四个意识", "pinyin"),
        ("si4ge4yi4shi2", "四个意识", "pinyin"),
        ("si-ge-yi-shi", "四个意识", "pinyin"),
        ("ＳＩＧＥＹＩＳＨＩ", "四个意识", "pinyin"),
        ("szhqd", "四张清单", "initials"),
        ("szqd", "四张清单", "initials"),
        ("sigyis", "四个意识", "mixed"),
        ("四ge意识", "四个意识", "mixed"),
        ("17110", "17110工作制度", "prefix"),
        ("技能河南", "人人持证、技能河南", "infix"),
        ("shigeyishi", "四个意识", "sound"),
        ("四枣", "四早", "homophone"),
        ("sizoa", "四早", "typo"),
        ("放管效", "放管服效", "characters"),
        ("乳腺癌", "两筛两癌", "definition"),
        ("什么是四早？", "四早", "exact"),
        ("8是什么？", "四个意识", "number"),
    ],
)
def test_each_way_of_asking_finds_its_term(
    built_in: Terms, query: str, term: str, kind: str
) -> None:
    assert first(built_in, query) == (term, kind)


@pytest.mark.parametrize(
    "query",
    [
        "人工智能",
        "hello world",
        "xizao",
        "vvv",
        "99",
        "，。",
        "两学一做",
        "四专业",
        "查岗",
        "自定义",
    ],
)
def test_what_is_no_term_is_not_answered(built_in: Terms, query: str) -> None:
    assert built_in.lookup(query).status == "none"


@pytest.mark.parametrize(
    ("query", "near"),
    [("两个确立", "两个确保"), ("放管服务", "放管服效"), ("四个意见", "四个意识")],
)
def test_a_guess_is_a_suggestion_and_no_match(built_in: Terms, query: str, near: str) -> None:
    answer = built_in.lookup(query)
    assert not answer.matches
    assert answer.suggestions[0].term == near


def test_several_terms_at_once_are_all_answered(built_in: Terms) -> None:
    for query in ("四个意识 四个自信", "四个意识和四个自信", "sigeyishi sigezixin"):
        found = [match.entry.term for match in built_in.lookup(query).matches]
        assert found == ["四个意识", "四个自信"]


def test_exact_allows_term_alias_reading_and_number_only(built_in: Terms) -> None:
    for query in ("四早", "五个保障", "sizao", "30"):
        assert built_in.lookup(query, exact=True).matches
    for query in ("四枣", "sgys", "两个", "shizao"):
        assert not built_in.lookup(query, exact=True).matches


def test_confused_sounds_can_be_switched_off(built_in: Terms) -> None:
    assert built_in.lookup("shigeyishi").matches
    assert not built_in.lookup("shigeyisi", sounds=False).matches


def test_limits_of_terms_and_sentences(built_in: Terms) -> None:
    assert len(built_in.lookup("四", limit=2).matches) == 2
    assert built_in.lookup("四个意识", context=0).matches[0].contexts == ()
    assert len(built_in.lookup("四个意识", context=1).matches[0].contexts) == 1
    assert len(built_in.lookup("四个意识", context=None).matches[0].contexts) == 2


def test_a_context_shows_the_term_where_the_spans_say(built_in: Terms) -> None:
    for entry in built_in.entries():
        match = built_in.lookup(entry.term, context=None).matches[0]
        assert len(match.contexts) == entry.mentions
        for context in match.contexts:
            for begin, end in context.spans:
                used = context.sentence.text[begin:end]
                kept = "".join(char for char in used if char.isalnum())
                forms = {
                    "".join(filter(str.isalnum, form)) for form in (entry.term, *entry.aliases)
                }
                assert kept in forms


def test_a_text_that_only_the_report_holds_is_told(built_in: Terms) -> None:
    assert built_in.lookup("两学一做").in_report == 1
    assert built_in.lookup("八项规定").in_report == 2
    assert len(built_in.concordance("两学一做")) == 1


def test_an_explanation_adds_up_to_the_score(built_in: Terms) -> None:
    from math import exp

    for query in ("四枣", "shigeyisi", "sizoa", "两个", "sgys", "sige"):
        match = built_in.lookup(query, explain=True).matches[0]
        assert match.steps
        assert match.score == pytest.approx(exp(-sum(step.cost for step in match.steps)), abs=2e-3)


def test_an_explanation_names_what_else_was_near(built_in: Terms) -> None:
    near = [suggestion.term for suggestion in built_in.lookup("四个意识", explain=True).suggestions]
    assert "四个自信" in near


def test_completion_offers_what_a_beginning_can_become(built_in: Terms) -> None:
    offered = [candidate.term for candidate in built_in.complete("sige")]
    assert offered == ["四个意识", "四个自信", "四个不摘"]
    assert [candidate.term for candidate in built_in.complete("sizao")] == ["四早"]


def test_completion_guesses_only_where_nothing_begins_so(glossary_of: Made) -> None:
    offered = glossary_of("连读课文提纲", "年度").complete("liandu")
    assert [candidate.term for candidate in offered] == ["连读课文提纲"]
    offered = glossary_of("年度").complete("liandu")
    assert [candidate.term for candidate in offered] == ["年度"]


def test_completion_offers_a_term_of_several_glossaries_once(tmp_path: Path) -> None:
    """Also where one prints it in quotes; others come up in its place."""
    paths = []
    for name, term in [("a", "四早"), ("b", "“四早”"), ("c", "四早"), ("d", "四早三宝")]:
        paths.append(tmp_path / f"{name}.toml")
        paths[-1].write_text(
            f'title = "{name}"\n[[terms]]\nterm = "{term}"\ndefinition = "指{name}"\n', "utf-8"
        )
    with open_glossary(*map(str, paths), cache=False) as terms:
        for query in ("siza", "四", ""):
            assert [one.term for one in terms.complete(query, 2)] == ["四早", "四早三宝"]
            assert [one.term for one in terms.complete(query, 1)] == ["四早"]


def test_a_query_that_is_far_too_long_is_refused(built_in: Terms) -> None:
    with pytest.raises(UsageError, match="100,000"):
        built_in.lookup("四" * 100_000)


def test_a_reading_in_the_file_wins_over_the_computed_one(glossary_of: Made) -> None:
    terms = glossary_of(Term("全面改薄", "释义", pinyin="quán miàn gǎi bó"))
    assert first(terms, "quanmiangaibo") == ("全面改薄", "pinyin")
    assert terms.lookup("quanmiangaibo").matches[0].score == 1.0


def test_a_character_that_simplified_writing_keeps_is_read_as_it_is_written(
    glossary_of: Made,
) -> None:
    terms = glossary_of("乾坤湾", "乾燥机", "干部")
    assert first(terms, "qiankunwan") == ("乾坤湾", "pinyin")
    assert first(terms, "ganzaoji") == ("乾燥机", "pinyin")
    assert first(terms, "乾坤湾") == first(terms, "干坤湾") == ("乾坤湾", "exact")
    assert terms.entries()[0].pinyin == "qián kūn wān"


@pytest.mark.parametrize("given", ["sìgè yìshí", "Sì-gè yì'shí", "sì gè yì shí"])
def test_a_reading_may_be_written_in_words(glossary_of: Made, given: str) -> None:
    terms = glossary_of(Term("四个意识", "释义", pinyin=given))
    assert first(terms, "sige yishi") == ("四个意识", "pinyin")
    assert terms.entries()[0].pinyin == given


def test_exact_hanzi_come_before_homophones(glossary_of: Made) -> None:
    terms = glossary_of("四找", "四早", "似早")
    assert [match.entry.term for match in terms.lookup("四早").matches] == ["四早"]


def test_more_of_the_term_comes_before_less_and_beginnings_before_insides(
    glossary_of: Made,
) -> None:
    terms = glossary_of("四早工作法办法", "推行四早", "四早工作")
    assert [match.entry.term for match in terms.lookup("四早").matches] == [
        "四早工作",
        "推行四早",
        "四早工作法办法",
    ]


def test_equal_matches_keep_the_order_of_the_glossary(glossary_of: Made) -> None:
    terms = glossary_of("四专", "四早", "四转")
    assert [match.entry.term for match in terms.lookup("sz").matches] == ["四专", "四早", "四转"]


def test_a_closed_glossary_lets_go_of_its_file(glossary_file, tmp_path) -> None:
    path = glossary_file('title = "x"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n')
    open_glossary(path, cache=str(tmp_path / "c")).close()
    with open_glossary(path, cache=str(tmp_path / "c")) as terms:
        assert terms.lookup("四早").matches


def test_a_file_may_be_named_by_a_path(glossary_file, tmp_path: Path) -> None:
    text = 'title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "早。"\n'
    file = Path(glossary_file(text))
    table = tmp_path / "notes.csv"
    table.write_text("term,definition\n四早,早。\n", encoding="utf-8")
    with open_glossary(file, cache=tmp_path / "cache") as terms:
        assert [one.term for one in terms.entries()] == ["四早"]
        assert terms.scan(file)[0].term == "四早"
    assert (tmp_path / "cache").is_dir()
    added = add_report(file, tmp_path / "reports")
    assert import_files([table]).glossary.terms[0].term == "四早"
    assert extract(file).glossary.terms == ()
    assert remove_report(Path(added.path).name, tmp_path / "reports") == [added.path]


def test_a_missing_glossary_is_one_clear_error(tmp_path) -> None:
    with pytest.raises(GlossaryError, match="no such glossary"):
        open_glossary(str(tmp_path / "none.toml"), cache=False)
