"""Every made layout comes back as the notes and the report that it was made from."""

from __future__ import annotations

import pytest

from tests.layouts import PLAIN, Layout, body, layouts, render, without
from xpterms.annex.notes import core
from xpterms.annex.read import Annex, read_annex


def named(one: Layout) -> str:
    return one.name


def pairs(annex: Annex) -> list[tuple[str, str]]:
    return [(note.term, note.definition) for note in annex.notes]


@pytest.mark.parametrize("layout", list(layouts()), ids=named)
def test_a_layout_comes_back_as_its_notes_and_its_report(layout: Layout) -> None:
    annex = read_annex(layout.text)
    assert pairs(annex) == layout.notes
    numbers = [note.number for note in annex.notes]
    wanted = range(1, len(layout.notes) + 1) if layout.numbered else [None] * len(layout.notes)
    assert numbers == list(wanted)
    if not layout.name.startswith("news"):
        assert core("".join(annex.body)).startswith(core(body()))
        assert layout.name.startswith("tasks") or core("".join(annex.body)) == core(body())


@pytest.mark.parametrize("layout", list(without()), ids=named)
def test_what_holds_no_annex_gives_no_note(layout: Layout) -> None:
    annex = read_annex(layout.text)
    assert annex.notes == ()
    assert core("".join(annex.body)) == core(layout.text) or "—" in layout.text


def test_a_heading_that_stands_on_each_page_still_announces_the_notes() -> None:
    pages = render("1.", "：").split("\n")
    text = body() + "".join(
        f"\n\f名词解释\n{chr(10).join(pages[at : at + 4])}\n— {9 + at} —" for at in (0, 4, 8)
    )
    annex = read_annex(text)
    assert pairs(annex) == PLAIN
    assert "名词解释" not in "".join(annex.body)


def test_a_footnote_that_only_defines_is_named_by_what_the_body_quotes() -> None:
    text = (
        "落实“四早”①要求，推进“六清”②行动，成效明显。\n①指早排查、早发现。\n②指清河道、清路域。\n"
    )
    assert pairs(read_annex(text)) == [
        ("“四早”", "指早排查、早发现。"),
        ("“六清”", "指清河道、清路域。"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| 序号 | 名词 | 解释 |\n| --- | --- | --- |\n| {} | {} | {} |",
        "序号\u3000名词\u3000解释\n{}\u3000{}\u3000{}",
    ],
)
def test_a_table_of_number_term_and_definition_is_read_by_rows(table: str) -> None:
    head, _, row = table.rpartition("\n")
    rows = [row.format(number, *note) for number, note in enumerate(PLAIN, 1)]
    annex = read_annex("\n".join([body(), "名词解释", head, *rows]))
    assert pairs(annex) == PLAIN
    assert core("".join(annex.body)) == core(body())


def test_a_mark_at_the_edge_of_a_page_is_removed_with_the_break() -> None:
    line = "深入实施产业强县战略，加快建设现代化产业体系，推动“四早”"
    lines = [line, "（1）要求落到实处，", *[line[:-4] + "各项工作"] * 4, "全面完成任务。"]
    annex = read_annex("\n".join(lines) + "\n名词解释\n1.四早：指早排查。\n2.六清：指清河道。\n")
    assert "推动“四早”要求落到实处" in annex.body[0]


@pytest.mark.parametrize("noise", ["“" * 50_000 + "）" * 50_000, "（" * 50_000 + "）" * 50_000])
def test_a_line_of_nothing_but_brackets_stays_one_definition(noise: str) -> None:
    """Took minutes where each bracket searched all those before it."""
    annex = read_annex(f"名词解释\n1.四早：指早排查{noise}\n")
    assert [(note.term, len(note.definition)) for note in annex.notes] == [("四早", 100_004)]
