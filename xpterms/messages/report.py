"""What is said of a glossary's report that cannot be used."""

TEXTS = {
    "too-large": (
        "{path}：报告超过 {most} MB：它是文本吗？",
        "{path}: the report is larger than {most} MB: is it text?",
    ),
    "missing": (
        "{path}：没有这份报告：请改正词库里的 `report = …`，或删去这一行",
        "{path}: no such report: correct `report = …` in the glossary, or leave the line out",
    ),
    "folder": (
        "{path}：是文件夹：请写报告的文本文件",
        "{path}: is a folder: name the report's text file",
    ),
    "unreadable": ("{path}：读不了：{reason}", "{path}: cannot be read: {reason}"),
    "encoding": (
        "{path}:{line}：不是 UTF-8：请另存为 UTF-8 文本，或让 `xpterms extract` 读取",
        "{path}:{line}: not UTF-8: save it as UTF-8 text, or let `xpterms extract` read it",
    ),
    "empty": (
        "{path}：报告是空的：请改正 `report = …`，或删去这一行",
        "{path}: the report is empty: correct `report = …`, or leave the line out",
    ),
}
