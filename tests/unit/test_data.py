"""Holds ``data/`` to the wording of the printed report, with and without the print at hand."""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypinyin import Style, pinyin

from xpterms.glossary.report import read_report
from xpterms.index.mentions import find_mentions

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "data" / "report.txt"
GLOSSARY = ROOT / "data" / "glossary.toml"
PRINT = ROOT.parent / "shared" / "seed" / "government-work-report.txt"

ANNEX = "《政府工作报告》有关词语注释"
WIDE = str.maketrans(",;:()", "，；：（）")
REPAIRS = [("规模性返贫的底线。模性返贫底线，", "规模性返贫的底线，")]
"""Every repair of the wording that data/README.md lists: as printed, as it stands now."""

BODY = "12e2cc2069b5f713"
"""Digest of the body's wording, taken from the print."""

NOTES = [
    ("四张清单", "db60fe99e0c6df72", 2),
    ("四美乡村", "a06b005db7a07bab", 2),
    ("放管服效", "7801e9051b4405a3", 2),
    ("减县补乡", "ccdd9874d28a7ea4", 1),
    ("全面改薄", "4507387081ee1a2c", 1),
    ("两中心", "d2a968fb5fbc4627", 1),
    ("枫桥经验", "2a51e73dfa4c508e", 2),
    ("四个意识", "dafb657d6428e6c9", 2),
    ("四个自信", "bdfa62566faf6111", 2),
    ("两个维护", "50b87b2e576b7599", 2),
    ("三公经费", "b5fdf43558df21b6", 2),
    ("两个确保", "a980337520b07bb1", 0),
    ("五大工程", "70e8a630af705204", 1),
    ("五项保障", "5fd64b714da901bf", 1),
    ("六稳", "4004757b5fc756ca", 0),
    ("六保", "bce60251f4dacdd8", 0),
    ("三个一批", "915da572f0f71fb5", 1),
    ("四个不摘", "75fd8db518f35983", 1),
    ("四优四化", "ac67fb44208e86ec", 1),
    ("四专", "51e89041542f5c31", 1),
    ("六乱六清", "b2f09c0a674a83dc", 1),
    ("一渠两园三河五湖", "ccbbc9bfad130e68", 1),
    ("八个西平", "6992698bc6c1f119", 1),
    ("17110工作制度", "2353500bab4b01c2", 1),
    ("小巨人企业", "d888a77bada562b5", 1),
    ("万人助万企", "b485b1d1daf64639", 2),
    ("人人持证、技能河南", "782b393fad28488a", 2),
    ("两筛两癌", "5238c715d9f70e65", 1),
    ("四方责任", "6fd9f6a806b8f20e", 1),
    ("四早", "95ae565873ccedc6", 1),
    ("四大活动", "35ed714e79f4d57f", 1),
    ("一岗双责", "2ab1212e768e0bc5", 1),
]
"""Term, digest of its definition's wording, and how many sentences use it, each read by eye."""

HEADING = re.compile(r"[一二三四五六七八九十]、[^。]+|（[一二三四五六七八九十]）[^。]+。")
TITLE = [
    "西平县十六届人大",
    "一次会议文件二十四",
    "政府工作报告",
    "——2022年4月20日在西平县第十六届人民代表大会第一次会议上",
    "西平县人民政府县长 侯公涛",
]


def wording(text: str) -> str:
    """Return a text without layout: no white space, no emphasis marks, one width of punctuation."""
    return "".join(text.replace("**", "").split()).translate(WIDE)


def digest(text: str) -> str:
    return hashlib.sha256(wording(text).encode()).hexdigest()[:16]


def first_difference(one: str, other: str) -> str:
    """Say where two texts part, for an error that can be read."""
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    return f"at {at}: {one[at - 10 : at + 10]!r} and {other[at - 10 : at + 10]!r}"


def toneless(syllable: str) -> str:
    """Return a syllable without its tone mark; ü keeps its dots, as pypinyin writes v."""
    letters = unicodedata.normalize("NFD", syllable)
    bare = "".join(one for one in letters if one not in "\u0304\u0301\u030c\u0300")
    return unicodedata.normalize("NFC", bare).replace("ü", "v")


def is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@pytest.fixture(scope="module")
def report() -> str:
    return REPORT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def glossary() -> dict[str, Any]:
    return tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def terms(glossary: dict[str, Any]) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = glossary["terms"]
    return listed


