"""The list of ordinary words of two characters, searched where it stands."""

from __future__ import annotations

from pathlib import Path

from xpterms.texts.checking import ordinary
from xpterms.texts.checking.once import once
from xpterms.texts.checking.ordinary import Words, words

TEXT = (Path(ordinary.__file__).parent / "words.txt").read_text(encoding="utf-8")
PAIRS = [TEXT[at : at + 2] for at in range(0, len(TEXT), 2)]


def test_the_list_is_in_order_for_it_is_searched_by_halves() -> None:
    assert sorted(set(PAIRS)) == PAIRS


def test_every_word_is_found_and_no_pair_across_two_words() -> None:
    known = words()
    assert all(word in known for word in PAIRS)
    every = set(PAIRS)
    across = {TEXT[at : at + 2] for at in range(1, len(TEXT) - 1, 2)} - every
    assert across
    assert not any(word in known for word in across)


def test_what_has_another_length_is_no_word() -> None:
    assert [word in Words("一一工作") for word in ("", "工", "工作", "工作者", "黽黽")] == [
        False, False, True, False, False,
    ]  # fmt: skip


def test_a_property_is_worked_out_once_and_not_before_it_is_asked_for() -> None:
    asked: list[str] = []

    class Draft:
        @once
        def marks(self) -> str:
            """Return the marks."""
            asked.append("marks")
            return "［1］"

    draft = Draft()
    assert asked == []
    assert draft.marks == draft.marks == "［1］"
    assert asked == ["marks"]
    assert Draft().marks == "［1］"
    assert len(asked) == 2
