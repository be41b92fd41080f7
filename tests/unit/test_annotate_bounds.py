"""Drafts with far more notes than a report of their size ever has are refused in one line."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType

import pytest

from tests.unit.test_annotate import HERE, Desk
from xpterms.annex import crowded
from xpterms.annex.crowded import BYTES_A_NOTE, MOST_NOTES
from xpterms.errors import UNREADABLE, DocumentError
from xpterms.messages import worded
from xpterms.model import Term

HEAD = "我们落实“四早1”要求。\n名词解释\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_the_refusal_is_one_line_in_both_languages_and_exits_as_other_bounds_do(
    desk: Desk,
) -> None:
    notes = "".join(f"“早{n}”：指甲。\n" for n in range(MOST_NOTES + 1))
    path = desk.draft(HEAD + notes)
    with pytest.raises(DocumentError) as caught:
        desk.annotated(path)
    error = caught.value
    assert (error.code, error.fields) == ("annotate.too-many", {"path": path, "most": MOST_NOTES})
    assert error.exit_code == UNREADABLE
    assert worded(error.code, "zh", **error.fields) == (
        f"{path}：注释多于 1,000 条，annotate 不处理：请只留下一篇报告"
    )
    assert str(error) == (
        f"{path}: more than 1,000 notes, too many for annotate: cut one report out of it"
    )


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowded, "MOST_NOTES", 5)
    monkeypatch.setattr(crowded, "BYTES_A_NOTE", 1000)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("many", [5, 6])
def test_as_many_notes_as_may_be_are_annotated_and_one_more_is_refused(
    desk: Desk, many: int
) -> None:
    path = desk.draft(HEAD + "".join(f"“四早{n}”：指早发现{n}。\n" for n in range(many)))
    if many == 5:
        made, _ = desk.annotated(path)
        assert len(made.notes) == 5
    else:
        with pytest.raises(DocumentError, match="more than 5 notes"):
            desk.annotated(path)


@pytest.mark.usefixtures("few")
def test_a_longer_text_may_have_more_notes(desk: Desk) -> None:
    body = "我们推进各项工作，完成任务。\n" * 150
    notes = "".join(f"“四早{n}”：指早发现{n}。\n" for n in range(6))
    made, _ = desk.annotated(desk.draft(f"{body}名词解释\n{notes}"))
    assert len(made.notes) == 6


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("many", [5, 6])
def test_no_annex_is_written_that_could_not_be_revised(desk: Desk, many: int) -> None:
    words = "甲乙丙丁戊己"[:many]
    desk.glossary(HERE, *(Term(f"{word}早排查", f"指{word}类早排查。") for word in words))
    path = desk.draft("我们" + "，".join(f"落实{word}早排查" for word in words) + "。")
    if many == 5:
        made, content = desk.annotated(path)
        assert len(made.notes) == 5
        assert desk.removed(content) == Path(path).read_bytes()
    else:
        with pytest.raises(DocumentError, match="more than 5 notes"):
            desk.annotated(path)


@pytest.mark.usefixtures("few")
def test_what_its_new_notes_add_counts_as_its_size(desk: Desk) -> None:
    words = "甲乙丙丁戊己"
    long = "做好排查工作，" * 50
    desk.glossary(HERE, *(Term(f"{word}早排查", f"指{word}类{long}。") for word in words))
    path = desk.draft("我们" + "，".join(f"落实{word}早排查" for word in words) + "。")
    made, _ = desk.annotated(path)
    assert len(made.notes) == 6


def test_a_note_has_more_bytes_than_the_share_that_a_longer_text_is_allowed() -> None:
    assert len("“四早”：指早发现、早报告、早隔离、早治疗。\n".encode()) > BYTES_A_NOTE


@pytest.mark.parametrize("way", ["annotated", "removed"])
def test_marks_and_uses_are_compared_in_proportion_to_both(desk: Desk, way: str) -> None:
    """A number that stands behind a term thousands of times was compared with every use of it."""

    def work(many: int) -> int:
        content = "四早1、" * many + "\n名词解释\n1.四早：指早排查。\n" + "1.四早：指早排查。\n" * 2
        path = desk.draft(content)
        count = 0

        def counted(frame: FrameType, event: str, arg: object) -> None:
            nonlocal count
            count += frame.f_code.co_filename.endswith(("places.py", "remove.py", "running.py"))

        sys.setprofile(counted)
        try:
            desk.annotated(path) if way == "annotated" else desk.removed(content)
        finally:
            sys.setprofile(None)
        return count

    assert work(400) <= 2.5 * work(200) + 500
