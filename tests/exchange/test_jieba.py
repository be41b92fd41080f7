"""jieba with the user dictionary: every use in the report stays whole."""

from __future__ import annotations

import io

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms


@pytest.fixture(scope="module")
def cutting(built_in: Terms):
    jieba = pytest.importorskip("jieba", reason="jieba cuts")
    tokenizer = jieba.Tokenizer()
    tokenizer.load_userdict(io.BytesIO(exported(built_in, "jieba")[".txt"]))
    return tokenizer


def test_every_use_with_nothing_between_its_characters_stays_whole(
    built_in: Terms, cutting
) -> None:
    asked = 0
    for entry in built_in.entries():
        answer = built_in.lookup(entry.term, exact=True, context=None)
        for mention in answer.matches[0].contexts:
            text = mention.sentence.text
            words, bounds = [], {0}
            for word in cutting.cut(text):
                words.append(word)
                bounds.add(sum(map(len, words)))
            for begin, end in mention.spans:
                if text[begin:end] in (entry.term, *entry.aliases) and entry.term.isalnum():
                    asked += 1
                    inside = {place for place in bounds if begin < place < end}
                    assert {begin, end} <= bounds, (text[begin - 3 : end + 3], words)
                    assert not inside, (text[begin - 3 : end + 3], words)
    assert asked > 30


def test_a_term_that_jieba_parts_at_a_sign_is_written_in_parts(trouble: Terms) -> None:
    words = exported(trouble, "jieba")[".txt"].decode().split("\n")
    assert "人人持证" in words
    assert "技能河南" in words
    assert "5+2就业之家" in words
    assert words[:-1] == sorted(words[:-1], key=lambda word: (len(word), word))
