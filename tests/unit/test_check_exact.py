"""Checking, by exact values: which kind of marks counts, how glossaries are asked, where names begin and end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Made
from xpterms.index import standing
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.texts.checking.known import known
from xpterms.texts.reading import Text, own_lines


def codes(terms: Terms, body: str, *notes: str) -> list[str]:
    content = "\n".join([body, "", "词语注释", "", *notes, ""])
    text = Text("a.txt", "text", tuple(own_lines(content)), content)
    return [
        f"{one.code.removeprefix('check.')} {one.text}" for one in terms.check(text, only=["mark"])
    ]


FIVE = [f"［{at}］{term}：指一项工作。" for at, term in enumerate(("四早", "六稳", "六保", "三公经费", "双随机"), 1)]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "found"),
    [
        # behind two of five terms stand the text's own signs, behind three its marks
        ("四早［1］、六稳［2］、六保、三公经费、双随机。", []),
        ("四早［1］、六稳［2］、六保［3］、三公经费、双随机。", ["mark-lacking 三公经费", "mark-lacking 双随机"]),
    ],
)  # fmt: skip
def test_a_text_has_marks_where_half_of_its_notes_have_them(
    built_in: Terms, body: str, found: list[str]
) -> None:
    assert codes(built_in, body, *FIVE) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("四早［1］、六稳［2］、六保、三公经费。", ["mark-lacking 六保", "mark-lacking 三公经费"]),
        ("四早［1］、六稳、六保、三公经费。", []),
    ],
)
def test_half_of_the_notes_is_enough(built_in: Terms, body: str, found: list[str]) -> None:
    assert codes(built_in, body, *FIVE[:4]) == found


def test_terms_of_two_texts_are_looked_up_in_one(
    glossary_of: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    real = standing.finder

    def counted(index: Any, text: str) -> Any:
        asked.append(len(text))
        return real(index, text)

    monkeypatch.setattr(standing, "finder", counted)
    index = glossary_of(Term("四早", "指早。"), Term("六稳", "指稳。"))._index
    names = ["四早", "甲" * 160, "乙" * 160, "六稳"]
    found = known(index)(names)
    assert [[one.term for one in each] for each in found] == [["四早"], [], [], ["六稳"]]
    assert len(asked) == 1
