"""Title, place and date of a report, where its head states them."""

from __future__ import annotations

from xpterms.annex.chrome import is_clutter
from xpterms.annex.layout import OPENING
from xpterms.chinese.counting import value_of
from xpterms.model import Record
from xpterms.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

_LONGEST = 90
"""Characters of a line of the head; a longer one is text."""
_YEARS = r"(?:(?:19|20)\d\d|[二一][〇○零九0ＯO][〇○零一二三四五六七八九0]{2})"
_DATE = pattern(
    rf"({_YEARS})\s?年\s?(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?月\s?(\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s?日"
)
_PLAIN_DATE = pattern(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR = pattern(rf"({_YEARS})\s?年")
_REPORT = pattern(rf"政府(?:{_YEARS}年度?)?工作[报報]告")
_UNIT = "自治区|特别行政区|自治州|自治县|自治旗|开发区|高新区|新区|林区|矿区|特区|地区|街道|省|盟|市|县|旗|区|乡|镇|鄉|區|縣|鎮"
_PLACE = rf"([\u4e00-\u9fff·]{{1,18}}?(?:{_UNIT})(?:[\u4e00-\u9fff]{{1,6}}?(?:{_UNIT}))?)"
_TITLED = pattern(
    rf"(?:^|[^\u4e00-\u9fff]|年度?){_PLACE}(?:人民)?(?:政府)?(?:{_YEARS}年度?)?(?:人民)?政府(?:{_YEARS}年度?)?工作[报報]告"
)
_CONGRESS = pattern(
    rf"(?:在|[—\-–（(]|日){_PLACE}(?:第)?[〇零一二三四五六七八九十百\d]{{1,4}}[届屆](?:人民代表大[会會]|人大)"
)
_OFFICE = pattern(
    rf"(?:^|[：:——]){_PLACE}(?:人民)?(?:政府)?(?:代理?|常务副|副)?(?:省[长長]|市[长長]|[县縣][长長]|[区區][长長]|州[长長]|盟[长長]|旗[长長]|主席|[镇鎮][长長]|[乡鄉][长長])"
)
_ISSUED = pattern(
    rf"(?:发文|发布|制发)?(?:单位|机构|机关)[：:]{_PLACE}(?:人民)?政府|^{_PLACE}人民政府(?:办公室)?$"
)
_BEFORE = pattern(r"^(?:.*(?:\d年度?|\d月|\d日|在|——|[：:（(])|年度?)")
"""What may stand before a place in the same run of characters."""
_NO_TITLE = pattern(r"[。，；]|今年|解读|一图|文件$")
_LABEL = pattern(r"^(?:标题|题目|名称|篇名)\s?[：:]\s?")
_DATED = pattern(r"(?:发文|成文|报告|作报告|印发|会议)(?:时间|日期)\s?[：:]")
_SEEN = pattern(r"(?:时间|来源|阅读|作者|浏览|更新|点击)\s?[：:]")
"""What a page says of itself, not of the report."""
_HAN = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")}
_HAN |= {"零": "0", "○": "0", "Ｏ": "0", "O": "0"}
_GENERIC = pattern(
    r"[全本我各](?:省|市|县|区)|.{0,4}(?:办公|领导|小).{0,4}区|城区|园区|社区|地区|辖区|市区|县区"
)


class Headline(Record):
    """Title, place and date (ISO 8601) that a report's head states; ``None`` for each that it does not."""

    title: str | None = None
    place: str | None = None
    date: str | None = None
    """ISO 8601."""


def read_headline(lines: Sequence[str]) -> Headline:
    """Return title, place and date from the first lines of a document, in whatever order they stand there."""
    head = _head(lines)
    joined = "".join(head)
    place = _place(head, joined)
    title = _title(head)
    date = _date(head)
    if title and place and _DATED_TITLE.fullmatch(title):
        title = f"{place}{title}"
    elif title and len(title) <= _BARE and place and place not in title:
        year = _year(head, date)
        title = f"{place}{year}年{title}" if year else f"{place}{title}"
    elif title is None and place and _CONGRESS.search(joined):
        year = _year(head, date)
        title = f"{place}{year}年政府工作报告" if year else f"{place}政府工作报告"
    return Headline(title, place, date)


_DATED_TITLE = pattern(rf"{_YEARS}年度?(?:人民)?政府工作[报報]告")
_BARE = 8
"""Characters of a title that names no place: 政府工作报告."""


def _head(lines: Sequence[str]) -> list[str]:
    """Return the lines before the report's address, without spaces and what an encoding spoilt."""
    found: list[str] = []
    for number, line in enumerate(lines[:OPENING]):
        plain = "".join(line.replace("?", " ").split()).strip("#*>《》")
        if plain.startswith(("各位代表", "主席团、各位代表", "同志们：")) and number:
            break
        if plain and len(plain) <= _LONGEST:
            found.append(plain)
    return found


def _place(head: list[str], joined: str) -> str | None:
    """Return the place: from the title, else from where the congress met, else from the office."""
    ways = ((_TITLED, head), (_CONGRESS, [*head, joined]), (_OFFICE, head), (_ISSUED, head))
    for way, texts in ways:
        for text in texts:
            for found in way.finditer(text):
                name = _BEFORE.sub("", found[1] or found[found.re.groups])
                if len(name) > 1 and not _GENERIC.fullmatch(name):
                    return name
    return None


def _title(head: list[str]) -> str | None:
    """Return the fullest line that is a report's title: one that names its place or year, else the first."""
    titles = []
    for line in head:
        plain = _LABEL.sub("", line)
        if len(plain) <= 40 and _REPORT.search(plain) and not _NO_TITLE.search(plain):
            titles.append(plain.strip("—-–（）()《》【】[]"))
    full = [one for one in titles if len(one) > _BARE]
    return next(iter(full or titles), None)


def _year(head: list[str], date: str | None) -> str | None:
    """Return the year that the head names, else that of the date."""
    for line in head:
        found = _YEAR.search(line)
        if found and not _SEEN.search(line):
            return "".join(_HAN.get(char, char) for char in found[1])
    return date[:4] if date else None


def _date(head: list[str]) -> str | None:
    """Return the date: the day of the congress first, then one that is labelled, never that of a page."""
    own = [
        line
        for line in head
        if _DATE.fullmatch(line) or not (_SEEN.search(line) or is_clutter(line))
    ]
    labelled = [line for line in head if _DATED.search(line)]
    congress = [line for line in own if "会议" in line or "會議" in line]
    for lines in (congress, ["".join(own)], labelled):
        for line in lines:
            for way in (_DATE, _PLAIN_DATE):
                found = way.search(line)
                date = _iso(found) if found else None
                if date:
                    return date
    return None


def _iso(found: Match[str]) -> str | None:
    from datetime import date

    year = "".join(_HAN.get(char, char) for char in found[1])
    try:
        return date(int(year), value_of(found[2]), value_of(found[3])).isoformat()
    except ValueError:
        return None
