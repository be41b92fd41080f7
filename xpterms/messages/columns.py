"""The headings of columns."""

TEXTS = {
    "number": ("注", "note"),
    "term": ("词语", "term"),
    "pinyin": ("拼音", "pinyin"),
    "sentences": ("正文", "uses"),
    "glossary": ("词库", "glossary"),
    "title": ("标题", "title"),
    "place": ("地方", "place"),
    "date": ("日期", "date"),
    "terms": ("条数", "terms"),
    "report": ("报告", "report"),
    "path": ("文件", "file"),
}
