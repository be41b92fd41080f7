"""Help of the commands that make glossaries out of reports, and compare many."""

TEXTS = {
    "extract": (
        "从报告里取出词语注释，连同报告正文做成词库",
        "make a glossary of a report's notes and its text",
    ),
    "extract.examples": (
        "xpterms extract 报告.docx\n"
        "xpterms extract reports/*.txt -o glossaries/\n"
        "xpterms extract 报告.txt --report-only --place 西平县\n"
        "curl -s … | xpterms extract - --json",
        "xpterms extract report.docx\n"
        "xpterms extract reports/*.txt -o glossaries/\n"
        "xpterms extract report.txt --report-only --place 西平县\n"
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
    "extract.report_only": (
        "只取报告正文，没有词语注释也行；写出不含词语的词库",
        "the report alone, with an annex or without: a glossary without terms",
    ),
    "extract.title": ("词库的标题", "the glossary's title"),
    "extract.place": ("地名，以此为准", "the place, whatever the text says"),
    "extract.date": ("日期，以此为准", "the date, whatever the text says"),
    "extract.explain": (
        "说明试了哪些读法、各得几分、取了哪种",
        "which readings were tried, their scores, and which was taken",
    ),
    "extract.json": ("逐行打印注释，不写文件", "print the notes, one a line; write nothing"),
    "add": (
        "把报告或词库加进自己的库，马上就能查",
        "put reports or glossaries into your collection",
    ),
    "add.examples": (
        "xpterms add 报告.docx\nxpterms add reports/*.txt\n"
        "xpterms add 报告.txt --place 西平县 --date 2022-04-20",
        "xpterms add report.docx\nxpterms add reports/*.txt\n"
        "xpterms add report.txt --place 西平县 --date 2022-04-20",
    ),
    "add.more": (
        "有没有词语注释都行。标题、地方、日期取自正文，没有写明的会说一声。\n文件夹是 `xpterms paths` 的 user。"
        "同一份报告只加一次；读不了的说出名字，其余照加。退出码：0 全部加好，3 有文件读不了或写不了。",
        "With an annex of notes or without. Title, place and date are taken from the text; what it does not\n"
        "state is said. The folder is the `user` of `xpterms paths`. The same report is added once; what\n"
        "cannot be read is named, the rest is added. Exit codes: 0 all are there, 3 one cannot be read or written.",
    ),
    "add.files": (
        ".toml .txt .md .docx .pdf .html；- 为标准输入",
        ".toml .txt .md .docx .pdf .html; - is standard input",
    ),
    "add.title": ("标题", "the title"),
    "add.place": ("地方", "the place"),
    "add.date": ("日期，如 2022-04-20", "the date, as 2022-04-20"),
    "add.json": ("每份文件一条 JSON 记录", "one JSON record a file"),
    "add.force": ("替换已有的报告", "replace a report that is there"),
    "remove": ("把报告从自己的库里去掉", "take reports out of your collection"),
    "remove.examples": (
        "xpterms remove 西平县2022\nxpterms remove 西平县-2022-04-20.toml",
        "xpterms remove 西平县2022\nxpterms remove 西平县-2022-04-20.toml",
    ),
    "remove.more": (
        "按文件名、标题、地方加年份或地方指明；不止一份时什么也不去掉。\n"
        "退出码：0 都去掉了，3 有一个没有、不止一份或去不掉。",
        "Named by file, title, place with year, or place; nothing is removed where that is more than one.\n"
        "Exit codes: 0 all are removed, 3 one is unknown, more than one, or cannot be removed.",
    ),
    "remove.names": ("文件名、标题或地方", "a file, title or place"),
    "trend": (
        "看各份报告怎样使用一个词：逐年、逐地",
        "how reports use a text, by year and place",
    ),
    "trend.examples": (
        "xpterms trend 高质量发展\n"
        "xpterms trend 乡村振兴 --and 脱贫攻坚 --svg 图.svg\n"
        "xpterms trend sige yishi --by place --tsv",
        "xpterms trend 高质量发展\n"
        "xpterms trend 乡村振兴 --and 脱贫攻坚 --svg chart.svg\n"
        "xpterms trend sige yishi --by place --tsv",
    ),
    "trend.more": (
        "句数、次数、每万字次数；谁解释过、从何时起、说法怎样变。--json 总是逐份报告。\n"
        "--tsv 的列：文字、组、句数、次数、字数、每万字次数、几份报告有解释。\n"
        "退出码：0 有报告用到，1 都没有，2 用法不对，3 有文件读不了或写不了。",
        "Sentences, uses, uses in 10,000 characters; who explains it, since when, how the wording changed.\n"
        "--json is always by report. Columns of --tsv: text, group, sentences, uses, characters, uses in\n"
        "10,000 characters, reports that explain it. Exit codes: 0 a report uses it, 1 none does, 2 usage,\n"
        "3 something cannot be read or written.",
    ),
    "trend.text": (
        "任何文字，也可以是拼音；几个词算一段",
        "any text, or a term's pinyin; several words are one text",
    ),
    "trend.also": ("再比较一段文字，可多次", "another text to compare; repeatable"),
    "trend.by": ("按年、地方或报告合计", "sum by year, place or report"),
    "trend.svg": ("把图写进这个文件（SVG）", "write a chart into this file (SVG)"),
    "trend.force": ("替换已有的文件", "replace a file that exists"),
    "diff": (
        "比较两个词库：新增、去掉、释义有变、改名",
        "compare two glossaries: gained, lost, redefined, renamed",
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
