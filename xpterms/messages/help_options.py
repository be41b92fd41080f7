"""Help that is no single command's: the program's own pages, shared options, labels, placeholders."""

TEXTS = {
    "program": (
        "xpterms：查政府工作报告里的简称和提法，怎么打字就怎么查",
        "xpterms: look up the shorthand of Chinese government work reports as you type it",
    ),
    "greeting": (
        "xpterms：政府工作报告词语释义，打汉字、拼音、首字母或混着打都查得到。\n"
        "内置西平县2022年政府工作报告的 32 条词语注释和报告全文。\n"
        "\n"
        "可以这样开始：\n"
        "  xpterms sige yishi          词语、释义，以及报告里用到它的句子\n"
        "  xpterms list                全部词语\n"
        "  xpterms context 高质量发展  报告里哪些地方用到这几个字\n"
        "\n"
        "全部命令：xpterms help；按 TAB 补全：xpterms help completion",
        "xpterms explains the shorthand of Chinese government work reports:\n"
        "type hanzi, pinyin, initials or a mix.\n"
        "Built in: a county's report of 2022 (西平县) with its 32 notes.\n"
        "\n"
        "Try:\n"
        "  xpterms sige yishi          a term, its note, the sentences that use it\n"
        "  xpterms list                all terms\n"
        "  xpterms context 高质量发展  where the report uses these words\n"
        "\n"
        "All commands: xpterms help. Completion by TAB: xpterms help completion",
    ),
    "contents": (
        "`xpterms 词语…` 即 `xpterms lookup 词语…`；命令的用法：`xpterms help 命令`",
        "`xpterms WORDS` is `xpterms lookup WORDS`; one command: `xpterms help COMMAND`",
    ),
    "help": ("显示这一页", "show this page"),
    "default": ("（默认 {default}）", " (default {default})"),
    "choices": ("：{choices}", ": {choices}"),
    "label examples": ("示例", "Examples"),
    "label usage": ("用法：", "Usage: "),
    "label options": ("选项", "OPTIONS"),
    "label asking": ("查词", "Look up"),
    "label texts": ("读文章", "Texts"),
    "label reports": ("多份报告", "Reports"),
    "label exchange": ("交换", "Exchange"),
    "label program": ("程序", "Program"),
    "<WORDS>": ("词语", "WORDS"),
    "<TEXT>": ("文字", "TEXT"),
    "<FILE>": ("文件", "FILE"),
    "<FOLDER>": ("文件夹", "FOLDER"),
    "<PATH>": ("路径", "PATH"),
    "<GLOSSARY>": ("词库", "GLOSSARY"),
    "<PLACE|TITLE>": ("地名|标题", "PLACE|TITLE"),
    "<YEAR>": ("年份", "YEAR"),
    "<RULE>": ("规则", "RULE"),
    "<COMMAND>": ("命令", "COMMAND"),
    "<FORMAT>": ("格式", "FORMAT"),
    "<DIALECT>": ("变体", "DIALECT"),
    "<LANGUAGE>": ("语言", "LANGUAGE"),
    "<NAME=FIELD>": ("列名=字段", "NAME=FIELD"),
    "<TITLE>": ("标题", "TITLE"),
    "<PLACE>": ("地名", "PLACE"),
    "<DATE>": ("日期", "DATE"),
    "<SHELL>": ("SHELL", "SHELL"),
    "<KEY>": ("键", "KEY"),
    "<ACTION>": ("动作", "ACTION"),
    "json": ("每行一条 JSON 记录", "one JSON record a line"),
    "tsv": ("每行一条，制表符分隔", "one tab-separated row a line"),
    "md": ("Markdown", "Markdown"),
    "glossary": (
        "词库文件或放词库的文件夹，可重复给出",
        "a glossary file or a folder of them; repeatable",
    ),
    "place": ("只查这个地方或标题的词库", "only glossaries of this place or title"),
    "since": ("只查这一年及以后的词库", "only glossaries of this year or later"),
    "color": ("何时用颜色", "when to use colour"),
    "force": ("已有的文件也覆盖", "replace files that exist"),
}
