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
}
