"""Lines of a text as its bytes come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.errors import DocumentError
from xpterms.texts.reading import own_lines
from xpterms.texts.streaming import stream


def lines(*pieces: bytes) -> list[str]:
    rest = iter(pieces)
    return [line for batch in stream(lambda _: next(rest, b""), "-") for line in batch]


@given(st.text(alphabet="四早。，\r\nab", max_size=40), st.integers(1, 7))
def test_pieces_of_any_size_give_the_lines_of_the_whole(text: str, size: int) -> None:
    content = text.encode()
    pieces = [content[at : at + size] for at in range(0, len(content), size)]
    assert lines(*pieces) == own_lines(text)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_decided_on_what_came(codec: str) -> None:
    assert lines("落实四早，压减三公经费。\n再来。".encode(codec)) == [
        "落实四早，压减三公经费。",
        "再来。",
    ]


def test_letters_before_the_first_character_decide_nothing() -> None:
    assert lines(b"abc\n", "落实四早，压减三公经费。".encode("gb18030")) == [
        "abc",
        "落实四早，压减三公经费。",
    ]


def test_some_control_characters_make_no_binary_file() -> None:
    assert lines("落实\x1b[31m四早\x1b[0m，三公经费\x00。\n".encode()) == [
        "落实\x1b[31m四早\x1b[0m，三公经费\x00。"
    ]


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(DocumentError, match="no text"):
        lines(bytes(range(256)) * 20)
