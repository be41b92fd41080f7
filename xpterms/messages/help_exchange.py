"""Help of the commands that exchange glossaries with other programs."""

TEXTS: dict[str, tuple[str, str]] = {
    "export": (
        "把词语导出给表格、翻译工具、词典、输入法、Anki……",
        "write terms for tables, translators, input methods …",
    ),
    "export.examples": (
        "xpterms export --list                          有哪些格式，各给谁用\n"
        "xpterms export xlsx -o terms.xlsx              Excel 工作簿\n"
        "xpterms export tbx --from 西平县 > terms.tbx   翻译术语库\n"
        "xpterms export rime -o ~/.local/share/fcitx5/rime/",
        "xpterms export --list                          what formats there are, and for whom\n"
        "xpterms export xlsx -o terms.xlsx              a workbook\n"
        "xpterms export tbx --from 西平县 > terms.tbx   a termbase\n"
        "xpterms export rime -o ~/.local/share/fcitx5/rime/",
    ),
    "export.more": (
        "不给 -o 时写到标准输出；有几个文件的格式（stardict、rime）要用 -o 指定文件夹。\n"
        "同样的词库，每次导出的文件逐字节相同。退出码：0 已导出，1 没有词语，2 用法不对，3 读不了或写不了。",
        "Goes to standard output unless -o names a file; formats of several files (stardict, rime) need a folder.\n"
        "The same glossaries give the same bytes. Exit codes: 0 written, 1 no terms, 2 usage, 3 unreadable or unwritable.",
    ),
    "export.name": ("格式，见 --list", "the format; see --list"),
    "export.output": (
        "写到这个文件；几个文件的格式写到这个文件夹",
        "the file to write; a folder for formats of several files",
    ),
    "export.formats": ("列出全部格式", "list the formats"),
    "export.dialect": (
        "格式的变体：tbx 的 v3、v2；anki 的 en、zh、zh-hant",
        "a variant: v3 or v2 of tbx; en, zh or zh-hant of anki",
    ),
    "export.language": (
        "只带这种语言的译名，例如 en",
        "only the translations into this language, as en",
    ),
    "export.json": (
        "逐行打印写出的文件或格式，一行一条 JSON 记录",
        "print the files written, or the formats, one JSON record a line",
    ),
    "import": (
        "把表格、TBX、OmegaT 词表、StarDict 词典做成词库",
        "make a glossary of spreadsheets, TBX, OmegaT, StarDict",
    ),
    "import.examples": (
        "xpterms import 术语.xlsx -o terms.toml\n"
        "xpterms import a.csv b.tbx -o terms.toml --title 术语\n"
        "xpterms import 表.csv --column 提法=term --column 说法=en -o terms.toml\n"
        "xpterms import glossary.txt --language en --json",
        "xpterms import terms.xlsx -o terms.toml\n"
        "xpterms import a.csv b.tbx -o terms.toml --title 术语\n"
        "xpterms import table.csv --column 提法=term --column 说法=en -o terms.toml\n"
        "xpterms import glossary.txt --language en --json",
    ),
    "import.more": (
        "读 .xlsx .csv .tsv、.docx 里的表格、TBX（v3 的 DCA 和 DCT、v2）、OmegaT 词表、StarDict（.ifo）。列按中文或英文列名识别，编码和分隔符自动判断。\n"
        "不给 -o 时写到标准输出。拿不准的、没有导入的，连同行号写到标准错误。退出码：0 已导入，1 没有词语，2 用法不对，3 读不了或写不了。",
        "Reads .xlsx .csv .tsv, tables of .docx, TBX (v3 DCA and DCT, v2), OmegaT glossaries, StarDict (.ifo). Columns are\n"
        "recognised by Chinese or English headings; encodings and separators are found. Goes to standard output without -o.\n"
        "What is unsure or left out goes to stderr with its row. Exit codes: 0 imported, 1 no term, 2 usage, 3 unreadable.",
    ),
    "import.files": ("要导入的文件；- 为标准输入", "the files; - is standard input"),
    "import.output": ("词库文件", "the glossary file"),
    "import.column": (
        "某列是什么：列名或第几列=term、definition、number、pinyin、aliases、items 或语言，可重复给出",
        "what a column, by name or number, is: term, definition, number, pinyin, aliases, items or a language; repeatable",
    ),
    "import.language": (
        "没有说明语言的译名是什么语言，例如 en",
        "the language of translations that name none, as en",
    ),
    "import.title": ("词库的标题", "the glossary's title"),
    "import.place": ("词库的地方", "the glossary's place"),
    "import.date": ("词库的日期，例如 2022-04-20", "the glossary's date, as 2022-04-20"),
    "import.json": ("逐行打印词语，不写文件", "print the terms, one a line; write nothing"),
}
