"""Checking, by exact values: which kind of marks counts, how glossaries are asked, where names begin and end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Made
from xpterms.chinese.folding import Folding
from xpterms.documents.changes import DraftLine
from xpterms.index import standing
from xpterms.library import Terms
from xpterms.model import Term
from xpterms.texts.annotating.running import Running
from xpterms.texts.checking import use
from xpterms.texts.checking.draft import Held
from xpterms.texts.checking.known import known
from xpterms.texts.checking.marked import body_marks
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


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        # plain figures: where quotes end, or what begins with the number of the note before them
        ("“六稳”1，“六保”2，六清。", "1@0 2@1"),
        ("“六稳”1，“六保”2，六清3。", "1@0 2@1 3@2"),
        ("“六稳”165万亩，“六保”2，抓工作3。", "1@0 2@1"),
        ("“六稳”1，“六保”2，“六清”9。", "1@0 2@1 9@2"),
        ("『六稳』1，『六保』2，『六清』9。", "1@0 2@1 9@2"),
        ("「六稳」1，「六保」2，「六清」9。", "1@0 2@1 9@2"),
        ("“六稳”1，“六保”2，六清9。", "1@0 2@1"),
        ("“六稳”2，“六保”1，六清3。", ""),
        ("六稳1、六保2、六清3。", ""),
        # circles may be a list's: those count that lead to the note before them
        ("六稳①，六保②，①工作，六清。", "①@0 ②@1 ①@1"),
        ("六稳①，六保，①工作，②工作，③六清。", ""),
        ("六稳②，六保①，六清③。", ""),
        # brackets may lead elsewhere, and stand behind no term
        ("六稳［7］，六保［7］，工作［3］。", "［7］@0 ［7］@1 ［3］@-"),
        ("六稳［1］，工作［2］，工作［3］。", ""),
        # the kind behind most terms is the text's
        ("六稳①［1］，六保②［2］，六清③［3］。", "①@0 ②@1 ③@2"),
        ("六稳①，六保［2］，六清［3］。", "［2］@1 ［3］@2"),
        # behind the longest term that stands there
        ("六稳［1］，六保［2］，大六稳［4］。", "［1］@0 ［2］@1 ［4］@3"),
    ],
)
def test_which_marks_are_the_texts_and_behind_which_terms_they_stand(
    built_in: Terms, body: str, marks: str
) -> None:
    notes = [
        Held(term, "指。", "a.txt", 9, (0, 2), at, at)
        for at, term in enumerate(("六稳", "六保", "六清", "大六稳")[: 4 if "大" in body else 3], 1)
    ]
    text = Running([DraftLine(body)], (), Folding(built_in._index.han.simplified)).body
    assert marks == " ".join(
        f"{text.raw[slice(*one.span)]}@{'-' if one.owner is None else one.owner}"
        for one in body_marks(text, notes)
    )


def first_use(
    terms: Terms, body: str, *names: str, most: int | None = None
) -> tuple[str, str, int] | None:
    """Return how a body uses the first of some notes first: how, what is written, and where."""
    notes = [Held(term, "指。", "a.txt", 9, (0, 2)) for term in names]
    text = Running([DraftLine(body)], (), Folding(terms._index.han.simplified)).body
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(use, "_MOST", use._MOST if most is None else most)
        found = use.first_uses(text, notes, use.exact_uses(text, notes), terms._index.han.readings)[
            0
        ]
    return found and (found.how, text.raw[found.begin : found.end], found.begin)


@pytest.mark.parametrize(
    ("body", "names", "found"),
    [
        # a number is another one in quotes only, and in four characters or more
        ("强化各项保障机制。", ("五项保障机制",), None),
        ("强化“各项保障机制”。", ("五项保障机制",), ("otherwise", "各项保障机制", 3)),
        ("强化“六保障”。", ("五保障",), None),
        # parts in turn within reach of each other, were the first to stand alone before
        (f"六乱很多{'长' * 70}，治理六乱、开展六清。", ("六乱六清",), ("apart", "六乱", 77)),
        # parts in turn in one sentence, whose clauses a semicolon may part
        ("六乱很多。六乱。开展六清。", ("六乱六清",), None),
        ("治理六乱！开展六清。", ("六乱六清",), None),
        ("六乱很多。治理六乱；开展六清。", ("六乱六清",), ("apart", "六乱", 7)),
        # two characters in a long term, were a third of it to stand elsewhere before
        ("全域整治，推进全域土地综和整冶试点。", ("全域土地综合整治试点",), ("otherwise", "全域土地综和整冶试点", 7)),
        ("推进六稳。", ("六稳",), ("exact", "六稳", 2)),
    ],
)  # fmt: skip
def test_the_first_use_of_a_note(
    built_in: Terms, body: str, names: tuple[str, ...], found: tuple[str, str, int] | None
) -> None:
    assert first_use(built_in, body, *names) == found


@pytest.mark.parametrize(
    ("body", "term", "least"),
    [
        ("强化五个保障机制。", "五项保障机制", 4),
        ("全域甲，全域乙，全域丙，推进全域土地综和整冶试点。", "全域土地综合整治试点", 8),
        ("甲" * 9000 + "，强化五个保障机制。", "五项保障机制", 6),
        ("六乱。六乱。六乱。治理六乱、开展六清。", "六乱六清", 26),
    ],
)
def test_looking_for_another_spelling_takes_so_many_steps(
    built_in: Terms, body: str, term: str, least: int
) -> None:
    assert first_use(built_in, body, term, most=least) is not None
    assert first_use(built_in, body, term, most=least - 1) is None
