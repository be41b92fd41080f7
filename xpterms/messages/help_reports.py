"""Help of the commands that make glossaries out of reports, and compare many."""

TEXTS = {
    "extract": (
        "从报告里取出词语注释，连同报告正文做成词库",
        "make a glossary of a report's notes and its text",
    ),
    "extract.examples": (
        "xpterms extract 报告.docx\n"
        "xpterms extract reports/*.txt -o glossaries/\n"
        "curl -s … | xpterms extract - --json",
        "xpterms extract report.docx\n"
        "xpterms extract reports/*.txt -o glossaries/\n"
        "curl -s … | xpterms extract - --json",
    ),
    "extract.more": (
        "不给 -o 时，在当前文件夹写出 NAME.toml 和 NAME.report.txt。找到了什么、什么拿不准、什么要核对，写到标准错误。\n"
        "退出码：0 每份都有注释，1 有一份没有（不为它写文件），3 有一份读不了。",
        "Writes NAME.toml and NAME.report.txt into the working folder unless -o says where. What was found,\n"
        "what is unsure and what to check goes to stderr. Exit codes: 0 all had an annex, 1 one has none\n"
        "(nothing is written for it), 3 one cannot be read.",
    ),
    "extract.files": (
        ".txt .md .docx .pdf .html；- 为标准输入",
        ".txt .md .docx .pdf .html; - is standard input",
    ),
    "extract.output": (
        "词库文件；几份报告时为文件夹",
        "the glossary file, or a folder for several",
    ),
    "extract.annex_only": ("不带报告正文", "without the report's text"),
    "extract.json": ("逐行打印注释，不写文件", "print the notes, one a line; write nothing"),
    "diff": (
        "比较两个词库：新增（+）、去掉（-）、释义有变（~）",
        "compare two glossaries: gained, lost, redefined",
    ),
    "diff.examples": ("xpterms diff 2021.toml 2022.toml", "xpterms diff 2021.toml 2022.toml"),
    "diff.more": (
        "编号不算在内。两个都读得了，退出码就是 0。",
        "Numbers do not count. Exit code 0 when both could be read, whatever they hold.",
    ),
    "diff.old": (
        "词库文件，或手头词库的标题、地名",
        "a glossary file, or a title or place at hand",
    ),
    "diff.new": ("拿来比较的词库", "the glossary to compare it with"),
    "diff.json": ("每处变化一条 JSON 记录", "one JSON record a change"),
    "diff.glossary": ("在哪里找标题和地名", "where titles and places are looked up"),
}
