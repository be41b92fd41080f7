"""What is said of the terms of a text."""

TEXTS = {
    "no-file": (
        "没有要读的文章：请写出文件名，或从管道送入，例如 `xpterms scan 草稿.docx`",
        "no text to read: name a file or pipe one in, as in `xpterms scan draft.docx`",
    ),
    "nothing": ("{path}：没有用到任何词语", "{path}: uses no term"),
    "term": ("词语", "TERM"),
    "uses": ("次数", "USES"),
    "first": ("首行", "LINE"),
    "where": ("出处", "FROM"),
    "definition": ("释义", "DEFINITION"),
    "note": ("注 {number}", "note {number}"),
    "members": ("文中列出：{members}", "the text lists: {members}"),
    "unexplained": ("未见解释", "unexplained"),
    "unexplained-head": (
        "谁也没有解释的简称（{count} 个）",
        ("{count} unexplained shorthand", "{count} unexplained"),
    ),
}
