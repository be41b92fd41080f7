"""Which sentences use a term."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from xpterms.glossary.report import parse_report
from xpterms.index.mentions import find_mentions


def uses(term: str, sentence: str, *others: str) -> bool:
    return bool(find_mentions([[term], *([other] for other in others)], [sentence])[0])


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("三公经费", "“三公”经费支出逐年下降。"),
        ("人人持证、技能河南", "推进“人人持证，技能河南”建设。"),
        ("两筛两癌", "做好“两筛”“两癌”工作。"),
        ("5G", "建设５ｇ智慧杆塔。"),
        ("EFlops", "算力达15EFlops。"),
        ("1+3", "实施“１＋３”。"),
        ("17110工作制度", "落实“17110”工作制度。"),
        ("四 早", "落实四早。"),
    ],
)
def test_dress_does_not_hide_a_term(term: str, sentence: str) -> None:
    assert uses(term, sentence)


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("1+3", "增长13%。"),
        ("13", "实施1+3。"),
        ("6个专项", "实施16个专项。"),
        ("1+8", "实施1+80。"),
        ("ESG", "采用XESG。"),
        ("甲乙", "这是甲。乙是另一个。"),
        ("甲乙", "甲；乙"),
    ],
)
def test_what_only_looks_alike_is_no_use(term: str, sentence: str) -> None:
    assert not uses(term, sentence)


def test_a_term_inside_a_longer_one_counts_for_the_longer_only() -> None:
    sentence = "弘扬新时代“枫桥经验”，学习枫桥经验。"
    longer, shorter = find_mentions([["新时代枫桥经验"], ["枫桥经验"]], [sentence])
    assert [sentence[a:b] for a, b in longer[0][1]] == ["新时代“枫桥经验"]
    assert [sentence[a:b] for a, b in shorter[0][1]] == ["枫桥经验"]


def test_spans_run_from_the_first_to_the_last_character() -> None:
    ((number, spans),) = find_mentions([["三公经费"]], ["甲。", "压减“三公”经费。"])[0]
    assert (number, spans) == (1, ((3, 8),))


def test_every_written_form_counts_for_its_term() -> None:
    assert find_mentions([["六乱六清", "六乱", "六清"]], ["治理“六乱”、开展“六清”。"])[0] == [
        (0, ((3, 5), (10, 12)))
    ]


REPORTS = Path(__file__).parents[3] / "shared" / "reports"
HEADINGS = ("\n名词解释\n", "名词注释\n")


@pytest.mark.parametrize("name", ["guangdong2026", "jiangxi2025", "sichuan2025"])
def test_the_reports_use_their_terms_as_often_as_counted_by_hand(name: str) -> None:
    gold = REPORTS / f"{name}.gold.tsv"
    if not gold.exists():
        pytest.skip("the sample reports are not beside this checkout")
    text = (REPORTS / f"{name}.txt").read_text(encoding="utf-8")
    body = text[: max(text.rfind(heading) for heading in HEADINGS)]
    with gold.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    sentences = [sentence.text for sentence in parse_report(body, name).sentences]
    found = find_mentions([[row["term"]] for row in rows], sentences)
    counted = {row["term"]: int(row["body_sentences"]) for row in rows}
    assert {row["term"]: len(use) for row, use in zip(rows, found, strict=True)} == counted
