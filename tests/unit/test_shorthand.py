"""What looks like shorthand in a text, and what does not."""

from __future__ import annotations

import pytest

from xpterms.texts.shorthand import LEAST, candidates


def scores(*lines: str) -> dict[str, float]:
    return {one.text: one.score for one in candidates(iter(enumerate(lines, 1)))}


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("滚动实施“三个一批”，加快进度。", "三个一批"),
        ("争做“四个口袋”的贴心人。", "四个口袋"),
        ("完善“1+3+N”体系。", "1+3+N"),
        ("围绕“两新一重”扩大投资。", "两新一重"),
        ("打造“一中心四园区多景点”格局。", "一中心四园区多景点"),
        ("建设“农商智慧城”项目。", "农商智慧城"),
        ("实施“微成长、小升高、高变强”计划。", "微成长、小升高、高变强"),
        ("发行基础设施REITs，推进EOD项目。", "REITs"),
        ("发行基础设施REITs，推进EOD项目。", "EOD"),
        ("推进5G+工业互联网融合。", "5G+"),
        ("深化放管服改革。", "放管服"),
        ("推进引大济湟工程。", "引大济湟"),
        ("壮大六大优势产业。", "六大优势产业"),
        ("严格落实一岗双责。", "一岗双责"),
    ],
)
def test_shorthand_is_proposed(line: str, text: str) -> None:
    assert scores(line).get(text, 0) > LEAST


@pytest.mark.parametrize(
    "line",
    [
        "抓好三个方面工作，建成10个项目，两年完成。",
        "落实《关于“三农”工作的意见》。",
        "2022年4月20日，2021-2025年，增长7.2%。",
        "他说：“我们要为了人民的幸福生活而努力奋斗，这是我们的责任。”",
        "荣获“全国文明村镇先进集体”称号。",
        "一座又一座桥，一批又一批人，一步一步来。",
    ],
)
def test_what_explains_itself_is_not(line: str) -> None:
    assert scores(line) == {}


def test_equals_stand_in_the_order_of_the_text_and_the_better_first() -> None:
    found = scores("实施“丙丁”工程。", "实施“甲乙”工程。", "推进“三创四建”活动。")
    assert list(found) == ["三创四建", "丙丁", "甲乙"]


def test_each_reason_is_named_and_their_sum_is_the_score() -> None:
    (one,) = candidates(iter([(1, "实施“三创四建”活动。")]))
    assert set(one.reasons) == {"quoted", "formula", "numeral", "short", "named", "led"}
    assert one.places == [(1, (3, 7))]


def test_every_reason_has_its_sentence() -> None:
    from xpterms.messages.unknown import TEXTS
    from xpterms.texts.shorthand import WEIGHTS

    assert set(TEXTS) == set(WEIGHTS)


def test_a_long_line_takes_linear_time() -> None:
    from time import perf_counter

    def seconds(size: int) -> float:
        line = "“" * size + "一二" * size + "《" * size
        begun = perf_counter()
        candidates(iter([(1, line)]))
        return perf_counter() - begun

    small = max(seconds(500), 0.01)
    assert seconds(5000) < 40 * small