@pytest.fixture(scope="module")
def printed() -> tuple[str, str]:
    """Return the printed body and annex."""
    if not PRINT.exists():
        pytest.skip("the printed report does not lie beside the repository")
    body, annex = PRINT.read_text(encoding="utf-8").split(ANNEX)
    return body, annex


def test_the_report_has_the_wording_of_the_print(report: str) -> None:
    assert digest(report) == BODY


def test_the_report_is_the_printed_body_with_the_listed_repairs(
    report: str, printed: tuple[str, str]
) -> None:
    expected = wording(printed[0])
    for before, after in REPAIRS:
        assert expected.count(before) == 1
        expected = expected.replace(before, after)
    assert wording(report) == expected, first_difference(wording(report), expected)


def test_the_readme_lists_every_repair_of_the_wording() -> None:
    readme = wording((ROOT / "data" / "README.md").read_text(encoding="utf-8")).replace("⏎", "")
    for before, after in REPAIRS:
        assert wording(before) in readme
        assert wording(after) in readme


def test_the_readme_lists_every_page_break_that_was_mended(
    report: str, printed: tuple[str, str]
) -> None:
    """A printed line that ends inside a sentence is mended, and its cut stands in the README."""
    readme = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    lines = [line.replace("**", "").translate(WIDE) for line in printed[0].split("\n") if line]
    cuts = [
        (line, following)
        for line, following in pairwise(lines)
        if not re.search(r"[。！？：]”?$", line)
        and line not in TITLE
        and not HEADING.fullmatch(line)
    ]
    assert len(cuts) == 20
    for line, following in cuts:
        assert line[-7:] + following[:7] in report
        assert f"…{line[-7:]} ⏎ {following[:7]}…" in readme


def test_one_paragraph_a_line_and_no_line_ends_inside_a_sentence(report: str) -> None:
    lines = report.split("\n")
    assert [line for line in lines if line][: len(TITLE)] == TITLE
    for line in lines:
        assert line == line.strip()
        if line and line not in TITLE and not HEADING.fullmatch(line):
            assert re.search(r"[。！？：]”?$", line), line[-20:]


def test_no_quotation_is_left_open_in_a_paragraph(report: str) -> None:
    for line in report.split("\n"):
        assert line.count("“") == line.count("”"), line[:20]


def test_headings_stand_as_the_report_has_them(report: str) -> None:
    headings = [line for line in report.split("\n") if HEADING.fullmatch(line)]
    assert [line.split("，")[0][:4] for line in headings] == [
        "一、披荆", "二、锚定", "三、把握", "（一）壮", "（二）聚", "（三）突",
        "（四）推", "（五）强", "（六）增", "四、求真",
    ]  # fmt: skip


def test_punctuation_of_the_report_and_the_notes_is_full_width(
    report: str, terms: list[dict[str, Any]]
) -> None:
    for text in [report, *(note["definition"] for note in terms)]:
        assert not set(",;:()*") & set(text)


def test_no_control_characters() -> None:
    for path in (REPORT, GLOSSARY):
        text = path.read_bytes().decode("utf-8")
        strange = {one for one in text if unicodedata.category(one) in {"Cc", "Cf", "Co", "Cn"}}
        assert strange <= {"\n"}, path.name
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_the_glossary_says_whose_it_is(glossary: dict[str, Any]) -> None:
    terms = glossary.pop("terms")
    assert {key: str(value) for key, value in glossary.items()} == {
        "title": "西平县2022年政府工作报告词语注释",
        "report": "report.txt",
        "place": "西平县",
        "date": "2022-04-20",
    }
    glossary["terms"] = terms


def test_thirty_two_notes_in_the_order_of_the_print(terms: list[dict[str, Any]]) -> None:
    assert [note["number"] for note in terms] == list(range(1, 33))
    assert [note["term"] for note in terms] == [term for term, _, _ in NOTES]


@pytest.mark.parametrize(("term", "expected", "_"), NOTES)
def test_a_definition_has_the_wording_of_the_print(
    terms: list[dict[str, Any]], term: str, expected: str, _: int
) -> None:
    definition = next(note["definition"] for note in terms if note["term"] == term)
    assert digest(definition) == expected


def test_the_notes_are_the_printed_annex(
    terms: list[dict[str, Any]], printed: tuple[str, str]
) -> None:
    notes = "".join(f"{note['number']}.{note['term']}：{note['definition']}" for note in terms)
    assert wording(notes) == wording(printed[1]), first_difference(
        wording(notes), wording(printed[1])
    )


