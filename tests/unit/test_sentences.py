"""Where sentences end, told by what is cut."""

from __future__ import annotations

import pytest

from xpterms.glossary.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("  ", []),
        (" 甲。 乙 ", ["甲。", "乙"]),
        ("甲。。乙", ["甲。。", "乙"]),
        ("甲！！！乙", ["甲！！！", "乙"]),
        ("甲。”乙", ["甲。”", "乙"]),
        ("“甲？”乙。丙", ["“甲？”乙。", "丙"]),
        ("“甲？”", ["“甲？”"]),
        ("“甲？”，乙。", ["“甲？”", "，乙。"]),
        ("“甲。”乙。", ["“甲。”", "乙。"]),
        ("“‘甲。乙’丙。”丁。", ["“‘甲。乙’丙。”", "丁。"]),
        ("《甲。乙》丙。丁", ["《甲。乙》丙。", "丁"]),
        ("“甲（乙”丙。丁）戊。", ["“甲（乙”丙。", "丁）戊。"]),
        ("甲）乙。丙", ["甲）乙。", "丙"]),
        ("（甲。乙", ["（甲。", "乙"]),
        ("甲!乙", ["甲!", "乙"]),
        ("甲! 乙", ["甲!", "乙"]),
        ("甲!", ["甲!"]),
        ("a?b=1。乙", ["a?b=1。", "乙"]),
        ("甲；乙。", ["甲；乙。"]),
    ],
)
def test_sentences_end_outside_what_is_closed(text: str, sentences: list[str]) -> None:
    assert [text[begin:end] for begin, end in split_sentences(text)] == sentences


def test_ranges_are_of_the_paragraph_itself() -> None:
    assert split_sentences(" 甲。  乙。") == [(1, 3), (5, 7)]
