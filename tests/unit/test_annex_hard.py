"""Annexes that writers really make, one oddity a test: shared lines, parts, slips of numbering, missing stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.mutations import CHROMES, CIRCLED, Notes, own
from xpterms.annex.read import Annex, read_annex

BODY, NOTES = own()[1].body, own()[1].notes
COUNT = len(NOTES)


def numbered(notes: Notes = NOTES, number: Callable[[int], str] = "{}.".format) -> str:
    return "\n".join(f"{number(at)}{term}：{text}" for at, (term, text) in enumerate(notes, 1))


def below(annex: str, heading: str = "名词解释") -> Annex:
    return read_annex(f"{BODY}\n{heading}\n{annex}")


def pairs(annex: Annex) -> Notes:
    return [(note.term, note.definition) for note in annex.notes]


def codes(annex: Annex) -> set[str]:
    return {doubt.code.removeprefix("annex.") for doubt in annex.doubts}


@pytest.mark.parametrize("sign", ["{}.", "[{}]", "{}、"])
def test_notes_that_share_a_line_are_parted_where_the_next_number_stands(sign: str) -> None:
    found = below(numbered(number=sign.format).replace("\n", ""))
    assert pairs(found) == NOTES


def test_a_heading_that_shares_its_line_with_the_first_note() -> None:
    circled = numbered(number=lambda n: CIRCLED[n - 1])
    assert pairs(read_annex(f"{BODY}\n注：{circled}")) == NOTES


@pytest.mark.parametrize("intro", ["（按报告中出现的先后顺序排列）", "为便于审议，现将有关名词解释如下：", "说明：以下名词按先后为序。"])  # fmt: skip
@pytest.mark.parametrize("number", ["{}.", ""])
def test_a_line_that_introduces_the_notes_is_none(intro: str, number: str) -> None:
    assert pairs(below(f"{intro}\n{numbered(number=number.format)}")) == NOTES


def test_the_parts_of_an_annex_have_headings_of_their_own() -> None:
    first, second = numbered(NOTES[:7]), numbered(NOTES[7:])
    found = below(f"一、经济类\n{first}\n二、民生类\n{second}")
    assert pairs(found) == NOTES
    assert [note.number for note in found.notes] == [None] * COUNT
    assert "anew" in codes(found)


def test_two_annexes_of_different_terms_are_one() -> None:
    text = f"附件1\n名词解释\n{numbered(NOTES[:7])}\n附件2\n名词解释\n{numbered(NOTES[7:])}"
    found = read_annex(f"{BODY}\n{text}")
    assert pairs(found) == NOTES
    assert "名词解释" not in "".join(found.body)


@pytest.mark.parametrize("written", [5, 9])
def test_a_number_written_wrong_is_read_by_its_place_and_said(written: int) -> None:
    found = below(numbered(number=lambda n: f"{written if n == 6 else n}."))
    assert pairs(found) == NOTES
    assert [note.number for note in found.notes] == list(range(1, COUNT + 1))
    assert codes(found) == {"misnumbered"}


def test_a_number_that_is_missing_is_said() -> None:
    lines = numbered().split("\n")
    found = below("\n".join(lines[:4] + lines[5:]))
    assert pairs(found) == NOTES[:4] + NOTES[5:]
    assert codes(found) == {"gap"}


def test_a_note_cut_short_is_said_with_the_line_where_it_ends() -> None:
    text = f"{BODY}\n名词解释\n{numbered()}"[:-12]
    found = read_annex(text)
    (doubt,) = found.doubts
    assert (doubt.code, doubt.line) == ("annex.cut", text.count("\n") + 1)


def test_a_line_that_belongs_to_no_note_is_said_and_stays_in_the_report() -> None:
    found = below(f"{numbered()}\n另有说明：以上注释由县政府办公室负责解释并适时修订完善。")
    assert pairs(found) == NOTES
    assert "stray" in codes(found)
    assert "适时修订完善" in found.body[-1]


def test_a_note_without_a_definition_gets_none_from_its_term() -> None:
    lines = numbered().split("\n")
    found = below("\n".join([*lines[:6], "7.“八无”创建", *lines[7:]]))
    assert pairs(found) == NOTES[:6] + NOTES[7:]
    assert "no-term-numbered" in codes(found)


def test_notes_of_several_paragraphs_end_where_the_page_begins() -> None:
    more = "\n一是强化组织领导，落实工作责任。\n二是强化督促检查，确保任务落地。"
    notes = [(term, text + more.replace("\n", "") * (at in {2, COUNT - 1})) for at, (term, text) in enumerate(NOTES)]  # fmt: skip
    lines = [line + more * (at in {2, COUNT - 1}) for at, line in enumerate(numbered().split("\n"))]
    assert pairs(below("\n".join(lines) + "\n" + CHROMES["disclaimer"])) == notes


def test_a_remark_on_a_line_of_its_own_ends_the_last_note() -> None:
    term, text = NOTES[-1]
    found = below(f"{numbered()}\n（见第23页）\n{CHROMES['share']}")
    assert pairs(found)[-1] == (term, text + "（见第23页）")


PROSE = [
    ("“双高普九”", "是指高水平、高质量普及九年义务教育。"),
    ("粮食企业“三老”问题", "是指老人、老账、老粮。"),
    ("“两免一补”", "是指免除杂费、书本费、补助寄宿生生活费。"),
]


@pytest.mark.parametrize("mark", ["，", ""])
def test_running_prose_at_the_end_is_an_annex_of_three_paragraphs_and_more(mark: str) -> None:
    used = BODY.replace(
        "二、2024年", "“双高普九”全面完成，“三老”问题解决，“两免一补”落实。\n二、2024年"
    )
    prose = [f"{term}{mark}{text}" for term, text in PROSE]
    assert pairs(read_annex("\n".join([used, *prose]))) == PROSE
    assert read_annex("\n".join([used, *prose[:2]])).notes == ()


def test_running_prose_below_a_heading_may_share_a_paragraph() -> None:
    prose = "".join(f"{term}，{text}" for term, text in PROSE[::2])
    assert pairs(below(prose, "名词注解")) == PROSE[::2]


@pytest.mark.parametrize("number", ["{}.", "[{}]", ""])
def test_definitions_without_a_full_stop_end_at_their_line(number: str) -> None:
    notes = [(term, text.rstrip("。")) for term, text in NOTES]
    found = below(numbered(notes, number.format) + "\n" + CHROMES["share"])
    assert pairs(found) == notes


def test_spoilt_spaces_and_entities_before_a_number_are_no_text() -> None:
    assert pairs(below(numbered(number=lambda n: f"????{n}."))) == NOTES
    assert pairs(below(numbered(number=lambda n: f"&nbsp;&nbsp;{n}."))) == NOTES


def test_emphasis_reaches_neither_notes_nor_report() -> None:
    bold = "\n".join(f"{at}. **{term}**：{text}" for at, (term, text) in enumerate(NOTES, 1))
    marked = BODY.replace("三创四建", "**三创四建**").replace("一、2023", "## 一、2023")
    found = read_annex(f"{marked}\n## 名词解释\n{bold}")
    assert pairs(found) == NOTES
    assert "*" not in "".join(found.body)
    assert "#" not in "".join(found.body)


def test_half_width_punctuation_stays_as_it_is_written() -> None:
    half = str.maketrans("，：；（）", ",:;()")
    notes = [(term.translate(half), text.translate(half)) for term, text in NOTES]
    assert pairs(below(numbered().translate(half))) == notes


def test_marks_without_an_annex_stay_in_the_report() -> None:
    found = read_annex(BODY.replace("三创四建", "三创四建[3]"))
    assert "三创四建[3]" in "".join(found.body)


def test_every_reading_is_told_with_its_scores() -> None:
    found = below(numbered())
    first, *others = found.tried
    assert first.taken
    assert not any(one.taken for one in others)
    assert first.scores["heading"] == first.scores["sequence"] == 1.0
    assert first.total == pytest.approx(max(one.total for one in found.tried))
