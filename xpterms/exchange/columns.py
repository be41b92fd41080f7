"""The meaning of each column of a table: by its heading, in Chinese or English, or as somebody names it."""

from __future__ import annotations

from xpterms.chinese.script import narrow
from xpterms.errors import UsageError
from xpterms.exchange.cells import FIELDS, PLACED
from xpterms.glossary.languages import language_tag
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.documents.tables import Row

UNDETERMINED = "und"
"""BCP 47's tag for a language that nobody says."""
_HEAD = 20
"""Rows among which the headings are looked for."""
_LONGEST = 20
"""Characters of a heading."""

_HEADINGS = {
    "term": "词语 词条 词目 词汇 术语 名词 用语 概念 提法 简称 缩略语 词 中文 汉语 中文术语 中文名称 中文词条 原文 源语 "
    "term headword entry word lemma source sourceterm chinese chineseterm 中文简体 简体中文 zh zhcn zhhans",
    "definition": "释义 定义 解释 注释 说明 名词解释 词语注释 词语解释 含义 内涵 词义 详解 内容 解读 具体内容 "
    "definition definitions meaning explanation description gloss note notes comment comments 备注",
    "number": "注号 序号 编号 号 no number num nr id #",
    "pinyin": "拼音 读音 注音 汉语拼音 pinyin reading pronunciation",
    "aliases": "别名 又作 又称 又名 别称 同义词 近义词 异形 其他写法 其他形式 变体 "
    "alias aliases synonym synonyms variant variants alternative",
    "items": "成员 要素 项目 包括 具体包括 items members",
    "title": "词表 词库 报告 glossary title",
    "place": "地区 地方 地名 place region",
    "date": "日期 时间 date",
    "context": "例句 语境 上下文 原句 例 context example sentence",
    "section": "章节 section",
    "source": "出处 来源 origin reference",
}
_LANGUAGES = {
    "en": "英文 英语 英译 英文译名 英译名 英文名称 英文翻译 英文术语 english englishterm",
    "fr": "法文 法语 法译 french français francais",
    "de": "德文 德语 德译 german deutsch",
    "es": "西班牙文 西班牙语 西语 spanish español espanol",
    "ru": "俄文 俄语 俄译 russian русский",
    "ja": "日文 日语 日译 japanese 日本語",
    "ko": "韩文 韩语 朝鲜文 korean 한국어",
    "ar": "阿拉伯文 阿拉伯语 arabic",
    "pt": "葡萄牙文 葡萄牙语 portuguese",
    "vi": "越南文 越南语 vietnamese",
    "th": "泰文 泰语 thai",
    "zh-Hant": "繁体 繁體 繁体中文 繁體中文 中文繁体 traditionalchinese",
    UNDETERMINED: "译文 译名 外文 目标语 目标语言 翻译 target targetterm translation translations",
}
NAMES = {
    name: field
    for table in (_HEADINGS, _LANGUAGES)
    for field, names in table.items()
    for name in names.split()
} | {heading: field for fields in (FIELDS, PLACED) for field, heading in fields.items()}
"""What a column is called, without spaces and signs, and the field that it is."""
KNOWN = frozenset(_HEADINGS)


class Columns(Record):
    """The fields of a table's columns."""

    fields: tuple[str | None, ...]
    """For each column its field, a language's tag, or ``None`` for what is not taken."""
    names: tuple[str, ...]
    """The headings as they are written."""
    first: int
    """How many rows stand before the first note, the headings included."""

    @property
    def left(self) -> tuple[str, ...]:
        """The headings of the columns that nothing is taken from."""
        told = zip(self.fields, self.names, strict=True)
        return tuple(name for field, name in told if field is None and name)


def named(options: Sequence[str]) -> dict[str, str]:
    """Return the fields that ``--column NAME=FIELD`` gives, by heading. Raises ``UsageError``."""
    found: dict[str, str] = {}
    for option in options:
        name, sign, field = option.rpartition("=")
        field = field.strip()
        known = field if field in KNOWN else NAMES.get(_folded(field)) or language_tag(field)
        if not sign or not name.strip() or known is None:
            raise UsageError("exchange.column-option", option=option)
        found[_folded(name)] = known
    return found


def columns(rows: Sequence[Row], chosen: dict[str, str]) -> Columns | None:
    """Return the columns by the first row that names a term; ``None`` where none does.

    ``chosen`` comes before what a heading says; it may also name a column by its
    number from 1, and then there need be no headings.
    """
    for place, row in enumerate(rows[:_HEAD]):
        fields = tuple(_field(cell, chosen) for cell in row.cells)
        if "term" in fields and all(len(cell) <= _LONGEST for cell in row.cells if cell):
            return Columns(_once(fields), tuple(map(_shown, row.cells)), place + 1)
    numbers = {
        int(name) - 1: field for name, field in chosen.items() if name.isdecimal() and len(name) < 5
    }
    if "term" in numbers.values():
        width = max((len(row.cells) for row in rows), default=0)
        fields = tuple(numbers.get(place) for place in range(width))
        return Columns(fields, tuple("" for _ in fields), 0)
    return None


def _field(cell: str, chosen: dict[str, str]) -> str | None:
    """Return what a heading names: as a whole, or one of the words that it is made of (词语 Term)."""
    folded = _folded(cell)
    if folded in chosen:
        return chosen[folded]
    if folded in NAMES:
        return NAMES[folded]
    tag = language_tag(cell.strip())
    if tag and not tag.startswith("zh"):
        return tag
    words = "".join(char if char.isalnum() else " " for char in narrow(cell)).lower().split()
    found = [field for word in words if (field := chosen.get(word) or NAMES.get(word))]
    return found[0] if found else None


def _once(fields: tuple[str | None, ...]) -> tuple[str | None, ...]:
    """Let the first column of a field be it; words of a language and members may stand in several."""
    seen: set[str] = set()
    found: list[str | None] = []
    for field in fields:
        several = field in ("aliases", "items") or (field not in KNOWN)
        found.append(field if field is None or several or field not in seen else None)
        seen.add(field or "")
    return tuple(found)


def _folded(text: str) -> str:
    return "".join(char for char in narrow(text).lower() if char.isalnum() or char == "#")


def _shown(cell: str) -> str:
    return " ".join(cell.split())
