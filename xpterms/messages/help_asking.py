"""Help of the commands that ask glossaries."""

TEXTS = {
    "lookup": (
        "查词语：汉字、拼音、首字母、其中一段，打错了也行",
        "look terms up: hanzi, pinyin, initials, parts, slips",
    ),
    "lookup.examples": (
        "xpterms sige yishi              词语、释义、用到它的句子\n"
        "xpterms -n 1 -C all sgys        一条词语，全部句子\n"
        "xpterms --explain 四枣           为什么查到它\n"
        "cut -f1 词表.txt | xpterms --stdin --tsv\n"
        "xpterms -- list                 查这个词，而不是执行命令",
        "xpterms sige yishi              the term, its note, the sentences that use it\n"
        "xpterms -n 1 -C all sgys        one term, all its sentences\n"
        "xpterms --explain 四枣           why it matched\n"
        "cut -f1 words.txt | xpterms --stdin --tsv\n"
        "xpterms -- list                 the word, not the command",
    ),
    "lookup.more": (
        "退出码：0 每个词都查到，1 有词没查到，2 用法有误，3 有文件读不了或结果写不出去。",
        "Exit codes: 0 every query has a match, 1 one has none, 2 usage, 3 something cannot be read or written.",
    ),
    "lookup.words": ("要查的词；几个词算一次查询", "the query; several words are one query"),
    "lookup.exact": (
        "不作近似匹配：只认词语、别名、全拼、编号",
        "no approximate match: term, alias, full pinyin, number",
    ),
    "lookup.limit": ("最多几条词语", "at most N terms"),
    "lookup.context": ("每条词语最多几句，all 为全部", "at most N sentences a term, or all"),
    "lookup.stdin": (
        "从标准输入逐行读取，读一行答一行",
        "one query a line from standard input, answered as it comes",
    ),
    "lookup.explain": (
        "说明每条为什么匹配，还有哪些相近",
        "why each match matched, and what else was near",
    ),
    "lookup.sounds": (
        "容许易混的音（z/zh、n/l、an/ang……）",
        "forgive confused sounds (z/zh, n/l, an/ang …)",
    ),
    "lookup.pager": (
        "卡片比屏幕长时分页（PAGER）",
        "page a card that is longer than the screen (PAGER)",
    ),
    "lookup.quiet": ("只给退出码", "exit code only"),
    "pick": (
        "边打边选：拼音、首字母、汉字，回车输出词语",
        "search as you type; Enter prints the term",
    ),
    "pick.examples": (
        "xpterms pick                    从全部词语里选\n"
        "xpterms pick sige               从打了 sige 开始\n"
        "xpterms pick | xargs xpterms context",
        "xpterms pick                    among all terms\n"
        "xpterms pick sige               with sige typed already\n"
        "xpterms pick | xargs xpterms context",
    ),
    "pick.more": (
        "↑ ↓ Ctrl-P Ctrl-N 翻页键选择，Enter 输出词语，Alt-Enter 输出卡片，Esc 或 Ctrl-C 退出（退出码 130）。\n"
        "在命令行里一键选词：见 xpterms completion --help。",
        "↑ ↓ Ctrl-P Ctrl-N and the page keys select, Enter prints the term, Alt-Enter its card, Esc or Ctrl-C "
        "leave (exit code 130).\nA key that puts a term into the command line: see xpterms completion --help.",
    ),
    "pick.words": ("开始时已打的字", "what is typed already"),
    "list": (
        "列出全部词语：编号、词语、拼音、用到它的句数",
        "list all terms, with pinyin and how often each is used",
    ),
    "list.examples": (
        "xpterms list --sort mentions    用得最多的在前",
        "xpterms list --sort mentions    most used first",
    ),
    "list.sort": ("次序", "order"),
    "context": (
        "查报告里哪些地方用到一段文字，逐行对齐",
        "show where the reports use a text, a line each",
    ),
    "context.examples": (
        "xpterms context 高质量发展 --sort right\n"
        "xpterms context ywtb --in 草稿.docx   拼音也能查到正文",
        "xpterms context 高质量发展 --sort right\n"
        "xpterms context ywtb --in draft.docx   pinyin finds text too",
    ),
    "context.more": (
        "输出到管道时每句完整；给了 --width 则也截短对齐。",
        "In a pipe each sentence is whole; --width cuts and aligns there too.",
    ),
    "context.text": ("任意文字；几个词算一段", "any text; several words are one text"),
    "context.limit": ("最多几处", "at most N places"),
    "context.sort": (
        "按报告中的先后，或按左边、右边的文字",
        "by place in the report, or by what stands left or right of the text",
    ),
    "context.documents": (
        "改查这个文件或文件夹，可重复给出；- 为标准输入",
        "ask this file or folder instead, repeatable; - is standard input",
    ),
    "context.width": ("一行的列数", "columns of a line"),
    "glossaries": (
        "列出所查的词库：标题、地方、日期、条数",
        "list the glossaries that are asked",
    ),
    "glossaries.examples": ("xpterms glossaries", "xpterms glossaries"),
}
