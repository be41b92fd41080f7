"""Annotating, by exact values: what is applied, which marks and numbers stay, and what is taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.test_annotate import EARLY, HERE, PUBLIC, Desk
from tests.words import paragraph, run, word
from xpterms import open_glossary
from xpterms.annex.region import Note
from xpterms.chinese.folding import Folding
from xpterms.documents.changes import Changes, New, Part
from xpterms.documents.draft import read_draft
from xpterms.model import Term
from xpterms.texts.annotating.applied import applied
from xpterms.texts.annotating.noted import Noted
from xpterms.texts.annotating.places import Place, Uses, ordered
from xpterms.texts.annotating.running import Running


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_new_notes_are_bounded_by_their_own_size_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[int] = []
    monkeypatch.setattr(
        "xpterms.texts.annotating.annotate.bounded", lambda *given: added.append(given[2])
    )
    desk.glossary(HERE, EARLY, PUBLIC)
    desk.annotated(desk.draft())
    size = len("".join(one.term + (one.definition or "") for one in (EARLY, PUBLIC)).encode())
    assert added == [size]


def test_each_line_of_an_annex_between_two_parts_stays() -> None:
    new = (New("新", "note"),)
    lines = ["一", "二", "三", "四", "五", "六"]
    parts = (Part(2, 1, new), Part(4, 4, ()), Part(6, 2, new))  # a last before the first only adds
    assert applied(lines, Changes((), parts)) == ["一", "新", "二", "三", "五", "新", "六"]


def test_a_mark_whose_number_stays_is_kept_as_it_is_written(desk: Desk) -> None:
    text = "落实“四早”［01］，做好六稳［02］工作。\n\n名词解释\n［01］四早：指早。\n［02］六稳：指稳。\n"
    assert desk.annotated(desk.draft(text))[1].decode() == text


def test_marks_give_numbers_to_notes_without_them(desk: Desk) -> None:
    body = "落实四早{}要求，做好六稳{}工作。\n\n名词解释\n"
    text = body.format("", "") + "四早：指早发现。\n　　六稳：指稳就业。\n"
    assert desk.annotated(desk.draft(text), marks=True)[1].decode() == (
        body.format("［1］", "［2］") + "1. 四早：指早发现。\n　　2. 六稳：指稳就业。\n"
    )


@pytest.mark.parametrize("foot", ["", "\n", "\n\n", "\n\n\n"])
def test_of_a_text_that_is_an_annex_alone_no_line_before_the_first_is_taken(
    desk: Desk, foot: str
) -> None:
    draft = read_draft(desk.draft(f"名词解释\n1. 四早：指早发现。\n2. 六稳：指稳就业。{foot}"))
    with open_glossary(cache=False) as terms:
        assert [(part.first, part.last) for part in terms.remove_annex(draft).parts] == [(1, 3)]


def test_a_line_that_is_no_part_of_the_body_has_no_place(desk: Desk) -> None:
    draft = read_draft(desk.draft("落实四早。\n\n名词解释\n1. 四早：指早。"))
    with open_glossary(cache=False) as terms:
        running = Running(draft.lines, {3, 4}, Folding(terms._index.han.simplified))
    assert [running.offset(1, 0), running.offset(1, 3)] == [0, 3]
    assert [running.offset(line, 3) for line in (2, 3, 9)] == [-1, -1, -1]


def test_a_note_that_the_user_wants_none_of_goes_with_its_marks(desk: Desk) -> None:
    text = (
        "落实“四早”［1］要求，做好六稳［2］工作，再提四早［1］。\n\n名词解释\n"
        "1. 四早：指早。\n2. 六稳：指稳。\n"
    )
    made, content = desk.annotated(desk.draft(text), desk.draft('"四早" = false', "c.toml"))
    assert [note.term for note in made.gone] == ["四早"]
    assert content.decode() == (
        "落实“四早”要求，做好六稳［1］工作，再提四早。\n\n名词解释\n1. 六稳：指稳。\n"
    )


def test_the_notes_that_are_not_read_back_are_told(desk: Desk) -> None:
    desk.glossary(HERE, Term("四早", "（一）早。（二）晚。2. 六稳：指稳。"))
    made, _ = desk.annotated(desk.draft("落实四早要求。"))
    told = [one for one in made.notices if one.code == "annotate.not-read"]
    assert [one.fields for one in told] == [{"term": "四早"}]


@pytest.mark.parametrize(
    "line",
    [
        "见[网站](http://a.cn)，落实四早[1]要求，压减三公经费{}。",
        "落实四早[1]要求，压减三公经费{}，见[网站](http://a.cn)。",
    ],
)
def test_a_mark_beside_a_link_is_no_raised_one(desk: Desk, line: str) -> None:
    desk.glossary(HERE, PUBLIC)
    text = "# 题\n\n{}\n\n## 名词解释\n\n1. 四早：指早发现。\n"
    _, content = desk.annotated(desk.draft(text.format(line.format("")), "draft.md"))
    assert content.decode().split("\n")[2] == line.format("[2]")


def uses(desk: Desk, body: str, notes: list[Noted], name: str = "draft.txt") -> Uses:
    draft = read_draft(desk.draft(body, name))
    with open_glossary(cache=False) as terms:
        han = terms._index.han
    return Uses(Running(draft.lines, (), Folding(han.simplified)), notes, han.readings)


@pytest.mark.parametrize(
    ("body", "numbers", "found"),
    [
        # right behind the term the number of its note, in any signs but plain figures
        ("六稳［1］、六保［2］、六清。", "1 2 3", ["3-6", "9-12", ""]),
        ("六稳①、六保[2]、六清（3）。", "1 2 3", ["3-4", "7-10", "13-16"]),
        ("六稳1、六保2、六清3。", "1 2 3", ["", "", ""]),
        # another's number leads elsewhere, and so does one that stands elsewhere
        ("六稳［2］、六保［1］、六清。", "1 2 3", ["", "", ""]),
        ("六稳工作［1］、六保［2］、六清。", "1 2 3", ["", "11-14", ""]),
        # the mark that a note has goes before its number, and the first of two with one number
        ("六稳［7］、六保［2］、六清［3］。", "1/7 2/8 3", ["3-6", "", "15-18"]),
        ("六稳［1］、六保［1］、六清。", "1 1 3", ["3-6", "", ""]),
        ("六稳［1］、六稳［1］、六保。", "1 2 3", ["3-6 9-12", "", ""]),
        ("六稳［1］、六保［2］、六清。", "- 2 3", ["", "9-12", ""]),
    ],
)  # fmt: skip
def test_marks_right_behind_a_term_lead_to_its_note(
    desk: Desk, body: str, numbers: str, found: list[str]
) -> None:
    notes = []
    for term, one in zip(("六稳", "六保", "六清"), numbers.split(), strict=True):
        number, mark = [int(part) if part.isdigit() else None for part in (*one.split("/"), "")[:2]]
        note = Note(number, term, "指。", 9, 9, mark=mark)
        notes.append(Noted(term, "指。", own=note))
    places = uses(desk, f"好{body}", notes).places(marks=False, everywhere=False)
    assert [
        " ".join(f"{begin}-{end}" for line, (begin, end) in place.marks if line == 1)
        for place in places
    ] == found


@pytest.mark.parametrize(
    ("body", "marks", "at"),
    [
        # the first mark behind the term, four characters between them at most
        ("抓工作［1］，六稳［1］，六稳［1］。", [(1, 3), (1, 9)], 9),
        ("六稳工作好了［1］，六稳［1］。", [(1, 6), (1, 12)], 6),
        ("六稳工作好了的［1］，六稳［1］。", [(1, 7), (1, 13)], 13),
        # else the first mark of all in the text, were it to open it
        ("抓工作［1］，推进［1］，六稳。", [(1, 9), (1, 3)], 3),
        ("［1］推进六稳。", [(1, 0), (9, 0)], 0),
        ("推进六稳。", [(9, 0)], -1),
    ],
)
def test_a_note_with_marks_stands_at_the_one_that_answers_its_term(
    desk: Desk, body: str, marks: list[tuple[int, int]], at: int
) -> None:
    read = tuple((line, (begin, begin + 3)) for line, begin in marks)
    note = Noted("六稳", "指。", own=Note(None, "六稳", "指。", 9, 9, marks=read))
    (place,) = uses(desk, body, [note]).places(marks=False, everywhere=False)
    assert (place.at, place.used, place.new) == (at, True, None)


HEADED = "# 六稳\n\n我们做好六稳、六保工作。\n"


@pytest.mark.parametrize(
    ("body", "marks", "everywhere", "at", "new"),
    [
        (HEADED, True, False, 10, (3, 6)),
        (HEADED, True, True, 2, (1, 4)),
        (HEADED, False, False, 2, None),
        ("# 六稳\n\n我们做好六保工作。\n", True, False, 2, (1, 4)),
        ("见[六稳工作](http://a)。\n", True, False, 2, (1, 17)),
        ("见[六稳工作](http://a)\n", True, False, 2, (1, 17)),
        ("推进五保。\n", True, False, -1, None),
    ],
)
def test_where_a_note_without_marks_stands_and_gets_one(
    desk: Desk, body: str, marks: bool, everywhere: bool, at: int, new: tuple[int, int] | None
) -> None:
    found = uses(desk, body, [Noted("六稳", "指。")], "draft.md")
    (place,) = found.places(marks=marks, everywhere=everywhere)
    assert (place.at, place.used, place.marks, place.new) == (at, at >= 0, (), new)


@pytest.mark.parametrize(
    ("body", "at"),
    [("抓六保、六稳，再抓六稳六保。", 9), ("抓六稳，再抓六保。", 1), ("六稳六保，六稳。", 0)],
)
def test_terms_that_are_explained_together_stand_where_they_stand_together(
    desk: Desk, body: str, at: int
) -> None:
    notes = [Noted("六稳六保", "指。", aliases=("六稳", "六保"))]
    (place,) = uses(desk, body, notes).places(marks=False, everywhere=False)
    assert (place.at, place.used) == (at, True)


@pytest.mark.parametrize(
    ("notes", "order"),
    [
        # ``own`` notes and new ones at places of the text; -1 where it does not use them
        ("own5 own0 new3", [1, 2, 0]),
        ("own5 own-1 new5 new7 own2", [4, 0, 2, 1, 3]),
        ("own-1 own5 new0", [0, 2, 1]),
        ("own5 own-1 own-1 own3", [3, 0, 1, 2]),
        ("own5 own0 own-1 new0", [1, 3, 2, 0]),
    ],
)
def test_own_notes_that_are_not_used_stay_behind_those_before_them(
    notes: str, order: list[int]
) -> None:
    own = Note(1, "六稳", "指。", 1, 1)
    each = [
        (Noted("六稳", "指。", own=own if one.startswith("own") else None), Place(int(one[3:])))
        for one in notes.split()
    ]
    assert ordered([note for note, _ in each], [place for _, place in each]) == order


@pytest.mark.parametrize(
    ("annex", "new"),
    [
        # like the note whose place it takes, or else the last that is there
        ("1.六稳：指稳就业。\n2.六保：指保就业。", [(5, "3.四早")]),
        ("1.六保：指保就业。\n2.六稳：指稳就业。", [(4, "3.四早")]),
        ("1.六稳：指稳就业。\n2.六清：指清河道。", [(5, "2.四早")]),
        ("1.六清：指清河道。\n2.六查：指查河道。", [(4, "1.四早")]),
    ],
)
def test_a_new_note_is_written_like_the_one_beside_it(
    desk: Desk, annex: str, new: list[tuple[int, str]]
) -> None:
    desk.glossary(HERE, EARLY)
    body = "做好六稳、六保工作，落实四早要求，抓好六清、六查。\n\n名词解释\n"
    (part,) = desk.annotated(desk.draft(f"{body}{annex}\n"))[0].changes.parts
    found = [one for one in part.items if isinstance(one, New)]
    assert [(one.like, one.text[: one.head - 1]) for one in found] == new


def test_an_annex_that_loses_its_only_note_loses_its_heading(desk: Desk) -> None:
    path = desk.draft("落实四早［1］要求。\n\n名词解释\n［1］四早：指早。\n")
    made, content = desk.annotated(path, desk.draft('"四早" = false', "c.toml"))
    assert [(part.first, part.last, part.items) for part in made.changes.parts] == [(3, 4, ())]
    assert content.decode() == "落实四早要求。\n\n"


def test_a_raised_figure_stands_in_brackets_behind_a_letter(desk: Desk) -> None:
    """Beside a letter or a digit it would be a power; what follows it does not matter."""
    desk.glossary(HERE, Term("早5G", "指甲。"), EARLY)
    path = desk.draft(word(paragraph(run("落实早5G网络，四早A要求。"))), "draft.docx")
    made, _ = desk.annotated(path, marks=True, style="superscript")
    assert [(one.start, one.text, one.raised) for one in made.changes.edits] == [
        (5, "[1]", True),
        (10, "2", True),
    ]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("一、六稳\n做好六稳工作。\n", [2]),
        ("一、六稳工作。做好六稳工作。\n", [2]),
        ("甲六稳。\n一、六稳\n乙六稳。\n二、六稳\n", [8, 20]),
        # the first sentence of a paragraph that goes on: thirty characters without a comma
        (f"（一）六稳{'长' * 24}。做好六稳工作。\n", [3]),
        (f"（一）六稳{'长' * 25}。做好六稳工作。\n", []),
        ("（一）六稳工作，六保。做好六稳工作。\n", []),
        # alone it is a heading however long
        (f"（一）六稳，{'长' * 25}。\n", [3]),
    ],
)
def test_which_uses_stand_in_a_heading(desk: Desk, text: str, beside: list[int]) -> None:
    found = uses(desk, text, [Noted("六稳", "指。")])
    assert [begin for begin, end in found.exact[0] if found.running.is_beside(begin, end)] == beside
