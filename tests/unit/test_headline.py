"""Title, place and date of a report from the lines at its head, in whatever order they stand."""

from __future__ import annotations

import pytest

from xpterms.annex.headline import Headline, read_headline


@pytest.mark.parametrize(
    ("head", "title", "place", "date"),
    [
        (
            "政府工作报告\n——在甲县第十七届人民代表大会第五次会议上\n（2021年2月5日）\n甲县人民政府县长 张三",
            "甲县2021年政府工作报告", "甲县", "2021-02-05",
        ),
        (
            "二〇二一年一月十二日在乙市第八届人民代表大会第一次会议上\n2021年政府工作报告\n市长 李四",
            "乙市2021年政府工作报告", "乙市", "2021-01-12",
        ),
        ("丙县县长 王五\n政府工作报告\n——2020年4月28日", "丙县2020年政府工作报告", "丙县", "2020-04-28"),
        (
            "标题：丁省2006年政府工作报告\n发文时间：2006-02-18\n来源：官网",
            "丁省2006年政府工作报告", "丁省", "2006-02-18",
        ),
        (
            "工作报告\n2021年政府工作报告\n时间：2023-01-24????作者：某某????来源：官网\n2021年2月5日在县十六届人民代表大会第五次会议上\n戊源县人民政府县长?? 周?? 峰",
            "戊源县2021年政府工作报告", "戊源县", "2021-02-05",
        ),
        ("2022年高台县政府工作报告\n高台县县长??杨某", "2022年高台县政府工作报告", "高台县", None),
        ("于都县2023年政府工作报告", "于都县2023年政府工作报告", "于都县", None),
        ("保定市清苑区人民政府\n政府工作报告\n2020年1月9日", "保定市清苑区2020年政府工作报告", "保定市清苑区", "2020-01-09"),
        ("庚自治州人民政府2022年工作报告", "庚自治州人民政府2022年工作报告", "庚自治州", None),
        ("会议通知\n时间：2023-01-24\n我县召开会议", None, None, None),
    ],
)  # fmt: skip
def test_a_head_says_title_place_and_date(
    head: str, title: str | None, place: str | None, date: str | None
) -> None:
    lines = [*head.split("\n"), "各位代表：", "现在，我代表丑市人民政府报告工作。2019年1月1日"]
    assert read_headline(lines) == Headline(title, place, date)


def test_the_day_a_page_was_seen_is_not_the_reports() -> None:
    head = ["2021年政府工作报告", "发布时间：2023-01-24", "浏览：33"]
    assert read_headline(head).date is None


@pytest.mark.parametrize("title", ["渠县政府工作报告", "渠县人民政府工作报告"])
def test_a_title_that_names_its_place_gets_no_second_one(title: str) -> None:
    head = read_headline([title, "2025年1月20日"])
    assert (head.title, head.place) == (title, "渠县")


def test_a_title_of_the_report_alone_gets_place_and_year_of_the_head() -> None:
    def title(line: str) -> str | None:
        return read_headline(["政府工作报告", line, "甲县人民政府"]).title

    assert title("2023年") == "甲县2023年政府工作报告"
    assert title("发布时间：2021年") == "甲县政府工作报告"


def test_the_fullest_line_is_the_title() -> None:
    head = ["政府工作报告", "甲县2024年度政府工作报告"]
    assert read_headline(head).title == "甲县2024年度政府工作报告"
