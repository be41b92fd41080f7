"""A text with far more lines that look like notes than a report of its size has is read without notes, and at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.test_annex_work import calls
from xpterms import open_glossary
from xpterms.annex import crowded
from xpterms.annex.crowded import BYTES_A_NOTE, MOST_NOTES, most_notes
from xpterms.annex.extract import extract_text
from xpterms.annex.read import read_annex, read_notes
from xpterms.collection import add
from xpterms.errors import DocumentError
from xpterms.texts.reading import Text, own_lines

BODY = "我们落实“四早1”要求。\n名词解释\n"
SHAPES = {
    "numbered": "{n}.早：指甲。\n",
    "bare": "早{n}：指\n",
    "in turn": "早{n}\n指甲。\n",
    "on a line": "①早{n}：指甲早。②晚{n}：指乙晚。\n",
    "quoted": "“早{n}”指甲\n",
    "marked": "［{n}］早指甲。\n",
}


def text_of(shape: str, many: int) -> str:
    return BODY + "".join(SHAPES[shape].replace("{n}", str(n)) for n in range(1, many + 1))


@pytest.mark.parametrize("shape", SHAPES)
def test_no_more_is_read_of_a_crowded_text_than_tells_that_it_is(shape: str) -> None:
    text = text_of(shape, MOST_NOTES + 10)
    annex = read_annex(text)
    assert (annex.notes, annex.printed, annex.lines, annex.tried) == ((), (), frozenset(), ())
    assert annex.crowded == read_notes(text).crowded == MOST_NOTES
    assert calls(text) < calls(text_of(shape, MOST_NOTES // 4)) * 2.5


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowded, "MOST_NOTES", 5)
    monkeypatch.setattr(crowded, "BYTES_A_NOTE", 1_000)


LONG = "早排查早发现" * 30


@pytest.mark.usefixtures("few")
def test_as_many_notes_as_may_be_are_read_and_not_one_more() -> None:
    notes = "".join(f"{n}.四早{n}：{LONG}。\n" for n in range(1, 6))
    assert len(read_annex("名词解释\n" + notes).notes) == 5
    more = notes + "6.四早6：指早发现。\n"
    assert read_annex("名词解释\n" + more).crowded == 5


@pytest.mark.usefixtures("few")
def test_a_longer_text_may_have_more_notes() -> None:
    notes = "".join(f"{n}.四早{n}：{LONG * 4}。\n" for n in range(1, 10))
    annex = read_annex("名词解释\n" + notes)
    assert (len(annex.notes), annex.crowded) == (9, 0)


def test_what_is_added_to_a_text_counts_as_its_size() -> None:
    assert most_notes("早") == MOST_NOTES
    assert most_notes("早" * 64_000) == 3 * 64_000 // BYTES_A_NOTE
    assert most_notes("早", BYTES_A_NOTE * 1_001) == 1_001


def test_a_crowded_text_makes_no_glossary_but_is_a_report() -> None:
    text = text_of("bare", MOST_NOTES + 1)
    with pytest.raises(DocumentError) as caught:
        extract_text(text, "a.txt", name="a")
    assert (caught.value.code, caught.value.fields) == (
        "annex.crowded",
        {"path": "a.txt", "most": MOST_NOTES},
    )
    assert str(caught.value) == (
        "a.txt: more than 1,000 lines look like notes, more than a report has: cut one report out of it, "
        "or take it without notes: extract --report-only"
    )
    report = extract_text(text, "a.txt", name="a", notes=False)
    assert report.report.startswith("我们落实“四早1”要求。\n名词解释\n")


def test_a_crowded_text_is_scanned_not_checked_and_not_added(tmp_path: Path) -> None:
    text = text_of("numbered", MOST_NOTES + 1) + "四早\n"
    document = Text("a.txt", "text", tuple(own_lines(text)), text)
    with open_glossary(cache=str(tmp_path / "cache")) as terms:
        assert [used.term for used in terms.scanner().read(document)] == ["四早"]
        with pytest.raises(DocumentError, match="look like notes"):
            terms.check(document)
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError, match="look like notes"):
        add(str(path), str(tmp_path / "own"))
    assert not (tmp_path / "own").exists()


def test_a_long_list_of_other_lines_is_not_crowded() -> None:
    assert not read_annex("三农工作\n" * 3_000).crowded
    assert not read_annex("".join(f"第{n}项工作已经完成\n" for n in range(3_000))).crowded
