"""One term of several glossaries is one answer for people; a sentence stands on a card once."""

from __future__ import annotations

import re

from xpterms.cli.shown.card import answer_card
from xpterms.cli.shown.linebreak import shown_width
from xpterms.cli.shown.plain import answer_lines
from xpterms.cli.shown.together import Sentences, together
from xpterms.library import Terms
from xpterms.model import Answer, Entry, Match, Mention, Sentence


def match(term: str, definition: str, glossary: str, date: str | None, *texts: str) -> Match:
    entry = Entry(term, 1, "x", definition, (), (), glossary, len(texts), None, date, "r.txt")
    contexts = tuple(
        Mention(Sentence(text, 1), ((text.index(term), text.index(term) + len(term)),), "r.txt")
        for text in texts
    )
    return Match(entry, "exact", 1.0, ((0, len(term)),), contexts)


OLD = match("四早", "指早报告、早隔离。", "甲县2020年", "2020-01-01")
NEW = match("四早", "指早排查、早处置。", "乙县2022年", "2022-01-01")
SAME = match("“四早”", "指早排查，早处置", "丙县2021年", "2021-01-01")


def test_equal_definitions_are_one_sense_with_all_their_places() -> None:
    (group,) = together([OLD, SAME, NEW])
    assert [[m.entry.glossary for m in sense.matches] for sense in group.senses] == [
        ["乙县2022年", "丙县2021年"],
        ["甲县2020年"],
    ]


def test_terms_keep_the_order_in_which_each_first_comes() -> None:
    other = match("六稳", "指稳就业。", "乙县2022年", "2022-01-01")
    groups = together([OLD, other, NEW])
    assert [group.first.entry.term for group in groups] == ["四早", "六稳"]


def test_plain_text_gives_the_newest_first_and_the_others_under_it() -> None:
    lines = answer_lines(Answer("四早", (OLD, SAME, NEW)))
    assert sum(line.startswith("四早") for line in lines) == 1
    assert lines.index("  指早排查、早处置。") < lines.index("  指早报告、早隔离。")
    assert "[乙县2022年 注1] [丙县2021年 注1]" in lines[0]


def test_the_card_underlines_what_differs_in_an_older_definition() -> None:
    card = answer_card(Answer("四早", (OLD, NEW)), width=80)
    underlined = re.findall(r"\x1b\[4m(.*?)\x1b\[0m", card)
    assert "".join(underlined) == "报告隔离"


def test_a_sentence_is_shown_once_with_the_places_of_both_terms() -> None:
    text = "增强四早、六稳。"
    both = [match("四早", "甲。", "县", None, text), match("六稳", "乙。", "县", None, text)]
    sentences = Sentences(both)
    first, second = map(sentences.of, together(both))
    assert [context.spans for context in first] == [((2, 4), (5, 7))]
    assert second == []


def test_a_card_uses_weight_and_underline_only(built_in: Terms) -> None:
    """No colour and no faint text: contrast is then the theme's own."""
    for query in ("四个意识 四个自信", "早预警", "sige", "人人持证"):
        card = answer_card(built_in.lookup(query), width=80)
        assert set(re.findall(r"\x1b\[([\d;]*)m", card)) <= {"0", "1", "4", "1;4"}


def test_a_match_through_the_definition_says_so_and_marks_the_words(built_in: Terms) -> None:
    card = answer_card(built_in.lookup("早预警"), width=80)
    assert "\x1b[4m早预警\x1b[0m" in card
    assert "释义里有" in card


def test_the_notes_numbers_of_cards_end_in_one_column(built_in: Terms) -> None:
    """Tone marks are of ambiguous width: most terminals show them in one column."""
    heads = [
        re.sub("\x1b[^m]*m", "", answer_card(built_in.lookup(entry.term), width=80)).split("\n")[0]
        for entry in built_in.entries()
    ]
    assert len({entry.number for entry in built_in.entries()}) == 32
    assert {shown_width(head) for head in heads} == {78}
