"""What a terminal gets: cells under one another, lines within its width, the theme's own contrast."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xpterms.cli.commands.diff import marked
from xpterms.cli.commands.output import columns
from xpterms.cli.environment import Environment, replace
from xpterms.cli.picker.screen import STYLE as PICKER
from xpterms.cli.shown.annotated import annotated
from xpterms.cli.shown.card import answer_card
from xpterms.cli.shown.linebreak import shown_width, text_width
from xpterms.cli.shown.table import table
from xpterms.cli.shown.underlined import underlined
from xpterms.library import Terms
from xpterms.model import Used
from xpterms.texts.checking.finding import Finding, Related
from xpterms.texts.reading import Text

STYLE = re.compile(r"\x1b\[([\d;]*)m")
DRAFT = "落实“四早”要求，人人持证、技能河南，落实三进三解（进企业、进农村、进社区，解难题、解民忧、解心结）。"
TEXT = Text("r.txt", "text", ("落实“四早”要求。",), "")
FINDING = Finding(
    "term-varies", "r.txt", 1, (3, 5), "四早", "四早", "check.term-varies",
    {"term": "一个写得很长很长的词语", "written": "另一个写得很长很长的词语"},
    related=(Related("r.txt", 1, "很长的一行注释，很长的一行注释，很长的一行注释，很长的一行注释"),),
)  # fmt: skip


def plain(text: str) -> list[str]:
    """Return lines without their styles."""
    return STYLE.sub("", text).splitlines()


def styles(text: str) -> set[str]:
    return {code for found in STYLE.findall(text) for code in found.split(";")}


def test_cells_stand_under_one_another_whatever_letters_stand_before() -> None:
    rows = columns([["四早", "sì zǎo", "1"], ["两筛两癌", "liǎng shāi liǎng ái", "2"]], {2})
    assert len({shown_width(row) for row in rows}) == 1


@pytest.fixture
def found(built_in: Terms, tmp_path: Path) -> list[Used]:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT + "\n", encoding="utf-8")
    return [used.replace(file="draft.txt") for used in built_in.scan(str(draft), unknown=True)]


@pytest.mark.parametrize("width", [50, 60, 80, 120])
def test_the_table_of_a_scan_fits_the_terminal_and_its_cells_stand_in_columns(
    found: list[Used], width: int
) -> None:
    before = replace(Environment({"COLUMNS": str(width), "XPTERMS_LANG": "zh"}, stdout=-1))
    try:
        head, *rows = plain(table(found))[1:]
    finally:
        replace(before)
    assert rows
    assert all(text_width(row) <= width for row in (head, *rows))
    begins = {shown_width(row[: row.index("指")]) for row in rows if "指" in row}
    assert begins == {shown_width(head[: head.index("释义")])}


@pytest.mark.parametrize("width", [30, 60, 80])
def test_a_finding_fits_the_terminal_and_goes_on_beneath_itself(width: int) -> None:
    shown = underlined(TEXT, [FINDING], "zh", width)
    lines = plain(shown)
    assert all(text_width(line) <= width for line in lines)
    assert lines[0] == "r.txt:1:4 警告 term-varies"
    message = lines[1 : next(place for place, line in enumerate(lines) if "│" in line)]
    assert all(line.startswith("  ") for line in message)


def test_findings_changes_and_texts_use_no_colour_and_no_faint_letters(found: list[Used]) -> None:
    """A theme's green, cyan or bright black may be unreadable on its own background."""
    shown = (
        underlined(TEXT, [FINDING], "en", 80),
        marked((("replace", "运营", "管护"),), coloured=True),
        annotated(found, [DRAFT], 80),
        table(found, explain=True),
    )
    assert [styles(text) - {"0", "1", "4", "7", "9"} for text in shown] == [set()] * len(shown)


def test_what_is_listed_under_headings_uses_no_colour_and_no_faint_letters() -> None:
    """``list`` and ``glossaries`` stand so."""
    shown = columns([["1", "四早", "sì zǎo"]], {0}, ["注", "词语", "拼音"])
    assert styles("\n".join(shown)) - {"0", "1", "4"} == set()
    assert shown[0].startswith("\x1b[4m")


def test_the_picker_uses_no_colour() -> None:
    """Solarized's bright black is its background."""
    assert all("ansi" not in rule for _, rule in PICKER.style_rules)


def test_what_went_and_what_came_differ_where_a_terminal_strikes_nothing_through() -> None:
    text = marked((("replace", "运营", "管护"),), coloured=True)
    assert plain(text) == ["[-运营-]{+管护+}"]


def test_a_heading_is_not_cut_behind_a_comma(built_in: Terms) -> None:
    for width in range(40, 100):
        card = answer_card(built_in.lookup("四个意识"), width=width)
        assert not re.search("[，、：]…", card)
