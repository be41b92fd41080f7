"""How reports use a text: counted as by plain ``re``, summed, drawn."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from xpterms.cli.commands.trend import summed
from xpterms.cli.shown.bars import bar, barred
from xpterms.cli.shown.chart import HEIGHT, MOST, WIDTH, Line, chart
from xpterms.glossary.report import parse_report
from xpterms.index.memory import index_of
from xpterms.library import Terms
from xpterms.model import Glossary, Term
from xpterms.search.trend import meant

TEXTS = {
    ("甲县", "2021-02-01"): "推进高质量发展。“高质量”发展，高质量发展；安全生产。",
    ("乙县", "2021-01-01"): "没有这个词。",
    ("甲县", "2022-02-01"): "高質量發展是5G。",
    (None, None): "高质量发展。",
}


@pytest.fixture(scope="module")
def terms() -> Terms:
    made = []
    for number, ((place, date), text) in enumerate(TEXTS.items()):
        notes = (Term("安全生产", f"第{number}种说法。"),) if number != 1 else ()
        glossary = Glossary(f"题{number}", notes, f"/{number}.toml", None, place, date)
        made.append((glossary, parse_report(text, f"{number}.txt")))
    made.append((Glossary("无报告", (Term("四早", "早。"),), "/n.toml"), None))
    return Terms(index_of(*made))


def test_a_record_a_report_by_date_then_place(terms: Terms) -> None:
    found = terms.trend("高质量发展")
    assert [(one.place, one.date) for one in found] == [
        ("乙县", "2021-01-01"),
        ("甲县", "2021-02-01"),
        ("甲县", "2022-02-01"),
        (None, None),
    ]
    assert [(one.sentences, one.uses) for one in found] == [(0, 0), (2, 3), (1, 1), (1, 1)]


def test_characters_are_letters_digits_and_han(terms: Terms) -> None:
    found = {one.glossary: one.characters for one in terms.trend("5G")}
    assert found == {"题0": 24 - 3 + 0, "题1": 5, "题2": 8, "题3": 5}


def test_what_a_glossary_explains_is_told(terms: Terms) -> None:
    found = {one.glossary: (one.explained, one.definition) for one in terms.trend("安全生产")}
    assert found["题0"] == (True, "第0种说法。")
    assert found["题1"] == (False, None)


def test_pinyin_is_read_as_a_term_and_latin_as_itself(terms: Terms) -> None:
    assert {one.text for one in terms.trend("anquanshengchan")} == {"安全生产"}
    assert {one.text for one in terms.trend("5G")} == {"5G"}
    assert {one.text for one in terms.trend("qqq")} == {"qqq"}


def test_sums_are_of_all_reports_of_a_group(terms: Terms) -> None:
    found = terms.trend("高质量发展", "安全生产")
    years = summed(found, "year")
    assert [(one.label, one.text, one.uses) for one in years[:4]] == [
        ("2021", "高质量发展", 3),
        ("2021", "安全生产", 1),
        ("2022", "高质量发展", 1),
        ("2022", "安全生产", 0),
    ]
    assert years[0].rate == pytest.approx(3 * 10_000 / years[0].characters)
    assert {one.label for one in summed(found, "place")} == {"甲县", "乙县", ""}
    assert len(summed(found, "report")) == 8


REPORTS = Path(__file__).parents[3] / "shared" / "reports"


@pytest.mark.skipif(not REPORTS.exists(), reason="the sample reports are not beside this checkout")
@pytest.mark.parametrize("text", ["高质量发展", "乡村振兴", "安全生产", "人工智能", "新质生产力"])
def test_the_sample_reports_agree_with_a_count_by_plain_re(text: str) -> None:
    made, counted = [], {}
    for path in sorted(REPORTS.glob("*.txt")):
        content = path.read_text(encoding="utf-8")
        made.append((Glossary(path.name, (), str(path)), parse_report(content, path.name)))
        counted[path.name] = len(re.findall(text, re.sub(r"[\s“”]", "", content)))
    found = Terms(index_of(*made)).trend(text)
    assert {one.glossary: one.uses for one in found} == counted


@pytest.mark.parametrize("width", [30, 60, 120])
def test_bars_fit_the_width(width: int) -> None:
    from rich.cells import cell_len

    rows = [["2021", "高质量发展", "5", "12.3"], ["2022", "乡村振兴", "51", "2.0"]]
    lines = barred(rows, [12.3, 2.0], width)
    assert max(map(cell_len, lines)) <= width
    assert lines[0].count("█") > lines[1].count("█")


def test_what_is_not_nothing_has_a_bar() -> None:
    assert bar(0.001, 100, 10)
    assert bar(0, 100, 10) == ""


def test_a_chart_is_svg_within_its_frame_and_tells_lines_apart_without_colour() -> None:
    lines = [
        Line(f"<文字{n}>", ((2019, n + 0.5), (2022, 3.0 * n), (2025, 7.7))) for n in range(MOST + 2)
    ]
    root = ElementTree.fromstring(chart("标题 & <b>", "每万字", lines))  # noqa: S314
    paths = [e for e in root.iter() if e.tag.endswith("path") and e.get("stroke-width") == "2"]
    drawn = [e for e in paths if "L" in (e.get("d") or "")]
    assert len(drawn) == MOST
    assert len({e.get("stroke-dasharray") for e in drawn}) == MOST
    for path in drawn:
        numbers = list(map(float, re.findall(r"[\d.]+", path.get("d") or "")))
        assert all(0 <= x <= WIDTH for x in numbers[::2])
        assert all(0 <= y <= HEIGHT for y in numbers[1::2])


@pytest.mark.parametrize(
    ("most", "lines"),
    [(1.2, "0 0.375 0.75 1.125 1.5"), (14, "0 3.75 7.5 11.25 15"), (70, "0 20 40 60 80")],
)
def test_the_lines_of_the_grid_are_named_as_they_lie(most: float, lines: str) -> None:
    drawn = chart("题", "每万字次数", [Line("甲", ((2020, most),))])
    assert " ".join(re.findall('text-anchor="end" fill="#555">([^<]+)<', drawn)) == lines


def test_one_year_alone_is_a_point() -> None:
    root = ElementTree.fromstring(chart("题", "次", [Line("甲", ((2021, 0.0),))]))  # noqa: S314
    assert any(e.tag.endswith("circle") for e in root.iter())


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("anquanshengchan", "安全生产"),
        ("anqianshengchan", "安全生产"),
        ("安quan生产", "安quan生产"),
        ("2025", "2025"),
        ("5G", "5G"),
        ("qqq", "qqq"),
    ],
)
def test_letters_that_no_report_uses_are_read_as_a_term(
    terms: Terms, typed: str, text: str
) -> None:
    assert meant(terms._index, typed) == text


def test_reports_of_one_day_come_by_place_then_title_and_those_without_a_date_last() -> None:
    rows = [
        ("乙", "A县", "2021-02-01"),
        ("甲", None, "2021-02-01"),
        ("丁", "A县", "2021-02-01"),
        ("丙", "B县", None),
        ("戊", None, None),
        ("己", "A县", "2020-02-01"),
    ]
    made = [
        (
            Glossary(title, (Term("四早", f"{title}早。"),), f"/{title}.toml", None, place, date),
            parse_report("落实四早。四早。\n四早，四早。" if title == "乙" else "没有。", "r.txt"),
        )
        for title, place, date in rows
    ]
    found = Terms(index_of(*made)).trend("四早")
    assert [one.glossary for one in found] == ["己", "甲", "丁", "乙", "戊", "丙"]
    assert [(one.sentences, one.uses) for one in found if one.uses] == [(3, 4)]
    assert {one.definition == f"{one.glossary}早。" and one.explained for one in found} == {True}


def test_of_two_notes_of_a_glossary_the_first_explains() -> None:
    notes = (Term("四早", "先。"), Term("“四早”", "后。"))
    made = (Glossary("题", notes, "/g.toml"), parse_report("没有。", "r.txt"))
    (found,) = Terms(index_of(made)).trend("4早")
    assert (found.explained, found.definition, found.uses) == (True, "先。", 0)


def test_what_has_no_key_is_explained_by_nobody(terms: Terms) -> None:
    assert {(one.explained, one.uses) for one in terms.trend("，")} == {(False, 0)}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("sizao", "四早"),
        ("shizao", "四早"),
        ("aa", "啊啊"),
        ("zz", "早早"),
        ("ZZ", "早早"),
        ("9", "9"),
    ],
)
def test_letters_mean_the_first_term_that_they_answer(typed: str, text: str) -> None:
    notes = tuple(Term(term, "释义。") for term in ("四早", "思早工作", "啊啊", "早早"))
    made = (Glossary("题", notes, "/g.toml"), parse_report("没有。", "r.txt"))
    assert meant(index_of(made), typed) == text