def test_a_reading_has_one_toned_syllable_a_character(terms: list[dict[str, Any]]) -> None:
    for note in terms:
        characters = [one for one in note["term"] if is_han(one)]
        syllables = [one for one in note["pinyin"].split(" ") if not one.isdigit()]
        assert len(syllables) == len(characters), note["term"]
        assert all(toneless(one) != one for one in syllables), note["pinyin"]
        figures = re.findall(r"\d+", note["term"])
        assert re.findall(r"\d+", note["pinyin"]) == figures


def test_each_syllable_is_a_reading_of_its_character(terms: list[dict[str, Any]]) -> None:
    """By pypinyin's readings of the single character, in the tone that is written: no sandhi."""
    for note in terms:
        characters = [one for one in note["term"] if is_han(one)]
        syllables = [one for one in note["pinyin"].split(" ") if not one.isdigit()]
        for character, syllable in zip(characters, syllables, strict=True):
            readings = pinyin(character, style=Style.TONE, heteronym=True)[0]
            assert syllable in readings, (note["term"], character)
            assert syllable == {"一": "yī", "不": "bù"}.get(character, syllable), note["term"]


def test_readings_that_a_dictionary_of_characters_gets_wrong(terms: list[dict[str, Any]]) -> None:
    readings = {note["term"]: note["pinyin"] for note in terms}
    assert readings["全面改薄"] == "quán miàn gǎi bó"
    assert readings["四个不摘"] == "sì gè bù zhāi"
    assert readings["四个意识"] == "sì gè yì shí"
    assert readings["四大活动"] == "sì dà huó dòng"
    assert readings["一岗双责"] == "yī gǎng shuāng zé"
    assert readings["17110工作制度"] == "17110 gōng zuò zhì dù"


def test_items_are_words_of_the_definition_in_its_order(terms: list[dict[str, Any]]) -> None:
    for note in terms:
        at = 0
        for item in note.get("items", []):
            found = note["definition"].find(item, at)
            assert found >= 0, (note["term"], item)
            at = found + len(item)


@pytest.mark.parametrize(
    ("term", "count"),
    [
        ("四张清单", 4), ("四美乡村", 4), ("放管服效", 4), ("两中心", 2), ("四个意识", 4),
        ("四个自信", 4), ("两个维护", 2), ("三公经费", 3), ("两个确保", 2), ("五大工程", 5),
        ("五项保障", 5), ("六稳", 6), ("六保", 6), ("三个一批", 3), ("四个不摘", 4),
        ("四优四化", 8), ("四专", 4), ("六乱六清", 9), ("一渠两园三河五湖", 11), ("八个西平", 8),
        ("17110工作制度", 5), ("两筛两癌", 4), ("四方责任", 4), ("四早", 4), ("四大活动", 4),
        ("一岗双责", 2),
    ],
)  # fmt: skip
def test_a_note_lists_as_many_members_as_its_number_says(
    terms: list[dict[str, Any]], term: str, count: int
) -> None:
    """The note of 六乱六清 pairs its six 乱; 一渠两园三河五湖 adds up to eleven."""
    assert len(next(note["items"] for note in terms if note["term"] == term)) == count


def test_an_alias_stands_in_the_report_and_only_where_the_term_is_written_otherwise(
    terms: list[dict[str, Any]], report: str
) -> None:
    aliases = {note["term"]: note["aliases"] for note in terms if note.get("aliases")}
    assert aliases == {"五项保障": ["五个保障"], "六乱六清": ["六乱", "六清"]}
    for term, others in aliases.items():
        assert term not in report
        assert all(f"“{other}”" in report for other in others)


def test_the_report_uses_each_term_as_often_as_a_reader_counts(
    terms: list[dict[str, Any]],
) -> None:
    """29 of the 32 are used, two of them through aliases; 六稳, 六保 and 两个确保 never."""
    sentences = [one.text for one in read_report(str(REPORT)).sentences]
    forms = [[note["term"], *note.get("aliases", [])] for note in terms]
    found = find_mentions(forms, sentences)
    counts = {note["term"]: len(uses) for note, uses in zip(terms, found, strict=True)}
    assert counts == {term: count for term, _, count in NOTES}
    assert sum(1 for count in counts.values() if count) == 29
