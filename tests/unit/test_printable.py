"""What reaches a terminal: every code point, through each way in which text is shown."""

from __future__ import annotations

import json
import sys
import unicodedata

import pytest

from xpterms.cli.shown.card import answer_card
from xpterms.cli.shown.plain import answer_lines
from xpterms.cli.shown.printable import painted, paints, printable
from xpterms.cli.shown.records import answer_json, answer_markdown, answer_tsv
from xpterms.model import Answer, Entry, Match, Mention, Sentence

EVERY = [chr(code) for code in range(sys.maxunicode + 1)]
HIDDEN = "\u115f\u1160\u3164\uffa0\u2800\ufe0f\U000e0100\u034f"
STEERING = [char for char in EVERY if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")]


def test_no_class_that_steers_or_hides_is_shown() -> None:
    assert not any(map(paints, STEERING))
    assert not any(map(paints, HIDDEN))
    assert not any(paints(char) for char in EVERY if unicodedata.category(char) == "Co")


def test_all_that_is_written_is_shown() -> None:
    shown = ("L", "N", "P", "S")
    hidden = [c for c in EVERY if unicodedata.category(c)[0] in shown and not paints(c)]
    assert "".join(hidden) == "\u115f\u1160\u2800\u3164\uffa0"


def test_what_is_escaped_is_one_line_and_stays_so() -> None:
    text = printable("".join(EVERY))
    assert all(map(paints, set(text)))
    assert printable(text) == text


def test_painted_text_keeps_its_length() -> None:
    text = "".join(EVERY)
    shown = painted(text)
    assert len(shown) == len(text)
    assert all(map(paints, set(shown)))


def answer(text: str) -> Answer:
    """Return an answer that holds a text wherever an answer can hold one."""
    entry = Entry(text, 1, text, text, (text,), (text,), text, 1, text, text, text)
    sentence = Sentence(text, 1, (text, text))
    mention = Mention(sentence, ((0, len(text)),), text)
    return Answer(text, (Match(entry, "exact", 1.0, ((0, 1),), (mention,)),))


@pytest.mark.parametrize("style", ["plain", "card", "json", "tsv", "md"])
def test_no_way_of_showing_lets_a_steering_character_through(style: str) -> None:
    """Each code point that steers or hides, in every field of an answer."""
    text = "甲" + "".join(STEERING) + HIDDEN + "乙"
    show = {
        "plain": lambda a: "\n".join(answer_lines(a)),
        "card": lambda a: answer_card(a, width=80),
        "json": answer_json,
        "tsv": lambda a: "\n".join(answer_tsv(a)),
        "md": lambda a: "\n".join(answer_markdown(a)),
    }[style]
    shown = show(answer(text))
    if style == "card":
        shown = _without_styles(shown)
    left = {char for char in shown if not paints(char)}
    assert left <= {"\n", "\t"}


def _without_styles(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_json_says_the_same_text() -> None:
    text = "".join(char for char in EVERY if not "\ud800" <= char <= "\udfff")
    assert json.loads(answer_json(Answer(text)))["query"] == text
