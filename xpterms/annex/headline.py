"""Title, place and date of a report, where its head states them."""

from __future__ import annotations

import re

from xpterms.model import Record

_HEAD = 25
_DATE = re.compile(
    r"(20\d\d|19\d\d|[二一][〇○零九0]\S{2})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日"
)
_YEAR = re.compile(r"(20\d\d)\s*年")
_REPORT = re.compile(r"政府工作[报報]告")
_UNIT = "省|自治区|特别行政区|自治州|地区|盟|市|自治县|县|自治旗|旗|林区|特区|区|鄉|乡|镇|街道|新区|开发区|省|區|縣|市"
_TITLED = re.compile(
    rf"(?:20\d\d\s*年度?)?\s*([\u4e00-\u9fff]{{1,12}}?(?:{_UNIT}))(?:人民)?(?:政府)?\s*(?:20\d\d\s*年)?(?:人民)?政府工作[报報]告"
)
_CONGRESS = re.compile(
    rf"在\s*([\u4e00-\u9fff]{{1,12}}?(?:{_UNIT}))\s*第?[〇一二三四五六七八九十百\d]{{1,4}}[届屆]"
)
_OFFICE = re.compile(
    rf"^([\u4e00-\u9fff]{{1,12}}?(?:{_UNIT}))(?:人民)?(?:政府)?\s*(?:代)?(?:省长|市长|县长|区长|州长|盟长|旗长|主席|镇长|乡长|省長|市長|縣長|區長)"
)
_HAN = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
}


class Headline(Record):
    """What a report's head states; ``None`` for what it does not."""

    title: str | None = None
    place: str | None = None
    date: str | None = None
    """ISO 8601."""


def read_headline(lines: list[str]) -> Headline:
    """Return title, place and date from the first lines of a document."""
    head = [line.strip("#*> 　") for line in lines[:_HEAD]]
    for number, line in enumerate(head):
        if re.match(r"各位代表", line) and number:
            head = head[:number]
            break
    head = [line for line in head if len(line) <= 90]
    joined = "".join(head)
    place = _first(_TITLED, head) or _first(_CONGRESS, [joined]) or _first(_OFFICE, head)
    date = _date(joined)
    year = next((found[1] for line in head if (found := _YEAR.search(line))), None)
    title = None
    for line in head:
        if _REPORT.search(line) and len(line) <= 40 and "今年" not in line:
            title = line.strip("《》 ").replace(" ", "")
            break
    if title and len(title) <= 8 and place:
        title = f"{place}{year}年{title}" if year else f"{place}{title}"
    return Headline(title, place, date)


def _first(pattern: re.Pattern[str], lines: list[str]) -> str | None:
    for line in lines:
        found = pattern.search(re.sub(r"\s", "", line))
        if found:
            name = re.sub(r"^(?:.*年|.*在|.*日|.*[—-])(?=.{2})", "", found[1])
            return name or None
    return None


def _date(text: str) -> str | None:
    found = _DATE.search(text)
    if not found:
        return None
    year = "".join(_HAN.get(char, char) for char in found[1])
    month, day = _number(found[2]), _number(found[3])
    if not year.isdigit() or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    try:
        import datetime

        return datetime.date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    if "十" not in text:
        return int("".join(_HAN.get(char, "0") for char in text))
    tens, _, ones = text.partition("十")
    return int(_HAN.get(tens, "1")) * 10 + int(_HAN.get(ones, "0"))
